"""The jaaroverzicht of a theme: "Wat hebben we gedaan in 2023", for the members and the website."""

from __future__ import annotations

import datetime as dt

from secretariat.documents import file_names
from secretariat.documents.outline import (
    Block,
    BulletList,
    Cell,
    Column,
    Facts,
    Heading,
    ListItem,
    Outline,
    Paragraph,
    ParagraphKind,
    Row,
    Table,
    cell,
    text,
)
from secretariat.documents.paper import Cover, outline_of, section
from secretariat.documents.results import action_words, due_words
from secretariat.documents.rich_text import blocks_of, inline
from secretariat.domain.action_points import CLOSED, ActionPoint, as_of, done_on
from secretariat.domain.bodies import Body
from secretariat.domain.decisions import Decision
from secretariat.domain.dossiers import Dossier, DossierStatus
from secretariat.domain.meetings import Meeting
from secretariat.domain.numbering import number_key
from secretariat.domain.organisations import Organisation
from secretariat.domain.planning import PlanItem, PlanStatus
from secretariat.domain.register import Register
from secretariat.domain.themes import Theme, ThemePartner
from secretariat.domain.year_reports import ThemeYearReport, YearReportSection, YearReportStatus
from secretariat.wording import dates, terms

KIND = "Jaaroverzicht"
DRAFT_LINE = "Concept, nog niet vastgesteld"
PARTNERS = "Op dit thema werken we samen met:"
DECISION_COLUMNS = (Column("Nr", 16, row_header=True), Column("Datum", 14), Column("Besluit", 50), Column("Soort", 20))
DOSSIER_COLUMNS = (Column("Naam", 30, row_header=True), Column("Stand van zaken", 42), Column("Volgende stap", 28))
_RUNNING = (DossierStatus.EXPLORING, DossierStatus.ACTIVE, DossierStatus.WAITING)
_STILL_TO_COME = (PlanStatus.PLANNED, PlanStatus.IN_PROGRESS)


def report_of(register: Register, theme_id: str, year: int) -> ThemeYearReport | None:
    """The report of a theme whose period holds that year; the one of exactly that year first."""
    reports = [
        report
        for report in register.where(ThemeYearReport, "theme_id", theme_id)
        if report.period_start.year <= year <= report.period_end.year
    ]
    return min(reports, key=lambda one: one.period_end.year - one.period_start.year, default=None)


def outline(register: Register, report_id: str, today: dt.date) -> Outline:
    """The jaaroverzicht as of ``today``: its own sections in their order, then what the records of the theme say."""
    report = register.get(ThemeYearReport, report_id)
    theme = register.find(Theme, report.theme_id)
    is_draft = report.status is YearReportStatus.DRAFT
    status = terms.label(report.status)
    period = _period(report)
    name = theme.name if theme else report.theme_id
    blocks = (
        Heading(1, text(report.title), aside=period if period not in report.title else None),
        Paragraph(text(name), ParagraphKind.LEAD),
        *((Paragraph(text(DRAFT_LINE), ParagraphKind.STATUS),) if is_draft else ()),
        *_told(report),
        *_decisions(register, report),
        *_dossiers(register, report, today),
        *_figures(register, report, today),
        *_partners(register, report),
    )
    cover = Cover(
        kind=f"{KIND} {name}",
        title=f"{report.title} – {name}",
        reference=f"{KIND} {period}",
        status=status,
        file_name=file_names.file_name(period.replace("/", "-"), name, KIND.lower(), status.lower()),
        is_draft=is_draft,
        keywords=(name, period),
    )
    return outline_of(register, cover, blocks, today)


def _period(report: ThemeYearReport) -> str:
    """The years it is about: "2023", "2021/2022"."""
    first, last = report.period_start.year, report.period_end.year
    return str(first) if first == last else f"{first}/{last}"


def _told(report: ThemeYearReport) -> list[Block]:
    """The sections as they were written; the one that only announces the partners is made from the register."""
    blocks: list[Block] = []
    for part in sorted(report.sections, key=lambda one: one.order):
        if _announces_partners(part):
            continue
        if part.heading:
            blocks.append(Heading(2, text(part.heading)))
        blocks += blocks_of(part.text or "", indented=False)
    return blocks


def _announces_partners(part: YearReportSection) -> bool:
    return not part.text and (part.heading or "").strip().casefold() == PARTNERS.casefold()


def _bodies(register: Register, report: ThemeYearReport) -> set[str]:
    return {body.id for body in register.where(Body, "theme_id", report.theme_id)}


def _is_of_theme(register: Register, report: ThemeYearReport, body_id: str | None, dossier_id: str | None) -> bool:
    """Of a body of the theme; what no body dealt with goes by its dossier."""
    if body_id:
        return body_id in _bodies(register, report)
    dossier = register.find(Dossier, dossier_id)
    return dossier is not None and dossier.theme_id == report.theme_id


