"""The register of decisions: what it is narrowed to, the list, and the chosen decision beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from secretariat.domain.decisions import DecisionKind
from secretariat.domain.records import TEXT_LIMIT
from secretariat.gui.decisions.pane import DecisionPane
from secretariat.gui.look import icons, tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.models.columns import Choices, Column, Edit
from secretariat.gui.widgets.delegates import ComboDelegate, Index
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.decisions import NO_MEETING, DecisionFilter, DecisionLine, DecisionPage, FilterChoices
from secretariat.settings import Settings
from secretariat.wording.counting import decisions as count_decisions
from secretariat.wording.counting import number
from secretariat.wording.dates import short_date
from secretariat.wording.decisions import ratified, ratified_in_full, together
from secretariat.wording.terms import choices, label

_PLACE = "decisions-list"
_PAUSE_MS = 200
_LEAST_WIDTH = 1000
"""From this width on, in pixels at 100 %, the chosen decision fits beside the list."""
_NO_DOSSIER = "(geen dossier)"
_TONES = {
    DecisionKind.ADOPTED: Tone.GOOD,
    DecisionKind.ADOPTED_AMENDED: Tone.GOOD,
    DecisionKind.AGREED: Tone.GOOD,
    DecisionKind.REJECTED: Tone.BAD,
    DecisionKind.DEFERRED: Tone.WARN,
    DecisionKind.ESTABLISHED: Tone.INFO,
    DecisionKind.APPOINTED: Tone.INFO,
    DecisionKind.ASSIGNED: Tone.INFO,
}


def _taken_by(line: DecisionLine) -> str:
    return line.meeting_code or together(line.municipality_parties, line.other_parties) or "zonder overleg"


def _taken_by_in_full(line: DecisionLine) -> str:
    return line.meeting_code or ", ".join((*line.other_parties, *line.municipality_parties)) or "zonder overleg"


def _ratified_in_full(line: DecisionLine) -> str:
    return ratified_in_full(line.ratified) if line.ratified.total else ""


def _is_open(line: DecisionLine) -> bool:
    return not line.frozen


class _WideChoice(ComboDelegate):
    """A choice of long names in a narrow column: the open list is as wide as the names."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The choices, with the list already open."""
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QComboBox):
            _widen(editor)
        return editor


