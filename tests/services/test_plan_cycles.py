"""What comes back every year: the cycle of 2024 (S7), the talks, the ideas and the demand in more municipalities."""

from __future__ import annotations

import pytest

from secretariat.domain.agendas import AgendaItem
from secretariat.domain.backlog import BacklogItem
from secretariat.domain.planning import PlanFrequency, PlanItem, PlanStatus
from secretariat.domain.refusals import DateNotUnderstood, FieldEmpty, RecordInUse, RecordMissing
from secretariat.services.plan_cycles import CycleRecord
from secretariat.services.planning import PlanFilter
from secretariat.services.workspace import Workspace
from tests.services.planning_verbs import CYCLE

MUNICIPALITIES = [
    *("Eemsdelta", "Groningen", "Het Hogeland", "Midden-Groningen", "Oldambt", "Pekela", "Stadskanaal", "Veendam"),
    *("Westerkwartier", "Westerwolde"),
]


def record(on: Workspace, year: int = 2024, cycle_id: str = CYCLE) -> CycleRecord:
    return on.plan_cycles.record(cycle_id, year)


def test_the_cycle_of_2024_brings_its_steps_and_ten_talks(workspace: Workspace) -> None:
    assert record(workspace).to_make == 13
    workspace.plan_cycles.generate(CYCLE, 2024)
    made = record(workspace)
    assert [(one.when, one.progress) for one in made.steps] == [
        ("maart 2024", ""),
        ("mei 2024", "0/10"),
        ("nog te bepalen", ""),
        ("nog te bepalen (na afloop van de individuele gesprekken)", ""),
    ]
    assert [one.organisation for one in made.talks] == MUNICIPALITIES
    assert {one.when for one in made.talks} == {"mei 2024"}
    workspace.planning.set_status(made.talks[5].id, PlanStatus.DONE)
    assert record(workspace).steps[1].progress == "1/10"


def test_generating_twice_makes_nothing_double_also_not_of_what_was_moved(workspace: Workspace) -> None:
    workspace.plan_cycles.generate(CYCLE, 2024)
    talk = record(workspace).talks[0]
    workspace.planning.edit(talk.id, "when", "14 juni 2024")
    assert record(workspace).to_make == 0
    assert workspace.plan_cycles.generate(CYCLE, 2024) is None
    workspace.planning.remove(talk.id)
    assert record(workspace).to_make == 1
    assert record(workspace, 2025).to_make == 13


def test_what_was_noted_before_is_taken_up_and_not_made_again(workspace: Workspace) -> None:
    workspace.plan_cycles.generate(CYCLE, 2022)
    first = record(workspace, 2022).steps[0]
    assert (first.item_id, first.status) == ("plan-2022-innovatiejaarplan", PlanStatus.DONE)


def test_a_new_step_does_not_inherit_what_a_removed_one_brought(workspace: Workspace) -> None:
    cycles = workspace.plan_cycles
    cycle_id = cycles.add("Begroting").subject_id
    cycles.add_step(cycle_id, "Evalueren", "mei")
    cycles.generate(cycle_id, 2024)
    (gone,) = record(workspace, cycle_id=cycle_id).steps
    cycles.remove_step(cycle_id, gone.id)
    cycles.add_step(cycle_id, "Begroten", "september")
    assert record(workspace, cycle_id=cycle_id).to_make == 1
    cycles.generate(cycle_id, 2024)
    assert [(one.title, one.when) for one in record(workspace, cycle_id=cycle_id).steps] == [
        ("Begroten", "september 2024")
    ]


def test_a_cycle_that_comes_round_more_often_brings_every_round(workspace: Workspace) -> None:
    cycles = workspace.plan_cycles
    cycle = cycles.add("Kwartaalbericht").subject_id
    cycles.edit(cycle, "frequency", PlanFrequency.QUARTERLY.value)
    cycles.add_step(cycle, "Bericht schrijven", "februari")
    cycles.generate(cycle, 2024)
    made = [one for one in workspace.register().all(PlanItem) if one.cycle_id == cycle]
    assert [one.date.month if one.date else 0 for one in made] == [2, 5, 8, 11]
    workspace.planning.edit(made[1].id, "when", "juni 2024")
    assert cycles.generate(cycle, 2024) is None


def test_demand_is_counted_over_municipalities_and_ranked_per_opgave(workspace: Workspace) -> None:
    assert [
        (one.task, one.text, one.count, one.organisations) for one in workspace.plan_ideas.demands(CYCLE, 2024)
    ] == [
        ("geletterde samenleving", "Taalhuis aan huis", 3, "Pekela, Stadskanaal, Veendam"),
        ("participatie in de informatiesamenleving", "IDO-spreekuur in de wijk", 2, "Groningen, Oldambt"),
        ("een leven lang ontwikkelen", "Lezingenreeks streekgeschiedenis", 1, "Westerkwartier"),
    ]


