"""Lists of meetings, light enough for ten thousand of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from secretariat.domain.meetings import MeetingStatus
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


def meeting_lines(store: Store) -> tuple[MeetingLine, ...]:
    """All meetings, newest first; those without a date come before them."""
    sql = (
        "SELECT id, code, title, date, status, body_id, json_extract(provenance, '$.invented') AS invented"
        " FROM meetings ORDER BY date IS NOT NULL, date DESC, start_time DESC, seq DESC"
    )
    with translated(store.file.path):
        return tuple(
            MeetingLine(
                record_id,
                code,
                title,
                dt.date.fromisoformat(date) if date else None,
                MeetingStatus(status),
                body_id,
                bool(invented),
            )
            for record_id, code, title, date, status, body_id, invented in store.connection.execute(sql)
        )
