"""Paste: what Word, Outlook, a browser and Excel put on the clipboard, and what the minutes take over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.rich_text import normalise, write
from secretariat.gui.widgets.rich_text_paste import from_html, from_plain

WORD = """
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>Verslag</title>
<style><!-- p {color:red} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head>
<body lang=NL><!--StartFragment--><h2>Rondvraag<o:p></o:p></h2>
<p class=MsoNormal>De <b style='mso-bidi-font-weight:normal'>voorzitter</b> opent het
overleg&nbsp;&nbsp; om <i>14:00</i> uur.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>eerste punt<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>o<span>&nbsp;</span></span><![endif]>dieper</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>genummerd<o:p></o:p></p>
<p class=MsoNormal><img width=10 src="file:///C:/Users/x/clip_image001.png">
<a href="https://vgg.example/a b">site</a> en
<a href="javascript:alert(1)">niets</a>, <del>weg</del><ins>erbij</ins></p>
<!--EndFragment--></body></html>
"""


def test_from_word() -> None:
    pasted = from_html(WORD)
    assert write(pasted.text) == (
        "**Rondvraag**\n\n"
        "De **voorzitter** opent het overleg om *14:00* uur.\n\n"
        "- eerste punt\n  - dieper\n1. genummerd\n\n"
        "[site](https://vgg.example/a%20b) en niets, erbij"
    )
    assert (pasted.images, pasted.tables) == (1, 0)


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("los", "los"),
        ("<p>een<br>twee</p><p>drie", "een\ntwee\n\ndrie"),
        ("<div>een<div>twee</div>drie</div>", "een\n\ntwee\n\ndrie"),
        ("<ul><li>een<ul><li>sub</li></ul></li><li><p>twee</p></li></ul>na", "- een\n  - sub\n- twee\n\nna"),
        ("<ol><li>een<li>twee<ul><li>sub</ol>na", "1. een\n2. twee\n  - sub\n\nna"),
        ("<ol><li>een</li></ol><ol start=7><li>twee</li></ol>", "1. een\n2. twee"),
        ("<ul><li>  </li><li>een</li></ul>", "- een"),
        ("<li>zonder lijst</li>", "- zonder lijst"),
        (
            '<b style="font-weight:normal" id="docs-internal-guid-1"><span style="font-weight:700">vet</span> niet</b>',
            "**vet** niet",
        ),
        ('<span style="font-style: italic; font-weight: 600">beide</span>', "***beide***"),
        ("<strong>vet </strong><em>schuin</em>", "**vet** *schuin*"),
        ("2 * 3 * 4 en <code>*x*</code>", "2 \\* 3 \\* 4 en \\*x\\*"),
        ("R&amp;D &lt;b&gt;", "R&D <b>"),
        ("<pre>een\n  twee</pre>", "een\ntwee"),
        (
            "<a href='mailto:a@vgg.example'>mail</a> <a href='//evil.example/x'>evil</a>",
            "[mail](mailto:a@vgg.example) evil",
        ),
        ("<p>zicht<span style='display:none'>onzicht</span>baar<script>alert(1)</script></p>", "zichtbaar"),
        ("<!DOCTYPE html><![CDATA[x]]><![weird[y]]>tekst", "tekst"),
    ],
)
def test_from_html(html: str, markdown: str) -> None:
    assert write(from_html(html).text) == markdown


def test_a_table_becomes_a_paragraph_a_row() -> None:
    pasted = from_html(
        "<table><tr><th>Wie</th><th>Wat</th></tr><tr><td><p>Jan</p><p>Vos</p></td><td>CMK</td></tr></table><p>na</p>"
    )
    assert write(pasted.text) == "**Wie** | **Wat**\n\nJan Vos | CMK\n\nna"
    assert pasted.tables == 1


def test_struck_text_is_noticed() -> None:
    assert from_html("niet <s>wel</s>").struck
    assert from_html("niet <span style='text-decoration: line-through'><b>wel</b></span>").struck
    assert from_html("niet <span style='text-decoration-line:line-through'>wel</span>").struck
    assert not from_html("niet <u style='text-decoration:underline'>wel</u>").struck
    assert not from_html("niet").struck


def test_comments_and_deeper_items_are_said() -> None:
    comments = from_html("<p>Tekst</p><div style='mso-element:comment-list'><p>Klopt dit?</p></div>")
    assert write(comments.text) == "Tekst"
    assert comments.notice() == "De opmerkingen in de kantlijn zijn weggelaten."
    deep = "Een lijst heeft hier twee niveaus: wat dieper stond, staat nu op het tweede."
    two = "<ul><li>een<ul><li>twee{}</li></ul></li></ul>"
    assert from_html(two.format("")).notice() == ""
    assert from_html(two.format("<ul><li>drie</li></ul>")).notice() == deep
    assert from_html("<p style='mso-list:l0 level3 lfo1'>drie</p>").notice() == deep
    assert from_html("<p style='mso-list:l0 level2 lfo1'>twee</p>").notice() == ""


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("een\r\ntwee\r\n\r\ndrie", "een\ntwee\n\ndrie"),
        ("Aanwezig:\n•\tJan\n•\tPiet\n\t▪ namens", "Aanwezig:\n\n- Jan\n- Piet\n  - namens"),
        ("1.\teen\n2.\ttwee\n3) drie", "1. een\n2. twee\n\n3) drie"),
        ("1. een\n3. drie", "1. een\n\n3. drie"),
        ("3. Financiën", "3. Financiën"),
        ("- - dubbel", "- - dubbel"),
        ("**niet vet** en 3 * 4", "\\*\\*niet vet\\*\\* en 3 \\* 4"),
        ("* let op", "* let op"),
        ("", ""),
    ],
)
def test_from_plain(text: str, markdown: str) -> None:
    assert write(from_plain(text).text) == markdown


TAGS = st.sampled_from(
    ["p", "b", "ul", "ol", "li", "table", "tr", "td", "pre", "span", "br", "img", "style", "h1", "div"]
)
STYLES = st.sampled_from(
    ["", " style='mso-list:l0 level2'", " style='mso-list:Ignore'", " href='https://a.nl'", " style"]
)
PIECES = st.one_of(
    st.builds("<{}{}>".format, TAGS, STYLES),
    st.builds("</{}>".format, TAGS),
    st.sampled_from(["<!--", "-->", "<![if x]>", "<![endif]>", "<![", "<!", "<", "&amp;", "&#x", "tekst", " "]),
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=25).map("".join))
def test_no_html_is_too_strange(html: str) -> None:
    text = from_html(html).text
    assert normalise(text) == text


@given(st.text(st.sampled_from("a1.)-•* \t\n\\["), max_size=30))
def test_no_plain_text_loses_a_word(text: str) -> None:
    def letters(written: str) -> str:
        return "".join(sign for sign in written if sign == "a")

    assert letters(write(from_plain(text).text)) == letters(text)


def test_a_hostile_page_is_read_in_reasonable_time() -> None:
    for hostile in ("<b>" * 50_000, "</b>" * 50_000, "<ul><li>" * 20_000, "<" * 20_000, "<!" * 20_000, "<![" * 20_000):
        from_html(hostile)
