"""Make the jaaroverzicht of a theme over a period from the file, and bring it from concept to published."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from secretariat.documents import year_facts
from secretariat.documents.year_gaps import Gap, gaps_of
from secretariat.documents.year_sections import SourceWords, composed, missing_in, words_now
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.dossiers import Dossier
from secretariat.domain.meetings import Meeting
from secretariat.domain.refusals import FieldEmpty, PeriodNotUnderstood, YearReportClosed, YearReportTitleTaken
from secretariat.domain.register import Register
from secretariat.domain.themes import Theme
from secretariat.domain.year_reports import (
    ThemeYearReport,
    YearReportSection,
    YearReportSource,
    YearReportStatus,
    numbered,
)
from secretariat.services.identity import new_id
from secretariat.services.paper_records import PaperRecords
from secretariat.services.themes import theme_choices
from secretariat.services.typed import required_line
from secretariat.storage.store import Store
from secretariat.wording.periods import period_words, read_period, report_title


@dataclass(frozen=True, slots=True)
class YearReportLine:
    """One report as a list shows it; ``period`` is in words."""

    id: str
    title: str
    theme_id: str
    theme: str
    period: str
    period_start: dt.date
    status: YearReportStatus
    published_on: dt.date | None
    sections: int


@dataclass(frozen=True, slots=True)
class SectionDoor:
    """What a section tells of: ``kind`` is the list of the record, ``words`` its name."""

    kind: str
    id: str
    words: str


@dataclass(frozen=True, slots=True)
class SectionLine:
    """One section; its id is its place. ``new_words`` is what its source says today where it said something else."""

    id: str
    heading: str
    text: str
    source: YearReportSource | None
    day: dt.date | None
    doors: tuple[SectionDoor, ...]
    new_words: str | None
    is_own: bool

    @property
    def is_changed(self) -> bool:
        """Whether its source has changed since its words were taken from there."""
        return self.new_words is not None


@dataclass(frozen=True, slots=True)
class YearReportRecord:
    """A whole report, with its figures and what the file does not tell or is not told from it yet."""

    line: YearReportLine
    sections: tuple[SectionLine, ...]
    figures: tuple[tuple[str, int | None], ...]
    gaps: tuple[Gap, ...]
    to_add: tuple[str, ...]

    @property
    def changed(self) -> int:
        """How many sections have a source that has changed."""
        return sum(one.is_changed for one in self.sections)


class YearReportService:
    """The jaaroverzichten of the association."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today
        self._records = PaperRecords(store)

    # Asking

    def lines(self) -> tuple[YearReportLine, ...]:
        """All reports, the newest period first, by theme."""
        themes = {one.id: one.name for one in self._store.all(Theme)}
        lines = (self._line(one, themes.get(one.theme_id, "")) for one in self._store.all(ThemeYearReport))
        return tuple(sorted(lines, key=lambda one: (-one.period_start.toordinal(), one.theme.casefold(), one.title)))

    def themes(self) -> tuple[tuple[str, str], ...]:
        """The themes of which a report can be made: id and name."""
        return theme_choices(self._store)

    def record(self, report_id: str) -> YearReportRecord:
        """A whole report.

        Raises:
            RecordMissing: there is no such report.
        """
        report = self._store.get(ThemeYearReport, report_id)
        theme = self._store.find(Theme, report.theme_id)
        register, today = self._records.of_year_report(report), self._today()
        return YearReportRecord(
            line=self._line(report, theme.name if theme else ""),
            sections=tuple(
                _section_line(register, report, str(place), part, today) for place, part in enumerate(report.in_order)
            ),
            figures=year_facts.figures(register, report, today),
            gaps=gaps_of(register, report, today),
            to_add=tuple(one.heading for one in missing_in(register, report, today)),
        )

    def section_at(self, report_id: str, position: int) -> str:
        """The id of the section that is stored at a position, counted from 0; empty where there is none."""
        report = self._store.find(ThemeYearReport, report_id)
        if report is None or position >= len(report.sections):
            return ""
        return str(report.in_order.index(report.sections[position]))

    # Doing

    def add(self, theme_id: str, period: str, title: str = "") -> ChangeSet:
        """Make a report of a theme over a period ("2023", "2021-2022") from what the file says.

        Without a title it is called by its period, with a number behind it where the theme has one of that title.

        Raises:
            FieldEmpty, TextTooLong: no theme was chosen, or the title cannot be kept so.
            PeriodNotUnderstood: what was typed is not a period.
            YearReportTitleTaken: the theme has a report of this title.
            RecordMissing: there is no such theme.
        """
        if not theme_id:
            raise FieldEmpty("theme_id")
        self._store.get(Theme, theme_id)
        start, end = self._period(period)
        taken = self._titles(theme_id)
        if title.strip():
            name = required_line(title, "title")
            _check_free(name, taken)
        else:
            name = _free_title(report_title(start, end), taken)
        report = ThemeYearReport(
            id=new_id("rep"),
            theme_id=theme_id,
            title=name,
            period_start=start,
            period_end=end,
            status=YearReportStatus.DRAFT,
        )
        sections = composed(self._records.of_year_report(report), report, self._today())
        with self._store.unit_of_work(Action.ADD_YEAR_REPORT, report.id) as work:
            work.add(replace(report, sections=sections))
        return work.made()

    def complete(self, report_id: str) -> ChangeSet | None:
        """Add what the file tells by now and the report does not; the order by hand stays. None when it tells all.

        An overleg goes before the first section about a later one, the rest comes at the end.

        Raises:
            YearReportClosed: the report was adopted or published.
        """
        report = self._open_report(report_id)
        register, today = self._records.of_year_report(report), self._today()
        parts = list(report.in_order)
        for one in missing_in(register, report, today):
            parts.insert(_place_for(register, parts, one.section()), one.section())
        return self._put(report, Action.COMPLETE_YEAR_REPORT, sections=numbered(parts))

    def rename(self, report_id: str, title: str) -> ChangeSet | None:
        """Give a report another title; None when it has that title.

        Raises:
            FieldEmpty, TextTooLong, YearReportTitleTaken: the title cannot be kept so.
            YearReportClosed: the report was adopted or published.
        """
        report = self._open_report(report_id)
        name = required_line(title, "title")
        _check_free(name, self._titles(report.theme_id, report_id))
        return self._put(report, Action.EDIT_YEAR_REPORT, title=name)

    def set_period(self, report_id: str, period: str) -> ChangeSet | None:
        """Let a report be about another period; what stands in it stays. None when it is about that period.

        Raises:
            PeriodNotUnderstood: what was typed is not a period.
            YearReportClosed: the report was adopted or published.
        """
        report = self._open_report(report_id)
        start, end = self._period(period)
        return self._put(report, Action.EDIT_YEAR_REPORT, period_start=start, period_end=end)

    def set_status(self, report_id: str, status: YearReportStatus, day: dt.date | None = None) -> ChangeSet | None:
        """Say how far a report is; published is it on ``day``, or else today. None when that is known."""
        report = self._store.get(ThemeYearReport, report_id)
        published = None
        if status is YearReportStatus.PUBLISHED:
            published = day or (report.published_on if report.status is status else None) or self._today()
        return self._put(report, Action.SET_YEAR_REPORT_STATUS, status=status, published_on=published)

    def remove(self, report_id: str) -> ChangeSet:
        """Take a report away."""
        report = self._store.get(ThemeYearReport, report_id)
        with self._store.unit_of_work(Action.REMOVE_YEAR_REPORT, report_id) as work:
            work.remove(ThemeYearReport, report_id, report.title)
        return work.made()

    def _open_report(self, report_id: str) -> ThemeYearReport:
        report = self._store.get(ThemeYearReport, report_id)
        if not report.is_open:
            raise YearReportClosed(report.title)
        return report

    def _period(self, typed: str) -> tuple[dt.date, dt.date]:
        period = read_period(typed, self._today())
        if period is None:
            raise PeriodNotUnderstood(typed.strip()) if typed.strip() else FieldEmpty("period")
        return period

    def _titles(self, theme_id: str, except_id: str = "") -> list[str]:
        reports = self._store.where(ThemeYearReport, "theme_id", [theme_id])
        return [one.title.casefold() for one in reports if one.id != except_id]

    def _put(self, report: ThemeYearReport, action: Action, **changes: Any) -> ChangeSet | None:
        after = replace(report, **changes)
        if after == report:
            return None
        with self._store.unit_of_work(action, report.id) as work:
            work.put(after)
        return work.made()

    @staticmethod
    def _line(report: ThemeYearReport, theme: str) -> YearReportLine:
        return YearReportLine(
            id=report.id,
            title=report.title,
            theme_id=report.theme_id,
            theme=theme,
            period=period_words(report.period_start, report.period_end),
            period_start=report.period_start,
            status=report.status,
            published_on=report.published_on,
            sections=len(report.sections),
        )


