"""What any field of any record holds, in words, for whoever looks at two of them side by side or at all of one."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import enum
from collections.abc import Callable
from typing import Any

from secretariat.domain.association import Meta, Settings
from secretariat.domain.plain import value_from_plain
from secretariat.domain.records import FieldShape, Provenance, fields_of
from secretariat.wording.dates import short_date
from secretariat.wording.fields import FIELDS, field_label
from secretariat.wording.terms import LABELS

NameOf = Callable[[str, str], str]
"""Gives the name of the record with this list and id; an empty text when it is not there."""


def field_words(shape: FieldShape, value: Any, name_of: NameOf) -> str:
    """What one field holds: "02-11-2023", "Ter besluitvorming", "K. Nepstra; M. Demoma"; empty for nothing."""
    if shape.many:
        return "; ".join(words for part in value if (words := _one(shape, part, name_of)))
    return _one(shape, value, name_of)


def record_words(record: Any, name_of: NameOf) -> list[tuple[str, str]]:
    """The fields of a record that hold something, each with its Dutch name; not where the record came from."""
    found = []
    for shape in fields_of(type(record)):
        words = (
            ""
            if shape.key == "id" or shape.record is Provenance
            else field_words(shape, getattr(record, shape.name), name_of)
        )
        if words:
            found.append((field_label(shape.key), words))
    return found


def setting_title(key: str) -> str:
    """What a setting is called by its dotted path: "Afzender", "Termijnen: Bestuurlijk: Verzending"."""
    _branch, *path = key.split(".")
    known = [field_label(part) for part in path if part in FIELDS] or [field_label(key)]
    return ": ".join(known)


def setting_words(key: str, value: Any) -> str:
    """What a setting holds, from its plain form; of a picture only that there is one."""
    if key.endswith(".logo"):
        return "een afbeelding" if value else ""
    shape = _shape_of(key)
    if shape is not None:
        with contextlib.suppress(*_STRANGE):
            parts = [value_from_plain(shape, part) for part in (value if shape.many else [value])]
            return field_words(shape, parts if shape.many else parts[0], lambda _kind, record_id: record_id)
    return str(value)


_STRANGE = (ValueError, TypeError, KeyError, AttributeError)
"""What a value raises that another version of the program wrote."""


def _shape_of(key: str) -> FieldShape | None:
    branch, *path = key.split(".")
    kind: type[Any] | None = {"settings": Settings, "meta": Meta}.get(branch)
    shape = None
    for part in path:
        shapes = {one.key: one for one in fields_of(kind)} if kind is not None else {}
        shape = shapes.get(part)
        kind = shape.record if shape is not None else None
    return shape


def _one(shape: FieldShape, value: Any, name_of: NameOf) -> str:
    if value is None or value == "":
        return ""
    if shape.is_reference:
        return next(filter(None, (name_of(one, str(value)) for one in shape.lists)), str(value))
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, enum.StrEnum):
        return LABELS.get(type(value), {}).get(value.value, value.value)
    if isinstance(value, dt.datetime):
        return f"{short_date(value.date())} {value:%H:%M}"
    if isinstance(value, dt.date):
        return short_date(value)
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    if dataclasses.is_dataclass(value):
        return ", ".join(f"{title.lower()}: {words}" for title, words in record_words(value, name_of))
    return str(value)
