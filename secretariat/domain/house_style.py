"""The house style of an association: the colour, letters, logo and footer of its papers, and what they must keep to."""

from __future__ import annotations

import base64
import enum
import re
import struct
import zlib
from dataclasses import dataclass

from secretariat.domain.records import Line, LongText

USUAL_ACCENT = "#154273"
LEAST_CONTRAST = 4.5
"""What WCAG 2.1 AA asks of text; white stands on the accent colour, and the accent colour on white."""
LARGEST_LOGO = 400_000
"""No logo is larger, in bytes: it goes into every paper and every kept one."""
MOST_PIXELS = 2_000
"""No logo is wider or higher."""

_COLOUR = re.compile(r"#?([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_EIGHT_BITS_RGB = (8, 2, 0, 0, 0)
"""Bits, colour, compression, filter and interlacing of a picture that fits a PDF as it is."""


class HouseFont(enum.StrEnum):
    """The letters of the papers."""

    SOURCE_SANS = "source_sans"
    ATKINSON = "atkinson"


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How papers look; what is missing is as usual. ``logo`` is a PNG in base64, ``logo_alt`` says what it shows."""

    accent: Line | None = None
    font: HouseFont | None = None
    footer: Line | None = None
    logo: LongText | None = None
    logo_alt: Line | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in three colours of eight bits; ``data`` are its rows as PNG compresses and predicts them."""

    width: int
    height: int
    data: bytes


def colour_of(typed: str) -> str | None:
    """The colour that was meant ("154273", "#15a"), as "#154273"; None for anything else."""
    found = _COLOUR.fullmatch(typed.strip())
    if not found:
        return None
    digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
    return f"#{digits.upper()}"


def contrast_with_white(colour: str) -> float:
    """How much a colour stands out from white: from 1 for white to 21 for black (WCAG 2.1)."""
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def logo_bytes(style: HouseStyle) -> bytes:
    """The logo as a file; nothing where there is none, or what is kept is no such text."""
    try:
        return base64.b64decode(style.logo or "", validate=True)
    except ValueError:
        return b""


def picture_of(png: bytes) -> Picture | None:
    """A PNG as a paper can hold it; None for any other file, a damaged one, or one with more than three colours."""
    if len(png) > LARGEST_LOGO or not png.startswith(_SIGNATURE):
        return None
    try:
        chunks = list(_chunks(png))
        width, height, *form = struct.unpack(">2L5B", chunks[0][1])
        data = b"".join(content for kind, content in chunks if kind == b"IDAT")
        fits = min(width, height) > 0 and max(width, height) <= MOST_PIXELS
        if chunks[0][0] != b"IHDR" or tuple(form) != _EIGHT_BITS_RGB or not fits:
            return None
        expected = height * (3 * width + 1)
        whole = len(zlib.decompressobj().decompress(data, expected + 1)) == expected
    except (struct.error, zlib.error, IndexError):
        return None
    return Picture(width, height, data) if whole else None


def _chunks(png: bytes) -> list[tuple[bytes, bytes]]:
    found = []
    place = len(_SIGNATURE)
    while place < len(png):
        (length,) = struct.unpack_from(">L", png, place)
        found.append((png[place + 4 : place + 8], png[place + 8 : place + 8 + length]))
        place += length + 12
    return found


def _linear(part: float) -> float:
    """A part of a colour as light, undone of the curve of a screen."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
