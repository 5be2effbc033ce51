"""The list of action points over all bodies, light enough for a hundred thousand of them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from secretariat.domain.action_points import ActionGroup, ActionStatus
from secretariat.domain.meetings import MeetingStatus
from secretariat.domain.people import Person, formal_name
from secretariat.storage.store import Store

NO_ORIGIN = "-"
"""The origin of :class:`ActionFilter` that stands for: agreed in no overleg."""


@dataclass(frozen=True, slots=True)
class ListedAction:
    """One action point as the list of all bodies shows it."""

    id: str
    number: str
    text: str
    owner_id: str
    owner: str
    co_owners: int
    body_id: str
    body: str
    due_date: dt.date | None
    due_note: str
    postponed: int
    status: ActionStatus
    group: ActionGroup
    meeting_id: str
    meeting: str
    agenda_item_id: str
    item_number: str
    dossier: str


@dataclass(frozen=True, slots=True)
class ActionFilter:
    """Which action points; what is empty does not narrow. ``owner_id`` finds co-owners too.

    ``origin_id`` is the overleg from which they came, or :data:`NO_ORIGIN`.

    Without group or status everything is meant that still asks something: all groups but the handled ones.
    """

    words: str = ""
    owner_id: str = ""
    body_id: str = ""
    origin_id: str = ""
    dossier_id: str = ""
    status: ActionStatus | None = None
    group: ActionGroup | None = None


@dataclass(frozen=True, slots=True)
class ActionSelection:
    """The first lines of what was asked for, and how many there are in each group, shown or not."""

    lines: tuple[ListedAction, ...]
    counts: Mapping[ActionGroup, int]
    total: int


_ORDER = tuple(ActionGroup)
_DONE, _HANDLED = _ORDER.index(ActionGroup.DONE), _ORDER.index(ActionGroup.HANDLED)
_CLOSED = "('done', 'dropped')"
_LEAVING = "(SELECT value FROM json_each(?))"
_HELD = "(" + ", ".join(f"'{status.value}'" for status in MeetingStatus if status.has_been_held) + ")"
_URGENT = "list_place, due_date IS NULL, due_date, seq"
_ALL = f"list_place, CASE list_place WHEN {_HANDLED} THEN -a.seq END, a.due_date IS NULL, a.due_date, a.seq"
_LIVE_PLACE = (
    "CASE WHEN a.status = 'on_hold' THEN 3 WHEN a.status NOT IN ('open', 'in_progress') THEN 2"
    " WHEN a.due_date < ? THEN 0 WHEN a.due_date <= ? THEN 1 ELSE 2 END"
)
"""The place of the group of an action point that is not handled, by today and the Sunday of this week."""
_COLUMNS = """
SELECT a.id, a.number, a.text, a.owner_person_id, a.owner_organisation_id, o.name AS organisation,
  o.short AS organisation_short, a.due_date, a.due_note, a.postponed_count, a.status, chosen.list_place, a.body_id,
  b.code AS body, a.origin_meeting_id, m.code AS meeting, a.origin_agenda_item_id, i.number AS item_number,
  d.name AS dossier, (SELECT count(*) FROM action_points__co_owner_ids c WHERE c.owner_id = a.id) AS co_owners
