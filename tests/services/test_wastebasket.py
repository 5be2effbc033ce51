"""What was removed can be had back for thirty days, as it was, or one hears why not."""

from __future__ import annotations

import datetime as dt
import getpass
from collections.abc import Callable
from dataclasses import replace

import pytest

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.attendance import AttendanceCapacity
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.minutes import Minutes, MinutesStatus
from secretariat.domain.refusals import (
    AttendanceRecorded,
    FileReadOnly,
    MinutesFrozen,
    NamedGone,
    PeriodsOverlap,
    PlaceTaken,
    RecordMissing,
)
from secretariat.services.opening import open_workspace
from secretariat.services.people import TypedPerson
from secretariat.services.wastebasket import RemovedLine
from secretariat.services.workspace import Workspace
from secretariat.storage.connection import connect
from secretariat.storage.file import open_file
from secretariat.storage.store import Store
from tests.storage.contents import Clock, Contents, assert_search_is_right, contents

ACTION = "act-2023-A-008"
HELD = "mtg-bo-cult-2023-02"
HELD_ITEM = "ai-bo-cult-2023-02-4"
MEETING = "mtg-wg-conv-2023-01"
FIFTH = "ai-wg-conv-2023-01-5"

Verb = Callable[[Workspace], ChangeSet]

REMOVALS: dict[str, tuple[Verb, str, str]] = {
    "action point": (
        lambda on: on.action_points.remove(ACTION),
        "Actiepunt",
        "2023-A-008 Overzicht NPG-projecten met culturele component actualiseren.",
    ),
    "decision": (
        lambda on: on.decisions.remove("dec-2020-B-002"),
        "Besluit",
        "2020-B-002 ",
    ),
    "agenda item": (lambda on: on.agendas.remove(FIFTH), "Agendapunt", "WG-CONV 2023-01, 5 "),
    "somebody at an overleg": (lambda on: on.attendance.remove(HELD, "per-x-voorbeeldhof"), "Deelnemer", "L"),
    "a group at an overleg": (
        lambda on: on.group_attendance.remove("grp-bo-cult-2023-01-jongeren"),
        "Groep",
        "jongeren van theater De Steeg",
    ),
    "membership": (
        lambda on: on.memberships.remove("mem-bo-testinga"),
        "Lidmaatschap",
        "Annelies Testinga in Bestuurlijk overleg Cultuur",
    ),
    "position": (
        lambda on: on.people.remove_position("pos-hoogen"),
        "Functie",
        "Rachel van den Hoogen, directeur-bestuurder bij Biblionet",
    ),
}


def everything(workspace: Workspace) -> Contents:
    """All that stands in the file now."""
    connection = connect(workspace.path, "ro")
    try:
        return contents(connection)
    finally:
        connection.close()


def add_action(workspace: Workspace, meeting_id: str = MEETING, item_id: str = FIFTH) -> ActionPoint:
    """A new action point."""
    known = {one.id for one in workspace.register().all(ActionPoint)}
    workspace.action_points.add(meeting_id, item_id, "Zaal regelen", "per-x-demoma", None, "in mei")
    (added,) = (one for one in workspace.register().all(ActionPoint) if one.id not in known)
    return added


def only_line(workspace: Workspace) -> RemovedLine:
    (line,) = workspace.wastebasket.lines()
    return line


def test_the_wastebasket_of_a_new_file_is_empty(workspace: Workspace) -> None:
    assert workspace.wastebasket.lines() == ()


@pytest.mark.parametrize("what", REMOVALS)
def test_what_was_removed_lies_there_and_comes_back_as_it_was(workspace: Workspace, what: str) -> None:
    remove, word, name = REMOVALS[what]
    before = everything(workspace)
    remove(workspace)
    after = everything(workspace)
    line = only_line(workspace)
    assert (line.word, line.why_not) == (word, "")
    assert line.name.startswith(name)
    assert (line.removed_at, line.removed_by) == (dt.datetime(2023, 11, 20, 9, 12), getpass.getuser())
    assert line.kept_until == dt.date(2023, 12, 20)
    made = workspace.wastebasket.put_back(line.id)
    assert (made.action, made.subject_id) == (Action.PUT_BACK, line.record_id)
    assert everything(workspace) == before
    assert workspace.wastebasket.lines() == ()
    workspace.history.undo()
    assert everything(workspace) == after
    assert only_line(workspace) == line
    workspace.history.redo()
    assert everything(workspace) == before


