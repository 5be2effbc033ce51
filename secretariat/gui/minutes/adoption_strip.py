"""At the item about the verslag of an earlier overleg: how far that is, and adopting it or holding it over."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from secretariat.domain.lifecycle import Hindrance
from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.plain_label import ElidedLabel
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.adoption import ToAdopt
from secretariat.wording.chain import NO_DRAFT_THEN, adopting_title, not_yet_here, put_off_here
from secretariat.wording.minutes import state_words


class AdoptionStrip(WrappingRow):
    """What the verslag is, and the buttons that fit its state."""

    adopt_wanted = Signal()
    """It is to be adopted in this overleg."""
    defer_wanted = Signal()
    """Its adoption is to be put off."""
    opened = Signal()
    """It is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._words = ElidedLabel("")
        self._words.setContentsMargins(tokens.TIGHT, 0, 0, 0)
        self.adopt_button = _button("Vaststellen…", "stamp")
        self.defer_button = _button("Aanhouden", "circle-pause")
        self.open_button = _button("Openen", "external-link")
        parts = (self.adopt_button, self.defer_button, self.open_button)
        super().__init__([(self._words, 1), *((part, 0) for part in parts)], parent)
        self.adopt_button.clicked.connect(self.adopt_wanted)
        self.defer_button.clicked.connect(self.defer_wanted)
        self.open_button.clicked.connect(self.opened)
        self._can_be = False
        self._read_only = False

    def show_minutes(self, about: ToAdopt) -> None:
        """Show how far the verslag is."""
        state = state_words(about.minutes, adopted_in=about.adopted_in)
        if about.is_put_off and not about.adopted_in:
            state = put_off_here(about.put_off_as, about.next_code)
        self._words.setText(f"Verslag {about.code} · {state}")
        self.adopt_button.setText(f"{adopting_title(about.changes)}…")
        self.adopt_button.setAccessibleName(f"Verslag {about.code}: {adopting_title(about.changes).lower()}")
        self.defer_button.setAccessibleName(f"Verslag {about.code} aanhouden")
        self.open_button.setAccessibleName(f"Verslag {about.code} openen")
        self._can_be = about.can_be
        ahead = not_yet_here(about.here) if about.hindrance is Hindrance.AHEAD else ""
        for button, reason in (
            (self.adopt_button, NO_DRAFT_THEN if about.hindrance is Hindrance.BEFORE_DRAFT else ahead),
            (self.defer_button, ahead),  # also what nobody had a draft of can be put off
        ):
            button.setEnabled(not reason)
            button.setToolTip(reason)
            button.setAccessibleDescription(reason)
        self._dress()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change; the verslag can always be opened."""
        self._read_only = read_only
        self._dress()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def _dress(self) -> None:
        for button in (self.adopt_button, self.defer_button):
            button.setVisible(self._can_be and not self._read_only)
        self.fit()


def _button(words: str, icon: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("look", "quiet")
    icons.dress(button, icon, "muted")
    return button
