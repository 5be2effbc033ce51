"""The words that the file gives for each part of a jaaroverzicht, to be read, changed and ordered by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from secretariat.documents import year_facts
from secretariat.documents.parties import function_of, organisation_name
from secretariat.domain.agendas import AgendaItem, AgendaPurpose, confidential_items
from secretariat.domain.attendance import GUESTS, Attendance, GroupAttendance, attendance_in_order
from secretariat.domain.bodies import Body, BodyKind, BodyLevel, BodyStatus
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, full_name
from secretariat.domain.register import Register
from secretariat.domain.rich_text import Block, ListItem, Paragraph, Run, parse, write
from secretariat.domain.year_reports import (
    ThemeYearReport,
    YearReportSection,
    YearReportSource,
    numbered,
    source_checksum,
)
from secretariat.wording import dates, terms
from secretariat.wording.counting import enumeration, number_if_known, quantity

PARTNERS = "Op dit thema werken we samen met:"
DECISIONS = "Besluiten en afspraken"
DEVELOPMENTS = "Ontwikkelingen"
GUESTS_HEADING = "Te gast"
BODIES = "Overlegstructuren"
FIGURES = "Cijfers"
_OF_COURSE = (AgendaPurpose.PROCEDURAL, AgendaPurpose.ADOPTION)
"""What every overleg has: opening, the verslag of the one before, sluiting."""
_ABOUT_MEETINGS = (YearReportSource.MINUTES, YearReportSource.MEETINGS)


@dataclass(frozen=True, slots=True)
class SourceWords:
    """What a source says today: a heading, the text as restricted Markdown, and what it was made from."""

    source: YearReportSource
    heading: str = ""
    text: str = ""
    meeting_ids: tuple[str, ...] = ()
    dossier_ids: tuple[str, ...] = ()

    @property
    def checksum(self) -> str:
        """By which is seen later whether the source has changed."""
        return source_checksum(self.source, self.heading, self.text)

    def section(self) -> YearReportSection:
        """A part of a report with exactly these words."""
        return YearReportSection(
            order=0,
            heading=self.heading or None,
            text=self.text or None,
            meeting_ids=self.meeting_ids,
            dossier_ids=self.dossier_ids,
            source=self.source,
            source_sha256=self.checksum,
        )


def composed(register: Register, report: ThemeYearReport, today: dt.date) -> tuple[YearReportSection, ...]:
    """A whole report from the file: the intro, the bestuurlijke overleggen by date, and what the records say."""
    return numbered(one.section() for one in _all_words(register, report, today) if one.text)


def missing_in(register: Register, report: ThemeYearReport, today: dt.date) -> list[SourceWords]:
    """What the file could tell and no part of the report is made from yet."""
    told = told_of(report)
    sources = {part.source for part in report.sections}
    if any(announces_partners(part) for part in report.sections):
        sources.add(YearReportSource.PARTNERS)
    return [
        one
        for one in _all_words(register, report, today)
        if one.text
        and (
            not set(one.meeting_ids) & told
            if one.source in _ABOUT_MEETINGS and one.meeting_ids
            else one.source not in sources
        )
    ]


def told_of(report: ThemeYearReport) -> set[str]:
    """The meetings that a part of the report is about; naming who was there as a guest is not telling of it."""
    parts = (part for part in report.sections if part.source is None or part.source in _ABOUT_MEETINGS)
    return {meeting_id for part in parts for meeting_id in part.meeting_ids}


def words_now(
    register: Register, report: ThemeYearReport, source: YearReportSource, meeting_ids: Iterable[str], today: dt.date
) -> SourceWords:
    """What a source says today; of a verslag those of the meetings named."""
    if source is YearReportSource.MINUTES:
        meetings = (register.find(Meeting, one) for one in meeting_ids)
        found = [_minutes(register, report, one) for one in meetings if one is not None]
        text = "\n\n".join(one.text for one in found if one.text)
        return SourceWords(source, found[0].heading if found else "", text, tuple(meeting_ids))
    if source is YearReportSource.FIGURES:
        return _figures(register, report, today)
    return _WORDS[source](register, report)


def announces_partners(part: YearReportSection) -> bool:
    """Whether a part only announces the partners, so that they are told from the register."""
    return not part.text and (part.heading or "").strip().casefold() == PARTNERS.casefold()


def _all_words(register: Register, report: ThemeYearReport, today: dt.date) -> list[SourceWords]:
    return [
        _official(register, report),
        *(_minutes(register, report, one) for one in told_meetings(register, report)),
        *(_WORDS[one](register, report) for one in _AFTER),
        _figures(register, report, today),
        _partners(register, report),
    ]


def told_meetings(register: Register, report: ThemeYearReport) -> list[Meeting]:
    """The overleggen that have a part of their own: of office-holders and members, by date."""
    held = year_facts.meetings_held(register, report)
    own = [one for one in held if _level(register, one) is not BodyLevel.OFFICIAL and not year_facts.is_secret(one)]
    return sorted(own, key=lambda one: (one.date or dt.date.max, one.code))


def _official(register: Register, report: ThemeYearReport) -> SourceWords:
    """The intro: the ambtelijke bijeenkomsten, with whom they were held, and what was set up."""
    held = sorted(
        (
            one
            for one in year_facts.meetings_held(register, report)
            if _kind(register, one) is BodyKind.OFFICIAL_MEETING and not year_facts.is_secret(one)
        ),
        key=lambda one: (one.date or dt.date.max, one.code),
    )
    blocks: list[Block] = []
    if held:
        partners = dict.fromkeys(party for one in held for party in one.organised_with)
        names = [found.name for one in partners if (found := register.find(Organisation, one))]
        count = quantity(len(held), "ambtelijke bijeenkomst", "ambtelijke bijeenkomsten")
        subject = f"In samenwerking met {enumeration(names)} hebben we" if names else "We hebben"
        blocks.append(_paragraph(f"{subject} {count} georganiseerd:"))
        blocks += [_item(f"{one.title} ({_day(report, one.date)})") for one in held]
    blocks += [_paragraph(*_inline(decision.text)) for _body, decision in year_facts.established(register, report)]
    return SourceWords(YearReportSource.MEETINGS, "", write(blocks), tuple(one.id for one in held))


def _minutes(register: Register, report: ThemeYearReport, meeting: Meeting) -> SourceWords:
    """What the verslag says at the items of substance that may be told, in the order of treatment."""
    minutes = next(iter(register.where(Minutes, "meeting_id", meeting.id)), None)
    items = {item.id: item for item in register.where(AgendaItem, "meeting_id", meeting.id)}
    secret = confidential_items(register, meeting)
    told = [
        one.text
        for one in (minutes.items if minutes else ())
        if one.text
        and (item := items.get(one.agenda_item_id))
        and item.purpose not in _OF_COURSE
        and item.id not in secret
    ]
    heading = f"{meeting.title} op {_day(report, meeting.date)}" if meeting.date else meeting.title
    return SourceWords(YearReportSource.MINUTES, heading, "\n\n".join(told), (meeting.id,))


def _decisions(register: Register, report: ThemeYearReport) -> SourceWords:
    decisions = year_facts.told_decisions(register, report)
    blocks = [
        _item(
            Run(one.number, bold=True),
            f" ({_day(report, year_facts.decision_day(register, one))}): ",
            *_inline(one.text),
        )
        for one in decisions
    ]
    dossiers = tuple(dict.fromkeys(one.dossier_id for one in decisions if one.dossier_id))
    return SourceWords(YearReportSource.DECISIONS, DECISIONS, write(blocks), dossier_ids=dossiers)


def _dossiers(register: Register, report: ThemeYearReport) -> SourceWords:
    """Each dossier that runs, with what it is about and how it stood last in the period."""
    blocks, ids = [], []
    for one in year_facts.running_dossiers(register, report.theme_id):
        last = year_facts.last_note(report, one)
        said: list[Run | str] = list(_inline(one.summary or ""))
        if last is not None:
            said += [" " if said else "", *_inline(last.text)]
        if said:
            blocks.append(_item(Run(one.name, bold=True), ": ", *said))
            ids.append(one.id)
    return SourceWords(YearReportSource.DOSSIERS, DEVELOPMENTS, write(blocks), dossier_ids=tuple(ids))


def _guests(register: Register, report: ThemeYearReport) -> SourceWords:
    """Who was there without belonging to the body, with function, organisation and subject."""
    blocks, ids = [], []
    for meeting in told_meetings(register, report):
        found = [
            words for one in _present_guests(register, meeting) if (words := _guest(register, report, meeting, one))
        ]
        found += [
            f"{one.label} ({_subject(register, meeting, one.agenda_item_ids)}, {_day(report, meeting.date)})"
            for one in register.where(GroupAttendance, "meeting_id", meeting.id)
            if one.capacity in GUESTS
        ]
        blocks += [_item(words) for words in found]
        ids += [meeting.id] if found else []
    return SourceWords(YearReportSource.GUESTS, GUESTS_HEADING, write(blocks), tuple(ids))


def _present_guests(register: Register, meeting: Meeting) -> list[Attendance]:
    return [
        one
        for one in attendance_in_order(register, meeting)
        if one.capacity in GUESTS and one.status is not None and one.status.was_there
    ]


def _guest(register: Register, report: ThemeYearReport, meeting: Meeting, one: Attendance) -> str:
    person = register.find(Person, one.person_id)
    if person is None:
        return ""
    title, _ = function_of(register, one.person_id, one.organisation_id, meeting.date)
    name = ", ".join(filter(None, (full_name(person), title, organisation_name(register, one.organisation_id))))
    return f"{name} ({_subject(register, meeting, one.agenda_item_ids)}, {_day(report, meeting.date)})"


def _subject(register: Register, meeting: Meeting, item_ids: Iterable[str]) -> str:
    """At which items somebody was there; at a whole meeting its title."""
    secret = confidential_items(register, meeting)
    items = [item for one in item_ids if (item := register.find(AgendaItem, one))]
    told = [item.title for item in items if item.id not in secret]
    return enumeration(told) if told else meeting.title


def _bodies(register: Register, report: ThemeYearReport) -> SourceWords:
    blocks = [
        _item(Run(one.name, bold=True), f" ({terms.label(one.level).lower()})", f": {one.task}" if one.task else "")
        for one in register.where(Body, "theme_id", report.theme_id)
        if one.status is not BodyStatus.DISSOLVED
    ]
    return SourceWords(YearReportSource.BODIES, BODIES, write(blocks))


def _figures(register: Register, report: ThemeYearReport, today: dt.date) -> SourceWords:
    counted = year_facts.figures(register, report, today)
    lines = (_item(f"{name}: {number_if_known(count)}") for name, count in counted)
    return SourceWords(YearReportSource.FIGURES, FIGURES, write(lines))


def _partners(register: Register, report: ThemeYearReport) -> SourceWords:
    names = (_item(one.name) for one in year_facts.partners(register, report.theme_id))
    return SourceWords(YearReportSource.PARTNERS, PARTNERS, write(names))


_AFTER = (YearReportSource.DECISIONS, YearReportSource.DOSSIERS, YearReportSource.GUESTS)
_WORDS: Mapping[YearReportSource, Callable[[Register, ThemeYearReport], SourceWords]] = {
    YearReportSource.MEETINGS: _official,
    YearReportSource.DECISIONS: _decisions,
    YearReportSource.DOSSIERS: _dossiers,
    YearReportSource.GUESTS: _guests,
    YearReportSource.BODIES: _bodies,
    YearReportSource.PARTNERS: _partners,
}


def _level(register: Register, meeting: Meeting) -> BodyLevel | None:
    body = register.find(Body, meeting.body_id)
    return body.level if body else None


def _kind(register: Register, meeting: Meeting) -> BodyKind | None:
    body = register.find(Body, meeting.body_id)
    return body.kind if body else None


def _day(report: ThemeYearReport, day: dt.date | None) -> str:
    """A day, with its year where the report is of more than one."""
    if day is None:
        return ""
    one_year = report.period_start.year == report.period_end.year
    return dates.day_month(day) if one_year else dates.day_month_year(day)


def _inline(markdown: str) -> tuple[Run, ...]:
    """A text as runs on one line."""
    runs: list[Run] = []
    for block in parse(markdown):
        runs += [Run(" ")] if runs else []
        runs += [Run(one.text.replace("\n", " "), one.bold, one.italic, one.link) for one in block.runs]
    return tuple(runs)


def _runs(pieces: Iterable[Run | str]) -> tuple[Run, ...]:
    return tuple(Run(one) if isinstance(one, str) else one for one in pieces)


def _item(*pieces: Run | str) -> ListItem:
    return ListItem(_runs(pieces))


def _paragraph(*pieces: Run | str) -> Paragraph:
    return Paragraph(_runs(pieces))
