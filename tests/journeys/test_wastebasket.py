"""What was thrown away too soon: found in the prullenbak by name, and back where it was with one key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from secretariat.gui.wastebasket.view import WastebasketView
from tests.journeys.conftest import Desk

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ACTION = "act-2023-A-008"


def thrown_away(desk: Desk) -> WastebasketView:
    """Remove an action point and a membership, and go to the prullenbak through the search box."""
    desk.open_sample()
    workspace = desk.files.workspace
    assert workspace is not None
    desk.window.shell.history.do(workspace.action_points.remove, ACTION)
    desk.window.shell.history.do(workspace.memberships.remove, "mem-bo-testinga")
    desk.press(KEY.Key_Q, ALT)
    QTest.keyClicks(desk.window.search, "prullenbak")
    popup = desk.window.search.popup()
    desk.wait(lambda: [result.title for result in popup.results()] == ["Prullenbak"])
    desk.press(KEY.Key_Return)
    view = desk.part(WastebasketView)
    assert isinstance(view, WastebasketView)
    assert view.isVisible()
    return view


def shown(view: WastebasketView) -> list[tuple[str, str]]:
    return [(line.word, line.name) for line in view.table.records.records]


def test_what_was_removed_comes_back_with_enter_and_can_be_seen(desk: Desk) -> None:
    view = thrown_away(desk)
    assert shown(view) == [
        ("Lidmaatschap", "Annelies Testinga in Bestuurlijk overleg Cultuur"),
        ("Actiepunt", "2023-A-008 Overzicht NPG-projecten met culturele component actualiseren."),
    ]
    assert view.count.text() == "2 gegevens"
    assert view.table.hasFocus()
    desk.press(KEY.Key_F, CTRL)
    desk.type("overzicht")
    assert (len(shown(view)), view.count.text()) == (1, "1 van 2 gegevens")
    desk.press(KEY.Key_Return)
    desk.press(KEY.Key_Return)
    assert desk.message() == (
        "Actiepunt teruggezet: 2023-A-008 Overzicht NPG-projecten met culturele component actualiseren."
    )
    assert [word for word, _name in shown(view)] == []
    QTest.mouseClick(desk.window.messages.action, Qt.MouseButton.LeftButton)
    front = desk.window.pages.front
    assert front is not None
    assert (front.key, front.state()["action_point"]) == ("action_points", ACTION)


def test_putting_back_is_a_step_that_can_be_taken_back(desk: Desk) -> None:
    view = thrown_away(desk)
    view.table.selectAll()
    QTest.mouseClick(view.put_back, Qt.MouseButton.LeftButton)
    assert (desk.message(), shown(view), view.put_back.isEnabled()) == ("2 gegevens teruggezet", [], False)
    desk.press(KEY.Key_Z, CTRL)
    assert desk.message() == "Ongedaan gemaakt: uit de prullenbak terugzetten"
    assert len(shown(view)) == 2


def test_what_cannot_come_back_says_why(desk: Desk) -> None:
    view = thrown_away(desk)
    workspace = desk.files.workspace
    assert workspace is not None
    desk.window.shell.history.do(workspace.memberships.add, "per-x-testinga", "body-bo-cult", "org-gem-eemsdelta")
    view.table.select("memberships/mem-bo-testinga")
    reason = "A. Testinga heeft in deze periode al een functie of lidmaatschap. Beëindig eerst de vorige periode."
    assert view.why_not.text() == f"Kan nu niet terug: {reason}"
    desk.press(KEY.Key_Return)
    assert desk.message() == reason
    assert len(shown(view)) == 2


def test_the_prullenbak_marks_no_section_and_back_leads_to_the_work(desk: Desk) -> None:
    thrown_away(desk)
    window = desk.window
    assert window.top_bar.title.text() == "Prullenbak"
    assert [button.text() for button in window.rail.buttons() if button.isChecked()] == []
    window.actions_["back"].trigger()
    assert [button.text() for button in window.rail.buttons() if button.isChecked()] == ["Overleggen"]


def test_in_a_file_for_reading_nothing_can_be_put_back(desk: Desk) -> None:
    thrown_away(desk)
    path = desk.folder / "Voorbeeld.vgg"
    assert desk.files.close()
    assert desk.files.open(path, read_only=True)
    desk.window.go("wastebasket")
    QApplication.processEvents()
    view = desk.part(WastebasketView)
    assert isinstance(view, WastebasketView)
    assert view.put_back.isHidden()
    view.table.opened.emit(view.table.current_id())
    assert len(shown(view)) == 2
