"""Fields as forms and messages call them."""

from __future__ import annotations

import dataclasses

from secretariat.domain.association import Meta, Settings
from secretariat.domain.catalogue import LISTS
from secretariat.domain.records import fields_of
from secretariat.wording.fields import FIELDS, field_label


def keys_in(record: type) -> set[str]:
    found = set()
    for shape in fields_of(record):
        found.add(shape.key)
        if shape.record is not None and dataclasses.is_dataclass(shape.record):
            found |= keys_in(shape.record)
    return found


def test_every_field_of_the_file_has_a_name_and_no_other() -> None:
    assert set(FIELDS) == set().union(*(keys_in(record) for record in (*LISTS.values(), Settings, Meta)))


def test_names_on_screen_are_those_of_the_office() -> None:
    assert field_label("due_date") == "Gereed op"
    assert field_label("owner_person_id") == "Actiehouder"
    assert field_label("from_") == "Van"
    assert field_label("prefix") == "Tussenvoegsel"


def test_an_unknown_field_is_just_this_field() -> None:
    assert field_label("nonsense") == "Dit veld"
