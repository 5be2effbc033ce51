"""A table in a file from elsewhere: read in one go, by the window itself or by the child process that keeps it free."""

from __future__ import annotations

from pathlib import Path

from secretariat.domain.refusals import TableNotRead
from secretariat.intake.pasted_table import ReadTable, read_file
from secretariat.intake.problems import Unfit
from secretariat.wording import registration_import as words

LARGEST_FILE = 50 * 2**20
"""Bytes; a longer list than this was never made by hand."""


def read_table_file(path: Path) -> ReadTable:
    """The table in a CSV file or an Excel workbook.

    Raises:
        TableNotRead: it cannot be opened, is no table, or is too large to open safely.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise TableNotRead(words.NOT_OPENED) from error
    if len(data) > LARGEST_FILE:
        raise TableNotRead(words.TOO_LARGE)
    try:
        return read_file(data)
    except Unfit as unfit:
        raise TableNotRead(unfit.sentence) from unfit
