"""One paper: what it is, and the versions that are kept of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.documents import DocumentVersion
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Column
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.fields import LineField
from secretariat.gui.widgets.forms import FieldRow, Form
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.documents import DocumentLine
from secretariat.settings import Settings
from secretariat.wording.dates import short_date
from secretariat.wording.documents import size_in_words
from secretariat.wording.terms import choices

_NOT_SAID = ("", "(niet gezegd)")

COLUMNS: tuple[Column[DocumentVersion], ...] = (
    Column(key="version", title="Versie", text=lambda one: str(one.version), width=60, strong=True),
    Column(key="file_name", title="Bestand", text=lambda one: one.file_name, stretch=True, least=100),
    Column(key="size", title="Grootte", text=lambda one: size_in_words(one.size), width=76),
    Column(
        key="added_on",
        title="Toegevoegd",
        text=lambda one: short_date(one.added_on) if one.added_on else "",
        width=100,
        hidden=True,
    ),
)


class PaperRecord(QScrollArea):
    """The fields of one paper, changed in place, and its versions."""

    changed = Signal(str, str)
    """A field was changed: its key and what was typed or chosen."""
    open_wanted = Signal(str)
    """A version is to be looked at: its id."""
    copy_wanted = Signal(str)
    """A copy of a version is to be saved: its id."""
    version_wanted = Signal()
    """A next version is to be kept."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.kind = LineField(LINE_LIMIT), LineField(LINE_LIMIT, placeholder="notitie")
        self.date, self.author = LineField(60, placeholder="dd-mm-jjjj of mei 2024"), LineField(LINE_LIMIT)
        self.url = LineField(LINE_LIMIT, placeholder="https://")
        self.secrecy = QuietCombo()
        self.rows = {
            "title": FieldRow("Titel", self.title),
            "kind": FieldRow("Soort", self.kind),
            "date": FieldRow("Datum", self.date),
            "author": FieldRow("Auteur", self.author),
            "url": FieldRow("Weblink", self.url),
        }
        self.document_id = ""
        """The paper that is shown."""
        self.versions = RecordTable(
            COLUMNS, name="versies", accessible_name="Versies", settings=settings, sortable=False
        )
        self.versions.set_empty_state(EmptyState("Nog geen bestand", "Sleep het hierheen, of kies Nieuwe versie."))
        self.open, self.copy, self.add = (
            QPushButton("&Openen"),
            QPushButton("Ko&pie opslaan…"),
            QPushButton("&Nieuwe versie…"),
        )
        for button, name in ((self.open, "external-link"), (self.copy, "download"), (self.add, "upload")):
            icons.dress(button, name)
        self._lay_out()
        self._connect()

    def show_paper(self, paper: DocumentLine, versions: Sequence[DocumentVersion], date: str) -> None:
        """Show what the file says of it, ``date`` in words; what is being typed of the same one stays."""
        if paper.document_id != self.document_id:
            self.document_id = paper.document_id
            for field in self._fields():
                field.forget()
        for field, text in zip(self._fields(), (paper.title, paper.kind, date, paper.author, paper.url), strict=True):
            field.show_text(text)
        for row in self.rows.values():
            row.accepted()
        with QSignalBlocker(self.secrecy):
            self.secrecy.show_choices((_NOT_SAID, *choices(Confidentiality)), paper.confidentiality or "")
        self.versions.show_records(versions)
        if versions and not self.versions.current_id():
            self.versions.select(versions[0].id)
        for button in (self.open, self.copy):
            button.setEnabled(bool(versions))

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        for field in self._fields():
            field.setReadOnly(read_only)
        self.secrecy.setEnabled(not read_only)
        self.add.setEnabled(not read_only)

    def commit(self) -> None:
        """Hand over what is being typed."""
        for field in self._fields():
            field.commit()

    @property
    def is_held(self) -> bool:
        """Whether something that was typed could not be kept."""
        return any(field.is_held for field in self._fields())

    def _fields(self) -> Sequence[LineField]:
        return self.title, self.kind, self.date, self.author, self.url

    def _lay_out(self) -> None:
        form = Form()
        form.add(self.rows["title"])
        form.add(self.rows["kind"], FieldRow("Openbaarheid", self.secrecy))
        form.add(self.rows["date"], self.rows["author"])
        form.add(self.rows["url"])
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SMALL)
        for button in (self.open, self.copy):
            buttons.addWidget(button, 1)
        self.versions.setMinimumHeight(tokens.scaled(4 * tokens.ROW_HEIGHT))
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.SMALL, 0)
        layout.setSpacing(tokens.MEDIUM)
        layout.addWidget(form)
        layout.addWidget(self.versions, 1)
        layout.addLayout(buttons)
        layout.addWidget(self.add)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(tokens.scaled(280))

    def _connect(self) -> None:
        for key, field in zip(self.rows, self._fields(), strict=True):
            field.committed.connect(lambda typed, key=key: self.changed.emit(key, typed))
        self.secrecy.activated.connect(lambda _row: self.changed.emit("confidentiality", self.secrecy.chosen()))
        self.versions.opened.connect(self.open_wanted)
        self.open.clicked.connect(lambda: self.open_wanted.emit(self.versions.current_id()))
        self.copy.clicked.connect(lambda: self.copy_wanted.emit(self.versions.current_id()))
        self.add.clicked.connect(self.version_wanted)
