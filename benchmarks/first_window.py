"""One start of a window in a process of its own: it prints when it was idle again after the first paint.

``python -m benchmarks.first_window bare`` is the smallest Qt program; ``app [FILE]`` is the real one with the real
arguments. With ``--modules`` it prints what it had loaded by then instead.
"""

from __future__ import annotations

import sys
import time


def main() -> None:
    """Start, paint, report and stop."""
    kind, *rest = sys.argv[1:]
    modules = "--modules" in rest
    given = [argument for argument in rest if argument != "--modules"]
    if kind == "bare":
        _bare_window(modules)
    else:
        _real_window(given, modules)


def _bare_window(modules: bool) -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.resize(1200, 800)
    window.show()
    _stop_when_idle(app, modules)
    app.exec()


def _real_window(arguments: list[str], modules: bool) -> None:
    from PySide6.QtWidgets import QApplication

    from secretariat import app as program

    run = QApplication.exec

    def run_until_idle(_app: object = None) -> int:
        _stop_when_idle(QApplication.instance(), modules)
        return run()

    QApplication.exec = run_until_idle
    program.main(arguments)


def _stop_when_idle(app: object, modules: bool) -> None:
    """Report once everything that the start put in the queue, the opening of a file included, has been done."""
    from PySide6.QtCore import QTimer

    def report() -> None:
        app.processEvents()
        moment = time.monotonic()
        assert all(window.windowHandle().isExposed() for window in app.topLevelWidgets() if window.isVisible())
        print(*sys.modules if modules else [moment], flush=True)
        app.quit()

    QTimer.singleShot(0, report)


if __name__ == "__main__":
    main()
