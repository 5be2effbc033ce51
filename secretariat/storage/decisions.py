"""Lists of decisions, light enough for a hundred thousand of them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from secretariat.domain.action_points import ActionStatus
from secretariat.domain.bodies import BodyStatus
from secretariat.domain.decisions import FOLLOWED_UP, DecisionKind, DecisionWait, RatificationStatus, RatificationTally
from secretariat.domain.minutes import MinutesStatus
from secretariat.domain.organisations import OrganisationKind
from secretariat.domain.votes import Vote
from secretariat.storage.store import Store

NO_MEETING = "-"
"""The body of :class:`DecisionFilter` that stands for: taken outside any meeting."""


@dataclass(frozen=True, slots=True)
class DecisionFilter:
    """Which decisions are wanted; what is empty does not narrow."""

    body_id: str = ""
    year: int | None = None
    kind: DecisionKind | None = None
    dossier_id: str = ""
    words: str = ""
    waits: DecisionWait | None = None


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """One decision as a list shows it; ``frozen`` when the minutes in which it stands have been adopted.

    ``vote`` is how was voted on it, where that was recorded.
    """

    id: str
    number: str
    decided_on: dt.date | None
    kind: DecisionKind
    text: str
    meeting_id: str
    meeting_code: str
    body_id: str
    agenda_item_id: str
    dossier_id: str
    dossier: str
    creates_body_id: str
    ratification_required: bool
    frozen: bool
    ratified: RatificationTally
    vote: Vote | None = None
    municipality_parties: tuple[str, ...] = ()
    other_parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionPage:
    """The newest decisions that were wanted, how many there are in all, and how many wait for something.

    ``everything`` and ``waiting`` count as if :attr:`DecisionFilter.waits` were not said.
    """

    lines: tuple[DecisionLine, ...]
    total: int
    everything: int
    waiting: Mapping[DecisionWait, int]


@dataclass(frozen=True, slots=True)
class FollowUp:
    """An action point that carries out a decision."""

    id: str
    number: str
    text: str
    status: ActionStatus


_LINES = f"""
SELECT d.id, d.number, d.decided_on, d.kind, d.text, d.meeting_id, m.code AS meeting_code, m.body_id,
  d.agenda_item_id, d.dossier_id, o.code AS dossier_code, o.name AS dossier_name, d.creates_body_id,
  d.ratification_required, n.status IN ('{MinutesStatus.ADOPTED}', '{MinutesStatus.ADOPTED_AMENDED}') AS frozen
