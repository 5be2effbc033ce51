"""The page of today on the screen: cards that unfold, lines that are doors, and the word that all is well."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from secretariat.gui.look.palettes import Tone
from secretariat.gui.look.theme import Theme
from secretariat.gui.today.parts import Card, DoorLine
from secretariat.gui.today.view import TodayView


def card(count: int, total: int = 0) -> Card:
    """A card with so many lines."""
    lines = tuple(
        DoorLine("action_points", f"a{n}", f"Actie {n}", "2023-A-001 · VGG", "4 dagen te laat", Tone.BAD)
        for n in range(count)
    )
    return Card(
        "late",
        "Te late actiepunten",
        "circle-alert",
        lines,
        total or count,
        door=("action_groups", "overdue"),
        place="Actiepunten",
    )


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> TodayView:
    """The page, empty."""
    view = TodayView()
    qtbot.addWidget(view)
    view.resize(1274, 640)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    return view


def test_a_line_opens_its_record(view: TodayView, qtbot: QtBot) -> None:
    view.show_cards([card(2)], [])
    with qtbot.waitSignal(view.opened) as asked:
        view.doors[1].click()
    assert asked.args == ["action_points", "a1"]


def test_a_line_says_everything_to_a_screen_reader(view: TodayView) -> None:
    view.show_cards([card(1)], [])
    assert view.doors[0].accessibleName() == "Actie 0, 4 dagen te laat"
    assert view.doors[0].accessibleDescription() == "2023-A-001 · VGG"


def test_a_long_card_unfolds_and_stays_unfolded(view: TodayView) -> None:
    view.show_cards([card(20)], [])
    more = view.card("late").more
    assert len(view.doors) == 6
    assert more is not None
    assert more.text() == "Nog 14 tonen"
    more.click()
    assert len(view.doors) == 20
    assert view.doors[6].hasFocus()
    view.show_cards([card(21)], [])
    assert len(view.doors) == 21


def test_more_than_is_told_is_in_the_section(view: TodayView, qtbot: QtBot) -> None:
    view.show_cards([card(50, 3943)], [])
    first = view.card("late").more
    assert first is not None
    assert first.text() == "Nog 3937 tonen"
    first.click()
    rest = view.card("late").more
    assert rest is not None
    assert rest.text() == "Alle 3943 in Actiepunten"
    with qtbot.waitSignal(view.opened) as asked:
        rest.click()
    assert asked.args == ["action_groups", "overdue"]


def test_the_count_of_a_card_is_a_door_too(view: TodayView, qtbot: QtBot) -> None:
    view.show_cards([card(3)], [])
    heading = view.card("late").heading
    assert isinstance(heading, QPushButton)
    assert heading.text() == "Te late actiepunten  3"
    assert heading.accessibleName() == "Te late actiepunten: 3, alle tonen in Actiepunten"
    with qtbot.waitSignal(view.opened) as asked:
        heading.click()
    assert asked.args == ["action_groups", "overdue"]


def test_arrows_walk_over_the_edge_of_a_card(view: TodayView, qtbot: QtBot) -> None:
    other = Card("week", "Deze week", "clock", (DoorLine("meetings", "m1", "Overleg", "vandaag"),), 1)
    view.show_cards([card(1)], [other])
    view.start()
    qtbot.keyClick(view.doors[0], Qt.Key.Key_Down)
    assert view.doors[1].hasFocus()
    qtbot.keyClick(view.doors[1], Qt.Key.Key_Down)
    assert view.doors[1].hasFocus()
    with qtbot.waitSignal(view.opened) as asked:
        qtbot.keyClick(view.doors[1], Qt.Key.Key_Return)
    assert asked.args == ["meetings", "m1"]


def test_the_keyboard_stays_at_its_line_when_others_change(view: TodayView, qtbot: QtBot) -> None:
    view.show_cards([card(3)], [])
    view.doors[2].setFocus()
    view.show_cards([Card("late", "Te laat", "clock", card(3).lines[1:], 2)], [])
    qtbot.waitUntil(lambda: view.doors[1].hasFocus())
    assert view.doors[1].line.record_id == "a2"


def test_when_nothing_asks_attention_the_page_is_friendly(view: TodayView, qtbot: QtBot) -> None:
    view.show_cards([card(1)], [])
    view.show_calm("Alles is bij", "Niets is te laat.", "Naar &Overleggen")
    assert view.is_calm
    assert view.doors == []
    with qtbot.waitSignal(view.calm_left):
        view.start()
        qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Space)
    view.show_cards([card(1)], [])
    assert not view.is_calm
