"""What is half typed in a form is there again, or is asked about once; nothing of it goes unasked."""

from __future__ import annotations

from PySide6.QtCore import Qt

from secretariat.gui.action_points.view import ActionPointsView
from tests.journeys.conftest import MEETING, Desk

EARLIER = "mtg-bo-cult-2023-01"
CONTROL = Qt.KeyboardModifier.ControlModifier


def said(desk: Desk) -> str:
    front = desk.window.shell.messages.front
    return front.text if front is not None else ""


def go_on_anyway(desk: Desk, words: str) -> None:
    assert desk.window.messages.action.text() == words
    desk.window.messages.action.click()


def test_a_new_overleg_is_gone_on_with_where_it_was_left(desk: Desk) -> None:
    desk.open_sample()
    desk.window.open_record("meetings", MEETING)
    desk.meetings.tree.setFocus()
    desk.press(Qt.Key.Key_N, CONTROL)
    form = desk.meetings.new_meeting
    desk.wait(form.date.line.hasFocus)
    desk.type("1 feb 2024")

    desk.window.open_record("meetings", EARLIER)
    assert desk.meetings.shown is desk.meetings.workspace
    desk.window.go("decisions")
    desk.window.go("meetings")
    desk.meetings.tree.setFocus()
    desk.press(Qt.Key.Key_N, CONTROL)
    assert form.date.line.text() == "1 feb 2024"
    desk.wait(form.date.line.hasFocus)

    desk.window.go("decisions")
    desk.window.close()
    assert desk.window.isVisible()
    assert (
        said(desk)
        == "Niet afgesloten. ‘Nieuw overleg’ is half ingevuld en nog niet opgeslagen. Sla het op, of gooi het weg."
    )
    assert form.isVisible()
    desk.wait(form.date.line.hasFocus)
    desk.press(Qt.Key.Key_Escape)
    assert said(desk) == ""
    desk.meetings.tree.setFocus()
    desk.press(Qt.Key.Key_N, CONTROL)
    assert form.date.line.text() == ""
    desk.window.close()
    assert not desk.window.isVisible()


def test_a_form_of_an_overleg_asks_before_another_overleg_is_shown(desk: Desk) -> None:
    desk.open_sample()
    desk.window.open_record("meetings", MEETING)
    desk.tab("Deelnemers")
    desk.attendance.forms.open_form(desk.attendance.forms.group)
    group = desk.attendance.forms.group
    group.setFocus()
    desk.type("leerlingen")

    desk.meetings.tree.select("meetings", EARLIER)
    chosen = desk.meetings.tree.current_node()
    assert chosen is not None
    assert chosen.id == MEETING
    desk.wait(lambda: group.isAncestorOf(desk.window.focusWidget()))
    assert f"‘{group.title.text()}’ is half ingevuld" in said(desk)
    assert desk.attendance.forms.form is group
    go_on_anyway(desk, "Weggooien en doorgaan")
    assert desk.meetings.workspace.head.title.text().startswith("Bestuurlijke bijeenkomst: 10 jaar")
    assert desk.attendance.forms.form is None
    assert said(desk) == ""


def test_a_half_typed_action_point_and_an_open_question_are_kept(desk: Desk) -> None:
    desk.open_sample()
    desk.window.go("action_points")
    view = desk.part(ActionPointsView)
    assert isinstance(view, ActionPointsView)
    view.new_button.click()
    desk.wait(view.form.text.hasFocus)
    desk.type("Startnotitie")
    first = view.table.records.records[0]
    desk.window.open_record("action_points", first.id)
    assert not view.form_is_open
    view.new_button.click()
    assert view.form.text.text() == "Startnotitie"
    desk.press(Qt.Key.Key_Escape)

    view.table.select(first.id)
    view.edit_wanted.emit([first.id], "due", "1-6-2024")
    assert view.asking.question
    desk.type("Wacht op")
    second = view.table.records.records[1]
    view.table.select(second.id)
    view.table.setFocus()
    desk.press(Qt.Key.Key_V)
    assert view.asking.reason.text() == "Wacht op"
    assert "staat nog open; zonder antwoord verandert er niets." in said(desk)
    desk.window.close()
    assert desk.window.isVisible()
    assert "staat nog open; zonder antwoord verandert er niets." in said(desk)
    desk.wait(view.asking.reason.hasFocus)
    go_on_anyway(desk, "Afsluiten zonder opslaan")
    assert not desk.window.isVisible()


def test_a_new_agenda_item_stays_with_its_overleg(desk: Desk) -> None:
    desk.open_sample()
    desk.window.open_record("meetings", MEETING)
    desk.tab("Agenda")
    line = desk.agenda.new_title
    line.setFocus()
    desk.type("Startnotitie")

    desk.meetings.tree.select("meetings", EARLIER)
    assert said(desk) == ("‘Nieuw agendapunt’ is half ingevuld en nog niet opgeslagen. Sla het op, of gooi het weg.")
    assert line.text() == "Startnotitie"
    desk.window.close()
    assert desk.window.isVisible()
    line.setFocus()
    desk.press(Qt.Key.Key_Escape)
    assert said(desk) == ""
    desk.meetings.tree.select("meetings", EARLIER)
    assert desk.meetings.workspace.head.title.text().startswith("Bestuurlijke bijeenkomst: 10 jaar")


def test_a_series_that_was_chosen_and_not_typed_is_gone_on_with(desk: Desk) -> None:
    desk.open_sample()
    desk.window.go("meetings")
    desk.meetings.series_wanted.emit()
    form = desk.meetings.series
    form.choice.often.setCurrentIndex(1)
    form.choice.weekday.setCurrentIndex(3)
    form.choice.weekday.activated.emit(3)
    words = form.rhythm.typed()
    assert words
    desk.window.open_record("meetings", EARLIER)
    desk.meetings.series_wanted.emit()
    assert form.rhythm.typed() == words
    form.closed.emit()
    desk.meetings.series_wanted.emit()
    assert form.rhythm.typed() == ""
