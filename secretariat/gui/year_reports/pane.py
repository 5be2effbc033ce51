"""One jaaroverzicht: how far it is, its sections with the chosen one below them, its figures and what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from secretariat.domain.year_reports import YearReportStatus
from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.fields import LineField
from secretariat.gui.widgets.list_editor import ListEditor
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.gui.widgets.short_list import ShortList
from secretariat.gui.widgets.two_lines import TwoLines
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.gui.year_reports.columns import SECTIONS
from secretariat.gui.year_reports.dragging import SectionDragging
from secretariat.gui.year_reports.figures import FiguresView
from secretariat.gui.year_reports.section_editor import SectionEditor
from secretariat.services.year_reports import SectionLine, YearReportRecord
from secretariat.services.year_sections import SourceChoice
from secretariat.settings import Settings
from secretariat.wording.dates import short_date
from secretariat.wording.terms import choices
from secretariat.wording.year_reports import CLOSED, changed_sources, gap_sentence, report_sections, report_state

_DAY_LENGTH = 40
_LEAST_ROWS = 4
"""The heading of the list and three sections, also on a small screen at 150 %."""


class YearReportPane(QWidget):
    """The chosen report."""

    status_wanted = Signal(object)
    """The report is further: a :class:`YearReportStatus`."""
    published_wanted = Signal(str)
    """The report was published on another day: what was typed."""
    complete_wanted = Signal()
    """What the file tells and the report does not must be added."""
    sort_wanted = Signal()
    """The sections about an overleg must stand in the order of their days."""
    paper_wanted = Signal()
    """The report must be shown as it will print."""
    sources_wanted = Signal()
    """What a section can be made from is about to be offered: answer with :meth:`show_sources`."""
    source_chosen = Signal(object)
    """A section must be made from this source: a :class:`SourceChoice`."""
    section_chosen = Signal(str)
    """A section was chosen: its id, or an empty text."""
    opened = Signal(str, str)
    """A record is wanted: its kind and id."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = self._is_open = False
        self._doors: dict[str, tuple[str, str]] = {}
        self.name = ElidedLabel("", look="heading")
        self.holds = PlainLabel("", look="muted", wrap=True)
        self.status = QuietCombo()
        self.status.setAccessibleName("Status van het jaaroverzicht")
        self.status.setMinimumContentsLength(12)
        self.status.activated.connect(lambda _row: self.status_wanted.emit(YearReportStatus(self.status.chosen())))
        self.published = LineField(_DAY_LENGTH, placeholder="Dag")
        self.published.setAccessibleName("Dag van publicatie")
        self.published.setToolTip("De dag waarop dit is gepubliceerd, bijvoorbeeld 15-1 of vrijdag")
        self.published.setFixedWidth(tokens.scaled(112))
        self.published.committed.connect(self.published_wanted)
        self.sources = QMenu(self)
        self.sources.aboutToShow.connect(self.sources_wanted)
        self.source = QPushButton("Uit een b&ron")
        self.source.setToolTip("Een onderdeel toevoegen met de woorden van een bron die u kiest")
        self.source.setMenu(self.sources)
        icons.dress(self.source, "plus", "muted")
        self.complete = self._button("Aan&vullen", "refresh-cw", self.complete_wanted)
        self.sort = self._button("&Sorteer op datum", "calendar-days", self.sort_wanted)
        self.paper = self._button("Stuk bekij&ken…", "eye", self.paper_wanted)
        self.paper.setToolTip("Zoals het wordt afgedrukt; van daar op te slaan, ook voor de website (Ctrl+P)")
        self.list = ListEditor(
            SECTIONS,
            name="jaarsecties",
            accessible_name="Onderdelen van het jaaroverzicht",
            new=("Nieuw onderdeel…",),
            add="Toevoegen",
            remove="Onderdeel &verwijderen",
            empty=EmptyState(
                "Nog geen onderdelen", "Kies Aanvullen, of typ hieronder de kop van het eerste.", icon="list"
            ),
            movable=True,
            settings=settings,
        )
        self.list.table.chosen.connect(self.section_chosen)
        self.dragging = SectionDragging(self.list.table)
        self.editor = SectionEditor()
        self.list.table.opened.connect(lambda _id: self.editor.text.setFocus())
        self.figures = FiguresView(settings)
        self.gaps = ShortList("Wat er ontbreekt")
        self.gaps.opened.connect(self._open_gap)
        self.no_gaps = EmptyState(
            "Er ontbreekt niets", "Alles wat dit overzicht kan vertellen, staat erin.", icon="check"
        )
        self.editor.opened.connect(self.opened)
        self._lay_out()
        self.clear()

    def clear(self) -> None:
        """Show that no report was chosen."""
        self._stack.setCurrentIndex(0)

    def show_record(self, record: YearReportRecord) -> None:
        """Show a report; the chosen section stays chosen."""
        line = record.line
        self._is_open = line.status is YearReportStatus.DRAFT
        self.name.setText(line.title)
        self.name.setToolTip(f"{line.title} – {line.theme}")
        parts = (line.theme, line.period, report_state(line.status, line.published_on))
        told = (report_sections(len(record.sections)), changed_sources(record.changed))
        closed = "" if self._is_open else CLOSED
        self.holds.setText(" · ".join(filter(None, (*parts, *told, closed))))
        self.status.show_choices([(one.value, name) for one, name in choices(YearReportStatus)], line.status.value)
        self.published.setVisible(line.status is YearReportStatus.PUBLISHED)
        self.published.show_text(short_date(line.published_on) if line.published_on else "")
        count = len(record.to_add)
        self.complete.setText(f"Aan&vullen ({count})" if count else "Aan&vullen")
        more = "Toevoegen wat nog niet is verteld: " + ", ".join(one or "inleiding" for one in record.to_add)
        self.complete.setToolTip(more if count else "Alles uit het bestand staat erin")
        self._show_sections(record.sections)
        self.figures.show_figures(record.figures)
        self._show_gaps(record)
        self._stack.setCurrentIndex(1)
        self._allow(can_complete=bool(count))

    def show_sources(self, offered: Sequence[SourceChoice]) -> None:
        """Offer these to make a section from."""
        self.sources.clear()
        for one in offered:
            action = self.sources.addAction(one.words.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, one=one: self.source_chosen.emit(one))
        if not offered:
            self.sources.addAction("Het bestand vertelt nog niets over dit thema in deze periode").setEnabled(False)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self._allow(can_complete=False)

    @property
    def section_id(self) -> str:
        """The chosen section."""
        return self.list.table.current_id()

    def section(self, section_id: str) -> SectionLine | None:
        """A section that is shown."""
        lines: Sequence[SectionLine] = self.list.table.records.records
        return next((one for one in lines if one.id == section_id), None)

    def _show_sections(self, lines: Sequence[SectionLine]) -> None:
        self.list.show_records(lines)
        if not self.section_id and lines:
            self.list.table.select(lines[0].id)
        self.editor.show_section(self.section(self.section_id))

    def _show_gaps(self, record: YearReportRecord) -> None:
        self._doors = {f"{gap.kind}:{gap.record_id}": (gap.door, gap.record_id) for gap in record.gaps}
        rows = [
            TwoLines(f"{gap.kind}:{gap.record_id}", gap_sentence(gap.kind, gap.name), "", "circle-alert")
            for gap in record.gaps
        ]
        self.gaps.show_rows(rows)
        self.gaps.setVisible(bool(rows))
        self.no_gaps.setVisible(not rows)
        self.tabs.setTabText(2, f"Ontbreekt ({len(rows)})" if rows else "Ontbreekt")

    def _open_gap(self, gap_id: str) -> None:
        if gap_id in self._doors:
            self.opened.emit(*self._doors[gap_id])

    def _allow(self, *, can_complete: bool) -> None:
        can_write = self._is_open and not self._read_only
        self.status.setEnabled(not self._read_only)
        self.list.set_read_only(not can_write)
        self.dragging.set_read_only(not can_write)
        self.editor.set_read_only(not can_write)
        self.published.setReadOnly(self._read_only)
        for button in (self.complete, self.source):
            button.setVisible(can_write)
        self.sort.setVisible(can_write)
        self.complete.setEnabled(can_complete)

    def _button(self, words: str, icon: str, signal: object) -> QPushButton:
        button = QPushButton(words)
        icons.dress(button, icon, "muted")
        button.clicked.connect(lambda: signal.emit())  # type: ignore[attr-defined]
        return button

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(tokens.SMALL)
        above.addWidget(self.name, 1)
        above.addWidget(self.status)
        above.addWidget(self.published)
        head = QVBoxLayout()
        head.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.MEDIUM, 0)
        head.setSpacing(tokens.TIGHT)
        head.addLayout(above)
        head.addWidget(self.holds)
        head.addWidget(WrappingRow([(self.complete, 0), (self.source, 0), (self.sort, 0), (self.paper, 0)]))
        self.list.table.setMinimumHeight(tokens.scaled(_LEAST_ROWS * tokens.ROW_HEIGHT))
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.editor)
        self.splitter.setSizes([tokens.scaled(220), tokens.scaled(250)])
        self.splitter.setChildrenCollapsible(False)
        sections = QWidget()
        column = QVBoxLayout(sections)
        column.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.MEDIUM, tokens.SMALL)
        column.addWidget(self.splitter)
        missing = QWidget()
        column = QVBoxLayout(missing)
        column.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.MEDIUM, tokens.SMALL)
        column.addWidget(self.gaps)
        column.addWidget(self.no_gaps, 1)
        column.addStretch()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName("Delen van het jaaroverzicht")
        for part, word in ((sections, "Onderdelen"), (self.figures, "Cijfers"), (missing, "Ontbreekt")):
            self.tabs.addTab(part, word)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.TIGHT)
        column.addLayout(head)
        column.addWidget(self.tabs, 1)
        self._stack = QStackedWidget()
        empty = EmptyState("Geen jaaroverzicht gekozen", "Kies links een jaaroverzicht.", icon="chart-column")
        self._stack.addWidget(empty)
        self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setMinimumWidth(tokens.scaled(360))
