"""The sheet a paper is written on: how large it is, and its margins. All lengths are in points."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.documents.outline import Orientation, PageSize
from secretariat.domain.house_style import Picture
from secretariat.export.pdf.styles import MM

_LOGO_HIGH, _LOGO_WIDE = 16 * MM, 70 * MM
SIZES = {PageSize.A4: (210 * MM, 297 * MM), PageSize.A5: (148 * MM, 210 * MM)}


@dataclass(frozen=True, slots=True)
class PageGrid:
    """The size of the paper and of its margins."""

    width: float
    height: float
    side: float = 22 * MM
    top: float = 26 * MM
    bottom: float = 24 * MM

    @property
    def column_width(self) -> float:
        """What is left for text between the margins."""
        return self.width - 2 * self.side

    @property
    def column_height(self) -> float:
        """The same from top to bottom."""
        return self.height - self.top - self.bottom


def page_grid(orientation: Orientation, size: PageSize = PageSize.A4) -> PageGrid:
    """The grid of a sheet, standing or lying; a small one has small margins."""
    width, height = SIZES[size]
    if orientation is Orientation.LANDSCAPE:
        width, height = height, width
    return PageGrid(width, height) if size is PageSize.A4 else PageGrid(width, height, side=15 * MM, bottom=20 * MM)


def logo_size(picture: Picture) -> tuple[float, float]:
    """How wide and high a logo stands above a title: as large as fits, in its own proportions."""
    scale = min(_LOGO_HIGH / picture.height, _LOGO_WIDE / picture.width)
    return picture.width * scale, picture.height * scale
