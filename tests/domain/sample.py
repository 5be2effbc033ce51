"""The sample as a register, for tests of rules: trusted data, read without any checking."""

from __future__ import annotations

import dataclasses
import functools
import json
from pathlib import Path
from typing import Any, TypeVar

from secretariat.domain.association import Meta, Settings
from secretariat.domain.catalogue import LISTS
from secretariat.domain.plain import from_plain
from secretariat.domain.records import fields_of
from secretariat.domain.register import Register

R = TypeVar("R")

PATH = Path(__file__).resolve().parents[2] / "resources" / "sample" / "vgg-cultuur.json"


@functools.cache
def sample() -> Register:
    """The whole sample."""
    data = json.loads(PATH.read_text(encoding="utf-8"))
    records = {kind: [from_plain(kind, plain) for plain in data.get(name, ())] for name, kind in LISTS.items()}
    meta = {shape.key: data["meta"].get(shape.key) for shape in fields_of(Meta)}
    return Register(records, from_plain(Settings, data["settings"]), from_plain(Meta, meta))


def changed(register: Register, kind: type[Any], record_id: str, **values: Any) -> Register:
    """The register in which one record has other values."""
    records = {one: list(register.all(one)) for one in LISTS.values()}
    records[kind] = [
        dataclasses.replace(record, **values) if record.id == record_id else record for record in records[kind]
    ]
    return Register(records, register.settings, register.meta)


def added(register: Register, *new: Any) -> Register:
    """The register with more records."""
    records = {one: list(register.all(one)) for one in LISTS.values()}
    for record in new:
        records[type(record)].append(record)
    return Register(records, register.settings, register.meta)


def without(register: Register, kind: type[Any], *record_ids: str) -> Register:
    """The register without some records."""
    records = {one: list(register.all(one)) for one in LISTS.values()}
    records[kind] = [record for record in records[kind] if record.id not in record_ids]
    return Register(records, register.settings, register.meta)
