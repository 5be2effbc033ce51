"""The fonts of our papers: measuring, finding a font that has a character, and what a page stream needs to show text.

Source Sans 3 sets everything it has, or Atkinson Hyperlegible Next where the house style says so; DejaVu Sans stands in
for signs they lack (☒, Greek, Cyrillic, Hebrew ...).
"""

from __future__ import annotations

import functools

from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont

from secretariat import resources
from secretariat.domain.house_style import HouseFont
from secretariat.export.safe_text import NO_BREAK_SPACE, spell_out

_WIDTHS_KEPT = 50_000


class Face:
    """One font file; widths are in thousandths of the size of the letters."""

    def __init__(self, file_name: str) -> None:
        self._font = TTFont(file_name, str(resources.path("fonts", file_name + ".ttf")))
        # Above U+FFFF ReportLab writes a wrong way back to Unicode, so such a glyph may be seen but not read.
        self.covered = frozenset(chr(code) for code in self._font.face.charToGlyph if 0x20 <= code < 0x10000) | {"\n"}
        self._char_widths: dict[int, float] = self._font.face.charWidths
        self._widths: dict[str, float] = {}

    def width(self, text: str) -> float:
        """The sum of the widths of its characters; all must be :attr:`covered`."""
        width = self._widths.get(text)
        if width is None:
            if len(self._widths) > _WIDTHS_KEPT:
                self._widths.clear()
            char_widths = self._char_widths
            width = self._widths[text] = sum([char_widths[ord(character)] for character in text])
        return width

    def encode(self, text: str, document: PDFDocument) -> list[tuple[str, str]]:
        """The text as pieces of (name of the font in the page's resources, PDF string without its parentheses)."""
        font = self._font
        if text.isascii():  # ReportLab keeps ASCII as it is, in the first part of every font
            escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
            return [(font.getSubsetInternalName(0, document), escaped)]
        return [
            (font.getSubsetInternalName(subset, document), escapePDF(codes))
            for subset, codes in font.splitString(text, document)
        ]


_FILES = {HouseFont.SOURCE_SANS: "SourceSans3", HouseFont.ATKINSON: "AtkinsonHyperlegibleNext"}


@functools.cache
def face(weight: int = 400, italic: bool = False, font: HouseFont = HouseFont.SOURCE_SANS) -> Face:
    """The text font in that weight: 400, 600 or 700."""
    name = {400: "400Regular", 600: "600SemiBold", 700: "700Bold"}[weight]
    return Face(f"{_FILES[font]}_{name}{'_Italic' if italic else ''}")


@functools.cache
def fallback_face(bold: bool = False) -> Face:
    """The font for what the text font lacks; it has no italic and two weights."""
    return Face("DejaVuSans-Bold" if bold else "DejaVuSans")


def set_in_faces(
    text: str, weight: int, italic: bool, font: HouseFont = HouseFont.SOURCE_SANS
) -> list[tuple[Face, str]]:
    """Clean text cut into pieces that each have a font; what no font has is spelled out."""
    first = face(weight, italic, font)
    if first.covered.issuperset(text):
        return [(first, text)]
    second = fallback_face(weight > 400)
    pieces: list[tuple[Face, str]] = []
    for character in text:
        if character in first.covered or character == NO_BREAK_SPACE:
            chosen, shown = first, character
        elif character in second.covered:
            chosen, shown = second, character
        else:
            chosen, shown = first, spell_out(character)
        if pieces and pieces[-1][0] is chosen:
            pieces[-1] = (chosen, pieces[-1][1] + shown)
        else:
            pieces.append((chosen, shown))
    return pieces