FROM chosen CROSS JOIN action_points a ON a.seq = chosen.seq
LEFT JOIN organisations o ON o.id = a.owner_organisation_id LEFT JOIN bodies b ON b.id = a.body_id
LEFT JOIN meetings m ON m.id = a.origin_meeting_id LEFT JOIN agenda_items i ON i.id = a.origin_agenda_item_id
LEFT JOIN dossiers d ON d.id = a.dossier_id
"""
_ANY = "TRUE"
_LIKE_SIGNS = str.maketrans({"%": r"\%", "_": r"\_", "\\": r"\\"})


def select_actions(store: Store, wanted: ActionFilter, today: dt.date, limit: int) -> ActionSelection:
    """The action points of a filter: the most urgent group first, then by date; handled ones newest first."""
    leaving = store.remembered(f"leaving the list on {today}", lambda: json.dumps(leaving_the_list(store, today)))
    condition, values = _condition(wanted)
    counts = _counts(store, condition, values, today, leaving)
    groups = _shown(wanted)
    listed = [_ORDER.index(group) for group in groups if group is not ActionGroup.HANDLED]
    parts, parameters = [], []
    if listed:
        parts.append(_listed(condition, len(listed)))
        parameters += [*_days(today), *values, leaving, *values, *listed, limit]
    if ActionGroup.HANDLED in groups:
        parts.append(_handled(condition))
        parameters += [*values, leaving, limit]
    rows = store.rows(
        f"WITH chosen (seq, list_place) AS ({' UNION ALL '.join(parts)}) {_COLUMNS} ORDER BY {_ALL} LIMIT ?",
        (*parameters, limit),
    )
    people = store.by_ids(Person, sorted({str(row["owner_person_id"]) for row in rows if row["owner_person_id"]}))
    names = {person.id: formal_name(person) for person in people}
    total = sum(counts[group] for group in groups)
    return ActionSelection(tuple(_line(row, names) for row in rows), counts, total)


def _listed(condition: str, groups: int) -> str:
    """What is not handled, and what is but stands on the list once more; never a look at all that was handled."""
    return (
        "SELECT seq, list_place FROM (SELECT seq, list_place FROM ("
        f"SELECT a.seq, {_LIVE_PLACE} AS list_place, a.due_date FROM action_points a"
        f" WHERE {condition} AND a.status NOT IN {_CLOSED}"
        f" UNION ALL SELECT a.seq, {_DONE}, a.due_date FROM json_each(?) j CROSS JOIN action_points a"
        f" ON a.id = j.value WHERE {condition})"
        f" WHERE list_place IN ({', '.join('?' * groups)}) ORDER BY {_URGENT} LIMIT ?)"
    )


def _handled(condition: str) -> str:
    """What is handled and off the list, newest first."""
    return (
        f"SELECT seq, list_place FROM (SELECT a.seq, {_HANDLED} AS list_place FROM action_points a"
        f" WHERE {condition} AND a.status IN {_CLOSED} AND NOT (a.status = 'done' AND a.id IN {_LEAVING})"
        " ORDER BY a.seq DESC LIMIT ?)"
    )


def origins_of_actions(store: Store, limit: int) -> tuple[tuple[str, str], ...]:
    """Id and code of the overleggen from which action points came, newest first."""
    sql = (
        "SELECT m.id, m.code FROM meetings m"
        " WHERE EXISTS (SELECT 1 FROM action_points a WHERE a.origin_meeting_id = m.id)"
        " ORDER BY m.date DESC, m.code DESC LIMIT ?"
    )
    return tuple((str(row["id"]), str(row["code"])) for row in store.rows(sql, (limit,)))


def handed_to(store: Store, body_id: str) -> list[str]:
    """The ids of the action points that a body once received from another; the literal event lets the index serve."""
    return _owners(store, "to", body_id)


def given_away_by(store: Store, body_id: str) -> list[str]:
    """The ids of the action points that a body once handed to another."""
    return _owners(store, "from", body_id)


def _owners(store: Store, side: str, body_id: str) -> list[str]:
    sql = f"SELECT DISTINCT owner_id FROM action_points__history WHERE event = 'transferred' AND \"{side}\" = ?"
    return [str(row["owner_id"]) for row in store.rows(sql, (body_id,))]


def leaving_the_list(store: Store, today: dt.date) -> list[str]:
    """The ids of the done action points that stand on the list once more: their body held no overleg since.

    The rule of :func:`secretariat.domain.action_points.actions_of_body`; the order of the tables is fixed, because
    reading the history once is many times faster than looking up each done action point.
    """
    held = (
        "WITH held (body_id, day) AS MATERIALIZED (SELECT body_id, max(date) FROM meetings"
        f" WHERE date < ? AND status IN {_HELD} GROUP BY body_id)"
    )
    rows = store.rows(
        f"{held} SELECT DISTINCT a.id FROM action_points__history h CROSS JOIN action_points a ON a.id = h.owner_id"
        " CROSS JOIN held ON held.body_id = a.body_id"
        " WHERE h.event = 'status' AND h.\"to\" = 'done' AND h.date >= (SELECT min(day) FROM held)"
        " AND a.status = 'done' AND h.date >= held.day"
        " UNION SELECT a.id FROM action_points a"
        " WHERE (a.body_id IS NULL OR a.body_id IN (SELECT id FROM bodies EXCEPT SELECT body_id FROM held))"
        " AND a.status = 'done' AND EXISTS (SELECT 1 FROM action_points__history h"
        " WHERE h.owner_id = a.id AND h.event = 'status' AND h.\"to\" = 'done')",
        (today.isoformat(),),
    )
    return [str(row["id"]) for row in rows]


def _shown(wanted: ActionFilter) -> Collection[ActionGroup]:
    if wanted.group is not None:
        return (wanted.group,)
    return _ORDER if wanted.status is not None else [group for group in _ORDER if group is not ActionGroup.HANDLED]


def _counts(
    store: Store, condition: str, values: tuple[str, ...], today: dt.date, leaving: str
) -> Mapping[ActionGroup, int]:
    """How many there are in each group; the handled ones are what is left of all, for SQLite keeps that number."""
    live = store.rows(
        f"SELECT {_LIVE_PLACE} AS list_place, count(*) AS number FROM action_points a"
        f" WHERE {condition} AND a.status NOT IN {_CLOSED} GROUP BY list_place",
        (*_days(today), *values),
    )
    ((everything, once_more),) = (
        (int(row["everything"] or 0), int(row["once_more"] or 0))
        for row in store.rows(
            f"SELECT (SELECT count(*) FROM action_points a{'' if condition == _ANY else f' WHERE {condition}'})"
            " AS everything,"
            " (SELECT count(*) FROM json_each(?) j CROSS JOIN action_points a ON a.id = j.value"
            f" WHERE {condition}) AS once_more",
            (*values, leaving, *values),
        )
    )
    counts = dict.fromkeys(_ORDER, 0) | {_ORDER[int(row["list_place"] or 0)]: int(row["number"] or 0) for row in live}
    counts[ActionGroup.HANDLED] = everything - once_more - sum(counts.values())
    counts[ActionGroup.DONE] = once_more
    return counts


def _days(today: dt.date) -> tuple[str, str]:
    """Today and the Sunday that ends this week."""
    return today.isoformat(), (today + dt.timedelta(days=6 - today.weekday())).isoformat()


def _condition(wanted: ActionFilter) -> tuple[str, tuple[str, ...]]:
    conditions, values = [_ANY], []
    if wanted.owner_id:
        conditions.append(
            "(a.owner_person_id = ? OR a.owner_organisation_id = ? OR a.id IN"
            " (SELECT owner_id FROM action_points__co_owner_ids WHERE person_id = ? UNION ALL"
            " SELECT owner_id FROM action_points__co_owner_ids WHERE organisation_id = ?))"
        )
        values += [wanted.owner_id] * 4
    for column in ("body_id", "dossier_id", "status"):
        value = getattr(wanted, column)
        if value:
            conditions.append(f"a.{column} = ?")
            values.append(str(value))
    if wanted.origin_id == NO_ORIGIN:
        conditions.append("a.origin_meeting_id IS NULL")
    elif wanted.origin_id:
        conditions.append("a.origin_meeting_id = ?")
        values.append(wanted.origin_id)
    for word in wanted.words.split():
        fields = (f"a.{field} LIKE ? ESCAPE '\\'" for field in ("text", "number", "due_note"))
        conditions.append(f"({' OR '.join(fields)})")
        values += [f"%{word.translate(_LIKE_SIGNS)}%"] * 3
    return " AND ".join(conditions), tuple(values)


def _line(row: Mapping[str, Any], names: Mapping[str, str]) -> ListedAction:
    person, organisation = row["owner_person_id"], row["owner_organisation_id"]
    due = row["due_date"]
    return ListedAction(
        id=row["id"],
        number=row["number"],
        text=row["text"],
        owner_id=person or organisation or "",
        owner=names.get(person, "") if person else row["organisation_short"] or row["organisation"] or "",
        co_owners=row["co_owners"],
        body_id=row["body_id"] or "",
        body=row["body"] or "",
        due_date=dt.date.fromisoformat(due) if due else None,
        due_note=row["due_note"] or "",
        postponed=row["postponed_count"] or 0,
        status=ActionStatus(row["status"]),
        group=_ORDER[row["list_place"]],
        meeting_id=row["origin_meeting_id"] or "",
        meeting=row["meeting"] or "",
        agenda_item_id=row["origin_agenda_item_id"] or "",
        item_number=row["item_number"] or "",
        dossier=row["dossier"] or "",
    )
