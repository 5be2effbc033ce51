"""The termijnagenda of a year: what is foreseen per quarter, and what must come on an agenda one day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
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
from secretariat.domain.dossiers import Dossier
from secretariat.domain.meetings import Meeting
from secretariat.domain.organisations import Organisation
from secretariat.domain.planning import PlanCycle, PlanItem, PlanPart, PlanStatus, part_of_year
from secretariat.domain.register import Register
from secretariat.wording import dates, terms
from secretariat.wording.counting import enumeration, quantity
from secretariat.wording.planning import part_name, when_words

KIND = "Termijnagenda"
COLUMNS = (
    Column("Periode", 15, row_header=True),
    Column("Onderwerp", 32),
    Column("Dossier", 19),
    Column("Orgaan", 19),
    Column("Doel", 13),
    Column("Trekker", 17),
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line in its part of the year."""

    part: PlanPart
    day: dt.date
    row: Row


def outline(register: Register, year: int, today: dt.date, *, body_id: str | None = None) -> Outline:
    """The termijnagenda of a year, of one body or of all, with what has no time yet (``sample/README.md``)."""
    entries = sorted(_entries(register, year, body_id), key=lambda one: (one.part, one.day))
    return year_paper(register, KIND, year, today, body_id, _tables(entries, year), Orientation.LANDSCAPE)


def _tables(entries: list[_Entry], year: int) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for part in PlanPart:
        rows = tuple(entry.row for entry in entries if entry.part == part)
        if rows:
            blocks += section(part_name(part, year), Table(COLUMNS, rows, is_list=True))
    return tuple(blocks)


def _entries(register: Register, year: int, body_id: str | None) -> Iterator[_Entry]:
    for items in _together(register.all(PlanItem)):
        item = items[0]
        part = part_of_year(item, year)
        if part and (body_id is None or _body_of(register, item) == body_id):
            yield _Entry(part, item.date or dt.date.max, _planned_row(register, items))
    for waiting in register.all(BacklogItem):
        if body_id is None or waiting.body_id == body_id:
            day = waiting.added_on or dt.date.max
            yield _Entry(PlanPart.TO_BE_DETERMINED, day, _waiting_row(register, waiting))


def _together(items: Iterable[PlanItem]) -> Iterable[list[PlanItem]]:
    """The items line by line: the talks of one step at one time, with every municipality, are one line."""
    lines: dict[tuple[object, ...], list[PlanItem]] = {}
    for item in items:
        if item.status is PlanStatus.DROPPED:
            continue
        talk = (item.cycle_id, item.plan_year, item.step, item.title, item.date, item.date_precision, item.date_note)
        lines.setdefault(talk if item.organisation_id and item.step else (item.id,), []).append(item)
    return lines.values()


def _planned_row(register: Register, items: Sequence[PlanItem]) -> Row:
    item = items[0]
    treated = _treated_at(register, item)
    body = _body_of(register, item)
    period = text(dates.TO_BE_DETERMINED if item.date is None else when_words(item))
    relative = text((item.date_note or "") if item.date is None else "", italic=True)
    lines = (text(item.title), text(_with_whom(register, items), italic=True))
    return Row(
        (
            Cell(tuple(line for line in (period, relative) if line)),
            Cell(tuple(line for line in lines if line)),
            _dossier_cell(register, item.dossier_id),
            cell(body_name(register, body) if body else ""),
            cell(terms.label(treated.purpose) if treated else ""),
            cell(_leader(register, item, treated)),
        )
    )


def _with_whom(register: Register, items: Sequence[PlanItem]) -> str:
    """What stands under the subject: how far the talks are or with whom the talk is, and that it was done."""
    done = sum(one.status is PlanStatus.DONE for one in items)
    if len(items) > 1:
        return f"{quantity(len(items), 'gemeente', 'gemeenten')}, {done} van de {len(items)} uitgevoerd"
    whom = register.find(Organisation, items[0].organisation_id)
    said = (whom.short_name if whom else "", terms.label(PlanStatus.DONE).lower() if done else "")
    return ", ".join(filter(None, said))


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
    """The body that deals with it: chosen, of its meeting, of its action point, or the one that leads the dossier."""
    if item.body_id:
        return item.body_id
    meeting, action = register.find(Meeting, item.meeting_id), register.find(ActionPoint, item.action_id)
    dossier = register.find(Dossier, item.dossier_id)
    found = (
        meeting.body_id if meeting else None,
        action.body_id if action else None,
        dossier.lead_body_id if dossier else None,
    )
    return next(filter(None, found), None)


def _treated_at(register: Register, item: PlanItem) -> AgendaItem | None:
    """The agenda item it became, or the one of its meeting about the same dossier, if it has one of substance."""
    if item.agenda_item_id:
        return register.find(AgendaItem, item.agenda_item_id)
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
