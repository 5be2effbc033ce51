"""The chain in any order of steps, beside a plain model of what must stay true."""

from __future__ import annotations

import copy
import datetime as dt
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from secretariat.documents.outline_data import outline_text
from secretariat.domain.action_points import ActionPoint, actions_of_body
from secretariat.domain.agendas import AgendaItem, AgendaPurpose
from secretariat.domain.backlog import BacklogItem
from secretariat.domain.carry_over import OPEN
from secretariat.domain.commitments import Commitment
from secretariat.domain.decisions import Decision, DecisionKind
from secretariat.domain.dispatch_drafts import DispatchDraft
from secretariat.domain.dispatches import Dispatch, DispatchKind
from secretariat.domain.issued_papers import IssuedPaper
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.minutes import Minutes, MinutesStatus
from secretariat.domain.numbering import number_key
from secretariat.domain.refusals import MinutesFrozen, NumberIssued
from secretariat.domain.register import Register
from secretariat.services.commitments import CommitmentFacts
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.opening import import_exchange, open_workspace
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from tests.services.chain_model import BODY, DATA, HELD, OTHER, START, Model, letter_of
from tests.services.october import send
from tests.storage.contents import Clock

NUMBERED: tuple[type[Any], ...] = (Decision, ActionPoint, Commitment)
MEMORY = Path("/dev/shm")
"""Hundreds of small transactions wait for no disk here."""


