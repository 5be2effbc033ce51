"""Doubtful words: those of the Dutch word list and of the file itself are not."""

from __future__ import annotations

import pytest

from secretariat.services import spelling
from secretariat.services.workspace import Workspace
from secretariat.wording.spelling import Word, words_of


def test_a_word_that_is_not_in_the_list_is_doubtful_and_has_suggestions() -> None:
    text = "De vergadring besluit dat de portefeuillehouder’s brief ‘s morgens uitgaat; foto’s volgen."
    assert spelling.doubtful([word.text for word in words_of(text)]) == ("vergadring", "portefeuillehouder’s")
    assert "vergadering" in spelling.suggestions("vergadring")
    assert spelling.suggestions("uitgestelt") == ("uitgesteld",)


@pytest.mark.parametrize("word", ["Vergadering", "VERGADERING", "coördinatie", "cultuurnota", "kennisgenomen", "zo'n"])
def test_good_dutch_is_not_doubtful(word: str) -> None:
    assert spelling.doubtful([word]) == ()


def test_the_words_of_a_text_know_their_places_and_codes_and_addresses_are_none() -> None:
    text = "Zie 2023-A-014, SPUK en r.vandenhoogen@vgg.nl; mw. Verzinsma: ‘foto’s’ é."
    assert words_of(text) == (Word("Zie", 0), Word("en", 21), Word("mw", 47), Word("Verzinsma", 51), Word("foto’s", 63))
    assert all(text[word.start : word.end] == word.text for word in words_of(text))


def test_names_codes_and_abbreviations_of_the_file_are_known(workspace: Workspace) -> None:
    known = workspace.spelling.known()
    assert {"verzinsma", "demoma", "biblionet"} <= known
    assert "vergadring" not in known


def test_a_name_that_is_entered_is_known_at_once(workspace: Workspace) -> None:
    assert "zwaagwesteinde" not in workspace.spelling.known()
    workspace.abbreviations.add("ZWE", "Zwaagwesteinde")
    assert "zwaagwesteinde" in workspace.spelling.known()
