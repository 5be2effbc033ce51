"""The vergaderbundel: ours before and between, the pages of others as they are, numbers that go on."""

from __future__ import annotations

import contextlib
import io
import zipfile
from dataclasses import replace
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name

from secretariat.documents.meeting_pack import KIND, PackFault, PackPaper
from secretariat.documents.outline import Facts, Heading, text
from secretariat.export.pack_zip import CONTENTS, names_apart, write_pack_zip
from secretariat.export.pdf_pack import PackInput, packed, write_pack
from tests.export.check_pdf import Checked
from tests.export.papers import convocation

COVER = (Heading(1, text(f"{KIND} Bestuurlijk overleg Cultuur")), Facts((("Datum", text("2 november 2023")),)))
CONTENT = b"0.5 w 100 100 200 200 re S"


def foreign(
    pages: int, size: tuple[float, float] = (595, 842), *, turned: int = 0, encryption: object = False, words: str = ""
) -> bytes:
    """A PDF as somebody else made it: with a tree, links and its resources higher up."""
    with pikepdf.new() as pdf:
        for number in range(pages):
            pdf.add_blank_page(page_size=size)
            page = pdf.pages[number].obj
            page.Contents = pdf.make_stream(CONTENT + words.encode())
            page.StructParents = 0
            page.AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS="app.alert(1)"))
            page.Annots = Array(
                [
                    pdf.make_indirect(
                        Dictionary(
                            Type=Name.Annot,
                            Subtype=Name.Link,
                            Rect=[0, 0, 9, 9],
                            A=Dictionary(S=Name.URI, URI="https://example.nl"),
                        )
                    )
                ]
            )
            if turned:
                page.Rotate = turned
            if "/Resources" in page:
                del page.Resources
        pdf.Root.Pages.Resources = Dictionary(ExtGState=Dictionary(Gs1=Dictionary(CA=0.5)))
        stream = io.BytesIO()
        pdf.save(stream, encryption=encryption, deterministic_id=not encryption)  # type: ignore[arg-type]
        return stream.getvalue()


def one(place: int, label: str, **changes: object) -> PackPaper:
    """A stuk with a file."""
    fields: dict[str, object] = {"title": f"Stuk {label}", "item": "4 Convenant", "file_name": f"{label}_Stuk.pdf"}
    return PackPaper(place=place, label=label, **{**fields, **changes})  # type: ignore[arg-type]


def label_of(place: int) -> str:
    """The label of a stuk: "4a", "4b"; after the alphabet a number will do here."""
    return f"4{chr(96 + place)}" if place <= 26 else f"4-{place}"


def bundle(*files: bytes | None, **changes: object) -> PackInput:
    """A bundle of those files, lettered 4a, 4b."""
    papers = tuple(one(place, label_of(place), **changes) for place in range(1, len(files) + 1))
    agenda = replace(convocation(), file_name="2023-11-02_BO-CULT_convocatie_definitief", watermark=None)
    return PackInput(COVER, agenda, papers, files)


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def words_of_pages(data: bytes) -> list[str]:
    """What stands on each page."""
    with contextlib.closing(pypdfium2.PdfDocument(data)) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def bookmarks(data: bytes) -> list[tuple[int, str, int]]:
    """Depth, title and page (from 1) of every bookmark."""
    with contextlib.closing(pypdfium2.PdfDocument(data)) as document:
        found = []
        for entry in document.get_toc():
            goal = entry.get_dest()
            assert goal is not None
            found.append((entry.level, entry.get_title(), (goal.get_index() or 0) + 1))
        return found


def test_the_pages_follow_each_other_and_their_numbers_go_on() -> None:
    data = write_pack(bundle(foreign(3), foreign(2)))
    pages = words_of_pages(data)
    assert len(pages) == 10
    assert [f"Pagina {number} van 10" in words for number, words in enumerate(pages, 1)] == [
        number in (1, 2, 3, 4, 8) for number in range(1, 11)
    ]
    assert [words for words in pages if "/" in words and len(words) < 10] == [
        "5 / 10",
        "6 / 10",
        "7 / 10",
        "9 / 10",
        "10 / 10",
    ]


