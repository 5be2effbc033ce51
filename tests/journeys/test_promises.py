"""Toezeggingen and conclusies at the keyboard: typed as a line, followed until they are kept."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.commitments import CommitmentStatus
from secretariat.domain.proxies import VoteChoice
from secretariat.gui.commitments.view import CommitmentsView
from secretariat.gui.minutes.capture import CommitmentForm, MakerForm
from secretariat.gui.minutes.vote_form import VoteForm
from secretariat.gui.widgets.pick_box import Unknown
from tests.journeys.conftest import Desk
from tests.journeys.keyboard import CTRL, FRESH, KEY, SHIFT, Keyboard

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
"""What the screenless platform says of a list that drops down."""


@pytest.fixture
def fresh(desk: Desk) -> Keyboard:
    """The verslag of an overleg that is about to begin."""
    return Keyboard(desk, FRESH)


def test_a_line_becomes_a_toezegging_or_conclusie_and_undo_gives_it_back(fresh: Keyboard) -> None:
    fresh.go_to(2)
    fresh.type("toezegging: Verzinsma stuurt de cijfers toe voor 12 jan\n")
    assert fresh.item(2).understood.words == (
        "Toezegging 2023-T-001: K. Verzinsma · Stuurt de cijfers toe · vr 12 januari 2024"
    )
    fresh.type("conclusie: er is draagvlak in de hele provincie\n")
    assert fresh.item(2).understood.words == "Conclusie: Er is draagvlak in de hele provincie"
    assert [(one.number, one.words) for one in fresh.item(2).results] == [
        ("Conclusie", "Er is draagvlak in de hele provincie"),
        ("Toezegging 2023-T-001", "Stuurt de cijfers toe – K. Verzinsma – 12 januari 2024"),
    ]
    assert fresh.text(2) == ""
    undo = fresh.desk.window.actions_["undo"]
    undo.trigger()
    assert fresh.text(2) == "conclusie: er is draagvlak in de hele provincie"
    fresh.undo_everything()
    assert fresh.workspace.commitments.lines() == ()
    assert fresh.workspace.conclusions.of_meeting(FRESH) == ()


def test_of_a_toezegging_without_a_name_the_form_asks_who_and_no_day(fresh: Keyboard) -> None:
    fresh.go_to(2)
    fresh.type("toezegging: de cijfers sturen\n")
    form = fresh.item(2).form
    assert isinstance(form, CommitmentForm)
    assert form.owner.hasFocus()
    fresh.press(KEY.Key_Return)
    assert form.refusal == "Vul in wie de toezegging doet: een persoon of een organisatie."
    form.owner.setEditText("Provincie Groningen")
    fresh.press(KEY.Key_Return)
    (one,) = fresh.workspace.commitments.of_meeting(FRESH)
    assert (one.number, one.text, one.maker, one.due_date) == ("2023-T-001", "De cijfers sturen", "Provincie", None)
    assert fresh.item(2).understood.words == "Toezegging 2023-T-001: Provincie · De cijfers sturen"
    fresh.press(KEY.Key_F4)
    asked = fresh.item(2).form
    assert isinstance(asked, MakerForm)
    assert (asked.title.text(), asked.maker.currentText()) == ("Wie deed toezegging 2023-T-001?", "Provincie")
    asked.maker.setEditText("Karin Verzinsma")
    fresh.press(KEY.Key_Return)
    assert fresh.item(2).form is None
    assert [one.words for one in fresh.item(2).results] == ["De cijfers sturen – K. Verzinsma"]
    fresh.desk.window.actions_["undo"].trigger()
    assert [one.words for one in fresh.item(2).results] == ["De cijfers sturen – Provincie"]


def test_how_was_voted_is_typed_at_the_decision_and_stands_under_its_words(fresh: Keyboard) -> None:
    fresh.go_to(2)
    fresh.type("besluit: het overleg stemt in\n")
    fresh.press(KEY.Key_S, CTRL | SHIFT)
    form = fresh.item(2).form
    assert isinstance(form, VoteForm)
    fresh.type("300\n")
    assert form.refusal.startswith("Er zijn 300 stemmen geteld, maar er konden er ")
    form.counts[VoteChoice.FOR].setFocus()
    form.counts[VoteChoice.FOR].selectAll()
    fresh.type("3")
    form.counts[VoteChoice.AGAINST].setFocus()
    fresh.type("1\n")
    assert fresh.item(2).form is None
    assert fresh.has_keyboard(2)
    (decision,) = fresh.item(2).results
    assert decision.words == "Het overleg stemt in\nAangenomen met 3 stemmen voor en 1 tegen."
    fresh.press(KEY.Key_S, CTRL | SHIFT)
    again = fresh.item(2).form
    assert isinstance(again, VoteForm)
    again.remove_button.setFocus()
    fresh.press(KEY.Key_Space)
    assert fresh.item(2).results[0].words == "Het overleg stemt in"


def test_a_selection_becomes_one_too_and_f2_changes_its_words(fresh: Keyboard) -> None:
    editor = fresh.go_to(2).editor
    fresh.type("Verzinsma de cijfers sturen in februari")
    editor.selectAll()
    fresh.press(KEY.Key_G, CTRL | SHIFT)
    (one,) = fresh.workspace.commitments.of_meeting(FRESH)
    assert (one.maker, one.text, one.due_note, one.due_date) == (
        "K. Verzinsma",
        "De cijfers sturen",
        "in februari 2024",
        dt.date(2024, 2, 29),
    )
    fresh.press(KEY.Key_F2)
    fresh.type("Alle cijfers sturen\n")
    assert fresh.workspace.commitments.of_meeting(FRESH)[0].text == "Alle cijfers sturen"
    fresh.type("Er is geld over")
    editor.selectAll()
    fresh.press(KEY.Key_C, CTRL | SHIFT)
    assert [one.text for one in fresh.workspace.conclusions.of_meeting(FRESH)] == ["Er is geld over"]


def test_a_toezegging_is_followed_until_it_is_kept_or_dropped(fresh: Keyboard) -> None:
    fresh.go_to(2)
    fresh.type("toezegging: Verzinsma stuurt de cijfers toe voor 1 dec\n")
    fresh.type("toezegging: Provincie denkt mee over geld\n")
    desk = fresh.desk
    desk.window.actions_["commitments"].trigger()
    page = desk.window.findChild(CommitmentsView)
    assert page is not None
    assert page.count == "2 toezeggingen open"
    table = page.table
    first, second = [line.id for line in table.records.records]
    table.setFocus()
    table.select(first)
    fresh.press(KEY.Key_G)
    assert desk.message() == "Toezegging 2023-T-001 is nagekomen"
    assert page.count == "1 toezegging open"
    table.select(second)
    fresh.press(KEY.Key_V)
    assert page.asking.question == "Waarom vervalt deze toezegging?"
    fresh.type("\n")
    assert page.count == "1 toezegging open"
    fresh.type("De regeling is er niet\n")
    assert page.count == "0 toezeggingen open"
    page.settled.setChecked(True)
    assert [(one.number, one.status, one.note) for one in table.records.records] == [
        ("2023-T-002", CommitmentStatus.DROPPED, "De regeling is er niet"),
        ("2023-T-001", CommitmentStatus.DONE, ""),
    ]
    table.setFocus()
    table.select(second)
    fresh.press(KEY.Key_O)
    page.edited.emit(second, "due", "15 jan")
    assert fresh.workspace.commitments.lines()[0].due_date == dt.date(2024, 1, 15)
    page.edited.emit(second, "maker", "org-gem-veendam")
    assert fresh.workspace.commitments.lines()[0].maker == "Veendam"
    page.edited.emit(second, "maker", Unknown("Niemand"))
    assert "Niemand" in desk.message()
    assert fresh.workspace.commitments.lines()[0].maker == "Veendam"
    fresh.press(KEY.Key_N)
    desk.wait(lambda: fresh.has_keyboard(2))
