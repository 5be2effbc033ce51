"""The names of paper files, without the suffix: ASCII, no spaces, the date in front so they sort."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

_SPELLED_OUT = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "Ae", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"}
)
_PART_LIMIT = 60
_NO_DATE = "zonder-datum"


def file_name(*parts: str) -> str:
    """The parts joined by underscores, each reduced to what every file system and mail program takes."""
    return "_".join(part for part in map(_ascii, parts) if part)


def iso_day(day: dt.date | None) -> str:
    """The date part of a name; a paper without a date says so, instead of borrowing another day."""
    return day.isoformat() if day else _NO_DATE


def status_part(status: str, version: int | None = None) -> str:
    """The status with its version: "concept-v1"."""
    return f"{status}-v{version}" if version else status


def _ascii(part: str) -> str:
    plain = unicodedata.normalize("NFKD", part.translate(_SPELLED_OUT)).encode("ascii", "ignore").decode()
    # A part holds no underscore of its own: that is what separates the parts.
    return re.sub(r"[^A-Za-z0-9.]+", "-", plain).strip("-.")[:_PART_LIMIT].rstrip("-.")
