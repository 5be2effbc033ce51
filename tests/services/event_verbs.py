"""What a user does with events and their programme, for the tests that try every step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from secretariat.domain.changes import ChangeSet
from secretariat.domain.events import ProgrammeSlotKind
from secretariat.services.event_slots import SlotFacts
from secretariat.services.workspace import Workspace

EVENT = "evt-vob-2023"
THURSDAY, FRIDAY = dt.date(2023, 12, 7), dt.date(2023, 12, 8)
UNUSED_EVENT: dict[str, Any] = {
    "id": "evt-unused",
    "name": "Startdag",
    "start_date": "2024-02-01",
    "rooms": [{"name": "Grote zaal", "capacity": 80}, {"name": "Kleine zaal"}],
}
UNUSED_SLOT: dict[str, Any] = {
    "id": "slot-unused",
    "event_id": "evt-unused",
    "day": "2024-02-01",
    "start_time": "10:00",
    "title": "Sessies",
    "kind": "parallel_sessions",
    "room": "Grote zaal",
}
UNUSED_SESSION: dict[str, Any] = {
    "id": "ses-unused",
    "event_id": "evt-unused",
    "slot_id": "slot-unused",
    "title": "Vergissing",
    "room": "Grote zaal",
}
"""An event for which nobody is registered, with a part and a session."""

UNUSED_EXCURSION: dict[str, Any] = {"id": "exc-unused", "event_id": "evt-unused", "title": "Nergens"}

EVENT_VERBS: dict[str, Callable[[Workspace], ChangeSet | None]] = {
    "events.add": lambda on: on.events.add("Ledendag 2024", "5-12-2024", "6-12-2024", "Dorpshuis De Proef", "org-vob"),
    "events.edit": lambda on: on.events.edit(EVENT, "place", "Dorpshuis De Proef"),
    "events.add_room": lambda on: on.events.add_room(EVENT, "Grote zaal", "120"),
    "events.edit_room": lambda on: on.events.edit_room("evt-unused", "Grote zaal", "name", "Forumzaal"),
    "events.move_room": lambda on: on.events.move_room("evt-unused", "Kleine zaal", -1),
    "events.remove_room": lambda on: on.events.remove_room("evt-unused", "Kleine zaal"),
    "event_slots.add": lambda on: on.event_slots.add(
        EVENT, SlotFacts(title="Koffie", times="10.30-10.45", day=FRIDAY, kind=ProgrammeSlotKind.BREAK, room="Foyer")
    ),
    "event_slots.edit": lambda on: on.event_slots.edit("slot-3", "room", "Rabozaal"),
    "event_slots.set_speakers": lambda on: on.event_slots.set_speakers("slot-3", ["per-eijk", "per-hoogen"]),
    "event_slots.move": lambda on: on.event_slots.move("slot-2", start=dt.time(16, 5), room="Zaal 5"),
    "event_slots.copy": lambda on: on.event_slots.copy("slot-2"),
    "event_slots.copy_day": lambda on: on.event_slots.copy_day(EVENT, FRIDAY, THURSDAY),
    "event_slots.hold_meeting": lambda on: on.event_slots.hold_meeting("slot-8", body_id="body-vob-alv"),
    "event_slots.remove": lambda on: on.event_slots.remove("slot-5", "slot-9"),
    "event_sessions.add": lambda on: on.event_sessions.add("slot-6", "Marketing"),
    "event_sessions.edit": lambda on: on.event_sessions.edit("ses-1", "room", "Zaal 6"),
    "event_sessions.set_people": lambda on: on.event_sessions.set_people("ses-1", "volunteer_ids", ["per-eijk"]),
    "event_sessions.remove": lambda on: on.event_sessions.remove("ses-unused"),
    "event_news.add": lambda on: on.event_news.add(EVENT, "Nieuwe voorzitter", "8-12 11.30"),
    "event_news.edit": lambda on: on.event_news.edit("ann-next-location", "text", "Ledendag 2024 is in Zwolle."),
    "event_news.remove": lambda on: on.event_news.remove("ann-next-location"),
    "excursions.add": lambda on: on.excursions.add(EVENT, "Bibliotheek Zwolle"),
    "excursions.edit": lambda on: on.excursions.edit("exc-dnk", "address", "Markt 1, Assen"),
    "excursions.set_hosts": lambda on: on.excursions.set_hosts("exc-dnk", ["org-dnk"]),
    "excursions.remove": lambda on: on.excursions.remove("exc-unused"),
    "programme_versions.keep": lambda on: on.programme_versions.keep(EVENT, "Naar de sprekers"),
    "events.remove": lambda on: on.events.remove("evt-unused"),
}
"""Verb → how a user does it with the sample and the event above."""
