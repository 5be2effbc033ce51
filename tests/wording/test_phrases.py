"""The phrase bank."""

from __future__ import annotations

from secretariat.wording.phrases import PHRASES, Phrase, phrases


def test_the_cursor_belongs_where_words_are_missing() -> None:
    assert Phrase("licht … toe.", "").halves == ("licht ", " toe.")
    assert Phrase("merkt op dat …", "").halves == ("merkt op dat ", "")
    assert Phrase("Er zijn geen mededelingen.", "").halves == ("Er zijn geen mededelingen.", "")


def test_the_verbs_and_formulas_of_the_trade_are_there_once() -> None:
    words = [phrase.words for phrase in PHRASES]
    assert len(set(words)) == len(words)
    verbs = (
        "merkt op",
        "wijst op",
        "benadrukt",
        "deelt mee",
        "licht",
        "zet",
        "vat",
        "stelt voor",
        "vraagt aandacht voor",
    )
    for begin in (*verbs, "geeft aan", "Het overleg stemt in met", "De voorzitter concludeert dat"):
        assert any(one.startswith(begin) for one in words)


def test_those_of_the_association_come_first_and_none_is_there_twice() -> None:
    found = phrases(["Het MT stemt in met …", "wijst op …"])
    assert [phrase.words for phrase in found[:3]] == ["Het MT stemt in met …", "wijst op …", "merkt op dat …"]
    assert found[0].group == "Van de vereniging"
    assert len(found) == len(PHRASES) + 1
    assert phrases([]) == PHRASES