class DecisionsView(QWidget):
    """Filters above, list at the left, the chosen decision at the right."""

    filter_changed = Signal(object)
    """The list must be narrowed: a :class:`DecisionFilter`."""
    decision_chosen = Signal(str)
    """A decision was chosen: its id, or an empty text."""
    decision_opened = Signal(str)
    """The place where a decision was taken is wanted: its id."""
    edit_wanted = Signal(str, str, object)
    """A cell was changed: decision, column, value."""
    new_wanted = Signal()
    list_wanted = Signal()
    """The besluitenlijst is wanted on paper."""
    shown = Signal()
    """The page came into sight."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._dossiers: Choices = (("", _NO_DOSSIER),)
        self._filling = False
        self.pane = DecisionPane()
        self.table = RecordTable(self._columns(), name="besluiten", accessible_name="Besluiten", settings=settings)
        self.table.setItemDelegateForColumn(self.table.records.column_of("dossier"), _WideChoice(self.table))
        self.table.chosen.connect(self.decision_chosen)
        self.table.opened.connect(self.decision_opened)
        self.table.records.edit_wanted.connect(self.edit_wanted)
        self._empty = EmptyState("", "", icon="gavel")
        self.table.set_empty_state(self._empty)
        self.words = QLineEdit()
        self.words.setPlaceholderText("Zoek in nummer, tekst of overleg")
        self.words.setAccessibleName("Zoek in besluiten")
        self.words.setClearButtonEnabled(True)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._changed)
        self.words.textChanged.connect(lambda _text: self._typed())
        self.body = self._choice("Orgaan", 13)
        self.year = self._choice("Jaar", 7)
        self.kind = self._choice("Soort", 11)
        self.dossier = self._choice("Dossier", 13)
        self.clear_button = QPushButton("&Filters wissen")
        self.clear_button.setProperty("look", "quiet")
        self.clear_button.clicked.connect(self.clear_filter)
        self.list_button = QPushButton("Besluiten&lijst op papier…")
        icons.dress(self.list_button, "file-text", "muted")
        self.list_button.clicked.connect(self.list_wanted)
        self.new_button = QPushButton("Besl&uit zonder overleg…")
        self.new_button.setToolTip("Een afspraak of besluit buiten een overleg vastleggen (Ctrl+N)")
        icons.dress(self.new_button, "plus", "muted")
        self.new_button.clicked.connect(self.new_wanted)
        self._count = PlainLabel("", look="muted")
        self._lay_out()

    # What the presenter calls

    def show_choices(self, found: FilterChoices, dossiers: Sequence[tuple[str, str]]) -> None:
        """Show what the list can be narrowed to, and the dossiers a decision can be filed under."""
        chosen = self.chosen_filter
        self._dossiers = (("", _NO_DOSSIER), *dossiers)
        self.pane.show_dossiers(self._dossiers)
        self._filling = True
        _fill(self.body, "Alle organen", [*found.bodies, (NO_MEETING, "Zonder overleg")])
        _fill(self.year, "Alle jaren", [(year, str(year)) for year in found.years])
        _fill(self.kind, "Alle soorten", [(kind.value, name) for kind, name in choices(DecisionKind)])
        _fill(self.dossier, "Alle dossiers", found.dossiers)
        self._filling = False
        self.show_filter(chosen)

    def show_filter(self, wanted: DecisionFilter) -> None:
        """Show what the list is narrowed to; what can no longer be chosen falls away."""
        self._filling = True
        if self.words.text().split() != wanted.words.split():
            self.words.setText(wanted.words)
        _choose(self.body, wanted.body_id)
        _choose(self.year, wanted.year)
        _choose(self.kind, wanted.kind.value if wanted.kind else "")
        _choose(self.dossier, wanted.dossier_id)
        self._filling = False
        self._pause.stop()
        self.clear_button.setEnabled(self.chosen_filter != DecisionFilter())

    @property
    def chosen_filter(self) -> DecisionFilter:
        """What the list is narrowed to."""
        kind = self.kind.currentData()
        return DecisionFilter(
            body_id=str(self.body.currentData() or ""),
            year=self.year.currentData() or None,
            kind=DecisionKind(kind) if kind else None,
            dossier_id=str(self.dossier.currentData() or ""),
            words=" ".join(self.words.text().split()),
        )

    def show_page(self, page: DecisionPage) -> None:
        """Show the decisions that were found."""
        if self.chosen_filter == DecisionFilter():
            self._empty.show_texts(
                "Nog geen besluiten",
                "Besluiten komen uit het verslag van een overleg. Een besluit zonder overleg legt u vast met Ctrl+N.",
            )
        else:
            self._empty.show_texts("Geen besluit gevonden", "Kies een ruimer filter, of wis de filters met Alt+F.")
        self.table.show_records(page.lines)
        shown = len(page.lines)
        words = count_decisions(page.total)
        if shown < page.total:
            words = f"De nieuwste {number(shown)} van {words}; verfijn om oudere te zien"
        self._count.setText(words)

    @property
    def count_in_words(self) -> str:
        """How many decisions were found."""
        return self._count.text()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.table.records.set_read_only(read_only)
        self.pane.set_read_only(read_only)
        self.new_button.setVisible(not read_only)

    def start_filter(self) -> None:
        """Go to the field that narrows the list."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def clear_filter(self) -> None:
        """Show all decisions again."""
        self.show_filter(DecisionFilter())
        self._changed()

    def showEvent(self, event: object) -> None:
        """Tell that the list is wanted as it is now."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chosen decision below the list where there is no room beside it, as on a small screen at 150 %."""
        super().resizeEvent(event)
        beside = self.width() >= tokens.scaled(_LEAST_WIDTH)
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self.splitter.orientation() != wanted:
            self.splitter.setOrientation(wanted)
            room = self.width() if beside else self.height()
            self.splitter.setSizes([room * 8 // 11, room * 3 // 11] if beside else [room // 2, room // 2])

    # Inner workings

    def _remember_split(self) -> None:
        if self.splitter.orientation() == Qt.Orientation.Horizontal:
            self._settings.remember_place(_PLACE, self.splitter.saveState())

    def _typed(self) -> None:
        if not self._filling:
            self._pause.start()

    def _changed(self) -> None:
        if not self._filling:
            self._pause.stop()
            self.clear_button.setEnabled(self.chosen_filter != DecisionFilter())
            self.filter_changed.emit(self.chosen_filter)

    def _choice(self, name: str, letters: int) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(f"Filter op {name.lower()}")
        combo.setMinimumContentsLength(letters)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.currentIndexChanged.connect(lambda _row: self._changed())
        return combo

    def _columns(self) -> tuple[Column[DecisionLine], ...]:
        return (
            Column(
                key="number",
                title="Nummer",
                text=lambda line: line.number,
                width=98,
                strong=True,
                icon=lambda line: "lock" if line.frozen else None,
                tooltip=lambda line: "Het verslag is vastgesteld; het besluit staat vast." if line.frozen else "",
            ),
            Column(
                key="decided_on",
                title="Datum",
                text=lambda line: short_date(line.decided_on) if line.decided_on else "",
                width=88,
                sort_key=lambda line: line.decided_on or dt.date.min,
            ),
            Column(key="meeting", title="Door", text=_taken_by, width=124, tooltip=_taken_by_in_full),
            Column(
                key="text",
                title="Besluit",
                text=lambda line: line.text,
                stretch=True,
                edit=Edit.LINE,
                max_length=TEXT_LIMIT,
                editable=_is_open,
                tooltip=lambda line: line.text,
            ),
            Column(
                key="kind",
                title="Soort",
                text=lambda line: label(line.kind),
                width=136,
                tone=lambda line: _TONES.get(line.kind, Tone.NEUTRAL).value,
                edit=Edit.CHOICE,
                value=lambda line: line.kind.value,
                choices=tuple((kind.value, name) for kind, name in choices(DecisionKind)),
                editable=_is_open,
            ),
            Column(
                key="dossier",
                title="Dossier",
                text=lambda line: line.dossier.partition(" ")[0],
                width=92,
                edit=Edit.CHOICE,
                value=lambda line: line.dossier_id,
                choices=lambda _line: self._dossiers,
                editable=_is_open,
                tooltip=lambda line: line.dossier,
            ),
            Column(
                key="ratified",
                title="Bekrachtiging",
                text=lambda line: ratified(line.ratified, line.ratification_required),
                width=108,
                tooltip=_ratified_in_full,
                colour=lambda line: "warn" if line.ratified.outstanding else None,
            ),
        )

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(tokens.LARGE, tokens.SMALL, tokens.LARGE, 0)
        above.setSpacing(tokens.SMALL)
        above.addWidget(self.words, 1)
        for part in (self.body, self.year, self.kind, self.dossier, self.clear_button):
            above.addWidget(part)
        below = QHBoxLayout()
        below.setContentsMargins(tokens.LARGE, 0, tokens.LARGE, tokens.SMALL)
        below.setSpacing(tokens.SMALL)
        below.addWidget(self._count, 1)
        below.addWidget(self.list_button)
        below.addWidget(self.new_button)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SMALL)
        column.addWidget(self.table, 1)
        column.addLayout(below)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.pane)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([tokens.scaled(920), tokens.scaled(352)])
        self.splitter.setChildrenCollapsible(False)
        self.splitter.splitterMoved.connect(self._remember_split)
        state = self._settings.place(_PLACE)
        if state is not None:
            self.splitter.restoreState(state)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(above)
        layout.addWidget(self.splitter, 1)


def _fill(combo: QComboBox, everything: str, found: Sequence[tuple[object, str]]) -> None:
    combo.clear()
    combo.addItem(everything, "")
    for value, name in found:
        combo.addItem(name, value)
    _widen(combo)


def _widen(combo: QComboBox) -> None:
    combo.view().setMinimumWidth(min(combo.view().sizeHintForColumn(0) + tokens.scaled(32), tokens.scaled(480)))


def _choose(combo: QComboBox, value: object) -> None:
    found = [row for row in range(combo.count()) if combo.itemData(row) == value]
    combo.setCurrentIndex(found[0] if found else 0)
