"""The steps of the chain, to be made in any order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from secretariat.documents.outline_data import outline_text
from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.backlog import BacklogItem
from secretariat.domain.carry_over import OPEN
from secretariat.domain.dispatch_drafts import DispatchDraft
from secretariat.domain.dispatches import Dispatch, DispatchKind
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.minutes import MinutesStatus
from secretariat.domain.refusals import AdoptionPutOff, DraftCameLater, MinutesFrozen, NumberIssued
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.opening import open_workspace
from secretariat.services.publishing import PaperKind, PaperRequest
from tests.services.chain_model import (
    BODY,
    HELD,
    NUMBERED,
    OTHER,
    START,
    Model,
    letter_of,
    record,
    too_late,
)
from tests.services.chain_world import ChainWorld
from tests.services.october import adopt, send

MEMORY = Path("/dev/shm")
"""Hundreds of small transactions wait for no disk here."""


class Chain(ChainWorld):
    """One body and its werkgroep through the years, as fast as the machine can make them."""

    # Steps

    @initialize(adopted=st.booleans(), cancelled=st.sampled_from([None, True, False]))
    def begin(self, adopted: bool, cancelled: bool | None) -> None:
        """A concept went round of the first overleg, the second took place and the third is planned."""
        self.plan()
        self.plan()
        first = self.meetings(*OPEN)[0]
        self.step(lambda on: on.agendas.add(first.id, "Onderwerp"), lambda model: model.open_items.add("Onderwerp"))
        self.hold_the_first()
        item = self.register().where(AgendaItem, "meeting_id", first.id)[0]
        for what in ("text", "decision", "action", "promise"):
            self.step(lambda on, what=what: record(on, what, first.id, item.id, f"Eerste {what}."))  # type: ignore[misc]
        send(self.on, DispatchKind.DRAFT_MINUTES, first.id)
        self.sent_now(first.id)
        self.hold_the_first()
        self.plan()
        (action,) = self.register().all(ActionPoint)
        self.step(lambda on: on.action_following.transfer([action.id], OTHER))
        self.reopen_the_file()
        if adopted:
            self.take_as_adopted(first, self.meetings(MeetingStatus.HELD)[0].id)
        if cancelled is not None:
            self.take_off(self.meetings(*OPEN)[0], cancel=cancelled)

    @rule()
    def plan(self) -> None:
        """The next overleg, a month after the last one, with an item of its own."""
        last = max((one.date for one in self.register().all(Meeting) if one.date), default=START)
        facts = MeetingFacts(date=last + dt.timedelta(days=28), start_time=dt.time(10), place="Zaal")
        self.step(lambda on: on.meeting_planning.plan(BODY, facts))

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

        def past(model: Model) -> None:
            model.open_items.difference_update(titles)
            model.forget_letter(meeting.id)

        self.step(lambda on: on.meetings.hold(meeting.id), past)

    @precondition(lambda self: self.meetings(MeetingStatus.HELD))
    @rule(data=st.data(), what=st.sampled_from(["text", "decision", "action", "promise"]))
    def minute(self, data: st.DataObject, what: str) -> None:
        meeting = data.draw(st.sampled_from(self.meetings(MeetingStatus.HELD)))
        item = data.draw(st.sampled_from(self.register().where(AgendaItem, "meeting_id", meeting.id)))
        self.count += 1
        if what == "text":
            self.clock.forward(minutes=6)
        self.step(lambda on: record(on, what, meeting.id, item.id, f"Zin {self.count}."))

    @precondition(lambda self: any(self.register().all(kind) for kind in NUMBERED))
    @rule(data=st.data())
    def take_away(self, data: st.DataObject) -> None:
        """Something was founded by mistake; what people have on paper, or what was adopted, is not let go."""
        founds = [one for kind in NUMBERED for one in self.register().all(kind)]
        found = data.draw(st.sampled_from(founds))
        try:
            self.step(
                lambda on: getattr(on, NUMBERED[type(found)]).remove(found.id),
                lambda model: model.removed.add(found.number),
            )
        except (NumberIssued, MinutesFrozen):
            return
        assert found.number not in self.issued()

    @precondition(lambda self: self.register().all(ActionPoint))
    @rule(data=st.data())
    def remind(self, data: st.DataObject) -> None:
        """A number in a reminder is with people too."""
        action = data.draw(st.sampled_from(self.register().all(ActionPoint)))
        self.on.reminders.send(self.on.reminders.of_actions([action.id]))
        (dispatch,) = [one for one in self.register().all(Dispatch) if one.id not in self.model.letters]
        self.model.letters[dispatch.id] = letter_of(dispatch)
        self.model.issued[dispatch.id] = {action.number: action.id}
        self.no_way_back()

    @precondition(lambda self: self.meetings(*OPEN, *HELD))
    @rule(data=st.data(), kind=st.sampled_from([PaperKind.MINUTES, PaperKind.CONVOCATION, PaperKind.ACTION_LIST]))
    def print_a_paper(self, data: st.DataObject, kind: PaperKind) -> None:
        """A paper is saved or printed: the numbers on it stay with their records, also when the step is taken back."""
        meeting = data.draw(st.sampled_from(self.meetings(*OPEN, *HELD)))
        outline = self.on.publishing.outline(PaperRequest(kind, meeting_id=meeting.id))
        self.on.history.papers_left([outline])
        self.printed |= self.numbers_on(outline_text(outline))

    @precondition(lambda self: self.meetings(MeetingStatus.CONVENED))
    @rule(data=st.data())
    def send_late_papers(self, data: st.DataObject) -> None:
        """What came on the agenda after the convocatie goes after it."""
        meeting = data.draw(st.sampled_from(self.meetings(MeetingStatus.CONVENED)))
        send(self.on, DispatchKind.LATE_PAPERS, meeting.id)
        self.sent_now(meeting.id)

    @precondition(lambda self: self.meetings(*OPEN))
    @rule(data=st.data())
    def take_off_the_agenda(self, data: st.DataObject) -> None:
        """An item need not be treated after all; one that was held over waits where it came from."""
        meeting = data.draw(st.sampled_from(self.meetings(*OPEN)))
        items = self.substance(meeting)
        if items:
            item = data.draw(st.sampled_from(items))
            is_new = not any(one.status.has_been_held for one in self.came_through(item))
            self.step(
                lambda on: on.agendas.remove(item.id),
                lambda model: model.open_items.discard(item.title) if is_new else None,
            )

    def came_through(self, item: AgendaItem) -> list[Meeting]:
        """The overleggen on whose agendas an item stood before, also those that were called off."""
        register, found = self.register(), []
        while (before := register.find(AgendaItem, item.origin_item_id)) is not None:
            found.append(register.get(Meeting, before.meeting_id))
            item = before
        return found

    @precondition(lambda self: self.meetings(MeetingStatus.MINUTES_ADOPTED))
    @rule(data=st.data())
    def close_the_overleg(self, data: st.DataObject) -> None:
        meeting = data.draw(st.sampled_from(self.meetings(MeetingStatus.MINUTES_ADOPTED)))
        self.step(lambda on: on.lifecycle.close(meeting.id))

    @precondition(lambda self: self.minutes_in(MinutesStatus.IN_PROGRESS, MinutesStatus.DRAFT))
    @rule(data=st.data(), good=st.booleans())
    def ask_the_chair(self, data: st.DataObject, good: bool) -> None:
        """The verslag goes before the chair, who finds it good or gives it back."""
        states = (MinutesStatus.IN_PROGRESS, MinutesStatus.DRAFT)
        meeting = data.draw(st.sampled_from(self.minutes_in(*states)))
        self.step(lambda on: on.lifecycle.submit(meeting.id))
        if good:
            self.step(lambda on: on.lifecycle.approve(meeting.id))
        else:
            self.step(lambda on: on.lifecycle.take_back(meeting.id))

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
            lambda on: on.withdrawals.withdraw(chosen, "Vergeten"),
            lambda model: model.did_not_go(chosen),
        )

    @precondition(lambda self: self.minutes_in(MinutesStatus.DRAFT))
    @rule(data=st.data(), in_writing=st.booleans())
    def adopt(self, data: st.DataObject, in_writing: bool) -> None:
        meeting = data.draw(st.sampled_from(self.minutes_in(MinutesStatus.DRAFT)))
        later = [one for one in self.meetings(*HELD) if (one.date or START) > (meeting.date or START)]
        later = [one for one in later if not self.put_off_there(meeting, one) and not self.without_draft(meeting, one)]
        target = "" if in_writing or not later else data.draw(st.sampled_from(later)).id
        self.take_as_adopted(meeting, target)

    def put_off_there(self, meeting: Meeting, later: Meeting) -> bool:
        """Whether that overleg put the adoption off: then a next one decides, and this one is refused."""
        if not any(one.is_put_off for one in self.on.adoption.at(later.id) if one.meeting_id == meeting.id):
            return False
        with pytest.raises(AdoptionPutOff):
            self.on.adoption.adopt_in_meeting(meeting.id, later.id)
        return True

    def without_draft(self, meeting: Meeting, later: Meeting) -> bool:
        """Whether that overleg was before anybody had a concept: then it is refused."""
        sent = [one for one in self.on.dispatches.of_meeting(meeting.id) if one.kind is DispatchKind.DRAFT_MINUTES]
        drafted_on = min((one.sent_on for one in sent if one.has_gone), default=None)
        if drafted_on is None or (later.date or START) >= drafted_on:
            return False
        with pytest.raises(DraftCameLater):
            self.on.adoption.adopt_in_meeting(meeting.id, later.id)
        return True

    def take_as_adopted(self, meeting: Meeting, target: str) -> None:
        adopt(self.on, meeting.id, target)
        self.model.adopted[meeting.id] = self.verslag(meeting.id)
        self.no_way_back()

    @precondition(lambda self: self.model.adopted)
    @rule(data=st.data())
    def try_to_change_what_was_adopted(self, data: st.DataObject) -> None:
        meeting_id = data.draw(st.sampled_from(sorted(self.model.adopted)))
        item = self.register().where(AgendaItem, "meeting_id", meeting_id)[0]
        for verb in too_late(self.on, meeting_id, item.id):
            with pytest.raises(MinutesFrozen):
                verb()

    @precondition(lambda self: self.minutes_in(MinutesStatus.DRAFT))
    @rule(data=st.data())
    def put_adoption_off(self, data: st.DataObject) -> None:
        meeting = data.draw(st.sampled_from(self.minutes_in(MinutesStatus.DRAFT)))
        at = {
            one.id: [about.meeting_id for about in self.on.adoption.at(one.id) if not about.is_put_off]
            for one in self.meetings(*HELD)
        }
        later = [meeting_id for meeting_id, about in at.items() if meeting.id in about]
        if later:
            target = data.draw(st.sampled_from(later))
            self.step(lambda on: on.adoption.defer(meeting.id, target))

    @precondition(lambda self: self.meetings(*OPEN))
    @rule(data=st.data(), cancel=st.booleans())
    def call_off(self, data: st.DataObject, cancel: bool) -> None:
        meeting = data.draw(st.sampled_from(self.meetings(*OPEN)))
        self.take_off(meeting, cancel=cancel)

    def take_off(self, meeting: Meeting, *, cancel: bool) -> None:
        facts = MeetingFacts(date=(meeting.date or START) + dt.timedelta(days=7), place="Zaal")
        self.step(
            lambda on: (
                on.calling_off.cancel(meeting.id, "Geen tijd")
                if cancel
                else on.calling_off.postpone(meeting.id, facts, "Storm")
            ),
            lambda model: model.forget_letter(meeting.id),
        )

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
        with self.unless_people_have_it():
            undone = self.on.history.undo()
            assert (undone is not None) == bool(self.past)
            if self.past:
                self.future.append(self.model)
                self.model = self.past.pop()

    @contextmanager
    def unless_people_have_it(self) -> Iterator[None]:
        """A step is refused that would take a record away whose number stands on a paper that was printed."""
        try:
            yield
        except NumberIssued as refused:
            if refused.number not in self.printed:
                raise

    @rule()
    def make_again(self) -> None:
        with self.unless_people_have_it():
            redone = self.on.history.redo()
            assert (redone is not None) == bool(self.future)
            if self.future:
                self.past.append(self.model)
                self.model = self.future.pop()

    @rule()
    def take_back_three_and_make_them_again(self) -> None:
        for _ in range(3):
            self.take_back()
        for _ in range(3):
            self.make_again()

    @rule()
    def reopen_the_file(self) -> None:
        self.on.close()
        self.on = open_workspace(self.path, clock=self.clock)
