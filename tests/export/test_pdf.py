"""Papers as PDF: everything that stands in the outline stands in the tree, and the file keeps to its standards."""

from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pikepdf
import pytest

from secretariat.documents.outline import (
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
    Paragraph,
    Row,
    Run,
    Signature,
    Signatures,
    Table,
    cell,
    text,
)
from secretariat.export.pdf.writer import write_pdf
from tests.conftest import ROOT
from tests.export.check_pdf import Checked
from tests.export.papers import action_list, action_table, convocation, minutes, paper
from tests.export.reading import heard_in, meant_by

SENTENCE = "De voorzitter licht toe dat de meerjarenbegroting sluitend is. "

PAPERS = {
    "minutes": minutes(),
    "action list": action_list(),
    "convocation": convocation(),
    "nothing": paper(),
    "no title": replace(paper(), title="", header_left="", header_right="", footer_left="", created=""),
    "only empty blocks": paper(
        Heading(1, ()), Paragraph(()), BulletList(()), Facts(()), Table((), ()), Signatures(()), PageBreak()
    ),
    "a callout without label": paper(Callout(CalloutKind.ACTION, "", text("Doen."))),
    "a callout with a long label": paper(Callout(CalloutKind.ACTION, "Voorgesteld besluit bij dit punt " * 3, ())),
    "five to sign": paper(Signatures(tuple(Signature(f"Lid {n},", f"Naam {n}") for n in range(5)))),
    "levels that skip": paper(Heading(3, text("Een")), Heading(6, text("Twee")), Heading(1, text("Drie"))),
    "a long title with an aside": paper(Heading(1, text(SENTENCE * 6), number="1.", aside="(ter besluitvorming)")),
    "a long aside": paper(Heading(1, text("Titel"), aside=SENTENCE * 3)),
    "a word of 400 letters": paper(Paragraph(text("a" * 400)), action_table()),
    "a long number": paper(Heading(1, text("Titel"), number="14:00–16:00 uur in de raadzaal")),
    "a paragraph of five pages": paper(Paragraph(text(SENTENCE * 250))),
    "a cell of two pages": paper(
        Table((Column("Nr", 1), Column("Tekst", 3)), (Row((cell("1"), cell(SENTENCE * 100))),))
    ),
    "a callout of two pages": paper(Callout(CalloutKind.DECISION, "Besluit 2023-B-001:", text(SENTENCE * 100))),
    "facts of two pages": paper(Facts((("Aanwezig", text(SENTENCE * 100)),))),
    "many empty cells": paper(Table((Column("", 1), Column("", 1)), (Row((Cell(), Cell())),) * 3)),
    "letters of every alphabet": paper(Paragraph(text("Çelik Łódź ’s-Gravenhage zeeëend Ελλάδα Київ ☐ ☒ ✓ → 😀 中"))),
}


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_keeps_to_the_standards_and_loses_no_word(name: str) -> None:
    checked = Checked(write_pdf(PAPERS[name]))
    assert checked.problems == []
    if PAPERS[name].title:
        assert heard_in(checked.roots) == meant_by(PAPERS[name])


def test_the_same_outline_always_gives_the_same_bytes() -> None:
    here = write_pdf(minutes())
    assert write_pdf(minutes()) == here
    program = (
        "import sys; from secretariat.export.pdf.writer import write_pdf; from tests.export.papers import minutes;"
        "sys.stdout.buffer.write(write_pdf(minutes()))"
    )
    for seed in ("1", "2"):
        environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TZ": "Asia/Tokyo"}
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, env=environment)
        assert done.stdout == here


def test_the_room_is_entered_without_loading_reportlab() -> None:
    program = "import sys, secretariat.export, secretariat.export.pdf; print('reportlab' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def opened(outline: Outline) -> Any:
    return pikepdf.open(io.BytesIO(write_pdf(outline)))


@pytest.mark.parametrize("outline", [minutes(), paper(*[action_table(300)] * 3), paper()])
def test_another_program_finds_the_file_sound(outline: Outline) -> None:
    assert opened(outline).check_pdf_syntax() == []


def test_the_file_says_who_made_it_when_and_about_what() -> None:
    pdf = opened(replace(minutes(), title="Verslag & <besluiten> van\u202e 2 november 😀"))
    info = {name: str(value) for name, value in pdf.trailer.Info.items()}
    assert info == {
        "/Title": "Verslag & <besluiten> van 2 november 😀",
        "/Author": "Vereniging van Groninger Gemeenten",
        "/Subject": "Verslag van het overleg",
        "/Keywords": "verslag, BO-CULT",
        "/Creator": "Secretariaat",
        "/Producer": "ReportLab PDF Library",
        "/CreationDate": "D:20231120000000Z",
        "/ModDate": "D:20231120000000Z",
    }


def test_every_page_tells_what_it_belongs_to_and_which_it_is() -> None:
    checked = Checked(write_pdf(minutes()))
    assert checked.artifacts[:5] == [
        "CONCEPT",
        "Vereniging van Groninger Gemeenten",
        "Verslag",
        "BO-CULT 2023-02 · Concept",
        "Pagina 1 van 3",
    ]
    assert [words for words in checked.artifacts if words.startswith("Pagina")] == [
        "Pagina 1 van 3",
        "Pagina 2 van 3",
        "Pagina 3 van 3",
    ]


