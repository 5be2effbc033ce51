"""Writing: a step happens whole or not at all, and the file remembers who did what when."""

from __future__ import annotations

import contextlib
import getpass
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from secretariat.domain.action_points import ActionPoint, ActionStatus
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.bodies import Body
from secretariat.domain.changes import Action, RowChange, Topic
from secretariat.domain.decisions import Decision
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person
from secretariat.domain.refusals import DiskFull, RecordInUse, RecordMissing
from secretariat.domain.themes import Theme
from secretariat.storage import history
from secretariat.storage.file import open_file
from secretariat.storage.layout import record_id_of
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import TOPIC_OF_LIST
from tests.storage.contents import Clock, assert_search_is_right, contents, fingerprint

MEETING = "mtg-bo-cult-2023-02"
ITEM = "ai-bo-cult-2023-02-4"


def lines_of_history(store: Store) -> list[dict[str, Any]]:
    """The steps as the file holds them, newest last."""
    return list(store.rows("SELECT * FROM change ORDER BY seq"))


def rename(store: Store, title: str, *, merge: bool = False, meeting_id: str = MEETING) -> None:
    """One small step."""
    with store.unit_of_work(Action.EDIT_MEETING, meeting_id, merge=merge) as work:
        work.put(replace(store.get(Meeting, meeting_id), title=title))


def interrupted_step(store: Store) -> None:
    """A step that goes wrong at the end."""
    with store.unit_of_work(Action.EDIT_MEETING, MEETING) as work:
        work.add(Theme(id="thm-sport", name="Sport"))
        work.put(replace(store.get(Meeting, MEETING), title="Anders"))
        work.remove(ActionPoint, "act-2023-A-016")
        raise ZeroDivisionError


def large_step(store: Store) -> None:
    """A step of more than two megabytes."""
    with store.unit_of_work(Action.EDIT_MEETING, "themes") as work:
        for number in range(50):
            work.add(Theme(id=f"thm-{number}", name="Sport", description="bewegen " * 5000))


# All or nothing -------------------------------------------------------------------------------------------------


def test_an_exception_leaves_the_file_as_it_was_to_the_byte(store: Store, path: Path) -> None:
    before = fingerprint(path)
    with pytest.raises(ZeroDivisionError):
        interrupted_step(store)
    assert fingerprint(path) == before
    assert_search_is_right(store.connection)


def test_writing_outside_a_unit_of_work_is_an_error(store: Store) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        store.connection.execute("UPDATE meetings SET title = 'zomaar'")


