"""The papers of an event, what to look at before they go out, and the versions of its programme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSplitter, QVBoxLayout, QWidget

from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Column
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.pick_box import Choice, PickBox
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.typed_rows import EntryLine
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.settings import Settings
from secretariat.wording.programme import NO_VERSION


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to look at: a conflict or a dead link, and the record where it is put right, by list and id."""

    id: str
    when: str
    title: str
    words: str
    kind: str
    record_id: str


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version of the programme; ``id`` is its number, ``changes`` is what changed since."""

    id: str
    name: str
    note: str
    changes: str


PAPERS = (
    ("Naamkaartjes…", "badges"),
    ("Persoonlijk programma…", "personal-programme"),
    ("Presentielijst…", "sign-in-list"),
    ("Deelnemerslijst…", "participants"),
    ("Buslijst…", "bus-list"),
    ("Catering…", "catering"),
)
"""The papers about the participants, by the names of their kinds."""
_REMARKS: tuple[Column[Remark], ...] = (
    Column(key="when", title="Wanneer", text=lambda line: line.when, width=118, muted=True),
    Column(key="title", title="Waar", text=lambda line: line.title, width=180, tooltip=lambda line: line.title),
    Column(
        key="words",
        title="Wat",
        text=lambda line: line.words,
        stretch=True,
        least=200,
        icon=lambda _line: "triangle-alert",
        tooltip=lambda line: line.words,
    ),
)
_VERSIONS: tuple[Column[VersionLine], ...] = (
    Column(key="name", title="Versie", text=lambda line: line.name, width=180),
    Column(key="note", title="Waarvoor", text=lambda line: line.note, width=130, tooltip=lambda line: line.note),
    Column(
        key="changes",
        title="Sindsdien gewijzigd",
        text=lambda line: line.changes,
        stretch=True,
        least=160,
        tooltip=lambda line: line.changes.replace(" | ", "\n"),
    ),
)


class EventPapersView(QWidget):
    """Buttons above, remarks at the left, versions at the right."""

    booklet_wanted = Signal()
    speaker_wanted = Signal(str)
    """The paper of a speaker: the id."""
    calendar_wanted = Signal(str)
    """The programme as a calendar file, of a speaker (the id) or of the whole event (an empty text)."""
    paper_wanted = Signal(str)
    """A paper about the participants is wanted, by the name of its kind."""
    keep_wanted = Signal(str)
    """The programme is to be kept as a version: what for."""
    remark_opened = Signal(str, str)
    """The record of a remark is wanted: list and id."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.booklet = QPushButton("Programmaboe&kje…")
        self.booklet.setToolTip("Op A4 of A5 bekijken en opslaan (Ctrl+P)")
        self.booklet.setProperty("look", "primary")
        self.booklet.clicked.connect(self.booklet_wanted)
        self.calendar = self._button("Als agen&da (.ics)…", "calendar-days", "Het programma voor in een agenda")
        self.calendar.clicked.connect(lambda: self.calendar_wanted.emit(""))
        self.speaker = PickBox("Spreker")
        self.speaker.setMinimumContentsLength(18)
        self.speaker_paper = self._button("Blad voor de &spreker…", "user", "Zijn onderdelen op één pagina")
        self.speaker_paper.clicked.connect(lambda: self.speaker_wanted.emit(self.speaker.chosen))
        self.speaker_calendar = self._button("&Zijn agenda…", "calendar-days", "Zijn onderdelen voor in een agenda")
        self.speaker_calendar.clicked.connect(lambda: self.calendar_wanted.emit(self.speaker.chosen))
        self.speaker.picked.connect(lambda _id: self._enable())
        self.papers = [self._paper(words, kind) for words, kind in PAPERS]
        self.remarks = RecordTable(_REMARKS, name="evenement-let-op", accessible_name="Let op", settings=settings)
        self.remarks.set_empty_state(
            EmptyState(
                "Niets om op te letten", "Geen botsingen en geen koppelingen die nergens heen leiden.", icon="check"
            )
        )
        self.remarks.opened.connect(self._open_remark)
        self.versions = RecordTable(
            _VERSIONS, name="programmaversies", accessible_name="Versies van het programma", settings=settings
        )
        self.versions.set_empty_state(EmptyState("Nog geen versie", NO_VERSION, icon="history"))
        self.note = EntryLine()
        self.note.setMaxLength(LINE_LIMIT)
        self.note.setPlaceholderText("Waarvoor, bijvoorbeeld: naar de sprekers")
        self.note.setAccessibleName("Waarvoor deze versie is")
        self.keep = self._button("&Versie bewaren", "save", "Wat er nu staat, zoals u het laat zien of verstuurt")
        self.keep.clicked.connect(lambda: self.keep_wanted.emit(self.note.text()))
        self.note.returnPressed.connect(lambda: self.keep_wanted.emit(self.note.text()))
        self._lay_out()

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Show what to look at."""
        self.remarks.show_records(remarks)

    def show_versions(self, versions: Sequence[VersionLine]) -> None:
        """Show the versions, the newest first."""
        self.versions.show_records(versions)

    def show_speakers(self, speakers: Sequence[Choice]) -> None:
        """Offer these speakers."""
        self.speaker.show_choices(speakers)
        if self.speaker.chosen not in {one for one, _name in speakers}:
            self.speaker.show_choice(speakers[0][0] if speakers else "")
        self._enable()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid keeping versions; papers can always be made."""
        for part in (self.note, self.keep):
            part.setVisible(not read_only)

    def _enable(self) -> None:
        for button in (self.speaker_paper, self.speaker_calendar):
            button.setEnabled(bool(self.speaker.chosen))

    def _open_remark(self, remark_id: str) -> None:
        remark = next((one for one in self.remarks.records.records if one.id == remark_id), None)
        if remark is not None:
            self.remark_opened.emit(remark.kind, remark.record_id)

    def _paper(self, words: str, kind: str) -> QPushButton:
        button = self._button(words, "printer", "Bekijken en opslaan, voor iedereen of een deel ervan")
        button.clicked.connect(lambda _on=False: self.paper_wanted.emit(kind))
        return button

    @staticmethod
    def _button(words: str, icon: str, tip: str) -> QPushButton:
        button = QPushButton(words)
        button.setToolTip(tip)
        icons.dress(button, icon, "muted")
        return button

    def _lay_out(self) -> None:
        above = WrappingRow(
            [
                (self.booklet, 0),
                (self.calendar, 0),
                (self.speaker, 0),
                (self.speaker_paper, 0),
                (self.speaker_calendar, 0),
            ]
        )
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(
            _column(PlainLabel("Let op, voordat het programma de deur uit gaat", look="strong"), self.remarks)
        )
        splitter.addWidget(
            _column(
                PlainLabel("Versies van het programma", look="strong"),
                self.versions,
                WrappingRow([(self.note, 1), (self.keep, 0)]),
            )
        )
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([tokens.scaled(640), tokens.scaled(620)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(above)
        layout.addWidget(WrappingRow([(button, 0) for button in self.papers]))
        layout.addWidget(splitter, 1)
        self.setFocusProxy(self.booklet)


def _column(*parts: QWidget) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, tokens.SMALL, 0)
    layout.setSpacing(tokens.SMALL)
    for part in parts:
        layout.addWidget(part, 1 if isinstance(part, RecordTable) else 0)
    return column
