"""The changes that people ask for in draft minutes: what, by whom, and whether they were taken over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.minutes import Amendment, Minutes, MinutesItem
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import AmendmentElsewhere, FieldEmpty, RecordMissing, TextTooLong
from secretariat.domain.text import clean
from secretariat.services.chain_records import found_minutes
from secretariat.services.minutes import agenda_in, meeting_with_open_minutes
from secretariat.services.typed import optional_line
from secretariat.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentFacts:
    """What was asked, as typed; ``place`` is the number of an agenda item, or words for a place elsewhere."""

    place: str = ""
    old_text: str = ""
    new_text: str = ""
    by: str = ""
    received_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class AmendmentLine:
    """One change that was asked for, as a list shows it; ``id`` is its place in the list, counted from 0.

    ``accepted`` is None as long as nobody decided. ``stands`` is how often the old words stand where they should: once,
    or the words cannot be replaced.
    """

    id: str
    place: str
    old_text: str
    new_text: str
    by: str
    received_on: dt.date | None
    accepted: bool | None
    stands: int


class AmendmentService:
    """The changes asked for in the minutes of meetings; each is known by its place in the list, counted from 0."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def of_meeting(self, meeting_id: str) -> tuple[Amendment, ...]:
        """The changes that were asked for, in the order in which they came in."""
        minutes = found_minutes(self._store, meeting_id)
        return minutes.amendments if minutes else ()

    def lines(self, meeting_id: str) -> tuple[AmendmentLine, ...]:
        """The changes that were asked for as a list shows them, in the order in which they came in."""
        minutes = found_minutes(self._store, meeting_id)
        if minutes is None:
            return ()
        return tuple(
            AmendmentLine(
                id=str(at),
                place=one.place or "",
                old_text=one.old_text or "",
                new_text=one.new_text or "",
                by=one.by or "",
                received_on=one.received_on,
                accepted=minutes.answer_to(one),
                stands=_count(self._concerned(minutes, one), one.old_text or ""),
            )
            for at, one in enumerate(minutes.amendments)
        )

    def add(self, meeting_id: str, facts: AmendmentFacts) -> ChangeSet:
        """Record a change that somebody asks for; nobody decided about it yet. It came in today unless it is said.

        Raises:
            FieldEmpty, TextTooLong: it says nothing, or more than can be kept.
            RecordMissing: the meeting has no minutes.
            MinutesFrozen: they have been adopted.
        """
        minutes = self._open(meeting_id)
        received = facts.received_on or self._today()
        new = replace(_amendment(facts), received_on=received)
        return self._put(Action.ADD_AMENDMENT, replace(minutes, amendments=(*minutes.amendments, new)))

    def edit(self, meeting_id: str, at: int, facts: AmendmentFacts) -> ChangeSet | None:
        """Say otherwise what was asked; None when that is what it says.

        With other words it is another proposal: it waits for an answer again, and what was taken over is taken back.

        Raises:
            FieldEmpty, TextTooLong, RecordMissing, MinutesFrozen: as :meth:`add`.
        """
        minutes = self._open(meeting_id)
        before = _at(minutes, at)
        after = replace(
            _amendment(facts), received_on=facts.received_on or before.received_on, accepted=before.accepted
        )
        changed = minutes
        if (after.place, after.old_text, after.new_text) != (before.place, before.old_text, before.new_text):
            changed = self._with_old_words(minutes, before)
            after = replace(after, accepted=None, received_on=after.received_on or self._today())
        return self._change(Action.EDIT_AMENDMENT, changed, at, after, before=minutes)

    def remove(self, meeting_id: str, at: int) -> ChangeSet:
        """Take a change off the list, as one that was entered by mistake; what was taken over is taken back.

        Raises:
            RecordMissing: there is none at that place.
            MinutesFrozen: the minutes have been adopted.
        """
        minutes = self._open(meeting_id)
        left = (*minutes.amendments[:at], *minutes.amendments[at + 1 :])
        restored = self._with_old_words(minutes, _at(minutes, at))
        return self._put(Action.REMOVE_AMENDMENT, replace(restored, amendments=left))

    def settle(self, meeting_id: str, at: int, accepted: bool, *, in_text: bool = False) -> ChangeSet | None:
        """Take a change over or not; ``in_text`` also puts the new words in the place of the old ones.

        What was taken over and is not any more gives the old words back, where the new ones stand once.

        Raises:
            RecordMissing: there is none at that place.
            AmendmentElsewhere: the old words do not stand there, or more than once.
            MinutesFrozen: the minutes have been adopted.
        """
        before = minutes = self._open(meeting_id)
        amendment = _at(minutes, at)
        if accepted and in_text:
            minutes = self._with_new_words(minutes, amendment)
        elif not accepted:
            minutes = self._with_old_words(minutes, amendment)
        after = replace(amendment, accepted=accepted)
        return self._change(Action.SETTLE_AMENDMENT, minutes, at, after, before=before)

    # Inner workings

    def _open(self, meeting_id: str) -> Minutes:
        meeting_with_open_minutes(self._store, meeting_id)
        minutes = found_minutes(self._store, meeting_id)
        if minutes is None:
            raise RecordMissing(meeting_id)
        return minutes

    def _change(
        self, action: Action, minutes: Minutes, at: int, after: Amendment, before: Minutes | None = None
    ) -> ChangeSet | None:
        amendments = (*minutes.amendments[:at], after, *minutes.amendments[at + 1 :])
        changed = replace(minutes, amendments=amendments)
        return None if changed == (before or minutes) else self._put(action, changed)

    def _put(self, action: Action, minutes: Minutes) -> ChangeSet:
        with self._store.unit_of_work(action, minutes.meeting_id) as work:
            work.put(minutes)
        return work.made()

    def _with_new_words(self, minutes: Minutes, amendment: Amendment) -> Minutes:
        """The minutes in which the words were replaced: at the item that is named, or wherever they stand once."""
        old, new = amendment.old_text or "", amendment.new_text or ""
        concerned = self._concerned(minutes, amendment)
        found = _count(concerned, old)
        if found != 1:
            raise AmendmentElsewhere(found)
        return _replaced(minutes, concerned, old, new)

    def _with_old_words(self, minutes: Minutes, amendment: Amendment) -> Minutes:
        """The minutes without a change that was taken over; as they are where nobody can know which words it were.

        That is so when the new words stand more than once or not any more, or the old ones stand there already.
        """
        old, new = amendment.old_text or "", amendment.new_text or ""
        if minutes.answer_to(amendment) is not True or not old:
            return minutes
        concerned = self._concerned(minutes, amendment)
        is_back = _count(concerned, old) > _count(concerned, new) * new.count(old)
        if is_back or _count(concerned, new) != 1:
            return minutes
        return _replaced(minutes, concerned, new, old)

    def _concerned(self, minutes: Minutes, amendment: Amendment) -> list[MinutesItem]:
        """The texts in which an amendment wants something: that of the item it names, or else all."""
        numbers = {item.id: item.number for item in agenda_in(self._store, minutes.meeting_id)}
        named = {item_id for item_id, number in numbers.items() if number == _number(amendment.place or "")}
        return [item for item in minutes.items if not named or item.agenda_item_id in named]


