"""What left the house stands, and everything before it: undo goes no further back. Adopting alone sends nothing."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.meetings import MeetingStatus
from secretariat.domain.refusals import MinutesFrozen, StepFinal
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence
from tests.services.october import PREVIOUS, convened, item, planned, send
from tests.services.whole_file import everything
from tests.storage.contents import Clock


def test_what_was_sent_cannot_be_taken_back_nor_anything_before_it(october: Workspace) -> None:
    meeting_id = planned(october)
    october.agendas.rename(item(october, meeting_id, "4"), "Eerder gewijzigd")
    send(october, DispatchKind.CONVOCATION, meeting_id)
    after = everything(october)
    assert october.history.undo() is None
    barrier = october.history.barrier()
    assert barrier is not None
    with pytest.raises(StepFinal) as refused:
        october.history.undo_to(barrier.number - 1)
    assert sentence(refused.value).startswith("‘stukken verzenden’ kan niet ongedaan worden gemaakt")
    assert everything(october) == after


def test_an_adoption_by_mistake_is_taken_back_and_freezes_again_when_it_is_made_again(
    october: Workspace, clock: Clock
) -> None:
    meeting_id = convened(october, clock)
    clock.now = dt.datetime(2023, 11, 2, 17)
    october.meetings.hold(meeting_id)
    before = everything(october)
    october.adoption.adopt_in_meeting(PREVIOUS, meeting_id)
    assert october.history.barrier() is None
    october.history.undo()
    assert everything(october) == before
    assert october.issued_papers.of_meeting(PREVIOUS) == ()
    first = october.minutes.entries(PREVIOUS)[0].id
    october.minutes.write_text(PREVIOUS, first, "Toch nog iets.")
    october.adoption.adopt_in_meeting(PREVIOUS, meeting_id)
    with pytest.raises(MinutesFrozen):
        october.minutes.write_text(PREVIOUS, first, "Te laat.")


def test_an_adopted_verslag_that_was_sent_stays_adopted(october: Workspace) -> None:
    october.adoption.adopt_in_writing(PREVIOUS, dt.date(2023, 10, 2))
    send(october, DispatchKind.ADOPTED_MINUTES, PREVIOUS)
    assert october.history.undo() is None
    assert october.meetings.head(PREVIOUS).meeting.status is MeetingStatus.MINUTES_ADOPTED


def test_a_reminder_that_went_is_not_taken_back_either(october: Workspace) -> None:
    due = october.reminders.due(dt.date(2023, 12, 31))
    october.reminders.record(due[:1])
    after = everything(october)
    assert october.history.undo() is None
    assert everything(october) == after
