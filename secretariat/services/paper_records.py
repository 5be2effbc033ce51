"""Which records a paper is made from: as much of the file as it needs, and no more."""

from __future__ import annotations

import datetime as dt
from typing import Any

from secretariat.documents.public_report import public_report, report_texts
from secretariat.documents.public_version import texts_of
from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.backlog import BacklogItem
from secretariat.domain.bodies import Body
from secretariat.domain.decisions import Decision
from secretariat.domain.dossiers import Dossier
from secretariat.domain.events import Event, EventAnnouncement, EventSession, EventSlot, Excursion, Registration
from secretariat.domain.meetings import Meeting
from secretariat.domain.people import Person
from secretariat.domain.planning import PlanCycle, PlanItem
from secretariat.domain.register import Register
from secretariat.domain.themes import Abbreviation, Theme, ThemePartner
from secretariat.domain.year_reports import ThemeYearReport
from secretariat.storage.named_people import add_taking_part, people_named_in
from secretariat.storage.selection import Selection
from secretariat.storage.store import Store

_OF_AN_EVENT: tuple[type[Any], ...] = (EventSlot, EventAnnouncement, EventSession, Excursion, Registration)
_OF_A_THEME: tuple[type[Any], ...] = (Body, Dossier, ThemePartner)
_PLANNED: tuple[type[Any], ...] = (PlanItem, PlanCycle, BacklogItem)


