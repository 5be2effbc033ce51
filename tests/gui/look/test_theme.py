"""The program follows the system unless the user chose colours, and everything grows together."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessibilityHints, QColor, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from secretariat import resources
from secretariat.gui.look import fonts, icons, palettes, stylesheet, tokens
from secretariat.gui.look.palettes import PALETTES, Scheme
from secretariat.gui.look.theme import ColourChoice, Theme, system_hints
from secretariat.settings import Settings

pytestmark = pytest.mark.dressed


def test_light_when_the_system_says_nothing(theme: Theme, qapp: QApplication) -> None:
    assert theme.choice is ColourChoice.SYSTEM
    assert palettes.scheme() is Scheme.LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor("#F6F8FA")


def test_high_contrast_of_the_system_is_followed_until_the_user_chooses(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    wish = Qt.ContrastPreference.HighContrast
    monkeypatch.setattr(QAccessibilityHints, "contrastPreference", lambda _hints: wish)
    told = system_hints().accessibility().contrastPreferenceChanged
    told.emit(wish)
    assert palettes.scheme() is Scheme.CONTRAST
    theme.choose(ColourChoice.LIGHT)
    told.emit(wish)
    assert palettes.scheme() is Scheme.LIGHT
    monkeypatch.undo()
    theme.choose(ColourChoice.SYSTEM)
    assert palettes.scheme() is Scheme.LIGHT


@pytest.mark.parametrize("choice", [ColourChoice.LIGHT, ColourChoice.DARK, ColourChoice.CONTRAST])
def test_a_choice_dresses_everything_and_is_remembered(
    theme: Theme, settings: Settings, qapp: QApplication, qtbot: QtBot, choice: ColourChoice
) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose(choice)
    assert palettes.colours() == PALETTES[Scheme(choice.value)]
    assert PALETTES[Scheme(choice.value)].accent in qapp.styleSheet()
    assert settings.colours == choice.value


def test_a_strange_choice_in_the_preferences_counts_as_none(theme: Theme, settings: Settings) -> None:
    settings.colours = "paars"
    assert theme.choice is ColourChoice.SYSTEM


def test_text_is_source_sans_at_ten_and_a_half_points(theme: Theme, qapp: QApplication) -> None:
    assert (qapp.font().family(), qapp.font().pointSizeF()) == ("Source Sans 3", 10.5)
    assert fonts.text(tokens.HEADING_POINTS, semibold=True).pointSizeF() == 14


def test_controls_are_32_pixels_high(theme: Theme, qtbot: QtBot) -> None:
    for control in (QPushButton("Opslaan"), QLineEdit(), QToolButton()):
        qtbot.addWidget(control)
        control.ensurePolished()
        assert control.sizeHint().height() == tokens.CONTROL_HEIGHT


def test_what_is_made_without_the_stylesheet_is_dressed_in_the_end(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    button = QPushButton("Opslaan")
    qtbot.addWidget(button)
    with theme.undressed():
        assert qapp.styleSheet() == ""
        button.ensurePolished()
        assert button.sizeHint().height() != tokens.CONTROL_HEIGHT
    assert button.sizeHint().height() == tokens.CONTROL_HEIGHT


def test_zoom_goes_by_steps_and_stops_at_the_ends(theme: Theme, settings: Settings, qapp: QApplication) -> None:
    theme.zoom_by(1)
    assert theme.zoom == settings.zoom == 110
    assert qapp.font().pointSizeF() == pytest.approx(11.55)
    theme.zoom_by(99)
    assert theme.zoom == 200
    assert tokens.scaled(tokens.ROW_HEIGHT) == 60
    theme.zoom_by(-99)
    assert theme.zoom == 80


def test_icons_follow_the_palette(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Zoeken")
    qtbot.addWidget(button)
    icons.dress(button, "search", "ink")
    light = button.icon().pixmap(QSize(20, 16)).toImage()
    theme.choose(ColourChoice.DARK)
    assert button.icon().pixmap(QSize(20, 16)).toImage() != light


def test_an_icon_is_drawn_in_the_colour_asked_for(theme: Theme) -> None:
    image = icons.pixmap("minus", "#FF0000", 16).toImage()
    assert image.pixelColor(8, 8).name() == "#ff0000"
    assert image.pixelColor(8, 2).alpha() == 0


def test_an_unknown_icon_is_a_mistake(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("eenhoorn")


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize(("name", "tone"), stylesheet.GLYPHS.items())
def test_drawings_of_the_stylesheet_have_the_colours_of_the_palette(scheme: Scheme, name: str, tone: str) -> None:
    file = resources.path("icons", "glyphs", scheme.value, f"{name}.svg")
    assert file.read_text(encoding="utf-8") == icons.recoloured(name, getattr(PALETTES[scheme], tone))


def test_every_icon_may_be_passed_on() -> None:
    folder = resources.path("icons")
    assert "ISC License" in (folder / "LICENSE").read_text(encoding="utf-8")
    strange = [file.name for file in Path(folder).glob("*.svg") if "lucide-static" not in file.read_text("utf-8")]
    assert strange == []
