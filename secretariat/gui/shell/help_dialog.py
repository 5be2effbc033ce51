"""Help at a screen: its page of ``resources/help/``, beside the work."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from secretariat import resources
from secretariat.gui.look import tokens

FIRST = "overleggen"
"""The page for a screen that has none of its own."""


class HelpBrowser(QTextBrowser):
    """Shows Markdown of our own; loads nothing else."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Give nothing: help has no pictures, and text must not be able to ask for files."""
        return None


class HelpDialog(QDialog):
    """One page of help; the work goes on beside it."""

    def __init__(self, topic: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Hulp")
        self.resize(tokens.scaled(560), tokens.scaled(620))
        self.browser = HelpBrowser()
        self.browser.setAccessibleName("Hulp bij dit scherm")
        self.browser.setOpenLinks(False)
        path = resources.path("help", f"{topic or FIRST}.md")
        self.browser.setMarkdown(path.read_text(encoding="utf-8"))
        buttons = QDialogButtonBox()
        buttons.addButton("&Sluiten", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.LARGE, tokens.LARGE, tokens.LARGE)
        layout.setSpacing(tokens.MEDIUM)
        layout.addWidget(self.browser)
        layout.addWidget(buttons)
