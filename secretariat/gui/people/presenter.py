"""The section Relaties: which tab is in front, and keeping both equal to the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet, Topic
from secretariat.gui.people.organisation_presenter import OrganisationPresenter
from secretariat.gui.people.person_presenter import PersonPresenter
from secretariat.gui.people.view import ORGANISATIONS, PEOPLE, RelationsView
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.pages import State
from secretariat.services.workspace import Workspace


class RelationsPresenter(QObject):
    """The page Relaties."""

    key = "people"
    help_topic = "relaties"
    leaving = Signal()
    """Another person or organisation is about to be shown, so that back leads to this one."""

    def __init__(self, view: RelationsView, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._people = PersonPresenter(view, shell)
        self._organisations = OrganisationPresenter(view, shell)
        self._workspace: Workspace | None = None
        self._stale: set[Topic] = set()
        self._people.leaving.connect(self.leaving)
        self._organisations.leaving.connect(self.leaving)
        view.shown.connect(self._catch_up)
        shell.history.changed.connect(self._changed)

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    def open_file(self, workspace: Workspace) -> None:
        """Show this file; one without people at the organisations, with which it begins."""
        self._workspace = workspace
        self._stale.clear()
        self._people.open_file(workspace)
        self._organisations.open_file(workspace)
        self._view.tabs.setCurrentIndex(PEOPLE if workspace.people.choices() else ORGANISATIONS)
        (self._view.people if workspace.people.choices() else self._view.organisations).table.setFocus()

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace = None
        self._people.close_file()
        self._organisations.close_file()

    def flush(self) -> None:
        """Commit what is being typed.

        Raises:
            Refusal: something cannot be kept so; it stays on the screen.
        """
        self._people.flush()
        self._organisations.flush()

    def state(self) -> State:
        """Which tab, person and organisation."""
        return {
            "tab": self._view.tabs.currentIndex(),
            "person": self._people.current,
            "organisation": self._organisations.current,
        }

    def restore(self, state: State) -> None:
        """Show them again."""
        self._view.tabs.setCurrentIndex(int(state.get("tab", PEOPLE)))
        for presenter, key in ((self._people, "person"), (self._organisations, "organisation")):
            if state.get(key):
                presenter.show(str(state[key]))

    def current_record(self) -> tuple[str, str] | None:
        """The person or the organisation, whichever tab is in front."""
        in_front = self._view.tabs.currentIndex() == ORGANISATIONS
        kind, current = ("organisations", self._organisations) if in_front else ("persons", self._people)
        return (kind, current.current) if current.current else None

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done here at this moment."""
        in_front = self._view.tabs.currentIndex() == ORGANISATIONS
        pane = self._view.organisations if in_front else self._view.people
        handlers: dict[str, Callable[[], object]] = {"filter": pane.start_filter}
        if self._workspace is not None and not self._workspace.read_only:
            handlers["new"] = self._organisations.start_new if in_front else self._people.start_new
        return handlers

    def show_record(self, kind: str, record_id: str) -> None:
        """Show a person or an organisation."""
        self._view.tabs.setCurrentIndex(ORGANISATIONS if kind == "organisations" else PEOPLE)
        (self._organisations if kind == "organisations" else self._people).show(record_id)

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if self._workspace is None:
            return
        self._stale |= change.topics
        if self._view.isVisible():
            self._catch_up()
            if change.backwards:
                self._people.show_if_there(change.subject_id)
                self._organisations.show_if_there(change.subject_id)

    def _catch_up(self) -> None:
        topics, self._stale = frozenset(self._stale), set()
        if self._workspace is not None and topics:
            self._people.refresh(topics)
            self._organisations.refresh(topics)
