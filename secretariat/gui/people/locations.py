"""The locaties of an organisation: where one can meet in its house."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import icons
from secretariat.gui.models.columns import Align, Column, Edit
from secretariat.gui.people.held_part import AddForm, HeldPart
from secretariat.gui.widgets.forms import FieldRow
from secretariat.services.locations import LocationLine
from secretariat.settings import Settings
from secretariat.wording.archiving import in_archive


class LocationForm(AddForm):
    """A place to meet: its name, which room, in which town."""

    wanted = Signal(str, str, str)
    """A location was typed: name, town, room."""

    def __init__(self, name: str, town: str, parent: QWidget | None = None) -> None:
        super().__init__("Nieuwe locatie", "Locatie opslaan", parent)
        self.name, self.room, self.town = (QLineEdit(maxLength=LINE_LIMIT) for _ in range(3))
        self.name.setText(name)
        self.town.setText(town)
        self.room.setPlaceholderText("Raadzaal")
        self.submitted.connect(lambda: self.wanted.emit(self.name.text(), self.town.text(), self.room.text()))
        self._lay_out(
            [(FieldRow("Naam", self.name), 2), (FieldRow("Zaal", self.room), 1), (FieldRow("Plaats", self.town), 1)],
        )
        self.setFocusProxy(self.name)


class LocationsPart(HeldPart):
    """The locations in the house of the organisation; those that were archived are there when asked for."""

    archive_wanted = Signal(str, bool)
    """A location is to be archived, or to come back: its id, and which of the two."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(
            _COLUMNS,
            title="Locaties",
            add="Locatie toe&voegen",
            remove="Locatie ver&wijderen",
            empty="Nog geen locatie. Een nieuw overleg kan hier dan worden gepland.",
            settings=settings,
            parent=parent,
        )
        self._lines: tuple[LocationLine, ...] = ()
        self._in_use = ""
        self._archiving = QAction("&Archiveren", self)
        self._archiving.triggered.connect(lambda: self._archive(self.table.current_id()))
        self.table.set_context_actions([self._archiving, self._removing])
        self.table.chosen.connect(self._name_archiving)
        self.archive_button = QPushButton("Archiveren")
        icons.dress(self.archive_button, "archive")
        self.archive_button.clicked.connect(lambda: self._archive(self._in_use))
        self.archive_button.hide()
        self.with_archived = QCheckBox("Ook gearchiveerde tonen")
        self.with_archived.toggled.connect(lambda _on: self._show())
        for part in (self.archive_button, self.with_archived):
            self._body.addWidget(part)

    def show_records(self, records: Sequence[Any]) -> None:
        """Show these locations, what was archived only when that is asked."""
        self._lines = tuple(records)
        self._show()

    def in_use(self, location_id: str, sentence: str) -> None:
        """Say why a location cannot be removed, and offer to archive it."""
        self._in_use = location_id
        self.refused(sentence)
        self.archive_button.show()

    def accepted(self) -> None:
        """Take that sentence away."""
        super().accepted()
        self.archive_button.hide()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        super().set_read_only(read_only)
        self._archiving.setEnabled(not read_only)

    def _show(self) -> None:
        archived = sum(line.archived for line in self._lines)
        self.with_archived.setVisible(archived > 0)
        self.with_archived.setText(f"Ook gearchiveerde tonen ({archived})")
        everything = self.with_archived.isChecked()
        super().show_records([line for line in self._lines if everything or not line.archived])

    def _archive(self, location_id: str) -> None:
        for line in self._lines:
            if line.id == location_id:
                self.archive_wanted.emit(line.id, not line.archived)

    def _name_archiving(self, location_id: str) -> None:
        archived = any(line.id == location_id and line.archived for line in self._lines)
        self._archiving.setText("&Terughalen uit archief" if archived else "&Archiveren")


def _in_words(line: LocationLine) -> str:
    return in_archive(line.name) if line.archived else line.name


_COLUMNS: tuple[Column[LocationLine], ...] = (
    Column(
        key="name",
        title="Naam",
        text=lambda line: line.name,
        stretch=True,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=_in_words,
        accessible=_in_words,
        icon=lambda line: "archive" if line.archived else None,
        colour=lambda line: "muted" if line.archived else None,
    ),
    Column(key="room", title="Zaal", text=lambda line: line.room, width=120, edit=Edit.LINE, max_length=LINE_LIMIT),
    Column(key="place", title="Plaats", text=lambda line: line.place, width=120, edit=Edit.LINE, max_length=LINE_LIMIT),
    Column(
        key="meetings",
        title="Overleggen",
        text=lambda line: str(line.meetings or ""),
        align=Align.RIGHT,
        width=92,
        sort_key=lambda line: line.meetings,
    ),
)