def test_the_same_idea_in_other_capitals_counts_and_a_municipality_counts_once(workspace: Workspace) -> None:
    add = workspace.plan_ideas.add
    add(CYCLE, 2024, "taalhuis  AAN huis", "org-gem-oldambt", "Geletterde samenleving")
    add(CYCLE, 2024, "Taalhuis aan huis", "org-gem-pekela", "geletterde samenleving")
    add(CYCLE, 2024, "Voorlezen", "org-gem-pekela")
    found = workspace.plan_ideas.demands(CYCLE, 2024)
    assert (found[0].count, len(found[0].idea_ids)) == (4, 5)
    assert (found[-1].task, found[-1].text) == ("", "Voorlezen")
    assert workspace.plan_ideas.demands(CYCLE, 2025) == ()


def test_ideas_that_more_municipalities_share_come_on_the_agenda_with_who_wants_them(workspace: Workspace) -> None:
    wanted = [one.id for one in workspace.plan_ideas.demands(CYCLE, 2024) if one.count >= 2]
    workspace.plan_ideas.place_on_agenda(CYCLE, 2024, wanted, meeting_id="mtg-ao-cult-2024-01")
    points = [one for one in workspace.register().all(AgendaItem) if one.meeting_id == "mtg-ao-cult-2024-01"]
    assert [(one.title, one.annotation) for one in points if one.dossier_id == "dos-innovatiejaarplan"] == [
        (
            "Taalhuis aan huis",
            "Geletterde samenleving. Behoefte vanuit 3 gemeenten: Pekela, Stadskanaal en Veendam.",
        ),
        (
            "IDO-spreekuur in de wijk",
            "Participatie in de informatiesamenleving. Behoefte vanuit 2 gemeenten: Groningen en Oldambt.",
        ),
    ]


def test_without_a_session_yet_they_wait_for_an_agenda_of_an_orgaan(workspace: Workspace) -> None:
    workspace.plan_ideas.place_on_agenda(CYCLE, 2024, ["idea-01"], body_id="body-pho-bib")
    waiting = [one for one in workspace.register().all(BacklogItem) if one.dossier_id == "dos-innovatiejaarplan"]
    assert [(one.body_id, one.title) for one in waiting] == [("body-pho-bib", "Taalhuis aan huis")]
    for nothing in (lambda: workspace.plan_ideas.place_on_agenda(CYCLE, 2024, [], body_id="body-pho-bib"),):
        with pytest.raises(FieldEmpty):
            nothing()
    with pytest.raises(FieldEmpty):
        workspace.plan_ideas.place_on_agenda(CYCLE, 2024, ["idea-01"])


def test_a_cycle_is_set_up_from_nothing(workspace: Workspace) -> None:
    cycles = workspace.plan_cycles
    cycle = cycles.add("Begroting").subject_id
    cycles.add_step(cycle, "Opstellen", "9")
    cycles.add_step(cycle, "Vaststellen")
    cycles.edit_step(cycle, "2", "note", "na de zomer")
    cycles.edit_step(cycle, "1", "per_municipality", True)
    cycles.edit(cycle, "classification", "taal; ; digitaal; taal")
    cycles.edit(cycle, "dossier_id", "dos-convenant")
    made = record(workspace, 2024, cycle)
    assert (made.cycle.classification, made.line.dossier, made.to_make) == (
        ("taal", "digitaal"),
        "D-2023-01 Convenant Cultuureducatie",
        11,
    )
    assert [(one.title, one.month, one.note) for one in made.steps] == [
        ("Opstellen", 9, ""),
        ("Vaststellen", None, "na de zomer"),
    ]
    cycles.remove_step(cycle, "1")
    assert record(workspace, 2024, cycle).to_make == 1
    with pytest.raises(DateNotUnderstood):
        cycles.add_step(cycle, "Fout", "dertiende maand")
    with pytest.raises(RecordMissing):
        cycles.edit_step(cycle, "9", "title", "Nergens")


def test_a_cycle_from_which_something_came_stays(workspace: Workspace) -> None:
    with pytest.raises(RecordInUse):
        workspace.plan_cycles.remove(CYCLE)
    workspace.plan_cycles.remove("cyc-jaarverslag-thema")
    assert "cyc-jaarverslag-thema" not in {one.id for one in workspace.plan_cycles.lines()}


def test_the_session_is_not_on_the_termijnagenda_of_a_year_before_its_plan(workspace: Workspace) -> None:
    workspace.plan_cycles.generate(CYCLE, 2024)
    session = record(workspace).steps[3].item_id
    assert session not in {one.id for one in workspace.planning.lines(PlanFilter(2023))}
    assert session in {one.id for one in workspace.planning.lines(PlanFilter(2024))}
