"""How far minutes are."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from secretariat.domain.minutes import (
    AdoptionMethod,
    Amendment,
    Minutes,
    MinutesStatus,
    StatusFacts,
    status_facts,
)
from tests.domain.sample import sample

CONCEPT = sample().get(Minutes, "min-bo-cult-2023-02")
ADOPTED = replace(
    CONCEPT,
    status=MinutesStatus.ADOPTED_AMENDED,
    adopted_on=dt.date(2023, 11, 30),
    adoption_method=AdoptionMethod.WRITTEN,
    amendments=(Amendment(by="provincie"), Amendment(by="Pekela", accepted=False)),
)


def test_a_concept_that_is_out_says_until_when_one_can_comment() -> None:
    assert status_facts(CONCEPT) == StatusFacts(
        adopted=False, concept=True, version=1, comments_until=dt.date(2023, 11, 30)
    )


def test_before_the_concept_is_out_there_is_nothing_to_comment_on() -> None:
    for status in (MinutesStatus.IN_PROGRESS, MinutesStatus.CHAIR_REVIEW):
        assert status_facts(replace(CONCEPT, status=status)) == StatusFacts(adopted=False, version=1)


def test_only_amendments_that_were_taken_over_count() -> None:
    assert status_facts(ADOPTED) == StatusFacts(
        adopted=True, adopted_on=dt.date(2023, 11, 30), written=True, amended=True, amendments=1, version=1
    )


def test_adopted_unchanged_in_a_meeting() -> None:
    plain = replace(
        ADOPTED, status=MinutesStatus.ADOPTED, adoption_method=AdoptionMethod.MEETING, amendments=ADOPTED.amendments[1:]
    )
    assert status_facts(plain) == StatusFacts(adopted=True, adopted_on=dt.date(2023, 11, 30), version=1)


def test_the_status_says_that_minutes_were_amended_even_if_no_amendment_is_recorded() -> None:
    facts = status_facts(replace(ADOPTED, amendments=()))
    assert (facts.amended, facts.amendments) == (True, 0)


def test_an_item_without_text_has_empty_text() -> None:
    assert CONCEPT.text_of("ai-bo-cult-2023-02-2") == "De agenda wordt ongewijzigd vastgesteld."
    assert CONCEPT.text_of("ai-unknown") == ""
