"""One decision: what it says, where it comes from, what it brings about and who has ratified it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from secretariat.domain.decisions import DecisionKind
from secretariat.domain.records import TEXT_LIMIT
from secretariat.gui.decisions.agreement import AgreementPart
from secretariat.gui.decisions.ratification import RatificationPart
from secretariat.gui.look import icons, tokens
from secretariat.gui.models.columns import Choices
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.fields import TextField
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel, plain_tooltip
from secretariat.gui.widgets.record_door import DossierDoor
from secretariat.services.decisions import DecisionRecord, FollowUp
from secretariat.services.ratifications import RatificationLine
from secretariat.wording.dates import long_date
from secretariat.wording.decisions import BODY_QUESTION
from secretariat.wording.terms import choices, label
from secretariat.wording.votes import outcome

_FROZEN = "Het verslag is vastgesteld: tekst, soort en dossier staan vast. De bekrachtiging kunt u blijven bijhouden."


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
    new_action_wanted = Signal()
    """An action point is to carry it out."""
    dossier_opened = Signal(str)
    """The dossier it belongs to is wanted: its id."""
    body_opened = Signal(str)
    """A body that it brought about or ended is wanted: its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = False
        self._filling = False
        self._shown = ""
        self._make_parts()
        self.ratification = RatificationPart()
        self.agreement = AgreementPart()
        self._lay_out()
        self.clear()

    # What the view and presenter call

    def clear(self) -> None:
        """Show that no decision was chosen."""
        self._shown = ""
        self._stack.setCurrentIndex(0)

    def show_dossiers(self, dossiers: Choices) -> None:
        """The dossiers to choose from."""
        self._filling = True
        self.dossier.clear()
        for value, name in dossiers:
            self.dossier.addItem(name, value)
        self._filling = False

    def show_record(self, record: DecisionRecord, answers: Sequence[RatificationLine]) -> None:
        """Show a decision, and what the organisations say of it; what is being typed in the same one stays."""
        line = record.line
        if line.id != self._shown:
            self._shown = line.id
            self.text.forget()
            self.agreement.forget()
        self._filling = True
        self._number.setText(f"Besluit {line.number}")
        self._day.setText(long_date(line.decided_on) if line.decided_on else "datum niet bekend")
        self.place_button.setVisible(bool(line.meeting_id))
        self._place.setVisible(bool(line.meeting_id))
        where = f"{line.meeting_code}, punt {record.agenda_item}" if record.agenda_item else line.meeting_code
        self._place.setText(where)
        self._place.setToolTip(record.meeting_title)
        self.agreement.setVisible(not line.meeting_id)
        self.agreement.show_record(record)
        self.text.show_text(line.text)
        self.kind.setCurrentIndex(self.kind.findData(line.kind.value))
        self.dossier.setCurrentIndex(max(0, self.dossier.findData(line.dossier_id)))
        self.dossier_door.lead_to(line.dossier_id)
        self._vote.setText(outcome(line.vote) if line.vote else "")
        self._vote.setVisible(line.vote is not None)
        self._frozen.setVisible(line.frozen)
        may_edit = not (line.frozen or self._read_only)
        self.text.setReadOnly(not may_edit)
        self.kind.setEnabled(may_edit)
        self.dossier.setEnabled(may_edit)
        self._show_bodies(record)
        self._show_actions(record.actions)
        self.ratification.show_answers(answers, line.ratified)
        self._filling = False
        self._stack.setCurrentIndex(1)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.ratification.set_read_only(read_only)
        self.agreement.set_read_only(read_only)
        self.action_button.setVisible(not read_only)

    def commit(self) -> None:
        """Hand over what was typed."""
        self.text.commit()
        self.agreement.commit()

    @property
    def is_held(self) -> bool:
        """Whether something that was typed could not be kept."""
        return self.text.is_held or self.agreement.is_held

    # Showing

    def _show_bodies(self, record: DecisionRecord) -> None:
        _empty(self._bodies)
        for body, words in ((record.established, "Stelt in"), (record.dissolved, "Heft op")):
            if body is not None:
                name = f"{words}: {body.name} – {label(body.status).lower()}"
                self._bodies.addWidget(_door(body.code, name, partial(self.body_opened.emit, body.id)))
        asks = record.line.kind is DecisionKind.ESTABLISHED and record.established is None
        self._question.setVisible(asks and not self._read_only)

    def _show_actions(self, actions: Sequence[FollowUp]) -> None:
        _empty(self._actions)
        for action in actions:
            words = f"{label(action.status)} – {action.text}"
            self._actions.addWidget(_door(action.number, words, partial(self.action_opened.emit, action.id)))
        self._no_actions.setVisible(not actions)

    # Making

    def _make_parts(self) -> None:
        self._number = PlainLabel("", look="heading")
        self._day = PlainLabel("", look="muted")
        self._place = PlainLabel("", look="muted", wrap=True)
        self._vote = PlainLabel("", wrap=True)
        self.place_button = QPushButton("Naar het &verslag")
        self.place_button.setProperty("look", "link")
        self.place_button.setAccessibleDescription("Het verslag openen waarin dit besluit staat")
        self.place_button.clicked.connect(self.place_wanted)
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
        self.dossier_door = DossierDoor()
        self.dossier_door.opened.connect(self.dossier_opened)
        self._bodies = QVBoxLayout()
        self._bodies.setSpacing(0)
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
        self.action_button = QPushButton("A&ctiepunt toevoegen…")
        icons.dress(self.action_button, "plus", "muted")
        self.action_button.clicked.connect(self.new_action_wanted)

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
        for part in (self._vote, self._frozen, *rows):
            column.addWidget(part)
        column.addWidget(self.dossier_door, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.agreement)
        column.addLayout(self._bodies)
        column.addWidget(self._question)
        column.addSpacing(tokens.SMALL)
        column.addWidget(PlainLabel("Actiepunten", look="strong"))
        column.addWidget(self._no_actions)
        column.addLayout(self._actions)
        column.addWidget(self.action_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(tokens.SMALL)
        column.addWidget(PlainLabel("Bekrachtiging", look="strong"))
        column.addWidget(self.ratification)
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


def _empty(layout: QVBoxLayout) -> None:
    while (old := layout.takeAt(0)) is not None:
        widget = old.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _door(name: str, words: str, open_it: Callable[[], object]) -> QWidget:
    """A row that leads to another record: its number or code, and what there is to say of it."""
    button = QPushButton(name.replace("&", "&&"))
    button.setProperty("look", "link")
    button.setToolTip(plain_tooltip(words))
    button.setAccessibleName(f"{name} openen: {words}")
    button.clicked.connect(lambda _on=False: open_it())
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.addWidget(button)
    across.addWidget(ElidedLabel(words, look="muted"), 1)
    return row
