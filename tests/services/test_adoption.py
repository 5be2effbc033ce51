"""Vaststellen: in an overleg or in writing, with or without changes; put off; and corrected afterwards."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.documents.outline_data import outline_text
from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.lifecycle import LifeStep
from secretariat.domain.meetings import MeetingStatus
from secretariat.domain.minutes import Amendment, MinutesStatus
from secretariat.domain.refusals import AmendmentElsewhere, NotLater, OtherBody, StepOutOfOrder
from secretariat.services.amendments import AmendmentFacts
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence
from tests.services.october import PREVIOUS, convened, held, item, send
from tests.storage.contents import Clock


def test_a_verslag_is_adopted_in_the_next_overleg_which_says_so(october: Workspace, clock: Clock) -> None:
    meeting_id = convened(october, clock)
    clock.now = dt.datetime(2023, 11, 2, 17)
    october.meetings.hold(meeting_id)
    october.adoption.adopt_in_meeting(PREVIOUS, meeting_id)
    minutes = october.minutes.of_meeting(PREVIOUS)
    assert minutes is not None
    assert (minutes.status, minutes.adopted_on, minutes.adopted_in_meeting_id) == (
        MinutesStatus.ADOPTED,
        dt.date(2023, 11, 2),
        meeting_id,
    )
    assert october.meetings.head(PREVIOUS).meeting.status is MeetingStatus.MINUTES_ADOPTED
    texts = {entry.number: entry.text for entry in october.minutes.entries(meeting_id)}
    assert texts["3"] == "Het verslag van 13 april 2023 wordt ongewijzigd vastgesteld."
    paper = outline_text(october.publishing.outline(PaperRequest(PaperKind.MINUTES, meeting_id=PREVIOUS)))
    assert "Vastgesteld op 2 november 2023 (BO-CULT 2023-02), ongewijzigd" in paper
    (about,) = october.adoption.at(meeting_id)
    assert about.status is MinutesStatus.ADOPTED


def test_only_a_later_overleg_of_the_same_body_adopts(october: Workspace, clock: Clock) -> None:
    with pytest.raises(OtherBody):
        october.adoption.adopt_in_meeting(PREVIOUS, "mtg-ao-cult-2023-02")
    with pytest.raises(NotLater):
        october.adoption.adopt_in_meeting(PREVIOUS, PREVIOUS)
    meeting_id = held(october, clock)
    with pytest.raises(StepOutOfOrder) as refused:
        october.adoption.adopt_in_writing(meeting_id)
    assert sentence(refused.value) == (
        "Een verslag met de status ‘in bewerking’ kan niet worden vastgesteld. Kijk eerst wat de volgende stap is."
    )


def test_an_erratum_stands_behind_the_verslag_and_leaves_it_as_it_was(october: Workspace, clock: Clock) -> None:
    october.adoption.adopt_in_writing(PREVIOUS, dt.date(2023, 10, 2))
    request = PaperRequest(PaperKind.MINUTES, meeting_id=PREVIOUS)
    before = october.publishing.outline(request)
    meeting_id = held_without_previous(october, clock)
    october.adoption.correct(PREVIOUS, meeting_id, "Lees ‘tien’ in plaats van ‘elf’.", "2")
    after = october.publishing.outline(request)
    assert after.blocks[: len(before.blocks)] == before.blocks
    words = outline_text(after)[len(outline_text(before)) - 200 :]
    assert "2 november 2023 (BO-CULT 2023-02)" in words
    assert "2: Lees ‘tien’ in plaats van ‘elf’." in words
    assert october.publishing.outline(PaperRequest(PaperKind.MINUTES, PREVIOUS, as_of=dt.date(2023, 10, 31))) == before


def held_without_previous(october: Workspace, clock: Clock) -> str:
    meeting_id = convened(october, clock)
    clock.now = dt.datetime(2023, 11, 2, 17)
    october.meetings.hold(meeting_id)
    return meeting_id


def test_a_verslag_that_is_not_adopted_is_changed_and_not_corrected(october: Workspace, clock: Clock) -> None:
    meeting_id = convened(october, clock)
    with pytest.raises(StepOutOfOrder):
        october.adoption.correct(PREVIOUS, meeting_id, "Lees tien.")


def test_a_change_that_is_taken_over_stands_in_the_text_and_one_that_is_not_does_not(
    october: Workspace, clock: Clock
) -> None:
    meeting_id = held(october, clock)
    send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    on = october.amendments
    on.add(meeting_id, AmendmentFacts(place="4", old_text="te komen tot", new_text="te werken aan", by="Veendam"))
    on.add(meeting_id, AmendmentFacts(new_text="Ook genoemd is het geld.", by="Pekela"))
    on.settle(meeting_id, 0, True, in_text=True)
    on.settle(meeting_id, 1, False)
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
    assert minutes.accepted_amendments == 1


def test_words_that_stand_elsewhere_or_twice_are_left_to_the_secretary(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    october.minutes.write_text(meeting_id, item(october, meeting_id, "4"), "Goed, heel goed.")
    for old in ("goed", "slecht"):
        october.amendments.add(meeting_id, AmendmentFacts(place="4", old_text=old, new_text="best"))
    october.amendments.settle(meeting_id, 0, True, in_text=True)
    with pytest.raises(AmendmentElsewhere) as refused:
        october.amendments.settle(meeting_id, 1, True, in_text=True)
    assert sentence(refused.value).startswith("Deze woorden staan niet (meer) in de tekst.")


def test_the_way_to_afgesloten_is_one_step_at_a_time(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    seen = []
    for do in (
        lambda: october.lifecycle.submit(meeting_id),
        lambda: october.lifecycle.approve(meeting_id),
        lambda: send(october, DispatchKind.DRAFT_MINUTES, meeting_id),
        lambda: october.adoption.adopt_in_writing(meeting_id),
        lambda: october.lifecycle.close(meeting_id),
    ):
        seen.append(october.lifecycle.next_step(meeting_id).step)
        do()
    assert seen == [LifeStep.SEND_TO_CHAIR, LifeStep.APPROVE, LifeStep.SEND_DRAFT, LifeStep.ADOPT, LifeStep.CLOSE]
    assert october.lifecycle.next_step(meeting_id).step is None
    assert october.meetings.head(meeting_id).meeting.status is MeetingStatus.CLOSED
