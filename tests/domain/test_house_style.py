"""The house style: colours that can be read, and pictures that a paper can hold."""

from __future__ import annotations

import base64
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.house_style import (
    LARGEST_LOGO,
    HouseStyle,
    Picture,
    colour_of,
    contrast_with_white,
    logo_bytes,
    picture_of,
)


def png(width: int, height: int, colour: int = 2, rows: int | None = None) -> bytes:
    """A picture in one colour of dark red."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">L", len(content)) + kind + content + struct.pack(">L", zlib.crc32(kind + content))

    line = b"\0" + b"\x8b\0\0" * width
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            chunk(b"IHDR", struct.pack(">2L5B", width, height, 8, colour, 0, 0, 0)),
            chunk(b"IDAT", zlib.compress(line * (height if rows is None else rows))),
            chunk(b"IEND", b""),
        )
    )


@pytest.mark.parametrize(
    ("typed", "colour"),
    [
        ("#154273", "#154273"),
        (" 15a ", "#1155AA"),
        ("abcdef", "#ABCDEF"),
        ("", None),
        ("blauw", None),
        ("#12345", None),
        ("#1542734", None),
    ],
)
def test_a_colour_may_be_typed_in_short_and_without_its_sign(typed: str, colour: str | None) -> None:
    assert colour_of(typed) == colour


@pytest.mark.parametrize(
    ("colour", "contrast"),
    [("#000000", 21.0), ("#FFFFFF", 1.0), ("#154273", 10.2), ("#767676", 4.5), ("#FF0000", 4.0), ("#FFD100", 1.5)],
)
def test_contrast_is_measured_as_wcag_does(colour: str, contrast: float) -> None:
    assert contrast_with_white(colour) == pytest.approx(contrast, abs=0.06)


def test_a_picture_in_three_colours_can_stand_on_paper() -> None:
    found = picture_of(png(30, 20))
    assert isinstance(found, Picture)
    assert (found.width, found.height) == (30, 20)
    assert zlib.decompress(found.data)[:4] == b"\0\x8b\0\0"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a",
        png(3, 3)[:40],
        png(3, 3, colour=6),
        png(3, 3, rows=2),
        png(3, 3, rows=4000),
        png(0, 3),
        png(2001, 1),
        png(3, 3) + b"\0" * LARGEST_LOGO,
        b"\x89PNG\r\n\x1a\n",
    ],
)
def test_any_other_file_is_no_logo(content: bytes) -> None:
    assert picture_of(content) is None


@given(st.binary(max_size=200), st.integers(0, 120))
def test_a_damaged_picture_is_refused_and_never_ends_the_program(noise: bytes, place: int) -> None:
    whole = png(4, 4)
    found = picture_of(whole[:place] + noise + whole[place + len(noise) :])
    assert found is None or zlib.decompress(found.data)


def test_what_is_kept_as_a_logo_may_be_anything() -> None:
    assert logo_bytes(HouseStyle(logo=base64.b64encode(b"abc").decode())) == b"abc"
    assert logo_bytes(HouseStyle(logo="geen base64!")) == b""
    assert logo_bytes(HouseStyle()) == b""
