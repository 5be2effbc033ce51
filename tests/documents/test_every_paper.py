"""What holds for every paper of every meeting, body and person, whatever is missing."""

from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.documents import (
    action_list,
    annotated_agenda,
    attendance_list,
    convocation,
    decision_list,
    forward_agenda,
    meeting_schedule,
    minutes,
    participants,
    programme,
    proxy_form,
    proxy_list,
    year_report,
)
from secretariat.documents.outline import Heading, Outline, Table
from secretariat.domain.attendance import Attendance, AttendanceStatus
from secretariat.domain.bodies import Body
from secretariat.domain.catalogue import LISTS
from secretariat.domain.events import Event
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes, MinutesItem
from secretariat.domain.people import Person
from secretariat.domain.register import Register
from secretariat.domain.year_reports import ThemeYearReport
from tests.documents.papers import links, section, words
from tests.domain.sample import changed, sample

DAYS = (dt.date(2022, 1, 1), dt.date(2023, 11, 20), dt.date(2030, 1, 1))


def every_paper(register: Register, today: dt.date) -> Iterator[Outline]:
    """All papers that can be made on a day."""
    for meeting in register.all(Meeting):
        yield convocation.outline(register, meeting.id, today)
        yield minutes.outline(register, meeting.id, today)
        yield minutes.outline(register, meeting.id, today, public=True)
        yield decision_list.of_meeting(register, meeting.id, today)
        yield annotated_agenda.outline(register, meeting.id, today)
        yield attendance_list.outline(register, meeting.id, today)
        yield attendance_list.outline(register, meeting.id, today, filled=False)
        yield proxy_form.outline(register, meeting.id, today)
        yield proxy_list.outline(register, meeting.id, today)
    for body in register.all(Body):
        yield decision_list.of_body(register, body.id, decision_list.year_period(2023), today)
        yield decision_list.of_body(register, body.id, None, today)
        yield action_list.of_body(register, body.id, today)
    for person in register.all(Person):
        yield action_list.of_person(register, person.id, today)
    yield from papers_of_events_and_years(register, today)


def papers_of_events_and_years(register: Register, today: dt.date) -> Iterator[Outline]:
    """The papers that are not of one overleg, orgaan or person."""
    for event in register.all(Event):
        yield programme.outline(register, event.id, today)
        yield participants.participants(register, event.id, today)
        yield participants.bus_list(register, event.id, today)
    for report in register.all(ThemeYearReport):
        yield year_report.outline(register, report.id, today)
    for year in (2022, 2023):
        yield meeting_schedule.outline(register, year, today)
        yield forward_agenda.outline(register, year, today)


def is_well_formed(paper: Outline) -> bool:
    """One title, no skipped heading levels, as many cells as columns, a usable file name, links that lead somewhere."""
    titles = [block for block in paper.blocks if isinstance(block, Heading)]
    levels = [heading.level for heading in titles]
    keys = [heading.key for heading in titles if heading.key]
    rows = [
        len(row.cells) == len(block.columns) for block in paper.blocks if isinstance(block, Table) for row in block.rows
    ]
    inside = {link[1:] for link in links(paper) if link.startswith("#")}
    return (
        levels[0] == 1
        and levels.count(1) == 1
        and all(after <= before + 1 for before, after in itertools.pairwise(levels))
        and len(set(keys)) == len(keys)
        and all(rows)
        and inside <= set(keys)
        and re.fullmatch(r"[A-Za-z0-9._-]+", paper.file_name) is not None
    )


@pytest.mark.parametrize("today", DAYS)
def test_every_paper_of_the_sample_is_well_formed(register: Register, today: dt.date) -> None:
    papers = list(every_paper(register, today))
    assert len(papers) == 10 * 9 + 7 * 3 + 33 + 3 + 2 + 4
    assert [paper.file_name for paper in papers if not is_well_formed(paper)] == []
    assert {paper.created for paper in papers} == {today.isoformat()}


def test_the_same_day_gives_the_same_paper(register: Register, today: dt.date) -> None:
    assert list(every_paper(register, today)) == list(every_paper(register, today))


def test_papers_of_meetings_of_which_only_the_least_is_known_are_well_formed(
    register: Register, today: dt.date
) -> None:
    bare = [
        dataclasses.replace(meeting, date=None, start_time=None, end_time=None, location_id=None, chair_id=None)
        for meeting in register.all(Meeting)
    ]
    for records in ({Meeting: bare}, {Meeting: bare, Body: register.all(Body)}):
        papers = list(every_paper(Register(records), today))
        assert papers
        assert all(map(is_well_formed, papers))


@pytest.mark.parametrize("kind", [kind for kind in LISTS.values() if kind is not Meeting])
def test_a_file_that_misses_a_whole_kind_still_gives_its_papers(
    register: Register, today: dt.date, kind: type[object]
) -> None:
    records = {one: register.all(one) for one in LISTS.values() if one is not kind}
    assert all(map(is_well_formed, every_paper(Register(records, register.settings), today)))


@given(st.text(), st.text(max_size=80))
def test_whatever_is_typed_gives_a_well_formed_verslag(text: str, title: str) -> None:
    register = changed(sample(), Meeting, "mtg-bo-cult-2023-02", title=title)
    items = (MinutesItem(agenda_item_id="ai-bo-cult-2023-02-4", text=text),)
    register = changed(register, Minutes, "min-bo-cult-2023-02", items=items)
    for public in (False, True):
        assert is_well_formed(minutes.outline(register, "mtg-bo-cult-2023-02", dt.date(2023, 11, 20), public=public))


def test_when_nobody_came_the_verslag_says_so(register: Register, today: dt.date) -> None:
    absent = [
        dataclasses.replace(one, status=AttendanceStatus.ABSENT_UNNOTIFIED, agenda_item_ids=())
        for one in register.where(Attendance, "meeting_id", "mtg-bo-cult-2023-02")
    ]
    records = {kind: register.all(kind) for kind in LISTS.values()}
    register = Register({**records, Attendance: absent}, register.settings)
    paper = minutes.outline(register, "mtg-bo-cult-2023-02", today)
    assert section(paper, "Aanwezig")[0] == "Geen."
    assert "0 van de 10 gemeenten vertegenwoordigd. Geen quorum: besluiten is niet mogelijk, bespreken wel." in words(
        paper
    )
