"""Reads our own PDFs back: what is shown on each page, under which mark, and the logical tree with its text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

PAINT = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "INLINE IMAGE"}
SHOW_TEXT = {"Tj", "TJ", "'", '"'}

Complain = Callable[[str, str], None]
CharactersOf = dict[tuple[int, int], dict[int, str]]
"""The number of a font in its file → code → character."""


@dataclass(slots=True)
class Element:
    """An element of the logical tree; ``kids`` are elements and the text of marks, in order."""

    tag: str
    dictionary: Any
    kids: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words in it."""
        return "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids)

    @property
    def elements(self) -> list[Element]:
        """The elements right below it."""
        return [kid for kid in self.kids if isinstance(kid, Element)]

    def walk(self) -> Iterator[Element]:
        """Itself and everything below it, in reading order."""
        yield self
        for kid in self.elements:
            yield from kid.walk()

    def attribute(self, name: str) -> Any:
        """The value of one of its attributes, or None."""
        attributes = self.dictionary.get("/A", [])
        owners = [attributes] if isinstance(attributes, Dictionary) else list(attributes)
        return next((owner[name] for owner in owners if name in owner), None)

    def dump(self, depth: int = 0) -> str:
        """The tree as indented lines."""
        lines = [f"{'  ' * depth}{self.tag}"]
        for kid in self.kids:
            lines.append(kid.dump(depth + 1) if isinstance(kid, Element) else f"{'  ' * (depth + 1)}{kid!r}")
        return "\n".join(lines)


def unicode_of(font: Any) -> dict[int, str]:
    """Code → character, as the font's ToUnicode table says."""
    table: dict[int, str] = {}
    if "/ToUnicode" not in font:
        return table
    source = font.ToUnicode.read_bytes().decode("latin1")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.DOTALL):
        for code, value in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            table[int(code, 16)] = bytes.fromhex(value.zfill(4)).decode("utf-16-be", "replace")
    return table


def _characters_of(font: Any, known: CharactersOf) -> dict[int, str]:
    """The same, read once for a font that stands on many pages."""
    if not font.is_indirect:
        return unicode_of(font)
    if font.objgen not in known:
        known[font.objgen] = unicode_of(font)
    return known[font.objgen]


@dataclass(slots=True)
class _Open:
    tag: str
    number: int | None
    in_text: bool


class PageReader:
    """Follows the content of one page and says what is wrong with how it is marked.

    ``marks`` holds the text per mark, ``artifacts`` the text outside the tree, ``fonts_used`` the names of the fonts;
    ``known`` is shared by the pages of one file, so that a font is read once.
    """

    def __init__(self, page: Any, number: int, complain: Complain, known: CharactersOf | None = None) -> None:
        self.marks: dict[int, str] = {}
        self.artifacts: list[str] = []
        self.fonts_used: set[str] = set()
        self._where = f"page {number}"
        self._complain = complain
        fonts = page.obj.get("/Resources", {}).get("/Font", {})
        self._characters = {name: _characters_of(font, {} if known is None else known) for name, font in fonts.items()}
        self._stack: list[_Open] = []
        self._font = ""
        self._in_text = False
        self._path_open = False
        for instruction in pikepdf.parse_content_stream(page):
            self._follow(str(instruction.operator), instruction.operands)
        if self._stack:
            self._say("nest", "mark not closed")

    def _say(self, rule: str, text: str) -> None:
        self._complain(rule, f"{self._where}: {text}")

    def _follow(self, operator: str, operands: Any) -> None:
        if operator in ("BDC", "BMC"):
            self._open_mark(operator, operands)
        elif operator == "EMC":
            self._close_mark()
        elif operator == "BT":
            self._in_text = True
        elif operator == "ET":
            self._in_text = False
            if self._stack and self._stack[-1].in_text:
                self._say("nest", "text ends inside a mark that began in it")
        elif operator == "Tf":
            self._font = str(operands[0])
        elif operator in ("k", "K"):
            self._say("cmyk", "DeviceCMYK with an sRGB output intent")
        elif operator in SHOW_TEXT | PAINT:
            self._path_open = False
            self._paint(operator, operands)
        elif operator in ("m", "re"):
            self._path_open = True
        elif operator == "n":
            self._path_open = False

    def _open_mark(self, operator: str, operands: Any) -> None:
        tag = str(operands[0])[1:]
        properties: Any = operands[1] if operator == "BDC" else {}
        number = int(properties["/MCID"]) if "/MCID" in properties else None
        tagged = any(mark.number is not None for mark in self._stack)
        if tag == "Artifact" and tagged:
            self._say("nest", "artifact inside tagged content")
        if number is not None and (tagged or any(mark.tag == "Artifact" for mark in self._stack)):
            self._say("nest", "mark inside an artifact or another mark")
        if self._path_open:
            self._say("nest", "mark inside a path")
        self._stack.append(_Open(tag, number, self._in_text))

    def _close_mark(self) -> None:
        if not self._stack:
            self._say("nest", "end of a mark that was not begun")
        elif self._stack.pop().in_text != self._in_text:
            self._say("nest", "mark crosses the border of a text object")

    def _paint(self, operator: str, operands: Any) -> None:
        number = next((mark.number for mark in reversed(self._stack) if mark.number is not None), None)
        decoration = any(mark.tag == "Artifact" for mark in self._stack)
        if number is None and not decoration:
            self._say("untagged", f"{operator} is neither tagged nor an artifact")
        text = self._shown(operator, operands) if operator in SHOW_TEXT else ""
        if number is not None:
            self.marks[number] = self.marks.get(number, "") + text
        elif decoration and text:
            self.artifacts.append(text)

    def _shown(self, operator: str, operands: Any) -> str:
        self.fonts_used.add(self._font)
        parts = operands[0] if operator == "TJ" else [operands[-1]]
        return "".join(self._decode(bytes(part)) for part in parts if isinstance(part, pikepdf.String))

    def _decode(self, codes: bytes) -> str:
        characters = []
        for code in codes:
            character = self._characters.get(self._font, {}).get(code, "\x00")
            if character in "\x00\ufffe\ufeff":
                self._say("tounicode", f"{self._font} code {code} has no Unicode")
                character = "\ufffd"
            elif 0xE000 <= ord(character[0]) <= 0xF8FF:
                self._say("pua", f"private-use character U+{ord(character[0]):04X}")
            if code == 0:
                self._say("notdef", "the glyph for missing characters is shown")
            characters.append(character)
        return "".join(characters)


