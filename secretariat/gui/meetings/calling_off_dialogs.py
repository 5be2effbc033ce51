"""Putting an overleg off to another day, and cancelling it: what is asked before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from secretariat.domain.meetings import Meeting
from secretariat.domain.records import TEXT_LIMIT
from secretariat.gui.look import tokens
from secretariat.gui.meetings.planning_forms import Warnings, facts_typed
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_dialog import RecordDialog
from secretariat.gui.widgets.typed_rows import DateRow, PlaceRow, TimesRow, TypedRow
from secretariat.services.meeting_planning import MeetingFacts

_WIDE = 600


class PostponeDialog(RecordDialog):
    """The new day, with times and place as they were, and why."""

    edited = Signal()
    """Another day, time or place was typed."""

    def __init__(self, meeting: Meeting, place: str, places: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(f"{meeting.code} verzetten", "Ver&zetten", _WIDE, parent)
        self.cancel_button.setText("&Niet verzetten")  # "Annuleren" is what else can happen to an overleg
        self.date = DateRow("Nieuwe &datum")
        self.times = TimesRow("&Tijd")
        self.place = PlaceRow("&Plaats")
        self.reason = TypedRow("&Reden", "Bijvoorbeeld: voorzitter verhinderd", TEXT_LIMIT)
        self.warnings = Warnings()
        self.consequence = PlainLabel("", look="muted", wrap=True)
        self.times.show_times(meeting.start_time, meeting.end_time)
        self.place.show_places(places)
        self.place.line.setText(place)
        for row in (self.date, self.times, self.place):
            row.changed.connect(self.edited)
        when = QHBoxLayout()
        when.setSpacing(tokens.LARGE)
        for field in (self.date, self.times):
            when.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SMALL)
        column.addLayout(when)
        for part in (self.place, self.reason, self.warnings, self.consequence):
            column.addWidget(part)
        self._lay_out(body)
        self.date.setFocus()

    def facts(self) -> MeetingFacts:
        """When and where it will be."""
        return facts_typed(self.date.day(), self.times, self.place)

    def is_right(self) -> bool:
        """Whether everything typed is understood; says so at the field when it is not."""
        return all([self.date.is_right(), self.times.is_right()])

    def refused(self, sentence: str) -> None:
        """Say why it cannot be, with the keyboard in the field for the reason when that is empty."""
        super().refused(sentence)
        if sentence and self.date.day() is not None and not self.reason.typed():
            self.reason.setFocus()

    def say_consequence(self, words: str) -> None:
        """Say what comes of it."""
        self.consequence.setText(words)


class CancelDialog(RecordDialog):
    """Why it does not take place."""

    def __init__(self, meeting: Meeting, consequence: str, parent: QWidget | None = None) -> None:
        super().__init__(f"{meeting.code} annuleren", "&Overleg annuleren", _WIDE, parent)
        self.cancel_button.setText("&Niet annuleren")  # "Annuleren" would be two things here
        self.reason = TypedRow("&Reden", "Bijvoorbeeld: te weinig agendapunten", TEXT_LIMIT)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SMALL)
        column.addWidget(self.reason)
        column.addWidget(PlainLabel(consequence, look="muted", wrap=True))
        self._lay_out(body)
        self.reason.setFocus()
