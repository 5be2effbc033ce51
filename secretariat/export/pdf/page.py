"""What stands on every page around the text: header, footer and watermark, all of it decoration to a screen reader."""

from __future__ import annotations

import math

from secretariat.documents.outline import Outline
from secretariat.export.page_grid import PageGrid
from secretariat.export.pdf.canvas import TaggedCanvas
from secretariat.export.pdf.fonts import set_in_faces
from secretariat.export.pdf.styles import HAIRLINE, MM, MUTED, WATERMARK, TextStyle
from secretariat.export.safe_text import on_one_line

_ELLIPSIS = "…"
_BETWEEN = 6 * MM


class Surroundings:
    """Draws header, footer and watermark of one paper."""

    def __init__(self, outline: Outline, grid: PageGrid, style: TextStyle, pages: int) -> None:
        self._outline = outline
        self._grid = grid
        self._style = style
        self._pages = pages

    def draw(self, canvas: TaggedCanvas, page: int) -> None:
        """Draw them on a page; call this before its text, which then stands on top of the watermark."""
        if self._outline.watermark:
            self._draw_watermark(canvas, on_one_line(self._outline.watermark))
        grid, outline = self._grid, self._outline
        with canvas.decoration("Pagination", "Header"):
            y = grid.height - 14 * MM
            self._draw_pair(canvas, y, outline.header_left, outline.header_right)
            if outline.header_left.strip() or outline.header_right.strip():
                canvas.rule(grid.side, y - 2.2 * MM, grid.column_width, HAIRLINE)
        with canvas.decoration("Pagination", "Footer"):
            self._draw_pair(canvas, 13 * MM, outline.footer_left, f"Pagina {page} van {self._pages}")
            if outline.house and outline.house.footer:
                below = 13 * MM - self._style.leading
                self._draw_words(canvas, grid.side, below, outline.house.footer, grid.column_width)

    def _draw_pair(self, canvas: TaggedCanvas, y: float, left: str, right: str) -> None:
        """Words at both ends of a line; the left ones are shortened when they would touch the right ones."""
        width = self._grid.column_width
        right_width = min(self._width(right), width * 0.6)
        self._draw_words(canvas, self._grid.side, y, left, width - right_width - _BETWEEN)
        self._draw_words(canvas, self._grid.side + width - right_width, y, right, right_width)

    def _draw_words(self, canvas: TaggedCanvas, x: float, y: float, words: str, room: float) -> None:
        for face, text in set_in_faces(self._shortened(words, room), self._style.weight, False, self._style.font):
            canvas.text(None, x, y, text, face, self._style.size, MUTED)
            x += face.width(text) * self._style.size / 1000

    def _shortened(self, words: str, room: float) -> str:
        words = on_one_line(words)
        if self._width(words) <= room + 0.01:
            return words
        longest = len(words[:300])
        while longest and self._width(words[:longest].rstrip() + _ELLIPSIS) > room:
            longest -= 1
        return words[:longest].rstrip() + _ELLIPSIS

    def _width(self, words: str) -> float:
        words = on_one_line(words)
        faces = set_in_faces(words, self._style.weight, False, self._style.font)
        return sum(face.width(text) for face, text in faces) * self._style.size / 1000

    def _draw_watermark(self, canvas: TaggedCanvas, words: str) -> None:
        """One word across the page, as large as the diagonal allows."""
        pieces = set_in_faces(words, 700, False, self._style.font)
        width = sum(face.width(text) for face, text in pieces) / 1000
        if not width:
            return
        grid = self._grid
        angle = math.atan2(grid.height, grid.width)
        size = min(120.0, 0.66 * math.hypot(grid.width, grid.height) / width)
        along, across = -width * size / 2, -0.33 * size  # from the middle of the page, half the height of capitals down
        with canvas.decoration("Pagination", "Watermark"):
            for face, text in pieces:
                x = grid.width / 2 + along * math.cos(angle) - across * math.sin(angle)
                y = grid.height / 2 + along * math.sin(angle) + across * math.cos(angle)
                canvas.text(None, x, y, text, face, size, WATERMARK, angle)
                along += face.width(text) * size / 1000
