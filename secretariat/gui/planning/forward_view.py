"""The termijnagenda of a year: the kwartalen with how much each holds, the list, and a line for what is new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.planning import PlanPart
from secretariat.gui.look import icons, tokens
from secretariat.gui.planning.columns import PLAN
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.group_bar import GroupBar
from secretariat.gui.widgets.list_editor import ListEditor
from secretariat.gui.widgets.pick_box import Choice, PickDelegate
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.planning import PlanFilter, PlanLine
from secretariat.settings import Settings
from secretariat.wording.planning import part_name

_PAUSE_MS = 200


class ForwardView(QWidget):
    """Filters above, the list in the middle, what is new below it."""

    filter_changed = Signal()
    place_wanted = Signal(str)
    """This item is to be put on an agenda."""
    status_wanted = Signal(str, str)
    """This item has another status: its id and the status."""
    paper_wanted = Signal()
    opened = Signal(str)
    """Enter or a double click on an item."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = False
        self._year = 0
        self._lines: Sequence[PlanLine] = ()
        self.words = QLineEdit(placeholderText="Zoek op onderwerp of dossier", clearButtonEnabled=True)
        self.words.setAccessibleName("Zoek in de termijnagenda")
        self.words.setMinimumWidth(tokens.scaled(200))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.filter_changed)
        self.words.textChanged.connect(lambda _text: self._pause.start())
        self.body, self.dossier = QuietCombo(), QuietCombo()
        self.dropped = QCheckBox("Ook wat &vervallen is")
        self.groups: GroupBar[PlanPart | None] = GroupBar((None, *PlanPart))
        self.paper_button = QPushButton("Termijnagenda op pa&pier…")
        self.paper_button.setToolTip("De termijnagenda van dit jaar bekijken, afdrukken en opslaan (Ctrl+P)")
        self.place_button = QPushButton("Op de agen&da zetten…")
        self.place_button.setToolTip("Van het gekozen onderwerp een agendapunt maken (A)")
        self.empty = EmptyState("", "", icon="calendar-range")
        self.list = ListEditor(
            PLAN,
            name="termijnagenda",
            accessible_name="Termijnagenda",
            new=("Nieuw onderwerp…", "Wanneer: mei 2024, Q3, na afloop van…"),
            shares=(3, 2),
            add="Toevoegen",
            remove="Van de termijnagenda halen",
            empty=self.empty,
            settings=settings,
        )
        self.table = self.list.table
        self.dossiers, self.bodies = PickDelegate(self.table, "Geen dossier"), PickDelegate(self.table, "Geen orgaan")
        for key, delegate in (("dossier_id", self.dossiers), ("body_id", self.bodies)):
            self.table.setItemDelegateForColumn(self.table.records.column_of(key), delegate)
        self.acts = (
            self._act("Op de &agenda zetten…", "A", "list-checks", self.place_wanted.emit),
            self._act("&Gedaan", "G", "check", lambda one: self.status_wanted.emit(one, "done")),
            self._act("&Vervallen", "V", "circle-x", lambda one: self.status_wanted.emit(one, "dropped")),
            self._act("Weer ge&pland", "P", "clock", lambda one: self.status_wanted.emit(one, "planned")),
        )
        self._connect()
        self._lay_out()

    def show_choices(self, bodies: Sequence[Choice], dossiers: Sequence[Choice]) -> None:
        """Offer these organen and dossiers; what was chosen stays so."""
        for box, name, everything, offered in (
            (self.body, "Filter op orgaan", "Alle organen", bodies),
            (self.dossier, "Filter op dossier", "Alle dossiers", dossiers),
        ):
            chosen = box.chosen()
            known = {one for one, _words in offered}
            box.setAccessibleName(name)
            box.show_choices([("", everything), *offered], chosen if chosen in known else "")
        self.dossiers.show_choices(dossiers)
        self.bodies.show_choices(bodies)

    def wanted(self, year: int) -> PlanFilter:
        """What the list of that year is narrowed to."""
        return PlanFilter(
            year,
            words=" ".join(self.words.text().split()),
            body_id=self.body.chosen(),
            dossier_id=self.dossier.chosen(),
            with_dropped=self.dropped.isChecked(),
        )

    def clear_filter(self) -> None:
        """Show everything of the year."""
        self.words.clear()
        self._pause.stop()
        self.body.setCurrentIndex(0)
        self.dossier.setCurrentIndex(0)
        self.groups.show_group(None)

    def show_lines(self, year: int, lines: Sequence[PlanLine]) -> None:
        """Show what is foreseen in that year."""
        self._year, self._lines = year, lines
        counts: Mapping[PlanPart, int] = {part: sum(line.part is part for line in lines) for part in PlanPart}
        words: dict[PlanPart | None, str] = {None: f"Heel {year}: {len(lines)}"}
        words |= {part: f"{part_name(part, year).removesuffix(f' {year}')}: {counts[part]}" for part in PlanPart}
        words[PlanPart.IN_THE_YEAR] = f"Ergens in {year}: {counts[PlanPart.IN_THE_YEAR]}"
        self.groups.show_words(words)
        self._show()

    def show_item(self, item_id: str) -> bool:
        """Bring an item into sight; False when the filters hide it."""
        if self.table.select(item_id):
            return True
        self.groups.show_group(None)
        self._show()
        return self.table.select(item_id)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.list.set_read_only(read_only)
        self.place_button.setVisible(not read_only)
        if not read_only:
            self.table.set_context_actions((*self.acts, None, self.list.removing))
        self._enable()

    def _show(self) -> None:
        part = self.groups.group
        shown = [line for line in self._lines if part is None or line.part is part]
        if self._lines:
            self.empty.show_texts("Niets in dit kwartaal", "Kies een ander kwartaal, of typ hieronder wat er komt.")
        elif self.wanted(self._year) not in (PlanFilter(self._year), PlanFilter(self._year, with_dropped=True)):
            self.empty.show_texts("Niets gevonden", "Kies een ruimer filter.")
        else:
            words = "" if self._read_only else "Typ hieronder een onderwerp en wanneer het komt, en druk op Enter."
            self.empty.show_texts(f"Nog niets voorzien in {self._year}", words)
        self.list.show_records(shown)
        self._enable()

    def _enable(self) -> None:
        chosen = bool(self.table.current_id()) and not self._read_only
        for action in self.acts:
            action.setEnabled(chosen)
        self.place_button.setEnabled(chosen)

    def _act(self, words: str, keys: str, icon: str, act: object) -> QAction:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        icons.dress(action, icon, "muted")
        action.triggered.connect(lambda: act(self.table.current_id()))  # type: ignore[operator]
        self.table.addAction(action)
        return action

    def _connect(self) -> None:
        for box in (self.body, self.dossier):
            box.activated.connect(lambda _row: self.filter_changed.emit())
        self.dropped.toggled.connect(lambda _on: self.filter_changed.emit())
        self.groups.chosen.connect(self._show)
        self.paper_button.clicked.connect(self.paper_wanted)
        self.place_button.clicked.connect(self.acts[0].trigger)
        self.table.chosen.connect(lambda _id: self._enable())
        self.table.opened.connect(self.opened)

    def _lay_out(self) -> None:
        parts: list[tuple[QWidget, int]] = [(self.words, 2), (self.body, 1), (self.dossier, 1), (self.dropped, 0)]
        above = QHBoxLayout()
        above.setSpacing(tokens.SMALL)
        above.addWidget(WrappingRow([*parts, (self.place_button, 0), (self.paper_button, 0)]))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(above)
        layout.addWidget(self.groups)
        layout.addWidget(self.list, 1)
