"""What became of an item: its icons, and the menu in which that is said."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from secretariat.domain.minutes import ItemTreatment
from secretariat.gui.minutes.wishes import Wishes
from secretariat.services.minutes import MinutesEntry
from secretariat.wording.minutes import treatment_word

TREATMENT_ICONS: Mapping[ItemTreatment | None, tuple[str, str]] = {
    None: ("circle", "faint"),
    ItemTreatment.TREATED: ("circle-check", "good"),
    ItemTreatment.DEFERRED: ("circle-pause", "warn"),
    ItemTreatment.NOT_TREATED: ("circle-x", "muted"),
}
"""The icon of each state and its colour."""

TREATMENT_KEYS: Mapping[ItemTreatment | None, str] = {
    ItemTreatment.TREATED: "B",
    ItemTreatment.DEFERRED: "A",
    ItemTreatment.NOT_TREATED: "N",
    None: "T",
}
"""The letter that says it, in the menu and in the outline."""


class TreatmentMenu(QMenu):
    """The states, and when the item is treated."""

    def __init__(self, entry: MinutesEntry, wishes: Wishes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for treatment, letter in TREATMENT_KEYS.items():
            action = self.addAction(_with_mnemonic(treatment_word(treatment), letter))
            action.setCheckable(True)
            action.setChecked(treatment is entry.treatment)
            # What is written or decided there makes it treated; only another word takes that away.
            action.setEnabled(treatment is not None or entry.treatment is None or entry.is_said)
            action.triggered.connect(
                lambda _on=False, treatment=treatment: wishes.treatment_wanted.emit(entry.id, treatment)
            )
        self.addAction("Aanhouden tot een &overleg…").triggered.connect(lambda: wishes.hold_over_wanted.emit(entry.id))
        self.addSeparator()
        self.addAction("N&u behandelen").triggered.connect(lambda: wishes.now_wanted.emit(entry.id))
        self.addAction("&Eerder behandelen").triggered.connect(lambda: wishes.move_wanted.emit(entry.id, -1))
        self.addAction("&Later behandelen").triggered.connect(lambda: wishes.move_wanted.emit(entry.id, 1))


def _with_mnemonic(word: str, letter: str) -> str:
    place = word.upper().index(letter)
    return f"{word[:place]}&{word[place:]}"
