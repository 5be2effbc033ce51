"""How far minutes are."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from secretariat.domain.minutes import Amendment, Minutes, MinutesStatus
from tests.domain.sample import sample

CONCEPT = sample().get(Minutes, "min-bo-cult-2023-02")


def test_only_amendments_that_were_taken_over_count() -> None:
    amendments = (Amendment(by="provincie"), Amendment(by="Pekela", accepted=False), Amendment(accepted=True))
    assert replace(CONCEPT, amendments=amendments).accepted_amendments == 2


def test_a_change_that_came_in_waits_for_an_answer_until_the_verslag_is_adopted() -> None:
    waits = Amendment(by="provincie", received_on=dt.date(2023, 11, 20))
    concept = replace(CONCEPT, amendments=(waits, replace(waits, accepted=True), replace(waits, accepted=False)))
    assert [concept.answer_to(one) for one in concept.amendments] == [None, True, False]
    assert (concept.accepted_amendments, concept.undecided_amendments) == (1, 1)
    adopted = replace(concept, status=MinutesStatus.ADOPTED)
    assert (adopted.accepted_amendments, adopted.undecided_amendments) == (2, 0)


@pytest.mark.parametrize("status", list(MinutesStatus))
def test_minutes_are_frozen_once_adopted(status: MinutesStatus) -> None:
    assert status.is_adopted == (status in (MinutesStatus.ADOPTED, MinutesStatus.ADOPTED_AMENDED))


def test_an_item_without_text_has_empty_text() -> None:
    assert CONCEPT.text_of("ai-bo-cult-2023-02-2") == "De agenda wordt ongewijzigd vastgesteld."
    assert CONCEPT.text_of("ai-unknown") == ""
