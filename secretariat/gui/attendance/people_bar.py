"""The line below the people: who came instead of somebody, and who else was there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QPushButton, QWidget

from secretariat.domain.attendance import AttendanceCapacity
from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.wording.terms import label

_GUESTS = (
    AttendanceCapacity.GUEST,
    AttendanceCapacity.SPEAKER,
    AttendanceCapacity.ADVISER,
    AttendanceCapacity.SECRETARIAT,
    AttendanceCapacity.OBSERVER,
)
_NEW = "Wie was er nog meer?"


class PeopleBar(QWidget):
    """Choose a person by typing some letters; what for depends on who asked."""

    deputy_chosen = Signal(str, str)
    """Who was replaced, and by whom."""
    guest_chosen = Signal(str, object)
    """Who was there, and as what."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._replaced = ""
        self._names: dict[str, str] = {}
        self.words = PlainLabel(_NEW)
        self.person = QComboBox()
        self.person.setEditable(True)
        self.person.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.person.setAccessibleName(_NEW)
        self.person.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.capacity = QComboBox()
        self.capacity.setAccessibleName("Als wat")
        for capacity in _GUESTS:
            self.capacity.addItem(label(capacity), capacity.value)
        self.add_button = QPushButton("Toevoegen")
        icons.dress(self.add_button, "plus")
        self.add_button.clicked.connect(self.submit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(self.words)
        layout.addWidget(self.person, 1)
        layout.addWidget(self.capacity)
        layout.addWidget(self.add_button)

    def set_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Everybody there is to choose from: ids with names."""
        if self._names == dict(people):
            return
        self._names = dict(people)
        self.person.clear()
        for person_id, name in people:
            self.person.addItem(name, person_id)
        self.person.setCurrentIndex(-1)
        completer = QCompleter(self.person.model(), self.person)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.person.setCompleter(completer)

    def ask_deputy(self, person_id: str) -> None:
        """Ask who came instead of somebody."""
        self._replaced = person_id
        self.words.setText(f"Wie verving {self._names.get(person_id, '')}?")
        self.person.setAccessibleName(self.words.text())
        self.capacity.hide()
        self.person.setCurrentIndex(-1)
        self.person.setFocus()

    def submit(self) -> None:
        """Hand over who was chosen."""
        found = self.person.findText(self.person.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        person_id = str(self.person.itemData(found)) if found >= 0 else ""
        if self._replaced:
            self.deputy_chosen.emit(self._replaced, person_id)
        else:
            # Qt hands a StrEnum back as a plain text.
            self.guest_chosen.emit(person_id, AttendanceCapacity(self.capacity.currentData()))

    @property
    def typed(self) -> str:
        """What stands in the field."""
        return self.person.currentText().strip()

    def done(self) -> None:
        """Be ready for the next one."""
        self._replaced = ""
        self.words.setText(_NEW)
        self.person.setAccessibleName(_NEW)
        self.capacity.show()
        self.person.setCurrentIndex(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds, Esc goes back to nothing asked."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.done()
        else:
            super().keyPressEvent(event)
