"""The openbare versie of a meeting: a register in which officials are functions and confidential items are empty.

Every paper is then made from that register as usual, so that no list can forget what another one hides.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from secretariat.documents.parties import organisation_name
from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem, AgendaPurpose
from secretariat.domain.attendance import Attendance, AttendanceCapacity
from secretariat.domain.bodies import Membership
from secretariat.domain.catalogue import LIST_OF
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.decisions import Decision
from secretariat.domain.dossiers import Document
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes, MinutesItem
from secretariat.domain.organisations import Organisation, OrganisationKind
from secretariat.domain.people import Person, Position, position_on, surname
from secretariat.domain.register import Register

CONFIDENTIAL_ITEM = "Vertrouwelijk agendapunt"
CONFIDENTIAL_PAPER = "Vertrouwelijk stuk"
DEPUTY = "ambtelijk vervanger"
WITHOUT_FUNCTION = "medewerker"

_OFFICE_HOLDERS = ("wethouder", "burgemeester", "gedeputeerde", "commissaris van de koning", "minister", "voorzitter")
_MAIL_LINK = re.compile(r"\[([^\]]*)\]\(mailto:[^)]*\)", re.IGNORECASE)
_MAIL = re.compile(r"(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_SALUTATIONS = r"(?:[Mm]evrouw|[Dd]e heer|[Mm]w\.|[Dd]hr\.|[Mm]evr\.)\s+"


@dataclass(frozen=True, slots=True)
class PublicVersion:
    """The register to make papers from, and how often a name in a text gave way to a function."""

    register: Register
    replaced: int


def public_version(register: Register, meeting_id: str) -> PublicVersion:
    """What of a meeting may be read by everybody."""
    meeting = register.get(Meeting, meeting_id)
    hidden = _hidden_people(register, meeting)
    words = _Words(register, hidden)
    secret = _secret_items(register, meeting)
    records: dict[type[Any], Iterable[Any]] = {kind: register.all(kind) for kind in LIST_OF}
    records[Person] = [_public_person(person, hidden) for person in register.all(Person)]
    records[Position] = [one for one in register.all(Position) if one.person_id not in hidden]
    records[AgendaItem] = [_public_item(item, secret, words, meeting.id) for item in register.all(AgendaItem)]
    records[Attendance] = [_public_attendance(one, hidden) for one in register.all(Attendance)]
    records[Meeting] = [
        replace(one, title=words.public(one.title)) if one.id == meeting.id else one for one in register.all(Meeting)
    ]
    records[Document] = [_public_document(one) for one in register.all(Document)]
    records[Minutes] = [_public_minutes(one, secret, words, meeting.id) for one in register.all(Minutes)]
    records[Decision] = [
        replace(one, text=words.public(one.text)) if one.meeting_id == meeting.id else one
        for one in register.all(Decision)
        if one.agenda_item_id not in secret
    ]
    records[ActionPoint] = [
        replace(one, text=words.public(one.text)) if one.origin_meeting_id == meeting.id else one
        for one in register.all(ActionPoint)
        if one.origin_agenda_item_id not in secret
    ]
    settings = replace(register.settings, sender_email=None)
    return PublicVersion(Register(records, settings, register.meta), words.replaced)


class _Words:
    """Takes the names of hidden people and mail addresses out of texts, and counts the names."""

    def __init__(self, register: Register, hidden: dict[str, str]) -> None:
        self.replaced = 0
        people = [person for person in register.all(Person) if person.id in hidden]
        kept = {surname(person).casefold() for person in register.all(Person) if person.id not in hidden}
        # The longest name first, so that "Proefstra-de Vries" is not read as "Proefstra".
        people.sort(key=lambda person: -len(surname(person)))
        self._patterns = [
            (_name_pattern(person, is_shared=surname(person).casefold() in kept), hidden[person.id])
            for person in people
        ]

    def public(self, markdown: str) -> str:
        """The text with functions for names and without mail addresses."""
        for pattern, function in self._patterns:
            markdown = pattern.sub(functools.partial(self._function, function), markdown)
        return _MAIL.sub("(e-mailadres verwijderd)", _MAIL_LINK.sub(r"\1", markdown))

    def _function(self, function: str, match: re.Match[str]) -> str:
        self.replaced += 1
        title, _, organisation = function.partition(", ")
        words = f"de {title}" + (f" van {organisation.removeprefix('gemeente ')}" if organisation else "")
        return _capitalised(words) if _begins_sentence(match) else words


def _begins_sentence(match: re.Match[str]) -> bool:
    before = match.string[: match.start()].rstrip(" *")
    return not before or before[-1] in ".!?\n:"


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


def _name_pattern(person: Person, *, is_shared: bool) -> re.Pattern[str]:
    """The ways to write somebody: with or without salutation, first name or initials, prefix in either case.

    A surname that someone else keeps is only taken with a first name or initials before it.
    """
    given = "|".join(re.escape(name) for name in (person.first_name, person.initials) if name)
    first = rf"(?:(?:{given})\s+)" + ("" if is_shared else "?") if given else ""
    prefix = ""
    if person.prefix:
        letters = re.escape(person.prefix[:1])
        prefix = rf"(?:[{letters.lower()}{letters.upper()}]{re.escape(person.prefix[1:])}\s*)?"
    return re.compile(rf"(?<![\w-])(?:{_SALUTATIONS})?{first}{prefix}{re.escape(person.last_name)}(?![\w-])")


def _hidden_people(register: Register, meeting: Meeting) -> dict[str, str]:
    """Person id → function of the officials: who works for the meeting or its actions without holding an office."""
    attendance = {one.person_id: one for one in register.where(Attendance, "meeting_id", meeting.id)}
    speakers = _speakers(register, meeting)
    hidden = {}
    for person_id in _involved(register) - speakers:
        position = position_on(register, person_id, None, meeting.date) or position_on(register, person_id)
        title = (position.title if position else None) or ""
        if title.casefold().startswith(_OFFICE_HOLDERS):
            continue
        own = attendance.get(person_id)
        if own and own.capacity is AttendanceCapacity.DEPUTY:
            title = DEPUTY
        organisation_id = (own.organisation_id if own else None) or (position.organisation_id if position else None)
        parts = (title or WITHOUT_FUNCTION, _organisation(register, organisation_id))
        hidden[person_id] = ", ".join(part for part in parts if part)
    return hidden


def _involved(register: Register) -> set[str]:
    """Everyone who attends, belongs to a body, owns an action point, brings in an item or takes minutes."""
    found: set[str | None] = {one.person_id for one in register.all(Attendance)}
    found |= {one.person_id for one in register.all(Membership)}
    for action in register.all(ActionPoint):
        found |= {action.owner_person_id, *action.co_owner_ids}
    found |= {one.proposer_id for one in register.all(AgendaItem)}
    for meeting in register.all(Meeting):
        found |= {meeting.chair_id, meeting.minute_taker_id}
    return {person_id for person_id in found if person_id and register.find(Person, person_id)}


def _speakers(register: Register, meeting: Meeting) -> set[str]:
    """Who spoke at this meeting in public."""
    attendance = register.where(Attendance, "meeting_id", meeting.id)
    found = {one.person_id for one in attendance if one.capacity is AttendanceCapacity.SPEAKER}
    return found.union(*(item.speaker_ids for item in register.where(AgendaItem, "meeting_id", meeting.id)))


def _organisation(register: Register, organisation_id: str | None) -> str:
    organisation = register.find(Organisation, organisation_id)
    name = organisation_name(register, organisation_id)
    return f"gemeente {name}" if organisation and organisation.kind is OrganisationKind.MUNICIPALITY else name


def _public_person(person: Person, hidden: dict[str, str]) -> Person:
    if person.id not in hidden:
        return replace(person, email=None, phone=None)
    return Person(id=person.id, last_name=hidden[person.id])


def _public_attendance(one: Attendance, hidden: dict[str, str]) -> Attendance:
    """A guest's function already names the organisation; that of others is kept, because it counts for the quorum."""
    return one if one.person_id not in hidden or one.capacity.represents else replace(one, organisation_id=None)


