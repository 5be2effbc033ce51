"""What is wrong with a file, in sentences that can be copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.wording.counting import quantity


class CheckDialog(QDialog):
    """The sentences, one below the other."""

    def __init__(self, sentences: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Bestand gecontroleerd")
        self.resize(tokens.scaled(640), tokens.scaled(400))
        text = "\n\n".join(sentences)
        self.text = QPlainTextEdit(text, readOnly=True)
        self.text.setAccessibleName("Wat er niet in orde is")
        self.text.setTabChangesFocus(True)
        buttons = QDialogButtonBox()
        self.copy_button = buttons.addButton("&Kopiëren", QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton("&Sluiten", QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.LARGE, tokens.LARGE, tokens.LARGE)
        layout.setSpacing(tokens.MEDIUM)
        things = quantity(len(sentences), "ding is", "dingen zijn")
        layout.addWidget(PlainLabel(f"{things} niet in orde", look="heading", wrap=True))
        words = "Uw bestand is alleen bekeken; er is niets in veranderd."
        layout.addWidget(PlainLabel(words, look="muted", wrap=True))
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        buttons.rejected.connect(self.reject)
