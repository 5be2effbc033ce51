"""The real window in a process of its own, with the example as a file, and nothing of the system around it."""

from __future__ import annotations

import datetime as dt
import gc
import os
import random
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog

from secretariat import app, resources
from secretariat.gui.shell.files import Files
from secretariat.gui.shell.searching import Searching
from secretariat.services.opening import import_exchange

NOON = dt.datetime(2023, 11, 20, 14, 2)
SAMPLE = resources.path("sample", "vgg-cultuur.json")
ENDINGS = (".pdf", ".docx", ".xlsx", ".vgg", ".json", "")

PAGES = (
    *("today", "meetings", "action_points", "decisions", "dossiers", "planning", "people", "events", "year_reports"),
    *("association", "commitments", "themes", "wastebasket"),
)


class Desk:
    """The program as it is after opening a file."""

    def __init__(self, folder: Path) -> None:
        program = QApplication.instance() or QApplication(["secretariaat"])
        assert isinstance(program, QApplication)
        program.setQuitOnLastWindowClosed(False)
        self.program = program
        self.path = folder / "voorbeeld.vgg"
        import_exchange(SAMPLE.read_bytes(), self.path, lambda: NOON).close()
        self.window = app.build_window(program, folder / "voorkeuren.ini")
        self.files = Files(self.window, clock=lambda: NOON, folder=folder)
        Searching(self.window, self.files)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.open()

    def open(self) -> None:
        """Open the file again, when somebody closed it."""
        assert self.files.open(self.path)

    def leave(self) -> None:
        """End what still runs beside the window; what Python put on the clipboard must not outlive Python."""
        self.window.shell.tasks.close()
        self.program.clipboard().clear()


def without_the_system(source: random.Random, folder: Path) -> None:
    """Leave out what belongs to the system: its dialogs answer something at once, and no other program is started."""

    def existing() -> list[str]:
        return [str(source.choice(sorted(path for path in folder.iterdir() if path.is_file())))]

    def answered(_: QFileDialog) -> int:
        return int(source.random() < 0.5)

    def selected(dialog: QFileDialog) -> list[str]:
        if dialog.acceptMode() is QFileDialog.AcceptMode.AcceptOpen:
            return existing()
        return [str(folder / f"aap-{source.randrange(5)}{source.choice(ENDINGS)}")]

    QFileDialog.exec = answered  # type: ignore[method-assign, assignment]
    QFileDialog.selectedFiles = selected  # type: ignore[method-assign]

    def one(*_: object, **__: object) -> tuple[str, str]:
        return source.choice(["", *existing()]), ""

    def several(*_: object, **__: object) -> tuple[list[str], str]:
        return source.choice([[], existing()]), ""

    def some_folder(*_: object, **__: object) -> str:
        return source.choice(["", str(folder)])

    QFileDialog.getExistingDirectory = staticmethod(some_folder)  # type: ignore[method-assign]
    QFileDialog.getOpenFileName = staticmethod(one)  # type: ignore[method-assign]
    QFileDialog.getOpenFileNames = staticmethod(several)  # type: ignore[method-assign]
    QPrintDialog.exec = lambda _: 0  # type: ignore[method-assign]
    QDesktopServices.openUrl = staticmethod(QUrl.isValid)  # type: ignore[method-assign, assignment]


def megabytes() -> float:
    """The memory this process has now (Linux; elsewhere 0)."""
    gc.collect()
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0.0
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)
