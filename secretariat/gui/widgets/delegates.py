"""How cells are drawn and edited in place: a line, a number, a choice, a chip."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QSpinBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from secretariat.gui.look import fonts, palettes, tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.models.columns import Column, Edit
from secretariat.gui.models.record_table import CHOICES_ROLE, COLUMN_ROLE, DISPLAY, EDIT, TONE_ROLE
from secretariat.gui.widgets.number_box import NumberBox

Index = QModelIndex | QPersistentModelIndex


_LEAST_LETTERS = 24
"""What an editor shows at least of what is typed, also in a narrow column."""


def widen(editor: QWidget, width: int) -> None:
    """Give an editor in a cell at least this width, as far as the list goes."""
    parent, place = editor.parentWidget(), editor.geometry()
    if parent is None or place.width() >= width:
        return
    place.setWidth(min(width, parent.width()))
    place.moveRight(min(place.right(), parent.width() - 1))
    editor.setGeometry(place)


class LineDelegate(QStyledItemDelegate):
    """Edits a text, no longer than its field may be."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line to type in."""
        column = _column(index)
        editor = QLineEdit(parent)
        editor.setMaxLength(column.max_length)
        editor.setAccessibleName(column.title)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what stands there."""
        value = index.data(EDIT)
        cast(QLineEdit, editor).setText("" if value is None else str(value))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the text to the model."""
        model.setData(index, cast(QLineEdit, editor).text(), EDIT)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Stand where the cell is, and beyond it where that is too narrow to see what is typed."""
        super().updateEditorGeometry(editor, option, index)
        widen(editor, editor.fontMetrics().averageCharWidth() * _LEAST_LETTERS)


class SpinDelegate(QStyledItemDelegate):
    """Edits a whole number; one below the minimum means: nothing filled in."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A number to change."""
        column = _column(index)
        editor = NumberBox(parent)
        editor.setRange(column.minimum - 1, column.maximum)
        editor.setSpecialValueText("–")
        editor.setSuffix(column.suffix)
        editor.setAccessibleName(column.title)
        editor.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what stands there."""
        value, spin = index.data(EDIT), cast(QSpinBox, editor)
        spin.setValue(value if isinstance(value, int) else spin.minimum())
        spin.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the number, or None, to the model."""
        spin = cast(QSpinBox, editor)
        spin.interpretText()
        model.setData(index, None if spin.value() == spin.minimum() else spin.value(), EDIT)


class _ChoiceBox(QComboBox):
    """Choices that arrows and letters pass over; Enter takes one, as does choosing in the open list."""

    taken = Signal()
    """One was chosen in the open list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._passes = False
        self.activated.connect(self._activated)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another choice without taking it."""
        self._passes = True
        super().keyPressEvent(event)
        self._passes = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The same with the wheel."""
        self._passes = True
        super().wheelEvent(event)
        self._passes = False

    def _activated(self, _row: int) -> None:
        if not self._passes:
            self.taken.emit()


class ComboDelegate(QStyledItemDelegate):
    """Edits a choice out of a few; choosing in the list is enough, with the keys Enter takes it."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The choices."""
        editor = _ChoiceBox(parent)
        editor.setAccessibleName(_column(index).title)
        for value, label in index.data(CHOICES_ROLE):
            editor.addItem(label, value)
        editor.taken.connect(lambda: self._commit(editor))
        return editor

    def _commit(self, editor: QComboBox) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what stands there."""
        combo, value = cast(QComboBox, editor), index.data(EDIT)
        rows = [row for row in range(combo.count()) if combo.itemData(row) == value]
        combo.setCurrentIndex(rows[0] if rows else -1)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the chosen value to the model."""
        combo = cast(QComboBox, editor)
        if combo.currentIndex() >= 0:
            model.setData(index, combo.currentData(), EDIT)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Open the list with the space bar or F4."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(editor, QComboBox):
            open_keys = (Qt.Key.Key_F4, Qt.Key.Key_Space)
            if event.key() in open_keys:
                editor.showPopup()
                return True
        return super().eventFilter(editor, event)


class _ChipPainting:
    """Draws the text of a cell as a chip when the model gives it a tone."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw background and focus as usual, then the chip."""
        tone = index.data(TONE_ROLE)
        if not tone:
            super().paint(painter, option, index)  # type: ignore[misc]  # the delegate this is mixed into
            return
        draw_cell_ground(cast(QStyledItemDelegate, self), painter, option, index)
        draw_chip(painter, QRectF(option.rect), str(index.data(DISPLAY) or ""), Tone(tone))


class ChipDelegate(_ChipPainting, LineDelegate):
    """Chips, edited as a line."""


class ChipComboDelegate(_ChipPainting, ComboDelegate):
    """Chips, edited as a choice."""


def delegate_for(column: Column[Any], parent: QObject) -> QStyledItemDelegate:
    """The delegate a column asks for."""
    if column.edit is Edit.CHOICE:
        return ChipComboDelegate(parent) if column.tone else ComboDelegate(parent)
    if column.edit is Edit.NUMBER:
        return SpinDelegate(parent)
    return ChipDelegate(parent) if column.tone else LineDelegate(parent)


def draw_cell_ground(
    delegate: QStyledItemDelegate, painter: QPainter, option: QStyleOptionViewItem, index: Index
) -> None:
    """Draw a cell as usual, but without its text."""
    ground = QStyleOptionViewItem(option)
    delegate.initStyleOption(ground, index)
    ground.text = ""
    widget = option.widget
    widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, widget)


def draw_chip(painter: QPainter, room: QRectF, word: str, tone: Tone) -> None:
    """Draw a word in its tint at the left of a cell."""
    text, tint = palettes.colours().of_tone(tone)
    font = fonts.text(tokens.SMALL_POINTS, semibold=True)
    metrics = QFontMetrics(font)
    inset, pad, height = tokens.scaled(tokens.SMALL), tokens.scaled(tokens.SMALL), tokens.scaled(20)
    width = min(metrics.horizontalAdvance(word) + 2 * pad, room.width() - inset - 2)
    pill = QRectF(room.left() + inset, round(room.center().y() - (height + 1) / 2), width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(text) if palettes.scheme() is palettes.Scheme.CONTRAST else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tint))
    painter.drawRoundedRect(pill, height / 2, height / 2)
    painter.setFont(font)
    painter.setPen(QColor(text))
    shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, int(width - 2 * pad) + 1)
    painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), shown)
    painter.restore()


def open_editor_lists(view: QAbstractItemView) -> None:
    """Open the list of a choice that is being edited at this moment."""
    editor = view.focusWidget()
    if isinstance(editor, QComboBox):
        editor.showPopup()


def _column(index: Index) -> Column[Any]:
    return cast("Column[Any]", index.data(COLUMN_ROLE))
