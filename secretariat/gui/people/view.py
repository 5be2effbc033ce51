"""The relaties: people and organisations, each with a list at the left and the record at the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Align, Column
from secretariat.gui.people.list_pane import ListPane
from secretariat.gui.people.organisation_record import OrganisationRecord
from secretariat.gui.people.person_record import PersonRecord
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.services.organisations import OrganisationLine
from secretariat.services.people import PersonLine
from secretariat.settings import Settings
from secretariat.wording.archiving import in_archive
from secretariat.wording.counting import organisations, persons
from secretariat.wording.dates import short_date
from secretariat.wording.names import function_in_full, portfolio_of
from secretariat.wording.terms import label

PEOPLE, ORGANISATIONS = 0, 1
"""The places of the two tabs."""
_RECORD_WIDTH, _LEAST_LIST = 654, 230
_ICONS = ("contact-round", "building-2")


def _function(line: PersonLine) -> str:
    words = function_in_full(line.function, line.portfolio)
    return f"{words} (tot en met {short_date(line.until)})".strip() if line.until else words


def _name_column(width: int) -> Column[Any]:
    """The name, with the sign and the word of the archive where it belongs."""

    def in_words(line: PersonLine | OrganisationLine) -> str:
        return in_archive(line.name) if line.archived else line.name

    return Column(
        key="name",
        title="Naam",
        text=lambda line: line.name,
        width=width,
        strong=True,
        tooltip=in_words,
        accessible=in_words,
        icon=lambda line: "archive" if line.archived else None,
        colour=lambda line: "muted" if line.archived else None,
    )


PEOPLE_COLUMNS: tuple[Column[PersonLine], ...] = (
    _name_column(156),
    Column(
        key="function",
        gives_way=3,
        title="Functie",
        text=_function,
        width=172,
        tooltip=_function,
        colour=lambda line: "muted" if line.until else None,
    ),
    Column(key="organisation", gives_way=4, title="Organisatie", text=lambda line: line.organisation, width=116),
    Column(
        key="email",
        gives_way=5,
        title="E-mailadres",
        text=lambda line: line.email,
        stretch=True,
        tooltip=lambda line: line.email,
    ),
    Column(
        key="portfolio",
        title="Portefeuille",
        text=lambda line: portfolio_of(line.function, line.portfolio),
        width=160,
        hidden=True,
    ),
    Column(key="aliases", title="Andere namen", text=lambda line: "; ".join(line.aliases), width=160, hidden=True),
)
ORGANISATION_COLUMNS: tuple[Column[OrganisationLine], ...] = (
    _name_column(200),
    Column(key="short", gives_way=2, title="Korte naam", text=lambda line: line.short, width=108),
    Column(key="kind", gives_way=3, title="Soort", text=lambda line: label(line.kind), stretch=True),
    Column(key="place", title="Plaats", text=lambda line: line.place, width=84, hidden=True),
    Column(key="member", gives_way=4, title="Lid", text=lambda line: "lid" if line.vgg_member else "", width=40),
    Column(
        key="people",
        gives_way=5,
        title="Mensen",
        text=lambda line: str(line.people or ""),
        align=Align.RIGHT,
        width=64,
        sort_key=lambda line: line.people,
    ),
    Column(key="contact", title="Contactpersoon", text=lambda line: line.contact, width=140, hidden=True),
    Column(key="website", title="Website", text=lambda line: line.website, width=160, hidden=True),
    Column(key="aliases", title="Andere namen", text=lambda line: "; ".join(line.aliases), width=160, hidden=True),
)


class RelationsView(QWidget):
    """Two tabs; the split is remembered."""

    shown = Signal()
    """The page came in front."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._splitters: dict[str, QSplitter] = {}
        self.people = ListPane(
            PEOPLE_COLUMNS,
            title="Personen",
            search="Zoek een persoon, functie of organisatie",
            new="&Nieuwe persoon",
            remove="Persoon ver&wijderen",
            empty=EmptyState("Nog geen personen", "Voeg de eerste persoon toe.", "Persoon toevoegen", "contact-round"),
            counted=persons,
            settings=settings,
        )
        self.organisations = ListPane(
            ORGANISATION_COLUMNS,
            title="Organisaties",
            search="Zoek een organisatie, ook op andere namen",
            new="&Nieuwe organisatie",
            remove="Organisatie ver&wijderen",
            empty=EmptyState(
                "Nog geen organisaties", "Voeg de eerste organisatie toe.", "Organisatie toevoegen", "building-2"
            ),
            counted=organisations,
            settings=settings,
        )
        self.person = PersonRecord(settings)
        self.organisation = OrganisationRecord(settings)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName("Personen of organisaties")
        self.tabs.addTab(self._split("people", self.people, self.person), "&Personen")
        self.tabs.addTab(self._split("organisations", self.organisations, self.organisation), "&Organisaties")
        self._draw_icons()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons in the colours of the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "tabs"):
            self._draw_icons()
        if event.type() == QEvent.Type.FontChange and hasattr(self, "tabs"):
            self._share()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the page came in front."""
        super().showEvent(event)
        self.shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width again where the user has not done so."""
        super().resizeEvent(event)
        self._share()

    def _split(self, name: str, pane: ListPane, record: QWidget) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(pane)
        splitter.addWidget(record)
        splitter.setChildrenCollapsible(False)
        place = f"relations-{name}"
        splitter.splitterMoved.connect(lambda: self._settings.remember_place(place, splitter.saveState()))
        state = self._settings.place(place)
        if state is not None:
            splitter.restoreState(state)
        self._splitters[place] = splitter
        return splitter

    def _share(self) -> None:
        """Give the record the room it needs, and the list what is left, but never less than the names need."""
        for place, splitter in self._splitters.items():
            if self._settings.place(place) is None:
                record = min(tokens.scaled(_RECORD_WIDTH), self.width() - tokens.scaled(_LEAST_LIST))
                splitter.setSizes([self.width() - record, record])

    def _draw_icons(self) -> None:
        for place, name in enumerate(_ICONS):
            self.tabs.setTabIcon(place, icons.icon(name, "muted"))
