"""What a colleague wrote in his own copy comes into this file, record by record, as one step that can be taken back."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from secretariat.domain.issued_papers import IssuedKind, IssuedPaper
from secretariat.domain.refusals import FileMissing, MinutesFrozen, PlaceTaken, RecordMissing
from secretariat.services.comparing import Difference, Side, compare_files
from secretariat.services.opening import open_workspace
from secretariat.services.people import TypedPerson
from secretariat.services.workspace import Workspace
from tests.services.october import adopt
from tests.storage.contents import contents

MEETING = "mtg-bo-cult-2023-02"


@pytest.fixture
def other(path: Path) -> Path:
    """The copy of a colleague."""
    other = path.with_name("collega.vgg")
    shutil.copyfile(path, other)
    return other


def there(other: Path, *doings: Callable[[Workspace], object]) -> None:
    """Let the colleague work in his copy."""
    workspace = open_workspace(other)
    for do in doings:
        do(workspace)
    workspace.close()


def new_colleague(workspace: Workspace) -> None:
    """Somebody new, with a function."""
    person = workspace.people.add(TypedPerson(first_name="Nieuwe", last_name="Collega")).subject_id
    organisation = workspace.organisations.lines()[0].id
    workspace.people.add_position(person, organisation, "adviseur")


def keys(found: tuple[Difference, ...], *kinds: str) -> list[tuple[str, str]]:
    """What to take over, of these kinds or of all."""
    return [
        (one.kind, one.record_id) for one in found if one.side is not Side.HERE and one.kind in (kinds or (one.kind,))
    ]


def test_everything_a_colleague_did_can_be_taken_over_and_taken_back(
    workspace: Workspace, path: Path, other: Path
) -> None:
    connection = workspace._store.connection  # noqa: SLF001 - to see the whole file
    before = contents(connection)
    there(other, new_colleague, lambda one: one.meetings.rename(MEETING, "Zoals de collega het noemt"))
    found = compare_files(path, other)
    workspace.taking_over.take(other, keys(found))
    assert workspace.meetings.head(MEETING).meeting.title == "Zoals de collega het noemt"
    assert compare_files(path, other) == ()
    after = contents(connection)
    workspace.history.undo()
    assert contents(connection) == before
    workspace.history.redo()
    assert contents(connection) == after


def test_only_what_is_chosen_comes_and_what_it_names_comes_along(workspace: Workspace, path: Path, other: Path) -> None:
    there(other, new_colleague, lambda one: one.meetings.rename(MEETING, "Zoals de collega het noemt"))
    workspace.taking_over.take(other, keys(compare_files(path, other), "positions"))
    assert [one.kind for one in compare_files(path, other)] == ["meetings"]
    assert any(line.name == "Collega, Nieuwe" for line in workspace.people.lines())


def test_a_setting_is_taken_over_too(workspace: Workspace, path: Path, other: Path) -> None:
    there(other, lambda one: one.association.set_line("sender_name", "Het andere secretariaat"))
    workspace.taking_over.take(other, keys(compare_files(path, other)))
    assert workspace.association.settings().sender_name == "Het andere secretariaat"


def test_adopted_minutes_stay_as_they_were_adopted(adopted: Workspace, tmp_path: Path, path: Path) -> None:
    there(path, lambda one: one.agendas.rename(one.agendas.lines(MEETING)[2].id, "Anders"))
    item = next(one for one in compare_files(adopted.path, path) if one.kind == "agenda_items")
    with pytest.raises(MinutesFrozen):
        adopted.taking_over.take(path, [(item.kind, item.record_id)])
    assert adopted.history.undoable() is None


def test_an_adopted_overleg_does_not_go_back_to_what_it_was(adopted: Workspace, path: Path) -> None:
    before = adopted.meetings.head(MEETING).meeting
    with pytest.raises(MinutesFrozen):
        adopted.taking_over.take(path, [("meetings", MEETING)])
    assert adopted.meetings.head(MEETING).meeting == before


def test_minutes_that_a_colleague_adopted_come_with_their_papers(workspace: Workspace, other: Path) -> None:
    there(other, lambda one: adopt(one, MEETING, on=dt.date(2023, 11, 20)))
    workspace.taking_over.take(other, [("minutes", "min-bo-cult-2023-02")])
    papers = [one for one in workspace.register().all(IssuedPaper) if one.meeting_id == MEETING and one.adopted]
    assert IssuedKind.MINUTES in {one.kind for one in papers}
    assert all(one.is_whole for one in papers)


def test_a_number_that_is_taken_here_is_not_given_twice(workspace: Workspace, path: Path, other: Path) -> None:
    owner = workspace.people.lines()[0].id

    def add(where: Workspace) -> None:
        where.action_points.add_to_body("body-bo-cult", "Bedacht", owner, dt.date(2023, 12, 1))

    add(workspace)
    there(other, add)
    mine = keys(compare_files(path, other), "action_points")
    with pytest.raises(PlaceTaken):
        workspace.taking_over.take(other, mine)


def test_what_is_gone_in_the_meantime_is_refused(workspace: Workspace, other: Path) -> None:
    with pytest.raises(RecordMissing):
        workspace.taking_over.take(other, [("persons", "per-weg")])
    other.unlink()
    with pytest.raises(FileMissing):
        workspace.taking_over.take(other, [("persons", "per-weg")])
    assert workspace.history.undoable() is None
