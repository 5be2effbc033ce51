"""Noting who comes in late or leaves early, without leaving the verslag."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from secretariat.gui.look import hours, tokens
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.popup import Popup
from secretariat.services.attendance import AttendanceLine
from secretariat.wording.time_entry import read_time


class ComingAndGoing(Popup):
    """Who, whether he comes or goes, and when; Enter saves."""

    wanted = Signal(str, object, bool)
    """Somebody came or left: the id of the person, the time, and whether he left."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "Aankomst of vertrek noteren")
        self.person = QComboBox()
        self.person.setEditable(True)
        self.person.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.person.setMinimumWidth(tokens.scaled(240))
        completer = QCompleter(self.person.model(), self.person)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.person.setCompleter(completer)
        self.time = QLineEdit()
        self.time.setMaxLength(20)
        self.time.setFixedWidth(tokens.scaled(96))
        self.time.setPlaceholderText("14:35")
        self.comes, self.goes = QRadioButton("&Komt binnen"), QRadioButton("&Vertrekt")
        both = QButtonGroup(self)
        for button in (self.comes, self.goes):
            both.addButton(button)
        self.save_button = QPushButton("&Noteren")
        self.save_button.setProperty("look", "primary")
        self.save_button.clicked.connect(self._save)
        self._sentence = PlainLabel("", look="refused", wrap=True)
        self._lay_out()

    def open_for(self, words: QRect, people: Sequence[AttendanceLine], now: dt.time) -> None:
        """Ask under these words; those who are not there yet come first, and the time is now."""
        self.person.clear()
        for one in sorted(people, key=lambda one: one.status is not None and one.status.was_there):
            self.person.addItem(f"{one.name} ({one.organisation})" if one.organisation else one.name, one.id)
        self.person.setCurrentIndex(-1)
        self.person.clearEditText()
        self.time.setText(hours.bare(now))
        self.comes.setChecked(True)
        self._sentence.hide()
        self.open_under(words)
        self.person.setFocus(Qt.FocusReason.PopupFocusReason)

    def refused(self, sentence: str) -> None:
        """Say why it cannot be; what was typed stays."""
        self._sentence.setText(sentence)
        self._sentence.show()
        self.place()

    @property
    def refusal(self) -> str:
        """Why it cannot be; empty when nothing was refused."""
        return self._sentence.text() if not self._sentence.isHidden() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._save()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        typed = self.person.currentText().strip()
        found = self.person.findText(typed, Qt.MatchFlag.MatchFixedString)
        if found < 0 and typed:
            fitting = [row for row in range(self.person.count()) if typed.casefold() in self._name(row).casefold()]
            found = fitting[0] if len(fitting) == 1 else -1
        time = read_time(self.time.text())
        if found < 0:
            self.refused("Kies wie er binnenkomt of vertrekt.")
            self.person.setFocus(Qt.FocusReason.OtherFocusReason)
        elif time is None:
            self.refused(f"Typ een tijd, bijvoorbeeld 1435 of {hours.clock(dt.time(14, 35))}.")
            self.time.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.wanted.emit(str(self.person.itemData(found)), time, self.goes.isChecked())

    def _name(self, row: int) -> str:
        return self.person.itemText(row)

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(tokens.MEDIUM)
        fields.addWidget(FieldRow("&Wie", self.person), 1)
        fields.addWidget(FieldRow("&Hoe laat", self.time))
        below = QHBoxLayout()
        below.setSpacing(tokens.LARGE)
        for widget in (self.comes, self.goes):
            below.addWidget(widget)
        below.addStretch()
        below.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.MEDIUM, tokens.MEDIUM, tokens.MEDIUM, tokens.MEDIUM)
        layout.setSpacing(tokens.MEDIUM)
        layout.addWidget(PlainLabel("Aankomst of vertrek", look="strong"))
        layout.addLayout(fields)
        layout.addWidget(self._sentence)
        layout.addLayout(below)
