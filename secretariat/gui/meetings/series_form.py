"""The form with which a whole series of overleggen is planned."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from secretariat.domain.meeting_planning import Rhythm
from secretariat.gui.look import tokens
from secretariat.gui.meetings.planning_forms import PlanningForm, sentences
from secretariat.gui.models.columns import Align, Column, Edit
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.typed_rows import DateRow, QuietCombo, TypedRow
from secretariat.services.meeting_planning import SeriesDay
from secretariat.wording.dates import WEEKDAYS, long_date, short_date
from secretariat.wording.meeting_planning import (
    RHYTHM_EXAMPLES,
    RHYTHMS,
    concern_in_short,
    read_rhythm,
    rhythm_in_words,
    series_button,
)


@dataclass(frozen=True, slots=True)
class DayLine:
    """One day of a series in the table, with its tick; ``moved_from`` is the day that the rhythm gave."""

    id: str
    shown: SeriesDay
    ticked: bool
    moved_from: dt.date | None = None


def _to_note(line: DayLine) -> str:
    moved = [f"verplaatst van {short_date(line.moved_from)}"] if line.moved_from else []
    return ", ".join([*moved, *(concern_in_short(concern) for concern in line.shown.concerns)])


_COLUMNS: tuple[Column[DayLine], ...] = (
    Column(
        key="ticked",
        title="Plannen",
        text=lambda line: "ja" if line.ticked else "nee",
        width=72,
        edit=Edit.CHECK,
        value=lambda line: line.ticked,
    ),
    Column(
        key="day",
        title="Datum",
        text=lambda line: long_date(line.shown.day),
        width=220,
        edit=Edit.LINE,
        max_length=60,
        value=lambda line: short_date(line.shown.day),
        sort_key=lambda line: line.shown.day,
        tooltip=lambda _line: "F2 of dubbelklik: een andere dag",
    ),
    Column(
        key="week",
        title="Week",
        text=lambda line: str(line.shown.day.isocalendar().week),
        width=64,
        align=Align.RIGHT,
        sort_key=lambda line: line.shown.day,
    ),
    Column(
        key="concerns",
        title="Let op",
        stretch=True,
        text=_to_note,
        tooltip=lambda line: sentences(line.shown.concerns),
    ),
)


class RhythmRow(TypedRow):
    """How often, to type."""

    def read_in_words(self) -> str:
        """The rhythm in full, or what one may look like; and that what was typed is none yet."""
        rhythm = read_rhythm(self.typed())
        if rhythm:
            return rhythm_in_words(rhythm).capitalize()
        return f"{'Nog geen regelmaat. ' if self.typed() else ''}Bijvoorbeeld: {RHYTHM_EXAMPLES}"


class RhythmChoice(QWidget):
    """The same, to choose: how often, and on which day of the week."""

    chosen = Signal(str)
    """A rhythm was chosen: its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.often, self.weekday = QuietCombo(), QuietCombo()
        self.often.show_choices([(str(place), words) for place, (words, _rhythm) in enumerate(RHYTHMS)], None)
        self.weekday.show_choices([(str(place), words) for place, words in enumerate(WEEKDAYS)], None)
        self.often.setMinimumContentsLength(20)
        for field, name in ((self.often, "Hoe vaak, als keuze"), (self.weekday, "Dag van de week")):
            field.setAccessibleName(name)
            field.activated.connect(lambda _row: self._choose())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(PlainLabel("of kies", look="small"))
        layout.addWidget(self.often)
        layout.addWidget(self.weekday)

    def follow(self, rhythm: Rhythm | None) -> None:
        """Show the rhythm that was typed; nothing where it is none of these."""
        if rhythm is None:
            return
        kind = None if rhythm.months or rhythm.also else (rhythm.every_weeks, rhythm.nth)
        places = [place for place, (_words, one) in enumerate(RHYTHMS) if (one.every_weeks, one.nth) == kind]
        self.often.setCurrentIndex(places[0] if places else -1)
        self.weekday.setCurrentIndex(rhythm.weekday)

    def _choose(self) -> None:
        if self.often.currentIndex() >= 0 and self.weekday.currentIndex() >= 0:
            kind = RHYTHMS[self.often.currentIndex()][1]
            rhythm = Rhythm(self.weekday.currentIndex(), every_weeks=kind.every_weeks, nth=kind.nth)
            self.chosen.emit(rhythm_in_words(rhythm))


