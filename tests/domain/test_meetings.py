"""Terms around a meeting, and what comes before and after it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from secretariat.domain.association import LevelTerms, Settings, Terms
from secretariat.domain.bodies import BodyLevel
from secretariat.domain.meetings import (
    Meeting,
    MeetingStatus,
    MeetingTerms,
    chair_id_of,
    last_held_before,
    meeting_terms,
    minute_taker_id_of,
    next_meeting_of,
    previous_meeting_of,
    proxy_deadline,
    secretary_id_of,
    usual_terms,
)
from tests.domain.sample import added, changed, sample

APRIL = sample().get(Meeting, "mtg-bo-cult-2023-01")
LIBRARIES = sample().get(Meeting, "mtg-pho-bib-2023-01")
NOVEMBER = sample().get(Meeting, "mtg-bo-cult-2023-02")
MAY = sample().get(Meeting, "mtg-bo-cult-2024-01")

HOLIDAYS_2023 = {dt.date(2023, 4, 7), dt.date(2023, 4, 10), dt.date(2023, 4, 27), dt.date(2023, 5, 18)}
EXECUTIVE = usual_terms(sample().settings, BodyLevel.EXECUTIVE)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_the_terms_of_the_bestuurlijk_overleg_of_2_november() -> None:
    assert meeting_terms(NOVEMBER, EXECUTIVE, HOLIDAYS_2023) == MeetingTerms(
        submit_by=day("2023-10-12"),
        send_by=day("2023-10-19"),
        late_papers_until=day("2023-10-31"),
        chair_check_by=day("2023-11-09"),
        draft_by=day("2023-11-16"),
        comments_until=day("2023-11-30"),
    )


def test_koningsdag_and_hemelvaartsdag_move_the_terms_of_april() -> None:
    april = meeting_terms(APRIL, EXECUTIVE, HOLIDAYS_2023)
    assert (april.chair_check_by, april.draft_by, april.comments_until) == (
        day("2023-04-20"),
        day("2023-04-28"),
        day("2023-05-12"),
    )
    libraries = meeting_terms(LIBRARIES, EXECUTIVE, HOLIDAYS_2023)
    assert (libraries.chair_check_by, libraries.draft_by, libraries.comments_until) == (
        day("2023-04-28"),
        day("2023-05-05"),
        day("2023-05-22"),
    )


def test_an_assembly_has_longer_terms_and_no_check_by_the_chair() -> None:
    assembly = sample().get(Meeting, "mtg-vob-alv-2023-01")
    terms = meeting_terms(assembly, usual_terms(sample().settings, BodyLevel.STATUTORY), ())
    assert terms == MeetingTerms(
        submit_by=day("2023-11-03"),
        send_by=day("2023-11-10"),
        late_papers_until=day("2023-12-01"),
        chair_check_by=None,
        draft_by=day("2024-01-05"),
        comments_until=day("2024-02-02"),
    )


def test_a_mixed_body_has_the_terms_of_an_executive_one() -> None:
    assert usual_terms(sample().settings, BodyLevel.MIXED) == EXECUTIVE
    assert usual_terms(Settings(), BodyLevel.MIXED) == EXECUTIVE


def test_without_a_date_there_are_no_terms() -> None:
    assert meeting_terms(replace(NOVEMBER, date=None), EXECUTIVE, ()) == MeetingTerms()


def test_terms_that_are_not_set_or_fall_outside_the_calendar_are_none() -> None:
    assert meeting_terms(NOVEMBER, Terms(comment_workdays=10), ()) == MeetingTerms()
    assert meeting_terms(replace(NOVEMBER, date=dt.date.min), EXECUTIVE, ()).submit_by is None
    assert meeting_terms(replace(NOVEMBER, date=dt.date.max), EXECUTIVE, ()).draft_by is None


def test_proxies_are_due_24_hours_before_the_assembly() -> None:
    assembly = sample().get(Meeting, "mtg-vob-alv-2023-01")
    terms = usual_terms(sample().settings, BodyLevel.STATUTORY)
    assert proxy_deadline(assembly, terms) == dt.datetime(2023, 12, 7, 11, 0)
    assert proxy_deadline(replace(assembly, start_time=None), terms) is None
    assert proxy_deadline(NOVEMBER, EXECUTIVE) is None


def test_meetings_of_a_body_know_their_neighbours() -> None:
    assert next_meeting_of(sample(), APRIL) == NOVEMBER
    assert next_meeting_of(sample(), NOVEMBER) == MAY
    assert next_meeting_of(sample(), MAY) is None
    assert previous_meeting_of(sample(), NOVEMBER) == APRIL
    assert previous_meeting_of(sample(), APRIL) is None


def test_neighbours_that_are_not_linked_are_found_by_date() -> None:
    werkoverleg = sample().get(Meeting, "mtg-ao-cult-2023-02")
    following = next_meeting_of(sample(), werkoverleg)
    preceding = previous_meeting_of(sample(), werkoverleg)
    assert following is not None
    assert preceding is not None
    assert (preceding.code, following.code) == ("AO-CULT 2023-01", "AO-CULT 2024-01")


def test_a_cancelled_or_postponed_meeting_is_no_next_meeting() -> None:
    register = changed(sample(), Meeting, MAY.id, status=MeetingStatus.CANCELLED)
    assert next_meeting_of(register, NOVEMBER) is None
    june = replace(MAY, id="mtg-june", code="BO-CULT 2024-02", date=day("2024-06-20"), previous_meeting_id=None)
    assert next_meeting_of(added(register, june), NOVEMBER) == june


def test_a_meeting_without_a_date_has_only_linked_neighbours() -> None:
    undated = replace(NOVEMBER, id="mtg-undated", code="x", date=None, next_meeting_id=None, previous_meeting_id=None)
    assert next_meeting_of(added(sample(), undated), undated) is None
    assert previous_meeting_of(added(sample(), undated), undated) is None
    linked = replace(undated, previous_meeting_id=MAY.id)
    assert previous_meeting_of(added(sample(), linked), linked) == MAY


def test_the_last_meeting_held_before_a_day() -> None:
    def code(body_id: str, on: str) -> str | None:
        found = last_held_before(sample(), body_id, day(on))
        return found.code if found else None

    assert code("body-bo-cult", "2023-11-20") == "BO-CULT 2023-02"
    assert code("body-bo-cult", "2023-11-02") == "BO-CULT 2023-01"
    assert code("body-pho-bib", "2023-11-20") == "PHO-BIB 2023-01"
    assert code("body-wg-conv", "2024-01-01") is None  # planned, not held


def test_who_chairs_keeps_the_secretariat_and_takes_the_minutes() -> None:
    werkoverleg = sample().get(Meeting, "mtg-agcie-2023-01")
    assert chair_id_of(sample(), NOVEMBER) == "per-x-verzin"
    assert chair_id_of(sample(), werkoverleg) == "per-x-testerman"
    assert secretary_id_of(sample(), NOVEMBER) == "per-x-demoma"
    assert minute_taker_id_of(sample(), NOVEMBER) == "per-x-demoma"
    assert minute_taker_id_of(sample(), werkoverleg) is None


def test_a_term_that_is_not_set_is_the_usual_one() -> None:
    settings = Settings(deadlines=LevelTerms(executive=Terms(send_days_before=21, comment_workdays=0)))
    assert usual_terms(settings, BodyLevel.EXECUTIVE) == Terms(21, 21, 2, None, 5, 10, 0)
    assert usual_terms(settings, BodyLevel.OFFICIAL) == usual_terms(Settings(), BodyLevel.OFFICIAL)
