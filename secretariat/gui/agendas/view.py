"""The agenda as a table that is edited in place, with all fields of the chosen item below it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QSplitter, QVBoxLayout, QWidget

from secretariat.gui.agendas.dragging import RowDrag
from secretariat.gui.agendas.new_title import NewItem
from secretariat.gui.agendas.panel import AgendaPanel
from secretariat.gui.agendas.record import RecordView
from secretariat.gui.agendas.table import AgendaTable
from secretariat.gui.agendas.verbs import Verbs
from secretariat.gui.agendas.waiting import WaitingBar
from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.pick_box import Choice, PickDelegate
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.agendas import AgendaLine, AgendaRecord, TimePlan
from secretariat.settings import Settings
from secretariat.wording.counting import time_check

_PLACE = "agenda-details"
_ROOM = 560
"""With this height, in pixels at 100 %, the fields of an item stand open until somebody closes them."""
_TOO_LOW = 356
"""With less than this table and fields take turns."""


class AgendaView(QWidget):
    """The table, a line to add an item, the sum of minutes, and the fields of the chosen item."""

    edit_wanted = Signal(str, str, object)
    """A cell or field was changed: agenda item, field, value."""
    add_wanted = Signal(str, str)
    """A new item was typed: its title, and the item it comes behind (empty: where new items come)."""
    place_wanted = Signal(list, str, bool)
    """Rows were dragged: their ids, that of the row they come before, whether as sub-items."""
    record_wanted = Signal(str)
    """The fields of this item are to be shown; an empty id for none."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._read_only = False
        self._behind = ""
        self._in_details = False
        self.table = AgendaTable(settings)
        self.verbs = Verbs(self.table)
        self.drag = RowDrag(self.table)
        self._upper = QWidget()
        self.record = RecordView()
        self.waiting = WaitingBar()
        self.panel = AgendaPanel()
        self.change_button = QPushButton("&Punt bewerken")
        self.details_button = QPushButton("A&lle gegevens")
        self.paste_button = QPushButton("Plakken uit Word of E&xcel…")
        self._empty = EmptyState("", "", "-", icon="list-checks")
        self._sum = PlainLabel("", look="muted")
        self._over = PlainLabel("", look="refused")
        self.new_item = NewItem()
        self.new_title, self.add_button = self.new_item.title, self.new_item.add_button
        self._proposers, self._dossiers = PickDelegate(self.table, "Niemand"), PickDelegate(self.table, "Geen dossier")
        self._dress()
        self._connect()
        self._lay_out()
        self.setFocusProxy(self.table)
        self._show_place_of_new("")
        self.set_read_only(False)

    # What the presenter calls

    def show_agenda(self, lines: Sequence[AgendaLine], plan: TimePlan) -> None:
        """Show the items and how they fit in the time."""
        self.table.show_records(lines)
        too_long = plan.available is not None and plan.planned > plan.available
        words = time_check(plan.planned, plan.available) if lines else ""
        self._sum.setText("" if too_long else words)
        self._over.setText(words if too_long else "")
        self._above.fit()
        if self._behind and self.table.records.row_of(self._behind) < 0:
            self._show_place_of_new("")
        self.verbs.enable(self._read_only)
        self._share_height()

    def show_choices(self, people: Iterable[Choice], dossiers: Iterable[Choice], documents: Iterable[Choice]) -> None:
        """Offer the people, dossiers and papers of the file."""
        people, dossiers = tuple(people), tuple(dossiers)
        self._proposers.show_choices(people)
        self._dossiers.show_choices(dossiers)
        self.record.show_choices(people, dossiers, documents)

    def show_record(self, record: AgendaRecord | None) -> None:
        """Show all fields of an item, or that there is none."""
        if record is None:
            self.record.show_nothing()
        else:
            self.record.show_record(record)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.table.records.set_read_only(read_only)
        self.table.set_read_only(read_only)
        self.record.set_read_only(read_only)
        self.drag.set_allowed(not read_only)
        self.verbs.enable(read_only)
        for widget in (self.new_title, self.add_button, self.change_button, self.paste_button):
            widget.setVisible(not read_only)
        self._empty.show_texts(
            "Nog geen agenda",
            "Typ hieronder het eerste agendapunt en druk op Enter, of plak een lijst uit Word of Excel."
            if not read_only
            else "Voor dit overleg is nog niets geagendeerd.",
            "Vaste agendapunten toevoegen" if not read_only else "",
        )

    def select_items(self, item_ids: Sequence[str]) -> None:
        """Choose these rows, the first one being the current one."""
        if not item_ids or not self.table.select(item_ids[0]):
            return
        flags = QItemSelectionModel.SelectionFlag
        for item_id in item_ids[1:]:
            row = self.table.records.row_of(item_id)
            if row >= 0:
                self.table.selectionModel().select(self.table.records.index(row, 0), flags.Select | flags.Rows)

    def keep_in_sight(self) -> None:
        """Roll to the current row where it stands now."""
        self.table.scrollTo(self.table.currentIndex())

    def item_added(self, item_id: str) -> None:
        """Make room for the next item, behind this one when that was asked for."""
        self.new_item.forget()
        self.table.select(item_id)
        if self._behind:
            self._show_place_of_new(item_id)

    def start_new(self, behind: str = "") -> None:
        """Bring the cursor to the title of a new item, which comes behind another one or where new items come."""
        self._show_place_of_new(behind)
        self.new_title.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def sum_in_words(self) -> str:
        """How the items fit in the time."""
        return self._over.text() or self._sum.text()

    @property
    def shows_details(self) -> bool:
        """Whether all fields of the chosen item stand there."""
        return not self.record.isHidden()

    def show_details(self, on: bool) -> None:
        """Show or hide all fields of the chosen item, and remember it."""
        self._settings.remember_choice(_PLACE, "on" if on else "off")
        self._in_details = on
        self._share_height()

    # Inner workings

    def showEvent(self, event: Any) -> None:
        """Share the height that there turns out to be."""
        super().showEvent(event)
        self._share_height()

    def resizeEvent(self, event: Any) -> None:
        """Share the new height between table and fields."""
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        """Show table and fields below each other, or where there is no room for both the one that is worked in.

        The fields are open where there is room for them, unless the user decided about that.
        """
        decided = self._settings.choice(_PLACE)
        wanted = decided == "on" or (not decided and self.height() >= tokens.scaled(_ROOM))
        low = self.height() < tokens.scaled(_TOO_LOW)
        there = self.table.records.given_count > 0
        shows = there and wanted and (self._in_details or not low)
        if shows and self.record.isHidden() and self._settings.place(_PLACE) is None:
            self.splitter.setSizes([55, 45])
        changed = shows == self.record.isHidden()
        self.details_button.setChecked(shows)
        self.record.setVisible(shows)
        self._upper.setVisible(not (low and shows))
        if changed:
            self.record_wanted.emit(self.table.current_id() if shows else "")

    def _leave_details(self) -> None:
        self._in_details = False
        self._share_height()
        self.table.setFocus()

    def _go_to_details(self) -> None:
        if self.table.current_id():
            self.show_details(True)
            self.record.begin()

    def _chosen(self, item_id: str) -> None:
        self.verbs.enable(self._read_only)
        if self.shows_details:
            self.record_wanted.emit(item_id)

    def _show_place_of_new(self, behind: str) -> None:
        self._behind = behind
        row = self.table.records.row_of(behind) if behind else -1
        words = f"Nieuw punt na {self.table.records.records[row].number}…" if row >= 0 else "Nieuw agendapunt…"
        self.new_title.setPlaceholderText(words)
        self.new_title.setAccessibleName(words.removesuffix("…"))

    def _leave_new(self) -> None:
        self._show_place_of_new("")
        self.table.setFocus()

    def _add(self) -> None:
        if self.new_title.text().strip():
            self.add_wanted.emit(self.new_title.text(), self._behind)

    def _connect(self) -> None:
        self.table.records.edit_wanted.connect(self.edit_wanted)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda _item: self._go_to_details())
        self.table.selectionModel().selectionChanged.connect(lambda *_change: self.verbs.enable(self._read_only))
        self.verbs.details_wanted.connect(self._go_to_details)
        self.verbs.insert_wanted.connect(self.start_new)
        self.drag.dropped.connect(self.place_wanted)
        self.paste_button.clicked.connect(self.verbs.paste_wanted)
        self._empty.wanted.connect(self.verbs.standing_wanted)
        self.record.edit_wanted.connect(self.edit_wanted)
        self.record.left.connect(self._leave_details)
        self.record.close_wanted.connect(lambda: self.show_details(False))
        self.details_button.clicked.connect(self.show_details)
        self.new_title.returnPressed.connect(self._add)
        self.new_title.left.connect(self._leave_new)
        self.add_button.clicked.connect(self._add)

    def _dress(self) -> None:
        for key, delegate in (("proposer", self._proposers), ("dossier", self._dossiers)):
            self.table.setItemDelegateForColumn(self.table.records.column_of(key), delegate)
        self.table.set_context_actions(self.verbs.all)
        self.table.set_empty_state(self._empty)
        menu = QMenu(self.change_button)
        self.verbs.fill(menu)
        self.change_button.setMenu(menu)
        self.details_button.setCheckable(True)
        for button, icon in (
            (self.change_button, "pencil"),
            (self.paste_button, "table"),
            (self.details_button, "info"),
        ):
            button.setProperty("look", "quiet")
            icons.dress(button, icon, "muted")
        icons.dress(self.add_button, "plus")

    def _lay_out(self) -> None:
        self._sum.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        buttons = [(button, 0) for button in (self.change_button, self.paste_button, self.details_button)]
        self._above = WrappingRow([*buttons, (self._sum, 1), (self._over, 0)])
        self._above.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        column = QVBoxLayout(self._upper)
        column.setContentsMargins(0, tokens.TIGHT, 0, 0)
        column.setSpacing(tokens.TIGHT)
        column.addWidget(self._above)
        column.addWidget(self.waiting)
        column.addWidget(self.table, 1)
        column.addWidget(self.new_item)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(self._upper)
        self.splitter.addWidget(self.record)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.splitterMoved.connect(lambda: self._settings.remember_place(_PLACE, self.splitter.saveState()))
        state = self._settings.place(_PLACE)
        if state is not None:
            self.splitter.restoreState(state)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self.record.hide()
