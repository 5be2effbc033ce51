"""The small forms with which a besluit or actiepunt is added at an item, without leaving the text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.decisions import DecisionKind
from secretariat.domain.refusals import DateNotUnderstood
from secretariat.gui.look import tokens
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.services.action_points import Owner
from secretariat.wording.captures import ActionCapture
from secretariat.wording.refusals import sentence
from secretariat.wording.term_entry import read_term, understood_term
from secretariat.wording.terms import choices

TEXT_LENGTH = 2000


class CaptureForm(QWidget):
    """A form that Enter saves and Esc closes; what was typed stays when it is refused."""

    submitted = Signal()
    """What was typed must be saved."""
    closed = Signal()
    """The form was cancelled."""

    def __init__(self, title: str, save: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sentence = PlainLabel("", look="refused", wrap=True)
        self._sentence.hide()
        self.save_button = QPushButton(save)
        self.save_button.setProperty("look", "primary")
        self.save_button.clicked.connect(self.submitted)
        cancel = QPushButton("Annuleren")
        cancel.clicked.connect(self.closed)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self._sentence, 1)
        self._buttons.addStretch()
        self._buttons.addWidget(cancel)
        self._buttons.addWidget(self.save_button)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.MEDIUM, tokens.MEDIUM)
        self._body.setSpacing(tokens.SMALL)
        self._body.addWidget(PlainLabel(title, look="strong"))

    def refused(self, sentence: str) -> None:
        """Say why what was typed cannot be."""
        self._sentence.setText(sentence)
        self._sentence.show()

    @property
    def refusal(self) -> str:
        """The sentence that says why what was typed cannot be; empty when nothing was refused."""
        return self._sentence.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, *rows: Sequence[tuple[QWidget, int]]) -> None:
        for row in rows:
            line = QHBoxLayout()
            line.setSpacing(tokens.MEDIUM)
            for widget, stretch in row:
                line.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)
            self._body.addLayout(line)
        self._body.addLayout(self._buttons)


class ActionForm(CaptureForm):
    """Who does what by when."""

    wanted = Signal(str, str, object, str)
    """An action point was typed: text, id of the owner, date or None, words for the date."""

    def __init__(self, owners: Sequence[Owner], today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__("Nieuw actiepunt", "Actiepunt opslaan", parent)
        self._today = today
        self.text = QLineEdit()
        self.text.setMaxLength(TEXT_LENGTH)
        self.text.setPlaceholderText("Startnotitie opstellen")
        self.owner = QComboBox()
        self.owner.setEditable(True)
        self.owner.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for owner in owners:
            self.owner.addItem(owner.name, owner.id)
        self.owner.setCurrentIndex(-1)
        self.owner.setPlaceholderText("Naam of organisatie")
        completer = QCompleter(self.owner.model(), self.owner)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.owner.setCompleter(completer)
        self.due = QLineEdit()
        self.due.setMaxLength(200)
        self.due.setPlaceholderText("14 dec, vrijdag, +2w, of ‘na de zomer’")
        self._understood = PlainLabel("", look="small")
        self.due.textChanged.connect(self._understand)
        self.submitted.connect(self._hand_over)
        self._lay_out(
            [(FieldRow("&Wat", self.text), 1)],
            [(FieldRow("Wi&e", self.owner), 1), (FieldRow("&Gereed op", self.due), 1)],
            [(self._understood, 1)],
        )
        self.setFocusProxy(self.text)

    def fill(self, found: ActionCapture) -> QWidget:
        """Show what was understood of a line, and give the first field in which something is missing."""
        text = found.text
        if found.co_owners:
            text += f" (samen met {', '.join(one.name for one in found.co_owners)})"
        self.text.setMaxLength(max(TEXT_LENGTH, len(text)))
        self.text.setText(text)
        if len(found.owners) == 1:
            self.owner.setCurrentIndex(self.owner.findData(found.owners[0].id))
        else:
            self.owner.setEditText(found.owner_words)
        self.due.setText(found.due.typed)
        missing = [(self.text, not text), (self.owner, len(found.owners) != 1), (self.due, not found.has_term)]
        return next((field for field, is_missing in missing if is_missing), self.text)

    @property
    def understood(self) -> str:
        """What the date that was typed is taken for."""
        return self._understood.text()

    def _hand_over(self) -> None:
        try:
            due = read_term(self.due.text(), self._today)
        except DateNotUnderstood as refusal:
            self.refused(sentence(refusal))
            return
        self.wanted.emit(self.text.text(), self._owner_id(), due.date, due.note)

    def _owner_id(self) -> str:
        found = self.owner.findText(self.owner.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        return str(self.owner.itemData(found)) if found >= 0 else ""

    def _understand(self, typed: str) -> None:
        self._understood.setText(understood_term(typed, self._today))


class DecisionForm(CaptureForm):
    """What was decided, and what kind of result that is."""

    wanted = Signal(object, str)
    """A decision was typed: its :class:`DecisionKind` and text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Nieuw besluit", "Besluit opslaan", parent)
        self.kind = QComboBox()
        for kind, name in choices(DecisionKind):
            self.kind.addItem(name, kind)
        self.kind.setCurrentIndex(self.kind.findData(DecisionKind.AGREED))
        self.text = QLineEdit()
        self.text.setMaxLength(TEXT_LENGTH)
        self.text.setPlaceholderText("Het overleg stemt in met …")
        self.submitted.connect(self._hand_over)
        self._lay_out([(FieldRow("&Soort", self.kind), 0), (FieldRow("&Tekst", self.text), 1)])
        self.setFocusProxy(self.text)

    def _hand_over(self) -> None:
        # Qt hands a StrEnum back as a plain text.
        self.wanted.emit(DecisionKind(self.kind.currentData()), self.text.text())
