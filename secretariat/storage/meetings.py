"""Lists of meetings, light enough for ten thousand of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from secretariat.domain.meetings import MeetingStatus
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
    return tuple(
        MeetingLine(
            id=str(row["id"]),
            code=str(row["code"]),
            title=str(row["title"]),
            date=dt.date.fromisoformat(str(row["date"])) if row["date"] else None,
            status=MeetingStatus(str(row["status"])),
            body_id=str(row["body_id"]),
            invented=bool(row["invented"]),
        )
        for row in store.rows(sql)
    )