class Chain(RuleBasedStateMachine):
    """One body and its werkgroep through the years, as fast as the machine can make them."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = Clock(dt.datetime.combine(START, dt.time(9)))
        self.folder = tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None)
        self.path = Path(self.folder.name) / "keten.vgg"
        self.on = import_exchange(json.dumps(DATA).encode(), self.path, self.clock)
        self.model = Model()
        self.past: list[Model] = []
        """The model before each step that can be taken back."""
        self.count = 0
        self.known: tuple[Any, Register] | None = None

    def teardown(self) -> None:
        self.on.close()
        self.folder.cleanup()

    # What there is

    def register(self) -> Register:
        """Everything in the file, read once after every step."""
        newest = (self.on.history.steps(1), self.on.history.undoable())
        if self.known is None or self.known[0] != newest:
            self.known = (newest, self.on.register())
        return self.known[1]

    def meetings(self, *states: MeetingStatus) -> list[Meeting]:
        return [one for one in self.register().where(Meeting, "body_id", BODY) if one.status in states]

    def minutes_in(self, *states: MinutesStatus) -> list[Meeting]:
        register = self.register()
        wanted = {one.meeting_id for one in register.all(Minutes) if one.status in states}
        return [one for one in register.where(Meeting, "body_id", BODY) if one.id in wanted and one.status in HELD]

    def substance(self, meeting: Meeting) -> list[AgendaItem]:
        return [
            item
            for item in self.register().where(AgendaItem, "meeting_id", meeting.id)
            if item.purpose is not AgendaPurpose.PROCEDURAL and not item.adopts_minutes_of_id
        ]

    def step(self, do: Callable[[Workspace], Any], change: Callable[[Model], None] | None = None) -> None:
        """Make a step that can be taken back."""
        before = copy.deepcopy(self.model)
        if do(self.on) is not None:
            self.past.append(before)
            if change is not None:
                change(self.model)

    def issued(self) -> dict[str, str]:
        """Every number that people have on paper, with its record."""
        return {number: record for on_paper in self.model.issued.values() for number, record in on_paper.items()}

    def final(self) -> None:
        """Nothing before this can be taken back."""
        self.past.clear()

    def sent_now(self, meeting_id: str) -> None:
        """Remember what people have on paper now."""
        register = self.register()
        dispatch = self.on.dispatches.of_meeting(meeting_id)[-1]
        numbers = {record.number: record.id for kind in NUMBERED for record in register.all(kind)}
        assert dispatch.text
        self.model.letters[dispatch.id] = letter_of(dispatch)
        on_paper = self.model.issued.setdefault(dispatch.id, {})
        for paper_id in [file.issued_paper_id for file in dispatch.files if file.issued_paper_id]:
            paper = register.get(IssuedPaper, paper_id)
            self.model.sent[paper_id] = outline_text(self.on.issued_papers.outline(paper_id))
            on_paper |= {number: record_id for number, record_id in numbers.items() if number in paper.outline}
        self.final()

    # Steps

    @initialize()
    def begin(self) -> None:
        self.plan()

    @rule()
    def plan(self) -> None:
        """The next overleg, a month after the last one, with an item of its own."""
        last = max((one.date for one in self.register().all(Meeting) if one.date), default=START)
        facts = MeetingFacts(date=last + dt.timedelta(days=28), start_time=dt.time(10), place="Zaal")
        self.step(lambda on: on.meeting_planning.plan(BODY, facts), self.taken_up)

    def taken_up(self, model: Model) -> None:
        """What stands on an agenda to come no longer waits elsewhere; it is still open."""

    @precondition(lambda self: self.meetings(*OPEN))
    @rule(data=st.data())
    def agree_on_an_item(self, data: st.DataObject) -> None:
        meeting = data.draw(st.sampled_from(self.meetings(*OPEN)))
        self.count += 1
        title = f"Onderwerp {self.count}"
        self.step(lambda on: on.agendas.add(meeting.id, title), lambda model: model.open_items.add(title))

    @rule()
    def keep_for_later(self) -> None:
        self.count += 1
        title = f"Later {self.count}"
        self.step(lambda on: on.backlog.add(BODY, title), lambda model: model.open_items.add(title))

    @precondition(lambda self: self.meetings(MeetingStatus.PLANNED))
    @rule(data=st.data())
    def invite(self, data: st.DataObject) -> None:
        meeting = data.draw(st.sampled_from(self.meetings(MeetingStatus.PLANNED)))
        send(self.on, DispatchKind.CONVOCATION, meeting.id)
        self.model.written.pop(meeting.id, None)
        self.sent_now(meeting.id)

    @precondition(lambda self: self.meetings(*OPEN))
    @rule()
    def hold_the_first(self) -> None:
        """The first to come takes place: everything on it is treated, unless it is held over afterwards."""
        meeting = min(self.meetings(*OPEN), key=lambda one: one.date or dt.date.max)
        self.clock.now = max(self.clock.now, dt.datetime.combine(meeting.date or START, dt.time(12)))
        titles = {item.title for item in self.substance(meeting)}
        self.step(lambda on: on.meetings.hold(meeting.id), lambda model: model.open_items.difference_update(titles))

    @precondition(lambda self: self.meetings(MeetingStatus.HELD))
    @rule(data=st.data(), what=st.sampled_from(["text", "decision", "action", "promise"]))
    def minute(self, data: st.DataObject, what: str) -> None:
        meeting = data.draw(st.sampled_from(self.meetings(MeetingStatus.HELD)))
        item = data.draw(st.sampled_from(self.register().where(AgendaItem, "meeting_id", meeting.id)))
        self.count += 1
        words, day = f"Zin {self.count}.", dt.date(2030, 1, 1)
        verbs: dict[str, Callable[[Workspace], Any]] = {
            "text": lambda on: on.minutes.write_text(meeting.id, item.id, words),
            "decision": lambda on: on.decisions.add(meeting.id, item.id, DecisionKind.AGREED, words),
            "action": lambda on: on.action_points.add(meeting.id, item.id, words, "per-een", day),
            "promise": lambda on: on.commitments.add(
                meeting.id, item.id, CommitmentFacts(text=words, person_id="per-twee")
            ),
        }
        if what == "text":
            self.clock.forward(minutes=6)
        self.step(verbs[what])

    @precondition(lambda self: any(self.register().all(kind) for kind in NUMBERED))
    @rule(data=st.data())
    def take_away(self, data: st.DataObject) -> None:
        """Something was recorded by mistake; what people have on paper, or what was adopted, is not let go."""
        records = [one for kind in NUMBERED for one in self.register().all(kind)]
        record = data.draw(st.sampled_from(records))
        services = {Decision: "decisions", ActionPoint: "action_points", Commitment: "commitments"}
        service = services[type(record)]
        try:
            self.step(lambda on: getattr(on, service).remove(record.id), lambda model: model.removed.add(record.number))
        except (NumberIssued, MinutesFrozen):
            return
        assert record.number not in self.issued()

    @precondition(lambda self: self.register().all(ActionPoint))
    @rule(data=st.data())
    def remind(self, data: st.DataObject) -> None:
        """A number in a reminder is with people too."""
        action = data.draw(st.sampled_from(self.register().all(ActionPoint)))
        self.on.reminders.send(self.on.reminders.of_actions([action.id]))
        (dispatch,) = [one for one in self.register().all(Dispatch) if one.id not in self.model.letters]
        self.model.letters[dispatch.id] = letter_of(dispatch)
        self.model.issued[dispatch.id] = {action.number: action.id}
        self.final()

    @precondition(lambda self: self.meetings(*HELD))
    @rule(data=st.data(), to_backlog=st.booleans())
    def hold_over(self, data: st.DataObject, to_backlog: bool) -> None:
        meeting = data.draw(st.sampled_from(self.meetings(*HELD)))
        register = self.register()
        followed = {one.origin_item_id for one in register.all(AgendaItem)}
        followed |= {one.origin_item_id for one in register.all(BacklogItem)}
        items = [one for one in self.substance(meeting) if one.id not in followed]
        if not items:
            return
        item = data.draw(st.sampled_from(items))
        coming = [one for one in self.meetings(*OPEN) if (one.date or START) >= (meeting.date or START)]
        target = None if to_backlog or not coming else data.draw(st.sampled_from(coming)).id
        self.step(lambda on: on.carry_over.defer(item.id, target), lambda model: model.open_items.add(item.title))

    @precondition(lambda self: self.meetings(MeetingStatus.HELD))
    @rule(data=st.data())
    def send_draft(self, data: st.DataObject) -> None:
        meeting = data.draw(st.sampled_from(self.meetings(MeetingStatus.HELD)))
        send(self.on, DispatchKind.DRAFT_MINUTES, meeting.id)
        self.sent_now(meeting.id)

    @precondition(lambda self: self.meetings(MeetingStatus.HELD, MeetingStatus.MINUTES_DRAFT))
    @rule(data=st.data())
    def send_lists(self, data: st.DataObject) -> None:
        """What was decided and agreed goes round by itself, before or after the minutes."""
        meeting = data.draw(st.sampled_from(self.meetings(*HELD)))
        send(self.on, DispatchKind.LISTS, meeting.id)
        self.sent_now(meeting.id)

    @precondition(lambda self: self.meetings(MeetingStatus.PLANNED))
    @rule(data=st.data(), words=st.sampled_from(["", "Beste allen,", "Geachte leden,\n\nTot dan."]))
    def write_a_letter(self, data: st.DataObject, words: str) -> None:
        """The letter of a convocatie is written, and not sent yet."""
        meeting = data.draw(st.sampled_from(self.meetings(MeetingStatus.PLANNED)))
        draft = DispatchDraft(id="", kind=DispatchKind.CONVOCATION, meeting_id=meeting.id, text=words or None)
        self.clock.forward(minutes=6)
        self.step(
            lambda on: on.dispatch_drafts.keep(draft),
            lambda model: model.written.update({meeting.id: words}),
        )

    @precondition(lambda self: any(one.has_gone and one.meeting_id for one in self.register().all(Dispatch)))
    @rule(data=st.data())
    def say_it_did_not_go(self, data: st.DataObject) -> None:
        """The last sending of an overleg was prepared and forgotten: what stood on it is no longer with people."""
        gone = {one.id: one for one in self.register().all(Dispatch) if one.has_gone}
        last = sorted({self.on.withdrawals.possible(one.meeting_id or "") for one in gone.values()})
        chosen = data.draw(st.sampled_from([one for one in last if one]))
        self.step(
            lambda on: on.withdrawals.withdraw(chosen, "Vergeten"), lambda model: model.issued.update({chosen: {}})
        )

    @precondition(lambda self: self.minutes_in(MinutesStatus.DRAFT))
    @rule(data=st.data(), in_writing=st.booleans())
    def adopt(self, data: st.DataObject, in_writing: bool) -> None:
        meeting = data.draw(st.sampled_from(self.minutes_in(MinutesStatus.DRAFT)))
        later = [one for one in self.meetings(*HELD) if (one.date or START) > (meeting.date or START)]
        target = "" if in_writing or not later else data.draw(st.sampled_from(later)).id
        self.step(
            lambda on: (
                on.adoption.adopt_in_meeting(meeting.id, target) if target else on.adoption.adopt_in_writing(meeting.id)
            ),
            lambda model: model.adopted.update({meeting.id: self.verslag(meeting.id)}),
        )

    @precondition(lambda self: self.minutes_in(MinutesStatus.DRAFT))
    @rule(data=st.data())
    def put_adoption_off(self, data: st.DataObject) -> None:
        meeting = data.draw(st.sampled_from(self.minutes_in(MinutesStatus.DRAFT)))
        at = {one.id: [about.meeting_id for about in self.on.adoption.at(one.id)] for one in self.meetings(*HELD)}
        later = [meeting_id for meeting_id, about in at.items() if meeting.id in about]
        if later:
            target = data.draw(st.sampled_from(later))
            self.step(lambda on: on.adoption.defer(meeting.id, target))

    @precondition(lambda self: self.meetings(*OPEN))
    @rule(data=st.data(), cancel=st.booleans())
    def call_off(self, data: st.DataObject, cancel: bool) -> None:
        meeting = data.draw(st.sampled_from(self.meetings(*OPEN)))

        def forget(model: Model) -> None:
            model.written.pop(meeting.id, None)

        if cancel:
            self.step(lambda on: on.calling_off.cancel(meeting.id, "Geen tijd"), forget)
            return
        day = (meeting.date or START) + dt.timedelta(days=7)
        self.step(lambda on: on.calling_off.postpone(meeting.id, MeetingFacts(date=day, place="Zaal"), "Storm"), forget)

    @rule(data=st.data())
    def hand_over(self, data: st.DataObject) -> None:
        actions = [one.id for one in self.register().all(ActionPoint)]
        if actions:
            chosen, body = data.draw(st.sampled_from(actions)), data.draw(st.sampled_from([BODY, OTHER]))
            self.step(lambda on: on.action_following.transfer([chosen], body))

    @precondition(lambda self: self.meetings(*OPEN))
    @rule()
    def complete_the_next_agenda(self) -> None:
        meeting = min(self.meetings(*OPEN), key=lambda one: one.date or dt.date.max)
        self.step(lambda on: on.carry_over.take_up(meeting.id))

    @rule(name=st.sampled_from(["Jansen", "De Vries", "Één"]))
    def correct_a_name(self, name: str) -> None:
        self.step(lambda on: on.people.edit("per-een", "last_name", name))

    @rule()
    def take_back(self) -> None:
        undone = self.on.history.undo()
        assert (undone is not None) == bool(self.past)
        if self.past:
            self.model = self.past.pop()

    @rule()
    def reopen_the_file(self) -> None:
        self.on.close()
        self.on = open_workspace(self.path, clock=self.clock)

    # What must always hold

    def verslag(self, meeting_id: str) -> str:
        return outline_text(self.on.publishing.outline(PaperRequest(PaperKind.MINUTES, meeting_id=meeting_id)))

    @invariant()
    def numbers_are_unique_without_gaps_and_never_given_again(self) -> None:
        register = self.register()
        for kind in NUMBERED:
            by_year: dict[str, list[str]] = {}
            for record in register.all(kind):
                by_year.setdefault(record.number[:7], []).append(record.number)
            for prefix, numbers in by_year.items():
                given = [*numbers, *(one for one in self.model.removed if one.startswith(prefix))]
                wanted = [f"{prefix}{place:03d}" for place in range(1, len(given) + 1)]
                assert sorted(given, key=number_key) == wanted
            ids = {record.number: record.id for record in register.all(kind)}
            for number, record_id in self.issued().items():
                assert ids.get(number, record_id) == record_id
        codes = [meeting.code for meeting in register.all(Meeting)]
        assert len(set(codes)) == len(codes)

    @invariant()
    def what_people_have_on_paper_still_exists(self) -> None:
        register = self.register()
        known = {one.number for kind in NUMBERED for one in register.all(kind)}
        assert set(self.issued()) <= known

    @invariant()
    def adopted_text_never_changes(self) -> None:
        for meeting_id, words in self.model.adopted.items():
            assert self.verslag(meeting_id) == words

    @invariant()
    def every_sent_version_can_be_made_again(self) -> None:
        for paper_id, words in self.model.sent.items():
            assert outline_text(self.on.issued_papers.outline(paper_id)) == words

    @invariant()
    def a_letter_that_went_never_changes(self) -> None:
        kept = {one.id: letter_of(one) for one in self.register().all(Dispatch)}
        assert kept == self.model.letters

    @invariant()
    def a_letter_that_was_written_waits_until_it_goes(self) -> None:
        waiting = {one.meeting_id: one.text for one in self.register().all(DispatchDraft)}
        assert waiting == {meeting_id: words for meeting_id, words in self.model.written.items() if words}

    @invariant()
    def no_open_item_is_lost(self) -> None:
        register = self.register()
        waiting = self.on.carry_over.waiting_of_body(BODY)
        coming = {one.id for one in register.all(Meeting) if one.status in OPEN}
        found = {item.title for item in register.all(AgendaItem) if item.meeting_id in coming}
        found |= {item.title for item in register.all(BacklogItem)} | {item.title for item in waiting.items}
        assert self.model.open_items <= found

    @invariant()
    def minutes_that_are_not_adopted_stand_on_an_agenda_or_wait_for_one(self) -> None:
        register = self.register()
        coming = {one.id for one in register.all(Meeting) if one.status in OPEN}
        about = {item.adopts_minutes_of_id for item in register.all(AgendaItem) if item.meeting_id in coming}
        about |= {one.id for one in self.on.carry_over.waiting_of_body(BODY).minutes}
        unadopted = [one for one in register.all(Minutes) if not one.status.is_adopted]
        held = {one.id for one in register.all(Meeting) if one.status in HELD}
        assert {one.meeting_id for one in unadopted if one.meeting_id in held} <= about

    @invariant()
    def every_open_action_stands_on_the_list_of_its_body(self) -> None:
        register, today = self.register(), self.on.today()
        listed = {one.id for body in (BODY, OTHER) for one in actions_of_body(register, body, today).all}
        assert {one.id for one in register.all(ActionPoint)} == listed
