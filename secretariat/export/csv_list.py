"""Writes the list of a paper as CSV, as a Dutch Excel opens it: semicolons between, UTF-8 with a mark that says so."""

from __future__ import annotations

import csv
import datetime as dt
import io
import unicodedata

from secretariat.documents.listing import Listing, Value
from secretariat.export.safe_text import printable
from secretariat.wording.dates import short_date

_BEGINS_A_FORMULA = frozenset("=+-@")


def write_csv(listing: Listing) -> bytes:
    """Titles and rows; words that a spreadsheet would work out get an apostrophe in front."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    for row in (listing.titles, *listing.rows):
        writer.writerow([_words(value) for value in row])
    return stream.getvalue().encode("utf-8-sig")


def _words(value: Value) -> str:
    if isinstance(value, dt.date):
        return short_date(value)
    text = printable(str(value))
    # Some spreadsheets take wide forms of these signs for the signs themselves.
    return f"'{text}" if unicodedata.normalize("NFKC", text.lstrip()[:1]) in _BEGINS_A_FORMULA else text
