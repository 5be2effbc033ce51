"""What a new overleg takes over from those before it, so that nothing open can be forgotten.

Three things wait for an agenda: minutes that were not adopted yet, items that were held over, and the backlog of the
body. They go onto the first agenda that comes; on one that has been sent they are late items.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from secretariat.domain.agenda_order import added_late, renumbered, rows_of, with_sub_items
from secretariat.domain.agendas import (
    AgendaItem,
    AgendaPurpose,
    agenda_of,
    number_order,
    number_parts,
    with_its_confidentiality,
)
from secretariat.domain.backlog import BacklogItem
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.minutes import ItemTreatment, Minutes
from secretariat.domain.register import Register

OPEN = tuple(status for status in MeetingStatus if status.is_coming)
"""The states in which something can still be put on the agenda before the meeting."""
LEFT_OPEN = (ItemTreatment.DEFERRED, ItemTreatment.NOT_TREATED)
"""What becomes of an item that must come back."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for the agenda of a meeting; ``minutes`` are the meetings of which they were not adopted.

    ``origins`` are the items on earlier agendas that the backlog keeps. Items are as confidential as they were there.
    """

    minutes: tuple[Meeting, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    backlog: tuple[BacklogItem, ...] = ()
    origins: tuple[AgendaItem, ...] = ()


TitleOf = Callable[[Meeting], str]
"""How the item is called at which the minutes of a meeting are adopted."""
NewId = Callable[[], str]


def waiting_for(register: Register, meeting: Meeting) -> Waiting:
    """What must still come on the agenda of this meeting; nothing when an earlier one comes first.

    What this meeting or a later one held over waits for one after that.
    """
    if meeting.status not in OPEN or first_to_come(register, meeting).id != meeting.id:
        return Waiting()

    def may_come(item: AgendaItem | None) -> bool:
        origin = register.find(Meeting, item.meeting_id) if item is not None else None
        return origin is None or (origin.id != meeting.id and not comes_before(meeting, origin))

    items = [with_its_confidentiality(register, one) for one in held_over(register, meeting.body_id) if may_come(one)]
    backlog = register.where(BacklogItem, "body_id", meeting.body_id)
    backlog = [one for one in backlog if may_come(register.find(AgendaItem, one.origin_item_id))]
    origins = (register.find(AgendaItem, one.origin_item_id) for one in backlog)
    return Waiting(
        tuple(one for one in unadopted_before(register, meeting) if not _is_on(register, meeting, one)),
        tuple(items),
        tuple(backlog),
        tuple(with_its_confidentiality(register, one) for one in origins if one is not None),
    )


def comes_before(one: Meeting, other: Meeting) -> bool:
    """Whether a meeting lies before another one; False as long as one of them has no day."""
    if one.date is None or other.date is None:
        return False
    if one.date != other.date or one.start_time is None or other.start_time is None:
        return one.date < other.date
    return one.start_time < other.start_time


def first_to_come(register: Register, meeting: Meeting) -> Meeting:
    """The first meeting of the same body that is still to be held."""
    coming = [one for one in register.where(Meeting, "body_id", meeting.body_id) if one.status in OPEN]
    return min([meeting, *coming], key=moment)


def next_after(register: Register, meeting: Meeting) -> Meeting | None:
    """The first meeting of the same body that is still to be held and comes after this one."""
    coming = [
        one
        for one in register.where(Meeting, "body_id", meeting.body_id)
        if one.status in OPEN and one.id != meeting.id and moment(one) > moment(meeting)
    ]
    return min(coming, key=moment, default=None)


def on_no_agenda(register: Register, body_id: str) -> list[Meeting]:
    """The meetings of a body of which the minutes are not adopted and stand on no agenda to come; newest last."""
    coming = {one.id for one in register.where(Meeting, "body_id", body_id) if one.status in OPEN}
    planned = {item.adopts_minutes_of_id for item in register.all(AgendaItem) if item.meeting_id in coming}
    return [one for one in unadopted_of(register, body_id) if one.id not in planned]


def unadopted_before(register: Register, meeting: Meeting) -> list[Meeting]:
    """The meetings of the body before this one that were held and of which the minutes are not adopted; newest last."""
    return [one for one in unadopted_of(register, meeting.body_id) if moment(one) < moment(meeting)]


def unadopted_of(register: Register, body_id: str) -> list[Meeting]:
    """The meetings of a body that were held and of which the minutes are not adopted; newest last."""
    held = [one for one in register.where(Meeting, "body_id", body_id) if one.status.has_been_held]
    return sorted((one for one in held if _is_unadopted(register, one)), key=moment)


def held_over(register: Register, body_id: str) -> list[AgendaItem]:
    """The items of a body that were held over or not reached, and stand on no other agenda or backlog yet."""
    followed = _followed(register, body_id)
    found = []
    for meeting in sorted(register.where(Meeting, "body_id", body_id), key=moment):
        if not meeting.status.has_been_held:
            continue
        left = _left_open(register, meeting.id)
        minutes = next(iter(register.where(Minutes, "meeting_id", meeting.id)), None)
        found += [
            item
            for item in with_open_sub_items(agenda_of(register, meeting.id), minutes, left)
            if item.id not in followed
            and item.purpose is not AgendaPurpose.PROCEDURAL
            and not item.adopts_minutes_of_id
        ]
    return found


def _followed(register: Register, body_id: str) -> set[str | None]:
    """The items that stand on another agenda or on the backlog, through agendas that were called off as well."""
    followed = {item.origin_item_id for item in register.where(BacklogItem, "body_id", body_id)}
    called_off = {one.id for one in register.all(Meeting) if one.status.is_called_off}
    copies = [one for one in register.all(AgendaItem) if one.origin_item_id]
    while (
        more := {one.origin_item_id for one in copies if one.meeting_id not in called_off or one.id in followed}
        - followed
    ):
        followed |= more
    return followed


def with_open_sub_items(
    agenda: Sequence[AgendaItem], minutes: Minutes | None, item_ids: Collection[str]
) -> list[AgendaItem]:
    """These items with what hangs below them and was not treated itself: that is held over with them."""
    entries = {one.agenda_item_id: one for one in minutes.items} if minutes else {}

    def is_open(item: AgendaItem) -> bool:
        entry = entries.get(item.id)
        if entry is None or entry.treatment in LEFT_OPEN:
            return True
        return entry.treatment is None and not (entry.text or "").strip()

    return [item for item in with_sub_items(agenda, item_ids) if item.id in item_ids or is_open(item)]


def copies(items: Iterable[AgendaItem], meeting_id: str, new_id: NewId) -> list[AgendaItem]:
    """Items as they come back in another meeting, sub-items still below their own item when that comes along."""
    found: list[AgendaItem] = []
    above: tuple[str, str] | None = None
    for item in items:
        main, below = number_parts(item.number) or (item.number, "")
        is_sub = bool(below) and above == (item.meeting_id, main)
        if not is_sub:
            above = None if below else (item.meeting_id, main)
        found.append(replace(copied(item, meeting_id, new_id()), number="1.1" if is_sub else "1"))
    return found


def with_carried(
    meeting: Meeting,
    agenda: Sequence[AgendaItem],
    waiting: Waiting,
    title_of: TitleOf,
    new_id: NewId,
    given: Collection[str] = (),
) -> list[AgendaItem]:
    """The agenda with what waited: minutes behind the item about the minutes, the rest before the closing items.

    On an agenda that has been sent everything comes as a late item, and no number shifts or is ``given`` again.
    """
    minutes = [
        AgendaItem(
            id=new_id(),
            meeting_id=meeting.id,
            number="1",
            title=title_of(one),
            purpose=AgendaPurpose.ADOPTION,
            adopts_minutes_of_id=one.id,
        )
        for one in waiting.minutes
    ]
    substance = copies(waiting.items, meeting.id, new_id)
    origins = {one.id: one for one in waiting.origins}
    substance += [
        from_backlog(item, meeting.id, new_id(), origins.get(item.origin_item_id or "")) for item in waiting.backlog
    ]
    return put_on(meeting, agenda, minutes, substance, given)


def put_on(
    meeting: Meeting,
    agenda: Sequence[AgendaItem],
    minutes: Sequence[AgendaItem],
    substance: Sequence[AgendaItem],
    given: Collection[str],
) -> list[AgendaItem]:
    """The agenda with items about ``minutes`` and items of ``substance`` in their places, numbered.

    ``given`` are the numbers that people have on paper, also of items that are gone.
    """
    if meeting.convened_on is not None or meeting.status is MeetingStatus.CONVENED:
        return _with_late(agenda, [*minutes, *substance], given)
    items = list(agenda)
    after_minutes = 1 + max((at for at, item in enumerate(items) if item.adopts_minutes_of_id), default=-1)
    items[after_minutes:after_minutes] = minutes
    at = len(items)
    while at and items[at - 1].purpose is AgendaPurpose.PROCEDURAL and at - 1 >= after_minutes + len(minutes):
        at -= 1
    items[at:at] = substance
    return renumbered(items)


def copied(item: AgendaItem, meeting_id: str, new_id: str) -> AgendaItem:
    """The item as it comes back in another meeting, naming where it came from."""
    return replace(
        item,
        id=new_id,
        meeting_id=meeting_id,
        origin_item_id=item.id,
        number="1",
        late=None,
        provenance=None,
    )


def from_backlog(item: BacklogItem, meeting_id: str, new_id: str, origin: AgendaItem | None) -> AgendaItem:
    """The item of a backlog as it comes on an agenda.

    What a backlog has no place for comes from the item it was before: above all whether it is confidential.
    """
    before = origin or AgendaItem(id=new_id, meeting_id=meeting_id, number="1", title=item.title, purpose=item.purpose)
    return replace(
        copied(before, meeting_id, new_id),
        title=item.title,
        purpose=item.purpose,
        proposer_id=item.proposer_id,
        duration_min=item.duration_min,
        annotation=item.annotation,
        document_ids=item.document_ids,
        dossier_id=item.dossier_id,
        origin_item_id=item.origin_item_id,
        adopts_minutes_of_id=None,
    )


def to_backlog(item: AgendaItem, body_id: str, new_id: str) -> BacklogItem:
    """An item that waits for an agenda to come."""
    return BacklogItem(
        id=new_id,
        body_id=body_id,
        title=item.title,
        purpose=item.purpose,
        duration_min=item.duration_min,
        proposer_id=item.proposer_id,
        dossier_id=item.dossier_id,
        document_ids=item.document_ids,
        annotation=item.annotation,
        origin_item_id=item.id,
    )


def _with_late(agenda: Sequence[AgendaItem], new: Iterable[AgendaItem], given: Collection[str]) -> list[AgendaItem]:
    known = sorted(agenda, key=lambda item: number_order(item.number))
    return [*agenda, *(replace(item, late=True) for item in added_late(known, rows_of(new), given))]


def _is_on(register: Register, meeting: Meeting, about: Meeting) -> bool:
    return any(item.adopts_minutes_of_id == about.id for item in register.where(AgendaItem, "meeting_id", meeting.id))


def _is_unadopted(register: Register, meeting: Meeting) -> bool:
    minutes = register.where(Minutes, "meeting_id", meeting.id)
    return bool(minutes) and not minutes[0].status.is_adopted


def _left_open(register: Register, meeting_id: str) -> set[str]:
    return {
        entry.agenda_item_id
        for minutes in register.where(Minutes, "meeting_id", meeting_id)
        for entry in minutes.items
        if entry.treatment in LEFT_OPEN
    }


def moment(meeting: Meeting) -> tuple[bool, str, str, str]:
    """In time; a meeting without a day comes after those that have one."""
    day = meeting.date.isoformat() if meeting.date else ""
    return meeting.date is None, day, str(meeting.start_time or ""), meeting.code
