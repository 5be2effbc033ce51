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
    PARALLEL_SESSIONS = "parallel_sessions"
    STATUTORY = "statutory"
    CLOSING = "closing"


class RegistrationStatus(enum.StrEnum):
    """How a registration stands, for the event or for one excursion."""

    REGISTERED = "registered"
    WAITLISTED = "waitlisted"
    CANCELLED = "cancelled"
    ATTENDED = "attended"


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyPlan:
    """The adopted plan whose core themes the sessions follow (``domain.md`` R59)."""

    document_id: DocumentId | None = None
    adopted_on: dt.date | None = None
    core_themes: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A congress or other programme of one or more days."""

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
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventAnnouncement:
    """News under embargo: papers dated before it show the placeholder (``domain.md`` §2.3 rule 16)."""

    id: RecordId
    event_id: EventId
    title: Line
    embargo_until: dt.datetime | None = None
    placeholder_text: Text | None = None
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSession:
    """One of several sessions in a slot, chosen by the participant."""

    id: RecordId
    event_id: EventId
    slot_id: EventSlotId
    title: Line
    description: Text | None = None
    questions: tuple[Text, ...] = ()
    target_group: Line | None = None
    capacity: int | None = None
    room: Line | None = None
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
class Registration:
    """One person's registration with the choices made; the diet is purged after its term (``domain.md`` §3)."""

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
    provenance: Provenance | None = None
