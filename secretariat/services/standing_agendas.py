"""Standing agendas: what every overleg of a kind, or of one body, begins with, filled in for one overleg."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.agendas import LONGEST_ITEM, AgendaItem, AgendaPurpose
from secretariat.domain.bodies import Body, BodyKind, BodyLevel
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.meeting_planning import around
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import FieldUnknown, NumberOutOfRange, RecordMissing, TextTooLong
from secretariat.domain.standing_agendas import AgendaHolder, StandingAgenda, StandingItem, held_by
from secretariat.domain.text import clean
from secretariat.services.identity import new_id
from secretariat.services.typed import required_line
from secretariat.storage.store import Store
from secretariat.wording.agendas import is_about_minutes
from secretariat.wording.standing_agendas import (
    Neighbour,
    Surroundings,
    fill,
    says,
    unknown_field,
    usual_agenda,
    usual_first_agenda,
)

UNSENT = (MeetingStatus.DRAFT, MeetingStatus.PLANNED)
"""The states in which nobody has the agenda yet."""
_PREPARES = {
    BodyKind.OFFICIAL_MEETING: "prepared_by_body_id",
    BodyKind.AGENDA_COMMITTEE: "agenda_guarded_by_body_id",
}
_EXAMPLE = Neighbour("Bestuurlijk overleg", "BO 2023-01", dt.date(2023, 4, 13))


class StandingOrigin(enum.Enum):
    """Where the standing items of a holder come from."""

    OWN = "own"
    """They were made for the holder itself."""
    KIND = "kind"
    """They are those of the kind of body, as the association changed them."""
    USUAL = "usual"
    """They are what such an overleg usually begins with; nobody changed them."""
    EVERY_MEETING = "every_meeting"
    """The first overleg begins as all the others do, but there is no verslag yet that it can adopt."""


@dataclass(frozen=True, slots=True)
class StandingLines:
    """The standing items of a holder, as they are written, and where they come from."""

    holder: AgendaHolder
    items: tuple[StandingItem, ...]
    origin: StandingOrigin


class StandingAgendaService:
    """The standing agendas of the association."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    # Questions

    def for_day(self, body_id: str, day: dt.date | None) -> tuple[StandingItem, ...]:
        """The items with which a body would begin an overleg on this day, filled in; annotations included.

        Raises:
            RecordMissing: there is no such body.
        """
        body = self._store.get(Body, body_id)
        previous, _next = around(self._store.where(Meeting, "body_id", [body_id]), day)
        prepared = meeting_to_prepare(self._store, body, day or self._today())
        return items_for(self._store, body, surroundings(body, day, previous, prepared))

    def for_meeting(self, meeting_id: str) -> tuple[StandingItem, ...]:
        """The standing items of an overleg that exists, filled in; whether they stand on its agenda or not.

        Raises:
            RecordMissing: there is no such overleg.
        """
        meeting = self._store.get(Meeting, meeting_id)
        body = self._store.get(Body, meeting.body_id)
        previous = self._store.find(Meeting, meeting.previous_meeting_id)
        prepared = self._store.find(Meeting, meeting.prepares_meeting_id)
        return items_for(self._store, body, surroundings(body, meeting.date, previous, prepared))

    def holder_of(self, body_id: str, *, first_meeting: bool = False) -> AgendaHolder:
        """The holder that a body is.

        Raises:
            RecordMissing: there is no such body.
        """
        return AgendaHolder(self._store.get(Body, body_id).kind, body_id, first_meeting)

    def lines(self, holder: AgendaHolder) -> StandingLines:
        """The items of a holder as they are written, with where they come from."""
        return lines_of(self._store, holder)

    def example(self, holder: AgendaHolder) -> Surroundings:
        """What the fields of a title say in an example: the next overleg of the body, or of one of that kind."""
        bodies = (
            [self._store.get(Body, holder.body_id)]
            if holder.body_id
            else self._store.where(Body, "kind", [holder.kind.value])
        )
        if not bodies:
            return Surroundings("Bestuurlijk overleg", self._today(), _EXAMPLE, _EXAMPLE)
        meetings = self._store.where(Meeting, "body_id", [one.id for one in bodies])
        last = max(meetings, key=lambda one: one.date or dt.date.min, default=None)
        body = next((one for one in bodies if last is not None and one.id == last.body_id), bodies[0])
        prepared = meeting_to_prepare(self._store, body, self._today())
        example = surroundings(body, self._today(), None if holder.first_meeting else last, prepared)
        if holder.body_id:
            return example
        return replace(
            example,
            previous=None if holder.first_meeting else example.previous or _EXAMPLE,
            prepared=example.prepared or _EXAMPLE,
        )

    # Steps

    def add_item(self, holder: AgendaHolder, title: str, place: int | None = None) -> ChangeSet:
        """Add an item, ``place`` counted from 0; without one it comes last.

        Raises:
            FieldEmpty, TextTooLong, FieldUnknown: the title cannot be kept so.
        """
        items = list(self.lines(holder).items)
        item = StandingItem(title=_title(title), purpose=AgendaPurpose.PROCEDURAL)
        items.insert(len(items) if place is None else place, item)
        return self._keep(holder, items)

    def edit_item(self, holder: AgendaHolder, place: int, field: str, value: Any) -> ChangeSet | None:
        """Change the title, purpose, duration_min or annotation of an item; None when it says that already.

        Raises:
            RecordMissing: there is no item at that place.
            FieldEmpty, TextTooLong, FieldUnknown, NumberOutOfRange: it cannot be kept so.
        """
        items = list(self.lines(holder).items)
        before = _item_at(items, place)
        if field == "title":
            value = _title(value)
        elif field == "annotation":
            value = clean(value or "").strip() or None
            if value is not None and len(value) > TEXT_LIMIT:
                raise TextTooLong(field, TEXT_LIMIT)
        elif field == "duration_min" and value is not None and not 0 <= value <= LONGEST_ITEM:
            raise NumberOutOfRange(field, 0, LONGEST_ITEM)
        items[place] = replace(before, **{field: value})
        return self._keep(holder, items) if items[place] != before else None

    def move_item(self, holder: AgendaHolder, place: int, step: int) -> ChangeSet | None:
        """Move an item ``step`` places down, or up when negative; None when it cannot go further.

        Raises:
            RecordMissing: there is no item at that place.
        """
        items = list(self.lines(holder).items)
        item = _item_at(items, place)
        if not 0 <= place + step < len(items):
            return None
        del items[place]
        items.insert(place + step, item)
        return self._keep(holder, items)

    def remove_item(self, holder: AgendaHolder, place: int) -> ChangeSet:
        """Take an item away; overleggen that have it keep it.

        Raises:
            RecordMissing: there is no item at that place.
        """
        items = list(self.lines(holder).items)
        _item_at(items, place)
        del items[place]
        return self._keep(holder, items)

    def make_own(self, holder: AgendaHolder) -> ChangeSet | None:
        """Give the holder its own standing agenda, to begin with as it is now; None when it has one."""
        lines = self.lines(holder)
        return None if lines.origin is StandingOrigin.OWN else self._keep(holder, lines.items)

    def reset(self, holder: AgendaHolder) -> ChangeSet | None:
        """Let go of what was made for this holder: a body follows its kind again, a kind what is usual."""
        own = held_by(holder, self._store.all(StandingAgenda))
        if own is None:
            return None
        with self._store.unit_of_work(Action.RESET_STANDING_AGENDA, holder.body_id) as work:
            work.remove(StandingAgenda, own.id)
        return work.made()

    def _keep(self, holder: AgendaHolder, items: Iterable[StandingItem]) -> ChangeSet:
        own = held_by(holder, self._store.all(StandingAgenda)) or StandingAgenda(
            id=new_id("sta"),
            body_kind=None if holder.body_id else holder.kind,
            body_id=self._store.get(Body, holder.body_id).id if holder.body_id else None,
            first_meeting=holder.first_meeting or None,
        )
        with self._store.unit_of_work(Action.EDIT_STANDING_AGENDA, holder.body_id) as work:
            work.put(replace(own, items=tuple(items)))
        return work.made()


