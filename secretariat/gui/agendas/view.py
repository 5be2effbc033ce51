"""The agenda as a table that is edited in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.agendas import LONGEST_ITEM, AgendaPurpose
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Align, Choices, Column, Edit
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.fields import LineField
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.agendas import AgendaLine, TimePlan
from secretariat.settings import Settings
from secretariat.wording.counting import time_check
from secretariat.wording.terms import label

_PURPOSES = tuple((purpose, label(purpose)) for purpose in AgendaPurpose)


def _times(line: AgendaLine) -> str:
    return f"{line.starts:%H:%M} – {line.ends:%H:%M}" if line.starts and line.ends else ""


_PLAIN: tuple[Column[AgendaLine], ...] = (
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


def columns(people: Callable[[], Choices]) -> tuple[Column[AgendaLine], ...]:
    """The columns; ``people`` are those who can bring an item in."""
    proposer: Column[AgendaLine] = Column(
        key="proposer",
        title="Inbrenger",
        text=lambda line: line.proposer,
        width=124,
        edit=Edit.CHOICE,
        value=lambda line: line.proposer_id,
        choices=lambda _line: people(),
    )
    return (*_PLAIN[:5], proposer, *_PLAIN[5:])


class AgendaView(QWidget):
    """The table, the sum of minutes, and a line to add an item."""

    edit_wanted = Signal(str, str, object)
    """A cell was changed: agenda item, column, value."""
    add_wanted = Signal(str)
    """A new item was typed: its title."""
    move_wanted = Signal(str, int)
    """An item must go up (-1) or down (1): its id."""
    remove_wanted = Signal(str)
    """An item must go: its id."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: Choices = ()
        self._read_only = False
        self.table = RecordTable(
            columns(lambda: self._people), name="agenda", accessible_name="Agenda", settings=settings, sortable=False
        )
        self.table.records.edit_wanted.connect(self.edit_wanted)
        self.table.installEventFilter(self)
        self.up, self.down, self.remove = (
            self._item_action(*words)
            for words in (
                ("Om&hoog", "Alt+Up", "arrow-up", lambda item: self.move_wanted.emit(item, -1)),
                ("Om&laag", "Alt+Down", "arrow-down", lambda item: self.move_wanted.emit(item, 1)),
                ("&Van de agenda halen", "Del", "trash-2", self.remove_wanted.emit),
            )
        )
        self.table.set_context_actions([self.up, self.down, None, self.remove])
        self.table.set_empty_state(
            EmptyState("Nog geen agenda", "Typ hieronder het eerste agendapunt en druk op Enter.", icon="list-checks")
        )
        self._sum = PlainLabel("", look="muted")
        self._over = PlainLabel("", look="refused")
        self.new_title = LineField(LINE_LIMIT, placeholder="Nieuw agendapunt…")
        self.new_title.setAccessibleName("Nieuw agendapunt")
        self.new_title.returnPressed.connect(self._add)
        self.add_button = QPushButton("Toevoegen")
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

    def set_people(self, people: Choices) -> None:
        """Who can bring an item in: ids with names."""
        self._people = people

    @property
    def sum_in_words(self) -> str:
        """How the items fit in the time."""
        return self._over.text() or self._sum.text()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.table.records.set_read_only(read_only)
        for action in (self.up, self.down, self.remove):
            action.setEnabled(not read_only)
        for widget in (self.new_title, self.add_button):
            widget.setVisible(not read_only)

    def item_added(self) -> None:
        """Make room for the next item."""
        self.new_title.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt with an arrow moves the item, Del takes it off."""
        if watched is self.table and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            pressed = QKeySequence(event.keyCombination())
            for action in (self.up, self.down, self.remove):
                if pressed == action.shortcut() and not self._read_only:
                    action.trigger()
                    return True
        return super().eventFilter(watched, event)

    def _item_action(self, words: str, keys: str, icon: str, act: Callable[[str], object]) -> QAction:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        icons.dress(action, icon, "muted")
        action.triggered.connect(lambda: act(self.table.current_id()) if self.table.current_id() else None)
        return action

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
