"""The agenda beside the verslag: a click on the words goes to the text, one on the sign asks about the item."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from secretariat.domain.minutes import ItemTreatment
from secretariat.gui.look.theme import Theme
from secretariat.gui.minutes.outline import OutlineList
from secretariat.gui.minutes.treatments import TreatmentMenu
from secretariat.gui.minutes.wishes import Wishes
from secretariat.services.minutes import MinutesEntry

ENTRIES = [MinutesEntry(id=f"ai-{n}", number=str(n), title=f"Punt {n}", text="") for n in (1, 2)]


@pytest.fixture
def wishes() -> Wishes:
    return Wishes()


@pytest.fixture
def outline(qtbot: QtBot, theme: Theme, wishes: Wishes) -> OutlineList:
    outline = OutlineList(wishes)
    qtbot.addWidget(outline)
    outline.show_entries(ENTRIES)
    outline.show()
    return outline


def click(outline: OutlineList, row: int, x: int) -> None:
    place = outline.visualItemRect(outline.item(row)).center()
    QTest.mouseClick(outline.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, place.y()))


def test_a_click_on_the_words_goes_to_the_text(outline: OutlineList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(outline.chosen) as chosen:
        click(outline, 1, outline.width() - 20)
    assert chosen.args == ["ai-2"]
    assert outline.findChild(TreatmentMenu) is None


def test_a_click_on_the_sign_asks_and_a_letter_answers(
    outline: OutlineList, wishes: Wishes, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TreatmentMenu, "popup", lambda *_args: None)  # nothing to raise it above without a screen
    with qtbot.assertNotEmitted(outline.chosen):
        click(outline, 1, 12)
    menu = outline.findChild(TreatmentMenu)
    assert isinstance(menu, TreatmentMenu)
    (held_over,) = (one for one in menu.actions() if one.text() == "&Aangehouden")
    with qtbot.waitSignal(wishes.treatment_wanted) as wanted:
        held_over.trigger()
    assert wanted.args == ["ai-2", ItemTreatment.DEFERRED]


def test_who_only_reads_goes_to_the_text_from_anywhere(outline: OutlineList, qtbot: QtBot) -> None:
    outline.set_read_only(True)
    with qtbot.waitSignal(outline.chosen):
        click(outline, 0, 12)
    assert outline.findChild(TreatmentMenu) is None
