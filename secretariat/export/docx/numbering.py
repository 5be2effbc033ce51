"""The numbering of a Word document: bullets, and numbers that begin again at every list."""

from __future__ import annotations

from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from secretariat.export.docx.elements import Element, element, twips, value

_BULLETS, _NUMBERS = 1, 2
_MARKS = ("•", "–")


class Numbering:
    """Hands out the lists of one document; ``root`` is its part of the package, emptied first."""

    def __init__(self, root: Element, indent: float) -> None:
        self._root = root
        self._last = 0
        for child in list(root):
            root.remove(child)
        levels = [("bullet", mark) for mark in _MARKS]
        root.append(parse_xml(_abstract(_BULLETS, levels, indent)))
        root.append(parse_xml(_abstract(_NUMBERS, [("decimal", f"%{depth}.") for depth in (1, 2)], indent)))

    def list_number(self, *, ordered: bool, depth: int) -> int:
        """The number in Word of a new list; one with numbers begins at 1."""
        self._last += 1
        number = element("w:num", {"w:numId": self._last}, value("w:abstractNumId", _NUMBERS if ordered else _BULLETS))
        if ordered:
            number.append(element("w:lvlOverride", {"w:ilvl": depth}, value("w:startOverride", 1)))
        self._root.append(number)
        return self._last


def _abstract(number: int, levels: list[tuple[str, str]], indent: float) -> str:
    said = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{mark}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{twips(indent * (depth + 1))}" w:hanging="{twips(indent)}"/>'
        "</w:pPr></w:lvl>"
        for depth, (kind, mark) in enumerate(levels)
    )
    return (
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{said}'
        "</w:abstractNum>"
    )