def test_a_footer_that_is_too_long_is_shortened() -> None:
    checked = Checked(write_pdf(paper(footer_left=SENTENCE * 5)))
    assert any(words.endswith("…") and SENTENCE.startswith(words[:30]) for words in checked.artifacts)


def test_column_titles_are_shown_again_on_every_page_but_read_once() -> None:
    checked = Checked(write_pdf(action_list()))
    assert checked.page_count == 4
    assert checked.artifacts.count("Actiehouder") == 3
    assert [words for tag, words in heard_in(checked.roots) if tag == "TH"].count("Actiehouder") == 2


def test_bookmarks_show_the_three_upper_levels() -> None:
    levels = paper(
        Heading(1, text("Verslag")),
        Heading(2, text("Opening"), number="1."),
        Heading(3, text("Berichten"), number="1.1"),
        Heading(4, text("Te diep")),
        Heading(2, text("Sluiting"), number="2."),
    )
    with opened(levels).open_outline() as outline:
        [title] = outline.root
        assert title.title == "Verslag"
        assert [entry.title for entry in title.children] == ["1. Opening", "2. Sluiting"]
        assert [entry.title for entry in title.children[0].children] == ["1.1 Berichten"]


def linked(link: str) -> list[str]:
    """The goals of the links in a paper with one linked word and a heading with the key ``doel``."""
    heading = Heading(1, text("Titel"), key="doel")
    pdf = opened(paper(heading, Paragraph((Run("Zie "), Run("dit", link=link)))))
    return [str(a.A.URI) if "/A" in a else str(a.Dest[1]) for a in pdf.pages[0].obj.get("/Annots", [])]


@pytest.mark.parametrize(
    ("link", "goals"),
    [
        ("https://example.nl/a?b=c", ["https://example.nl/a?b=c"]),
        ("mailto:post@example.nl", ["mailto:post@example.nl"]),
        ("https://example.nl/Çelik", ["https://example.nl/%C3%87elik"]),
        ("#doel", ["/XYZ"]),
        ("#nergens", []),
        ("javascript:alert(1)", []),
        ("file:///etc/passwd", []),
        ("https://example.nl/ x", []),
        ("", []),
    ],
)
def test_only_links_to_the_web_to_mail_and_to_headings_are_links(link: str, goals: list[str]) -> None:
    assert linked(link) == goals


def test_a_link_over_two_lines_is_one_link_with_its_words() -> None:
    words = "de pagina over de subsidieregeling Cultuureducatie met Kwaliteit van het Fonds voor Cultuurparticipatie"
    outline = paper(Paragraph((Run("Zie "), Run(words, link="https://example.nl")), indented=True))
    checked = Checked(write_pdf(outline))
    links = [element for root in checked.roots for element in root.walk() if element.tag == "Link"]
    assert [element.text for element in links] == [words]
    pdf = opened(outline)
    assert [str(annotation.Contents) for annotation in pdf.pages[0].obj.Annots] == [words, words]


def test_markup_in_a_text_is_text() -> None:
    words = 'R&D <b>niet vet</b> <img src="/etc/passwd"/> &amp; {x} <a href="javascript:x">'
    checked = Checked(write_pdf(paper(Paragraph(text(words)))))
    assert ("P", words) in heard_in(checked.roots)


def test_words_in_another_language_say_so() -> None:
    outline = paper(Paragraph((Run("De term "), Run("community art", language="en-GB"), Run("."))))
    pdf = opened(outline)
    languages = [str(o.Lang) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Span"]
    assert languages == ["en-GB"]


def test_a_list_below_an_item_belongs_to_that_item() -> None:
    item = ListItem(text("boven"), (ListItem(text("onder")),))
    [root] = Checked(write_pdf(paper(BulletList((item,))))).roots
    path = ["Document", "L", "LI", "LBody", "L", "LI", "LBody"]
    [below] = [element for element in root.walk() if element.tag == "LBody" and element.text == "onder"]
    assert [tag for tag in path if tag in {element.tag for element in root.walk()}] == path
    assert below.text == "onder"


def test_large_print_and_landscape() -> None:
    larger = replace(minutes(), large_print=True)
    assert len(opened(larger).pages) > len(opened(minutes()).pages)
    assert Checked(write_pdf(larger)).problems == []
    lying = opened(replace(minutes(), orientation=Orientation.LANDSCAPE))
    assert [round(float(side)) for side in lying.pages[0].mediabox] == [0, 0, 842, 595]


def test_the_work_is_reported_in_percents_and_stops_when_the_listener_objects() -> None:
    told: list[int] = []
    write_pdf(action_list(), lambda done, total: told.append(100 * done // total))
    assert told == sorted(set(told))
    assert told[0] == 0
    assert told[-1] == 100

    class Enough(Exception):
        pass

    def object_to_it(done: int, total: int) -> None:
        raise Enough

    with pytest.raises(Enough):
        write_pdf(minutes(), object_to_it)


def test_a_hundred_pages_take_little_room() -> None:
    block = (Heading(2, text("Punt")), Paragraph(text(SENTENCE * 40)), action_table())
    data = write_pdf(paper(*block * 100))
    pages = len(pikepdf.open(io.BytesIO(data)).pages)
    assert pages > 80
    assert len(data) / pages < 5_000
