"""The wastebasket on the screen: what was removed, narrowed as one types, and a button that puts it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.look import hours, icons, tokens
from secretariat.gui.models.columns import Column
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.wastebasket import RemovedLine
from secretariat.settings import Settings
from secretariat.wording.counting import records as count_records
from secretariat.wording.dates import short_date

_SENTENCE = "Wat u verwijdert, blijft hier dertig dagen staan. Terugzetten kan met Enter, ook van meer regels tegelijk."

COLUMNS: tuple[Column[RemovedLine], ...] = (
    Column(key="word", title="Soort", text=lambda line: line.word, width=132),
    Column(
        key="name",
        title="Naam",
        text=lambda line: line.name,
        stretch=True,
        strong=True,
        tooltip=lambda line: line.why_not or line.name,
        icon=lambda line: "lock" if line.why_not else None,
        accessible=lambda line: f"Naam: {line.name}. {line.why_not}".rstrip(". ") + ".",
    ),
    Column(
        key="removed_at",
        title="Verwijderd",
        text=lambda line: hours.short_moment(line.removed_at),
        width=164,
        sort_key=lambda line: line.removed_at,
    ),
    Column(key="removed_by", title="Door", text=lambda line: line.removed_by, width=112),
    Column(
        key="kept_until",
        title="Staat hier t/m",
        text=lambda line: short_date(line.kept_until),
        width=112,
        sort_key=lambda line: line.kept_until,
    ),
)


class WastebasketView(QWidget):
    """A field that narrows the list, the list, and below it why the chosen one cannot come back, or the button."""

    put_back_wanted = Signal(list)
    """These lines are to be put back: their ids."""
    shown = Signal()
    """The page came into sight."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = False
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Zoek in de prullenbak")
        self.filter.setAccessibleName("Zoek in de prullenbak")
        self.filter.setClearButtonEnabled(True)
        self.table = RecordTable(COLUMNS, name="prullenbak", accessible_name="Prullenbak", settings=settings)
        self.table.set_empty_state(
            EmptyState(
                "De prullenbak is leeg",
                "Wat u verwijdert, een actiepunt, een agendapunt, een lidmaatschap, staat hier dertig dagen.",
                icon="trash-2",
            )
        )
        self.why_not = PlainLabel("", look="muted", wrap=True)
        self.count = PlainLabel("", look="small")
        self.put_back = QPushButton("&Terugzetten")
        self.put_back.setProperty("look", "primary")
        icons.dress(self.put_back, "undo-2", "on_accent")
        self._action = QAction("Terugzetten", self)
        self._action.setShortcut(QKeySequence(Qt.Key.Key_Return))
        self._action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # the list itself hears Enter first
        self.table.set_context_actions([self._action])
        self._connect()
        self._lay_out()

    def show_lines(self, lines: Sequence[RemovedLine]) -> None:
        """Show what lies in the wastebasket."""
        self.table.show_records(lines)
        self._follow()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid putting things back."""
        self._read_only = read_only
        self.put_back.setVisible(not read_only)
        self._follow()

    def start_filter(self) -> None:
        """Go to the field that narrows the list."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def showEvent(self, event: object) -> None:
        """Tell that the list is wanted as it is now."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.shown.emit()

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.table.records.filter_words)
        self.filter.returnPressed.connect(self._to_the_first)
        self.table.opened.connect(lambda _id: self._want())
        self.table.chosen.connect(lambda _id: self._follow())
        self.table.selectionModel().selectionChanged.connect(lambda _on, _off: self._follow())
        self.table.counted.connect(self._count)
        self.put_back.clicked.connect(self._want)
        self._action.triggered.connect(self._want)

    def _want(self) -> None:
        chosen = self.table.selected_ids()
        if chosen and not self._read_only:
            self.put_back_wanted.emit(chosen)

    def _follow(self) -> None:
        line = self.table.records.record_at(self.table.currentIndex())
        reason = line.why_not if line is not None else ""
        self.why_not.setText(f"Kan nu niet terug: {reason}" if reason else _SENTENCE)
        possible = bool(self.table.selected_ids()) and not self._read_only
        for part in (self.put_back, self._action):
            part.setEnabled(possible)

    def _to_the_first(self) -> None:
        if self.table.records.rowCount():
            self.table.select(self.table.records.records[0].id)
            self.table.setFocus()

    def _count(self, shown: int, given: int) -> None:
        words = count_records(given)
        self.count.setText(words if shown == given else f"{shown} van {words}")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(tokens.LARGE, tokens.SMALL, tokens.LARGE, 0)
        top.setSpacing(tokens.LARGE)
        top.addWidget(self.filter, 1)
        top.addStretch(1)
        below = QHBoxLayout()
        below.setContentsMargins(tokens.LARGE, 0, tokens.LARGE, tokens.SMALL)
        below.setSpacing(tokens.LARGE)
        below.addWidget(self.count)
        below.addWidget(self.why_not, 1)
        below.addWidget(self.put_back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)
