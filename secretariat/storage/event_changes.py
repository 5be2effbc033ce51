"""How often the parts of an event were changed, from the history of the file."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from secretariat.storage.store import Store

_TABLES = "('events', 'event_slots', 'event_sessions', 'excursions', 'registrations')"
_SQL = f"""
    SELECT json_extract(r.value, '$[0]') AS list, json_extract(r.value, '$[1]') AS id,
        1 + coalesce(u.times, 0) AS times,
        json_extract(r.value, '$[2].slot_id') AS was_in, json_extract(r.value, '$[3].slot_id') AS is_in
    FROM change s JOIN json_each(s.rows) r
        LEFT JOIN (SELECT target, count(*) AS times FROM change WHERE target IS NOT NULL GROUP BY target) u
            ON u.target = s.seq
    WHERE s.direction = 'do' AND instr(s.rows, ?) > 0
        AND json_extract(r.value, '$[0]') IN {_TABLES} AND json_extract(r.value, '$[2]') IS NOT NULL
        AND (json_extract(r.value, '$[2].event_id') = ? OR (json_extract(r.value, '$[0]') = 'events'
            AND json_extract(r.value, '$[1]') = ?
            AND (json_extract(r.value, '$[2].name') IS NOT json_extract(r.value, '$[3].name')
                OR json_extract(r.value, '$[2].location_id') IS NOT json_extract(r.value, '$[3].location_id'))))
"""


def changes_counted(store: Store, event_id: str) -> Mapping[str, int]:
    """How often each slot, session, werkbezoek and registration was changed, by its id, and the event itself.

    Taking a step back and making it again are changes too, so that no number ever goes down. A slot is changed with
    its sessions, a session with every slot it has been in; of the event only a new name or place counts.
    """
    found: Counter[str] = Counter()
    slots_of: dict[str, set[str]] = defaultdict(set)
    for row in store.rows(_SQL, (event_id, event_id, event_id)):
        record_id, times = str(row["id"]), int(str(row["times"]))
        found[record_id] += times
        if row["list"] == "event_sessions":
            slots = {str(slot) for slot in (row["was_in"], row["is_in"]) if slot}
            slots_of[record_id] |= slots
            found.update(dict.fromkeys(slots, times))
    sessions = store.rows("SELECT id, slot_id FROM event_sessions WHERE event_id = ?", (event_id,))
    for row in sessions:
        slots_of[str(row["id"])].add(str(row["slot_id"]))
    own = dict(found)
    for session_id, slots in slots_of.items():
        found[session_id] = sum(own.get(slot, 0) for slot in slots)  # its own changes are among those of its slots
    return found
