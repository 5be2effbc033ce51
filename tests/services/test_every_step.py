"""Everything a user can do: done, taken back and done again, the whole file compared each time."""

from __future__ import annotations

import datetime as dt
import typing
from collections.abc import Callable
from pathlib import Path

import pytest

from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.attendance import AttendanceCapacity, AttendanceStatus
from secretariat.domain.changes import ChangeSet
from secretariat.domain.decisions import DecisionKind
from secretariat.domain.refusals import FileReadOnly
from secretariat.services.history import HistoryService
from secretariat.services.opening import open_workspace
from secretariat.services.workspace import Workspace
from secretariat.storage.connection import connect
from tests.storage.contents import Contents, assert_search_is_right, contents

MEETING = "mtg-bo-cult-2023-02"
ITEM = "ai-bo-cult-2023-02-4"

Verb = Callable[[Workspace], ChangeSet | None]

VERBS: dict[str, Verb] = {
    "meetings.rename": lambda on: on.meetings.rename(MEETING, "Overleg Cultuur"),
    "meetings.record_held": lambda on: on.meetings.record_held(
        "body-pho-bib", "Bijeenkomst", dt.date(2023, 12, 1), dt.time(10), dt.time(12), "loc-gemeentehuis-veendam"
    ),
    "agendas.rename": lambda on: on.agendas.rename(ITEM, "Verbond Cultuureducatie"),
    "agendas.set_duration": lambda on: on.agendas.set_duration(ITEM, 50),
    "agendas.set_purpose": lambda on: on.agendas.set_purpose(ITEM, AgendaPurpose.ADVICE),
    "agendas.add": lambda on: on.agendas.add(MEETING, "Nagekomen", speaker_ids=["per-floor", "per-stellingsma"]),
    "attendance.set_status": lambda on: on.attendance.set_status(
        MEETING, "per-x-proefveld", AttendanceStatus.ABSENT_NOTIFIED
    ),
    "attendance.add_guest": lambda on: on.attendance.add_guest(
        MEETING, "per-eijk", AttendanceCapacity.SPEAKER, agenda_item_ids=[ITEM]
    ),
    "minutes.write_text": lambda on: on.minutes.write_text(MEETING, ITEM, "**Anders** verwoord."),
    "decisions.add": lambda on: on.decisions.add(MEETING, ITEM, DecisionKind.AGREED, "De colleges stemmen in."),
    "decisions.edit": lambda on: on.decisions.edit("dec-2023-B-005", text="Anders besloten."),
    "decisions.remove": lambda on: on.decisions.remove("dec-2023-B-005"),
    "action_points.add": lambda on: on.action_points.add(
        MEETING, ITEM, "Startnotitie rondsturen", "per-x-demoma", dt.date(2023, 12, 7)
    ),
    "action_points.reword": lambda on: on.action_points.reword("act-2023-A-013", "Kenmerken verzamelen"),
    "action_points.remove": lambda on: on.action_points.remove("act-2023-A-013"),
}
"""Verb → how a user does it with the sample."""


def verbs_of(workspace: Workspace) -> set[str]:
    """Every method of a service that gives back what it changed."""
    found = set()
    for topic, service in vars(workspace).items():
        if topic.startswith("_") or isinstance(service, HistoryService):
            continue
        for name, method in vars(type(service)).items():
            result = typing.get_type_hints(method).get("return") if callable(method) else None
            if name[0] != "_" and ChangeSet in (result, *typing.get_args(result)):
                found.add(f"{topic}.{name}")
    return found


def read(path: Path) -> Contents:
    """What stands in the file now."""
    connection = connect(path, "ro")
    found = contents(connection)
    assert_search_is_right(connection)
    connection.close()
    return found


def test_every_verb_of_every_service_is_tried_here(workspace: Workspace) -> None:
    assert verbs_of(workspace) == VERBS.keys()


@pytest.mark.parametrize("name", VERBS)
def test_a_step_can_be_taken_back_and_made_again(workspace: Workspace, path: Path, name: str) -> None:
    before = read(path)
    made = VERBS[name](workspace)
    after = read(path)
    assert made is not None
    assert after != before
    undone = workspace.history.undo()
    assert read(path) == before
    redone = workspace.history.redo()
    assert read(path) == after
    assert undone is not None
    assert redone is not None
    assert undone.topics == redone.topics == made.topics
    assert (undone.action, undone.subject_id) == (made.action, made.subject_id)


@pytest.mark.parametrize("name", VERBS)
def test_a_step_can_be_taken_back_after_a_restart(path: Path, name: str) -> None:
    before = read(path)
    first = open_workspace(path)
    VERBS[name](first)
    first.close()
    second = open_workspace(path)
    second.history.undo()
    second.close()
    assert read(path) == before


@pytest.mark.parametrize("name", VERBS)
def test_a_step_is_refused_in_a_file_for_reading(path: Path, name: str) -> None:
    before = read(path)
    workspace = open_workspace(path, read_only=True)
    with pytest.raises(FileReadOnly):
        VERBS[name](workspace)
    workspace.close()
    assert read(path) == before


def test_all_steps_after_each_other_go_back_one_by_one(workspace: Workspace, path: Path) -> None:
    states = [read(path)]
    for verb in VERBS.values():
        verb(workspace)
        states.append(read(path))
    for state in reversed(states[:-1]):
        workspace.history.undo()
        assert read(path) == state
    assert workspace.history.undo() is None
    for state in states[1:]:
        workspace.history.redo()
        assert read(path) == state
    assert workspace.history.redo() is None
