"""The termijnagenda of a year: what is foreseen per quarter, and what must come on an agenda one day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from secretariat.documents.head import body_name
from secretariat.documents.outline import (
    Block,
    Cell,
    Column,
    Orientation,
    Outline,
    Row,
    Table,
    cell,
    text,
)
from secretariat.documents.paper import section
from secretariat.documents.parties import owner_words, party_name, person_name
from secretariat.documents.year_paper import year_paper
from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem, AgendaPurpose, agenda_of
from secretariat.domain.backlog import BacklogItem
from secretariat.domain.dates import DatePrecision
from secretariat.domain.dossiers import Dossier
from secretariat.domain.meetings import Meeting
from secretariat.domain.planning import PlanCycle, PlanItem, PlanStatus
from secretariat.domain.register import Register
from secretariat.wording import dates, terms
from secretariat.wording.counting import enumeration

KIND = "Termijnagenda"
TO_BE_DETERMINED = "Nog te bepalen"
COLUMNS = (
    Column("Periode", 15, row_header=True),
    Column("Onderwerp", 32),
    Column("Dossier", 19),
    Column("Orgaan", 19),
    Column("Doel", 13),
    Column("Trekker", 17),
)
_QUARTERS = 4


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line: in a quarter (1-4), somewhere in the year (5) or at a time not known yet (6)."""

    part: int
    day: dt.date
    row: Row


def outline(register: Register, year: int, today: dt.date, *, body_id: str | None = None) -> Outline:
    """The termijnagenda of a year, of one body or of all, with what has no time yet (``sample/README.md``)."""
    entries = sorted(_entries(register, year, body_id), key=lambda one: (one.part, one.day))
    return year_paper(register, KIND, year, today, body_id, _tables(entries, year), Orientation.LANDSCAPE)


def _tables(entries: list[_Entry], year: int) -> tuple[Block, ...]:
    names = {quarter: f"{quarter}e kwartaal {year}" for quarter in range(1, _QUARTERS + 1)}
    names |= {_QUARTERS + 1: f"In {year}", _QUARTERS + 2: TO_BE_DETERMINED}
    blocks: list[Block] = []
    for part, name in names.items():
        rows = tuple(entry.row for entry in entries if entry.part == part)
        if rows:
            blocks += section(name, Table(COLUMNS, rows, is_list=True))
    return tuple(blocks)


def _entries(register: Register, year: int, body_id: str | None) -> Iterator[_Entry]:
    for item in register.all(PlanItem):
        part = _part(item, year)
        if part and (body_id is None or _body_of(register, item) == body_id):
            yield _Entry(part, item.date or dt.date.max, _planned_row(register, item))
    for waiting in register.all(BacklogItem):
        if body_id is None or waiting.body_id == body_id:
            day = waiting.added_on or dt.date.max
            yield _Entry(_QUARTERS + 2, day, _waiting_row(register, waiting))


def _part(item: PlanItem, year: int) -> int | None:
    """Where on the paper of that year it stands; what is done at a time nobody wrote down is not to be determined."""
    if item.status is PlanStatus.DROPPED:
        return None
    if item.date is None or item.date_precision is DatePrecision.UNKNOWN:
        return None if item.status is PlanStatus.DONE else _QUARTERS + 2
    if item.date.year != year:
        return None
    if item.date_precision is DatePrecision.YEAR:
        return _QUARTERS + 1
    return (item.date.month + 2) // 3


def _planned_row(register: Register, item: PlanItem) -> Row:
    treated = _treated_at(register, item)
    known = item.date is not None and item.date_precision is not DatePrecision.UNKNOWN
    period = dates.partial_date(item.date, item.date_precision) if known else dates.TO_BE_DETERMINED
    done = terms.label(item.status).lower() if item.status is PlanStatus.DONE else ""
    body = _body_of(register, item)
    return Row(
        (
            cell(period),
            Cell(tuple(line for line in (text(item.title), text(done, italic=True)) if line)),
            _dossier_cell(register, item.dossier_id),
            cell(body_name(register, body) if body else ""),
            cell(terms.label(treated.purpose) if treated else ""),
            cell(_leader(register, item, treated)),
        )
    )


def _waiting_row(register: Register, item: BacklogItem) -> Row:
    return Row(
        (
            cell(dates.TO_BE_DETERMINED),
            cell(item.title),
            _dossier_cell(register, item.dossier_id),
            cell(body_name(register, item.body_id)),
            cell(terms.label(item.purpose)),
            cell(person_name(register, item.proposer_id)),
        )
    )


def _dossier_cell(register: Register, dossier_id: str | None) -> Cell:
    dossier = register.find(Dossier, dossier_id)
    return Cell((text(dossier.code), text(dossier.name))) if dossier else Cell()


def _body_of(register: Register, item: PlanItem) -> str | None:
    """The body that deals with it: of its meeting, of its action point, or the one that leads the dossier."""
    meeting, action = register.find(Meeting, item.meeting_id), register.find(ActionPoint, item.action_id)
    dossier = register.find(Dossier, item.dossier_id)
    found = (
        meeting.body_id if meeting else None,
        action.body_id if action else None,
        dossier.lead_body_id if dossier else None,
    )
    return next(filter(None, found), None)


def _treated_at(register: Register, item: PlanItem) -> AgendaItem | None:
    """The item of its meeting that is about the same dossier, if it has one of substance."""
    if not (item.meeting_id and item.dossier_id):
        return None
    agenda = [one for one in agenda_of(register, item.meeting_id) if one.dossier_id == item.dossier_id]
    return next((one for one in agenda if one.purpose is not AgendaPurpose.PROCEDURAL), None)


def _leader(register: Register, item: PlanItem, treated: AgendaItem | None) -> str:
    """Who sees to it: the owner of the action point, who brings the agenda item in, or whose cycle it is."""
    action = register.find(ActionPoint, item.action_id)
    if action:
        return owner_words(register, action)
    if treated and treated.proposer_id:
        return person_name(register, treated.proposer_id)
    cycle = register.find(PlanCycle, item.cycle_id)
    return enumeration([party_name(register, party) for party in cycle.owner_organisation_ids]) if cycle else ""
