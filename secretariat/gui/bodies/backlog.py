"""What must come on an agenda of an orgaan one day: a list on its card, from which items are placed on an overleg."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.agendas import LONGEST_ITEM, AgendaPurpose
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Align, Column, Edit
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.pick_box import Choice, PickDelegate, Unknown
from secretariat.gui.widgets.plain_label import ElidedLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.typed_cell import TypedCell
from secretariat.gui.widgets.typed_form import TypedForm
from secretariat.gui.widgets.typed_rows import EntryLine
from secretariat.services.backlog import BacklogLine
from secretariat.services.carry_over import Where
from secretariat.services.workspace import Workspace
from secretariat.settings import Settings
from secretariat.wording.carry_over import also_waiting, destination, kept_for_later, placed_on, taken_off
from secretariat.wording.dates import short_date
from secretariat.wording.notices import not_known
from secretariat.wording.terms import choices, label

COLUMNS: tuple[Column[BacklogLine], ...] = (
    Column(
        key="title",
        title="Punt",
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
        choices=tuple(choices(AgendaPurpose)),
    ),
    Column(
        key="duration_min",
        title="Min.",
        text=lambda line: str(line.duration_min or ""),
        align=Align.RIGHT,
        width=60,
        edit=Edit.NUMBER,
        value=lambda line: line.duration_min or 0,
        maximum=LONGEST_ITEM,
    ),
    Column(
        key="proposer_id",
        title="Inbrenger",
        text=lambda line: line.proposer,
        width=132,
        edit=Edit.LINE,
        value=lambda line: line.proposer_id,
        tooltip=lambda line: line.proposer,
    ),
    Column(
        key="dossier_id",
        title="Dossier",
        text=lambda line: line.dossier,
        width=150,
        hidden=True,
        edit=Edit.LINE,
        value=lambda line: line.dossier_id,
        tooltip=lambda line: line.dossier,
    ),
    Column(
        key="added_on",
        title="Sinds",
        text=lambda line: short_date(line.added_on) if line.added_on else "",
        width=88,
        muted=True,
        sort_key=lambda line: line.added_on or dt.date.min,
    ),
    Column(key="origin", title="Herkomst", text=lambda line: line.origin, width=170, muted=True),
)


class BacklogView(TypedForm):
    """The list, a line to add to it, and the overleggen on which an item can be placed."""

    edit_wanted = Signal(str, str, object)
    """A cell was changed: the item, the field, the value."""
    add_wanted = Signal(str)
    """A new item was typed: its title."""
    remove_wanted = Signal(str)
    """An item need not come on an agenda any more: its id."""
    place_wanted = Signal(str, str)
    """An item is to come on the agenda of an overleg: their ids."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__("Nieuw te agenderen punt", parent)
        self._read_only = False
        self._targets: Sequence[Where] = ()
        self.table = RecordTable(COLUMNS, name="te-agenderen", accessible_name="Te agenderen", settings=settings)
        self.table.records.edit_wanted.connect(self.edit_wanted)
        self._proposers, self._dossiers = PickDelegate(self.table, "Niemand"), PickDelegate(self.table, "Geen dossier")
        for key, delegate in (("proposer_id", self._proposers), ("dossier_id", self._dossiers)):
            self.table.setItemDelegateForColumn(self.table.records.column_of(key), delegate)
        self.table.set_empty_state(
            EmptyState(
                "Niets te agenderen",
                "Typ hieronder wat ooit op de agenda moet. Wat wordt aangehouden zonder overleg, komt hier vanzelf.",
                icon="list-checks",
            )
        )
        self._also = ElidedLabel("", look="muted")
        self.place = QPushButton("Op de agenda van")
        self.place.setProperty("look", "quiet")
        icons.dress(self.place, "calendar-days", "muted")
        self.targets = QMenu(self.place)
        self.place.setMenu(self.targets)
        self.remove = QAction("&Verwijderen", self)
        self.remove.setShortcut(QKeySequence("Del"))
        self.remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        icons.dress(self.remove, "trash-2", "muted")
        self.remove.triggered.connect(lambda: self._on_current(self.remove_wanted.emit))
        self.table.addAction(self.remove)
        self.table.set_context_actions((self.targets.menuAction(), None, self.remove))
        self.targets.setTitle("Op de agenda van")
        self.new_title = EntryLine()
        self.new_title.setMaxLength(LINE_LIMIT)
        self.new_title.setPlaceholderText("Nieuw te agenderen punt…")
        self.new_title.setAccessibleName("Nieuw te agenderen punt")
        self.add = QPushButton("Punt toevoegen")
        icons.dress(self.add, "plus")
        self.add.clicked.connect(self._add)
        self.new_title.returnPressed.connect(self._add)
        self.table.chosen.connect(lambda _item: self._enable())
        self._lay_out()

    def show_lines(self, lines: Sequence[BacklogLine], targets: Sequence[Where], also: str) -> None:
        """Show what waits, where it can go, and what else waits for an agenda, in words."""
        self._targets = tuple(targets)
        self.table.show_records(lines)
        self._also.setText(also)
        self.targets.clear()
        for one in targets:
            words = destination(one.code, one.title, one.date, sent=one.sent).replace("&", "&&")
            action = self.targets.addAction(words)
            action.triggered.connect(
                lambda _on=False, target=one.id: self._on_current(lambda item: self.place_wanted.emit(item, target))
            )
        self._enable()

    def show_choices(self, people: Iterable[Choice], dossiers: Iterable[Choice]) -> None:
        """Offer the people and dossiers of the file."""
        self._proposers.show_choices(people)
        self._dossiers.show_choices(dossiers)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.table.records.set_read_only(read_only)
        for part in (self.new_title, self.add, self.place):
            part.setVisible(not read_only)
        self._enable()

    def forget(self) -> None:
        """Empty the line of a new item."""
        super().forget()
        self.new_title.clear()

    @property
    def also(self) -> str:
        """What else waits for an agenda."""
        return self._also.text()

    def _enable(self) -> None:
        chosen = bool(self.table.current_id()) and not self._read_only
        self.remove.setEnabled(chosen)
        for part in (self.place, self.targets.menuAction()):
            part.setEnabled(chosen and bool(self._targets))

    def _on_current(self, verb: Any) -> None:
        item = self.table.current_id()
        if item:
            verb(item)

    def _add(self) -> None:
        if self.new_title.text().strip():
            self.add_wanted.emit(self.new_title.text())

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        for row in (above, below):
            row.setSpacing(tokens.SMALL)
        above.addWidget(self.place)
        above.addWidget(self._also, 1)
        below.addWidget(self.new_title, 1)
        below.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.SMALL, tokens.LARGE, tokens.SMALL)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(above)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)