class SeriesForm(PlanningForm):
    """How often, from when until when; then every date with a tick, which can still be moved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Reeks overleggen", series_button(0), parent)
        self.rhythm = RhythmRow("Hoe vaa&k", "elke 2e donderdag", 200)
        self.choice = RhythmChoice()
        self.first = DateRow("&Van")
        self.last = DateRow("Tot en &met")
        self.skip = QCheckBox("Niet in de &schoolvakantie (Noord)")
        self.note = PlainLabel("", look="muted")
        self.table = RecordTable(_COLUMNS, name="reeks", accessible_name="Dagen van de reeks")
        self.table.set_empty_state(
            EmptyState(
                "Nog geen dagen",
                "Typ of kies hoe vaak dit orgaan bijeenkomt, en van wanneer tot wanneer.",
                icon="calendar-days",
            )
        )
        for row in (self.rhythm, self.first, self.last):
            row.changed.connect(self._edited)
        self.rhythm.changed.connect(lambda: self.choice.follow(read_rhythm(self.rhythm.typed())))
        self.choice.chosen.connect(self.rhythm.line.setText)
        self.skip.toggled.connect(lambda _on: self._edited())
        self.skip.clicked.connect(self._skip_clicked)
        self._has_chosen = False
        for done in (self.choice.chosen, self.skip.clicked, self.table.records.edit_wanted):
            done.connect(self._note_choice)
        self._lay_out()

    @property
    def is_begun(self) -> bool:
        """Whether something was typed, chosen from a list, ticked or moved here that is not saved."""
        return self._has_chosen or super().is_begun

    def forget(self) -> None:
        """What stands here was saved, or may go."""
        super().forget()
        self._has_chosen = False

    def _note_choice(self) -> None:
        self._has_chosen = True

    def show_days(
        self, days: Sequence[SeriesDay], ticks: Mapping[str, bool], moved_from: Mapping[str, dt.date] | None = None
    ) -> None:
        """Show the days with their ticks; ``moved_from`` has the day that the rhythm gave, of those that were moved."""
        moved = moved_from or {}
        self.table.show_records([DayLine(day.id, day, ticks[day.id], moved.get(day.id)) for day in days])
        count = sum(ticks[day.id] for day in days)
        self.save.setText(series_button(count))
        self.save.setEnabled(count > 0)

    def tick_skipping(self, on: bool) -> None:
        """Let the box say what the words say: that holidays are skipped, or are no longer."""
        self.skip.blockSignals(True)
        self.skip.setChecked(on)
        self.skip.blockSignals(False)

    def is_right(self) -> bool:
        """Whether everything typed is understood; says so at the field when it is not."""
        return all([self.first.is_right(), self.last.is_right(), self.times.is_right()])

    def _skip_clicked(self, on: bool) -> None:
        """Take it out of the words too when holidays are not to be skipped after all."""
        rhythm = read_rhythm(self.rhythm.typed())
        if rhythm and rhythm.skips_school_holidays and not on:
            self.rhythm.line.setText(rhythm_in_words(replace(rhythm, skips_school_holidays=False)))

    def _lay_out(self) -> None:
        def line(*parts: tuple[QWidget, int]) -> QHBoxLayout:
            across = QHBoxLayout()
            across.setSpacing(tokens.LARGE)
            for part, stretch in parts:
                across.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)
            return across

        below = QHBoxLayout()
        below.setSpacing(tokens.LARGE)
        below.addWidget(self.skip)
        below.addStretch()
        below.addWidget(self.note)
        below.addWidget(self.choice)
        self.table.setMinimumHeight(tokens.scaled(6 * tokens.ROW_HEIGHT))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(tokens.HUGE, tokens.LARGE, tokens.HUGE, tokens.SMALL)
        column.setSpacing(tokens.SMALL)
        column.addWidget(self.title)
        column.addLayout(line((self.body_row, 1), (self.rhythm, 1)))
        column.addLayout(below)
        column.addLayout(line((self.first, 1), (self.last, 1), (self.times, 1), (self.place, 1)))
        column.addWidget(self.table, 1)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QVBoxLayout()
        foot.setContentsMargins(tokens.HUGE, 0, tokens.HUGE, tokens.LARGE)
        foot.setSpacing(tokens.SMALL)
        foot.addWidget(self._refusal)
        foot.addLayout(self._buttons())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll, 1)
        layout.addLayout(foot)
