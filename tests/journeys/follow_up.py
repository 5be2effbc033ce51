"""The section Actiepunten of the real window, in the words of who works with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from secretariat.domain.action_points import ActionGroup, ActionPoint
from secretariat.gui.action_points.view import ActionPointsView
from secretariat.services.workspace import Workspace
from tests.journeys.conftest import Desk

KEY = Qt.Key


class FollowUp:
    """The section Actiepunten, in the words of who works with it."""

    def __init__(self, desk: Desk, path: Path | None = None) -> None:
        """Open the sample, or another file, at the section."""
        self.desk = desk
        if path is None:
            desk.open_sample()
        else:
            assert desk.files.open(path)
        assert desk.window.go("action_points")
        desk.window.activateWindow()
        desk.wait(desk.window.isActiveWindow)
        view = desk.window.findChild(ActionPointsView)
        assert view is not None
        self.view = view

    @property
    def workspace(self) -> Workspace:
        assert self.desk.files.workspace is not None
        return self.desk.files.workspace

    @property
    def numbers(self) -> list[str]:
        return [line.number for line in self.view.table.records.records]

    def groups(self) -> list[str]:
        return [self.view.groups.words_of(group) for group in (None, *ActionGroup)]

    def row(self, number: str) -> list[str]:
        """What a line says, without the text."""
        records = self.view.table.records
        (line,) = (line for line in records.records if line.number == number)
        return [column.text(line) for column in records.columns if column.key != "text" and not column.hidden]

    def go_to(self, number: str) -> None:
        assert self.view.table.select(f"act-{number}")
        self.view.table.setFocus()

    def choose(self, *numbers: str) -> None:
        """Choose several rows, as with Ctrl and the mouse."""
        table = self.view.table
        table.clearSelection()
        flags = table.selectionModel().SelectionFlag
        for number in numbers:
            index = table.records.index(table.records.row_of(f"act-{number}"), 0)
            table.selectionModel().setCurrentIndex(index, flags.Select | flags.Rows)
        table.setFocus()

    def type_in(self, column: str, typed: str) -> None:
        """Press F2 on a cell, type, Enter."""
        table = self.view.table
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.view.edit_current(column)
        box = table.findChild(QComboBox)
        editor = box.lineEdit() if box is not None else table.findChild(QLineEdit)
        assert editor is not None
        editor.selectAll()
        self.desk.qtbot.waitUntil(lambda: QApplication.focusWidget() in (editor, box))
        editor.setText(typed)
        self.desk.qtbot.keyClick(box or editor, KEY.Key_Return)
        QApplication.processEvents()

    def give_up(self, typed: str) -> None:
        """Press Esc in the cell in which stands again what was refused."""

        def stands_there() -> bool:
            editor = QApplication.focusWidget()
            return isinstance(editor, QLineEdit) and editor.text() == typed

        self.desk.wait(stands_there)
        self.desk.press(KEY.Key_Escape)

    def answer(self, reason: str) -> None:
        self.desk.wait(self.view.asking.reason.hasFocus)
        self.desk.type(reason)
        self.desk.press(KEY.Key_Return)

    def filter(self, box: str, words: str) -> None:
        """Type in one of the boxes above the list, and Enter."""
        field = getattr(self.view.filters, box)
        field.setFocus()
        field.setEditText(words)
        self.desk.qtbot.keyClick(field, KEY.Key_Return)

    def action(self, number: str) -> ActionPoint:
        (found,) = (one for one in self.workspace.register().all(ActionPoint) if one.number == number)
        return found

    def undo(self) -> None:
        self.view.table.setFocus()
        self.desk.window.actions_["undo"].trigger()
