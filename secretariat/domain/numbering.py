"""Numbering: continuous per year, in the format of the association, never reused (``domain.md`` §2.3 rule 10)."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable

ACTION_FORMAT = "{year}-A-{seq:03d}"
DECISION_FORMAT = "{year}-B-{seq:03d}"
COMMITMENT_FORMAT = "{year}-T-{seq:03d}"
DOSSIER_FORMAT = "D-{year}-{seq:02d}"
MEETING_FORMAT = "{body} {year}-{seq:02d}"

_PLAIN_FORMAT = "{year}-{seq:03d}"
_WIDTH = re.compile(r"(?:0[1-9])?d?\Z")

NumberKey = tuple[tuple[int, str], ...]


def next_number(format: str, year: int, taken: Iterable[str], body: str = "") -> str:
    """The number after the highest one taken in this year (and for this body); gaps are not filled.

    A format that cannot be read gives plain ``2023-001``; one without ``{seq}`` gets the sequence behind it.
    """
    usable, body = _usable(format), body.strip()
    pattern = _pattern_of(usable, year, body)
    in_use = {number.strip() for number in taken}
    found = (pattern.fullmatch(number) for number in in_use)
    sequence = max((int(match["seq"]) for match in found if match), default=0) + 1
    while (number := usable.format(year=year, seq=sequence, body=body).strip()) in in_use:
        sequence += 1
    return number


def number_prefix(format: str, year: int, body: str = "") -> str:
    """What every number of this year (and body) begins with: "2023-A-"; empty when the sequence comes first."""
    before = ""
    for literal, field, _, _ in string.Formatter().parse(_usable(format)):
        before += literal
        if field == "seq":
            break
        before += {"year": str(year), "body": body.strip()}.get(field or "", "")
    return before.lstrip()


def number_key(number: str) -> NumberKey:
    """The key that sorts numbers as people count: "2023-A-9" before "2023-A-010"."""
    parts = re.split(r"([0-9]+)", number)
    return tuple((int(part), "") if index % 2 else (0, part) for index, part in enumerate(parts))


def _usable(format: str) -> str:
    """The format, with a place for the sequence; the plain one where it cannot be read."""
    usable = format.strip()
    if not usable or not _is_usable(usable):
        usable = _PLAIN_FORMAT
    if all(field != "seq" for _, field, _, _ in string.Formatter().parse(usable)):
        usable += "-{seq}"
    return usable


def _is_usable(format: str) -> bool:
    try:
        parts = list(string.Formatter().parse(format))
    except ValueError:
        return False
    for _, field, spec, conversion in parts:
        if field is None:
            continue
        if field not in ("year", "seq", "body") or conversion:
            return False
        if spec and not (field == "seq" and _WIDTH.match(spec)):
            return False
    return [field for _, field, _, _ in parts].count("seq") <= 1


def _pattern_of(format: str, year: int, body: str) -> re.Pattern[str]:
    values = {"year": re.escape(str(year)), "seq": r"(?P<seq>[0-9]+)", "body": re.escape(body)}
    return re.compile(
        "".join(
            re.escape(literal) + (values[field] if field else "")
            for literal, field, _, _ in string.Formatter().parse(format)
        )
    )