def test_after_a_failed_step_writing_outside_is_still_an_error(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.unit_of_work(Action.EDIT_MEETING, MEETING):
        raise ZeroDivisionError
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        store.connection.execute("UPDATE meetings SET title = 'zomaar'")


def test_a_step_within_a_step_is_a_mistake(store: Store) -> None:
    with (
        pytest.raises(RuntimeError, match="inside another"),
        store.unit_of_work(Action.EDIT_MEETING, MEETING),
        store.unit_of_work(Action.EDIT_MEETING, MEETING),
    ):
        pass
    rename(store, "Daarna gaat het weer")


def test_a_full_disk_is_a_refusal_and_nothing_changes(store: Store, path: Path) -> None:
    pages = store.connection.execute("PRAGMA page_count").fetchone()[0]
    store.connection.execute(f"PRAGMA max_page_count = {pages + 20}")
    before = contents(store.connection)
    with pytest.raises(DiskFull) as refused:
        large_step(store)
    assert refused.value.path == str(path)
    assert refused.value.free_bytes
    assert contents(store.connection) == before
    rename(store, "Dit past nog")


def test_a_step_that_is_in_the_file_is_made_also_when_the_folder_could_not_be_synced_after_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    atomic = Database.atomic

    @contextlib.contextmanager
    def failing_after_it(database: Database) -> Iterator[None]:
        with atomic(database):
            yield
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(Database, "atomic", failing_after_it)
    rename(store, "Toch bewaard")
    assert store.get(Meeting, MEETING).title == "Toch bewaard"
    undone = history.undoable(store)
    assert undone is not None
    assert undone.action is Action.EDIT_MEETING


def test_a_step_that_is_not_in_the_file_is_refused(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    atomic = Database.atomic

    @contextlib.contextmanager
    def failing_before_it(database: Database) -> Iterator[None]:
        with atomic(database):
            yield
            raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(Database, "atomic", failing_before_it)
    with pytest.raises(sqlite3.OperationalError):
        rename(store, "Niet bewaard")
    assert store.get(Meeting, MEETING).title == "Bestuurlijk overleg Cultuur"


def test_a_record_that_names_nothing_is_not_written(store: Store) -> None:
    item = AgendaItem(id="ai-x", meeting_id="mtg-weg", number="1", title="X", purpose=store.all(AgendaItem)[0].purpose)
    before = contents(store.connection)
    with pytest.raises(sqlite3.IntegrityError), store.unit_of_work(Action.ADD_AGENDA_ITEM, "ai-x") as work:
        work.add(item)
    assert contents(store.connection) == before


def test_a_party_that_is_nowhere_is_missing(store: Store) -> None:
    decision = replace(store.all(Decision)[0], parties=("org-nergens",))
    with (
        pytest.raises(RecordMissing, match="org-nergens"),
        store.unit_of_work(Action.EDIT_DECISION, decision.id) as work,
    ):
        work.put(decision)


def test_a_new_record_never_overwrites_another(store: Store) -> None:
    before = contents(store.connection)
    with pytest.raises(sqlite3.IntegrityError), store.unit_of_work(Action.EDIT_MEETING, MEETING) as work:
        work.add(replace(store.get(Meeting, MEETING), code="BO-CULT 2023-99", title="Een ander"))
    assert contents(store.connection) == before


def test_no_number_is_given_twice(store: Store, path: Path, clock: Clock) -> None:
    """The second of two windows may only read, so a number that is taken is a mistake of ours and no refusal."""
    before = contents(store.connection)
    copy = replace(store.get(ActionPoint, "act-2023-A-016"), id="act-dubbel")
    with (
        pytest.raises(sqlite3.IntegrityError, match=r"action_points\.number"),
        store.unit_of_work(Action.ADD_ACTION_POINT, "act-dubbel") as work,
    ):
        work.add(copy)
    assert contents(store.connection) == before


# Removing -------------------------------------------------------------------------------------------------------


def test_a_record_that_others_name_is_not_removed(store: Store) -> None:
    before = contents(store.connection)
    with (
        pytest.raises(RecordInUse) as refused,
        store.unit_of_work(Action.EDIT_MEETING, "per-x-demoma") as work,
    ):
        work.remove(Person, "per-x-demoma", "M. Demoma")
    assert refused.value == RecordInUse("M. Demoma", 19)
    assert contents(store.connection) == before


def test_a_record_goes_with_all_its_parts(store: Store) -> None:
    action = store.get(ActionPoint, "act-2023-A-016")
    with store.unit_of_work(Action.REMOVE_ACTION_POINT, action.id) as work:
        work.remove(ActionPoint, action.id)
    assert store.find(ActionPoint, action.id) is None
    rows = store.rows("SELECT id FROM action_points__history WHERE owner_id = ?", (action.id,))
    assert rows == []
    tables = [change.table for change in work.made().rows]
    assert tables == ["action_points__history"] * len(action.history) + ["action_points"]


def test_a_record_that_is_not_there_cannot_be_removed(store: Store) -> None:
    with pytest.raises(RecordMissing, match="act-weg"), store.unit_of_work(Action.EDIT_MEETING, "x") as work:
        work.remove(ActionPoint, "act-weg")


def test_a_record_that_names_only_itself_can_go(store: Store) -> None:
    with store.unit_of_work(Action.EDIT_MEETING, "org-nieuw") as work:
        kind = store.all(Organisation)[0].kind
        work.add(Organisation(id="org-nieuw", name="Nieuw", kind=kind, parent_id="org-nieuw"))
    with store.unit_of_work(Action.EDIT_MEETING, "org-nieuw") as work:
        work.remove(Organisation, "org-nieuw")
    assert store.find(Organisation, "org-nieuw") is None


# What is remembered ---------------------------------------------------------------------------------------------


def test_a_step_is_remembered_with_who_when_what_and_the_rows_before_and_after(store: Store) -> None:
    with store.unit_of_work(Action.EDIT_MEETING, MEETING) as work:
        work.put(replace(store.get(Meeting, MEETING), title="Cultuur"))
    (line,) = lines_of_history(store)[1:]
    ((table, row_id, before, after),) = json.loads(line["rows"])
    assert (line["made_by"], line["made_at"]) == (getpass.getuser(), "2023-11-20T09:12:00")
    assert (line["action"], line["subject_id"]) == ("edit_meeting", MEETING)
    assert (line["direction"], line["state"], line["target"]) == ("do", "done", None)
    assert (table, row_id) == ("meetings", MEETING)
    assert before["title"] == "Bestuurlijk overleg Cultuur"
    assert after == before | {"title": "Cultuur"}


def test_the_change_set_tells_what_views_must_refresh(store: Store) -> None:
    with store.unit_of_work(Action.ADD_ACTION_POINT, MEETING) as work:
        work.put(replace(store.get(Meeting, MEETING), title="Cultuur"))
        work.put(replace(store.get(ActionPoint, "act-2023-A-013"), status=ActionStatus.DONE))
    made = work.made()
    assert made.topics == {Topic.MEETINGS, Topic.ACTION_POINTS}
    assert (made.number, made.action, made.subject_id, made.backwards) == (2, Action.ADD_ACTION_POINT, MEETING, False)
    assert [(row.table, row.id) for row in made.rows] == [("meetings", MEETING), ("action_points", "act-2023-A-013")]


def test_only_rows_that_differ_are_touched(store: Store) -> None:
    minutes = store.get(Minutes, "min-bo-cult-2023-02")
    items = list(minutes.items)
    items[3] = replace(items[3], text="Nieuwe tekst.")
    with store.unit_of_work(Action.EDIT_MINUTES_TEXT, ITEM) as work:
        work.put(replace(minutes, items=tuple(items)))
    assert [(row.table, row.id) for row in work.made().rows] == [("minutes__items", f"{minutes.id}/items/3")]


def test_a_step_that_changes_nothing_is_no_step(store: Store) -> None:
    before = lines_of_history(store)
    rename(store, "Bestuurlijk overleg Cultuur")
    assert lines_of_history(store) == before


def test_the_beginning_of_the_file_is_in_its_history_and_cannot_be_undone(store: Store) -> None:
    (line,) = lines_of_history(store)
    assert (line["action"], line["state"], line["rows"]) == ("import", "fixed", "[]")
    assert history.undoable(store) is None


def test_every_list_belongs_to_a_topic(store: Store) -> None:
    assert set(TOPIC_OF_LIST) == {name for name in contents(store.connection) if "__" not in name} - {
        "search_entry",
        "document_contents",
    }
    assert set(TOPIC_OF_LIST.values()) == set(Topic)


# Typing ---------------------------------------------------------------------------------------------------------


def test_typing_at_one_place_is_one_step_for_five_minutes(store: Store, clock: Clock) -> None:
    rename(store, "C", merge=True)
    clock.forward(minutes=3)
    rename(store, "Cu", merge=True)
    clock.forward(minutes=2)
    rename(store, "Cul", merge=True)
    assert len(history.steps(store)) == 1
    clock.forward(seconds=1)
    rename(store, "Cult", merge=True)
    assert len(history.steps(store)) == 2
    history.undo(store)
    assert store.get(Meeting, MEETING).title == "Cul"
    history.undo(store)
    assert store.get(Meeting, MEETING).title == "Bestuurlijk overleg Cultuur"


def test_typing_elsewhere_is_another_step(store: Store) -> None:
    rename(store, "C", merge=True)
    rename(store, "A", merge=True, meeting_id="mtg-ao-cult-2023-01")
    rename(store, "Cu", merge=True)
    assert [step.subject_id for step in history.steps(store)] == [MEETING, "mtg-ao-cult-2023-01", MEETING]


def test_typing_after_an_undo_is_another_step(store: Store) -> None:
    rename(store, "C", merge=True)
    history.undo(store)
    rename(store, "D", merge=True)
    assert [step.undone for step in history.steps(store)] == [False]
    history.undo(store)
    assert store.get(Meeting, MEETING).title == "Bestuurlijk overleg Cultuur"


def test_typing_the_old_text_again_leaves_no_step_to_undo(store: Store) -> None:
    rename(store, "C", merge=True)
    rename(store, "Bestuurlijk overleg Cultuur", merge=True)
    assert history.undoable(store) is None
    assert history.undo(store) is None


def test_other_steps_never_join(store: Store) -> None:
    rename(store, "C")
    rename(store, "Cu")
    assert len(history.steps(store)) == 2


# Odd but allowed ------------------------------------------------------------------------------------------------


def test_ids_with_slashes_keep_their_words_in_search(store: Store) -> None:
    agenda_item = replace(store.get(AgendaItem, ITEM), id="punt/4/bis", number="4bis", title="Vlaggenparade")
    with store.unit_of_work(Action.ADD_AGENDA_ITEM, agenda_item.id) as work:
        work.add(agenda_item)
    with store.unit_of_work(Action.EDIT_AGENDA_ITEM, agenda_item.id) as work:
        work.put(replace(agenda_item, document_ids=()))
    assert_search_is_right(store.connection)


@pytest.mark.parametrize(
    ("table", "row_id", "record_id"),
    [
        ("meetings", "a/b", "a/b"),
        ("minutes__items", "a/b/items/0", "a/b"),
        ("events__days__slots", "e/days/1/slots/12", "e"),
    ],
)
def test_a_row_knows_its_record(table: str, row_id: str, record_id: str) -> None:
    assert record_id_of(table, row_id) == record_id


def test_what_only_a_newer_program_knows_is_kept(path: Path, clock: Clock) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("ALTER TABLE action_points ADD COLUMN colour TEXT")
    connection.execute("ALTER TABLE action_points__history ADD COLUMN colour TEXT")
    connection.execute("UPDATE action_points SET colour = 'rood'")
    connection.execute("UPDATE action_points__history SET colour = 'blauw'")
    connection.execute("PRAGMA user_version = 6001")
    connection.close()
    opened = open_file(path, clock())
    store = Store(opened, clock)
    before = contents(opened.connection)
    action = store.get(ActionPoint, "act-2023-A-016")
    with store.unit_of_work(Action.EDIT_ACTION_POINT, action.id) as work:
        work.put(replace(action, text="Anders"))
    assert [(row.table, row.after and row.after["colour"]) for row in work.made().rows] == [("action_points", "rood")]
    with store.unit_of_work(Action.REMOVE_ACTION_POINT, action.id) as work:
        work.remove(ActionPoint, action.id)
    history.undo(store)
    history.undo(store)
    assert contents(opened.connection) == before
    opened.close()


def test_a_setting_is_written_and_removed_like_any_row(store: Store) -> None:
    with store.unit_of_work(Action.EDIT_MEETING, "settings") as work:
        work.set_value("settings.sender_name", "Bureau VGG")
        work.set_value("settings.retention_years.executive", None)
        work.set_value("settings.nieuw", {"a": 1})
    settings = store.settings()
    assert settings.sender_name == "Bureau VGG"
    assert settings.retention_years is not None
    assert settings.retention_years.executive is None
    assert work.made().topics == {Topic.ASSOCIATION}
    assert work.made().rows[1] == RowChange(
        "settings", "settings.retention_years.executive", work.made().rows[1].before, None
    )


def test_two_records_that_name_each_other_can_be_written_in_any_order(store: Store) -> None:
    body = replace(store.get(Body, "body-wg-conv"), id="body-x", code="X", established_by_decision_id="dec-x")
    decision = replace(
        store.all(Decision)[-1], id="dec-x", number="2023-B-099", creates_body_id="body-x", agenda_item_id=None
    )
    with store.unit_of_work(Action.ADD_DECISION, "dec-x") as work:
        work.add(body)
        work.add(decision)
    assert store.get(Body, "body-x").established_by_decision_id == "dec-x"
    assert store.get(Decision, "dec-x").creates_body_id == "body-x"
