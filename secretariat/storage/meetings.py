"""Lists of meetings, light enough for ten thousand of them."""

from __future__ import annotations

import datetime as dt
import functools
import json
from collections.abc import Sequence
from dataclasses import dataclass

from secretariat.domain.bodies import BodyLevel
from secretariat.domain.meetings import MeetingStatus
from secretariat.domain.minutes import MinutesStatus
from secretariat.storage.faults import translated
from secretariat.storage.store import Store


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """One meeting as a list shows it."""

    id: str
    code: str
    title: str
    date: dt.date | None
    status: MeetingStatus
    body_id: str
    invented: bool


_COLUMNS = "m.id, m.code, m.title, m.date, m.status, m.body_id, json_extract(m.provenance, '$.invented') AS invented"
_BY_DATE = "m.date DESC, m.start_time DESC, m.seq DESC"
_NEWEST_FIRST = f"ORDER BY m.date IS NOT NULL, {_BY_DATE}"
_HELD = "(" + ", ".join(f"'{status.value}'" for status in MeetingStatus if status.has_been_held) + ")"
_OFF = f"('{MeetingStatus.CANCELLED}', '{MeetingStatus.POSTPONED}')"
_ADOPTED = "(" + ", ".join(f"'{status.value}'" for status in MinutesStatus if status.is_adopted) + ")"
_status = functools.cache(MeetingStatus)
"""Ten thousand times the same few words."""
LONGEST_LIST = 200
"""No list of what may go shows more."""


def sequences_undone(store: Store, meeting_ids: Sequence[str]) -> dict[str, int]:
    """By how much taking steps back lowered the calendar sequence of these meetings, all times together."""
    before, after = (f"coalesce(json_extract(r.value, '$[{side}].calendar_sequence'), 0)" for side in (2, 3))
    sql = (
        f"SELECT json_extract(r.value, '$[1]') AS id, sum({after} - {before}) AS times"
        " FROM change u JOIN change s ON s.seq = u.target, json_each(s.rows) r"
        " WHERE u.state = 'fixed' AND u.direction = 'undo' AND instr(s.rows, '\"calendar_sequence\"') > 0"
        f" AND json_extract(r.value, '$[0]') = 'meetings' AND {after} > {before}"
        " AND json_extract(r.value, '$[1]') IN (SELECT value FROM json_each(?)) GROUP BY 1"
    )
    found = store.rows(sql, (json.dumps(list(meeting_ids)),))
    return {str(row["id"]): int(str(row["times"])) for row in found}


def meeting_lines(store: Store, body_id: str = "") -> tuple[MeetingLine, ...]:
    """All meetings, or those of one body, newest first; those without a date come before them."""
    if body_id:
        return _lines(store, f"SELECT {_COLUMNS} FROM meetings m WHERE m.body_id = ? {_NEWEST_FIRST}", (body_id,))
    return _lines(store, f"SELECT {_COLUMNS} FROM meetings m {_NEWEST_FIRST}")


def meeting_counts(store: Store) -> dict[str, int]:
    """How many meetings each body has; a body without any is not named."""
    rows = store.rows("SELECT body_id, count(*) AS number FROM meetings GROUP BY body_id")
    return {str(row["body_id"]): int(row["number"] or 0) for row in rows}


def newest_meeting(store: Store, *, held: bool) -> str | None:
    """The id of the first one of :func:`meeting_lines`, or of those that were held; the index on the date finds it."""
    condition = f"m.status IN {_HELD}" if held else "TRUE"
    for dated in ("m.date IS NULL", "m.date IS NOT NULL"):
        sql = f"SELECT m.id FROM meetings m WHERE {dated} AND {condition} ORDER BY {_BY_DATE} LIMIT 1"
        for row in store.rows(sql):
            return str(row["id"])
    return None


def meetings_before(store: Store, level: BodyLevel, day: dt.date) -> tuple[tuple[MeetingLine, ...], int]:
    """The meetings of a level before a day, oldest first, and how many there are; mixed bodies count as executive."""
    levels = [level.value, *([BodyLevel.MIXED.value] if level is BodyLevel.EXECUTIVE else [])]
    condition = (
        "FROM meetings m JOIN bodies b ON b.id = m.body_id"
        " WHERE m.date < ? AND b.level IN (SELECT value FROM json_each(?))"
    )
    values = (day.isoformat(), json.dumps(levels))
    lines = _lines(store, f"SELECT {_COLUMNS} {condition} ORDER BY m.date, m.code LIMIT {LONGEST_LIST}", values)
    return lines, int(str(store.rows(f"SELECT count(*) AS total {condition}", values)[0]["total"]))


def meetings_open_to_items(store: Store) -> tuple[MeetingLine, ...]:
    """The meetings whose agenda can still change: neither called off nor with adopted minutes."""
    sql = (
        f"SELECT {_COLUMNS} FROM meetings m WHERE m.status NOT IN {_OFF} AND NOT EXISTS"
        f" (SELECT 1 FROM minutes n WHERE n.meeting_id = m.id AND n.status IN {_ADOPTED}) ORDER BY m.seq"
    )
    return _lines(store, sql)


def meetings_per_location(store: Store) -> dict[str, int]:
    """How many meetings are at a location, by its id."""
    sql = "SELECT location_id, count(*) AS total FROM meetings WHERE location_id IS NOT NULL GROUP BY location_id"
    return {str(row["location_id"]): int(str(row["total"])) for row in store.rows(sql)}


def _lines(store: Store, sql: str, values: Sequence[str] = ()) -> tuple[MeetingLine, ...]:
    with translated(store.file.path):
        return tuple(
            MeetingLine(
                record_id,
                code,
                title,
                dt.date.fromisoformat(date) if date else None,
                _status(status),
                body_id,
                bool(invented),
            )
            for record_id, code, title, date, status, body_id, invented in store.connection.execute(sql, values)
        )
