"""The besluiten and actiepunten under the text of an item, as they will stand on the paper."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from secretariat.domain.decisions import Decision
from secretariat.gui.look import icons, tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.widgets.chip import Chip
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.services.action_points import ActionLine
from secretariat.wording.dates import day_month_year

_CHIP_WIDTH = 132
"""Wide enough for "Besluit 2023-B-004", so that the texts line up; in pixels at 100 %."""


class ResultRow(QWidget):
    """One result: its number as a chip, what it says, and a button that takes it away."""

    remove_wanted = Signal(str)
    """The result must go: its id."""

    def __init__(self, record_id: str, number: str, words: str, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.record_id = record_id
        self.words = words
        text = PlainLabel(words, wrap=True)
        text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.remove_button = QToolButton()
        self.remove_button.setAutoRaise(True)
        self.remove_button.setAccessibleName(f"{number} verwijderen")
        self.remove_button.setToolTip(f"{number} verwijderen")
        icons.dress(self.remove_button, "trash-2", "muted")
        self.remove_button.clicked.connect(lambda: self.remove_wanted.emit(record_id))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, tokens.TIGHT, 0, tokens.TIGHT)
        layout.setSpacing(tokens.SMALL)
        chip = Chip(number, tone)
        chip.setMinimumWidth(tokens.scaled(_CHIP_WIDTH))
        layout.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(text, 1)
        layout.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)


def decision_row(decision: Decision) -> ResultRow:
    """A row for a decision."""
    return ResultRow(decision.id, f"Besluit {decision.number}", decision.text, Tone.GOOD)


def action_row(action: ActionLine) -> ResultRow:
    """A row for an action point: what, who, when."""
    when = day_month_year(action.due_date) if action.due_date else action.due_note
    words = " – ".join(part for part in (action.text.removesuffix("."), action.owner, when) if part)
    return ResultRow(action.id, f"Actie {action.number}", words, Tone.BAD if action.overdue else Tone.INFO)
