"""Record action points, number them and follow them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from secretariat.domain.action_points import ActionEvent, ActionPoint, ActionStatus, HistoryEntry, is_overdue
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.numbering import ACTION_FORMAT, next_number, number_key
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, formal_name, full_name, name_order
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import ActionIncomplete
from secretariat.domain.text import clean_line
from secretariat.services.identity import new_id
from secretariat.services.minutes import meeting_with_open_minutes
from secretariat.services.typed import required_line
from secretariat.storage.store import Store


@dataclass(frozen=True, slots=True)
class Owner:
    """Somebody who can own an action point: a person or an organisation."""

    id: str
    name: str
    is_organisation: bool


@dataclass(frozen=True, slots=True)
class ActionLine:
    """One action point as a list shows it."""

    id: str
    number: str
    text: str
    agenda_item_id: str
    owner: str
    due_date: dt.date | None
    due_note: str
    status: ActionStatus
    overdue: bool


class ActionPointService:
    """The action points of all bodies."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def of_meeting(self, meeting_id: str) -> tuple[ActionLine, ...]:
        """The action points that were born in a meeting, by number."""
        actions = self._store.where(ActionPoint, "origin_meeting_id", [meeting_id])
        names = self._owner_names(actions)
        return tuple(
            ActionLine(
                id=action.id,
                number=action.number,
                text=action.text,
                agenda_item_id=action.origin_agenda_item_id or "",
                owner=names.get(action.owner_person_id or action.owner_organisation_id or "", ""),
                due_date=action.due_date,
                due_note=action.due_note or "",
                status=action.status,
                overdue=is_overdue(action, self._today()),
            )
            for action in sorted(actions, key=lambda action: number_key(action.number))
        )

    def owners(self) -> tuple[Owner, ...]:
        """Everybody who can own an action point: people on the core of their surname, then organisations."""
        people = sorted(self._store.all(Person), key=name_order)
        organisations = sorted(self._store.all(Organisation), key=lambda one: one.short_name.casefold())
        return (
            *(Owner(person.id, full_name(person), False) for person in people),
            *(Owner(one.id, one.short_name, True) for one in organisations),
        )

    def add(
        self,
        meeting_id: str,
        agenda_item_id: str,
        text: str,
        owner_id: str | None,
        due_date: dt.date | None,
        due_note: str = "",
    ) -> ChangeSet:
        """Record an action point at an item under the next number of the year of the meeting.

        Raises:
            FieldEmpty, TextTooLong: the text cannot be kept so.
            ActionIncomplete: there is no owner, or neither a date nor words for one (``domain.md`` §2.3 rule 8).
            MinutesFrozen: the minutes have been adopted.
            RecordMissing: there is no such meeting, agenda item or owner.
        """
        text, due_note = required_line(text, "text", TEXT_LIMIT), clean_line(due_note)
        if not owner_id or not (due_date or due_note):
            raise ActionIncomplete
        meeting = meeting_with_open_minutes(self._store, meeting_id)
        self._store.get(AgendaItem, agenda_item_id)
        day = meeting.date or self._today()
        is_organisation = self._store.find(Organisation, owner_id) is not None
        if not is_organisation:
            self._store.get(Person, owner_id)
        with self._store.unit_of_work(Action.ADD_ACTION_POINT, meeting_id) as work:
            work.add(
                ActionPoint(
                    id=new_id("act"),
                    number=self._next_number(day.year),
                    text=text,
                    owner_organisation_id=owner_id if is_organisation else None,
                    owner_person_id=None if is_organisation else owner_id,
                    due_date=due_date,
                    due_note=due_note or None,
                    status=ActionStatus.OPEN,
                    origin_meeting_id=meeting_id,
                    origin_agenda_item_id=agenda_item_id,
                    body_id=meeting.body_id,
                    history=(HistoryEntry(date=day, event=ActionEvent.CREATED, to="open", meeting_id=meeting_id),),
                    postponed_count=0,
                )
            )
        return work.made()

    def reword(self, action_id: str, text: str) -> ChangeSet | None:
        """Change what an action point says; None when it says that already.

        Raises:
            FieldEmpty, TextTooLong: the text cannot be kept so.
            MinutesFrozen: the minutes in which it stands have been adopted.
        """
        before = self._store.get(ActionPoint, action_id)
        if before.origin_meeting_id:
            meeting_with_open_minutes(self._store, before.origin_meeting_id)
        after = replace(before, text=required_line(text, "text", TEXT_LIMIT))
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_ACTION_POINT, action_id) as work:
            work.put(after)
        return work.made()

    def remove(self, action_id: str) -> ChangeSet:
        """Take an action point away.

        Raises:
            MinutesFrozen: the minutes in which it stands have been adopted.
            RecordInUse: other records name it.
        """
        action = self._store.get(ActionPoint, action_id)
        if action.origin_meeting_id:
            meeting_with_open_minutes(self._store, action.origin_meeting_id)
        with self._store.unit_of_work(Action.REMOVE_ACTION_POINT, action_id) as work:
            work.remove(ActionPoint, action_id, action.number)
        return work.made()

    def _next_number(self, year: int) -> str:
        formats = self._store.settings().numbering
        return next_number(
            (formats and formats.action) or ACTION_FORMAT, year, self._store.values(ActionPoint, "number")
        )

    def _owner_names(self, actions: list[ActionPoint]) -> dict[str, str]:
        people = self._store.by_ids(Person, [one.owner_person_id for one in actions if one.owner_person_id])
        ids = [one.owner_organisation_id for one in actions if one.owner_organisation_id]
        organisations = self._store.by_ids(Organisation, ids)
        return {person.id: formal_name(person) for person in people} | {one.id: one.short_name for one in organisations}
