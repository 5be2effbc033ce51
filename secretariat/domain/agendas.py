"""Agendas: the numbered items of a meeting, their order and their time."""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.records import (
    AgendaItemId,
    DocumentId,
    DossierId,
    Line,
    MeetingId,
    PersonId,
    Provenance,
    RecordId,
    Text,
)
from secretariat.domain.register import Register


class AgendaPurpose(enum.StrEnum):
    """What is asked of the meeting at an item."""

    PROCEDURAL = "procedural"
    INFORMATION = "information"
    DISCUSSION = "discussion"
    OPINION = "opinion"
    ADVICE = "advice"
    DECISION = "decision"
    ADOPTION = "adoption"
    PRESENTATION = "presentation"


class BobPhase(enum.StrEnum):
    """The phase in the BOB model: beeldvorming, oordeelsvorming, besluitvorming."""

    IMAGING = "imaging"
    JUDGING = "judging"
    DECIDING = "deciding"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One item of an agenda; ``number`` is text because late items are "4bis" (``domain.md`` §2.3 rule 5).

    ``origin_item_id`` names the item of another meeting from which this one was moved or copied,
    ``adopts_minutes_of_id`` the meeting whose minutes are to be adopted at this one. ``late`` marks an item that was
    added after the convocatie had been sent.
    """

    id: RecordId
    meeting_id: MeetingId
    number: Line
    title: Line
    purpose: AgendaPurpose
    bob_phase: BobPhase | None = None
    proposer_id: PersonId | None = None
    duration_min: int | None = None
    desired_outcome: Text | None = None
    annotation: Text | None = None
    document_ids: tuple[DocumentId, ...] = ()
    dossier_id: DossierId | None = None
    confidentiality: Confidentiality | None = None
    speaker_ids: tuple[PersonId, ...] = ()
    origin_item_id: AgendaItemId | None = None
    adopts_minutes_of_id: MeetingId | None = None
    late: bool | None = None
    provenance: Provenance | None = None


NumberOrder = tuple[int, tuple[tuple[int, int, str], ...], str]

LATE_SUFFIXES = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")
"""What late items carry behind the number they follow (``domain.md`` §2.3 rule 5)."""

LONGEST_ITEM = 24 * 60
"""No item lasts longer than a day, in minutes."""

_PART = re.compile(r"([0-9]{1,9})\s*([^\W\d_]*)\Z")
_MAIN_NUMBER = re.compile(r"[0-9]+")
_WHOLE_NUMBER = re.compile(r"([0-9]+[^\W\d_]*)((?:\.[0-9]+)*)\Z")


def number_order(number: str) -> NumberOrder:
    """The key that sorts agenda numbers: 2, 4, 4.1, 4bis, 4ter, 10; numbers of another make come last."""
    parts = [_PART.match(part.strip()) for part in number.strip().rstrip(".").split(".")]
    known = [(int(part[1]), _suffix_rank(part[2]), part[2].lower()) for part in parts if part]
    if len(known) < len(parts):
        return (1, (), number)
    return (0, tuple(known), number)


def number_parts(number: str) -> tuple[str, str] | None:
    """The number of the main item and what follows it: "4" and ".1"; None for a number of another make."""
    match = _WHOLE_NUMBER.match(number)
    return (match[1], match[2]) if match else None


def in_blocks(items: Iterable[AgendaItem]) -> list[list[AgendaItem]]:
    """The items, given in their order, each main item together with the sub-items below it."""
    blocks: list[list[AgendaItem]] = []
    for item in items:
        parts = number_parts(item.number)
        if parts and parts[1] and blocks:
            blocks[-1].append(item)
        else:
            blocks.append([item])
    return blocks


def agenda_of(register: Register, meeting_id: str) -> list[AgendaItem]:
    """The items of a meeting in the order of the agenda."""
    return sorted(register.where(AgendaItem, "meeting_id", meeting_id), key=lambda item: number_order(item.number))


def confidential_items(register: Register, meeting: Meeting) -> frozenset[str]:
    """The confidential items of a meeting with what hangs below them; all of them if the whole meeting is."""
    everything = meeting.confidentiality is Confidentiality.CONFIDENTIAL
    return frozenset(
        item.id
        for block in in_blocks(agenda_of(register, meeting.id))
        for item in block
        if everything or Confidentiality.CONFIDENTIAL in (item.confidentiality, block[0].confidentiality)
    )


def with_its_confidentiality(register: Register, item: AgendaItem) -> AgendaItem:
    """The item as it may travel: confidential in its own right when it is through its main item or its meeting."""
    meeting = register.find(Meeting, item.meeting_id)
    if meeting is None or item.id not in confidential_items(register, meeting):
        return item
    return replace(item, confidentiality=Confidentiality.CONFIDENTIAL)


def treatment_order(register: Register, meeting_id: str) -> list[AgendaItem]:
    """The items of a meeting in the order in which they were treated, as the minutes have them."""
    minutes = register.where(Minutes, "meeting_id", meeting_id)
    told = [entry.agenda_item_id for one in minutes for entry in one.items]
    return in_order_of_treatment(agenda_of(register, meeting_id), told)


def in_order_of_treatment(agenda: Sequence[AgendaItem], told: Iterable[str]) -> list[AgendaItem]:
    """The items of an agenda, given in its order, as they were treated if the minutes tell of these ones in this order.

    The others keep their place on the agenda if that was followed, and come last if not.
    """
    places = {item.id: place for place, item in enumerate(agenda)}
    treated = list(dict.fromkeys(places[item_id] for item_id in told if item_id in places))
    if treated == sorted(treated):
        return list(agenda)
    rest = [place for place in range(len(agenda)) if place not in treated]
    return [agenda[place] for place in treated + rest]


def main_number(number: str) -> str:
    """The figure before whatever follows: "4" of 4, 4.1 and 4bis; empty for a number of another make."""
    match = _MAIN_NUMBER.match(number)
    return match[0] if match else ""


def late_number(after: str, taken: Collection[str]) -> str:
    """The number of a late item behind item ``after``: "4bis", then "4ter"; the numbers already sent do not shift."""
    for suffix in LATE_SUFFIXES:
        if after + suffix not in taken:
            return after + suffix
    place = 1 + sum(number.startswith(f"{after}.") for number in taken)
    while f"{after}.{place}" in taken:
        place += 1
    return f"{after}.{place}"


def next_item_number(items: Sequence[AgendaItem], *, sent: bool, given: Collection[str] = ()) -> str:
    """The number of a new item on an agenda given in its own order.

    Until the agenda is ``sent`` it comes last. After that the numbers people have on paper do not shift and the item is
    a late one: it follows the last item of substance, before rondvraag and sluiting. ``given`` are the numbers that
    people have on paper, also of items that are gone: those are not given again.
    """
    substance = [item.number for item in items if item.purpose is not AgendaPurpose.PROCEDURAL]
    main = main_number(substance[-1]) if sent and substance else ""
    if main:
        return late_number(main, {*given, *(item.number for item in items)})
    taken = (*given, *(item.number for item in items))
    return str(max((int(number) for number in taken if number.isdecimal()), default=0) + 1)


def attachment_label(item: AgendaItem, index: int) -> str:
    """The label of an attachment, counted from 0: "4a", "4b"; at a late item "4bis-a"."""
    letters = ""
    index += 1
    while index:
        index, letter = divmod(index - 1, 26)
        letters = chr(ord("a") + letter) + letters
    between = "-" if item.number[-1:].isalpha() else ""
    return item.number + between + letters


@dataclass(frozen=True, slots=True)
class ClockTimes:
    """From when until when an item is foreseen."""

    start: dt.time
    end: dt.time


def clock_times(meeting: Meeting, items: Iterable[AgendaItem]) -> dict[str, ClockTimes]:
    """Item id → clock times, counted from the start of the meeting in the order given.

    An item without a duration takes no time, so that those after it keep theirs; without any duration there are no
    times, and they stop at midnight. Sub-items share the time of the item they hang below.
    """
    times: dict[str, ClockTimes] = {}
    if meeting.start_time is None:
        return times
    begin = dt.datetime.combine(_ANY_DAY, meeting.start_time)
    for block in in_blocks(items):
        end = begin + dt.timedelta(minutes=block_minutes(block))
        lengths = [(block[0].id, begin, end)]
        start = begin
        for item in block[1:]:
            lengths.append((item.id, start, start + dt.timedelta(minutes=_minutes(item))))
            start = lengths[-1][2]
        for item_id, start, until in lengths:
            if until.date() == _ANY_DAY and until > start:
                times[item_id] = ClockTimes(start.time(), until.time())
        if end.date() > _ANY_DAY:
            break
        begin = end
    return times


def block_minutes(block: Sequence[AgendaItem]) -> int:
    """The minutes of an item with its sub-items: its own, or those of its sub-items when they need more."""
    return max(_minutes(block[0]), sum(_minutes(item) for item in block[1:]))


def planned_minutes(items: Iterable[AgendaItem]) -> int:
    """The minutes that the items, in their order, ask together; items without a duration ask none."""
    return sum(block_minutes(block) for block in in_blocks(items))


def available_minutes(meeting: Meeting) -> int | None:
    """The minutes between start and end of a meeting; None if one of them is not known or they are turned round."""
    if meeting.start_time is None or meeting.end_time is None or meeting.end_time <= meeting.start_time:
        return None
    start, end = meeting.start_time, meeting.end_time
    return (end.hour - start.hour) * 60 + end.minute - start.minute


_ANY_DAY = dt.date(2000, 1, 1)


def _minutes(item: AgendaItem) -> int:
    return min(max(item.duration_min or 0, 0), LONGEST_ITEM)


def _suffix_rank(suffix: str) -> int:
    if not suffix:
        return 0
    known = suffix.lower()
    return 1 + LATE_SUFFIXES.index(known) if known in LATE_SUFFIXES else 1 + len(LATE_SUFFIXES)