def decisions_in(register: Register, report: ThemeYearReport) -> list[Decision]:
    """The decisions of the theme's bodies in the period, and what was agreed on its dossiers without a meeting."""
    found = []
    for decision in register.all(Decision):
        meeting = register.find(Meeting, decision.meeting_id)
        day = decision.decided_on or (meeting.date if meeting else None)
        of_theme = _is_of_theme(register, report, meeting.body_id if meeting else None, decision.dossier_id)
        if of_theme and day and report.period_start <= day <= report.period_end:
            found.append((day, number_key(decision.number), decision))
    return [decision for _day, _number, decision in sorted(found, key=lambda one: one[:2])]


def meetings_held(register: Register, report: ThemeYearReport) -> list[Meeting]:
    """The meetings of the theme's bodies that were held in the period."""
    bodies = _bodies(register, report)
    return [
        meeting
        for meeting in register.all(Meeting)
        if meeting.body_id in bodies
        and meeting.status.has_been_held
        and meeting.date
        and report.period_start <= meeting.date <= report.period_end
    ]


def _decisions(register: Register, report: ThemeYearReport) -> tuple[Block, ...]:
    rows = []
    for decision in decisions_in(register, report):
        meeting = register.find(Meeting, decision.meeting_id)
        day = decision.decided_on or (meeting.date if meeting else None)
        rows.append(
            Row(
                (
                    cell(decision.number),
                    cell(dates.short_date(day) if day else ""),
                    cell(inline(decision.text)),
                    cell(terms.label(decision.kind)),
                )
            )
        )
    return section("Besluiten en afspraken", *((Table(DECISION_COLUMNS, tuple(rows)),) if rows else ()))


def _dossiers(register: Register, report: ThemeYearReport, today: dt.date) -> tuple[Block, ...]:
    """The dossiers that the sections name, else all of the theme that run.

    Those of one municipality are left to the dossier above them.
    """
    named = {dossier_id for part in report.sections for dossier_id in part.dossier_ids}
    dossiers = [
        one
        for one in register.where(Dossier, "theme_id", report.theme_id)
        if one.status in _RUNNING and (one.id in named if named else one.parent_id is None)
    ]
    rows = tuple(
        Row(
            (
                Cell((text(one.name), text(one.code))),
                Cell((text(terms.label(one.status), bold=True), *((inline(one.summary),) if one.summary else ()))),
                cell(_next_step(register, one, today)),
            )
        )
        for one in dossiers
    )
    return section("Lopende dossiers", *((Table(DOSSIER_COLUMNS, rows),) if rows else ()))


def _next_step(register: Register, dossier: Dossier, today: dt.date) -> str:
    """What is planned first from today on, else the open action point with the first term."""
    planned = [
        item
        for item in register.where(PlanItem, "dossier_id", dossier.id)
        if item.status in _STILL_TO_COME and (item.date is None or item.date >= today)
    ]
    if planned:
        first = min(planned, key=lambda one: one.date or dt.date.max)
        return f"{first.title} ({dates.partial_date(first.date, first.date_precision)})"
    known = [
        was for one in register.where(ActionPoint, "dossier_id", dossier.id) if (was := as_of(one, today, register))
    ]
    waiting = [one for one in known if one.status not in CLOSED]
    if not waiting:
        return ""
    action = min(waiting, key=lambda one: (one.due_date or dt.date.max, number_key(one.number)))
    return f"{action_words(action)} ({due_words(action)})"


def _figures(register: Register, report: ThemeYearReport, today: dt.date) -> tuple[Block, ...]:
    """How many overleggen, decisions and action points; open is what was open at the end of the period, or today."""
    last = min(report.period_end, today)
    known = [was for one in register.all(ActionPoint) if (was := as_of(one, last, register))]
    of_theme = [one for one in known if _is_of_theme(register, report, one.body_id, one.dossier_id)]
    done = [one for one in of_theme if (day := done_on(one)) and report.period_start <= day]
    figures = (
        ("Overleggen", len(meetings_held(register, report))),
        ("Besluiten en afspraken", len(decisions_in(register, report))),
        ("Actiepunten gereed", len(done)),
        ("Actiepunten open", sum(one.status not in CLOSED for one in of_theme)),
    )
    return section("Cijfers", Facts(tuple((name, text(str(count))) for name, count in figures)))


def _partners(register: Register, report: ThemeYearReport) -> tuple[Block, ...]:
    partners = [
        organisation.name
        for one in register.where(ThemePartner, "theme_id", report.theme_id)
        if (organisation := register.find(Organisation, one.organisation_id))
    ]
    if not partners:
        return ()
    return (Heading(2, text(PARTNERS)), BulletList(tuple(ListItem(text(name)) for name in partners)))
