"""Free days, how times are written, and how long papers are kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout

from secretariat.domain.bodies import BodyLevel
from secretariat.domain.changes import Topic
from secretariat.gui.association.group import GroupView
from secretariat.gui.look import tokens
from secretariat.gui.models.columns import Column
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.fields import LineField
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.association import Retained
from secretariat.services.calendar import bevrijdingsdag_is_free, recess_is_free
from secretariat.services.meetings import MeetingLine
from secretariat.services.workspace import Workspace
from secretariat.settings import Settings
from secretariat.wording.counting import meetings as count_meetings
from secretariat.wording.dates import clock, short_date
from secretariat.wording.terms import label

_EXAMPLE = dt.time(9, 30)
TIME_FORMATS = ("HH:mm uur", "HH.mm uur", "H:mm uur", "H.mm uur")
"""How an office may write times."""
_KEPT = (BodyLevel.EXECUTIVE, BodyLevel.OFFICIAL)


class DaysView(GroupView):
    """Two ticks and a choice."""

    title = "Dagen en tijden"
    sentence = "Waar termijnen mee rekenen, en hoe tijden staan."
    icon = "calendar-days"
    words = ("Notatie van tijden", "Bevrijdingsdag en andere feestdagen", "Reces in de schoolvakanties")

    bevrijdingsdag_wanted = Signal(bool)
    """5 May is to be free every year, or only in lustrum years."""
    recess_wanted = Signal(bool)
    """School holidays are to count as workdays no more, or again."""
    time_format_wanted = Signal(str)
    """Times are to be written otherwise."""

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__(settings)
        self.bevrijdingsdag = QCheckBox("Bevrijdingsdag is elk jaar vrij")
        self.bevrijdingsdag.setAccessibleDescription("Anders alleen in lustrumjaren")
        self.bevrijdingsdag.clicked.connect(self.bevrijdingsdag_wanted)
        self.recess = QCheckBox("Reces: in de schoolvakanties (Noord) tellen geen werkdagen mee")
        self.recess.setAccessibleDescription("Termijnen in werkdagen lopen dan na de vakantie door")
        self.recess.clicked.connect(self.recess_wanted)
        self.time_format = QuietCombo()
        self.time_format.setMaximumWidth(tokens.scaled(220))
        self.time_format.activated.connect(lambda _row: self.time_format_wanted.emit(self.time_format.chosen()))
        column = QVBoxLayout()
        column.setSpacing(tokens.MEDIUM)
        column.addWidget(FieldRow("Notatie van tijden", self.time_format, "Op het scherm en op alle stukken."))
        column.addWidget(self.bevrijdingsdag)
        column.addWidget(
            PlainLabel(
                "Anders is 5 mei vrij in lustrumjaren: 2025, 2030. De andere feestdagen en de schoolvakanties van "
                "regio Noord kent het programma zelf.",
                look="small",
                wrap=True,
            )
        )
        column.addWidget(self.recess)
        self.parts = (self.time_format, self.bevrijdingsdag, self.recess)
        self.lay_out(column, scrolls=True)

    def show_days(self, every_year: bool, recess: bool, time_format: str) -> None:
        """Show what the file says; a notation of another make is a choice too."""
        self.bevrijdingsdag.setChecked(every_year)
        self.recess.setChecked(recess)
        formats = dict.fromkeys((*TIME_FORMATS, time_format))
        self.time_format.show_choices([(one, clock(_EXAMPLE, one)) for one in formats], time_format)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        for part in (self.bevrijdingsdag, self.recess, self.time_format):
            part.setEnabled(not read_only)


class DaysPart(QObject):
    """Keeps days and times equal to the file."""

    topics = frozenset({Topic.ASSOCIATION})

    def __init__(self, view: DaysView, shell: Shell) -> None:
        super().__init__(view)
        self.view = view
        self._history = shell.history
        self._workspace: Workspace | None = None
        view.bevrijdingsdag_wanted.connect(self._set_bevrijdingsdag)
        view.recess_wanted.connect(self._set_recess)
        view.time_format_wanted.connect(self._set_time_format)

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace = workspace

    def refresh(self) -> None:
        """Show what the file says."""
        if self._workspace is not None:
            association = self._workspace.association
            settings = association.settings()
            self.view.show_days(bevrijdingsdag_is_free(settings), recess_is_free(settings), association.time_format())

    def show_record(self, record_id: str) -> None:
        """Bring a setting into sight."""
        places = {"time_format": self.view.time_format, "holidays.recess_is_free": self.view.recess}
        places.get(record_id, self.view.bevrijdingsdag).setFocus()

    def _set_bevrijdingsdag(self, every_year: bool) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.association.set_bevrijdingsdag, every_year)

    def _set_recess(self, is_free: bool) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.association.set_recess, is_free)

    def _set_time_format(self, time_format: str) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.association.set_time_format, time_format)


_COLUMNS: tuple[Column[MeetingLine], ...] = (
    Column(
        key="date",
        title="Datum",
        text=lambda line: short_date(line.date) if line.date else "",
        width=100,
        sort_key=lambda line: line.date or dt.date.min,
    ),
    Column(key="code", title="Code", text=lambda line: line.code, width=140),
    Column(key="title", title="Overleg", text=lambda line: line.title, stretch=True, tooltip=lambda line: line.title),
)


class RetentionView(GroupView):
    """A number of years for each level, and the overleggen that are older."""

    title = "Bewaartermijnen"
    sentence = (
        "Geteld vanaf het eind van het jaar van het overleg. Hieronder staat wat ouder is; "
        "het programma verwijdert niets uit zichzelf."
    )
    icon = "archive"
    words = ("Bewaartermijn van overleggen",)

    years_wanted = Signal(str, str)
    """Another term was typed: the level and the text."""
    opened = Signal(str)
    """An overleg is to be shown: its id."""

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__(settings)
        self.years: dict[BodyLevel, LineField] = {}
        self._refusal = PlainLabel("", look="refused", wrap=True)
        self._refusal.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.MEDIUM)
        grid.setVerticalSpacing(tokens.TIGHT)
        for row, level in enumerate(_KEPT):
            line = LineField(3, placeholder="–")
            line.setFixedWidth(tokens.scaled(72))
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
            line.setAccessibleName(f"Bewaartermijn {label(level).lower()}, in jaren")
            line.committed.connect(lambda typed, level=level: self.years_wanted.emit(level.value, typed.strip()))
            self.years[level] = line
            grid.addWidget(PlainLabel(f"{label(level)} overleg"), row, 0)
            grid.addWidget(line, row, 1)
            grid.addWidget(PlainLabel("jaar", look="muted"), row, 2)
        grid.setColumnStretch(3, 1)
        self.summary = PlainLabel("", look="strong", wrap=True)
        self.table = RecordTable(_COLUMNS, name="bewaard", accessible_name="Ouder dan de termijn", settings=settings)
        self.table.set_empty_state(
            EmptyState("Niets ouder dan de termijn", "Er hoeft niets te worden vernietigd.", icon="archive")
        )
        self.table.opened.connect(self.opened)
        column = QVBoxLayout()
        column.setSpacing(tokens.SMALL)
        column.addLayout(grid)
        column.addWidget(self._refusal)
        column.addSpacing(tokens.SMALL)
        column.addWidget(self.summary)
        column.addWidget(self.table, 1)
        self.parts = (self.years[BodyLevel.EXECUTIVE],)
        self.lay_out(column, scrolls=False)

    def show_retention(self, found: Sequence[Retained]) -> None:
        """Show the terms and what is older."""
        self.refused("")
        years = {one.level: str(one.years) for one in found}
        for level, line in self.years.items():
            line.show_text(years.get(level, ""))
        total = sum(one.total for one in found)
        self.summary.setText(f"{count_meetings(total).capitalize()} ouder dan de termijn")
        self.summary.setVisible(total > 0)
        self.table.show_records([line for one in found for line in one.meetings])

    def refused(self, sentence: str) -> None:
        """Say why what was typed cannot be; an empty text takes that away."""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    @property
    def refusal(self) -> str:
        """Why what was typed cannot be; empty when nothing was refused."""
        return self._refusal.text()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        for line in self.years.values():
            line.setReadOnly(read_only)

    def commit(self) -> None:
        """Hand over what is being typed."""
        for line in self.years.values():
            line.commit()


class RetentionPart(QObject):
    """Keeps the terms of keeping equal to the file."""

    topics = frozenset({Topic.ASSOCIATION, Topic.MEETINGS, Topic.BODIES})

    def __init__(self, view: RetentionView, shell: Shell) -> None:
        super().__init__(view)
        self.view = view
        self._history = shell.history
        self._workspace: Workspace | None = None
        view.years_wanted.connect(self._keep)
        view.opened.connect(lambda meeting_id: shell.doors.open("meetings", meeting_id))

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace = workspace

    def refresh(self) -> None:
        """Show what the file says."""
        if self._workspace is not None:
            self.view.show_retention(self._workspace.association.beyond_retention())

    def show_record(self, record_id: str) -> None:
        """Bring a term into sight: "retention_years.official"."""
        level = record_id.removeprefix("retention_years.")
        found = (line for kept, line in self.view.years.items() if kept.value == level)
        next(found, self.view.years[BodyLevel.EXECUTIVE]).setFocus()

    def _keep(self, level: str, typed: str) -> None:
        if self._workspace is None:
            return
        if typed and not typed.isdecimal():
            self.view.refused(f"‘{typed}’ is geen aantal jaren. Typ een getal, of niets voor geen termijn.")
            return
        years = int(typed) if typed else None
        self._history.do(self._workspace.association.set_retention, BodyLevel(level), years, initiator=self.view)
