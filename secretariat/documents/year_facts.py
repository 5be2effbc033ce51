"""What the records say of a theme in a period: the overleggen, decisions, bodies and figures of its jaaroverzicht."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from secretariat.domain.action_points import CLOSED, ActionPoint, as_of, done_on
from secretariat.domain.agendas import confidential_items
from secretariat.domain.bodies import Body
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.decisions import Decision
from secretariat.domain.dossiers import Dossier, DossierStatus, ProgressNote
from secretariat.domain.meetings import Meeting
from secretariat.domain.numbering import number_key
from secretariat.domain.organisations import Organisation
from secretariat.domain.register import Register
from secretariat.domain.themes import ThemePartner
from secretariat.domain.year_reports import ThemeYearReport

RUNNING = (DossierStatus.EXPLORING, DossierStatus.ACTIVE, DossierStatus.WAITING)


def meetings_held(register: Register, report: ThemeYearReport) -> list[Meeting]:
    """The meetings of the theme's bodies that were held in the period."""
    return [one for one in _held(register, report) if one.date and _is_in(report, one.date)]


def undated_meetings(register: Register, report: ThemeYearReport) -> list[Meeting]:
    """The meetings of the theme's bodies that were held on a day that nobody wrote down."""
    return [one for one in _held(register, report) if one.date is None]


def decisions_in(register: Register, report: ThemeYearReport) -> list[Decision]:
    """The decisions of the theme's bodies in the period, and what was agreed on its dossiers without a meeting."""
    found = []
    for decision in register.all(Decision):
        meeting = register.find(Meeting, decision.meeting_id)
        day = decision_day(register, decision)
        of_theme = _is_of_theme(register, report, meeting.body_id if meeting else None, decision.dossier_id)
        if of_theme and day and _is_in(report, day):
            found.append((day, number_key(decision.number), decision))
    return [decision for _day, _number, decision in sorted(found, key=lambda one: one[:2])]


def told_decisions(register: Register, report: ThemeYearReport) -> list[Decision]:
    """The decisions that may be told: not those at an agenda item, or in a meeting, that is confidential."""
    return [one for one in decisions_in(register, report) if not _is_secret(register, one)]


def established(register: Register, report: ThemeYearReport) -> list[tuple[Body, Decision]]:
    """The bodies of the theme that were set up in the period, with the decisions that did so."""
    found = []
    for body in register.where(Body, "theme_id", report.theme_id):
        decision = register.find(Decision, body.established_by_decision_id)
        day = decision_day(register, decision) if decision else None
        if decision and day and _is_in(report, day) and not _is_secret(register, decision):
            found.append((day, body, decision))
    return [(body, decision) for _day, body, decision in sorted(found, key=lambda one: (one[0], one[1].code))]


def decision_day(register: Register, decision: Decision) -> dt.date | None:
    """When something was decided: on its own day, else on that of the meeting."""
    meeting = register.find(Meeting, decision.meeting_id)
    return decision.decided_on or (meeting.date if meeting else None)


def is_secret(meeting: Meeting) -> bool:
    """Whether all that was said there stays inside."""
    return meeting.confidentiality is Confidentiality.CONFIDENTIAL


def begins_after(register: Register, report: ThemeYearReport) -> dt.date | None:
    """The day of the first overleg of the theme that the file has, where the period was over by then."""
    first = min((one.date for one in _held(register, report) if one.date), default=None)
    return first if first and first > report.period_end else None


def figures(register: Register, report: ThemeYearReport, today: dt.date) -> tuple[tuple[str, int | None], ...]:
    """How many overleggen, decisions and action points; open is what was open at the end of the period, or today.

    Of a time before the file begins nothing counted is not nothing done: that is not known.
    """
    last = min(report.period_end, today)
    known = [was for one in register.all(ActionPoint) if (was := as_of(one, last, register))]
    of_theme = [one for one in known if _is_of_theme(register, report, one.body_id, one.dossier_id)]
    done = [one for one in of_theme if (day := done_on(one)) and report.period_start <= day]
    counted = (
        ("Overleggen", len(meetings_held(register, report))),
        ("Besluiten en afspraken", len(decisions_in(register, report))),
        ("Actiepunten gereed", len(done)),
        ("Actiepunten open", sum(one.status not in CLOSED for one in of_theme)),
    )
    none = None if begins_after(register, report) else 0
    return tuple((name, count or none) for name, count in counted)


def partners(register: Register, theme_id: str) -> list[Organisation]:
    """With whom the theme is worked on, in the order of the register."""
    return [
        organisation
        for one in register.where(ThemePartner, "theme_id", theme_id)
        if (organisation := register.find(Organisation, one.organisation_id))
    ]


def running_dossiers(register: Register, theme_id: str, named: frozenset[str] = frozenset()) -> list[Dossier]:
    """The dossiers ``named``, else all of the theme that run; those of one municipality are left to the one above."""
    return [
        one
        for one in register.where(Dossier, "theme_id", theme_id)
        if one.status in RUNNING and (one.id in named if named else one.parent_id is None)
    ]


def last_note(report: ThemeYearReport, dossier: Dossier) -> ProgressNote | None:
    """How a dossier stood last in the period."""
    notes = [one for one in dossier.progress if _is_in(report, one.date)]
    return max(notes, key=lambda one: one.date, default=None)


def _held(register: Register, report: ThemeYearReport) -> Iterator[Meeting]:
    bodies = {body.id for body in register.where(Body, "theme_id", report.theme_id)}
    return (one for one in register.all(Meeting) if one.body_id in bodies and one.status.has_been_held)


def _is_in(report: ThemeYearReport, day: dt.date) -> bool:
    return report.period_start <= day <= report.period_end


def _is_of_theme(register: Register, report: ThemeYearReport, body_id: str | None, dossier_id: str | None) -> bool:
    """Of a body of the theme; what no body dealt with goes by its dossier."""
    if body_id:
        body = register.find(Body, body_id)
        return body is not None and body.theme_id == report.theme_id
    dossier = register.find(Dossier, dossier_id)
    return dossier is not None and dossier.theme_id == report.theme_id


def _is_secret(register: Register, decision: Decision) -> bool:
    meeting = register.find(Meeting, decision.meeting_id)
    return meeting is not None and (
        is_secret(meeting) or decision.agenda_item_id in confidential_items(register, meeting)
    )
