"""One road for messages, one bar that shows the most serious one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from secretariat.gui.look.theme import Theme
from secretariat.gui.shell.message_bar import MessageBar
from secretariat.gui.shell.messages import Messages
from secretariat.gui.shell.search_box import SearchBox
from secretariat.gui.shell.top_bar import TopBar

CLICK = Qt.MouseButton.LeftButton


class Bar:
    """A bar above a field in which somebody types."""

    def __init__(self, qtbot: QtBot) -> None:
        self.messages = Messages()
        self.window = QWidget()
        self.bar = MessageBar(self.messages)
        self.field = QLineEdit()
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.bar)
        layout.addWidget(self.field)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.field.setFocus()


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> Bar:
    return Bar(qtbot)


def test_there_is_no_bar_without_a_message(bar: Bar) -> None:
    assert bar.bar.isHidden()


def test_a_message_is_said_in_words_and_takes_no_focus(bar: Bar) -> None:
    bar.messages.error("De schijf is vol. <b>Maak ruimte</b>.")
    assert bar.bar.isVisible()
    assert bar.bar.text.text() == "De schijf is vol. <b>Maak ruimte</b>."
    assert bar.bar.text.textFormat() == Qt.TextFormat.PlainText
    assert bar.bar.accessibleName() == "Fout: De schijf is vol. <b>Maak ruimte</b>."
    assert bar.field.hasFocus()


def test_the_action_is_done_and_the_message_goes(bar: Bar) -> None:
    done: list[str] = []
    bar.messages.info("Actiepunt 2023-A-014 verwijderd", "Ongedaan maken", lambda: done.append("undo"))
    assert bar.bar.action.text() == "Ongedaan maken"
    QTest.mouseClick(bar.bar.action, CLICK)
    assert (done, bar.bar.isHidden()) == (["undo"], True)


def test_a_message_without_action_has_no_button(bar: Bar) -> None:
    bar.messages.warn("Let op")
    assert bar.bar.action.isHidden()


def test_the_most_serious_message_stays_in_front(bar: Bar) -> None:
    bar.messages.error("Fout één")
    bar.messages.info("Gelukt")
    assert bar.bar.text.text() == "Fout één"
    assert bar.messages.waiting == 1
    QTest.mouseClick(bar.bar.close_button, CLICK)
    assert bar.bar.text.text() == "Gelukt"


def test_good_news_replaces_good_news_and_the_same_text_is_not_said_twice(bar: Bar) -> None:
    for text in ("Gelukt", "Weer gelukt"):
        bar.messages.info(text)
    for _ in range(3):
        bar.messages.warn("Let op")
    assert bar.messages.waiting == 1
    bar.messages.clear()
    assert bar.bar.isHidden()


def test_the_colour_says_how_serious_it_is(bar: Bar) -> None:
    for say, tone in ((bar.messages.info, "info"), (bar.messages.warn, "warn"), (bar.messages.error, "bad")):
        say(f"Zin {tone}")
        assert bar.bar.property("tone") == tone


def test_a_newer_message_of_the_same_origin_takes_the_place_of_the_former(bar: Bar) -> None:
    for name in ("brief.docx", "foto.jpg"):
        bar.messages.error(f"{name} is geen bestand van dit programma.", origin="opening")
    assert bar.bar.text.text().startswith("foto.jpg")
    assert bar.messages.waiting == 0


def test_the_bar_lies_over_the_page_and_moves_nothing(qtbot: QtBot, theme: Theme) -> None:
    messages, window, page = Messages(), QWidget(), QLineEdit()
    bar = MessageBar(messages)
    layout = QVBoxLayout(window)
    layout.addWidget(QLineEdit())
    layout.addWidget(page, 1)
    bar.lie_over(page, window)
    qtbot.addWidget(window)
    window.resize(800, 400)
    with qtbot.waitExposed(window):
        window.show()
    before = page.geometry()
    messages.warn("Let op")
    assert page.geometry() == before
    assert (bar.geometry().topLeft(), bar.width()) == (before.topLeft(), before.width())
    assert bar.height() < 80
    window.resize(600, 400)
    layout.activate()
    assert bar.width() == page.width()


def test_a_message_stands_in_the_top_bar_on_a_line_or_two_and_only_a_longer_one_over_the_page(
    qtbot: QtBot, theme: Theme
) -> None:
    messages, window, page = Messages(), QWidget(), QLineEdit()
    bar = MessageBar(messages)
    top = TopBar(QAction("Terug"), QAction("Vooruit"), SearchBox(lambda _words: ()))
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(top)
    layout.addWidget(page, 1)
    bar.lie_over(page, window, top)
    qtbot.addWidget(window)
    window.resize(1200, 400)
    with qtbot.waitExposed(window):
        window.show()
    before, search = page.geometry(), top.search.width()
    messages.info("Actiepunt BO-CULT-2023-A-014 toegevoegd", "Ongedaan maken", lambda: None)
    assert page.geometry() == before
    assert not bar.geometry().intersects(before)
    assert bar.geometry().right() <= top.width()
    assert top.search.width() < search
    messages.warn(
        "Actiepunt 2023-A-006 staat in het concept dat op 5 mei 2023 is verzonden en houdt zijn nummer. Zet het af."
    )
    assert not bar.geometry().intersects(before)
    assert bar.height() >= bar.heightForWidth(bar.width())
    messages.clear()
    messages.error("Een zin die niet op twee regels past. " * 6)
    assert bar.geometry().topLeft() == before.topLeft()
    assert top.search.width() == search
    messages.clear()
    assert top.search.width() == search


def test_a_click_on_the_bar_leaves_the_cursor_where_somebody_types(bar: Bar) -> None:
    bar.messages.info("Actiepunt verwijderd", "Ongedaan maken", lambda: None)
    QTest.mouseClick(bar.bar.action, CLICK)
    assert bar.field.hasFocus()


def test_good_news_goes_by_itself_and_bad_news_stays(bar: Bar) -> None:
    bar.messages.info("Gelukt")
    bar.bar.leave()
    assert bar.bar.isHidden()
    bar.messages.error("De schijf is vol.")
    bar.bar.leave()
    assert bar.bar.isVisible()


def test_good_news_waits_for_whoever_is_at_it(bar: Bar) -> None:
    bar.messages.info("Actiepunt verwijderd", "Ongedaan maken", lambda: None)
    bar.bar.action.setFocus()
    bar.bar.leave()
    assert bar.bar.isVisible()
