"""A table with headings from elsewhere: copied in Excel or on a web page, or kept as CSV."""

from __future__ import annotations

import csv
import io
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from secretariat.domain.text import clean
from secretariat.intake.pasted_cells import rows_in
from secretariat.intake.problems import Unfit
from secretariat.intake.workbook import is_workbook, rows_of_workbook
from secretariat.wording import registration_import as words

MOST_ROWS = 20_000
"""More rows than these are not read, and that is said."""
MOST_COLUMNS = 100
_MOST_SIGNS = 20_000_000


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells below the headings on one line, as many as there are headings; lines count from 1."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadTable:
    """Headings, the rows below them, and how many more there were than are read."""

    headings: tuple[str, ...]
    rows: tuple[TableRow, ...]
    left_out: int = 0


def read_file(data: bytes) -> ReadTable:
    """The table in a CSV file or on the first sheet of an Excel workbook.

    Raises:
        Unfit: it is neither, is too large to open safely, or holds no rows.
    """
    if is_workbook(data):
        return _table(rows_of_workbook(data, MOST_ROWS + 1, MOST_COLUMNS))
    return read_text(_decoded(data))


def read_text(text: str) -> ReadTable:
    """The table in a text, its cells parted by tabs, semicolons or commas.

    Raises:
        Unfit: it holds no rows, or is too long.
    """
    if len(text) > _MOST_SIGNS:
        raise Unfit(words.TOO_LARGE)
    text = clean(text)
    first = next((line for line in text.split("\n") if line.strip()), "")
    if "\t" in first:
        return _table((row.line, row.cells) for row in rows_in(text))
    sign = ";" if first.count(";") >= first.count(",") else ","
    reader = csv.reader(io.StringIO(text), delimiter=sign)
    try:
        return _table((reader.line_num, tuple(cells)) for cells in reader)
    except csv.Error as error:
        raise Unfit(words.NOT_READ) from error


def _table(found: Iterable[tuple[int, tuple[str, ...]]]) -> ReadTable:
    rows = _filled(found)
    _line, headings = next(rows, (0, ()))
    width = min(len(headings), MOST_COLUMNS)
    kept = itertools.islice(rows, MOST_ROWS)
    read = tuple(TableRow(line, (*cells[:width], *("",) * (width - len(cells)))) for line, cells in kept)
    if not read:
        raise Unfit(words.NOTHING_THERE)
    return ReadTable(headings[:width], read, sum(1 for _row in rows))


def _filled(rows: Iterable[tuple[int, tuple[str, ...]]]) -> Iterator[tuple[int, tuple[str, ...]]]:
    for line, cells in rows:
        cleaned = tuple(clean(cell).strip() for cell in cells)
        if any(cleaned):
            yield line, cleaned


def _decoded(data: bytes) -> str:
    """The text in the bytes: UTF-8 or UTF-16 where they say so, else what Excel writes on a Dutch computer."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    if "\0" in text:
        raise Unfit(words.NOT_READ)
    return text
