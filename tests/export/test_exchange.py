"""Writing the exchange format: the canonical form, and that reading gives back what was written."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import random
from pathlib import Path

from hypothesis import given

from secretariat.domain.association import LevelTerms, Meta, Settings
from secretariat.domain.catalogue import LISTS
from secretariat.domain.dossiers import Dossier
from secretariat.domain.records import Provenance
from secretariat.domain.register import Register
from secretariat.domain.themes import Theme
from secretariat.export.exchange import write_exchange
from secretariat.intake.exchange import read_exchange
from tests.intake.registers import ANY_TEXTS, Filler, registers


def test_the_sample_comes_out_as_it_went_in(sample_path: Path) -> None:
    data = sample_path.read_bytes()
    assert write_exchange(read_exchange(data)) == data


def test_the_canonical_form() -> None:
    theme = Theme(id="thema-1", name='Cultuur ‘en’ cafe\u0301 \\ "x"\n\U0001f600', provenance=Provenance(invented=True))
    register = Register({Theme: [theme]}, Settings(sender_name="VGG"), Meta(reference_date=dt.date(2023, 11, 20)))
    assert write_exchange(register).decode() == (
        "{\n"
        ' "meta": {\n'
        '  "format": "secretariaat",\n'
        '  "version": 6,\n'
        '  "reference_date": "2023-11-20"\n'
        " },\n"
        ' "settings": {\n'
        '  "sender_name": "VGG"\n'
        " },\n"
        ' "themes": [\n'
        "  {\n"
        '   "id": "thema-1",\n'
        '   "name": "Cultuur ‘en’ caf\u00e9 \\\\ \\"x\\"\\n\U0001f600",\n'
        '   "provenance": {\n'
        '    "invented": true\n'
        "   }\n"
        "  }\n"
        " ]\n"
        "}\n"
    )


def test_an_empty_register_is_only_a_heading() -> None:
    assert json.loads(write_exchange(Register({}))) == {"meta": {"format": "secretariaat", "version": 6}}


def test_what_says_nothing_is_left_out() -> None:
    theme = Theme(id="t", name="Cultuur", description="", subthemes=("", "\0"), provenance=Provenance(note="\0"))
    register = Register({Theme: [theme], Dossier: []}, Settings(deadlines=LevelTerms()))
    assert json.loads(write_exchange(register)) == {
        "meta": {"format": "secretariaat", "version": 6},
        "themes": [{"id": "t", "name": "Cultuur"}],
    }


def test_keys_stand_in_the_order_of_the_schema_and_records_in_their_own(sample_path: Path) -> None:
    document = json.loads(sample_path.read_bytes())
    turned = {name: value[::-1] if isinstance(value, list) else value for name, value in reversed(document.items())}
    turned["persons"] = [dict(reversed(person.items())) for person in turned["persons"]]
    written = json.loads(write_exchange(read_exchange(json.dumps(turned).encode())))
    assert list(written) == list(document)
    assert [list(person) for person in written["persons"]] == [list(person) for person in document["persons"][::-1]]


def test_a_file_says_what_it_is() -> None:
    written = json.loads(write_exchange(Register({})))
    assert written["meta"] == {"format": "secretariaat", "version": 6}


@given(registers())
def test_what_is_written_is_read_back_exactly(register: Register) -> None:
    read = read_exchange(write_exchange(register))
    assert {kind: read.all(kind) for kind in LISTS.values()} == {kind: register.all(kind) for kind in LISTS.values()}
    assert (read.settings, read.meta) == (register.settings, register.meta)


@given(registers(ANY_TEXTS))
def test_writing_reading_and_writing_gives_the_same_bytes(register: Register) -> None:
    written = write_exchange(register)
    assert write_exchange(read_exchange(written)) == written


def test_every_field_of_every_record_goes_through_the_file() -> None:
    """A register in which every field of every record is filled at least once."""
    filled = set()
    for seed in range(20):
        register = full_register(seed)
        read = read_exchange(write_exchange(register))
        for name, kind in LISTS.items():
            assert read.all(kind) == register.all(kind)
            for record in register.all(kind):
                filled |= {(name, field.name) for field in dataclasses.fields(record) if getattr(record, field.name)}
    missing = {(name, field.name) for name, kind in LISTS.items() for field in dataclasses.fields(kind)} - filled
    assert missing == set()


def full_register(seed: int) -> Register:
    return Filler(random.Random(seed), ["Overleg", "Besluit"]).register(LISTS, 6)
