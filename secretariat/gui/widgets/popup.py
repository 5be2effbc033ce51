"""A small panel over the window, under the words it belongs to, that closes with Esc."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.widgets.inset_form import InsetForm
from secretariat.gui.widgets.reading_order import step_through


class Popup(QFrame):
    """Floats inside the window, so that it is there on every screen and in every picture."""

    closed = Signal()
    """The panel is gone, whatever was chosen; the keyboard belongs to the text again."""

    def __init__(self, window: QWidget, name: str) -> None:
        super().__init__(window)
        self._window = window
        self._words = QRect()
        self._owner: QWidget | None = None
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        self.setAccessibleName(name)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(tokens.WIDE)
        shadow.setOffset(0, tokens.TIGHT)
        self.setGraphicsEffect(shadow)
        self.hide()

    def belong_to(self, owner: QWidget) -> None:
        """Go away with this part of the window, this once: what is chosen here would land in what nobody sees."""
        self._owner = owner
        owner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """When the part it belongs to goes, the keyboard is somewhere else already."""
        if watched is self._owner and event.type() == QEvent.Type.Hide:
            self.hide()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Closed: it belongs to nothing until it is opened again."""
        super().hideEvent(event)
        if self._owner is not None and self.isHidden():
            self._owner.removeEventFilter(self)
            self._owner = None

    def open_under(self, words: QRect) -> None:
        """Appear under these words (a rectangle on the screen), or above them where there is no room."""
        self._words = words
        self.place()
        self.show()
        self.raise_()

    def place(self) -> None:
        """Stand where the words are, at the size of this moment."""
        words = self._words
        self.adjustSize()
        at = self._window.mapFromGlobal(words.bottomLeft()) + QPoint(0, tokens.TIGHT)
        if at.y() + self.height() > self._window.height():
            at.setY(self._window.mapFromGlobal(words.topLeft()).y() - self.height() - tokens.TIGHT)
        room = self._window.width() - self.width() - tokens.SMALL
        self.move(max(min(at.x(), room), 0), max(at.y(), 0))

    def close_panel(self) -> None:
        """Go away and give the keyboard back."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays in the panel: behind it stands a whole window in which words would be lost."""
        return step_through((self,), self._window.focusWidget(), forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; Enter never reaches the window behind."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)


class FormPopup(Popup):
    """A form of a step, over the text: it has its room also in a small window with large text."""

    def __init__(self, window: QWidget, form: InsetForm, width: int) -> None:
        """``width`` is in pixels at 100 %."""
        super().__init__(window, form.title.text())
        self.form = form
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(form)
        self.setFixedWidth(min(tokens.scaled(width), window.width() - tokens.HUGE))
        form.closed.connect(self.close_panel)
        form.grown.connect(self._grow)

    def open_below(self, part: QWidget) -> None:
        """Appear under a part of the window, with the keyboard in the form."""
        self.open_under(QRect(part.mapToGlobal(QPoint(0, 0)), part.size()))
        self.form.stands_at = part
        self.form.setFocus(Qt.FocusReason.PopupFocusReason)

    def _grow(self) -> None:
        """Give what was said its lines at once, however many the words need at this width."""
        for part in (self.form, self):
            layout = part.layout()
            if layout is not None:
                layout.invalidate()
                layout.activate()
        if not self.isHidden():
            self.place()
            self.resize(self.width(), max(self.height(), self.heightForWidth(self.width())))

    def dismiss(self) -> None:
        """Go away for good, without giving the keyboard back."""
        self.hide()
        self.form.forget()
        self.deleteLater()
