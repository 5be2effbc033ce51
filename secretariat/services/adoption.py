"""Adopt minutes, in a later meeting or in writing, put that off, and correct afterwards what cannot be changed.

Adopting freezes: the papers are kept as they are at that moment, with the names and functions of the day. No step
changes them any more, and undo does not take an adoption back: nobody knows who printed what was adopted.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from secretariat.domain.agendas import AgendaItem
from secretariat.domain.bodies import Body
from secretariat.domain.carry_over import comes_before
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.decisions import Decision, DecisionKind
from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.errata import Erratum
from secretariat.domain.issued_papers import IssuedKind, IssuedPaper
from secretariat.domain.lifecycle import Hindrance, LifeStep, fits, hindrance_in
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.minutes import AdoptionMethod, ItemTreatment, Minutes, MinutesItem, MinutesStatus
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import (
    AdoptionDayWrong,
    AdoptionPutOff,
    DraftCameLater,
    MeetingAhead,
    NotLater,
    OtherBody,
    RecordMissing,
    StepOutOfOrder,
)
from secretariat.services.carry_over import treated_as
from secretariat.services.chain_records import first_drafted_on, found_minutes, minutes_of
from secretariat.services.dispatch_drafts import let_go
from secretariat.services.identity import new_id
from secretariat.services.issued_papers import issued
from secretariat.services.lifecycle import checks_before_adoption, fitting, reasons_of, reasons_with_draft, weigh
from secretariat.services.minutes import meeting_with_open_minutes
from secretariat.services.minutes_placing import place_on_next, put_off_at, that_went_round
from secretariat.services.numbers import DECISIONS, number_after
from secretariat.services.publishing import PaperKind, PaperRequest, PublishingService, Variant
from secretariat.services.typed import optional_line, required_line
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import UnitOfWork
from secretariat.wording.chain import adopted_text, adoption_deferred, says_adopted
from secretariat.wording.sending_checks import overruled_words


@dataclass(frozen=True, slots=True)
class ToAdopt:
    """Minutes that are to be adopted at an item of a meeting, or were.

    ``can_be`` is whether they can be adopted there one day; ``hindrance`` what is in the way of that on ``here``, the
    day of that meeting.
    ``adopted_in`` is the code of the meeting that adopted them; empty when that was in writing, or not yet. Where the
    meeting put it off, ``is_put_off`` says so, ``put_off_as`` the number of that decision and ``next_code`` the
    meeting to come on whose agenda they stand.
    """

    item_id: str
    item: str
    meeting_id: str
    code: str
    title: str
    date: dt.date | None
    minutes: Minutes | None
    can_be: bool
    hindrance: Hindrance | None
    here: dt.date | None
    adopted_in: str
    is_put_off: bool = False
    put_off_as: str = ""
    next_code: str = ""

    @property
    def status(self) -> MinutesStatus | None:
        """How far the minutes are; None when there are none."""
        return self.minutes.status if self.minutes else None

    @property
    def changes(self) -> int:
        """How many changes were taken over in them."""
        return self.minutes.accepted_amendments if self.minutes else 0


_PAPERS = (
    (IssuedKind.MINUTES, PaperKind.MINUTES, None),
    (IssuedKind.PUBLIC_MINUTES, PaperKind.MINUTES, Variant.PUBLIC),
    (IssuedKind.DECISION_LIST, PaperKind.DECISION_LIST, None),
    (IssuedKind.ATTENDANCE_LIST, PaperKind.ATTENDANCE_LIST, Variant.FILLED),
    (IssuedKind.ANNOTATED_AGENDA, PaperKind.ANNOTATED_AGENDA, None),
)
"""The papers that are kept as they were adopted."""


class AdoptionService:
    """The adoption of minutes."""

    def __init__(self, store: Store, today: Callable[[], dt.date], publishing: PublishingService) -> None:
        self._store = store
        self._today = today
        self._publishing = publishing

    # Questions

    def at(self, meeting_id: str) -> tuple[ToAdopt, ...]:
        """The minutes that stand on the agenda of a meeting to be adopted, in the order of the agenda."""
        items = [one for one in self._store.where(AgendaItem, "meeting_id", [meeting_id]) if one.adopts_minutes_of_id]
        meetings = {
            one.id: one for one in self._store.by_ids(Meeting, [one.adopts_minutes_of_id or "" for one in items])
        }
        found = []
        for item in items:
            meeting = meetings[item.adopts_minutes_of_id or ""]
            minutes = found_minutes(self._store, meeting.id)
            adopter = self._store.find(Meeting, minutes.adopted_in_meeting_id or "") if minutes else None
            put_off = put_off_at(self._store, item)
            here = self._store.get(Meeting, item.meeting_id)
            found.append(
                ToAdopt(
                    item.id,
                    f"{item.number} {item.title}",
                    meeting.id,
                    meeting.code,
                    meeting.title,
                    meeting.date,
                    minutes,
                    fits(LifeStep.ADOPT, meeting, minutes) and put_off is None,
                    hindrance_in(here, self._today(), first_drafted_on(self._store, meeting.id)),
                    here.date,
                    adopter.code if adopter else "",
                    put_off is not None,
                    put_off or "",
                    self._next_code(meeting) if put_off is not None else "",
                )
            )
        return tuple(found)

    # Steps

    def adopt_in_writing(
        self, meeting_id: str, on: dt.date | None = None, *, overruled: Mapping[str, str] | None = None
    ) -> ChangeSet:
        """Adopt the minutes of a meeting in writing, today unless another day is said.

        ``overruled`` holds what a check is about (``SendingCheck.subjects``) and why it may be adopted all the same;
        what a reason was given for with a draft is not asked again.

        Raises:
            ChecksFail, ExplanationNeeded, TextTooLong: a check stops it, or asks for a reason that is not given.
            StepOutOfOrder: no draft of them went round.
            AdoptionDayWrong: the day is still to come, or lies before the meeting or before any draft went round.
        """
        meeting, today = fitting(self._store, meeting_id, LifeStep.ADOPT), self._today()
        day = on or today
        if day > today or (meeting.date is not None and day < meeting.date):
            raise AdoptionDayWrong(day, meeting.date, today)
        drafted_on = first_drafted_on(self._store, meeting_id)
        if drafted_on is not None and day < drafted_on:
            raise AdoptionDayWrong(day, meeting.date, today, drafted_on)
        minutes = replace(
            minutes_of(self._store, meeting_id),
            adopted_on=day,
            adoption_method=AdoptionMethod.WRITTEN,
        )
        return self._adopt(meeting, minutes, None, overruled)

    def adopt_in_meeting(
        self, meeting_id: str, in_meeting_id: str, *, overruled: Mapping[str, str] | None = None
    ) -> ChangeSet:
        """Adopt the minutes of a meeting in a later one of the same body.

        Raises:
            ChecksFail, ExplanationNeeded, TextTooLong: as :meth:`adopt_in_writing`.
            StepOutOfOrder: no draft of them went round, or the other meeting was put off or cancelled.
            OtherBody: the other meeting is of another body.
            NotLater: it does not come after the meeting, or has no day.
            MeetingAhead: its day has not come.
            DraftCameLater: nobody had a draft of them on that day.
            MinutesFrozen: the minutes of that other meeting have been adopted.
            AdoptionPutOff: that other meeting put the adoption off.
        """
        meeting = fitting(self._store, meeting_id, LifeStep.ADOPT)
        later = self._not_put_off(meeting, self._later(meeting, in_meeting_id))
        drafted_on = first_drafted_on(self._store, meeting_id)
        if drafted_on is not None and hindrance_in(later, self._today(), drafted_on) is Hindrance.BEFORE_DRAFT:
            raise DraftCameLater(later.code, later.date, drafted_on)
        minutes = replace(
            minutes_of(self._store, meeting_id),
            adopted_on=later.date,
            adoption_method=AdoptionMethod.MEETING,
            adopted_in_meeting_id=later.id,
        )
        return self._adopt(meeting, minutes, later, overruled)

    def defer(self, meeting_id: str, in_meeting_id: str) -> ChangeSet:
        """Record that a later meeting put the adoption off: a decision, and the minutes come on the next agenda again.

        Raises:
            StepOutOfOrder: no draft of them went round.
            OtherBody, NotLater, MeetingAhead, MinutesFrozen, AdoptionPutOff: as :meth:`adopt_in_meeting`.
            RecordMissing: they do not stand on the agenda of that meeting.
        """
        meeting = fitting(self._store, meeting_id, LifeStep.ADOPT)
        later = self._not_put_off(meeting, self._later(meeting, in_meeting_id))
        item = self._item_about(meeting, later)
        with self._store.unit_of_work(Action.DEFER_ADOPTION, meeting_id) as work:
            work.put(treated_as(self._store, later, item.id, ItemTreatment.DEFERRED))
            work.add(self._deferral(meeting, later, item))
            place_on_next(work, self._store, later, [meeting])
        return work.made()

    def correct(self, meeting_id: str, in_meeting_id: str, text: str, place: str = "") -> ChangeSet:
        """Record an erratum on adopted minutes, established in a later meeting.

        Raises:
            FieldEmpty, TextTooLong: the text cannot be kept so.
            StepOutOfOrder: the minutes are not adopted; they can still be changed.
            OtherBody, NotLater, MeetingAhead, MinutesFrozen: as :meth:`adopt_in_meeting`.
        """
        words = required_line(text, "text", TEXT_LIMIT)
        where = optional_line(place, "place")
        meeting = self._store.get(Meeting, meeting_id)
        minutes = found_minutes(self._store, meeting_id)
        if minutes is None or not minutes.status.is_adopted:
            raise StepOutOfOrder("correct", meeting.status.value, minutes.status.value if minutes else "")
        later = self._later(meeting, in_meeting_id)
        erratum = Erratum(
            id=new_id("err"),
            meeting_id=meeting_id,
            recorded_in_meeting_id=later.id,
            recorded_on=later.date or self._today(),
            place=where,
            text=words,
        )
        with self._store.unit_of_work(Action.ADD_ERRATUM, meeting_id) as work:
            work.add(erratum)
        return work.made()

    # Inner workings

    def _adopt(
        self, meeting: Meeting, minutes: Minutes, later: Meeting | None, overruled: Mapping[str, str] | None
    ) -> ChangeSet:
        checks = checks_before_adoption(self._store, meeting, self._today())
        reasons = {one.key: one.note or "" for one in reasons_of(overruled or {})}
        weigh(checks, {*reasons_with_draft(self._store, meeting.id), *reasons}, "adopt")
        note = overruled_words("Toch vastgesteld", checks, reasons)
        settled = tuple(replace(one, accepted=minutes.answer_to(one) is True) for one in minutes.amendments)
        minutes = replace(minutes, amendments=settled)
        changed = minutes.accepted_amendments > 0
        minutes = replace(minutes, status=MinutesStatus.ADOPTED_AMENDED if changed else MinutesStatus.ADOPTED)
        why = " ".join(filter(None, (meeting.status_reason, note)))
        after = replace(meeting, status=MeetingStatus.MINUTES_ADOPTED, status_reason=why or None)
        papers = self._papers(after, minutes)
        minutes = replace(minutes, sha256=papers[0].sha256)
        with self._store.unit_of_work(Action.ADOPT_MINUTES, meeting.id) as work:
            work.put(minutes)
            work.put(after)
            let_go(work, self._store, meeting.id, (DispatchKind.CHAIR_CHECK, DispatchKind.DRAFT_MINUTES))
            for paper in papers:
                work.add(paper)
            if later is not None:
                self._say_adopted(work, meeting, later, minutes)
            others = [one for one in that_went_round(self._store, meeting.body_id) if one.id != meeting.id]
            place_on_next(work, self._store, later or after, others)
        return work.made()

    def _papers(self, meeting: Meeting, minutes: Minutes) -> list[IssuedPaper]:
        day = minutes.adopted_on or self._today()
        found = []
        for kind, paper, variant in _PAPERS:
            request = PaperRequest(paper, meeting_id=meeting.id, variant=variant, as_of=day)
            outline = self._publishing.outline(request, meeting, minutes)
            found.append(issued(meeting.id, kind, outline, day, adopted=True))
        return found

    def _say_adopted(self, work: UnitOfWork, meeting: Meeting, later: Meeting, minutes: Minutes) -> None:
        """Write in the minutes of the later meeting that these were adopted, unless that stands there already."""
        item = next((one for one in self._items_about(meeting, later)), None)
        if item is None:
            return
        own = treated_as(self._store, later, item.id, ItemTreatment.TREATED)
        said = adopted_text(meeting, [one for one in minutes.amendments if one.accepted])
        items = tuple(_said(one, said) if one.agenda_item_id == item.id else one for one in own.items)
        work.put(replace(own, items=items))

    def _deferral(self, meeting: Meeting, later: Meeting, item: AgendaItem) -> Decision:
        day = later.date or self._today()
        return Decision(
            id=new_id("dec"),
            number=number_after(self._store, DECISIONS, day.year, self._store.get(Body, later.body_id)),
            kind=DecisionKind.DEFERRED,
            decided_on=day,
            text=adoption_deferred(meeting),
            meeting_id=later.id,
            agenda_item_id=item.id,
            ratification_required=False,
        )

    def _next_code(self, meeting: Meeting) -> str:
        """The meeting to come on whose agenda the minutes stand; empty when there is none."""
        items = self._store.where(AgendaItem, "adopts_minutes_of_id", [meeting.id])
        meetings = self._store.by_ids(Meeting, [one.meeting_id for one in items])
        coming = [one for one in meetings if one.status.is_coming]
        return min(coming, key=lambda one: (one.date or dt.date.max, one.code)).code if coming else ""

    def _not_put_off(self, meeting: Meeting, later: Meeting) -> Meeting:
        for item in self._items_about(meeting, later):
            number = put_off_at(self._store, item)
            if number is not None:
                raise AdoptionPutOff(later.code, number, self._next_code(meeting))
        return later

    def _later(self, meeting: Meeting, in_meeting_id: str) -> Meeting:
        later = meeting_with_open_minutes(self._store, in_meeting_id)
        if later.body_id != meeting.body_id:
            raise OtherBody(self._store.get(Body, meeting.body_id).name)
        if later.date is None or meeting.date is None or later.id == meeting.id or comes_before(later, meeting):
            raise NotLater(meeting.code, meeting.date)
        if not (later.status.is_coming or later.status.has_been_held):
            raise StepOutOfOrder("adopt_in", later.status.value)
        if later.date > self._today():
            raise MeetingAhead(later.code, later.date)
        return later

    def _item_about(self, meeting: Meeting, later: Meeting) -> AgendaItem:
        items = self._items_about(meeting, later)
        if not items:
            raise RecordMissing(meeting.code)
        return items[0]

    def _items_about(self, meeting: Meeting, later: Meeting) -> list[AgendaItem]:
        items = self._store.where(AgendaItem, "meeting_id", [later.id])
        return [item for item in items if item.adopts_minutes_of_id == meeting.id]


def _said(entry: MinutesItem, text: str) -> MinutesItem:
    before = entry.text or ""
    if says_adopted(before):
        return entry
    return replace(entry, text=f"{before.rstrip()}\n\n{text}" if before.strip() else text)
