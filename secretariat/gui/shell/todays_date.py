"""Types the date of today where the cursor is, as a spreadsheet does."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from secretariat.wording.dates import short_date


def type_date(where: QWidget | None, day: dt.date) -> bool:
    """Type a date in the text that has the keyboard; False when there is none that can be written in."""
    if isinstance(where, QLineEdit) and not where.isReadOnly():
        where.insert(short_date(day))
        return True
    if isinstance(where, QTextEdit | QPlainTextEdit) and not where.isReadOnly():
        where.insertPlainText(short_date(day))
        return True
    return False
