"""One search box for commands and records; the hands stay on the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from secretariat.gui.shell.search_box import SearchResult
from secretariat.gui.shell.window import MainWindow
from tests.gui.fakes import FakePage, FakeWorkspace, type_text

KEY = Qt.Key
MEETING = SearchResult("meetings", "m2", "Overleg", "Bestuurlijk overleg Cultuur", "… het Cultuurplan …", "2 nov 2023")


class Robot:
    """Searches."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window = window
        self.box = window.search
        self.people = FakePage("people", "Relaties", "users")
        self.meetings = FakePage("meetings", "Overleggen", "messages-square", frozenset({"meetings"}))
        for page in (self.people, self.meetings):
            window.register(page.plate, page.made)
        window.open_file(FakeWorkspace(folder / "a.vgg"))  # type: ignore[arg-type]
        self.asked: list[str] = []
        window.search_wanted.connect(self.asked.append)
        QTest.keyClick(window, KEY.Key_Q, Qt.KeyboardModifier.AltModifier)

    def type(self, words: str) -> None:
        """Type words; an input method is not "editing" to Qt's line, so say that too."""
        type_text(self.box, words)
        self.box.textEdited.emit(self.box.text())

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.box, key)

    @property
    def shown(self) -> list[tuple[str, str]]:
        return [(result.label, result.title) for result in self.box.popup().results()]


@pytest.fixture
def robot(window: MainWindow, tmp_path: Path) -> Robot:
    return Robot(window, tmp_path)


def test_alt_q_goes_to_the_box(robot: Robot) -> None:
    assert robot.box.hasFocus()


def test_commands_come_at_once_with_their_keys(robot: Robot) -> None:
    robot.type("relat")
    assert robot.shown == [("Ga naar", "Relaties")]
    assert robot.box.popup().results()[0].aside == "Ctrl+1"
    robot.press(KEY.Key_Return)
    front = robot.window.pages.front
    assert front is not None
    assert front.key == "people"
    assert robot.box.popup().isHidden()


def test_records_are_asked_for_when_typing_pauses(robot: Robot, qtbot: QtBot) -> None:
    robot.type("cultúur")
    assert robot.asked == []
    qtbot.waitUntil(lambda: robot.asked == ["cultúur"])
    robot.window.show_found("cultúur", [MEETING])
    assert robot.shown == [("Overleg", "Bestuurlijk overleg Cultuur")]


def test_choosing_a_record_opens_its_page(robot: Robot, qtbot: QtBot) -> None:
    robot.type("zoe")
    robot.window.show_found("zoe", [MEETING])
    assert robot.shown[-1] == ("Overleg", "Bestuurlijk overleg Cultuur")
    robot.press(KEY.Key_Up)  # from the first round to the last
    with qtbot.waitSignal(robot.window.search_result_chosen) as chosen:
        robot.press(KEY.Key_Return)
    assert chosen.args == ["meetings", "m2"]
    assert robot.meetings.asked[-1] == "meetings m2"


def test_the_keyboard_goes_along_to_what_is_chosen(robot: Robot) -> None:
    """Choosing put the box away, and no key worked until Tab had gone past the rail and the top bar."""
    robot.window.go("meetings")
    robot.box.begin()
    robot.type("zoe")
    robot.window.show_found("zoe", [MEETING])
    robot.press(KEY.Key_Up, KEY.Key_Return)
    assert robot.meetings.field.hasFocus()


def test_the_keyboard_goes_along_to_a_page_that_stood_in_front(robot: Robot) -> None:
    robot.window.go("people")
    robot.box.begin()
    robot.type("relat")
    robot.press(KEY.Key_Return)
    assert robot.people.field.hasFocus()


def test_an_answer_to_older_words_is_dropped(robot: Robot) -> None:
    robot.type("cul")
    robot.window.show_found("cu", [MEETING])
    assert robot.shown == []
    assert robot.box.popup().isHidden()


def test_nothing_found_is_said(robot: Robot) -> None:
    robot.type("qqq")
    robot.window.show_found("qqq", [])
    assert robot.box.popup().isVisible()
    assert robot.shown == []


def test_escape_closes_then_empties_then_leaves(robot: Robot) -> None:
    robot.type("relat")
    robot.press(KEY.Key_Escape)
    assert (robot.box.popup().isHidden(), robot.box.text()) == (True, "relat")
    robot.press(KEY.Key_Escape)
    assert (robot.box.text(), robot.box.hasFocus()) == ("", True)
    robot.press(KEY.Key_Escape)
    assert not robot.box.hasFocus()


def test_a_command_is_carried_out(robot: Robot) -> None:
    robot.type("groter")
    robot.press(KEY.Key_Return)
    assert robot.window.shell.theme.zoom == 110
    robot.window.shell.theme.set_zoom(100)


def test_results_stay_inside_the_window_and_are_drawn(robot: Robot) -> None:
    robot.type("e")
    robot.window.show_found("e", [MEETING] * 60)
    popup = robot.box.popup()
    assert robot.window.rect().contains(popup.geometry())
    assert not popup.grab().isNull()


def test_what_was_written_down_stands_above_a_command_with_the_letters_somewhere(robot: Robot) -> None:
    robot.type("ong")
    record = SearchResult("meetings", "m3", "Overleg", "Jongerenoverleg")
    robot.window.show_found("ong", [record])
    assert [title for _label, title in robot.shown][:1] == ["Jongerenoverleg"]


def test_loose_letters_count_only_when_nothing_else_is_found(robot: Robot) -> None:
    robot.type("besluit")
    assert robot.shown == []  # "Bestand sluiten" has these letters in this order
    robot.window.show_found("besluit", [MEETING])
    assert robot.shown == [("Overleg", "Bestuurlijk overleg Cultuur")]
    robot.press(KEY.Key_Return)
    assert robot.meetings.asked[-1] == "meetings m2"


def test_what_ends_the_work_is_never_the_first_guess(robot: Robot) -> None:
    robot.type("etl")
    robot.window.show_found("etl", [])
    titles = [title for _label, title in robot.shown]
    assert titles == [*[title for title in titles if title != "Bestand sluiten"], "Bestand sluiten"]
    assert len(titles) > 1


def test_enter_waits_for_the_answer(robot: Robot) -> None:
    robot.window.search_wanted.connect(lambda words: robot.window.show_found(words, [MEETING]))
    robot.type("besluit")
    robot.press(KEY.Key_Return)
    assert robot.meetings.asked[-1] == "meetings m2"


def test_found_words_are_bold_and_said_without_marks(robot: Robot) -> None:
    result = SearchResult("decisions", "b1", "Besluit", "2023-B-004", "Er wordt een \u2039werkgroep\u203a ingesteld")
    robot.type("werkgroep")
    robot.window.show_found("werkgroep", [result])
    assert result.said == "Besluit, 2023-B-004, Er wordt een werkgroep ingesteld"
    assert not robot.box.popup().grab().isNull()


def test_the_list_stands_right_under_the_box(robot: Robot) -> None:
    robot.type("relat")
    popup, box = robot.box.popup(), robot.box
    left = box.mapTo(robot.window, box.rect().bottomLeft())
    assert (popup.x(), popup.width()) == (left.x(), box.width())
