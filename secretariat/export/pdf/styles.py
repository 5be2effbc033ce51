"""How papers look: the grid of the page, the colours and the styles of text. All lengths are in points.

Everything hangs on one vertical axis: numbers and labels stand left of it, text starts on it.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace

from secretariat.documents.outline import Align, Orientation, Outline
from secretariat.domain.house_style import USUAL_ACCENT, HouseFont, HouseStyle, colour_of

MM = 72 / 25.4
LARGE_PRINT = 1.25
"""How much larger letters are in large print."""

_ATKINSON_AXIS = 1.08
"""Its figures are not equally wide: so far right of the usual axis no number of a decision goes over two lines."""

INK = "#1B1F24"
MUTED = "#4A5560"
ACCENT = USUAL_ACCENT
GREEN = "#1E6B3A"
WHITE = "#FFFFFF"
TINT = "#EEF3F8"
GREEN_TINT = "#EDF5EF"
GREY_TINT = "#F3F4F6"
HAIRLINE = "#B8C4D0"
WATERMARK = "#ECF0F4"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph is set.

    ``before`` and ``after`` are the white around it. ``drop`` is how far below the top of a line the letters stand, for
    small text that shares a line with larger text.
    """

    size: float = 10.5
    leading: float = 16
    colour: str = INK
    weight: int = 400
    italic: bool = False
    before: float = 0
    after: float = 7
    align: Align = Align.LEFT
    hyphenate: bool = False
    drop: float | None = None
    link: str = ACCENT
    font: HouseFont = HouseFont.SOURCE_SANS

    @property
    def baseline(self) -> float:
        """From the top of a line down to what the letters stand on."""
        if self.drop is not None:
            return self.drop
        return (self.leading - self.size) / 2 + 0.79 * self.size


@dataclass(frozen=True, slots=True)
class Look:
    """All styles of a paper in one size of letter.

    Text right of the ``axis`` is as wide as the ``measure``, text at the margin as the ``wide_measure``; boxes and the
    facts at the head are as wide as ``box``.
    """

    axis: float = 36 * MM
    measure: float = 122 * MM
    wide_measure: float = 140 * MM
    box: float = 166 * MM
    gutter: float = 3 * MM
    list_indent: float = 5 * MM
    cell_padding: float = 5
    cell_indent: float = 10
    accent: str = ACCENT
    tint: str = TINT

    title: TextStyle = TextStyle(24, 28, ACCENT, 700, after=6)
    heading2: TextStyle = TextStyle(14, 18, ACCENT, 600, before=18, after=5)
    heading3: TextStyle = TextStyle(11.5, 16, INK, 600, before=11, after=3)
    heading4: TextStyle = TextStyle(10.5, 16, MUTED, 600, before=8, after=2)
    aside: TextStyle = TextStyle(9.5, 18, MUTED, align=Align.RIGHT)

    body: TextStyle = TextStyle()
    lead: TextStyle = TextStyle(12, 17, MUTED, after=12)
    status: TextStyle = TextStyle(10.5, 16, ACCENT, 600, after=4)
    note: TextStyle = TextStyle(9.5, 13.5, MUTED, after=6)
    item: TextStyle = TextStyle(after=2.5)

    fact_label: TextStyle = TextStyle(9.5, 14, MUTED, 600, after=0)
    fact: TextStyle = TextStyle(10.5, 14, after=0)
    callout_label: TextStyle = TextStyle(9.5, 15, weight=600, after=0)
    callout: TextStyle = TextStyle(10.5, 15, after=0)

    caption: TextStyle = TextStyle(9.5, 13, MUTED, italic=True, before=4, after=4)
    column_title: TextStyle = TextStyle(9.5, 13, WHITE, 600, after=0, hyphenate=True)
    row_title: TextStyle = TextStyle(9.5, 13, weight=600, after=0, hyphenate=True)
    cell: TextStyle = TextStyle(9.5, 13, after=0, hyphenate=True)

    sign_role: TextStyle = TextStyle(10.5, 15, MUTED, after=0)
    sign_name: TextStyle = TextStyle(10.5, 15, weight=600, after=0)
    edge: TextStyle = TextStyle(8.5, 11, MUTED)

    def heading(self, level: int) -> TextStyle:
        """The style of a heading of that level."""
        return (self.title, self.heading2, self.heading3, self.heading4)[min(level, 4) - 1]


def look_of(outline: Outline) -> Look:
    """The look of a paper: in the style of its house, as large as was asked, on paper that stands or lies."""
    scale = LARGE_PRINT if outline.large_print else 1.0
    return look(scale, outline.house, lying=outline.orientation is Orientation.LANDSCAPE)


def look(scale: float = 1.0, house: HouseStyle | None = None, *, lying: bool = False) -> Look:
    """The look of a house with letters ``scale`` times as large, on paper that stands or lies.

    The axis goes along with the letters, so that labels fit left of it; the rest of the grid stays what it is. Paper
    that lies has little height, so its title is smaller.
    """
    style = house or HouseStyle()
    return _look(scale, colour_of(style.accent or "") or ACCENT, style.font or HouseFont.SOURCE_SANS, lying)


@functools.cache
def _look(scale: float, accent: str, font: HouseFont, lying: bool) -> Look:
    ordinary = Look(title=TextStyle(20, 24, ACCENT, 700, after=6)) if lying else Look()
    styles = {
        name: replace(
            style,
            size=style.size * scale,
            leading=style.leading * scale,
            colour=accent if style.colour == ACCENT else style.colour,
            link=accent,
            font=font,
            # The letters of Atkinson have no sign for a word that is broken.
            hyphenate=style.hyphenate and font is not HouseFont.ATKINSON,
        )
        for name in Look.__slots__
        if isinstance(style := getattr(ordinary, name), TextStyle)
    }
    tint = TINT if accent == ACCENT else _tint(accent)
    axis = ordinary.axis * scale * (_ATKINSON_AXIS if font is HouseFont.ATKINSON else 1.0)
    return replace(ordinary, axis=axis, accent=accent, tint=tint, **styles)  # type: ignore[arg-type]  # each name keeps its type


def _tint(colour: str) -> str:
    """A colour so light that ink is read on it as on white."""
    parts = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * 0.07):02X}" for part in parts)
