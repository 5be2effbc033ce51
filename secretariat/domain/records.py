"""What a record is: a frozen dataclass whose annotations say everything that storage and exchange need.

A topic writes ``meeting_id: MeetingId`` or ``title: Line``; :func:`fields_of` turns that into data. The order of the
fields is the order of the keys in the exchange format and of the columns in the file.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any


@dataclass(frozen=True, slots=True)
class Limit:
    """The most characters a text may hold."""

    characters: int


@dataclass(frozen=True, slots=True)
class Reference:
    """Names the lists in which the id that stands here must be found."""

    lists: tuple[str, ...]


LINE_LIMIT = 500
TEXT_LIMIT = 200_000
LONG_TEXT_LIMIT = 20_000_000
ID_LIMIT = 200

RecordId = Annotated[str, Limit(ID_LIMIT)]
Line = Annotated[str, Limit(LINE_LIMIT)]
Text = Annotated[str, Limit(TEXT_LIMIT)]
LongText = Annotated[str, Limit(LONG_TEXT_LIMIT)]

ThemeId = Annotated[str, Limit(ID_LIMIT), Reference(("themes",))]
OrganisationId = Annotated[str, Limit(ID_LIMIT), Reference(("organisations",))]
LocationId = Annotated[str, Limit(ID_LIMIT), Reference(("locations",))]
PersonId = Annotated[str, Limit(ID_LIMIT), Reference(("persons",))]
PartyId = Annotated[str, Limit(ID_LIMIT), Reference(("organisations", "persons"))]
BodyId = Annotated[str, Limit(ID_LIMIT), Reference(("bodies",))]
DossierId = Annotated[str, Limit(ID_LIMIT), Reference(("dossiers",))]
DocumentId = Annotated[str, Limit(ID_LIMIT), Reference(("documents",))]
MeetingId = Annotated[str, Limit(ID_LIMIT), Reference(("meetings",))]
AgendaItemId = Annotated[str, Limit(ID_LIMIT), Reference(("agenda_items",))]
DecisionId = Annotated[str, Limit(ID_LIMIT), Reference(("decisions",))]
ActionPointId = Annotated[str, Limit(ID_LIMIT), Reference(("action_points",))]
PlanCycleId = Annotated[str, Limit(ID_LIMIT), Reference(("plan_cycles",))]
EventId = Annotated[str, Limit(ID_LIMIT), Reference(("events",))]
EventSlotId = Annotated[str, Limit(ID_LIMIT), Reference(("event_slots",))]
EventSessionId = Annotated[str, Limit(ID_LIMIT), Reference(("event_sessions",))]
ExcursionId = Annotated[str, Limit(ID_LIMIT), Reference(("excursions",))]
IssuedPaperId = Annotated[str, Limit(ID_LIMIT), Reference(("issued_papers",))]
AnnouncementId = Annotated[str, Limit(ID_LIMIT), Reference(("event_announcements",))]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a record comes from: source documents with their lines, literal quote, what is filler."""

    source: tuple[Line, ...] = ()
    quote: Text | None = None
    invented: bool | None = None
    invented_fields: tuple[Line, ...] = ()
    note: Text | None = None


class FieldKind(enum.Enum):
    """The kinds of value a field can hold."""

    TEXT = "text"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATE = "date"
    TIME = "time"
    MOMENT = "moment"
    CHOICE = "choice"
    OBJECT = "object"


@dataclass(frozen=True, slots=True)
class FieldShape:
    """One field of a record, as data."""

    name: str
    key: str
    kind: FieldKind
    many: bool
    required: bool
    limit: int | None = None
    lists: tuple[str, ...] = ()
    choice: type[enum.StrEnum] | None = None
    record: type[Any] | None = None

    @property
    def is_reference(self) -> bool:
        """Whether the value names another record."""
        return bool(self.lists)


_PLAIN: Mapping[type[Any], FieldKind] = {
    str: FieldKind.TEXT,
    int: FieldKind.INTEGER,
    bool: FieldKind.BOOLEAN,
    dt.date: FieldKind.DATE,
    dt.time: FieldKind.TIME,
    dt.datetime: FieldKind.MOMENT,
}


def fields_of(record: type[Any]) -> tuple[FieldShape, ...]:
    """The fields of a record class, in order."""
    if record not in _SHAPES:
        hints = typing.get_type_hints(record, include_extras=True)
        _SHAPES[record] = tuple(_shape(field, hints[field.name]) for field in dataclasses.fields(record))
    return _SHAPES[record]


_SHAPES: dict[type[Any], tuple[FieldShape, ...]] = {}


def _shape(field: dataclasses.Field[Any], hint: Any) -> FieldShape:
    missing = dataclasses.MISSING
    required = field.default is missing and field.default_factory is missing
    many = False
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        (hint,) = (part for part in typing.get_args(hint) if part is not type(None))
    if typing.get_origin(hint) is tuple:
        hint, many = typing.get_args(hint)[0], True
    limit: int | None = None
    lists: tuple[str, ...] = ()
    if typing.get_origin(hint) is Annotated:
        for extra in typing.get_args(hint)[1:]:
            if isinstance(extra, Limit):
                limit = extra.characters
            elif isinstance(extra, Reference):
                lists = extra.lists
        hint = typing.get_args(hint)[0]
    choice: type[enum.StrEnum] | None = None
    record: type[Any] | None = None
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        kind, record = FieldKind.OBJECT, hint
    elif issubclass(hint, enum.StrEnum):
        kind, choice = FieldKind.CHOICE, hint
    else:
        kind = _PLAIN[hint]
    key = field.name.rstrip("_")
    return FieldShape(field.name, key, kind, many, required, limit, lists, choice, record)
