"""Which palette and size the program has: the user's choice, or what the system says."""

from __future__ import annotations

import contextlib
import enum
import functools
from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QStyleHints
from PySide6.QtWidgets import QApplication

from secretariat.gui.look import fonts, icons, palettes, tokens
from secretariat.gui.look.palettes import Scheme
from secretariat.gui.look.stylesheet import stylesheet
from secretariat.settings import ZOOM_STEPS, Settings


class ColourChoice(enum.StrEnum):
    """What a user can choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@functools.cache
def system_hints() -> QStyleHints:
    """What the system says of colours and contrast.

    Kept, because PySide forgets the hints about accessibility for good when the object they belong to is let go.
    """
    return QGuiApplication.styleHints()


class Theme(QObject):
    """Dresses the application and keeps it dressed when the system or the user changes the colours."""

    changed = Signal()
    """After every change of palette or zoom."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._undressings = 0
        app.setStyle("Fusion")
        fonts.load()
        self._dress()
        system_hints().colorSchemeChanged.connect(self._follow_system)
        system_hints().accessibility().contrastPreferenceChanged.connect(self._follow_system)

    @property
    def choice(self) -> ColourChoice:
        """The user's choice."""
        try:
            return ColourChoice(self._settings.colours)
        except ValueError:
            return ColourChoice.SYSTEM

    def choose(self, choice: ColourChoice) -> None:
        """Change the colours, and remember that."""
        self._settings.colours = choice.value
        self._dress()

    @property
    def zoom(self) -> int:
        """The size of text and tables in percent."""
        return self._settings.zoom

    def set_zoom(self, percent: int) -> None:
        """Change the size of text and tables, in percent, and remember that."""
        if percent != self._settings.zoom:
            self._settings.zoom = percent
            self._dress()

    def zoom_by(self, steps: int) -> None:
        """Go some steps larger or, when negative, smaller."""
        place = ZOOM_STEPS.index(self._settings.zoom) + steps
        self.set_zoom(ZOOM_STEPS[max(0, min(place, len(ZOOM_STEPS) - 1))])

    @contextlib.contextmanager
    def undressed(self) -> Iterator[None]:
        """Without the stylesheet, for making many widgets at once; they are dressed together at the end.

        Qt dresses everything in a part again each time that part gets a place in a larger one: four times the work.
        """
        if not self._undressings:
            self._app.setStyleSheet("")
        self._undressings += 1
        try:
            yield
        finally:
            self._undressings -= 1
            if not self._undressings:
                self._app.setStyleSheet(stylesheet(self._scheme()))

    def _follow_system(self) -> None:
        if self.choice is ColourChoice.SYSTEM:
            self._dress()

    def _scheme(self) -> Scheme:
        if self.choice is not ColourChoice.SYSTEM:
            return Scheme(self.choice.value)
        if system_hints().accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return Scheme.CONTRAST
        dark = system_hints().colorScheme() == Qt.ColorScheme.Dark
        return Scheme.DARK if dark else Scheme.LIGHT

    def _dress(self) -> None:
        scheme = self._scheme()
        palettes.set_scheme(scheme)
        tokens.set_zoom(self._settings.zoom)
        # Qt changes one stylesheet for another in six times what taking off the one and putting on the other costs.
        with self.undressed():
            self._app.setFont(fonts.text())
            self._app.setPalette(palettes.qt_palette(palettes.colours()))
        icons.redress_all(self._app)
        self.changed.emit()
