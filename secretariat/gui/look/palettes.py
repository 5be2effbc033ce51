"""The colours of the program: light, dark and high contrast, each measured to be readable."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QPalette


class Scheme(enum.StrEnum):
    """The palettes there are."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Tone(enum.StrEnum):
    """What a coloured word means; the word itself always says it too."""

    NEUTRAL = "neutral"
    INFO = "info"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Colours:
    """One palette; each ``.._tint`` is the background under text of that name, ``edge`` the border of a field."""

    window: str
    surface: str
    ink: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    on_accent: str
    hairline: str
    edge: str
    hover: str
    selection: str
    good: str
    warn: str
    bad: str
    neutral_tint: str
    info_tint: str
    good_tint: str
    warn_tint: str
    bad_tint: str

    def of_tone(self, tone: Tone) -> tuple[str, str]:
        """Text colour and tint of a tone."""
        return {
            Tone.NEUTRAL: (self.muted, self.neutral_tint),
            Tone.INFO: (self.accent, self.info_tint),
            Tone.GOOD: (self.good, self.good_tint),
            Tone.WARN: (self.warn, self.warn_tint),
            Tone.BAD: (self.bad, self.bad_tint),
        }[tone]


PALETTES: dict[Scheme, Colours] = {
    Scheme.LIGHT: Colours(
        window="#F6F8FA",
        surface="#FFFFFF",
        ink="#1B1F24",
        muted="#4A5560",
        faint="#7C8792",
        accent="#154273",
        accent_hover="#1D5591",
        on_accent="#FFFFFF",
        hairline="#D5DCE4",
        edge="#828D98",
        hover="#EBF0F5",
        selection="#DCE8F5",
        good="#1E6B3A",
        warn="#8A5300",
        bad="#A4262C",
        neutral_tint="#E9EDF1",
        info_tint="#E1EBF5",
        good_tint="#E1F1E6",
        warn_tint="#FBEED9",
        bad_tint="#FBE5E6",
    ),
    Scheme.DARK: Colours(
        window="#16191D",
        surface="#1E2227",
        ink="#E6EAEF",
        muted="#A5B0BC",
        faint="#75808C",
        accent="#8AB4E8",
        accent_hover="#A6C8F2",
        on_accent="#0E1823",
        hairline="#343B44",
        edge="#727D89",
        hover="#272D34",
        selection="#28394E",
        good="#7FCB9B",
        warn="#E3B463",
        bad="#F2928F",
        neutral_tint="#2B3138",
        info_tint="#233447",
        good_tint="#1D3527",
        warn_tint="#3A2E18",
        bad_tint="#412628",
    ),
    Scheme.CONTRAST: Colours(
        window="#000000",
        surface="#000000",
        ink="#FFFFFF",
        muted="#F0F0F0",
        faint="#B4B4B4",
        accent="#FFE14D",
        accent_hover="#FFF0A0",
        on_accent="#000000",
        hairline="#8C8C8C",
        edge="#FFFFFF",
        hover="#2A2A2A",
        selection="#00468C",
        good="#7BF0A8",
        warn="#FFC24D",
        bad="#FFA9AC",
        neutral_tint="#1C1C1C",
        info_tint="#2B2500",
        good_tint="#002B12",
        warn_tint="#2E1F00",
        bad_tint="#330A0C",
    ),
}

_SCHEME = "secretariat.scheme"


def scheme() -> Scheme:
    """The palette in use."""
    app = QCoreApplication.instance()
    value = app.property(_SCHEME) if app is not None else None
    return Scheme(value) if value else Scheme.LIGHT


def set_scheme(wanted: Scheme) -> None:
    """Let everything that asks from now on have this palette."""
    app = QCoreApplication.instance()
    if app is not None:
        app.setProperty(_SCHEME, wanted.value)


def colours() -> Colours:
    """The colours in use."""
    return PALETTES[scheme()]


def contrast(text: str, ground: str) -> float:
    """The contrast of two colours, 1 to 21, by the formula of WCAG 2.2."""
    first, second = sorted((_luminance(text), _luminance(ground)), reverse=True)
    return (first + 0.05) / (second + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def qt_palette(palette: Colours) -> QPalette:
    """The same colours as Qt wants them."""
    role = QPalette.ColorRole
    colours_of_role = {
        role.Window: palette.window,
        role.WindowText: palette.ink,
        role.Base: palette.surface,
        role.AlternateBase: palette.window,
        role.Text: palette.ink,
        role.Button: palette.surface,
        role.ButtonText: palette.ink,
        role.BrightText: palette.bad,
        role.Highlight: palette.selection,
        role.HighlightedText: palette.ink,
        role.Link: palette.accent,
        role.LinkVisited: palette.accent,
        role.ToolTipBase: palette.surface,
        role.ToolTipText: palette.ink,
        role.PlaceholderText: palette.muted,
        role.Light: palette.surface,
        role.Midlight: palette.hover,
        role.Mid: palette.hairline,
        role.Dark: palette.edge,
        role.Shadow: palette.hairline,
        role.Accent: palette.accent,
    }
    result = QPalette()
    for key, colour in colours_of_role.items():
        result.setColor(key, QColor(colour))
    for key in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        result.setColor(QPalette.ColorGroup.Disabled, key, QColor(palette.faint))
    return result