class BacklogPart(QObject):
    """Keeps the list on the card equal to the file."""

    def __init__(self, view: BacklogView, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._shell = shell
        self._workspace: Workspace | None = None
        self._body_id = ""
        view.edit_wanted.connect(self._edit)
        view.add_wanted.connect(self._add)
        view.remove_wanted.connect(self._remove)
        view.place_wanted.connect(self._place)

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace, self._body_id = workspace, ""

    def show_body(self, body_id: str) -> None:
        """Show what waits for an agenda of this orgaan."""
        self._body_id = body_id
        if self._workspace is None:
            return
        backlog, agendas = self._workspace.backlog, self._workspace.agendas
        also = also_waiting(self._workspace.carry_over.waiting_of_body(body_id))
        self._view.show_choices(agendas.people(), agendas.dossiers())
        self._view.show_lines(backlog.lines(body_id), backlog.destinations(body_id), also)

    def _edit(self, item_id: str, field: str, value: Any) -> None:
        if self._workspace is None:
            return
        typed = value.typed if isinstance(value, Unknown) else str(value)
        cell = TypedCell(self._view.table, item_id, field, typed, self._shell.messages.warn)
        if isinstance(value, Unknown) and value.typed:
            cell.refused(not_known(value.typed))
            cell.not_kept()
            return
        if isinstance(value, Unknown):
            value = ""
        if field == "purpose":
            value = AgendaPurpose(value)
        elif field != "title":
            value = value or None
        self._shell.history.do(self._workspace.backlog.edit, item_id, field, value, initiator=cell)

    def _add(self, title: str) -> None:
        if self._workspace is None:
            return
        change = self._shell.history.do(self._workspace.backlog.add, self._body_id, title)
        if change is not None:
            self._view.new_title.clear()
            self._view.table.select(change.subject_id)
            self._shell.history.offer_undo(kept_for_later(title.strip()), change)

    def _remove(self, item_id: str) -> None:
        if self._workspace is None:
            return
        title = self._title(item_id)
        change = self._shell.history.do(self._workspace.backlog.remove, item_id)
        if change is not None:
            self._shell.history.offer_undo(taken_off(title), change)

    def _place(self, item_id: str, meeting_id: str) -> None:
        if self._workspace is None:
            return
        title = self._title(item_id)
        change = self._shell.history.do(self._workspace.backlog.place, item_id, meeting_id)
        if change is not None:
            code = self._workspace.meetings.head(meeting_id).meeting.code
            self._shell.history.offer_undo(placed_on(title, code), change)

    def _title(self, item_id: str) -> str:
        assert self._workspace is not None
        return next((one.title for one in self._workspace.backlog.of_body(self._body_id) if one.id == item_id), "")
