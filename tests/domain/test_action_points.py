"""Action points: too late or not, what they were on a day, and the lists they stand on."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import pytest

from secretariat.domain.action_points import (
    ActionEvent,
    ActionPoint,
    ActionStatus,
    HistoryEntry,
    actions_of_body,
    actions_of_meeting,
    actions_of_person,
    as_of,
    done_on,
    is_complete,
    is_overdue,
    is_postponed,
)
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.organisations import Organisation
from secretariat.domain.register import Register
from tests.domain.sample import added, changed, sample

TODAY = dt.date(2023, 11, 20)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def action(number: str) -> ActionPoint:
    return sample().get(ActionPoint, f"act-{number}")


def numbers(actions: Iterable[ActionPoint]) -> list[str]:
    return [one.number for one in actions]


def groups(register: Register, body_id: str, today: dt.date) -> dict[str, list[str]]:
    found = actions_of_body(register, body_id, today)
    return {
        "Te laat": numbers(found.overdue),
        "Lopend": numbers(found.current),
        "Aangehouden": numbers(found.on_hold),
        "Gereed – afvoeren": numbers(found.done),
    }


def test_the_nineteen_actions_of_the_sample() -> None:
    assert Counter(one.status for one in sample().all(ActionPoint)) == {
        ActionStatus.OPEN: 8,
        ActionStatus.IN_PROGRESS: 2,
        ActionStatus.ON_HOLD: 1,
        ActionStatus.DONE: 7,
        ActionStatus.DROPPED: 1,
    }


def test_four_actions_are_too_late_on_20_november() -> None:
    late = [one for one in sample().all(ActionPoint) if is_overdue(one, TODAY)]
    assert numbers(late) == ["2022-A-001", "2023-A-006", "2023-A-008", "2023-A-012"]


def test_an_action_is_not_late_on_its_own_day_and_late_the_day_after() -> None:
    assert not is_overdue(action("2023-A-012"), day("2023-11-16"))
    assert is_overdue(action("2023-A-012"), day("2023-11-17"))


@pytest.mark.parametrize("status", [ActionStatus.ON_HOLD, ActionStatus.DONE, ActionStatus.DROPPED])
def test_what_does_not_run_is_never_late(status: ActionStatus) -> None:
    assert not is_overdue(replace(action("2023-A-012"), status=status), TODAY)


def test_without_a_date_nothing_is_late() -> None:
    assert not is_overdue(replace(action("2022-A-001"), due_date=None), TODAY)


def test_complete_means_a_text_one_owner_and_a_date_or_a_note() -> None:
    complete = action("2023-A-014")
    assert is_complete(complete)
    assert is_complete(replace(complete, due_date=None, due_note="na de zomer"))
    assert not is_complete(replace(complete, due_date=None, due_note=" "))
    assert not is_complete(replace(complete, owner_person_id=None))
    assert not is_complete(replace(complete, owner_organisation_id="org-vgg"))
    assert not is_complete(replace(complete, text=" "))


def test_the_actielijst_of_the_bestuurlijk_overleg_on_20_november() -> None:
    assert groups(sample(), "body-bo-cult", TODAY) == {
        "Te laat": ["2023-A-012"],
        "Lopend": ["2023-A-003", "2023-A-011"],
        "Aangehouden": [],
        "Gereed – afvoeren": ["2023-A-016"],
    }


def test_the_actielijst_of_the_portefeuillehouders_on_20_november() -> None:
    assert groups(sample(), "body-pho-bib", TODAY) == {
        "Te laat": ["2023-A-006"],
        "Lopend": ["2023-A-005"],
        "Aangehouden": ["2023-A-007"],
        "Gereed – afvoeren": ["2023-A-004"],
    }


def test_the_werkgroep_starts_with_the_three_actions_that_were_handed_over() -> None:
    assert groups(sample(), "body-wg-conv", TODAY)["Lopend"] == ["2023-A-013", "2023-A-014", "2023-A-015"]
    handed_over = [one for one in actions_of_meeting(sample(), "mtg-bo-cult-2023-02") if one.body_id == "body-wg-conv"]
    assert numbers(handed_over) == ["2023-A-013", "2023-A-014", "2023-A-015"]


def test_after_the_first_meeting_of_the_werkgroep() -> None:
    met = day("2023-12-14")
    done = action("2023-A-014")
    moved = action("2023-A-013")
    register = changed(sample(), Meeting, "mtg-wg-conv-2023-01", status=MeetingStatus.HELD)
    register = changed(
        register,
        ActionPoint,
        done.id,
        status=ActionStatus.DONE,
        history=(*done.history, HistoryEntry(date=met, event=ActionEvent.STATUS, from_="open", to="done")),
    )
    register = changed(
        register,
        ActionPoint,
        moved.id,
        due_date=day("2024-02-16"),
        postponed_count=1,
        history=(
            *moved.history,
            HistoryEntry(
                date=met, event=ActionEvent.DUE_DATE, from_="2024-01-19", to="2024-02-16", note="wacht op veld"
            ),
        ),
    )
    assert groups(register, "body-wg-conv", day("2023-12-15")) == {
        "Te laat": ["2023-A-015"],
        "Lopend": ["2023-A-013"],
        "Aangehouden": [],
        "Gereed – afvoeren": ["2023-A-014"],
    }
    assert groups(register, "body-bo-cult", met)["Te laat"] == ["2023-A-012"]
    listed = actions_of_body(register, "body-wg-conv", met).current
    assert [(one.number, one.postponed_count) for one in listed] == [("2023-A-013", 1)]


def test_a_done_action_stands_on_the_list_until_the_next_meeting_is_held() -> None:
    assert groups(sample(), "body-agcie", TODAY)["Gereed – afvoeren"] == ["2023-A-009", "2023-A-010"]
    later = replace(
        sample().get(Meeting, "mtg-agcie-2023-01"), id="mtg-later", code="AGCIE-CULT 2023-02", date=day("2023-11-15")
    )
    assert groups(added(sample(), later), "body-agcie", TODAY)["Gereed – afvoeren"] == []


def test_an_action_done_on_the_day_of_the_last_meeting_stands_on_the_list_once_more() -> None:
    history = (HistoryEntry(date=day("2023-11-02"), event=ActionEvent.STATUS, from_="open", to="done"),)
    register = changed(sample(), ActionPoint, "act-2023-A-016", history=history)
    assert groups(register, "body-bo-cult", TODAY)["Gereed – afvoeren"] == ["2023-A-016"]


def test_a_done_action_whose_history_does_not_say_when_is_not_listed() -> None:
    register = changed(sample(), ActionPoint, "act-2023-A-016", history=())
    assert done_on(action("2023-A-016")) == day("2023-11-06")
    assert done_on(action("2023-A-014")) is None
    assert done_on(register.get(ActionPoint, "act-2023-A-016")) is None
    assert groups(register, "body-bo-cult", TODAY)["Gereed – afvoeren"] == []


def test_the_list_of_a_person_runs_over_all_bodies() -> None:
    assert numbers(actions_of_person(sample(), "per-x-schetsma", TODAY).all) == ["2023-A-015"]
    voorbeeldstra = actions_of_person(sample(), "per-x-voorbeeldstra", TODAY)
    assert numbers(voorbeeldstra.current) == ["2023-A-005"]
    assert numbers(voorbeeldstra.on_hold) == ["2023-A-007"]
    assert numbers(voorbeeldstra.done) == ["2023-A-004"]


def test_the_contact_of_an_organisation_has_its_actions_on_the_list() -> None:
    register = changed(sample(), Organisation, "org-kc", contact_person_id="per-eijk")
    register = changed(
        register, ActionPoint, "act-2023-A-014", owner_person_id=None, owner_organisation_id="org-kc", co_owner_ids=()
    )
    assert numbers(actions_of_person(register, "per-eijk", TODAY).current) == ["2023-A-014"]
    assert numbers(actions_of_person(sample(), "per-eijk", TODAY).all) == []


def test_a_co_owner_has_the_action_on_the_list_too() -> None:
    register = changed(sample(), ActionPoint, "act-2023-A-014", co_owner_ids=("per-x-schetsma",))
    assert numbers(actions_of_person(register, "per-x-schetsma", TODAY).current) == ["2023-A-014", "2023-A-015"]


def test_six_actions_came_from_2_november() -> None:
    assert numbers(actions_of_meeting(sample(), "mtg-bo-cult-2023-02")) == [
        "2023-A-011",
        "2023-A-012",
        "2023-A-013",
        "2023-A-014",
        "2023-A-015",
        "2023-A-016",
    ]


def test_today_an_action_is_what_it_is() -> None:
    for one in sample().all(ActionPoint):
        assert as_of(one, TODAY, sample()) == one


def test_before_it_was_agreed_an_action_does_not_exist() -> None:
    assert as_of(action("2023-A-014"), day("2023-11-01")) is None
    assert as_of(action("2023-A-014"), day("2023-11-02")) is not None


@pytest.mark.parametrize(
    ("on", "status", "due", "postponed"),
    [
        ("2023-04-13", ActionStatus.OPEN, "2023-09-01", 0),
        ("2023-06-01", ActionStatus.IN_PROGRESS, "2023-09-01", 0),
        ("2023-09-01", ActionStatus.IN_PROGRESS, "2023-11-01", 1),
        ("2023-11-01", ActionStatus.IN_PROGRESS, "2023-11-01", 1),
        ("2023-11-02", ActionStatus.IN_PROGRESS, "2023-12-15", 2),
    ],
)
def test_the_life_of_2023_a_003(on: str, status: ActionStatus, due: str, postponed: int) -> None:
    was = as_of(action("2023-A-003"), day(on))
    assert was is not None
    assert (was.status, was.due_date, was.postponed_count) == (status, day(due), postponed)
    assert all(entry.date <= day(on) for entry in was.history)


def test_before_it_was_handed_over_an_action_stands_on_the_list_of_the_first_body() -> None:
    before = day("2023-11-15")
    assert {"2023-A-013", "2023-A-014", "2023-A-015"} <= set(groups(sample(), "body-bo-cult", before)["Lopend"])
    assert groups(sample(), "body-wg-conv", before)["Lopend"] == []


def test_the_list_of_a_day_in_the_past_shows_what_was_open_then() -> None:
    assert groups(sample(), "body-pho-bib", day("2023-05-15")) == {
        "Te laat": [],
        "Lopend": ["2023-A-004", "2023-A-005", "2023-A-006", "2023-A-007"],
        "Aangehouden": [],
        "Gereed – afvoeren": [],
    }


def test_a_step_that_does_not_say_where_it_came_from_is_taken_back_to_what_came_before() -> None:
    history = (
        HistoryEntry(date=day("2023-01-10"), event=ActionEvent.CREATED, to="open"),
        HistoryEntry(date=day("2023-02-10"), event=ActionEvent.STATUS, to="in_progress"),
        HistoryEntry(date=day("2023-03-10"), event=ActionEvent.STATUS, to="done"),
    )
    one = replace(action("2023-A-016"), history=history)
    for on, status in [("2023-01-31", "open"), ("2023-02-28", "in_progress"), ("2023-03-31", "done")]:
        was = as_of(one, day(on))
        assert was is not None
        assert was.status == status


def test_text_and_owner_are_taken_back_too() -> None:
    history = (
        HistoryEntry(date=day("2023-11-02"), event=ActionEvent.CREATED, to="open"),
        HistoryEntry(date=day("2023-11-10"), event=ActionEvent.OWNER, from_="org-vgg", to="per-x-modelstra"),
        HistoryEntry(date=day("2023-11-11"), event=ActionEvent.TEXT, from_="Presentatie sturen."),
        HistoryEntry(date=day("2023-11-12"), event=ActionEvent.NOTE, note="gebeld"),
    )
    one = replace(action("2023-A-016"), history=history)
    was = as_of(one, day("2023-11-05"), sample())
    assert was is not None
    assert (was.text, was.owner_person_id, was.owner_organisation_id) == ("Presentatie sturen.", None, "org-vgg")


def test_two_steps_of_one_day_are_taken_back_from_last_to_first() -> None:
    history = (
        HistoryEntry(date=day("2023-11-02"), event=ActionEvent.CREATED, to="open"),
        HistoryEntry(date=day("2023-11-10"), event=ActionEvent.STATUS, from_="open", to="in_progress"),
        HistoryEntry(date=day("2023-11-10"), event=ActionEvent.STATUS, from_="in_progress", to="done"),
    )
    was = as_of(replace(action("2023-A-016"), history=history), day("2023-11-09"))
    assert was is not None
    assert was.status is ActionStatus.OPEN


def test_without_a_history_an_action_began_at_the_meeting_it_came_from() -> None:
    one = replace(action("2023-A-016"), history=())
    assert as_of(one, day("2023-11-01"), sample()) is None
    assert as_of(one, day("2023-11-02"), sample()) == one
    assert as_of(one, day("2023-11-01")) == one


def test_a_due_date_that_was_only_described_is_taken_back_to_no_date() -> None:
    history = (HistoryEntry(date=day("2023-11-10"), event=ActionEvent.DUE_DATE, from_="in 2022", to="2023-12-01"),)
    was = as_of(replace(action("2022-A-001"), history=history), day("2023-11-09"))
    assert was is not None
    assert was.due_date is None


def test_co_owners_were_those_of_that_day() -> None:
    entry = HistoryEntry(
        date=dt.date(2023, 11, 20), event=ActionEvent.NOTE, from_="per-x-demoma org-vgg", to="per-x-demoma"
    )
    told = HistoryEntry(date=dt.date(2023, 11, 21), event=ActionEvent.NOTE, note="Gebeld")
    action = replace(sample().get(ActionPoint, "act-2023-A-014"), co_owner_ids=("per-x-demoma",))
    action = replace(action, history=(*action.history, entry, told))
    was = as_of(action, dt.date(2023, 11, 19), sample())
    assert was is not None
    assert was.co_owner_ids == ("per-x-demoma", "org-vgg")
    assert as_of(action, dt.date(2023, 11, 20), sample()) == replace(action, history=action.history[:-1])


@pytest.mark.parametrize(
    ("before", "words", "after", "expected"),
    [
        ("2024-01-19", None, "2024-02-16", True),
        ("2024-01-19", None, "2024-01-12", True),
        ("2024-01-19", None, None, True),
        ("2024-01-19", None, "2024-01-19", False),
        (None, "na de zomer", "2024-02-16", False),
        ("2024-05-31", "in mei 2024", "2024-05-14", False),
        ("2024-05-31", "in mei 2024", "2024-06-03", True),
        ("2024-05-31", "in mei 2024", None, True),
    ],
)
def test_leaving_a_date_is_a_postponement_and_making_words_sharper_is_not(
    before: str | None, words: str | None, after: str | None, expected: bool
) -> None:
    assert is_postponed((day(before) if before else None, words), day(after) if after else None) is expected
