"""What left the house or was adopted stands, and everything before it: undo goes no further back."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.refusals import StepFinal
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence
from tests.services.october import PREVIOUS, adopt, convened, item, planned, send
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


@pytest.mark.parametrize("in_writing", [True, False])
def test_what_was_adopted_cannot_be_taken_back_nor_anything_before_it(
    october: Workspace, clock: Clock, in_writing: bool
) -> None:
    meeting_id = convened(october, clock)
    clock.now = dt.datetime(2023, 11, 2, 17)
    october.meetings.hold(meeting_id)
    october.minutes.write_text(meeting_id, item(october, meeting_id, "1"), "De voorzitter opent.")
    adopt(october, PREVIOUS, "" if in_writing else meeting_id)
    after = everything(october)
    assert october.history.undo() is None
    barrier = october.history.barrier()
    assert barrier is not None
    with pytest.raises(StepFinal) as refused:
        october.history.undo_to(barrier.number - 1)
    assert sentence(refused.value) == (
        "‘verslag vaststellen’ kan niet ongedaan worden gemaakt, en wat daarvóór is gedaan ook niet: "
        "het verslag ligt vast."
    )
    assert everything(october) == after
    october.minutes.write_text(meeting_id, item(october, meeting_id, "2"), "De agenda wordt vastgesteld.")
    assert october.history.undo() is not None
    assert everything(october) == after


def test_a_reminder_that_went_is_not_taken_back_either(october: Workspace) -> None:
    due = october.reminders.due(dt.date(2023, 12, 31))
    october.reminders.record(due[:1])
    after = everything(october)
    assert october.history.undo() is None
    assert everything(october) == after
