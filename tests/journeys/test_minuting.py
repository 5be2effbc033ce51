"""An hour of minuting, key by key: text, actiepunten, besluiten, somebody who comes late, and all of it taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from secretariat.domain.attendance import AttendanceStatus
from secretariat.domain.catalogue import LISTS
from secretariat.domain.decisions import DecisionKind
from secretariat.gui.minutes.capture import ActionForm
from secretariat.gui.minutes.phrase_bank import PhraseBank
from secretariat.gui.minutes.versions import VersionsDialog
from tests.journeys.conftest import MEETING, Desk
from tests.journeys.keyboard import CTRL, FRESH, HELD, KEY, SHIFT, Keyboard

POPUPS = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
"""What the screenless platform says of a list that drops down."""


@pytest.fixture
def fresh(desk: Desk) -> Keyboard:
    """The verslag of an overleg that is about to begin."""
    return Keyboard(desk, FRESH)


@pytest.fixture
def held(desk: Desk) -> Iterator[Keyboard]:
    """The verslag of 2 november, that was written already."""
    yield Keyboard(desk, HELD)
    for dialog in desk.window.findChildren(VersionsDialog):
        dialog.close()


@POPUPS
def test_an_hour_of_minuting_and_back_to_the_beginning(fresh: Keyboard) -> None:
    before = fresh.workspace.register()
    fresh.go_to(0)
    fresh.type("De voorzitter opent de eerste bijeenkomst en heet Daniël en Renée welkom.")
    fresh.press(KEY.Key_T, CTRL | SHIFT)
    presence = fresh.desk.minutes.presence
    assert presence is not None
    fresh.type("Schets")
    presence.time.selectAll()
    presence.time.setFocus()
    fresh.type("1410\n")
    assert presence.isHidden()
    assert fresh.has_keyboard(0)
    fresh.press(KEY.Key_Return, CTRL)
    assert fresh.has_keyboard(1)
    fresh.type("De agenda wordt ongewijzigd vastgesteld.")
    fresh.press(KEY.Key_Return, CTRL)
    fresh.type("Mevrouw Verzinsma licht de startnotitie toe. Een idee van K&C wordt besproken.\n")
    fresh.type("actie: Verzinsma startnotitie aanpassen voor 12 jan\n")
    assert fresh.has_keyboard(2)
    assert fresh.item(2).understood.words == (
        "Actie 2023-A-017: K. Verzinsma · Startnotitie aanpassen · vr 12 januari 2024"
    )
    fresh.type("Het veld wordt géhoord; de coördinatie ligt bij de VGG.")
    fresh.type("\nBesluit: de werkgroep stelt de opdracht vast\n")
    assert fresh.item(2).understood.words.startswith("Besluit 2023-B-007: Vastgesteld · De werkgroep stelt")
    fresh.type("Er wordt gesproken over de panning.")
    for _ in "anning.":
        fresh.press(KEY.Key_Backspace)
    fresh.type("lanning.")
    fresh.press(KEY.Key_Return, CTRL)
    fresh.type("ACTIE: Groningen levert cijfers aan in februari 2024")
    fresh.press(KEY.Key_Return, CTRL)
    assert fresh.has_keyboard(4)
    fresh.type("besluit: iets waar niemand een werkwoord voor had\n")
    assert fresh.item(4).understood.words.startswith("Besluit 2023-B-008: Ingestemd · Iets waar")
    fresh.type("Einde.")
    assert fresh.pressed > 500

    assert fresh.text(2) == (
        "Mevrouw Verzinsma licht de startnotitie toe. Een idee van K&C wordt besproken.\n\n"
        "Het veld wordt géhoord; de coördinatie ligt bij de VGG.\n\n"
        "Er wordt gesproken over de planning."
    )
    assert fresh.text(3) == ""
    assert [(one.number, one.owner, one.due_date, one.due_note) for one in fresh.actions()] == [
        ("2023-A-017", "K. Verzinsma", dt.date(2024, 1, 12), ""),
        ("2023-A-018", "Groningen", dt.date(2024, 2, 29), "in februari 2024"),
    ]
    assert [one.kind for one in fresh.workspace.decisions.of_meeting(FRESH)] == [
        DecisionKind.ADOPTED,
        DecisionKind.AGREED,
    ]
    (late,) = (one for one in fresh.workspace.attendance.lines(FRESH) if one.id == "per-x-schetsma")
    assert (late.status, late.present_from) == (AttendanceStatus.PARTIAL, dt.time(14, 10))

    fresh.undo_everything()
    after = fresh.workspace.register()
    assert all(before.all(kind) == after.all(kind) for kind in LISTS.values())
    assert all(not fresh.item(place).editor.toPlainText() for place in range(len(fresh.items)))


def test_taking_a_capture_back_gives_the_line_back_as_it_was_typed(held: Keyboard) -> None:
    held.go_to(5)
    held.type("\nactie: Demoma werkgroep instellen voor 14 dec\n")
    assert held.text(5) == "Er zijn geen vragen voor de rondvraag."
    assert len(held.actions()) == 7
    held.desk.window.actions_["undo"].trigger()
    assert held.item(5).editor.toPlainText().endswith("\nactie: Demoma werkgroep instellen voor 14 dec")
    assert len(held.actions()) == 6
    assert held.item(5).understood.words == ""
    assert held.item(5).editor.textCursor().atEnd()
    held.press(KEY.Key_Backspace)
    held.type("c 2023\n")
    assert held.actions()[-1].due_date == dt.date(2023, 12, 14)


def test_the_button_beside_the_line_takes_back_that_capture_only(held: Keyboard) -> None:
    held.go_to(5)
    held.type("\nbesluit: het overleg neemt kennis van de planning\n")
    line = held.item(5).understood
    assert not line.undo_button.isHidden()
    held.desk.qtbot.mouseClick(line.undo_button, Qt.MouseButton.LeftButton)
    assert [one.number for one in held.workspace.decisions.of_meeting(HELD)][-1] == "2023-B-006"
    assert held.has_keyboard(5)
    held.press(KEY.Key_Return)
    held.type("Daarna gaat het verder.")
    held.desk.window.flush()
    assert held.item(5).understood.undo_button.isHidden()


@pytest.mark.parametrize("word", ["Besluit", "Actiepunt", "Toezegging", "Conclusie"])
def test_each_button_under_an_item_opens_its_form_wholly_in_sight(held: Keyboard, word: str) -> None:
    page = held.desk.minutes.page
    last = list(page.editors())[-1]
    (button,) = (one for one in last.buttons if one.text() == word)
    button.setFocus()  # Tab brings it into sight
    held.press(KEY.Key_Space)
    form = last.form
    focus = QApplication.focusWidget()
    assert form is not None
    assert focus is not None
    assert form.isAncestorOf(focus)

    def place() -> QRect:
        return QRect(form.mapTo(page.viewport(), QPoint(0, 0)), form.size())

    held.desk.wait(lambda: page.viewport().rect().contains(place()))
    assert held.desk.minutes.outline.currentItem().text().endswith("Sluiting")


def test_what_is_missing_is_asked_in_the_form_and_cancelling_loses_nothing(held: Keyboard) -> None:
    held.go_to(5)
    held.type("\nactie: Verzinsma iets uitzoeken\n")
    form = held.item(5).form
    assert isinstance(form, ActionForm)
    assert (form.text.text(), form.owner.currentText()) == ("Iets uitzoeken", "Karin Verzinsma")
    assert form.due.hasFocus()
    held.press(KEY.Key_Escape)
    assert held.has_keyboard(5)
    assert held.text(5).endswith("actie: Verzinsma iets uitzoeken")
    held.press(KEY.Key_Return)
    held.type("14 dec\n")
    assert held.item(5).form is None
    assert held.has_keyboard(5)
    assert held.text(5) == "Er zijn geen vragen voor de rondvraag."
    assert [(one.text, one.due_date) for one in held.actions()][-1] == ("Iets uitzoeken", dt.date(2023, 12, 14))


@POPUPS
def test_a_line_leaves_the_text_when_the_form_that_asks_who_was_refused_first(held: Keyboard) -> None:
    held.go_to(5)
    held.type("\nactie: Pietersen belt de provincie voor 14 dec\n")
    form = held.item(5).form
    assert isinstance(form, ActionForm)
    assert form.owner.hasFocus()
    held.press(KEY.Key_Return)
    assert form.refusal == "Vul een actiehouder en een datum (of ‘Gereed op’-omschrijving) in."
    held.type("Pietersen\n")
    assert form.refusal == "‘Pietersen’ is geen naam uit de lijst, of past op meer dan één. Kies een naam uit de lijst."
    form.owner.setEditText("Verzinsma")
    held.press(KEY.Key_Return)
    assert held.item(5).form is None
    assert held.actions()[-1].text == "Pietersen belt de provincie"
    assert held.text(5) == "Er zijn geen vragen voor de rondvraag."


def test_a_name_that_two_people_have_is_asked_with_a_digit(held: Keyboard) -> None:
    workspace = held.workspace
    workspace.people.edit("per-x-testinga", "last_name", "Proefstra")
    held.desk.window.shell.history.changed.emit(workspace.people.edit("per-x-testinga", "initials", "B."), None)
    held.go_to(5)
    held.type("\nactie: Proefstra belt de provincie voor 14 dec\n")
    assert held.item(5).understood.words == "Wie is Proefstra?"
    held.press(KEY.Key_2)
    assert held.actions()[-1].owner in ("J. Proefstra", "B. Proefstra")
    assert held.text(5) == "Er zijn geen vragen voor de rondvraag."
    held.type("actie: Proefstra leest voor 15 dec\n")
    held.press(KEY.Key_Escape)
    assert held.text(5).endswith("actie: Proefstra leest voor 15 dec")
    assert len(held.actions()) == 7


def test_a_selection_becomes_a_record_and_half_a_sentence_stays_in_the_text(held: Keyboard) -> None:
    editor = held.go_to(5).editor
    held.type("\nDemoma stuurt de brief voor 14 dec")
    for _ in "Demoma stuurt de brief voor 14 dec":
        held.press(KEY.Key_Left, SHIFT)
    held.press(KEY.Key_A, CTRL | SHIFT)
    assert held.text(5) == "Er zijn geen vragen voor de rondvraag."
    assert held.actions()[-1].text == "Stuurt de brief"
    editor.setTextCursor(editor.document().find("geen vragen"))
    held.press(KEY.Key_B, CTRL | SHIFT)
    assert [one.text for one in held.workspace.decisions.of_meeting(HELD)][-1] == "Geen vragen"
    assert held.text(5) == "Er zijn geen vragen voor de rondvraag."


@POPUPS
def test_the_kind_of_a_decision_is_changed_with_a_key_and_a_letter(held: Keyboard) -> None:
    held.go_to(5)
    held.type("\nbesluit: de planning\n")
    held.press(KEY.Key_F4)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, KEY.Key_K)
    assert held.workspace.decisions.of_meeting(HELD)[-1].kind is DecisionKind.NOTED
    menu.close()


def test_a_result_is_reworded_where_it_stands(held: Keyboard) -> None:
    held.go_to(5)
    held.type("\nactie: Demoma brief sturen voor 14 dec\n")
    held.press(KEY.Key_F2)
    row = held.item(5).row(held.actions()[-1].id)
    assert row is not None
    assert row.editor is not None
    assert row.editor.text() == "Brief sturen"
    held.type("Nota sturen\n")
    assert held.actions()[-1].text == "Nota sturen"
    assert row.words == "Nota sturen – M. Demoma – 14 december 2023"
    assert held.has_keyboard(5)
    held.press(KEY.Key_F2)
    row.editor.clear()
    held.press(KEY.Key_Return)
    assert row.editor is not None
    held.press(KEY.Key_Escape)
    assert row.editor is None
    assert held.actions()[-1].text == "Nota sturen"
    held.press(KEY.Key_F2)
    held.type("Notitie sturen")
    held.press(KEY.Key_Tab)
    assert (row.editor, held.actions()[-1].text) == (None, "Notitie sturen")
    row.start_edit()
    held.type("Brief sturen")
    assert held.desk.window.flush()
    assert held.actions()[-1].text == "Brief sturen"


def test_a_phrase_is_found_with_some_letters(held: Keyboard) -> None:
    held.go_to(5)
    held.type("\n")
    held.press(KEY.Key_Space, CTRL)
    bank = held.desk.window.findChild(PhraseBank)
    assert bank is not None
    held.type("neemt ken")
    assert bank.shown[0] == "Het overleg neemt kennis van …"
    held.press(KEY.Key_Return)
    assert held.has_keyboard(5)
    held.type("de planning.")
    assert held.text(5).endswith("\n\nHet overleg neemt kennis van de planning.")


def test_an_earlier_text_comes_back_as_a_step(held: Keyboard) -> None:
    held.go_to(5)
    held.type(" Wethouder Ten Voorbeelde meldt zich af.")
    held.desk.minutes.wishes.versions_wanted.emit(held.items[5])
    dialog = held.desk.window.findChild(VersionsDialog)
    assert dialog is not None
    assert dialog.list.count() == 2
    assert not dialog.restore_button.isEnabled()
    dialog.list.setCurrentRow(1)
    assert dialog.preview.toPlainText() == "Er zijn geen vragen voor de rondvraag."
    dialog.restore_button.click()
    assert held.item(5).editor.toPlainText() == "Er zijn geen vragen voor de rondvraag."
    held.desk.window.activateWindow()
    held.desk.window.actions_["undo"].trigger()
    assert held.text(5).endswith("meldt zich af.")


def test_the_room_reads_along_and_typing_goes_on(held: Keyboard, qtbot: QtBot) -> None:
    held.go_to(5)
    held.press(KEY.Key_F11)
    room = held.desk.minutes.room
    assert room is not None
    held.type(" Nog één vraag.")
    held.desk.wait(lambda: room.text.endswith("Nog één vraag."))
    held.press(KEY.Key_Return, CTRL)
    held.desk.wait(lambda: room.text.startswith("De voorzitter sluit"))
    held.desk.tab("Deelnemers")
    assert room.isHidden()
    held.desk.tab("Verslag")
    assert not room.isHidden()
    held.go_to(6)
    held.press(KEY.Key_Escape)
    assert room.isHidden()
    assert held.has_keyboard(6)
    held.desk.tab("Deelnemers")
    held.desk.tab("Verslag")
    assert room.isHidden()


def test_the_cursor_does_not_move_when_something_else_is_saved(held: Keyboard) -> None:
    editor = held.go_to(3).editor
    editor.setTextCursor(editor.document().find("verankering"))
    held.press(KEY.Key_Right)
    place, scrolled = editor.textCursor().position(), held.desk.minutes.page.verticalScrollBar().value()
    change = held.workspace.action_points.reword("act-2023-A-013", "Kenmerken verzamelen")
    assert change is not None
    held.desk.window.shell.history.made(change, None)
    assert (editor.textCursor().position(), editor.hasFocus()) == (place, True)
    assert held.desk.minutes.page.verticalScrollBar().value() == scrolled


def test_meeting_of_the_sample_is_the_one_the_tests_speak_of() -> None:
    assert HELD == MEETING
