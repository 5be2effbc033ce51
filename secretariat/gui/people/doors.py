"""What somebody is involved in, as doors: open actiepunten and coming overleggen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.models.columns import Column
from secretariat.gui.people.fitted_table import FittedTable
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.services.organisations import WorkerLine
from secretariat.services.people import AnsweredFor, ComingMeeting, OpenAction, PastMeeting
from secretariat.settings import Settings
from secretariat.wording.dates import short_date
from secretariat.wording.names import function_in_full
from secretariat.wording.terms import label


def _due(action: OpenAction) -> str:
    return short_date(action.due_date) if action.due_date else action.due_note


ACTIONS: tuple[Column[OpenAction], ...] = (
    Column(key="number", title="Nr", text=lambda line: line.number, width=92, colour=lambda _line: "accent"),
    Column(key="text", title="Actiepunt", text=lambda line: line.text, stretch=True, tooltip=lambda line: line.text),
    Column(key="as", title="Als", text=lambda line: "houder" if line.is_owner else "mede", width=68, muted=True),
    Column(key="status", title="Status", text=lambda line: label(line.status), width=96, muted=True),
    Column(key="due", title="Gereed op", text=_due, width=96),
)
MEETINGS: tuple[Column[ComingMeeting], ...] = (
    Column(key="date", title="Datum", text=lambda line: short_date(line.date), width=92),
    Column(key="code", title="Code", text=lambda line: line.code, width=136, colour=lambda _line: "accent"),
    Column(key="title", title="Overleg", text=lambda line: line.title, stretch=True, tooltip=lambda line: line.title),
)
PAST: tuple[Column[PastMeeting], ...] = (
    Column(key="date", title="Datum", text=lambda line: short_date(line.date), width=92),
    Column(key="code", title="Code", text=lambda line: line.code, width=136, colour=lambda _line: "accent"),
    Column(key="title", title="Overleg", text=lambda line: line.title, stretch=True, tooltip=lambda line: line.title),
    Column(key="status", title="Aanwezigheid", text=lambda line: label(line.status), width=168, muted=True),
)
ANSWERED_FOR: tuple[Column[AnsweredFor], ...] = (
    Column(key="name", title="Organisatie", text=lambda line: line.name, stretch=True, colour=lambda _line: "accent"),
)
WORKERS: tuple[Column[WorkerLine], ...] = (
    Column(key="name", title="Naam", text=lambda line: line.name, width=180, colour=lambda _line: "accent"),
    Column(
        key="function",
        title="Functie",
        text=lambda line: function_in_full(line.function, line.portfolio),
        stretch=True,
        tooltip=lambda line: function_in_full(line.function, line.portfolio),
    ),
    Column(
        key="start", title="Van", text=lambda line: short_date(line.start_date) if line.start_date else "", width=92
    ),
    Column(
        key="end", title="Tot en met", text=lambda line: short_date(line.end_date) if line.end_date else "", width=92
    ),
)


class DoorsPart(QWidget):
    """A heading and rows that open what they stand for, with one click or Enter."""

    wanted = Signal(str, str)
    """A record is to be shown: its kind and id."""

    def __init__(
        self, columns: Iterable[Column[Any]], *, title: str, kind: str, empty: str = "", settings: Settings
    ) -> None:
        """A part without words for ``empty`` is not there while it has no rows."""
        super().__init__()
        self._always = bool(empty)
        self.table = FittedTable(columns, name=title.lower(), accessible_name=title, settings=settings)
        self.table.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.table.clicked.connect(lambda _index: self.wanted.emit(kind, self.table.current_id()))
        self.table.opened.connect(lambda record_id: self.wanted.emit(kind, record_id))
        self._empty = PlainLabel(empty, look="muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.TIGHT)
        layout.addWidget(PlainLabel(title, look="heading"))
        layout.addWidget(self._empty)
        layout.addWidget(self.table)

    def show_records(self, records: Sequence[Any]) -> None:
        """Show these rows."""
        self.table.show_records(records)
        self._empty.setVisible(not records)
        self.setVisible(self._always or bool(records))
