"""The besluiten and actiepunten under the text of an item, as they will stand on the paper, changed in place."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from secretariat.domain.decisions import Decision, DecisionKind
from secretariat.gui.look import icons, tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.widgets.chip import Chip
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.services.action_points import ActionLine
from secretariat.wording.dates import day_month_year
from secretariat.wording.terms import choices, label

TEXT_LENGTH = 2000
"""How long the text of a result can be typed."""

_CHIP_WIDTH = 132
"""Wide enough for "Besluit 2023-B-004", so that the texts line up; in pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class ShownResult:
    """What a row shows: number, words and the tone of the chip."""

    number: str
    words: str
    tone: str
    is_decision: bool


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

    remove_wanted = Signal(str)
    """The result must go: its id."""
    reword_wanted = Signal(str, str)
    """The result must say something else: its id and the words."""
    kind_wanted = Signal(str, object)
    """The decision is of another kind: its id and :class:`DecisionKind`."""
    left = Signal()
    """Changing the words is over."""

    def __init__(self, record_id: str, number: str, *, has_kind: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.record_id = record_id
        self.words = ""
        self._number = number
        self._text = ""
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
        self.kind_button.setVisible(has_kind)
        self.remove_button = QToolButton()
        self.remove_button.setAutoRaise(True)
        self.remove_button.setAccessibleName(f"{number} verwijderen")
        self.remove_button.setToolTip(f"{number} verwijderen")
        icons.dress(self.remove_button, "trash-2", "muted")
        self.remove_button.clicked.connect(lambda: self.remove_wanted.emit(record_id))
        self.setObjectName("result")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lay_out()

    def show_result(self, text: str, words: str, tone: Tone, kind: DecisionKind | None = None) -> None:
        """Show what the result says (``words`` also who and when); what is being typed stays."""
        self.words, self._text = words, text
        self._label.setText(words)
        self._chip.show_state(self._number, tone)
        self.setAccessibleName(f"{self._number}: {words}")
        if kind is not None:
            self.kind_button.setText(label(kind))
            self.kind_button.setAccessibleName(f"Soort van {self._number}: {label(kind)}")

    @property
    def as_shown(self) -> ShownResult:
        """What stands in the row."""
        tone = str(self._chip.property("tone"))
        return ShownResult(self._number, self.words, tone, is_decision=not self.kind_button.isHidden())

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.remove_button.setVisible(not read_only)
        self.kind_button.setEnabled(not read_only)

    @property
    def editor(self) -> LineEditor | None:
        """The field in which the words are changed, while they are."""
        return self._editor

    def start_edit(self) -> None:
        """Let the words be changed here: Enter or going elsewhere saves, Esc leaves them."""
        if self._read_only or self._editor is not None:
            return
        self._editor = LineEditor(self._text)
        self._editor.setMaxLength(max(TEXT_LENGTH, len(self._text)))
        self._editor.setAccessibleName(f"Tekst van {self._number}")
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

    def open_kinds(self) -> None:
        """Let another kind be chosen."""
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
        """F2 or Enter changes the words, F4 the kind, Delete takes it away."""
        keys = {
            Qt.Key.Key_F2: self.start_edit,
            Qt.Key.Key_Return: self.start_edit,
            Qt.Key.Key_Enter: self.start_edit,
            Qt.Key.Key_F4: self.open_kinds,
            Qt.Key.Key_Delete: lambda: self.remove_wanted.emit(self.record_id),
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
        if words == self._text:
            self.stop_edit()
        else:
            self.reword_wanted.emit(self.record_id, words)

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
        left.addWidget(self.kind_button, 0, Qt.AlignmentFlag.AlignHCenter)
        left.addStretch()
        layout.addLayout(left)
        layout.addLayout(self._middle, 1)
        layout.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)


def decision_row(decision: Decision) -> ResultRow:
    """A row for a decision."""
    return ResultRow(decision.id, f"Besluit {decision.number}", has_kind=True)


def action_row(action: ActionLine) -> ResultRow:
    """A row for an action point."""
    return ResultRow(action.id, f"Actie {action.number}", has_kind=False)


def show_decision(row: ResultRow, decision: Decision) -> None:
    """Let a row say what a decision says."""
    row.show_result(decision.text, decision.text, Tone.GOOD, decision.kind)


def show_action(row: ResultRow, action: ActionLine) -> None:
    """Let a row say what an action point says: what, who, when."""
    when = day_month_year(action.due_date) if action.due_date else action.due_note
    words = " – ".join(part for part in (action.text.removesuffix("."), action.owner, when) if part)
    row.show_result(action.text, words, Tone.BAD if action.overdue else Tone.INFO)


def _with_mnemonic(name: str, taken: set[str]) -> str:
    """The name with the first of its letters that no other has, marked."""
    for place, letter in enumerate(name):
        if letter.isalpha() and letter.lower() not in taken:
            taken.add(letter.lower())
            return f"{name[:place]}&{name[place:]}"
    return name
