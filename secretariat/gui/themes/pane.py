"""One theme: its question and texts, and below them its organen, dossiers, partners, deelthema's and abbreviations."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from secretariat.domain.records import TEXT_LIMIT
from secretariat.gui.look import icons, tokens
from secretariat.gui.themes.columns import ABBREVIATIONS, BODIES, DOSSIERS, PARTNERS, SUBTHEMES, SubthemeLine
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.fields import LineField, TextField
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.list_editor import ListEditor
from secretariat.gui.widgets.pick_box import Choice, PickBox
from secretariat.gui.widgets.plain_label import ElidedLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.theme_pages import ThemePage
from secretariat.settings import Settings

_TABS = ("&Organen", "&Dossiers", "&Partners", "Deel&thema’s", "&Afkortingen")


class ThemePane(QWidget):
    """The chosen theme."""

    text_wanted = Signal(str, str)
    """A text of the theme was changed: the field and the text."""
    partner_wanted = Signal(str)
    """This organisation becomes a partner: its id."""
    partners_gone = Signal(list)
    """These partners must go: their ids."""
    opened = Signal(str, str)
    """A record is wanted: its kind and id."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._read_only = False
        self.name = ElidedLabel("", look="heading")
        self.areas = LineField(TEXT_LIMIT, placeholder="recreatie en toerisme; economie")
        self.areas.committed.connect(lambda typed: self.text_wanted.emit("linked_policy_areas", typed))
        self.texts = {field: TextField(TEXT_LIMIT) for field in ("guiding_question", "description")}
        for field, text in self.texts.items():
            text.setFixedHeight(tokens.scaled(60))
            text.committed.connect(lambda typed, field=field: self.text_wanted.emit(field, typed))
        self._typed: tuple[TextField | LineField, ...] = (*self.texts.values(), self.areas)
        self.rows = {
            "guiding_question": FieldRow("&Leidende vraag", self.texts["guiding_question"]),
            "description": FieldRow("O&mschrijving", self.texts["description"]),
            "linked_policy_areas": FieldRow("Verbonden bele&idsterreinen, met ; ertussen", self.areas),
        }
        self.bodies = self._table(BODIES, "thema-organen", "Organen van het thema")
        self.bodies.set_empty_state(EmptyState("Nog geen organen", "Een orgaan krijgt zijn thema bij Overleggen."))
        self.dossiers = self._table(DOSSIERS, "thema-dossiers", "Dossiers van het thema")
        self.dossiers.set_empty_state(EmptyState("Nog geen dossiers", "Een dossier krijgt zijn thema bij Dossiers."))
        self.partners = self._table(PARTNERS, "thema-partners", "Samenwerkingspartners")
        self.partners.set_empty_state(EmptyState("Nog geen partners", "Kies hieronder met wie wordt samengewerkt."))
        self.partner = PickBox("Partner toevoegen")
        self.partner.field.setPlaceholderText("Partner toevoegen: typ een deel van de naam")
        self.remove_partner = QAction("&Weghalen", self)
        self.subthemes = ListEditor(
            SUBTHEMES,
            name="deelthemas",
            accessible_name="Deelthema’s",
            new=("Nieuw deelthema…",),
            add="Toevoegen",
            remove="Deelthema &verwijderen",
            empty=EmptyState("Geen deelthema’s", "Typ hieronder het eerste, als dit thema er heeft."),
            movable=True,
            settings=settings,
        )
        self.abbreviations = self._table(ABBREVIATIONS, "thema-afkortingen", "Afkortingen van het thema")
        self.abbreviations.set_empty_state(
            EmptyState(
                "Geen afkortingen", "Wat in dossiers en verslagen van dit thema is afgekort, komt hier te staan."
            )
        )
        self.all_abbreviations = QPushButton("Alle a&fkortingen…")
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName("Onderdelen van het thema")
        self._connect()
        self._lay_out()

    def show_page(self, page: ThemePage, organisations: Sequence[Choice]) -> None:
        """Show a theme; what is being typed about the same one stays."""
        theme = page.theme
        if theme.id != self._shown:
            self._shown = theme.id
            for text in self._typed:
                text.forget()
        self.name.setText(theme.name)
        self.texts["guiding_question"].show_text(theme.guiding_question or "")
        self.texts["description"].show_text(theme.description or "")
        self.areas.show_text("; ".join(theme.linked_policy_areas))
        for row in self.rows.values():
            row.accepted()
        self.bodies.show_records(page.bodies)
        self.dossiers.show_records(page.dossiers)
        self.partners.show_records(page.partners)
        present = {one.organisation_id for one in page.partners}
        self.partner.show_choices([one for one in organisations if one[0] not in present])
        self.partner.show_choice("")
        self.subthemes.show_records([SubthemeLine(name) for name in theme.subthemes])
        self.abbreviations.show_records(page.abbreviations)
        counted = (page.bodies, page.dossiers, page.partners, theme.subthemes, page.abbreviations)
        for place, (title, found) in enumerate(zip(_TABS, counted, strict=True)):
            self.tabs.setTabText(place, f"{title} ({len(found)})" if found else title)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        for text in self._typed:
            text.setReadOnly(read_only)
        self.subthemes.set_read_only(read_only)
        self.partner.setVisible(not read_only)
        self.remove_partner.setEnabled(not read_only)

    def commit(self) -> None:
        """Hand over what is being typed."""
        for text in self._typed:
            text.commit()

    @property
    def is_held(self) -> bool:
        """Whether something that was typed about the theme could not be kept."""
        return any(text.is_held for text in self._typed)

    def _table(self, columns: Sequence[object], name: str, title: str) -> RecordTable:
        return RecordTable(columns, name=name, accessible_name=title)  # type: ignore[arg-type]  # columns of any record

    def _open_partner(self, partner_id: str) -> None:
        line = next((one for one in self.partners.records.records if one.id == partner_id), None)
        if line is not None:
            self.opened.emit("organisations", line.organisation_id)

    def _connect(self) -> None:
        self.bodies.opened.connect(lambda one: self.opened.emit("bodies", one))
        self.dossiers.opened.connect(lambda one: self.opened.emit("dossiers", one))
        self.partners.opened.connect(self._open_partner)
        self.abbreviations.opened.connect(lambda one: self.opened.emit("abbreviations", one))
        self.all_abbreviations.clicked.connect(lambda: self.opened.emit("abbreviations", ""))
        self.partner.picked.connect(lambda one: self.partner_wanted.emit(one) if one else None)
        self.remove_partner.setShortcut(QKeySequence("Del"))
        self.remove_partner.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        icons.dress(self.remove_partner, "trash-2", "muted")
        self.remove_partner.triggered.connect(lambda: self.partners_gone.emit(self.partners.selected_ids()))
        self.partners.addAction(self.remove_partner)
        self.partners.set_context_actions((self.remove_partner,))

    def _lay_out(self) -> None:
        def page(*parts: QWidget) -> QWidget:
            held = QWidget()
            column = QVBoxLayout(held)
            column.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
            column.setSpacing(tokens.SMALL)
            for place, part in enumerate(parts):
                column.addWidget(part, 0 if place else 1)
            return held

        pages = (
            page(self.bodies),
            page(self.dossiers),
            page(self.partners, self.partner),
            page(self.subthemes),
            page(self.abbreviations, self.all_abbreviations),
        )
        for held, title in zip(pages, _TABS, strict=True):
            self.tabs.addTab(held, title)
        texts = QHBoxLayout()
        texts.setSpacing(tokens.LARGE)
        texts.addWidget(self.rows["guiding_question"], 1)
        texts.addWidget(self.rows["description"], 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.MEDIUM, 0, tokens.SMALL, tokens.SMALL)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(self.name)
        layout.addLayout(texts)
        layout.addWidget(self.rows["linked_policy_areas"])
        layout.addWidget(self.tabs, 1)
