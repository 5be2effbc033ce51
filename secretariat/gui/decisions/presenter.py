"""Keeps the register of decisions on the screen equal to the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet, RowChange, Topic
from secretariat.domain.decisions import DecisionKind, DecisionWait
from secretariat.domain.refusals import DateNotUnderstood, RecordMissing
from secretariat.gui.decisions.changing import Changing
from secretariat.gui.decisions.dialogs import AgreementDialog
from secretariat.gui.decisions.establishing import Establishing
from secretariat.gui.decisions.filters import kept, read_back
from secretariat.gui.decisions.list_paper import ListPaper, Wish
from secretariat.gui.decisions.view import DecisionsView
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.pages import State
from secretariat.gui.shell.paper_dialog import PaperDialog
from secretariat.services.decisions import NO_MEETING, DecisionFilter
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence

_TOPICS = {
    *(Topic.DECISIONS, Topic.MEETINGS, Topic.MINUTES, Topic.AGENDAS, Topic.DOSSIERS, Topic.BODIES),
    *(Topic.ORGANISATIONS, Topic.ACTION_POINTS),
}
_CHOICES = {Topic.DOSSIERS, Topic.BODIES, Topic.ORGANISATIONS, Topic.MEETINGS}
_NARROWS = ("meeting_id", "decided_on", "dossier_id")
"""What the list can be narrowed to comes from those topics, and from what decisions say here."""
_FILTER = "decisions-filter"


class DecisionsPresenter(QObject):
    """The section Besluiten."""

    key = "decisions"
    help_topic = "besluiten"

    def __init__(self, view: DecisionsView, shell: Shell, establishing: Establishing) -> None:
        super().__init__(view)
        self._view = view
        self._shell = shell
        self._history = shell.history
        self._paper = ListPaper(view, shell, self._listed)
        self._workspace: Workspace | None = None
        self._filter = DecisionFilter()
        self._decision_id = ""
        self._is_stale = self._has_other_choices = False
        self._changing = Changing(view, shell, establishing, lambda: self._decision_id, self._choose)
        self._connect()

    # What the window asks

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    def open_file(self, workspace: Workspace) -> None:
        """Show the decisions of this file, narrowed as the last time."""
        self._workspace = workspace
        self._decision_id = ""
        self._changing.open_file(workspace)
        self._view.set_read_only(workspace.read_only)
        self._show_choices(workspace)
        self._view.show_filter(self._remembered())
        self._filter = self._view.chosen_filter
        self._refresh_list()
        first = self._view.table.records.records[:1]
        for line in first:
            self._view.table.select(line.id)
        self._view.table.setFocus()

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self._decision_id = None, ""
        self._changing.close_file()
        self._view.pane.clear()

    def flush(self) -> None:
        """Commit what is being typed beside the list."""
        self._view.pane.commit()

    def state(self) -> State:
        """Which decision, and what the list is narrowed to."""
        return {"decision": self._decision_id, "filter": kept(self._filter)}

    def restore(self, state: State) -> None:
        """Show that decision among the same ones again."""
        self._view.show_filter(read_back(str(state.get("filter", ""))))
        self._narrow(self._view.chosen_filter)
        self._view.table.select(str(state.get("decision", "")))

    def current_record(self) -> tuple[str, str] | None:
        """The decision beside the list."""
        return ("decisions", self._decision_id) if self._decision_id else None

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done here at this moment."""
        handlers: dict[str, Callable[[], object]] = {
            "filter": self._view.start_filter,
            "paper": self.show_list,
            "save_pdf": self.save_list,
        }
        if self._workspace is not None and not self._workspace.read_only:
            handlers["new"] = self.start_new
        return handlers

    def show_record(self, kind: str, record_id: str) -> None:
        """Show a decision; when the filters hide it they are taken away, and an old one is looked up by its number.

        For ``decision_waits`` the id is what decisions wait for, and all that do are shown.
        """
        if self._workspace is None:
            return
        if kind == "decision_waits":
            waits = DecisionWait(record_id) if record_id in set(DecisionWait) else None
            self._view.show_filter(DecisionFilter(waits=waits))
            self._narrow(self._view.chosen_filter)
            return
        if self._view.table.select(record_id):
            return
        try:
            number = self._workspace.decisions.record(record_id).line.number
        except RecordMissing:
            return
        self._view.clear_filter()
        if not self._view.table.select(record_id):
            self._view.show_filter(DecisionFilter(words=number))
            self._narrow(self._view.chosen_filter)
            self._view.table.select(record_id)

    # New decisions, and paper

    def start_new(self) -> AgreementDialog | None:
        """Ask for a decision without overleg."""
        if self._workspace is None or self._workspace.read_only:
            return None
        decisions = self._workspace.decisions
        dialog = AgreementDialog(
            decisions.parties(), decisions.dossiers(), self._workspace.today(), self._view.window()
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(lambda: self._add(dialog))
        dialog.open()
        return dialog

    def save_list(self) -> None:
        """Save the besluitenlijst that is meant."""
        if self._workspace is not None:
            self._paper.save(self._workspace)

    def show_list(self) -> PaperDialog | None:
        """Show the besluitenlijst that is meant as it will print."""
        return self._paper.show(self._workspace) if self._workspace is not None else None

    def _listed(self) -> Wish:
        line = self._current_line()
        body_id = "" if self._filter.body_id == NO_MEETING else self._filter.body_id
        return body_id, self._filter.year, line.meeting_id if line is not None else ""

    def _add(self, dialog: AgreementDialog) -> None:
        assert self._workspace is not None
        if dialog.day is None and dialog.date.text().strip():
            dialog.refused(sentence(DateNotUnderstood(dialog.date.text().strip())))
            return
        change = self._history.do(
            self._workspace.decisions.add_agreement,
            dialog.day,
            DecisionKind(dialog.kind.currentData()),
            dialog.text.toPlainText(),
            dialog.party_ids,
            str(dialog.dossier.currentData()),
            dialog.source.text(),
            initiator=dialog,
        )
        if change is not None:
            dialog.accept()
            self.show_record("decisions", change.subject_id)
            self._changing.ask_for_body(change.subject_id)

    # Showing

    def _show_choices(self, workspace: Workspace) -> None:
        self._view.show_choices(workspace.decisions.filter_choices(), workspace.decisions.dossiers())
        parties = [(one_id, name) for one_id, name, _is_member in workspace.decisions.parties()]
        self._view.pane.agreement.show_choices(parties)

    def _refresh_list(self) -> None:
        assert self._workspace is not None
        self._view.show_page(self._workspace.decisions.page(self._filter))

    def _refresh_if_stale(self) -> None:
        if self._is_stale and self._workspace is not None:
            self._is_stale = False
            if self._has_other_choices:
                self._has_other_choices = False
                self._show_choices(self._workspace)
                self._filter = self._view.chosen_filter
            self._refresh_list()
            self._choose(self._view.table.current_id())

    def _narrow(self, wanted: DecisionFilter) -> None:
        if self._workspace is None:
            return
        self._filter = wanted
        self._shell.settings.remember_place(_FILTER, QByteArray(kept(wanted).encode()))
        self._refresh_list()
        self._choose(self._view.table.current_id())

    def _choose(self, decision_id: str) -> None:
        if self._workspace is None:
            return
        if decision_id != self._decision_id:
            self._view.pane.commit()
            if self._view.pane.is_held and self._view.table.select(self._decision_id):
                return
        self._decision_id = decision_id
        try:
            record = self._workspace.decisions.record(decision_id)
        except RecordMissing:
            self._view.pane.clear()
            self._view.verbs.show_record(None, True)
            return
        self._view.pane.show_record(record, self._workspace.ratifications.of_decision(decision_id))
        self._view.verbs.show_record(record, self._workspace.read_only)

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if self._workspace is None or not change.topics & _TOPICS:
            return
        self._is_stale = True
        self._has_other_choices |= bool(change.topics & _CHOICES) or any(map(_narrows_otherwise, change.rows))
        if self._view.isVisible():
            self._refresh_if_stale()
            if change.backwards:
                self._view.table.select(change.subject_id)

    # Doors

    def _connect(self) -> None:
        view, doors = self._view, self._shell.doors
        view.filter_changed.connect(self._narrow)
        view.decision_chosen.connect(self._choose)
        view.decision_opened.connect(self._open_place)
        view.new_wanted.connect(self.start_new)
        view.list_wanted.connect(self.show_list)
        view.shown.connect(self._refresh_if_stale)
        view.pane.action_opened.connect(lambda action_id: doors.open("action_points", action_id))
        view.pane.dossier_opened.connect(lambda dossier_id: doors.open("dossiers", dossier_id))
        view.pane.body_opened.connect(lambda body_id: doors.open("bodies", body_id))
        for signal in (view.pane.place_wanted, view.verbs.place_wanted):
            signal.connect(lambda: self._open_place(self._decision_id))
        for signal in (view.pane.new_action_wanted, view.verbs.action_wanted):
            signal.connect(lambda: doors.open("new_action_points", self._decision_id))
        self._history.changed.connect(self._changed)

    def _open_place(self, decision_id: str) -> None:
        """Go to the verslag in which a decision stands, at its very item."""
        if self._workspace is None or not decision_id:
            return
        line = self._workspace.decisions.record(decision_id).line
        if line.agenda_item_id:
            self._shell.doors.open("minutes", line.agenda_item_id)
        elif line.meeting_id:
            self._shell.doors.open("meetings", line.meeting_id)

    def _current_line(self) -> Any:
        table = self._view.table
        return table.records.record_at(table.currentIndex())

    def _remembered(self) -> DecisionFilter:
        place = self._shell.settings.place(_FILTER)
        return read_back(bytes(place.data()).decode(errors="replace")) if place is not None else DecisionFilter()


def _narrows_otherwise(row: RowChange) -> bool:
    """Whether a changed row adds to what the list can be narrowed to, or takes from it."""
    before, after = row.before or {}, row.after or {}
    return row.table == "decisions" and any(before.get(column) != after.get(column) for column in _NARROWS)
