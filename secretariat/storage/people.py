"""Lists of people, light enough for thousands of them, and what somebody is involved in."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass

from secretariat.domain.action_points import ActionStatus
from secretariat.domain.attendance import AttendanceStatus
from secretariat.domain.dates import in_period
from secretariat.domain.meetings import MeetingStatus
from secretariat.domain.people import Person, listed_name, name_order
from secretariat.storage.rows import Row
from secretariat.storage.store import Store

_OPEN = (ActionStatus.OPEN, ActionStatus.IN_PROGRESS, ActionStatus.ON_HOLD)
_MOST_PAST = 50
_OFF = (MeetingStatus.POSTPONED, MeetingStatus.CANCELLED)


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person as a list shows it; ``until`` is the end of a function that is over."""

    id: str
    name: str
    function: str
    organisation: str
    until: dt.date | None
    email: str
    invented: bool
    portfolio: str = ""
    aliases: tuple[str, ...] = ()
    archived: bool = False


@dataclass(frozen=True, slots=True)
class OpenAction:
    """An action point that somebody still has to do, alone or with others."""

    id: str
    number: str
    text: str
    due_date: dt.date | None
    due_note: str
    status: ActionStatus
    is_owner: bool


@dataclass(frozen=True, slots=True)
class ComingMeeting:
    """A meeting that is still to come."""

    id: str
    code: str
    title: str
    date: dt.date
    body: str


@dataclass(frozen=True, slots=True)
class PastMeeting:
    """A meeting for which it was noted whether somebody was there."""

    id: str
    code: str
    title: str
    date: dt.date
    status: AttendanceStatus


@dataclass(frozen=True, slots=True)
class AnsweredFor:
    """An organisation for which somebody answers."""

    id: str
    name: str


def people_by_name(store: Store) -> tuple[Person, ...]:
    """Everybody, on the core of the surname; read again only when something was written since."""
    return store.remembered("people by name", lambda: tuple(sorted(store.all(Person), key=name_order)))


def person_lines(store: Store, today: dt.date) -> tuple[PersonLine, ...]:
    """Everybody on the core of the surname, with the function held today or else the last one known."""
    sql = (
        "SELECT id, first_name, prefix, last_name, initials, email, aliases, archived_on,"
        " json_extract(provenance, '$.invented') AS invented FROM persons ORDER BY seq"
    )
    held = _positions(store)
    people = [(person_of(row), row) for row in store.rows(sql)]
    people.sort(key=lambda one: name_order(one[0]))
    return tuple(_line(person, row, held.get(person.id, []), today) for person, row in people)


def open_actions(store: Store, person_id: str) -> tuple[OpenAction, ...]:
    """What somebody owns or co-owns and has not done, what is due first on top."""
    marks = ", ".join("?" * len(_OPEN))
    sql = (
        "SELECT id, number, text, due_date, due_note, status, owner_person_id = ?1 AS is_owner FROM action_points"
        " WHERE id IN (SELECT id FROM action_points WHERE owner_person_id = ?1"
        "  UNION SELECT owner_id FROM action_points__co_owner_ids WHERE person_id = ?1)"
        f" AND status IN ({marks}) ORDER BY due_date IS NULL, due_date, number"
    )
    return tuple(
        OpenAction(
            id=str(row["id"]),
            number=str(row["number"]),
            text=str(row["text"]),
            due_date=_day(row["due_date"]),
            due_note=str(row["due_note"] or ""),
            status=ActionStatus(str(row["status"])),
            is_owner=bool(row["is_owner"]),
        )
        for row in store.rows(sql, (person_id, *_OPEN))
    )


