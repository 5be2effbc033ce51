"""The paper beside the work: which one, its pages, and the buttons that put it in a file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.widgets.paper_view import PaperView
from secretariat.gui.widgets.saved_bar import SavedBar
from secretariat.services.publishing import PaperKind
from secretariat.wording.papers import paper_name

_ORDER = (PaperKind.MINUTES, PaperKind.CONVOCATION, PaperKind.DECISION_LIST, PaperKind.ACTION_LIST)


class PaperPane(QWidget):
    """A choice of papers above the pages."""

    kind_chosen = Signal(object)
    """Another paper was chosen: its :class:`PaperKind`."""
    save_wanted = Signal()
    """The paper must be saved as PDF."""
    shown = Signal()
    """The pane came into sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = QComboBox()
        self.choice.setAccessibleName("Welk stuk")
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(6)  # with large text the button beside it needs the room
        for kind in _ORDER:
            self.choice.addItem(paper_name(kind), kind)
        self.choice.currentIndexChanged.connect(lambda _row: self.kind_chosen.emit(self.kind))
        self.save_button = QPushButton("Opslaan als PDF…")
        self.save_button.setProperty("look", "primary")
        self.save_button.clicked.connect(self.save_wanted)
        self.saved_bar = SavedBar()
        self.paper = PaperView()
        top = QHBoxLayout()
        top.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, 0)
        top.setSpacing(tokens.SMALL)
        top.addWidget(self.choice, 1)
        top.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(top)
        layout.addWidget(self.saved_bar)
        layout.addWidget(self.paper, 1)

    @property
    def kind(self) -> PaperKind:
        """Which paper is shown."""
        return PaperKind(self.choice.currentData())

    def show_kind(self, kind: PaperKind) -> None:
        """Show another paper."""
        self.choice.setCurrentIndex(_ORDER.index(kind))

    def showEvent(self, event: object) -> None:
        """Tell that the paper is wanted again."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.shown.emit()