def test_a_removal_that_was_undone_is_not_in_the_wastebasket(workspace: Workspace) -> None:
    workspace.action_points.remove(ACTION)
    workspace.history.undo()
    assert workspace.wastebasket.lines() == ()
    workspace.history.redo()
    assert only_line(workspace).record_id == ACTION


def test_after_thirty_days_it_no_longer_shows(workspace: Workspace, clock: Clock) -> None:
    workspace.action_points.remove(ACTION)
    line = only_line(workspace)
    clock.forward(days=30)
    assert only_line(workspace) == line
    clock.forward(seconds=1)
    assert workspace.wastebasket.lines() == ()
    with pytest.raises(RecordMissing):
        workspace.wastebasket.put_back(line.id)


def test_what_was_removed_twice_lies_there_once_as_it_was_the_last_time(workspace: Workspace, clock: Clock) -> None:
    workspace.action_points.remove(ACTION)
    workspace.wastebasket.put_back(only_line(workspace).id)
    workspace.action_points.reword(ACTION, "Overzicht opvragen.")
    clock.forward(days=1)
    workspace.action_points.remove(ACTION)
    line = only_line(workspace)
    assert (line.name, line.removed_at.date()) == ("2023-A-008 Overzicht opvragen.", dt.date(2023, 11, 21))


def test_several_things_come_back_in_one_step_or_none_does(workspace: Workspace) -> None:
    before = everything(workspace)
    workspace.action_points.remove(ACTION, "act-2023-A-009")
    workspace.memberships.remove("mem-bo-testinga")
    lines = workspace.wastebasket.lines()
    assert [line.word for line in lines] == ["Lidmaatschap", "Actiepunt", "Actiepunt"]
    with pytest.raises(RecordMissing):
        workspace.wastebasket.put_back(*(line.id for line in lines), "persons/niemand")
    assert workspace.wastebasket.lines() == lines
    workspace.wastebasket.put_back(*(line.id for line in lines))
    assert everything(workspace) == before
    step = workspace.history.undoable()
    assert step is not None
    assert step.action is Action.PUT_BACK


def test_somebody_comes_back_with_the_functions_that_went_along(workspace: Workspace) -> None:
    person = workspace.people.add(TypedPerson(first_name="Noor", last_name="Nieuwland")).subject_id
    workspace.people.add_position(person, "org-vgg", "stagiair")
    before = everything(workspace)
    workspace.people.remove(person)
    assert [(line.word, line.name) for line in workspace.wastebasket.lines()] == [("Persoon", "Noor Nieuwland")]
    workspace.wastebasket.put_back(only_line(workspace).id)
    assert everything(workspace) == before


def test_what_hangs_on_something_that_is_gone_says_what_must_come_back_first(workspace: Workspace) -> None:
    person = workspace.people.add(TypedPerson(first_name="Noor", last_name="Nieuwland")).subject_id
    workspace.people.add_position(person, "org-vgg", "stagiair")
    (position,) = (line.id for line in workspace.people.positions(person))
    workspace.people.remove_position(position)
    workspace.people.remove(person)
    later, earlier = workspace.wastebasket.lines()
    assert (later.name, later.why_not) == ("Noor Nieuwland", "")
    assert earlier.name == "Noor Nieuwland, stagiair bij VGG"
    assert earlier.why_not == (
        "Noor Nieuwland, stagiair bij VGG hoort bij persoon ‘Noor Nieuwland’, en dat is ook verwijderd. Zet dat eerst "
        "terug."
    )
    with pytest.raises(NamedGone):
        workspace.wastebasket.put_back(earlier.id)
    workspace.wastebasket.put_back(earlier.id, later.id)
    assert workspace.wastebasket.lines() == ()


