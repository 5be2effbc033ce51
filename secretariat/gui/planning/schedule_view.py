"""The vergaderrooster in the making: above how often each orgaan meets, below every day that follows from it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.planning.schedule_columns import DAYS, RULES, RuleLine
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.meeting_schedules import ScheduleDay
from secretariat.settings import Settings
from secretariat.wording.meeting_planning import schedule_in_words, series_button


class ScheduleView(QWidget):
    """Two tables and one button: the rules, the days, and planning all that is ticked in one step."""

    plan_wanted = Signal()
    paper_wanted = Signal()
    skipping_changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = False
        self.title = PlainLabel("", look="heading")
        self.skip = QCheckBox("Niet in de &schoolvakantie (Noord)")
        self.skip.setChecked(True)
        self.skip.toggled.connect(lambda _on: self.skipping_changed.emit())
        self.rules = RecordTable(RULES, name="roosterregels", accessible_name="Hoe vaak per orgaan", settings=settings)
        self.rules.setEditTriggers(self.rules.editTriggers() | QAbstractItemView.EditTrigger.AnyKeyPressed)
        self.rules.set_empty_state(
            EmptyState("Nog geen organen", "Maak er eerst een bij Overleggen (Ctrl+2).", icon="users")
        )
        self.days = RecordTable(DAYS, name="roosterdagen", accessible_name="Dagen van het rooster", settings=settings)
        self.days.set_empty_state(
            EmptyState(
                "Nog geen dagen",
                "Typ hierboven hoe vaak een orgaan bijeenkomt (F2), bijvoorbeeld: elke 2e donderdag.",
                icon="calendar-days",
            )
        )
        self.state = PlainLabel("", look="muted")
        self.plan = QPushButton(series_button(0))
        self.plan.setProperty("look", "primary")
        self.plan.clicked.connect(self.plan_wanted)
        self.paper_button = QPushButton("Vergaderrooster op pa&pier…")
        self.paper_button.setToolTip("Wat gepland is bekijken, afdrukken en opslaan (Ctrl+P)")
        self.paper_button.clicked.connect(self.paper_wanted)
        self.setFocusProxy(self.rules)
        self._lay_out()

    def show_schedule(self, year: int, rules: Sequence[RuleLine], days: Sequence[ScheduleDay]) -> None:
        """Show how often everyone meets in this year, and the days of that."""
        self.title.setText(f"Hoe vaak komt elk orgaan in {year} bijeen?")
        self.rules.show_records(rules)
        self.days.show_records(days)
        wanted = [one for one in days if one.wanted]
        self.plan.setText(series_button(len(wanted)))
        self.plan.setEnabled(bool(wanted) and not self._read_only)
        self.state.setText(schedule_in_words(len(days), len(wanted), sum(bool(one.concerns) for one in wanted)))

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid planning; looking ahead stays possible."""
        self._read_only = read_only
        self.rules.records.set_read_only(read_only)
        self.days.records.set_read_only(read_only)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(tokens.SMALL)
        above.addWidget(self.title, 1)
        above.addWidget(self.skip)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SMALL)
        column.addLayout(above)
        column.addWidget(self.rules, 1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(upper)
        splitter.addWidget(self.days)
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([tokens.scaled(270), tokens.scaled(290)])
        below = QHBoxLayout()
        below.setSpacing(tokens.SMALL)
        below.addWidget(self.state, 1)
        below.addWidget(self.paper_button)
        below.addWidget(self.plan)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(splitter, 1)
        layout.addLayout(below)
