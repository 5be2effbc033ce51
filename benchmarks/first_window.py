"""One start of a window in a process of its own: it prints when it had been painted and when it was complete.

``python -m benchmarks.first_window bare`` is the smallest Qt program; ``app [FILE]`` is the real one with the real
arguments. With ``--modules`` it prints what had been loaded by the first paint instead, with ``--all-modules`` what had
been loaded in the end.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow


def main() -> None:
    """Start, paint, report and stop."""
    kind, *rest = sys.argv[1:]
    given = [argument for argument in rest if not argument.startswith("--")]
    flags = {argument for argument in rest if argument.startswith("--")}
    if kind == "bare":
        _bare_window(flags)
    else:
        _real_window(given, flags)


def _bare_window(flags: set[str]) -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        pass

    app = QApplication([])
    start = _Start(app, Window, flags)
    window = Window()
    window.resize(1200, 800)
    window.show()
    start.watch()
    app.exec()


def _real_window(arguments: list[str], flags: set[str]) -> None:
    from PySide6.QtWidgets import QApplication

    from secretariat import app as program

    run = QApplication.exec

    def run_until_idle(_app: object = None) -> int:
        from secretariat.gui.shell.window import MainWindow

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        _Start(app, MainWindow, flags, with_file=bool(arguments)).watch()
        return run()

    QApplication.exec = run_until_idle  # type: ignore[method-assign]
    program.main(arguments)


class _Start:
    """Notes the first paint, when a file stands in the window if one was given, and when every page has been made."""

    def __init__(self, app: QApplication, kind: type[QMainWindow], flags: set[str], *, with_file: bool = False) -> None:
        self._app = app
        self._flags = flags
        self._with_file = with_file
        self._painted_at = self._shown_at = 0.0
        paint = kind.paintEvent

        def note(window: QMainWindow, event: QPaintEvent) -> None:
            paint(window, event)
            if not self._painted_at:
                self._painted_at = time.monotonic()
                if "--modules" in self._flags:
                    _end(*sys.modules)

        kind.paintEvent = note  # type: ignore[method-assign, assignment]
        if with_file:
            self._note_file()

    def _note_file(self) -> None:
        from secretariat.gui.shell.window import MainWindow

        open_file = MainWindow.open_file

        def note(window: MainWindow, *given: Any) -> None:
            open_file(window, *given)
            for _ in range(2):  # laid out, then painted
                self._app.sendPostedEvents()
            self._shown_at = time.monotonic()

        MainWindow.open_file = note  # type: ignore[method-assign, assignment]

    def watch(self) -> None:
        """Look when the event loop has done what waits now."""
        from PySide6.QtCore import QTimer

        QTimer.singleShot(0, self._look)

    def _look(self) -> None:
        if self._painted_at and (self._is_complete() or not self._with_file):
            self._app.processEvents()
            now = time.monotonic()
            moments = (self._painted_at, self._shown_at or self._painted_at, now)
            _end(*(sys.modules if "--all-modules" in self._flags else moments))
        self.watch()

    def _is_complete(self) -> bool:
        from secretariat.gui.shell.window import MainWindow

        windows = [window for window in self._app.topLevelWidgets() if isinstance(window, MainWindow)]
        return bool(self._shown_at) and any(window.pages.count() > len(window.pages.plates) for window in windows)


def _end(*words: object) -> None:
    print(*words, flush=True)
    os._exit(0)  # what comes after, nobody waits for


if __name__ == "__main__":
    main()
