"""One slim line above the verslag: how far it is, and what can be done with it now."""

from __future__ import annotations

import enum
from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from secretariat.gui.widgets.plain_label import ElidedLabel
from secretariat.gui.widgets.wrapping_row import WrappingRow


class WayStep(enum.Enum):
    """What can be done with a verslag, in the order of the line: the words of its button and what it means."""

    SUBMIT = ("Naar voorzitter", "Het verslag ligt ter controle bij de voorzitter")
    APPROVE = ("Akkoord voorzitter…", "De voorzitter vindt het verslag goed")
    TAKE_BACK = ("Terug in bewerking", "Het verslag ligt niet meer bij de voorzitter")
    ADOPT = ("Verslag vaststellen…", "In een later overleg, of schriftelijk zonder dat er een overleg voor is")
    ERRATUM = ("Erratum…", "Een verbetering die in een later overleg is vastgesteld")
    MEND = ("Erratum wijzigen…", "Een erratum verbeteren of weghalen, zolang het niet is verzonden")
    AMENDMENTS = ("Wijzigingsvoorstellen", "Wat anderen gewijzigd willen zien (F6)")
    DOOR = ("", "Naar het overleg waar dit verslag wordt of is vastgesteld")

    @property
    def words(self) -> str:
        """What stands on its button."""
        return str(self.value[0])

    @property
    def hint(self) -> str:
        """What it means."""
        return str(self.value[1])


class StateLine(WrappingRow):
    """Words at the left, quiet buttons behind them; without room the buttons stand below."""

    wanted = Signal(object)
    """Something is to be done: the :class:`WayStep`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._words = ElidedLabel("", look="strong")
        self.buttons = {step: _button(step) for step in WayStep}
        super().__init__([(self._words, 1), *((button, 0) for button in self.buttons.values())], parent)
        for step, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, step=step: self.wanted.emit(step))

    def show_state(self, words: str, offered: Mapping[WayStep, str], hindered: Mapping[WayStep, str]) -> None:
        """Say how far the verslag is, and offer these steps, each under its own words or the usual ones.

        A step that is ``hindered`` stands there too, with the reason why it cannot be taken yet.
        """
        self._words.setText(words)
        for step, button in self.buttons.items():
            button.setVisible(step in offered)
            button.setEnabled(step not in hindered)
            button.setToolTip(hindered.get(step, step.hint))
            button.setAccessibleDescription(button.toolTip())
            button.setText((offered.get(step) or step.words).replace("&", "&&"))
        self.fit()

    @property
    def words(self) -> str:
        """How far the verslag is."""
        return self._words.text()

    @property
    def offered(self) -> list[str]:
        """The words of the buttons that are there."""
        return [button.text() for button in self.buttons.values() if not button.isHidden()]


def _button(step: WayStep) -> QPushButton:
    button = QPushButton(step.words)
    button.setProperty("look", "link")
    button.setToolTip(step.hint)
    return button
