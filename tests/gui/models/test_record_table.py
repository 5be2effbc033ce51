"""Records as rows: what is shown, drawn again, sorted, filtered, and passed on; never written."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from secretariat.gui.look.theme import Theme
from secretariat.gui.models.columns import Align, Column, Edit
from secretariat.gui.models.record_table import ID_ROLE, TONE_ROLE, RecordTableModel
from tests.gui.fakes import Task

ROLE = Qt.ItemDataRole
COLUMNS: tuple[Column[Task], ...] = (
    Column(key="title", title="Actiepunt", text=lambda task: task.title, edit=Edit.LINE, stretch=True),
    Column(
        key="minutes",
        title="Min.",
        text=lambda task: "" if task.minutes is None else f"{task.minutes} min",
        value=lambda task: task.minutes,
        sort_key=lambda task: task.minutes or 0,
        align=Align.RIGHT,
        edit=Edit.NUMBER,
        editable=lambda task: task.state == "open",
        accessible=lambda task: f"Duur: {task.minutes} minuten",
        tooltip=lambda task: "Duur in minuten",
    ),
    Column(
        key="state",
        title="Stand",
        text=lambda task: {"open": "Open", "done": "Gereed"}[task.state],
        value=lambda task: task.state,
        tone=lambda task: {"open": "neutral", "done": "good"}[task.state],
        muted=True,
    ),
    Column(key="ready", title="Af", text=lambda task: "", value=lambda task: task.state == "done", edit=Edit.CHECK),
)
FIRST, SECOND, THIRD = Task("1", "Werkgroep instellen", 20), Task("2", "Brief versturen", 5), Task("3", "Évaluatie", 10)


class Seen:
    """Listens to everything a model says."""

    def __init__(self, model: RecordTableModel[Task]) -> None:
        self.rows: list[tuple[int, int]] = []
        self.resets = self.moves = 0
        self.wanted: list[tuple[str, str, Any]] = []
        model.dataChanged.connect(lambda first, last: self.rows.append((first.row(), last.row())))
        model.modelReset.connect(self._reset)
        model.layoutChanged.connect(self._moved)
        model.edit_wanted.connect(lambda *wanted: self.wanted.append(wanted))

    def _reset(self) -> None:
        self.resets += 1

    def _moved(self) -> None:
        self.moves += 1


@pytest.fixture
def model(theme: Theme, qtbot: QtBot) -> RecordTableModel[Task]:
    model = RecordTableModel(COLUMNS)
    model.show((FIRST, SECOND, THIRD))
    return model


def titles(model: RecordTableModel[Task]) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_qt_finds_nothing_wrong(model: RecordTableModel[Task]) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show((THIRD, FIRST))
    model.sort(0, Qt.SortOrder.DescendingOrder)
    model.filter_words("werk")
    model.filter_words("")
    model.show(())
    assert tester.model() is model


def test_a_cell_shows_what_its_column_says(model: RecordTableModel[Task]) -> None:
    cell = model.index(0, 1)
    assert cell.data() == "20 min"
    assert cell.data(ROLE.EditRole) == 20
    assert cell.data(ROLE.TextAlignmentRole) == int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    assert cell.data(ROLE.ToolTipRole) == "Duur in minuten"
    assert cell.data(ROLE.AccessibleTextRole) == "Duur: 20 minuten"
    assert cell.data(ID_ROLE) == "1"
    assert model.index(0, 0).data(ROLE.AccessibleTextRole) == "Actiepunt: Werkgroep instellen"
    assert model.index(0, 2).data(TONE_ROLE) == "neutral"
    assert model.index(0, 2).data(ROLE.ForegroundRole) == QColor("#4A5560")
    assert model.index(0, 3).data(ROLE.CheckStateRole) == Qt.CheckState.Unchecked.value
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Min."


def test_the_same_rows_are_not_reset_and_only_what_differs_is_drawn_again(model: RecordTableModel[Task]) -> None:
    seen = Seen(model)
    model.show((FIRST, replace(SECOND, title="Brief nasturen"), THIRD))
    assert (seen.resets, seen.moves, seen.rows) == (0, 0, [(1, 1)])
    model.show((FIRST, replace(SECOND, title="Brief nasturen"), THIRD))
    assert seen.rows == [(1, 1)]


def test_the_same_rows_in_another_order_move(model: RecordTableModel[Task]) -> None:
    seen, kept = Seen(model), QPersistentModelIndex(model.index(2, 0))
    model.show((THIRD, FIRST, replace(SECOND, minutes=6)))
    assert (seen.resets, seen.moves, seen.rows) == (0, 1, [(2, 2)])
    assert (kept.row(), kept.data()) == (0, "Évaluatie")


def test_other_rows_reset(model: RecordTableModel[Task]) -> None:
    seen = Seen(model)
    model.show((FIRST,))
    assert (seen.resets, titles(model)) == (1, ["Werkgroep instellen"])


def test_what_is_typed_is_only_passed_on(model: RecordTableModel[Task]) -> None:
    seen = Seen(model)
    assert model.setData(model.index(1, 0), "Brief nasturen")
    assert model.setData(model.index(1, 3), Qt.CheckState.Checked, ROLE.CheckStateRole)
    assert not model.setData(model.index(1, 0), "Brief versturen")
    assert seen.wanted == [("2", "title", "Brief nasturen"), ("2", "ready", True)]
    assert titles(model)[1] == "Brief versturen"


def test_what_may_not_be_edited_says_so(model: RecordTableModel[Task]) -> None:
    editable = Qt.ItemFlag.ItemIsEditable
    model.show((FIRST, replace(SECOND, state="done")))
    assert model.flags(model.index(0, 0)) & editable
    assert model.flags(model.index(0, 1)) & editable
    assert not model.flags(model.index(1, 1)) & editable
    assert not model.flags(model.index(0, 2)) & editable
    model.set_read_only(True)
    assert not model.flags(model.index(0, 0)) & editable


def test_sorting_follows_the_key_of_the_column_and_can_be_taken_back(model: RecordTableModel[Task]) -> None:
    model.sort(1)
    assert titles(model) == ["Brief versturen", "Évaluatie", "Werkgroep instellen"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert titles(model) == ["Werkgroep instellen", "Évaluatie", "Brief versturen"]
    model.sort(-1)
    assert titles(model) == ["Werkgroep instellen", "Brief versturen", "Évaluatie"]


def test_sorted_stays_sorted_when_records_change(model: RecordTableModel[Task]) -> None:
    model.sort(1)
    model.show((FIRST, replace(SECOND, minutes=60), THIRD))
    assert titles(model) == ["Évaluatie", "Werkgroep instellen", "Brief versturen"]


def test_every_word_of_the_filter_must_occur_somewhere(model: RecordTableModel[Task]) -> None:
    model.filter_words("5 OPEN")
    assert titles(model) == ["Brief versturen"]
    assert (model.rowCount(), model.given_count, model.is_filtered) == (1, 3, True)
    model.filter_words("")
    assert model.rowCount() == 3


def test_filtering_by_the_values_of_a_column(model: RecordTableModel[Task]) -> None:
    model.show((FIRST, replace(SECOND, state="done"), THIRD))
    assert model.values_of("state") == ["Gereed", "Open"]
    model.filter_values({"state": ["Gereed"]})
    assert titles(model) == ["Brief versturen"]
    assert model.headerData(2, Qt.Orientation.Horizontal, ROLE.DecorationRole) is not None
    model.filter_values({})
    assert model.rowCount() == 3


def test_a_row_is_found_by_id(model: RecordTableModel[Task]) -> None:
    assert (model.row_of("3"), model.row_of("9")) == (2, -1)
    assert model.record_at(model.index(1, 0)) == SECOND
    with pytest.raises(KeyError):
        model.column_of("colour")


@given(st.lists(st.integers(0, 30), unique=True), st.lists(st.integers(0, 30), unique=True), st.booleans())
def test_whatever_is_shown_after_whatever_the_screen_is_right(before: list[int], after: list[int], sort: bool) -> None:
    model = RecordTableModel(COLUMNS)
    model.show([Task(str(n), f"Taak {n:02}") for n in before])
    if sort:
        model.sort(0)
    model.show([Task(str(n), f"Taak {n:02}", n) for n in after])
    wanted = [f"Taak {n:02}" for n in (sorted(after) if sort else after)]
    assert titles(model) == wanted
    assert [model.index(row, 1).data() for row in range(len(after))] == [f"{int(t[-2:])} min" for t in wanted]


def test_the_next_letter_does_not_ask_for_every_text_again(theme: Theme) -> None:
    asked: list[str] = []

    def text(task: Task) -> str:
        asked.append(task.id)
        return task.title

    model = RecordTableModel((Column(key="title", title="Actiepunt", text=text),))
    model.show((FIRST, SECOND, THIRD))
    for words in ("w", "we", "wer", "werk"):
        model.filter_words(words)
    assert sorted(asked) == ["1", "2", "3"]
    model.show((replace(FIRST, title="Brief"), SECOND, THIRD))
    assert model.rowCount() == 0
    model.filter_words("brief")
    assert [record.id for record in model.records] == ["1", "2"]
