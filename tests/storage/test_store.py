"""Reading: what was written comes back the same, in the order in which it was given."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings

from secretariat.domain.agendas import AgendaItem
from secretariat.domain.attendance import Attendance
from secretariat.domain.catalogue import LISTS
from secretariat.domain.changes import Action
from secretariat.domain.meetings import Meeting
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person
from secretariat.domain.refusals import RecordMissing
from secretariat.domain.register import Register
from secretariat.domain.themes import Theme
from secretariat.export.exchange import write_exchange
from secretariat.intake.exchange import read_exchange
from secretariat.storage import history
from secretariat.storage.file import create, open_file
from secretariat.storage.filling import fill
from secretariat.storage.meetings import meeting_lines
from secretariat.storage.people import people_by_name
from secretariat.storage.selection import Selection
from secretariat.storage.store import Store
from tests.intake.registers import registers
from tests.storage.contents import Clock, assert_search_is_right

NOW = dt.datetime(2023, 11, 20, 9, 12)
NOT_IN_SAMPLE = {
    *(
        "standing_agendas",
        "document_versions",
        "backlog_items",
        "agenda_versions",
        "errata",
        "issued_papers",
        "programme_versions",
    ),
    *("dispatches", "dispatch_drafts", "votes", "commitments", "conclusions"),
}
MEETING = "mtg-bo-cult-2023-02"


@pytest.fixture
def sample(sample_path: Path) -> Register:
    return read_exchange(sample_path.read_bytes())


@contextlib.contextmanager
def new_store() -> Iterator[Store]:
    """An empty file."""
    with tempfile.TemporaryDirectory() as folder, contextlib.closing(create(Path(folder) / "x.vgg", NOW)) as opened:
        yield Store(opened, Clock(NOW))


# Round trips ----------------------------------------------------------------------------------------------------


def test_the_file_holds_the_sample_to_the_byte(store: Store, sample_path: Path) -> None:
    assert write_exchange(store.register()) == sample_path.read_bytes()


@pytest.mark.parametrize("name", [name for name in LISTS if name not in NOT_IN_SAMPLE])
def test_every_kind_of_record_comes_back_the_same_and_in_order(store: Store, sample: Register, name: str) -> None:
    kind = LISTS[name]
    assert store.all(kind) == list(sample.all(kind))
    assert len(store.all(kind)) > 0


@given(registers(most_lists=8))
@settings(max_examples=settings().max_examples // 3)
def test_any_register_comes_back_the_same(register: Register) -> None:
    with new_store() as store:
        fill(store, register)
        found = store.register()
        assert_search_is_right(store.connection)
    assert {kind: found.all(kind) for kind in LISTS.values()} == {kind: register.all(kind) for kind in LISTS.values()}
    assert (found.settings, found.meta) == (register.settings, register.meta)


@given(registers(most_lists=8))
@settings(max_examples=settings().max_examples // 5)
def test_records_written_one_by_one_are_those_written_at_once(register: Register) -> None:
    with new_store() as store:
        with store.unit_of_work(Action.IMPORT, "") as work:
            for kind in LISTS.values():
                for record in register.all(kind):
                    work.add(record)
        found = store.register()
        assert_search_is_right(store.connection)
    assert {kind: found.all(kind) for kind in LISTS.values()} == {kind: register.all(kind) for kind in LISTS.values()}


def test_a_record_that_changes_keeps_its_place_and_a_new_one_comes_last(store: Store) -> None:
    ids = [theme.id for theme in store.all(Theme)]
    with store.unit_of_work(Action.EDIT_MEETING, "x") as work:
        work.put(dataclasses.replace(store.all(Theme)[0], name="Cultuur en nog wat"))
        work.add(Theme(id="aaa", name="Sport"))
    assert [theme.id for theme in store.all(Theme)] == [*ids, "aaa"]


# Questions ------------------------------------------------------------------------------------------------------


def test_a_record_is_found_by_its_id_or_missing(store: Store) -> None:
    assert store.get(Meeting, MEETING).code == "BO-CULT 2023-02"
    assert store.find(Meeting, "mtg-weg") is None
    assert store.find(Meeting, None) is None
    assert store.find(Meeting, "") is None
    with pytest.raises(RecordMissing) as refused:
        store.get(Meeting, "mtg-weg")
    assert refused.value.record_id == "mtg-weg"


def test_records_are_found_by_a_field_in_the_order_of_the_file(store: Store, sample: Register) -> None:
    wanted = {MEETING, "mtg-ao-cult-2023-01"}
    expected = [item for item in sample.all(AgendaItem) if item.meeting_id in wanted]
    assert store.where(AgendaItem, "meeting_id", sorted(wanted)) == expected
    assert store.where(AgendaItem, "meeting_id", []) == []
    assert store.where(AgendaItem, "meeting_id", ["weg"]) == []
    members = [one for one in sample.all(Organisation) if one.vgg_member]
    assert store.where(Organisation, "vgg_member", [1]) == members


def test_more_ids_than_a_statement_of_sqlite_could_name_one_by_one(store: Store) -> None:
    with store.unit_of_work(Action.EDIT_MEETING, "x") as work:
        for number in range(1200):
            work.add(Person(id=f"per-{number:04}", last_name=f"Naam {number}"))
    ids = [f"per-{number:04}" for number in reversed(range(1200))] * 30
    assert [person.last_name for person in store.by_ids(Person, ids)] == [f"Naam {number}" for number in range(1200)]
    assert len(store.places(Person, ids)) == 1200


def test_the_values_of_a_field_are_those_that_are_filled_in(store: Store) -> None:
    assert store.values(Meeting, "code")[:2] == ["AO-CULT 2023-01", "BO-CULT 2023-01"]
    assert len(store.values(Meeting, "chair_id")) == 5


def test_the_settings_come_back_whole(store: Store, sample: Register) -> None:
    assert store.settings() == sample.settings
    assert store.meta() == sample.meta
    assert store.meta().reference_date == dt.date(2023, 11, 20)


def test_meetings_are_listed_newest_first_and_those_without_a_date_before_all(store: Store) -> None:
    meeting = store.get(Meeting, MEETING)
    with store.unit_of_work(Action.EDIT_MEETING, "x") as work:
        work.add(dataclasses.replace(meeting, id="mtg-later", code="BO-CULT 2024-02", date=None))
    lines = meeting_lines(store)
    assert [(line.code, line.date) for line in lines[:3]] == [
        ("BO-CULT 2024-02", None),
        ("BO-CULT 2024-01", dt.date(2024, 5, 23)),
        ("AO-CULT 2024-01", dt.date(2024, 2, 8)),
    ]
    assert [line.code for line in lines if line.invented] == ["WG-CONV 2023-01", "AGCIE-CULT 2023-01"]


# A part of the file ---------------------------------------------------------------------------------------------


def test_a_selection_holds_a_meeting_with_all_it_names_and_no_other_meetings_of_other_bodies(store: Store) -> None:
    selection = Selection(store)
    selection.add_meetings([MEETING])
    selection.add_body("body-bo-cult")
    register = selection.register()
    everything = store.register()
    for kind in (AgendaItem, Attendance):
        assert register.where(kind, "meeting_id", MEETING) == everything.where(kind, "meeting_id", MEETING)
    assert len(register.all(Person)) < len(everything.all(Person))
    assert [one.id for one in register.all(Meeting) if one.body_id == "body-bo-cult"] == [
        one.id for one in everything.all(Meeting) if one.body_id == "body-bo-cult"
    ]
    assert (register.settings, register.meta) == (everything.settings, everything.meta)


# What is remembered ---------------------------------------------------------------------------------------------


def rename(store: Store, person_id: str, name: str) -> None:
    with store.unit_of_work(Action.EDIT_PERSON, person_id) as work:
        work.put(dataclasses.replace(store.get(Person, person_id), last_name=name))


def test_everybody_by_name_is_read_once_until_something_is_written(store: Store) -> None:
    first = people_by_name(store)
    assert people_by_name(store) is first
    rename(store, first[-1].id, "Aa")
    assert people_by_name(store)[0].id == first[-1].id
    history.undo(store)
    assert people_by_name(store) == first


def test_what_is_taken_back_is_not_remembered(store: Store) -> None:
    first = people_by_name(store)

    def rename_and_fail() -> None:
        with store.unit_of_work(Action.EDIT_PERSON, first[0].id) as work:
            work.put(dataclasses.replace(first[0], last_name="Zz"))
            assert people_by_name(store)[-1].id == first[0].id
            raise RecordMissing("x")

    with pytest.raises(RecordMissing):
        rename_and_fail()
    assert people_by_name(store) == first


def test_what_another_program_writes_is_noticed(store: Store, path: Path) -> None:
    with contextlib.closing(open_file(path, NOW, read_only=True)) as opened:
        reading = Store(opened)
        first = people_by_name(reading)
        rename(store, first[-1].id, "Aa")
        assert people_by_name(reading)[0].id == first[-1].id


def test_a_record_is_never_an_old_one(store: Store, path: Path) -> None:
    with contextlib.closing(open_file(path, NOW, read_only=True)) as opened:
        reading = Store(opened)
        first = store.all(Person)[0]
        for name in ("Aa", "Bb"):
            rename(store, first.id, name)
            assert [one.get(Person, first.id).last_name for one in (store, reading)] == [name, name]
            assert [one.all(Person)[0].last_name for one in (store, reading)] == [name, name]
        history.undo(store)
        assert [one.get(Person, first.id).last_name for one in (store, reading)] == ["Aa", "Aa"]


def test_who_gets_records_may_do_with_the_list_what_he_likes(store: Store) -> None:
    people = store.all(Person)
    before = list(people)
    people.clear()
    store.all(Person).clear()
    assert store.all(Person) == before


def test_what_is_read_while_somebody_else_writes_is_read_anew(store: Store, path: Path) -> None:
    with contextlib.closing(open_file(path, NOW, read_only=True)) as opened:
        reading = Store(opened)
        person = store.all(Person)[0]

        def named() -> str:
            name = reading.get(Person, person.id).last_name
            rename(store, person.id, "Aa")
            reading.get(Person, person.id)
            return name

        assert reading.remembered("name", named) == person.last_name
        assert reading.remembered("name", lambda: reading.get(Person, person.id).last_name) == "Aa"
