"""A choice out of many names, found by typing any part of one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from secretariat.gui.models.record_table import DISPLAY, EDIT
from secretariat.gui.widgets.name_choices import NameBox, NameCompleter

Choice = tuple[str, str]
"""An id and its name."""
_SHOWN = 12
_ARROWS = (Qt.Key.Key_Down, Qt.Key.Key_Up)


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that was typed and that nobody has."""

    typed: str


class PickBox(NameBox):
    """Names to choose from; typing narrows them, Enter takes the only one that is left.

    What was archived is offered no more, but still shown where it was chosen before.
    """

    picked = Signal(str)
    """The user chose: an id, or an empty text for the choice of nobody."""
    not_known = Signal(str)
    """A name was typed that is not among the choices."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = ""
        self.keeps_unknown = False
        """Whether a name that nobody has stays there when the field is left; somebody new can then be made of it."""
        self.setAccessibleName(accessible_name)
        self.setMaxVisibleItems(_SHOWN)
        self.field = QLineEdit(self)
        self.setLineEdit(self.field)
        self.names = completer = NameCompleter(self)
        completer.setMaxVisibleItems(_SHOWN)
        self.setCompleter(completer)
        self.field.setAccessibleName(accessible_name)
        self.field.returnPressed.connect(self._take_typed)
        self.activated.connect(lambda _row: self.take())
        # The list itself hands over what was pointed at; afterwards the field writes that name once more.
        completer.activated.connect(lambda _words: QTimer.singleShot(0, self, self._show_taken))

    def show_choices(self, choices: Iterable[Choice], nobody: str | None = None) -> None:
        """Offer these; ``nobody`` is the words of the choice of none, with which the list begins."""
        given: list[Choice] = [("", nobody)] if nobody is not None else []
        self.blockSignals(True)
        self.offer((*given, *choices))
        self.blockSignals(False)
        self.show_choice(self._chosen)

    def show_choice(self, choice_id: str) -> None:
        """Show what the file says, unless the user is typing here."""
        self._chosen = choice_id
        if self.hasFocus() and self.field.isModified():
            return
        self._show()

    def forget(self) -> None:
        """Throw away what was typed."""
        self.field.setModified(False)
        self._show()

    @property
    def chosen(self) -> str:
        """The id that was chosen last."""
        return self._chosen

    def found(self) -> str | Unknown:
        """The id that is meant by what stands there now: an equal name, or the only one in which it occurs."""
        found = self.meant()
        return Unknown(self.currentText().strip()) if found is None else found

    def take(self) -> None:
        """Hand over what stands there, if it is another choice."""
        meant = self.found()
        if isinstance(meant, Unknown):
            self.not_known.emit(meant.typed)
            return
        self.field.setModified(False)
        changed, self._chosen = meant != self._chosen, meant
        self._show()
        if changed:
            self.picked.emit(meant)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An arrow shows what can be meant by what was typed; it never goes on to a name that is not."""
        is_typed = self.field.isModified() and self.currentText().strip()
        if not (is_typed and event.key() in _ARROWS and event.modifiers() == Qt.KeyboardModifier.NoModifier):
            super().keyPressEvent(event)
        elif self.likely():
            self.names.complete()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Also after a click, what is typed takes the place of the name that stands there."""
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            QTimer.singleShot(0, self.field, self.field.selectAll)  # the click puts the cursor first

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A name that nobody has goes back to what it was when the field is left."""
        super().focusOutEvent(event)
        popup = self.names.popup()
        if event.reason() == Qt.FocusReason.PopupFocusReason or (popup is not None and popup.isVisible()):
            return
        if self.field.isModified():
            if not isinstance(self.found(), Unknown):
                self.take()
            elif not self.keeps_unknown:
                self.forget()

    def _take_typed(self) -> None:
        """Enter in the field; when a name in the list is pointed at, the list hands that over right after."""
        popup = self.names.popup()
        if popup is None or not popup.isVisible() or not popup.currentIndex().isValid():
            self.take()

    def _show_taken(self) -> None:
        if not self.field.isModified():
            self._show()

    def _show(self) -> None:
        self.setCurrentIndex(self.place_of(self._chosen))
        if self.currentIndex() < 0:
            self.setEditText("")
        self.field.setCursorPosition(0)


Index = QModelIndex | QPersistentModelIndex


class PickDelegate(QStyledItemDelegate):
    """Edits a cell by picking a name."""

    def __init__(self, parent: QWidget, nobody: str | None = None) -> None:
        """``nobody`` is the words of the choice of none; without them a cell cannot be emptied."""
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self._nobody = nobody

    def show_choices(self, choices: Iterable[Choice]) -> None:
        """Offer these from now on."""
        self._choices = tuple(choices)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A box to pick from."""
        editor = PickBox(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)), parent)
        editor.show_choices(self._choices, self._nobody)
        editor.names.activated.connect(lambda _words: self._commit(editor))
        editor.activated.connect(lambda _row: self._commit(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what stands there."""
        box = cast(PickBox, editor)
        box.show_choice(str(index.data(EDIT) or ""))
        if not box.chosen:
            box.setEditText(str(index.data(DISPLAY) or ""))
        box.field.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the id to the model, or the name that nobody has."""
        meant = cast(PickBox, editor).found()
        if meant != "" or self._nobody is not None:
            model.setData(index, meant, EDIT)

    def _commit(self, editor: PickBox) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
