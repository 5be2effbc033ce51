"""Text on paper: whatever people type, paste or import gets onto the page whole and in order."""

from __future__ import annotations

import random
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secretariat.documents.outline import (
    Align,
    Bar,
    BarChart,
    BulletList,
    Callout,
    CalloutKind,
    Cell,
    Column,
    Facts,
    Heading,
    ListItem,
    Orientation,
    Outline,
    PageBreak,
    PageSize,
    Paragraph,
    ParagraphKind,
    Row,
    Run,
    Runs,
    Signature,
    Signatures,
    Table,
    text,
)
from secretariat.export.pdf.fonts import face
from secretariat.export.pdf.hyphenation import hyphenate
from secretariat.export.pdf.line_breaking import break_lines, widest_word
from secretariat.export.pdf.pieces import pieces_of
from secretariat.export.pdf.styles import TextStyle
from secretariat.export.pdf.writer import write_pdf
from secretariat.export.safe_text import printable, spell_out
from tests.export.check_pdf import Checked
from tests.export.papers import paper
from tests.export.reading import heard_in, meant_by

STYLE = TextStyle()
Thing = TypeVar("Thing")

# Random papers --------------------------------------------------------------------------------------------------

WORDS = [
    *(
        "vice-voorzitter",
        "e-mail",
        "gegevensbeschermingseffectbeoordeling",
        "’s-Gravenhage",
        "Çelik",
        "Łódź",
        "zeeëend",
    ),
    *("€", "1.245.000", "19.30", "uur", "(ter", "besluitvorming)", "en/of", "2024–2028", "IJsselstein", "R&D", "de"),
    *("<b>vet</b>", "artikel", "12", "A.", "Vries", "https://example.nl/a/b?c=d", "samen", "vergadering"),
]
NASTY = "\x00\x07\x1b\t\n\r\x0b\x85\u00a0\u00ad\u200b\u200d\u202e\u2066\u2028\ud800\udfff\ufeff\ufffe\uf0b7\ufe0f"
SIGNS = "\u0301\u0327☐☒✓→😀👩‍👩‍👧中文עבריתعربيΕλληνικάКиїв½²₂‰№…‘“„"

MOST_BLOCKS = 8 if settings().max_examples > 1_000 else 5
"""A thorough campaign has the time for longer papers."""

sentences = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
strange = st.text(st.sampled_from(NASTY + SIGNS + "ab -"), max_size=30)
anything = st.text(st.characters(codec=None), max_size=20)
words = st.one_of(sentences, sentences, strange, anything)

links = st.sampled_from([None, None, "https://example.nl/pagina", "#doel", "javascript:alert(1)"])
run = st.builds(Run, words, st.booleans(), st.booleans(), links, st.sampled_from([None, None, "en-GB", "geen taal"]))
runs: st.SearchStrategy[Runs] = st.lists(run, max_size=4).map(tuple)
short = st.one_of(st.none(), words)


def tuples_of(things: st.SearchStrategy[Thing], most: int) -> st.SearchStrategy[tuple[Thing, ...]]:
    return st.lists(things, max_size=most).map(tuple)


items = st.builds(ListItem, runs, tuples_of(st.builds(ListItem, runs), 3), st.booleans())
cells = st.builds(Cell, tuples_of(runs, 3))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    titles = draw(st.lists(words.filter(lambda title: bool(printable(title).strip())), min_size=1, max_size=5))
    aligned = [
        Column(title, draw(st.floats(0, 9)), draw(st.sampled_from(Align)), index == 0)
        for index, title in enumerate(titles)
    ]
    rows = draw(st.lists(st.tuples(*[cells] * len(titles)).map(Row), max_size=6))
    return Table(tuple(aligned), tuple(rows), draw(short), draw(st.booleans()), to_write_in=draw(st.booleans()))


blocks = st.one_of(
    st.builds(Heading, st.integers(1, 6), runs, short, st.sampled_from([None, "doel"]), short),
    st.builds(Paragraph, runs, st.sampled_from(ParagraphKind), st.booleans()),
    st.builds(BulletList, tuples_of(items, 4), st.booleans(), st.booleans()),
    st.builds(Facts, tuples_of(st.tuples(words, runs), 4)),
    st.builds(BarChart, tuples_of(st.builds(Bar, words, st.none() | st.integers(0, 10**9)), 4)),
    tables(),
    st.builds(Callout, st.sampled_from(CalloutKind), words, runs),
    st.builds(Signatures, tuples_of(st.builds(Signature, words, words), 5)),
    st.just(PageBreak()),
)


