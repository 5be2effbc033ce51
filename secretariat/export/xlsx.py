"""Writes the list of a paper as an Excel workbook; the same list always gives the same bytes.

Whatever a cell says stays what it is: "=1+1" is words, "2023-A-011" is no date, and a day is a day.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from typing import Any

from secretariat.documents.listing import Listing, Value
from secretariat.documents.outline import Outline
from secretariat.export.paper_titles import title_of
from secretariat.export.pdf.styles import WHITE, look
from secretariat.export.safe_text import on_one_line
from secretariat.export.xml_text import xml_text
from secretariat.wording.dates import short_date
from secretariat.wording.papers import CUT_SHORT

LONGEST_CELL = 32_000
"""How much of a text a cell can hold, in units of UTF-16: a little less than Excel says."""
_WIDEST, _NARROWEST = 60, 9
_ROWS_LOOKED_AT = 200
_NOT_IN_A_SHEET_NAME = re.compile(r"[\[\]:*?/\\']")
_RESERVED_NAME = "history"
_FIRST_DAY = dt.date(1901, 1, 1)
_EDGE = 80


def write_xlsx(outline: Outline, listing: Listing) -> bytes:
    """One sheet: the titles stay in sight and can be filtered on, and it prints on paper lying on its side."""
    import xlsxwriter  # noqa: PLC0415 - only who makes a workbook needs it

    stream = io.BytesIO()
    plain = {f"strings_to_{what}": False for what in ("formulas", "urls", "numbers")}
    book = xlsxwriter.Workbook(stream, {"in_memory": True, **plain})
    book.set_properties(_properties(outline))
    sheet = book.add_worksheet(_sheet_name(outline))
    accent = look(house=outline.house).accent
    head = book.add_format({"bold": True, "font_color": WHITE, "bg_color": accent, "valign": "top", "text_wrap": True})
    words = book.add_format({"valign": "top", "text_wrap": True})
    day = book.add_format({"valign": "top", "align": "left", "num_format": "dd-mm-yyyy"})
    for place, title in enumerate(listing.titles):
        sheet.write_string(0, place, _cell_text(title), head)
        sheet.set_column(place, place, _width(listing, place))
    for number, row in enumerate(listing.rows, 1):
        for place, value in enumerate(row):
            _write(sheet, number, place, value, words, day)
    last_row, last_column = max(len(listing.rows), 1), max(len(listing.titles) - 1, 0)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last_row, last_column)
    # A number of an agenda item is a name: Excel need not point out that it looks like a number.
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{last_row + 1}"})
    _prepare_printing(sheet, outline)
    book.close()
    return stream.getvalue()


def _write(sheet: Any, row: int, place: int, value: Value, words: Any, day: Any) -> None:
    if isinstance(value, dt.date) and value >= _FIRST_DAY:
        sheet.write_datetime(row, place, dt.datetime(value.year, value.month, value.day), day)
    elif isinstance(value, int):
        sheet.write_number(row, place, value, words)
    elif text := _cell_text(short_date(value) if isinstance(value, dt.date) else value):
        sheet.write_string(row, place, text, words)


def _cell_text(words: str) -> str:
    """The text as a cell can hold it; where it is too long that is said."""
    text = xml_text(words)
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LONGEST_CELL:
        return text
    return units[: 2 * LONGEST_CELL].decode("utf-16-le", "ignore") + CUT_SHORT


def _width(listing: Listing, place: int) -> float:
    """As wide as its longest line, within reason."""
    values = [listing.titles[place], *(row[place] for row in listing.rows[:_ROWS_LOOKED_AT])]
    longest = max(len(line) for one in values for line in (str(one).split("\n") or [""]))
    return float(min(max(longest + 3, _NARROWEST), _WIDEST))


def _sheet_name(outline: Outline) -> str:
    name = _NOT_IN_A_SHEET_NAME.sub(" ", on_one_line(xml_text(outline.header_right)))
    short = name.encode("utf-16-le")[: 2 * 31].decode("utf-16-le", "ignore").strip()
    return short if short and short.lower() != _RESERVED_NAME else "Lijst"


def _properties(outline: Outline) -> dict[str, Any]:
    try:
        made = dt.datetime.combine(dt.date.fromisoformat(outline.created[:10]), dt.time())
    except ValueError:
        made = dt.datetime(1980, 1, 1)  # the property must be there, and must not be the clock's
    said = {
        "title": title_of(outline),
        "subject": outline.subject,
        "author": outline.author,
        "keywords": ", ".join(outline.keywords),
    }
    return {**{key: on_one_line(xml_text(words))[:255] for key, words in said.items()}, "created": made}


def _prepare_printing(sheet: Any, outline: Outline) -> None:
    def edge(words: str) -> str:
        return on_one_line(xml_text(words))[:_EDGE].replace("&", "&&")

    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_header(f"&L{edge(title_of(outline))}")
    sheet.set_footer(f"&L{edge(outline.footer_left)}&RPagina &P van &N")
