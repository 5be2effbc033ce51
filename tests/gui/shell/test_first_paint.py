"""The window is painted before anything heavy is loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

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


def test_the_start_page_stands_without_the_libraries_that_take_long(tmp_path: Path) -> None:
    preferences = str(tmp_path / "preferences.ini")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, preferences], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert {name.split(".")[0] for name in done.stdout.split()} & HEAVY == set()
