"""The form for a new orgaan: four fields, the rest follows from its kind and is changed on the card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.bodies import BodyKind
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import tokens
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.typed_form import TypedForm
from secretariat.gui.widgets.typed_rows import EntryLine, QuietCombo
from secretariat.services.bodies import LEVEL_OF_KIND
from secretariat.wording.body_kinds import kind_of_name
from secretariat.wording.terms import choices, label

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NewBodyForm(TypedForm):
    """Name, code, kind and theme."""

    named = Signal(str)
    """Another name stands there; a code may be proposed."""
    submitted = Signal()
    """What was filled in must be saved."""
    comes_back = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Nieuw orgaan", parent)
        self.name, self.code = EntryLine(), EntryLine()
        for line in (self.name, self.code):
            line.setMaxLength(LINE_LIMIT)
        self.name.setPlaceholderText("Bestuurlijk overleg Cultuur")
        self.code.setPlaceholderText("BO-CULT")
        self.kind, self.theme = QuietCombo(), QuietCombo()
        self._kind_is_chosen = False
        self.kind.show_choices(choices(BodyKind), BodyKind.EXECUTIVE_MEETING)
        self._level = PlainLabel("", look="muted", wrap=True)
        self._refusal = PlainLabel("", look="refused", wrap=True)
        self._refusal.hide()
        self.save = QPushButton("&Orgaan toevoegen")
        self.save.setProperty("look", "primary")
        self.cancel = QPushButton("&Annuleren")
        self.save.clicked.connect(self.submitted)
        self.cancel.clicked.connect(self.closed)
        self.name.textEdited.connect(self.named)
        self.name.textEdited.connect(self._follow_name)
        self.kind.activated.connect(lambda _row: self._choose_kind())
        self.code.textEdited.connect(lambda _text: self.code.setModified(True))
        self.kind.currentIndexChanged.connect(lambda _row: self._explain())
        for line in (self.name, self.code):
            line.textChanged.connect(lambda _text: self.refused(""))
        self._lay_out()
        self._explain()

    @property
    def refusal(self) -> str:
        """Why what was filled in cannot be; empty when nothing was refused."""
        return self._refusal.text()

    @property
    def level_words(self) -> str:
        """What follows from the kind."""
        return self._level.text()

    def refused(self, words: str) -> None:
        """Say why what was filled in cannot be."""
        self._refusal.setText(words)
        self._refusal.setVisible(bool(words))
        if words:
            self.leave_button()

    def begin(self, themes: Sequence[tuple[str, str]], theme_id: str) -> None:
        """Begin with nothing filled in but the theme."""
        self._kind_is_chosen = False
        self._follow_name("")
        self.name.clear()
        self.code.clear()
        self.theme.show_choices((("", "Zonder thema"), *themes), theme_id)
        self._theme_row.setVisible(bool(themes))
        self.refused("")
        self.name.setFocus()

    def propose_code(self, code: str) -> None:
        """Fill in a code, unless one was typed."""
        if not (self.code.isModified() and self.code.text()):
            self.code.setText(code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc goes back."""
        if event.key() in _ENTER and not isinstance(self.focusWidget(), QPushButton):
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _choose_kind(self) -> None:
        self._kind_is_chosen = True

    def _follow_name(self, name: str) -> None:
        """Let the kind be what the name says, until somebody chooses one."""
        if not self._kind_is_chosen:
            kind = kind_of_name(name) or BodyKind.EXECUTIVE_MEETING
            self.kind.setCurrentIndex(self.kind.findData(str(kind)))

    def _explain(self) -> None:
        level = label(LEVEL_OF_KIND[BodyKind(self.kind.chosen())]).lower()
        self._level.setText(f"Niveau: {level}; daaruit volgen de termijnen. Dat is op de kaart te wijzigen.")

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(tokens.LARGE)
        across.addWidget(FieldRow("&Code", self.code), 1, Qt.AlignmentFlag.AlignTop)
        across.addWidget(FieldRow("&Soort", self.kind), 2, Qt.AlignmentFlag.AlignTop)
        self._theme_row = FieldRow("&Thema", self.theme)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SMALL)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        held = QWidget()
        held.setMaximumWidth(tokens.scaled(640))
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.MEDIUM)
        column.addWidget(PlainLabel("Nieuw orgaan", look="title"))
        column.addWidget(FieldRow("&Naam", self.name))
        column.addLayout(across)
        column.addWidget(self._theme_row)
        column.addWidget(self._level)
        column.addWidget(self._refusal)
        column.addLayout(buttons)
        column.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.HUGE, tokens.WIDE, tokens.HUGE, tokens.WIDE)
        layout.addWidget(held, 1)
        layout.addStretch()