@st.composite
def outlines(draw: st.DrawFn) -> Outline:
    return Outline(
        title="Verslag " + draw(words),
        subject=draw(words),
        author=draw(words),
        header_left=draw(words),
        header_right=draw(words),
        footer_left=draw(words),
        created=draw(st.sampled_from(["2023-11-20", "", "gisteren"])),
        blocks=tuple(draw(st.lists(blocks, max_size=MOST_BLOCKS))),
        keywords=draw(st.lists(words, max_size=2).map(tuple)),
        watermark=draw(short),
        orientation=draw(st.sampled_from(Orientation)),
        size=draw(st.sampled_from(PageSize)),
        language=draw(st.sampled_from(["nl-NL", "en", "", "Nederlands!"])),
    )


@settings(max_examples=2 * settings().max_examples)  # two hundred; in a thorough campaign four thousand
@given(outlines())
def test_any_paper_keeps_to_the_standards_and_loses_no_word(outline: Outline) -> None:
    data = write_pdf(outline)
    checked = Checked(data)
    assert checked.problems == []
    assert heard_in(checked.roots) == meant_by(outline)


@settings(max_examples=settings().max_examples // 8)
@given(outlines())
def test_any_paper_is_the_same_file_the_second_time(outline: Outline) -> None:
    assert write_pdf(outline) == write_pdf(outline)


@pytest.mark.parametrize("seed", range(6))
def test_long_papers_too(seed: int) -> None:
    chance = random.Random(seed)

    def sentence(longest: int) -> str:
        return " ".join(chance.choices(WORDS, k=chance.randint(1, longest)))

    def row() -> Row:
        return Row(tuple(Cell((text(sentence(60 if chance.random() < 0.1 else 6)),)) for _ in range(4)))

    contents: list[object] = [Heading(1, text(sentence(5)))]
    for number in range(30):
        contents.append(Heading(2, text(sentence(9)), number=f"{number}.", aside="(ter besluitvorming)"))
        contents += [Paragraph(text(sentence(200)), indented=True) for _ in range(chance.randint(0, 4))]
        contents += [Callout(CalloutKind.ACTION, "Actie 2023-A-011:", text(sentence(50)))] * chance.randint(0, 3)
        columns = tuple(Column(title, 1) for title in ("Nr", "Actie", "Wie", "Gereed"))
        contents += [Table(columns, tuple(row() for _ in range(chance.randint(0, 30))))] * (number % 5 == 0)
        contents.append(BulletList(tuple(ListItem(text(sentence(40))) for _ in range(4)), indented=True))
    outline = paper(*contents)  # type: ignore[arg-type]
    checked = Checked(write_pdf(outline))
    assert checked.page_count > 10
    assert checked.problems == []
    assert heard_in(checked.roots) == meant_by(outline)


# Cleaning -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Cafe\u0301", "Café"),
        ("a\x00b\x07c\x1bd", "abcd"),
        ("van\u202egnp.exe\u202c", "vangnp.exe"),
        ("een\ud800twee", "eentwee"),
        ("a\r\nb\rc\x0bd\u2028e", "a\nb\nc\nd\ne"),
        ("10\u2009000\u202f000", "10 000\u00a0000"),
        ("af\u00adbreken en\u200bzo", "afbreken enzo"),
        ("\uf0b7 punt", "• punt"),
        ("❤\ufe0f", "❤"),
        ("zeeëend, ’s-Gravenhage – € 2,13", "zeeëend, ’s-Gravenhage – € 2,13"),
    ],
)
def test_what_cannot_be_seen_goes_and_the_rest_stays(typed: str, kept: str) -> None:
    assert printable(typed) == kept


@given(st.text(st.characters(codec=None)))
def test_cleaning_twice_changes_nothing(typed: str) -> None:
    once = printable(typed)
    assert printable(once) == once
    assert once.encode().decode() == once


