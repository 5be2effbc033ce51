"""The jaarkalender: twelve months at a glance or a line for every ISO week, with what is free and what clashes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from secretariat.gui.look import hours, tokens
from secretariat.gui.models.columns import Align, Column
from secretariat.gui.planning.months import LEGEND, MonthsView, day_in_words
from secretariat.gui.planning.year_paper import YearPaper
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.publishing import PaperKind
from secretariat.services.workspace import Workspace
from secretariat.services.year_calendar import CalendarDay, CalendarLine
from secretariat.settings import Settings
from secretariat.wording.dates import short_date, weekday
from secretariat.wording.meeting_planning import concern_in_short, concern_sentence


def _day(day: dt.date) -> str:
    return f"{weekday(day)[:2]} {short_date(day)}"


def _free(line: CalendarLine) -> str:
    return ", ".join(f"{name} ({_day(day)[:-5]})" if day else name for day, name in line.free)


CALENDAR: tuple[Column[CalendarLine], ...] = (
    Column(
        key="week",
        title="Week",
        text=lambda line: str(line.monday.isocalendar().week),
        width=56,
        align=Align.RIGHT,
        sort_key=lambda line: line.monday,
    ),
    Column(
        key="day",
        title="Datum",
        text=lambda line: _day(line.day) if line.day else f"vanaf {short_date(line.monday)}",
        width=124,
        sort_key=lambda line: line.day or line.monday,
        colour=lambda line: None if line.day else "muted",
    ),
    Column(
        key="time",
        title="Tijd",
        text=lambda line: hours.clock_range(line.start, line.end) if line.start else "",
        width=128,
    ),
    Column(key="code", title="Overleg", text=lambda line: line.code, width=140, strong=True),
    Column(key="title", title="Onderwerp", text=lambda line: line.title, stretch=True, tooltip=lambda line: line.title),
    Column(
        key="place",
        gives_way=5,
        title="Plaats",
        text=lambda line: line.place,
        width=170,
        tooltip=lambda line: line.place,
    ),
    Column(key="free", gives_way=4, title="Vrij", text=_free, width=200, colour=lambda _line: "muted", tooltip=_free),
    Column(
        key="concerns",
        title="Let op",
        text=lambda line: "; ".join(concern_in_short(one) for one in line.concerns),
        width=190,
        icon=lambda line: "triangle-alert" if line.concerns else None,
        colour=lambda line: "warn" if line.concerns else None,
        tooltip=lambda line: "\n".join(concern_sentence(one) for one in line.concerns),
    ),
)


class CalendarView(QWidget):
    """The weeks, and the vergaderrooster on paper."""

    paper_wanted = Signal()
    filter_changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.as_list = QCheckBox("Als &lijst van weken")
        self.as_list.toggled.connect(self._turn)
        self.only_meetings = QCheckBox("Alleen weken met een o&verleg")
        self.only_meetings.toggled.connect(lambda _on: self.filter_changed.emit())
        self.paper_button = QPushButton("Vergaderrooster op pa&pier…")
        self.paper_button.setToolTip("Het vergaderrooster van dit jaar bekijken, afdrukken en opslaan (Ctrl+P)")
        self.paper_button.clicked.connect(self.paper_wanted)
        self.table = RecordTable(CALENDAR, name="jaarkalender", accessible_name="Jaarkalender", settings=settings)
        self.table.set_empty_state(
            EmptyState("Geen overleg in dit jaar", "Plan er een bij Overleggen (Ctrl+2, Ctrl+N).", icon="calendar-days")
        )
        self.day = PlainLabel("", wrap=True)
        self.months = MonthsView()
        self.months.day_chosen.connect(lambda day: self.day.setText(day_in_words(day)))
        self.day.setMinimumHeight(tokens.scaled(tokens.ROW_HEIGHT))
        year = QWidget()
        column = QVBoxLayout(year)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SMALL)
        column.addWidget(self.months, 1)
        column.addWidget(self.day)
        column.addWidget(PlainLabel(LEGEND, look="small", wrap=True))
        self._stack = QStackedWidget()
        self._stack.addWidget(year)
        self._stack.addWidget(self.table)
        above = QHBoxLayout()
        above.setSpacing(tokens.LARGE)
        above.addWidget(self.as_list)
        above.addWidget(self.only_meetings)
        above.addStretch()
        above.addWidget(self.paper_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(above)
        layout.addWidget(self._stack, 1)
        self._turn(as_list=False)

    def _turn(self, as_list: bool) -> None:
        self._stack.setCurrentIndex(int(as_list))
        self.only_meetings.setVisible(as_list)
        self.setFocusProxy(self.table if as_list else self.months)
        self.filter_changed.emit()

    def show_lines(self, lines: Sequence[CalendarLine]) -> None:
        """Show these weeks."""
        only = self.only_meetings.isChecked()
        self.table.show_records([line for line in lines if line.meeting_id or not only])


class CalendarPresenter(QObject):
    """Keeps the jaarkalender equal to the file; Enter opens an overleg."""

    def __init__(self, view: CalendarView, shell: Shell) -> None:
        super().__init__(view)
        self.view = view
        self._workspace: Workspace | None = None
        self._year = 0
        self._paper = YearPaper("Vergaderrooster", PaperKind.MEETING_SCHEDULE, view, shell)
        self._doors = shell.doors
        view.paper_wanted.connect(self.show_paper)
        view.filter_changed.connect(self.refresh)
        view.table.opened.connect(self._open)
        view.months.opened.connect(self._open_day)

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace = workspace

    def show_year(self, year: int) -> None:
        """Show this year."""
        self._year = year
        self.refresh()

    def refresh(self) -> None:
        """Show what the file says now."""
        if self._workspace is None or not self._year:
            return
        if self.view.as_list.isChecked():
            self.view.show_lines(self._workspace.year_calendar.lines(self._year))
        else:
            self.view.months.show_days(self._workspace.year_calendar.days(self._year), self._workspace.today())

    def show_paper(self) -> None:
        """Show the vergaderrooster as it will print."""
        if self._workspace is not None:
            self._paper.show(self._workspace, self._year)

    def save_paper(self) -> None:
        """Save it without looking at it first."""
        if self._workspace is not None:
            self._paper.save(self._workspace, self._year)

    def _open_day(self, day: CalendarDay) -> None:
        """Open the overleg of a day; where there are more of them, ask which."""
        if len(day.meetings) == 1:
            self._doors.open("meetings", day.meetings[0].id)
        elif day.meetings:
            menu = QMenu(self.view)
            for one in day.meetings:
                action = menu.addAction(f"{one.code} {one.title}".replace("&", "&&"))
                action.triggered.connect(lambda _on=False, one=one: self._doors.open("meetings", one.id))
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            months = self.view.months
            menu.popup(months.viewport().mapToGlobal(months.visualRect(months.currentIndex()).bottomLeft()))

    def _open(self, line_id: str) -> None:
        line = next((one for one in self.view.table.records.records if one.id == line_id), None)
        if line is not None and line.meeting_id:
            self._doors.open("meetings", line.meeting_id)
