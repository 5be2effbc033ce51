"""Beside the verslag: who is there, which open actions belong to the item, and what was captured in this overleg."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.minutes.wishes import Wishes
from secretariat.gui.widgets.panel_scroll import PanelScroll
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.gui.widgets.short_list import ShortList
from secretariat.gui.widgets.two_lines import TwoLines

DONE = "G"
"""The letter that reports an action point done."""


@dataclass(frozen=True, slots=True)
class PanelContent:
    """What belongs to the item in which the cursor is."""

    item: str
    people: Sequence[tuple[str, str]]
    """Groups of people: "Aanwezig (9)" and the names."""
    actions_title: str
    actions: Sequence[TwoLines]
    promises: Sequence[TwoLines]
    captured: Sequence[TwoLines]


class SidePanel(QWidget):
    """Three small parts that scroll together; everything in it leads somewhere."""

    item_wanted = Signal(str)
    """Something captured was clicked: the item where it belongs."""
    action_opened = Signal(str)
    """The record of an action point is asked for."""
    action_done = Signal(str)
    """An action point is to be reported done."""
    promise_opened = Signal(str)
    """The record of a toezegging is asked for."""
    promise_kept = Signal(str)
    """A toezegging is to be reported kept."""
    shown = Signal()
    """The panel came into sight."""

    def __init__(self, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Bij dit punt")
        self._item = ElidedLabel("", look="strong")
        self._people = PlainLabel("", wrap=True)
        self._people.setAccessibleName("Wie er zijn")
        self._people.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.presence = QPushButton("Aankomst of vertrek…")
        self.presence.setProperty("look", "link")
        self.presence.setToolTip("Aankomst of vertrek noteren (Ctrl+Shift+T)")
        self.presence.clicked.connect(wishes.presence_wanted)
        self._actions_title = PlainLabel("", look="small", wrap=True)
        self.open_actions = ShortList("Open actiepunten bij dit punt", {DONE: "&Gereed melden"})
        self.open_actions.opened.connect(self.action_opened)
        self.open_actions.acted.connect(lambda action_id, _letter: self.action_done.emit(action_id))
        self._no_actions = PlainLabel("Geen open actiepunten.", look="muted")
        self._promises_title = PlainLabel("Open toezeggingen", look="small")
        self.promises = ShortList("Open toezeggingen van het orgaan", {DONE: "Na&gekomen"})
        self.promises.opened.connect(self.promise_opened)
        self.promises.acted.connect(lambda promise_id, _letter: self.promise_kept.emit(promise_id))
        self.captured = ShortList("Vastgelegd in dit overleg")
        self.captured.opened.connect(self._go_to_captured)
        self._no_captured = PlainLabel("Nog niets.", look="muted")
        self._places: dict[str, str] = {}
        self._area = PanelScroll()
        self._lay_out()

    def show_content(self, content: PanelContent, places: dict[str, str]) -> None:
        """Show what belongs to the item; ``places`` leads from what was captured to its item."""
        self._places = places
        self._item.setText(content.item)
        self._people.setText("\n".join(f"{title}: {names}" for title, names in content.people))
        self._actions_title.setText(content.actions_title)
        for rows, shown, none in (
            (content.actions, self.open_actions, self._no_actions),
            (content.captured, self.captured, self._no_captured),
        ):
            shown.show_rows(rows)
            shown.setVisible(bool(rows))
            none.setVisible(not rows)
        self.promises.show_rows(content.promises)
        for part in (self._promises_title, self.promises):
            part.setVisible(bool(content.promises))
        self._area.fit()

    @property
    def people_in_words(self) -> str:
        """Who is there and who is not."""
        return self._people.text()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.open_actions.set_read_only(read_only)
        self.promises.set_read_only(read_only)
        self.presence.setVisible(not read_only)

    def showEvent(self, event: object) -> None:
        """Tell that what belongs to the item is wanted again."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.shown.emit()

    def _go_to_captured(self, record_id: str) -> None:
        if record_id in self._places:
            self.item_wanted.emit(self._places[record_id])

    def _lay_out(self) -> None:
        column = self._area.column
        column.addWidget(self._item)
        column.addSpacing(tokens.SMALL)
        column.addWidget(self._people)
        column.addWidget(self.presence, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(tokens.MEDIUM)
        column.addWidget(self._actions_title)
        column.addWidget(self.open_actions)
        column.addWidget(self._no_actions)
        column.addSpacing(tokens.SMALL)
        column.addWidget(self._promises_title)
        column.addWidget(self.promises)
        column.addSpacing(tokens.MEDIUM)
        column.addWidget(PlainLabel("Vastgelegd in dit overleg", look="small"))
        column.addWidget(self.captured)
        column.addWidget(self._no_captured)
        column.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
