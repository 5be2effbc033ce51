"""Fills the forms that plan overleggen, says what there is to know about the days, and carries the plan out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from secretariat.domain.meeting_planning import LONGEST_SERIES
from secretariat.domain.refusals import PeriodReversed, RecordMissing
from secretariat.gui.meetings.planning_forms import NewMeetingForm, PlanningForm, SeriesForm
from secretariat.gui.shell.history import History
from secretariat.services.meeting_planning import MeetingFacts, Preview, SeriesDay
from secretariat.services.workspace import Workspace
from secretariat.wording.counting import agenda_items
from secretariat.wording.dates import short_date
from secretariat.wording.meeting_planning import RHYTHM_NOT_UNDERSTOOD, read_rhythm
from secretariat.wording.refusals import sentence
from secretariat.wording.terms import label

_NEXT_YEAR_FROM = 9
"""From September on a series is one of next year."""


class Planning(QObject):
    """The two forms."""

    planned = Signal(str)
    """An overleg was planned, or the first of a series: its id."""

    def __init__(self, single: NewMeetingForm, series: SeriesForm, history: History) -> None:
        super().__init__(single)
        self._single = single
        self._series = series
        self._history = history
        self._workspace: Workspace | None = None
        self._days: Sequence[SeriesDay] = ()
        self._ticks: dict[str, bool] = {}
        self._proposed_for = ""
        self._previewed: tuple[str, dt.date | None] | None = None
        single.edited.connect(self._look_at_single)
        single.submitted.connect(self._plan)
        series.edited.connect(self._look_at_series)
        series.submitted.connect(self._plan_series)
        series.table.records.edit_wanted.connect(self._tick)

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace = workspace
        for row in (self._single.date, self._series.first, self._series.last):
            row.set_today(workspace.today())

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace = None

    def start(self, body_id: str) -> None:
        """Begin a new overleg of this orgaan, or of one still to be chosen."""
        self._begin(self._single, body_id)
        self._single.date.show_day(None)
        self._look_at_single()
        (self._single.date if body_id else self._single.body).setFocus()

    def start_series(self, body_id: str) -> None:
        """Begin a series of this orgaan, or of one still to be chosen."""
        if self._workspace is None:
            return
        today = self._workspace.today()
        ahead = today.month >= _NEXT_YEAR_FROM
        first = dt.date(today.year + 1, 1, 1) if ahead else today
        self._begin(self._series, body_id)
        self._series.rhythm.line.clear()
        self._series.skip.setChecked(False)
        self._series.first.show_day(first)
        self._series.last.show_day(dt.date(first.year, 12, 31))
        self._look_at_series()
        self._series.rhythm.setFocus()

    def _begin(self, form: PlanningForm, body_id: str) -> None:
        if self._workspace is None:
            return
        planning = self._workspace.meeting_planning
        self._previewed = None
        bodies = planning.body_choices()
        chosen = body_id if body_id in dict(bodies) else (bodies[0][0] if len(bodies) == 1 else "")
        form.show_choices(bodies, chosen, planning.places())
        form.place.line.clear()
        self._proposed_for = ""
        form.times.line.clear()
        form.refused("")
        self._propose(form)

    def _propose(self, form: PlanningForm) -> None:
        """Fill in where and at which times this orgaan usually meets, unless something else was typed."""
        body_id = form.body.chosen()
        if self._workspace is None or not body_id or body_id == self._proposed_for:
            return
        self._proposed_for = body_id
        planning = self._workspace.meeting_planning
        if not (form.times.line.isModified() and form.times.typed()):
            form.times.show_times(*(planning.usual_times(body_id) or (None, None)))
        if not (form.place.line.isModified() and form.place.typed()):
            form.place.line.setText(planning.usual_place(body_id))

    # One overleg

    def _look_at_single(self) -> None:
        form = self._single
        self._propose(form)
        body_id = form.body.chosen()
        form.save.setEnabled(bool(body_id))
        if self._workspace is None or not body_id:
            self._previewed = None
            form.preview.setText("Kies eerst een orgaan." if form.body.count() else "Er is nog geen orgaan.")
            form.warnings.show_concerns(())
            return
        facts = self._facts(form, form.date.day())
        try:
            if self._previewed != (body_id, facts.date):
                self._previewed = (body_id, facts.date)
                form.preview.setText(_in_words(self._workspace.meeting_planning.preview(body_id, facts.date)))
            form.warnings.show_concerns(self._workspace.meeting_planning.concerns(body_id, facts))
        except RecordMissing as refusal:
            form.refused(sentence(refusal))

    def _plan(self) -> None:
        form = self._single
        if self._workspace is None or not form.is_right():
            return
        plan = self._workspace.meeting_planning.plan
        made = self._history.do(plan, form.body.chosen(), self._facts(form, form.date.day()), initiator=form)
        if made is not None:
            self.planned.emit(made.subject_id)

    # A series

    def _look_at_series(self) -> None:
        form = self._series
        self._propose(form)
        rhythm, first, last = read_rhythm(form.rhythm.typed()), form.first.day(), form.last.day()
        self._days = ()
        form.note.setText("")
        form.show_skipping(bool(rhythm and rhythm.skips_school_holidays))
        if self._workspace is not None and rhythm and first and last and form.body.chosen():
            rhythm = replace(rhythm, skips_school_holidays=rhythm.skips_school_holidays or form.skip.isChecked())
            facts = self._facts(form, None)
            try:
                self._days = self._workspace.meeting_planning.series(form.body.chosen(), rhythm, first, last, facts)
            except (PeriodReversed, RecordMissing) as refusal:
                form.note.setText(sentence(refusal))
        if len(self._days) > LONGEST_SERIES:
            self._days = ()
            form.note.setText(f"Dit zijn er meer dan {LONGEST_SERIES}. Maak de periode korter.")
        self._ticks = {day.id: day.wanted for day in self._days}
        form.show_days(self._days, self._ticks)

    def _tick(self, day_id: str, _column: str, on: object) -> None:
        self._ticks[day_id] = bool(on)
        self._series.show_days(self._days, self._ticks)

    def _plan_series(self) -> None:
        form = self._series
        if self._workspace is None or not form.is_right():
            return
        chosen = [day.day for day in self._days if self._ticks[day.id]]
        if not chosen:
            form.refused(RHYTHM_NOT_UNDERSTOOD if read_rhythm(form.rhythm.typed()) is None else "Vink een datum aan.")
            return
        plan = self._workspace.meeting_planning.plan_series
        made = self._history.do(plan, form.body.chosen(), chosen, self._facts(form, None), initiator=form)
        if made is not None:
            self.planned.emit(made.subject_id)

    @staticmethod
    def _facts(form: PlanningForm, date: dt.date | None) -> MeetingFacts:
        times = form.times.times()
        return MeetingFacts(
            date=date,
            start_time=times.start if times else None,
            end_time=times.end if times else None,
            place=form.place.typed(),
        )


def _in_words(preview: Preview) -> str:
    """What the plan makes: code, title, agenda and the first terms."""
    parts = [f"Wordt {preview.code}, {preview.title}: {label(preview.status).lower()}."]
    follows = f", na {preview.previous}" if preview.previous else ""
    parts.append(f"De agenda begint met {agenda_items(preview.items)}{follows}.")
    terms = preview.terms
    if terms.submit_by and terms.send_by:
        parts.append(
            f"Stukken aanleveren {short_date(terms.submit_by)}, convocatie verzenden {short_date(terms.send_by)}."
        )
    return " ".join(parts)
