"""What came out of an item, under its text as it will stand on the paper, changed in place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from secretariat.domain.decisions import DecisionKind
from secretariat.gui.look import icons, tokens
from secretariat.gui.minutes.item_results import Result
from secretariat.gui.widgets.chip import Chip
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.wording.terms import choices, label

TEXT_LENGTH = 2000
"""How long the text of a result can be typed."""

_CHIP_WIDTH = 144
"""Wide enough for "Toezegging 2023-T-001", so that the texts line up; in pixels at 100 %."""


class LineEditor(QLineEdit):
    """The text of a result while it is changed."""

    given_up = Signal()
    """Esc."""
    left = Signal()
    """The keyboard went elsewhere."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up, Enter saves; no key goes on to the row."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
            event.accept()  # the row behind would take Enter for a wish to change the words again

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell who goes elsewhere; another window or a menu is only a short absence."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()


class ResultRow(QWidget):
    """One result: its number as a chip, what it says, and a button that takes it away."""

    remove_wanted = Signal(object, str)
    """The result must go: its :class:`CaptureKind` and id."""
    reword_wanted = Signal(object, str, str)
    """The result must say something else: its :class:`CaptureKind`, id and the words."""
    kind_wanted = Signal(str, object)
    """The decision is of another kind: its id and :class:`DecisionKind`."""
    maker_wanted = Signal(object)
    """Somebody else made the toezegging: its :class:`Result`."""
    vote_wanted = Signal(str)
    """How was voted on the decision must be said: its id."""
    left = Signal()
    """Changing the words is over."""

    def __init__(self, result: Result, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = result
        self.record_id, number = result.id, result.number
        self._read_only = False
        self._editor: LineEditor | None = None
        self._chip = Chip(number)
        self._chip.setMinimumWidth(tokens.scaled(_CHIP_WIDTH))
        self._label = PlainLabel("", wrap=True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.kind_button = QToolButton(self)
        self.kind_button.setProperty("look", "kind")
        self.kind_button.setToolTip("Soort besluit wijzigen")
        self.kind_button.clicked.connect(self.open_kinds)
        self.kind_button.setVisible(result.is_decision)
        self.maker_button = QToolButton(self)
        self.maker_button.setProperty("look", "kind")
        self.maker_button.setText("Door…")
        self.maker_button.setToolTip("Wie de toezegging deed (F4)")
        self.maker_button.setAccessibleName(f"Wie {number} deed")
        self.maker_button.clicked.connect(self.open_kinds)
        self.maker_button.setVisible(result.is_promise)
        self.vote_button = QToolButton(self)
        self.vote_button.setProperty("look", "kind")
        self.vote_button.setText("Stemming…")
        self.vote_button.setAccessibleName(f"Stemming bij {number}")
        self.vote_button.setToolTip("Hoe er is gestemd (S, of Ctrl+Shift+S in de tekst)")
        self.vote_button.clicked.connect(self.ask_vote)
        self.vote_button.setVisible(result.is_decision)
        self.remove_button = QToolButton()
        self.remove_button.setAutoRaise(True)
        self.remove_button.setAccessibleName(f"{number} verwijderen")
        self.remove_button.setToolTip(f"{number} verwijderen")
        icons.dress(self.remove_button, "trash-2", "muted")
        self.remove_button.clicked.connect(self._remove)
        self.setObjectName("result")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lay_out()
        self.show_result(result)

    def show_result(self, result: Result) -> None:
        """Show what the result says; what is being typed stays."""
        self.shown = result
        self._label.setText(result.words)
        self._chip.show_state(result.number, result.tone)
        self.setAccessibleName(f"{result.number}: {result.words}")
        if result.decision_kind is not None:
            word = label(result.decision_kind)
            self.kind_button.setText(word)
            self.kind_button.setAccessibleName(f"Soort van {result.number}: {word}")

    @property
    def words(self) -> str:
        """What stands in the row."""
        return self.shown.words

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.remove_button.setVisible(not read_only)
        self.kind_button.setEnabled(not read_only)
        self.maker_button.setVisible(self.shown.is_promise and not read_only)
        self.vote_button.setVisible(self.shown.is_decision and not read_only)

    @property
    def editor(self) -> LineEditor | None:
        """The field in which the words are changed, while they are."""
        return self._editor

    def start_edit(self) -> None:
        """Let the words be changed here: Enter or going elsewhere saves, Esc leaves them."""
        if self._read_only or self._editor is not None:
            return
        self._editor = LineEditor(self.shown.text)
        self._editor.setMaxLength(max(TEXT_LENGTH, len(self.shown.text)))
        self._editor.setAccessibleName(f"Tekst van {self.shown.number}")
        self._editor.returnPressed.connect(self.commit)
        self._editor.left.connect(self.commit)
        self._editor.given_up.connect(self.stop_edit)
        self._label.hide()
        self._middle.insertWidget(0, self._editor)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._editor.selectAll()

    def stop_edit(self) -> None:
        """Show the words as they are in the file."""
        editor, self._editor = self._editor, None
        if editor is None:
            return
        self._refusal.hide()
        had_keyboard = editor.hasFocus()
        editor.hide()
        editor.deleteLater()
        self._label.show()
        if had_keyboard:
            self.left.emit()

    def refused(self, sentence: str) -> None:
        """Say why the words cannot be; what was typed stays."""
        self._refusal.setText(sentence)
        self._refusal.show()

    def ask_vote(self) -> None:
        """Let somebody say how was voted, if this is a decision."""
        if self.shown.is_decision and not self._read_only:
            self.vote_wanted.emit(self.record_id)

    def open_kinds(self) -> None:
        """Let another kind be chosen, or of a toezegging who made it."""
        if self.shown.is_promise and not self._read_only:
            self.maker_wanted.emit(self.shown)
        if self.kind_button.isHidden() or not self.kind_button.isEnabled():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        letters: set[str] = set()
        for kind, name in choices(DecisionKind):
            action = menu.addAction(_with_mnemonic(name, letters))
            action.triggered.connect(lambda _checked=False, kind=kind: self.kind_wanted.emit(self.record_id, kind))
            if name == self.kind_button.text():
                menu.setActiveAction(action)
        menu.popup(self.kind_button.mapToGlobal(self.kind_button.rect().bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 or Enter changes the words, F4 the kind or who promised, S asks how was voted, Delete takes it away."""
        keys = {
            Qt.Key.Key_F2: self.start_edit,
            Qt.Key.Key_Return: self.start_edit,
            Qt.Key.Key_Enter: self.start_edit,
            Qt.Key.Key_F4: self.open_kinds,
            Qt.Key.Key_S: self.ask_vote,
            Qt.Key.Key_Delete: self._remove,
        }
        if self._editor is None and not self._read_only and event.key() in keys and not event.modifiers():
            keys[Qt.Key(event.key())]()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep F2 from the window while the row has the keyboard."""
        is_override = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if is_override and event.key() == Qt.Key.Key_F2:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click changes the words."""
        self.start_edit()

    def commit(self) -> None:
        """Hand over the words that are being changed; :meth:`stop_edit` answers that they are kept."""
        if self._editor is None:
            return
        words = self._editor.text().strip()
        if words == self.shown.text:
            self.stop_edit()
        else:
            self.reword_wanted.emit(self.shown.kind, self.record_id, words)

    def _remove(self) -> None:
        self.remove_wanted.emit(self.shown.kind, self.record_id)

    def _lay_out(self) -> None:
        self._refusal = PlainLabel("", look="refused", wrap=True)
        self._refusal.hide()
        self._middle = QVBoxLayout()
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(tokens.TIGHT)
        self._middle.addWidget(self._label)
        self._middle.addWidget(self._refusal)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, tokens.TIGHT, 0, tokens.TIGHT)
        layout.setSpacing(tokens.SMALL)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._chip)
        for button in (self.kind_button, self.maker_button, self.vote_button):
            left.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        left.addStretch()
        layout.addLayout(left)
        layout.addLayout(self._middle, 1)
        layout.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)


def _with_mnemonic(name: str, taken: set[str]) -> str:
    """The name with the first of its letters that no other has, marked."""
    for place, letter in enumerate(name):
        if letter.isalpha() and letter.lower() not in taken:
            taken.add(letter.lower())
            return f"{name[:place]}&{name[place:]}"
    return name