def test_contents_bookmarks_and_links_lead_to_the_same_pages() -> None:
    data = write_pack(bundle(foreign(3), foreign(2)))
    assert bookmarks(data) == [
        (0, "Vergaderbundel Bestuurlijk overleg Cultuur", 1),
        (1, "Inhoud", 1),
        (1, "Uitnodiging en agenda", 2),
        (2, "Agenda", 2),
        (2, "Bijlagen", 3),
        (1, "4a Stuk 4a", 4),
        (1, "4b Stuk 4b", 8),
    ]
    assert "Nr Stuk Pagina Uitnodiging en agenda 2 4a Stuk 4a 4 4b Stuk 4b 8" in words_of_pages(data)[0]
    with opened(data) as pdf:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        links: list[Any] = [
            annotation.get("/Dest", annotation.get("/A", Dictionary()).get("/D")) for annotation in pdf.pages[0].Annots
        ]
        assert [numbers[link[0].objgen] for link in links] == [2, 4, 8]


def test_numbers_are_right_when_the_contents_take_more_pages() -> None:
    data = write_pack(bundle(*[foreign(1)] * 60))
    pages = words_of_pages(data)
    dividers = [page for _level, title, page in bookmarks(data) if title.startswith("4")]
    assert all("Bij agendapunt 4 Convenant Bestand" in pages[page - 1] for page in dividers)
    contents = " ".join(pages[: dividers[0]])
    for place, page in enumerate(dividers, 1):
        label = label_of(place)
        assert f"{label} Stuk {label} {page} " in contents


def test_the_pages_of_others_stay_as_they_are() -> None:
    with opened(write_pack(bundle(foreign(2)))) as pdf:
        page = pdf.pages[5].obj
        assert CONTENT in [bytes(part.read_bytes()) for part in page.Contents]
        assert float(page.Resources.ExtGState.Gs1.CA) == 0.5
        assert page.Annots[0].A.URI == "https://example.nl"
        # What would point into our tree, or run by itself, is left behind.
        assert "/StructParents" not in page
        assert "/AA" not in page
        assert [float(side) for side in page.MediaBox] == [0, 0, 595, 842]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_the_number_stands_where_the_reader_sees_the_foot(turned: int) -> None:
    data = write_pack(bundle(foreign(1, (400, 700), turned=turned)))
    with contextlib.closing(pypdfium2.PdfDocument(data)) as document:
        page = document[4]
        width, height = page.get_size()
        picture = page.render(scale=1).to_pil().convert("L")
        corner = picture.crop((int(width) - 60, int(height) - 24, int(width), int(height)))
        elsewhere = picture.crop((0, 0, 60, 24))
    assert (width, height) == ((700, 400) if turned % 180 else (400, 700))
    assert corner.getextrema()[0] < 150
    assert elsewhere.getextrema() == (255, 255)


