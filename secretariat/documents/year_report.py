"""The jaaroverzicht of a theme: "Wat hebben we gedaan in 2023", for the members and the website."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping

from secretariat.documents import file_names, year_facts
from secretariat.documents.abbreviations import abbreviation_list
from secretariat.documents.outline import (
    Bar,
    BarChart,
    Block,
    BulletList,
    Cell,
    Column,
    Heading,
    ListItem,
    Outline,
    Paragraph,
    ParagraphKind,
    Row,
    Runs,
    Table,
    cell,
    text,
)
from secretariat.documents.paper import Cover, outline_of, section
from secretariat.documents.results import action_words, due_words
from secretariat.documents.rich_text import blocks_of, inline
from secretariat.documents.year_sections import DECISIONS, FIGURES, PARTNERS, announces_partners, words_now
from secretariat.domain.action_points import CLOSED, ActionPoint, as_of
from secretariat.domain.dossiers import Dossier
from secretariat.domain.numbering import number_key
from secretariat.domain.planning import PlanItem, PlanStatus
from secretariat.domain.register import Register
from secretariat.domain.themes import Theme
from secretariat.domain.year_reports import ThemeYearReport, YearReportSection, YearReportSource, YearReportStatus
from secretariat.wording import dates, terms
from secretariat.wording.counting import meetings
from secretariat.wording.periods import period_words

KIND = "Jaaroverzicht"
DRAFT_LINE = "Concept, nog niet vastgesteld"
DECISION_COLUMNS = (Column("Nr", 16, row_header=True), Column("Datum", 14), Column("Besluit", 50), Column("Soort", 20))
DOSSIER_COLUMNS = (Column("Naam", 30, row_header=True), Column("Stand van zaken", 42), Column("Volgende stap", 28))
_STILL_TO_COME = (PlanStatus.PLANNED, PlanStatus.IN_PROGRESS)


def report_of(register: Register, theme_id: str, year: int) -> ThemeYearReport | None:
    """The report of a theme whose period holds that year; the one of exactly that year first."""
    reports = [
        report
        for report in register.where(ThemeYearReport, "theme_id", theme_id)
        if report.period_start.year <= year <= report.period_end.year
    ]
    return min(reports, key=lambda one: one.period_end.year - one.period_start.year, default=None)


def outline(register: Register, report_id: str, today: dt.date, *, abbreviations: bool = True) -> Outline:
    """The jaaroverzicht as of ``today``: its own sections in their order, then what the records of the theme say.

    At its end stands what its ``abbreviations`` stand for, or not.
    """
    report = register.get(ThemeYearReport, report_id)
    theme = register.find(Theme, report.theme_id)
    is_draft = report.status is YearReportStatus.DRAFT
    status = terms.label(report.status)
    period = period_words(report.period_start, report.period_end)
    name = theme.name if theme else report.theme_id
    told = (*_told(register, report, today), *(() if report.is_composed else _from_records(register, report, today)))
    blocks = (
        Heading(1, text(report.title), aside=period if period not in report.title else None),
        Paragraph(text(name), ParagraphKind.LEAD),
        *((Paragraph(text(DRAFT_LINE), ParagraphKind.STATUS),) if is_draft else ()),
        *told,
        *(abbreviation_list(register, told) if abbreviations else ()),
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


def _from_records(register: Register, report: ThemeYearReport, today: dt.date) -> tuple[Block, ...]:
    """What a report that was written by hand leaves to the records."""
    return (
        *_decisions(register, report, today),
        *_dossiers(register, report, today),
        *_figures(register, report, today),
        *_partners(register, report),
    )


def _told(register: Register, report: ThemeYearReport, today: dt.date) -> list[Block]:
    """The sections as they were written; the one that only announces the partners is made from the register."""
    blocks: list[Block] = []
    for part in report.in_order:
        if announces_partners(part):
            blocks += _partners(register, report) if report.is_composed else ()
            continue
        if part.heading:
            blocks.append(Heading(2, text(part.heading)))
        table = _as_records(register, report, part, today) if part.is_as_its_source else ()
        blocks += table or blocks_of(part.text or "", indented=False)
    return blocks


def _as_records(
    register: Register, report: ThemeYearReport, part: YearReportSection, today: dt.date
) -> tuple[Block, ...]:
    """A section that says what its source says, as a table; none where it is better told, or the source says more."""
    table = _TABLES.get(part.source) if part.source and part.text else None
    if table is None or part.source is None:
        return ()
    said = words_now(register, report, part.source, part.meeting_ids, today).text
    return table(register, report, today)[1:] if part.was_made_from(said) else ()


def _decisions(register: Register, report: ThemeYearReport, _today: dt.date) -> tuple[Block, ...]:
    rows = []
    for decision in year_facts.told_decisions(register, report):
        day = year_facts.decision_day(register, decision)
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
    return section(DECISIONS, *((Table(DECISION_COLUMNS, tuple(rows)),) if rows else ()))


def _dossiers(register: Register, report: ThemeYearReport, today: dt.date) -> tuple[Block, ...]:
    """The dossiers that the sections name, else all of the theme that run.

    Those of one municipality are left to the dossier above them.
    """
    parts = (part for part in report.sections if part.source in (None, YearReportSource.DOSSIERS))
    named = frozenset(dossier_id for part in parts for dossier_id in part.dossier_ids)
    dossiers = year_facts.running_dossiers(register, report.theme_id, named)
    rows = tuple(
        Row(
            (
                Cell((text(one.name), text(one.code))),
                Cell((text(terms.label(one.status), bold=True), *_stand(report, one))),
                cell(_next_step(register, one, today)),
            )
        )
        for one in dossiers
    )
    return section("Lopende dossiers", *((Table(DOSSIER_COLUMNS, rows),) if rows else ()))


def _stand(report: ThemeYearReport, dossier: Dossier) -> tuple[Runs, ...]:
    note = year_facts.last_note(report, dossier)
    return tuple(inline(words) for words in (dossier.summary, note.text if note else None) if words)


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
    figures = year_facts.figures(register, report, today)
    chart = BarChart(tuple(Bar(name, count) for name, count in figures))
    return section(FIGURES, chart, *_not_counted(register, report))


def _not_counted(register: Register, report: ThemeYearReport) -> Iterator[Paragraph]:
    """What the figures leave out because the file does not have it."""
    first = year_facts.begins_after(register, report)
    if first is not None:
        words = f"Overleggen van vóór {dates.day_month_year(first)} staan niet in het bestand."
        yield Paragraph(text(words), ParagraphKind.NOTE)
    undated = len(year_facts.undated_meetings(register, report))
    if undated:
        words = f"Niet meegeteld: {meetings(undated)} waarvan de datum niet bekend is."
        yield Paragraph(text(words), ParagraphKind.NOTE)


def _partners(register: Register, report: ThemeYearReport) -> tuple[Block, ...]:
    partners = year_facts.partners(register, report.theme_id)
    if not partners:
        return ()
    return (Heading(2, text(PARTNERS)), BulletList(tuple(ListItem(text(one.name)) for one in partners)))


_TABLES: Mapping[YearReportSource, Callable[[Register, ThemeYearReport, dt.date], tuple[Block, ...]]] = {
    YearReportSource.DECISIONS: _decisions,
    YearReportSource.DOSSIERS: _dossiers,
    YearReportSource.FIGURES: _figures,
}
