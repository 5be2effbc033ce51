"""Before a verslag is adopted: what stops it, what asks for a reason, and what was answered with the concept."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.lifecycle import LifeStep
from secretariat.domain.meetings import MeetingStatus
from secretariat.domain.refusals import ChecksFail, ExplanationNeeded
from secretariat.domain.sending_checks import CheckKey
from secretariat.services.amendments import AmendmentFacts
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.opening import import_exchange
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence
from secretariat.wording.sending_checks import reason
from tests.services.october import adopt, held, item, send
from tests.services.whole_file import everything
from tests.storage.contents import Clock

MEETING = "mtg-bo-cult-2023-02"


def with_concept(october: Workspace, clock: Clock) -> str:
    """The verslag of 2 november that went round on 16 november, when nobody can react any more."""
    meeting_id = held(october, clock)
    clock.now = dt.datetime(2023, 11, 16, 9)
    send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    clock.now = dt.datetime(2023, 12, 4, 17)
    return meeting_id


def failing(october: Workspace, meeting_id: str) -> list[str]:
    return [reason(one) for one in october.lifecycle.checks(meeting_id, LifeStep.ADOPT)]


def test_an_action_without_owner_stops_it_in_an_overleg_and_in_writing(
    sample_data: dict[str, Any], tmp_path: Path, clock: Clock
) -> None:
    (action,) = (one for one in sample_data["action_points"] if one["number"] == "2023-A-014")
    action.pop("owner_person_id")
    clock.now = dt.datetime(2023, 12, 4, 17)
    data = json.dumps(sample_data, ensure_ascii=False).encode()
    with contextlib.closing(import_exchange(data, tmp_path / "zonder.vgg", clock)) as workspace:
        later = workspace.meeting_planning.plan("body-bo-cult", MeetingFacts(date=dt.date(2023, 11, 20))).subject_id
        workspace.meetings.hold(later)
        assert failing(workspace, MEETING)[0] == (
            "Actiepunt 2023-A-014 heeft geen actiehouder of geen datum (of ‘Gereed op’-omschrijving) "
            "en kan zo niet worden verspreid."
        )
        before = everything(workspace)
        for in_meeting_id in ("", later):
            with pytest.raises(ChecksFail) as refused:
                adopt(workspace, MEETING, in_meeting_id)
            assert sentence(refused.value) == "Er is 1 opmerking bij de controle die eerst moet worden hersteld."
        assert everything(workspace) == before
        workspace.action_following.set_owner([action["id"]], "per-x-verzinsma")
        adopt(workspace, MEETING, later)
        assert workspace.meetings.head(MEETING).meeting.status is MeetingStatus.MINUTES_ADOPTED


def test_what_still_stands_open_asks_for_a_reason_that_is_kept_with_the_overleg(
    october: Workspace, clock: Clock
) -> None:
    meeting_id = with_concept(october, clock)
    october.amendments.add(meeting_id, AmendmentFacts(place="4", new_text="Ook de bibliotheken.", by="Veendam"))
    (about,) = october.lifecycle.checks(meeting_id, LifeStep.ADOPT)
    assert (about.key, reason(about)) == (
        CheckKey.CHANGES_UNDECIDED,
        "Over 1 wijzigingsvoorstel is nog niet beslist; bij vaststellen wordt het niet overgenomen.",
    )
    with pytest.raises(ChecksFail) as refused:
        october.adoption.adopt_in_writing(meeting_id)
    assert sentence(refused.value) == (
        "Er is 1 opmerking bij de controle. Herstel dat, of noteer een reden om toch vast te stellen."
    )
    with pytest.raises(ExplanationNeeded):
        october.adoption.adopt_in_writing(meeting_id, overruled={about.subjects[0]: " "})
    october.adoption.adopt_in_writing(meeting_id, overruled={about.subjects[0]: "Veendam ziet ervan af"})
    assert october.meetings.head(meeting_id).meeting.status_reason == (
        "Toch vastgesteld: Veendam ziet ervan af (wijzigingsvoorstel niet beslist)."
    )


def test_what_was_answered_when_the_concept_went_round_is_not_asked_again(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    october.minutes.write_text(meeting_id, item(october, meeting_id, "4"), "")
    clock.now = dt.datetime(2023, 11, 16, 9)
    send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    clock.now = dt.datetime(2023, 12, 4, 17)
    assert failing(october, meeting_id) == ["Bij punt 4 Convenant Cultuureducatie staat nog geen tekst."]
    asked = october.lifecycle.checks(meeting_id, LifeStep.ADOPT)
    assert all(one.is_answered(october.lifecycle.reasons(meeting_id)) for one in asked)
    october.adoption.adopt_in_writing(meeting_id)
    assert october.meetings.head(meeting_id).meeting.status_reason is None


def test_as_long_as_people_can_react_a_reason_is_asked(october: Workspace, clock: Clock) -> None:
    meeting_id = with_concept(october, clock)
    clock.now = dt.datetime(2023, 11, 29, 9)
    october.minutes.write_text(meeting_id, item(october, meeting_id, "4"), "")
    assert failing(october, meeting_id)[-1] == "Reageren kan nog tot en met 30 november 2023."
    with pytest.raises(ChecksFail):
        october.adoption.adopt_in_writing(meeting_id)
    adopt(october, meeting_id, reason="Iedereen heeft gereageerd")
    assert october.meetings.head(meeting_id).meeting.status_reason == (
        "Toch vastgesteld: Iedereen heeft gereageerd (punt zonder tekst, reactietermijn loopt)."
    )
