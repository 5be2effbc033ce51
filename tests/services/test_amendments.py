"""Wijzigingsvoorstellen: taken over in the text or not, and what the list says of them."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.lifecycle import LifeStep
from secretariat.domain.minutes import Amendment
from secretariat.domain.refusals import AmendmentElsewhere
from secretariat.services.amendments import AmendmentFacts
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence
from secretariat.wording.sending_checks import reason
from tests.services.october import adopt, held, item, send
from tests.storage.contents import Clock


def test_a_change_that_is_taken_over_stands_in_the_text_and_one_that_is_not_does_not(
    october: Workspace, clock: Clock
) -> None:
    meeting_id = held(october, clock)
    send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    on = october.amendments
    on.add(meeting_id, AmendmentFacts(place="4", old_text="te komen tot", new_text="te werken aan", by="Veendam"))
    on.add(meeting_id, AmendmentFacts(new_text="Ook genoemd is het geld.", by="Pekela"))
    assert [one.accepted for one in on.lines(meeting_id)] == [None, None]
    on.settle(meeting_id, 0, True, in_text=True)
    on.settle(meeting_id, 1, False)
    on.add(meeting_id, AmendmentFacts(new_text="En de tijd.", by="Pekela"))
    assert [one.accepted for one in on.lines(meeting_id)] == [True, False, None]
    said = [reason(one) for one in october.lifecycle.checks(meeting_id, LifeStep.ADOPT)]
    assert said[-1] == "Over 1 wijzigingsvoorstel is nog niet beslist; bij vaststellen wordt het niet overgenomen."
    assert (
        "om te werken aan het opstellen"
        in {entry.number: entry.text for entry in october.minutes.entries(meeting_id)}["4"]
    )
    assert on.of_meeting(meeting_id)[0] == Amendment(
        place="4",
        old_text="te komen tot",
        new_text="te werken aan",
        by="Veendam",
        received_on=dt.date(2023, 11, 2),
        accepted=True,
    )
    minutes = october.minutes.of_meeting(meeting_id)
    assert minutes is not None
    assert (minutes.accepted_amendments, minutes.undecided_amendments) == (1, 1)
    adopt(october, meeting_id)
    assert [one.accepted for one in on.of_meeting(meeting_id)] == [True, False, False]


def test_words_that_stand_elsewhere_or_twice_are_left_to_the_secretary(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    october.minutes.write_text(meeting_id, item(october, meeting_id, "4"), "Goed, heel goed.")
    for old in ("goed", "slecht"):
        october.amendments.add(meeting_id, AmendmentFacts(place="4", old_text=old, new_text="best"))
    october.amendments.settle(meeting_id, 0, True, in_text=True)
    with pytest.raises(AmendmentElsewhere) as refused:
        october.amendments.settle(meeting_id, 1, True, in_text=True)
    assert sentence(refused.value).startswith("Deze woorden staan niet (meer) in de tekst.")


def test_a_list_of_changes_says_how_often_the_old_words_stand_there(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    october.minutes.write_text(meeting_id, item(october, meeting_id, "4"), "Goed, heel goed en beter.")
    for place, old in (("punt 4", "beter"), ("4", "oed"), ("5", "beter"), ("elders", "beter"), ("4", "")):
        october.amendments.add(meeting_id, AmendmentFacts(place=place, old_text=old, new_text="best"))
    assert [one.stands for one in october.amendments.lines(meeting_id)] == [1, 2, 0, 1, 0]
