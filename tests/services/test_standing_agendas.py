"""Standing agendas: what an overleg begins with, whose it is, and what a change of it leaves alone."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.bodies import BodyKind
from secretariat.domain.refusals import FieldEmpty, FieldUnknown, NumberOutOfRange, RecordMissing
from secretariat.domain.standing_agendas import AgendaHolder, StandingAgenda
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.standing_agendas import StandingOrigin
from secretariat.services.workspace import Workspace
from secretariat.wording.standing_agendas import filled

BO, AO, WG = "body-bo-cult", "body-ao-cult", "body-wg-conv"
EXECUTIVE = AgendaHolder(BodyKind.EXECUTIVE_MEETING)
OWN = AgendaHolder(BodyKind.EXECUTIVE_MEETING, BO)
WORKING_GROUP = AgendaHolder(BodyKind.WORKING_GROUP)


def titles(on: Workspace, holder: AgendaHolder) -> list[str]:
    return [item.title for item in on.standing_agendas.lines(holder).items]


def agenda(on: Workspace, meeting_id: str) -> list[str]:
    return [line.title for line in on.agendas.lines(meeting_id)]


def plan(on: Workspace, day: dt.date, body_id: str = BO) -> str:
    return on.meeting_planning.plan(body_id, MeetingFacts(date=day)).subject_id


def test_an_overleg_on_a_day_fills_in_its_standing_items(workspace: Workspace) -> None:
    items = workspace.standing_agendas.for_day(BO, dt.date(2024, 2, 15))
    assert [(item.title, item.purpose, item.duration_min) for item in items] == [
        ("Opening en mededelingen", AgendaPurpose.PROCEDURAL, 5),
        ("Vaststellen agenda", AgendaPurpose.PROCEDURAL, 5),
        ("Verslag vorig overleg (BO-CULT 2023-02, 2 november 2023) en actielijst", AgendaPurpose.ADOPTION, 10),
        ("Rondvraag", AgendaPurpose.PROCEDURAL, 10),
        ("Sluiting", AgendaPurpose.PROCEDURAL, 5),
    ]
    assert workspace.standing_agendas.for_day(BO, dt.date(2024, 6, 1))[2].title == (
        "Verslag vorig overleg (BO-CULT 2024-01, 23 mei 2024) en actielijst"
    )
    assert workspace.standing_agendas.for_day("body-agcie", dt.date(2024, 4, 18))[2].title == (
        "Concept-agenda Bestuurlijk overleg Cultuur, 23 mei 2024: strategie, samenhang, scherpte"
    )


def test_an_overleg_that_exists_knows_its_own_standing_items(workspace: Workspace) -> None:
    meeting = plan(workspace, dt.date(2024, 2, 15))
    items = workspace.standing_agendas.for_meeting(meeting)
    carried_over = "Verslag BO-CULT 2023-01 (13 april 2023), aangehouden"
    assert [item.title for item in items] == [one for one in agenda(workspace, meeting) if one != carried_over]
    assert workspace.standing_agendas.for_meeting("mtg-wg-conv-2023-01")[2].title == "Opdracht en werkwijze"


def test_a_changed_agenda_of_a_kind_counts_for_every_new_overleg_and_for_no_old_one(workspace: Workspace) -> None:
    old = plan(workspace, dt.date(2024, 2, 15))
    standing = workspace.standing_agendas
    standing.add_item(EXECUTIVE, "Mededelingen van de provincie", 1)
    standing.edit_item(EXECUTIVE, 1, "duration_min", 15)
    standing.edit_item(EXECUTIVE, 1, "purpose", AgendaPurpose.INFORMATION)
    standing.edit_item(EXECUTIVE, 1, "annotation", "De gedeputeerde spreekt zelf.")
    standing.move_item(EXECUTIVE, 4, 1)
    standing.remove_item(EXECUTIVE, 2)
    assert titles(workspace, EXECUTIVE) == [
        "Opening en mededelingen",
        "Mededelingen van de provincie",
        "Verslag vorig overleg ({vorig overleg}) en actielijst",
        "Sluiting",
        "Rondvraag",
    ]
    new = plan(workspace, dt.date(2024, 4, 11))
    assert agenda(workspace, new) == [
        "Opening en mededelingen",
        "Mededelingen van de provincie",
        "Verslag vorig overleg (BO-CULT 2024-02, 15 februari 2024) en actielijst",
        "Sluiting",
        "Rondvraag",
    ]
    assert agenda(workspace, old)[:2] == ["Opening en mededelingen", "Vaststellen agenda"]
    line = workspace.agendas.lines(new)[1]
    assert (line.purpose, line.duration_min) == (AgendaPurpose.INFORMATION, 15)


def test_an_orgaan_with_its_own_agenda_no_longer_follows_its_kind(workspace: Workspace) -> None:
    standing = workspace.standing_agendas
    assert standing.lines(OWN).origin is StandingOrigin.USUAL
    assert standing.make_own(OWN) is not None
    assert standing.make_own(OWN) is None
    standing.add_item(EXECUTIVE, "Mededelingen van de provincie")
    assert "Mededelingen van de provincie" not in titles(workspace, OWN)
    assert standing.lines(OWN).origin is StandingOrigin.OWN
    standing.reset(OWN)
    assert titles(workspace, OWN)[-1] == "Mededelingen van de provincie"
    assert standing.lines(OWN).origin is StandingOrigin.KIND
    standing.reset(EXECUTIVE)
    assert standing.reset(EXECUTIVE) is None
    assert titles(workspace, OWN)[-1] == "Sluiting"
    assert workspace.register().all(StandingAgenda) == ()


def test_the_first_overleg_of_a_working_group_begins_otherwise(workspace: Workspace) -> None:
    made = workspace.bodies.add("Werkgroep musea", "WG-MUS", BodyKind.WORKING_GROUP)
    first = plan(workspace, dt.date(2024, 1, 11), made.subject_id)
    second = plan(workspace, dt.date(2024, 3, 14), made.subject_id)
    assert agenda(workspace, first)[0] == "Opening en kennismaking"
    assert agenda(workspace, second)[2] == "Verslag vorig overleg (WG-MUS 2024-01, 11 januari 2024) en actielijst"
    beginning = AgendaHolder(BodyKind.WORKING_GROUP, "", first_meeting=True)
    workspace.standing_agendas.edit_item(beginning, 0, "title", "Welkom bij de {orgaan}")
    another = workspace.bodies.add("Werkgroep podia", "WG-POD", BodyKind.WORKING_GROUP).subject_id
    assert agenda(workspace, plan(workspace, dt.date(2024, 1, 18), another))[0] == "Welkom bij de Werkgroep podia"
    assert titles(workspace, WORKING_GROUP)[0] == "Opening en mededelingen"


def test_a_kind_without_another_beginning_begins_as_always(workspace: Workspace) -> None:
    beginning = AgendaHolder(BodyKind.EXECUTIVE_MEETING, BO, first_meeting=True)
    assert workspace.standing_agendas.lines(beginning).origin is StandingOrigin.EVERY_MEETING
    workspace.standing_agendas.add_item(OWN, "Extra")
    assert titles(workspace, beginning)[-1] == "Extra"


def test_a_first_overleg_has_no_verslag_to_adopt_and_the_second_one_has(workspace: Workspace) -> None:
    body = workspace.bodies.add("Bestuurlijk overleg Mobiliteit", "BO-MOB", BodyKind.EXECUTIVE_MEETING).subject_id
    first = plan(workspace, dt.date(2024, 1, 11), body)
    second = plan(workspace, dt.date(2024, 3, 14), body)
    assert agenda(workspace, first) == ["Opening en mededelingen", "Vaststellen agenda", "Rondvraag", "Sluiting"]
    assert agenda(workspace, second)[2] == "Verslag vorig overleg (BO-MOB 2024-01, 11 januari 2024) en actielijst"


def test_an_item_that_names_the_overleg_it_prepares_follows_when_that_moves(workspace: Workspace) -> None:
    april = plan(workspace, dt.date(2024, 4, 18), "body-agcie")
    workspace.meeting_planning.reschedule("mtg-bo-cult-2024-01", MeetingFacts(date=dt.date(2024, 5, 30)))
    assert agenda(workspace, april)[2] == (
        "Concept-agenda Bestuurlijk overleg Cultuur, 30 mei 2024: strategie, samenhang, scherpte"
    )


def test_the_day_in_a_title_follows_the_overleg(workspace: Workspace) -> None:
    workspace.standing_agendas.edit_item(EXECUTIVE, 0, "title", "Opening van {datum}")
    meeting = plan(workspace, dt.date(2024, 6, 20))
    assert agenda(workspace, meeting)[0] == "Opening van 20 juni 2024"
    workspace.meeting_planning.reschedule(meeting, MeetingFacts(date=dt.date(2024, 6, 27)))
    assert agenda(workspace, meeting)[0] == "Opening van 27 juni 2024"


def test_a_body_that_goes_takes_its_own_agenda_along(workspace: Workspace) -> None:
    body_id = workspace.bodies.add("Werkgroep musea", "WG-MUS", BodyKind.WORKING_GROUP).subject_id
    workspace.standing_agendas.make_own(AgendaHolder(BodyKind.WORKING_GROUP, body_id))
    workspace.bodies.remove(body_id)
    assert workspace.register().all(StandingAgenda) == ()
    workspace.history.undo()
    assert workspace.standing_agendas.lines(AgendaHolder(BodyKind.WORKING_GROUP, body_id)).origin is StandingOrigin.OWN


def test_an_example_names_overleggen_of_this_very_file(workspace: Workspace) -> None:
    standing = workspace.standing_agendas
    assert filled("Verslag ({vorig overleg})", standing.example(OWN)) == "Verslag (BO-CULT 2024-01, 23 mei 2024)"
    assert filled("Verslag ({vorig overleg})", standing.example(EXECUTIVE)) == "Verslag (BO-CULT 2024-01, 23 mei 2024)"
    first = AgendaHolder(BodyKind.EXECUTIVE_MEETING, BO, first_meeting=True)
    assert filled("Verslag ({vorig overleg})", standing.example(first)) == "Verslag"


def test_what_cannot_be_is_refused_and_changes_nothing(workspace: Workspace) -> None:
    standing = workspace.standing_agendas
    before = standing.lines(EXECUTIVE)
    with pytest.raises(FieldUnknown, match="vorige keer"):
        standing.add_item(EXECUTIVE, "Verslag {vorige keer}")
    with pytest.raises(FieldEmpty):
        standing.edit_item(EXECUTIVE, 0, "title", "  ")
    with pytest.raises(NumberOutOfRange):
        standing.edit_item(EXECUTIVE, 0, "duration_min", 1441)
    for place in (-1, 5):
        with pytest.raises(RecordMissing):
            standing.edit_item(EXECUTIVE, place, "title", "Iets")
        with pytest.raises(RecordMissing):
            standing.remove_item(EXECUTIVE, place)
    with pytest.raises(RecordMissing):
        standing.add_item(AgendaHolder(BodyKind.EXECUTIVE_MEETING, "body-weg"), "Iets")
    assert standing.move_item(EXECUTIVE, 0, -1) is None
    assert standing.edit_item(EXECUTIVE, 0, "title", "Opening en mededelingen") is None
    assert standing.lines(EXECUTIVE) == before
