"""The text model in a Qt document and back: nothing is lost, and lists count as the paper does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from secretariat.domain.rich_text import Block, ListItem, Paragraph, RichText, Run, normalise, parse, write
from secretariat.gui.widgets.rich_text_document import (
    fill,
    insert,
    kind_of,
    make_item,
    make_paragraph,
    read,
    read_selection,
    tidy_lists,
)

TEXTS = st.one_of(
    st.sampled_from(["woord", " ", "  ", "\n", "\t", "é", "\u00a0", "😀", "*", "- ", "\u2028", "مرحبا", "a\nb"]),
    st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=4),
)
LINKS = st.sampled_from([None, None, "https://vgg.example/a", "mailto:a@vgg.example"])
RUNS = st.lists(st.builds(Run, TEXTS, st.booleans(), st.booleans(), LINKS), max_size=4).map(tuple)
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, RUNS), st.builds(ListItem, RUNS, st.booleans(), st.integers(0, 1))
)
RICH_TEXTS: st.SearchStrategy[RichText] = st.lists(BLOCKS, max_size=6).map(tuple)


def numbers(document: QTextDocument) -> list[str]:
    """What stands before each block on the screen."""
    return [_number(document.findBlockByNumber(at)) for at in range(document.blockCount())]


def _number(block: QTextBlock) -> str:
    return "" if kind_of(block) is None else block.textList().itemText(block)


@pytest.fixture
def document(qtbot: QtBot) -> QTextDocument:
    return QTextDocument()


@settings(max_examples=300)
@given(text=RICH_TEXTS)
def test_any_text_shown_and_read_back_is_the_same(text: RichText) -> None:
    document = QTextDocument()
    fill(document, normalise(text))
    assert read(document) == normalise(text)


@given(first=RICH_TEXTS, second=RICH_TEXTS)
def test_filling_forgets_what_was_there(first: RichText, second: RichText) -> None:
    document = QTextDocument()
    fill(document, normalise(first))
    fill(document, normalise(second))
    assert read(document) == normalise(second)
    assert not document.isUndoAvailable()


def test_lists_are_numbered_as_they_are_stored(document: QTextDocument) -> None:
    fill(document, parse("Acties\n\n1. een\n2. twee\n  1. sub\n  2. sub\n3. drie\n\ntussen\n\n1. een\n- punt\n1. een"))
    assert numbers(document) == ["", "1.", "2.", "1.", "2.", "3.", "", "1.", ".", "1."]


def test_a_list_that_is_cut_in_two_counts_anew(document: QTextDocument) -> None:
    fill(document, parse("1. een\n2. twee\n3. drie\n4. vier"))
    cursor = QTextCursor(document.findBlockByNumber(1))
    cursor.beginEditBlock()
    make_paragraph(cursor)
    tidy_lists(cursor)
    cursor.endEditBlock()
    assert numbers(document) == ["1.", "", "1.", "2."]
    assert write(read(document)) == "1. een\n\ntwee\n\n1. drie\n2. vier"
    document.undo()
    assert numbers(document) == ["1.", "2.", "3.", "4."]


def test_lists_that_come_together_count_on(document: QTextDocument) -> None:
    fill(document, parse("1. een\n\ntwee\n\n1. drie\n  1. sub\n2. vier"))
    cursor = QTextCursor(document.findBlockByNumber(1))
    make_item(cursor, ordered=True, level=0)
    tidy_lists(cursor)
    assert numbers(document) == ["1.", "2.", "3.", "1.", "4."]


def test_a_list_that_loses_its_first_item_begins_at_the_margin(document: QTextDocument) -> None:
    fill(document, parse("- een\n  - sub\n- twee"))
    cursor = QTextCursor(document.findBlockByNumber(0))
    make_paragraph(cursor)
    tidy_lists(cursor)
    assert [kind_of(document.findBlockByNumber(at)) for at in range(3)] == [None, (False, 0), (False, 0)]


@pytest.mark.parametrize(
    ("there", "at", "pasted", "result"),
    [
        ("De  opent.", 3, "*voorzitter*", "De *voorzitter* opent."),
        ("voor na", 5, "een\n\ntwee", "voor een\n\ntweena"),
        ("voor", 4, "- een\n- twee", "voor\n\n- een\n- twee"),
        ("", 0, "1. een\n2. twee", "1. een\n2. twee"),
        ("1. een\n2. twee", 3, "- punt\n- punt", "1. eenpunt\n- punt\n1. twee"),
    ],
)
def test_insert(document: QTextDocument, there: str, at: int, pasted: str, result: str) -> None:
    fill(document, parse(there))
    cursor = QTextCursor(document)
    cursor.setPosition(at)
    insert(cursor, parse(pasted))
    assert write(read(document)) == result
    document.undo()
    assert write(read(document)) == there


def test_a_selection_is_read_by_what_is_selected(document: QTextDocument) -> None:
    fill(document, parse("😀 **vet** woord\n\n- een\n- twee\n\nna"))
    cursor = QTextCursor(document)
    cursor.setPosition(4)  # Qt counts the smiley for two
    cursor.setPosition(16, QTextCursor.MoveMode.KeepAnchor)
    assert write(read_selection(cursor)) == "**et** woord\n\n- een"
    cursor.clearSelection()
    assert read_selection(cursor) == ()
