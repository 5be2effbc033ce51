"""The paper beside the work: only what is seen is asked for, and nothing jumps or flickers when it is renewed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from secretariat.gui.widgets.paper_view import PaperView

A4 = (595.28, 841.89)
KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


class Reader:
    """Somebody who reads a paper, and the press behind it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.paper = PaperView()
        self.pages = self.paper.pages
        self.asked: list[tuple[int, float]] = []
        self.paper.page_wanted.connect(lambda page, scale: self.asked.append((page, scale)))
        self.paper.resize(500, 600)
        qtbot.addWidget(self.paper)
        self.paper.show()
        qtbot.waitExposed(self.paper)

    def next_request(self) -> list[int]:
        """Wait until pages are asked for; which."""
        self.asked.clear()
        self.qtbot.waitUntil(lambda: bool(self.asked))
        return [page for page, _ in self.asked]

    def rest(self) -> list[int]:
        """Which pages are asked for in the next quarter of a second."""
        self.asked.clear()
        self.qtbot.wait(250)
        return [page for page, _ in self.asked]

    def print_asked(self, colour: str) -> None:
        """Answer every question with a page in one colour."""
        for page, scale in list(self.asked):
            self.paper.show_page(page, picture(colour, scale))

    def colour_at(self, x: int, y: int) -> str:
        """The colour on the screen at a place of the pages."""
        return QColor(self.pages.viewport().grab().toImage().pixel(x, y)).name()

    def scroll_value(self) -> int:
        return self.pages.verticalScrollBar().value()

    def turn_wheel(self, notches: float) -> None:
        at = QPointF(100, 200)
        wheel = QWheelEvent(
            at,
            self.pages.viewport().mapToGlobal(at),
            QPoint(0, 0),
            QPoint(0, round(120 * notches)),
            Qt.MouseButton.NoButton,
            CTRL,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.pages.viewport(), wheel)


