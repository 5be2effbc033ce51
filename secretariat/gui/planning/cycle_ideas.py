"""The ideas for the plan of a year, and beside them how many gemeenten want each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from secretariat.domain.plan_cycles import DEMAND
from secretariat.gui.look import tokens
from secretariat.gui.planning.cycle_columns import DEMANDS, IDEAS
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.list_editor import ListEditor
from secretariat.gui.widgets.number_box import NumberBox
from secretariat.gui.widgets.pick_box import Choice, PickDelegate
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.plan_ideas import DemandLine, IdeaLine
from secretariat.settings import Settings


class IdeasView(QWidget):
    """At the left what each gemeente brought in, at the right the same counted."""

    place_wanted = Signal(list)
    """These ideas are to come on an agenda: the ids of their lines."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = False
        self._demands: Sequence[DemandLine] = ()
        self.ideas = ListEditor(
            IDEAS,
            name="ideeen",
            accessible_name="Ideeën",
            new=("Nieuw idee…", "Gemeente…", "Opgave…"),
            shares=(3, 2, 2),
            add="Toevoegen",
            remove="Idee &verwijderen",
            empty=EmptyState(
                "Nog geen ideeën", "Typ hieronder een idee, de gemeente en de opgave, en druk op Enter.", icon="list"
            ),
            settings=settings,
        )
        self.organisations = PickDelegate(self.ideas.table)
        place = self.ideas.table.records.column_of("organisation_id")
        self.ideas.table.setItemDelegateForColumn(place, self.organisations)
        self._names, self._tasks = QStringListModel(self), QStringListModel(self)
        for line, words in zip(self.ideas.new_lines[1:], (self._names, self._tasks), strict=True):
            completer = QCompleter(words, self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)
        self.demands = RecordTable(DEMANDS, name="behoefte", accessible_name="Behoefte per idee", settings=settings)
        self.demands.set_empty_state(
            EmptyState("Nog geen behoefte", "Hier telt het programma hoeveel gemeenten een idee delen.", icon="table")
        )
        self.least = NumberBox()
        self.least.setRange(1, 99)
        self.least.setValue(DEMAND)
        self.least.setAccessibleName("Behoefte vanaf zoveel gemeenten")
        self.place_button = QPushButton()
        self.least.valueChanged.connect(lambda _value: self._say())
        self.place_button.clicked.connect(self._place)
        self._lay_out()

    def show_choices(self, organisations: Sequence[Choice], tasks: Sequence[str]) -> None:
        """Offer these gemeenten and opgaven."""
        self.organisations.show_choices(organisations)
        self._names.setStringList([name for _one, name in organisations])
        self._tasks.setStringList(list(tasks))

    def show_lines(self, ideas: Sequence[IdeaLine], demands: Sequence[DemandLine]) -> None:
        """Show the ideas of a year and what they come to."""
        self._demands = demands
        self.ideas.show_records(ideas)
        self.demands.show_records(demands)
        self._say()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.ideas.set_read_only(read_only)
        self.place_button.setVisible(not read_only)

    def shared(self) -> list[str]:
        """The ideas that enough gemeenten want."""
        return [line.id for line in self._demands if line.count >= self.least.value()]

    def _say(self) -> None:
        count = len(self.shared())
        self.place_button.setText(f"{count} {'idee' if count == 1 else 'ideeën'} op de agen&da zetten…")
        self.place_button.setEnabled(count > 0)

    def _place(self) -> None:
        self.place_wanted.emit(self.shared())

    def _lay_out(self) -> None:
        label = PlainLabel("Behoefte vana&f")
        label.setBuddy(self.least)
        below = QHBoxLayout()
        below.setSpacing(tokens.SMALL)
        below.addWidget(label)
        below.addWidget(self.least)
        below.addWidget(PlainLabel("gemeenten", look="muted"))
        below.addStretch()
        below.addWidget(self.place_button)
        counted = QWidget()
        column = QVBoxLayout(counted)
        column.setContentsMargins(0, tokens.MEDIUM, 0, 0)
        column.setSpacing(tokens.SMALL)
        column.addWidget(self.demands, 1)
        column.addLayout(below)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.ideas)
        splitter.addWidget(counted)
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        layout.addWidget(splitter, 1)
