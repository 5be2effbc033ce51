"""Write in a jaaroverzicht: the words and the order of its sections, and what their sources say by now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from secretariat.documents.year_facts import is_secret, meetings_held
from secretariat.documents.year_sections import words_now
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.meetings import Meeting
from secretariat.domain.refusals import RecordMissing, YearReportClosed
from secretariat.domain.register import Register
from secretariat.domain.year_reports import (
    ThemeYearReport,
    YearReportSection,
    YearReportSource,
    numbered,
)
from secretariat.services.paper_records import PaperRecords
from secretariat.services.typed import optional_line, optional_text
from secretariat.services.typing_steps import TypingSteps
from secretariat.services.year_reports import section_day
from secretariat.storage.store import Store
from secretariat.wording.terms import label

_PER_MEETING = (YearReportSource.MINUTES,)


@dataclass(frozen=True, slots=True)
class SourceChoice:
    """Something a section can be made from; ``meeting_id`` is the overleg of which it is the verslag, or empty."""

    source: YearReportSource
    words: str
    meeting_id: str


class YearSectionService:
    """The sections of one report; each is named by its place, counted from 0.

    Every verb raises YearReportClosed when the report was adopted or published, RecordMissing without such a section.
    """

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today
        self._records = PaperRecords(store)
        self._typing = TypingSteps(store.clock)

    def words_of(self, report_id: str, source: YearReportSource, meeting_id: str = "") -> tuple[str, str]:
        """The heading and the text that a source gives today, to look at before they are taken over."""
        report = self._store.get(ThemeYearReport, report_id)
        named = replace(report, sections=())
        words = words_now(self._register(named, meeting_id), report, source, _ids(meeting_id), self._today())
        return words.heading, words.text

    def sources(self, report_id: str) -> tuple[SourceChoice, ...]:
        """What a section can be made from: every source that says something today, and the verslag of every overleg."""
        report = self._store.get(ThemeYearReport, report_id)
        register, today = self._register(replace(report, sections=())), self._today()
        found = [words_now(register, report, one, (), today) for one in YearReportSource if one not in _PER_MEETING]
        minutes = (
            words_now(register, report, YearReportSource.MINUTES, (one.id,), today)
            for one in sorted(meetings_held(register, report), key=lambda one: (one.date or dt.date.max, one.code))
            if not is_secret(one)
        )
        return (
            *(SourceChoice(one.source, one.heading or label(one.source), "") for one in found if one.text),
            *(SourceChoice(one.source, one.heading, one.meeting_ids[0]) for one in minutes if one.text),
        )

    def add(self, report_id: str, heading: str, text: str = "", after: str | None = None) -> ChangeSet:
        """Add a section of one's own behind another one, or at the end.

        Raises:
            TextTooLong: it cannot be kept so.
        """
        report, parts = self._parts(report_id)
        part = YearReportSection(order=0, heading=optional_line(heading, "heading"), text=optional_text(text, "text"))
        return self._insert(report, parts, part, after)

    def add_from(
        self, report_id: str, source: YearReportSource, meeting_id: str = "", after: str | None = None
    ) -> ChangeSet:
        """Add a section with the words of a source behind another one, or at the end."""
        report, parts = self._parts(report_id)
        if meeting_id:
            self._store.get(Meeting, meeting_id)
        register = self._register(report, meeting_id)
        part = words_now(register, report, source, _ids(meeting_id), self._today()).section()
        return self._insert(report, parts, part, after)

    def rename(self, report_id: str, section_id: str, heading: str) -> ChangeSet | None:
        """Give a section another heading, or none; None when it has that one.

        Raises:
            TextTooLong: it cannot be kept so.
        """
        report, parts = self._parts(report_id)
        place = _place(parts, section_id)
        parts[place] = replace(parts[place], heading=optional_line(heading, "heading"))
        return self._put(report, parts, Action.RENAME_REPORT_SECTION)

    def write(self, report_id: str, section_id: str, text: str) -> ChangeSet | None:
        """Change the text of a section; its source stays known. None when it says that already.

        Raises:
            TextTooLong: it cannot be kept so.
        """
        report, parts = self._parts(report_id)
        place = _place(parts, section_id)
        parts[place] = replace(parts[place], text=optional_text(text, "text"))
        written, where = parts[place].text or "", (report_id, section_id)
        made = self._put(report, parts, Action.EDIT_REPORT_SECTION, merge=self._typing.goes_on(written, *where))
        if made is not None:
            self._typing.wrote(written, *where)
        return made

    def move(self, report_id: str, section_id: str, step: int) -> ChangeSet | None:
        """Move a section ``step`` places down, or up when negative; None when it cannot go further."""
        report, parts = self._parts(report_id)
        place = _place(parts, section_id)
        if not 0 <= place + step < len(parts):
            return None
        parts.insert(place + step, parts.pop(place))
        return self._put(report, parts, Action.MOVE_REPORT_SECTION)

    def place(self, report_id: str, section_id: str, before: str | None) -> ChangeSet | None:
        """Put a section before another one, or at the end without one; None when it stands there."""
        report, parts = self._parts(report_id)
        part = parts[_place(parts, section_id)]
        goal = parts[_place(parts, before)] if before is not None else None
        if goal is part:
            return None
        parts.remove(part)
        parts.insert(len(parts) if goal is None else parts.index(goal), part)
        return self._put(report, parts, Action.MOVE_REPORT_SECTION)

    def sort_by_date(self, report_id: str) -> ChangeSet | None:
        """Put the sections about an overleg in the order of their days, the others stay; None when it is so."""
        report, parts = self._parts(report_id)
        register = self._register(report)
        dated = [place for place, one in enumerate(parts) if section_day(register, one) is not None]
        ordered = sorted((parts[place] for place in dated), key=lambda one: section_day(register, one) or dt.date.max)
        for place, part in zip(dated, ordered, strict=True):
            parts[place] = part
        return self._put(report, parts, Action.SORT_REPORT_SECTIONS)

    def take_over(self, report_id: str, section_id: str) -> ChangeSet | None:
        """Let a section say what its source says today, instead of its own words; None when it does or has none."""
        return self._follow(report_id, section_id, Action.TAKE_OVER_SOURCE)

    def keep_own(self, report_id: str, section_id: str) -> ChangeSet | None:
        """Keep the words of a section although its source has changed; None when it has not."""
        return self._follow(report_id, section_id, Action.KEEP_OWN_WORDS)

    def drop(self, report_id: str, section_id: str) -> ChangeSet:
        """Take a section out of the report; what it was made from stays."""
        report, parts = self._parts(report_id)
        del parts[_place(parts, section_id)]
        made = self._put(report, parts, Action.DROP_REPORT_SECTION)
        assert made is not None
        return made

    def _follow(self, report_id: str, section_id: str, action: Action) -> ChangeSet | None:
        report, parts = self._parts(report_id)
        place = _place(parts, section_id)
        before = parts[place]
        if before.source is None:
            return None
        words = words_now(self._register(report), report, before.source, before.meeting_ids, self._today())
        if action is Action.TAKE_OVER_SOURCE:
            is_renamed = before.source is YearReportSource.MINUTES and before.is_as_its_source
            parts[place] = replace(
                before,
                heading=words.heading if is_renamed else before.heading,
                text=words.text or None,
                meeting_ids=words.meeting_ids,
                dossier_ids=words.dossier_ids,
                source_sha256=words.checksum,
            )
        else:
            parts[place] = replace(before, source_sha256=words.checksum)
        return self._put(report, parts, action)

    def _insert(
        self,
        report: ThemeYearReport,
        parts: list[YearReportSection],
        part: YearReportSection,
        after: str | None,
    ) -> ChangeSet:
        parts.insert(_place(parts, after) + 1 if after else len(parts), part)
        made = self._put(report, parts, Action.ADD_REPORT_SECTION)
        assert made is not None
        return made

    def _parts(self, report_id: str) -> tuple[ThemeYearReport, list[YearReportSection]]:
        report = self._store.get(ThemeYearReport, report_id)
        if not report.is_open:
            raise YearReportClosed(report.title)
        return report, list(report.in_order)

    def _register(self, report: ThemeYearReport, meeting_id: str = "") -> Register:
        part = YearReportSection(order=0, meeting_ids=_ids(meeting_id))
        return self._records.of_year_report(replace(report, sections=(*report.sections, part)))

    def _put(
        self, report: ThemeYearReport, parts: Sequence[YearReportSection], action: Action, *, merge: bool = False
    ) -> ChangeSet | None:
        after = replace(report, sections=numbered(parts))
        if after == replace(report, sections=numbered(report.in_order)):
            return None
        with self._store.unit_of_work(action, report.id, merge=merge) as work:
            work.put(after)
        return work.made()


def _ids(meeting_id: str) -> tuple[str, ...]:
    return (meeting_id,) if meeting_id else ()


def _place(parts: Sequence[YearReportSection], section_id: str) -> int:
    if not section_id.isdecimal() or int(section_id) >= len(parts):
        raise RecordMissing(section_id)
    return int(section_id)
