"""What is said when somebody is archived or comes back."""

from __future__ import annotations

import pytest

from secretariat.wording.archiving import archived, brought_back


@pytest.mark.parametrize(
    ("positions", "memberships", "words"),
    [
        (0, 0, "K. Nepstra is gearchiveerd."),
        (1, 0, "K. Nepstra is gearchiveerd. Er loopt nog 1 functie. Vul een einddatum in als dat niet meer klopt."),
        (
            1,
            2,
            "K. Nepstra is gearchiveerd. Er lopen nog 1 functie en 2 lidmaatschappen. "
            "Vul een einddatum in als dat niet meer klopt.",
        ),
    ],
)
def test_what_still_runs_is_mentioned(positions: int, memberships: int, words: str) -> None:
    assert archived("K. Nepstra", positions, memberships) == words


def test_who_comes_back_is_offered_again() -> None:
    assert brought_back("K. Nepstra") == "K. Nepstra staat weer in de lijsten."
