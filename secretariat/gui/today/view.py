"""The page of today: cards in two columns, or the word that all is well."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.today.parts import Card, CardView, DoorButton, walk
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import PlainLabel


class TodayView(QWidget):
    """The day at the top, below it everything that asks attention."""

    opened = Signal(str, str)
    """A line was chosen: kind and id of its record."""
    calm_left = Signal()
    """From the word that all is well, on to the next thing."""
    shown = Signal()
    """The page came into sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Sequence[Card], Sequence[Card]] = ((), ())
        self._unfolded: set[str] = set()
        self.cards: tuple[CardView, ...] = ()
        self._day = PlainLabel("", look="heading")
        self._summary = PlainLabel("", look="muted")
        self._calm = EmptyState("", "", icon="sun")
        self._calm.wanted.connect(self.calm_left)
        self._sides = (QVBoxLayout(), QVBoxLayout())
        self._lay_out()

    def show_day(self, day: str, summary: str) -> None:
        """Show which day it is, and in one line what it asks."""
        self._day.setText(day)
        self._summary.setText(summary)

    def show_cards(self, left: Sequence[Card], right: Sequence[Card]) -> None:
        """Show what asks attention; the keyboard stays at the line where it was."""
        if (tuple(left), tuple(right)) == self._columns:
            return
        self._columns = (tuple(left), tuple(right))
        self._calm.hide()
        self._area.show()
        self._rebuild()

    def show_calm(self, title: str, sentence: str, button: str) -> None:
        """Say that nothing asks attention, or where to begin; the button leads on."""
        self._columns = ((), ())
        self._rebuild()
        self._calm.show_texts(title, sentence, button)
        self._area.hide()
        self._calm.show()

    @property
    def is_calm(self) -> bool:
        """Whether the page says that nothing asks attention."""
        return not self._calm.isHidden()

    @property
    def calm_title(self) -> str:
        """In a few words, what is said when nothing asks attention."""
        return self._calm.title.text()

    @property
    def calm_sentence(self) -> str:
        """What is said when nothing asks attention."""
        return self._calm.sentence.text()

    @property
    def summary(self) -> str:
        """What the day asks, in one line."""
        return self._summary.text()

    @property
    def doors(self) -> list[DoorButton]:
        """Every line, in reading order."""
        return [button for card in self.cards for button in card.buttons]

    def card(self, key: str) -> CardView:
        """One card.

        Raises:
            KeyError: it is not shown.
        """
        for card in self.cards:
            if card.card.key == key:
                return card
        raise KeyError(key)

    def start(self) -> None:
        """Put the keyboard at the first line."""
        for button in [self._calm.button] if self.is_calm else self.doors[:1]:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: object) -> None:
        """Tell that the page is wanted as it is now."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.shown.emit()

    def _rebuild(self) -> None:
        focused = self.focusWidget()
        line = focused.line if isinstance(focused, DoorButton) and focused.hasFocus() else None
        for old in self.cards:
            old.hide()
            old.deleteLater()
        found = []
        for side, cards in zip(self._sides, self._columns, strict=True):
            while side.takeAt(0) is not None:
                pass
            for card in cards:
                view = CardView(card, is_unfolded=card.key in self._unfolded)
                view.opened.connect(self.opened)
                view.unfolded.connect(self._unfold)
                view.stepped.connect(lambda button, step: walk(self.doors, button, step))
                side.addWidget(view)
                found.append(view)
            side.addStretch()
        self.cards = tuple(found)
        if line is not None:
            QTimer.singleShot(0, lambda: self._focus(line.kind, line.record_id))

    def _focus(self, kind: str, record_id: str) -> None:
        for button in self.doors:
            if (button.line.kind, button.line.record_id) == (kind, record_id):
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.start()

    def _unfold(self, key: str) -> None:
        self._unfolded.add(key)
        first_hidden = len(self.card(key).buttons)
        self._rebuild()
        for button in self.card(key).buttons[first_hidden : first_hidden + 1]:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        page = QWidget()
        across = QHBoxLayout(page)
        across.setContentsMargins(tokens.LARGE, 0, tokens.LARGE, tokens.LARGE)
        across.setSpacing(tokens.LARGE)
        for side in self._sides:
            side.setSpacing(tokens.LARGE)
            across.addLayout(side, 1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(page)
        head = QVBoxLayout()
        head.setContentsMargins(tokens.WIDE, tokens.MEDIUM, tokens.LARGE, 0)
        head.setSpacing(0)
        head.addWidget(self._day)
        head.addWidget(self._summary)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.MEDIUM)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._calm, 1)
        self._calm.hide()
