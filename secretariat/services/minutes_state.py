"""How far minutes are: since when, where they are adopted, what was corrected afterwards, and what can be done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from secretariat.domain.agendas import AgendaItem
from secretariat.domain.carry_over import comes_before
from secretariat.domain.dispatches import Dispatch, DispatchKind
from secretariat.domain.errata import Erratum
from secretariat.domain.lifecycle import Hindrance, LifeStep, fits, hindrance_in
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.services.chain_records import first_drafted_on, found_minutes
from secretariat.services.errata import erratum_sent_on
from secretariat.services.minutes_placing import put_off_at
from secretariat.storage.minutes import changed_since_approval, submitted_at
from secretariat.storage.store import Store


@dataclass(frozen=True, slots=True)
class AdoptingPlace:
    """The agenda item of another meeting at which minutes are, were or will be adopted."""

    meeting_id: str
    code: str
    date: dt.date | None
    item_id: str
    number: str


@dataclass(frozen=True, slots=True)
class ErratumLine:
    """One correction, and the meeting that established it; ``sent_on`` is when people got it, if they did."""

    id: str
    text: str
    place: str
    recorded_on: dt.date
    meeting_id: str
    code: str
    sent_on: dt.date | None


@dataclass(frozen=True, slots=True)
class LaterMeeting:
    """A later meeting of the same body, in which something about minutes can be established.

    ``hindrance`` is why it cannot, or not yet; ``is_planned_here`` is whether they stand on its agenda.
    """

    id: str
    code: str
    date: dt.date | None
    hindrance: Hindrance | None = None
    is_planned_here: bool = False


@dataclass(frozen=True, slots=True)
class MinutesState:
    """The state of the minutes of one meeting; ``steps`` are those that fit it.

    ``adopting`` are the meetings that have them on their agenda, the newest first. ``later`` are the meetings in which
    they can be adopted, or an erratum be established when they are. ``changed_since_approval`` is whether they say
    something else than what the chair found good.
    """

    meeting: Meeting
    minutes: Minutes | None
    submitted_on: dt.date | None
    steps: frozenset[LifeStep]
    adopting: tuple[AdoptingPlace, ...]
    errata: tuple[ErratumLine, ...]
    later: tuple[LaterMeeting, ...]
    changed_since_approval: bool

    @property
    def is_adopted(self) -> bool:
        """Whether text, names and functions are frozen."""
        return self.minutes is not None and self.minutes.status.is_adopted

    @property
    def adopted_in(self) -> str:
        """The code of the meeting that adopted them; empty when that was in writing, or not yet."""
        wanted = self.minutes.adopted_in_meeting_id if self.minutes else None
        return next((one.code for one in self.adopting if one.meeting_id == wanted), "")

    @property
    def can_be_corrected(self) -> bool:
        """Whether an erratum can be established now."""
        return self.is_adopted and any(one.hindrance is None for one in self.later)


class MinutesStateService:
    """Questions about the way of minutes from In bewerking to Vastgesteld."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def of_meeting(self, meeting_id: str) -> MinutesState:
        """How far the minutes of a meeting are.

        Raises:
            RecordMissing: there is no such meeting.
        """
        meeting, minutes = self._store.get(Meeting, meeting_id), found_minutes(self._store, meeting_id)
        is_adopted = minutes is not None and minutes.status.is_adopted
        return MinutesState(
            meeting=meeting,
            minutes=minutes,
            submitted_on=self._submitted_on(meeting_id),
            steps=frozenset(step for step in LifeStep if fits(step, meeting, minutes)),
            adopting=self._adopting(meeting, minutes),
            errata=self._errata(meeting_id),
            later=self._later(meeting, is_adopted=is_adopted),
            changed_since_approval=changed_since_approval(self._store, minutes),
        )

    def _submitted_on(self, meeting_id: str) -> dt.date | None:
        """Since when the chair has them: when they were sent, or else put before the chair as the history knows it."""
        sent = [
            one.sent_on
            for one in self._store.where(Dispatch, "meeting_id", [meeting_id])
            if one.kind is DispatchKind.CHAIR_CHECK and one.has_gone
        ]
        by_hand = submitted_at(self._store, meeting_id)
        # A file with a day of its own knows nothing of the clock.
        if by_hand is not None and self._store.meta().reference_date is None:
            sent.append(by_hand.date())
        return max(sent, default=None)

    def _adopting(self, meeting: Meeting, minutes: Minutes | None) -> tuple[AdoptingPlace, ...]:
        items = {one.meeting_id: one for one in self._store.where(AgendaItem, "adopts_minutes_of_id", [meeting.id])}
        adopter = minutes.adopted_in_meeting_id if minutes else None
        meetings = self._store.by_ids(Meeting, [*items, *([adopter] if adopter else [])])
        found = []
        for one in sorted(meetings, key=lambda one: (one.date or dt.date.max, one.code), reverse=True):
            item = items.get(one.id)
            found.append(
                AdoptingPlace(one.id, one.code, one.date, item.id if item else "", item.number if item else "")
            )
        return tuple(found)

    def _errata(self, meeting_id: str) -> tuple[ErratumLine, ...]:
        errata = self._store.where(Erratum, "meeting_id", [meeting_id])
        codes = {
            one.id: one.code for one in self._store.by_ids(Meeting, [one.recorded_in_meeting_id for one in errata])
        }
        return tuple(
            ErratumLine(
                one.id,
                one.text,
                one.place or "",
                one.recorded_on,
                one.recorded_in_meeting_id,
                codes[one.recorded_in_meeting_id],
                erratum_sent_on(self._store, one),
            )
            for one in errata
        )

    def _later(self, meeting: Meeting, *, is_adopted: bool) -> tuple[LaterMeeting, ...]:
        later = [
            one
            for one in self._store.where(Meeting, "body_id", [meeting.body_id])
            if one.id != meeting.id and None not in (one.date, meeting.date) and not comes_before(one, meeting)
        ]
        frozen = {
            one.meeting_id
            for one in self._store.where(Minutes, "meeting_id", [one.id for one in later])
            if one.status.is_adopted
        }
        open_ones = sorted((one for one in later if one.id not in frozen), key=lambda one: one.date or dt.date.max)
        items = {one.meeting_id: one for one in self._store.where(AgendaItem, "adopts_minutes_of_id", [meeting.id])}

        drafted_on = None if is_adopted else first_drafted_on(self._store, meeting.id)

        def hindrance(one: Meeting) -> Hindrance | None:
            put_off = not is_adopted and one.id in items and put_off_at(self._store, items[one.id]) is not None
            return Hindrance.PUT_OFF if put_off else hindrance_in(one, self._today(), drafted_on)

        return tuple(
            LaterMeeting(one.id, one.code, one.date, hindrance(one), one.id in items)
            for one in open_ones
            if not one.status.is_called_off
        )
