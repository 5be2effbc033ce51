"""The openbare versie of a meeting: a register in which officials are functions and confidential items are empty.

Every paper is then made from that register as usual, so that no list can forget what another one hides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from secretariat.documents.hidden_names import HiddenNames
from secretariat.documents.officials import function_words, involved, public_attendance, public_person
from secretariat.domain import rich_text
from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem, AgendaPurpose, confidential_items
from secretariat.domain.attendance import Attendance, AttendanceCapacity, GroupAttendance
from secretariat.domain.catalogue import LIST_OF
from secretariat.domain.commitments import Commitment
from secretariat.domain.conclusions import Conclusion
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.decisions import Decision
from secretariat.domain.documents import Document
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes, MinutesItem
from secretariat.domain.people import Person, Position, position_on
from secretariat.domain.register import Register
from secretariat.wording.names import holds_office

PUBLIC_LINE = "Openbare versie: namen van ambtenaren zijn vervangen door hun functie"
"""What every openbare versie says of itself."""
CONFIDENTIAL_ITEM = "Vertrouwelijk agendapunt"
CONFIDENTIAL_PAPER = "Vertrouwelijk stuk"
DEPUTY = "ambtelijk vervanger"


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
    records[Person] = [public_person(person, hidden) for person in register.all(Person)]
    records[Position] = [one for one in register.all(Position) if one.person_id not in hidden]
    records[AgendaItem] = [_public_item(item, secret, words, meeting.id) for item in register.all(AgendaItem)]
    records[Attendance] = [public_attendance(one, hidden) for one in register.all(Attendance)]
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
    for person_id in involved(register) - speakers:
        position = position_on(register, person_id, None, meeting.date) or position_on(register, person_id)
        if holds_office(position):
            continue
        title = (position.title if position else None) or ""
        own = attendance.get(person_id)
        if own and own.capacity is AttendanceCapacity.DEPUTY:
            title = DEPUTY
        organisation_id = (own.organisation_id if own else None) or (position.organisation_id if position else None)
        hidden[person_id] = function_words(register, title, organisation_id)
    return hidden


def _speakers(register: Register, meeting: Meeting) -> set[str]:
    """Who spoke at this meeting in public."""
    attendance = register.where(Attendance, "meeting_id", meeting.id)
    found = {one.person_id for one in attendance if one.capacity is AttendanceCapacity.SPEAKER}
    return found.union(*(item.speaker_ids for item in register.where(AgendaItem, "meeting_id", meeting.id)))


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