FROM decisions d
LEFT JOIN meetings m ON m.id = d.meeting_id
LEFT JOIN minutes n ON n.meeting_id = d.meeting_id
LEFT JOIN dossiers o ON o.id = d.dossier_id
"""
UNANSWERED = f"('{RatificationStatus.PENDING}', '{RatificationStatus.SUBMITTED}')"
"""How far an organisation is that has not answered, as SQL has it."""
_CARRIES_OUT = "(a.decision_id = d.id OR (a.decision_id IS NULL AND a.origin_agenda_item_id = d.agenda_item_id))"
"""Whether an action point ``a`` carries out a decision ``d``: the reading of ``domain.decisions.carries_out``."""
_FOLLOWED_UP = ", ".join(f"'{kind}'" for kind in FOLLOWED_UP)
_WAITING = {
    DecisionWait.FOLLOW_UP: (
        f"d.kind IN ({_FOLLOWED_UP})"
        f" AND NOT EXISTS (SELECT 1 FROM action_points a WHERE {_CARRIES_OUT})"
        " AND NOT EXISTS (SELECT 1 FROM bodies b WHERE b.id = d.creates_body_id"
        f" AND b.status <> '{BodyStatus.TO_BE_ESTABLISHED}')"
    ),
    DecisionWait.RATIFICATION: (
        f"(d.id IN (SELECT decision_id FROM decision_ratifications WHERE status IN {UNANSWERED})"
        " OR (d.ratification_required = 1 AND d.id NOT IN (SELECT decision_id FROM decision_ratifications)))"
    ),
}
_NEWEST_FIRST = "ORDER BY d.decided_on DESC, d.number DESC"


def decision_page(store: Store, wanted: DecisionFilter, limit: int) -> DecisionPage:
    """The decisions that were wanted, newest first, no more than ``limit`` of them."""
    where, values = _condition(replace(wanted, waits=None))
    everything = _count(store, where, values)
    waiting_now = {wait: _count(store, _and(where, waiting(wait)), values) for wait in DecisionWait}
    if wanted.waits is not None:
        where = _and(where, waiting(wanted.waits))
    total = waiting_now[wanted.waits] if wanted.waits is not None else everything
    chosen = f"d.seq IN (SELECT d.seq FROM decisions d {where} {_NEWEST_FIRST} LIMIT ?)"
    lines = _lines(store, f"WHERE {chosen} {_NEWEST_FIRST}", (*values, limit))
    return DecisionPage(lines, total, everything, waiting_now)


def waiting(wait: DecisionWait) -> str:
    """The condition on a decision ``d`` that says that it waits for this.

    A decision that established a body has been carried out as soon as that body is at work.
    """
    return _WAITING[wait]


def _count(store: Store, where: str, values: tuple[str | int, ...]) -> int:
    return int(str(store.rows(f"SELECT count(*) AS total FROM decisions d {where}", values)[0]["total"]))


def _and(where: str, condition: str) -> str:
    return f"{where} AND {condition}" if where else f"WHERE {condition}"


def decision_line(store: Store, decision_id: str) -> DecisionLine | None:
    """One decision as a list shows it, or None."""
    return next(iter(_lines(store, "WHERE d.id = ?", (decision_id,))), None)


def follow_ups(store: Store, decision_id: str) -> tuple[FollowUp, ...]:
    """The action points that carry out a decision, by number."""
    sql = (
        "SELECT a.id, a.number, a.text, a.status FROM decisions d"
        f" JOIN action_points a ON {_CARRIES_OUT} WHERE d.id = ? ORDER BY a.number"
    )
    return tuple(
        FollowUp(str(row["id"]), str(row["number"]), str(row["text"]), ActionStatus(str(row["status"])))
        for row in store.rows(sql, (decision_id,))
    )


def decision_years(store: Store) -> tuple[int, ...]:
    """The years in which something was decided, newest first."""
    sql = (
        "SELECT DISTINCT CAST(substr(decided_on, 1, 4) AS INTEGER) AS year FROM decisions WHERE decided_on IS NOT NULL"
    )
    return tuple(sorted((int(str(row["year"])) for row in store.rows(sql)), reverse=True))


def dossiers_with_decisions(store: Store) -> frozenset[str]:
    """The ids of the dossiers in which something was decided."""
    rows = store.rows("SELECT DISTINCT dossier_id AS id FROM decisions WHERE dossier_id IS NOT NULL")
    return frozenset(str(row["id"]) for row in rows)


def bodies_with_decisions(store: Store) -> frozenset[str]:
    """The ids of the bodies in whose meetings something was decided."""
    sql = "SELECT DISTINCT body_id AS id FROM meetings WHERE id IN (SELECT meeting_id FROM decisions)"
    return frozenset(str(row["id"]) for row in store.rows(sql))


def meetings_with_decisions(store: Store, limit: int) -> tuple[tuple[str, str], ...]:
    """Id and code with title of the overleggen in which something was decided, newest first."""
    sql = (
        "SELECT id, code, title FROM meetings WHERE id IN (SELECT meeting_id FROM decisions)"
        " ORDER BY date DESC, code DESC LIMIT ?"
    )
    return tuple((str(row["id"]), f"{row['code']} {row['title']}") for row in store.rows(sql, (limit,)))


def _condition(wanted: DecisionFilter) -> tuple[str, tuple[str | int, ...]]:
    parts: list[str] = []
    values: list[str | int] = []
    if wanted.body_id == NO_MEETING:
        parts.append("d.meeting_id IS NULL")
    elif wanted.body_id:
        parts.append("d.meeting_id IN (SELECT id FROM meetings WHERE body_id = ?)")
        values.append(wanted.body_id)
    if wanted.year is not None:
        parts.append("d.decided_on BETWEEN ? AND ?")
        values += [f"{wanted.year:04d}-01-01", f"{wanted.year:04d}-12-31"]
    if wanted.kind is not None:
        parts.append("d.kind = ?")
        values.append(wanted.kind.value)
    if wanted.dossier_id:
        parts.append("d.dossier_id = ?")
        values.append(wanted.dossier_id)
    for word in wanted.words.split():
        parts.append(
            "(d.number LIKE ? ESCAPE '!' OR d.text LIKE ? ESCAPE '!' OR d.meeting_id IN"
            " (SELECT id FROM meetings WHERE code LIKE ? ESCAPE '!'))"
        )
        values += [f"%{_as_written(word)}%"] * 3
    return (f"WHERE {' AND '.join(parts)}" if parts else ""), tuple(values)


def _as_written(word: str) -> str:
    """A word in which nothing stands for something else."""
    return word.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def _lines(store: Store, tail: str, values: Collection[str | int]) -> tuple[DecisionLine, ...]:
    rows = store.rows(_LINES + tail, values)
    ids = [str(row["id"]) for row in rows]
    found = tallies(store, ids)
    parties = _parties(store, [str(row["id"]) for row in rows if not row["meeting_id"]])
    votes = {vote.decision_id: vote for vote in store.where(Vote, "decision_id", ids)}
    none = RatificationTally()
    return tuple(
        DecisionLine(
            id=decision_id,
            number=str(row["number"]),
            decided_on=dt.date.fromisoformat(str(row["decided_on"])) if row["decided_on"] else None,
            kind=DecisionKind(str(row["kind"])),
            text=str(row["text"]),
            meeting_id=str(row["meeting_id"] or ""),
            meeting_code=str(row["meeting_code"] or ""),
            body_id=str(row["body_id"] or ""),
            agenda_item_id=str(row["agenda_item_id"] or ""),
            dossier_id=str(row["dossier_id"] or ""),
            dossier=f"{row['dossier_code']} {row['dossier_name']}" if row["dossier_id"] else "",
            creates_body_id=str(row["creates_body_id"] or ""),
            ratification_required=bool(row["ratification_required"]),
            frozen=bool(row["frozen"]),
            ratified=found.get(decision_id, none),
            vote=votes.get(decision_id),
            municipality_parties=tuple(parties.get((decision_id, True), ())),
            other_parties=tuple(parties.get((decision_id, False), ())),
        )
        for decision_id, row in zip(ids, rows, strict=True)
    )


def tallies(store: Store, ids: Collection[str]) -> dict[str, RatificationTally]:
    """How far the ratification of decisions is, by id; those of which none was asked are left out."""
    sql = (
        "SELECT decision_id, count(*) AS total, sum(status = 'agreed') AS agreed, sum(status = 'rejected') AS rejected,"
        " sum(status = 'submitted') AS submitted FROM decision_ratifications"
        " WHERE decision_id IN (SELECT value FROM json_each(?)) GROUP BY decision_id"
    )
    names = ("total", "agreed", "rejected", "submitted")
    return {
        str(row["decision_id"]): RatificationTally(*(int(str(row[name])) for name in names))
        for row in store.rows(sql, (json.dumps(list(ids)),))
    }


def _parties(store: Store, ids: Collection[str]) -> dict[tuple[str, bool], list[str]]:
    """The names of the parties by decision, the municipalities apart."""
    sql = (
        "SELECT p.owner_id, coalesce(o.short, o.name, trim(coalesce(s.initials || ' ', '') || coalesce(s.prefix || ' ',"
        f" '') || s.last_name)) AS name, coalesce(o.kind = '{OrganisationKind.MUNICIPALITY}', 0) AS municipality"
        " FROM decisions__parties p LEFT JOIN organisations o ON o.id = p.organisation_id"
        " LEFT JOIN persons s ON s.id = p.person_id"
        " WHERE p.owner_id IN (SELECT value FROM json_each(?)) ORDER BY p.owner_id, p.position"
    )
    found: dict[tuple[str, bool], list[str]] = {}
    for row in store.rows(sql, (json.dumps(list(ids)),)):
        found.setdefault((str(row["owner_id"]), bool(row["municipality"])), []).append(str(row["name"]))
    return found
