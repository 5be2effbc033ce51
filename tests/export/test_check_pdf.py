"""The checker is worth something only if it can fail: every planted defect must be found, by its own rule."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from secretariat.export.pdf.writer import write_pdf
from tests.export.check_pdf import Checked, main
from tests.export.papers import minutes

GOOD = write_pdf(minutes())


def spoiled(spoil: Callable[[Any], None]) -> set[str]:
    """The rules that are broken after somebody changed a good file."""
    with pikepdf.open(io.BytesIO(GOOD)) as pdf:
        spoil(pdf)
        out = io.BytesIO()
        pdf.save(out)
    return Checked(out.getvalue()).rules


def elements(pdf: Any, tag: str) -> list[Any]:
    """All elements of that type."""
    found = [thing for thing in pdf.objects if isinstance(thing, Dictionary) and thing.get("/Type") == Name.StructElem]
    return [element for element in found if str(element.S) == f"/{tag}"]


def fonts(pdf: Any) -> list[Any]:
    return list(pdf.pages[0].obj.Resources.Font.values())


def link(pdf: Any) -> Any:
    return next(a for page in pdf.pages for a in page.obj.get("/Annots", []))


def rewrite_page(pdf: Any, pattern: bytes, replacement: bytes) -> None:
    """Change the first place in the content of page 1 that looks like the pattern."""
    page = pdf.pages[0].obj
    changed, count = re.subn(pattern, replacement, page.Contents.read_bytes(), count=1)
    assert count == 1
    page.Contents = Stream(pdf, changed)


def rewrite_xmp(pdf: Any, old: bytes, new: bytes) -> None:
    metadata = pdf.Root.Metadata.read_bytes()
    assert old in metadata
    pdf.Root.Metadata = Stream(pdf, metadata.replace(old, new), Type=Name.Metadata, Subtype=Name.XML)


def remove(dictionary: Any, key: str) -> None:
    del dictionary[key]


def put(dictionary: Any, key: str | int, value: Any) -> None:
    dictionary[key] = value


def swap_ways_back(pdf: Any) -> None:
    nodes = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    nodes[0], nodes[1] = nodes[1], nodes[0]


def forget_cell(pdf: Any) -> None:
    row = next(row for row in elements(pdf, "TR") if len(row.K) > 2)
    row.K = Array(list(row.K)[:-1])


def say_twice(pdf: Any) -> None:
    first, second = elements(pdf, "P")[:2]
    second.K, second.Pg = first.K, first.Pg


def head_nothing(pdf: Any) -> None:
    for cell in elements(pdf, "TH"):
        cell.S = Name.TD


def lose_annotation(pdf: Any) -> None:
    found = elements(pdf, "Link")[0]
    found.K = Array([kid for kid in found.K if not (isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR)])


DEFECTS: dict[str, tuple[str, Callable[[Any], None]]] = {
    "not tagged": ("marked", lambda pdf: remove(pdf.Root, "/MarkInfo")),
    "tags that may be wrong": ("marked", lambda pdf: put(pdf.Root.MarkInfo, "/Suspects", True)),
    "a form": ("fixed", lambda pdf: put(pdf.Root, "/AcroForm", Dictionary(Fields=Array()))),
    "layers": ("fixed", lambda pdf: put(pdf.Root, "/OCProperties", Dictionary())),
    "language that is none": ("lang", lambda pdf: put(pdf.Root, "/Lang", "Nederlands!")),
    "page that leads nowhere": ("parenttree", lambda pdf: remove(pdf.pages[0].obj, "/StructParents")),
    "no ways back": ("parenttree", lambda pdf: remove(pdf.Root.StructTreeRoot, "/ParentTree")),
    "Unicode of nothing": ("tounicode", lambda pdf: put(fonts(pdf)[0], "/ToUnicode", Stream(pdf, b""))),
    "link without its place": ("link", lose_annotation),
    "mark of a list in no item": ("nesting", lambda pdf: put(elements(pdf, "Lbl")[0], "/S", Name.LI)),
    "table without headers": ("table", head_nothing),
    "no language": ("lang", lambda pdf: remove(pdf.Root, "/Lang")),
    "file name as title": ("title", lambda pdf: remove(pdf.Root, "/ViewerPreferences")),
    "no tree": ("tree", lambda pdf: remove(pdf.Root, "/StructTreeRoot")),
    "no colours": ("intent", lambda pdf: remove(pdf.Root, "/OutputIntents")),
    "grey profile": ("icc", lambda pdf: put(pdf.Root.OutputIntents[0].DestOutputProfile, "/N", 1)),
    "another file inside": ("files", lambda pdf: put(pdf.Root, "/Names", Dictionary(EmbeddedFiles=Dictionary()))),
    "script": ("action", lambda pdf: put(pdf.Root, "/OpenAction", Dictionary(S=Name.JavaScript, JS="x()"))),
    "no claim of PDF/UA": ("xmp-ua", lambda pdf: rewrite_xmp(pdf, b"<pdfuaid:part>1</pdfuaid:part>", b"")),
    "claim of PDF/A-3": ("xmp-a", lambda pdf: rewrite_xmp(pdf, b"<pdfaid:part>2<", b"<pdfaid:part>3<")),
    "schema not described": ("xmp-ext", lambda pdf: rewrite_xmp(pdf, b"pdfaExtension:schemas", b"x:y")),
    "two titles": ("xmp-info", lambda pdf: put(pdf.trailer.Info, "/Title", "Iets anders")),
    "no XMP": ("xmp", lambda pdf: remove(pdf.Root, "/Metadata")),
    "tab order": ("tabs", lambda pdf: remove(pdf.pages[1].obj, "/Tabs")),
    "font not embedded": ("font", lambda pdf: remove(fonts(pdf)[0].FontDescriptor, "/FontFile2")),
    "font without Unicode": ("tounicode", lambda pdf: remove(fonts(pdf)[0], "/ToUnicode")),
    "wrong width": ("widths", lambda pdf: put(fonts(pdf)[0].Widths, 97, 1)),
    "Helvetica": ("font14", lambda pdf: put(fonts(pdf)[0], "/BaseFont", Name.Helvetica)),
    "encoding of a symbolic font": ("fontenc", lambda pdf: put(fonts(pdf)[0], "/Encoding", Name.WinAnsiEncoding)),
    "untagged words": ("untagged", lambda pdf: rewrite_page(pdf, rb"/H1 <</MCID 0>> BDC\nBT", b"/Span BMC BT")),
    "untagged line": ("untagged", lambda pdf: rewrite_page(pdf, rb"\Z", b"\n0 0 10 10 re f")),
    "mark left open": ("nest", lambda pdf: rewrite_page(pdf, rb"EMC\Z", b"")),
    "mark inside a mark": ("nest", lambda pdf: rewrite_page(pdf, rb"BT\n", b"/P <</MCID 99>> BDC EMC BT\n")),
    "mark across text": ("nest", lambda pdf: rewrite_page(pdf, rb"ET\nEMC", b"EMC ET")),
    "mark not in the tree": (
        "mcr",
        lambda pdf: rewrite_page(pdf, rb"\Z", b"\n/P <</MCID 99>> BDC BT ET 0 0 1 1 re f EMC"),
    ),
    "printing colours": ("cmyk", lambda pdf: rewrite_page(pdf, rb"\Z", b"\n0 0 0 1 k")),
    "missing sign": ("notdef", lambda pdf: rewrite_page(pdf, rb"\(Verslag\) Tj", rb"(\\000) Tj")),
    "link without words": ("link", lambda pdf: remove(link(pdf), "/Contents")),
    "link that is not printed": ("annotflags", lambda pdf: put(link(pdf), "/F", 0)),
    "link outside the tree": ("link", lambda pdf: remove(link(pdf), "/StructParent")),
    "ways back swapped": ("parenttree", swap_ways_back),
    "words said twice": ("mcr", say_twice),
    "wrong parent": ("parent", lambda pdf: put(elements(pdf, "P")[0], "/P", elements(pdf, "P")[1])),
    "level skipped": ("headings", lambda pdf: put(elements(pdf, "H2")[0], "/S", Name.H4)),
    "second title": ("headings", lambda pdf: put(elements(pdf, "H2")[0], "/S", Name.H1)),
    "unknown type": ("tag", lambda pdf: put(elements(pdf, "P")[0], "/S", Name.Alinea)),
    "cell outside a row": ("nesting", lambda pdf: put(elements(pdf, "P")[0], "/S", Name.TD)),
    "header of what": ("scope", lambda pdf: remove(elements(pdf, "TH")[0], "/A")),
    "ragged table": ("table", forget_cell),
    "figure without words": ("alt", lambda pdf: put(elements(pdf, "P")[0], "/S", Name.Figure)),
}


def test_the_file_is_good_before_it_is_spoiled() -> None:
    assert spoiled(lambda pdf: None) <= {"header"}  # pikepdf writes a header of its own
    assert Checked(GOOD).problems == []


@pytest.mark.parametrize("name", DEFECTS)
def test_a_planted_defect_is_found(name: str) -> None:
    rule, spoil = DEFECTS[name]
    assert rule in spoiled(spoil)


def test_a_stream_that_runs_into_its_end_is_found() -> None:
    assert "endstream" in Checked(GOOD.replace(b"\nendstream", b" endstream", 1)).rules


def test_what_is_wrong_with_the_file_around_it_is_found() -> None:
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(GOOD)) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="x", user=""))
    assert "encrypt" in Checked(locked.getvalue()).rules
    assert Checked(GOOD.replace(b"/ID", b"/IX")).rules == {"id"}
    assert Checked(GOOD + b"\nen nog iets").rules == {"eof"}
    assert Checked(GOOD.replace(b"%PDF-1.7", b"%PDF-2.0")).rules == {"header"}


def test_the_command_tells_what_is_wrong(tmp_path: Any, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = tmp_path / "goed.pdf", tmp_path / "fout.pdf"
    good.write_bytes(GOOD)
    bad.write_bytes(GOOD.replace(b"\nendstream", b" endstream", 1))
    assert main([str(good), "--tree"]) == 0
    assert "0 problem(s)\nDocument\n  H1\n" in capsys.readouterr().out
    assert main([str(bad)]) == 1
    assert "[endstream] a stream does not end in an end of line" in capsys.readouterr().out
