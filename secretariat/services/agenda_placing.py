"""Where new items come on an agenda, and which numbers they and the others then have."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from secretariat.domain.agenda_order import Row, added_late, inserted, rows_of
from secretariat.domain.agenda_versions import AgendaVersion, VersionItem
from secretariat.domain.agendas import AgendaItem, in_blocks, with_its_confidentiality
from secretariat.domain.dispatches import AGENDA_SENT, Dispatch
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.register import Register
from secretariat.storage.store import Store
from secretariat.wording.agendas import closes_agenda


def is_sent(meeting: Meeting) -> bool:
    """Whether people have the agenda with its numbers."""
    return meeting.convened_on is not None or meeting.status is MeetingStatus.CONVENED


def as_it_travels(store: Store, item: AgendaItem) -> AgendaItem:
    """The item for another agenda, as confidential as it is here; through its main item or its meeting too."""
    here = Register(
        {
            Meeting: [store.get(Meeting, item.meeting_id)],
            AgendaItem: store.where(AgendaItem, "meeting_id", [item.meeting_id]),
        }
    )
    return with_its_confidentiality(here, item)


def numbers_sent(store: Store, meeting_id: str) -> frozenset[str]:
    """The numbers of an agenda that people have on paper, also of items that were taken off it since."""
    return frozenset(item.number for item in _items_sent(store, meeting_id))


def letters_sent(store: Store, item: AgendaItem) -> int:
    """How many letters of an item people have on paper: 2 when 4a and 4b went."""
    sent = _items_sent(store, item.meeting_id)
    return max((len(one.documents) for one in sent if one.item_id == item.id), default=0)


def _items_sent(store: Store, meeting_id: str) -> list[VersionItem]:
    gone = {
        one.version
        for one in store.where(Dispatch, "meeting_id", [meeting_id])
        if one.kind in AGENDA_SENT and one.has_gone
    }
    versions = store.where(AgendaVersion, "meeting_id", [meeting_id]) if gone else []
    return [item for one in versions if one.version in gone for item in one.items]


def placed_items(
    meeting: Meeting,
    items: Sequence[AgendaItem],
    new: Sequence[Row],
    place: int | None = None,
    *,
    given: Collection[str],
) -> list[AgendaItem]:
    """What is to be written when new items come on an agenda: those, and the items whose number shifts.

    Without a ``place`` they come before the rondvraag and sluiting; such items among them come last of all. Once the
    convocatie has been sent they are late items: 4bis behind item 4 (``domain.md`` §2.3 rule 5), with numbers that were
    not ``given`` before.
    """
    if is_sent(meeting):
        return added_late(items, new, given, items[place - 1] if place else None)
    if place is not None:
        return [item for item in inserted(items, new, place) if item not in items]
    closing = next(
        (start for start, row in enumerate(new) if not row.is_sub and closes_agenda(row.item.title)), len(new)
    )
    arranged = inserted(items, new[:closing], before_closing(items))
    arranged = inserted(arranged, new[closing:], len(arranged))
    return [item for item in arranged if item not in items]


def before_closing(items: Sequence[AgendaItem]) -> int:
    """The place of the first of the items with which an agenda ends; behind the last one if it does not end so."""
    place = len(items)
    for block in reversed(in_blocks(items)):
        if not closes_agenda(block[0].title):
            break
        place -= len(block)
    return place


def behind(items: Sequence[AgendaItem], item_id: str) -> tuple[int, bool]:
    """The place for something that is to follow an item with what hangs below it, and whether it is a sub-item too."""
    rows = rows_of(items)
    place = next((number for number, row in enumerate(rows) if row.item.id == item_id), len(rows) - 1) + 1
    is_sub = place > 0 and rows[place - 1].is_sub
    while not is_sub and place < len(rows) and rows[place].is_sub:
        place += 1
    return place, is_sub
