"""A row that breaks where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from secretariat.gui.look import tokens
from secretariat.gui.look.theme import Theme
from secretariat.gui.widgets.wrapping_row import WrappingRow


class Part(QWidget):
    """Likes to be a hundred wide, and can do with sixty."""

    def sizeHint(self) -> QSize:  # noqa: N802 - the name Qt calls
        return QSize(100, 20)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - the name Qt calls
        return QSize(60, 20)


def row(qtbot: QtBot, width: int) -> tuple[WrappingRow, list[Part]]:
    parts = [Part() for _number in range(4)]
    row = WrappingRow([(part, 1) for part in parts])
    qtbot.addWidget(row)
    row.resize(width, 80)
    row.show()
    QApplication.processEvents()
    return row, parts


def lines(parts: list[Part]) -> list[int]:
    """How many parts stand on each line."""
    tops = [part.y() for part in parts if part.isVisible()]
    return [tops.count(top) for top in sorted(set(tops))]


def test_with_room_all_stand_side_by_side_and_share_it(qtbot: QtBot, theme: Theme) -> None:
    _row, parts = row(qtbot, 500)
    assert lines(parts) == [4]
    assert len({part.width() for part in parts}) == 1


def test_without_room_the_rest_stands_below(qtbot: QtBot, theme: Theme) -> None:
    wrapping, parts = row(qtbot, 330)
    assert lines(parts) == [3, 1]
    wrapping.resize(215, 120)
    QApplication.processEvents()
    assert lines(parts) == [2, 2]
    wrapping.resize(500, 120)
    QApplication.processEvents()
    assert lines(parts) == [4]


def test_it_can_be_as_narrow_as_its_widest_part(qtbot: QtBot, theme: Theme) -> None:
    wrapping, _parts = row(qtbot, 500)
    assert wrapping.minimumSizeHint().width() == 60


def test_what_is_hidden_takes_no_room(qtbot: QtBot, theme: Theme) -> None:
    wrapping, parts = row(qtbot, 330)
    parts[1].hide()
    wrapping.fit()
    QApplication.processEvents()
    assert lines(parts) == [3]
    assert wrapping.line_count == 1


def test_the_keyboard_goes_through_the_parts_in_their_order(qtbot: QtBot, theme: Theme) -> None:
    buttons = [QPushButton(word) for word in ("een", "twee", "drie")]
    wrapping = WrappingRow([(button, 0) for button in buttons])
    qtbot.addWidget(wrapping)
    wrapping.resize(90, 200)
    wrapping.show()
    assert wrapping.line_count > 1
    buttons[0].setFocus()
    order = [buttons[0]]
    while len(order) < 3:
        order.append(order[-1].nextInFocusChain())  # type: ignore[arg-type]
    assert order == buttons


def test_the_margins_of_the_row_are_no_room(qtbot: QtBot, theme: Theme) -> None:
    wide, parts = row(qtbot, 4 * 100 + 3 * tokens.SMALL)
    assert lines(parts) == [4]
    wide.setContentsMargins(4, 0, 4, 0)
    wide.fit()
    QApplication.processEvents()
    assert lines(parts) == [3, 1]
