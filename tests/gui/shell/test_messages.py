"""One road for messages, one bar that shows the newest one and covers nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy, QVBoxLayout, QWidget
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


def test_the_newest_message_is_seen_at_once_and_a_graver_one_comes_back_after_it(bar: Bar) -> None:
    bar.messages.error("De schijf is vol.")
    bar.messages.warn("Die naam is er niet.")
    bar.messages.info("Ongedaan gemaakt: actiepunt toevoegen")
    assert bar.bar.text.text() == "Ongedaan gemaakt: actiepunt toevoegen"
    assert bar.messages.waiting == 2
    bar.bar.leave()
    assert bar.bar.text.text() == "Die naam is er niet."
    QTest.mouseClick(bar.bar.close_button, CLICK)
    assert bar.bar.text.text() == "De schijf is vol."


def test_a_warning_goes_with_the_page_it_is_about_and_an_error_stays(bar: Bar, qapp: QApplication) -> None:
    bar.messages.warn("Het programma werd afgebroken.", lasting=True)
    bar.messages.error("De schijf is vol.")
    bar.messages.warn("Die naam is er niet.")
    bar.messages.info("Opgeslagen: lijst.pdf")
    qapp.processEvents()
    bar.messages.go_elsewhere()
    assert bar.bar.text.text() == "De schijf is vol."
    assert bar.messages.waiting == 1


def test_what_is_said_in_the_stroke_that_goes_elsewhere_is_seen_there(bar: Bar, qapp: QApplication) -> None:
    bar.messages.info("Overleg toegevoegd", "Ongedaan maken", lambda: None)
    bar.messages.go_elsewhere()
    assert bar.bar.text.text() == "Overleg toegevoegd"
    qapp.processEvents()
    bar.messages.go_elsewhere()
    assert bar.bar.isHidden()


def test_a_change_takes_away_the_warning_of_what_stood_in_its_way(bar: Bar) -> None:
    bar.messages.warn("Die naam is er niet. Kies er een uit de lijst.")
    bar.messages.info("Opgeslagen: lijst.pdf")
    bar.messages.change_made()
    assert (bar.bar.text.text(), bar.messages.waiting) == ("Opgeslagen: lijst.pdf", 0)


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


LONG = "Een zin die niet op twee regels past. " * 12


class Framed:
    """A bar with a strip of its own above a page, as in the window."""

    def __init__(self, qtbot: QtBot, width: int) -> None:
        self.messages, self.window, self.page = Messages(), QWidget(), QLineEdit()
        self.bar, strip = MessageBar(self.messages), QWidget()
        self.top = TopBar(QAction("Terug"), QAction("Vooruit"), SearchBox(lambda _words: ()))
        layout = QVBoxLayout(self.window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.top, strip):
            layout.addWidget(part)
        layout.addWidget(self.page, 1)
        self.page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.bar.stand_in(strip, self.window, self.top)
        qtbot.addWidget(self.window)
        self.window.resize(width, 400)
        with qtbot.waitExposed(self.window):
            self.window.show()

    def settle(self) -> None:
        layout = self.window.layout()
        assert layout is not None
        layout.activate()

    @property
    def covers_the_page(self) -> bool:
        self.settle()
        return self.bar.isVisible() and self.bar.geometry().intersects(self.page.geometry())


@pytest.mark.dressed
def test_a_message_stands_in_the_top_bar_where_two_lines_are_enough_and_moves_nothing(
    qtbot: QtBot, theme: Theme
) -> None:
    framed = Framed(qtbot, 1200)
    before, search = framed.page.geometry(), framed.top.search.width()
    framed.messages.info("Actiepunt BO-CULT-2023-A-014 toegevoegd", "Ongedaan maken", lambda: None)
    assert not framed.covers_the_page
    assert framed.page.geometry() == before
    assert framed.bar.geometry().right() <= framed.top.width()
    assert framed.top.search.width() < search
    framed.messages.warn(
        "Actiepunt 2023-A-006 staat in het concept dat op 5 mei 2023 is verzonden en houdt zijn nummer. Zet het af."
    )
    assert not framed.covers_the_page
    assert framed.page.geometry() == before
    assert framed.bar.height() >= framed.bar.heightForWidth(framed.bar.width())
    framed.messages.clear()
    assert framed.top.search.width() == search


def test_a_longer_message_gets_two_lines_of_its_own_and_the_rest_when_asked(qtbot: QtBot, theme: Theme) -> None:
    framed = Framed(qtbot, 1200)
    before = framed.page.geometry()
    framed.messages.warn(LONG)
    assert not framed.covers_the_page
    line = framed.bar.text.fontMetrics().lineSpacing()
    assert framed.bar.text.height() < 3 * line
    assert framed.bar.more.text() == "Meer"
    assert framed.bar.accessibleName() == f"Let op: {LONG}"
    framed.bar.more.click()
    assert framed.bar.more.text() == "Minder"
    assert framed.bar.text.height() >= 3 * line
    assert not framed.covers_the_page
    framed.messages.warn("Een kort bericht.")
    assert framed.bar.more.isHidden()
    framed.messages.clear()
    framed.settle()
    assert framed.page.geometry() == before


@pytest.mark.parametrize("width", [700, 900])
def test_a_message_never_covers_the_page_in_a_small_window(qtbot: QtBot, theme: Theme, width: int) -> None:
    framed = Framed(qtbot, width)
    for text in ("Gelukt.", "Een zin die op een regel past of ook net niet. " * 2, LONG):
        framed.messages.warn(text, "Weggooien en doorgaan", lambda: None)
        assert not framed.covers_the_page
        framed.window.resize(width - 40, 400)
        assert not framed.covers_the_page


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
