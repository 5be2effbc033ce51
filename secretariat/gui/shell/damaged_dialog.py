"""A file that is damaged: what can be done, with the back-up that is offered; the file itself is left as it is."""

from __future__ import annotations

import enum
from pathlib import Path

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from secretariat.gui.look import icons, palettes, tokens
from secretariat.gui.widgets.plain_label import PlainLabel

_NOT_TOUCHED = (
    "Aan het bestand zelf verandert niets. Het blijft bewaard, wat u ook kiest: misschien is er later nog iets uit te"
    " halen."
)


class DamagedChoice(enum.Enum):
    """What to do with a damaged file."""

    BACKUPS = "backups"
    SALVAGE = "salvage"
    CANCEL = "cancel"


class DamagedDialog(QDialog):
    """Says that a file is damaged; the back-ups are the first choice when there is a good one."""

    def __init__(self, path: Path, backup: str, parent: QWidget | None = None) -> None:
        """``backup`` says of when the newest good back-up is; empty when there is none."""
        super().__init__(parent)
        self.choice = DamagedChoice.CANCEL
        self.setWindowTitle("Bestand beschadigd")
        self.setMinimumWidth(tokens.scaled(520))
        picture = QLabel()
        size = tokens.scaled(32)
        picture.setPixmap(icons.pixmap("triangle-alert", palettes.colours().bad, size, self.devicePixelRatioF()))
        self.offered = PlainLabel(
            f"De laatste goede reservekopie is van {backup}."
            if backup
            else "Er is geen goede reservekopie in de map voor reservekopieën; misschien bewaarde u er elders een.",
            wrap=True,
        )
        buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        self.backups = buttons.addButton("&Reservekopie kiezen…", roles.AcceptRole)
        self.salvage = buttons.addButton("&Redden wat leesbaar is", roles.ActionRole)
        self.cancel = buttons.addButton("&Annuleren", roles.RejectRole)
        (self.backups if backup else self.salvage).setDefault(True)
        for button, choice in (
            (self.backups, DamagedChoice.BACKUPS),
            (self.salvage, DamagedChoice.SALVAGE),
            (self.cancel, DamagedChoice.CANCEL),
        ):
            button.clicked.connect(lambda _on=False, choice=choice: self._choose(choice))
        column = QVBoxLayout()
        column.setSpacing(tokens.SMALL)
        column.addWidget(PlainLabel(f"‘{path.name}’ is beschadigd", look="heading", wrap=True))
        column.addWidget(self.offered)
        column.addWidget(PlainLabel(_NOT_TOUCHED, look="muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(tokens.LARGE)
        row.addWidget(picture, 0)
        row.addLayout(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.WIDE, tokens.WIDE, tokens.WIDE, tokens.LARGE)
        layout.setSpacing(tokens.WIDE)
        layout.addLayout(row)
        layout.addWidget(buttons)

    def _choose(self, choice: DamagedChoice) -> None:
        self.choice = choice
        self.done(int(choice is not DamagedChoice.CANCEL))


def ask_damaged(parent: QWidget | None, path: Path, backup: str) -> DamagedChoice:
    """Ask what to do with a damaged file."""
    dialog = DamagedDialog(path, backup, parent)
    dialog.exec()
    choice = dialog.choice
    dialog.deleteLater()
    return choice
