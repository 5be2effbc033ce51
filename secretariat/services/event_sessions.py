"""Keep the parallel sessions of a programme: what is asked there, for whom, by whom, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.events import Event, EventRoom, EventSession, EventSlot, RegistrationChoice
from secretariat.domain.people import Person
from secretariat.domain.records import EventSlotId
from secretariat.domain.registrations import Target
from secretariat.services.choice_concerns import let_go
from secretariat.services.event_entry import lines_typed, number_typed, room_meant
from secretariat.services.identity import new_id
from secretariat.services.typed import optional_line, optional_text, required_line
from secretariat.services.waiting_lists import WaitingListService
from secretariat.storage.store import Store

_PEOPLE = ("speaker_ids", "volunteer_ids")


class EventSessionService:
    """The sessions of the programmes."""

    def __init__(self, store: Store, waiting: WaitingListService) -> None:
        self._store = store
        self._waiting = waiting

    def add(self, slot_id: EventSlotId, title: str) -> ChangeSet:
        """Put a session in a part of the programme.

        Raises:
            FieldEmpty, TextTooLong: the title cannot be kept so.
            RecordMissing: there is no such part.
        """
        slot = self._store.get(EventSlot, slot_id)
        session = EventSession(
            id=new_id("ses"), event_id=slot.event_id, slot_id=slot.id, title=required_line(title, "title")
        )
        with self._store.unit_of_work(Action.ADD_EVENT_SESSION, session.id) as work:
            work.add(session)
        return work.made()

    def edit(self, session_id: str, field: str, typed: str) -> ChangeSet | None:
        """Change what was typed or chosen of a session; None when it says that already.

        ``field`` is title, description, questions (one on each line), target_group, capacity, room, reporter_id,
        core_theme, results or slot_id.

        Raises:
            FieldEmpty, TextTooLong, PlacesNotUnderstood: it cannot be kept so.
            PlacesTaken: more people than that have a place; new places are kept for who waits.
            RecordMissing: there is no such session, person or part.
        """
        before = self._store.get(EventSession, session_id)
        event = self._store.get(Event, before.event_id)
        fresh: EventRoom | None = None
        if field == "room":
            room, fresh = room_meant(event.rooms, typed)
            after = replace(before, room=room)
        else:
            changed: dict[str, Any] = {field: self._checked(field, typed)}
            after = replace(before, **changed)
            if field == "capacity":
                target = Target(RegistrationChoice.SESSION, session_id)
                return self._waiting.set_capacity(before.event_id, target, after.capacity)
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_EVENT_SESSION, session_id) as work:
            if fresh is not None:
                work.put(replace(event, rooms=(*event.rooms, fresh)))
            work.put(after)
        return work.made()

    def set_people(self, session_id: str, field: str, person_ids: Sequence[str]) -> ChangeSet | None:
        """Say who speaks (speaker_ids) or who wants to go on with it (volunteer_ids); None when it says that already.

        Raises:
            RecordMissing: there is no such session or person.
        """
        assert field in _PEOPLE
        before = self._store.get(EventSession, session_id)
        people: dict[str, Any] = {field: tuple(dict.fromkeys(self._store.get(Person, one).id for one in person_ids))}
        after = replace(before, **people)
        if after == before:
            return None
        with self._store.unit_of_work(Action.EDIT_EVENT_SESSION, session_id) as work:
            work.put(after)
        return work.made()

    def remove(self, session_id: str) -> ChangeSet:
        """Take a session away.

        Raises:
            RecordMissing: there is none.
            RecordInUse: somebody chose it.
        """
        session = self._store.get(EventSession, session_id)
        with self._store.unit_of_work(Action.REMOVE_EVENT_SESSION, session_id) as work:
            let_go(work, self._store, session_id)
            work.remove(EventSession, session_id, session.title)
        return work.made()

    def _checked(self, field: str, typed: str) -> Any:
        if field in ("description", "results"):
            return optional_text(typed, field)
        if field == "questions":
            return lines_typed(typed, field)
        if field == "capacity":
            return number_typed(typed)
        if field == "reporter_id":
            return self._store.get(Person, typed).id if typed else None
        if field == "slot_id":
            return self._store.get(EventSlot, typed).id
        if field in ("target_group", "core_theme"):
            return optional_line(typed, field)
        return required_line(typed, "title")
