"""What an answer of the search must be about: the filters of a query as conditions on the record behind an entry."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

_AMONG = "IN (SELECT value FROM json_each(?))"
_OF_THEME = f"IN (SELECT o.id FROM {{}} o WHERE o.theme_id {_AMONG})"
_MEETING_BODY = "t.meeting_id IN (SELECT m.id FROM meetings m WHERE m.body_id {among})"
_MEETING_DAY = "(SELECT m.date FROM meetings m WHERE m.id = t.meeting_id)"
_EVENT = "(SELECT {} FROM events v WHERE v.id = t.event_id)"
_EVENT_DAY, _EVENT_DOSSIER = _EVENT.format("v.start_date"), _EVENT.format("v.dossier_id")
_OF_ITEM = "{} IN (SELECT i.id FROM agenda_items i WHERE i.{} {{among}})"
_INSIDE = "t.id IN (SELECT x.{} FROM {} x WHERE x.{} {{among}})"
_SPEAKS = "{} IN (SELECT x.owner_id FROM agenda_items__speaker_ids x WHERE x.target_id {{among}})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """What is looked among; None does not narrow. Every set of ids has to apply, an empty one leaves nothing.

    ``parties`` are people and organisations.
    """

    parties: tuple[frozenset[str], ...] = ()
    bodies: tuple[frozenset[str], ...] = ()
    themes: tuple[frozenset[str], ...] = ()
    dossiers: tuple[frozenset[str], ...] = ()
    years: tuple[str, ...] = ()
    statuses: Mapping[str, Collection[str]] | None = None
    kinds: Collection[str] | None = None
    overdue_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Facts:
    """Where a record (``t``) or its entry (``e``) says what; empty where it says nothing of it.

    In a condition ``{among}`` stands for the ids; of ``parties`` one is enough.
    """

    table: str
    body: str = ""
    dossier: str = ""
    theme: str = ""
    day: str = ""
    overdue: str = ""
    parties: tuple[str, ...] = ()


_FACTS: Mapping[str, _Facts] = {
    "theme": _Facts(table="themes", theme="t.id"),
    "organisation": _Facts(table="organisations", parties=("t.id {among}",)),
    "person": _Facts(table="persons", parties=("t.id {among}",)),
    "body": _Facts(
        table="bodies",
        body="t.id",
        theme="t.theme_id",
        dossier="t.dossier_id",
        parties=(_INSIDE.format("body_id", "memberships", "person_id"),),
    ),
    "dossier": _Facts(
        table="dossiers",
        body="t.lead_body_id",
        dossier="t.id",
        theme="t.theme_id",
        day="coalesce(t.valid_from, t.effective_date)",
        parties=("t.organisation_id {among}", _INSIDE.format("owner_id", "dossiers__parties", "organisation_id")),
    ),
    "document": _Facts(
        table="documents",
        dossier=_INSIDE.format("owner_id", "documents__dossier_ids", "target_id"),
        day="t.date",
    ),
    "meeting": _Facts(
        table="meetings",
        body="t.body_id",
        day="t.date",
        parties=(_INSIDE.format("meeting_id", "attendance", "person_id"),),
    ),
    "agenda_item": _Facts(
        table="agenda_items",
        body=_MEETING_BODY,
        dossier="t.dossier_id",
        day=_MEETING_DAY,
        parties=("t.proposer_id {among}", _SPEAKS.format("t.id")),
    ),
    "minutes": _Facts(
        table="minutes",
        body=_MEETING_BODY,
        dossier=_OF_ITEM.format("e.place", "dossier_id"),
        day=_MEETING_DAY,
        parties=(_OF_ITEM.format("e.place", "proposer_id"), _SPEAKS.format("e.place")),
    ),
    "decision": _Facts(
        table="decisions", body=_MEETING_BODY, dossier="t.dossier_id", day=f"coalesce(t.decided_on, {_MEETING_DAY})"
    ),
    "action_point": _Facts(
        table="action_points",
        body="t.body_id",
        dossier="t.dossier_id",
        day=f"coalesce({_MEETING_DAY.replace('t.meeting_id', 't.origin_meeting_id')}, t.number)",
        overdue="t.status IN ('open', 'in_progress') AND t.due_date < ?",
        parties=(
            "t.owner_person_id {among}",
            "t.owner_organisation_id {among}",
            _INSIDE.format("owner_id", "action_points__co_owner_ids", "person_id"),
            _INSIDE.format("owner_id", "action_points__co_owner_ids", "organisation_id"),
        ),
    ),
    "commitment": _Facts(
        table="commitments",
        body=_MEETING_BODY,
        dossier="t.dossier_id",
        day=_MEETING_DAY,
        overdue="t.status = 'open' AND t.due_date < ?",
        parties=("t.person_id {among}", "t.organisation_id {among}"),
    ),
    "conclusion": _Facts(
        table="conclusions",
        body=_MEETING_BODY,
        dossier=_OF_ITEM.format("t.agenda_item_id", "dossier_id"),
        day=_MEETING_DAY,
    ),
    "erratum": _Facts(table="errata", body=_MEETING_BODY, day="t.recorded_on"),
    "backlog_item": _Facts(
        table="backlog_items",
        body="t.body_id",
        dossier="t.dossier_id",
        day="t.added_on",
        parties=("t.proposer_id {among}",),
    ),
    "plan_cycle": _Facts(table="plan_cycles", dossier="t.dossier_id"),
    "plan_item": _Facts(
        table="plan_items",
        body="coalesce(t.body_id, (SELECT m.body_id FROM meetings m WHERE m.id = t.meeting_id))",
        dossier="t.dossier_id",
        day="coalesce(t.date, t.plan_year)",
        parties=("t.organisation_id {among}",),
    ),
    "plan_idea": _Facts(table="plan_ideas", day="t.plan_year", parties=("t.organisation_id {among}",)),
    "project": _Facts(table="projects", dossier="t.dossier_id", parties=("t.organisation_id {among}",)),
    "event": _Facts(table="events", dossier="t.dossier_id", day="t.start_date", parties=("t.organiser_id {among}",)),
    "event_slot": _Facts(table="event_slots", dossier=_EVENT_DOSSIER, day="t.day"),
    "event_session": _Facts(table="event_sessions", dossier=_EVENT_DOSSIER, day=_EVENT_DAY),
    "excursion": _Facts(table="excursions", dossier=_EVENT_DOSSIER, day=_EVENT_DAY),
    "year_report": _Facts(table="theme_year_reports", theme="t.theme_id", day="t.period_start"),
}


@dataclass(frozen=True, slots=True)
class About:
    """What has to hold for the records (``t``) of a table and their entries (``e``), with the values of it."""

    kind: str
    table: str
    condition: str
    values: tuple[str, ...]


def conditions(narrowing: Narrowing) -> list[About]:
    """Of every kind that can be about what is asked, what has to hold."""
    found = []
    for kind, facts in _FACTS.items():
        if narrowing.kinds is not None and kind not in narrowing.kinds:
            continue
        parts = _parts(kind, facts, narrowing)
        if parts is not None:
            condition = " AND ".join(f"({part})" for part, _values in parts) or "TRUE"
            found.append(About(kind, facts.table, condition, tuple(one for _part, values in parts for one in values)))
    return found


def _parts(kind: str, facts: _Facts, narrowing: Narrowing) -> list[tuple[str, list[str]]] | None:
    """All that has to hold, each with its values; None when a record of this kind says nothing of it."""
    bodies, dossiers = _named(facts.body), _named(facts.dossier)
    parts = [
        *(_one_of(facts.parties, _AMONG, ids) for ids in narrowing.parties),
        *(_one_of(bodies, _AMONG, ids) for ids in narrowing.bodies),
        *(_one_of(dossiers, _AMONG, ids) for ids in narrowing.dossiers),
        *(_of_theme(facts, ids) for ids in narrowing.themes),
        *((f"substr({facts.day}, 1, 4) = ?" if facts.day else "", [year]) for year in narrowing.years),
    ]
    if narrowing.statuses is not None:
        allowed = narrowing.statuses.get(kind)
        parts.append((f"t.status {_AMONG}", [json.dumps(sorted(allowed))]) if allowed else ("", []))
    if narrowing.overdue_on is not None:
        parts.append((facts.overdue, [narrowing.overdue_on.isoformat()]))
    return parts if all(part for part, _values in parts) else None


def _named(expression: str) -> tuple[str, ...]:
    return (expression if "{among}" in expression else f"{expression} {{among}}",) if expression else ()


def _one_of(templates: Iterable[str], among: str, ids: Collection[str]) -> tuple[str, list[str]]:
    """That one of these is among the ids; an empty condition when there is none of these."""
    parts = [template.format(among=among) for template in templates]
    return " OR ".join(parts), [json.dumps(sorted(ids))] * len(parts)


def _of_theme(facts: _Facts, ids: Collection[str]) -> tuple[str, list[str]]:
    """That the record, the body it is of or the dossier it is about belongs to a theme."""
    if facts.theme:
        return _one_of(_named(facts.theme), _AMONG, ids)
    body, values = _one_of(_named(facts.body), _OF_THEME.format("bodies"), ids)
    dossier, more = _one_of(_named(facts.dossier), _OF_THEME.format("dossiers"), ids)
    return " OR ".join(filter(None, (body, dossier))), values + more


_NAMES: Mapping[str, str] = {
    "parties": (
        "SELECT id, coalesce(first_name, '') || ' ' || coalesce(initials, '') || ' ' || coalesce(prefix, '') || ' '"
        " || last_name || ' ' || coalesce(aliases, '') FROM persons UNION ALL"
        " SELECT id, name || ' ' || coalesce(short, '') || ' ' || coalesce(aliases, '') FROM organisations"
    ),
    "bodies": "SELECT id, code || ' ' || name FROM bodies",
    "themes": "SELECT id, name FROM themes",
    "dossiers": (
        "SELECT id, code || ' ' || name || ' ' || coalesce((SELECT group_concat(x.name, ' ')"
        " FROM dossiers__former_names x WHERE x.owner_id = t.id), '') FROM dossiers t"
    ),
}


def names(connection: sqlite3.Connection, kind: str) -> list[tuple[str, str]]:
    """The id and all names of every one of the ``parties``, ``bodies``, ``themes`` or ``dossiers``."""
    return [(str(row[0]), str(row[1])) for row in connection.execute(_NAMES[kind])]
