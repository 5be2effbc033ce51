"""The line that says how far minutes are."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.minutes import StatusFacts
from secretariat.wording.minutes import status_line

NOVEMBER = dt.date(2023, 11, 30)


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        (StatusFacts(adopted=False), "Concept, nog niet vastgesteld"),
        (
            StatusFacts(adopted=False, concept=True, comments_until=NOVEMBER),
            "Concept, nog niet vastgesteld; reacties t/m 30 november 2023",
        ),
        (
            StatusFacts(adopted=True, adopted_on=NOVEMBER, written=True, amended=True, amendments=1),
            "Vastgesteld op 30 november 2023 (schriftelijk), met inachtneming van 1 wijziging",
        ),
        (
            StatusFacts(adopted=True, adopted_on=NOVEMBER, amended=True, amendments=3),
            "Vastgesteld op 30 november 2023, met inachtneming van 3 wijzigingen",
        ),
        (StatusFacts(adopted=True, adopted_on=NOVEMBER), "Vastgesteld op 30 november 2023, ongewijzigd"),
        (StatusFacts(adopted=True, adopted_on=NOVEMBER, amended=True), "Vastgesteld op 30 november 2023, gewijzigd"),
        (StatusFacts(adopted=True), "Vastgesteld, ongewijzigd"),
    ],
)
def test_the_status_line(facts: StatusFacts, line: str) -> None:
    assert status_line(facts) == line
