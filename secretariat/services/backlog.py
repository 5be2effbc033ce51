"""What must come on an agenda of a body one day: keep it, and put it on an agenda when its time has come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from secretariat.domain.agendas import LONGEST_ITEM, AgendaItem, AgendaPurpose
from secretariat.domain.backlog import BacklogItem
from secretariat.domain.bodies import Body
from secretariat.domain.carry_over import OPEN, comes_before, from_backlog, put_on
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.dossiers import Dossier
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import Person, formal_name
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import NotLater, NumberOutOfRange, OtherBody, StepOutOfOrder, TextTooLong
from secretariat.domain.text import clean
from secretariat.services.agenda_lines import dossier_words, linked_items
from secretariat.services.agenda_placing import as_it_travels, numbers_sent
from secretariat.services.carry_over import Where, where_of
from secretariat.services.identity import new_id
from secretariat.services.minutes import agenda_in, meeting_with_open_minutes
from secretariat.services.typed import required_line
from secretariat.storage.store import Store


@dataclass(frozen=True, slots=True)
class BacklogLine:
    """One item as a list shows it; ``origin`` is the item that was held over: "BO-CULT 2023-01, punt 4"."""

    id: str
    title: str
    purpose: AgendaPurpose
    duration_min: int | None
    proposer_id: str
    proposer: str
    dossier_id: str
    dossier: str
    added_on: dt.date | None
    origin_id: str
    origin: str


_REFERENCES: dict[str, type[Any]] = {"proposer_id": Person, "dossier_id": Dossier}


class BacklogService:
    """The backlogs of bodies."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def of_body(self, body_id: str) -> tuple[BacklogItem, ...]:
        """What waits for an agenda of a body, the oldest first."""
        return tuple(self._store.where(BacklogItem, "body_id", [body_id]))

    def lines(self, body_id: str) -> tuple[BacklogLine, ...]:
        """What waits for an agenda of a body with the names of everything, the oldest first."""
        items = self.of_body(body_id)
        people = {
            one.id: formal_name(one) for one in self._store.by_ids(Person, [one.proposer_id or "" for one in items])
        }
        dossiers = self._store.by_ids(Dossier, [one.dossier_id or "" for one in items])
        codes = {one.id: dossier_words(one) for one in dossiers}
        origins = linked_items(self._store, [one.origin_item_id for one in items if one.origin_item_id])
        return tuple(
            BacklogLine(
                id=item.id,
                title=item.title,
                purpose=item.purpose,
                duration_min=item.duration_min,
                proposer_id=item.proposer_id or "",
                proposer=people.get(item.proposer_id or "", ""),
                dossier_id=item.dossier_id or "",
                dossier=codes.get(item.dossier_id or "", ""),
                added_on=item.added_on,
                origin_id=item.origin_item_id or "",
                origin=origins[item.origin_item_id].words if item.origin_item_id in origins else "",
            )
            for item in items
        )

    def destinations(self, body_id: str) -> tuple[Where, ...]:
        """The meetings of a body that are still to come, the first one first."""
        coming = [one for one in self._store.where(Meeting, "body_id", [body_id]) if one.status in OPEN]
        coming.sort(key=lambda one: (one.date or dt.date.max, one.code))
        return tuple(where_of(one) for one in coming)

    def add(self, body_id: str, title: str, purpose: AgendaPurpose = AgendaPurpose.DISCUSSION) -> ChangeSet:
        """Keep an item for an agenda to come.

        Raises:
            FieldEmpty, TextTooLong: the title cannot be kept so.
            RecordMissing: there is no such body.
        """
        self._store.get(Body, body_id)
        item = BacklogItem(
            id=new_id("blg"),
            body_id=body_id,
            title=required_line(title, "title"),
            purpose=purpose,
            added_on=self._today(),
        )
        with self._store.unit_of_work(Action.ADD_BACKLOG_ITEM, item.id) as work:
            work.add(item)
        return work.made()

    def edit(self, item_id: str, field: str, value: Any) -> ChangeSet | None:
        """Change the title, purpose, duration_min, proposer_id, dossier_id or annotation; None when it says that.

        Raises:
            FieldEmpty, TextTooLong, NumberOutOfRange: it cannot be kept so.
            RecordMissing: there is no such item, person or dossier.
        """
        before = self._store.get(BacklogItem, item_id)
        after = replace(before, **{field: self._checked(field, value)})
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_BACKLOG_ITEM, item_id) as work:
            work.put(after)
        return work.made()

    def remove(self, item_id: str) -> ChangeSet:
        """Take an item off the backlog: it need not come on an agenda any more.

        Raises:
            RecordMissing: there is no such item.
        """
        item = self._store.get(BacklogItem, item_id)
        with self._store.unit_of_work(Action.REMOVE_BACKLOG_ITEM, item_id) as work:
            work.remove(BacklogItem, item_id, item.title)
        return work.made()

    def place(self, item_id: str, meeting_id: str) -> ChangeSet:
        """Put an item on the agenda of a meeting of its body; it leaves the backlog.

        Raises:
            RecordMissing: there is no such item or meeting.
            OtherBody: the meeting is of another body.
            StepOutOfOrder: the meeting was held, put off or cancelled.
            NotLater: the item was held over in a meeting that comes after this one.
        """
        item = self._store.get(BacklogItem, item_id)
        meeting = meeting_with_open_minutes(self._store, meeting_id)
        if meeting.body_id != item.body_id:
            raise OtherBody(self._store.get(Body, item.body_id).name)
        if meeting.status not in OPEN:
            raise StepOutOfOrder("place", meeting.status.value)
        agenda = agenda_in(self._store, meeting_id)
        origin = self._store.find(AgendaItem, item.origin_item_id)
        left_in = self._store.find(Meeting, origin.meeting_id) if origin else None
        if left_in is not None and comes_before(meeting, left_in):
            raise NotLater(left_in.code, left_in.date)
        before = as_it_travels(self._store, origin) if origin else None
        given = numbers_sent(self._store, meeting_id)
        placed = put_on(meeting, agenda, (), [from_backlog(item, meeting_id, new_id("ai"), before)], given)
        with self._store.unit_of_work(Action.PLACE_BACKLOG_ITEM, item_id) as work:
            for one in placed:
                if one not in agenda:
                    work.put(one)
            work.remove(BacklogItem, item_id, item.title)
        return work.made()

    def _checked(self, field: str, value: Any) -> Any:
        if field == "title":
            return required_line(value, field)
        if field in _REFERENCES:
            return self._store.get(_REFERENCES[field], value).id if value else None
        if field == "duration_min" and value is not None and not 0 <= value <= LONGEST_ITEM:
            raise NumberOutOfRange(field, 0, LONGEST_ITEM)
        if field == "annotation":
            value = clean(value or "").strip() or None
            if value is not None and len(value) > TEXT_LIMIT:
                raise TextTooLong(field, TEXT_LIMIT)
        return value
