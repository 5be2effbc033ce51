"""Registers of any shape for property tests: valid ones, made from nothing but the shapes of the records.

Hypothesis chooses the texts, the lists and the size; a seeded generator fills in the rest, so that an example costs
milliseconds although a record has fifteen fields.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
import random
from collections.abc import Iterable
from typing import Any

from hypothesis import strategies as st

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.association import Meta, Settings
from secretariat.domain.bodies import BodyKind
from secretariat.domain.catalogue import LISTS
from secretariat.domain.dates import periods_overlap
from secretariat.domain.documents import DocumentVersion, checksum
from secretariat.domain.minutes import Minutes
from secretariat.domain.organisations import Adjacency, Organisation
from secretariat.domain.records import FieldKind, FieldShape, fields_of
from secretariat.domain.register import Register
from secretariat.domain.standing_agendas import StandingAgenda
from secretariat.domain.text import clean
from secretariat.intake.rules import DISJOINT, ITEMS, PERIODS, UNIQUE

CLEAN_TEXTS = st.text(min_size=1, max_size=30).map(clean).filter(lambda text: text.strip() == text != "")
"""Texts that reading would leave as they are."""

KEPT = b"%PDF-1.7 een stuk"
"""The bytes of every file that is kept in such a register."""

ANY_TEXTS = st.text(st.characters(), max_size=30)
"""Texts with everything that Unicode and its enemies offer."""


@st.composite
def registers(
    draw: st.DrawFn, texts: st.SearchStrategy[str] = CLEAN_TEXTS, most_lists: int = 4, most_records: int = 3
) -> Register:
    """A register that obeys every rule of the exchange format."""
    words = draw(st.lists(texts, min_size=1, max_size=6))
    wanted = draw(st.lists(st.sampled_from(list(LISTS)), max_size=most_lists, unique=True))
    size = draw(st.integers(1, most_records))
    return Filler(random.Random(draw(st.integers(0, 2**32))), words).register(wanted, size)


class Filler:
    """Fills records with valid values by the shapes of their fields."""

    def __init__(self, chance: random.Random, words: list[str]) -> None:
        self._chance = chance
        self._words = words
        self._solid_words = [word for word in words if clean(word)] or ["Overleg"]
        self._ids: dict[str, list[str]] = {}

    def register(self, wanted: Iterable[str], size: int) -> Register:
        """A register with up to ``size`` records in each of the wanted lists and in those that they need."""
        lists = with_needed(wanted)
        self._ids = {name: self._new_ids(name, self._chance.randint(1, size)) for name in LISTS if name in lists}
        records = {
            LISTS[name]: [self._record(LISTS[name], record_id) for record_id in ids] for name, ids in self._ids.items()
        }
        _obey(records)
        settings, meta = self._object(Settings), self._object(Meta)
        return Register(records, settings, meta, {checksum(KEPT): KEPT} if records.get(DocumentVersion) else None)

    def _new_ids(self, name: str, count: int) -> list[str]:
        sign = "".join(letter for letter in clean(self._chance.choice(self._words)) if letter.isprintable())
        return [clean(f"{name}-{index}-{sign}") for index in range(count)]

    def _record(self, kind: type[Any], record_id: str) -> Any:
        record = self._object(kind, record_id)
        if kind is ActionPoint:
            person = self._chance.choice([None, *self._ids.get("persons", [])])
            organisation = None if person else self._chance.choice([None, *self._ids.get("organisations", [])])
            record = dataclasses.replace(record, owner_person_id=person, owner_organisation_id=organisation)
        if kind is StandingAgenda and (record.body_kind is None) == (record.body_id is None):
            record = dataclasses.replace(record, body_kind=self._chance.choice(list(BodyKind)), body_id=None)
        return record

    def _object(self, kind: type[Any], record_id: str | None = None) -> Any:
        values: dict[str, Any] = {} if record_id is None else {"id": record_id}
        for shape in fields_of(kind):
            if shape.name in values or not (shape.required or self._chance.random() < 0.5):
                continue
            if shape.many:
                parts = (self._value(shape, record_id) for _ in range(self._chance.randint(shape.required, 3)))
                values[shape.name] = tuple(part for part in parts if part is not None)
            else:
                values[shape.name] = self._value(shape, record_id)
        result = kind(**values)
        # An object that says nothing is left out of the file, and so must not be in the register.
        return result if record_id or kind in (Settings, Meta) or result != _nothing(kind) else None

    def _value(self, shape: FieldShape, record_id: str | None) -> Any:
        if shape.lists:
            return self._reference(shape, record_id)
        if shape.record is not None:
            return self._object(shape.record)
        if shape.choice is not None:
            return self._chance.choice(list(shape.choice))
        return self._plain(shape)

    def _reference(self, shape: FieldShape, record_id: str | None) -> str | None:
        known = [known for name in shape.lists for known in self._ids.get(name, ())]
        if shape.name == "parent_id":
            # Only to earlier ones: a tree has no circles.
            known = known[: known.index(record_id)] if record_id in known else []
        return self._chance.choice(known) if known else None

    def _plain(self, shape: FieldShape) -> Any:
        day = dt.date(1990, 1, 1) + dt.timedelta(days=self._chance.randrange(20_000))
        time = dt.time(self._chance.randrange(24), self._chance.randrange(60))
        return {
            FieldKind.TEXT: self._chance.choice(self._solid_words if shape.required else self._words),
            FieldKind.INTEGER: self._chance.choice((1, 12) if shape.name == "month" else (0, 1, 12, 2023)),
            FieldKind.BOOLEAN: self._chance.random() < 0.5,
            FieldKind.DATE: day,
            FieldKind.TIME: time,
            FieldKind.MOMENT: dt.datetime.combine(day, time),
        }[shape.kind]


def with_needed(wanted: Iterable[str]) -> set[str]:
    """The lists and all lists without which their records cannot be."""
    found: set[str] = set()
    road = list(wanted)
    while road:
        name = road.pop()
        if name not in found:
            found.add(name)
            road += _needed(LISTS[name])
    return found


def _needed(kind: type[Any]) -> list[str]:
    names = []
    for shape in fields_of(kind):
        if shape.lists and shape.required:
            names.append(shape.lists[0])
        if shape.record is not None:
            names += _needed(shape.record)
    return names


def _nothing(kind: type[Any]) -> Any:
    required = any(shape.required for shape in fields_of(kind))
    return None if required else kind()


def _obey(records: dict[type[Any], list[Any]]) -> None:
    for kind, start, end in PERIODS:
        records[kind] = [_in_order(record, start, end) for record in records.get(kind, [])]
    for kind, fields in UNIQUE:
        records[kind] = [
            dataclasses.replace(record, **{fields[-1]: f"{index}{getattr(record, fields[-1])}"})
            for index, record in enumerate(records.get(kind, []))
        ]
    for kind, fields in DISJOINT:
        records[kind] = _without_overlaps(records.get(kind, []), fields)
    records[Adjacency] = [
        dataclasses.replace(neighbours, organisation_ids=(one.id, other.id))
        for neighbours, (one, other) in zip(
            records.get(Adjacency, []), itertools.combinations(records.get(Organisation, []), 2), strict=False
        )
    ]
    records[DocumentVersion] = [
        dataclasses.replace(version, sha256=checksum(KEPT)) for version in records.get(DocumentVersion, [])
    ]
    meeting_of = {item.id: item.meeting_id for item in records[AgendaItem]}
    for kind, meeting, items in ITEMS:
        records[kind] = [_with_own_items(record, meeting, items, meeting_of) for record in records.get(kind, [])]
    first_minutes = list({minutes.meeting_id: minutes for minutes in records.get(Minutes, [])}.values())
    records[Minutes] = [
        dataclasses.replace(
            minutes,
            items=tuple(item for item in minutes.items if meeting_of[item.agenda_item_id] == minutes.meeting_id),
        )
        for minutes in first_minutes
    ]


def _with_own_items(record: Any, meeting: str, items: str, meeting_of: dict[str, str]) -> Any:
    """The record with only the items of its own meeting; one without a meeting may name any."""
    own, named = getattr(record, meeting), getattr(record, items)
    if own is None:
        return record
    if isinstance(named, tuple):
        return dataclasses.replace(record, **{items: tuple(one for one in named if meeting_of[one] == own)})
    return record if meeting_of.get(named, own) == own else dataclasses.replace(record, **{items: None})


def _in_order(record: Any, start: str, end: str) -> Any:
    first, last = getattr(record, start), getattr(record, end)
    if first is None or last is None or first <= last:
        return record
    return dataclasses.replace(record, **{start: last, end: first})


def _without_overlaps(records: list[Any], fields: tuple[str, ...]) -> list[Any]:
    kept: list[Any] = []
    for record in records:
        same = (other for other in kept if all(_said(other, name) == _said(record, name) for name in fields))
        if not any(periods_overlap(o.start_date, o.end_date, record.start_date, record.end_date) for o in same):
            kept.append(record)
    return kept


def _said(record: Any, name: str) -> str:
    return clean(getattr(record, name) or "")
