"""What can be done with the chosen action points: the same actions for keys, menu button and context menu."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from secretariat.domain.action_points import ActionStatus
from secretariat.gui.widgets.list_action import list_action
from secretariat.gui.widgets.pick_box import Choice

_STATUSES = (
    (ActionStatus.DONE, "&Gereed melden", "G", "circle-check"),
    (ActionStatus.IN_PROGRESS, "&Loopt", "L", "circle-dot"),
    (ActionStatus.OPEN, "Weer &open", "O", "circle"),
    (ActionStatus.ON_HOLD, "&Aanhouden…", "A", "clock"),
    (ActionStatus.DROPPED, "Laten &vervallen…", "V", "circle-x"),
)


class Verbs(QObject):
    """The actions, with one key each while the list has the keyboard."""

    status_wanted = Signal(object)
    """A state was chosen: an :class:`ActionStatus`."""
    edit_wanted = Signal(str)
    """A column is to be edited: its key."""
    transfer_wanted = Signal(str)
    """Another body was chosen: its id."""
    door_wanted = Signal()
    """The overleg from which it comes is to be shown."""
    remind_wanted = Signal()
    """Their owners are to be reminded."""
    remark_wanted = Signal()
    """Something is to be said about them."""
    remove_wanted = Signal()

    def __init__(self, table: QWidget) -> None:
        super().__init__(table)
        statuses = [
            list_action(table, words, key, icon, partial(self.status_wanted.emit, status))
            for status, words, key, icon in _STATUSES
        ]
        postpone = list_action(table, "&Uitstellen…", "U", "calendar-days", lambda: self.edit_wanted.emit("due"))
        owner = list_action(table, "Actie&houder wijzigen…", "H", "user", lambda: self.edit_wanted.emit("owner"))
        remark = list_action(table, "Op&merking toevoegen…", "M", "pencil", self.remark_wanted.emit)
        remind = list_action(table, "Her&inneren…", "R", "mail", self.remind_wanted.emit)
        self.bodies = QMenu("Over&dragen aan", table)
        self.origin = list_action(table, "Naar het ov&erleg", "N", "messages-square", self.door_wanted.emit)
        self.remove = list_action(table, "Ve&rwijderen", "Del", "trash-2", self.remove_wanted.emit)
        self._changing = (*statuses, postpone, owner, remark, remind, self.bodies.menuAction(), self.remove)
        self.all: Sequence[QAction | None] = (
            *statuses,
            None,
            postpone,
            owner,
            remark,
            remind,
            self.bodies.menuAction(),
            None,
            self.origin,
            self.remove,
        )

    def show_bodies(self, bodies: Iterable[Choice]) -> None:
        """Offer these bodies to hand over to."""
        self.bodies.clear()
        for number, (body_id, name) in enumerate(bodies, start=1):
            plain = name.replace("&", "&&")
            action = self.bodies.addAction(f"&{number}  {plain}" if number <= 9 else plain)
            action.triggered.connect(lambda _checked=False, body_id=body_id: self.transfer_wanted.emit(body_id))

    def enable(self, chosen: bool, read_only: bool, has_origin: bool) -> None:
        """Say what is possible now."""
        for action in self._changing:
            action.setEnabled(chosen and not read_only)
        self.origin.setEnabled(has_origin)

    def fill(self, menu: QMenu) -> None:
        """Put the actions in a menu."""
        for action in self.all:
            menu.addAction(action) if action is not None else menu.addSeparator()
