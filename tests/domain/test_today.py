"""Which terms around a meeting ask something, and which have been met."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.meetings import MeetingStatus, MeetingTerms
from secretariat.domain.minutes import MinutesStatus
from secretariat.domain.today import AskedTerm, MeetingState, TermKind, asked_terms, week_of

TERMS = MeetingTerms(
    submit_by=dt.date(2023, 10, 12),
    send_by=dt.date(2023, 10, 19),
    late_papers_until=dt.date(2023, 10, 31),
    chair_check_by=dt.date(2023, 11, 9),
    draft_by=dt.date(2023, 11, 16),
    comments_until=dt.date(2023, 11, 30),
)
"""Those of the overleg of 2 November 2023."""


def asked(today: str, status: MeetingStatus, **state: object) -> list[tuple[TermKind, str]]:
    """What the overleg of 2 November asks on a day."""
    meeting = MeetingState(dt.date(2023, 11, 2), status, **state)  # type: ignore[arg-type]
    found = asked_terms(meeting, TERMS, dt.date.fromisoformat(today))
    return [(term.kind, term.day.isoformat()) for term in found]


def test_a_term_is_announced_two_weeks_ahead() -> None:
    assert asked("2023-09-27", MeetingStatus.PLANNED) == []
    assert asked("2023-09-28", MeetingStatus.PLANNED) == [(TermKind.SUBMIT, "2023-10-12")]
    assert asked("2023-10-05", MeetingStatus.DRAFT) == [
        (TermKind.SUBMIT, "2023-10-12"),
        (TermKind.SEND, "2023-10-19"),
    ]


def test_papers_are_asked_for_until_the_day_they_must_be_sent() -> None:
    assert asked("2023-10-19", MeetingStatus.PLANNED)[0] == (TermKind.SUBMIT, "2023-10-12")
    assert asked("2023-10-20", MeetingStatus.PLANNED) == [(TermKind.SEND, "2023-10-19")]


def test_once_the_convocation_is_out_nothing_is_asked_until_the_meeting() -> None:
    assert asked("2023-10-20", MeetingStatus.CONVENED) == []
    assert asked("2023-11-01", MeetingStatus.CONVENED) == []


def test_after_the_meeting_the_draft_goes_to_the_chair_and_then_out() -> None:
    both = [(TermKind.CHAIR_CHECK, "2023-11-09"), (TermKind.DRAFT, "2023-11-16")]
    assert asked("2023-11-03", MeetingStatus.HELD) == both
    assert asked("2023-11-03", MeetingStatus.HELD, minutes=MinutesStatus.IN_PROGRESS) == both
    assert asked("2023-11-10", MeetingStatus.HELD, minutes=MinutesStatus.CHAIR_REVIEW) == both[1:]
    assert asked("2023-11-10", MeetingStatus.HELD, minutes=MinutesStatus.IN_PROGRESS, chair_checked=True) == both[1:]


def test_the_time_for_comments_is_told_as_long_as_it_runs() -> None:
    draft = {"minutes": MinutesStatus.DRAFT, "draft_sent": True}
    assert asked("2023-11-20", MeetingStatus.MINUTES_DRAFT, **draft) == [(TermKind.COMMENTS, "2023-11-30")]
    assert asked("2023-12-01", MeetingStatus.MINUTES_DRAFT, **draft) == []
    later = draft | {"comments_until": dt.date(2023, 12, 4)}
    assert asked("2023-12-01", MeetingStatus.MINUTES_DRAFT, **later) == [(TermKind.COMMENTS, "2023-12-04")]


@pytest.mark.parametrize("status", [MeetingStatus.CLOSED, MeetingStatus.POSTPONED, MeetingStatus.CANCELLED])
def test_a_meeting_that_is_over_or_off_asks_nothing(status: MeetingStatus) -> None:
    assert asked("2023-11-03", status) == []


def test_without_terms_nothing_is_asked() -> None:
    meeting = MeetingState(dt.date(2023, 11, 2), MeetingStatus.PLANNED)
    assert asked_terms(meeting, MeetingTerms(), dt.date(2023, 10, 19)) == []
    only_send = MeetingTerms(send_by=dt.date(2023, 10, 19))
    assert asked_terms(meeting, only_send, dt.date(2023, 10, 19)) == [AskedTerm(TermKind.SEND, dt.date(2023, 10, 19))]


@pytest.mark.parametrize("day", ["2023-11-20", "2023-11-23", "2023-11-26"])
def test_a_week_runs_from_monday_to_sunday(day: str) -> None:
    assert week_of(dt.date.fromisoformat(day)) == (dt.date(2023, 11, 20), dt.date(2023, 11, 26))
