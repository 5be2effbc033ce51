"""What the sample asks on 20 November 2023, from the same rules as its lists."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from secretariat.domain.action_points import ActionPoint, is_overdue
from secretariat.domain.bodies import BodyKind
from secretariat.domain.decisions import DecisionKind, RatificationStatus
from secretariat.domain.planning import PlanStatus
from secretariat.domain.today import TermKind
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.opening import new_workspace
from secretariat.services.people import TypedPerson
from secretariat.services.today import FirstStep
from secretariat.services.workspace import Workspace
from tests.storage.contents import Clock

TODAY = dt.date(2023, 11, 20)
MEETING = "mtg-bo-cult-2023-02"
ITEM = "ai-bo-cult-2023-02-4"


def test_exactly_four_action_points_are_late(workspace: Workspace) -> None:
    overdue = workspace.attention.overview().overdue
    numbers = [line.action.number for line in overdue.lines]
    assert numbers == ["2022-A-001", "2023-A-006", "2023-A-008", "2023-A-012"]
    assert (overdue.total, workspace.attention.overdue_count()) == (4, 4)
    assert [line.owner for line in overdue.lines] == ["VGG", "M. Demoma", "S. Proefkamp", "VGG"]


def test_late_is_what_the_rule_of_the_lists_says(workspace: Workspace) -> None:
    late = {action.id for action in workspace.register().all(ActionPoint) if is_overdue(action, TODAY)}
    assert {line.action.id for line in workspace.attention.overview().overdue.lines} == late


def test_the_terms_that_ask_something(workspace: Workspace) -> None:
    found = workspace.attention.overview().terms
    assert [(line.meeting.code, line.term.kind, line.term.day.isoformat()) for line in found] == [
        ("VOB-ALV 2023-01", TermKind.SEND, "2023-11-10"),
        ("BO-CULT 2023-02", TermKind.COMMENTS, "2023-11-30"),
        ("WG-CONV 2023-01", TermKind.SUBMIT, "2023-12-04"),
    ]


def test_a_quiet_week_names_the_next_overleg(workspace: Workspace) -> None:
    overview = workspace.attention.overview()
    assert overview.week == (dt.date(2023, 11, 20), dt.date(2023, 11, 26))
    assert overview.meetings == ()
    assert overview.next_meeting is not None
    assert overview.next_meeting.code == "VOB-ALV 2023-01"
    assert not overview.is_calm


def test_minutes_wait_until_they_have_been_adopted(workspace: Workspace, adopted: Workspace) -> None:
    waiting = workspace.attention.overview().minutes
    assert [line.code for line in waiting.lines] == ["BO-CULT 2023-02", "PHO-BIB 2023-01", "BO-CULT 2023-01"]
    assert [line.code for line in adopted.attention.overview().minutes.lines] == ["PHO-BIB 2023-01", "BO-CULT 2023-01"]


def test_a_decision_that_asks_follow_up_waits_for_its_action(workspace: Workspace) -> None:
    assert workspace.attention.overview().without_follow_up.total == 0
    workspace.decisions.add(MEETING, ITEM, DecisionKind.ASSIGNED, "Het secretariaat maakt een planning.")
    workspace.decisions.add(MEETING, ITEM, DecisionKind.NOTED, "Ter kennisgeving.")
    (waiting,) = workspace.attention.overview().without_follow_up.lines
    assert (waiting.number, waiting.kind) == ("2023-B-007", DecisionKind.ASSIGNED)


def test_ratification_waits_for_the_municipalities_that_did_not_answer(workspace: Workspace) -> None:
    (answer,) = workspace.attention.overview().without_answer.lines
    assert (answer.decision.number, answer.tally.agreed, answer.tally.total) == ("2023-B-002", 6, 10)
    assert answer.missing == ("Stadskanaal", "Veendam", "Westerkwartier", "Westerwolde")
    ids = [f"org-gem-{name}" for name in ("stadskanaal", "veendam", "westerkwartier", "westerwolde")]
    workspace.ratifications.set_status("dec-2023-B-002", ids, RatificationStatus.AGREED)
    assert workspace.attention.overview().without_answer.total == 0


def test_diets_that_are_past_their_term_are_asked_for(workspace: Workspace) -> None:
    assert workspace.attention.overview().diets == ()
    workspace.events.edit("evt-vob-2023", "start_date", "7-6-2023")
    workspace.events.edit("evt-vob-2023", "end_date", "8-6-2023")
    (kept,) = workspace.attention.overview().diets
    assert (kept.event, kept.count, str(kept.purge_from)) == ("VOB-ledencongres 2023", 1, "2023-09-08")
    workspace.diets.purge(kept.event_id)
    assert workspace.attention.overview().diets == ()


def test_a_new_file_asks_one_thing_after_another(tmp_path: Path, clock: Clock) -> None:
    workspace = new_workspace(tmp_path / "nieuw.vgg", clock)
    assert workspace.attention.first_step() is FirstStep.PEOPLE
    workspace.people.add(TypedPerson(last_name="Nieuwland"))
    assert workspace.attention.first_step() is FirstStep.BODY
    body = workspace.bodies.add("Werkgroep musea", "WG-MUS", BodyKind.WORKING_GROUP).subject_id
    assert workspace.attention.first_step() is FirstStep.MEETING
    workspace.meeting_planning.plan(body, MeetingFacts())
    assert workspace.attention.first_step() is None
    workspace.close()


def test_what_is_foreseen_for_this_quarter_or_before_waits_for_an_agenda(workspace: Workspace) -> None:
    def told() -> list[tuple[str, str, str]]:
        return [(one.title, one.when, str(one.last)) for one in workspace.attention.overview().to_place.lines]

    late = [
        ("Individuele gesprekken voor het jaarplan 2023", "mei 2022", "2022-05-31"),
        ("Platformsessie innovatieprogramma musea", "2022", "2022-12-31"),
    ]
    ending = ("Einde looptijd landelijk convenant Bibliotheekwerk 2020-2023", "31 december 2023", "2023-12-31")
    assert told() == [*late, ending]
    workspace.planning.add("Begroting", "Q4 2023")
    workspace.planning.add("Later", "januari 2024")
    workspace.planning.place("plan-2023-einde-convenant", "mtg-ao-cult-2024-01")
    assert told() == [*late, ("Begroting", "4e kwartaal 2023", "2023-12-31")]
    workspace.planning.set_status("plan-2022-platformsessie", PlanStatus.DROPPED)
    assert [one[0] for one in told()] == [late[0][0], "Begroting"]
