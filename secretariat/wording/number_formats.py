"""Formats of numbers as an office writes them: "JJJJ-A-000" for 2023-A-001, "CODE JJJJ-00" for BO-CULT 2023-01."""

from __future__ import annotations

import re
import string

YEAR, BODY = "JJJJ", "CODE"
EXPLANATION = "JJJJ is het jaar, 000 het volgnummer en CODE de code van het orgaan."

_PARTS = re.compile(r"JJJJ|CODE|(?<![0-9])0+(?![0-9])")
_LONGEST_SEQUENCE = 9


def format_in_words(number_format: str) -> str:
    """A format of the file as a field shows it: "{year}-A-{seq:03d}" is "JJJJ-A-000"; one that is no format stays."""
    try:
        parts = list(string.Formatter().parse(number_format))
    except ValueError:
        return number_format
    shown = ""
    for literal, field, spec, _conversion in parts:
        shown += literal
        if field == "seq":
            width = (spec or "").rstrip("d")
            shown += "0" * (int(width) if width.isdecimal() else 1)
        elif field is not None:
            shown += {"year": YEAR, "body": BODY}.get(field, "")
    return shown


def read_format(typed: str) -> str | None:
    """The format of the file that was meant; None when it has no sequence number, or more than one place for it."""
    words = " ".join(typed.split())
    runs = [part for part in _PARTS.findall(words) if part.startswith("0")]
    if len(runs) != 1 or len(runs[0]) > _LONGEST_SEQUENCE:
        return None
    guarded = words.replace("{", "{{").replace("}", "}}")
    return _PARTS.sub(lambda part: _field(part[0]), guarded)


def _field(part: str) -> str:
    if part == YEAR:
        return "{year}"
    return "{body}" if part == BODY else f"{{seq:0{len(part)}d}}" if len(part) > 1 else "{seq}"
