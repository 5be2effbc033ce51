"""The agenda beside the verslag, in the order of treatment: which item is which, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.minutes.treatments import TREATMENT_ICONS, TREATMENT_KEYS, TreatmentMenu
from secretariat.gui.minutes.wishes import Wishes
from secretariat.gui.widgets.two_lines import ID_ROLE, TwoLines, TwoLinesDelegate, fill_row, sign_width
from secretariat.services.minutes import MinutesEntry
from secretariat.wording.minutes import treatment_word

_WIDTH = 172
_COMPACT_WIDTH = 72


class OutlineList(QListWidget):
    """The items of the agenda in a narrow column; choosing one goes there, a letter says what became of it.

    A click on the sign before an item asks what became of it: the letters are those of the text once it has the cursor.
    """

    chosen = Signal(str)
    """Another item was chosen: its id."""

    def __init__(self, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self._read_only = False
        self._compact = False
        self._on_sign = False
        self._entries: Sequence[MinutesEntry] = ()
        self.setAccessibleName("Agendapunten van het verslag")
        self.setProperty("look", "outline")
        self.setFixedWidth(tokens.scaled(_WIDTH))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(TwoLinesDelegate(self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.itemClicked.connect(self._click)
        self.itemActivated.connect(self._choose)

    def show_entries(self, entries: Sequence[MinutesEntry]) -> None:
        """Show the items in the order of treatment."""
        self._entries = entries
        current = self.current_id()
        if self.count() != len(entries):
            self.clear()
            for _ in entries:
                self.addItem(QListWidgetItem())
        for row, entry in enumerate(entries):
            fill_row(self.item(row), _row(entry, compact=self._compact))
        self.show_current(current)

    def set_compact(self, compact: bool) -> None:
        """Show only icon and number where there is little room; the rest stands in the tooltip."""
        if compact is not self._compact:
            self._compact = compact
            self.setFixedWidth(tokens.scaled(_COMPACT_WIDTH if compact else _WIDTH))
            self.show_entries(self._entries)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only

    def current_id(self) -> str:
        """The item that is marked; empty when none is."""
        item = self.currentItem()
        return str(item.data(ID_ROLE)) if item is not None else ""

    def show_current(self, item_id: str) -> None:
        """Mark the item in which is being written."""
        for row in range(self.count()):
            if self.item(row).data(ID_ROLE) == item_id and row != self.currentRow():
                self.setCurrentRow(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter says what became of the item, U treats it now, Alt with an arrow changes the order."""
        item_id, modifiers = self.current_id(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        letters = {letter: treatment for treatment, letter in TREATMENT_KEYS.items()}
        letter = event.text().upper()
        if self._read_only or not item_id:
            super().keyPressEvent(event)
        elif modifiers == Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self._wishes.move_wanted.emit(item_id, steps[Qt.Key(event.key())])
        elif modifiers == Qt.KeyboardModifier.NoModifier and letter in letters:
            self._wishes.treatment_wanted.emit(item_id, letters[letter])
        elif modifiers == Qt.KeyboardModifier.NoModifier and letter == "U":
            self._wishes.now_wanted.emit(item_id)
        elif event.key() == Qt.Key.Key_F8:
            self._open_menu(self.visualItemRect(self.currentItem()).bottomLeft())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember whether the sign before an item was pressed, or its words."""
        self._on_sign = event.position().x() < sign_width() and event.button() == Qt.MouseButton.LeftButton
        super().mousePressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the states in the colours of the palette and as large as the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_entries"):
            self.setFixedWidth(tokens.scaled(_COMPACT_WIDTH if self._compact else _WIDTH))
            self.show_entries(self._entries)

    def _open_menu(self, at: QPoint) -> None:
        entry = next((one for one in self._entries if one.id == self.current_id()), None)
        if entry is not None and not self._read_only:
            TreatmentMenu(entry, self._wishes, self).popup(self.viewport().mapToGlobal(at))

    def _click(self, item: QListWidgetItem) -> None:
        if self._on_sign and not self._read_only:
            self._open_menu(self.visualItemRect(item).bottomLeft())
        else:
            self._choose(item)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(ID_ROLE))


def _row(entry: MinutesEntry, *, compact: bool) -> TwoLines:
    word = treatment_word(entry.treatment)
    icon, tone = TREATMENT_ICONS[entry.treatment]
    return TwoLines(
        entry.id,
        entry.number if compact else f"{entry.number}  {entry.title}",
        word if entry.treatment is not None and not compact else "",
        icon,
        tone,
        tooltip=f"{entry.number} {entry.title} · {word}\nKlik op het teken om dat anders te zeggen",
        said=f"{entry.number} {entry.title}, {word.lower()}",
    )
