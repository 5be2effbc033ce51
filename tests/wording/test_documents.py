"""How large a file is, which version, and what is still to come, in words."""

from __future__ import annotations

import pytest

from secretariat.domain.documents import DocumentState
from secretariat.wording.documents import missing_papers, size_in_words, state_in_words, stood_there


@pytest.mark.parametrize(
    ("size", "words"),
    [(1, "1 byte"), (812, "812 bytes"), (24_576, "24 kB"), (1_600_000, "1,5 MB"), (104_857_600, "100,0 MB")],
)
def test_a_size_reads_as_an_office_says_it(size: int, words: str) -> None:
    assert size_in_words(size) == words


def test_what_there_is_of_a_paper() -> None:
    assert state_in_words(DocumentState.KEPT, 1, 2048) == "2 kB"
    assert state_in_words(DocumentState.KEPT, 3, 2048) == "versie 3, 2 kB"
    assert state_in_words(DocumentState.LINK, 0, 0) == "link"
    assert state_in_words(DocumentState.MISSING, 0, 0) == "ontbreekt nog"


def test_what_is_still_to_come_is_named() -> None:
    assert missing_papers([]) == ""
    assert missing_papers(["4a"]) == "Ontbreekt nog: 4a."
    assert missing_papers(["4a", "4b", "5a"]) == "Ontbreekt nog: 4a, 4b en 5a."


def test_what_stood_there_already_is_named() -> None:
    assert stood_there(["a.pdf"]) == "‘a.pdf’ staat al bij dit punt en is niet nog eens toegevoegd."
    assert stood_there(["a.pdf", "b.pdf"]) == (
        "‘a.pdf’ en ‘b.pdf’ staan al bij dit punt en zijn niet nog eens toegevoegd."
    )
