"""The first sheet of an Excel workbook as texts, opened only when it cannot grow beyond measure.

Only the few parts of an .xlsx that hold cells are read, by the standard library; formulas are not worked out.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree

from secretariat.intake.problems import Unfit
from secretariat.wording import registration_import as words

MOST_BYTES = 50 * 2**20
MOST_RATIO = 100
MOST_PARTS = 200
"""A workbook that unpacks to more than this is a bomb, not a list."""


def is_workbook(data: bytes) -> bool:
    """Whether bytes begin as a workbook does."""
    return data.startswith(b"PK")


def rows_of_workbook(data: bytes, most_rows: int, most_columns: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The rows of the first sheet, each with its number; at most one more than ``most_rows`` of them.

    Raises:
        Unfit: it is no workbook, or too large to open safely.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_size(archive)
            texts = _shared_texts(archive)
            sheet = _part(archive, _first_sheet(archive))
            for count, row in enumerate(sheet.iterfind(f"{_MAIN}sheetData/{_MAIN}row")):
                if count > most_rows:
                    return
                yield count + 1, _cells(row, texts, most_columns)
    except (*_BROKEN, KeyError, ValueError, IndexError) as error:
        raise Unfit(words.NOT_READ) from error


def _check_size(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    unpacked, packed = sum(one.file_size for one in parts), sum(one.compress_size for one in parts)
    if len(parts) > MOST_PARTS or unpacked > MOST_BYTES or unpacked > MOST_RATIO * max(packed, 1):
        raise Unfit(words.TOO_LARGE)


def _part(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    with archive.open(name) as part:
        data = part.read(MOST_BYTES + 1)  # what a part says of its own size may be a lie
    if len(data) > MOST_BYTES:
        raise Unfit(words.TOO_LARGE)
    if b"<!DOCTYPE" in data.replace(b"\0", b""):
        raise Unfit(words.NOT_READ)
    return ElementTree.fromstring(data)


def _first_sheet(archive: zipfile.ZipFile) -> str:
    sheet = next(_part(archive, "xl/workbook.xml").iter(f"{_MAIN}sheet"), None)
    wanted = "" if sheet is None else sheet.get(_RELATION, "")
    for one in _part(archive, "xl/_rels/workbook.xml.rels"):
        if one.get("Id") == wanted:
            return posixpath.normpath(posixpath.join("/xl", one.get("Target", ""))).lstrip("/")
    raise Unfit(words.NOT_READ)


def _shared_texts(archive: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    return [_text(one) for one in _part(archive, "xl/sharedStrings.xml").iterfind(f"{_MAIN}si")]


def _text(element: ElementTree.Element) -> str:
    return "".join(one.text or "" for one in element.iter(f"{_MAIN}t"))


def _cells(row: ElementTree.Element, texts: list[str], most: int) -> tuple[str, ...]:
    found: dict[int, str] = {}
    place = 0
    for cell in row.iterfind(f"{_MAIN}c"):  # what is nested is no cell, and would be read again for each row around it
        place = _column(cell.get("r", "")) or place + 1
        if place <= most:
            found[place] = _value(cell, texts)
    return tuple(found.get(one, "") for one in range(1, max(found, default=0) + 1))


def _column(address: str) -> int:
    """The number of a column, counted from 1: 28 for "AB7"; 0 when the address says nothing."""
    letters = re.match(r"[A-Z]{1,3}", address)
    total = 0
    for letter in letters.group() if letters else "":
        total = total * 26 + ord(letter) - ord("A") + 1
    return total


def _value(cell: ElementTree.Element, texts: list[str]) -> str:
    """What a cell says, cut off where no field of ours would take more: one long text may stand in every cell."""
    return _whole_value(cell, texts)[:_LONGEST_CELL]


def _whole_value(cell: ElementTree.Element, texts: list[str]) -> str:
    kind, value, formula = cell.get("t", "n"), cell.findtext(f"{_MAIN}v") or "", cell.findtext(f"{_MAIN}f")
    if kind == "s":
        return texts[int(value)] if value else ""
    if kind == "inlineStr":
        return _text(cell)
    if kind == "b":
        return words.TICKED if value == "1" else words.NOT_TICKED
    return value or (f"={formula}" if formula else "")


_LONGEST_CELL = 10_000
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_BROKEN = (zipfile.BadZipFile, zlib.error, ElementTree.ParseError, NotImplementedError, RuntimeError, EOFError, OSError)
