"""A long text with bold, lists and paragraphs, handed over when typing pauses or the field is left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.rich_text_bar import RichTextBar
from secretariat.gui.widgets.rich_text_edit import RichTextEdit


class LongText(QWidget):
    """One text as it is stored (restricted Markdown); what could not be kept stays and is handed over again."""

    committed = Signal(str)
    """The user changed the text: the new text."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = self._held = False
        self.label = PlainLabel(name, look="small")
        self.text = RichTextEdit(name=name.replace("&", ""))
        self.label.setBuddy(self.text)
        self.text.text_changed_by_user.connect(self._note_typing)
        self.text.typing_paused.connect(self.commit)
        self.bar = RichTextBar()
        self._refusal = PlainLabel("", look="refused", wrap=True)
        self._refusal.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.TIGHT)
        for part in (self.label, self.bar, self.text, self._refusal):
            layout.addWidget(part)
        self.setFocusProxy(self.text)

    def show_text(self, text: str) -> None:
        """Show what the file says; what is being typed stays."""
        if not self._typed:
            self.text.show_markdown(text)
            self.text.mark_committed()

    def setReadOnly(self, read_only: bool) -> None:
        """Allow or forbid typing."""
        self.text.setReadOnly(read_only)
        self.bar.setVisible(not read_only)

    def commit(self) -> None:
        """Hand over what was typed, if anything was."""
        if self._typed:
            self._held = False
            self.committed.emit(self.text.markdown())
            if not self._held:
                self._typed = False
                self.text.mark_committed()

    @property
    def is_held(self) -> bool:
        """Whether what stands here could not be kept."""
        return self._held

    @property
    def refusal(self) -> str:
        """Why what stands here cannot be; empty when it can."""
        return self._refusal.text()

    def not_kept(self) -> None:
        """What was handed over is not in the file: it stays here."""
        self._held = True

    def refused(self, words: str) -> None:
        """Say why what was typed cannot be; an empty text takes that away."""
        self._refusal.setText(words)
        self._refusal.setVisible(bool(words))

    def forget(self) -> None:
        """Throw away what was typed, because another text is going to be shown."""
        self._typed = self._held = False
        self.refused("")

    def _note_typing(self) -> None:
        self._typed = True
        self._held = False
        self.refused("")
