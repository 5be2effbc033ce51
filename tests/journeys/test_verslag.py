"""The screen around the text of the verslag: what became of each item, what belongs to it, and the paper beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from secretariat.domain.action_points import ActionStatus
from secretariat.domain.minutes import ItemTreatment
from secretariat.gui.minutes.side_panel import SidePanel
from tests.journeys.conftest import Desk
from tests.journeys.keyboard import ALT, CTRL, FRESH, HELD, KEY, Keyboard

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
"""What the screenless platform says of a list that drops down."""


@pytest.fixture
def fresh(desk: Desk) -> Keyboard:
    """The verslag of an overleg that is about to begin."""
    return Keyboard(desk, FRESH)


@pytest.fixture
def held(desk: Desk) -> Iterator[Keyboard]:
    """The verslag of 2 november, that was written already."""
    yield Keyboard(desk, HELD)
    menu = QApplication.activePopupWidget()
    if menu is not None:
        menu.close()


def said(keyboard: Keyboard) -> list[str]:
    """What the outline says to who cannot see it."""
    outline = keyboard.desk.minutes.outline
    return [str(outline.item(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(outline.count())]


def became(keyboard: Keyboard) -> list[ItemTreatment | None]:
    """What the file says became of the items."""
    return [entry.treatment for entry in keyboard.workspace.minutes.entries(keyboard.meeting_id)]


def panel(keyboard: Keyboard) -> SidePanel:
    """The panel beside the verslag, shown with its key."""
    keyboard.desk.window.actions_["panel"].trigger()
    side = keyboard.desk.minutes.side
    keyboard.desk.wait(lambda: bool(side.people_in_words))
    return side


def test_what_is_typed_makes_an_item_treated_and_undo_takes_that_back(fresh: Keyboard) -> None:
    assert said(fresh)[0] == "1 Opening, kennismaking en mededelingen, nog te behandelen"
    fresh.go_to(0)
    fresh.type("De voorzitter opent.")
    fresh.desk.window.flush()
    assert said(fresh)[0] == "1 Opening, kennismaking en mededelingen, behandeld"
    assert fresh.item(0).treatment.text() == " Behandeld"
    fresh.desk.window.actions_["undo"].trigger()
    assert said(fresh)[0].endswith("nog te behandelen")


def test_a_letter_in_the_outline_says_what_became_of_an_item(fresh: Keyboard) -> None:
    outline = fresh.desk.minutes.outline
    outline.setFocus()
    outline.setCurrentRow(3)
    for key, treatment in (
        (KEY.Key_A, ItemTreatment.DEFERRED),
        (KEY.Key_N, ItemTreatment.NOT_TREATED),
        (KEY.Key_B, ItemTreatment.TREATED),
        (KEY.Key_T, None),
    ):
        fresh.press(key)
        assert became(fresh)[3] is treatment
    assert outline.currentRow() == 3
    fresh.press(KEY.Key_A)
    assert said(fresh)[3] == "4 Overgedragen actiepunten uit het bestuurlijk overleg van 2 november, aangehouden"


def test_f8_in_the_text_says_it_without_leaving_it(held: Keyboard) -> None:
    held.go_to(5)
    held.press(KEY.Key_F8)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    shown = [action.text().replace("&", "") for action in menu.actions() if action.text()]
    assert shown[:4] == ["Behandeld", "Aangehouden", "Niet behandeld", "Nog te behandelen"]
    QTest.keyClick(menu, KEY.Key_A)
    assert became(held)[5] is ItemTreatment.DEFERRED
    held.desk.wait(held.item(5).editor.hasFocus)
    held.type(" Volgende keer verder.")
    assert held.text(5).endswith("Volgende keer verder.")
    assert became(held)[5] is ItemTreatment.DEFERRED


def test_an_item_is_treated_before_its_turn_and_the_numbers_stay(fresh: Keyboard) -> None:
    fresh.go_to(0)
    fresh.type("De voorzitter opent.")
    outline = fresh.desk.minutes.outline
    outline.setFocus()
    outline.setCurrentRow(4)
    fresh.press(KEY.Key_U)
    assert [line.split()[0] for line in said(fresh)] == ["1", "5", "2", "3", "4", "6"]
    fifth = fresh.desk.minutes.editor(fresh.items[4])
    assert fifth.editor.hasFocus()
    fresh.type("Eerst dit.")
    fresh.press(KEY.Key_Return, CTRL)
    assert fresh.desk.minutes.editor(fresh.items[1]).editor.hasFocus()
    fresh.desk.window.flush()
    assert [(one.number, one.text) for one in fresh.workspace.minutes.entries(FRESH)][:2] == [
        ("1", "De voorzitter opent."),
        ("5", "Eerst dit."),
    ]


def test_moving_an_item_in_the_outline_leaves_the_text_that_is_typed(fresh: Keyboard) -> None:
    fresh.go_to(2)
    fresh.type("Halverwege een zi")
    editor = fresh.item(2).editor
    place = editor.textCursor().position()
    outline = fresh.desk.minutes.outline
    outline.setCurrentRow(4)
    QTest.keyClick(outline, KEY.Key_Up, ALT)
    assert [line.split()[0] for line in said(fresh)] == ["1", "2", "3", "5", "4", "6"]
    assert fresh.item(2).editor is editor
    assert (editor.toPlainText(), editor.textCursor().position()) == ("Halverwege een zi", place)
    assert fresh.desk.minutes.page.items()[3] == fresh.items[4]


def test_the_panel_shows_what_belongs_to_the_item_of_the_cursor(held: Keyboard) -> None:
    held.go_to(4)
    side = panel(held)
    assert side.isVisible()
    assert not held.desk.pane.isVisible()
    held.desk.wait(lambda: "Bij dit punt" in side.people_in_words)
    here, present, absent = side.people_in_words.split("\n")
    assert here == "Bij dit punt: M. Floor, N. Stellingsma"
    assert present.startswith("Aanwezig (11): Z. van der Verzin (voorzitter), M. Demoma, D. Bedachtsma,")
    assert "F. van ’t Proefveld (vanaf 14:35)" in present
    assert absent == "Afwezig (2): R. Fictema (door E. Proefhorst), H. ten Voorbeelde"
    assert [(row.title, row.small) for row in side.open_actions.rows] == [
        ("Ingrediënten voor de toekomst uitwerken tot een notitie.", "2023-A-003 · T. Testerman · 15 december 2023")
    ]
    assert side.captured.rows[0].small == "Besluit 2023-B-005 · punt 5"
    assert len(side.captured.rows) == 9


def test_an_open_action_is_reported_done_with_one_key_and_has_a_door(held: Keyboard) -> None:
    held.go_to(4)
    side = panel(held)
    held.desk.wait(lambda: bool(side.open_actions.rows))
    action = side.open_actions.rows[0].id
    side.open_actions.setFocus()
    side.open_actions.setCurrentRow(0)
    held.press(KEY.Key_G)
    assert held.workspace.action_following.record(action).action.status is ActionStatus.DONE
    assert held.desk.message() == ("Actiepunt 2023-A-003 is gereed gemeld en wordt bij het volgende overleg afgevoerd.")
    held.desk.wait(lambda: not side.open_actions.rows)
    held.desk.window.actions_["undo"].trigger()
    held.desk.wait(lambda: bool(side.open_actions.rows))
    side.open_actions.setFocus()
    side.open_actions.setCurrentRow(0)
    held.press(KEY.Key_Return)
    assert held.desk.window.pages.front is held.desk.window.pages.page("action_points")


def test_what_was_captured_leads_to_its_item(held: Keyboard) -> None:
    held.go_to(0)
    side = panel(held)
    held.desk.wait(lambda: bool(side.captured.rows))
    row = next(place for place, one in enumerate(side.captured.rows) if one.small.startswith("Besluit 2023-B-004"))
    side.captured.setCurrentRow(row)
    side.captured.setFocus()
    held.press(KEY.Key_Return)
    assert held.has_keyboard(3)


def test_paper_and_panel_take_turns_and_the_choice_is_remembered(held: Keyboard) -> None:
    settings = held.desk.window.shell.settings
    beside = held.desk.meetings.workspace.beside
    panel(held)
    assert settings.choice("meeting-beside") == "panel"
    held.desk.tab("Deelnemers")  # where nothing else stands beside the work
    assert held.desk.pane.isVisible()
    held.desk.tab("Verslag")
    assert not held.desk.pane.isVisible()
    held.desk.window.actions_["paper"].trigger()
    assert held.desk.pane.isVisible()
    held.desk.window.actions_["paper"].trigger()
    assert not beside.isVisible()
    assert settings.choice("meeting-beside") == "nothing"


def test_the_paper_follows_the_item_of_the_cursor(held: Keyboard) -> None:
    pages = held.desk.pane.paper.pages
    held.desk.wait(lambda: pages.page_count() == 4)
    held.go_to(4)
    held.desk.wait(lambda: pages.current_page() == 2)
    held.go_to(0)
    held.desk.wait(lambda: pages.current_page() == 1)


def test_an_adopted_verslag_says_why_it_cannot_be_changed(desk: Desk, sample_data: dict[str, Any]) -> None:
    desk.open_adopted(sample_data)
    adopted = Keyboard(desk, HELD)
    view = desk.minutes
    assert view.way.line.words == "Vastgesteld op 30 november 2023 (schriftelijk), ongewijzigd"
    adopted.go_to(3)
    adopted.type("x")
    assert desk.message() == "Dit verslag is vastgesteld op 30 november 2023 en kan niet meer worden gewijzigd."
    assert adopted.item(3).editor.isReadOnly()
    assert not adopted.item(3).treatment.isEnabled()
    view.outline.setCurrentRow(3)
    QTest.keyClick(view.outline, KEY.Key_A)
    QTest.keyClick(view.outline, KEY.Key_Up, ALT)
    assert became(adopted)[3] is ItemTreatment.TREATED
    assert adopted.workspace.history.undoable() is None