def _secret_items(register: Register, meeting: Meeting) -> set[str | None]:
    """The confidential items; all of them if the whole meeting is."""
    everything = meeting.confidentiality is Confidentiality.CONFIDENTIAL
    return {
        item.id
        for item in register.where(AgendaItem, "meeting_id", meeting.id)
        if everything or item.confidentiality is Confidentiality.CONFIDENTIAL
    }


def _public_item(item: AgendaItem, secret: set[str | None], words: _Words, meeting_id: str) -> AgendaItem:
    if item.id in secret:
        # Only its place on the agenda remains: number and a heading that says why there is no more.
        return AgendaItem(
            id=item.id,
            meeting_id=item.meeting_id,
            number=item.number,
            title=CONFIDENTIAL_ITEM,
            purpose=AgendaPurpose.PROCEDURAL,
            duration_min=item.duration_min,
            confidentiality=Confidentiality.CONFIDENTIAL,
        )
    return replace(item, title=words.public(item.title)) if item.meeting_id == meeting_id else item


def _public_document(document: Document) -> Document:
    """A confidential paper keeps its place, so that the others keep their numbers (4b stays 4b)."""
    if document.confidentiality is not Confidentiality.CONFIDENTIAL:
        return document
    return Document(id=document.id, title=CONFIDENTIAL_PAPER, confidentiality=document.confidentiality)


def _public_minutes(minutes: Minutes, secret: set[str | None], words: _Words, meeting_id: str) -> Minutes:
    if minutes.meeting_id != meeting_id:
        return minutes
    items = tuple(
        MinutesItem(
            agenda_item_id=item.agenda_item_id,
            text=words.public(item.text) if item.text and item.agenda_item_id not in secret else None,
        )
        for item in minutes.items
    )
    return replace(minutes, items=items)
