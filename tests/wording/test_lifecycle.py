"""The life of an overleg in words."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.lifecycle import LifeStep
from secretariat.domain.meetings import MeetingTerm, MeetingTerms
from secretariat.wording.lifecycle import (
    STEPS,
    all_terms,
    cancelled,
    next_term,
    other_meeting,
    postponed,
    step_explained,
    step_words,
    term_passed,
)

TERMS = MeetingTerms(
    submit_by=dt.date(2023, 10, 12), send_by=dt.date(2023, 10, 19), comments_until=dt.date(2023, 11, 30)
)


@pytest.mark.parametrize("step", LifeStep)
def test_every_step_has_a_button_with_one_mnemonic(step: LifeStep) -> None:
    assert STEPS[step].count("&") == 1
    assert step_explained(step)
    assert "…" not in step_explained(step)


def test_no_two_lines_of_the_menu_have_the_same_mnemonic() -> None:
    letters = [words[words.index("&") + 1].lower() for words in STEPS.values()]
    assert len(set(letters)) == len(letters)


def test_a_button_has_no_mnemonic_of_its_own() -> None:
    assert step_words(LifeStep.HOLD) == "Als gehouden vastleggen"


@pytest.mark.parametrize(
    ("step", "today", "words"),
    [
        (
            LifeStep.CONVENE,
            dt.date(2023, 10, 12),
            "Eerstvolgende termijn: stukken aanleveren donderdag 12 oktober 2023",
        ),
        (
            LifeStep.CONVENE,
            dt.date(2023, 10, 13),
            "Eerstvolgende termijn: convocatie verzenden donderdag 19 oktober 2023",
        ),
        (LifeStep.HOLD, dt.date(2023, 10, 19), "Eerstvolgende termijn: reacties uiterlijk donderdag 30 november 2023"),
        (LifeStep.ADOPT, dt.date(2023, 11, 1), "Eerstvolgende termijn: reacties uiterlijk donderdag 30 november 2023"),
        (LifeStep.ADOPT, dt.date(2023, 12, 1), ""),
        (LifeStep.CLOSE, dt.date(2023, 11, 1), ""),
        (None, dt.date(2023, 10, 12), ""),
    ],
)
def test_the_first_term_still_to_come_is_of_what_is_not_done_yet(
    step: LifeStep | None, today: dt.date, words: str
) -> None:
    assert next_term(TERMS, today, step) == words


def test_terms_that_are_over_or_set_by_hand_are_named_so() -> None:
    assert term_passed(LifeStep.CONVENE, dt.date(2023, 10, 19)) == (
        "Te laat: convocatie verzenden (termijn 19 oktober 2023)"
    )
    assert all_terms(TERMS, frozenset({MeetingTerm.SEND})) == (
        "Termijnen: stukken 12-10-2023 · verzending 19-10-2023 (aangepast) · reacties t/m 30-11-2023"
    )
    assert all_terms(MeetingTerms()) == ""


def test_what_was_put_off_or_cancelled() -> None:
    assert postponed("WG 2023-01", "WG 2023-02", None) == (
        "WG 2023-01 is verzet; de nieuwe datum volgt. De agenda staat nu bij WG 2023-02."
    )
    assert cancelled("WG 2023-01", 0) == "WG 2023-01 is geannuleerd."
    assert cancelled("WG 2023-01", 1) == "WG 2023-01 is geannuleerd. 1 agendapunt staat nu bij Te agenderen."
    assert other_meeting("WG 2023-02", None) == "WG 2023-02, nog zonder datum"