def _replaced(minutes: Minutes, concerned: Sequence[MinutesItem], old: str, new: str) -> Minutes:
    """The minutes in which the only ``old`` of these texts is ``new``."""
    items = tuple(
        replace(item, text=(item.text or "").replace(old, new) or None)
        if item in concerned and old in (item.text or "")
        else item
        for item in minutes.items
    )
    return replace(minutes, items=items)


def _count(items: Sequence[MinutesItem], words: str) -> int:
    return sum((item.text or "").count(words) for item in items) if words else 0


def _number(place: str) -> str:
    """The number in a place: "punt 4" is 4."""
    return place.strip().casefold().removeprefix("agenda").removeprefix("punt").strip()


def _at(minutes: Minutes, at: int) -> Amendment:
    if not 0 <= at < len(minutes.amendments):
        raise RecordMissing(str(at))
    return minutes.amendments[at]


def _amendment(facts: AmendmentFacts) -> Amendment:
    old, new = _text(facts.old_text, "old_text"), _text(facts.new_text, "new_text")
    if old is None and new is None:
        raise FieldEmpty("new_text")
    return Amendment(
        place=optional_line(facts.place, "place"),
        old_text=old,
        new_text=new,
        by=optional_line(facts.by, "by"),
    )


def _text(typed: str, field: str) -> str | None:
    words = clean(typed).strip()
    if len(words) > TEXT_LIMIT:
        raise TextTooLong(field, TEXT_LIMIT)
    return words or None
