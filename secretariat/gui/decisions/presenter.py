"""Keeps the register of decisions on the screen equal to the file."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QByteArray, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.decisions import DecisionKind, RatificationStatus
from secretariat.domain.refusals import DateNotUnderstood, RecordMissing
from secretariat.gui.decisions.dialogs import AgreementDialog
from secretariat.gui.decisions.establishing import Establishing
from secretariat.gui.decisions.list_paper import ListPaper, Wish
from secretariat.gui.decisions.view import DecisionsView
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.pages import State
from secretariat.gui.shell.paper_dialog import PaperDialog
from secretariat.services.decisions import NO_MEETING, DecisionFilter
from secretariat.services.workspace import Workspace
from secretariat.wording.date_entry import read_past_date
from secretariat.wording.refusals import sentence

_TOPICS = {
    *(Topic.DECISIONS, Topic.MEETINGS, Topic.MINUTES, Topic.AGENDAS, Topic.DOSSIERS, Topic.BODIES),
    *(Topic.ORGANISATIONS, Topic.ACTION_POINTS),
}
_FILTER = "decisions-filter"


class DecisionsPresenter(QObject):
    """The section Besluiten."""

    key = "decisions"
    title = "Besluiten"
    icon = "gavel"
    help_topic = "besluiten"
    kinds = frozenset({"decisions"})

    def __init__(self, view: DecisionsView, shell: Shell, establishing: Establishing) -> None:
        super().__init__(view)
        self._view = view
        self._shell = shell
        self._history = shell.history
        self._establishing = establishing
        self._paper = ListPaper(view, shell, self._listed)
        self._workspace: Workspace | None = None
        self._filter = DecisionFilter()
        self._decision_id = ""
        self._is_stale = False
        view.filter_changed.connect(self._narrow)
        view.decision_chosen.connect(self._choose)
        view.decision_opened.connect(self._open_place)
        view.edit_wanted.connect(lambda *values: self._edit(*values, initiated_in_list=True))
        view.new_wanted.connect(self.start_new)
        view.list_wanted.connect(self.show_list)
        view.shown.connect(self._refresh_if_stale)
        self._connect_pane()
        shell.history.changed.connect(self._changed)

    # What the window asks

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    def open_file(self, workspace: Workspace) -> None:
        """Show the decisions of this file, narrowed as the last time."""
        self._workspace = workspace
        self._decision_id = ""
        self._view.set_read_only(workspace.read_only)
        self._view.show_choices(workspace.decisions.filter_choices(), workspace.decisions.dossiers())
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
        self._view.pane.clear()

    def flush(self) -> None:
        """Write the text that is being typed beside the list.

        Raises:
            Refusal: it cannot be kept so; it stays on the screen.
        """
        typed = self._view.pane.typed_text
        if self._workspace is not None and self._decision_id and typed is not None:
            change = self._workspace.decisions.edit(self._decision_id, text=typed)
            if change is not None:
                self._history.made(change, self)

    def state(self) -> State:
        """Which decision, and what the list is narrowed to."""
        return {"decision": self._decision_id, "filter": _written(self._filter)}

    def restore(self, state: State) -> None:
        """Show that decision among the same ones again."""
        self._view.show_filter(_read(str(state.get("filter", ""))))
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
        """Show a decision; when the filters hide it they are taken away, and an old one is looked up by its number."""
        if self._workspace is None or self._view.table.select(record_id):
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
            initiator=dialog,
        )
        if change is not None:
            dialog.accept()
            self.show_record("decisions", change.subject_id)
            self._ask_for_body(change.subject_id)

    # Showing

    def _refresh_list(self) -> None:
        assert self._workspace is not None
        self._view.show_page(self._workspace.decisions.page(self._filter))

    def _refresh_if_stale(self) -> None:
        if self._is_stale and self._workspace is not None:
            self._is_stale = False
            self._view.show_choices(self._workspace.decisions.filter_choices(), self._workspace.decisions.dossiers())
            self._filter = self._view.chosen_filter
            self._refresh_list()
            self._choose(self._view.table.current_id())

    def _narrow(self, wanted: DecisionFilter) -> None:
        if self._workspace is None:
            return
        self._filter = wanted
        self._shell.settings.remember_place(_FILTER, QByteArray(_written(wanted).encode()))
        self._refresh_list()
        self._choose(self._view.table.current_id())

    def _choose(self, decision_id: str) -> None:
        if self._workspace is None:
            return
        if decision_id != self._decision_id:
            self._view.pane.text.commit()
        self._decision_id = decision_id
        try:
            record = self._workspace.decisions.record(decision_id)
        except RecordMissing:
            self._view.pane.clear()
            return
        self._view.pane.show_record(record)

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if self._workspace is None or not change.topics & _TOPICS:
            return
        self._is_stale = True
        if self._view.isVisible():
            self._refresh_if_stale()
            if change.backwards:
                self._view.table.select(change.subject_id)

    # Editing

    def _connect_pane(self) -> None:
        pane = self._view.pane
        pane.text_wanted.connect(lambda text: self._edit(self._decision_id, "text", text))
        pane.kind_wanted.connect(lambda kind: self._edit(self._decision_id, "kind", kind))
        pane.dossier_wanted.connect(lambda dossier: self._edit(self._decision_id, "dossier", dossier))
        pane.place_wanted.connect(lambda: self._open_place(self._decision_id))
        pane.body_wanted.connect(lambda: self._ask_for_body(self._decision_id))
        pane.action_opened.connect(lambda action_id: self._shell.doors.open("action_points", action_id))
        pane.ratification_wanted.connect(self._require_ratification)
        pane.answer_wanted.connect(self._answer)

    def _edit(self, decision_id: str, column: str, value: Any, *, initiated_in_list: bool = False) -> None:
        if self._workspace is None or not decision_id:
            return
        decisions = self._workspace.decisions
        change = None
        if column == "text":
            change = self._history.do(decisions.edit, decision_id, text=value, initiator=self._view.pane.text)
        elif column == "kind":
            change = self._history.do(decisions.edit, decision_id, kind=DecisionKind(value), initiator=self)
            if change is not None and initiated_in_list:
                QTimer.singleShot(0, lambda: self._ask_for_body(decision_id))
        elif column == "dossier":
            change = self._history.do(decisions.file_under, decision_id, value or None, initiator=self)
        if change is None and column != "text" and decision_id == self._decision_id:
            self._choose(decision_id)

    def _ask_for_body(self, decision_id: str) -> None:
        """Ask for the body of a decision that establishes one, unless it has it."""
        if self._workspace is None or self._workspace.read_only:
            return
        record = self._workspace.decisions.record(decision_id)
        if record.line.kind is DecisionKind.ESTABLISHED and record.established is None:
            self._establishing.ask(self._workspace, decision_id, self._view)

    def _require_ratification(self, required: bool) -> None:
        if self._workspace is None:
            return
        had = any(
            line.status is not RatificationStatus.PENDING
            for line in self._workspace.decisions.record(self._decision_id).ratifications
        )
        change = self._history.do(
            self._workspace.decisions.require_ratification, self._decision_id, required, initiator=self
        )
        if change is not None and had and not required:
            self._shell.messages.info(
                "De bekrachtiging is van dit besluit af gehaald, met de antwoorden die er waren.",
                "Ongedaan maken",
                self._history.undo,
            )

    def _answer(self, organisation_id: str, column: str, value: Any) -> None:
        if self._workspace is None:
            return
        decisions = self._workspace.decisions
        if column == "status":
            status = RatificationStatus(value)
            self._history.do(decisions.set_ratification, self._decision_id, organisation_id, status, initiator=self)
            return
        typed = str(value).strip()
        day = read_past_date(typed, self._workspace.today()) if typed else None
        if typed and day is None:
            self._shell.messages.warn(sentence(DateNotUnderstood(typed)))
        else:
            self._history.do(decisions.date_ratification, self._decision_id, organisation_id, day, initiator=self)

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
        return _read(bytes(place.data()).decode(errors="replace")) if place is not None else DecisionFilter()


def _written(chosen: DecisionFilter) -> str:
    """A filter as text, so that preferences can keep it."""
    kind = chosen.kind.value if chosen.kind else ""
    return json.dumps([chosen.body_id, chosen.year, kind, chosen.dossier_id, chosen.words])


def _read(text: str) -> DecisionFilter:
    """The filter that a text says; none when it says none."""
    try:
        body_id, year, kind, dossier_id, words = json.loads(text)
        return DecisionFilter(
            body_id=str(body_id),
            year=int(year) if year else None,
            kind=DecisionKind(kind) if kind else None,
            dossier_id=str(dossier_id),
            words=str(words),
        )
    except (ValueError, TypeError):
        return DecisionFilter()
