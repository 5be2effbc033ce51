"""Forms and panels of the verslag: nothing half filled goes unasked, and no panel outlives its page."""

from __future__ import annotations

import pytest

from secretariat.gui.minutes.capture import DecisionForm
from secretariat.gui.widgets.popup import Popup
from tests.journeys.conftest import Desk
from tests.journeys.keyboard import CTRL, HELD, KEY, SHIFT, Keyboard, focused


@pytest.fixture
def held(desk: Desk) -> Keyboard:
    """The verslag of 2 november, that was written already."""
    return Keyboard(desk, HELD)


def panel_of(keyboard: Keyboard) -> Popup:
    """The panel that has the keyboard."""
    (panel,) = (one for one in keyboard.desk.window.findChildren(Popup) if one.isAncestorOf(focused()))
    return panel


def press_button(keyboard: Keyboard, place: int, word: str) -> None:
    (button,) = (one for one in keyboard.item(place).buttons if one.text() == word)
    button.click()


def test_a_line_of_which_the_form_gave_way_stays_in_the_text(held: Keyboard) -> None:
    held.go_to(5)
    held.type("\nactie: Verzinsma iets uitzoeken\n")
    press_button(held, 5, "Besluit")
    held.type("Het overleg gaat door.\n")
    assert held.item(5).form is None
    assert held.text(5).endswith("actie: Verzinsma iets uitzoeken")
    assert [one.text for one in held.item(5).results][-1] == "Het overleg gaat door."


def test_a_half_filled_form_is_asked_about_and_gone_on_with(held: Keyboard) -> None:
    held.go_to(5)
    held.type("\nactie: Verzinsma iets uitzoeken\n")
    form = held.item(5).form
    held.type("14 dec")
    press_button(held, 5, "Besluit")
    assert held.item(5).form is form
    assert held.desk.message() == (
        "‘Nieuw actiepunt’ is half ingevuld en nog niet opgeslagen. Sla het op, of gooi het weg."
    )
    held.item(5).editor.setFocus()
    held.press(KEY.Key_End, CTRL)
    held.press(KEY.Key_Return, SHIFT)
    held.type("actie: Verzinsma belt de provincie voor 15 dec\n")
    assert held.item(5).form is form
    assert held.actions()[-1].text == "Belt de provincie"
    press_button(held, 5, "Actiepunt")
    assert held.item(5).form is form
    held.type("\n")
    assert held.item(5).form is None
    assert [one.text for one in held.actions()[-2:]] == ["Belt de provincie", "Iets uitzoeken"]
    assert held.text(5) == "Er zijn geen vragen voor de rondvraag."
    press_button(held, 5, "Conclusie")
    held.type("Weg ermee")
    press_button(held, 5, "Besluit")
    held.desk.window.messages.action.click()
    assert isinstance(held.item(5).form, DecisionForm)


def test_a_panel_goes_with_the_page_it_belongs_to(held: Keyboard) -> None:
    window = held.desk.window

    def goes() -> bool:
        panel = panel_of(held)
        window.go("decisions")
        gone = panel.isHidden()
        window.go("meetings")
        held.desk.wait(held.desk.minutes.isVisible)
        return gone and panel.isHidden()

    held.go_to(5)
    held.press(KEY.Key_Space, CTRL)
    assert goes()
    held.go_to(5)
    held.press(KEY.Key_T, CTRL | SHIFT)
    assert goes()
    held.go_to(5)
    held.press(KEY.Key_K, CTRL)
    assert goes()
    held.go_to(5)
    held.press(KEY.Key_Space, CTRL)
    bank = panel_of(held)
    held.go_to(3)
    assert bank.isHidden()
    assert held.text(5) == "Er zijn geen vragen voor de rondvraag."
