"""Turns what is typed per orgaan into the days of a year, keeps what is corrected by hand, and plans it all at once."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject

from secretariat.domain.changes import ChangeSet
from secretariat.domain.refusals import DateNotUnderstood, TimeNotUnderstood
from secretariat.gui.planning.schedule_columns import RuleLine, times_typed
from secretariat.gui.planning.schedule_view import ScheduleView
from secretariat.gui.planning.year_paper import YearPaper
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.typed_cell import TypedCell
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.meeting_schedules import Correction, ScheduleBody, ScheduleDay, ScheduleRule
from secretariat.services.publishing import PaperKind
from secretariat.services.workspace import Workspace
from secretariat.wording.date_entry import Direction, read_date
from secretariat.wording.meeting_planning import (
    RHYTHM_NOT_UNDERSTOOD,
    read_rhythm,
    rhythm_in_words,
    rule_in_words,
    schedule_planned,
)
from secretariat.wording.refusals import sentence
from secretariat.wording.time_entry import read_times


@dataclass(slots=True)
class _Typed:
    """What was corrected by hand in the days of one year; what was typed per orgaan stands in the file."""

    corrections: dict[str, Correction] = field(default_factory=dict)


class SchedulePresenter(QObject):
    """The tab in which a whole year is planned."""

    def __init__(self, view: ScheduleView, shell: Shell) -> None:
        super().__init__(view)
        self.view = view
        self._messages = shell.messages
        self._history = shell.history
        self._workspace: Workspace | None = None
        self._year = 0
        self._typed: dict[int, _Typed] = defaultdict(_Typed)
        self._planned: dict[int, tuple[int, _Typed]] = {}  # number of the step → the year, and what was typed for it
        self._days: Sequence[ScheduleDay] = ()
        self._paper = YearPaper("Vergaderrooster", PaperKind.MEETING_SCHEDULE, view, shell)
        shell.history.replayed.connect(self._replayed)
        view.skipping_changed.connect(self.refresh)
        view.plan_wanted.connect(self._plan)
        view.paper_wanted.connect(self.show_paper)
        view.rules.records.edit_wanted.connect(self._edit_rule)
        view.rules.opened.connect(lambda body_id: view.rules.edit_cell(body_id, "rhythm"))
        view.days.records.edit_wanted.connect(self._edit_day)
        view.days.opened.connect(lambda day_id: view.days.edit_cell(day_id, "day"))

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace = workspace
        self._typed.clear()
        self._planned.clear()
        if workspace is not None:
            self.view.set_read_only(workspace.read_only)

    def show_year(self, year: int) -> None:
        """Show this year; what was typed for another one waits there."""
        self._year = year
        self.refresh()

    def refresh(self) -> None:
        """Work out the days again, from what is typed and what the file says now."""
        if self._workspace is None or not self._year:
            return
        schedules, typed = self._workspace.meeting_schedules, self._typed[self._year]
        bodies = schedules.bodies(self._year)
        rules_typed = schedules.typed(self._year)
        cells = {body.id: {**_proposed(body), **rules_typed.get(body.id, {})} for body in bodies}
        rules = [rule for body in bodies if (rule := self._rule(body.id, cells[body.id])) is not None]
        self._days = schedules.days(self._year, rules, typed.corrections)
        lines = [self._line(body, cells[body.id]) for body in bodies]
        self.view.show_schedule(self._year, lines, self._days)

    def show_paper(self) -> None:
        """Show the vergaderrooster as it will print."""
        if self._workspace is not None:
            self._paper.show(self._workspace, self._year)

    def save_paper(self) -> None:
        """Save it without looking at it first."""
        if self._workspace is not None:
            self._paper.save(self._workspace, self._year)

    # Inner workings

    def _rule(self, body_id: str, cells: dict[str, str]) -> ScheduleRule | None:
        rhythm, times = read_rhythm(cells["rhythm"]), read_times(cells["times"])
        if rhythm is None:
            return None
        skips = rhythm.skips_school_holidays or self.view.skip.isChecked()
        start, end = (times.start, times.end) if times else (None, None)
        facts = MeetingFacts(start_time=start, end_time=end, place=cells["place"])
        return ScheduleRule(body_id, replace(rhythm, skips_school_holidays=skips), facts)

    def _line(self, body: ScheduleBody, cells: dict[str, str]) -> RuleLine:
        ticks = [day.wanted for day in self._days if day.body_id == body.id]
        error = RHYTHM_NOT_UNDERSTOOD if cells["rhythm"] and read_rhythm(cells["rhythm"]) is None else ""
        count = rule_in_words(sum(ticks), len(ticks), body.present)
        return RuleLine(body.id, body.name, cells["rhythm"], cells["times"], cells["place"], count, error)

    def _edit_rule(self, body_id: str, column: str, value: object) -> None:
        typed = " ".join(str(value).split())
        if column == "rhythm" and typed and read_rhythm(typed) is None:
            self._refuse(self.view.rules, body_id, column, typed, RHYTHM_NOT_UNDERSTOOD)
            return
        if column == "times" and typed and read_times(typed) is None:
            self._refuse(self.view.rules, body_id, column, typed, sentence(TimeNotUnderstood(typed)))
            return
        if self._workspace is not None:
            cell = TypedCell(self.view.rules, body_id, column, typed, self._messages.warn)
            self._history.do(self._workspace.meeting_schedules.keep, self._year, body_id, column, typed, initiator=cell)
            self.refresh()

    def _edit_day(self, day_id: str, column: str, value: object) -> None:
        day = next((one for one in self._days if one.id == day_id), None)
        if day is None:
            return
        typed = "" if isinstance(value, bool) else " ".join(str(value).split())
        facts, wanted = day.facts, True
        if column == "wanted":
            wanted = bool(value)
        elif column == "place":
            facts = replace(facts, place=typed)
        elif column == "times":
            times = read_times(typed)
            if typed and times is None:
                self._refuse(self.view.days, day_id, column, typed, sentence(TimeNotUnderstood(typed)))
                return
            facts = replace(facts, start_time=times.start if times else None, end_time=times.end if times else None)
        else:
            moved = read_date(typed, day.day, Direction.AROUND) if typed else day.given
            if moved is None:
                self._refuse(self.view.days, day_id, column, typed, sentence(DateNotUnderstood(typed)))
                return
            facts = replace(facts, date=moved)
        self._typed[self._year].corrections[day_id] = Correction(facts, wanted)
        self.refresh()

    def _refuse(self, table: RecordTable, record_id: str, column: str, typed: str, words: str) -> None:
        """Say why it cannot be, and let the user go on typing."""
        self._messages.warn(words)
        TypedCell(table, record_id, column, typed, self._messages.warn).not_kept()

    def _plan(self) -> None:
        if self._workspace is None:
            return
        chosen = [one for one in self._days if one.wanted]
        made = self._history.do(self._workspace.meeting_schedules.plan, chosen, initiator=self)
        if made is None:
            return
        self._planned[made.number] = (self._year, self._typed.pop(self._year))
        self.refresh()
        days: list[dt.date] = [one.day for one in chosen]
        self._history.offer_undo(schedule_planned(self._year, len({one.body_id for one in chosen}), days), made)

    def _replayed(self, change: ChangeSet) -> None:
        """Give back what was typed when its planning is taken back: one day that is wrong costs no whole year."""
        year, typed = self._planned.get(change.number, (0, None))
        if typed is None:
            return
        if change.backwards:
            self._typed[year] = typed
        else:
            self._typed.pop(year, None)
        self.refresh()

    def refused(self, words: str) -> None:
        """Say why the year could not be planned; what was typed stays."""
        self._messages.warn(words)


def _proposed(body: ScheduleBody) -> dict[str, str]:
    """The cells of a rule to begin with: as the year before, with the usual times and place."""
    rhythm = rhythm_in_words(body.usual) if body.usual is not None and not body.present else ""
    return {"rhythm": rhythm, "times": times_typed(body.facts), "place": body.facts.place}
