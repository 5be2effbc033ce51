"""The forms with which one overleg, or a whole series of them, is planned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from secretariat.domain.meeting_planning import Concern
from secretariat.gui.look import hours, tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.models.columns import Align, Column, Edit
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.typed_rows import DateRow, PlaceRow, QuietCombo, TimesRow, TypedRow
from secretariat.services.meeting_planning import SeriesDay
from secretariat.wording.dates import long_date
from secretariat.wording.meeting_planning import (
    RHYTHM_EXAMPLES,
    concern_in_short,
    concern_sentence,
    read_rhythm,
    rhythm_in_words,
    series_button,
)

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WIDEST = 640


def sentences(concerns: Iterable[Concern]) -> str:
    """What there is to know about a day, a line each."""
    return "\n".join(concern_sentence(concern, hours.time_format()) for concern in concerns)


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


class PlanningForm(QWidget):
    """A form of the page: Enter saves, Esc goes back; what was typed stays when it is refused."""

    edited = Signal()
    """Something that was filled in has changed."""
    submitted = Signal()
    """What was filled in must be carried out."""
    closed = Signal()
    """The form was cancelled."""

    def __init__(self, title: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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

    def show_choices(self, bodies: Sequence[tuple[str, str]], body_id: str, places: Sequence[str]) -> None:
        """Offer these organen and places."""
        self.body.show_choices(bodies, body_id or None)
        self.place.show_places(places)

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


@dataclass(frozen=True, slots=True)
class DayLine:
    """One day of a series in the table, with its tick."""

    id: str
    shown: SeriesDay
    ticked: bool


_COLUMNS: tuple[Column[DayLine], ...] = (
    Column(key="ticked", title="Plannen", text=lambda line: "ja" if line.ticked else "nee", width=72,
           edit=Edit.CHECK, value=lambda line: line.ticked),
    Column(key="day", title="Datum", text=lambda line: long_date(line.shown.day), width=220,
           sort_key=lambda line: line.shown.day),
    Column(key="week", title="Week", text=lambda line: str(line.shown.day.isocalendar().week), width=64,
           align=Align.RIGHT, sort_key=lambda line: line.shown.day),
    Column(key="concerns", title="Let op", stretch=True,
           text=lambda line: ", ".join(concern_in_short(concern) for concern in line.shown.concerns),
           tooltip=lambda line: sentences(line.shown.concerns)),
)  # fmt: skip


class RhythmRow(TypedRow):
    """How often, to type."""

    def read_in_words(self) -> str:
        """The rhythm in full, or what one may look like."""
        rhythm = read_rhythm(self.typed())
        return rhythm_in_words(rhythm).capitalize() if rhythm else f"Bijvoorbeeld: {RHYTHM_EXAMPLES}"


class SeriesForm(PlanningForm):
    """How often, from when until when; then every date with a tick."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Reeks overleggen", series_button(0), parent)
        self.rhythm = RhythmRow("Hoe vaa&k", "elke 2e donderdag", 200)
        self.first = DateRow("&Van")
        self.last = DateRow("Tot en &met")
        self.skip = QCheckBox("Niet in de &schoolvakantie (Noord)")
        self.note = PlainLabel("", look="muted")
        self.table = RecordTable(_COLUMNS, name="reeks", accessible_name="Dagen van de reeks")
        self.table.set_empty_state(
            EmptyState("Nog geen dagen", "Typ hoe vaak dit orgaan bijeenkomt, en van wanneer tot wanneer.",
                       icon="calendar-days")
        )  # fmt: skip
        for row in (self.rhythm, self.first, self.last):
            row.changed.connect(self._edited)
        self.skip.toggled.connect(lambda _on: self._edited())
        self._lay_out()

    def show_days(self, days: Sequence[SeriesDay], ticks: Mapping[str, bool]) -> None:
        """Show the days with their ticks."""
        self.table.show_records([DayLine(day.id, day, ticks[day.id]) for day in days])
        count = sum(ticks[day.id] for day in days)
        self.save.setText(series_button(count))
        self.save.setEnabled(count > 0)

    def show_skipping(self, said: bool) -> None:
        """Take the box away when the words already say that holidays are skipped."""
        self.skip.setVisible(not said)

    def is_right(self) -> bool:
        """Whether everything typed is understood; says so at the field when it is not."""
        return all([self.first.is_right(), self.last.is_right(), self.times.is_right()])

    def _lay_out(self) -> None:
        def line(*parts: tuple[QWidget, int]) -> QHBoxLayout:
            across = QHBoxLayout()
            across.setSpacing(tokens.LARGE)
            for part, stretch in parts:
                across.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)
            return across

        below = QHBoxLayout()
        below.addWidget(self.skip)
        below.addStretch()
        below.addWidget(self.note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.HUGE, tokens.WIDE, tokens.HUGE, tokens.WIDE)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(self.title)
        layout.addLayout(line((self.body_row, 1), (self.rhythm, 1)))
        layout.addLayout(line((self.first, 1), (self.last, 1), (self.times, 1), (self.place, 1)))
        layout.addLayout(below)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._refusal)
        layout.addLayout(self._buttons())
