"""Text at the edge of the house: what stays, what goes, and that cleaning twice changes nothing."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from secretariat.domain.text import clean, clean_line, was_changed

ANY_TEXT = st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=60)
"""Every code point Python can hold, half surrogate pairs too."""


@pytest.mark.parametrize(
    "text",
    [
        "De voorzitter opent het overleg om 14:00 uur.",
        "R&D en K&C <r.vandenhoogen@biblionet.example>",
        "Şırnak, Łódź, coördinatie, geïnd, € 1.234,50",
        "مرحبا بكم",
        "👩‍👩‍👧 en 🏴\U000e0067\U000e0062\U000e007f",
        "kolom\tkolom\nregel",
        "aaneen\u200bgeschreven, na\u00adtrekken, 10\u00a0km",
    ],
)
def test_what_an_office_writes_stays(text: str) -> None:
    assert clean(text) == text
    assert not was_changed(text)


@pytest.mark.parametrize(
    ("text", "cleaned", "noticed"),
    [
        ("een\r\ntwee\rdrie", "een\ntwee\ndrie", False),
        ("Word\vbreekt\fzo", "Word\nbreekt\nzo", False),
        ("Qt\u2028zo\u2029en NEL\u0085zo", "Qt\nzo\nen NEL\nzo", False),
        ("cafe\u0301", "café", False),
        ("nul\x00le\x1b[31m", "nulle[31m", True),
        ("half \ud800 paar", "half \ufffd paar", True),
        ("\udc00\ud800", "\ufffd\ufffd", True),
        ("heel paar \ud83d\ude00", "heel paar 😀", True),
        ("\ufffegeen\uffff teken\U0001fffe", "geen teken", True),
        ("\ufdd0Qt's eigen\ufdd1 \ufffctekens", "Qt's eigen tekens", True),
        ("bijlage \u202egnp.exe", "bijlage gnp.exe", True),
        ("\u2066los\u2069 en \u202ain\u202c", "los en in", True),
    ],
)
def test_what_cannot_be_shown_goes(text: str, cleaned: str, noticed: bool) -> None:
    assert clean(text) == cleaned
    assert was_changed(text) is noticed


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("  Bestuurlijk overleg\tCultuur \r\n", "Bestuurlijk overleg Cultuur"),
        ("twee\n\nregels", "twee regels"),
        ("\u00a0randen\u2003", "randen"),
        ("dubbele  spatie blijft", "dubbele  spatie blijft"),
        ("\n\t", ""),
    ],
)
def test_a_line_has_no_line_ends(text: str, line: str) -> None:
    assert clean_line(text) == line


@given(ANY_TEXT)
@example("\ud83d\x00\ude00")
@example("\x00\u0301")
@example("e\x00\u0301")
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert not was_changed(once)
    line = clean_line(text)
    assert clean_line(line) == line
    assert clean(line) == line


@given(ANY_TEXT)
def test_clean_text_can_go_anywhere(text: str) -> None:
    cleaned = clean(text)
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert all(sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs") for sign in cleaned)
    assert len(clean_line(text).splitlines()) <= 1
