"""What goes along: the papers that are drawn for it, the kept files, and the appointment for calendars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from secretariat.domain.issued_papers import IssuedKind
from secretariat.gui.dispatches.recipients import LEAST_ROWS
from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Align, Column, Edit
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.dispatches import CALENDAR_NAME
from secretariat.services.parcel_contents import CALENDAR, LeftOut, Parcel
from secretariat.settings import Settings
from secretariat.wording.documents import size_in_words
from secretariat.wording.terms import label


@dataclass(frozen=True, slots=True)
class FileRow:
    """One file; a paper that is not drawn yet has no size. ``paper`` is its place among the papers, or None.

    ``goes`` is whether it goes along, ``key`` by what it is left out, ``issued`` which paper of ours it is.
    """

    id: str
    name: str
    kind: str
    size: int
    paper: int | None = None
    document_id: str = ""
    sha256: str = ""
    key: str = ""
    goes: bool = True
    issued: IssuedKind | None = None

    @property
    def is_calendar(self) -> bool:
        """Whether it is the appointment."""
        return self.key == CALENDAR


def rows_of(parcel: Parcel, sizes: Mapping[int, int]) -> tuple[FileRow, ...]:
    """The files of a parcel; ``sizes`` are those of the papers that were drawn, by their place."""
    rows = [
        FileRow(
            f"paper/{paper.key}",
            paper.file_name,
            "Ter vaststelling" if paper.to_adopt else label(paper.kind),
            sizes.get(place, 0),
            place,
            key=paper.key,
            issued=paper.kind,
        )
        for place, paper in enumerate(parcel.papers)
    ]
    rows += [
        FileRow(
            f"file/{one.document_id}", one.name, "Stuk", one.size, None, one.document_id, one.sha256, one.document_id
        )
        for one in parcel.files
    ]
    if parcel.calendar is not None and parcel.calendar.appointments:
        off = parcel.calendar.appointments[0].cancelled
        kind = "Afzegging in agenda" if off else "Voor de agenda"
        rows.append(FileRow("calendar", CALENDAR_NAME, kind, 0, key=CALENDAR))
    return tuple(sorted((*rows, *(_left_out(one) for one in parcel.left_out)), key=_place))


def _place(row: FileRow) -> tuple[int, int]:
    """Papers first and the appointment last; what is left out stays among its own kind."""
    if row.is_calendar:
        return 2, 0
    return (0, list(IssuedKind).index(row.issued)) if row.issued is not None else (1, 0)


def _left_out(one: LeftOut) -> FileRow:
    if one.key == CALENDAR:
        return FileRow("calendar", CALENDAR_NAME, "Gaat niet mee", 0, key=CALENDAR, goes=False)
    row_id = f"paper/{one.key}" if one.paper else f"file/{one.key}"
    return FileRow(row_id, one.name, "Gaat niet mee", 0, key=one.key, goes=False, issued=one.paper)


COLUMNS: tuple[Column[FileRow], ...] = (
    Column(
        key="goes",
        title="",
        text=lambda row: "gaat mee" if row.goes else "niet",
        value=lambda row: row.goes,
        edit=Edit.CHECK,
        width=40,
        accessible=lambda row: f"{row.name}: {'gaat mee' if row.goes else 'gaat niet mee'}",
    ),
    Column(
        key="name",
        title="Bestand",
        text=lambda row: row.name,
        stretch=True,
        least=180,
        icon=lambda row: "calendar-days" if row.is_calendar else "file-text" if row.issued else "paperclip",
        colour=lambda row: None if row.goes else "muted",
        tooltip=lambda row: row.name,
    ),
    Column(key="kind", title="Soort", text=lambda row: row.kind, width=136, muted=True),
    Column(
        key="size",
        title="Grootte",
        text=lambda row: size_in_words(row.size) if row.size else "",
        width=84,
        align=Align.RIGHT,
        sort_key=lambda row: row.size,
    ),
)


class FilesView(QWidget):
    """The list; the paper the cursor is on stands beside it."""

    ticked = Signal(list, bool)
    """What has these keys must go along, or not."""
    chosen = Signal(object)
    """Another :class:`FileRow` became the current one."""
    open_wanted = Signal(object)
    """A :class:`FileRow` is to be looked at in the program this computer has for it."""
    calendar_wanted = Signal()
    """The appointment is to be saved for a calendar."""
    papers_wanted = Signal()
    """The papers of the agenda are to be seen to."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = RecordTable(
            COLUMNS, name="bijlagen", accessible_name="Bijlagen", settings=settings, sortable=False
        )
        self.table.set_empty_state(EmptyState("Geen bijlagen", "Er gaat alleen een bericht.", icon="paperclip"))
        self.table.installEventFilter(self)
        self.table.records.edit_wanted.connect(self._edited)
        self.table.chosen.connect(lambda _row: self._tell(self.chosen.emit))
        self.table.opened.connect(lambda _row: self._tell(self.open_wanted.emit))
        self._legend = PlainLabel("Spatie wel of niet · Enter openen", look="small", wrap=True)
        self.warning = PlainLabel("", look="refused", wrap=True)
        self.warning.hide()
        self.open_button = QPushButton("Openen")
        icons.dress(self.open_button, "external-link", "muted")
        self.open_button.clicked.connect(lambda: self._tell(self.open_wanted.emit))
        self.papers_button = QPushButton("Naar de stukken")
        icons.dress(self.papers_button, "corner-down-right", "muted")
        self.papers_button.clicked.connect(self.papers_wanted)
        self.calendar_button = QPushButton("Voor de agenda (.ics)…")
        self.calendar_button.setToolTip("De afspraak opslaan, zoals Outlook en andere agenda’s haar lezen")
        icons.dress(self.calendar_button, "calendar-days", "muted")
        self.calendar_button.clicked.connect(self.calendar_wanted)
        self.table.setMinimumHeight(tokens.scaled(LEAST_ROWS * tokens.ROW_HEIGHT))
        self._lay_out()

    def show_rows(self, rows: Sequence[FileRow], warning: str) -> None:
        """Show what goes along, and what is said of how large it is together."""
        self.table.show_records(rows)
        if rows and not self.table.current_id():
            self.table.select(rows[0].id)
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))
        self.open_button.setEnabled(bool(rows))

    @property
    def rows(self) -> tuple[FileRow, ...]:
        """The files, from top to bottom."""
        return self.table.records.records

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The space bar does it for the selected rows, whatever column the cursor is in."""
        if watched is self.table and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if event.key() == Qt.Key.Key_Space and plain:
                self._toggle()
                return True
        return super().eventFilter(watched, event)

    def _toggle(self) -> None:
        chosen = set(self.table.selected_ids() or [self.table.current_id()])
        rows = [row for row in self.rows if row.id in chosen]
        if rows:
            self.ticked.emit([row.key for row in rows], not all(row.goes for row in rows))

    def _edited(self, row_id: str, _column: str, value: object) -> None:
        row = next((one for one in self.rows if one.id == row_id), None)
        if row is not None:
            self.ticked.emit([row.key], bool(value))

    def _tell(self, tell: object) -> None:
        row = self.table.records.record_at(self.table.currentIndex())
        if row is not None and callable(tell):
            tell(row)

    def _lay_out(self) -> None:
        buttons = WrappingRow([(button, 0) for button in (self.open_button, self.papers_button, self.calendar_button)])
        below = QVBoxLayout()
        below.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        below.setSpacing(tokens.TIGHT)
        below.addWidget(self.warning)
        below.addWidget(buttons)
        below.addWidget(self._legend)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)
