"""What an orgaan arranges for itself counts before what the association has, each thing for itself."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.bodies import Body
from secretariat.domain.decisions import DecisionKind
from secretariat.domain.organisations import Location
from secretariat.domain.refusals import NumberFormatShared, NumberOutOfRange, TimesReversed
from secretariat.domain.today import HORIZON_DAYS, TermKind
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.workspace import Workspace

BO, MEETING, ITEM = "body-bo-cult", "mtg-bo-cult-2023-02", "ai-bo-cult-2023-02-4"


def test_one_term_of_its_own_leaves_the_others_to_the_association(workspace: Workspace) -> None:
    workspace.arrangements.set_term(BO, "submit_days_before", 28)
    terms = workspace.meetings.head(MEETING).terms
    assert (terms.submit_by, terms.send_by) == (dt.date(2023, 10, 5), dt.date(2023, 10, 19))
    assert workspace.bodies.card(BO).terms.submit_days_before == 28
    assert workspace.meeting_planning.preview(BO, dt.date(2024, 2, 15)).terms.submit_by == dt.date(2024, 1, 18)
    arranged = workspace.arrangements.of_body(BO)
    assert (arranged.own_terms.submit_days_before, arranged.usual_terms.submit_days_before) == (28, 21)
    assert workspace.arrangements.set_term(BO, "submit_days_before", 28) is None
    workspace.arrangements.set_term(BO, "submit_days_before", None)
    assert workspace.register().get(Body, BO).terms is None
    with pytest.raises(NumberOutOfRange):
        workspace.arrangements.set_term(BO, "comment_workdays", -1)


def test_a_longer_term_of_one_orgaan_is_seen_in_time(workspace: Workspace) -> None:
    day = workspace.today() + dt.timedelta(days=120)
    meeting = workspace.meeting_planning.plan(BO, MeetingFacts(date=day)).subject_id

    def submitting() -> list[str]:
        terms = workspace.attention.overview().terms
        return [one.meeting.id for one in terms if one.term.kind is TermKind.SUBMIT]

    assert meeting not in submitting()
    workspace.arrangements.set_term(BO, "submit_days_before", 120 - HORIZON_DAYS)
    assert meeting in submitting()


def test_an_orgaan_can_number_in_a_series_of_its_own(workspace: Workspace) -> None:
    arrangements = workspace.arrangements
    arrangements.set_number_format(BO, "decision", "CODE-B-JJJJ-00")
    assert arrangements.of_body(BO).numbering[2].following == "BO-CULT-B-2023-01"
    made = workspace.decisions.add(MEETING, ITEM, DecisionKind.AGREEMENT, "Samen optrekken.")
    numbers = [row.after["number"] for row in made.rows if row.table == "decisions" and row.after]
    assert numbers == ["BO-CULT-B-2023-01"]
    assert arrangements.of_body(BO).numbering[2].following == "BO-CULT-B-2023-02"
    assert arrangements.of_body("body-ao-cult").numbering[2].following == "2023-B-007"
    arrangements.set_number_format(BO, "meeting", "JJJJ/00 CODE")
    new = workspace.meeting_planning.plan(BO, MeetingFacts(date=dt.date(2024, 2, 15))).subject_id
    assert workspace.meetings.head(new).meeting.code == "2024/01 BO-CULT"
    with pytest.raises(NumberFormatShared):
        arrangements.set_number_format(BO, "action", "CODE-B-JJJJ-00")
    arrangements.set_number_format(BO, "decision", "")
    assert arrangements.of_body(BO).numbering[2].own == ""


def test_a_new_overleg_begins_at_the_usual_place_and_hours(workspace: Workspace) -> None:
    planning = workspace.meeting_planning
    assert (planning.usual_place(BO), planning.usual_times(BO)) == ("", (dt.time(14), dt.time(16, 30)))
    workspace.arrangements.set_place(BO, "dnk")
    workspace.arrangements.set_times(BO, dt.time(9, 30), None)
    assert (planning.usual_place(BO), planning.usual_times(BO)) == ("DNK, Assen", (dt.time(9, 30), None))
    workspace.locations.set_archived("loc-dnk-assen", True)
    assert planning.usual_place(BO) == ""
    made = workspace.arrangements.set_place(BO, "Dorpshuis De Proef")
    assert made is not None
    assert {row.table for row in made.rows} == {"locations", "bodies"}
    assert "Dorpshuis De Proef" in [one.name for one in workspace.register().all(Location)]
    workspace.arrangements.set_place(BO, "")
    assert planning.usual_place(BO) == ""
    with pytest.raises(TimesReversed):
        workspace.arrangements.set_times(BO, dt.time(14), dt.time(14))


def test_following_the_association_again_is_one_step(workspace: Workspace) -> None:
    arrangements = workspace.arrangements
    arrangements.set_term(BO, "submit_days_before", 28)
    arrangements.set_number_format(BO, "decision", "CODE-B-000")
    arrangements.follow_association(BO)
    body = workspace.register().get(Body, BO)
    assert (body.terms, body.numbering) == (None, None)
    assert arrangements.follow_association(BO) is None
    workspace.history.undo()
    assert arrangements.of_body(BO).own_terms.submit_days_before == 28
