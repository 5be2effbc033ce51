"""Undo and redo: any number of steps, also after a restart, and never over somebody else's work."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.bodies import Body
from secretariat.domain.changes import Action, Step, Topic
from secretariat.domain.decisions import Decision
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Minutes
from secretariat.domain.people import Person
from secretariat.domain.refusals import FileReadOnly, StepNotReversible
from secretariat.storage import history
from secretariat.storage.file import open_file
from secretariat.storage.store import Store
from tests.storage.contents import Clock, Contents, assert_search_is_right, contents

MEETING = "mtg-bo-cult-2023-02"
ITEM = "ai-bo-cult-2023-02-4"

StepMaker = Callable[[Store], None]


def change_a_title(store: Store) -> None:
    with store.unit_of_work(Action.EDIT_MEETING, MEETING) as work:
        work.put(replace(store.get(Meeting, MEETING), title="Cultuur, tweede overleg"))


def write_minutes(store: Store) -> None:
    minutes = store.get(Minutes, "min-bo-cult-2023-02")
    items = tuple(replace(item, text="**Anders** verwoord.") for item in reversed(minutes.items))
    with store.unit_of_work(Action.EDIT_MINUTES_TEXT, ITEM) as work:
        work.put(replace(minutes, items=items[1:]))


def add_an_item(store: Store) -> None:
    item = store.get(AgendaItem, ITEM)
    with store.unit_of_work(Action.ADD_AGENDA_ITEM, "ai-nieuw") as work:
        work.add(replace(item, id="ai-nieuw", number="4bis", title="Nagekomen"))


def remove_an_action(store: Store) -> None:
    with store.unit_of_work(Action.REMOVE_ACTION_POINT, "act-2023-A-016") as work:
        work.remove(ActionPoint, "act-2023-A-016")


def establish_a_body(store: Store) -> None:
    """Two records that name each other, both ways of one step."""
    body, decision = store.get(Body, "body-wg-conv"), store.all(Decision)[-1]
    with store.unit_of_work(Action.ADD_DECISION, MEETING) as work:
        work.add(replace(body, id="body-x", code="X", established_by_decision_id="dec-x"))
        work.add(replace(decision, id="dec-x", number="2023-B-099", creates_body_id="body-x"))


def name_before_adding(store: Store) -> None:
    """A record whose part names a record that comes after it, so that taking back cannot go straight back."""
    item, person = store.get(AgendaItem, ITEM), store.get(Person, "per-x-demoma")
    with store.unit_of_work(Action.ADD_AGENDA_ITEM, "ai-ter") as work:
        work.add(replace(item, id="ai-ter", number="4ter", speaker_ids=("per-nieuw",)))
        work.add(replace(person, id="per-nieuw"))


def touch_one_row_three_times(store: Store) -> None:
    with store.unit_of_work(Action.EDIT_MEETING, MEETING) as work:
        for title in ("Een", "Twee", "Drie"):
            work.put(replace(store.get(Meeting, MEETING), title=title))


def hand_over_a_number(store: Store) -> None:
    """A number that goes to another record within one step."""
    action = store.get(ActionPoint, "act-2023-A-016")
    with store.unit_of_work(Action.ADD_ACTION_POINT, MEETING) as work:
        work.put(replace(action, number="2023-A-116"))
        work.add(replace(action, id="act-nieuw"))


def change_a_setting(store: Store) -> None:
    with store.unit_of_work(Action.EDIT_MEETING, "settings") as work:
        work.set_value("settings.sender_name", "Bureau VGG")
        work.set_value("settings.retention_years.executive", None)


STEPS: tuple[StepMaker, ...] = (
    change_a_title,
    write_minutes,
    add_an_item,
    remove_an_action,
    establish_a_body,
    name_before_adding,
    touch_one_row_three_times,
    hand_over_a_number,
    change_a_setting,
)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.__name__)
def test_undo_gives_the_whole_file_back_and_redo_the_step(store: Store, step: StepMaker) -> None:
    before = contents(store.connection)
    step(store)
    after = contents(store.connection)
    assert after != before
    history.undo(store)
    assert contents(store.connection) == before
    history.redo(store)
    assert contents(store.connection) == after
    assert_search_is_right(store.connection)


def test_many_steps_go_back_and_forth_through_every_state(store: Store) -> None:
    states = [contents(store.connection)]
    for step in STEPS[:-2]:
        step(store)
        states.append(contents(store.connection))
    for state in reversed(states[:-1]):
        history.undo(store)
        assert contents(store.connection) == state
    assert history.undo(store) is None
    for state in states[1:]:
        history.redo(store)
        assert contents(store.connection) == state
    assert history.redo(store) is None
    assert_search_is_right(store.connection)


def test_steps_can_be_taken_back_after_a_restart(path: Path, clock: Clock) -> None:
    states: list[Contents] = []
    for step in STEPS[:4]:
        opened = open_file(path, clock())
        states.append(contents(opened.connection))
        step(Store(opened, clock))
        opened.close()
    for state in reversed(states):
        opened = open_file(path, clock())
        history.undo(Store(opened, clock))
        assert contents(opened.connection) == state
        opened.close()


def test_two_hundred_steps_can_be_taken_back(store: Store) -> None:
    before = contents(store.connection)
    for number in range(200):
        with store.unit_of_work(Action.EDIT_MEETING, MEETING) as work:
            work.put(replace(store.get(Meeting, MEETING), title=f"Titel {number}"))
    assert len(history.steps(store)) == 200
    while history.undo(store):
        pass
    assert contents(store.connection) == before


def test_steps_go_back_to_one_of_before_in_one_go_and_stay_apart(store: Store) -> None:
    states = [contents(store.connection)]
    for step in STEPS[:5]:
        step(store)
        states.append(contents(store.connection))
    third = history.steps(store)[2]
    undone = history.undo_to(store, third.number)
    assert undone is not None
    assert (undone.number, undone.action, undone.backwards) == (third.number, third.action, True)
    assert undone.topics == {Topic.AGENDAS, Topic.ACTION_POINTS, Topic.BODIES, Topic.DECISIONS}
    assert contents(store.connection) == states[2]
    assert [step.undone for step in history.steps(store)] == [True, True, True, False, False]
    for state in states[3:]:
        history.redo(store)
        assert contents(store.connection) == state
    history.undo_to(store, history.steps(store)[-1].number)
    assert contents(store.connection) == states[0]
    redone = history.redo_to(store, third.number)
    assert redone is not None
    assert contents(store.connection) == states[3]
    assert [step.undone for step in history.steps(store)] == [True, True, False, False, False]
    assert_search_is_right(store.connection)


def test_going_back_happens_whole_or_not_at_all(store: Store) -> None:
    change_a_title(store)
    first = history.steps(store)[0].number
    add_an_item(store)
    remove_an_action(store)
    behind_the_back(store, "UPDATE meetings SET title = 'van een ander' WHERE id = 'mtg-bo-cult-2023-02'")
    before = contents(store.connection)
    with pytest.raises(StepNotReversible) as refused:
        history.undo_to(store, first)
    assert refused.value.action == Action.EDIT_MEETING.value
    assert contents(store.connection) == before
    assert [step.undone for step in history.steps(store)] == [False, False, False]


def test_nothing_is_taken_back_to_a_step_that_does_not_stand(store: Store) -> None:
    change_a_title(store)
    number = history.steps(store)[0].number
    assert history.redo_to(store, number) is None
    assert history.undo_to(store, number + 1) is None
    history.undo(store)
    assert history.undo_to(store, number) is None


def test_what_undo_and_redo_tell_the_views(store: Store, clock: Clock) -> None:
    change_a_title(store)
    clock.forward(hours=1)
    undone = history.undo(store)
    redone = history.redo(store)
    assert undone is not None
    assert redone is not None
    assert (undone.number, undone.action, undone.subject_id) == (2, Action.EDIT_MEETING, MEETING)
    assert (undone.backwards, redone.backwards) == (True, False)
    assert undone.topics == redone.topics == {Topic.MEETINGS}
    assert [(row.before, row.after) for row in undone.rows] == [(row.after, row.before) for row in redone.rows]


def test_the_list_of_steps_tells_who_made_them_and_which_were_taken_back(store: Store, clock: Clock) -> None:
    change_a_title(store)
    clock.forward(minutes=10)
    write_minutes(store)
    history.undo(store)
    me, start = getpass.getuser(), Clock().now
    assert history.steps(store) == [
        Step(3, clock.now, me, Action.EDIT_MINUTES_TEXT, ITEM, undone=True),
        Step(2, start, me, Action.EDIT_MEETING, MEETING, undone=False),
    ]
    assert history.steps(store, limit=1) == history.steps(store)[:1]
    assert history.undoable(store) == history.steps(store)[1]
    assert history.redoable(store) == history.steps(store)[0]


def test_every_undo_and_redo_leaves_a_line_of_who_and_when(store: Store, clock: Clock) -> None:
    change_a_title(store)
    clock.forward(hours=1)
    history.undo(store)
    history.redo(store)
    lines = store.rows("SELECT made_at, direction, state, target FROM change ORDER BY seq")
    assert [tuple(line.values()) for line in lines] == [
        ("2023-11-20T09:12:00", "do", "fixed", None),
        ("2023-11-20T09:12:00", "do", "done", None),
        ("2023-11-20T10:12:00", "undo", "fixed", 2),
        ("2023-11-20T10:12:00", "redo", "fixed", 2),
    ]


def test_a_new_step_ends_the_road_of_what_was_taken_back(store: Store) -> None:
    change_a_title(store)
    write_minutes(store)
    history.undo(store)
    history.undo(store)
    remove_an_action(store)
    assert history.redoable(store) is None
    assert history.redo(store) is None
    assert [step.action for step in history.steps(store)] == [Action.REMOVE_ACTION_POINT]


def behind_the_back(store: Store, *statements: str) -> None:
    """Change the file as a repair from outside would."""
    store.connection.execute("PRAGMA query_only = OFF")
    for statement in statements:
        store.connection.execute(statement)
    store.connection.execute("PRAGMA query_only = ON")


@pytest.mark.parametrize(
    ("step", "statement"),
    [
        (change_a_title, "UPDATE meetings SET title = 'van een ander' WHERE id = 'mtg-bo-cult-2023-02'"),
        (change_a_title, "UPDATE meetings SET convened_on = '2023-10-20' WHERE id = 'mtg-bo-cult-2023-02'"),
        (add_an_item, "UPDATE minutes__items SET agenda_item_id = 'ai-nieuw' WHERE id = 'min-bo-cult-2023-02/items/0'"),
        (add_an_item, "DELETE FROM agenda_items WHERE id = 'ai-nieuw'"),
    ],
    ids=["the same field", "another field", "a record that names it", "gone"],
)
def test_a_step_is_not_taken_back_over_the_work_of_somebody_else(store: Store, step: StepMaker, statement: str) -> None:
    step(store)
    store.connection.execute("PRAGMA foreign_keys = OFF")
    behind_the_back(store, statement)
    store.connection.execute("PRAGMA foreign_keys = ON")
    before = contents(store.connection)
    with pytest.raises(StepNotReversible) as refused:
        history.undo(store)
    made = history.undoable(store)
    assert made is not None
    assert refused.value.action == made.action.value
    assert contents(store.connection) == before


def test_a_step_is_not_made_again_over_the_work_of_somebody_else(store: Store) -> None:
    change_a_title(store)
    history.undo(store)
    behind_the_back(store, "UPDATE meetings SET title = 'van een ander' WHERE id = 'mtg-bo-cult-2023-02'")
    with pytest.raises(StepNotReversible):
        history.redo(store)
    assert store.get(Meeting, MEETING).title == "van een ander"


def test_a_removed_record_does_not_come_back_to_a_place_that_is_gone(store: Store) -> None:
    with store.unit_of_work(Action.REMOVE_AGENDA_ITEM, "ai-nieuw") as work:
        work.add(replace(store.get(AgendaItem, ITEM), id="ai-nieuw", number="9", dossier_id=None, document_ids=()))
    with store.unit_of_work(Action.REMOVE_ACTION_POINT, "act-nieuw") as work:
        work.add(
            replace(
                store.get(ActionPoint, "act-2023-A-016"),
                id="act-nieuw",
                number="2023-A-099",
                origin_agenda_item_id="ai-nieuw",
            )
        )
    with store.unit_of_work(Action.REMOVE_ACTION_POINT, "act-nieuw") as work:
        work.remove(ActionPoint, "act-nieuw")
    behind_the_back(store, "DELETE FROM agenda_items__speaker_ids WHERE owner_id = 'ai-nieuw'")
    behind_the_back(store, "DELETE FROM agenda_items WHERE id = 'ai-nieuw'")
    with pytest.raises(StepNotReversible):
        history.undo(store)
    assert store.find(ActionPoint, "act-nieuw") is None


@pytest.mark.parametrize("step", [change_a_title, write_minutes, remove_an_action], ids=lambda step: step.__name__)
def test_a_step_from_before_an_upgrade_can_be_taken_back(store: Store, step: StepMaker) -> None:
    """A later version adds columns, which the rows that the step remembers do not have."""
    before = contents(store.connection)
    step(store)
    store.connection.execute("PRAGMA query_only = OFF")
    for table in ("meetings", "minutes__items", "action_points"):
        store.connection.execute(f"ALTER TABLE {table} ADD COLUMN colour TEXT")
    store.connection.execute("PRAGMA query_only = ON")
    history.undo(store)
    after = contents(store.connection)
    for table in ("meetings", "minutes__items", "action_points"):
        after[table] = [row[:-1] for row in after[table]]
    assert after == before
    history.redo(store)


def test_a_file_for_reading_takes_no_step_back(store: Store, path: Path, clock: Clock) -> None:
    change_a_title(store)
    store.file.close()
    opened = open_file(path, clock(), read_only=True)
    with pytest.raises(FileReadOnly):
        history.undo(Store(opened, clock))
    opened.close()
