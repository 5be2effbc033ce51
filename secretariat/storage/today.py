"""What may ask attention today: the newest of each sort, and how many there are."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from secretariat.domain.action_points import ActionStatus
from secretariat.domain.bodies import BodyLevel
from secretariat.domain.catalogue import LIST_OF
from secretariat.domain.decisions import DecisionKind, DecisionWait
from secretariat.domain.meetings import MeetingStatus
from secretariat.domain.minutes import MinutesStatus
from secretariat.domain.planning import PlanItem, PlanStatus
from secretariat.storage.decisions import UNANSWERED, waiting
from secretariat.storage.rows import Row
from secretariat.storage.store import Store

LONGEST_LIST = 50
"""How many of a sort are told at once."""
_MOST_TERMS = 200


@dataclass(frozen=True, slots=True)
class MeetingToday:
    """A meeting with how far it and its minutes are; ``first_item_id`` is where its minutes begin."""

    id: str
    code: str
    title: str
    date: dt.date
    start_time: dt.time | None
    status: MeetingStatus
    level: BodyLevel
    first_item_id: str
    minutes: MinutesStatus | None
    chair_checked_on: dt.date | None
    draft_sent_on: dt.date | None
    comments_until: dt.date | None


@dataclass(frozen=True, slots=True)
class ActionToday:
    """A running action point with a date."""

    id: str
    number: str
    text: str
    due_date: dt.date
    owner_person_id: str
    owner_organisation_id: str
    body_code: str


@dataclass(frozen=True, slots=True)
class DecisionToday:
    """A decision that waits for something."""

    id: str
    number: str
    text: str
    kind: DecisionKind
    decided_on: dt.date | None
    meeting_code: str


_MEETINGS = """
SELECT m.id, m.code, m.title, m.date, m.start_time, m.status, b.level, n.status AS minutes, n.chair_checked_on,
  n.draft_sent_on, n.comments_until,
  (SELECT id FROM agenda_items WHERE meeting_id = m.id ORDER BY seq LIMIT 1) AS first_item_id
