"""What this user prefers on this computer; it does not stand in the file of the association."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout

from secretariat.domain.changes import Topic
from secretariat.domain.dispatches import DispatchChannel, Mode
from secretariat.gui.association.group import GroupView
from secretariat.gui.look import tokens
from secretariat.gui.look.theme import ColourChoice
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.plain_label import ElidedLabel
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.workspace import Workspace
from secretariat.settings import BACKUPS, DISPATCH_CHANNEL, DISPATCH_MODE, ZOOM_STEPS, Settings
from secretariat.wording.terms import choices

_COLOURS = (
    (ColourChoice.SYSTEM, "Zoals het systeem"),
    (ColourChoice.LIGHT, "Licht"),
    (ColourChoice.DARK, "Donker"),
    (ColourChoice.CONTRAST, "Hoog contrast"),
)
AskFolder = Callable[[Path | None], Path | None]
"""Asks for a folder, beginning in another one; None when the user wants none."""


class PreferencesView(GroupView):
    """Colours, size, where back-ups go, and how papers are sent."""

    title = "Mijn voorkeuren"
    sentence = "Van u, op deze computer; ze staan niet in het bestand."
    icon = "user"
    words = (
        "Kleuren: licht, donker, hoog contrast",
        "Grootte van tekst en lijsten",
        "Map voor reservekopieën",
        "Verzenden: e-mailconcept, e-mailprogramma of map met bijlagen",
        "Verzenden: één bericht voor allen of ieder een eigen bericht",
    )

    colours_wanted = Signal(str)
    """Other colours were chosen."""
    zoom_wanted = Signal(int)
    """Another size was chosen, in percent."""
    choice_wanted = Signal(str, str)
    """Something else is usual when sending: the name of the choice and its value."""
    folder_wanted = Signal()
    """Another folder for back-ups is to be chosen."""
    usual_folder_wanted = Signal()
    """Back-ups are to go where they usually go."""

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__(settings)
        self.colours, self.zoom, self.channel, self.mode = (QuietCombo() for _ in range(4))
        for choice in (self.colours, self.zoom, self.channel, self.mode):
            choice.setMaximumWidth(tokens.scaled(260))
        self.colours.activated.connect(lambda _row: self.colours_wanted.emit(self.colours.chosen()))
        self.zoom.activated.connect(lambda _row: self.zoom_wanted.emit(int(self.zoom.chosen())))
        for name, box in ((DISPATCH_CHANNEL, self.channel), (DISPATCH_MODE, self.mode)):
            box.activated.connect(lambda _row, name=name, box=box: self.choice_wanted.emit(name, box.chosen()))
        self.folder = ElidedLabel("")
        self.choose = QPushButton("Map kiezen…")
        self.usual = QPushButton("Terug naar gebruikelijk")
        self.choose.clicked.connect(self.folder_wanted)
        self.usual.clicked.connect(self.usual_folder_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SMALL)
        for button in (self.choose, self.usual):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout()
        column.setSpacing(tokens.MEDIUM)
        column.addWidget(FieldRow("Kleuren", self.colours))
        column.addWidget(FieldRow("Grootte van tekst en lijsten", self.zoom, "Ook met Ctrl en het wiel van de muis."))
        column.addWidget(
            FieldRow(
                "Map voor reservekopieën", self.folder, "Hier komen ze vanzelf, en met Ctrl+S; een netwerkmap is goed."
            )
        )
        column.addLayout(buttons)
        column.addWidget(FieldRow("Verzenden als", self.channel, "Per verzending kan het anders, bij Bericht."))
        column.addWidget(FieldRow("Berichten", self.mode))
        self.parts = (self.colours, self.zoom, self.choose, self.channel, self.mode)
        self.lay_out(column, scrolls=True)

    def show_sending(self, channel: str, mode: str) -> None:
        """Show what is usual when sending; what was not chosen is the first."""
        self.channel.show_choices(choices(DispatchChannel), channel or DispatchChannel.EML.value)
        self.mode.show_choices(choices(Mode), mode or Mode.TOGETHER.value)

    def show_preferences(self, colours: ColourChoice, zoom: int, folder: Path | None) -> None:
        """Show what is preferred; without a folder the usual one counts."""
        self.colours.show_choices([(choice.value, words) for choice, words in _COLOURS], colours.value)
        self.zoom.show_choices([(str(step), f"{step} %") for step in ZOOM_STEPS], str(zoom))
        self.folder.setText(str(folder) if folder else "De map Reservekopieën naast de bestanden (gebruikelijk)")
        self.usual.setEnabled(folder is not None)

    def set_read_only(self, read_only: bool) -> None:
        """Preferences are not of the file: they can always be changed."""


class PreferencesPart(QObject):
    """Keeps the preferences of this user."""

    topics: frozenset[Topic] = frozenset()

    def __init__(self, view: PreferencesView, shell: Shell, ask: AskFolder | None = None) -> None:
        super().__init__(view)
        self.view = view
        self._theme = shell.theme
        self._settings = shell.settings
        self._ask = ask or self._ask_folder
        view.colours_wanted.connect(lambda choice: self._theme.choose(ColourChoice(choice)))
        view.zoom_wanted.connect(self._theme.set_zoom)
        view.choice_wanted.connect(self._settings.remember_choice)
        view.folder_wanted.connect(self.choose_folder)
        view.usual_folder_wanted.connect(self._forget_folder)
        self._theme.changed.connect(self.refresh, Qt.ConnectionType.QueuedConnection)

    def open_file(self, workspace: Workspace | None) -> None:
        """Preferences do not depend on the file."""

    def refresh(self) -> None:
        """Show what is preferred."""
        self.view.show_preferences(self._theme.choice, self._theme.zoom, self._settings.folder(BACKUPS))
        self.view.show_sending(self._settings.choice(DISPATCH_CHANNEL), self._settings.choice(DISPATCH_MODE))

    def show_record(self, record_id: str) -> None:
        """There are no records here."""

    def choose_folder(self) -> None:
        """Ask where back-ups must go."""
        folder = self._ask(self._settings.folder(BACKUPS))
        if folder is not None:
            self._settings.remember_folder(BACKUPS, folder)
            self.refresh()

    def _forget_folder(self) -> None:
        self._settings.forget_folder(BACKUPS)
        self.refresh()

    def _ask_folder(self, begin: Path | None) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(
            self.view.window(), "Map voor reservekopieën", str(begin or Path.home())
        )
        return Path(chosen) if chosen else None