# For whoever plans an overleg


def lines_of(store: Store, holder: AgendaHolder) -> StandingLines:
    """The items of a holder as they are written, with where they come from."""
    stored = store.all(StandingAgenda)
    if (own := held_by(holder, stored)) is not None:
        return StandingLines(holder, own.items, StandingOrigin.OWN)
    if holder.body_id and (of_kind := held_by(holder.of_kind, stored)) is not None:
        return StandingLines(holder, of_kind.items, StandingOrigin.KIND)
    if not holder.first_meeting:
        return StandingLines(holder, usual_agenda(holder.kind), StandingOrigin.USUAL)
    if (usual := usual_first_agenda(holder.kind)) is not None:
        return StandingLines(holder, usual, StandingOrigin.USUAL)
    every = lines_of(store, holder.of_every_meeting).items
    items = tuple(one for one in every if not (one.purpose is AgendaPurpose.ADOPTION and is_about_minutes(one.title)))
    return StandingLines(holder, items, StandingOrigin.EVERY_MEETING)


def items_for(store: Store, body: Body, filled_by: Surroundings) -> tuple[StandingItem, ...]:
    """The standing items of a body for one overleg, filled in; the first has none before it."""
    holder = AgendaHolder(body.kind, body.id, first_meeting=filled_by.previous is None)
    return tuple(fill(item, filled_by) for item in lines_of(store, holder).items)


