"""Icons from one family (Lucide), drawn in the colours of the palette in use."""

from __future__ import annotations

import functools
from typing import Protocol

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton

from secretariat import resources
from secretariat.gui.look import palettes, tokens

_NAME = "iconName"
_TONE = "iconTone"
_SIZE = "iconSizeWanted"
_GAP = 4


class _Dressed(Protocol):
    """A button or action: something with an icon and properties."""

    def setIcon(self, icon: QIcon, /) -> None: ...
    def setProperty(self, name: str, value: object, /) -> bool: ...
    def property(self, name: str, /) -> object: ...


def icon(name: str, tone: str = "ink", size: int = tokens.ICON, *, gap: int = 0) -> QIcon:
    """The icon of this name in a colour of the palette ("ink", "muted", "accent", "on_accent", "bad"...).

    ``gap`` is room at the right, in pixels, where Qt puts words too near.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    screens = QGuiApplication.screens()
    ratios = tuple(sorted({screen.devicePixelRatio() for screen in screens} | {1.0}))
    return _icon(name, tone, tokens.scaled(size), palettes.scheme(), ratios, gap)


def dress(target: _Dressed, name: str, tone: str = "ink", size: int = tokens.ICON) -> None:
    """Give a button or action an icon that follows the palette from now on."""
    target.setProperty(_NAME, name)
    target.setProperty(_TONE, tone)
    target.setProperty(_SIZE, size)
    _redress(target)


def redress_all(app: QApplication) -> None:
    """Draw all icons that were given with :func:`dress` again, in the palette and size of this moment."""
    done: set[int] = set()
    for widget in app.allWidgets():
        for target in (widget, *widget.actions()):
            if id(target) not in done and target.property(_NAME):
                done.add(id(target))
                _redress(target)  # type: ignore[arg-type]
    for window in app.topLevelWidgets():
        for action in window.findChildren(QAction):
            if action.property(_NAME):
                _redress(action)


def _redress(target: _Dressed) -> None:
    size = int(str(target.property(_SIZE)))
    with_words = isinstance(target, QPushButton)
    drawn = icon(str(target.property(_NAME)), str(target.property(_TONE)), size, gap=_GAP if with_words else 0)
    target.setIcon(drawn)
    if isinstance(target, QAbstractButton):
        pixels = tokens.scaled(size)
        target.setIconSize(QSize(pixels + (_GAP if with_words else 0), pixels))


@functools.cache
def _icon(name: str, tone: str, size: int, scheme: palettes.Scheme, ratios: tuple[float, ...], gap: int) -> QIcon:
    colours = palettes.PALETTES[scheme]
    result = QIcon()
    for ratio in ratios:
        normal = pixmap(name, getattr(colours, tone), size, ratio, gap)
        result.addPixmap(normal, QIcon.Mode.Normal)
        result.addPixmap(normal, QIcon.Mode.Selected)
        result.addPixmap(pixmap(name, colours.faint, size, ratio, gap), QIcon.Mode.Disabled)
    return result


@functools.cache
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0, gap: int = 0) -> QPixmap:
    """The icon as a square picture of ``size`` pixels in this colour (#RRGGBB), with ``gap`` pixels at its right."""
    drawing = QSvgRenderer(QByteArray(recoloured(name, colour).encode()))
    picture = QPixmap(round((size + gap) * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


@functools.cache
def _source(name: str) -> str:
    return resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")


def recoloured(name: str, colour: str) -> str:
    """The drawing of an icon with its lines in this colour; lines slightly thinner than Lucide's, as text is."""
    return _source(name).replace("currentColor", colour).replace('stroke-width="2"', 'stroke-width="1.75"')
