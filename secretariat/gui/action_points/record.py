"""The record of one action point: everything that is known of it, each part changed where it stands."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from secretariat.domain.action_points import CLOSED, ActionStatus
from secretariat.domain.records import LINE_LIMIT, TEXT_LIMIT
from secretariat.gui.action_points.columns import TONES
from secretariat.gui.action_points.history_list import HistoryList
from secretariat.gui.action_points.term_cell import Reader
from secretariat.gui.look import tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.widgets.chip import Chip
from secretariat.gui.widgets.fields import LineField, TextField
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.pick_box import Choice, PickBox
from secretariat.gui.widgets.picked_list import PickedList
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_door import DossierDoor
from secretariat.services.action_following import SETTABLE, ActionRecord
from secretariat.wording.action_points import LATE, term_in_full, term_words
from secretariat.wording.notices import not_known
from secretariat.wording.terms import label

_REMARK = 2000


class RecordView(QScrollArea):
    """Number and state, text, who, when, where it belongs and comes from, and its history."""

    text_wanted = Signal(str)
    status_wanted = Signal(object)
    """Another :class:`ActionStatus`."""
    owner_wanted = Signal(str)
    term_wanted = Signal(str)
    """Another term, as it was typed."""
    body_wanted = Signal(str)
    dossier_wanted = Signal(str)
    co_owners_wanted = Signal(list)
    remark_wanted = Signal(str)
    """Something was said about it."""
    door_wanted = Signal(str, str)
    """Another record is to be shown: its kind and id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: ActionRecord | None = None
        self._read_only = False
        self.read_term: Reader = lambda _typed, _standing: ""
        self.number = PlainLabel("", look="heading")
        self._chip = Chip()
        self._postponed = PlainLabel("", look="small")
        self.text = TextField(TEXT_LIMIT)
        self.text.setFixedHeight(tokens.scaled(84))
        self.status = QComboBox()
        for status in SETTABLE:
            self.status.addItem(label(status), status)
        self.status.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.status.setMinimumContentsLength(6)
        self.owner = PickBox("Wie")
        self.due = LineField(LINE_LIMIT)
        self.body = PickBox("Orgaan")
        self.dossier = PickBox("Dossier")
        self.dossier_door = DossierDoor()
        self.co_owners = PickedList("Mede-actiehouders", "Mede-actiehouder toevoegen", "Naam toevoegen", "Wegha&len")
        self.remark = QLineEdit()
        self.remark.setMaxLength(_REMARK)
        self.remark.setPlaceholderText("Typ en druk op Enter")
        self.remark.returnPressed.connect(self._say)
        self.rows = {
            "text": FieldRow("&Tekst", self.text),
            "status": FieldRow("&Status", self.status),
            "owner": FieldRow("W&ie", self.owner),
            "due": FieldRow("Gereed &op", self.due),
            "body": FieldRow("Org&aan", self.body),
            "co_owners": FieldRow("&Mede-actiehouders", self.co_owners),
            "dossier": FieldRow("&Dossier", self.dossier),
            "remark": FieldRow("Opmer&king toevoegen", self.remark),
        }
        self.due_note = PlainLabel("", look="small", wrap=True)
        self.meeting = self._door("meetings")
        self.item = PlainLabel("", look="small", wrap=True)
        self.decision = self._door("decisions")
        self.decision_text = PlainLabel("", look="small", wrap=True)
        self.history = HistoryList()
        self._connect()
        self._lay_out()

    def show_choices(self, owners: Iterable[Choice], bodies: Iterable[Choice], dossiers: Iterable[Choice]) -> None:
        """Offer the people, organisations, bodies and dossiers of the file."""
        owners = tuple(owners)
        self.owner.show_choices(owners)
        self.co_owners.show_choices(owners)
        self.body.show_choices(bodies)
        self.dossier.show_choices(dossiers, "Geen dossier")

    def show_record(self, record: ActionRecord, read_only: bool) -> None:
        """Show an action point; what is being typed in the same one stays."""
        if self._record is None or record.id != self._record.id:
            self._forget_typing()
        self._record, self._read_only = record, read_only
        action = record.action
        self.number.setText(action.number)
        words = f"{label(action.status)} – {LATE}" if record.overdue else label(action.status)
        self._chip.show_state(words, Tone.BAD if record.overdue else TONES[action.status])
        self._postponed.setText(f"Uitstel {action.postponed_count}" if action.postponed_count else "")
        self.text.show_text(action.text)
        self.text.setReadOnly(read_only or record.is_frozen)
        self.text.setToolTip("Het verslag is vastgesteld; de tekst ligt vast." if record.is_frozen else "")
        self.status.setCurrentIndex(self.status.findData(action.status))
        self.owner.show_choice(record.owner_id)
        self.due.show_text(term_words(action.due_date, action.due_note or ""))
        self.due.setReadOnly(read_only or action.status in CLOSED)
        if not self.due.has_uncommitted():
            self._understand(term_in_full(action.due_date, action.due_note or "") if action.due_note else "")
        self.body.show_choice(action.body_id or "")
        self.dossier.show_choice(action.dossier_id or "")
        self.dossier_door.lead_to(action.dossier_id)
        self.co_owners.set_read_only(read_only)
        self.co_owners.show_picked(record.co_owners)
        self.rows["remark"].setVisible(not read_only)
        for part in (self.status, self.owner, self.body, self.dossier):
            part.setEnabled(not read_only)
        self._show_origin(record)
        self.history.show_lines(record.history)
        for row in self.rows.values():
            row.accepted()

    def show_again(self) -> None:
        """Show what the file says once more, such as a term that was not changed after all."""
        if self._record is not None:
            self.show_record(self._record, self._read_only)

    def commit(self) -> None:
        """Hand over what was typed."""
        self.text.commit()
        self.due.commit()
        self._say()

    @property
    def is_held(self) -> bool:
        """Whether something that was typed could not be kept."""
        return self.text.is_held or self.due.is_held

    def _say(self) -> None:
        words = self.remark.text()
        if words.strip():
            self.remark_wanted.emit(words)

    def _understand(self, words: str) -> None:
        self.due_note.setText(words)
        self.due_note.setVisible(bool(words))
        self.due.setAccessibleDescription(words)

    def _type_term(self, typed: str) -> None:
        assert self._record is not None
        self._understand(self.read_term(typed, self._record.action.due_date))

    def _show_origin(self, record: ActionRecord) -> None:
        self.meeting.setText(record.meeting)
        self.meeting.setVisible(bool(record.meeting))
        self.item.setText(record.item or ("" if record.meeting else "Zonder overleg vastgelegd"))
        self.item.setVisible(bool(self.item.text()))
        self.decision.setText(record.decision)
        self.decision_text.setText(record.decision_text)
        for part in (self.decision, self.decision_text, self._decision_title):
            part.setVisible(bool(record.decision))

    def _forget_typing(self) -> None:
        for box in (self.owner, self.body, self.dossier, self.co_owners.box):
            box.forget()
        self.text.forget()
        self.due.forget()
        self.remark.clear()
        self.verticalScrollBar().setValue(0)

    def _door(self, kind: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("look", "link")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self._open(kind))
        return button

    def _open(self, kind: str) -> None:
        if self._record is None:
            return
        action = self._record.action
        if kind == "decisions":
            self.door_wanted.emit(kind, action.decision_id or "")
        elif action.origin_agenda_item_id:
            self.door_wanted.emit("minutes", action.origin_agenda_item_id)
        else:
            self.door_wanted.emit(kind, action.origin_meeting_id or "")

    def _connect(self) -> None:
        self.text.committed.connect(self.text_wanted)
        # Qt hands a StrEnum back as a plain text.
        self.status.activated.connect(lambda _row: self.status_wanted.emit(ActionStatus(self.status.currentData())))
        self.owner.picked.connect(self.owner_wanted)
        self.due.committed.connect(self.term_wanted)
        self.due.textEdited.connect(self._type_term)
        self.body.picked.connect(self.body_wanted)
        self.dossier.picked.connect(self.dossier_wanted)
        self.dossier_door.opened.connect(lambda dossier_id: self.door_wanted.emit("dossiers", dossier_id))
        self.co_owners.wanted.connect(self.co_owners_wanted)
        for key, box in (
            ("owner", self.owner),
            ("body", self.body),
            ("dossier", self.dossier),
            ("co_owners", self.co_owners.box),
        ):
            box.not_known.connect(lambda typed, key=key: self.rows[key].refused(not_known(typed)))

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setAccessibleName("Actiepunt")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(tokens.LARGE, tokens.MEDIUM, tokens.LARGE, tokens.LARGE)
        column.setSpacing(tokens.MEDIUM)
        column.addLayout(_across(self.number, self._chip, self._postponed, None))
        column.addWidget(self.rows["text"])
        column.addLayout(_across(self.rows["status"], self.rows["due"]))
        column.addWidget(self.due_note)
        for key in ("owner", "body", "co_owners", "dossier"):
            column.addWidget(self.rows[key])
        column.addWidget(self.dossier_door, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(_title("Herkomst"))
        column.addLayout(_below(self.meeting, self.item))
        self._decision_title = _title("Besluit")
        column.addWidget(self._decision_title)
        column.addLayout(_below(self.decision, self.decision_text))
        column.addWidget(_title("Geschiedenis"))
        column.addWidget(self.rows["remark"])
        column.addWidget(self.history)
        column.addStretch()
        self.setWidget(page)
        self.setMinimumWidth(tokens.scaled(280))


def _title(words: str) -> QLabel:
    return PlainLabel(words, look="strong")


def _across(*parts: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(tokens.SMALL)
    for part in parts:
        if part is None:
            row.addStretch()
        else:
            row.addWidget(part, 1 if isinstance(part, FieldRow) else 0)
    return row


def _below(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    for part in parts:
        column.addWidget(
            part, alignment=Qt.AlignmentFlag.AlignLeft if isinstance(part, QPushButton) else Qt.AlignmentFlag(0)
        )
    return column
