"""The paper beside the work: which one, its pages, and the buttons that put it in a file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.paper_view import PaperView
from secretariat.services.publishing import PaperKind
from secretariat.wording.papers import paper_name


class PaperPane(QWidget):
    """A choice of papers above the pages."""

    kind_chosen = Signal(object)
    """Another paper was chosen: its :class:`PaperKind`."""
    save_wanted = Signal()
    """The paper must be saved as PDF."""
    open_wanted = Signal()
    """The paper must be opened in the program for PDFs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "side")
        self.choice = QComboBox()
        self.choice.setAccessibleName("Welk stuk")
        for kind in (PaperKind.MINUTES, PaperKind.CONVOCATION, PaperKind.DECISION_LIST, PaperKind.ACTION_LIST):
            self.choice.addItem(paper_name(kind), kind)
        self.choice.currentIndexChanged.connect(lambda _row: self.kind_chosen.emit(self.kind))
        self.save_button = QPushButton("Opslaan als &PDF…")
        self.save_button.setProperty("look", "primary")
        self.save_button.clicked.connect(self.save_wanted)
        self.open_button = QToolButton()
        self.open_button.setAccessibleName("Openen in het PDF-programma")
        self.open_button.setToolTip("Openen in het PDF-programma")
        icons.dress(self.open_button, "external-link", "muted")
        self.open_button.clicked.connect(self.open_wanted)
        self.paper = PaperView()
        top = QHBoxLayout()
        top.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, 0)
        top.setSpacing(tokens.SMALL)
        top.addWidget(self.choice, 1)
        top.addWidget(self.open_button)
        top.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(top)
        layout.addWidget(self.paper, 1)
        self.setMinimumWidth(tokens.scaled(300))

    @property
    def kind(self) -> PaperKind:
        """Which paper is shown."""
        kind: PaperKind = self.choice.currentData()
        return kind

    def show_kind(self, kind: PaperKind) -> None:
        """Show another paper."""
        self.choice.setCurrentIndex(self.choice.findData(kind))
