"""The restricted Markdown of minutes: what is a mark, what is text, and that nothing changes on the way."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from secretariat.domain.rich_text import (
    Block,
    ListItem,
    Paragraph,
    RichText,
    Run,
    normalise,
    parse,
    plain,
    safe_link,
    write,
)


def words(text: str) -> tuple[Run, ...]:
    return (Run(text),)


# What a secretary types by hand, and what therefore must mean nothing else.
OFFICE_TEXT = [
    "De voorzitter opent het overleg om 14:00 uur.",
    "R&D en K&C <r.vandenhoogen@biblionet.example>",
    "3 * 4 * 5 = 60",
    "10*15*20 cm",
    "5* is exclusief btw, 6** ook.",
    "*) exclusief btw, zie 5*",
    "(*) en (**)",
    "* let op",
    "** let op **",
    "****",
    "*****",
    "Hotel ***** en restaurant *****",
    "2_000 en _onderstreept_",
    "[concept]",
    "[concept](versie 2)",
    "[x] akkoord [ ] niet akkoord",
    "[klik](javascript:alert(1)) [map](file:///C:/pad)",
    "1 januari",
    "1.500 inwoners",
    "1) Opening",
    "2. Mededelingen",
    "2023. Een goed jaar",
    "01. januari",
    "0. Nulpunt",
    "-5 graden en - zo bleek - koud",
    "– een halve kast lang streepje",
    "• een punt",
    "# geen kop",
    "> geen citaat",
    "`geen code`",
    "C:\\pad\\naar\\map",
    "\\\\server\\share\\map",
    "{concept} en {*}",
    "a\\b",
    "eerste regel\ntweede regel",
    "Aanwezig:\n– Jan\n– Piet",
    "eerste alinea\n\ntweede alinea",
    "dubbele  spatie\ten tab",
]


@pytest.mark.parametrize("text", OFFICE_TEXT)
def test_office_text_stays_what_it_was(text: str) -> None:
    assert parse(text) == tuple(Paragraph(words(part)) for part in text.split("\n\n"))
    assert write(parse(text)) == text


@pytest.mark.parametrize(
    ("markdown", "runs"),
    [
        ("**vet**", (Run("vet", bold=True),)),
        ("*schuin*", (Run("schuin", italic=True),)),
        ("***beide***", (Run("beide", bold=True, italic=True),)),
        ("een **vet** woord", (Run("een "), Run("vet", bold=True), Run(" woord"))),
        ("(*zie 4a*),", (Run("("), Run("zie 4a", italic=True), Run("),"))),
        ("**vet *beide***", (Run("vet ", bold=True), Run("beide", bold=True, italic=True))),
        (
            "**vet *beide***, *schuin*",
            (Run("vet ", bold=True), Run("beide", bold=True, italic=True), Run(", "), Run("schuin", italic=True)),
        ),
        ("**over\nde regel**", (Run("over\nde regel", bold=True),)),
        ("{**}on{**}gewijzigd", (Run("on", bold=True), Run("gewijzigd"))),
        ("1{*}2{*}3", (Run("1"), Run("2", italic=True), Run("3"))),
        ("zie [de site](https://vgg.example/a_b)", (Run("zie "), Run("de site", link="https://vgg.example/a_b"))),
        ("[mail](mailto:griffie@vgg.example)", (Run("mail", link="mailto:griffie@vgg.example"),)),
        ("**[vet](https://a.nl)**", (Run("vet", bold=True, link="https://a.nl"),)),
        ("[a \\[b\\] c](https://a.nl)", (Run("a [b] c", link="https://a.nl"),)),
        ("[C:\\pad](https://a.nl)", (Run("C:\\pad", link="https://a.nl"),)),
    ],
)
def test_marks(markdown: str, runs: tuple[Run, ...]) -> None:
    assert parse(markdown) == (Paragraph(runs),)
    assert write(parse(markdown)) == markdown


@pytest.mark.parametrize(
    ("literal", "markdown"),
    [
        ("**niet vet**", "\\*\\*niet vet\\*\\*"),
        ("*niet schuin*", "\\*niet schuin\\*"),
        ("[site](https://a.nl)", "\\[site\\](https://a.nl)"),
        ("- geen punt", "\\- geen punt"),
        ("1. geen punt", "1\\. geen punt"),
        ("\\- met streep", "\\\\- met streep"),
        ("1\\. met streep", "1\\\\. met streep"),
        ("regel\n- geen punt", "regel\n\\- geen punt"),
        ("pad\\*.doc", "pad\\\\\\*.doc"),
        ("{*}niet zeker{*}", "{\\*}niet zeker{\\*}"),
    ],
)
def test_text_that_looks_like_a_mark_gets_a_backslash(literal: str, markdown: str) -> None:
    assert write([Paragraph(words(literal))]) == markdown
    assert parse(markdown) == (Paragraph(words(literal)),)


def test_a_mark_that_is_not_closed_is_text() -> None:
    assert parse("**vet en *schuin") == (Paragraph(words("**vet en *schuin")),)
    assert parse("*vet** en ***") == (Paragraph(words("*vet** en ***")),)
    assert parse("***vet** over") == (Paragraph((Run("*"), Run("vet", bold=True), Run(" over"))),)


def test_lists() -> None:
    markdown = (
        "Aanwezig:\n\n- Jan\n- Piet\n  - namens *Pekela*\n\n"
        "Acties\n\n1. een\n2. twee\n  1. twee a\n  2. twee b\n3. drie"
    )
    assert parse(markdown) == (
        Paragraph(words("Aanwezig:")),
        ListItem(words("Jan")),
        ListItem(words("Piet")),
        ListItem((Run("namens "), Run("Pekela", italic=True)), level=1),
        Paragraph(words("Acties")),
        ListItem(words("een"), ordered=True),
        ListItem(words("twee"), ordered=True),
        ListItem(words("twee a"), ordered=True, level=1),
        ListItem(words("twee b"), ordered=True, level=1),
        ListItem(words("drie"), ordered=True),
    )
    assert write(parse(markdown)) == markdown


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("Aanwezig:\n- Jan\n- Piet", "Aanwezig:\n\n- Jan\n- Piet"),
        ("1. een\n1. twee", "1. een\n2. twee"),
        ("1. een\n\n2. twee", "1. een\n2. twee"),
        ("- een\n\t- dieper\n      - even diep", "- een\n  - dieper\n  - even diep"),
        ("  - een lijst begint vooraan", "- een lijst begint vooraan"),
        (
            "1. Opening\n\nDe voorzitter opent.\n\n2. Mededelingen",
            "1. Opening\n\nDe voorzitter opent.\n\n2. Mededelingen",
        ),
        ("1. een\n3. drie", "1. een\n\n3. drie"),
        ("een\r\n\r\n\r\n  twee  \r\n   \r\n", "een\n\ntwee"),
    ],
)
def test_what_is_typed_otherwise_is_stored_in_one_form(typed: str, stored: str) -> None:
    assert write(parse(typed)) == stored
    assert parse(stored) == parse(typed)


def test_a_number_after_its_list_is_text_only_with_a_backslash() -> None:
    text = (ListItem(words("een"), ordered=True), Paragraph(words("2. twee")), Paragraph(words("2. los")))
    assert write(text) == "1. een\n\n2\\. twee\n\n2. los"
    assert parse(write(text)) == text


def test_normalise() -> None:
    assert normalise(
        [
            ListItem(words("  "), level=1),
            ListItem((Run("een"), Run("\nregel ")), level=1),
            ListItem(words("twee"), level=7),
            Paragraph(()),
            Paragraph((Run(" vet ", bold=True), Run(""), Run("e\u0301\x00"), Run("\n"), Run("\t \n"), Run("nieuw"))),
            Paragraph((Run("vet", bold=True), Run(" "), Run("vet", bold=True))),
            Paragraph((Run("map", link="file:///C:/pad"), Run(" (a)", link="https://a.nl/b(c)"))),
        ]
    ) == (
        ListItem(words("een regel")),
        ListItem(words("twee"), level=1),
        Paragraph((Run("vet", bold=True), Run(" é"))),
        Paragraph(words("nieuw")),
        Paragraph((Run("vet vet", bold=True),)),
        Paragraph((Run("map "), Run("(a)", link="https://a.nl/b%28c%29"))),
    )


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://vgg.example", "https://vgg.example"),
        (" HTTP://vgg.example/é ", "HTTP://vgg.example/é"),
        ("mailto:a@vgg.example", "mailto:a@vgg.example"),
        ("https://vgg.example/een (1).pdf", "https://vgg.example/een%20%281%29.pdf"),
        ("https://", None),
        ("javascript:alert(1)", None),
        ("file:///C:/pad", None),
        ("//evil.example/share", None),
        ("\\\\evil.example\\share", None),
        ("vgg.example", None),
        ("", None),
    ],
)
def test_links_go_to_the_web_or_to_mail(address: str, link: str | None) -> None:
    assert safe_link(address) == link


def test_plain_is_the_words_only() -> None:
    assert plain(parse("**vet** en [site](https://a.nl)\n\n- een\n  1. twee")) == "vet en site\neen\ntwee"
    assert plain(()) == ""


def test_the_minutes_of_the_sample_stay_to_the_letter(sample_data: dict[str, Any]) -> None:
    texts = [item["text"] for minutes in sample_data["minutes"] for item in minutes["items"]]
    assert len(texts) == 11
    assert [write(parse(text)) for text in texts] == texts


def test_every_text_of_the_sample_is_text(sample_data: dict[str, Any]) -> None:
    def texts(value: Any) -> list[str]:
        if isinstance(value, dict):
            value = list(value.values())
        return (
            [value]
            if isinstance(value, str)
            else [x for y in value for x in texts(y)]
            if isinstance(value, list)
            else []
        )

    assert [t for t in texts(sample_data) if "\n" not in t and plain(parse(t)) != t.strip()] == []


def test_a_hostile_text_is_read_in_reasonable_time() -> None:
    for hostile in ("*a " * 60_000, "\\" * 200_000, "[" * 200_000, "[a](" * 50_000, "{*}" * 60_000, "- " * 100_000):
        assert len(plain(parse(hostile + "einde"))) >= len("einde")


SIGNS = st.one_of(
    st.sampled_from(
        ["*", "**", "\\", "[", "]", "(", ")", "{", "}", "{*}", "-", "- ", "1.", "1. ", "2. ", " ", "\n", "a"]
    ),
    st.sampled_from(["woord", "é", "e\u0301", "\u0301", "\u00a0", "\t", "_", ".", "“", "3", "](https://a.nl)", "😀"]),
    st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=3),
)
TEXTS = st.lists(SIGNS, max_size=12).map("".join)
LINKS = st.sampled_from([None, None, "https://a.nl", "mailto:a@b.nl", "https://a.nl/*[x]_(y)", "file:///c"])
RUNS = st.lists(st.builds(Run, TEXTS, st.booleans(), st.booleans(), LINKS), max_size=5).map(tuple)
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, RUNS), st.builds(ListItem, RUNS, st.booleans(), st.integers(0, 1))
)
RICH_TEXTS: st.SearchStrategy[RichText] = st.lists(BLOCKS, max_size=6).map(tuple)


@given(RICH_TEXTS)
def test_what_is_written_reads_back_the_same(text: RichText) -> None:
    normalised = normalise(text)
    assert normalise(normalised) == normalised
    assert parse(write(text)) == normalised
    assert write(normalised) == write(text)


@given(TEXTS)
@example("{**}{**}")
@example("1. {*}{*}\n2. b")
def test_reading_never_fails_and_settles_at_once(markdown: str) -> None:
    text = parse(markdown)
    assert normalise(text) == text
    assert parse(write(text)) == text


@given(st.lists(st.text("abc é3*_[]().,-\\", min_size=1), min_size=1, max_size=4))
def test_text_without_marks_is_stored_to_the_letter(parts: list[str]) -> None:
    markdown = "\n\n".join(" ".join(part.split()) or "x" for part in parts)
    if parse(markdown) == tuple(Paragraph(words(part)) for part in markdown.split("\n\n")):
        assert write(parse(markdown)) == markdown
