"""What somebody holds, as a table that is edited in place, with a small form to add a row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Column
from secretariat.gui.people.fitted_table import FittedTable
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.typed_cell import TypedCell
from secretariat.gui.widgets.typed_form import TypedForm
from secretariat.settings import Settings
from secretariat.wording.dates import short_date


class AddForm(TypedForm):
    """A form under the table that Enter saves and Esc closes; what was typed stays when it is refused."""

    submitted = Signal()
    """What was typed must be saved."""

    def __init__(self, name: str, save: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setObjectName("inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sentence = PlainLabel("", look="refused", wrap=True)
        self.typed.connect(lambda: self.refused(""))
        self.save_button = QPushButton(save)
        self.save_button.setProperty("look", "primary")
        self.save_button.clicked.connect(self.submitted)
        self.cancel_button = QPushButton("Annuleren")
        self.cancel_button.clicked.connect(self.closed)

    @property
    def refusal(self) -> str:
        """Why what was typed cannot be; empty when nothing was refused."""
        return self._sentence.text()

    def refused(self, sentence: str) -> None:
        """Say why what was typed cannot be."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        if sentence:
            self.leave_button()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, *lines: Sequence[tuple[QWidget, int]]) -> None:
        self._sentence.hide()
        body = QVBoxLayout(self)
        body.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.MEDIUM, tokens.MEDIUM)
        body.setSpacing(tokens.SMALL)
        for line in lines:
            row = QHBoxLayout()
            row.setSpacing(tokens.MEDIUM)
            for widget, stretch in line:
                row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)
            body.addLayout(row)
        buttons = QHBoxLayout()
        buttons.addWidget(self._sentence, 1)
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        body.addLayout(buttons)


class HeldPart(QWidget):
    """Heading, table, the sentence of a refusal, and the form that adds a row.

    ``opens`` is the word in the context menu for going to what a row is about, which Enter does too.
    """

    edit_wanted = Signal(str, str, object)
    """A cell was changed: record, column, value."""
    remove_wanted = Signal(str)
    """A row is to be removed: its record."""
    open_wanted = Signal(str)
    """What a row is about is to be shown: its record."""
    add_wanted = Signal()
    """The button that opens the form was pressed; answer with :meth:`open_form`."""

    def __init__(
        self,
        columns: Iterable[Column[Any]],
        *,
        title: str,
        add: str,
        remove: str,
        empty: str,
        settings: Settings,
        opens: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.form: AddForm | None = None
        self.table = FittedTable(columns, name=title.lower(), accessible_name=title, settings=settings)
        self.table.records.edit_wanted.connect(self.edit_wanted)
        self.table.opened.connect(self.open_wanted)
        self._removing = self.table.removing(remove)
        self._removing.triggered.connect(lambda: self._remove())
        if opens:
            opening = QAction(f"{opens}\tEnter", self)
            opening.triggered.connect(lambda: self.open_wanted.emit(self.table.current_id()))
            self.table.set_context_actions([opening, self._removing])
        self._empty = PlainLabel(empty, look="muted", wrap=True)
        self._sentence = PlainLabel("", look="refused", wrap=True)
        self._sentence.hide()
        self.add_button = QPushButton(add)
        self.add_button.setProperty("look", "quiet")
        icons.dress(self.add_button, "plus", "muted")
        self.add_button.clicked.connect(self.add_wanted)
        top = QHBoxLayout()
        top.addWidget(PlainLabel(title, look="heading"))
        top.addStretch()
        top.addWidget(self.add_button)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(tokens.TIGHT)
        self._body.addLayout(top)
        for part in (self._empty, self.table, self._sentence):
            self._body.addWidget(part)

    @property
    def refusal(self) -> str:
        """Why a cell cannot be so; empty when nothing was refused."""
        return self._sentence.text()

    def show_records(self, records: Sequence[Any]) -> None:
        """Show these rows."""
        self.table.show_records(records)
        self._empty.setVisible(not records)

    def open_form(self, form: AddForm) -> None:
        """Show the form that adds a row; one that is half filled already is gone on with."""
        if self.form is not None and self.form.is_begun:
            form.deleteLater()
            self.form.to_typed()
            return
        self.close_form()
        self.form = form
        form.closed.connect(self.close_form)
        self._body.addWidget(form)
        form.show()
        form.setFocus()
        # The form gets its height when everything around it has moved.
        QTimer.singleShot(0, self, self._bring_form_into_sight)

    def close_form(self) -> None:
        """Take the form away."""
        if self.form is None:
            return
        focused = self.window().focusWidget()
        if focused is not None and self.form.isAncestorOf(focused):
            self.add_button.setFocus()
        self.form.hide()
        self.form.deleteLater()
        self.form = None

    def refused(self, sentence: str) -> None:
        """Say why a cell cannot be so."""
        self._sentence.setText(sentence)
        self._sentence.show()

    def cell(self, record_id: str, column: str, typed: object) -> TypedCell:
        """A cell that was changed, as the place where that is said; what was typed there is left to be corrected."""
        return TypedCell(self.table, record_id, column, str(typed), self.refused)

    def accepted(self) -> None:
        """Take that sentence away."""
        self._sentence.setText("")
        self._sentence.hide()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.table.records.set_read_only(read_only)
        self._removing.setEnabled(not read_only)
        self.add_button.setVisible(not read_only)

    def _bring_form_into_sight(self) -> None:
        area: QWidget | None = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and self.form is not None:
            area.ensureWidgetVisible(self.form, 0, tokens.LARGE)

    def _remove(self) -> None:
        if self.table.current_id():
            self.remove_wanted.emit(self.table.current_id())


def day_text(read: Callable[[Any], dt.date | None]) -> Callable[[Any], str]:
    """How a cell shows a date; empty when there is none."""

    def text(record: Any) -> str:
        day = read(record)
        return short_date(day) if day else ""

    return text


def day_order(read: Callable[[Any], dt.date | None]) -> Callable[[Any], dt.date]:
    """How rows are ordered by a date; those without come first."""
    return lambda record: read(record) or dt.date.min
