"""What any record is called in a list of all sorts of them: its kind and its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.attendance import Attendance
from secretariat.domain.bodies import Body, Membership
from secretariat.domain.commitments import Commitment
from secretariat.domain.decisions import Decision, Ratification
from secretariat.domain.dossiers import Dossier
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person, Position, full_name
from secretariat.domain.text import clean_line
from secretariat.domain.votes import Vote

R = TypeVar("R")
Find = Callable[[type[Any], str | None], Any]
"""Gives the record of a kind with this id, or None."""

_LONGEST = 120
_UNKNOWN = "onbekend"

KIND_WORDS: Mapping[str, str] = {
    "settings": "Instelling",
    "themes": "Thema",
    "abbreviations": "Afkorting",
    "theme_partners": "Samenwerkingspartner",
    "organisations": "Organisatie",
    "adjacencies": "Buurgemeente",
    "locations": "Locatie",
    "persons": "Persoon",
    "positions": "Functie",
    "bodies": "Orgaan",
    "memberships": "Lidmaatschap",
    "standing_agendas": "Vaste agenda",
    "dossiers": "Dossier",
    "documents": "Stuk",
    "document_versions": "Versie van een stuk",
    "meetings": "Overleg",
    "agenda_items": "Agendapunt",
    "backlog_items": "Te agenderen punt",
    "agenda_versions": "Versie van de agenda",
    "attendance": "Deelnemer",
    "group_attendance": "Groep",
    "minutes": "Verslag",
    "errata": "Erratum",
    "issued_papers": "Uitgegeven stuk",
    "dispatches": "Verzending",
    "dispatch_drafts": "Voorbereide verzending",
    "decisions": "Besluit",
    "decision_ratifications": "Bekrachtiging",
    "votes": "Stemming",
    "commitments": "Toezegging",
    "conclusions": "Conclusie",
    "action_points": "Actiepunt",
    "plan_cycles": "Jaarcyclus",
    "plan_items": "Planningsitem",
    "plan_ideas": "Idee",
    "projects": "Project",
    "theme_year_reports": "Jaaroverzicht",
    "events": "Evenement",
    "event_slots": "Programmaonderdeel",
    "event_announcements": "Aankondiging",
    "event_sessions": "Kennissessie",
    "excursions": "Werkbezoek",
    "programme_versions": "Versie van het programma",
    "registrations": "Aanmelding",
    "voting_members": "Stemgerechtigd lid",
    "proxies": "Machtiging",
}
"""List of records → what one of them is called."""


def kind_word(list_name: str) -> str:
    """What a record of a list is called: "Actiepunt"; "Gegeven" for a list without a word."""
    return KIND_WORDS.get(list_name, "Gegeven")


def record_name(record: Any, find: Find) -> str:
    """What a record is called, on one line: "2023-A-014 Startnotitie opstellen", "K. Verzinsma in WG-CONV"."""
    named = _NAMES.get(type(record))
    words = clean_line(named(record, find) if named else _plain_name(record))
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def _plain_name(record: Any) -> str:
    for field in ("title", "name", "text", "label", "file_name", "abbr"):
        value = getattr(record, field, None)
        if value:
            return str(value)
    return ""


def _numbered(record: ActionPoint | Decision | Commitment, _find: Find) -> str:
    return f"{record.number} {record.text}"


def _coded(record: Meeting, _find: Find) -> str:
    return f"{record.code} {record.title}"


def _dossier(record: Dossier, _find: Find) -> str:
    return f"{record.code} {record.name}"


def _body(record: Body, _find: Find) -> str:
    return f"{record.name} ({record.code})"


def _item(record: AgendaItem, find: Find) -> str:
    return f"{_meeting(record.meeting_id, find)}, {record.number} {record.title}"


def _position(record: Position, find: Find) -> str:
    words = f"{record.title} bij" if record.title else "bij"
    return f"{_person(record.person_id, find)}, {words} {_organisation(record.organisation_id, find)}"


def _membership(record: Membership, find: Find) -> str:
    body = find(Body, record.body_id)
    return f"{_person(record.person_id, find)} in {body.name if body else _UNKNOWN}"


def _attendance(record: Attendance, find: Find) -> str:
    return f"{_person(record.person_id, find)} bij {_meeting(record.meeting_id, find)}"


def _minutes(record: Minutes, find: Find) -> str:
    return _meeting(record.meeting_id, find)


def _ratification(record: Ratification, find: Find) -> str:
    decision = find(Decision, record.decision_id)
    return f"{decision.number if decision else _UNKNOWN} door {_organisation(record.organisation_id, find)}"


def _vote(record: Vote, find: Find) -> str:
    decision = find(Decision, record.decision_id)
    return f"over {decision.number if decision else _UNKNOWN}"


def _meeting(meeting_id: str, find: Find) -> str:
    meeting = find(Meeting, meeting_id)
    return meeting.code if meeting else _UNKNOWN


def _person(person_id: str | None, find: Find) -> str:
    person = find(Person, person_id)
    return full_name(person) if person else _UNKNOWN


def _organisation(organisation_id: str, find: Find) -> str:
    organisation = find(Organisation, organisation_id)
    return organisation.short_name if organisation else _UNKNOWN


_NAMES: Mapping[type[Any], Callable[[Any, Find], str]] = {
    ActionPoint: _numbered,
    Decision: _numbered,
    Commitment: _numbered,
    Vote: _vote,
    Meeting: _coded,
    Dossier: _dossier,
    Body: _body,
    AgendaItem: _item,
    Position: _position,
    Membership: _membership,
    Attendance: _attendance,
    Minutes: _minutes,
    Ratification: _ratification,
    Person: lambda person, _find: full_name(person),
}


def and_more(name: str, others: int) -> str:
    """What a step was about, when that is more than one: "2023-A-014 en nog 2"."""
    return f"{name} en nog {others}" if others > 0 else name