def coming_meetings(store: Store, person_id: str, today: dt.date) -> tuple[ComingMeeting, ...]:
    """The meetings from today on of the bodies somebody then belongs to, or at which he is expected."""
    day = today.isoformat()
    sql = (
        "SELECT DISTINCT t.id, t.code, t.title, t.date, b.name AS body"
        " FROM meetings t JOIN bodies b ON b.id = t.body_id"
        " LEFT JOIN memberships m ON m.body_id = t.body_id AND m.person_id = ?1"
        "  AND coalesce(m.start_date, t.date) <= t.date AND coalesce(m.end_date, t.date) >= t.date"
        " LEFT JOIN attendance a ON a.meeting_id = t.id AND a.person_id = ?1"
        " WHERE t.date >= ?2 AND (m.id IS NOT NULL OR a.id IS NOT NULL) AND t.status NOT IN (?3, ?4)"
        " ORDER BY t.date, t.code"
    )
    return tuple(
        ComingMeeting(
            id=str(row["id"]),
            code=str(row["code"]),
            title=str(row["title"]),
            date=dt.date.fromisoformat(str(row["date"])),
            body=str(row["body"]),
        )
        for row in store.rows(sql, (person_id, day, *_OFF))
    )


def past_meetings(store: Store, person_id: str, today: dt.date) -> tuple[PastMeeting, ...]:
    """The meetings before today at which somebody was expected or came, newest first, no more than fifty."""
    sql = (
        "SELECT t.id, t.code, t.title, t.date, a.status FROM attendance a JOIN meetings t ON t.id = a.meeting_id"
        f" WHERE a.person_id = ? AND t.date < ? ORDER BY t.date DESC, t.code LIMIT {_MOST_PAST}"
    )
    return tuple(
        PastMeeting(
            id=str(row["id"]),
            code=str(row["code"]),
            title=str(row["title"]),
            date=dt.date.fromisoformat(str(row["date"])),
            status=AttendanceStatus(str(row["status"])),
        )
        for row in store.rows(sql, (person_id, today.isoformat()))
    )


def answered_for(store: Store, person_id: str) -> tuple[AnsweredFor, ...]:
    """The organisations of which somebody is the contact, by name."""
    rows = store.rows("SELECT id, name FROM organisations WHERE contact_person_id = ?", (person_id,))
    found = (AnsweredFor(str(row["id"]), str(row["name"])) for row in rows)
    return tuple(sorted(found, key=lambda one: one.name.casefold()))


def person_of(row: Row) -> Person:
    """As much of a person as a name needs, from a row with these columns."""
    return Person(
        id=str(row["id"]),
        first_name=_text(row["first_name"]),
        prefix=_text(row["prefix"]),
        last_name=str(row["last_name"]),
        initials=_text(row["initials"]),
    )


def _positions(store: Store) -> dict[str, list[Row]]:
    """The functions of everybody by person, the one that began last at the end."""
    sql = (
        "SELECT p.person_id, p.title, p.portfolio, p.start_date, p.end_date, coalesce(o.short, o.name) AS organisation"
        " FROM positions p JOIN organisations o ON o.id = p.organisation_id"
        " ORDER BY p.start_date IS NOT NULL, p.start_date, p.seq DESC"
    )
    held: dict[str, list[Row]] = {}
    for row in store.rows(sql):
        held.setdefault(str(row["person_id"]), []).append(row)
    return held


def _line(person: Person, row: Row, held: list[Row], today: dt.date) -> PersonLine:
    running = [one for one in held if in_period(today, _day(one["start_date"]), _day(one["end_date"]))]
    shown = (running or held)[-1:]
    end = _day(shown[0]["end_date"]) if shown else None
    return PersonLine(
        id=person.id,
        name=listed_name(person),
        function=str(shown[0]["title"] or "") if shown else "",
        organisation=str(shown[0]["organisation"]) if shown else "",
        until=end if end is not None and end < today else None,
        email=str(row["email"] or ""),
        invented=bool(row["invented"]),
        portfolio=str(shown[0]["portfolio"] or "") if shown else "",
        aliases=_names_in(row["aliases"]),
        archived=row["archived_on"] is not None,
    )


def _names_in(cell: str | int | None) -> tuple[str, ...]:
    return tuple(json.loads(str(cell))) if cell and cell != "[]" else ()


def _text(cell: str | int | None) -> str | None:
    return None if cell is None else str(cell)


def _day(cell: str | int | None) -> dt.date | None:
    return None if cell is None else dt.date.fromisoformat(str(cell))
