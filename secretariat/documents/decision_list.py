"""The besluitenlijst, of one meeting or of a body over a year or another period."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from secretariat.documents import file_names
from secretariat.documents.attendance import present_names
from secretariat.documents.head import body_code, body_name, facts, meeting_day, meeting_facts
from secretariat.documents.minutes_status import state_of
from secretariat.documents.other_results import vote_words
from secretariat.documents.outline import (
    Cell,
    Column,
    Facts,
    Heading,
    Outline,
    Paragraph,
    ParagraphKind,
    Row,
    Table,
    cell,
    text,
)
from secretariat.documents.paper import NONE, Cover, outline_of
from secretariat.documents.results import listed_decisions
from secretariat.documents.rich_text import inline
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.decisions import Decision, Ratification, RatificationStatus, ratifications_of
from secretariat.domain.dossiers import Dossier
from secretariat.domain.meetings import Meeting
from secretariat.domain.register import Register
from secretariat.wording import dates, terms

KIND = "Besluitenlijst"
Period = tuple[dt.date, dt.date]
"""The first and the last day, both included."""
MEETING_COLUMNS = (
    Column("Nr", 14, row_header=True),
    Column("Agendapunt", 22),
    Column("Besluit", 32),
    Column("Soort", 16),
    Column("Bekrachtiging", 17),
)
BODY_COLUMNS = (
    Column("Nr", 14, row_header=True),
    Column("Datum", 12),
    Column("Overleg", 13),
    Column("Besluit", 32),
    Column("Soort", 16),
    Column("Dossier", 17),
)


def of_meeting(register: Register, meeting_id: str, today: dt.date) -> Outline:
    """The decisions of one meeting in order of treatment, with the numbers of the agenda.

    Its status is that of the verslag: the decisions stand when that is adopted, so the two never say different things.
    """
    meeting = register.get(Meeting, meeting_id)
    state = state_of(register, meeting, today)
    title = f"{KIND} {body_name(register, meeting.body_id)} d.d. {meeting_day(meeting)}"
    rows = tuple(_meeting_row(register, decision, today) for decision in listed_decisions(register, meeting))
    blocks = (
        Heading(1, text(title), aside=meeting.code),
        Paragraph(text(state.line), ParagraphKind.STATUS),
        _head(register, meeting),
        Table(MEETING_COLUMNS, rows, is_list=True) if rows else Paragraph(text(NONE)),
    )
    cover = Cover(
        kind=KIND,
        title=title,
        reference=meeting.code,
        status=state.footer,
        file_name=file_names.file_name(
            file_names.iso_day(meeting.date), body_code(register, meeting.body_id), KIND.lower(), state.file_part
        ),
        is_draft=not state.is_adopted,
        keywords=(meeting.code, body_name(register, meeting.body_id), meeting.title),
    )
    return outline_of(register, cover, blocks, today)


def year_period(year: int | None) -> Period | None:
    """A whole year; None without one."""
    return (dt.date(year, 1, 1), dt.date(year, 12, 31)) if year else None


def of_body(register: Register, body_id: str, period: Period | None, today: dt.date) -> Outline:
    """The decisions of a body in a period, or all of them without one, up to and including ``today``."""
    code, name = body_code(register, body_id), body_name(register, body_id)
    title = ", ".join(filter(None, (f"{KIND} {name}", dates.date_range(*period) if period else "")))
    in_short = " t/m ".join(map(dates.short_date, period or ()))
    in_name = [day.isoformat() for day in period or (today,)]
    if period is not None and period == year_period(period[0].year):
        in_short = in_name[0][:4]
        in_name = [in_short]
        title = f"{KIND} {name} {in_short}"
    rows = tuple(_body_row(register, decision) for decision in _decisions_of_body(register, body_id, period, today))
    as_of = f"stand per {dates.short_date(today)}"
    blocks = (
        Heading(1, text(title), aside=code),
        Paragraph(text(f"{as_of[:1].upper()}{as_of[1:]}"), ParagraphKind.STATUS),
        Table(BODY_COLUMNS, rows, is_list=True) if rows else Paragraph(text(NONE)),
    )
    cover = Cover(
        kind=KIND,
        title=title,
        reference=" ".join(filter(None, (code, in_short))),
        status=as_of,
        file_name=file_names.file_name(*in_name, code, KIND.lower()),
        keywords=(code, name),
    )
    return outline_of(register, cover, blocks, today)


def _head(register: Register, meeting: Meeting) -> Facts:
    """The block of facts, and who was present: a besluitenlijst often travels without its verslag."""
    present = facts(("Aanwezig", present_names(register, meeting)))
    return Facts((*meeting_facts(register, meeting, under_title=True).rows, *present.rows))


def _decisions_of_body(register: Register, body_id: str, period: Period | None, today: dt.date) -> list[Decision]:
    """By date of the meeting, and within a meeting in order of treatment."""
    meetings = sorted(
        register.where(Meeting, "body_id", body_id), key=lambda meeting: (meeting.date or dt.date.max, meeting.code)
    )
    decisions = [decision for meeting in meetings for decision in listed_decisions(register, meeting)]
    return [decision for decision in decisions if _is_in(_day_of(register, decision), period, today)]


def _is_in(day: dt.date | None, period: Period | None, today: dt.date) -> bool:
    if day is None:
        return period is None
    return day <= today and (period is None or period[0] <= day <= period[1])


def _day_of(register: Register, decision: Decision) -> dt.date | None:
    meeting = register.find(Meeting, decision.meeting_id)
    return decision.decided_on or (meeting.date if meeting else None)


def _meeting_row(register: Register, decision: Decision, today: dt.date) -> Row:
    item = register.find(AgendaItem, decision.agenda_item_id)
    return Row(
        (
            cell(decision.number),
            cell(f"{item.number}. {item.title}" if item else ""),
            Cell((inline(decision.text), *vote_words(register, decision))),
            cell(terms.label(decision.kind)),
            _ratification_cell(register, decision, today),
        )
    )


def _body_row(register: Register, decision: Decision) -> Row:
    day = _day_of(register, decision)
    meeting = register.find(Meeting, decision.meeting_id)
    dossier = register.find(Dossier, decision.dossier_id)
    return Row(
        (
            cell(decision.number),
            cell(dates.short_date(day) if day else ""),
            cell(meeting.code if meeting else ""),
            Cell((inline(decision.text), *vote_words(register, decision))),
            cell(terms.label(decision.kind)),
            Cell((text(dossier.code), text(dossier.name)) if dossier else ()),
        )
    )


def _ratification_cell(register: Register, decision: Decision, today: dt.date) -> Cell:
    """How many organisations have ratified on this day, and where the others are."""
    ratifications = ratifications_of(register, decision.id)
    if not ratifications:
        return cell(_REQUIRED[decision.ratification_required])
    counts = Counter(_status_on(one, today) for one in ratifications)
    lines = [f"{counts[RatificationStatus.AGREED]} van {len(ratifications)} {_label(RatificationStatus.AGREED)}"]
    lines += [f"{counts[status]} {_label(status)}" for status in _NOT_RATIFIED if counts[status]]
    return Cell(tuple(text(line) for line in lines))


_REQUIRED = {True: "Vereist", False: "Niet nodig", None: ""}
_NOT_RATIFIED = (RatificationStatus.REJECTED, RatificationStatus.SUBMITTED, RatificationStatus.PENDING)


def _label(status: RatificationStatus) -> str:
    return terms.label(status).lower()


def _status_on(ratification: Ratification, today: dt.date) -> RatificationStatus:
    """What was decided later was still only submitted on this day."""
    decided_later = ratification.decided_on is not None and ratification.decided_on > today
    return RatificationStatus.SUBMITTED if decided_later else ratification.status
