"""The form with which an overleg is planned, and what it shares with that of a series."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from secretariat.domain.meeting_planning import Concern
from secretariat.gui.look import hours, tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.typed_form import TypedForm
from secretariat.gui.widgets.typed_rows import DateRow, PlaceRow, QuietCombo, TimesRow
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.wording.meeting_planning import (
    concern_sentence,
)

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WIDEST = 640


def sentences(concerns: Iterable[Concern]) -> str:
    """What there is to know about a day, a line each."""
    return "\n".join(concern_sentence(concern, hours.time_format()) for concern in concerns)


def facts_typed(day: dt.date | None, times: TimesRow, place: PlaceRow) -> MeetingFacts:
    """A day, with the times and the place as they were typed."""
    typed = times.times()
    return MeetingFacts(
        date=day,
        start_time=typed.start if typed else None,
        end_time=typed.end if typed else None,
        place=place.typed(),
    )


class Warnings(PlainLabel):
    """What there is to know about a day, a line each; it warns and never forbids."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, wrap=True)
        self.setProperty("tone", Tone.WARN.value)
        self.hide()

    def show_concerns(self, concerns: Iterable[Concern]) -> None:
        """Say these."""
        words = sentences(concerns)
        self.setText(words)
        self.setVisible(bool(words))


class PlanningForm(TypedForm):
    """A form of the page: Enter saves, Esc goes back; what was typed stays when it is refused."""

    edited = Signal()
    """Something that was filled in has changed."""
    submitted = Signal()
    """What was filled in must be carried out."""
    comes_back = True

    def __init__(self, title: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.title = PlainLabel(title, look="title")
        self.body = QuietCombo()
        self.body_row = FieldRow("&Orgaan", self.body)
        self.times = TimesRow("&Tijd")
        self.place = PlaceRow("&Plaats")
        self._refusal = PlainLabel("", look="refused", wrap=True)
        self._refusal.hide()
        self.save = QPushButton(button)
        self.save.setProperty("look", "primary")
        self.save.clicked.connect(self.submitted)
        self.cancel = QPushButton("&Annuleren")
        self.cancel.clicked.connect(self.closed)
        self.body.currentIndexChanged.connect(lambda _place: self._edited())
        for row in (self.times, self.place):
            row.changed.connect(self._edited)

    @property
    def refusal(self) -> str:
        """Why what was filled in cannot be; empty when nothing was refused."""
        return self._refusal.text()

    def refused(self, words: str) -> None:
        """Say why what was filled in cannot be."""
        self._refusal.setText(words)
        self._refusal.setVisible(bool(words))
        if words:
            self.leave_button()

    def show_choices(self, bodies: Sequence[tuple[str, str]], body_id: str, places: Sequence[str]) -> None:
        """Offer these organen and places."""
        self.body.show_choices(bodies, body_id or None)
        self.place.show_places(places)

    def facts(self, date: dt.date | None) -> MeetingFacts:
        """What was filled in, for this day."""
        return facts_typed(date, self.times, self.place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc goes back."""
        if event.key() in _ENTER and not isinstance(self.focusWidget(), QPushButton):
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _edited(self) -> None:
        self.refused("")
        self.edited.emit()

    def _buttons(self, *left: QWidget) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SMALL)
        for widget in left:
            buttons.addWidget(widget)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        return buttons


class NewMeetingForm(PlanningForm):
    """Four fields; everything else follows from the orgaan."""

    series_wanted = Signal()
    """Not one but a series is to be planned."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Nieuw overleg", "Over&leg plannen", parent)
        self.date = DateRow("&Datum")
        self.date.changed.connect(self._edited)
        self.warnings = Warnings()
        self.preview = PlainLabel("", look="muted", wrap=True)
        self.series = QPushButton("&Reeks plannen…")
        self.series.clicked.connect(self.series_wanted)
        when = QHBoxLayout()
        when.setSpacing(tokens.LARGE)
        when.addWidget(self.date, 1, Qt.AlignmentFlag.AlignTop)
        when.addWidget(self.times, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(tokens.MEDIUM)
        column.addWidget(self.title)
        column.addWidget(self.body_row)
        column.addLayout(when)
        column.addWidget(self.place)
        column.addWidget(self.warnings)
        column.addWidget(self.preview)
        column.addWidget(self._refusal)
        column.addLayout(self._buttons(self.series))
        column.addStretch()
        held = QWidget()
        held.setLayout(column)
        held.setMaximumWidth(tokens.scaled(_WIDEST))
        inner = QWidget()
        across = QHBoxLayout(inner)
        across.setContentsMargins(tokens.HUGE, tokens.WIDE, tokens.HUGE, tokens.WIDE)
        across.addWidget(held, 1)
        across.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def is_right(self) -> bool:
        """Whether everything typed is understood; says so at the field when it is not."""
        return all([self.date.is_right(), self.times.is_right()])
