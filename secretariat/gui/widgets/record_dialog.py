"""A dialog with a form: it stays open, with what was typed, until what was asked for could be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.widgets.plain_label import PlainLabel


class RecordDialog(QDialog):
    """A form with a sentence for what is refused; it stays open, with what was typed, until it is accepted."""

    submitted = Signal()
    """What was typed must be saved; answer with ``accept`` or :meth:`refused`."""

    def __init__(self, title: str, save: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(tokens.scaled(width))
        self._sentence = PlainLabel("", look="refused", wrap=True)
        self._sentence.hide()
        buttons = QDialogButtonBox()
        self.save_button = buttons.addButton(save, QDialogButtonBox.ButtonRole.AcceptRole)
        self.cancel_button = buttons.addButton("Annuleren", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.submitted)
        buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submitted.emit)
        self._buttons = buttons

    @property
    def refusal(self) -> str:
        """Why what was typed cannot be; empty when nothing was refused."""
        return self._sentence.text()

    def refused(self, sentence: str) -> None:
        """Say why what was typed cannot be; an empty text takes that away."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        line = next((one for one in self.findChildren(QLineEdit) if one.isVisible() and one.isEnabled()), None)
        if sentence and line is not None and isinstance(self.focusWidget(), QPushButton):
            line.setFocus()  # where it is put right

    def showEvent(self, event: QShowEvent) -> None:
        """From now on the sentence goes when something is typed."""
        super().showEvent(event)
        for line in self.findChildren(QLineEdit):
            line.textEdited.connect(self._put_right)

    def _put_right(self, _text: str) -> None:
        self.refused("")

    def _lay_out(self, body: QWidget) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.WIDE, tokens.WIDE, tokens.WIDE, tokens.LARGE)
        layout.setSpacing(tokens.LARGE)
        layout.addWidget(body, 1)
        layout.addWidget(self._sentence)
        layout.addWidget(self._buttons)
        self.save_button.setDefault(True)  # only now: a button that is in no dialog yet is the default of none
