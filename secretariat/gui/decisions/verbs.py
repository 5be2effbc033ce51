"""What can be done with the chosen decision: the same actions for keys, menu button and context menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from secretariat.domain.decisions import DecisionKind
from secretariat.gui.widgets.list_action import list_action
from secretariat.services.decisions import DecisionRecord


class DecisionVerbs(QObject):
    """The actions, with one key each while the list has the keyboard."""

    place_wanted = Signal()
    """The verslag in which it stands is to be shown."""
    action_wanted = Signal()
    """An action point is to carry it out."""
    ratification_wanted = Signal()
    """Ratification is needed, or no longer."""
    body_wanted = Signal()
    """The body that it establishes is to be made or named."""
    dissolving_wanted = Signal()
    """It ends a body."""
    remove_wanted = Signal()

    def __init__(self, table: QWidget) -> None:
        super().__init__(table)
        self.place = list_action(table, "Naar het &verslag", "N", "messages-square", self.place_wanted.emit)
        self.follow_up = list_action(table, "&Actiepunt bij dit besluit…", "A", "list-checks", self.action_wanted.emit)
        self.ratification = list_action(table, "&Bekrachtiging nodig", "B", "", self.ratification_wanted.emit)
        self.ratification.setCheckable(True)
        self.body = list_action(table, "Orgaan &instellen…", "I", "users", self.body_wanted.emit)
        self.dissolving = list_action(table, "Orgaan &opheffen…", "O", "circle-x", self.dissolving_wanted.emit)
        self.remove = list_action(table, "Ve&rwijderen", "Del", "trash-2", self.remove_wanted.emit)
        self.all: Sequence[QAction | None] = (
            self.place,
            None,
            self.follow_up,
            self.ratification,
            self.body,
            self.dissolving,
            None,
            self.remove,
        )
        self.show_record(None, True)

    def show_record(self, record: DecisionRecord | None, read_only: bool) -> None:
        """Say what is possible with a decision, or that there is none."""
        may_change = record is not None and not read_only
        self.place.setEnabled(record is not None and bool(record.line.meeting_id))
        for action in (self.follow_up, self.ratification):
            action.setEnabled(may_change)
        line = record.line if record is not None else None
        self.ratification.setChecked(line is not None and bool(line.ratified.total or line.ratification_required))
        asks_body = line is not None and line.kind is DecisionKind.ESTABLISHED
        self.body.setEnabled(may_change and asks_body and record is not None and record.established is None)
        self.dissolving.setEnabled(may_change and record is not None and record.dissolved is None)
        self.remove.setEnabled(may_change and line is not None and not line.frozen)

    def fill(self, menu: QMenu) -> None:
        """Put the actions in a menu."""
        for action in self.all:
            menu.addAction(action) if action is not None else menu.addSeparator()
