"""Records as plain data and back: the shape that JSON has, in the canonical form of the exchange format."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, TypeVar

from secretariat.domain.records import FieldKind, FieldShape, fields_of

R = TypeVar("R")


def to_plain(record: Any) -> dict[str, Any]:
    """A record as a dict in the order of its schema; what is empty is left out."""
    plain: dict[str, Any] = {}
    for shape in fields_of(type(record)):
        value = getattr(record, shape.name)
        if shape.many:
            value = [plain_value(shape, part) for part in value]
        elif value is not None:
            value = plain_value(shape, value)
        if value is not None and value != "" and value != [] and value != {}:
            plain[shape.key] = value
    return plain


def plain_value(shape: FieldShape, value: Any) -> Any:
    """One value of a field as JSON has it: dates JJJJ-MM-DD, times HH:MM."""
    if shape.kind is FieldKind.OBJECT:
        return to_plain(value)
    if shape.kind is FieldKind.DATE:
        return value.isoformat()
    if shape.kind is FieldKind.TIME:
        return value.strftime("%H:%M")
    if shape.kind is FieldKind.MOMENT:
        return value.isoformat(timespec="minutes")
    return value.value if shape.kind is FieldKind.CHOICE else value


def from_plain(kind: type[R], plain: Mapping[str, Any]) -> R:
    """The record that :func:`to_plain` wrote; the data is trusted, checking is the reader's work."""
    values: dict[str, Any] = {}
    for shape in fields_of(kind):
        value = plain.get(shape.key)
        if shape.many:
            values[shape.name] = tuple(value_from_plain(shape, part) for part in value or ())
        elif value is not None:
            values[shape.name] = value_from_plain(shape, value)
    return kind(**values)


def value_from_plain(shape: FieldShape, value: Any) -> Any:
    """One value as the record holds it."""
    if shape.record is not None:
        return from_plain(shape.record, value)
    if shape.choice is not None:
        return shape.choice(value)
    if shape.kind is FieldKind.DATE:
        return dt.date.fromisoformat(value)
    if shape.kind is FieldKind.TIME:
        return dt.time.fromisoformat(value)
    if shape.kind is FieldKind.MOMENT:
        return dt.datetime.fromisoformat(value)
    return bool(value) if shape.kind is FieldKind.BOOLEAN else value
