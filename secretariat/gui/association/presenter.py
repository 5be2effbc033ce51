"""Keeps the settings on the screen equal to the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet
from secretariat.gui.association.abbreviations import AbbreviationsPart, AbbreviationsView
from secretariat.gui.association.days import DaysPart, DaysView, RetentionPart, RetentionView
from secretariat.gui.association.group import GroupPart, GroupView
from secretariat.gui.association.house_style import HouseStylePart, HouseStyleView
from secretariat.gui.association.locations import LocationsPart, LocationsView
from secretariat.gui.association.names import NamesPart, NamesView
from secretariat.gui.association.phrases import PhrasesPart, PhrasesView
from secretariat.gui.association.preferences import PreferencesPart, PreferencesView
from secretariat.gui.association.standing import KindsPart, KindsView
from secretariat.gui.association.terms import NumbersPart, NumbersView, TermsPart, TermsView
from secretariat.gui.association.view import SettingsView
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.pages import State
from secretariat.services.workspace import Workspace

_OF_SETTINGS = {
    "organisation_name": NamesPart,
    "sender_name": NamesPart,
    "sender_email": NamesPart,
    "house_style": HouseStylePart,
    "deadlines": TermsPart,
    "numbering": NumbersPart,
    "holidays": DaysPart,
    "time_format": DaysPart,
    "retention_years": RetentionPart,
    "phrases": PhrasesPart,
}
"""The beginning of the name of a setting → the part in which it is changed."""
_OF_KINDS = {
    "standing_kinds": KindsPart,
    "locations": LocationsPart,
    "abbreviations": AbbreviationsPart,
}

GROUPS: tuple[tuple[type[GroupView], Callable[[Any, Shell], GroupPart]], ...] = (
    (NamesView, NamesPart),
    (HouseStyleView, HouseStylePart),
    (TermsView, TermsPart),
    (NumbersView, NumbersPart),
    (DaysView, DaysPart),
    (KindsView, KindsPart),
    (PhrasesView, PhrasesPart),
    (LocationsView, LocationsPart),
    (AbbreviationsView, AbbreviationsPart),
    (RetentionView, RetentionPart),
    (PreferencesView, PreferencesPart),
)
"""What is shown and what keeps it equal to the file, in the order of the page."""


class SettingsPresenter(QObject):
    """The page Instellingen."""

    key = "association"
    help_topic = "instellingen"
    leaving = Signal()
    """Another group is about to be shown, so that back leads to this one."""

    def __init__(self, shell: Shell) -> None:
        self._view = SettingsView([view for view, _part in GROUPS])
        super().__init__(self._view)
        self._shell = shell
        self._workspace: Workspace | None = None
        self._parts: dict[int, GroupPart] = {}
        self._view.turning.connect(self._turn)
        shell.history.changed.connect(self._changed)

    @property
    def widget(self) -> QWidget:
        """The page."""
        return self._view

    def open_file(self, workspace: Workspace) -> None:
        """Show the settings of this file."""
        self._workspace = workspace
        for part in self._parts.values():
            part.open_file(workspace)
            part.view.set_read_only(workspace.read_only)
        self._view.begin()
        self._front.refresh()
        self._view.list.setFocus()

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace = None
        for part in self._parts.values():
            part.open_file(None)

    def flush(self) -> None:
        """Commit what is being typed."""
        if self._workspace is not None:
            self._front.view.commit()

    def state(self) -> State:
        """Which group."""
        return {"group": self._view.front}

    def restore(self, state: State) -> None:
        """Show that group again."""
        self._view.show_group(int(state.get("group", 0)))

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done here at this moment."""
        return {"filter": self._view.start_filter}

    def show_record(self, kind: str, record_id: str) -> None:
        """Show a setting, a location, an abbreviation or the agenda of a kind of body."""
        place = _place_of(kind, record_id)
        if place is not None:
            self._view.show_group(place)
            self._front.show_record(record_id.removeprefix("settings."))

    def shows(self, kind: str, record_id: str) -> bool:
        """Whether the group of a record is in front."""
        return self._workspace is not None and _place_of(kind, record_id) == self._view.front

    @property
    def _front(self) -> GroupPart:
        return self._parts[self._view.front]

    def _turn(self, place: int) -> None:
        """Make a group when somebody first goes there: they are many, and each has its lists."""
        if place not in self._parts:
            view, part = GROUPS[place]
            made = self._parts[place] = part(view(self._shell.settings), self._shell)
            self._view.put(place, made.view)
            made.open_file(self._workspace)
            made.view.set_read_only(self._workspace is None or self._workspace.read_only)
        self._parts[place].refresh()

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if self._workspace is not None and change.topics & self._front.topics:
            self._front.refresh()


def _place_of(kind: str, record_id: str) -> int | None:
    name = record_id.removeprefix("settings.").split(".")[0]
    wanted = _OF_SETTINGS.get(name) if kind == "settings" else _OF_KINDS.get(kind)
    return next((place for place, (_view, part) in enumerate(GROUPS) if part is wanted), None)
