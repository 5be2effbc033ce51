"""The card of an orgaan, made when one is wanted: most of the time nobody looks at it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretariat.gui.shell.tabs import BodyPart
from secretariat.services.workspace import Workspace


class LaterCard(QObject):
    """Stands in for a card and passes on what it says and what it is told; :attr:`widget` is where it comes."""

    made = Signal(str)
    gone = Signal()
    meeting_wanted = Signal(str)
    series_wanted = Signal(str)

    def __init__(self, make: Callable[[], BodyPart]) -> None:
        self._place = QWidget()
        super().__init__(self._place)
        QVBoxLayout(self._place).setContentsMargins(0, 0, 0, 0)
        self._make = make
        self._card: BodyPart | None = None
        self._workspace: Workspace | None = None

    @property
    def widget(self) -> QWidget:
        """The place of the card."""
        return self._place

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace = workspace
        if self._card is not None:
            self._card.open_file(workspace)

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace = None
        if self._card is not None:
            self._card.close_file()

    def show_body(self, body_id: str) -> None:
        """Show this orgaan."""
        self._wanted().show_body(body_id)

    def start_new(self, theme_id: str) -> None:
        """Begin a new orgaan, of this theme or of none."""
        self._wanted().start_new(theme_id)

    def save_calendar(self) -> None:
        """Save all its overleggen for a calendar."""
        self._wanted().save_calendar()

    def flush(self) -> None:
        """Commit what is being typed.

        Raises:
            Refusal: it cannot be kept so; the text stays on the screen.
        """
        if self._card is not None:
            self._card.flush()

    def _wanted(self) -> BodyPart:
        if self._card is None:
            self._card = card = self._make()
            for said, passed_on in (
                (card.made, self.made),
                (card.gone, self.gone),
                (card.meeting_wanted, self.meeting_wanted),
                (card.series_wanted, self.series_wanted),
            ):
                said.connect(passed_on)
            layout = self._place.layout()
            assert layout is not None
            layout.addWidget(card.widget)
            if self._workspace is not None:
                card.open_file(self._workspace)
        return self._card
