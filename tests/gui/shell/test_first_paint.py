"""The window is painted before anything heavy is loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from secretariat.gui.shell import first_paint
from secretariat.gui.shell.first_paint import FirstPaint

ROOT = Path(__file__).resolve().parents[3]
HEAVY = {"reportlab", "PIL", "sqlite_utils", "click", "dateutil", "lxml", "pikepdf", "holidays", "pyphen", "pypdfium2"}
PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication
from secretariat.app import build_window
from pathlib import Path
app = QApplication([])
window = build_window(app, Path(sys.argv[1]))
window.show()
app.processEvents()
print(*sys.modules)
window.close()
"""
WARM = """
import sys
from PySide6.QtWidgets import QApplication
from secretariat.app import build_window, warm_up
from pathlib import Path
if __name__ == "__main__":
    app = QApplication([])
    window = build_window(app, Path(sys.argv[1]))
    window.shell.tasks.warm = lambda: print("press", file=sys.stderr)
    assert warm_up(window) is None
    window.show()
    warm_up(window).join()
    print(*sys.modules)
    window.close()
"""


def test_the_start_page_stands_without_the_libraries_that_take_long(tmp_path: Path) -> None:
    preferences = str(tmp_path / "preferences.ini")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, preferences], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert {name.split(".")[0] for name in done.stdout.split()} & HEAVY == set()


def test_what_the_first_change_needs_is_loaded_when_the_window_stands(tmp_path: Path) -> None:
    preferences = str(tmp_path / "preferences.ini")
    done = subprocess.run(
        [sys.executable, "-c", WARM, preferences], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert {"sqlite_utils", "holidays"} <= loaded
    assert loaded & {"reportlab", "pypdfium2"} == set()  # those are for the press
    assert done.stderr.split().count("press") == 1


def test_the_first_painting_is_told_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    told: list[bool] = []
    watch = FirstPaint(window)
    watch.happened.connect(lambda: told.append(window.isVisible()))
    with qtbot.waitSignal(watch.happened):
        window.show()
    window.repaint()
    assert told == [True]


def test_a_window_that_is_not_painted_waits_no_longer_than_agreed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_paint, "_AT_LATEST_MS", 0)
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitSignal(FirstPaint(window).happened):
        assert not window.isVisible()
