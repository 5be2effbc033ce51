"""Everything is readable in every palette, by the formula of WCAG 2.2."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QPalette

from secretariat.gui.look.palettes import PALETTES, Scheme, Tone, contrast, qt_palette

INKS = ("ink", "muted", "accent", "good", "warn", "bad")
GROUNDS = ("window", "surface", "hover", "selection")
AA_TEXT = 4.5
AA_PARTS = 3.0


@pytest.mark.parametrize(
    ("text", "ground", "ratio"), [("#000000", "#FFFFFF", 21.0), ("#777777", "#FFFFFF", 4.48), ("#FFFFFF", "#FFFFFF", 1)]
)
def test_contrast_is_that_of_the_standard(text: str, ground: str, ratio: float) -> None:
    assert contrast(text, ground) == pytest.approx(ratio, abs=0.01)
    assert contrast(ground, text) == contrast(text, ground)


@pytest.mark.parametrize("scheme", Scheme)
def test_every_text_is_readable_on_every_ground(scheme: Scheme) -> None:
    colours = PALETTES[scheme]
    poor = {
        (ink, ground): contrast(getattr(colours, ink), getattr(colours, ground))
        for ink in INKS
        for ground in GROUNDS
        if contrast(getattr(colours, ink), getattr(colours, ground)) < AA_TEXT
    }
    assert poor == {}


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("tone", Tone)
def test_chips_and_messages_are_readable(scheme: Scheme, tone: Tone) -> None:
    colours = PALETTES[scheme]
    text, tint = colours.of_tone(tone)
    assert contrast(text, tint) >= AA_TEXT
    assert contrast(colours.ink, tint) >= AA_TEXT
    assert contrast(colours.accent, tint) >= AA_TEXT


@pytest.mark.parametrize("scheme", Scheme)
def test_words_on_the_primary_button_are_readable(scheme: Scheme) -> None:
    colours = PALETTES[scheme]
    assert contrast(colours.on_accent, colours.accent) >= AA_TEXT
    assert contrast(colours.on_accent, colours.accent_hover) >= AA_TEXT
    assert contrast(colours.surface, colours.bad) >= AA_TEXT  # the count in the rail


@pytest.mark.parametrize("scheme", Scheme)
def test_borders_of_fields_and_what_has_the_focus_can_be_seen(scheme: Scheme) -> None:
    colours = PALETTES[scheme]
    for ground in (colours.window, colours.surface):
        assert contrast(colours.edge, ground) >= AA_PARTS
        assert contrast(colours.accent, ground) >= AA_PARTS


def test_light_has_the_colours_of_the_house() -> None:
    light = PALETTES[Scheme.LIGHT]
    assert (light.window, light.surface, light.ink, light.muted) == ("#F6F8FA", "#FFFFFF", "#1B1F24", "#4A5560")
    assert (light.accent, light.hairline, light.selection) == ("#154273", "#D5DCE4", "#DCE8F5")
    assert (light.good, light.warn, light.bad) == ("#1E6B3A", "#8A5300", "#A4262C")


def test_high_contrast_text_is_enhanced_everywhere() -> None:
    colours = PALETTES[Scheme.CONTRAST]
    assert all(contrast(getattr(colours, ink), colours.surface) >= 7 for ink in INKS)


@pytest.mark.parametrize("scheme", Scheme)
def test_all_colours_are_written_out(scheme: Scheme) -> None:
    colours = PALETTES[scheme]
    assert all(re.fullmatch("#[0-9A-F]{6}", getattr(colours, name)) for name in colours.__slots__)


@pytest.mark.parametrize("scheme", Scheme)
def test_qt_gets_the_same_colours(scheme: Scheme) -> None:
    palette, colours = qt_palette(PALETTES[scheme]), PALETTES[scheme]
    assert palette.color(QPalette.ColorRole.Window) == QColor(colours.window)
    assert palette.color(QPalette.ColorRole.Text) == QColor(colours.ink)
    assert palette.color(QPalette.ColorRole.HighlightedText) == QColor(colours.ink)
    assert palette.color(QPalette.ColorRole.PlaceholderText) == QColor(colours.muted)
