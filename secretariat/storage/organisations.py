"""Lists of organisations, light enough for thousands of them."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass

from secretariat.domain.organisations import Adjacency, OrganisationKind
from secretariat.domain.people import formal_name, listed_name, name_order
from secretariat.storage.people import person_of
from secretariat.storage.store import Store


@dataclass(frozen=True, slots=True)
class OrganisationLine:
    """One organisation as a list shows it; ``people`` counts who hold a function there today."""

    id: str
    name: str
    short: str
    kind: OrganisationKind
    place: str
    website: str
    aliases: tuple[str, ...]
    vgg_member: bool
    people: int
    contact: str = ""
    archived: bool = False


@dataclass(frozen=True, slots=True)
class WorkerLine:
    """Somebody with a function at an organisation; ``id`` is the person."""

    id: str
    name: str
    function: str
    start_date: dt.date | None
    end_date: dt.date | None
    portfolio: str = ""


def organisation_lines(store: Store, today: dt.date) -> tuple[OrganisationLine, ...]:
    """All organisations by name."""
    sql = (
        "SELECT o.id, o.name, o.short, o.kind, o.place, o.website, o.aliases, o.vgg_member, o.archived_on,"
        " c.first_name, c.prefix, c.last_name, c.initials,"
        " (SELECT count(DISTINCT p.person_id) FROM positions p WHERE p.organisation_id = o.id"
        "  AND coalesce(p.start_date, ?1) <= ?1 AND coalesce(p.end_date, ?1) >= ?1) AS people"
        " FROM organisations o LEFT JOIN persons c ON c.id = o.contact_person_id ORDER BY o.seq"
    )
    lines = [
        OrganisationLine(
            id=str(row["id"]),
            name=str(row["name"]),
            short=str(row["short"] or ""),
            kind=OrganisationKind(str(row["kind"])),
            place=str(row["place"] or ""),
            website=str(row["website"] or ""),
            aliases=tuple(json.loads(str(row["aliases"] or "[]"))),
            vgg_member=bool(row["vgg_member"]),
            people=int(row["people"] or 0),
            contact=formal_name(person_of(row)) if row["last_name"] is not None else "",
            archived=row["archived_on"] is not None,
        )
        for row in store.rows(sql, (today.isoformat(),))
    ]
    return tuple(sorted(lines, key=lambda line: line.name.casefold()))


def worker_lines(store: Store, organisation_id: str) -> tuple[WorkerLine, ...]:
    """Everybody with a function at an organisation, now or before, on the core of the surname."""
    sql = (
        "SELECT w.id, w.first_name, w.prefix, w.last_name, w.initials, p.title, p.portfolio, p.start_date,"
        " p.end_date"
        " FROM positions p JOIN persons w ON w.id = p.person_id WHERE p.organisation_id = ? ORDER BY p.start_date"
    )
    found = []
    for row in store.rows(sql, (organisation_id,)):
        person = person_of(row)
        start, end = (dt.date.fromisoformat(str(row[key])) if row[key] else None for key in ("start_date", "end_date"))
        line = WorkerLine(
            person.id, listed_name(person), str(row["title"] or ""), start, end, str(row["portfolio"] or "")
        )
        found.append((name_order(person), line))
    return tuple(line for _order, line in sorted(found, key=lambda one: one[0]))


def adjacencies(store: Store, organisation_id: str) -> list[Adjacency]:
    """What is known of on which others an organisation borders."""
    rows = store.rows("SELECT owner_id FROM adjacencies__organisation_ids WHERE target_id = ?", (organisation_id,))
    return store.by_ids(Adjacency, [str(row["owner_id"]) for row in rows])


def neighbours(store: Store, organisation_id: str) -> frozenset[str]:
    """The ids of the organisations that border on this one."""
    touching = {one for pair in adjacencies(store, organisation_id) for one in pair.organisation_ids}
    return frozenset(touching - {organisation_id})
