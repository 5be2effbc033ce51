"""How many keys and clicks five daily tasks ask, besides the words themselves; README.md shows these numbers.

Words (titles, names, dates, the text of a verslag) have to be typed anywhere and are not counted. Everything else is: a
key alone or with others is one, and so is a click.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from secretariat.domain.bodies import Membership
from secretariat.gui.people.succession_dialog import SuccessionDialog
from secretariat.gui.people.view import RelationsView
from secretariat.services.opening import import_exchange
from tests.house import ROOT
from tests.journeys.conftest import Desk
from tests.journeys.follow_up import FollowUp
from tests.services.before_the_change import MONSTERBOER, NEPSTRA, before_the_change

KEY = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
FRESH = "mtg-wg-conv-2023-01"
HELD_OVER = 1
"""The verslag of 13 April, of which the adoption was put off, comes on a new agenda by itself."""

IN_README = re.compile(r"^\| \*\*(?P<task>[^*]+)\*\* \| (?P<ours>\d+) \|", re.MULTILINE)


class Counting:
    """Hands that count what they do."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.count = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        self.desk.press(key, modifier)
        self.count += 1

    def click(self, button: QPushButton) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.count += 1

    def words(self, text: str) -> None:
        """Words, which are not counted."""
        self.desk.type(text)


def in_readme(task: str) -> int:
    """The number that README.md gives for a task."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return {match["task"]: int(match["ours"]) for match in IN_README.finditer(text)}[task]


@pytest.fixture
def hands(desk: Desk) -> Counting:
    return Counting(desk)


def plan(hands: Counting) -> None:
    """An overleg of the orgaan that is chosen: day, hours and place, each on its line."""
    form = hands.desk.meetings.new_meeting
    hands.press(KEY.Key_N, CONTROL)
    hands.desk.wait(form.date.line.hasFocus)
    hands.words("15 feb 2024")
    hands.press(KEY.Key_Tab)
    assert form.times.line.hasFocus()
    hands.words("14-16.30")
    hands.press(KEY.Key_Tab)
    hands.words("Dorpshuis De Proef")
    hands.press(KEY.Key_Return)
    hands.desk.wait(hands.desk.agenda.new_title.hasFocus)


def test_an_overleg_with_its_standing_agenda(hands: Counting) -> None:
    hands.desk.open_sample()
    hands.desk.meetings.tree.select("bodies", "body-bo-cult")
    hands.desk.meetings.tree.setFocus()
    plan(hands)
    facts = hands.desk.meetings.workspace.head.facts
    assert facts.startswith("donderdag 15 februari 2024 · 14:00–16:30 uur · Dorpshuis De Proef")
    assert hands.desk.agenda.table.records.rowCount() == 5 + HELD_OVER
    assert hands.count == in_readme("Een overleg plannen, met vaste agenda en deelnemers")


def test_an_agenda_of_eight_items(hands: Counting) -> None:
    hands.desk.open_sample()
    hands.desk.meetings.tree.select("bodies", "body-bo-cult")
    hands.desk.meetings.tree.setFocus()
    plan(hands)
    hands.count = 0
    for words in ("Convenant Cultuureducatie 45 min ter besluitvorming", "Presentatie De Nieuwe Poort 40 min"):
        hands.words(words)
        hands.press(KEY.Key_Return)
    assert hands.desk.agenda.table.records.rowCount() == 7 + HELD_OVER
    assert hands.desk.agenda.sum_in_words == "120 van 150 minuten"
    assert hands.count == in_readme("Een agenda van acht punten, met nummers en tijden")


def test_an_item_with_a_decision_and_an_action(hands: Counting) -> None:
    hands.desk.open_sample()
    workspace = hands.desk.files.workspace
    assert workspace is not None
    hands.desk.window.open_record("meetings", FRESH)
    hands.desk.tab("Verslag")
    item = workspace.minutes.entries(FRESH)[2].id
    hands.desk.minutes.go_to(item)
    editor = hands.desk.minutes.editor(item).editor
    hands.desk.wait(editor.hasFocus)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    hands.words("Mevrouw Verzinsma licht de startnotitie toe.")
    hands.press(KEY.Key_Return)
    hands.words("besluit: De startnotitie gaat naar de colleges.")
    hands.press(KEY.Key_Return)
    hands.words("actie: Verzinsma startnotitie aanpassen voor 12 jan")
    hands.press(KEY.Key_Return)
    made = workspace.action_points.of_meeting(FRESH)
    assert [(one.number, one.owner) for one in made] == [("2023-A-017", "K. Verzinsma")]
    assert [one.number for one in workspace.decisions.of_meeting(FRESH)] == ["2023-B-007"]
    assert hands.count == in_readme("Een punt verslaan, met een besluit en een actiepunt op de lijsten")


def test_five_action_points_put_off_for_one_reason(hands: Counting) -> None:
    list_ = FollowUp(hands.desk)
    list_.go_to("2023-A-014")
    before = {number: list_.action(number).due_date for number in list_.numbers}
    for _ in range(4):
        hands.press(KEY.Key_Down, SHIFT)
    hands.press(KEY.Key_U)
    hands.desk.wait(lambda: QApplication.focusWidget() is not list_.view.table)
    hands.words("1-3-2024")
    hands.press(KEY.Key_Return)
    hands.desk.wait(list_.view.asking.reason.hasFocus)
    hands.words("eerste overleg verzet")
    hands.press(KEY.Key_Return)
    moved = [number for number, due in before.items() if list_.action(number).due_date != due]
    assert len(moved) == 5
    assert hands.count == in_readme("Vijf actiepunten uitstellen, met de reden en het aantal keren")


def test_a_bestuurswissel(hands: Counting, sample_data: dict[str, Any]) -> None:
    path = hands.desk.folder / "oldambt.vgg"
    import_exchange(before_the_change(sample_data), path).close()
    assert hands.desk.files.open(path)
    assert hands.desk.window.open_record("persons", NEPSTRA)
    view = hands.desk.part(RelationsView)
    assert isinstance(view, RelationsView)
    hands.click(view.person.succession_button)
    dialog = hands.desk.window.findChild(SuccessionDialog)
    assert dialog is not None
    dialog.activateWindow()
    dialog.last_day.line.setFocus()
    hands.desk.wait(dialog.last_day.line.hasFocus)
    dialog.last_day.line.selectAll()
    hands.words("30-6-2023")
    dialog.successor.choose(MONSTERBOER)
    hands.count += 2  # Tab to the successor, whose name is typed, and Enter in the list
    hands.click(dialog.save_button)
    workspace = hands.desk.files.workspace
    assert workspace is not None
    bodies = [one.body_id for one in workspace.register().all(Membership) if one.person_id == MONSTERBOER]
    assert sorted(bodies) == ["body-bo-cult", "body-pho-bib"]
    assert hands.count == in_readme("Een bestuurswissel met één functie en twee lidmaatschappen")
