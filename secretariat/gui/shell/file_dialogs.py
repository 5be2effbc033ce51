"""Questions about files: which one, where to, and what to do with one that somebody else has open."""

from __future__ import annotations

import datetime as dt
import enum
from pathlib import Path

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from secretariat.domain.refusals import FileLocked
from secretariat.gui.look import icons, palettes, tokens
from secretariat.gui.widgets.plain_label import PlainLabel


class LockedChoice(enum.Enum):
    """What to do with a file that is in use."""

    READ_ONLY = "read_only"
    RETRY = "retry"
    CANCEL = "cancel"


class LockedDialog(QDialog):
    """Says who has the file open, where and since when; reading along is the safe choice and therefore the first."""

    def __init__(self, refusal: FileLocked, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = LockedChoice.CANCEL
        self.setWindowTitle("Bestand in gebruik")
        self.setMinimumWidth(480)
        picture = QLabel()
        picture.setPixmap(icons.pixmap("lock", palettes.colours().warn, 32, self.devicePixelRatioF()))
        self.heading = PlainLabel(f"‘{Path(refusal.path).name}’ is in gebruik", look="heading", wrap=True)
        self.sentence = PlainLabel(_who(refusal, today), wrap=True)
        advice = PlainLabel(
            "U kunt het bekijken zonder iets te wijzigen, of wachten tot het gesloten is.", look="muted", wrap=True
        )
        buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        self.buttons = {
            LockedChoice.READ_ONLY: buttons.addButton("Alleen-&lezen openen", roles.AcceptRole),
            LockedChoice.RETRY: buttons.addButton("&Opnieuw proberen", roles.ActionRole),
            LockedChoice.CANCEL: buttons.addButton("&Annuleren", roles.RejectRole),
        }
        self.buttons[LockedChoice.READ_ONLY].setDefault(True)
        for choice, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, choice=choice: self._choose(choice))
        words = QVBoxLayout()
        words.setSpacing(tokens.SMALL)
        for label in (self.heading, self.sentence, advice):
            words.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(tokens.LARGE)
        row.addWidget(picture, 0)
        row.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.WIDE, tokens.WIDE, tokens.WIDE, tokens.LARGE)
        layout.setSpacing(tokens.WIDE)
        layout.addLayout(row)
        layout.addWidget(buttons)

    def _choose(self, choice: LockedChoice) -> None:
        self.choice = choice
        self.done(int(choice is not LockedChoice.CANCEL))


def ask_locked(parent: QWidget | None, refusal: FileLocked, today: dt.date) -> LockedChoice:
    """Ask what to do with a file that is in use."""
    dialog = LockedDialog(refusal, today, parent)
    dialog.exec()
    choice = dialog.choice
    dialog.deleteLater()
    return choice


def ask_open(parent: QWidget | None, title: str, folder: Path, filters: str) -> Path | None:
    """Ask for a file that exists, such as with filters "Secretariaatsbestand (*.vgg)"."""
    return _ask(parent, title, folder, filters, QFileDialog.AcceptMode.AcceptOpen)


def ask_save(parent: QWidget | None, title: str, suggestion: Path, filters: str) -> Path | None:
    """Ask where something is to be written; an existing file is asked about by the system's own dialog."""
    return _ask(parent, title, suggestion, filters, QFileDialog.AcceptMode.AcceptSave)


def file_dialog(
    parent: QWidget | None, title: str, start: Path, filters: str, mode: QFileDialog.AcceptMode
) -> QFileDialog:
    """The dialog of the system, or Qt's with the words Qt forgot to translate."""
    dialog = QFileDialog(parent, title, str(start if start.is_dir() else start.parent), filters)
    dialog.setAcceptMode(mode)
    saving = mode is QFileDialog.AcceptMode.AcceptSave
    dialog.setFileMode(QFileDialog.FileMode.AnyFile if saving else QFileDialog.FileMode.ExistingFile)
    if not start.is_dir():
        dialog.selectFile(start.name)
    labels = QFileDialog.DialogLabel
    for label, words in {
        labels.LookIn: "Zoeken in:",
        labels.FileName: "&Bestandsnaam:",
        labels.FileType: "Soort bestand:",
        labels.Accept: "&Opslaan" if saving else "&Openen",
        labels.Reject: "&Annuleren",
    }.items():
        dialog.setLabelText(label, words)
    return dialog


def _ask(parent: QWidget | None, title: str, start: Path, filters: str, mode: QFileDialog.AcceptMode) -> Path | None:
    dialog = file_dialog(parent, title, start, filters, mode)
    accepted = dialog.exec()
    chosen = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(chosen[0]) if accepted and chosen else None


def _who(refusal: FileLocked, today: dt.date) -> str:
    who = refusal.user or "Iemand"
    where = f" op {refusal.machine}" if refusal.machine else ""
    since = ""
    if refusal.since is not None:
        day = "" if refusal.since.date() == today else f"{refusal.since:%d-%m-%Y} "
        since = f" sinds {day}{refusal.since:%H:%M}"
    return f"Geopend door {who}{where}{since}."
