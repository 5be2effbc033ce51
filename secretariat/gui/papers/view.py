"""The paper beside the work: which one, its pages, and the buttons that put it in a file."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.widgets.paper_uses_button import PaperUsesButton
from secretariat.gui.widgets.paper_view import PaperView
from secretariat.gui.widgets.saved_bar import SavedBar
from secretariat.services.publishing import PaperKind
from secretariat.wording.papers import paper_name

_ORDER = (
    PaperKind.CONVOCATION,
    PaperKind.ANNOTATED_AGENDA,
    PaperKind.ATTENDANCE_LIST,
    PaperKind.MINUTES,
    PaperKind.DECISION_LIST,
    PaperKind.ACTION_LIST,
)


class PaperPane(QWidget):
    """A choice of papers above the pages."""

    kind_chosen = Signal(object)
    """Another paper was chosen: its :class:`PaperKind`."""
    save_wanted = Signal()
    """The paper must be saved in a file."""
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
        self.save_button = QPushButton("Opslaan als…")
        self.save_button.setProperty("look", "primary")
        self.save_button.clicked.connect(self.save_wanted)
        self.uses = PaperUsesButton()
        self.saved_bar = SavedBar()
        self.paper = PaperView()
        self._buttons = QWidget()
        beside = QHBoxLayout(self._buttons)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(tokens.SMALL)
        beside.addWidget(self.uses)
        beside.addWidget(self.save_button, 1)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, 0)
        self._top.setSpacing(tokens.SMALL)
        self._top.addWidget(self.choice, 1)
        self._top.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(self._top)
        layout.addWidget(self.saved_bar)
        layout.addWidget(self.paper, 1)

    @property
    def kind(self) -> PaperKind:
        """Which paper is shown."""
        return PaperKind(self.choice.currentData())

    def show_kind(self, kind: PaperKind) -> None:
        """Show another paper."""
        self.choice.setCurrentIndex(_ORDER.index(kind))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the buttons alone: the choice then stands above them."""
        return QSize(self._buttons.minimumSizeHint().width() + 2 * tokens.SMALL, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choice above the buttons where it does not fit beside them."""
        super().resizeEvent(event)
        beside = self.choice.minimumSizeHint().width() + self._buttons.minimumSizeHint().width() + 3 * tokens.SMALL
        directions = QBoxLayout.Direction
        self._top.setDirection(directions.LeftToRight if self.width() >= beside else directions.TopToBottom)

    def showEvent(self, event: object) -> None:
        """Tell that the paper is wanted again."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.shown.emit()
