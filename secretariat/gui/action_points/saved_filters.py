"""Filters with a name, so that "mijn lijst" is one choice away."""

from __future__ import annotations

import json
from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QPushButton

from secretariat.gui.look import icons

LONGEST_NAME = 40
MOST = 20
"""So many names fit in a menu that can still be read."""


class SavedFilters(QObject):
    """A button with the names; below them what can be done with names."""

    wanted = Signal(str)
    """The filter of this name is to be shown."""
    keep_wanted = Signal()
    """The filter that stands there must get a name."""
    forget_wanted = Signal(str)
    """A name must go."""

    def __init__(self) -> None:
        super().__init__()
        self.button = QPushButton("&Vaste filters")
        self.button.setToolTip("Een filter met een naam kiezen, of het filter van nu een naam geven")
        self.button.setProperty("look", "quiet")
        icons.dress(self.button, "pin", "muted")
        self.button.setMenu(QMenu(self.button))
        self.show_names((), False)

    def show_names(self, names: tuple[str, ...], can_keep: bool) -> None:
        """Offer these; ``can_keep`` is whether there is a filter to give a name."""
        menu = self.button.menu()
        for below in menu.findChildren(QMenu):  # clearing a menu leaves those that hang below it
            below.deleteLater()
        menu.clear()
        for place, name in enumerate(names, start=1):
            plain = name.replace("&", "&&")
            action = menu.addAction(f"&{place}  {plain}" if place <= 9 else plain)
            action.triggered.connect(lambda _checked=False, name=name: self.wanted.emit(name))
        if names:
            menu.addSeparator()
        keep = menu.addAction("Dit filter &bewaren…", self.keep_wanted.emit)
        keep.setEnabled(can_keep and len(names) < MOST)
        forget = menu.addMenu("Naam &vergeten")
        forget.setEnabled(bool(names))
        for name in names:
            forgotten = forget.addAction(name.replace("&", "&&"))
            forgotten.triggered.connect(lambda _checked=False, name=name: self.forget_wanted.emit(name))


def written(filters: Mapping[str, str]) -> str:
    """Names with their filters, as the settings keep them."""
    return json.dumps(dict(filters), ensure_ascii=False)


def read(text: str) -> dict[str, str]:
    """The names and filters that the settings kept; damaged ones are none."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    pairs = found.items() if isinstance(found, dict) else ()
    return {name: kept for name, kept in pairs if isinstance(kept, str)}