def section_day(register: Register, part: YearReportSection) -> dt.date | None:
    """The day of the first overleg that a section about one overleg tells of; None for every other section."""
    if part.source not in (None, YearReportSource.MINUTES) or not part.heading:
        return None
    days = [found.date for one in part.meeting_ids if (found := register.find(Meeting, one)) and found.date]
    return min(days, default=None)


def _section_line(
    register: Register, report: ThemeYearReport, place: str, part: YearReportSection, today: dt.date
) -> SectionLine:
    now = words_now(register, report, part.source, part.meeting_ids, today) if part.source else None
    is_changed = now is not None and not part.was_made_from(now.text, now.heading)
    meetings = (register.find(Meeting, one) for one in part.meeting_ids)
    dossiers = (register.find(Dossier, one) for one in part.dossier_ids)
    return SectionLine(
        id=place,
        heading=part.heading or "",
        text=part.text or "",
        source=part.source,
        day=section_day(register, part),
        doors=(
            *(SectionDoor("meetings", one.id, one.code) for one in meetings if one),
            *(SectionDoor("dossiers", one.id, one.code) for one in dossiers if one),
        ),
        new_words=_in_words(now, part) if now is not None and is_changed else None,
        is_own=part.source is None or not part.is_as_its_source,
    )


def _in_words(now: SourceWords, part: YearReportSection) -> str:
    """What a source says, with its heading where that is another one than the section has."""
    is_renamed = part.source is YearReportSource.MINUTES and now.heading != part.heading
    return f"**{now.heading}**\n\n{now.text}".strip() if is_renamed else now.text


def _place_for(register: Register, parts: Sequence[YearReportSection], new: YearReportSection) -> int:
    day = section_day(register, new)
    if day is None:
        return 0 if new.source is YearReportSource.MEETINGS else len(parts)
    days = [(place, section_day(register, one)) for place, one in enumerate(parts)]
    later = [place for place, known in days if known and known > day]
    dated = [place for place, known in days if known]
    if later:
        return later[0]
    return dated[-1] + 1 if dated else min(1, len(parts))


def _free_title(title: str, taken: Sequence[str]) -> str:
    names = [title, *(f"{title} ({number})" for number in range(2, len(taken) + 3))]
    return next(name for name in names if name.casefold() not in taken)


def _check_free(name: str, taken: Sequence[str]) -> None:
    if name.casefold() in taken:
        raise YearReportTitleTaken(name)
