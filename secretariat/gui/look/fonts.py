"""The typeface of the program, the same on screen as on paper and on every computer."""

from __future__ import annotations

import functools

from PySide6.QtGui import QFont, QFontDatabase

from secretariat import resources
from secretariat.gui.look import tokens


def load() -> None:
    """Make the shipped fonts known to Qt; a second call does nothing."""
    if tokens.FONT_FAMILY in QFontDatabase.families():
        return
    for file in sorted(resources.path("fonts").glob("SourceSans3_*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def text(points: float = tokens.TEXT_POINTS, *, semibold: bool = False) -> QFont:
    """The typeface at a size in points, at the zoom of this moment."""
    return QFont(_font(points * tokens.zoom() / 100, semibold))


@functools.cache
def _font(points: float, semibold: bool) -> QFont:
    font = QFont(tokens.FONT_FAMILY)
    font.setPointSizeF(points)
    if semibold:
        font.setWeight(QFont.Weight.DemiBold)
    return font
