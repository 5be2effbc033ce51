"""What is not as it should be for the next step: a count, and behind it the sentences, each leading to its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from secretariat.domain.sending_checks import SendingCheck, Severity
from secretariat.gui.look import icons
from secretariat.wording.lifecycle import more_remarks, remarks
from secretariat.wording.sending_checks import SEVERITIES, reason

_SAME_KIND = 3
"""So many checks of one kind are told; the others are counted."""
_LOOKS = {
    Severity.STOPS: ("circle-x", "bad"),
    Severity.ASKS: ("triangle-alert", "warn"),
    Severity.TELLS: ("info", "muted"),
}


class ChecksButton(QPushButton):
    """The number of checks that fail; pressed, it tells them."""

    wanted = Signal(object)
    """The place of a check is to be shown: the SendingCheck."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "link")
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._failing: Sequence[SendingCheck] = ()
        self.hide()

    @property
    def failing(self) -> Sequence[SendingCheck]:
        """The checks that fail."""
        return self._failing

    @property
    def sentences(self) -> list[str]:
        """What the menu says, with the headings."""
        return [action.text().replace("&&", "&") for action in self._menu.actions()]

    def show_checks(self, failing: Iterable[SendingCheck], for_what: str) -> None:
        """Show how many there are; ``for_what`` is the step that they are about."""
        self._failing = tuple(failing)
        self.setVisible(bool(self._failing))
        self.setText(remarks(len(self._failing)))
        self.setToolTip(f"Wat nog niet klopt voor: {for_what}")
        self.setAccessibleName(f"{self.text()} vóór: {for_what}")
        worst = next((one for one in Severity if any(check.severity is one for check in self._failing)), Severity.TELLS)
        icons.dress(self, *_LOOKS[worst])
        self._menu.clear()
        for severity in Severity:
            self._add_group(severity, [check for check in self._failing if check.severity is severity])

    def choose(self, sentence: str) -> None:
        """Go to the place of the check with this sentence.

        Raises:
            StopIteration: there is no such check.
        """
        next(action for action in self._menu.actions() if action.text().replace("&&", "&") == sentence).trigger()

    def _add_group(self, severity: Severity, failing: Sequence[SendingCheck]) -> None:
        if not failing:
            return
        heading = self._menu.addAction(SEVERITIES[severity])
        heading.setEnabled(False)
        told: dict[str, int] = {}
        for check in failing:
            told[check.key] = told.get(check.key, 0) + 1
            if told[check.key] <= _SAME_KIND:
                self._add(check, reason(check))
            elif told[check.key] == _SAME_KIND + 1:
                rest = sum(one.key is check.key for one in failing) - _SAME_KIND
                self._add(check, more_remarks(rest))

    def _add(self, check: SendingCheck, words: str) -> None:
        action = self._menu.addAction(words.replace("&", "&&"))
        icons.dress(action, *_LOOKS[check.severity])
        action.triggered.connect(lambda _checked=False: self.wanted.emit(check))
