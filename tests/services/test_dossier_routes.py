"""The route of a dossier: who said what, in which order, what is still open, and where each stop leads."""

from __future__ import annotations

import dataclasses
import datetime as dt

from secretariat.domain.decisions import RatificationStatus
from secretariat.domain.minutes import ItemTreatment
from secretariat.domain.routes import Stop
from secretariat.services.action_following import ActionFilter
from secretariat.services.dossier_routes import RouteLine
from secretariat.services.workspace import Workspace

CONVENANT = "dos-convenant"
MEETING = "mtg-bo-cult-2023-02"
ITEM = "ai-bo-cult-2023-02-4"


def stop(on: Workspace, record_id: str, dossier_id: str = CONVENANT) -> RouteLine:
    return next(one for one in on.dossiers.route(dossier_id).lines if one.id == record_id)


def test_the_route_goes_through_all_organen_in_the_order_of_time(workspace: Workspace) -> None:
    route = workspace.dossiers.route(CONVENANT)
    assert [(one.when[:5], one.stop.value, one.where, one.title.partition(" (")[0][:34]) for one in route.lines] == [
        ("05-10", "meeting", "AGCIE-CULT 2023-01", "Agendacommissie: voorbereiding bes"),
        ("05-10", "action", "AGCIE-CULT", "2023-A-009"),
        ("19-10", "document", "BO-CULT 2023-02, punt 4", "Voorstel om te komen tot een conve"),
        ("02-11", "document", "BO-CULT 2023-02, punt 4", "Bestuurlijk kader Cultuur en Onder"),
        ("02-11", "item", "BO-CULT 2023-02, punt 4", "Convenant Cultuureducatie"),
        ("02-11", "decision", "BO-CULT 2023-02, punt 4", "2023-B-004 Ingesteld"),
        ("02-11", "body", "bij besluit 2023-B-004", "WG-CONV Ambtelijke werkgroep conve"),
        ("02-11", "action", "BO-CULT", "2023-A-011"),
        ("02-11", "action", "BO-CULT", "2023-A-012"),
        ("02-11", "action", "WG-CONV", "2023-A-013"),
        ("02-11", "action", "WG-CONV", "2023-A-014"),
        ("02-11", "action", "WG-CONV", "2023-A-015"),
        ("16-11", "document", "WG-CONV 2023-01, punt 3", "Conceptopdracht werkgroep convenan"),
        ("14-12", "item", "WG-CONV 2023-01, punt 3", "Opdracht en werkwijze van de werkg"),
        ("14-12", "item", "WG-CONV 2023-01, punt 4", "Overgedragen actiepunten uit het b"),
        ("14-12", "item", "WG-CONV 2023-01, punt 5", "Gronings karakter en Groninger ken"),
        ("08-02", "meeting", "AO-CULT 2024-01", "Ambtelijke bijeenkomst Cultuur"),
        ("23-05", "meeting", "BO-CULT 2024-01", "Bestuurlijk overleg Cultuur"),
    ]
    assert route.still_open == 12


def test_every_stop_says_what_was_said_and_what_is_still_open(workspace: Workspace) -> None:
    spoken = stop(workspace, ITEM)
    assert spoken.said.startswith("Het voorstel wordt besproken om te komen tot het opstellen van een convenant")
    assert (spoken.state, spoken.is_open) == ("verslag niet vastgesteld", True)
    late = stop(workspace, "act-2023-A-012")
    assert (late.state, late.is_open) == ("te laat · 16-11-2023", True)
    assert (stop(workspace, "act-2023-A-009").state, stop(workspace, "act-2023-A-009").is_open) == ("gereed", False)
    assert (stop(workspace, "body-wg-conv").state, stop(workspace, "body-wg-conv").is_open) == ("in te stellen", True)
    coming = stop(workspace, "ai-wg-conv-2023-01-3")
    assert (coming.said, coming.state) == ("Opdracht vaststellen", "op de agenda")
    workspace.minutes.set_treatment(MEETING, ITEM, ItemTreatment.DEFERRED)
    assert (stop(workspace, ITEM).state, stop(workspace, ITEM).is_open) == ("aangehouden", True)


