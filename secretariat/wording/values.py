"""What any field of any record holds, in words, for whoever looks at two of them side by side or at all of one."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
from collections.abc import Callable
from typing import Any

from secretariat.domain.records import FieldShape, Provenance, fields_of
from secretariat.wording.dates import short_date
from secretariat.wording.fields import field_label
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
