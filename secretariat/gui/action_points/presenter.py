"""Keeps the list of action points equal to the file, and the record on the chosen one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from secretariat.domain.action_points import ActionGroup
from secretariat.domain.changes import Action, ChangeSet, Topic
from secretariat.domain.commitments import CommitmentStatus
from secretariat.domain.refusals import RecordMissing
from secretariat.gui.action_points.changing import Changing
from secretariat.gui.action_points.filtering import Filtering
from secretariat.gui.action_points.filters import kept, read_back
from secretariat.gui.action_points.printing import Printing
from secretariat.gui.action_points.reminding import Reminding
from secretariat.gui.action_points.view import ActionPointsView
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.pages import State
from secretariat.services.action_following import PAGE, ActionFilter
from secretariat.services.workspace import Workspace
from secretariat.wording.commitments import counted as open_promises
from secretariat.wording.term_entry import understood_term

_TOPICS = {
    Topic.ACTION_POINTS, Topic.PEOPLE, Topic.ORGANISATIONS, Topic.BODIES, Topic.MEETINGS, Topic.AGENDAS,
    Topic.DOSSIERS, Topic.DECISIONS, Topic.MINUTES, Topic.ASSOCIATION, Topic.COMMITMENTS,
}  # fmt: skip
_CHOICE_TOPICS = {Topic.PEOPLE, Topic.ORGANISATIONS, Topic.BODIES, Topic.DOSSIERS}
_ORIGIN_STEPS = {Action.ADD_ACTION_POINT, Action.REMOVE_ACTION_POINT}
_LONG_PAGE = 10 * PAGE


class ActionPointsPresenter(QObject):
    """The section Actiepunten."""

    key = "action_points"
    help_topic = "actiepunten"

    def __init__(self, view: ActionPointsView, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._shell = shell
        self._workspace: Workspace | None = None
        self._limit = PAGE
        self._stale = False
        self._shown = ""
        self._printing = Printing(view, shell)
        self._filtering = Filtering(view, shell, self._begin_again)
        self._changing = Changing(view, shell, lambda: self._shown)
        self._reminding = Reminding(view, shell)
        self._connect()

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    # What the window asks of a page

    def open_file(self, workspace: Workspace) -> None:
        """Show the action points of this file, as they were filtered the last time."""
        self._workspace = workspace
        for part in (self._printing, self._changing, self._reminding):
            part.open_file(workspace)
        self._view.set_read_only(workspace.read_only)
        self._view.understand_terms(lambda typed, day: understood_term(typed, workspace.today(), day))
        self._show_choices()
        self._filtering.open_file(workspace)
        self._limit = PAGE
        self._refresh()
        if self._view.table.records.records and not self._shown:
            self._view.table.select(self._view.table.records.records[0].id)
        self._view.table.setFocus()

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self._shown = None, ""
        for part in (self._printing, self._changing, self._reminding):
            part.close_file()
        self._view.close_form()
        self._view.show_no_record()

    def flush(self) -> None:
        """Commit what is being typed in the record."""
        self._view.record.commit()

    def state(self) -> State:
        """Which action point."""
        return {"action_point": self._shown, "filter": kept(self._view.wanted())}

    def restore(self, state: State) -> None:
        """Show that action point again."""
        if "filter" in state:
            self._filtering.show(read_back(str(state["filter"])))
        if state.get("action_point"):
            self._view.table.select(str(state["action_point"]))

    def current_record(self) -> tuple[str, str] | None:
        """The action point beside the list."""
        return ("action_points", self._shown) if self._shown else None

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done here at this moment."""
        handlers: dict[str, Callable[[], object]] = {"filter": self._view.start_filter}
        if self._workspace is not None and not self._workspace.read_only:
            handlers["new"] = self._start_new
        if self._workspace is not None:
            handlers["paper"] = self._printing.show_paper
        if self._printing.wanted is not None:
            handlers["save_pdf"] = self._printing.save
        return handlers

    def show_record(self, kind: str, record_id: str) -> None:
        """Show an action point; when the filters hide it they are wiped, and if need be its group is opened.

        For ``action_groups`` the id is the key of a group, which is shown whole; for ``new_action_points`` it is the
        decision that a new action point must carry out, for ``dossier_actions`` the dossier whose actions are shown.
        """
        if self._workspace is None:
            return
        if kind == "action_groups":
            self._view.close_form()
            self._filtering.show_group(record_id)
            return
        if kind == "dossier_actions":
            self._view.close_form()
            self._filtering.show(ActionFilter(dossier_id=record_id))
            return
        if kind == "new_action_points":
            self._start_for(record_id)
            return
        try:
            self._workspace.action_following.record(record_id)
        except RecordMissing:
            return
        self._view.close_form()
        if self._view.table.select(record_id):
            return
        for wanted in (ActionFilter(), ActionFilter(group=ActionGroup.HANDLED)):
            self._view.show_filter(wanted)
            self._limit = PAGE
            self._refresh()
            if self._view.table.select(record_id):
                return
        self._show_record(record_id)

    # Showing

    def _refresh(self) -> None:
        if self._workspace is None:
            return
        self._stale = False
        wanted = self._view.wanted()
        self._view.show_list(self._workspace.action_following.select(wanted, self._limit), wanted != ActionFilter())
        self._show_record(self._view.table.current_id() or self._shown)
        promises = [one for one in self._workspace.commitments.lines() if one.status is CommitmentStatus.OPEN]
        late = sum(one.overdue for one in promises)
        self._view.show_promises(open_promises(len(promises), late) if promises else "")

    def _begin_again(self) -> None:
        self._limit = PAGE
        self._refresh()

    def _show_more(self) -> None:
        self._limit += _LONG_PAGE
        self._refresh()

    def _choose(self, action_id: str) -> None:
        if not action_id:
            return
        record = self._view.record
        if action_id != self._shown:
            record.commit()
        if action_id == self._shown or not record.is_held or not self._view.table.select(self._shown):
            self._show_record(action_id)

    def _show_record(self, action_id: str) -> None:
        self._shown = ""
        if self._workspace is not None and action_id:
            try:
                record = self._workspace.action_following.record(action_id)
            except RecordMissing:
                record = None
            if record is not None:
                self._shown = action_id
                self._view.show_record(record)
                self._printing.show_record(record, self._view.wanted())
                return
        self._view.show_no_record()
        self._printing.show_record(None, self._view.wanted())

    def _show_choices(self) -> None:
        assert self._workspace is not None
        following = self._workspace.action_following
        owners = self._workspace.action_points.owners()
        bodies = following.bodies()
        people = [owner.choice for owner in owners if not owner.is_organisation]
        self._view.filters.show_origins(following.origins())
        self._printing.show_choices([(body_id, name) for body_id, name, _open in bodies], people)
        self._view.show_choices(
            [owner.choice for owner in owners],
            [(body_id, name) for body_id, name, _open in bodies],
            [(body_id, name) for body_id, name, is_open in bodies if is_open],
            following.dossiers(),
        )

    def _came_into_sight(self) -> None:
        if self._stale:
            self._refresh()

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if self._workspace is None or not change.topics & _TOPICS:
            return
        if change.topics & _CHOICE_TOPICS:
            self._show_choices()
        elif Topic.MEETINGS in change.topics or change.action in _ORIGIN_STEPS:
            self._view.filters.show_origins(self._workspace.action_following.origins())
        if self._view.isVisible():
            self._refresh()
        else:
            self._stale = True

    # Doing

    def _open_origin(self) -> None:
        line = self._view.current_line()
        if line is not None and line.meeting_id:
            kind, place = ("minutes", line.agenda_item_id) if line.agenda_item_id else ("meetings", line.meeting_id)
            self._shell.doors.open(kind, place)

    def _start_new(self) -> None:
        if self._workspace is None:
            return
        if self._goes_on():
            return
        wanted = self._view.wanted()
        line = self._view.current_line()
        self._view.open_form()
        body_id = wanted.body_id or (line.body_id if line is not None else "")
        self._view.form.begin(self._workspace.today(), body_id, wanted.owner_id, wanted.dossier_id)

    def _goes_on(self) -> bool:
        """Whether something half filled stands in the form still, to go on with."""
        form = self._view.form
        if form.is_begun:
            self._view.open_form()
            form.to_typed()
        return form.is_begun

    def _start_for(self, decision_id: str) -> None:
        """Begin an action point that carries out a decision, with what the decision says filled in."""
        if self._workspace is None or self._workspace.read_only or self._goes_on():
            return
        try:
            line = self._workspace.decisions.record(decision_id).line
        except RecordMissing:
            return
        self._view.open_form()
        self._view.form.begin(self._workspace.today(), line.body_id, "", line.dossier_id)
        self._view.form.carry_out(decision_id, f"Bij besluit {line.number}: {line.text}")

    def _connect(self) -> None:
        view = self._view
        view.more_wanted.connect(self._show_more)
        view.promises_button.clicked.connect(lambda: self._shell.doors.go("commitments"))
        view.shown.connect(self._came_into_sight)
        view.table.chosen.connect(self._choose)
        view.verbs.door_wanted.connect(self._open_origin)
        view.new_button.clicked.connect(self._start_new)
        view.form.closed.connect(view.close_form)
        view.record.door_wanted.connect(self._shell.doors.open)
        self._shell.history.changed.connect(self._changed)
