"""The house style: how papers look, with a paper beside it that follows what is chosen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.changes import Topic
from secretariat.domain.house_style import (
    LEAST_CONTRAST,
    USUAL_ACCENT,
    HouseFont,
    HouseStyle,
    colour_of,
    contrast_with_white,
)
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.association.group import GroupView
from secretariat.gui.association.logo_file import FILTER, logo_from
from secretariat.gui.look import tokens
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.drawn_paper import DrawnPaper
from secretariat.gui.shell.file_dialogs import ask_open
from secretariat.gui.widgets.fields import LineField
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.paper_view import PaperView
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.publishing import Outline
from secretariat.services.workspace import Workspace
from secretariat.settings import Settings
from secretariat.wording.contrast import contrast_sentence
from secretariat.wording.terms import choices

COLOURS = {
    USUAL_ACCENT: "Blauw (gebruikelijk)",
    "#1E6B3A": "Groen",
    "#0B5C66": "Petrol",
    "#8B0000": "Donkerrood",
    "#6A1B5D": "Paars",
    "#7A3E00": "Bruin",
    "#333B44": "Grijs",
}
"""Colours that can be read, by their names."""
OWN_COLOUR = "Eigen kleur"
_LONGEST_FOOTER = 120


class HouseStyleView(GroupView):
    """Fields at the left, the paper at the right."""

    title = "Huisstijl"
    sentence = "Hoe de stukken eruitzien. Wat al verzonden of vastgesteld is, blijft zoals het was."
    icon = "file-text"
    words = ("Accentkleur", "Kleurcode", "Lettertype", "Voettekst", "Logo", "Beschrijving van het logo")

    accent_wanted = Signal(str)
    """Another colour was chosen or typed."""
    font_wanted = Signal(str)
    """Other letters were chosen, by their key."""
    footer_wanted = Signal(str)
    """Another line for the foot of pages was typed."""
    logo_wanted = Signal()
    """A logo is to be chosen."""
    alt_wanted = Signal(str)
    """What the logo shows was typed."""
    removal_wanted = Signal()
    """There is to be no logo."""
    typing = Signal()
    """Something is being typed: the paper follows."""

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__(settings)
        self.colour, self.letters = QuietCombo(), QuietCombo()
        self.colour.activated.connect(lambda _row: self._choose_colour())
        self.letters.activated.connect(lambda _row: self.font_wanted.emit(self.letters.chosen()))
        self.accent = LineField(20, placeholder=USUAL_ACCENT)
        self.footer, self.alt = LineField(_LONGEST_FOOTER), LineField(LINE_LIMIT)
        for line, wanted in (
            (self.accent, self.accent_wanted),
            (self.footer, self.footer_wanted),
            (self.alt, self.alt_wanted),
        ):
            line.committed.connect(wanted)
            line.textEdited.connect(lambda _text: self.typing.emit())
        self.contrast = PlainLabel("", look="small", wrap=True)
        self.choose_logo = QPushButton("Logo kiezen…")
        self.choose_logo.clicked.connect(self.logo_wanted)
        self.remove_logo = QPushButton("Logo weghalen")
        self.remove_logo.clicked.connect(self.removal_wanted)
        self.paper = PaperView()
        self.accent_row = FieldRow("Kleurcode", self.accent)
        self.footer_row = FieldRow("Voettekst", self.footer, "Onderaan elke bladzijde, onder het kenmerk.")
        self.alt_row = FieldRow(
            "Beschrijving van het logo", self.alt, "Voor wie het stuk laat voorlezen: wat er te zien is. Verplicht."
        )
        self.parts = (self.colour, self.accent, self.letters, self.footer, self.choose_logo, self.alt)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(tokens.MEDIUM)
        logo = QHBoxLayout()
        logo.addWidget(self.choose_logo)
        logo.addWidget(self.remove_logo)
        logo.addStretch()
        column.addWidget(FieldRow("Accentkleur", self.colour, "Van titels, koppelingen en de kop van tabellen."))
        column.addWidget(self.accent_row)
        column.addWidget(self.contrast)
        column.addWidget(FieldRow("Lettertype", self.letters))
        column.addWidget(self.footer_row)
        column.addWidget(self.alt_row)
        column.addLayout(logo)
        column.addStretch()
        beside = QHBoxLayout()
        beside.setSpacing(tokens.WIDE)
        beside.addLayout(column, 2)
        beside.addWidget(self.paper, 3)
        self.lay_out(beside, scrolls=False)

    def show_style(self, style: HouseStyle) -> None:
        """Show what the file says."""
        accent = style.accent or USUAL_ACCENT
        named = {**COLOURS, **({} if accent in COLOURS else {accent: OWN_COLOUR})}
        self.colour.show_choices(list(named.items()), accent)
        fonts = [(font.value, words) for font, words in choices(HouseFont)]
        self.letters.show_choices(fonts, (style.font or HouseFont.SOURCE_SANS).value)
        for line, row, kept in (
            (self.accent, self.accent_row, style.accent),
            (self.footer, self.footer_row, style.footer),
            (self.alt, self.alt_row, style.logo_alt),
        ):
            line.show_text(kept or "")
            row.accepted()
        self.remove_logo.setEnabled(style.logo is not None and self.choose_logo.isEnabled())
        self.show_contrast()

    def show_contrast(self) -> None:
        """Say how well the colour that stands there can be read."""
        colour = colour_of(self.accent.text() or USUAL_ACCENT)
        self.contrast.setText(contrast_sentence(contrast_with_white(colour), LEAST_CONTRAST) if colour else "")

    def typed(self, style: HouseStyle) -> HouseStyle:
        """The style with what is being typed, as far as it could be kept."""
        colour = colour_of(self.accent.text() or USUAL_ACCENT)
        readable = colour if colour and contrast_with_white(colour) >= LEAST_CONTRAST else style.accent
        return replace(style, accent=readable, footer=self.footer.text().strip() or None)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        for part in (self.colour, self.letters, self.choose_logo, self.remove_logo):
            part.setEnabled(not read_only)
        for line in (self.accent, self.footer, self.alt):
            line.setReadOnly(read_only)

    def commit(self) -> None:
        """Hand over what is being typed."""
        for line in (self.accent, self.footer, self.alt):
            line.commit()

    def _choose_colour(self) -> None:
        chosen = self.colour.chosen()
        self.accent_wanted.emit("" if chosen == USUAL_ACCENT else chosen)


class HouseStylePart(QObject):
    """Keeps the house style and its paper equal to the file."""

    topics = frozenset({Topic.ASSOCIATION})

    def __init__(self, view: HouseStyleView, shell: Shell) -> None:
        super().__init__(view)
        self.view = view
        self._shell = shell
        self._history = shell.history
        self._workspace: Workspace | None = None
        self._drawn = DrawnPaper(view.paper, shell.tasks, self._specimen)
        view.accent_wanted.connect(self._set_accent)
        view.font_wanted.connect(self._set_font)
        view.footer_wanted.connect(self._set_footer)
        view.alt_wanted.connect(self._describe)
        view.logo_wanted.connect(self._choose_logo)
        view.removal_wanted.connect(self._remove_logo)
        view.typing.connect(self._follow)

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace = workspace
        if workspace is None:
            self._drawn.forget()

    def refresh(self) -> None:
        """Show what the file says."""
        if self._workspace is not None:
            self.view.show_style(self._workspace.house_style.style())
            self._drawn.refresh_soon()

    def show_record(self, record_id: str) -> None:
        """Bring a setting into sight."""
        name = record_id.removeprefix("house_style.")
        parts: dict[str, QWidget] = {"font": self.view.letters, "footer": self.view.footer, "accent": self.view.accent}
        parts.get(name, self.view.alt if name.startswith("logo") else self.view.colour).setFocus()

    def _specimen(self) -> Outline | None:
        if self._workspace is None:
            return None
        service = self._workspace.house_style
        return service.specimen(self.view.typed(service.style()))

    def _follow(self) -> None:
        self.view.show_contrast()
        self._drawn.refresh_soon()

    def _set_accent(self, typed: str) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.house_style.set_accent, typed, initiator=self.view.accent_row)

    def _set_font(self, font: str) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.house_style.set_font, HouseFont(font))

    def _set_footer(self, typed: str) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.house_style.set_footer, typed, initiator=self.view.footer_row)

    def _describe(self, typed: str) -> None:
        """Words without a logo wait for it; with one they are kept."""
        if self._workspace is not None and self._workspace.house_style.style().logo is not None:
            self._history.do(self._workspace.house_style.describe_logo, typed, initiator=self.view.alt_row)

    def _choose_logo(self) -> None:
        """Ask for a file; what it shows must be said first, or is asked for below the field."""
        if self._workspace is None:
            return
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        path = ask_open(self.view.window(), "Logo kiezen", Path(pictures), FILTER)
        if path is not None:
            words = self.view.alt.text()
            self._history.do(self._workspace.house_style.set_logo, logo_from(path), words, initiator=self.view.alt_row)

    def _remove_logo(self) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.house_style.remove_logo)