FROM meetings m JOIN bodies b ON b.id = m.body_id LEFT JOIN minutes n ON n.meeting_id = m.id
WHERE m.status NOT IN ('postponed', 'cancelled')
"""


def _among(values: Iterable[str]) -> str:
    """The words of a choice as SQL has them; never anything that was typed."""
    return "(" + ", ".join(f"'{value}'" for value in values) + ")"


_BEFORE_CONVOCATION = _among((MeetingStatus.DRAFT, MeetingStatus.PLANNED))
_NOT_HELD = _among((MeetingStatus.DRAFT, MeetingStatus.PLANNED, MeetingStatus.CONVENED))
_UNFINISHED = _among(
    (
        MeetingStatus.DRAFT,
        MeetingStatus.PLANNED,
        MeetingStatus.CONVENED,
        MeetingStatus.HELD,
        MeetingStatus.MINUTES_DRAFT,
    )
)
_RUNNING = _among((ActionStatus.OPEN, ActionStatus.IN_PROGRESS))
_PLANNED = _among(tuple(status for status in PlanStatus if status.is_open))


def meetings_between(store: Store, first: dt.date, last: dt.date) -> tuple[MeetingToday, ...]:
    """The meetings of these days, in the order of time."""
    sql = f"{_MEETINGS} AND m.date BETWEEN ? AND ? ORDER BY m.date, m.start_time, m.code LIMIT {LONGEST_LIST}"
    return _meetings(store.rows(sql, (first.isoformat(), last.isoformat())))


def next_meeting(store: Store, after: dt.date) -> MeetingToday | None:
    """The first meeting after a day."""
    sql = f"{_MEETINGS} AND m.date > ? ORDER BY m.date, m.start_time, m.code LIMIT 1"
    return next(iter(_meetings(store.rows(sql, (after.isoformat(),)))), None)


def meetings_with_terms(store: Store, today: dt.date, days_before: int) -> tuple[MeetingToday, ...]:
    """The meetings of which a term may ask something; ``days_before`` is how long before one the first term can lie."""
    last = today + dt.timedelta(days=days_before)
    sql = (
        f"{_MEETINGS} AND ((m.status IN {_BEFORE_CONVOCATION} AND m.date BETWEEN ? AND ?)"
        f" OR (m.status IN {_UNFINISHED} AND m.date <= ?)) ORDER BY m.date DESC LIMIT {_MOST_TERMS}"
    )
    return _meetings(store.rows(sql, (today.isoformat(), last.isoformat(), today.isoformat())))


def meetings_without_adopted_minutes(store: Store, today: dt.date) -> tuple[tuple[MeetingToday, ...], int]:
    """The meetings that took place and wait for the end of their minutes, newest first, and how many there are."""
    condition = f"m.status IN {_UNFINISHED} AND (m.date < ? OR (m.date = ? AND m.status NOT IN {_NOT_HELD}))"
    adopted = _among((MinutesStatus.ADOPTED, MinutesStatus.ADOPTED_AMENDED))
    condition += f" AND (n.status IS NULL OR n.status NOT IN {adopted})"
    days = (today.isoformat(), today.isoformat())
    rows = store.rows(f"{_MEETINGS} AND {condition} ORDER BY m.date DESC, m.code LIMIT {LONGEST_LIST}", days)
    sql = f"SELECT count(*) AS total FROM meetings m LEFT JOIN minutes n ON n.meeting_id = m.id WHERE {condition}"
    return _meetings(rows), _total(store, sql, days)


def actions_due(store: Store, first: dt.date | None, last: dt.date) -> tuple[tuple[ActionToday, ...], int]:
    """The running action points that are due in a period, oldest first, and how many there are."""
    condition = f"a.status IN {_RUNNING} AND a.due_date <= ?"
    values = [last.isoformat()]
    if first is not None:
        condition += " AND a.due_date >= ?"
        values.append(first.isoformat())
    sql = (
        "SELECT a.id, a.number, a.text, a.due_date, a.owner_person_id, a.owner_organisation_id, b.code AS body_code"
        f" FROM action_points a LEFT JOIN bodies b ON b.id = a.body_id WHERE {condition}"
        f" ORDER BY a.due_date, a.number LIMIT {LONGEST_LIST}"
    )
    lines = tuple(
        ActionToday(
            id=str(row["id"]),
            number=str(row["number"]),
            text=str(row["text"]),
            due_date=dt.date.fromisoformat(str(row["due_date"])),
            owner_person_id=str(row["owner_person_id"] or ""),
            owner_organisation_id=str(row["owner_organisation_id"] or ""),
            body_code=str(row["body_code"] or ""),
        )
        for row in store.rows(sql, values)
    )
    return lines, _total(store, f"SELECT count(*) AS total FROM action_points a WHERE {condition}", values)


def plans_to_place(store: Store, last: dt.date) -> list[PlanItem]:
    """What is foreseen to begin no later than a day, must still come about and stands on no agenda yet."""
    sql = (
        f"SELECT id FROM plan_items WHERE status IN {_PLANNED} AND date <= ? AND date_precision <> 'unknown'"
        " AND agenda_item_id IS NULL AND meeting_id IS NULL"
    )
    return store.by_ids(PlanItem, [str(row["id"]) for row in store.rows(sql, [last.isoformat()])])


_DECISIONS = (
    "SELECT d.id, d.number, d.text, d.kind, d.decided_on, m.code AS meeting_code"
    " FROM decisions d LEFT JOIN meetings m ON m.id = d.meeting_id WHERE "
)
_NEWEST = f" ORDER BY d.decided_on DESC, d.number DESC LIMIT {LONGEST_LIST}"


def decisions_without_follow_up(store: Store) -> tuple[tuple[DecisionToday, ...], int]:
    """The decisions that ask for an action and have none, newest first, and how many there are.

    A decision that established a body has been carried out as soon as that body is at work.
    """
    return _decisions(store, waiting(DecisionWait.FOLLOW_UP))


def decisions_without_answer(store: Store) -> tuple[tuple[DecisionToday, ...], int]:
    """The decisions that not every organisation has answered, newest first, and how many there are."""
    return _decisions(store, waiting(DecisionWait.RATIFICATION))


def unanswered(store: Store, decision_ids: Collection[str]) -> dict[str, list[str]]:
    """The names of the organisations that have not answered, by decision."""
    sql = (
        "SELECT r.decision_id, coalesce(o.short, o.name) AS name FROM decision_ratifications r"
        f" JOIN organisations o ON o.id = r.organisation_id WHERE r.status IN {UNANSWERED}"
        " AND r.decision_id IN (SELECT value FROM json_each(?)) ORDER BY name"
    )
    found: dict[str, list[str]] = {}
    for row in store.rows(sql, (json.dumps(list(decision_ids)),)):
        found.setdefault(str(row["decision_id"]), []).append(str(row["name"]))
    return found


def _decisions(store: Store, condition: str) -> tuple[tuple[DecisionToday, ...], int]:
    lines = tuple(
        DecisionToday(
            id=str(row["id"]),
            number=str(row["number"]),
            text=str(row["text"]),
            kind=DecisionKind(str(row["kind"])),
            decided_on=_day(row["decided_on"]),
            meeting_code=str(row["meeting_code"] or ""),
        )
        for row in store.rows(_DECISIONS + condition + _NEWEST)
    )
    if len(lines) < LONGEST_LIST:
        return lines, len(lines)
    return lines, _total(store, f"SELECT count(*) AS total FROM decisions d WHERE {condition}", ())


def _total(store: Store, sql: str, values: Iterable[str]) -> int:
    return int(str(store.rows(sql, values)[0]["total"]))


def _meetings(rows: Iterable[Row]) -> tuple[MeetingToday, ...]:
    return tuple(
        MeetingToday(
            id=str(row["id"]),
            code=str(row["code"]),
            title=str(row["title"]),
            date=dt.date.fromisoformat(str(row["date"])),
            start_time=dt.time.fromisoformat(str(row["start_time"])) if row["start_time"] else None,
            status=MeetingStatus(str(row["status"])),
            level=BodyLevel(str(row["level"])),
            first_item_id=str(row["first_item_id"] or ""),
            minutes=MinutesStatus(str(row["minutes"])) if row["minutes"] else None,
            chair_checked_on=_day(row["chair_checked_on"]),
            draft_sent_on=_day(row["draft_sent_on"]),
            comments_until=_day(row["comments_until"]),
        )
        for row in rows
    )


def _day(value: object) -> dt.date | None:
    return dt.date.fromisoformat(str(value)) if value else None


def is_used(store: Store, kind: type[Any]) -> bool:
    """Whether there is any record of a kind."""
    return bool(store.rows(f"SELECT 1 FROM {LIST_OF[kind]} LIMIT 1"))