def test_the_chain_voorstel_besluit_werkgroep_acties_is_all_doors(workspace: Workspace) -> None:
    (chain,) = workspace.dossiers.route(CONVENANT).chains
    assert [(one.words, one.door, one.record_id) for one in chain] == [
        ("Voorstel BO-CULT 2023-02, punt 4", "agenda_items", ITEM),
        ("Besluit 2023-B-004", "decisions", "dec-2023-B-004"),
        ("Werkgroep WG-CONV", "bodies", "body-wg-conv"),
        ("5 actiepunten, 5 open (6 op de actielijst van het dossier)", "dossier_actions", CONVENANT),
    ]


def test_the_last_link_says_what_the_list_that_it_opens_holds(workspace: Workspace) -> None:
    listed = workspace.action_following.select(ActionFilter(dossier_id=CONVENANT))
    assert listed.total == 6
    (other,) = {line.id for line in listed.lines} - {
        "act-2023-A-011", "act-2023-A-012", "act-2023-A-013", "act-2023-A-014", "act-2023-A-015"
    }  # fmt: skip
    workspace.action_points.remove(other)
    (chain,) = workspace.dossiers.route(CONVENANT).chains
    assert chain[-1].words == "5 actiepunten, 5 open"


def test_the_colleges_speak_when_they_ratify(workspace: Workspace) -> None:
    decision = "dec-2023-B-002"
    dossier = workspace.decisions.record(decision).line.dossier_id
    colleges = ["org-gem-veendam", "org-gem-pekela"]
    workspace.ratifications.require(decision, True)
    workspace.ratifications.set_status(decision, colleges, RatificationStatus.AGREED)
    workspace.ratifications.set_date(decision, colleges, dt.date(2023, 6, 20))
    lines = workspace.dossiers.route(dossier).lines
    (said,) = (one for one in lines if one.stop is Stop.RATIFICATION and one.day == dt.date(2023, 6, 20))
    assert (said.where, said.title, said.door, said.record_id) == (
        "Pekela en Veendam",
        "2023-B-002: ingestemd",
        "decisions",
        decision,
    )
    asked = next(one for one in lines if one.id == decision)
    assert asked.state.endswith("van de 10 antwoordden")
    assert asked.is_open


def test_what_waits_for_an_agenda_or_is_planned_stands_at_the_end(workspace: Workspace) -> None:
    workspace.dossier_keeping.ask(CONVENANT, "body-bo-cult", "Wie betaalt het?")
    last = workspace.dossiers.route(CONVENANT).lines[-1]
    assert (last.stop, last.where, last.title, last.state) == (
        Stop.QUESTION,
        "BO-CULT",
        "Wie betaalt het?",
        "te agenderen",
    )
    plan = next(one for one in workspace.dossiers.route("dos-zorgplicht").lines if one.stop is Stop.PLAN)
    assert (plan.when, plan.state) == ("1 januari 2025", "gepland")


def test_a_dossier_without_anything_has_an_empty_route(workspace: Workspace) -> None:
    route = workspace.dossiers.route(workspace.dossiers.add("Nieuw").subject_id)
    assert (route.lines, route.chains, route.still_open) == ((), (), 0)


def test_the_route_of_the_parent_shows_its_sub_dossiers(workspace: Workspace) -> None:
    asked = workspace.dossier_keeping.ask("dos-huisvesting-veendam", "body-pho-bib", "Locatie Veendam").subject_id
    assert stop(workspace, asked, "dos-huisvesting").title == "Locatie Veendam"
    assert "Locatie Veendam" not in [one.title for one in workspace.dossiers.route(CONVENANT).lines]


def test_every_stop_with_a_door_names_a_record_that_is_there(workspace: Workspace) -> None:
    for line in workspace.dossiers.lines():
        for one in workspace.dossiers.route(line.id).lines:
            assert dataclasses.asdict(one)["title"]
            if one.door:
                kind = {"minutes": "agenda_items"}.get(one.door, one.door)
                assert workspace.search.named([(kind, one.record_id)]), one
