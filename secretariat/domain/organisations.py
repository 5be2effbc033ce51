"""Organisations, which of them border on each other, and the places where people meet."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass

from secretariat.domain.records import Line, OrganisationId, PersonId, Provenance, RecordId, Text


class OrganisationKind(enum.StrEnum):
    """What sort of organisation it is."""

    ASSOCIATION = "association"
    MUNICIPALITY = "municipality"
    PROVINCE = "province"
    FOUNDATION = "foundation"
    LIBRARY = "library"
    CULTURAL_INSTITUTION = "cultural_institution"
    KNOWLEDGE_INSTITUTE = "knowledge_institute"
    NATIONAL_BODY = "national_body"
    PROGRAMME = "programme"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An organisation that people represent; ``short`` is the name that lists and papers use.

    What was archived on a day is offered no more, but stays on every paper.
    """

    id: RecordId
    name: Line
    kind: OrganisationKind
    short: Line | None = None
    parent_id: OrganisationId | None = None
    vgg_member: bool | None = None
    place: Line | None = None
    website: Line | None = None
    note: Text | None = None
    aliases: tuple[Line, ...] = ()
    contact_person_id: PersonId | None = None
    archived_on: dt.date | None = None
    provenance: Provenance | None = None

    @property
    def short_name(self) -> str:
        """The name for lists: the short one if there is one."""
        return self.short or self.name

    @property
    def is_member_municipality(self) -> bool:
        """Whether it is a municipality that is a member of the association."""
        return self.kind is OrganisationKind.MUNICIPALITY and bool(self.vgg_member)


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjacency:
    """Two municipalities that border on each other."""

    id: RecordId
    organisation_ids: tuple[OrganisationId, ...]
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place to meet."""

    id: RecordId
    name: Line
    place: Line | None = None
    organisation_id: OrganisationId | None = None
    room: Line | None = None
    description: Text | None = None
    archived_on: dt.date | None = None
    provenance: Provenance | None = None