class TreeReader:
    """Follows the logical tree, from the text of the marks, and says where it and the pages do not agree."""

    def __init__(self, pdf: Any, marks: dict[tuple[int, int], str], complain: Complain) -> None:
        self.seen_marks: set[tuple[int, int]] = set()
        self.seen_annotations: set[Any] = set()
        self._pdf = pdf
        self._marks = marks
        self._complain = complain
        self._page_numbers = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
        self._way_back = dict(self._numbers(pdf.Root.StructTreeRoot.get("/ParentTree", {})))
        self.roots = [self._element(kid, None) for kid in _as_list(pdf.Root.StructTreeRoot.get("/K"))]

    def _numbers(self, node: Any) -> Iterator[tuple[int, Any]]:
        pairs = list(node.get("/Nums", []))
        yield from ((int(key), value) for key, value in zip(pairs[::2], pairs[1::2], strict=True))
        for kid in node.get("/Kids", []):
            yield from self._numbers(kid)

    def _element(self, dictionary: Any, page: Any) -> Element:
        element = Element(str(dictionary.S)[1:], dictionary)
        page = dictionary.get("/Pg", page)
        for kid in _as_list(dictionary.get("/K")):
            if not isinstance(kid, Dictionary):
                element.kids.append(self._mark(element, page, int(kid)))
            elif kid.get("/Type") == Name.MCR:
                element.kids.append(self._mark(element, kid.get("/Pg", page), int(kid.MCID)))
            elif kid.get("/Type") == Name.OBJR:
                self._annotation(element, kid.Obj)
            else:
                if kid.P.objgen != dictionary.objgen:
                    self._complain("parent", f"{kid.S} has another parent than the element it stands in")
                element.kids.append(self._element(kid, page))
        return element

    def _mark(self, element: Element, page: Any, number: int) -> str:
        index = self._page_numbers.get(page.objgen) if page is not None else None
        if index is None:
            self._complain("mcr", f"{element.tag} has a mark on no page")
            return ""
        where = (index, number)
        if where in self.seen_marks:
            self._complain("mcr", f"mark {number} of page {index + 1} stands twice in the tree")
        self.seen_marks.add(where)
        if where not in self._marks:
            self._complain("mcr", f"mark {number} is not on page {index + 1}")
        nodes: Any = self._way_back.get(int(self._pdf.pages[index].obj.get("/StructParents", -1)))
        known = isinstance(nodes, Array) and number < len(nodes)
        if not known or nodes[number].objgen != element.dictionary.objgen:
            self._complain("parenttree", f"from mark {number} of page {index + 1} the way back is wrong")
        return self._marks.get(where, "")

    def _annotation(self, element: Element, annotation: Any) -> None:
        self.seen_annotations.add(annotation.objgen)
        node = self._way_back.get(int(annotation.get("/StructParent", -1)))
        if node is None or node.objgen != element.dictionary.objgen:
            self._complain("parenttree", "from an annotation the way back is wrong")
        if annotation.Subtype == Name.Link and element.tag != "Link":
            self._complain("link", f"a link stands in {element.tag}")


def _as_list(kids: Any) -> list[Any]:
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]
