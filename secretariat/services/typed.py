"""What users typed, as it may be kept: one line, cleaned, not empty, not longer than its field."""

from __future__ import annotations

import re
from collections.abc import Iterable

from secretariat.domain.records import LINE_LIMIT, TEXT_LIMIT
from secretariat.domain.refusals import EmailNotUnderstood, FieldEmpty, TextTooLong
from secretariat.domain.text import clean, clean_line

_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def required_line(typed: str, field: str, limit: int = LINE_LIMIT) -> str:
    """The line to keep; ``field`` names it in a refusal.

    Raises:
        FieldEmpty: nothing was typed.
        TextTooLong: more than ``limit`` characters were.
    """
    line = clean_line(typed)
    if not line:
        raise FieldEmpty(field)
    if len(line) > limit:
        raise TextTooLong(field, limit)
    return line


def optional_line(typed: str, field: str, limit: int = LINE_LIMIT) -> str | None:
    """The line to keep, or None when nothing was typed; ``field`` names it in a refusal.

    Raises:
        TextTooLong: more than ``limit`` characters were typed.
    """
    return required_line(typed, field, limit) if clean_line(typed) else None


def optional_text(typed: str, field: str) -> str | None:
    """The text to keep, on as many lines as it has, or None when nothing was typed; ``field`` names it in a refusal.

    Raises:
        TextTooLong: it does not fit.
    """
    text = clean(typed or "").strip()
    if len(text) > TEXT_LIMIT:
        raise TextTooLong(field, TEXT_LIMIT)
    return text or None


def other_names(typed: Iterable[str]) -> tuple[str, ...]:
    """The other names to keep of somebody or something; empty and double ones are left out.

    Raises:
        TextTooLong: one of them cannot be kept so.
    """
    names = (optional_line(name, "aliases") for name in typed)
    return tuple(dict.fromkeys(name for name in names if name))


def optional_email(typed: str, field: str) -> str | None:
    """The e-mail address to keep, or None when nothing was typed.

    Raises:
        TextTooLong, EmailNotUnderstood: it cannot be kept so.
    """
    line = optional_line(typed, field)
    if line is not None and not _ADDRESS.fullmatch(line):
        raise EmailNotUnderstood(line)
    return line
