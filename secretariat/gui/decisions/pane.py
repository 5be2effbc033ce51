"""One decision: what it says, where it comes from, what it brings about and who has ratified it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from secretariat.domain.decisions import DecisionKind, RatificationStatus
from secretariat.domain.records import TEXT_LIMIT
from secretariat.gui.look import icons, tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.models.columns import Choices, Column, Edit
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.fields import TextField
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.decisions import DecisionRecord, FollowUp, RatificationLine
from secretariat.wording.dates import long_date, short_date
from secretariat.wording.decisions import BODY_QUESTION, RATIFICATION_WORDS, missing, ratified_in_full
from secretariat.wording.terms import choices, label

_TONES = {
    RatificationStatus.PENDING: Tone.NEUTRAL,
    RatificationStatus.SUBMITTED: Tone.WARN,
    RatificationStatus.AGREED: Tone.GOOD,
    RatificationStatus.REJECTED: Tone.BAD,
}
_ANSWERED = (RatificationStatus.AGREED, RatificationStatus.REJECTED)
_FROZEN = "Het verslag is vastgesteld: tekst, soort en dossier staan vast. De bekrachtiging kunt u blijven bijhouden."

_COLUMNS: tuple[Column[RatificationLine], ...] = (
    Column(key="name", title="Gemeente", text=lambda line: line.name, stretch=True),
    Column(
        key="status",
        title="Stand",
        text=lambda line: RATIFICATION_WORDS[line.status],
        width=116,
        tone=lambda line: _TONES[line.status].value,
        edit=Edit.CHOICE,
        value=lambda line: line.status.value,
        choices=tuple((status.value, words) for status, words in RATIFICATION_WORDS.items()),
    ),
    Column(
        key="decided_on",
        title="Datum",
        text=lambda line: short_date(line.decided_on) if line.decided_on else "",
        width=96,
        edit=Edit.LINE,
        max_length=40,
        editable=lambda line: line.status in _ANSWERED,
    ),
)


class _StillCombo(QComboBox):
    """A choice that does not change when somebody scrolls past it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class DecisionPane(QWidget):
    """The chosen decision."""

    text_wanted = Signal(str)
    kind_wanted = Signal(object)
    """Another kind was chosen: a :class:`DecisionKind`."""
    dossier_wanted = Signal(str)
    """Another dossier was chosen: its id, or an empty text."""
    place_wanted = Signal()
    """The verslag in which the decision stands is wanted."""
    body_wanted = Signal()
    """The body that the decision establishes must be made."""
    action_opened = Signal(str)
    """An action point is wanted: its id."""
    ratification_wanted = Signal(bool)
    """Ratification is needed, or no longer."""
    answer_wanted = Signal(str, str, object)
    """An answer was changed: organisation, column, value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = False
        self._filling = False
        self._text = ""
        self._make_parts()
        self._make_ratification()
        self._lay_out()
        self.clear()

    # What the view and presenter call

    def clear(self) -> None:
        """Show that no decision was chosen."""
        self._stack.setCurrentIndex(0)

    def show_dossiers(self, dossiers: Choices) -> None:
        """The dossiers to choose from."""
        self._filling = True
        self.dossier.clear()
        for value, name in dossiers:
            self.dossier.addItem(name, value)
        self._filling = False

    def show_record(self, record: DecisionRecord) -> None:
        """Show a decision."""
        line = record.line
        self._filling = True
        self._number.setText(f"Besluit {line.number}")
        self._day.setText(long_date(line.decided_on) if line.decided_on else "datum niet bekend")
        self.place_button.setVisible(bool(line.meeting_id))
        self._place.setVisible(bool(line.meeting_id))
        where = f"{line.meeting_code}, punt {record.agenda_item}" if record.agenda_item else line.meeting_code
        self._place.setText(where)
        self._place.setToolTip(record.meeting_title)
        parties = ", ".join((*line.other_parties, *line.municipality_parties))
        self._parties.setText(f"Partijen: {parties}" if parties else "Zonder overleg, partijen niet ingevuld")
        self._parties.setVisible(not line.meeting_id)
        self._text = line.text
        self.text.show_text(line.text)
        self.kind.setCurrentIndex(self.kind.findData(line.kind.value))
        self.dossier.setCurrentIndex(max(0, self.dossier.findData(line.dossier_id)))
        self._frozen.setVisible(line.frozen)
        may_edit = not (line.frozen or self._read_only)
        self.text.setReadOnly(not may_edit)
        self.kind.setEnabled(may_edit)
        self.dossier.setEnabled(may_edit)
        self._show_body(record)
        self._show_actions(record.actions)
        self._show_ratifications(record)
        self._filling = False
        self._stack.setCurrentIndex(1)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.answers.records.set_read_only(read_only)
        self.required.setEnabled(not read_only)

    @property
    def typed_text(self) -> str | None:
        """The text as it was typed; None when nothing was."""
        typed = self.text.toPlainText()
        return typed if self._stack.currentIndex() == 1 and typed != self._text else None

    @property
    def missing_in_words(self) -> str:
        """Who has not answered yet."""
        return self._missing.text() if not self._missing.isHidden() else ""

    @property
    def tally_in_words(self) -> str:
        """How many have ratified."""
        return self._tally.text() if not self._tally.isHidden() else ""

    # Showing

    def _show_body(self, record: DecisionRecord) -> None:
        body = record.established
        asks = record.line.kind is DecisionKind.ESTABLISHED and body is None
        self._established.setVisible(body is not None)
        if body is not None:
            self._established.setText(f"Stelt in: {body.name} ({body.code}) – {label(body.status).lower()}")
        self._question.setVisible(asks and not self._read_only)

    def _show_actions(self, actions: Sequence[FollowUp]) -> None:
        while (old := self._actions.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for action in actions:
            button = QPushButton(action.number)
            button.setProperty("look", "link")
            button.setToolTip(f"{action.text} – {label(action.status)}")
            button.setAccessibleName(f"Actiepunt {action.number} openen: {action.text}")
            button.clicked.connect(lambda _on=False, action_id=action.id: self.action_opened.emit(action_id))
            row = QWidget()
            across = QHBoxLayout(row)
            across.setContentsMargins(0, 0, 0, 0)
            across.addWidget(button)
            across.addWidget(ElidedLabel(f"{label(action.status)} – {action.text}", look="muted"), 1)
            self._actions.addWidget(row)
        self._no_actions.setVisible(not actions)

    def _show_ratifications(self, record: DecisionRecord) -> None:
        lines = record.ratifications
        self.required.setChecked(bool(lines))
        names = {
            status: [line.name for line in lines if line.status is status]
            for status in (RatificationStatus.SUBMITTED, RatificationStatus.PENDING)
        }
        self._tally.setText(ratified_in_full(record.line.ratified) if lines else "")
        words = missing(names[RatificationStatus.SUBMITTED], names[RatificationStatus.PENDING]) if lines else ""
        self._missing.setText(words)
        self._tally.setVisible(bool(lines))
        self._missing.setVisible(bool(words))
        self.answers.show_records(lines)
        self.answers.setVisible(bool(lines))
        rows = tokens.scaled(tokens.ROW_HEIGHT) * (len(lines) + 1) + tokens.scaled(tokens.SMALL)
        self.answers.setFixedHeight(rows)

    # Making

    def _make_parts(self) -> None:
        self._number = PlainLabel("", look="heading")
        self._day = PlainLabel("", look="muted")
        self._place = PlainLabel("", look="muted", wrap=True)
        self.place_button = QPushButton("Naar het &verslag")
        self.place_button.setProperty("look", "link")
        self.place_button.setAccessibleDescription("Het verslag openen waarin dit besluit staat")
        self.place_button.clicked.connect(self.place_wanted)
        self._parties = PlainLabel("", look="muted", wrap=True)
        self._frozen = PlainLabel(_FROZEN, look="muted", wrap=True)
        self.text = TextField(TEXT_LIMIT, placeholder="Het overleg stemt in met …")
        self.text.setFixedHeight(tokens.scaled(96))
        self.text.committed.connect(self.text_wanted)
        self.kind = _StillCombo()
        for kind, name in choices(DecisionKind):
            self.kind.addItem(name, kind.value)
        self.kind.currentIndexChanged.connect(self._choose_kind)
        self.dossier = _StillCombo()
        self.dossier.setMinimumContentsLength(8)
        self.dossier.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.dossier.currentIndexChanged.connect(self._choose_dossier)
        self._established = PlainLabel("", look="strong", wrap=True)
        self.body_button = QPushButton("Orgaan &aanmaken…")
        icons.dress(self.body_button, "users", "muted")
        self.body_button.clicked.connect(self.body_wanted)
        self._question = QFrame()
        self._question.setObjectName("inset")
        self._question.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(self._question)
        inside.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.MEDIUM, tokens.MEDIUM)
        inside.addWidget(PlainLabel(BODY_QUESTION, wrap=True))
        inside.addWidget(self.body_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._actions = QVBoxLayout()
        self._actions.setSpacing(0)
        self._no_actions = PlainLabel("Geen actiepunten bij dit besluit.", look="muted")

    def _make_ratification(self) -> None:
        self.required = QCheckBox("Bekrachtiging &nodig")
        self.required.setToolTip("Elke gemeente die lid is, moet dit besluit nog bekrachtigen")
        self.required.clicked.connect(self.ratification_wanted)
        self._tally = PlainLabel("", look="strong", wrap=True)
        self._missing = PlainLabel("", look="muted", wrap=True)
        self.answers = RecordTable(_COLUMNS, name="bekrachtiging", accessible_name="Bekrachtiging per gemeente")
        self.answers.records.edit_wanted.connect(self.answer_wanted)
        self.answers.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(page)
        column.setContentsMargins(tokens.LARGE, tokens.SMALL, tokens.LARGE, tokens.LARGE)
        column.setSpacing(tokens.SMALL)
        top = QHBoxLayout()
        top.addWidget(self._number, 1)
        top.addWidget(self.place_button)
        column.addLayout(top)
        column.addWidget(self._day)
        column.addWidget(self._place)
        rows = (FieldRow("&Tekst", self.text), FieldRow("&Soort", self.kind), FieldRow("&Dossier", self.dossier))
        for part in (self._parties, self._frozen, *rows, self._established, self._question):
            column.addWidget(part)
        column.addSpacing(tokens.SMALL)
        column.addWidget(PlainLabel("Bekrachtiging", look="strong"))
        for below in (self.required, self._tally, self._missing, self.answers):
            column.addWidget(below)
        column.addSpacing(tokens.SMALL)
        column.addWidget(PlainLabel("Actiepunten", look="strong"))
        column.addWidget(self._no_actions)
        column.addLayout(self._actions)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        self._stack = QStackedWidget()
        self._stack.addWidget(EmptyState("Geen besluit gekozen", "Kies links een besluit.", icon="gavel"))
        self._stack.addWidget(area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setMinimumWidth(tokens.scaled(320))

    def _choose_kind(self, _row: int) -> None:
        if not self._filling and self.kind.currentData():
            # Qt hands a StrEnum back as a plain text.
            self.kind_wanted.emit(DecisionKind(self.kind.currentData()))

    def _choose_dossier(self, _row: int) -> None:
        if not self._filling:
            self.dossier_wanted.emit(str(self.dossier.currentData() or ""))
