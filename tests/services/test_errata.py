"""An erratum can be put right until people have it."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.refusals import ErratumSent, FieldEmpty
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence
from tests.services.october import PREVIOUS, adopt, convened, send
from tests.storage.contents import Clock


@pytest.fixture
def erratum_id(october: Workspace, clock: Clock) -> str:
    """An erratum on the verslag of 13 April, established on 2 November; the verslag itself was sent before."""
    adopt(october, PREVIOUS, on=dt.date(2023, 10, 2))
    send(october, DispatchKind.ADOPTED_MINUTES, PREVIOUS)
    meeting_id = convened(october, clock)
    clock.now = dt.datetime(2023, 11, 2, 17)
    october.meetings.hold(meeting_id)
    october.adoption.correct(PREVIOUS, meeting_id, "Lees ‘tien’ in plaats van ‘elf’.", "2")
    return october.minutes_state.of_meeting(PREVIOUS).errata[0].id


def test_an_erratum_is_worded_otherwise_or_taken_away(october: Workspace, erratum_id: str) -> None:
    october.errata.edit(erratum_id, "Lees ‘negen’ in plaats van ‘elf’.", "3")
    assert october.errata.edit(erratum_id, " Lees ‘negen’ in plaats van ‘elf’. ", "3") is None
    (line,) = october.minutes_state.of_meeting(PREVIOUS).errata
    assert (line.place, line.text) == ("3", "Lees ‘negen’ in plaats van ‘elf’.")
    with pytest.raises(FieldEmpty):
        october.errata.edit(erratum_id, " ")
    october.errata.remove(erratum_id)
    assert october.minutes_state.of_meeting(PREVIOUS).errata == ()


def test_an_erratum_that_went_out_stays_unless_that_sending_did_not_go(
    october: Workspace, clock: Clock, erratum_id: str
) -> None:
    clock.now = dt.datetime(2023, 11, 6, 9)
    send(october, DispatchKind.ADOPTED_MINUTES, PREVIOUS)
    with pytest.raises(ErratumSent) as refused:
        october.errata.remove(erratum_id)
    assert sentence(refused.value) == (
        "Dit erratum is op 6 november 2023 met het verslag verzonden. Leg een nieuw erratum vast."
    )
    october.withdrawals.withdraw(october.withdrawals.possible(PREVIOUS), "Blijven staan")
    assert october.errata.edit(erratum_id, "Lees ‘negen’.") is not None
