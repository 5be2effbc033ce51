"""Reading and writing a line that becomes a record: who can be meant, and one step for record and text."""

from __future__ import annotations

import datetime as dt

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.decisions import DecisionKind
from secretariat.services.workspace import Workspace
from secretariat.wording.captures import read_action
from secretariat.wording.owner_words import Nearness
from tests.storage.contents import Clock

MEETING = "mtg-bo-cult-2023-02"
ITEM = "ai-bo-cult-2023-02-6"
EMPTY = "mtg-wg-conv-2023-01"
BEFORE = "Er zijn geen vragen voor de rondvraag."
LINE = "actie: Demoma werkgroep instellen voor 14 dec"


def text_of(workspace: Workspace) -> str:
    return next(entry.text for entry in workspace.minutes.entries(MEETING) if entry.id == ITEM)


def test_members_and_who_was_there_are_nearest_then_earlier_owners(workspace: Workspace) -> None:
    near = {one.id: one.nearness for one in workspace.captures.candidates(MEETING)}
    assert near["per-x-verzin"] is Nearness.AT_TABLE
    assert near["per-stellingsma"] is Nearness.AT_TABLE
    assert near["per-x-verzinsma"] is Nearness.KNOWN
    assert near["per-x-nepstra"] is Nearness.FAR
    assert near["per-nijdam"] is Nearness.FAR


def test_other_names_mean_people_and_organisations(workspace: Workspace) -> None:
    workspace.people.edit("per-nijdam", "aliases", "directeur Forum; Dirk N.")
    workspace.organisations.set_aliases("org-kc", ["Kunst in Drenthe"])
    found = workspace.captures.candidates(MEETING)

    def owners(line: str) -> list[str]:
        return [one.id for one in read_action(line, found, dt.date(2023, 11, 2)).owners]

    assert owners("Dirk N. belt morgen") == ["per-nijdam"]
    assert owners("Directeur Forum belt morgen") == ["per-nijdam"]
    assert owners("K&C belt morgen") == ["org-kc"]
    assert owners("Kunst in Drenthe stuurt de notitie rond") == ["org-kc"]
    assert owners("mevrouw drs. Verzinsma belt morgen") == ["per-x-verzinsma"]


def test_who_was_archived_is_meant_only_where_he_sat_at_the_table(workspace: Workspace) -> None:
    for person_id in ("per-x-verzin", "per-x-verzinsma"):
        workspace.people.archive(person_id)
    workspace.organisations.archive("org-kc")
    found = {one.id for one in workspace.captures.candidates(MEETING)}
    assert found & {"per-x-verzin", "per-x-verzinsma", "org-kc"} == {"per-x-verzin"}


def test_the_chair_is_meant_by_his_office(workspace: Workspace) -> None:
    found = read_action("voorzitter belt morgen", workspace.captures.candidates(MEETING), dt.date(2023, 11, 2))
    assert [one.name for one in found.owners] == ["Z. van der Verzin"]


def test_terms_are_counted_from_the_day_of_the_meeting(workspace: Workspace) -> None:
    assert workspace.captures.day(MEETING) == dt.date(2023, 11, 2)
    assert workspace.captures.day(EMPTY) == dt.date(2023, 12, 14)


def test_a_line_becomes_a_record_in_one_step_that_gives_it_back(workspace: Workspace) -> None:
    workspace.minutes.write_text(MEETING, ITEM, f"{BEFORE}\n\n{LINE}")
    without = workspace.minutes.saying(MEETING, ITEM, BEFORE)
    assert without is not None
    due = dt.date(2023, 12, 14)
    workspace.action_points.add(MEETING, ITEM, "Werkgroep instellen", "per-x-demoma", due, minutes=without)
    assert text_of(workspace) == BEFORE
    assert len(workspace.action_points.of_meeting(MEETING)) == 7
    workspace.history.undo()
    assert text_of(workspace) == f"{BEFORE}\n\n{LINE}"
    assert len(workspace.action_points.of_meeting(MEETING)) == 6
    workspace.history.redo()
    assert text_of(workspace) == BEFORE


def test_a_decision_is_taken_from_the_text_in_the_same_way(workspace: Workspace) -> None:
    without = workspace.minutes.saying(MEETING, ITEM, "")
    made = workspace.decisions.add(MEETING, ITEM, DecisionKind.NOTED, BEFORE, minutes=without)
    assert {topic.value for topic in made.topics} == {"minutes", "decisions"}
    workspace.history.undo()
    assert text_of(workspace) == BEFORE


def test_who_helps_is_kept_beside_the_owner(workspace: Workspace) -> None:
    helpers = ["per-x-verzinsma", "org-kc"]
    made = workspace.action_points.add(MEETING, ITEM, "Bellen", "per-x-demoma", None, "in mei", co_owner_ids=helpers)
    added = {row.id for row in made.rows}
    (action,) = (one for one in workspace.register().all(ActionPoint) if one.id in added)
    assert (action.owner_person_id, action.co_owner_ids) == ("per-x-demoma", tuple(helpers))


def test_every_text_an_item_ever_had_can_be_seen_and_put_back(workspace: Workspace, clock: Clock) -> None:
    workspace.minutes.write_text(MEETING, ITEM, "Eerste versie.")
    clock.forward(minutes=10)
    workspace.minutes.write_text(MEETING, ITEM, "Tweede versie.")
    clock.forward(minutes=10)
    workspace.history.undo()
    said = [(one.text, one.made_at) for one in workspace.minutes.versions(ITEM)]
    assert said == [
        ("Eerste versie.", dt.datetime(2023, 11, 20, 9, 32)),
        ("Tweede versie.", dt.datetime(2023, 11, 20, 9, 22)),
        ("Eerste versie.", dt.datetime(2023, 11, 20, 9, 12)),
        (BEFORE, None),
    ]
    workspace.minutes.restore_text(MEETING, ITEM, BEFORE)
    assert text_of(workspace) == BEFORE
    assert workspace.minutes.restore_text(MEETING, ITEM, BEFORE) is None
    workspace.history.undo()
    assert text_of(workspace) == "Eerste versie."


def test_another_item_has_versions_of_its_own(workspace: Workspace) -> None:
    workspace.minutes.write_text(MEETING, ITEM, "Anders.")
    assert workspace.minutes.versions("ai-bo-cult-2023-02-7") == ()
