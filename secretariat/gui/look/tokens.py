"""The sizes everything is made of: a grid of four pixels, and text in points."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

GRID = 4
TIGHT = 4
SMALL = 8
MEDIUM = 12
LARGE = 16
WIDE = 24
HUGE = 32

CONTROL_HEIGHT = 32
ROW_HEIGHT = 30
RAIL_WIDTH = 92
ICON = 16
BIG_ICON = 20
RADIUS = 4

FONT_FAMILY = "Source Sans 3"
TEXT_POINTS = 10.5
SMALL_POINTS = 9.5
HEADING_POINTS = 14.0
TITLE_POINTS = 18.0

_ZOOM = "secretariat.zoom"


def zoom() -> int:
    """The size of text and tables in percent."""
    app = QCoreApplication.instance()
    value = app.property(_ZOOM) if app is not None else None
    return value if isinstance(value, int) else 100


def set_zoom(percent: int) -> None:
    """Let everything that asks from now on be this size, in percent."""
    app = QCoreApplication.instance()
    if app is not None:
        app.setProperty(_ZOOM, percent)


def scaled(pixels: int) -> int:
    """A size in pixels at the zoom of this moment."""
    return round(pixels * zoom() / 100)
