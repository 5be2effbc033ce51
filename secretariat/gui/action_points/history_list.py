"""What happened to an action point, newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.services.action_record import HistoryLine
from secretariat.wording.dates import short_date


class HistoryList(QWidget):
    """Days at the left, what happened at the right, and under it why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[HistoryLine, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(tokens.MEDIUM)
        self._grid.setVerticalSpacing(tokens.SMALL)
        self._grid.setColumnStretch(1, 1)
        self.setAccessibleName("Geschiedenis")

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show these."""
        if tuple(lines) == self._shown:
            return
        self._shown = tuple(lines)
        while (item := self._grid.takeAt(0)) is not None:
            label = item.widget()
            if label is not None:
                label.hide()
                label.deleteLater()
        top = Qt.AlignmentFlag.AlignTop
        for row, line in enumerate(lines):
            self._grid.addWidget(PlainLabel(short_date(line.date), look="small"), row, 0, top)
            self._grid.addWidget(PlainLabel(words_of(line), wrap=True), row, 1, top)

    @property
    def lines(self) -> list[str]:
        """Each line as it reads."""
        return [f"{short_date(line.date)} {words_of(line)}" for line in self._shown]


def words_of(line: HistoryLine) -> str:
    """What happened, where, and why."""
    place = f" ({line.meeting})" if line.meeting else ""
    return f"{line.words}{place}" + (f"\n“{line.note}”" if line.note else "")
