"""The list that a paper is, as rows for a spreadsheet: the same words, with days as days and counts as numbers."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from secretariat.documents import decision_list
from secretariat.documents.outline import Align, Cell, Column, Heading, Outline, Table, as_many, plain

GROUP = "Groep"
"""The title of the column with the heading a table stands under, where a list consists of several."""
Value = str | dt.date | int

# The vergaderrooster has the day of the week before it; a spreadsheet can show that by itself.
_DAY = re.compile(r"(?:(?:ma|di|wo|do|vr|za|zo)\u00a0)?(\d{2})-(\d{2})-(\d{4})")
_COUNT = re.compile(r"0|[1-9]\d{0,8}")


@dataclass(frozen=True, slots=True)
class Listing:
    """Titles and rows; a value of several lines has them below each other."""

    titles: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def has_list(outline: Outline) -> bool:
    """Whether the paper is a list of something; without anything in it, it is none."""
    return any(isinstance(block, Table) and _is_list(block, outline) for block in outline.blocks)


def listing_of(outline: Outline) -> Listing | None:
    """The list of a paper, its tables below each other; None when it is no list."""
    found: list[tuple[str, Table]] = []
    heading = ""
    for block in outline.blocks:
        if isinstance(block, Heading):
            heading = plain(block.runs)
        elif isinstance(block, Table) and _is_list(block, outline):
            found.append((heading, block))
    if not found:
        return None
    columns = found[0][1].columns
    found = [(above, table) for above, table in found if table.columns == columns]
    grouped = len(found) > 1
    rows = tuple(
        ((above,) if grouped else ()) + tuple(map(_value, columns, as_many(row.cells, len(columns))))
        for above, table in found
        for row in table.rows
    )
    titles = tuple(column.title for column in columns)
    return Listing((GROUP, *titles) if grouped else titles, rows)


def _is_list(table: Table, outline: Outline) -> bool:
    """Whether a table is what its paper lists; a besluitenlijst that was kept before that was marked has only such."""
    return table.is_list or outline.header_right == decision_list.KIND


def _value(column: Column, cell: Cell) -> Value:
    """A day where that is all a cell says, a count in a column of figures, and else its words."""
    words = "\n".join(plain(line) for line in cell.lines)
    if day := _DAY.fullmatch(words):
        try:
            return dt.date(int(day[3]), int(day[2]), int(day[1]))
        except ValueError:
            return words
    if column.align is Align.RIGHT and _COUNT.fullmatch(words):
        return int(words)
    return words
