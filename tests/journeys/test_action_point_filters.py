"""Finding action points: filters that combine, are remembered, and get a name (S4)."""

from __future__ import annotations

import pytest

from secretariat.domain.action_points import ActionGroup
from tests.journeys.conftest import Desk
from tests.journeys.follow_up import FollowUp


@pytest.fixture
def list_(desk: Desk) -> FollowUp:
    """The list of the sample on 20 November 2023."""
    return FollowUp(desk)


def test_filters_combine_and_are_remembered(list_: FollowUp) -> None:
    list_.filter("owner", "Voorbeeldstra")
    assert list_.numbers == ["2023-A-005", "2023-A-007", "2023-A-004"]
    list_.filter("dossier", "bibliotheek voor iedereen")
    assert list_.numbers == ["2023-A-007"]
    list_.view.filters.words.setFocus()
    list_.desk.type("lidmaatschap")
    list_.view.filters.changed.emit()
    assert list_.numbers == ["2023-A-007"]
    assert list_.desk.files.close()
    list_.desk.open_sample()
    list_.desk.window.go("action_points")
    assert list_.numbers == ["2023-A-007"]
    assert list_.view.filters.owner.currentText() == "Mirjam Voorbeeldstra"
    list_.view.filters.clear_button.click()
    assert len(list_.numbers) == 15


def test_what_one_overleg_agreed_is_a_filter_too(list_: FollowUp) -> None:
    list_.filter("origin", "BO-CULT 2023-02")
    assert list_.numbers == ["2023-A-012", "2023-A-014", "2023-A-015", "2023-A-011", "2023-A-013", "2023-A-016"]
    list_.filter("body", "WG-CONV")
    assert list_.numbers == ["2023-A-014", "2023-A-015", "2023-A-013"]
    list_.view.filters.clear_button.click()
    list_.filter("origin", "Zonder overleg")
    assert list_.numbers == ["2022-A-001"]
    assert list_.groups()[0] == "1 op de actielijst"
    assert list_.groups()[-1] == "2 afgehandeld"


def test_a_filter_gets_a_name_and_is_one_choice_away(list_: FollowUp) -> None:
    saved = list_.view.filters.saved

    def names() -> list[str]:
        return [action.text() for action in saved.button.menu().actions()]

    assert names() == ["", "Dit filter &bewaren…", "Naam &vergeten"][1:]
    list_.filter("owner", "Voorbeeldstra")
    list_.view.groups.press(ActionGroup.LATER)
    saved.keep_wanted.emit()
    assert list_.view.asking.question == "Onder welke naam wilt u dit filter bewaren?"
    list_.answer("Mirjam & later")
    list_.view.filters.clear_button.click()
    list_.view.groups.press(None)
    assert len(list_.numbers) == 15
    assert list_.desk.files.close()
    list_.desk.open_sample()
    list_.desk.window.go("action_points")
    assert names()[0] == "&1  Mirjam && later"
    saved.button.menu().actions()[0].trigger()
    assert list_.numbers == ["2023-A-005"]
    assert list_.view.filters.owner.currentText() == "Mirjam Voorbeeldstra"
    saved.forget_wanted.emit("Mirjam & later")
    assert names()[0] == "Dit filter &bewaren…"


def test_a_person_finds_what_is_shared_too(list_: FollowUp) -> None:
    list_.filter("owner", "Oldambt")
    assert list_.numbers == ["2023-A-012"]


def test_nothing_found_says_so_and_leads_back(list_: FollowUp) -> None:
    list_.filter("owner", "Nepstra")
    assert list_.numbers == []
    assert list_.view._empty.sentence.text() == "Geen actiepunt past bij dit filter."  # noqa: SLF001
    list_.view._empty.button.click()  # noqa: SLF001
    assert len(list_.numbers) == 15