def test_with_pages_of_others_it_promises_nothing_and_says_so() -> None:
    data = write_pack(bundle(foreign(1)))
    with opened(data) as pdf, pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == "Vergaderbundel Bestuurlijk overleg Cultuur"
        assert {name for name in ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance") if name in metadata} == set()
        assert pdf.Root.MarkInfo.Marked
    assert "de bundel als geheel voldoet daarom niet aan PDF/UA en PDF/A" in words_of_pages(data)[0]


def test_with_only_ours_in_it_the_bundle_keeps_to_the_standards() -> None:
    given = bundle(None, None, file_name="", url="")
    data = write_pack(given)
    assert Checked(data).problems == []
    assert "voldoet daarom niet" not in words_of_pages(data)[0]


def test_minutes_to_adopt_have_no_letter_before_their_title() -> None:
    given = bundle(foreign(1), title="Verslag van maart")
    data = write_pack(replace(given, papers=(replace(given.papers[0], label=""),)))
    assert "Verslag van maart" in [title for _level, title, _page in bookmarks(data)]


def test_a_paper_of_ours_goes_along_as_pages() -> None:
    given = replace(bundle(None), files=(convocation(),))
    assert len(words_of_pages(write_pack(given))) == 1 + 2 + 1 + 2


LOCKED = foreign(1, encryption=pikepdf.Encryption(owner="geheim", user="geheim"))
GUARDED = foreign(1, encryption=pikepdf.Encryption(owner="geheim", user=""))


@pytest.mark.parametrize(
    ("content", "changes", "fault", "said"),
    [
        (None, {"file_name": ""}, PackFault.MISSING, "Dit stuk ontbreekt nog. Er is geen bestand van."),
        (None, {"file_name": "", "url": "https://example.nl/a"}, PackFault.LINK, "Dit stuk staat op internet"),
        (None, {}, PackFault.LOST, "in het archief beschadigd geraakt"),
        (
            b"PK\x03\x04",
            {"file_name": "4a_Stuk.docx"},
            PackFault.OTHER_KIND,
            "geen PDF en zit daarom niet in de bundel",
        ),
        (b"%PDF-1.7 en dan niets", {}, PackFault.DAMAGED, "Dit bestand is beschadigd"),
        (LOCKED, {}, PackFault.LOCKED, "met een wachtwoord beveiligd"),
        (GUARDED, {}, PackFault.LOCKED, "met een wachtwoord beveiligd"),
    ],
    ids=lambda one: one.value if isinstance(one, PackFault) else "",
)
def test_what_cannot_be_bound_is_named_on_its_divider(
    content: bytes | None, changes: dict[str, str], fault: PackFault, said: str
) -> None:
    given = bundle(content, **changes)
    assert [one.fault for one in packed(given)] == [fault]
    pages = words_of_pages(write_pack(given))
    assert len(pages) == 4
    assert said in pages[3]
    with zipfile.ZipFile(io.BytesIO(write_pack_zip(given))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert (given.papers[0].file_name in archive.namelist()) == (content is not None)


@settings(max_examples=30)
@given(
    st.one_of(st.binary(max_size=60), st.binary(max_size=60).map(lambda tail: b"%PDF-1.7\n" + tail)),
    st.integers(0, 900),
)
def test_whatever_a_file_holds_the_bundle_is_made(content: bytes, cut: int) -> None:
    papers = packed(bundle(content, foreign(1)[:cut]))
    assert all(one.fault is not None or one.pages for one in papers)


def test_the_same_stukken_give_the_same_bundle() -> None:
    given = bundle(foreign(2), foreign(1), b"PK")
    assert write_pack(given) == write_pack(given)
    assert write_pack_zip(given) == write_pack_zip(given)


def test_a_bundle_in_a_bundle_keeps_the_numbers_of_both() -> None:
    inner = write_pack(bundle(foreign(1)))
    pages = words_of_pages(write_pack(bundle(inner)))
    assert len(pages) == 9
    assert sorted(pages[8].replace(" / ", "/").split()) == ["5/5", "9/9"]


def test_it_tells_how_far_it_is_and_stops_when_asked() -> None:
    told: list[tuple[int, int]] = []
    write_pack(bundle(foreign(1), foreign(1)), lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3)]

    def stop(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        write_pack(bundle(foreign(1)), stop)


def test_a_zip_holds_every_file_as_it_is_and_a_list_of_them() -> None:
    given = bundle(foreign(1), None, file_name="")
    given = replace(given, papers=(replace(given.papers[0], file_name="4a_Voorstel.pdf"), given.papers[1]))
    with zipfile.ZipFile(io.BytesIO(write_pack_zip(given))) as archive:
        assert archive.namelist() == [CONTENTS, "2023-11-02_BO-CULT_convocatie_definitief.pdf", "4a_Voorstel.pdf"]
        assert archive.read("4a_Voorstel.pdf") == foreign(1)
        said = archive.read(CONTENTS).decode("utf-8-sig").splitlines()
    assert said == [
        "Uitnodiging BO-CULT",
        "",
        "2023-11-02_BO-CULT_convocatie_definitief.pdf",
        "4a_Voorstel.pdf",
        "4b Stuk 4b: ontbreekt nog",
    ]


@settings(max_examples=60)
@given(st.lists(st.text(st.sampled_from("aAé./\\: ..CON\x00😀"), max_size=12), max_size=6))
def test_names_in_a_zip_are_safe_and_apart_whatever_the_titles_are(titles: list[str]) -> None:
    names = names_apart([f"4a_{title}.pdf" for title in titles], (CONTENTS,))
    assert len({name.lower() for name in names} | {CONTENTS.lower()}) == len(titles) + 1
    for name in names:
        assert name.isascii()
        assert not set(name) & set('/\\:\x00 "')
        assert name.startswith("4a")


def layered() -> bytes:
    """A page with a black square on a layer that is off, and bookmarks to its pages, to nowhere and to a name."""
    with pikepdf.open(io.BytesIO(foreign(2, (400, 400)))) as pdf:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="Opmerkingen"))
        page = pdf.pages[0].obj
        page.Resources = Dictionary(Properties=Dictionary(Oc1=layer))
        page.Contents = pdf.make_stream(b"/OC /Oc1 BDC 0 g 100 100 200 200 re f EMC")
        pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
        with pdf.open_outline() as outline:
            first = pikepdf.OutlineItem("Deel 1", 0)
            first.children.append(pikepdf.OutlineItem("Deel 1.1", 1))
            outline.root.extend([first, pikepdf.OutlineItem("Nergens", pikepdf.String("naam"))])
        stream = io.BytesIO()
        pdf.save(stream)
        return stream.getvalue()