def test_a_code_that_was_given_away_is_not_taken_back(workspace: Workspace) -> None:
    made = workspace.bodies.add("Werkgroep musea", "WG-MUS", workspace.bodies.card("body-wg-conv").body.kind)
    workspace.bodies.remove(made.subject_id)
    workspace.bodies.add("Werkgroep muziek", "WG-MUS", workspace.bodies.card("body-wg-conv").body.kind)
    line = only_line(workspace)
    assert line.why_not == (
        "WG-MUS is intussen gegeven aan Werkgroep muziek (WG-MUS). Wijzig die eerst, dan kan Werkgroep musea (WG-MUS) "
        "terug."
    )
    with pytest.raises(PlaceTaken):
        workspace.wastebasket.put_back(line.id)


def test_a_period_that_was_filled_since_is_not_taken_back(workspace: Workspace) -> None:
    workspace.memberships.remove("mem-bo-testinga")
    workspace.memberships.add("per-x-testinga", "body-bo-cult", "org-gem-eemsdelta")
    line = only_line(workspace)
    assert line.why_not == (
        "A. Testinga heeft in deze periode al een functie of lidmaatschap. Beëindig eerst de vorige periode."
    )
    with pytest.raises(PeriodsOverlap):
        workspace.wastebasket.put_back(line.id)


def test_nobody_comes_back_onto_a_list_that_names_him_again(workspace: Workspace) -> None:
    workspace.attendance.remove(HELD, "per-x-voorbeeldhof")
    workspace.attendance.add_guest(HELD, "per-x-voorbeeldhof", AttendanceCapacity.SPEAKER)
    line = only_line(workspace)
    assert line.why_not == "L. Voorbeeldhof staat al op de presentielijst. Wijzig daar de aanwezigheid."
    with pytest.raises(AttendanceRecorded):
        workspace.wastebasket.put_back(line.id)


def test_nothing_comes_back_into_minutes_that_were_adopted_since(workspace: Workspace, clock: Clock) -> None:
    workspace.action_points.remove(add_action(workspace, HELD, HELD_ITEM).id)
    path = workspace.path
    workspace.close()
    opened = open_file(path, clock())
    store = Store(opened, clock)
    (minutes,) = store.where(Minutes, "meeting_id", [HELD])
    with store.unit_of_work(Action.EDIT_MEETING, HELD) as work:
        work.put(replace(minutes, status=MinutesStatus.ADOPTED, adopted_on=dt.date(2023, 11, 30)))
    opened.close()
    again = open_workspace(path, clock=clock)
    line = only_line(again)
    assert line.why_not == "Dit verslag is vastgesteld op 30 november 2023 en kan niet meer worden gewijzigd."
    with pytest.raises(MinutesFrozen):
        again.wastebasket.put_back(line.id)
    again.close()


def test_an_agenda_item_finds_its_place_among_those_of_now(workspace: Workspace) -> None:
    titles = [line.title for line in workspace.agendas.lines(MEETING)]
    workspace.agendas.remove(FIFTH)
    workspace.agendas.add(MEETING, "Wat verder ter tafel komt")
    workspace.wastebasket.put_back(only_line(workspace).id)
    lines = workspace.agendas.lines(MEETING)
    assert [line.title for line in lines] == [*titles, "Wat verder ter tafel komt"]
    assert [line.number for line in lines] == [str(number) for number in range(1, len(lines) + 1)]


def test_a_number_that_comes_back_is_not_given_again(workspace: Workspace) -> None:
    first = add_action(workspace)
    workspace.action_points.remove(first.id)
    second = add_action(workspace)
    workspace.wastebasket.put_back(only_line(workspace).id)
    third = add_action(workspace)
    assert (first.number, second.number, third.number) == ("2023-A-017", "2023-A-018", "2023-A-019")


def test_a_file_that_may_only_be_read_shows_it_and_changes_nothing(workspace: Workspace, clock: Clock) -> None:
    workspace.action_points.remove(ACTION)
    path = workspace.path
    workspace.close()
    reader = open_workspace(path, read_only=True, clock=clock)
    line = only_line(reader)
    with pytest.raises(FileReadOnly):
        reader.wastebasket.put_back(line.id)
    reader.close()


def test_search_finds_it_again(workspace: Workspace) -> None:
    workspace.action_points.remove(ACTION)
    assert workspace.search.find("2023-A-008") == []
    workspace.wastebasket.put_back(only_line(workspace).id)
    assert [hit.id for hit in workspace.search.find("2023-A-008")] == [ACTION]
    connection = connect(workspace.path, "ro")
    assert_search_is_right(connection)
    connection.close()
