"""The agenda as a table that is edited in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Align, Column, Edit
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.fields import LineField
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.agendas import LONGEST_ITEM, AgendaLine, TimePlan
from secretariat.settings import Settings
from secretariat.wording.counting import time_check
from secretariat.wording.terms import label

_PURPOSES = tuple((purpose, label(purpose)) for purpose in AgendaPurpose)


def _times(line: AgendaLine) -> str:
    return f"{line.starts:%H:%M} – {line.ends:%H:%M}" if line.starts and line.ends else ""


COLUMNS: tuple[Column[AgendaLine], ...] = (
    Column(key="number", title="Nr", text=lambda line: line.number, width=52, strong=True),
    Column(
        key="title",
        title="Agendapunt",
        text=lambda line: line.title,
        stretch=True,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: line.title,
    ),
    Column(
        key="purpose",
        title="Doel",
        text=lambda line: label(line.purpose),
        width=148,
        edit=Edit.CHOICE,
        value=lambda line: line.purpose,
        choices=_PURPOSES,
    ),
    Column(
        key="duration_min",
        title="Min.",
        text=lambda line: "" if line.duration_min is None else str(line.duration_min),
        align=Align.RIGHT,
        width=56,
        edit=Edit.NUMBER,
        value=lambda line: line.duration_min or 0,
        maximum=LONGEST_ITEM,
    ),
    Column(key="times", title="Tijd", text=_times, width=104, muted=True),
    Column(key="proposer", title="Inbrenger", text=lambda line: line.proposer, width=124),
    Column(key="speakers", title="Inleiders", text=lambda line: line.speakers, width=150, hidden=True),
    Column(key="dossier", title="Dossier", text=lambda line: line.dossier, width=170, hidden=True),
    Column(
        key="documents",
        title="Stukken",
        text=lambda line: str(line.documents or ""),
        align=Align.RIGHT,
        width=68,
        hidden=True,
    ),
)


class AgendaView(QWidget):
    """The table, the sum of minutes, and a line to add an item."""

    edit_wanted = Signal(str, str, object)
    """A cell was changed: agenda item, column, value."""
    add_wanted = Signal(str)
    """A new item was typed: its title."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = RecordTable(COLUMNS, name="agenda", accessible_name="Agenda", settings=settings)
        self.table.records.edit_wanted.connect(self.edit_wanted)
        self.table.set_empty_state(
            EmptyState("Nog geen agenda", "Typ hieronder het eerste agendapunt en druk op Enter.", icon="list-checks")
        )
        self._sum = PlainLabel("", look="muted")
        self._over = PlainLabel("", look="refused")
        self.new_title = LineField(LINE_LIMIT, placeholder="Nieuw agendapunt…")
        self.new_title.setAccessibleName("Nieuw agendapunt")
        self.new_title.returnPressed.connect(self._add)
        self.add_button = QPushButton("Toe&voegen")
        icons.dress(self.add_button, "plus")
        self.add_button.clicked.connect(self._add)
        self._lay_out()

    def show_agenda(self, lines: Sequence[AgendaLine], plan: TimePlan) -> None:
        """Show the items and how they fit in the time."""
        self.table.show_records(lines)
        too_long = plan.available is not None and plan.planned > plan.available
        words = time_check(plan.planned, plan.available) if lines else ""
        self._sum.setText("" if too_long else words)
        self._over.setText(words if too_long else "")

    @property
    def sum_in_words(self) -> str:
        """How the items fit in the time."""
        return self._over.text() or self._sum.text()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.table.records.set_read_only(read_only)
        for widget in (self.new_title, self.add_button):
            widget.setVisible(not read_only)

    def item_added(self) -> None:
        """Make room for the next item."""
        self.new_title.clear()

    def _add(self) -> None:
        if self.new_title.text().strip():
            self.add_wanted.emit(self.new_title.text())

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        below.setSpacing(tokens.SMALL)
        below.addWidget(self.new_title, 1)
        below.addWidget(self.add_button)
        below.addSpacing(tokens.LARGE)
        below.addWidget(self._sum)
        below.addWidget(self._over)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.SMALL, 0, tokens.SMALL)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)
