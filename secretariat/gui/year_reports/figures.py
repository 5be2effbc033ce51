"""The figures of a jaaroverzicht: bars to see them at a glance, and the same in a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from secretariat.gui.look import palettes, tokens
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.year_reports.columns import FIGURES, FigureLine
from secretariat.settings import Settings

_BAR, _GAP = 20, 8


class BarChart(QWidget):
    """One bar a figure, with its name before it and its number behind it; the longest has the whole width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: tuple[FigureLine, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Staafdiagram van de cijfers")

    def show_figures(self, figures: Sequence[FigureLine]) -> None:
        """Draw these figures."""
        self._figures = tuple(figures)
        self.setAccessibleDescription(", ".join(f"{one.id}: {one.said}" for one in figures))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its bars."""
        height = len(self._figures) * (self._bar_height() + tokens.scaled(_GAP))
        return QSize(tokens.scaled(300), height)

    def minimumSizeHint(self) -> QSize:
        """Narrow bars are bars too."""
        return QSize(tokens.scaled(160), self.sizeHint().height())

    def widths(self) -> list[float]:
        """How long each bar is, as a share of the longest."""
        most = max((one.count or 0 for one in self._figures), default=0)
        return [(one.count or 0) / most if most else 0.0 for one in self._figures]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the names, the bars and the numbers."""
        painter = QPainter(self)
        metrics = self.fontMetrics()
        names = max((metrics.horizontalAdvance(one.id) for one in self._figures), default=0) + tokens.scaled(_GAP)
        numbers = max((metrics.horizontalAdvance(one.said) for one in self._figures), default=0)
        room = max(0.0, self.width() - names - numbers - 2 * tokens.scaled(_GAP))
        bar, top = self._bar_height(), 0.0
        ink, accent = QColor(palettes.colours().ink), QColor(palettes.colours().accent)
        for one, share in zip(self._figures, self.widths(), strict=True):
            painter.setPen(ink)
            painter.drawText(QRectF(0, top, names, bar), Qt.AlignmentFlag.AlignVCenter, one.id)
            painter.fillRect(QRectF(names, top, room * share, bar), accent)
            left = names + room * share + tokens.scaled(_GAP)
            painter.drawText(QRectF(left, top, numbers + 2, bar), Qt.AlignmentFlag.AlignVCenter, one.said)
            top += bar + tokens.scaled(_GAP)

    def _bar_height(self) -> int:
        return max(tokens.scaled(_BAR), self.fontMetrics().height())


class FiguresView(QWidget):
    """The chart with its table below it."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = BarChart()
        self.table = RecordTable(
            FIGURES, name="jaarcijfers", accessible_name="Cijfers", settings=settings, sortable=False
        )
        self.table.set_empty_state(EmptyState("Geen cijfers", "Kies links een jaaroverzicht.", icon="chart-column"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.MEDIUM, tokens.MEDIUM, tokens.MEDIUM, tokens.SMALL)
        layout.setSpacing(tokens.MEDIUM)
        layout.addWidget(self.chart)
        layout.addWidget(self.table, 1)

    def show_figures(self, figures: Sequence[tuple[str, int | None]]) -> None:
        """Show these figures."""
        lines = [FigureLine(name, count) for name, count in figures]
        self.chart.show_figures(lines)
        self.table.show_records(lines)
