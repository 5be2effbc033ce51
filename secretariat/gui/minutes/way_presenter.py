"""Brings a verslag from In bewerking to Vastgesteld: its state, the steps, the changes of others, and its errata."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.lifecycle import LifeStep
from secretariat.domain.minutes import MinutesStatus
from secretariat.domain.refusals import MinutesFrozen, StepOutOfOrder
from secretariat.domain.sending_checks import CheckKey, SendingCheck
from secretariat.gui.minutes.amending import Amending
from secretariat.gui.minutes.state_line import WayStep
from secretariat.gui.minutes.view import MinutesView
from secretariat.gui.minutes.way_forms import AdoptForm, AdoptHereForm, DayForm, ErratumForm, MendForm
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.check_lines import CheckLines
from secretariat.services.adoption import ToAdopt
from secretariat.services.minutes_state import MinutesState
from secretariat.services.workspace import Workspace
from secretariat.wording.amendments import waiting_words
from secretariat.wording.chain import (
    ERRATUM_CONDITION,
    NOTHING_ADOPTED,
    adopted_sentence,
    adopting_title,
    comes_later,
    deferred_sentence,
    erratum_line,
    put_on_agenda,
)
from secretariat.wording.dispatches import not_sent_any_more
from secretariat.wording.minutes import state_words
from secretariat.wording.refusals import sentence

_TOPICS = {Topic.MINUTES, Topic.MEETINGS, Topic.AGENDAS, Topic.DISPATCHES}


class WayPresenter(QObject):
    """What stands above the text, and at the items about the verslag of an earlier overleg."""

    def __init__(self, view: MinutesView, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._way = view.way
        self._shell = shell
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        self._state: MinutesState | None = None
        self._adopting: dict[str, ToAdopt] = {}
        self._acts: dict[WayStep, Callable[[], object]] = {
            WayStep.SUBMIT: self._submit,
            WayStep.APPROVE: self._ask_approval,
            WayStep.TAKE_BACK: self._take_back,
            WayStep.ADOPT: self.ask_adoption,
            WayStep.ERRATUM: self._ask_erratum,
            WayStep.MEND: self._ask_mended,
            WayStep.AMENDMENTS: view.way.toggle_amendments,
            WayStep.DOOR: self._go_to_adopting,
        }
        view.way.line.wanted.connect(lambda step: self._acts[step]())
        self._amending = Amending(view.way.amendments, shell)
        wishes = view.wishes
        wishes.adopt_wanted.connect(self._ask_adoption_here)
        wishes.defer_wanted.connect(self._defer)
        wishes.adopted_opened.connect(self._open_adopted)
        wishes.typing_refused.connect(self._say_frozen)

    def show_meeting(self, workspace: Workspace | None, meeting_id: str) -> None:
        """Work on this overleg from now on."""
        self._workspace, self._meeting_id = workspace, meeting_id
        self._amending.show_meeting(workspace, meeting_id)
        self._way.clear()
        self.refresh()

    def refresh(self) -> None:
        """Show how far everything is."""
        workspace = self._workspace
        if workspace is None or not self._meeting_id:
            return
        self._state = state = workspace.minutes_state.of_meeting(self._meeting_id)
        words = state_words(
            state.minutes,
            submitted_on=state.submitted_on,
            adopted_in=state.adopted_in,
            changed_since=state.changed_since_approval,
        )
        errata = [erratum_line(one.recorded_on, one.code, one.place, one.text) for one in state.errata]
        hindered = {} if state.can_be_corrected else {WayStep.ERRATUM: ERRATUM_CONDITION}
        self._way.show_state(words, self._offered(state), errata, hindered)
        locked = workspace.read_only or state.is_adopted
        lines = workspace.amendments.lines(self._meeting_id)
        self._way.show_amendments(lines, workspace.today(), read_only=locked)
        self._adopting = {one.item_id: one for one in workspace.adoption.at(self._meeting_id)}
        self._view.page.show_adoptions(self._adopting)

    def _offered(self, state: MinutesState) -> dict[WayStep, str]:
        assert self._workspace is not None
        offered: dict[WayStep, str] = {}
        minutes, steps = state.minutes, state.steps
        if not self._workspace.read_only:
            if LifeStep.SEND_TO_CHAIR in steps:
                offered[WayStep.SUBMIT] = ""
            if LifeStep.APPROVE in steps:
                if minutes is not None and minutes.chair_checked_on is None:
                    offered[WayStep.APPROVE] = ""
                offered[WayStep.TAKE_BACK] = ""
            if LifeStep.ADOPT in steps:
                offered[WayStep.ADOPT] = ""
            if state.is_adopted and state.later:
                offered[WayStep.ERRATUM] = ""
            if any(one.sent_on is None for one in state.errata):
                offered[WayStep.MEND] = ""
        if minutes is not None and (minutes.amendments or minutes.status is MinutesStatus.DRAFT):
            offered[WayStep.AMENDMENTS] = waiting_words([minutes.answer_to(one) for one in minutes.amendments])
        place = state.adopting[0] if state.adopting else None
        if place is not None and (not state.is_adopted or state.adopted_in):
            at = f", punt {place.number}" if place.number else ""
            offered[WayStep.DOOR] = f"{'' if state.is_adopted else 'Agenda '}{place.code}{at}"
        return offered

    # The steps of this verslag

    def _submit(self) -> None:
        assert self._workspace is not None
        if self._shell.flush():
            self._shell.history.do(self._workspace.lifecycle.submit, self._meeting_id)

    def _take_back(self) -> None:
        assert self._workspace is not None
        self._shell.history.do(self._workspace.lifecycle.take_back, self._meeting_id)

    def _ask_approval(self) -> None:
        assert self._workspace is not None
        form = DayForm("De voorzitter is akkoord", "Akkoord vastleggen", self._workspace.today())
        form.wanted.connect(lambda day: self._carry_out(self._approve, day))
        self._way.open_form(form)

    def _approve(self, day: dt.date) -> ChangeSet | None:
        assert self._workspace is not None
        return self._workspace.lifecycle.approve(self._meeting_id, day)

    def ask_adoption(self) -> None:
        """Ask where or on which day the verslag is adopted; say why not when it cannot be."""
        if self._workspace is None or self._state is None:
            return
        if LifeStep.ADOPT not in self._state.steps or self._workspace.read_only:
            self._say_not_adopted(self._workspace, self._state)
            return
        failing = self._failing(self._meeting_id)
        changes = self._state.minutes.accepted_amendments if self._state.minutes else 0
        form = AdoptForm(adopting_title(changes), self._state.later, self._workspace.today(), failing)
        on = self._workspace.adoption
        form.wanted_in_writing.connect(lambda day, why: self._adopt(on.adopt_in_writing, day, why))
        form.wanted_in.connect(lambda later_id, why: self._adopt(on.adopt_in_meeting, later_id, why))
        self._way.open_form(form)

    def _say_not_adopted(self, workspace: Workspace, state: MinutesState) -> None:
        status = state.minutes.status.value if state.minutes else ""
        out_of_order = StepOutOfOrder(LifeStep.ADOPT.value, state.meeting.status.value, status)
        self._shell.messages.warn(NOTHING_ADOPTED if workspace.read_only else sentence(out_of_order))

    def _adopt(self, verb: Callable[..., ChangeSet | None], where: object, overruled: Mapping[str, str]) -> None:
        self._say_adopted(self._code, self._carry_out(verb, self._meeting_id, where, overruled=overruled))

    def _failing(self, meeting_id: str) -> CheckLines:
        """What is not as it should be for adopting the verslag of an overleg, each line with the way to its place."""
        assert self._workspace is not None
        lifecycle = self._workspace.lifecycle
        lines = CheckLines(lifecycle.checks(meeting_id, LifeStep.ADOPT), lifecycle.reasons(meeting_id))
        lines.wanted.connect(lambda check: self._show_place(check, meeting_id))
        return lines

    def _show_place(self, check: SendingCheck, meeting_id: str) -> None:
        """Show where a check of adopting can be mended; the form makes room, and asks again when it is opened."""
        self._way.close_form()
        if check.place.list in ("action_points", "decisions"):
            self._shell.doors.open(check.place.list, check.place.id)
        elif check.place.list == "agenda_items":
            self._shell.doors.open("minutes", check.place.id)
        elif check.key is CheckKey.ATTENDANCE_OPEN:
            self._shell.doors.open("attendees", meeting_id)
        elif meeting_id != self._meeting_id:
            self._shell.doors.open("meetings", meeting_id)
        elif check.key is CheckKey.CHANGES_UNDECIDED and self._way.amendments.isHidden():
            self._way.toggle_amendments()

    def _ask_erratum(self) -> None:
        assert self._state is not None
        form = ErratumForm(self._state.later)
        form.wanted.connect(lambda *values: self._carry_out(self._correct, *values))
        self._way.open_form(form)

    def _correct(self, later_id: str, text: str, place: str) -> ChangeSet | None:
        assert self._workspace is not None
        return self._workspace.adoption.correct(self._meeting_id, later_id, text, place)

    def _ask_mended(self) -> None:
        assert self._state is not None
        assert self._workspace is not None
        on = self._workspace.errata
        form = MendForm([one for one in self._state.errata if one.sent_on is None])
        form.wanted.connect(lambda *values: self._carry_out(on.edit, *values))
        form.removal_wanted.connect(lambda erratum_id: self._carry_out(on.remove, erratum_id))
        self._way.open_form(form)

    def _carry_out(self, verb: Callable[..., ChangeSet | None], *values: object, **named: object) -> ChangeSet | None:
        """Take the step of a form, with what was typed before it, and close the form when it was taken."""
        form = self._way.form
        if not self._shell.flush():
            return None
        made = self._shell.history.do(verb, *values, initiator=form, **named)
        if made is not None or (form is not None and not form.refusal):
            self._way.close_form()
            self._way.left.emit()
        return made

    @property
    def _code(self) -> str:
        return self._state.meeting.code if self._state is not None else ""

    def _say_adopted(self, code: str, change: ChangeSet | None) -> None:
        """Say that a verslag was adopted, and which others came on an agenda by that."""
        if change is not None and self._workspace is not None:
            dropped = not_sent_any_more(self._workspace.dispatch_drafts.dropped_in(change)).rstrip(".")
            parts = [adopted_sentence(code), *self._placed_in(change), *([dropped] if dropped else [])]
            self._shell.messages.info(". ".join(parts))

    def _placed_in(self, change: ChangeSet) -> list[str]:
        assert self._workspace is not None
        placed = self._workspace.minutes_placing.placed_in(change)
        return [put_on_agenda(one.about, one.code, one.number) for one in placed]

    def _go_to_adopting(self) -> None:
        if self._state is not None and self._state.adopting:
            place = self._state.adopting[0]
            kind, record_id = ("minutes", place.item_id) if place.item_id else ("meetings", place.meeting_id)
            self._shell.doors.open(kind, record_id)

    def _say_frozen(self) -> None:
        if self._state is not None and self._state.minutes is not None and self._state.is_adopted:
            words = sentence(MinutesFrozen(self._state.minutes.adopted_on))
            act = ("Erratum…", self._ask_erratum) if self._state.can_be_corrected else ("", None)
            self._shell.messages.warn(words, *act, origin="frozen")

    # The verslag of an earlier overleg

    def _ask_adoption_here(self, item_id: str) -> None:
        about = self._adopting[item_id]
        assert self._workspace is not None
        failing = self._failing(about.meeting_id)
        form = AdoptHereForm(f"Verslag {about.code} {adopting_title(about.changes).lower()}", failing)
        form.wanted.connect(lambda overruled: self._adopt_here(item_id, overruled))
        editor = self._view.editor(item_id)
        form.checks.wanted.connect(lambda _check: editor.close_form())
        editor.open_form(form)

    def _adopt_here(self, item_id: str, overruled: Mapping[str, str]) -> None:
        assert self._workspace is not None
        editor, about = self._view.editor(item_id), self._adopting[item_id]
        if not self._shell.flush():
            return
        verb = self._workspace.adoption.adopt_in_meeting
        form = editor.form
        change = self._shell.history.do(verb, about.meeting_id, self._meeting_id, initiator=form, overruled=overruled)
        if change is not None:
            editor.close_form()
            self._say_adopted(about.code, change)

    def _defer(self, item_id: str) -> None:
        assert self._workspace is not None
        about = self._adopting[item_id]
        if not self._shell.flush():
            return
        change = self._shell.history.do(self._workspace.adoption.defer, about.meeting_id, self._meeting_id)
        if change is not None:
            placed = self._placed_in(change)
            words = ". ".join([deferred_sentence(about.code), *placed]) if placed else comes_later(about.code)
            self._shell.history.offer_undo(words, change)

    def _open_adopted(self, item_id: str) -> None:
        assert self._workspace is not None
        about = self._adopting[item_id]
        items = self._workspace.agendas.lines(about.meeting_id)
        kind, record_id = ("minutes", items[0].id) if items else ("meetings", about.meeting_id)
        self._shell.doors.open(kind, record_id)

    def something_changed(self, change: ChangeSet) -> None:
        """A step was made; the items are on the screen already."""
        if change.topics & _TOPICS:
            self.refresh()
