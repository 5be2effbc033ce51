"""Carries out what is done in a table of standing items, for whoever's agenda it shows."""

from __future__ import annotations

from PySide6.QtCore import QObject

from secretariat.domain.standing_agendas import AgendaHolder
from secretariat.gui.shell.history import History
from secretariat.gui.widgets.standing_table import StandingTable
from secretariat.services.standing_agendas import StandingLines
from secretariat.services.workspace import Workspace


class StandingSteps(QObject):
    """Keeps a table of standing items equal to the file."""

    def __init__(self, table: StandingTable, history: History) -> None:
        super().__init__(table)
        self._table = table
        self._history = history
        self._workspace: Workspace | None = None
        self._holder: AgendaHolder | None = None
        table.add_wanted.connect(self._add)
        table.edit_wanted.connect(self._edit)
        table.move_wanted.connect(self._move)
        table.remove_wanted.connect(self._remove)

    def show(self, workspace: Workspace, holder: AgendaHolder) -> StandingLines:
        """Show the items of this holder; gives them with where they come from."""
        self._workspace, self._holder = workspace, holder
        lines = workspace.standing_agendas.lines(holder)
        self._table.show_items(lines.items, workspace.standing_agendas.example(holder))
        return lines

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace = self._holder = None

    def make_own(self) -> None:
        """Give the holder a standing agenda of its own."""
        if self._workspace is not None and self._holder is not None:
            self._history.do(self._workspace.standing_agendas.make_own, self._holder)
            self._table.table.setFocus()

    def reset(self) -> None:
        """Let the holder follow what it would follow without an agenda of its own."""
        if self._workspace is not None and self._holder is not None:
            self._history.do(self._workspace.standing_agendas.reset, self._holder)

    def _add(self, title: str, place: int) -> None:
        if self._workspace is not None:
            add = self._workspace.standing_agendas.add_item
            if self._history.do(add, self._holder, title, place, initiator=self._table) is not None:
                self._table.list.added(str(place))

    def _edit(self, place: int, field: str, value: object) -> None:
        if self._workspace is not None:
            self._table.refused("")
            edit = self._workspace.standing_agendas.edit_item
            self._history.do(edit, self._holder, place, field, value, initiator=self._table)

    def _move(self, place: int, step: int) -> None:
        if self._workspace is not None:
            move = self._workspace.standing_agendas.move_item
            if self._history.do(move, self._holder, place, step) is not None:
                self._table.select(place + step)

    def _remove(self, place: int) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.standing_agendas.remove_item, self._holder, place)
