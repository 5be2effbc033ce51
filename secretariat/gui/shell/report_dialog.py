"""The details of a mistake of the program, to be copied for whoever can mend it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.widgets.plain_label import PlainLabel


class ReportDialog(QDialog):
    """Shows a report and copies it."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Er ging iets mis in het programma")
        self.resize(640, 400)
        self.text = QPlainTextEdit(report, readOnly=True)
        self.text.setAccessibleName("Technische gegevens")
        self.text.setTabChangesFocus(True)
        buttons = QDialogButtonBox()
        self.copy_button = buttons.addButton("&Kopiëren", QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton("&Sluiten", QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.LARGE, tokens.LARGE, tokens.LARGE)
        layout.setSpacing(tokens.MEDIUM)
        layout.addWidget(PlainLabel("U kunt doorwerken; wat is vastgelegd, is bewaard.", look="heading", wrap=True))
        words = (
            "Stuur deze gegevens naar wie het programma beheert. Er staan alleen plaatsen in het programma in, "
            "geen namen of teksten uit uw bestand."
        )
        layout.addWidget(PlainLabel(words, look="muted", wrap=True))
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        buttons.rejected.connect(self.reject)
