"""What the list is narrowed to: remembered for the next time, and kept under a name."""

from __future__ import annotations

from collections.abc import Callable

from secretariat.domain.action_points import ActionGroup
from secretariat.gui.action_points.filters import kept, read_back
from secretariat.gui.action_points.saved_filters import LONGEST_NAME, read, written
from secretariat.gui.action_points.view import ActionPointsView
from secretariat.gui.shell.context import Shell
from secretariat.services.action_following import ActionFilter
from secretariat.services.workspace import Workspace

_FILTER = "action_points"
_NAMES = "action_points-names/"
_QUESTION = "Onder welke naam wilt u dit filter bewaren?"


class Filtering:
    """The filter on the screen; ``refresh`` asks for the list again."""

    def __init__(self, view: ActionPointsView, shell: Shell, refresh: Callable[[], None]) -> None:
        self._view = view
        self._settings = shell.settings
        self._refresh = refresh
        self._file = ""
        view.filter_changed.connect(lambda: self.show(view.wanted()))
        saved = view.filters.saved
        saved.wanted.connect(lambda name: self.show(read_back(self._named()[name])))
        saved.keep_wanted.connect(lambda: view.asking.ask(_QUESTION, self._keep))
        saved.forget_wanted.connect(self._forget)

    def open_file(self, workspace: Workspace) -> None:
        """Show the filter of the last time, and the names that were given in this file."""
        # A filter names people and organen by their ids: another file has others.
        self._file = f"{_NAMES}{workspace.path.name}"
        self._view.show_filter(read_back(self._settings.choice(_FILTER)))
        self._show_names()

    def show(self, wanted: ActionFilter) -> None:
        """Narrow the list to this."""
        self._view.show_filter(wanted)
        self._settings.remember_choice(_FILTER, kept(self._view.wanted()))
        self._show_names()
        self._refresh()

    def show_group(self, name: str) -> None:
        """Show one group over all organen, by its key."""
        self.show(ActionFilter(group=ActionGroup(name) if name in set(ActionGroup) else None))

    def _keep(self, typed: str) -> str:
        name = " ".join(typed.split())[:LONGEST_NAME]
        self._remember(self._named() | {name: kept(self._view.wanted())})
        return name

    def _forget(self, name: str) -> None:
        self._remember({one: text for one, text in self._named().items() if one != name})

    def _named(self) -> dict[str, str]:
        return read(self._settings.choice(self._file))

    def _remember(self, named: dict[str, str]) -> None:
        ordered = sorted(named.items(), key=lambda one: one[0].casefold())
        self._settings.remember_choice(self._file, written(dict(ordered)))
        self._show_names()

    def _show_names(self) -> None:
        self._view.filters.saved.show_names(tuple(self._named()), self._view.wanted() != ActionFilter())
