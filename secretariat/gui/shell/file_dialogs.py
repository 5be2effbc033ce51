"""Questions about files: which one, where to, and what to do with one that somebody else has open."""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from secretariat.domain.refusals import FileLocked, FileReadOnly
from secretariat.gui.look import icons, palettes, tokens
from secretariat.gui.widgets.plain_label import PlainLabel

_ENDING = re.compile(r"\(\*\.(\w+)\)")


class LockedChoice(enum.Enum):
    """What to do with a file that is in use."""

    READ_ONLY = "read_only"
    RETRY = "retry"
    CANCEL = "cancel"


_ROLES = {
    LockedChoice.READ_ONLY: QDialogButtonBox.ButtonRole.AcceptRole,
    LockedChoice.RETRY: QDialogButtonBox.ButtonRole.ActionRole,
    LockedChoice.CANCEL: QDialogButtonBox.ButtonRole.RejectRole,
}


class ReadAlongDialog(QDialog):
    """Says why a file cannot be changed now; reading along is the safe choice and therefore the first."""

    def __init__(
        self,
        title: str,
        words: tuple[str, str, str],
        choices: Mapping[LockedChoice, str],
        parent: QWidget | None = None,
    ) -> None:
        """``words`` are a heading, what is the matter, and what can be done."""
        super().__init__(parent)
        self.choice = LockedChoice.CANCEL
        self.setWindowTitle(title)
        self.setMinimumWidth(tokens.scaled(480))
        picture = QLabel()
        picture.setPixmap(icons.pixmap("lock", palettes.colours().warn, tokens.scaled(32), self.devicePixelRatioF()))
        heading, said, advice = words
        self.heading = PlainLabel(heading, look="heading", wrap=True)
        self.sentence = PlainLabel(said, wrap=True)
        buttons = QDialogButtonBox()
        self.buttons = {choice: buttons.addButton(text, _ROLES[choice]) for choice, text in choices.items()}
        self.buttons[LockedChoice.READ_ONLY].setDefault(True)
        for choice, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, choice=choice: self._choose(choice))
        column = QVBoxLayout()
        column.setSpacing(tokens.SMALL)
        for label in (self.heading, self.sentence, PlainLabel(advice, look="muted", wrap=True)):
            column.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(tokens.LARGE)
        row.addWidget(picture, 0)
        row.addLayout(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.WIDE, tokens.WIDE, tokens.WIDE, tokens.LARGE)
        layout.setSpacing(tokens.WIDE)
        layout.addLayout(row)
        layout.addWidget(buttons)

    def _choose(self, choice: LockedChoice) -> None:
        self.choice = choice
        self.done(int(choice is not LockedChoice.CANCEL))


class LockedDialog(ReadAlongDialog):
    """Says who has the file open, where and since when."""

    def __init__(self, refusal: FileLocked, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(
            "Bestand in gebruik",
            (
                f"‘{Path(refusal.path).name}’ is in gebruik",
                _who(refusal, today),
                "U kunt het bekijken zonder iets te wijzigen, of wachten tot het gesloten is.",
            ),
            {
                LockedChoice.READ_ONLY: "Alleen-&lezen openen",
                LockedChoice.RETRY: "&Opnieuw proberen",
                LockedChoice.CANCEL: "&Annuleren",
            },
            parent,
        )


class ProtectedDialog(ReadAlongDialog):
    """Says that the user has no right to change the file."""

    def __init__(self, refusal: FileReadOnly, parent: QWidget | None = None) -> None:
        super().__init__(
            "Bestand tegen schrijven beveiligd",
            (
                f"‘{Path(refusal.path).name}’ mag u niet wijzigen",
                "Het bestand of de map waarin het staat, is tegen schrijven beveiligd.",
                "U kunt het bekijken zonder iets te wijzigen. Wilt u erin werken, maak dan een kopie in een map waarin"
                " u mag schrijven en open die.",
            ),
            {LockedChoice.READ_ONLY: "Alleen-&lezen openen", LockedChoice.CANCEL: "&Annuleren"},
            parent,
        )


def why_read_only(refusal: FileLocked | FileReadOnly, today: dt.date) -> str:
    """Why a file may only be read, as the bar under the top says it."""
    if isinstance(refusal, FileReadOnly):
        return "het bestand of de map waarin het staat, is tegen schrijven beveiligd."
    who = _who(refusal, today)
    return who[0].lower() + who[1:]


def ask_locked(parent: QWidget | None, refusal: FileLocked, today: dt.date) -> LockedChoice:
    """Ask what to do with a file that is in use."""
    return _ask_choice(LockedDialog(refusal, today, parent))


def ask_protected(parent: QWidget | None, refusal: FileReadOnly) -> LockedChoice:
    """Ask what to do with a file that the user has no right to change."""
    return _ask_choice(ProtectedDialog(refusal, parent))


def _ask_choice(dialog: ReadAlongDialog) -> LockedChoice:
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
    if saving and ";;" in filters:
        _let_the_name_follow(dialog, filters)
    return dialog


def _let_the_name_follow(dialog: QFileDialog, filters: str) -> None:
    """Another kind of file gives the name its ending: what is written follows the name."""
    endings = _ENDING.findall(filters)
    dialog.setDefaultSuffix(endings[0])

    def follow(chosen: str) -> None:
        ending, names = _ENDING.search(chosen), dialog.selectedFiles()
        if ending is not None and names:
            dialog.setDefaultSuffix(ending[1])
            name = Path(names[0]).name
            stem = name.rpartition(".")[0] if name.rpartition(".")[2] in endings else name
            dialog.selectFile(f"{stem}.{ending[1]}")

    dialog.filterSelected.connect(follow)


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


def first_folder(remembered: Path | None) -> Path:
    """Where a dialog begins: the folder of the last time, or the documents of the user; neither need be there."""
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return next((one for one in (remembered, documents) if one is not None and one.is_dir()), Path.home())
