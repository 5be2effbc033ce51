"""Where in the window a change can be seen, so that whoever takes a step back sees what went."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from secretariat.domain.changes import ChangeSet, RowChange

Place = tuple[str, str]
"""A door: the kind of a record (name of its list) and its id."""

_SEEN_AT: Mapping[str, tuple[tuple[str, str], ...]] = {
    "minutes": (("minutes", "agenda_item_id"), ("meetings", "meeting_id")),
    "agenda_items": (("meetings", "meeting_id"),),
    "attendance": (("attendees", "meeting_id"),),
    "group_attendance": (("attendees", "meeting_id"),),
    "action_points": (("minutes", "origin_agenda_item_id"), ("meetings", "origin_meeting_id")),
    "decisions": (("minutes", "agenda_item_id"), ("meetings", "meeting_id")),
    "votes": (("decisions", "decision_id"),),
    "commitments": (("minutes", "agenda_item_id"), ("meetings", "meeting_id")),
    "conclusions": (("minutes", "agenda_item_id"), ("meetings", "meeting_id")),
    "errata": (("meetings", "meeting_id"),),
    "dispatches": (("meetings", "meeting_id"),),
    "agenda_versions": (("meetings", "meeting_id"),),
    "backlog_items": (("bodies", "body_id"),),
    "decision_ratifications": (("decisions", "decision_id"),),
    "positions": (("persons", "person_id"), ("organisations", "organisation_id")),
    "standing_agendas": (("bodies", "body_id"), ("standing_kinds", "body_kind")),
    "memberships": (("bodies", "body_id"), ("persons", "person_id")),
    "locations": (("organisations", "organisation_id"),),
}
"""Where a row is seen besides at its own door: list → (kind of the door, column with the id)."""
_NO_DOOR = {"minutes", "standing_agendas"}
"""Lists whose ids are not those their doors ask for."""


def places_of(change: ChangeSet) -> list[Place]:
    """The doors behind which a change can be seen, the nearest first; a record that is gone has none of its own."""
    if change.action == "plan_schedule":  # a whole year of overleggen, that were made on one page
        return [("meeting_schedules", _year_of(change))]
    if change.action == "import_registrations":  # thousands of people, that are looked at in the list of one event
        return [("events", change.subject_id)]
    rows = sorted(change.rows, key=lambda row: row.id != change.subject_id)  # stable: the record it was about first
    found: dict[Place, None] = {}
    for row in rows:
        for place in _places_of_row(row):
            found.setdefault(place)
    return list(found)


def _places_of_row(row: RowChange) -> list[Place]:
    kind, _dot, part = row.table.partition("__")
    values = row.after or row.before or {}
    places = []
    if row.after is not None and not part and kind not in _NO_DOOR:
        places.append((kind, row.id))
    places += [(door, str(values[column])) for door, column in _SEEN_AT.get(kind, ()) if values.get(column)]
    return places


def _year_of(change: ChangeSet) -> str:
    planned = (row.after or row.before or {} for row in change.rows if row.table == "meetings")
    return max((str(values["date"])[:4] for values in planned), default="")
