"""Cells on the clipboard: as a table for Word and as cells for Excel."""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Copied:
    """What went to the clipboard; ``guarded`` cells got an apostrophe so that Excel does not take them for a sum."""

    rows: int
    guarded: int


def as_cells(rows: Sequence[Sequence[str]]) -> tuple[QMimeData, Copied]:
    """These rows as tab-separated text and as an HTML table."""
    safe = [[_guarded(cell) for cell in row] for row in rows]
    guarded = sum(
        new != old for line, old_line in zip(safe, rows, strict=True) for new, old in zip(line, old_line, strict=True)
    )
    buffer = io.StringIO()
    csv.writer(buffer, dialect="excel-tab", lineterminator="\r\n").writerows(safe)
    lines = (
        "<tr>" + "".join(f"<td>{html.escape(cell).replace(chr(10), '<br>')}</td>" for cell in row) + "</tr>"
        for row in rows
    )
    data = QMimeData()
    data.setText(buffer.getvalue())
    data.setHtml(f"<table>{''.join(lines)}</table>")
    return data, Copied(len(rows), guarded)


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_SIGNS) else cell
