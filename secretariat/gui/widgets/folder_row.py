"""A folder with a button to choose another one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel

AskFolder = Callable[[Path], Path | None]
"""Asks for a folder, beginning in another one; None when the user wants none."""


class FolderRow(QWidget):
    """Shows where something will come; whoever uses it reads :attr:`folder` at the end."""

    def __init__(self, folder: Path, ask: AskFolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._ask = ask
        self._path = ElidedLabel(str(folder))
        self.choose = QPushButton("Andere &map…")
        icons.dress(self.choose, "folder-open", "muted")
        self.choose.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SMALL)
        row.addWidget(PlainLabel("Map", look="muted"))
        row.addWidget(self._path, 1)
        row.addWidget(self.choose)

    @property
    def is_there(self) -> bool:
        """Whether the folder still exists."""
        return self.folder.is_dir()

    def _choose(self) -> None:
        chosen = self._ask(self.folder)
        if chosen is not None:
            self.folder = chosen
            self._path.setText(str(chosen))
