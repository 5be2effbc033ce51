"""A list under a secretary's hands: choose, edit in place, copy to Excel, filter, remember."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QMenu, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from secretariat.gui.look.theme import Theme
from secretariat.gui.models.columns import Align, Column, Edit
from secretariat.gui.widgets.column_filter import ColumnFilterDialog
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.settings import Settings
from tests.gui.fakes import Task, move_held, type_text

KEY = Qt.Key
STATES = (("open", "Open"), ("done", "Gereed"))
COLUMNS: tuple[Column[Task], ...] = (
    Column(key="title", title="Actiepunt", text=lambda task: task.title, edit=Edit.LINE, max_length=40, width=240),
    Column(
        key="minutes",
        title="Duur",
        text=lambda task: "" if task.minutes is None else f"{task.minutes}",
        value=lambda task: task.minutes,
        edit=Edit.NUMBER,
        maximum=480,
        align=Align.RIGHT,
    ),
    Column(
        key="state",
        title="Stand",
        text=lambda task: dict(STATES)[task.state],
        value=lambda task: task.state,
        tone=lambda task: "neutral",
        edit=Edit.CHOICE,
        choices=STATES,
    ),
    Column(key="id", title="Nummer", text=lambda task: task.id),
)
TASKS = (Task("A1", "Werkgroep instellen", 20), Task("A2", "Brief versturen"), Task("A3", "=SOM(A1)", 10, "done"))


class Robot:
    """Works in a table as a user does."""

    def __init__(self, qtbot: QtBot, settings: Settings) -> None:
        self.table = RecordTable(COLUMNS, name="tasks", accessible_name="Actiepunten", settings=settings)
        qtbot.addWidget(self.table)
        self.table.resize(700, 400)
        self.table.show_records(TASKS)
        with qtbot.waitActive(self.table):
            self.table.show()
            self.table.activateWindow()
        self.table.setFocus()
        self.wanted: list[tuple[str, str, Any]] = []
        self.table.records.edit_wanted.connect(lambda *wanted: self.wanted.append(wanted))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.table, key, modifier)

    def editor(self, kind: type[QWidget]) -> Any:
        return self.table.viewport().findChild(kind)

    def enter(self, editor: QWidget) -> None:
        """Press Enter; Qt hands over what was typed when it is done with the key."""
        QTest.keyClick(editor, KEY.Key_Return)
        QApplication.processEvents()

    def titles(self) -> list[str]:
        return [record.title for record in self.table.records.records]


@pytest.fixture
def robot(qtbot: QtBot, theme: Theme, settings: Settings) -> Robot:
    return Robot(qtbot, settings)


def test_rows_are_30_pixels_high_and_there_is_no_grid(robot: Robot) -> None:
    assert robot.table.rowHeight(0) == 30
    assert not robot.table.showGrid()


@pytest.mark.dressed
def test_rows_and_columns_grow_with_the_text(robot: Robot, theme: Theme) -> None:
    theme.set_zoom(150)
    assert (robot.table.rowHeight(0), robot.table.columnWidth(0)) == (45, 360)


def test_f2_edits_and_enter_hands_it_over(robot: Robot) -> None:
    robot.table.select("A2", "title")
    robot.press(KEY.Key_F2)
    editor = robot.editor(QLineEdit)
    assert (editor.maxLength(), editor.accessibleName()) == (40, "Actiepunt")
    editor.selectAll()
    type_text(editor, "Brief aan Pekela – “cöncept”")
    robot.enter(editor)
    assert robot.wanted == [("A2", "title", "Brief aan Pekela – “cöncept”")]
    assert robot.titles()[1] == "Brief versturen"  # until the new record comes


def test_escape_leaves_everything_as_it_was(robot: Robot) -> None:
    robot.table.edit_cell("A2", "title")
    editor = robot.editor(QLineEdit)
    type_text(editor, "iets anders")
    QTest.keyClick(editor, KEY.Key_Escape)
    assert robot.wanted == []


def test_a_number_can_be_left_open_again(robot: Robot) -> None:
    robot.table.edit_cell("A1", "minutes")
    editor = robot.editor(QSpinBox)
    editor.setValue(editor.minimum())
    robot.enter(editor)
    assert robot.wanted == [("A1", "minutes", None)]


def test_choosing_is_enough(robot: Robot) -> None:
    robot.table.edit_cell("A1", "state")
    editor = robot.editor(QComboBox)
    assert [editor.itemText(row) for row in range(editor.count())] == ["Open", "Gereed"]
    editor.setCurrentIndex(1)
    editor.activated.emit(1)
    assert robot.wanted == [("A1", "state", "done")]


def test_tab_goes_on_to_the_next_cell_that_can_be_edited(robot: Robot) -> None:
    robot.table.edit_cell("A1", "title")
    QTest.keyClick(robot.editor(QLineEdit), KEY.Key_Tab)
    assert robot.table.currentIndex().column() == 1
    assert robot.table.state() == QAbstractItemView.State.EditingState


def test_a_file_that_may_only_be_read_is_not_edited(robot: Robot) -> None:
    robot.table.records.set_read_only(True)
    robot.table.select("A2", "title")
    robot.press(KEY.Key_F2)
    assert robot.editor(QLineEdit) is None


def test_a_reset_while_editing_does_no_harm(robot: Robot) -> None:
    robot.table.records.edit_wanted.connect(lambda *_wanted: robot.table.show_records(TASKS[:2]))
    robot.table.edit_cell("A2", "title")
    editor = robot.editor(QLineEdit)
    type_text(editor, "Brief")
    robot.enter(editor)
    assert robot.table.current_id() == "A2"


def test_enter_and_double_click_open_a_record(robot: Robot, qtbot: QtBot) -> None:
    opened: list[str] = []
    robot.table.opened.connect(opened.append)
    robot.table.select("A3")
    robot.press(KEY.Key_Return)
    cell = robot.table.visualRect(robot.table.records.index(0, 3)).center()
    QTest.mouseClick(robot.table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    QTest.mouseDClick(robot.table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert opened == ["A3", "A1"]


def test_the_current_record_is_told_once_per_row(robot: Robot) -> None:
    chosen: list[str] = []
    robot.table.select("A1")
    robot.table.chosen.connect(chosen.append)
    robot.press(KEY.Key_Right)
    robot.press(KEY.Key_Down)
    assert chosen == ["A2"]


def test_selection_survives_new_rows(robot: Robot) -> None:
    robot.table.select("A2")
    robot.table.show_records((Task("A0", "Nieuw"), *TASKS))
    assert (robot.table.current_id(), robot.table.selected_ids()) == ("A2", ["A2"])


def test_selection_goes_to_the_successor_of_what_is_gone(robot: Robot) -> None:
    robot.table.select("A2")
    robot.table.show_records((TASKS[0], TASKS[2]))
    assert (robot.table.current_id(), robot.table.selected_ids()) == ("A3", ["A3"])
    robot.table.show_records(())
    assert robot.table.current_id() == ""


def test_selection_survives_sorting(robot: Robot) -> None:
    robot.table.select("A3")
    robot.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert robot.titles() == ["=SOM(A1)", "Brief versturen", "Werkgroep instellen"]
    assert robot.table.selected_ids() == ["A3"]


def test_rows_go_to_excel_and_word(robot: Robot) -> None:
    copied: list[Any] = []
    robot.table.copied.connect(copied.append)
    robot.table.selectAll()
    robot.press(KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().splitlines() == [
        "Actiepunt\tDuur\tStand\tNummer",
        "Werkgroep instellen\t20\tOpen\tA1",
        "Brief versturen\t\tOpen\tA2",
        "'=SOM(A1)\t10\tGereed\tA3",
    ]
    assert "<td>=SOM(A1)</td>" in data.html()
    assert [(one.rows, one.guarded) for one in copied] == [(3, 1)]


def test_hidden_columns_stay_home_and_moved_ones_stay_moved(robot: Robot) -> None:
    robot.table.setColumnHidden(1, True)
    robot.table.horizontalHeader().moveSection(3, 0)
    robot.table.select("A1")
    robot.table.copy()
    assert QGuiApplication.clipboard().text() == "A1\tWerkgroep instellen\tOpen\r\n"


def test_columns_are_remembered(robot: Robot, qtbot: QtBot, settings: Settings) -> None:
    robot.table.setColumnWidth(0, 333)
    robot.table.setColumnHidden(3, True)
    robot.table.hide()
    again = Robot(qtbot, settings).table
    assert (again.columnWidth(0), again.isColumnHidden(3)) == (333, True)


def test_the_header_offers_filter_and_columns(robot: Robot) -> None:
    menu = robot.table.header_menu(2)
    words = [action.text().replace("&", "") for action in menu.actions()]
    assert words == ["Filter op stand…", "Alle filters wissen", "Volgorde herstellen", "Kolommen"]
    menu.close()


def test_filtering_by_value(robot: Robot, qtbot: QtBot) -> None:
    counts: list[tuple[int, int]] = []
    robot.table.counted.connect(lambda shown, given: counts.append((shown, given)))
    robot.table.records.filter_values({"state": {"Gereed"}})
    assert (robot.titles(), counts[-1]) == (["=SOM(A1)"], (1, 3))
    robot.table.clear_filters()
    assert counts[-1] == (3, 3)


def test_the_filter_dialog_keeps_what_is_ticked(theme: Theme, qtbot: QtBot) -> None:
    dialog = ColumnFilterDialog("Stand", ["Open", "Gereed", ""], None)
    qtbot.addWidget(dialog)
    assert dialog.kept() is None
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.kept() == {"Gereed", ""}
    dialog.search.setText("gereed")
    assert [dialog.list.item(row).isHidden() for row in range(3)] == [True, False, True]


def test_an_empty_list_says_the_next_step(robot: Robot, qtbot: QtBot) -> None:
    empty = EmptyState("Nog geen actiepunten", "Leg er een vast.", "Nieuw actiepunt", "list-checks")
    robot.table.set_empty_state(empty)
    assert empty.isHidden()
    robot.table.show_records(())
    assert empty.isVisible()
    with qtbot.waitSignal(empty.wanted):
        QTest.mouseClick(empty.button, Qt.MouseButton.LeftButton)


def test_five_thousand_rows_are_filtered_as_one_types(robot: Robot) -> None:
    robot.table.show_records([Task(str(n), f"Actie {n}") for n in range(5000)])
    robot.table.records.filter_words("actie 499")
    assert robot.table.records.rowCount() == 15  # 499, 1499 … 4499, 4990 … 4999
    robot.table.show_records([replace(TASKS[0], id=str(n)) for n in range(3)])
    assert robot.table.visualRect(robot.table.records.index(0, 0)).topLeft().x() == QPoint(0, 0).x()


def click_title(table: RecordTable, place: int) -> None:
    header = table.horizontalHeader()
    middle = header.sectionViewportPosition(place) + header.sectionSize(place) // 2
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle, header.height() // 2))


def ids(table: RecordTable) -> list[str]:
    return [task.id for task in table.records.records]


def test_sorting_is_for_now_and_not_remembered(robot: Robot, qtbot: QtBot, settings: Settings) -> None:
    click_title(robot.table, 0)
    assert (ids(robot.table), robot.table.is_sorted) == (["A3", "A2", "A1"], True)
    robot.table.setColumnWidth(3, 77)
    robot.table.hide()
    again = Robot(qtbot, settings).table
    assert (ids(again), again.is_sorted, again.columnWidth(3)) == (["A1", "A2", "A3"], False, 77)
    click_title(again, 0)
    assert ids(again) == ["A3", "A2", "A1"]


def test_the_third_click_gives_the_own_order_back_and_the_title_says_so(robot: Robot) -> None:
    for _ in range(3):
        click_title(robot.table, 0)
    assert ids(robot.table) == ["A1", "A2", "A3"]
    hint = robot.table.records.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert hint == "Actiepunt\nKlik om te sorteren; na de derde klik staat alles weer in de eigen volgorde."
    click_title(robot.table, 1)
    robot.table.reset_sorting()
    assert ids(robot.table) == ["A1", "A2", "A3"]


def test_an_order_that_means_something_stays(qtbot: QtBot, theme: Theme, settings: Settings) -> None:
    table = RecordTable(COLUMNS, name="agenda", accessible_name="Agenda", settings=settings, sortable=False)
    qtbot.addWidget(table)
    table.resize(700, 400)
    table.show_records(TASKS)
    table.show()
    click_title(table, 0)
    assert (ids(table), table.is_sorted) == (["A1", "A2", "A3"], False)
    assert "Volgorde herstellen" not in [action.text().replace("&", "") for action in table.header_menu(0).actions()]
    assert table.records.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == "Actiepunt"


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_the_column_that_matters_stays_readable(qtbot: QtBot, theme: Theme, zoom: int) -> None:
    theme.set_zoom(zoom)
    columns = (replace(COLUMNS[0], stretch=True), *COLUMNS[1:])
    table = RecordTable(columns, name="tasks", accessible_name="Actiepunten")
    qtbot.addWidget(table)
    table.show_records(TASKS)
    table.resize(400, 400)
    table.show()
    assert table.columnWidth(0) == 160 * zoom // 100
    assert table.horizontalScrollBar().maximum() > 0
    table.resize(1800, 400)
    assert table.horizontalHeader().length() == table.viewport().width()
    assert table.horizontalScrollBar().maximum() == 0
    theme.set_zoom(100)


def drag(table: RecordTable, first: int, last: int) -> None:
    """Press on a row, move to another one with the button down, and let go."""
    view = table.viewport()
    start, end = (table.visualRect(table.records.index(row, 0)).center() for row in (first, last))
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(view, left, no_key, start)
    for step in (1, 2, 3):
        move_held(view, start + (end - start) * step / 3)
    QTest.mouseRelease(view, left, no_key, end)


def test_selected_rows_are_dragged_out_as_cells(robot: Robot, monkeypatch: pytest.MonkeyPatch) -> None:
    dragged: list[str] = []
    monkeypatch.setattr(QDrag, "setMimeData", lambda _drag, data: dragged.extend((data.text(), data.html())))
    monkeypatch.setattr(QDrag, "exec", lambda _drag, _action: Qt.DropAction.CopyAction)
    robot.table.selectAll()
    drag(robot.table, 0, 2)
    text, html = dragged
    assert text.splitlines()[:2] == ["Actiepunt\tDuur\tStand\tNummer", "Werkgroep instellen\t20\tOpen\tA1"]
    assert html.startswith("<table><tr><td>Actiepunt</td><td>Duur</td><td>Stand</td><td>Nummer</td></tr>")
    assert robot.table.selected_ids() == ["A1", "A2", "A3"]


def test_from_a_row_that_is_not_selected_the_mouse_selects(robot: Robot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDrag, "exec", lambda _drag, _action: pytest.fail("nothing was selected yet"))
    robot.table.clearSelection()
    drag(robot.table, 0, 1)
    assert robot.table.selected_ids() == ["A1", "A2"]


def test_the_keyboard_reaches_filters_and_columns_in_the_menu_of_a_row(robot: Robot) -> None:
    robot.table.select("A2", "state")
    menu = robot.table.row_menu()
    texts = [action.text().replace("&", "") for action in menu.actions() if not action.isSeparator()]
    assert texts == ["Kopiëren als cellen", "Filter op stand…", "Alle filters wissen", "Kolommen"]
    choose = menu.actions()[-1].menu()
    assert isinstance(choose, QMenu)
    hide = choose.actions()[1]
    assert (hide.text(), hide.isChecked()) == ("Duur", True)
    hide.trigger()
    assert robot.table.isColumnHidden(1)
    menu.close()


@pytest.mark.dressed
def test_a_menu_goes_with_all_that_hangs_below_it(robot: Robot) -> None:
    robot.table.row_menu().deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert robot.table.findChildren(QMenu) == []


@pytest.mark.dressed
def test_columns_remembered_large_come_back_small(robot: Robot, qtbot: QtBot, settings: Settings, theme: Theme) -> None:
    robot.table.setColumnWidth(0, 300)
    theme.set_zoom(150)
    assert robot.table.columnWidth(0) == 450
    robot.table.hide()
    theme.set_zoom(100)
    again = RecordTable(COLUMNS, name="tasks", accessible_name="Actiepunten", settings=settings)
    qtbot.addWidget(again)
    assert again.columnWidth(0) == 300
