"""Checks our own PDFs against what PDF/UA-1 and PDF/A-2a ask of them, as far as our writer could get it wrong.

It reads the file anew, from its bytes, and knows nothing of how it was made; it knows the kind of files we make, and
not all PDFs.
"""

from __future__ import annotations

import io
import itertools
import re
import struct
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import unescape

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from secretariat.export.pdf.reading_back import CharactersOf, Element, PageReader, TreeReader

TYPES = frozenset(
    {"Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private"}
    | {"P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead"}
    | {"TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Figure", "Formula"}
)
KIDS = {
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "TR": {"TH", "TD"},
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
}
PARENTS = {
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"},
    "TD": {"TR"},
    "LI": {"L"},
    "LBody": {"LI"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TFoot": {"Table"},
}
FORBIDDEN_ACTIONS = {Name.JavaScript, Name.Launch, Name.ImportData, Name.ResetForm, Name.SubmitForm}
STANDARD_FONTS = re.compile(r"(?:Helvetica|Times|Courier|Symbol|ZapfDingbats)")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong: a short name of the rule, and where."""

    rule: str
    text: str


class Checked:
    """A PDF with what is wrong with it, its logical tree and the text outside that tree."""

    def __init__(self, data: bytes) -> None:
        self.problems: list[Problem] = []
        self.roots: list[Element] = []
        self.artifacts: list[str] = []
        self._data = data
        with pikepdf.open(io.BytesIO(data)) as pdf:
            self._pdf: Any = pdf
            self._root: Any = pdf.Root
            self.page_count = len(pdf.pages)
            self._check_file()
            self._check_catalog()
            self._check_xmp()
            self._check_colours()
            marks = self._check_pages()
            if "/StructTreeRoot" in self._root:
                self._check_tree(marks)
            else:
                self._say("tree", "there is no logical tree")

    @property
    def rules(self) -> set[str]:
        """The names of the rules that are broken."""
        return {problem.rule for problem in self.problems}

    def dump(self) -> str:
        """The logical tree as indented lines."""
        return "\n".join(root.dump() for root in self.roots)

    def _say(self, rule: str, text: str) -> None:
        self.problems.append(Problem(rule, text))

    # -- the file and what it says about itself

    def _check_file(self) -> None:
        """PDF/A 6.1: header, identifier, nothing encrypted, an end of line before every ``endstream``."""
        if not re.match(rb"%PDF-1\.[4-7]\n%[\x80-\xff]{4}", self._data):
            self._say("header", "the header is not that of a binary PDF 1.x")
        if not self._data.rstrip(b"\r\n").endswith(b"%%EOF"):
            self._say("eof", "something stands behind the end")
        if "/ID" not in self._pdf.trailer:
            self._say("id", "there is no identifier")
        if self._pdf.is_encrypted:
            self._say("encrypt", "the file is encrypted")
        if re.search(rb"[^\r\n]endstream", self._data):
            self._say("endstream", "a stream does not end in an end of line")
        for thing in self._pdf.objects:
            if isinstance(thing, Dictionary | Stream):
                self._check_dictionary(thing)

    def _check_dictionary(self, dictionary: Any, depth: int = 0) -> None:
        if dictionary.get("/S") in FORBIDDEN_ACTIONS or "/AA" in dictionary or "/JS" in dictionary:
            self._say("action", f"forbidden action {dictionary.get('/S')}")
        if dictionary.get("/Filter") == Name.LZWDecode:
            self._say("filter", "LZW is forbidden")
        for _, value in dictionary.items() if depth < 6 else ():
            if isinstance(value, Dictionary) and not value.is_indirect:
                self._check_dictionary(value, depth + 1)

    def _check_catalog(self) -> None:
        root = self._root
        if not LANGUAGE.match(str(root.get("/Lang", ""))):
            self._say("lang", "the language of the document is not given")
        if not root.get("/MarkInfo", {}).get("/Marked", False):
            self._say("marked", "the document does not say it is tagged")
        if root.get("/MarkInfo", {}).get("/Suspects", False):
            self._say("marked", "the document says its tags may be wrong")
        if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
            self._say("title", "the title is not shown")
        if "/EmbeddedFiles" in root.get("/Names", {}):
            self._say("files", "PDF/A-2 may hold no other files")
        if "/AcroForm" in root or "/OCProperties" in root:
            self._say("fixed", "a form or layers: a paper is the same for everybody")

    def _check_xmp(self) -> None:
        if "/Metadata" not in self._root:
            self._say("xmp", "there is no XMP")
            return
        if "/Filter" in self._root.Metadata:
            self._say("xmp", "the XMP is compressed")
        xmp = self._root.Metadata.read_bytes().decode("utf-8", "replace")
        if not re.search(r"<pdfuaid:part>1<", xmp):
            self._say("xmp-ua", "PDF/UA-1 is not claimed")
        if not re.search(r"<pdfaid:part>2<", xmp) or not re.search(r"<pdfaid:conformance>A<", xmp):
            self._say("xmp-a", "PDF/A-2a is not claimed")
        if "pdfaExtension:schemas" not in xmp:
            self._say("xmp-ext", "the schema of pdfuaid is not described")
        title = re.search(r"<dc:title>.*?<rdf:li[^>]*>(.*?)</rdf:li>", xmp, re.DOTALL)
        if not title or not title[1].strip():
            self._say("xmp-title", "there is no title")
        elif unescape(title[1]) != str(self._pdf.trailer.get("/Info", {}).get("/Title", "")):
            self._say("xmp-info", "the titles differ")

    def _check_colours(self) -> None:
        intents = list(self._root.get("/OutputIntents", []))
        if not any(intent.get("/S") == Name.GTS_PDFA1 and "/DestOutputProfile" in intent for intent in intents):
            self._say("intent", "there is no output intent")
        for intent in intents:
            profile = intent.DestOutputProfile.read_bytes()
            if profile[36:40] != b"acsp" or profile[16:20] != b"RGB " or intent.DestOutputProfile.N != 3:
                self._say("icc", "the colour profile is not RGB")

    # -- the pages

    def _check_pages(self) -> dict[tuple[int, int], str]:
        marks: dict[tuple[int, int], str] = {}
        checked_fonts: set[Any] = set()
        known: CharactersOf = {}
        for index, page in enumerate(self._pdf.pages):
            if page.obj.get("/Tabs") != Name.S:
                self._say("tabs", f"page {index + 1}: the tab order is not that of the tree")
            reader = PageReader(page, index + 1, self._say, known)
            marks.update({(index, number): text for number, text in reader.marks.items()})
            self.artifacts += reader.artifacts
            fonts = page.obj.get("/Resources", {}).get("/Font", {})
            for name, font in fonts.items():
                if STANDARD_FONTS.match(str(font.get("/BaseFont"))[1:]):
                    self._say("font14", f"page {index + 1}: {font.BaseFont} is not our font")
                if name in reader.fonts_used and font.objgen not in checked_fonts:
                    checked_fonts.add(font.objgen)
                    self._check_font(font)
            for annotation in page.obj.get("/Annots", []):
                self._check_annotation(annotation, index + 1)
        return marks

    def _check_annotation(self, annotation: Any, page: int) -> None:
        if not str(annotation.get("/Contents", "")).strip():
            self._say("link", f"page {page}: a link without words")
        if "/StructParent" not in annotation:
            self._say("link", f"page {page}: an annotation without a way back to the tree")
        flags = int(annotation.get("/F", 0))
        if not flags & 4 or flags & (1 | 2 | 32 | 256):
            self._say("annotflags", f"page {page}: annotation flags {flags}")

    def _check_font(self, font: Any) -> None:
        name, descriptor = font.get("/BaseFont"), font.get("/FontDescriptor", {})
        if "/ToUnicode" not in font:
            self._say("tounicode", f"{name} has no way back to Unicode")
        if "/FontFile2" not in descriptor:
            self._say("font", f"{name} is not embedded")
            return
        if int(descriptor.get("/Flags", 0)) & 4 and "/Encoding" in font:
            self._say("fontenc", f"{name} is symbolic and has an encoding")
        widths = drawn_widths(descriptor.FontFile2.read_bytes())
        for code, width in enumerate(font.Widths, int(font.FirstChar)):
            if code in widths and abs(float(width) - widths[code]) > 1:
                self._say("widths", f"{name}: the width of code {code}")
                return

    # -- the tree

    def _check_tree(self, marks: dict[tuple[int, int], str]) -> None:
        reader = TreeReader(self._pdf, marks, self._say)
        self.roots = reader.roots
        for page, number in marks.keys() - reader.seen_marks:
            self._say("mcr", f"mark {number} of page {page + 1} is not in the tree")
        annotations = [a for page in self._pdf.pages for a in page.obj.get("/Annots", Array())]
        if any(annotation.objgen not in reader.seen_annotations for annotation in annotations):
            self._say("link", "an annotation is not in the tree")
        elements = [element for root in self.roots for element in root.walk()]
        for element in elements:
            self._check_element(element)
        self._check_headings([int(e.tag[1]) for e in elements if re.fullmatch(r"H[1-6]", e.tag)])

    def _check_element(self, element: Element) -> None:
        tag = element.tag
        if tag not in TYPES:
            self._say("tag", f"{tag} is no standard type")
        for kid in element.elements:
            if kid.tag not in KIDS.get(tag, {kid.tag}) or tag not in PARENTS.get(kid.tag, {tag}):
                self._say("nesting", f"{kid.tag} inside {tag}")
        if tag == "Figure" and not str(element.dictionary.get("/Alt", "")).strip():
            self._say("alt", "a figure without words")
        if tag == "TH" and element.attribute("/Scope") is None:
            self._say("scope", "a header cell that does not say what it heads")
        if tag == "Table":
            self._check_table(element)

    def _check_table(self, table: Element) -> None:
        rows = [element for element in table.walk() if element.tag == "TR"]
        widths = {sum(int(cell.attribute("/ColSpan") or 1) for cell in row.elements) for row in rows}
        if len(widths) > 1:
            self._say("table", f"rows of different width: {sorted(widths)}")
        if not any(cell.tag == "TH" for row in rows for cell in row.elements):
            self._say("table", "a table without header cells")

    def _check_headings(self, levels: list[int]) -> None:
        if not levels or levels[0] != 1 or levels.count(1) > 1:
            self._say("headings", f"one heading of level 1 must come first: {levels[:5]}")
        for above, below in itertools.pairwise(levels):
            if below > above + 1:
                self._say("headings", f"level {below} follows level {above}")


def drawn_widths(font: bytes) -> dict[int, float]:
    """Code → width of its sign in thousandths of the size of the letters, as an embedded font file itself has it.

    It reads a TrueType file of which the first table of codes is of format 6, which is what ReportLab embeds.
    """
    count = struct.unpack_from(">H", font, 4)[0]
    records = (struct.unpack_from(">4sLLL", font, 12 + 16 * index) for index in range(count))
    tables = {tag: offset for tag, _checksum, offset, _length in records}
    units = struct.unpack_from(">H", font, tables[b"head"] + 18)[0]
    measured = struct.unpack_from(">H", font, tables[b"hhea"] + 34)[0]
    advances = [struct.unpack_from(">H", font, tables[b"hmtx"] + 4 * glyph)[0] for glyph in range(measured)]
    codes = tables[b"cmap"] + struct.unpack_from(">L", font, tables[b"cmap"] + 8)[0]
    _format, _length, _language, first, many = struct.unpack_from(">5H", font, codes)
    glyphs = struct.unpack_from(f">{many}H", font, codes + 10)
    return {
        code: advances[min(glyph, measured - 1)] * 1000 / units for code, glyph in enumerate(glyphs, first) if glyph
    }


def check_paper(pdf: bytes) -> tuple[str, ...]:
    """What is wrong with a paper, each with the name of its rule in front; nothing when it keeps to both standards."""
    return tuple(f"[{problem.rule}] {problem.text}" for problem in Checked(pdf).problems)
