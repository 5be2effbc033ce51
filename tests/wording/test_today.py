"""Terms and distances in words."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.meetings import MeetingStatus
from secretariat.domain.minutes import MinutesStatus
from secretariat.domain.today import TermKind
from secretariat.wording.today import TERM_WORDS, distance, lateness, minutes_wait

TODAY = dt.date(2023, 11, 20)


@pytest.mark.parametrize(
    ("days", "away", "late"),
    [
        (0, "vandaag", "vandaag"),
        (1, "morgen", "morgen"),
        (10, "over 10 dagen", "over 10 dagen"),
        (-1, "gisteren", "1 dag te laat"),
        (-4, "4 dagen geleden", "4 dagen te laat"),
    ],
)
def test_how_far_a_day_is_away(days: int, away: str, late: str) -> None:
    day = TODAY + dt.timedelta(days=days)
    assert (distance(day, TODAY), lateness(day, TODAY)) == (away, late)


def test_every_term_has_words() -> None:
    assert TERM_WORDS.keys() == set(TermKind)


@pytest.mark.parametrize(
    ("status", "minutes", "until", "words"),
    [
        (MeetingStatus.CONVENED, None, None, "nog niet als gehouden vastgelegd"),
        (MeetingStatus.HELD, None, None, "nog geen verslag"),
        (MeetingStatus.HELD, MinutesStatus.IN_PROGRESS, None, "verslag in bewerking"),
        (MeetingStatus.HELD, MinutesStatus.CHAIR_REVIEW, None, "bij de voorzitter"),
        (MeetingStatus.MINUTES_DRAFT, MinutesStatus.DRAFT, TODAY, "concept verzonden, reacties t/m 20-11-2023"),
        (MeetingStatus.MINUTES_DRAFT, MinutesStatus.DRAFT, None, "reactietermijn voorbij, kan worden vastgesteld"),
    ],
)
def test_what_minutes_wait_for(
    status: MeetingStatus, minutes: MinutesStatus | None, until: dt.date | None, words: str
) -> None:
    assert minutes_wait(status, minutes, until, TODAY) == words
