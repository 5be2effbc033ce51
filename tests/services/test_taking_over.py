"""What a colleague wrote in his own copy comes into this file, record by record, as one step that can be taken back."""

from __future__ import annotations

import datetime as dt
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from secretariat.domain.attendance import AttendanceCapacity, AttendanceStatus
from secretariat.domain.changes import Action
from secretariat.domain.decisions import DecisionKind
from secretariat.domain.dispatches import Dispatch, DispatchChannel, DispatchKind
from secretariat.domain.issued_papers import IssuedKind, IssuedPaper
from secretariat.domain.refusals import (
    AttendanceRecorded,
    ChangedSinceCompared,
    FileMissing,
    MinutesFrozen,
    NotInAdopted,
    PeriodsOverlap,
    StepFinal,
    TakenClashes,
)
from secretariat.services.comparing import Difference, FieldDifference, Side, compare_files
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


def keys(found: tuple[Difference, ...], *kinds: str) -> list[Difference]:
    """What to take over, of these kinds or of all."""
    return [one for one in found if one.side is not Side.HERE and one.kind in (kinds or (one.kind,))]


def difference(path: Path, other: Path, kind: str, record_id: str = "") -> list[Difference]:
    """One of a kind, or this one."""
    found = [one for one in compare_files(path, other) if one.kind == kind and record_id in ("", one.record_id)]
    return found[:1]


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
    with pytest.raises(MinutesFrozen):
        adopted.taking_over.take(path, difference(adopted.path, path, "agenda_items"))
    assert adopted.history.undoable() is None


def test_an_adopted_overleg_does_not_go_back_to_what_it_was(adopted: Workspace, path: Path) -> None:
    before = adopted.meetings.head(MEETING).meeting
    there(path, lambda one: one.meetings.rename(MEETING, "Anders"))
    with pytest.raises(MinutesFrozen):
        adopted.taking_over.take(path, difference(adopted.path, path, "meetings", MEETING))
    assert adopted.meetings.head(MEETING).meeting == before


def test_minutes_that_a_colleague_adopted_come_with_their_papers(workspace: Workspace, path: Path, other: Path) -> None:
    there(other, lambda one: adopt(one, MEETING, on=dt.date(2023, 11, 20)))
    workspace.taking_over.take(other, difference(path, other, "minutes"))
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
    with pytest.raises(TakenClashes) as refused:
        workspace.taking_over.take(other, mine)
    assert (refused.value.name, refused.value.other) == ("actiepunt 2023-A-017 Bedacht",) * 2


def test_what_is_not_as_it_was_shown_is_refused(workspace: Workspace, path: Path, other: Path) -> None:
    there(other, new_colleague, lambda one: one.meetings.rename(MEETING, "Zoals de collega het noemt"))
    found = compare_files(path, other)
    there(other, lambda one: one.meetings.rename(MEETING, "Toch weer anders"))
    with pytest.raises(ChangedSinceCompared) as refused:
        workspace.taking_over.take(other, keys(found))
    assert refused.value.name.startswith("BO-CULT 2023-02")
    workspace.taking_over.take(other, keys(found, "positions"))  # that one is as it was
    workspace.meetings.rename(MEETING, "Hier ook anders")
    with pytest.raises(ChangedSinceCompared):
        workspace.taking_over.take(other, keys(found, "meetings"))
    other.unlink()
    with pytest.raises(FileMissing):
        workspace.taking_over.take(other, keys(found))


def test_adopted_minutes_bring_the_decisions_and_the_attendance_they_were_adopted_with(
    workspace: Workspace, path: Path, other: Path
) -> None:
    def write(one: Workspace) -> None:
        item = one.agendas.lines(MEETING)[2]
        one.agendas.rename(item.id, "Zoals het werd besproken")
        one.decisions.add(MEETING, item.id, DecisionKind.ADOPTED, "Dit is besloten.")
        line = next(
            line for line in one.attendance.lines(MEETING) if line.status is not AttendanceStatus.ABSENT_NOTIFIED
        )
        one.attendance.set_status(MEETING, line.id, AttendanceStatus.ABSENT_NOTIFIED)
        adopt(one, MEETING, on=dt.date(2023, 11, 20))

    there(other, write)
    workspace.taking_over.take(other, difference(path, other, "minutes"))
    left = compare_files(path, other)  # what the adoption put on the agenda of the next overleg
    assert {one.name.partition(",")[0] for one in left} == {"BO-CULT 2024-01"}
    assert workspace.history.undoable() is None  # adopting is final, here as well


