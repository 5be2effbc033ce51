"""How often a body meets, as it is typed; and what there is to know about a day."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.meeting_planning import Concern, ConcernKind, Rhythm
from secretariat.wording.meeting_planning import concern_in_short, concern_sentence, read_rhythm, rhythm_in_words

RHYTHMS = {
    "elke 2e donderdag": Rhythm(3, nth=2),
    "Elke tweede do van de maand": Rhythm(3, nth=2),
    "eerste ma": Rhythm(0, nth=1),
    "elke laatste vrijdag": Rhythm(4, nth=-1),
    "elke 2e donderdag van maart, juni en september": Rhythm(3, nth=2, months=(3, 6, 9)),
    "elke 2e donderdag, niet in de vakantie": Rhythm(3, nth=2, skips_school_holidays=True),
    "elke 4 weken op dinsdag": Rhythm(1, every_weeks=4),
    "om de vier weken op di": Rhythm(1, every_weeks=4),
    "elke 4 weken op dinsdag niet in de schoolvakanties": Rhythm(1, every_weeks=4, skips_school_holidays=True),
    "om de week maandag": Rhythm(0, every_weeks=2),
    "elke week op wo": Rhythm(2, every_weeks=1),
    "elke donderdag": Rhythm(3, every_weeks=1),
    "elke andere donderdag": Rhythm(3, every_weeks=2),
    "elke 2e donderdag buiten schoolvakanties": Rhythm(3, nth=2, skips_school_holidays=True),
    "elke 2e donderdag behalve de vakanties": Rhythm(3, nth=2, skips_school_holidays=True),
    "maandelijks op de 2e donderdag": Rhythm(3, nth=2),
    "elke maand op de laatste vrijdag": Rhythm(4, nth=-1),
    "tweewekelijks op donderdag": Rhythm(3, every_weeks=2),
    "elke 2e en 4e donderdag": Rhythm(3, nth=2, also=(4,)),
    "elke 4e en 2e do, niet in de vakantie": Rhythm(3, nth=2, also=(4,), skips_school_holidays=True),
    "de eerste, derde en laatste maandag van de maand": Rhythm(0, nth=1, also=(3, -1)),
    "maandelijks op de 1e en de 3e vrijdag": Rhythm(4, nth=1, also=(3,)),
    "elke 2e en 2e donderdag": Rhythm(3, nth=2),
    "elke 2e donderdag van 2027": Rhythm(3, nth=2, year=2027),
    "elke 2e en 4e donderdag van de maand in 2027": Rhythm(3, nth=2, also=(4,), year=2027),
    "elke 2e donderdag van maart en juni 2027": Rhythm(3, nth=2, months=(3, 6), year=2027),
    "elke 2e donderdag in 2027, niet in de vakantie": Rhythm(3, nth=2, year=2027, skips_school_holidays=True),
    "elke 2e donderdag niet in de vakantie van 2027": Rhythm(3, nth=2, year=2027, skips_school_holidays=True),
    "elke 4 weken op dinsdag in het jaar 2027": Rhythm(1, every_weeks=4, year=2027),
    "wekelijks wo, niet tijdens de schoolvakantie": Rhythm(2, every_weeks=1, skips_school_holidays=True),
}


@pytest.mark.parametrize(("typed", "rhythm"), RHYTHMS.items())
def test_rhythms(typed: str, rhythm: Rhythm) -> None:
    assert read_rhythm(typed) == rhythm


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "elke",
        "elke 2e",
        "elke 6e do",
        "elke 0 weken op di",
        "elke dag",
        "elke 2e do van xx",
        "elke 2e en 6e do",
        "elke 2e en donderdag",
        "2027",
        "elke 2e do van 27",
        "elke maand",
        "maandelijks",
        "wekelijks",
    ],
)
def test_what_is_no_rhythm(typed: str) -> None:
    assert read_rhythm(typed) is None


@given(st.one_of(st.text(max_size=40), st.from_regex("(elke|om de)[ a-z0-9,]{0,30}", fullmatch=True)))
def test_no_text_is_a_mistake_of_ours(typed: str) -> None:
    read_rhythm(typed)


@pytest.mark.parametrize("rhythm", RHYTHMS.values())
def test_a_rhythm_in_words_is_read_as_itself(rhythm: Rhythm) -> None:
    assert read_rhythm(rhythm_in_words(rhythm)) == rhythm


def test_what_there_is_to_know_about_a_day() -> None:
    sunday = dt.date(2020, 1, 26)
    assert (
        concern_sentence(Concern(ConcernKind.WEEKEND, sunday))
        == "Let op: 26 januari 2020 valt op een zondag. Toch opslaan?"
    )
    assert (
        concern_sentence(Concern(ConcernKind.HOLIDAY, sunday, "Koningsdag"))
        == "Let op: 26 januari 2020 is een feestdag: Koningsdag."
    )
    assert (
        concern_sentence(Concern(ConcernKind.SCHOOL_HOLIDAY, sunday, "Herfstvakantie"))
        == "Let op: 26 januari 2020 valt in de herfstvakantie (regio Noord)."
    )
    taken = Concern(ConcernKind.PLACE_TAKEN, sunday, "PHO-BIB 2023-01", dt.time(10), dt.time(12))
    assert concern_sentence(taken) == "Let op: deze locatie is dan al bezet door PHO-BIB 2023-01, 10:00–12:00 uur."
    same = Concern(ConcernKind.SAME_BODY, sunday, "BO-CULT 2023-02")
    assert concern_sentence(same) == "Let op: dit orgaan komt op 26 januari 2020 al bijeen (BO-CULT 2023-02)."
    assert concern_in_short(taken) == "locatie bezet: PHO-BIB 2023-01"


def test_who_is_expected_twice_on_a_day_is_named() -> None:
    day = dt.date(2024, 2, 8)
    people = ("A. Bakker", "C. de Wit", "E. Jansen", "G. Kok", "I. Mol")
    both = Concern(ConcernKind.SAME_PEOPLE, day, "AO-CULT 2024-01", dt.time(10), dt.time(12), people)
    assert (
        concern_sentence(both)
        == "Let op: die dag is ook AO-CULT 2024-01, 10:00–12:00 uur, met A. Bakker, C. de Wit, E. Jansen en 2 anderen."
    )
    assert concern_in_short(both) == "ook AO-CULT 2024-01, met A. Bakker en 4 anderen"
    one = Concern(ConcernKind.SAME_PEOPLE, day, "AO-CULT 2024-01", people=("A. Bakker",))
    assert concern_in_short(one) == "ook AO-CULT 2024-01, met A. Bakker"
    assert concern_sentence(one) == "Let op: die dag is ook AO-CULT 2024-01, met A. Bakker."
