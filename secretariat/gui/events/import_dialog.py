"""What was understood of a table of aanmeldingen, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Column, Edit
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_dialog import RecordDialog
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.registration_import import ImportLine
from secretariat.wording import registration_import as words

_WIDE, _HIGH = 1040, 620
"""As large as this, in pixels at 100 %, but never larger than the window it belongs to."""
_ACROSS = 6


def _remark(line: ImportLine) -> str:
    return line.problem or line.remark


_COLUMNS: tuple[Column[ImportLine], ...] = (
    Column(
        key="wanted",
        title="Mee",
        text=lambda line: "ja" if line.wanted else "nee",
        width=48,
        edit=Edit.CHECK,
        value=lambda line: line.wanted,
        editable=lambda line: not line.problem,
    ),
    Column(key="line", title="Regel", text=lambda line: line.id, width=56),
    Column(key="name", title="Naam", text=lambda line: line.row.name, width=168, strong=True),
    Column(key="new", title="Relatie", text=lambda line: words.who(line.is_new, line.row.person is not None), width=72),
    Column(
        key="organisation",
        title="Organisatie",
        text=lambda line: line.row.organisation.short_name if line.row.organisation else "",
        width=136,
    ),
    Column(
        key="choices",
        title="Keuzes",
        text=lambda line: line.choices,
        stretch=True,
        least=180,
        tooltip=lambda line: line.choices,
    ),
    Column(
        key="remark",
        title="Let op",
        text=_remark,
        width=270,
        tooltip=_remark,
        colour=lambda line: "bad" if line.problem else "muted",
    ),
)


class ImportDialog(RecordDialog):
    """Where the table comes from, what its columns hold, and its rows with a tick at those that are entered."""

    file_wanted = Signal()
    paste_wanted = Signal()
    """A table is to be read from a file, or from what was copied."""
    columns_changed = Signal()
    """A field stands in another column."""
    ticked = Signal(list, bool)
    """Rows are to be entered or not: their ids."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Aanmeldingen importeren", "&Aanmelden", 480, parent)
        self.file_button = QPushButton("&Bestand kiezen…")
        icons.dress(self.file_button, "folder-open", "muted")
        self.file_button.clicked.connect(lambda _on=False: self.file_wanted.emit())
        self.paste_button = QPushButton("&Plakken")
        icons.dress(self.paste_button, "copy", "muted")
        self.paste_button.clicked.connect(lambda _on=False: self.paste_wanted.emit())
        self.fields = {key: QuietCombo() for key in words.COLUMNS}
        self.table = RecordTable(_COLUMNS, name="aanmeldingen-import", accessible_name="Gelezen rijen", sortable=False)
        self.table.records.edit_wanted.connect(lambda row, _column, value: self.ticked.emit([row], bool(value)))
        self.table.set_empty_state(
            EmptyState(
                "Nog niets gelezen",
                "Kies een CSV- of Excel-bestand, of kopieer de rijen met hun kopregel en plak ze met Ctrl+V.",
                icon="table",
            )
        )
        self.table.installEventFilter(self)
        self.progress = QProgressBar()
        self.progress.setAccessibleName("Voortgang")
        self.progress.setTextVisible(False)
        self.progress.hide()
        self._summary = PlainLabel("", look="strong")
        self._left_out = PlainLabel("", look="refused", wrap=True)
        self._left_out.hide()
        self.save_button.setEnabled(False)
        self._arrange(parent)

    def show_headings(self, headings: Sequence[str], columns: Mapping[str, int], left_out: int) -> None:
        """Offer the columns of a table, with what each field is taken from."""
        shown = [("-1", "–"), *((str(at), text[:60] or f"Kolom {at + 1}") for at, text in enumerate(headings))]
        for key, combo in self.fields.items():
            combo.show_choices(shown, str(columns.get(key, -1)))
            combo.setEnabled(True)
        self._left_out.setText(words.left_out(left_out) if left_out else "")
        self._left_out.setVisible(bool(left_out))

    def columns(self) -> dict[str, int]:
        """In which column each field stands, as far as it is anywhere."""
        chosen = {key: int(combo.chosen() or -1) for key, combo in self.fields.items()}
        return {key: place for key, place in chosen.items() if place >= 0}

    def show_lines(self, lines: Sequence[ImportLine]) -> None:
        """Show the rows with what becomes of them."""
        self.table.show_records(lines)
        wanted = [line for line in lines if line.wanted]
        self._summary.setText(words.summary(len(wanted), sum(line.is_new for line in wanted), len(lines)))

    def show_busy(self, *, busy: bool) -> None:
        """Allow to save only when there is something and nothing is being done."""
        self.progress.setRange(0, 100)
        self.progress.setVisible(busy)
        wanted = any(line.wanted for line in self.table.records.records)
        self.save_button.setEnabled(wanted and not busy)

    def show_reading(self) -> None:
        """Show that a file is being read, and that nobody knows for how long."""
        self.show_busy(busy=True)
        self.progress.setRange(0, 0)

    def lock(self, *, locked: bool) -> None:
        """Allow no other table while rows are entered."""
        for part in (self.file_button, self.paste_button, self.table, *self.fields.values()):
            part.setEnabled(not locked)

    def show_progress(self, far: float) -> None:
        """Show how far it is, from 0 to 1."""
        self.progress.setValue(round(far * 100))

    @property
    def summary(self) -> str:
        """How many rows are entered."""
        return self._summary.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V reads what was copied, wherever the keyboard is."""
        if event.matches(QKeySequence.StandardKey.Paste) and self.paste_button.isEnabled():
            self.paste_wanted.emit()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space ticks the chosen rows, Ctrl+V reads what was copied."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Space:
                self._tick()
                return True
            if event.matches(QKeySequence.StandardKey.Paste):
                self.paste_wanted.emit()
                return True
        return super().eventFilter(watched, event)

    def _tick(self) -> None:
        """Turn the ticks of the chosen rows to what the first of them is not."""
        ids = set(self.table.selected_ids())
        free = [line for line in self.table.records.records if line.id in ids and not line.problem]
        if free:
            self.ticked.emit([line.id for line in free], not free[0].wanted)

    def _arrange(self, parent: QWidget | None) -> None:
        above = QHBoxLayout()
        above.addWidget(self.file_button)
        above.addWidget(self.paste_button)
        above.addWidget(PlainLabel("Spatie vinkt een rij aan of uit.", look="muted"), 1)
        grid = QGridLayout()
        grid.setSpacing(tokens.SMALL)
        for place, (key, combo) in enumerate(self.fields.items()):
            grid.addWidget(FieldRow(words.COLUMNS[key], combo), place // _ACROSS, place % _ACROSS)
            combo.setEnabled(False)
            combo.activated.connect(lambda _row: self.columns_changed.emit())
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(above)
        layout.addLayout(grid)
        layout.addWidget(self.table, 1)
        for part in (self._left_out, self.progress, self._summary):
            layout.addWidget(part)
        self._lay_out(body)
        room = parent.size() if parent is not None else QSize(_WIDE, _HIGH)
        self.resize(min(tokens.scaled(_WIDE), room.width()), min(tokens.scaled(_HIGH), room.height()))
