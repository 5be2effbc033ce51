"""The paper beside the work: which one, its pages, and the buttons that put it in a file."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.widgets.paper_uses_button import PaperUsesButton
from secretariat.gui.widgets.paper_view import PaperView
from secretariat.gui.widgets.saved_bar import SavedBar
from secretariat.services.publishing import PAPERS_OF_A_MEETING, PaperKind, Variant
from secretariat.wording.papers import paper_name

_PROXY_FORM = (PaperKind.PROXY_FORM, None)


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
        self._offered: list[tuple[PaperKind, Variant | None]] = []
        for kind, variant in PAPERS_OF_A_MEETING:
            self._offer(kind, variant)
        self.choice.currentIndexChanged.connect(lambda _row: self.kind_chosen.emit(self.kind))
        self.save_button = QPushButton("Opslaan als…")
        self.save_button.setProperty("look", "primary")
        self.save_button.clicked.connect(self.save_wanted)
        self.uses = PaperUsesButton()
        self.uses.offer_large_print()
        self.uses.offer_abbreviations()
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
        return self._offered[self.choice.currentIndex()][0]

    @property
    def variant(self) -> Variant | None:
        """In which variant it is shown."""
        return self._offered[self.choice.currentIndex()][1]

    def show_kind(self, kind: PaperKind, variant: Variant | None = None) -> None:
        """Show another paper."""
        self.choice.setCurrentIndex(self._offered.index((kind, variant)))

    def offer_proxy_form(self, *, wanted: bool) -> None:
        """Let the form to vote by proxy be among the papers, or not."""
        if wanted and _PROXY_FORM not in self._offered:
            self._offer(*_PROXY_FORM)
        elif not wanted and _PROXY_FORM in self._offered:
            place = self._offered.index(_PROXY_FORM)
            if self.choice.currentIndex() == place:
                self.choice.setCurrentIndex(0)
            del self._offered[place]
            self.choice.removeItem(place)

    def _offer(self, kind: PaperKind, variant: Variant | None) -> None:
        self._offered.append((kind, variant))
        self.choice.addItem(paper_name(kind, public=variant is Variant.PUBLIC))

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
