"""The settings of the association: what is said in them counts everywhere, and going back to the usual is one step."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.bodies import BodyLevel
from secretariat.domain.decisions import DecisionKind
from secretariat.domain.refusals import (
    EmailNotUnderstood,
    NumberFormatIncomplete,
    NumberFormatShared,
    NumberOutOfRange,
    TextTooLong,
)
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.workspace import Workspace

MEETING, ITEM = "mtg-bo-cult-2023-02", "ai-bo-cult-2023-02-4"


def test_the_names_of_the_association_are_lines(workspace: Workspace) -> None:
    association = workspace.association
    assert association.set_line("sender_name", "VGG-secretariaat") is None
    association.set_line("organisation_name", "  Vereniging van Groninger Gemeenten (VGG) ")
    association.set_line("sender_email", "")
    settings = association.settings()
    assert (settings.organisation_name, settings.sender_email) == ("Vereniging van Groninger Gemeenten (VGG)", None)
    with pytest.raises(EmailNotUnderstood):
        association.set_line("sender_email", "secretariaat")
    with pytest.raises(TextTooLong):
        association.set_line("sender_name", "a" * 501)


def test_a_term_counts_for_every_overleg_of_its_level(workspace: Workspace) -> None:
    assert workspace.meetings.head(MEETING).terms.submit_by == dt.date(2023, 10, 12)
    workspace.association.set_term(BodyLevel.EXECUTIVE, "submit_days_before", 28)
    assert workspace.meetings.head(MEETING).terms.submit_by == dt.date(2023, 10, 5)
    workspace.association.set_term(BodyLevel.EXECUTIVE, "submit_days_before", None)
    assert workspace.meetings.head(MEETING).terms.submit_by == dt.date(2023, 10, 12)
    with pytest.raises(NumberOutOfRange):
        workspace.association.set_term(BodyLevel.EXECUTIVE, "submit_days_before", 366)
    with pytest.raises(NumberOutOfRange):
        workspace.association.set_term(BodyLevel.STATUTORY, "proxy_hours_before", 721)


def test_the_terms_of_a_level_go_back_to_what_is_usual_in_one_step(workspace: Workspace) -> None:
    workspace.association.set_term(BodyLevel.OFFICIAL, "send_days_before", 3)
    assert workspace.association.terms()[1].own.send_days_before == 3
    workspace.association.reset_terms(BodyLevel.OFFICIAL)
    line = workspace.association.terms()[1]
    assert (line.own.send_days_before, line.usual.send_days_before) == (None, 7)
    assert workspace.association.reset_terms(BodyLevel.OFFICIAL) is None
    workspace.history.undo()
    assert workspace.association.terms()[1].own.send_days_before == 3


def test_another_format_numbers_what_comes_after(workspace: Workspace) -> None:
    association = workspace.association
    assert [(line.what, line.following) for line in association.numbering()] == [
        ("meeting", "BO-CULT 2023-03"),
        ("action", "2023-A-017"),
        ("decision", "2023-B-007"),
    ]
    association.set_number_format("decision", "B JJJJ/00")
    assert association.numbering()[2].following == "B 2023/01"
    workspace.decisions.add(MEETING, ITEM, DecisionKind.AGREEMENT, "Samen optrekken.")
    assert association.numbering()[2].following == "B 2023/02"
    association.set_number_format("action", "CODE-A-JJJJ-000")
    made = workspace.action_points.add(MEETING, ITEM, "Rondsturen", "per-x-demoma", dt.date(2023, 12, 7))
    assert "BO-CULT-A-2023-001" in [line.after["number"] for line in made.rows if line.after and "number" in line.after]
    association.reset_numbering()
    assert [line.own for line in association.numbering()] == ["", "", ""]
    assert association.numbering()[1].following == "2023-A-017"


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [("JJJJ-A", NumberFormatIncomplete), ("00-000", NumberFormatIncomplete), ("JJJJ-A-000", NumberFormatShared)],
)
def test_a_format_that_gives_no_numbers_of_its_own_is_refused(
    workspace: Workspace, typed: str, refusal: type[Exception]
) -> None:
    before = workspace.association.settings()
    with pytest.raises(refusal):
        workspace.association.set_number_format("decision", typed)
    assert workspace.association.settings() == before


def test_terms_wait_for_the_end_of_the_recess_where_that_is_kept(workspace: Workspace) -> None:
    workspace.meeting_planning.reschedule("mtg-bo-cult-2024-01", MeetingFacts(date=dt.date(2024, 4, 25)))
    before = workspace.meetings.head("mtg-bo-cult-2024-01").terms.chair_check_by
    assert workspace.association.set_recess(False) is None
    workspace.association.set_recess(True)
    assert before == dt.date(2024, 5, 2)  # five workdays, without Koningsdag
    assert workspace.meetings.head("mtg-bo-cult-2024-01").terms.chair_check_by == dt.date(2024, 5, 10)
    workspace.history.undo()
    assert workspace.meetings.head("mtg-bo-cult-2024-01").terms.chair_check_by == before


def test_liberation_day_can_be_free_every_year(workspace: Workspace) -> None:
    workspace.meeting_planning.reschedule("mtg-bo-cult-2024-01", MeetingFacts(date=dt.date(2027, 5, 4)))
    before = workspace.meetings.head("mtg-bo-cult-2024-01").terms.chair_check_by
    assert workspace.association.set_bevrijdingsdag(False) is None
    workspace.association.set_bevrijdingsdag(True)
    assert before == dt.date(2027, 5, 12)
    assert workspace.meetings.head("mtg-bo-cult-2024-01").terms.chair_check_by == dt.date(2027, 5, 13)


def test_phrases_are_kept_once_and_in_order(workspace: Workspace) -> None:
    association = workspace.association
    association.set_phrases(["Het MT stemt in met …", "", " Het MT stemt in met … ", "Ter vergadering uitgereikt."])
    assert association.phrases() == ("Het MT stemt in met …", "Ter vergadering uitgereikt.")
    assert association.set_phrases(association.phrases()) is None
    association.set_phrases([])
    assert association.settings().phrases == ()


def test_what_is_older_than_it_has_to_be_kept_is_named(workspace: Workspace) -> None:
    association = workspace.association
    assert [(one.level, one.years, one.total) for one in association.beyond_retention()] == [
        (BodyLevel.EXECUTIVE, 10, 0),
        (BodyLevel.OFFICIAL, 10, 0),
    ]
    workspace.meeting_planning.plan("body-bo-cult", MeetingFacts(date=dt.date(2012, 12, 31)))
    workspace.meeting_planning.plan("body-bo-cult", MeetingFacts(date=dt.date(2013, 1, 1)))
    executive = association.beyond_retention()[0]
    assert ([line.code for line in executive.meetings], executive.total) == (["BO-CULT 2012-01"], 1)
    association.set_retention(BodyLevel.EXECUTIVE, None)
    assert [one.level for one in association.beyond_retention()] == [BodyLevel.OFFICIAL]
    with pytest.raises(NumberOutOfRange):
        association.set_retention(BodyLevel.EXECUTIVE, 0)


def test_another_notation_of_times(workspace: Workspace) -> None:
    assert workspace.association.time_format() == "HH:mm uur"
    workspace.association.set_time_format("HH.mm uur")
    assert workspace.association.time_format() == "HH.mm uur"
    assert workspace.association.set_time_format("HH.mm uur") is None
