"""Fills the form that plans a series: the days of a rhythm, each with its tick, which can be moved one by one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from secretariat.domain.meeting_planning import LONGEST_SERIES
from secretariat.domain.refusals import DateNotUnderstood, PeriodReversed, RecordMissing
from secretariat.gui.meetings.planning import PlanningPart
from secretariat.gui.meetings.series_form import SeriesForm
from secretariat.gui.shell.history import History
from secretariat.services.meeting_planning import SeriesDay
from secretariat.services.workspace import Workspace
from secretariat.wording.date_entry import Direction, read_date
from secretariat.wording.dates import long_date
from secretariat.wording.meeting_planning import RHYTHM_NOT_UNDERSTOOD, read_rhythm, series_planned
from secretariat.wording.refusals import sentence

_NEXT_YEAR_FROM = 9
"""From September on a series is one of next year."""


class SeriesPlanning(PlanningPart):
    """A series of overleggen of one orgaan."""

    def __init__(self, form: SeriesForm, history: History) -> None:
        super().__init__(form, history)
        self._form = form
        self._days: Sequence[SeriesDay] = ()
        self._chosen: dict[str, bool] = {}
        self._moved: dict[str, dt.date] = {}
        self._year = 0
        self._skipping_said = False
        form.edited.connect(self._look)
        form.submitted.connect(self._plan)
        form.table.records.edit_wanted.connect(self._edit)

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        super().open_file(workspace)
        for row in (self._form.first, self._form.last):
            row.set_today(workspace.today())

    def start(self, body_id: str) -> None:
        """Begin a series of this orgaan, or of one still to be chosen."""
        if self._workspace is None or self._goes_on():
            return
        today = self._workspace.today()
        first = dt.date(today.year + 1, 1, 1) if today.month >= _NEXT_YEAR_FROM else today
        self._chosen, self._moved, self._year, self._skipping_said = {}, {}, 0, False
        self._begin(body_id)
        self._form.rhythm.line.clear()
        self._form.skip.setChecked(False)
        self._form.first.show_day(first)
        self._form.last.show_day(dt.date(first.year, 12, 31))
        self._look()
        (self._form.rhythm if body_id else self._form.body).setFocus()

    def _look(self) -> None:
        """Show the days that follow from what stands in the fields; what was ticked or moved by hand stays so."""
        form = self._form
        self._propose()
        rhythm = read_rhythm(form.rhythm.typed())
        self._follow_year(rhythm.year if rhythm else 0)
        first, last = form.first.day(), form.last.day()
        self._days = ()
        form.note.setText("")
        self._follow_skipping(bool(rhythm and rhythm.skips_school_holidays))
        if self._workspace is not None and rhythm and first and last and form.body.chosen():
            rhythm = replace(rhythm, skips_school_holidays=form.skip.isChecked())
            planning, facts = self._workspace.meeting_planning, form.facts(None)
            try:
                days = planning.series(form.body.chosen(), rhythm, first, last, facts)
                self._days = [
                    planning.moved_day(form.body.chosen(), day, self._moved[day.id], facts)
                    if day.id in self._moved
                    else day
                    for day in days
                ]
            except (PeriodReversed, RecordMissing) as refusal:
                form.note.setText(sentence(refusal))
        if len(self._days) > LONGEST_SERIES:
            self._days = ()
            form.note.setText(f"Dit zijn er meer dan {LONGEST_SERIES}. Maak de periode korter.")
        self._show()

    def _follow_year(self, year: int) -> None:
        """Let the period be that of a year that was just typed; it can be changed afterwards."""
        if year in (0, self._year) or self._workspace is None:
            return
        self._year = year
        today = self._workspace.today()
        self._form.first.show_day(today if year == today.year else dt.date(year, 1, 1))
        self._form.last.show_day(dt.date(year, 12, 31))

    def _follow_skipping(self, said: bool) -> None:
        """Let the box follow the words where these begin or cease to say it; otherwise it is as it was ticked."""
        if said is not self._skipping_said:
            self._skipping_said = said
            self._form.tick_skipping(said)

    def _show(self) -> None:
        moved_from = {day_id: dt.date.fromisoformat(day_id) for day_id in self._moved}
        self._form.show_days(self._days, {day.id: self._is_ticked(day) for day in self._days}, moved_from)

    def _is_ticked(self, day: SeriesDay) -> bool:
        return self._chosen.get(day.id, day.wanted)

    def _edit(self, day_id: str, column: str, value: object) -> None:
        if column == "ticked":
            self._chosen[day_id] = bool(value)
            self._show()
        else:
            self._move(day_id, str(value).strip())

    def _move(self, day_id: str, typed: str) -> None:
        """Put a day of the series on another date; without one it goes back to where the rhythm had it."""
        self._form.refused("")
        begin = dt.date.fromisoformat(day_id)
        day = read_date(typed, begin, Direction.AROUND) if typed else begin
        if day is None:
            self._form.refused(sentence(DateNotUnderstood(typed)))
            return
        if any(one.day == day and one.id != day_id and self._is_ticked(one) for one in self._days):
            self._form.refused(f"{long_date(day).capitalize()} staat al in deze reeks. Kies een andere dag.")
            return
        self._moved = {one: to for one, to in self._moved.items() if one != day_id}
        if day != begin:
            self._moved[day_id] = day
            self._chosen[day_id] = True
        self._look()

    def _plan(self) -> None:
        form = self._form
        if self._workspace is None or not form.is_right():
            return
        chosen = [day.day for day in self._days if self._is_ticked(day)]
        if not chosen:
            form.refused(RHYTHM_NOT_UNDERSTOOD if read_rhythm(form.rhythm.typed()) is None else "Vink een datum aan.")
            return
        plan = self._workspace.meeting_planning.plan_series
        made = self._history.do(plan, form.body.chosen(), chosen, form.facts(None), initiator=form)
        if made is not None:
            self.planned.emit(made.subject_id)
            code = self._workspace.meetings.head(made.subject_id).body.code
            self._history.offer_undo(series_planned(code, chosen), made)
