"""Reads our Word documents back, by the rules of the format and without the library that wrote them."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
Heard = tuple[str, str]


@dataclass
class WordFile:
    """The parts of one document."""

    data: bytes
    parts: dict[str, ElementTree.Element] = field(init=False)
    names: list[str] = field(init=False)

    def __post_init__(self) -> None:
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            assert archive.testzip() is None
            self.names = archive.namelist()
            self.dates = {entry.date_time for entry in archive.infolist()}
            self.parts = {
                name: ElementTree.fromstring(archive.read(name))
                for name in self.names
                if name.endswith((".xml", ".rels"))
            }

    @property
    def body(self) -> ElementTree.Element:
        found = self.parts["word/document.xml"].find(f"{W}body")
        assert found is not None
        return found

    def part(self, kind: str) -> ElementTree.Element:
        """The only part of a kind: ``header``, ``footer``."""
        (name,) = [name for name in self.names if re.fullmatch(rf"word/{kind}\d*\.xml", name)]
        return self.parts[name]

    def said(self) -> list[Heard]:
        """Every paragraph with words: its style and the words; the mark of a list is a line of its own."""
        counts: Counter[tuple[str, str]] = Counter()
        found: list[Heard] = []
        for paragraph in self.body.iter(f"{W}p"):
            mark = self._mark(paragraph, counts)
            if mark:
                found.append(("mark", mark))
            line = " ".join(words_in(paragraph).split())
            if line:
                found.append((style_of(paragraph), line))
        return found

    def styles(self) -> set[str]:
        """The styles that there are, by their ids."""
        return {style.attrib[f"{W}styleId"] for style in self.parts["word/styles.xml"].iter(f"{W}style")}

    def links(self) -> dict[str, str]:
        """The words of every link to elsewhere, and where it leads."""
        relations = self.parts["word/_rels/document.xml.rels"]
        targets = {one.attrib["Id"]: one.attrib["Target"] for one in relations}
        return {
            words_in(link): targets[link.attrib[f"{R}id"]]
            for link in self.body.iter(f"{W}hyperlink")
            if f"{R}id" in link.attrib
        }

    def _mark(self, paragraph: ElementTree.Element, counts: Counter[tuple[str, str]]) -> str:
        number = paragraph.find(f"{W}pPr/{W}numPr")
        if number is None:
            return ""
        depth, list_id = _value(number, "ilvl"), _value(number, "numId")
        root = self.parts["word/numbering.xml"]
        (one,) = [found for found in root.iter(f"{W}num") if found.attrib[f"{W}numId"] == list_id]
        kind = _value(one, "abstractNumId")
        (abstract,) = [found for found in root.iter(f"{W}abstractNum") if found.attrib[f"{W}abstractNumId"] == kind]
        (level,) = [found for found in abstract.iter(f"{W}lvl") if found.attrib[f"{W}ilvl"] == depth]
        counts[list_id, depth] += 1
        return _value(level, "lvlText").replace(f"%{int(depth) + 1}", str(counts[list_id, depth]))


def words_in(element: ElementTree.Element) -> str:
    """The words of a paragraph or a link; a tab and a line end are white space."""
    found = []
    for one in element.iter():
        if one.tag == f"{W}t":
            found.append(one.text or "")
        elif one.tag in (f"{W}tab", f"{W}br"):
            found.append(" ")
        elif one.tag == f"{W}noBreakHyphen":
            found.append("-")
    return "".join(found)


def style_of(paragraph: ElementTree.Element) -> str:
    """The id of the style of a paragraph."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style.attrib[f"{W}val"] if style is not None else ""


def _value(element: ElementTree.Element, name: str) -> str:
    found = element.find(f"{W}{name}")
    assert found is not None
    return found.attrib[f"{W}val"]
