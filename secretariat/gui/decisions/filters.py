"""What narrows the register of decisions, and how many wait for something."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from secretariat.domain.decisions import DecisionKind, DecisionWait
from secretariat.gui.look import tokens
from secretariat.gui.widgets.group_bar import GroupBar
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.decisions import NO_MEETING, DecisionFilter, DecisionPage, FilterChoices
from secretariat.wording.counting import decisions as count_decisions
from secretariat.wording.decisions import decisions_waiting
from secretariat.wording.terms import choices

_PAUSE_MS = 200


class DecisionFilterBar(QWidget):
    """Words, orgaan, jaar, soort and dossier; together they narrow."""

    changed = Signal()
    """The list must be asked for again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self.words = QLineEdit(placeholderText="Zoek in nummer, tekst of overleg", clearButtonEnabled=True)
        self.words.setAccessibleName("Zoek in besluiten")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.words.textChanged.connect(lambda _text: None if self._filling else self._pause.start())
        self.body = self._choice("Orgaan", 12)
        self.year = self._choice("Jaar", 7)
        self.kind = self._choice("Soort", 10)
        self.dossier = self._choice("Dossier", 12)
        self.clear_button = QPushButton("&Filters wissen")
        self.clear_button.setProperty("look", "quiet")
        self.clear_button.clicked.connect(lambda: self.words.setFocus())  # the button is about to go grey
        self.clear_button.clicked.connect(self.clear)
        boxes = (self.body, self.year, self.kind, self.dossier)
        row = WrappingRow([(self.words, 2), *((box, 1) for box in boxes), (self.clear_button, 0)])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row)

    def show_choices(self, found: FilterChoices) -> None:
        """Show what the list can be narrowed to; what was chosen stays so."""
        chosen = self.wanted(None)
        self._filling = True
        _fill(self.body, "Alle organen", [*found.bodies, (NO_MEETING, "Zonder overleg")])
        _fill(self.year, "Alle jaren", [(year, str(year)) for year in found.years])
        _fill(self.kind, "Alle soorten", [(kind.value, name) for kind, name in choices(DecisionKind)])
        _fill(self.dossier, "Alle dossiers", found.dossiers)
        self._filling = False
        self.show_filter(chosen)

    def show_filter(self, wanted: DecisionFilter) -> None:
        """Show what the list is narrowed to; what can no longer be chosen falls away."""
        self._filling = True
        if self.words.text().split() != wanted.words.split():
            self.words.setText(wanted.words)
        choose(self.body, wanted.body_id)
        choose(self.year, wanted.year)
        choose(self.kind, wanted.kind.value if wanted.kind else "")
        choose(self.dossier, wanted.dossier_id)
        self._filling = False
        self._pause.stop()
        self.clear_button.setEnabled(self.wanted(None) != DecisionFilter())

    def wanted(self, waits: DecisionWait | None) -> DecisionFilter:
        """The filter that stands there, of what waits for this."""
        kind = self.kind.currentData()
        return DecisionFilter(
            body_id=str(self.body.currentData() or ""),
            year=self.year.currentData() or None,
            kind=DecisionKind(kind) if kind else None,
            dossier_id=str(self.dossier.currentData() or ""),
            words=" ".join(self.words.text().split()),
            waits=waits,
        )

    def clear(self) -> None:
        """Show all decisions again."""
        self.show_filter(DecisionFilter())
        self._tell()

    def _tell(self) -> None:
        if not self._filling:
            self._pause.stop()
            self.clear_button.setEnabled(self.wanted(None) != DecisionFilter())
            self.changed.emit()

    def _choice(self, name: str, letters: int) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(f"Filter op {name.lower()}")
        combo.setMinimumContentsLength(letters)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.currentIndexChanged.connect(lambda _row: self._tell())
        return combo


class WaitBar(GroupBar["DecisionWait | None"]):
    """All decisions, those that nobody carries out, and those that not everybody has ratified."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((None, *DecisionWait), parent=parent)
        self.show_page(DecisionPage((), 0, 0, dict.fromkeys(DecisionWait, 0)))

    def show_page(self, page: DecisionPage) -> None:
        """Say how many there are of each."""
        words: dict[DecisionWait | None, str] = {None: count_decisions(page.everything)}
        self.show_words(words | {wait: decisions_waiting(wait, count) for wait, count in page.waiting.items()})


def kept(wanted: DecisionFilter) -> str:
    """A filter as text, so that preferences can keep it."""
    kind, waits = wanted.kind.value if wanted.kind else "", wanted.waits.value if wanted.waits else ""
    return json.dumps([wanted.body_id, wanted.year, kind, wanted.dossier_id, wanted.words, waits], ensure_ascii=False)


def read_back(text: str) -> DecisionFilter:
    """The filter that a text says; none when it says none."""
    try:
        body_id, year, kind, dossier_id, words, waits = json.loads(text)
        return DecisionFilter(
            body_id=str(body_id),
            year=int(year) if year else None,
            kind=DecisionKind(kind) if kind else None,
            dossier_id=str(dossier_id),
            words=str(words),
            waits=DecisionWait(waits) if waits else None,
        )
    except (ValueError, TypeError):
        return DecisionFilter()


def widen(combo: QComboBox) -> None:
    """Let the open list be as wide as its names."""
    combo.view().setMinimumWidth(min(combo.view().sizeHintForColumn(0) + tokens.scaled(32), tokens.scaled(480)))


def choose(combo: QComboBox, value: object) -> None:
    """Show a choice, or the first one when it is not offered."""
    found = [row for row in range(combo.count()) if combo.itemData(row) == value]
    combo.setCurrentIndex(found[0] if found else 0)


def _fill(combo: QComboBox, everything: str, found: Sequence[tuple[object, str]]) -> None:
    combo.clear()
    combo.addItem(everything, "")
    for value, name in found:
        combo.addItem(name, value)
    widen(combo)
