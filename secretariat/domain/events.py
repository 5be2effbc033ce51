"""Events of several days: programme, sessions, excursions and registrations."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass

from secretariat.domain.records import (
    AnnouncementId,
    DocumentId,
    DossierId,
    EventId,
    EventSessionId,
    EventSlotId,
    ExcursionId,
    Line,
    LocationId,
    MeetingId,
    OrganisationId,
    PersonId,
    Provenance,
    RecordId,
    Text,
)


class ProgrammeSlotKind(enum.StrEnum):
    """What happens in a slot."""

    RECEPTION = "reception"
    KEYNOTE = "keynote"
    PRESENTATION = "presentation"
    WELCOME = "welcome"
    SOCIAL = "social"
    BREAK = "break"
    PARALLEL_SESSIONS = "parallel_sessions"
    STATUTORY = "statutory"
    EXCURSIONS = "excursions"
    CLOSING = "closing"
    OTHER = "other"


class RegistrationStatus(enum.StrEnum):
    """How a registration stands, for the event or for one excursion."""

    REGISTERED = "registered"
    WAITLISTED = "waitlisted"
    CANCELLED = "cancelled"
    ATTENDED = "attended"


class RegistrationChoice(enum.StrEnum):
    """What a participant can choose of which there may not be enough for everybody."""

    SESSION = "session"
    EXCURSION = "excursion"
    BUS = "bus"
    DINNER = "dinner"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRoom:
    """A room of the place where an event is; ``capacity`` is the number of persons, None when it is not known."""

    name: Line
    capacity: int | None = None
    location_id: LocationId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyPlan:
    """The adopted plan whose core themes the sessions follow (``domain.md`` R59)."""

    document_id: DocumentId | None = None
    adopted_on: dt.date | None = None
    core_themes: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A congress or other programme of one or more days.

    ``rooms`` stand in the order of the grid; ``changeover_min`` is the time in minutes that people need from one room
    to another; ``diets_purged_on`` the day on which what people eat was wiped after its term.
    """

    id: RecordId
    name: Line
    organiser_id: OrganisationId | None = None
    start_date: dt.date | None = None
    end_date: dt.date | None = None
    location_id: LocationId | None = None
    dossier_id: DossierId | None = None
    aliases: tuple[Line, ...] = ()
    policy_plan: PolicyPlan | None = None
    rules: tuple[Text, ...] = ()
    rooms: tuple[EventRoom, ...] = ()
    changeover_min: int | None = None
    dinner_capacity: int | None = None
    diets_purged_on: dt.date | None = None
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSlot:
    """A part of the programme; the end may be open (``domain.md`` §0.6)."""

    id: RecordId
    event_id: EventId
    day: dt.date
    start_time: dt.time
    end_time: dt.time | None = None
    title: Line
    kind: ProgrammeSlotKind
    description: Text | None = None
    speaker_ids: tuple[PersonId, ...] = ()
    members_only: bool | None = None
    location_id: LocationId | None = None
    announcement_id: AnnouncementId | None = None
    meeting_id: MeetingId | None = None
    room: Line | None = None
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventAnnouncement:
    """News under embargo: papers dated before it show the placeholder (``domain.md`` §2.3 rule 16).

    ``text`` is the news itself, that no paper of before the embargo may hold.
    """

    id: RecordId
    event_id: EventId
    title: Line
    embargo_until: dt.datetime | None = None
    placeholder_text: Text | None = None
    text: Text | None = None
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSession:
    """One of several sessions in a slot, chosen by the participant.

    ``core_theme`` is one of those of the event's policy plan (``domain.md`` R59); the reporter writes the ``results``,
    the volunteers want to go on with it (R60).
    """

    id: RecordId
    event_id: EventId
    slot_id: EventSlotId
    title: Line
    description: Text | None = None
    questions: tuple[Text, ...] = ()
    target_group: Line | None = None
    capacity: int | None = None
    room: Line | None = None
    speaker_ids: tuple[PersonId, ...] = ()
    reporter_id: PersonId | None = None
    core_theme: Line | None = None
    results: Text | None = None
    volunteer_ids: tuple[PersonId, ...] = ()
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Excursion:
    """A work visit (werkbezoek) with its hosts, programme and bus."""

    id: RecordId
    event_id: EventId
    title: Line
    host_organisation_ids: tuple[OrganisationId, ...] = ()
    place: Line | None = None
    location_id: LocationId | None = None
    aliases: tuple[Line, ...] = ()
    topics: tuple[Line, ...] = ()
    questions: tuple[Text, ...] = ()
    description: Text | None = None
    capacity: int | None = None
    bus_available: bool | None = None
    bus_capacity: int | None = None
    bus_departure: dt.time | None = None
    station_nearby: bool | None = None
    station_name: Line | None = None
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A choice for which somebody waits: ``number`` orders the list, ``offered_on`` is when a place was offered."""

    choice: RegistrationChoice
    number: int
    offered_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """One person's registration with the choices made; the diet is purged after its term (``domain.md`` §3).

    A choice stands in ``waits`` as long as there is no place for it; ``excursion_status`` says the same of the
    excursion, as files of before version 6 do.
    """

    id: RecordId
    event_id: EventId
    person_id: PersonId
    organisation_id: OrganisationId | None = None
    is_member_organisation: bool | None = None
    session_id: EventSessionId | None = None
    excursion_id: ExcursionId | None = None
    excursion_status: RegistrationStatus | None = None
    wants_bus: bool | None = None
    status: RegistrationStatus
    dietary_note: Line | None = None
    attends_dinner: bool | None = None
    registered_on: dt.date | None = None
    waits: tuple[Waiting, ...] = ()
    cancelled_on: dt.date | None = None
    checked_in_at: dt.datetime | None = None
    note: Text | None = None
    provenance: Provenance | None = None
