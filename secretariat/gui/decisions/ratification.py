"""How far the ratification of a decision is: who still has to answer, and one key an answer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from secretariat.domain.decisions import RatificationStatus, RatificationTally
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.models.columns import Column, Edit
from secretariat.gui.widgets.list_action import list_action
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.ratifications import RatificationLine
from secretariat.wording.dates import short_date
from secretariat.wording.decisions import RATIFICATION_WORDS, missing, ratified_in_full

_TONES = {
    RatificationStatus.PENDING: Tone.NEUTRAL,
    RatificationStatus.SUBMITTED: Tone.WARN,
    RatificationStatus.AGREED: Tone.GOOD,
    RatificationStatus.REJECTED: Tone.BAD,
}
_ANSWERED = (RatificationStatus.AGREED, RatificationStatus.REJECTED)
_KEYS = (
    (RatificationStatus.AGREED, "&Bekrachtigd", "B"),
    (RatificationStatus.REJECTED, "A&fgewezen", "F"),
    (RatificationStatus.SUBMITTED, "&Aangeboden", "A"),
    (RatificationStatus.PENDING, "&Nog niet", "N"),
)
_HINT = "B bekrachtigd, F afgewezen, A aangeboden, N nog niet: ook voor meer gemeenten tegelijk."
_COLUMNS: tuple[Column[RatificationLine], ...] = (
    Column(key="name", title="Gemeente", text=lambda line: line.name, stretch=True, least=96),
    Column(
        key="status",
        title="Stand",
        text=lambda line: RATIFICATION_WORDS[line.status],
        width=112,
        tone=lambda line: _TONES[line.status].value,
        edit=Edit.CHOICE,
        value=lambda line: line.status.value,
        choices=tuple((status.value, words) for status, words in RATIFICATION_WORDS.items()),
    ),
    Column(
        key="decided_on",
        title="Datum",
        text=lambda line: short_date(line.decided_on) if line.decided_on else "",
        width=88,
        edit=Edit.LINE,
        max_length=40,
        editable=lambda line: line.status in _ANSWERED,
    ),
    Column(
        key="note",
        title="Opmerking",
        text=lambda line: line.note,
        width=120,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: line.note,
        hidden=True,
    ),
)


class RatificationPart(QWidget):
    """Whether it is needed, the count in words, who is missing, and one line an organisation."""

    wanted = Signal(bool)
    """Ratification is needed, or no longer."""
    answered = Signal(list, str, object)
    """Answers were changed: organisations, column, value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.required = QCheckBox("Bekrachtiging &nodig")
        self.required.setToolTip("Elke gemeente die lid is, moet dit besluit nog bekrachtigen")
        self.required.clicked.connect(self.wanted)
        self._tally = PlainLabel("", look="strong", wrap=True)
        self._missing = PlainLabel("", look="muted", wrap=True)
        self._hint = PlainLabel(_HINT, look="small", wrap=True)
        self.answers = RecordTable(_COLUMNS, name="bekrachtiging", accessible_name="Bekrachtiging per gemeente")
        self.answers.setAccessibleDescription(_HINT)
        self.answers.records.edit_wanted.connect(self._edited)
        self.answers.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.keys = [
            list_action(self.answers, words, key, "", partial(self._answer, status)) for status, words, key in _KEYS
        ]
        self.answers.set_context_actions(self.keys)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        for part in (self.required, self._tally, self._missing, self.answers, self._hint):
            layout.addWidget(part)

    def show_answers(self, lines: Sequence[RatificationLine], tally: RatificationTally) -> None:
        """Show how far everybody is."""
        self.required.setChecked(bool(lines))
        names = {
            status: [line.name for line in lines if line.status is status]
            for status in (RatificationStatus.SUBMITTED, RatificationStatus.PENDING)
        }
        self._tally.setText(ratified_in_full(tally) if lines else "")
        words = missing(names[RatificationStatus.SUBMITTED], names[RatificationStatus.PENDING]) if lines else ""
        self._missing.setText(words)
        self.answers.show_records(lines)
        for part, is_shown in (
            (self._tally, bool(lines)),
            (self._missing, bool(words)),
            (self.answers, bool(lines)),
            (self._hint, bool(lines) and self.required.isEnabled()),
        ):
            part.setVisible(is_shown)
        rows = tokens.scaled(tokens.ROW_HEIGHT) * (len(lines) + 1) + tokens.scaled(tokens.SMALL)
        self.answers.setFixedHeight(rows)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.answers.records.set_read_only(read_only)
        self.required.setEnabled(not read_only)
        for action in self.keys:
            action.setEnabled(not read_only)

    @property
    def missing_in_words(self) -> str:
        """Who has not answered yet."""
        return self._missing.text() if not self._missing.isHidden() else ""

    @property
    def tally_in_words(self) -> str:
        """How many have ratified."""
        return self._tally.text() if not self._tally.isHidden() else ""

    def _answer(self, status: RatificationStatus) -> None:
        """A key answers for the chosen rows; after a single one the cursor goes on to the next."""
        ids = self.answers.selected_ids()
        if not ids:
            return
        following = self.answers.records.row_of(ids[0]) + 1 if len(ids) == 1 else 0
        self.answered.emit(ids, "status", status)
        records = self.answers.records.records
        if 0 < following < len(records):
            self.answers.select(records[following].id)

    def _edited(self, organisation_id: str, column: str, value: object) -> None:
        chosen = self.answers.selected_ids()
        self.answered.emit(chosen if organisation_id in chosen else [organisation_id], column, value)