def test_a_layer_that_is_off_stays_off() -> None:
    data = write_pack(bundle(layered(), layered()))
    with contextlib.closing(pypdfium2.PdfDocument(data)) as document:
        for place in (4, 7):
            middle = document[place].render(scale=1).to_pil().convert("L").crop((150, 150, 250, 250))
            assert middle.getextrema() == (255, 255)


def test_the_bookmarks_of_a_stuk_hang_below_its_own() -> None:
    given = bundle(layered(), foreign(1), layered())
    data = write_pack(given)
    assert [one for one in bookmarks(data) if one[1][0] in "4D"] == [
        (1, "4a Stuk 4a", 4),
        (2, "Deel 1", 5),
        (3, "Deel 1.1", 6),
        (1, "4b Stuk 4b", 7),
        (1, "4c Stuk 4c", 9),
        (2, "Deel 1", 10),
        (3, "Deel 1.1", 11),
    ]
    assert write_pack(given) == data


@pytest.mark.parametrize("box", [[0, 0, 0, 0], [0, 0, 10**6, 10]])
def test_a_page_without_a_size_is_damaged(box: list[object]) -> None:
    with pikepdf.open(io.BytesIO(foreign(1))) as pdf:
        pdf.pages[0].obj.MediaBox = Array(box)
        stream = io.BytesIO()
        pdf.save(stream)
    given = bundle(stream.getvalue())
    assert [one.fault for one in packed(given)] == [PackFault.DAMAGED]
    assert len(words_of_pages(write_pack(given))) == 4


def test_a_page_that_holds_nonsense_goes_without_its_number() -> None:
    with pikepdf.open(io.BytesIO(foreign(1))) as pdf:
        pdf.pages[0].obj.Resources = Array([1])
        pdf.Root.OCProperties = Dictionary(OCGs=5)
        stream = io.BytesIO()
        pdf.save(stream)
    assert len(words_of_pages(write_pack(bundle(stream.getvalue())))) == 5
