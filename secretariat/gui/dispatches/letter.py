"""The words that go along, and on which road they go."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretariat.domain.dispatches import DispatchChannel, Mode
from secretariat.domain.records import LINE_LIMIT, TEXT_LIMIT
from secretariat.gui.look import tokens
from secretariat.gui.widgets.fields import LineField, TextField
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.wording.terms import choices

_EXPLAINED = {
    DispatchChannel.EML: "Maakt concepten met de bijlagen erin; uw e-mailprogramma opent ze om te verzenden.",
    DispatchChannel.MAILTO: "Opent uw e-mailprogramma met ontvangers en tekst; de bijlagen staan klaar in een map.",
    DispatchChannel.FOLDER: "Zet de bijlagen en de tekst met de ontvangers klaar in een map.",
    DispatchChannel.PRINT: "Zet de stukken klaar in een map om af te drukken.",
}


class LetterView(QWidget):
    """Subject and text, with what was proposed in them, and how it goes."""

    written = Signal(str, str)
    """Subject or text was changed: both."""
    channel_wanted = Signal(object)
    """It must go on another road: a :class:`DispatchChannel`."""
    mode_wanted = Signal(object)
    """It must reach people in another way: a :class:`Mode`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject, self.text = LineField(LINE_LIMIT), TextField(TEXT_LIMIT)
        self.channel, self.mode = QuietCombo(), QuietCombo()
        self.channel.show_choices(choices(DispatchChannel), DispatchChannel.EML.value)
        self._explained = PlainLabel("", look="small", wrap=True)
        self.channel_row, self.mode_row = FieldRow("Hoe", self.channel), FieldRow("Voor wie", self.mode)
        for field in (self.subject, self.text):
            field.committed.connect(lambda _typed: self._tell())
        self.channel.activated.connect(lambda _row: self.channel_wanted.emit(DispatchChannel(self.channel.chosen())))
        self.mode.activated.connect(lambda _row: self.mode_wanted.emit(Mode(self.mode.chosen())))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(FieldRow("Onderwerp", self.subject))
        text = FieldRow("Tekst", self.text)
        self.text.setMinimumHeight(self.fontMetrics().lineSpacing() * 5)
        layout.addWidget(text, 1)
        layout.addWidget(WrappingRow([(self.channel_row, 1), (self.mode_row, 1)]))
        layout.addWidget(self._explained)

    def show_words(self, subject: str, text: str) -> None:
        """Show what will be said."""
        self.subject.show_text(subject)
        self.text.show_text(text)

    def show_road(self, channel: DispatchChannel, mode: Mode) -> None:
        """Show on which road it goes, and in how many messages."""
        self.channel.show_choices(choices(DispatchChannel), channel.value)
        each = channel is DispatchChannel.EML
        self.mode.show_choices([one for one in choices(Mode) if each or one[0] != Mode.EACH], mode.value)
        self.mode_row.setVisible(channel in (DispatchChannel.EML, DispatchChannel.MAILTO))
        self._explained.setText(_EXPLAINED[channel])

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid changing the words."""
        self.subject.setReadOnly(read_only)
        self.text.setReadOnly(read_only)

    def commit(self) -> None:
        """Hand over what is being typed."""
        self.subject.commit()
        self.text.commit()

    def _tell(self) -> None:
        self.written.emit(self.subject.text(), self.text.toPlainText())
