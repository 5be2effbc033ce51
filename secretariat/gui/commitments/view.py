"""The toezeggingen of all overleggen on the screen: narrowed as one types, settled with one key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from secretariat.domain.commitments import CommitmentStatus
from secretariat.gui.commitments.columns import COLUMNS
from secretariat.gui.look import tokens
from secretariat.gui.widgets.ask_bar import AskBar
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.list_action import list_action
from secretariat.gui.widgets.pick_box import Choice, PickDelegate
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.commitments import CommitmentLine
from secretariat.settings import Settings
from secretariat.wording.commitments import counted

_HINT = "G nagekomen, O weer open, V vervallen, N naar het verslag, F2 wijzigen."


class CommitmentsView(QWidget):
    """A field that narrows the list, a tick for what is settled, and the list."""

    status_wanted = Signal(str, object)
    """Something came of a toezegging: its id and :class:`CommitmentStatus`."""
    edited = Signal(str, str, object)
    """A cell was changed: toezegging, column, value."""
    removed = Signal(str)
    """A toezegging must go: its id."""
    place_wanted = Signal(str)
    """The place in the verslag is to be shown: the id of the toezegging."""
    shown = Signal()
    """The page came into sight."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[CommitmentLine] = ()
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Zoek in toezeggingen")
        self.filter.setAccessibleName("Zoek in toezeggingen")
        self.filter.setClearButtonEnabled(True)
        self.settled = QCheckBox("Ook &afgehandelde")
        self.asking = AskBar()
        self.table = RecordTable(COLUMNS, name="toezeggingen", accessible_name="Toezeggingen", settings=settings)
        self._makers = PickDelegate(self.table)
        self.table.setItemDelegateForColumn(self.table.records.column_of("maker"), self._makers)
        self.table.setAccessibleDescription(_HINT)
        self.table.set_empty_state(
            EmptyState(
                "Geen openstaande toezeggingen",
                "Ze komen uit het verslag: begin daar een regel met toezegging: en druk op Enter.",
                icon="user-check",
            )
        )
        self._count = PlainLabel("", look="muted")
        self._hint = PlainLabel(_HINT, look="small", wrap=True)
        done, reopened, dropped = CommitmentStatus.DONE, CommitmentStatus.OPEN, CommitmentStatus.DROPPED
        self.keys = [
            self._key("Na&gekomen", "G", "circle-check", lambda one: self.status_wanted.emit(one, done)),
            self._key("Weer &open", "O", "circle", lambda one: self.status_wanted.emit(one, reopened)),
            self._key("Laten &vervallen…", "V", "circle-x", lambda one: self.status_wanted.emit(one, dropped)),
            self._key("Ver&wijderen", "Del", "trash-2", self.removed.emit),
        ]
        door = self._key("&Naar de plaats in het verslag", "N", "corner-down-right", self.place_wanted.emit)
        self.table.set_context_actions([*self.keys[:3], None, door, None, self.keys[3]])
        self._connect()
        self._lay_out()

    def show_makers(self, makers: Iterable[Choice]) -> None:
        """Who can have made a toezegging."""
        self._makers.show_choices(makers)

    def show_lines(self, lines: Sequence[CommitmentLine]) -> None:
        """Show the toezeggingen, those that are settled only when they are wanted."""
        self._lines = lines
        is_open = [line for line in lines if line.status is CommitmentStatus.OPEN]
        self.table.show_records(lines if self.settled.isChecked() else is_open)
        self._count.setText(counted(len(is_open), sum(line.overdue for line in is_open)))

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.table.records.set_read_only(read_only)
        self._hint.setVisible(not read_only)
        for action in self.keys:
            action.setEnabled(not read_only)

    def select(self, commitment_id: str) -> None:
        """Go to one toezegging, also one that is settled."""
        if not self.table.select(commitment_id):
            self.settled.setChecked(True)
            self.table.select(commitment_id)

    def start_filter(self) -> None:
        """Go to the field that narrows the list."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    @property
    def count(self) -> str:
        """How many there are, in words."""
        return self._count.text()

    def showEvent(self, event: object) -> None:
        """Tell that the list is wanted as it is now."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.shown.emit()

    def _key(self, words: str, key: str, icon: str, wanted: Callable[[str], object]) -> QAction:
        return list_action(self.table, words, key, icon, lambda: self._on_current(wanted))

    def _on_current(self, wanted: Callable[[str], object]) -> None:
        if self.table.current_id():
            wanted(self.table.current_id())

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.table.records.filter_words)
        self.filter.returnPressed.connect(self.table.setFocus)
        self.settled.toggled.connect(lambda _on: self.show_lines(self._lines))
        self.table.records.edit_wanted.connect(self.edited)
        self.table.opened.connect(self.place_wanted)
        for signal in (self.asking.settled, self.asking.closed):
            signal.connect(self.table.setFocus)

    def _lay_out(self) -> None:
        top = WrappingRow([(self.filter, 1), (self.settled, 0)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.SMALL, 0, tokens.SMALL)
        layout.setSpacing(tokens.SMALL)
        for part in (top, self.asking):
            row = QHBoxLayout()
            row.setContentsMargins(tokens.LARGE, 0, tokens.LARGE, 0)
            row.addWidget(part)
            layout.addLayout(row)
        layout.addWidget(self.table, 1)
        below = QHBoxLayout()
        below.setContentsMargins(tokens.LARGE, 0, tokens.LARGE, 0)
        below.setSpacing(tokens.LARGE)
        below.addWidget(self._count)
        below.addWidget(self._hint, 1)
        layout.addLayout(below)
