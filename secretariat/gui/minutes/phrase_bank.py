"""The phrase bank: a list that narrows while typing; Enter or a click puts the words in the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.shell.commands import best
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.popup import Popup
from secretariat.wording.phrases import PHRASES, Phrase

_SHOWN = 9
_WIDTH = 460
_KEYS_OF_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class _Letters(QLineEdit):
    """Keeps the letters and leaves the arrows and Enter to the panel."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*_KEYS_OF_LIST, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab):
            event.ignore()
        else:
            super().keyPressEvent(event)


class PhraseBank(Popup):
    """Letters above, phrases below."""

    chosen = Signal(object)
    """A :class:`Phrase` must be put in the text."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "Frasen")
        self._phrases: tuple[Phrase, ...] = ()
        self.letters = _Letters()
        self.letters.setAccessibleName("Zoek een frase")
        self.letters.setPlaceholderText("Typ een paar letters, bijvoorbeeld ‘ken’")
        self.letters.textChanged.connect(self._narrow)
        self.list = QListWidget()
        self.list.setAccessibleName("Frasen")
        self.list.setProperty("look", "plain")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._choose)
        self._none = PlainLabel("Geen frase met deze letters.", look="muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        layout.setSpacing(tokens.TIGHT)
        layout.addWidget(self.letters)
        layout.addWidget(self.list)
        layout.addWidget(self._none)
        self.setFocusProxy(self.letters)

    def open_under(self, words: QRect, phrases: Sequence[Phrase] = PHRASES) -> None:
        """Show these phrases under the words at the cursor, with the cursor in the letters."""
        self._phrases = tuple(phrases)
        self.setFixedWidth(tokens.scaled(_WIDTH))
        self.letters.clear()
        self._narrow("")
        super().open_under(words)
        self.letters.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk through the list, Enter chooses."""
        row, last = self.list.currentRow(), self.list.count() - 1
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_SHOWN, Qt.Key.Key_PageDown: _SHOWN}
        if event.key() in steps:
            self.list.setCurrentRow(max(0, min(row + steps[Qt.Key(event.key())], last)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and self.list.currentItem():
            self._choose(self.list.currentItem())
        else:
            super().keyPressEvent(event)

    @property
    def shown(self) -> list[str]:
        """The phrases that fit the letters, best first."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _narrow(self, letters: str) -> None:
        fits = (
            best(letters, [(phrase.words, phrase) for phrase in self._phrases], len(self._phrases)) if letters else ()
        )
        found = [phrase for _fit, phrase in fits] if letters else list(self._phrases)
        self.list.clear()
        for phrase in found:
            item = QListWidgetItem(phrase.words)
            item.setData(Qt.ItemDataRole.UserRole, self._phrases.index(phrase))
            item.setData(int(Qt.ItemDataRole.AccessibleTextRole), f"{phrase.words} ({phrase.group})")
            item.setSizeHint(QSize(0, tokens.scaled(tokens.ROW_HEIGHT)))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(tokens.scaled(tokens.ROW_HEIGHT) * min(len(found), _SHOWN) + 2)
        self.list.setVisible(bool(found))
        self._none.setVisible(not found)
        if not self.isHidden():
            self.place()

    def _choose(self, item: QListWidgetItem) -> None:
        phrase: Phrase = self._phrases[int(item.data(Qt.ItemDataRole.UserRole))]
        self.close_panel()
        self.chosen.emit(phrase)