def picture(colour: str, scale: float) -> QImage:
    image = QImage(round(A4[0] * scale + 0.5), round(A4[1] * scale + 0.5), QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


@pytest.fixture
def reader(qtbot: QtBot) -> Reader:
    return Reader(qtbot)


def test_without_a_paper_it_says_so(reader: Reader) -> None:
    assert reader.paper.empty.isVisible()
    assert reader.paper.empty.title.text() == "Nog geen stuk"
    assert reader.paper.place_label.text() == ""
    assert not reader.paper.larger.isVisible()
    reader.paper.show_empty("Nog geen verslag", "Begin het verslag op het tabblad Verslag.")
    assert reader.paper.empty.sentence.text() == "Begin het verslag op het tabblad Verslag."


def test_only_the_pages_in_sight_are_asked_for(reader: Reader) -> None:
    reader.paper.show_pages([A4] * 100)
    assert reader.next_request() == [0]
    assert reader.paper.place_label.text() == "Pagina 1 van 100"
    reader.print_asked("#ff0000")
    assert reader.rest() == []
    reader.pages.go_to_page(49)
    assert reader.next_request() == [49]
    assert reader.paper.place_label.text() == "Pagina 50 van 100"


def test_the_scale_is_in_pixels_of_the_screen(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.paper.show_pages([A4])
    reader.next_request()
    width = reader.pages.viewport().width() - 24
    assert reader.asked[0][1] == pytest.approx(width / A4[0])
    monkeypatch.setattr(type(reader.pages), "devicePixelRatioF", lambda _self: 1.5)
    reader.paper.show_pages([A4])
    reader.next_request()
    assert reader.asked[0][1] == pytest.approx(1.5 * width / A4[0])


def test_a_hidden_paper_asks_nothing(reader: Reader) -> None:
    reader.paper.hide()
    reader.paper.show_pages([A4])
    assert reader.rest() == []
    reader.paper.show()
    assert reader.next_request() == [0]


def test_a_renewed_paper_keeps_its_place_and_its_pictures(reader: Reader) -> None:
    reader.paper.show_pages([A4] * 5)
    reader.pages.go_to_page(2)
    reader.pages.verticalScrollBar().setValue(reader.scroll_value() + 100)
    reader.next_request()
    reader.print_asked("#ff0000")
    before = reader.scroll_value()
    reader.paper.show_pages([A4] * 6)
    assert reader.scroll_value() == before
    assert reader.paper.place_label.text() == "Pagina 3 van 6"
    assert reader.colour_at(100, 100) == "#ff0000"
    assert reader.next_request() == [2]
    assert reader.colour_at(100, 100) == "#ff0000"
    reader.print_asked("#00ff00")
    assert reader.colour_at(100, 100) == "#00ff00"


def test_a_paper_that_became_shorter_shows_its_last_page(reader: Reader) -> None:
    reader.paper.show_pages([A4] * 5)
    reader.pages.go_to_page(4)
    reader.paper.show_pages([A4] * 2)
    assert reader.paper.place_label.text() == "Pagina 2 van 2"


def test_another_paper_begins_at_the_top_without_old_pictures(reader: Reader) -> None:
    reader.paper.show_pages([A4] * 5)
    reader.next_request()
    reader.print_asked("#ff0000")
    reader.pages.go_to_page(3)
    reader.paper.show_pages([A4] * 5, is_same_paper=False)
    assert reader.scroll_value() == 0
    assert reader.colour_at(100, 100) == "#ffffff"


def test_no_more_paper(reader: Reader) -> None:
    reader.paper.show_pages([A4] * 5)
    reader.paper.show_pages([])
    assert reader.paper.empty.isVisible()
    assert reader.paper.place_label.text() == ""
    reader.paper.show_page(3, picture("#ff0000", 1))


def test_pages_far_away_are_forgotten(reader: Reader) -> None:
    reader.paper.show_pages([A4] * 20)
    reader.next_request()
    reader.print_asked("#ff0000")
    reader.pages.go_to_page(10)
    reader.next_request()
    reader.paper.show_page(0, picture("#ff0000", 1))
    reader.pages.go_to_page(0)
    assert reader.colour_at(100, 100) == "#ffffff"
    assert reader.next_request() == [0]


def test_fitting_follows_the_room(reader: Reader) -> None:
    reader.paper.show_pages([A4, (841.89, 595.28)])
    assert reader.paper.fitting.isChecked()
    narrow = reader.pages.zoom()
    assert narrow == pytest.approx((reader.pages.viewport().width() - 24) / (841.89 * 96 / 72))
    reader.paper.resize(800, 600)
    assert reader.pages.zoom() > narrow
    assert reader.pages.horizontalScrollBar().maximum() == 0


def test_zoom_with_the_buttons(reader: Reader) -> None:
    reader.paper.show_pages([A4] * 3)
    reader.next_request()
    fitting = reader.paper.zoom_label.text()
    assert fitting == "58 %"
    QTest.mouseClick(reader.paper.larger, Qt.MouseButton.LeftButton)
    assert reader.paper.zoom_label.text() == "67 %"
    assert not reader.paper.fitting.isChecked()
    assert reader.next_request() == [0]
    assert reader.asked[0][1] == pytest.approx(0.67 * 96 / 72)
    QTest.mouseClick(reader.paper.smaller, Qt.MouseButton.LeftButton)
    assert reader.paper.zoom_label.text() == "50 %"
    QTest.mouseClick(reader.paper.fitting, Qt.MouseButton.LeftButton)
    assert reader.paper.zoom_label.text() == fitting
    assert reader.paper.fitting.isChecked()


def test_zoom_with_the_wheel_where_the_pointer_is(reader: Reader) -> None:
    reader.paper.show_pages([A4] * 5)
    reader.pages.go_to_page(2)
    height = A4[1] * reader.pages.zoom() * 96 / 72
    before = 200 / height  # the pointer is 200 pixels down; the page begins 12 pixels down
    reader.turn_wheel(0.5)
    assert reader.paper.fitting.isChecked()
    reader.turn_wheel(0.5)
    assert reader.paper.zoom_label.text() == "67 %"
    top = 12 + 2 * (12 + 753) - reader.scroll_value()
    assert (200 - top) / 753 == pytest.approx(before - 12 / height, abs=0.01)
    reader.turn_wheel(-20)
    assert reader.paper.zoom_label.text() == "25 %"
    reader.turn_wheel(-1)
    assert reader.paper.zoom_label.text() == "25 %"
    reader.turn_wheel(50)
    assert reader.paper.zoom_label.text() == "400 %"
    reader.turn_wheel(1)
    assert reader.paper.zoom_label.text() == "400 %"


def test_one_question_after_much_zooming(reader: Reader) -> None:
    reader.paper.show_pages([A4])
    reader.next_request()
    for _ in range(4):
        reader.turn_wheel(1)
    assert reader.next_request() == [0]


def test_keys(reader: Reader) -> None:
    reader.paper.show_pages([A4] * 5)
    reader.paper.setFocus()
    QTest.keyClick(reader.pages, KEY.Key_End)
    assert reader.paper.place_label.text() == "Pagina 5 van 5"
    QTest.keyClick(reader.pages, KEY.Key_Home)
    assert reader.scroll_value() == 0
    page = reader.pages.viewport().height() - 48
    QTest.keyClick(reader.pages, KEY.Key_PageDown)
    assert reader.scroll_value() == page
    QTest.keyClick(reader.pages, KEY.Key_Space)
    assert reader.scroll_value() == 2 * page
    QTest.keyClick(reader.pages, KEY.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(reader.pages, KEY.Key_PageUp)
    assert reader.scroll_value() == 0
    QTest.keyClick(reader.pages, KEY.Key_Down)
    assert reader.scroll_value() == 48
    QTest.keyClick(reader.pages, KEY.Key_Plus, CTRL)
    assert reader.paper.zoom_label.text() == "67 %"
    QTest.keyClick(reader.pages, KEY.Key_Minus, CTRL)
    assert reader.paper.zoom_label.text() == "50 %"
    QTest.keyClick(reader.pages, KEY.Key_0, CTRL)
    assert reader.paper.fitting.isChecked()


def test_a_narrow_panel_shows_the_whole_width_and_whole_words(reader: Reader) -> None:
    reader.paper.setFixedWidth(186)
    reader.paper.show_pages([A4] * 3)
    assert reader.next_request()[0] == 0
    assert reader.paper.place_label.text() == "1 van 3"
    assert not reader.paper.zoom_label.isVisible()
    assert reader.paper.place_label.width() >= reader.paper.place_label.sizeHint().width()
    assert not reader.paper.fitting.isVisible()
    assert A4[0] * 96 / 72 * reader.pages.zoom() < reader.pages.viewport().width()
    reader.paper.larger.click()
    assert reader.paper.fitting.isVisible()


def test_the_first_paper_is_being_made_and_not_missing(reader: Reader, qtbot: QtBot) -> None:
    reader.paper.show_busy()
    qtbot.waitUntil(lambda: reader.paper.hint.text() == "Wordt gemaakt…")
    assert not reader.paper.empty.isVisible()
    reader.paper.show_failure("Het stuk kon niet worden gemaakt.")
    assert reader.paper.empty.isVisible()


def test_work_is_told_after_a_moment(reader: Reader, qtbot: QtBot) -> None:
    reader.paper.show_pages([A4])
    assert reader.paper.hint.text() == ""
    qtbot.waitUntil(lambda: reader.paper.hint.text() == "Wordt bijgewerkt…")
    reader.print_asked("#ff0000")
    assert reader.paper.hint.text() == ""
    reader.paper.show_busy()
    qtbot.waitUntil(lambda: reader.paper.hint.text() == "Wordt bijgewerkt…")
    reader.paper.show_pages([A4])
    reader.next_request()
    reader.print_asked("#ff0000")
    assert reader.paper.hint.text() == ""


def test_a_failure_leaves_the_old_paper(reader: Reader) -> None:
    reader.paper.show_pages([A4])
    reader.next_request()
    reader.print_asked("#ff0000")
    reader.paper.show_busy()
    reader.paper.show_failure("Het stuk kon niet worden gemaakt: de schijf is vol.")
    assert reader.paper.failure.isVisible()
    assert reader.paper.failure.text() == "Het stuk kon niet worden gemaakt: de schijf is vol."
    assert reader.paper.hint.text() == ""
    assert reader.colour_at(100, 100) == "#ff0000"
    reader.paper.show_pages([A4])
    assert not reader.paper.failure.isVisible()


def test_a_screen_reader_hears_where_we_are(reader: Reader) -> None:
    reader.paper.show_pages([A4] * 3)
    assert reader.pages.accessibleName() == "Pagina’s"
    assert reader.pages.accessibleDescription() == "Pagina 1 van 3, 58 %"
    buttons = (reader.paper.smaller, reader.paper.larger, reader.paper.fitting)
    assert [button.accessibleName() for button in buttons] == ["Kleiner", "Groter", "Passend"]
    assert [button.toolTip() for button in buttons] == ["Kleiner (Ctrl+-)", "Groter (Ctrl++)", "Passend (Ctrl+0)"]
