"""Rows and cells in text that was copied in Word, Excel or a mail."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.domain.text import clean


@dataclass(frozen=True, slots=True)
class PastedRow:
    """The cells of one line, with the number of that line and how far its first words stand to the right."""

    line: int
    cells: tuple[str, ...]
    indent: int


def rows_in(text: str) -> list[PastedRow]:
    """The lines of a text that hold something, taken apart at their tabs.

    A cell that Excel put between quotes because it holds a tab or a line end is one cell again; a title that begins
    with a quotation mark keeps it.
    """
    rows: list[PastedRow] = []
    cells: list[str] = []
    text, place, line = clean(text), 0, 1
    while place <= len(text):
        cell, place, sign = _next_cell(text, place)
        cells.append(cell)
        if sign != "\t":
            if any(cell.strip() for cell in cells):
                rows.append(PastedRow(line, tuple(cell.strip() for cell in cells), _indent(cells)))
            line += 1 + sum(cell.count("\n") for cell in cells)
            cells = []
    return rows


def as_row(cells: list[str]) -> str:
    """One line of cells that :func:`rows_in` reads back: between quotes where that is needed."""
    return "\t".join(f'"{cell.replace(_QUOTE, _QUOTE * 2)}"' if _must_be_quoted(cell) else cell for cell in cells)


_QUOTE = '"'
_TAB_WIDTH = 4


def _next_cell(text: str, place: int) -> tuple[str, int, str]:
    """The cell at a place, the place behind it, and the sign that ended it (a tab, a line end, or nothing)."""
    if text[place : place + 1] == _QUOTE:
        quoted = _quoted(text, place)
        if quoted is not None:
            return quoted
    end = place
    while end < len(text) and text[end] not in "\t\n":
        end += 1
    return text[place:end], end + 1, text[end : end + 1]


def _quoted(text: str, place: int) -> tuple[str, int, str] | None:
    """As :func:`_next_cell` for a cell between quotes; None when the quote is only the first sign of a title."""
    end = place + 1
    while (end := text.find(_QUOTE, end)) >= 0:
        if text[end + 1 : end + 2] == _QUOTE:
            end += 2
            continue
        if text[end + 1 : end + 2] in ("", "\t", "\n"):
            inside = text[place + 1 : end].replace(_QUOTE * 2, _QUOTE)
            return (inside, end + 2, text[end + 1 : end + 2]) if _must_be_quoted(inside) else None
        return None
    return None


def _must_be_quoted(cell: str) -> bool:
    return any(sign in cell for sign in ("\t", "\n", _QUOTE))


def _indent(cells: list[str]) -> int:
    """How far the first words stand to the right, in spaces; an empty cell counts as a tab."""
    for empty, cell in enumerate(cells):
        if cell.strip():
            return empty * _TAB_WIDTH + len(cell) - len(cell.lstrip())
    return 0
