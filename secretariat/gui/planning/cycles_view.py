"""The jaarcycli: the list at the left, and of the chosen one its steps, talks and ideas in the year that is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QTabWidget, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.planning.cycle_columns import CYCLES, STEPS, TALKS
from secretariat.gui.planning.cycle_ideas import IdeasView
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.list_editor import ListEditor
from secretariat.gui.widgets.pick_box import Choice, PickBox
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.typed_rows import EntryLine
from secretariat.services.plan_cycles import CycleLine, CycleRecord
from secretariat.settings import Settings

STEPS_TAB, IDEAS_TAB = 0, 1
"""The places of the inner tabs."""


class CyclesView(QWidget):
    """List and record side by side."""

    generate_wanted = Signal()
    """The chosen cycle is to be put on the termijnagenda of the year."""
    dossier_wanted = Signal(str)
    tasks_wanted = Signal(str)
    """Other opgaven were typed, between semicolons."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = False
        self._municipalities: Sequence[Choice] = ()
        self.list = ListEditor(
            CYCLES,
            name="jaarcycli",
            accessible_name="Jaarcycli",
            new=("Nieuwe jaarcyclus…",),
            add="Toevoegen",
            remove="Jaarcyclus verwijderen",
            empty=EmptyState("Nog geen jaarcycli", "Typ hieronder wat elk jaar terugkomt.", icon="refresh-cw"),
            settings=settings,
        )
        self.title = ElidedLabel("", look="heading")
        self.state = PlainLabel("", look="muted")
        self.generate = QPushButton()
        self.generate.setProperty("look", "primary")
        self.generate.clicked.connect(self.generate_wanted)
        self.steps = ListEditor(
            STEPS,
            name="cyclusstappen",
            accessible_name="Stappen van de jaarcyclus",
            new=("Nieuwe stap…", "Maand, of leeg"),
            shares=(3, 1),
            add="Toevoegen",
            remove="Stap verwijderen",
            empty=EmptyState("Nog geen stappen", "Typ hieronder de eerste stap en de maand.", icon="list-ordered"),
            settings=settings,
        )
        self.talks_title = PlainLabel("", look="strong")
        self.talks = RecordTable(TALKS, name="gesprekken", accessible_name="Gesprekken", settings=settings)
        self.ideas = IdeasView(settings)
        self.dossier = PickBox("Dossier")
        self.tasks = EntryLine()
        self.dossier.picked.connect(self.dossier_wanted)
        self.tasks.editingFinished.connect(lambda: self.tasks_wanted.emit(self.tasks.text()))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName("Onderdelen van de jaarcyclus")
        self.record = QWidget()
        self._lay_out()

    def show_lines(self, lines: Sequence[CycleLine]) -> None:
        """Show the cycles there are."""
        self.list.show_records(lines)

    def show_choices(self, dossiers: Sequence[Choice], municipalities: Sequence[Choice]) -> None:
        """Offer these dossiers and gemeenten."""
        self.dossier.show_choices(dossiers, "Geen dossier")
        self._municipalities = municipalities

    def show_record(self, record: CycleRecord) -> None:
        """Show a cycle in a year."""
        self.record.show()
        self.title.setText(f"{record.line.name} {record.year}")
        self.generate.setText(f"Cyclus {record.year} &uitzetten")
        self.generate.setVisible(not self._read_only and record.to_make > 0)
        self.state.setText("" if record.to_make or not record.steps else f"Alles van {record.year} staat er")
        self.steps.show_records(record.steps)
        done = sum(one.done for one in record.talks)
        self.talks_title.setText(f"Gesprekken met de gemeenten: {done}/{len(record.talks)} gevoerd")
        for part in (self.talks_title, self.talks):
            part.setVisible(bool(record.talks))
        self.talks.show_records(record.talks)
        self.dossier.show_choice(record.cycle.dossier_id or "")
        if not self.tasks.hasFocus():
            self.tasks.setText("; ".join(record.cycle.classification))
            self.tasks.setCursorPosition(0)  # of what is too long, the beginning is read
        self.ideas.show_choices(self._municipalities, record.cycle.classification)

    def clear(self) -> None:
        """Nothing is chosen."""
        self.record.hide()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        for part in (self.list, self.steps, self.ideas):
            part.set_read_only(read_only)
        self.talks.records.set_read_only(read_only)
        self.dossier.setEnabled(not read_only)
        self.tasks.setReadOnly(read_only)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.SMALL, 0)
        head.setSpacing(tokens.SMALL)
        head.addWidget(self.title, 1)
        head.addWidget(self.state)
        head.addWidget(self.generate)
        set_up = QHBoxLayout()
        set_up.setSpacing(tokens.SMALL)
        set_up.addWidget(FieldRow("D&ossier", self.dossier), 1)
        set_up.addWidget(FieldRow("Maatschappelijke opga&ven, met ; ertussen", self.tasks), 2)
        steps = QWidget()
        column = QVBoxLayout(steps)
        column.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        column.setSpacing(tokens.SMALL)
        column.addLayout(set_up)
        column.addWidget(self.steps, 3)
        column.addWidget(self.talks_title)
        column.addWidget(self.talks, 2)
        self.tabs.addTab(steps, "&Stappen")
        self.tabs.addTab(self.ideas, "&Ideeën en behoefte")
        beside = QVBoxLayout(self.record)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(tokens.TIGHT)
        beside.addLayout(head)
        beside.addWidget(self.tabs, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.list)
        splitter.addWidget(self.record)
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([tokens.scaled(380), tokens.scaled(890)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        layout.addWidget(splitter, 1)
        self.clear()
