"""Day, time, place and kind of an overleg, changed in its head."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.meetings import Meeting, MeetingKind
from secretariat.gui.look import tokens
from secretariat.gui.meetings.planning_forms import Warnings, facts_typed
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.typed_form import TypedForm
from secretariat.gui.widgets.typed_rows import DateRow, PlaceRow, QuietCombo, TimesRow
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.wording.terms import choices

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FactsForm(TypedForm):
    """A small form that Enter saves and Esc closes; what was typed stays when it is refused."""

    edited = Signal()
    """Something that was filled in has changed."""
    submitted = Signal()
    """What was filled in must be saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Datum, tijd en plaats", parent)
        self.setObjectName("inset")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.date = DateRow("Datu&m")
        self.times = TimesRow("&Tijd")
        self.place = PlaceRow("&Plaats")
        self.kind = QuietCombo()
        self.warnings = Warnings()
        self._refusal = PlainLabel("", look="refused", wrap=True)
        self._refusal.hide()
        self.save = QPushButton("&Opslaan")
        self.save.setProperty("look", "primary")
        self.save.clicked.connect(self.submitted)
        self.cancel = QPushButton("Annu&leren")
        self.cancel.clicked.connect(self.closed)
        for row in (self.date, self.times, self.place):
            row.changed.connect(self._edited)
        self.kind.currentIndexChanged.connect(lambda _place: self._edited())
        self._lay_out()

    @property
    def refusal(self) -> str:
        """Why what was filled in cannot be; empty when nothing was refused."""
        return self._refusal.text()

    def show_facts(self, meeting: Meeting, place: str, places: Sequence[str]) -> None:
        """Begin with what the file says."""
        self.date.show_day(meeting.date)
        self.times.show_times(meeting.start_time, meeting.end_time)
        self.place.show_places(places)
        self.place.line.setText(place)
        self.kind.show_choices(choices(MeetingKind), meeting.kind)
        self.refused("")

    def facts(self) -> MeetingFacts:
        """What was filled in."""
        return facts_typed(self.date.day(), self.times, self.place)

    def is_right(self) -> bool:
        """Whether everything typed is understood; says so at the field when it is not."""
        return all([self.date.is_right(), self.times.is_right()])

    def refused(self, words: str) -> None:
        """Say why what was filled in cannot be."""
        self._refusal.setText(words)
        self._refusal.setVisible(bool(words))
        if words:
            self.leave_button()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc closes."""
        if event.key() in _ENTER and not isinstance(self.focusWidget(), QPushButton):
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _edited(self) -> None:
        self.refused("")
        self.edited.emit()

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(tokens.MEDIUM)
        for part, stretch in ((self.date, 3), (self.times, 3), (self.place, 4), (FieldRow("Soort", self.kind), 3)):
            across.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.setSpacing(tokens.SMALL)
        below.addWidget(self.warnings, 1)
        below.addWidget(self._refusal, 1)
        below.addStretch()
        below.addWidget(self.cancel)
        below.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.MEDIUM, tokens.SMALL)
        layout.setSpacing(tokens.TIGHT)
        layout.addLayout(across)
        layout.addLayout(below)
        self.setFocusProxy(self.date)
