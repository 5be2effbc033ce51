"""What goes along: the papers that are drawn for it, the kept files, and the appointment for calendars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from secretariat.gui.dispatches.recipients import LEAST_ROWS
from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Align, Column
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.dispatches import CALENDAR_NAME
from secretariat.services.parcels import Parcel
from secretariat.settings import Settings
from secretariat.wording.documents import size_in_words
from secretariat.wording.terms import label


@dataclass(frozen=True, slots=True)
class FileRow:
    """One file; a paper that is not drawn yet has no size. ``paper`` is its place among the papers, or None."""

    id: str
    name: str
    kind: str
    size: int
    paper: int | None = None
    document_id: str = ""
    sha256: str = ""

    @property
    def is_calendar(self) -> bool:
        """Whether it is the appointment."""
        return self.paper is None and not self.document_id


def rows_of(parcel: Parcel, sizes: Mapping[int, int]) -> tuple[FileRow, ...]:
    """The files of a parcel; ``sizes`` are those of the papers that were drawn, by their place."""
    rows = [
        FileRow(f"paper/{place}", paper.file_name, label(paper.kind), sizes.get(place, 0), place)
        for place, paper in enumerate(parcel.papers)
    ]
    rows += [
        FileRow(f"file/{place}", one.name, "Stuk", one.size, None, one.document_id, one.sha256)
        for place, one in enumerate(parcel.files)
    ]
    if parcel.calendar is not None and parcel.calendar.appointments:
        off = parcel.calendar.appointments[0].cancelled
        rows.append(FileRow("calendar", CALENDAR_NAME, "Afzegging in agenda" if off else "Voor de agenda", 0))
    return tuple(rows)


COLUMNS: tuple[Column[FileRow], ...] = (
    Column(
        key="name",
        title="Bestand",
        text=lambda row: row.name,
        stretch=True,
        least=180,
        icon=lambda row: "calendar-days" if row.is_calendar else "file-text" if row.paper is not None else "paperclip",
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
        self.table.chosen.connect(lambda _row: self._tell(self.chosen.emit))
        self.table.opened.connect(lambda _row: self._tell(self.open_wanted.emit))
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)
