"""Forms: a label above its field, and below it the sentence that says why something cannot be."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from secretariat.gui.look import tokens
from secretariat.gui.widgets.fields import LineField, TextField
from secretariat.gui.widgets.plain_label import PlainLabel

_NEARLY_FULL = 0.9


class FieldRow(QWidget):
    """One field with its label; the label's mnemonic and the screen reader both lead to the field."""

    def __init__(self, label: str, field: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.label = PlainLabel(label, look="small")
        self.label.setBuddy(field)
        self._hint = hint
        self._note = PlainLabel(hint, self, look="small", wrap=True)
        self._note.setVisible(bool(hint))
        self._counter = PlainLabel("", look="small")
        field.setAccessibleName(label.replace("&", ""))
        if hint:
            field.setAccessibleDescription(hint)
        top = QHBoxLayout()
        top.addWidget(self.label)
        top.addStretch()
        top.addWidget(self._counter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.TIGHT)
        layout.addLayout(top)
        layout.addWidget(field)
        layout.addWidget(self._note)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, field.sizePolicy().verticalPolicy())
        if isinstance(field, QAbstractSpinBox):
            indent_number(field)
        if isinstance(field, QLineEdit):
            field.textChanged.connect(self._count)
        if isinstance(field, LineField | TextField):
            field.given_up.connect(self.accepted)

    @property
    def refusal(self) -> str:
        """The sentence that stands below the field, or an empty text."""
        return self._note.text() if self.field.property("refused") else ""

    def refused(self, sentence: str) -> None:
        """Say below the field why what was typed cannot be, and bring that into sight."""
        self._note.setText(sentence)
        self._mark(True)
        self.field.setAccessibleDescription(sentence)
        QTimer.singleShot(0, self, self._bring_into_sight)  # the sentence has its height only after the layout

    def _bring_into_sight(self) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(self._note, 0, tokens.SMALL)

    def accepted(self) -> None:
        """Take the sentence away again, unless the field still holds what could not be kept."""
        if self.is_held:
            return
        self._note.setText(self._hint)
        self._mark(False)
        self.field.setAccessibleDescription(self._hint)

    @property
    def is_held(self) -> bool:
        """Whether the field holds what could not be kept."""
        return isinstance(self.field, LineField | TextField) and self.field.is_held

    def not_kept(self) -> None:
        """What stands in the field is not in the file: let a field that can hold on to it do so."""
        if isinstance(self.field, LineField | TextField):
            self.field.not_kept()

    def _mark(self, refused: bool) -> None:
        self._note.setVisible(refused or bool(self._hint))
        self._note.setProperty("look", "refused" if refused else "small")
        self.field.setProperty("refused", refused)
        for widget in (self._note, self.field):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def _count(self, text: str) -> None:
        limit = self.field.maxLength() if isinstance(self.field, QLineEdit) else 0
        full = limit and len(text) >= limit * _NEARLY_FULL
        self._counter.setText(f"{len(text)} van {limit} tekens" if full else "")


def indent_number(field: QAbstractSpinBox) -> None:
    """Give a number or date the indent of other fields; Qt forgets the padding of its stylesheet there."""
    inner = field.findChild(QLineEdit)
    if inner is not None:
        inner.setTextMargins(tokens.scaled(tokens.SMALL), 0, 0, 0)


class Form(QWidget):
    """Rows of fields on a grid, with the same distance everywhere."""

    def __init__(self, parent: QWidget | None = None, *, columns: int = 12) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(tokens.LARGE)
        self._grid.setVerticalSpacing(tokens.LARGE)
        self._columns = columns
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def add(self, *rows: QWidget | tuple[QWidget, int]) -> None:
        """Add a line with these parts side by side; a part with a number takes that many of the twelve columns."""
        line = self._grid.rowCount()
        loose = [row for row in rows if not isinstance(row, tuple)]
        taken = sum(row[1] for row in rows if isinstance(row, tuple))
        share = (self._columns - taken) // len(loose) if loose else 0
        place = 0
        for row in rows:
            widget, width = row if isinstance(row, tuple) else (row, share)
            self._grid.addWidget(widget, line, place, 1, width, Qt.AlignmentFlag.AlignTop)
            place += width

    def add_heading(self, text: str) -> QLabel:
        """Start a group with a heading."""
        heading = PlainLabel(text, look="heading")
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, self._columns)
        return heading

    def field_rows(self) -> Iterable[FieldRow]:
        """All fields, in reading order."""
        return self.findChildren(FieldRow)
