"""The one search box: commands at once, records as soon as whoever searches has them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from secretariat.gui.look import fonts, icons, palettes, tokens
from secretariat.gui.shell.commands import Fit
from secretariat.gui.widgets.fields import passes_history
from secretariat.gui.widgets.plain_label import PlainLabel

Index = QModelIndex | QPersistentModelIndex
COMMAND = "command"
"""The kind of a result that is a command; its id is the key of the action."""
MORE = "more"
"""The kind of a result that looks for more of one kind; its id is what is put before the words."""

_CELL = QStyle.ControlElement.CE_ItemViewItem
_PAUSE_MS = 120
_LONGEST = 200
_HIGHEST = 480
_HELP = "Verfijn met wie: orgaan: thema: dossier: jaar: status: soort: of te:laat; “…” houdt woorden bij elkaar."
_RESULT = int(Qt.ItemDataRole.UserRole)
_HIT = re.compile("\u2039([^\u203a]*)\u203a")
_HIT_OR_NOT = re.compile("\u2039[^\u203a]*\u203a|[^\u2039]+|\u2039")
"""The words that were looked for stand in a snippet between single angle quotes."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """One answer; ``label`` names its kind in Dutch ("Overleg"), ``aside`` stands at the right (a shortcut, a date).

    In the snippet the words that were looked for stand between single angle quotes; they are drawn bold, without
    those. ``fit`` is for commands. Of a group only the first, which ``leads``, is drawn with its label.
    """

    kind: str
    id: str
    label: str
    title: str
    snippet: str = ""
    aside: str = ""
    fit: Fit = Fit.BEGIN
    leads: bool = True

    @property
    def hits(self) -> tuple[str, ...]:
        """The words that were found in the snippet, each once."""
        return tuple(dict.fromkeys(_HIT.findall(self.snippet)))

    @property
    def said(self) -> str:
        """All of it in one line, for whom does not see it."""
        parts = (self.label, self.title, _HIT.sub(r"\1", self.snippet), self.aside)
        return ", ".join(part for part in parts if part)


class _ResultDelegate(QStyledItemDelegate):
    """Draws the kind, the title and the snippet of a result."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line, or two when there is a snippet."""
        result: SearchResult = index.data(_RESULT)
        return QSize(200, tokens.scaled(46 if result.snippet else tokens.ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one result."""
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        option.widget.style().drawControl(_CELL, ground, painter, option.widget)
        result: SearchResult = index.data(_RESULT)
        small, normal, colours = fonts.text(tokens.SMALL_POINTS), fonts.text(), palettes.colours()
        room = option.rect.adjusted(tokens.scaled(12), 0, -tokens.scaled(12), 0)
        line = QRect(room.left(), room.top(), room.width(), tokens.scaled(tokens.ROW_HEIGHT))
        below = QRect(room.left(), room.top() + tokens.scaled(22), room.width(), tokens.scaled(20))
        if result.snippet:
            line.setHeight(tokens.scaled(26))
        indent = tokens.scaled(92)
        aside = QFontMetrics(small).horizontalAdvance(result.aside) + tokens.scaled(12)
        painter.save()
        if result.leads:
            _draw(painter, small, colours.muted, line, result.label)
        _draw(painter, normal, colours.ink, line.adjusted(indent, 0, -aside, 0), result.title)
        _draw(painter, small, colours.muted, line, result.aside, Qt.AlignmentFlag.AlignRight)
        _draw_hits(painter, below.adjusted(indent, 0, 0, 0), result.snippet)
        painter.restore()


def _draw(
    painter: QPainter,
    font: QFont,
    colour: str,
    room: QRect,
    words: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(align | Qt.AlignmentFlag.AlignVCenter), shown)


def _draw_hits(painter: QPainter, room: QRect, snippet: str) -> None:
    """Draw a snippet with the words that were looked for in bold, as far as there is room."""
    colours = palettes.colours()
    for part in _HIT_OR_NOT.findall(snippet):
        hit = _HIT.fullmatch(part)
        font = fonts.text(tokens.SMALL_POINTS, semibold=hit is not None)
        words = hit.group(1) if hit else part
        _draw(painter, font, colours.ink if hit else colours.muted, room, words)
        room = room.adjusted(QFontMetrics(font).horizontalAdvance(words), 0, 0, 0)
        if room.width() <= 0:
            return


class SearchResults(QFrame):
    """The list under the box; the keyboard stays in the box."""

    chosen = Signal(object)
    """The user chose a :class:`SearchResult`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("searchResults")
        self.list = QListView()
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setProperty("look", "plain")
        self.list.setAccessibleName("Zoekresultaten")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(_ResultDelegate(self.list))
        self.list.setMouseTracking(True)
        self._items = QStandardItemModel(self)
        self.list.setModel(self._items)
        self._note = PlainLabel(look="muted")
        self._note.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.MEDIUM, tokens.SMALL)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(0)
        layout.addWidget(self.list)
        layout.addWidget(self._note)
        self.list.clicked.connect(self._choose)
        self.hide()

    def show_results(self, results: Sequence[SearchResult], note: str) -> None:
        """Show these, with a sentence below them when there is one."""
        self._items.clear()
        for result in results:
            item = QStandardItem(result.title)
            item.setData(result, _RESULT)
            item.setData(result.said, Qt.ItemDataRole.AccessibleTextRole)
            item.setEditable(False)
            self._items.appendRow(item)
        if results:
            self.list.setCurrentIndex(self._items.index(0, 0))
        self.list.setVisible(bool(results))
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def wanted_height(self) -> int:
        """The height in pixels of all results together."""
        rows = sum(self.list.sizeHintForRow(row) for row in range(self._items.rowCount()))
        return rows + (self._note.sizeHint().height() if self._note.text() else 0) + 12

    def move_by(self, rows: int) -> None:
        """Go down or, when negative, up."""
        count = self._items.rowCount()
        if count:
            row = (self.list.currentIndex().row() + rows) % count
            self.list.setCurrentIndex(self._items.index(row, 0))

    def choose_current(self) -> None:
        """Choose the marked one."""
        self._choose(self.list.currentIndex())

    def results(self) -> list[SearchResult]:
        """What is shown."""
        return [self._items.item(row).data(_RESULT) for row in range(self._items.rowCount())]

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(_RESULT))


