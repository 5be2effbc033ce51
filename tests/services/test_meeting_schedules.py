"""The vergaderrooster of a year: from rules for all organen, corrected by hand, planned in one step."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from secretariat.domain.meeting_planning import Rhythm
from secretariat.domain.meetings import Meeting
from secretariat.domain.refusals import FieldEmpty, TimesReversed
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.meeting_schedules import Correction, ScheduleDay, ScheduleRule
from secretariat.services.workspace import Workspace
from secretariat.wording.meeting_planning import concern_in_short, read_rhythm, rhythm_in_words

HALL = MeetingFacts(start_time=dt.time(14), end_time=dt.time(16), place="Zaal De Proef")


def rule(body_id: str, words: str, facts: MeetingFacts = HALL) -> ScheduleRule:
    rhythm = read_rhythm(words)
    assert rhythm is not None
    return ScheduleRule(body_id, rhythm, facts)


def told(day: ScheduleDay) -> tuple[str, str, bool, list[str]]:
    return day.day.isoformat(), day.body, day.wanted, [concern_in_short(one) for one in day.concerns]


def test_days_of_all_organen_stand_in_order_and_tell_who_and_what_is_wanted_twice(workspace: Workspace) -> None:
    rules = [rule("body-bo-cult", "elke 2e donderdag van mei"), rule("body-ao-cult", "elke 2e donderdag van mei")]
    days = workspace.meeting_schedules.days(2024, rules, {})
    assert [told(day) for day in days] == [
        ("2024-05-09", "AO-CULT", False, ["Hemelvaartsdag"]),
        ("2024-05-09", "BO-CULT", False, ["Hemelvaartsdag"]),
    ]
    moved = {
        day.id: Correction(replace(day.facts, date=dt.date(2024, 5, 16))) for day in days
    }  # both are put a week later by hand, so both are ticked
    ao, bo = workspace.meeting_schedules.days(2024, rules, moved)
    assert told(ao)[:3] == ("2024-05-16", "AO-CULT", True)
    assert told(ao)[3] == ["locatie bezet: BO-CULT", "ook BO-CULT, met M. Demoma"]
    assert told(bo)[3] == ["locatie bezet: AO-CULT", "ook AO-CULT, met M. Demoma"]
    one_less = moved | {ao.id: replace(moved[ao.id], wanted=False)}
    assert [told(day)[2:] for day in workspace.meeting_schedules.days(2024, rules, one_less)] == [
        (False, ["locatie bezet: BO-CULT", "ook BO-CULT, met M. Demoma"]),
        (True, []),
    ]


def test_school_holidays_are_left_out_where_the_rule_says_so_and_what_stands_there_is_not_made_twice(
    workspace: Workspace,
) -> None:
    skipping = rule("body-ao-cult", "elke 2e, 3e en 4e donderdag van februari, niet in de vakantie")
    days = workspace.meeting_schedules.days(2024, [skipping], {})
    assert [told(day) for day in days] == [
        ("2024-02-08", "AO-CULT", False, ["al een overleg: AO-CULT 2024-01"]),
        ("2024-02-15", "AO-CULT", True, []),
        ("2024-02-22", "AO-CULT", False, ["Voorjaarsvakantie"]),
    ]


def test_the_whole_year_is_planned_in_one_step_and_taken_back_in_one(workspace: Workspace) -> None:
    before = workspace.register().all(Meeting)
    rules = [
        rule("body-ao-cult", "elke 1e dinsdag van september"),
        rule("body-bo-cult", "elke 3e dinsdag van september", replace(HALL, place="Zaal De Proef ")),
    ]
    service = workspace.meeting_schedules
    made = service.plan(service.days(2024, rules, {}))
    new = {one.code: one for one in workspace.register().all(Meeting) if one not in before and one.date}
    assert {code: str(one.date) for code, one in new.items() if one.date and one.date.month == 9} == {
        "AO-CULT 2024-02": "2024-09-03",
        "BO-CULT 2024-02": "2024-09-17",
    }
    first, second = new["AO-CULT 2024-02"], new["BO-CULT 2024-02"]
    assert first.location_id == second.location_id is not None
    assert first.prepares_meeting_id == second.id
    assert made.subject_id == first.id
    workspace.history.undo()
    assert workspace.register().all(Meeting) == before


def test_what_is_typed_is_kept_in_the_file_until_the_year_is_planned(workspace: Workspace) -> None:
    schedules = workspace.meeting_schedules
    schedules.keep(2024, "body-bo-cult", "rhythm", "elke 1e donderdag")
    schedules.keep(2024, "body-bo-cult", "rhythm", "elke 2e donderdag")
    schedules.keep(2024, "body-ao-cult", "rhythm", "")  # not this year, whatever the year before
    schedules.keep(2025, "body-bo-cult", "place", "Veendam")
    assert schedules.keep(2025, "body-bo-cult", "place", "Veendam") is None
    kept = {"body-bo-cult": {"rhythm": "elke 2e donderdag"}, "body-ao-cult": {"rhythm": ""}}
    assert schedules.typed(2024) == kept
    schedules.plan(schedules.days(2024, [rule("body-bo-cult", "elke 2e donderdag van maart")], {}))
    assert schedules.typed(2024) == {}
    assert schedules.typed(2025) == {"body-bo-cult": {"place": "Veendam"}}
    workspace.history.undo()
    assert schedules.typed(2024) == kept


def test_nothing_is_planned_when_one_day_cannot_be_kept(workspace: Workspace) -> None:
    service = workspace.meeting_schedules
    days = service.days(2024, [rule("body-ao-cult", "elke 1e dinsdag van juni")], {})
    before = workspace.register().all(Meeting)
    with pytest.raises(FieldEmpty):
        service.plan([])
    wrong = replace(days[0], facts=replace(days[0].facts, end_time=dt.time(9)))
    with pytest.raises(TimesReversed):
        service.plan([*days, wrong])
    assert workspace.register().all(Meeting) == before


def test_what_an_orgaan_did_last_year_is_proposed_again(workspace: Workspace) -> None:
    days = [dt.date(2023, 1, 12), dt.date(2023, 3, 9), dt.date(2023, 5, 12), dt.date(2023, 9, 14)]
    workspace.meeting_planning.plan_series("body-agcie", days, MeetingFacts(start_time=dt.time(9, 30)))
    usual = {one.code: one for one in workspace.meeting_schedules.bodies(2024)}
    agcie = usual["AGCIE-CULT"]
    assert agcie.usual == Rhythm(3, nth=2, months=(1, 3, 5, 9, 10))
    assert rhythm_in_words(agcie.usual) == "elke 2e donderdag van januari, maart, mei, september en oktober"
    assert agcie.facts.start_time == dt.time(9, 30)
    assert (usual["BO-CULT"].usual, usual["BO-CULT"].present) == (None, 1)


def test_of_the_running_year_only_what_is_to_come_is_proposed(workspace: Workspace) -> None:
    service, monthly = workspace.meeting_schedules, rule("body-bo-cult", "elke 1e dinsdag")
    assert [str(day.day) for day in service.days(2023, [monthly], {})] == ["2023-12-05"]
    assert service.days(2022, [monthly], {}) == ()
    assert len(service.days(2024, [monthly], {})) == 12
