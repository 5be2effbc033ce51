"""Keeps the wastebasket on the screen equal to the file, and puts back what is wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.pages import State
from secretariat.gui.wastebasket.view import WastebasketView
from secretariat.services.workspace import Workspace
from secretariat.wording.counting import records as count_records


class WastebasketPresenter(QObject):
    """The page Prullenbak; it is no section, one comes here through the menu or the search box."""

    key = "wastebasket"
    help_topic = "prullenbak"

    def __init__(self, view: WastebasketView, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._shell = shell
        self._workspace: Workspace | None = None
        view.put_back_wanted.connect(self._put_back)
        view.shown.connect(self._refresh)
        shell.history.changed.connect(self._changed)

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    def open_file(self, workspace: Workspace) -> None:
        """Show what was removed from this file."""
        self._workspace = workspace
        self._view.set_read_only(workspace.read_only)
        self._refresh()
        for line in self._view.table.records.records[:1]:
            self._view.table.select(line.id)
        self._view.table.setFocus()

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace = None
        self._view.filter.clear()
        self._view.show_lines(())

    def flush(self) -> None:
        """Nothing is typed here."""

    def state(self) -> State:
        """Which line is the current one."""
        return {"line": self._view.table.current_id()}

    def restore(self, state: State) -> None:
        """Go to that line again."""
        self._view.table.select(str(state.get("line", "")))

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done here at this moment."""
        return {"filter": self._view.start_filter}

    def _refresh(self) -> None:
        if self._workspace is not None:
            self._view.show_lines(self._workspace.wastebasket.lines())

    def _changed(self, _change: ChangeSet, _initiator: object) -> None:
        if self._view.isVisible():
            self._refresh()

    def _put_back(self, line_ids: list[str]) -> None:
        if self._workspace is None or not self._shell.flush():
            return
        lines = [line for line in self._view.table.records.records if line.id in line_ids]
        change = self._shell.history.do(self._workspace.wastebasket.put_back, *line_ids)
        if change is not None:
            what = f"{lines[0].word} teruggezet: {lines[0].name}" if len(lines) == 1 else _several(len(lines))
            self._shell.messages.info(what, "Tonen", lambda: self._shell.doors.show(change))


def _several(count: int) -> str:
    return f"{count_records(count)} teruggezet"
