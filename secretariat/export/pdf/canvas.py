"""A page to draw on that cannot be drawn on carelessly: everything is either text of a node, or decoration.

PDF/UA wants every sign on a page to belong to the logical tree or to be marked as an artifact. Here that is so by
construction: text without a node is an error unless decoration was announced, and lines and boxes are always
decoration. The canvas opens and closes the marks itself.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from secretariat.domain.house_style import Picture
from secretariat.export.pdf.fonts import Face
from secretariat.export.pdf.structure import AnnotationMark, Mark, Node


class TaggingError(Exception):
    """Text was drawn that belongs to nothing; a mistake in this program, never in the data."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the list of contents beside the page."""

    level: int
    title: str
    place: PDFArray


class TaggedCanvas:
    """Draws the pages of one document and remembers which content belongs to which node.

    ``parent_tree`` leads back from a page or a link to its nodes; ``places`` are the goals of internal links.
    """

    def __init__(self, document: PDFDocument) -> None:
        self.document = document
        self.page_count = 0
        self.parent_tree: dict[int, list[Node] | Node] = {}
        self.bookmarks: list[Bookmark] = []
        self.places: dict[str, PDFArray] = {}
        self._pending_links: list[tuple[PDFDictionary, str]] = []
        self._reset(0, 0)

    def _reset(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self._code: list[str] = []
        self._page_nodes: list[Node] = []
        self._annotations: list[PDFObjectReference] = []
        self._pictures: dict[str, PDFObjectReference] = {}
        self._node: Node | None = None
        self._decorating = False
        self._in_text = False
        self._font: tuple[str, float] | None = None
        self._colour = ""

    def begin_page(self, width: float, height: float) -> None:
        """Start an empty page."""
        self.page_count += 1
        self._reset(width, height)

    def end_page(self) -> None:
        """Finish the page and add it to the document."""
        self._close_mark()
        key = self._next_key()
        self.parent_tree[key] = self._page_nodes
        content = PDFStream(content="\n".join(self._code), filters=[PDFZCompress])
        resources: dict[str, object] = {"Font": PDFObjectReference("BasicFonts")}
        if self._pictures:
            resources["XObject"] = PDFDictionary(self._pictures)
        page = {
            "Type": PDFName("Page"),
            "Parent": PDFObjectReference("Pages"),
            "MediaBox": PDFArray([0, 0, self.width, self.height]),
            "Resources": PDFDictionary(resources),
            "Contents": self.document.Reference(content),
            "StructParents": key,
            "Tabs": PDFName("S"),
        }
        if self._annotations:
            page["Annots"] = PDFArray(self._annotations)
        self.document.Reference(PDFDictionary(page), page_name(self.page_count))

    def text(
        self, node: Node | None, x: float, y: float, words: str, font: Face, size: float, colour: str, angle: float = 0
    ) -> None:
        """Show words from (x, y) on, as part of the node.

        Raises:
            TaggingError: there is no node, and no decoration was announced.
        """
        if not self._decorating:
            if node is None:
                raise TaggingError(f"words without a place in the tree: {words[:40]!r}")
            if node is not self._node:
                self._close_mark()
                self._open_mark(node)
        if not self._in_text:
            self._code.append("BT")
            self._in_text = True
        self._set_colour(colour)
        turn = (
            f"{math.cos(angle):.4f} {math.sin(angle):.4f} {-math.sin(angle):.4f} {math.cos(angle):.4f}"
            if angle
            else "1 0 0 1"
        )
        self._code.append(f"{turn} {x:.2f} {y:.2f} Tm")
        for name, codes in font.encode(words, self.document):
            if (name, size) != self._font:
                self._font = (name, size)
                self._code.append(f"{name} {size:g} Tf")
            self._code.append(f"({codes}) Tj")

    def rectangle(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a box, as decoration; (x, y) is its lower left corner."""
        with self.decoration():
            self._end_text()
            self._set_colour(colour)
            self._code.append(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def shape(self, node: Node, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a box that says something, as part of the node; (x, y) is its lower left corner."""
        self._close_mark()
        self._open_mark(node)
        self._set_colour(colour)
        self._code.append(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")
        self._close_mark()

    def rule(self, x: float, y: float, width: float, colour: str, thickness: float = 0.4) -> None:
        """Draw a horizontal line, as decoration; y is its middle."""
        self.rectangle(x, y - thickness / 2, width, thickness, colour)

    def underline(self, x: float, y: float, width: float, colour: str) -> None:
        """Draw the line below a link, in the colour of links."""
        self.rule(x, y, width, colour, 0.5)

    def picture(self, node: Node, box: tuple[float, float, float, float], picture: Picture) -> None:
        """Show a picture in a box (x, y, width, height), as part of the node."""
        self._close_mark()
        self._open_mark(node)
        x, y, width, height = box
        name = self._picture_name(picture)
        self._code.append(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /{name} Do Q")
        self._close_mark()

    def _picture_name(self, picture: Picture) -> str:
        """What a picture is called among the resources of the page."""
        stream = PDFStream(content=picture.data, filters=[])
        stream.dictionary["Type"], stream.dictionary["Subtype"] = PDFName("XObject"), PDFName("Image")
        stream.dictionary["Width"], stream.dictionary["Height"] = picture.width, picture.height
        stream.dictionary["ColorSpace"], stream.dictionary["BitsPerComponent"] = PDFName("DeviceRGB"), 8
        stream.dictionary["Filter"] = PDFName("FlateDecode")
        # As PNG has it: each row says how it follows from the one above.
        form = {"Predictor": 15, "Colors": 3, "BitsPerComponent": 8, "Columns": picture.width}
        stream.dictionary["DecodeParms"] = PDFDictionary(form)
        name = f"Picture{len(self._pictures)}"
        self._pictures[name] = self.document.Reference(stream)
        return name

    @contextmanager
    def decoration(self, kind: str = "Layout", subtype: str = "") -> Iterator[None]:
        """What is drawn meanwhile says nothing: it is skipped when the page is read aloud."""
        if self._decorating:
            yield
            return
        self._close_mark()
        self._code.append(f"/Artifact <</Type /{kind}{' /Subtype /' + subtype if subtype else ''}>> BDC")
        self._decorating = True
        yield
        self._end_text()
        self._code.append("EMC")
        self._decorating = False

    def link(self, node: Node, box: tuple[float, float, float, float], target: str, words: str) -> None:
        """Make a box on the page a link; ``target`` is an address or ``#key`` of a place in this paper."""
        if self._decorating:
            return
        key = self._next_key()
        annotation = PDFDictionary(
            {
                "Type": PDFName("Annot"),
                "Subtype": PDFName("Link"),
                "Rect": PDFArray([round(side, 2) for side in box]),
                "Border": PDFArray([0, 0, 0]),
                "F": 4,  # printed; PDF/A wants it said
                "Contents": PDFString(words),
                "StructParent": key,
            }
        )
        if target.startswith("#"):
            self._pending_links.append((annotation, target[1:]))
        else:
            annotation["A"] = PDFDictionary({"Type": PDFName("Action"), "S": PDFName("URI"), "URI": PDFString(target)})
        self.parent_tree[key] = node
        self._annotations.append(self.document.Reference(annotation, annotation_name(key)))
        node.kids.append(AnnotationMark(self.page_count, key))

    def bookmark(self, key: str, level: int, title: str, top: float) -> None:
        """Make this height of the page the goal of links to ``key`` and an entry of the list of contents."""
        page = PDFObjectReference(page_name(self.page_count))
        place = PDFArray([page, PDFName("XYZ"), 0, round(top, 2), 0])
        self.places[key] = place
        if not self._decorating:
            self.bookmarks.append(Bookmark(level, title, place))

    def resolve_links(self) -> None:
        """Point the internal links at their goals, once all pages are drawn."""
        for annotation, key in self._pending_links:
            annotation["Dest"] = self.places[key]

    def _next_key(self) -> int:
        return len(self.parent_tree)

    def _open_mark(self, node: Node) -> None:
        number = len(self._page_nodes)
        self._page_nodes.append(node)
        node.kids.append(Mark(self.page_count, number))
        self._code.append(f"/{node.tag} <</MCID {number}>> BDC")
        self._node = node

    def _close_mark(self) -> None:
        self._end_text()
        if self._node is not None:
            self._code.append("EMC")
            self._node = None

    def _end_text(self) -> None:
        if self._in_text:
            self._code.append("ET")
            self._in_text = False

    def _set_colour(self, colour: str) -> None:
        if colour != self._colour:
            self._colour = colour
            self._code.append(_fill_operator(colour))


def page_name(number: int) -> str:
    """What a page is called inside the document, counting from 1."""
    return f"Page{number}"


def annotation_name(key: int) -> str:
    """What a link is called inside the document."""
    return f"Link{key}"


@functools.cache
def _fill_operator(colour: str) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return f"{red:.4g} {green:.4g} {blue:.4g} rg"
