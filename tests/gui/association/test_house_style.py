"""The house style in the window: chosen, typed, refused, and seen at once on the paper beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from secretariat.domain.house_style import picture_of
from secretariat.gui.association.logo_file import logo_from

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="90"><rect width="9" height="9"/></svg>'


def test_a_drawing_becomes_a_picture_that_papers_can_hold(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "logo.SVG"
    path.write_text(SVG, encoding="utf-8")
    found = picture_of(logo_from(path))
    assert found is not None
    assert (found.width, found.height) == (900, 270)


def test_what_shines_through_becomes_white_and_a_large_picture_smaller(qapp: object, tmp_path: Path) -> None:
    picture = QImage(3000, 600, QImage.Format.Format_ARGB32)
    picture.fill(QColor(0, 0, 0, 0))
    path = tmp_path / "logo.png"
    picture.save(str(path))
    content = logo_from(path)
    found = picture_of(content)
    assert found is not None
    assert (found.width, found.height) == (900, 180)
    assert QImage.fromData(content).pixelColor(5, 5) == QColor("white")


@pytest.mark.parametrize(
    ("name", "content"), [("a.png", b""), ("a.png", b"geen plaatje"), ("a.svg", b"<svg"), ("a.svg", b"<p>tekst</p>")]
)
def test_what_is_no_picture_gives_nothing(qapp: object, tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert logo_from(tmp_path / name) == b""
    assert logo_from(tmp_path / "weg.png") == b""
