"""Locations: kept as a list, and not offered any more once archived."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.changes import Action
from secretariat.domain.refusals import FieldEmpty, OnlyArchivable, RecordInUse, RecordMissing
from secretariat.services.locations import LocationLine
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.workspace import Workspace

VEENDAM = "loc-gemeentehuis-veendam"


def line(on: Workspace, location_id: str) -> LocationLine:
    return next(one for one in on.locations.lines() if one.id == location_id)


def test_the_list_says_whose_house_it_is_and_how_often_it_is_used(workspace: Workspace) -> None:
    veendam = line(workspace, VEENDAM)
    assert (veendam.name, veendam.place, veendam.organisation, veendam.meetings, veendam.archived) == (
        "Gemeentehuis Veendam",
        "Veendam",
        "Veendam",
        1,
        False,
    )


def test_a_location_is_changed_in_place(workspace: Workspace) -> None:
    new = workspace.locations.add("Dorpshuis", "Proefstad", "zaal 1").subject_id
    workspace.locations.edit(new, "room", "")
    workspace.locations.edit(new, "name", "Dorpshuis De Proef")
    workspace.locations.set_organisation(new, "org-gem-pekela")
    assert workspace.locations.edit(new, "name", "Dorpshuis De Proef") is None
    changed = line(workspace, new)
    assert (changed.name, changed.room, changed.organisation) == ("Dorpshuis De Proef", "", "Pekela")
    with pytest.raises(FieldEmpty):
        workspace.locations.edit(new, "name", " ")
    with pytest.raises(RecordMissing):
        workspace.locations.set_organisation(new, "org-weg")


def test_an_organisation_has_its_own_locations(workspace: Workspace) -> None:
    made = workspace.locations.add("Gemeentehuis Pekela", "Oude Pekela", "Raadzaal", "org-gem-pekela")
    (own,) = workspace.locations.of_organisation("org-gem-pekela")
    assert (own.id, own.name, own.room) == (made.subject_id, "Gemeentehuis Pekela", "Raadzaal")
    assert "Gemeentehuis Pekela, Raadzaal, Oude Pekela" in workspace.meeting_planning.places()
    workspace.locations.set_archived(own.id, True)
    workspace.locations.set_archived(own.id, False)
    undone = workspace.history.undo()
    assert undone is not None
    assert undone.action is Action.BRING_BACK_LOCATION


def test_an_archived_location_is_not_offered_but_stays_where_it_was(workspace: Workspace) -> None:
    assert "Gemeentehuis Veendam" in workspace.meeting_planning.places()
    workspace.locations.set_archived(VEENDAM, True)
    assert workspace.locations.set_archived(VEENDAM, True) is None
    assert "Gemeentehuis Veendam" not in workspace.meeting_planning.places()
    assert workspace.locations.lines()[-1].id == VEENDAM
    assert workspace.meeting_planning.place_of("mtg-pho-bib-2023-01") == "Gemeentehuis Veendam"
    again = workspace.meeting_planning.plan(
        "body-pho-bib", MeetingFacts(date=dt.date(2024, 2, 15), place="Gemeentehuis Veendam")
    )
    assert workspace.meetings.head(again.subject_id).meeting.location_id == VEENDAM
    workspace.locations.set_archived(VEENDAM, False)
    assert "Gemeentehuis Veendam" in workspace.meeting_planning.places()


def test_only_what_is_used_nowhere_can_be_removed(workspace: Workspace) -> None:
    new = workspace.locations.add("Dorpshuis").subject_id
    with pytest.raises(OnlyArchivable):
        workspace.locations.remove(VEENDAM)
    workspace.arrangements.set_place("body-bo-cult", "Dorpshuis")
    with pytest.raises(RecordInUse):
        workspace.locations.remove(new)
    workspace.arrangements.set_place("body-bo-cult", "")
    workspace.locations.remove(new)
    assert new not in [one.id for one in workspace.locations.lines()]
