"""Fills the form that plans an overleg, says what there is to know about the day, and carries the plan out."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QObject, Signal

from secretariat.domain.meetings import MeetingStatus
from secretariat.domain.refusals import RecordMissing
from secretariat.gui.meetings.planning_forms import NewMeetingForm, PlanningForm
from secretariat.gui.shell.history import History
from secretariat.services.meeting_planning import Preview
from secretariat.services.workspace import Workspace
from secretariat.wording.carry_over import waiting_in_words
from secretariat.wording.counting import agenda_items
from secretariat.wording.dates import short_date
from secretariat.wording.refusals import sentence
from secretariat.wording.terms import label


class PlanningPart(QObject):
    """What planning one overleg and planning a series have in common."""

    planned = Signal(str)
    """An overleg was planned, or the first of a series: its id."""

    def __init__(self, form: PlanningForm, history: History) -> None:
        super().__init__(form)
        self._common = form
        self._history = history
        self._workspace: Workspace | None = None
        self._proposed_for = ""

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace = workspace

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace = None

    def _begin(self, body_id: str) -> None:
        if self._workspace is None:
            return
        form, planning = self._common, self._workspace.meeting_planning
        bodies = planning.body_choices()
        chosen = body_id if body_id in dict(bodies) else (bodies[0][0] if len(bodies) == 1 else "")
        form.show_choices(bodies, chosen, planning.places())
        form.place.line.clear()
        self._proposed_for = ""
        form.times.line.clear()
        form.refused("")
        self._propose()

    def _goes_on(self) -> bool:
        """Whether something half filled stands here still, to go on with."""
        if self._common.is_begun:
            self._common.to_typed()
        return self._common.is_begun

    def _propose(self) -> None:
        """Fill in where and at which times this orgaan usually meets, unless something else was typed."""
        form = self._common
        body_id = form.body.chosen()
        if self._workspace is None or not body_id or body_id == self._proposed_for:
            return
        self._proposed_for = body_id
        planning = self._workspace.meeting_planning
        if not (form.times.line.isModified() and form.times.typed()):
            form.times.show_times(*(planning.usual_times(body_id) or (None, None)))
        if not (form.place.line.isModified() and form.place.typed()):
            form.place.line.setText(planning.usual_place(body_id))


class Planning(PlanningPart):
    """One overleg: orgaan, day, times and place."""

    def __init__(self, form: NewMeetingForm, history: History) -> None:
        super().__init__(form, history)
        self._form = form
        self._previewed: tuple[str, dt.date | None] | None = None
        form.edited.connect(self._look)
        form.submitted.connect(self._plan)

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        super().open_file(workspace)
        self._form.date.set_today(workspace.today())

    def start(self, body_id: str) -> None:
        """Begin a new overleg of this orgaan, or of one still to be chosen."""
        if self._goes_on():
            return
        self._previewed = None
        self._begin(body_id)
        self._form.date.show_day(None)
        self._look()
        (self._form.date if body_id else self._form.body).setFocus()

    def _look(self) -> None:
        form = self._form
        self._propose()
        body_id = form.body.chosen()
        form.save.setEnabled(bool(body_id))
        if self._workspace is None or not body_id:
            self._previewed = None
            form.preview.setText("Kies eerst een orgaan." if form.body.count() else "Er is nog geen orgaan.")
            form.warnings.show_concerns(())
            return
        facts = form.facts(form.date.day())
        try:
            if self._previewed != (body_id, facts.date):
                self._previewed = (body_id, facts.date)
                form.preview.setText(_in_words(self._workspace.meeting_planning.preview(body_id, facts.date)))
            form.warnings.show_concerns(self._workspace.meeting_planning.concerns(body_id, facts))
        except RecordMissing as refusal:
            form.refused(sentence(refusal))

    def _plan(self) -> None:
        form = self._form
        if self._workspace is None or not form.is_right():
            return
        plan = self._workspace.meeting_planning.plan
        made = self._history.do(plan, form.body.chosen(), form.facts(form.date.day()), initiator=form)
        if made is not None:
            self.planned.emit(made.subject_id)


def _in_words(preview: Preview) -> str:
    """What the plan makes: code, title, agenda and the first terms."""
    when = ", nog zonder datum" if preview.status is MeetingStatus.DRAFT else ""
    parts = [f"Wordt {preview.code}, {preview.title}: {label(preview.status).lower()}{when}."]
    follows = f", na {preview.previous}" if preview.previous else ""
    carried = waiting_in_words(preview.taken_up)
    carries = f", waaronder {carried}" if carried else ""
    parts.append(f"De agenda begint met {agenda_items(preview.items)}{carries}{follows}.")
    terms = preview.terms
    if terms.submit_by and terms.send_by:
        parts.append(
            f"Stukken aanleveren {short_date(terms.submit_by)}, convocatie verzenden {short_date(terms.send_by)}."
        )
    return " ".join(parts)
