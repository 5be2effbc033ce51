"""A logo from a file: PNG or SVG, made into a picture that papers can hold."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FILTER = "Afbeelding (*.png *.svg)"
_LARGEST_FILE = 5_000_000
_WIDEST, _HIGHEST = 900, 300
"""Pixels; as sharp as print asks for the room a logo gets, and no more."""


def logo_from(path: Path) -> bytes:
    """The logo as PNG on white, no larger than papers need; nothing when the file is no picture or cannot be read."""
    try:
        content = path.read_bytes() if path.stat().st_size <= _LARGEST_FILE else b""
    except OSError:
        return b""
    picture = _drawn(content) if path.suffix.lower() == ".svg" else QImage.fromData(content)
    if picture.isNull():
        return b""
    if picture.width() > _WIDEST or picture.height() > _HIGHEST:
        aspect, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        picture = picture.scaled(_WIDEST, _HIGHEST, aspect, smooth)
    return _png(picture)


def _drawn(svg: bytes) -> QImage:
    """A drawing as large as a logo can be; empty for what is none."""
    renderer = QSvgRenderer(svg)
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        return QImage()
    size = size.scaled(QSize(_WIDEST, _HIGHEST), Qt.AspectRatioMode.KeepAspectRatio)
    picture = QImage(size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    return picture


def _png(picture: QImage) -> bytes:
    """The picture on white paper: what shines through has no place in a PDF that lasts."""
    paper = QImage(picture.size(), QImage.Format.Format_RGB888)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, picture)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    paper.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs ask for bytes, the call for text
    return bytes(buffer.data().data())
