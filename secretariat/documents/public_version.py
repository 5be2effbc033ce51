"""The openbare versie of a meeting: a register in which officials are functions and confidential items are empty.

Every paper is then made from that register as usual, so that no list can forget what another one hides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from secretariat.documents.hidden_names import HiddenNames
from secretariat.documents.parties import organisation_name
from secretariat.domain import rich_text
from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem, AgendaPurpose, confidential_items
from secretariat.domain.attendance import Attendance, AttendanceCapacity, GroupAttendance
from secretariat.domain.bodies import Membership
from secretariat.domain.catalogue import LIST_OF
from secretariat.domain.commitments import Commitment
from secretariat.domain.conclusions import Conclusion
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.decisions import Decision
from secretariat.domain.documents import Document
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes, MinutesItem
from secretariat.domain.organisations import Organisation, OrganisationKind
from secretariat.domain.people import Person, Position, position_on
from secretariat.domain.register import Register
from secretariat.wording.names import holds_office

PUBLIC_LINE = "Openbare versie: namen van ambtenaren zijn vervangen door hun functie"
"""What every openbare versie says of itself."""
CONFIDENTIAL_ITEM = "Vertrouwelijk agendapunt"
CONFIDENTIAL_PAPER = "Vertrouwelijk stuk"
DEPUTY = "ambtelijk vervanger"
WITHOUT_FUNCTION = "medewerker"


_ALSO_TOLD: tuple[type[Any], ...] = (Commitment, Conclusion)
"""What is said at items beside their text, with a text of its own."""

_NOT_ON_AN_AGENDA = (Minutes, Decision, ActionPoint, GroupAttendance, *_ALSO_TOLD)


@dataclass(frozen=True, slots=True)
class PublicVersion:
    """The register to make papers from, and how often a name in a text gave way to a function."""

    register: Register
    replaced: int


def public_version(register: Register, meeting_id: str) -> PublicVersion:
    """What of a meeting may be read by everybody."""
    meeting = register.get(Meeting, meeting_id)
    hidden = _hidden_people(register, meeting)
    words = HiddenNames(register, hidden)
    secret = confidential_items(register, meeting)
    records: dict[type[Any], Iterable[Any]] = {kind: register.all(kind) for kind in LIST_OF}
    records[Person] = [_public_person(person, hidden) for person in register.all(Person)]
    records[Position] = [one for one in register.all(Position) if one.person_id not in hidden]
    records[AgendaItem] = [_public_item(item, secret, words, meeting.id) for item in register.all(AgendaItem)]
    records[Attendance] = [_public_attendance(one, hidden) for one in register.all(Attendance)]
    records[GroupAttendance] = [
        replace(one, label=words.line(one.label)) if one.meeting_id == meeting.id else one
        for one in register.all(GroupAttendance)
    ]
    records[Meeting] = [
        replace(one, title=words.line(one.title)) if one.id == meeting.id else one for one in register.all(Meeting)
    ]
    records[Document] = _public_documents(register, meeting, words)
    records[Minutes] = [_public_minutes(one, secret, words, meeting.id) for one in register.all(Minutes)]
    records[Decision] = [
        replace(one, text=words.markdown(one.text)) if one.meeting_id == meeting.id else one
        for one in register.all(Decision)
        if one.agenda_item_id not in secret
    ]
    records[ActionPoint] = [
        replace(one, text=words.line(one.text), due_note=one.due_note and words.line(one.due_note))
        if one.origin_meeting_id == meeting.id
        else one
        for one in register.all(ActionPoint)
        if one.origin_agenda_item_id not in secret
    ]
    for kind in _ALSO_TOLD:
        records[kind] = [
            replace(one, text=words.line(one.text)) if one.meeting_id == meeting.id else one
            for one in register.all(kind)
            if one.agenda_item_id not in secret
        ]
    settings = replace(register.settings, sender_email=None)
    return PublicVersion(Register(records, settings, register.meta), words.replaced)


def public_agenda(register: Register, meeting_id: str) -> PublicVersion:
    """What of an agenda may be read by everybody: without anything of what was said or agreed about it."""
    kept = {kind: register.all(kind) for kind in LIST_OF if kind not in _NOT_ON_AN_AGENDA}
    return public_version(Register(kept, register.settings, register.meta), meeting_id)


def texts_of(register: Register, meeting_id: str) -> Iterator[str]:
    """Every text out of which :func:`public_version` takes names, without its marks."""
    yield register.get(Meeting, meeting_id).title
    for item in register.where(AgendaItem, "meeting_id", meeting_id):
        yield item.title
        yield from (one.title for one in map(partial(register.find, Document), item.document_ids) if one)
    yield from (one.label for one in register.where(GroupAttendance, "meeting_id", meeting_id))
    for minutes in register.where(Minutes, "meeting_id", meeting_id):
        yield from (_plain(item.text or "") for item in minutes.items)
    yield from (_plain(one.text) for one in register.where(Decision, "meeting_id", meeting_id))
    for action in register.where(ActionPoint, "origin_meeting_id", meeting_id):
        yield from (action.text, action.due_note or "")
    for kind in _ALSO_TOLD:
        yield from (one.text for one in register.where(kind, "meeting_id", meeting_id))


def _plain(markdown: str) -> str:
    return rich_text.plain(rich_text.parse(markdown))


def _hidden_people(register: Register, meeting: Meeting) -> dict[str, str]:
    """Person id → function of the officials: who works for the meeting or its actions without holding an office."""
    attendance = {one.person_id: one for one in register.where(Attendance, "meeting_id", meeting.id)}
    speakers = _speakers(register, meeting)
    hidden = {}
    for person_id in _involved(register) - speakers:
        position = position_on(register, person_id, None, meeting.date) or position_on(register, person_id)
        if holds_office(position):
            continue
        title = (position.title if position else None) or ""
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
    found |= {one.person_id for one in register.all(Commitment)}
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


def _public_item(item: AgendaItem, secret: frozenset[str], words: HiddenNames, meeting_id: str) -> AgendaItem:
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
    return replace(item, title=words.line(item.title)) if item.meeting_id == meeting_id else item


def _public_documents(register: Register, meeting: Meeting, words: HiddenNames) -> list[Document]:
    """A confidential paper keeps its place, so that the others keep their numbers (4b stays 4b)."""
    own = {one for item in register.where(AgendaItem, "meeting_id", meeting.id) for one in item.document_ids}
    return [
        Document(id=document.id, title=CONFIDENTIAL_PAPER, confidentiality=document.confidentiality)
        if document.confidentiality is Confidentiality.CONFIDENTIAL
        else replace(document, title=words.line(document.title) if document.id in own else document.title)
        for document in register.all(Document)
    ]


def _public_minutes(minutes: Minutes, secret: frozenset[str], words: HiddenNames, meeting_id: str) -> Minutes:
    if minutes.meeting_id != meeting_id:
        return minutes
    items = tuple(
        MinutesItem(
            agenda_item_id=item.agenda_item_id,
            text=words.markdown(item.text) if item.text and item.agenda_item_id not in secret else None,
            treatment=item.treatment if item.agenda_item_id not in secret else None,
        )
        for item in minutes.items
    )
    return replace(minutes, items=items)