class SearchBox(QLineEdit):
    """The box in the top bar; commands are found here, records by whoever listens to ``search_wanted``."""

    search_wanted = Signal(str)
    """Typing paused: look for these words and answer with :meth:`show_records`."""
    chosen = Signal(object)
    """The user chose a :class:`SearchResult`."""

    def __init__(self, find_commands: Callable[[str], Sequence[SearchResult]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find_commands = find_commands
        self.offer: Callable[[], Sequence[SearchResult]] = tuple
        """What is offered before anything is typed."""
        self._records: Sequence[SearchResult] = ()
        self._note = ""
        self._searching = False
        self._popup: SearchResults | None = None
        self.setMaxLength(_LONGEST)
        self.setPlaceholderText("Zoek een overleg, besluit, naam of opdracht   (Alt+Q)")
        self.setAccessibleName("Overal zoeken")
        self.setClearButtonEnabled(True)
        self._glass = self.addAction(icons.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        icons.dress(self._glass, "search", "muted")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.textEdited.connect(self._typed)

    def begin(self) -> None:
        """Come here to search: what stood here goes at the first letter."""
        was_here = self.hasFocus()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        if was_here:
            self._refresh()

    def popup(self) -> SearchResults:
        """The list under the box."""
        if self._popup is None:
            self._popup = SearchResults(self.window())
            self._popup.chosen.connect(self._chosen)
            self.window().installEventFilter(self)
        return self._popup

    def show_records(self, words: str, results: Sequence[SearchResult], note: str = "") -> None:
        """Show the answer to ``words``, with a sentence below it; an answer to older words is dropped."""
        if words == self.text().strip():
            self._records = results
            self._note = note
            self._searching = False
            self._refresh()

    def close_popup(self) -> None:
        """Put the list away."""
        self._pause.stop()
        if self._popup is not None:
            self._popup.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the list under the box while the window changes size."""
        if event.type() == QEvent.Type.Resize and self._popup is not None and self._popup.isVisible():
            self._place_popup()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window when nothing was typed here."""
        if passes_history(event, self.isUndoAvailable(), self.isRedoAvailable()):
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk through the list, Enter chooses, Esc closes."""
        popup = self.popup()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if not popup.isVisible() and not self.text().strip() and event.key() == Qt.Key.Key_Down:
            self._refresh()
        elif popup.isVisible() and event.key() in steps:
            popup.move_by(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Offer something at once to whoever comes here on purpose; who passes by with Tab is not disturbed."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.MouseFocusReason):
            self._refresh()

    def focusOutEvent(self, event: object) -> None:
        """Put the list away with the keyboard."""
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.close_popup()

    def _enter(self) -> None:
        """Choose the marked answer; whoever is faster than the answer gets it first."""
        if self._pause.isActive():
            self._pause.stop()
            self._ask()
        if self.popup().isVisible():
            self.popup().choose_current()

    def _escape(self) -> None:
        if self._popup is not None and self._popup.isVisible():
            self.close_popup()
        elif self.text():
            self.clear()
        else:
            self.clearFocus()

    def _typed(self) -> None:
        self._records = ()
        self._note = ""
        self._searching = bool(self.text().strip())
        self._refresh()
        self._pause.start()

    def _ask(self) -> None:
        if self.text().strip():
            self.search_wanted.emit(self.text().strip())

    def _refresh(self) -> None:
        words = self.text().strip()
        if not words:
            offered = self.offer()
            self._show(offered, _HELP if offered else "")
            return
        found = self._find_commands(words)
        results = [result for result in found if result.fit is Fit.BEGIN]
        results += self._records
        results += [result for result in found if result.fit is Fit.INSIDE]
        if not results and not self._searching:
            results = list(found)
        nothing = "" if results or self._searching else "Niets gevonden. Probeer een deel van het woord."
        self._show(results, self._note or nothing)

    def _show(self, results: Sequence[SearchResult], note: str) -> None:
        if not results and not note:
            self.close_popup()
            return
        self.popup().show_results(results, note)
        self._place_popup()
        self.popup().show()
        self.popup().raise_()

    def _place_popup(self) -> None:
        corner = self.mapTo(self.window(), QPoint(0, self.height() + 4))
        narrow = self.width() < tokens.scaled(420)
        width = min(tokens.scaled(560), self.window().width() - corner.x() - 8) if narrow else self.width()
        room = self.window().height() - corner.y() - tokens.scaled(tokens.WIDE)
        highest = tokens.scaled(_HIGHEST)
        self.popup().setGeometry(corner.x(), corner.y(), width, min(room, highest, self.popup().wanted_height()))

    def _chosen(self, result: SearchResult) -> None:
        if result.kind == MORE:
            self.setText(f"{result.id} {self.text().strip()}")
            self._typed()
            self._ask()
            return
        self.close_popup()
        self.clear()
        self.clearFocus()
        self.chosen.emit(result)
