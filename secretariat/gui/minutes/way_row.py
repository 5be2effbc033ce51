"""How a vote is taken in an assembly: with cards, by name or in secret, of what the majority is taken, and when."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from secretariat.domain.votes import Majority, MajorityBase, Vote, VoteMethod
from secretariat.gui.look import hours
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.votes import Way
from secretariat.wording.terms import choices
from secretariat.wording.time_entry import read_time


class WayRow(QWidget):
    """Three fields beside each other."""

    changed = Signal()
    """Something else was chosen."""
    moment_wanted = Signal(object)
    """Another time was typed: the time, None when the field was emptied."""

    def __init__(self, vote: Vote | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.method, self.base = QuietCombo(), QuietCombo()
        self.method.show_choices(choices(VoteMethod), (vote.method if vote else None) or VoteMethod.CARDS)
        self.base.show_choices(choices(MajorityBase), (vote.majority_of if vote else None) or MajorityBase.VOTES_CAST)
        self.time = QLineEdit()
        self.time.setMaxLength(20)
        self.time.setPlaceholderText("11:20")
        self.show_time(vote.taken_at if vote else None)
        for box in (self.method, self.base):
            box.setSizeAdjustPolicy(QuietCombo.SizeAdjustPolicy.AdjustToContents)
            box.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.time.editingFinished.connect(self._take)
        fields = (FieldRow("Manier van &stemmen", self.method), 1), (FieldRow("Meerderheid v&an", self.base), 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(WrappingRow([*fields, (FieldRow("&Hoe laat", self.time), 0)]))

    def show_time(self, moment: dt.time | None) -> None:
        """Show when the vote was taken."""
        self._shown = hours.bare(moment) if moment else ""
        self.time.setText(self._shown)

    def moment(self) -> dt.time | None:
        """When the vote was taken; None when nothing, or no time, was typed."""
        return read_time(self.time.text()) if self.time.text().strip() else None

    def is_right(self) -> bool:
        """Whether what was typed is a time, or nothing."""
        return not self.time.text().strip() or self.moment() is not None

    @property
    def refusal(self) -> str:
        """Why what was typed cannot be."""
        return f"Typ een tijd, bijvoorbeeld 1120 of {hours.clock(dt.time(11, 20))}."

    def way(self, majority: Majority) -> Way:
        """How the vote is taken, by this majority."""
        return Way(
            majority=majority,
            majority_of=MajorityBase(self.base.chosen()),
            method=VoteMethod(self.method.chosen()),
            taken_at=self.moment(),
        )

    def _take(self) -> None:
        if self.time.text() != self._shown and self.is_right():
            self._shown = self.time.text()
            self.moment_wanted.emit(self.moment())
