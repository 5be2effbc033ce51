"""Lists of the members and meetings of one body."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from secretariat.domain.bodies import BodyRole
from secretariat.domain.meetings import MeetingStatus
from secretariat.domain.people import full_name, name_order
from secretariat.storage.meetings import MeetingLine
from secretariat.storage.people import person_of
from secretariat.storage.store import Store


@dataclass(frozen=True, slots=True)
class MemberLine:
    """One membership as the card of a body shows it; ``id`` is the membership."""

    id: str
    person_id: str
    name: str
    organisation_id: str
    organisation: str
    role: BodyRole
    voting: bool
    start_date: dt.date | None
    end_date: dt.date | None


_ROLES = {role: place for place, role in enumerate(BodyRole)} | {
    BodyRole.SECRETARY: 1,
    BodyRole.VICE_CHAIR: 2,
    BodyRole.MEMBER: 3,
    BodyRole.DEPUTY: 4,
    BodyRole.MINUTE_TAKER: 9,
}


def member_lines(store: Store, body_id: str, day: dt.date | None) -> tuple[MemberLine, ...]:
    """Who belongs to a body on a day, chair first; without a day everybody there ever was."""
    sql = (
        "SELECT m.id AS membership_id, m.person_id, m.organisation_id, coalesce(o.short, o.name) AS organisation,"
        " m.role, m.voting, m.start_date, m.end_date,"
        " w.id, w.first_name, w.prefix, w.last_name, w.initials"
        " FROM memberships m JOIN persons w ON w.id = m.person_id"
        " JOIN organisations o ON o.id = m.organisation_id WHERE m.body_id = ?1"
        " AND (?2 IS NULL OR (coalesce(m.start_date, ?2) <= ?2 AND coalesce(m.end_date, ?2) >= ?2))"
    )
    found = []
    for row in store.rows(sql, (body_id, day.isoformat() if day else None)):
        person, role = person_of(row), BodyRole(str(row["role"]))
        start, end = (dt.date.fromisoformat(str(row[key])) if row[key] else None for key in ("start_date", "end_date"))
        line = MemberLine(
            id=str(row["membership_id"]),
            person_id=person.id,
            name=full_name(person),
            organisation_id=str(row["organisation_id"]),
            organisation=str(row["organisation"]),
            role=role,
            voting=bool(row["voting"]),
            start_date=start,
            end_date=end,
        )
        found.append(((_ROLES[role], name_order(person), start or dt.date.min), line))
    return tuple(line for _order, line in sorted(found, key=lambda one: one[0]))


def meetings_of_body(store: Store, body_id: str) -> tuple[MeetingLine, ...]:
    """The meetings of a body, newest first; those without a date come before them."""
    sql = (
        "SELECT id, code, title, date, status, json_extract(provenance, '$.invented') AS invented"
        " FROM meetings WHERE body_id = ? ORDER BY date IS NOT NULL, date DESC, start_time DESC, seq DESC"
    )
    return tuple(
        MeetingLine(
            id=str(row["id"]),
            code=str(row["code"]),
            title=str(row["title"]),
            date=dt.date.fromisoformat(str(row["date"])) if row["date"] else None,
            status=MeetingStatus(str(row["status"])),
            body_id=body_id,
            invented=bool(row["invented"]),
        )
        for row in store.rows(sql, (body_id,))
    )
