"""The page with which the day begins: what it says of the sample, and that every line is a door."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from secretariat.domain.action_points import ActionGroup
from secretariat.domain.bodies import BodyKind
from secretariat.domain.decisions import DecisionWait
from secretariat.gui.action_points.view import ActionPointsView
from secretariat.gui.decisions.view import DecisionsView
from secretariat.gui.shell.page_stack import PageStack
from secretariat.gui.today.view import TodayView
from secretariat.services.action_following import ActionFilter
from secretariat.services.decisions import DecisionFilter
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.opening import new_workspace
from tests.journeys.conftest import Desk


def today(desk: Desk) -> TodayView:
    """The section Vandaag."""
    return desk.part(TodayView)  # type: ignore[return-value]


def lines(desk: Desk, card: str) -> list[tuple[str, str]]:
    """The lines of a card: what, and how urgent."""
    return [(button.line.title, button.line.mark) for button in today(desk).card(card).buttons]


def front(desk: Desk) -> str:
    """The section in front."""
    stack = desk.part(PageStack)
    assert isinstance(stack, PageStack)
    assert stack.front is not None
    return stack.front.key


def test_every_file_opens_with_vandaag(desk: Desk) -> None:
    assert desk.files.open_sample()
    assert front(desk) == "today"
    assert desk.window.rail.buttons()[0].text() == "Vandaag"
    desk.window.go("meetings")
    assert desk.files.close()
    assert desk.files.open_sample()
    assert front(desk) == "today"


def test_what_the_sample_asks(desk: Desk) -> None:
    assert desk.files.open_sample()
    view = today(desk)
    assert view.summary == "1 termijn verstreken · 4 actiepunten te laat"
    details = [button.line.detail for button in view.card("overdue").buttons]
    assert [detail.split(" · ")[0] for detail in details] == ["2022-A-001", "2023-A-006", "2023-A-008", "2023-A-012"]
    assert lines(desk, "terms") == [
        ("Convocatie verzenden: VOB-ALV 2023-01", "10 dagen te laat"),
        ("Reactietermijn conceptverslag: BO-CULT 2023-02", "over 10 dagen"),
        ("Stukken aanleveren: WG-CONV 2023-01", "over 14 dagen"),
    ]
    assert view.card("terms").buttons[1].line.detail.startswith("uiterlijk donderdag 30 november 2023")
    assert [button.line.detail for button in view.card("minutes").buttons] == [
        "BO-CULT 2023-02 · concept verzonden, reacties t/m 30-11-2023",
        "PHO-BIB 2023-01 · reactietermijn voorbij, kan worden vastgesteld",
        "BO-CULT 2023-01 · reactietermijn voorbij, kan worden vastgesteld",
    ]
    assert view.card("answers").buttons[0].line.detail == (
        "2023-B-002 · wacht op Stadskanaal, Veendam, Westerkwartier en Westerwolde"
    )


def test_the_rail_counts_what_is_late(desk: Desk) -> None:
    assert desk.files.open_sample()
    button = desk.window.rail.button("today")
    assert button.accessibleDescription() == "4 actiepunten te laat"


@pytest.mark.parametrize(
    ("card", "place", "section"),
    [
        ("week", 0, "meetings"),
        ("terms", 0, "meetings"),
        ("terms", 1, "meetings"),
        ("minutes", 1, "meetings"),
        ("overdue", 0, "action_points"),
        ("answers", 0, "decisions"),
    ],
)
def test_every_line_is_a_door_and_back_leads_here(desk: Desk, card: str, place: int, section: str) -> None:
    assert desk.files.open_sample()
    today(desk).card(card).buttons[place].click()
    assert front(desk) == section
    desk.window.actions_["back"].trigger()
    assert front(desk) == "today"


def test_the_door_of_a_verslag_leads_to_its_tab(desk: Desk) -> None:
    assert desk.files.open_sample()
    today(desk).card("minutes").buttons[1].click()
    workspace = desk.meetings.workspace
    assert workspace.head.title.text() == "Bestuurlijke bijeenkomst bibliotheekwerk"
    assert workspace.tabs.tabText(workspace.tabs.currentIndex()) == "&Verslag"


def test_the_door_of_a_decision_leads_to_the_register(desk: Desk) -> None:
    assert desk.files.open_sample()
    today(desk).card("answers").buttons[0].click()
    register = desk.part(DecisionsView)
    assert isinstance(register, DecisionsView)
    assert register.table.current_id() == "dec-2023-B-002"


def test_arrows_walk_the_lines_and_enter_opens(desk: Desk) -> None:
    assert desk.files.open_sample()
    doors = today(desk).doors
    desk.wait(doors[0].hasFocus)
    desk.press(Qt.Key.Key_Down)
    assert doors[1].hasFocus()
    desk.press(Qt.Key.Key_Up)
    assert doors[0].hasFocus()
    desk.press(Qt.Key.Key_Return)
    assert front(desk) == "meetings"


def test_what_is_done_elsewhere_is_gone_here(desk: Desk) -> None:
    assert desk.files.open_sample()
    workspace = desk.files.workspace
    assert workspace is not None
    desk.window.open_record("decisions", "dec-2023-B-002")
    register = desk.part(DecisionsView)
    assert isinstance(register, DecisionsView)
    for name in ("stadskanaal", "veendam", "westerkwartier", "westerwolde"):
        register.pane.ratification.answers.records.edit_wanted.emit(f"org-gem-{name}", "status", "agreed")
    desk.window.go("today")
    with pytest.raises(KeyError):
        today(desk).card("answers")
    desk.window.actions_["undo"].trigger()
    assert lines(desk, "answers")[0][1] == "9 van de 10"


def test_a_new_file_says_where_to_begin(desk: Desk) -> None:
    path = desk.folder / "leeg.vgg"
    new_workspace(path).close()
    desk.files.open(path)
    view = today(desk)
    assert view.is_calm
    assert (view.summary, view.calm_title) == ("Niets is te laat.", "Een nieuw bestand")
    assert view.calm_sentence == (
        "Begin bij Relaties: eerst de organisaties, zoals de gemeenten, dan de mensen. Daarna maakt u het orgaan dat"
        " overlegt, met zijn leden, en plant u het eerste overleg."
    )
    desk.press(Qt.Key.Key_Space)
    assert front(desk) == "people"


def test_a_file_in_which_nothing_asks_attention_says_that_all_is_well(desk: Desk) -> None:
    path = desk.folder / "rustig.vgg"
    workspace = new_workspace(path)
    body = workspace.bodies.add("Werkgroep musea", "WG-MUS", BodyKind.WORKING_GROUP).subject_id
    workspace.meeting_planning.plan(body, MeetingFacts())
    workspace.close()
    desk.files.open(path)
    view = today(desk)
    assert (view.is_calm, view.calm_title) == (True, "Alles is bij")
    assert view.calm_sentence == (
        "Geen overleg deze week, geen termijn die iets vraagt, niets te laat. Er is nog geen volgend overleg gepland."
    )
    desk.press(Qt.Key.Key_Space)
    assert front(desk) == "meetings"


def test_every_count_is_a_door_to_what_it_counts(desk: Desk) -> None:
    assert desk.files.open_sample()
    heading = today(desk).card("overdue").heading
    assert isinstance(heading, QPushButton)
    heading.click()
    assert front(desk) == "action_points"
    actions = desk.part(ActionPointsView)
    assert isinstance(actions, ActionPointsView)
    assert [line.number for line in actions.table.records.records] == [
        *("2022-A-001", "2023-A-006", "2023-A-008", "2023-A-012")
    ]
    desk.window.actions_["back"].trigger()
    heading = today(desk).card("answers").heading
    assert isinstance(heading, QPushButton)
    heading.click()
    register = desk.part(DecisionsView)
    assert isinstance(register, DecisionsView)
    assert [line.number for line in register.table.records.records] == ["2023-B-002"]


def test_the_counts_are_those_of_the_lists(desk: Desk) -> None:
    assert desk.files.open_sample()
    workspace = desk.files.workspace
    assert workspace is not None
    counts = workspace.action_following.select(ActionFilter()).counts
    view = today(desk)
    assert view.card("overdue").card.total == counts[ActionGroup.OVERDUE] == 4
    waiting = workspace.decisions.page(DecisionFilter()).waiting
    assert view.card("answers").card.total == waiting[DecisionWait.RATIFICATION] == 1
    set_term = workspace.action_following.set_term
    desk.window.shell.history.do(set_term, ["act-2023-A-013"], "vrijdag", "eerder nodig")
    counts = workspace.action_following.select(ActionFilter()).counts
    assert view.card("this_week").card.total == counts[ActionGroup.THIS_WEEK] == 1
