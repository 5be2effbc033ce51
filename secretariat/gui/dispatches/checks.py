"""Controle vóór verzending: what is not as it should be, why it may go all the same, and the place to mend it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.sending_checks import SendingCheck, Severity
from secretariat.gui.dispatches.recipients import LEAST_ROWS
from secretariat.gui.look import icons, tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.models.columns import Column, Edit
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.settings import Settings
from secretariat.wording.sending_checks import ANSWERED, SEVERITIES, reason

_TONES = {Severity.STOPS: Tone.BAD, Severity.ASKS: Tone.WARN, Severity.TELLS: Tone.NEUTRAL}
_LEGEND = "Enter gaat naar de plaats · F2 noteert een reden, ook voor alle regels die u met Shift of Ctrl+A koos"


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One remark, with the reason that was given to send it all the same."""

    id: str
    check: SendingCheck
    why: str

    @property
    def asks(self) -> bool:
        """Whether a reason can take it out of the way."""
        return self.check.severity is Severity.ASKS


def rows_of(checks: Sequence[SendingCheck], reasons: Mapping[str, str]) -> tuple[CheckRow, ...]:
    """The remarks, those that stop it first."""
    order = list(Severity)
    ordered = sorted(checks, key=lambda check: order.index(check.severity))
    return tuple(
        CheckRow(f"{check.key.value}/{check.place.id}/{place}", check, _given(check, reasons))
        for place, check in enumerate(ordered)
    )


def _given(check: SendingCheck, reasons: Mapping[str, str]) -> str:
    """The reason that was given for all that a remark is about; empty as long as a part of it has none."""
    given = [reasons.get(one, "").strip() for one in check.subjects]
    return " · ".join(dict.fromkeys(given)) if all(given) else ""


def _state(row: CheckRow) -> str:
    return ANSWERED if row.asks and row.why else SEVERITIES[row.check.severity]


def _tone(row: CheckRow) -> str:
    return (Tone.INFO if row.asks and row.why else _TONES[row.check.severity]).value


COLUMNS: tuple[Column[CheckRow], ...] = (
    Column(key="state", title="Gevolg", text=_state, width=124, tone=_tone),
    Column(
        key="what",
        title="Opmerking",
        text=lambda row: reason(row.check),
        stretch=True,
        least=180,
        tooltip=lambda row: reason(row.check),
    ),
    Column(
        key="why",
        title="Toch verzenden, omdat",
        text=lambda row: row.why,
        width=168,
        edit=Edit.LINE,
        editable=lambda row: row.asks,
        tooltip=lambda row: row.why,
    ),
)


class ChecksView(QWidget):
    """The list, and two buttons that do what its keys do."""

    reason_given = Signal(list, str)
    """A reason was typed: for what, as the subjects of the checks, and why."""
    place_wanted = Signal(object)
    """The place of a :class:`SendingCheck` is to be shown."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = RecordTable(
            COLUMNS, name="controle", accessible_name="Controle vóór verzending", settings=settings, sortable=False
        )
        self.table.set_empty_state(EmptyState("Alles in orde", "Er is niets gevonden.", icon="circle-check"))
        self.table.records.edit_wanted.connect(self._edited)
        self.table.opened.connect(lambda _row: self._go())
        self.table.chosen.connect(lambda _row: self._follow())
        self.go_button, self.reason_button = QPushButton("Toon de plaats"), QPushButton("Reden noteren…")
        icons.dress(self.go_button, "corner-down-right", "muted")
        icons.dress(self.reason_button, "pencil", "muted")
        self.go_button.clicked.connect(self._go)
        self.reason_button.clicked.connect(self.ask_reason)
        self._legend = PlainLabel(_LEGEND, look="small", wrap=True)
        self._sentence = PlainLabel("", wrap=True)
        self._read_only = False
        self.table.setMinimumHeight(tokens.scaled(LEAST_ROWS * tokens.ROW_HEIGHT))
        self._lay_out()

    def show_rows(self, rows: Sequence[CheckRow]) -> None:
        """Show what is not as it should be."""
        self.table.show_records(rows)
        if rows and not self.table.current_id():
            self.table.select(rows[0].id)
        self._follow()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid giving reasons."""
        self._read_only = read_only
        self.table.records.set_read_only(read_only)
        self._follow()

    @property
    def rows(self) -> tuple[CheckRow, ...]:
        """The remarks, from top to bottom."""
        return self.table.records.records

    @property
    def row(self) -> CheckRow | None:
        """The remark the cursor is on."""
        return self.table.records.record_at(self.table.currentIndex())

    def show_first_open(self) -> None:
        """Bring the cursor to the first remark that is in the way."""
        open_rows = [one for one in self.rows if not (one.asks and one.why) and one.check.severity != Severity.TELLS]
        if open_rows:
            self.table.select(open_rows[0].id, "why" if open_rows[0].asks else "")
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_reason(self) -> None:
        """Begin typing why it may go all the same."""
        row = self.row
        if row is not None and row.asks and not self._read_only:
            self.table.setFocus()
            self.table.edit_cell(row.id, "why")

    def _go(self) -> None:
        if self.row is not None:
            self.place_wanted.emit(self.row.check)

    def _edited(self, row_id: str, _column: str, typed: object) -> None:
        chosen = self.table.selected_ids()
        wanted = chosen if row_id in chosen else [row_id]
        subjects = [one for row in self.rows if row.id in wanted and row.asks for one in row.check.subjects]
        if subjects:
            self.reason_given.emit(subjects, str(typed))

    def _follow(self) -> None:
        self._sentence.setText(reason(self.row.check) if self.row is not None else "")
        self._sentence.setVisible(self.row is not None)
        self.go_button.setEnabled(self.row is not None)
        self.reason_button.setEnabled(self.row is not None and self.row.asks and not self._read_only)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SMALL)
        buttons.addWidget(self.go_button)
        buttons.addWidget(self.reason_button)
        buttons.addStretch()
        said = QVBoxLayout()
        said.setContentsMargins(tokens.SMALL, 0, tokens.SMALL, 0)
        said.setSpacing(tokens.TIGHT)
        said.addWidget(self._sentence)
        said.addLayout(buttons)
        said.addWidget(self._legend)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addWidget(self.table, 1)
        layout.addLayout(said)
