"""Everything of one agenda item, each part changed where it stands."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from secretariat.domain.records import TEXT_LIMIT
from secretariat.gui.agendas.columns import LEVELS, PHASES
from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.fields import TextField
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.pick_box import Choice, PickBox
from secretariat.gui.widgets.picked_list import PickedList
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.gui.widgets.record_door import DossierDoor
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.agendas import AgendaRecord, LinkedItem
from secretariat.wording.notices import not_known

_TEXT_HEIGHT = 64


class RecordView(QScrollArea):
    """The fields of the item on which the cursor is in the table above."""

    edit_wanted = Signal(str, str, object)
    """A field was changed: the item, the field, the value."""
    door_wanted = Signal(str)
    """The item of another overleg is to be shown: its id."""
    minutes_wanted = Signal(str)
    """The verslag that is adopted here is to be shown: the id of its first item."""
    dossier_opened = Signal(str)
    """The dossier of the item is to be shown: its id."""
    plan_wanted = Signal(str)
    """What the termijnagenda foresaw is to be shown: its id."""
    left = Signal()
    """Esc was pressed: back to the table."""
    close_wanted = Signal()
    """The fields are to make room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item_id = ""
        self.title = ElidedLabel("", look="strong")
        self.doors = QWidget()
        self.close_button = QToolButton()
        self.close_button.setAccessibleName("Gegevens sluiten")
        self.close_button.setToolTip("Gegevens sluiten")
        icons.dress(self.close_button, "x", "muted")
        self.close_button.clicked.connect(self.close_wanted)
        self.nothing = PlainLabel("Kies een agendapunt.", look="muted")
        self.proposer = PickBox("Inbrenger")
        self.dossier = PickBox("Dossier")
        self.speakers = PickedList("Inleiders", "Inleider toevoegen", "Naam toevoegen", "Weghalen")
        self.documents = PickedList("Stukken", "Stuk toevoegen", "Titel van een stuk", "Weghalen")
        self.phase, self.confidentiality = QuietCombo(), QuietCombo()
        self.phase.show_choices(PHASES, "")
        self.confidentiality.show_choices(LEVELS, "")
        self.outcome, self.annotation = TextField(TEXT_LIMIT), TextField(TEXT_LIMIT)
        for text in (self.outcome, self.annotation):
            text.setMinimumHeight(tokens.scaled(_TEXT_HEIGHT))
        self.rows = {
            "proposer": FieldRow("Inb&renger", self.proposer),
            "dossier": FieldRow("D&ossier", self.dossier),
            "speakers": FieldRow("&Inleiders", self.speakers),
            "documents": FieldRow("Stu&kken", self.documents),
            "bob_phase": FieldRow("&Fase", self.phase),
            "confidentiality": FieldRow("Vertro&uwelijkheid", self.confidentiality),
            "desired_outcome": FieldRow("Gewe&nst resultaat", self.outcome),
            "annotation": FieldRow("Annotatie voor de voorzitter", self.annotation),
        }
        self._connect()
        self._lay_out()

    def show_choices(self, people: Iterable[Choice], dossiers: Iterable[Choice], documents: Iterable[Choice]) -> None:
        """Offer the people, dossiers and papers of the file."""
        people = tuple(people)
        self.proposer.show_choices(people, "Niemand")
        self.speakers.show_choices(people)
        self.dossier.show_choices(dossiers, "Geen dossier")
        self.documents.show_choices(documents)

    def show_record(self, record: AgendaRecord) -> None:
        """Show an item; what is being typed in the same one stays."""
        item = record.item
        if item.id != self.item_id:
            self.commit()
            self._forget_texts()
            for box in (self.proposer, self.dossier, self.speakers.box, self.documents.box):
                box.forget()
            self.verticalScrollBar().setValue(0)
        self.item_id = item.id
        self.title.setText(f"{item.number}  {item.title}")
        self._show_doors(record)
        self.proposer.show_choice(item.proposer_id or "")
        self.dossier.show_choice(item.dossier_id or "")
        self.speakers.show_picked(record.speakers)
        self.documents.show_picked(record.documents)
        self.phase.setCurrentIndex(self.phase.findData(str(item.bob_phase or "")))
        self.confidentiality.setCurrentIndex(self.confidentiality.findData(str(item.confidentiality or "")))
        self.outcome.show_text(item.desired_outcome or "")
        self.annotation.show_text(item.annotation or "")
        for row in self.rows.values():
            row.accepted()
        self._show(True)

    def show_nothing(self) -> None:
        """No item is chosen."""
        self.commit()
        self._forget_texts()
        self.item_id = ""
        self._show(False)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        for box in (self.proposer, self.dossier, self.phase, self.confidentiality):
            box.setEnabled(not read_only)
        for picked in (self.speakers, self.documents):
            picked.set_read_only(read_only)
        for text in (self.outcome, self.annotation):
            text.setReadOnly(read_only)

    def commit(self) -> None:
        """Hand over what was typed."""
        self.outcome.commit()
        self.annotation.commit()

    @property
    def is_held(self) -> bool:
        """Whether something that was typed could not be kept."""
        return self.outcome.is_held or self.annotation.is_held

    def begin(self) -> None:
        """Bring the keyboard to the first field."""
        self.proposer.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.proposer.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in a field goes back to the table; in an open list it only closes that."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_escape and event.type() == QEvent.Type.KeyPress and not self.is_held:
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def _forget_texts(self) -> None:
        self.outcome.forget()
        self.annotation.forget()

    def _show(self, there: bool) -> None:
        for part in (self._fields, self.title, self.doors):
            part.setVisible(there)
        self.nothing.setVisible(not there)

    def _show_doors(self, record: AgendaRecord) -> None:
        layout = self.doors.layout()
        assert layout is not None
        for old in self.doors.findChildren(QPushButton):
            layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        if record.adopts is not None:
            layout.addWidget(self._door("verslag", record.adopts, self.minutes_wanted))
        if record.item.dossier_id:
            door = DossierDoor(self.doors)
            door.lead_to(record.item.dossier_id)
            door.opened.connect(self.dossier_opened)
            layout.addWidget(door)
        if record.plan_id:
            plan = LinkedItem(record.plan_id, "termijnagenda")
            layout.addWidget(self._door("van de", plan, self.plan_wanted))
        if record.origin is not None:
            layout.addWidget(self._door("uit", record.origin, self.door_wanted))
        for copy in record.copies:
            layout.addWidget(self._door("ook op", copy, self.door_wanted))

    def _door(self, word: str, item: LinkedItem, wanted: SignalInstance) -> QPushButton:
        button = QPushButton(f"{word} {item.words}".replace("&", "&&"), self.doors)
        button.setProperty("look", "link")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: wanted.emit(item.id))
        return button

    def _tell(self, field: str, value: object) -> None:
        if self.item_id:
            self.edit_wanted.emit(self.item_id, field, value)

    def _connect(self) -> None:
        for field, box in (("proposer", self.proposer), ("dossier", self.dossier)):
            box.picked.connect(lambda chosen, field=field: self._tell(field, chosen))
        for field, combo in (("bob_phase", self.phase), ("confidentiality", self.confidentiality)):
            combo.activated.connect(lambda _row, field=field, combo=combo: self._tell(field, combo.chosen()))
        for field, picked in (("speakers", self.speakers), ("documents", self.documents)):
            picked.wanted.connect(lambda ids, field=field: self._tell(field, ids))
        for field, text in (("desired_outcome", self.outcome), ("annotation", self.annotation)):
            text.committed.connect(lambda words, field=field: self._tell(field, words))
        boxes = {
            "proposer": self.proposer,
            "dossier": self.dossier,
            "speakers": self.speakers.box,
            "documents": self.documents.box,
        }
        for field, box in boxes.items():
            box.not_known.connect(lambda typed, field=field: self.rows[field].refused(not_known(typed)))
            box.field.installEventFilter(self)
        for part in (self.phase, self.confidentiality, self.outcome, self.annotation):
            part.installEventFilter(self)

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Gegevens van het agendapunt")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        doors = QHBoxLayout(self.doors)
        doors.setContentsMargins(0, 0, 0, 0)
        doors.setSpacing(tokens.SMALL)
        head = QHBoxLayout()
        head.setSpacing(tokens.MEDIUM)
        head.addWidget(self.title, 1)
        head.addWidget(self.nothing, 1)
        head.addWidget(self.doors)
        head.addWidget(self.close_button)
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.MEDIUM)
        grid.setVerticalSpacing(tokens.SMALL)
        top = Qt.AlignmentFlag.AlignTop
        for line, keys in enumerate(
            (("proposer", "dossier"), ("speakers", "documents"), ("bob_phase", "confidentiality"))
        ):
            for column, key in enumerate(keys):
                grid.addWidget(self.rows[key], line, column, top)
        texts = QVBoxLayout()
        texts.setSpacing(tokens.SMALL)
        texts.addWidget(self.rows["desired_outcome"], 1)
        texts.addWidget(self.rows["annotation"], 2)
        grid.addLayout(texts, 0, 2, 3, 1)
        for column, stretch in enumerate((5, 5, 7)):
            grid.setColumnStretch(column, stretch)
        self._fields = QWidget()
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.addLayout(grid, 1)
        page = QWidget()
        page.setObjectName("page")
        column_ = QVBoxLayout(page)
        column_.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.MEDIUM, tokens.SMALL)
        column_.setSpacing(tokens.TIGHT)
        column_.addLayout(head)
        column_.addWidget(self._fields, 1)
        self.setWidget(page)
        self._show(False)