def test_signs_without_a_glyph_are_spelled_out() -> None:
    assert spell_out("😀") == "[U+1F600 GRINNING FACE]"
    assert spell_out("中") == "[U+4E2D]"
    assert spell_out("\ue123") == "[U+E123]"


# Lines ----------------------------------------------------------------------------------------------------------


def lines_of(words: str, width: float) -> list[str]:
    return ["".join(s.text for s in line.segments) for line in break_lines(pieces_of(text(words), STYLE), width)]


def width_of(words: str) -> float:
    return face().width(words) * STYLE.size / 1000


def test_a_line_that_ends_in_a_space_keeps_it() -> None:
    assert lines_of("een twee drie", width_of("een twee")) == ["een twee ", "drie"]


def test_words_may_break_after_their_own_hyphen_and_keep_it() -> None:
    assert lines_of("de vice-voorzitter", width_of("de vice-vo")) == ["de vice-", "voorzitter"]
    assert lines_of("actie 2023-A-011", width_of("actie 2023-A")) == ["actie ", "2023-A-011"]


def test_amounts_times_and_initials_stay_together() -> None:
    for first, second in (
        ("€", "1.245.000"),
        ("19.30", "uur"),
        ("artikel", "12"),
        ("A.", "Verzonnen"),
        ("2", "november"),
        ("november", "2023"),
        ("mei", "2024"),
        ("donderdag", "2 november"),
        ("BO-CULT", "2023-02"),
        ("zaal", "2.04"),
        ("van ’t", "Veld"),
    ):
        width = width_of(f"zo {first}") + 1
        assert lines_of(f"zo {first} {second}", max(width, width_of(f"{first} {second}"))) == [
            "zo ",
            f"{first} {second}".replace(" ", "\u00a0"),
        ]


def test_a_dash_ends_a_line_and_never_begins_one() -> None:
    assert lines_of("drie gereed – afvoeren", width_of("drie gereed") + 1) == ["drie ", "gereed\u00a0– ", "afvoeren"]


def test_what_stays_together_but_is_wider_than_the_line_is_cut_between_its_words() -> None:
    assert lines_of("donderdag 14 december 2023", width_of("14 december ")) == [
        "donderdag\u00a0",
        "14\u00a0december\u00a0",
        "2023",
    ]
    assert lines_of("BO-CULT 2023-02", width_of("BO-CULT ")) == ["BO-CULT\u00a0", "2023-02"]


def test_a_line_end_in_a_text_starts_a_new_line() -> None:
    assert lines_of("Dorpsstraat 1\n9711 AB Groningen", 500) == ["Dorpsstraat 1 ", "9711 AB Groningen"]


def test_a_long_word_that_fits_the_next_line_is_not_cut() -> None:
    pieces = hyphenate(pieces_of(text("Convenant Cultuureducatie"), STYLE), width_of("Convenant Cultuureduca-"))
    lines = break_lines(pieces, width_of("Convenant Cultuureduca-"))
    assert ["".join(s.text for s in line.segments) for line in lines] == ["Convenant ", "Cultuureducatie"]


def test_a_long_word_in_a_narrow_column_is_hyphenated_where_dutch_allows_it() -> None:
    pieces = hyphenate(pieces_of(text("gegevensbeschermingseffectbeoordeling"), STYLE), 60)
    lines = break_lines(pieces, 60)
    shown = ["".join(s.text for s in line.segments) for line in lines]
    assert "".join(shown).replace("\u00ad", "") == "gegevensbeschermingseffectbeoordeling"
    assert all(line.endswith("\u00ad") for line in shown[:-1])
    assert all(line.width <= 60 for line in lines)


@given(words, st.floats(20, 500))
def test_no_line_is_too_wide_and_no_sign_is_lost(typed: str, width: float) -> None:
    pieces = pieces_of(text(typed), STYLE)
    lines = break_lines(pieces, width)
    assert all(line.width <= width + 0.01 for line in lines)
    shown = "".join(s.text for line in lines for s in line.segments)
    assert shown.split() == "".join(piece for _, piece in pieces).split()
    narrowest = break_lines(pieces, widest_word(pieces))
    assert all(line.width <= widest_word(pieces) + 0.01 for line in narrowest)
