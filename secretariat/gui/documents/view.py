"""The tab Stukken: the agenda with its papers, what is still to come, and the paper that is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from secretariat.domain.documents import DocumentState
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.documents.lines import PaperRow, paper_table, rows_of
from secretariat.gui.documents.record import PaperRecord
from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.fields import LineField
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.services.agendas import AgendaLine
from secretariat.services.documents import DocumentLine
from secretariat.settings import Settings
from secretariat.wording.documents import missing_papers

_PLACE = "stukken-split"


class DocumentsView(QWidget):
    """The list at the left, the paper that is chosen beside it; files can be dropped everywhere in the list."""

    add_wanted = Signal(str, str)
    """A title or web address was typed for an item: the item, the text."""
    files_wanted = Signal(str)
    """Files are to be chosen for an item."""
    files_dropped = Signal(str, object)
    """Files were dropped at an item: the item, their paths."""
    version_dropped = Signal(str, object)
    """A file was dropped on a paper that is still to come: the paper, its path."""
    move_wanted = Signal(str, str, int)
    """A paper must go up (-1) or down (1) at its item: item, paper, step."""
    detach_wanted = Signal(str, str)
    """A paper must go from its item: item, paper."""
    pack_wanted = Signal()
    """The agenda with all papers must go into one file."""
    chosen = Signal(str)
    """Another row became the current one: the paper, or an empty text."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._read_only = False
        self.table = paper_table(settings)
        self.table.set_empty_state(
            EmptyState("Nog geen agenda", "Maak eerst agendapunten; daar horen de stukken bij.", icon="paperclip")
        )
        self.record = PaperRecord(settings)
        self.missing = PlainLabel("", look="muted")
        self.new_line = LineField(LINE_LIMIT, placeholder="Titel van een stuk dat nog komt, of een webadres…")
        self.new_line.setAccessibleName("Nieuw stuk")
        self.add_button = QPushButton("Toevoegen")
        self.files_button = QPushButton("Bestand &kiezen…")
        self.pack_button = QPushButton("B&undel opslaan…")
        self.pack_button.setToolTip("De agenda met alle stukken in één PDF, of als losse bestanden in een ZIP")
        icons.dress(self.add_button, "plus")
        icons.dress(self.pack_button, "layers")
        icons.dress(self.files_button, "paperclip")
        self.up, self.down, self.detach = (
            self._paper_action(*words)
            for words in (
                ("Om&hoog", "Alt+Up", "arrow-up", lambda row: self._move(row, -1)),
                ("Om&laag", "Alt+Down", "arrow-down", lambda row: self._move(row, 1)),
                ("&Van het agendapunt halen", "Del", "trash-2", self._detach),
            )
        )
        self.table.set_context_actions([self.up, self.down, None, self.detach])
        self._connect()
        self._lay_out()
        self.setFocusProxy(self.table)

    def show_papers(self, items: Sequence[AgendaLine], papers: Sequence[DocumentLine]) -> None:
        """Show the agenda with its papers."""
        self.table.show_records(rows_of(items, papers))
        labels = [one.label for one in papers if one.state is DocumentState.MISSING]
        self.missing.setText(missing_papers(labels))
        self.pack_button.setEnabled(bool(items))
        self._follow()

    @property
    def row(self) -> PaperRow | None:
        """The row the cursor is on."""
        return self.table.records.record_at(self.table.currentIndex())

    def select_document(self, document_id: str) -> bool:
        """Bring the cursor to the first row of a paper; False when it stands at no item."""
        rows = (row.id for row in self.table.records.records if row.paper and row.paper.document_id == document_id)
        return self.table.select(next(rows, ""))

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.table.set_read_only(read_only)
        self.record.set_read_only(read_only)
        for action in (self.up, self.down, self.detach):
            action.setEnabled(not read_only)
        for part in (self.new_line, self.add_button, self.files_button):
            part.setVisible(not read_only)

    def paper_added(self) -> None:
        """Make room for the next one."""
        self.new_line.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt with an arrow moves a paper, Del takes it off its item."""
        if watched is self.table and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            pressed = QKeySequence(event.keyCombination())
            for action in (self.up, self.down, self.detach):
                if pressed == action.shortcut() and not self._read_only:
                    action.trigger()
                    return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.table.installEventFilter(self)
        self.table.chosen.connect(lambda _row: self._follow())
        self.table.opened.connect(lambda _row: self.record.open.click())
        self.table.files_dropped.connect(self._dropped)
        self.new_line.returnPressed.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.files_button.clicked.connect(lambda: self.files_wanted.emit(self._item()))
        self.pack_button.clicked.connect(self.pack_wanted)

    def _paper_action(self, words: str, keys: str, icon: str, act: Callable[[PaperRow], object]) -> QAction:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        icons.dress(action, icon, "muted")
        action.triggered.connect(lambda: act(self.row) if self.row is not None and self.row.paper else None)
        return action

    def _item(self) -> str:
        """The item that something new goes to: that of the row, or the first."""
        rows = self.table.records.records
        return self.row.item_id if self.row is not None else rows[0].item_id if rows else ""

    def _add(self) -> None:
        if self.new_line.text().strip() and self._item():
            self.add_wanted.emit(self._item(), self.new_line.text())

    def _dropped(self, row_id: str, paths: object) -> None:
        row = next((one for one in self.table.records.records if one.id == row_id), None)
        if row is not None and row.paper and row.paper.state is DocumentState.MISSING and len(paths) == 1:  # type: ignore[arg-type]
            self.version_dropped.emit(row.paper.document_id, paths)
        elif row is not None or self._item():
            self.files_dropped.emit(row.item_id if row is not None else self._item(), paths)

    def _move(self, row: PaperRow, step: int) -> None:
        if row.paper:
            self.move_wanted.emit(row.item_id, row.paper.document_id, step)

    def _detach(self, row: PaperRow) -> None:
        if row.paper:
            self.detach_wanted.emit(row.item_id, row.paper.document_id)

    def _follow(self) -> None:
        paper = self.row.paper if self.row is not None else None
        self.record.setVisible(paper is not None)
        self.chosen.emit(paper.document_id if paper else "")

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.record)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setChildrenCollapsible(False)
        state = self._settings.place(_PLACE) if self._settings else None
        if state is not None:
            self.splitter.restoreState(state)
        self.splitter.splitterMoved.connect(self._remember)
        below = QHBoxLayout()
        below.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        below.setSpacing(tokens.SMALL)
        below.addWidget(self.new_line, 1)
        below.addWidget(self.add_button)
        below.addWidget(self.files_button)
        said = QHBoxLayout()
        said.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        said.addWidget(self.missing, 1)
        said.addWidget(self.pack_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.SMALL, 0, tokens.SMALL)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(self.splitter, 1)
        layout.addLayout(said)
        layout.addLayout(below)

    def _remember(self) -> None:
        if self._settings:
            self._settings.remember_place(_PLACE, self.splitter.saveState())
