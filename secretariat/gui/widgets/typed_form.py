"""A form whose text is nowhere else until its button is pressed, so that nobody takes it away unasked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget


class TypedForm(QWidget):
    """Knows whether somebody typed in it; what the program filled in does not count."""

    closed = Signal()
    """The form was cancelled."""
    typed = Signal()
    """Somebody typed: a sentence about what stood here may not be true any more."""
    comes_back = False
    """Whether the form is there again, as it was left, when one comes back to it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """``name`` is what the form is called in a sentence about it."""
        super().__init__(parent)
        self.form_name = name
        self.stands_at: QWidget | None = None
        """The part of a page it belongs to, when it floats over it."""
        self._known: set[int] = set()
        self._typed_in: list[QLineEdit] = []
        self.closed.connect(self.forget)

    @property
    def is_begun(self) -> bool:
        """Whether something was typed here that is not saved."""
        lines = any(line.text().strip() for line in self._typed_in)
        texts = (text for text in self.findChildren(QPlainTextEdit) if text.document().isModified())
        return lines or any(text.toPlainText().strip() for text in texts)

    @property
    def unsaved(self) -> str:
        """The sentence that says so."""
        return f"‘{self.form_name}’ is half ingevuld en nog niet opgeslagen."

    def forget(self) -> None:
        """What stands here was saved, or may go."""
        self._typed_in.clear()
        for text in self.findChildren(QPlainTextEdit):
            text.document().setModified(False)

    def to_typed(self) -> None:
        """Bring the keyboard to what was typed."""
        (self._typed_in[0] if self._typed_in else self).setFocus()

    def leave_button(self) -> None:
        """What was typed cannot be: let the keyboard be where it is put right, and not on the button."""
        focused = self.window().focusWidget()
        if isinstance(focused, QPushButton) and self.isAncestorOf(focused):
            line = next((one for one in self.findChildren(QLineEdit) if one.isVisible() and one.isEnabled()), None)
            (self._typed_in[0] if self._typed_in else line or self).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """From now on it is followed what is typed in the lines."""
        super().showEvent(event)
        for line in self.findChildren(QLineEdit):
            if id(line) not in self._known:
                self._known.add(id(line))
                line.textEdited.connect(lambda _text, line=line: self._note(line))

    def hideEvent(self, event: QHideEvent) -> None:
        """A form that is taken away itself, and not only the page it stands on, has been dealt with."""
        super().hideEvent(event)
        if self.isHidden() and not self.comes_back:
            self.forget()

    def _note(self, line: QLineEdit) -> None:
        self.typed.emit()
        if line not in self._typed_in:
            self._typed_in.append(line)


def begun_forms(scope: QWidget, *, lasting: bool) -> Sequence[TypedForm]:
    """The forms on this part of the window in which something was typed; ``lasting`` is with those that come back."""
    return [
        form
        for form in scope.window().findChildren(TypedForm)
        if form.is_begun
        and (lasting or not form.comes_back)
        and (scope.isAncestorOf(form) or (form.stands_at is not None and scope.isAncestorOf(form.stands_at)))
    ]
