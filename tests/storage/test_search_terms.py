"""The words that are looked for mean to the program what they mean to the index."""

from __future__ import annotations

import contextlib
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.text import clean
from secretariat.storage.search_terms import INDEXED_LETTERS, plain, terms

_TEXTS = st.text(alphabet="abijsIJéëïÉçñ0123 -.,:;’'\"“”()/_\nĲßØ", max_size=30)


def index_finds(text: str, query: str) -> bool:
    """Whether an index as the file has finds a text."""
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5 (x, tokenize='unicode61 remove_diacritics 2')")
        connection.execute("INSERT INTO t VALUES (?)", (text,))
        return connection.execute("SELECT 1 FROM t WHERE t MATCH ?", (query,)).fetchone() is not None


@given(text=_TEXTS, typed=_TEXTS)
def test_what_the_index_finds_stands_in_the_text_and_nothing_else(text: str, typed: str) -> None:
    wanted = terms(typed)
    if wanted:
        assert wanted.stand_in(clean(text)) == index_finds(clean(text), wanted.query())


@given(text=_TEXTS)
def test_every_text_is_found_by_its_own_words_and_all_their_beginnings(text: str) -> None:
    made = clean(text)
    for length in range(1, len(made) + 1):
        assert not terms(made[:length]) or terms(made[:length].replace('"', " ")).stand_in(made)


@given(text=_TEXTS)
def test_a_plain_text_is_as_long_as_the_text(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(text=_TEXTS, typed=_TEXTS)
def test_a_snippet_is_a_piece_of_the_text_with_marks(text: str, typed: str) -> None:
    snippet = terms(typed).snippet(text).replace("\u2039", "").replace("\u203a", "").strip("…")
    assert snippet in " ".join(text.split())


@pytest.mark.parametrize(
    ("typed", "before", "narrows"),
    [
        ("cultuurb", "cultuur", True),
        ("cultuur beleid", "cultuur", True),
        ("beleid cultuurb", "cultuur be", True),
        ("2023-A-0", "2023-A", True),
        ("2023-A", "2023-A-0", False),
        ("cultuur", "cultuurb", False),
        ('"cultuur"', "cultu", True),
        ("cultuur", '"cultuur"', False),
        ('"a b c"', "a-b", False),
    ],
)
def test_typing_on_narrows_what_was_typed(typed: str, before: str, narrows: bool) -> None:
    assert terms(typed).mean(terms(before)) is narrows


def test_a_long_word_is_asked_by_its_first_letters() -> None:
    assert terms("Coördinatie van").query(INDEXED_LETTERS) == '"coor"* "van"*'
    assert terms("2023-A-017 “de Poort”").query(INDEXED_LETTERS) == '"de poort" "2023 a 017"*'


def test_a_snippet_begins_with_the_sentence_of_the_hit() -> None:
    text = "Eerst iets anders. " * 8 + "Het convenant wordt getekend. Daarna is er koffie met taart."
    assert terms("conv").snippet(text) == "…Het ‹convenant› wordt getekend. Daarna is er koffie met taart."


def test_a_snippet_in_a_long_sentence_begins_some_words_before_the_hit() -> None:
    text = " ".join(f"woord{number}" for number in range(60))
    assert terms("woord40").snippet(text) == (
        "…" + " ".join("‹woord40›" if number == 40 else f"woord{number}" for number in range(35, 51)) + "…"
    )


def test_a_snippet_holds_as_many_of_the_words_as_can_be() -> None:
    text = "Koffie. " + "En zo voort en verder. " * 9 + "Er is koffie met taart."
    assert terms("koffie taart").snippet(text) == "…Er is ‹koffie› met ‹taart›."
