"""A paper as a page for the website: what it says and what each part is, and nothing that can do harm."""

from __future__ import annotations

import datetime as dt
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from secretariat.documents import year_report
from secretariat.documents.outline import (
    BulletList,
    Callout,
    CalloutKind,
    Column,
    Facts,
    Heading,
    ListItem,
    Outline,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Signature,
    Signatures,
    Table,
    cell,
    text,
)
from secretariat.documents.rich_text import blocks_of
from secretariat.export.html_page import write_html
from tests.domain.sample import sample
from tests.export.papers import paper

EMPTY = {"meta"}
NAMES = (
    {"html", "head", "meta", "title", "body", "main", "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "dl"}
    | {"dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td", "a", "em", "strong", "span", "br"}
    | {"svg", "desc", "text", "rect"}
)  # fmt: skip


class Page(HTMLParser):
    """What a browser makes of a page; it fails on anything that is not closed, or should not be there."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(content.decode())
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in NAMES
        self.elements.append((tag, dict(attrs)))
        if tag not in EMPTY | {"br"}:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def names(self) -> list[str]:
        return [name for name, _ in self.elements]

    def links(self) -> list[str | None]:
        return [attributes["href"] for name, attributes in self.elements if name == "a"]


def body(outline: Outline) -> str:
    said = write_html(outline).decode()
    return said.partition("<main>\n")[2].partition("</main>")[0]


def test_every_kind_of_block_is_told_as_what_it_is() -> None:
    outline = paper(
        Heading(1, text("Verslag"), aside="BO-CULT 2023-02"),
        Facts((("Datum", text("2 november")),)),
        Heading(2, text("Opening"), number="1.", key="punt 1"),
        Paragraph(
            (Run("Zie "), Run("de pagina", link="https://example.nl/?a=1&b=2"), Run(" of "), Run("dit", link="#punt 1"))
        ),
        Paragraph((Run("schrijf ons", link="mailto:post@example.nl"), Run(" "), Run("Dus", bold=True, italic=True))),
        BulletList((ListItem(text("boven"), (ListItem(text("onder")),)), ListItem(text("naast"))), ordered=True),
        Callout(CalloutKind.DECISION, "Besluit 2023-B-004:", text("Ja.")),
        PageBreak(),
        Table(
            (Column("Nr", 1, row_header=True), Column("Wat", 2)),
            (Row((cell("1"), cell("Iets"))),),
            caption="Lijst",
        ),
        Signatures((Signature("Voorzitter,", "Z. van der Verzin"),)),
    )
    assert body(outline).splitlines() == [
        "<h1>Verslag (BO-CULT 2023-02)</h1>",
        *("<dl>", "<dt>Datum</dt><dd>2 november</dd>", "</dl>"),
        '<h2 id="deel-1">1. Opening</h2>',
        '<p>Zie <a href="https://example.nl/?a=1&amp;b=2">de pagina</a> of <a href="#deel-1">dit</a></p>',
        "<p>schrijf ons (post@example.nl) <strong><em>Dus</em></strong></p>",
        *("<ol>", "<li>boven", "<ul>", "<li>onder</li>", "</ul>", "</li>", "<li>naast</li>", "</ol>"),
        "<p><strong>Besluit 2023-B-004:</strong> Ja.</p>",
        *("<table>", "<caption>Lijst</caption>"),
        '<thead><tr><th scope="col">Nr</th><th scope="col">Wat</th></tr></thead>',
        *("<tbody>", '<tr><th scope="row">1</th><td>Iets</td></tr>', "</tbody>", "</table>"),
        *("<ul>", "<li>Voorzitter, Z. van der Verzin</li>", "</ul>"),
    ]


def test_the_jaaroverzicht_is_one_page_in_dutch_without_a_look_of_its_own() -> None:
    content = write_html(year_report.outline(sample(), "rep-2023", dt.date(2023, 11, 20)))
    page = Page(content)
    assert content.decode().startswith('<!DOCTYPE html>\n<html lang="nl-NL">\n<head>\n<meta charset="utf-8">\n')
    assert page.names().count("h1") == 1
    assert [words for words in page.words if "Wat hebben we gedaan in 2023" in words] == [
        "Wat hebben we gedaan in 2023 – Cultuur en Bibliotheekwerk",
        "Wat hebben we gedaan in 2023",
    ]
    assert page.links() == ["https://www.lkca.nl/artikel/bestuurlijk-kader-cultuur-en-onderwijs"]
    assert not {"style", "script", "link", "img", "iframe"} & set(page.names())


def test_words_that_look_like_a_page_are_words() -> None:
    hostile = "</p><script>alert('x')</script><img src=x onerror=\"a()\">&amp;<!-- -->"
    outline = paper(
        Heading(1, text(hostile), number=hostile, key='"><script>', aside=hostile),
        Paragraph((Run(hostile, link='https://example.nl/"onclick="x'), Run("hier", language='nl" onclick="x'))),
        Facts(((hostile, text(hostile)),)),
        Callout(CalloutKind.ACTION, hostile, text(hostile)),
        BulletList((ListItem(text(hostile), (ListItem(text(hostile)),)),)),
        Table((Column(hostile, 1),), (Row((cell(hostile),)),), caption=hostile),
        Signatures((Signature(hostile, hostile),)),
    )
    page = Page(write_html(outline))
    assert not {"script", "img"} & set(page.names())
    assert {name for _, attributes in page.elements for name in attributes} <= {
        *("lang", "charset", "name", "content", "id", "scope", "href")
    }
    assert "".join(page.words).count("alert('x')") == 15


def test_a_link_leads_to_a_web_page_or_to_a_heading_of_this_page() -> None:
    addresses = (
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.nl",
        "#weg",
        "JaVaScRiPt:x",
    )
    outline = paper(Heading(1, text("Kop")), Paragraph(tuple(Run("hier", link=one) for one in addresses)))
    assert Page(write_html(outline)).links() == []
    assert body(outline) == "<h1>Kop</h1>\n<p>hierhierhierhierhierhier</p>\n"


@given(st.text(), st.text())
def test_whatever_was_typed_makes_a_page_that_is_whole(typed: str, other: str) -> None:
    page = Page(write_html(paper(Heading(1, text(typed)), *blocks_of(other), Paragraph((Run(typed, link=other),)))))
    assert all(link is not None and link.lower().startswith(("http://", "https://")) for link in page.links())