def agenda_items(store: Store, body: Body, meeting: Meeting, previous: Meeting | None) -> list[AgendaItem]:
    """The agenda with which a new overleg begins."""
    prepared = store.find(Meeting, meeting.prepares_meeting_id)
    items = items_for(store, body, surroundings(body, meeting.date, previous, prepared))
    return [
        AgendaItem(
            id=new_id("ai"),
            meeting_id=meeting.id,
            number=str(number),
            title=item.title,
            purpose=item.purpose,
            duration_min=item.duration_min,
            annotation=item.annotation,
        )
        for number, item in enumerate(items, start=1)
    ]


def titles_of(store: Store, body: Body) -> Sequence[str]:
    """Every title that a standing item of a body has or usually has, its fields not filled in."""
    titles = [item.title for holder in _holders_of(body) for item in lines_of(store, holder).items]
    titles += [item.title for item in (*usual_agenda(body.kind), *(usual_first_agenda(body.kind) or ()))]
    return list(dict.fromkeys(titles))


def comes_by_itself(store: Store, body: Body, item: AgendaItem) -> bool:
    """Whether an item is a standing one of its body that was given nothing of its own: no papers, dossier or note."""
    if item.document_ids or item.dossier_id or item.proposer_id or item.origin_item_id:
        return False
    standing = [one for holder in _holders_of(body) for one in lines_of(store, holder).items]
    return any(
        says(item.title, one.title) and item.purpose is one.purpose and item.annotation in (None, one.annotation)
        for one in standing
    )


def surroundings(body: Body, day: dt.date | None, previous: Meeting | None, prepared: Meeting | None) -> Surroundings:
    """What the fields in the titles of an overleg say."""
    return Surroundings(body.name, day, _neighbour(previous), _neighbour(prepared))


def meeting_to_prepare(store: Store, body: Body, day: dt.date) -> Meeting | None:
    """The first overleg on or after a day that an ambtelijk overleg or agendacommissie prepares, bestuurlijk first."""
    field = _PREPARES.get(body.kind)
    if field is None:
        return None
    bodies = {one.id: one for one in store.where(Body, field, [body.id])}
    coming = [
        one
        for one in store.where(Meeting, "body_id", list(bodies))
        if one.date is not None and one.date >= day and one.status in UNSENT
    ]
    levels = {one.id: bodies[one.body_id].level is not BodyLevel.EXECUTIVE for one in coming}
    return min(coming, key=lambda one: (levels[one.id], one.date), default=None)


def _holders_of(body: Body) -> Sequence[AgendaHolder]:
    return [AgendaHolder(body.kind, body.id, first) for first in (False, True)]


def _neighbour(meeting: Meeting | None) -> Neighbour | None:
    return Neighbour(meeting.title, meeting.code, meeting.date) if meeting is not None else None


def _title(typed: str) -> str:
    title = required_line(typed, "title")
    if unknown := unknown_field(title):
        raise FieldUnknown(unknown)
    return title


def _item_at(items: Sequence[StandingItem], place: int) -> StandingItem:
    if not 0 <= place < len(items):
        raise RecordMissing(str(place))
    return items[place]