class PaperRecords:
    """Registers for papers; what a paper is of must be in the file, or RecordMissing is raised."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_meeting(self, meeting_id: str, *, person_id: str | None = None) -> Register:
        """What a paper of a meeting needs, with somebody it is made for."""
        selection = self._meeting(meeting_id)
        if person_id:
            selection.add(Person, [self._store.get(Person, person_id)])
        return selection.register()

    def for_everybody(self, meeting_id: str) -> Register:
        """What the openbare versie of a meeting needs: also who is named in its texts, and who of all takes part."""
        selection = self._meeting(meeting_id)
        register = selection.register()
        named = people_named_in(self._store, texts_of(register, meeting_id))
        selection.add(Person, self._store.by_ids(Person, named))
        add_taking_part(self._store, selection, {*named, *(person.id for person in register.all(Person))})
        return selection.register()

    def around_agenda(self, meeting_id: str, day: dt.date) -> Register:
        """The meeting with what its agenda touches on a day: the dossiers, and what is still to be done about them."""
        selection = self._meeting(meeting_id)
        meeting = self._store.get(Meeting, meeting_id)
        then = min(day, meeting.date or day)
        items = self._store.where(AgendaItem, "meeting_id", [meeting_id])
        origins = sorted({item.origin_item_id for item in items if item.origin_item_id})
        selection.add(AgendaItem, self._store.by_ids(AgendaItem, origins))
        selection.add_open_actions_of_dossiers({item.dossier_id for item in items if item.dossier_id}, then)
        selection.add_actions_of_body(meeting.body_id, then)
        return selection.register()

    def decisions_of_body(self, body_id: str, period: tuple[dt.date, dt.date] | None) -> Register:
        """What the besluitenlijst of a body in a period may show, or of all its days without one."""
        self._store.get(Body, body_id)
        selection = Selection(self._store)
        selection.add_decisions_of_body(body_id, period)
        return selection.alone()  # of many agendas it needs no more than their order

    def around_actions_of_body(self, body_id: str, day: dt.date) -> Register:
        """What the actielijst of a body may show on a day."""
        self._store.get(Body, body_id)
        selection = Selection(self._store)
        selection.add_actions_of_body(body_id, day)
        return selection.register()

    def around_actions_of_person(self, person_id: str, day: dt.date) -> Register:
        """What the actielijst of a person may show on a day, and who has the same surname."""
        person = self._store.get(Person, person_id)
        selection = Selection(self._store)
        selection.add(Person, self._store.where(Person, "last_name", [person.last_name]))
        selection.add_actions_of_person(person_id, day)
        return selection.register()

    def of_event(self, event_id: str, *, person_id: str | None = None) -> Register:
        """An event with its programme, werkbezoeken and registrations, and somebody the paper is made for."""
        selection = Selection(self._store)
        if person_id:
            selection.add(Person, [self._store.get(Person, person_id)])
        selection.add(Event, [self._store.get(Event, event_id)])
        for kind in _OF_AN_EVENT:
            selection.add(kind, self._store.where(kind, "event_id", [event_id]))
        return selection.register()

    def of_reports(self, theme_id: str) -> Register:
        """A theme with its reports."""
        selection = Selection(self._store)
        selection.add(Theme, [self._store.get(Theme, theme_id)])
        selection.add(ThemeYearReport, self._store.where(ThemeYearReport, "theme_id", [theme_id]))
        return selection.alone()

    def of_year_report(self, report: ThemeYearReport) -> Register:
        """The theme of a report with its bodies, dossiers and partners, and what was said, decided and is to be done.

        Of the overleggen, what happened in those of its period; all as everybody may read it, officials by function.
        """
        selection = Selection(self._store)
        selection.add(Theme, [self._store.get(Theme, report.theme_id)])
        selection.add(Abbreviation, self._store.all(Abbreviation))
        for kind in _OF_A_THEME:
            selection.add(kind, self._store.where(kind, "theme_id", [report.theme_id]))
        own = self._store.where(Body, "theme_id", [report.theme_id])
        bodies = [one.id for one in own]
        set_up_by = sorted({one.established_by_decision_id for one in own if one.established_by_decision_id})
        dossiers = [one.id for one in self._store.where(Dossier, "theme_id", [report.theme_id])]
        meetings = self._store.where(Meeting, "body_id", bodies)
        days = (report.period_start, report.period_end)
        told = {one.id for one in meetings if one.date and days[0] <= one.date <= days[1]}
        named = {meeting_id for part in report.sections for meeting_id in part.meeting_ids}
        about = {dossier_id for part in report.sections for dossier_id in part.dossier_ids}
        selection.add(Dossier, self._store.by_ids(Dossier, sorted(about)))
        selection.add_meetings(sorted(told | named))
        selection.add(Meeting, meetings)
        selection.add(Decision, self._store.where(Decision, "meeting_id", [one.id for one in meetings]))
        selection.add(Decision, self._store.where(Decision, "dossier_id", dossiers))
        selection.add(Decision, self._store.by_ids(Decision, set_up_by))
        selection.add(ActionPoint, self._store.where(ActionPoint, "body_id", bodies))
        for kind in (ActionPoint, PlanItem):
            selection.add(kind, self._store.where(kind, "dossier_id", dossiers))
        # All agendas, not only those told of: an item may be confidential at which something was decided in the period.
        selection.add(AgendaItem, self._store.where(AgendaItem, "meeting_id", [one.id for one in meetings]))
        register = selection.register().replacing(report)  # it may be one that is not in the file yet
        people = people_named_in(self._store, report_texts(register))
        selection.add(Person, self._store.by_ids(Person, people))
        add_taking_part(self._store, selection, {*people, *(person.id for person in register.all(Person))})
        return public_report(selection.register().replacing(report), report)

    def of_meetings(self, body_id: str | None) -> Register:
        """The meetings of a body, or of all, with where they are."""
        selection = Selection(self._store)
        meetings = self._store.where(Meeting, "body_id", [body_id]) if body_id else self._store.all(Meeting)
        selection.add(Meeting, meetings)
        selection.add(Body, self._store.all(Body))
        return selection.register()

    def of_planning(self) -> Register:
        """Everything that is foreseen, with the action points and agendas it is tied to."""
        selection = Selection(self._store)
        for kind in _PLANNED:
            selection.add(kind, self._store.all(kind))
        planned = self._store.all(PlanItem)
        meetings = sorted({item.meeting_id for item in planned if item.meeting_id})
        actions = sorted({item.action_id for item in planned if item.action_id})
        placed = sorted({item.agenda_item_id for item in planned if item.agenda_item_id})
        selection.add(AgendaItem, self._store.where(AgendaItem, "meeting_id", meetings))
        selection.add(AgendaItem, self._store.by_ids(AgendaItem, placed))
        selection.add(ActionPoint, self._store.by_ids(ActionPoint, actions))
        return selection.register()

    def _meeting(self, meeting_id: str) -> Selection:
        meeting = self._store.get(Meeting, meeting_id)
        selection = Selection(self._store)
        selection.add_meetings([meeting_id])
        selection.add_body(meeting.body_id)
        selection.add_handed_over(meeting.body_id)
        selection.add(Abbreviation, self._store.all(Abbreviation))
        return selection
