"""The termijnagenda: what a year holds, how it is kept, and how an item comes on an agenda."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.agendas import AgendaItem
from secretariat.domain.dates import DatePrecision
from secretariat.domain.planning import PlanItem, PlanPart, PlanStatus
from secretariat.domain.refusals import (
    DateNotUnderstood,
    FieldEmpty,
    OnAgendaAlready,
    RecordMissing,
    StepOutOfOrder,
    TextTooLong,
)
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.planning import PlanFilter, PlanLine
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence
from tests.services.planning_verbs import ITEM

MEETING, WORKING_GROUP = "mtg-bo-cult-2024-01", "mtg-wg-conv-2023-01"
CLOSING = ["Planning en rondvraag"]


def titles(on: Workspace, wanted: PlanFilter) -> list[tuple[PlanPart, str, str]]:
    return [(line.part, line.when, line.title) for line in on.planning.lines(wanted)]


def item(on: Workspace, item_id: str) -> PlanItem:
    return on.register().get(PlanItem, item_id)


def added(on: Workspace, title: str, when: str, year: int | None = None) -> PlanLine:
    return on.planning.line(on.planning.add(title, when, year).subject_id)


def test_a_year_is_listed_per_quarter_then_in_the_year_then_what_has_no_time(workspace: Workspace) -> None:
    added(workspace, "Thema-avond", "na afloop van de gesprekken")
    assert titles(workspace, PlanFilter(2024)) == [
        (PlanPart.SECOND_QUARTER, "mei 2024", "Individuele gesprekken voor het jaarplan 2025"),
        (PlanPart.SECOND_QUARTER, "23 mei 2024", "Concept convenant Cultuureducatie in bestuurlijk overleg"),
        (PlanPart.IN_THE_YEAR, "2024", "Ondertekening nieuw bibliotheekconvenant"),
        (PlanPart.TO_BE_DETERMINED, "nog te bepalen (na afloop van de gesprekken)", "Thema-avond"),
    ]
    assert workspace.planning.years() == (2022, 2023, 2024, 2025)


def test_a_year_is_narrowed_by_words_body_and_dossier(workspace: Workspace) -> None:
    assert len(titles(workspace, PlanFilter(2024, words="CONVENANT nieuw"))) == 1
    assert len(titles(workspace, PlanFilter(2024, body_id="body-bo-cult"))) == 1
    assert len(titles(workspace, PlanFilter(2024, dossier_id="dos-innovatiejaarplan"))) == 1
    workspace.planning.set_status(ITEM, PlanStatus.DROPPED)
    assert ITEM not in {one.id for one in workspace.planning.lines(PlanFilter(2024))}
    assert ITEM in {one.id for one in workspace.planning.lines(PlanFilter(2024, with_dropped=True))}


def test_what_was_typed_without_a_year_falls_in_the_year_that_is_shown(workspace: Workspace) -> None:
    assert added(workspace, "Een", "mei").when == "mei 2024"
    assert added(workspace, "Twee", "mei", 2026).when == "mei 2026"
    assert added(workspace, "Drie", "14 maart", 2025).day == dt.date(2025, 3, 14)


def test_an_item_whose_time_has_passed_asks_attention_until_it_is_done(workspace: Workspace) -> None:
    line = added(workspace, "Enquête", "Q3 2023")
    assert line.is_past
    workspace.planning.set_status(line.id, PlanStatus.DONE)
    assert not workspace.planning.line(line.id).is_past
    assert not added(workspace, "Later", "november 2023").is_past
    assert not added(workspace, "Ooit", "").is_past


def test_an_item_is_changed_in_place_and_what_stays_the_same_is_no_step(workspace: Workspace) -> None:
    edit = workspace.planning.edit
    assert edit(ITEM, "when", "2024") is None
    edit(ITEM, "when", "eind 2024")
    assert (item(workspace, ITEM).date_precision, item(workspace, ITEM).date_note) == (
        DatePrecision.QUARTER,
        "eind 2024",
    )
    edit(ITEM, "when", "mei 2024")
    assert item(workspace, ITEM).date_note is None
    edit(ITEM, "body_id", "body-pho-bib")
    assert workspace.planning.line(ITEM).body == "PHO-BIB"
    assert edit(ITEM, "title", "  Ondertekening nieuw bibliotheekconvenant ") is None
    edit(ITEM, "note", "Wie tekent?")
    assert workspace.planning.line(ITEM).note == "Wie tekent?"


def test_what_cannot_be_is_refused_and_changes_nothing(workspace: Workspace) -> None:
    before = item(workspace, ITEM)
    for wrong in (lambda: workspace.planning.add("", "mei"), lambda: workspace.planning.edit(ITEM, "title", " ")):
        with pytest.raises(FieldEmpty):
            wrong()
    with pytest.raises(DateNotUnderstood):
        workspace.planning.add("Thema-avond", "32 mei")
    with pytest.raises(TextTooLong):
        workspace.planning.edit(ITEM, "title", "x" * 501)
    with pytest.raises(RecordMissing):
        workspace.planning.edit(ITEM, "dossier_id", "dos-nowhere")
    assert item(workspace, ITEM) == before


def test_an_item_comes_on_the_agenda_before_the_closing_items_with_a_door_both_ways(workspace: Workspace) -> None:
    workspace.planning.edit(ITEM, "note", "Graag de tekst vooraf.")
    workspace.planning.place(ITEM, WORKING_GROUP)
    line = workspace.planning.line(ITEM)
    point = workspace.register().get(AgendaItem, line.agenda_item_id)
    agenda = workspace.agendas.lines(WORKING_GROUP)
    place = [one.id for one in agenda].index(point.id)
    assert line.agenda == f"WG-CONV 2023-01, punt {point.number}"
    assert (point.title, point.dossier_id, point.annotation) == (
        "Ondertekening nieuw bibliotheekconvenant",
        "dos-landelijk-convenant",
        "Graag de tekst vooraf.",
    )
    assert [one.title for one in agenda[place + 1 :]] == CLOSING
    assert workspace.agendas.record(point.id).plan_id == ITEM
    workspace.agendas.remove(point.id)
    assert workspace.planning.line(ITEM).agenda == ""
    workspace.history.undo()
    assert workspace.agendas.record(point.id).plan_id == ITEM


def test_nothing_comes_on_the_agenda_of_what_was_held(workspace: Workspace) -> None:
    with pytest.raises(StepOutOfOrder):
        workspace.planning.place(ITEM, "mtg-bo-cult-2023-02")
    assert [one.code for one in workspace.planning.destinations()] == [
        "VOB-ALV 2023-01",
        "WG-CONV 2023-01",
        "AO-CULT 2024-01",
        "BO-CULT 2024-01",
    ]


def test_the_overleg_that_is_proposed_is_its_own_or_the_next_of_its_orgaan(workspace: Workspace) -> None:
    likely = workspace.planning.likely_destination
    assert likely("plan-2024-bo-mei") == MEETING
    workspace.planning.edit(ITEM, "body_id", "body-ao-cult")
    assert likely(ITEM) == "mtg-ao-cult-2024-01"
    workspace.planning.edit(ITEM, "body_id", "body-pho-bib")
    assert likely(ITEM) == ""


def test_where_an_item_belongs_comes_first_and_what_is_past_is_not_offered(workspace: Workspace) -> None:
    def offered() -> list[str]:
        return [one.code for one in workspace.planning.destinations(ITEM)]

    workspace.planning.edit(ITEM, "body_id", "")
    workspace.planning.edit(ITEM, "dossier_id", "")
    assert offered() == ["VOB-ALV 2023-01", "WG-CONV 2023-01", "AO-CULT 2024-01", "BO-CULT 2024-01"]
    assert workspace.planning.likely_destination(ITEM) == ""  # it belongs nowhere
    workspace.planning.edit(ITEM, "dossier_id", "dos-convenant")
    assert offered() == ["WG-CONV 2023-01", "BO-CULT 2024-01", "VOB-ALV 2023-01", "AO-CULT 2024-01"]
    assert workspace.planning.likely_destination(ITEM) == "mtg-wg-conv-2023-01"
    workspace.planning.edit(ITEM, "body_id", "body-bo-cult")
    assert offered()[0] == "BO-CULT 2024-01"
    workspace.meeting_planning.plan("body-bo-cult", MeetingFacts(date=dt.date(2023, 11, 15), start_time=dt.time(14)))
    assert offered()[0] == "BO-CULT 2024-01"


def test_several_items_go_to_the_wastebasket_in_one_step_and_come_back(workspace: Workspace) -> None:
    before = titles(workspace, PlanFilter(2025))
    workspace.planning.remove("plan-2025-cao", "plan-2025-zorgplicht")
    assert titles(workspace, PlanFilter(2025)) == []
    assert {one.word for one in workspace.wastebasket.lines()[:2]} == {"Planningsitem"}
    workspace.wastebasket.put_back(*(one.id for one in workspace.wastebasket.lines()[:2]))
    assert titles(workspace, PlanFilter(2025)) == before


def test_an_item_is_found_and_says_on_which_year_it_stands(workspace: Workspace) -> None:
    assert "plan-2025-zorgplicht" in {one.id for one in workspace.search.find("zorgplicht")}
    assert workspace.planning.year_of("plan-2025-zorgplicht") == 2025
    assert workspace.planning.year_of("plan-2022-sessie") == 2023
    assert workspace.planning.line("plan-2025-zorgplicht").when == "1 januari 2025"


def test_what_stands_on_an_agenda_is_not_put_there_twice(workspace: Workspace) -> None:
    place = workspace.planning.place
    place("plan-2024-nieuw-convenant", "mtg-ao-cult-2024-01")
    before = workspace.register().all(AgendaItem)
    with pytest.raises(OnAgendaAlready) as refused:
        place("plan-2024-nieuw-convenant", "mtg-bo-cult-2024-01")
    assert refused.value.title == "Ondertekening nieuw bibliotheekconvenant"
    assert "AO-CULT 2024-01" in sentence(refused.value)
    assert workspace.register().all(AgendaItem) == before
    item_id = workspace.planning.line("plan-2024-nieuw-convenant").agenda_item_id
    workspace.agendas.remove(item_id)
    assert place("plan-2024-nieuw-convenant", "mtg-bo-cult-2024-01") is not None


def test_nothing_is_removed_when_nothing_is_named(workspace: Workspace) -> None:
    for remove in (workspace.planning.remove, workspace.plan_ideas.remove):
        with pytest.raises(FieldEmpty):
            remove()
