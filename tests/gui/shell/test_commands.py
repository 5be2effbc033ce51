"""A command is found by some of its letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.gui.shell.commands import best, match

WORDS = ("Actiepunten", "Overleggen", "Opslaan als PDF", "Openen", "Opnieuw", "Ongedaan maken", "Één overleg")


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ("act", ["Actiepunten"]),
        ("pdf", ["Opslaan als PDF"]),
        ("op", ["Opslaan als PDF", "Openen", "Opnieuw"]),
        ("een ov", ["Één overleg"]),
        ("overl", ["Overleggen", "Één overleg"]),
        ("actpn", ["Actiepunten"]),
        ("zzz", []),
        ("", []),
    ],
)
def test_the_best_comes_first(letters: str, found: list[str]) -> None:
    assert [word for _fit, word in best(letters, [(word, word) for word in WORDS])] == found


@given(st.text(max_size=20), st.text(max_size=40))
def test_any_letters_may_be_typed(letters: str, words: str) -> None:
    score = match(letters, words)
    assert score is None or score >= 0


@given(st.text(min_size=1, max_size=30).filter(lambda text: text.strip() == text))
def test_the_whole_word_fits_best(words: str) -> None:
    assert match(words, words) in (0, None)
