"""The back-ups of a file: which there are, what differs from the one that is chosen, and putting it back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.backups import Backup
from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Column
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.part_scroll import PartScroll
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.wording.backups import CHECKED, FOUND, erased_note, moment
from secretariat.wording.names import at_start


@dataclass(frozen=True, slots=True)
class BackupLine:
    """One back-up as the list shows it; ``id`` is its path."""

    id: str
    when: str
    name: str
    note: str
    seal: str = ""
    erased: bool = False


def backup_line(backup: Backup, folder: Path, today: dt.date) -> BackupLine:
    """A back-up as the list shows it."""
    words = "; ".join(filter(None, (CHECKED if backup.seal else FOUND, erased_note(backup))))
    when = at_start(moment(backup.made_at, today))
    erased = backup.holds_erased is not None
    return BackupLine(str(folder / backup.name), when, backup.name, words, backup.seal, erased)


COLUMNS: tuple[Column[BackupLine], ...] = (
    Column(key="when", title="Gemaakt", text=lambda line: line.when, width=200, strong=True),
    Column(
        key="note",
        title="Stand",
        text=lambda line: line.note,
        width=260,
        icon=lambda line: "triangle-alert" if line.erased else None,
        tooltip=lambda line: line.note,
    ),
    Column(key="name", title="Bestand", text=lambda line: line.name, stretch=True, tooltip=lambda line: line.name),
)


class BackupsDialog(QDialog):
    """The list; below it what would change, and the buttons."""

    chosen = Signal(str)
    """Another back-up is in front: its path, or an empty text."""
    make_wanted = Signal()
    """A back-up of this moment is wanted."""
    file_wanted = Signal()
    """A back-up that is not in the list is to be chosen; answer with :meth:`show_file`."""
    folder_wanted = Signal()
    """Another folder for back-ups is to be chosen."""
    restore_wanted = Signal(str)
    """This back-up is to take the place of the file: its path."""

    def __init__(self, path: Path, parent: QWidget | None = None, *, can_make: bool = True) -> None:
        super().__init__(parent)
        self._path = path
        self.setWindowTitle("Reservekopieën")
        self.resize(tokens.scaled(880), tokens.scaled(560))
        self.heading = PlainLabel(f"Reservekopieën van {path.stem}", look="heading")
        self.folder = ElidedLabel("", look="muted")
        self.table = RecordTable(
            COLUMNS, name="reservekopieën", accessible_name="Reservekopieën, de nieuwste eerst", sortable=False
        )
        self.table.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        self.table.set_empty_state(
            EmptyState(
                "Nog geen reservekopieën in deze map",
                "Het programma maakt ze zelf, als u even niets wijzigt en bij het sluiten. Nu een maken kan ook.",
                icon="archive",
            )
        )
        self.said = PlainLabel("", wrap=True)
        self.said.setAccessibleName("Wat er verschilt")
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        scroll = PartScroll(self.said)
        scroll.setMinimumHeight(tokens.scaled(96))
        self.make = QPushButton("&Nu een maken")
        self.other = QPushButton("&Ander bestand…")
        self.elsewhere = QPushButton("Andere &map…")
        for button, icon in ((self.make, "save"), (self.other, "folder-open"), (self.elsewhere, "folders")):
            icons.dress(button, icon, "muted")
            button.setAutoDefault(False)
        self.make.setEnabled(can_make)
        buttons = QDialogButtonBox()
        self.restore = buttons.addButton("&Terugzetten", QDialogButtonBox.ButtonRole.AcceptRole)
        self.restore.setEnabled(False)
        close = buttons.addButton("&Sluiten", QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        top = QHBoxLayout()
        top.setSpacing(tokens.SMALL)
        top.addWidget(self.folder, 1)
        for button in (self.elsewhere, self.other, self.make):
            top.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.LARGE, tokens.LARGE, tokens.LARGE)
        layout.setSpacing(tokens.MEDIUM)
        layout.addWidget(self.heading)
        layout.addLayout(top)
        layout.addWidget(self.table, 3)
        layout.addWidget(scroll, 2)
        layout.addWidget(buttons)
        self.table.chosen.connect(self.chosen)
        self.make.clicked.connect(self.make_wanted)
        self.other.clicked.connect(self.file_wanted)
        self.elsewhere.clicked.connect(self.folder_wanted)
        buttons.accepted.connect(lambda: self.restore_wanted.emit(self.table.current_id()))
        buttons.rejected.connect(self.reject)
        self.table.setFocus()

    def show_backups(self, lines: Sequence[BackupLine], folder: Path) -> None:
        """Show the back-ups of a folder, the newest in front."""
        self.folder.setText(f"In {folder}")
        self.table.show_records(lines)
        self.show_differences([], can_restore=False)
        if lines:
            self.table.select(lines[0].id)

    def show_file(self, line: BackupLine) -> None:
        """Add a back-up from elsewhere, in front of the others."""
        self.table.show_records([line, *(one for one in self.table.records.records if one.id != line.id)])
        self.table.select(line.id)

    def show_differences(self, words: Sequence[str], *, can_restore: bool) -> None:
        """Say what would change with the chosen back-up, or why that cannot be said."""
        self.said.setText("\n".join(words))
        self.restore.setEnabled(can_restore)

    def line(self) -> BackupLine | None:
        """The back-up in front."""
        found = self.table.records.record_at(self.table.currentIndex())
        return found if isinstance(found, BackupLine) else None