def test_minutes_adopted_without_what_stands_here_are_not_taken_over(
    workspace: Workspace, path: Path, other: Path
) -> None:
    item = workspace.agendas.lines(MEETING)[2]
    workspace.decisions.add(MEETING, item.id, DecisionKind.ADOPTED, "Alleen hier besloten.")
    there(other, lambda one: adopt(one, MEETING, on=dt.date(2023, 11, 20)))
    with pytest.raises(NotInAdopted) as refused:
        workspace.taking_over.take(other, difference(path, other, "minutes"))
    assert refused.value.name.startswith("besluit ")
    assert refused.value.more == 0
    minutes = workspace.minutes.of_meeting(MEETING)
    assert minutes is not None
    assert minutes.adopted_on is None


def send(workspace: Workspace) -> None:
    """Write down that something went."""
    sent = Dispatch(
        id="dsp-collega",
        kind=DispatchKind.CONVOCATION,
        meeting_id=MEETING,
        sent_on=dt.date(2023, 11, 20),
        channel=DispatchChannel.EML,
    )
    with workspace._store.unit_of_work(Action.DISPATCH, sent.id) as work:  # noqa: SLF001 - without all its papers
        work.add(sent)


def test_what_was_sent_is_taken_over_for_good(workspace: Workspace, path: Path, other: Path) -> None:
    there(other, send)
    step = workspace.taking_over.take(other, keys(compare_files(path, other), "dispatches"))
    assert step.action is Action.TAKE_OVER_FINAL
    assert workspace.history.undoable() is None
    with pytest.raises(StepFinal):
        workspace.history.undo_to(step.number)


def test_nobody_comes_on_a_list_twice(workspace: Workspace, path: Path, other: Path) -> None:
    person = workspace.people.add(TypedPerson(first_name="Gast", last_name="Gastema")).subject_id
    shutil.copyfile(path, other)
    workspace.attendance.add_guest(MEETING, person, AttendanceCapacity.GUEST)
    there(other, lambda one: one.attendance.add_guest(MEETING, person, AttendanceCapacity.GUEST))
    with pytest.raises(AttendanceRecorded):
        workspace.taking_over.take(other, keys(compare_files(path, other), "attendance"))


def test_nobody_gets_two_functions_at_a_time(workspace: Workspace, path: Path, other: Path) -> None:
    organisation = workspace.organisations.lines()[0].id
    person = workspace.people.add(TypedPerson(first_name="Twee", last_name="Functies")).subject_id
    shutil.copyfile(path, other)
    workspace.people.add_position(person, organisation, "wethouder")
    there(other, lambda one: one.people.add_position(person, organisation, "adviseur"))
    with pytest.raises(PeriodsOverlap):
        workspace.taking_over.take(other, keys(compare_files(path, other), "positions"))
    assert len(compare_files(path, other)) == 2


def test_two_codes_that_changed_places_are_refused_in_words(workspace: Workspace, path: Path, other: Path) -> None:
    there(other)
    connection = sqlite3.connect(other)
    connection.executescript(
        "UPDATE bodies SET code = 'tussen' WHERE id = 'body-bo-cult';"
        "UPDATE bodies SET code = 'BO-CULT' WHERE id = 'body-ao-cult';"
        "UPDATE bodies SET code = 'AO-CULT' WHERE id = 'body-bo-cult';"
    )
    connection.close()
    before = contents(workspace._store.connection)  # noqa: SLF001 - to see the whole file
    with pytest.raises(TakenClashes):
        workspace.taking_over.take(other, keys(compare_files(path, other), "bodies"))
    assert contents(workspace._store.connection) == before  # noqa: SLF001 - idem


def test_a_stuk_whose_bytes_are_lost_here_gets_them_from_the_colleague(
    workspace: Workspace, path: Path, other: Path, tmp_path: Path
) -> None:
    paper = tmp_path / "stuk.pdf"
    paper.write_bytes(b"%PDF-1.7 stuk")
    workspace.document_files.add_files(workspace.agendas.lines(MEETING)[2].id, [paper])
    shutil.copyfile(path, other)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE document_contents SET content = x'00'")
    connection.commit()
    connection.close()
    (found,) = compare_files(path, other)
    assert found.fields == (FieldDifference("Bestand zelf", "ontbreekt of is beschadigd", "bewaard"),)
    change = workspace.taking_over.take(other, [found])
    assert change.rows == ()
    assert compare_files(path, other) == ()
