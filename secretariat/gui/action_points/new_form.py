"""The form for an action point that no overleg agreed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import tokens
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.pick_box import Choice, PickBox, Unknown
from secretariat.gui.widgets.picked_list import PickedList
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.gui.widgets.typed_form import TypedForm
from secretariat.wording.notices import not_known
from secretariat.wording.term_entry import understood_term

_LENGTH = 2000
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom and what the names in the form stand for, as ids; empty where nothing was filled in."""

    owner_id: str
    co_owner_ids: tuple[str, ...]
    body_id: str
    dossier_id: str
    decision_id: str


class NewForm(TypedForm):
    """What, who, when, on which list; Enter saves, Esc closes, and what is refused stays."""

    wanted = Signal(str, str, object)
    """An action point was typed: the text, the term as typed, and who and what is :class:`Meant`."""
    comes_back = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Nieuw actiepunt", parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._today = dt.date.min
        self.text = QLineEdit()
        self.text.setMaxLength(_LENGTH)
        self.text.setPlaceholderText("Startnotitie opstellen")
        self.owner = PickBox("Wie")
        self.owner.field.setPlaceholderText("Naam of organisatie")
        self.due = QLineEdit()
        self.due.setMaxLength(LINE_LIMIT)
        self.due.setPlaceholderText("14 dec, vrijdag, +2w, in mei, na afloop van …")
        self.due.textChanged.connect(self._understand)
        self.body = PickBox("Orgaan")
        self.body.field.setPlaceholderText("Op wiens actielijst")
        self.dossier = PickBox("Dossier")
        self.co_owners = PickedList("Mede-actiehouders", "Mede-actiehouder toevoegen", "Naam toevoegen", "Wegha&len")
        self.co_owners.wanted.connect(self._show_co_owners)
        self._names: dict[str, str] = {}
        self.rows = {
            "text": FieldRow("Wa&t", self.text),
            "owner": FieldRow("W&ie", self.owner),
            "due": FieldRow("Gereed &op", self.due),
            "body": FieldRow("Org&aan", self.body),
            "dossier": FieldRow("&Dossier", self.dossier),
            "co_owners": FieldRow("&Mede-actiehouders", self.co_owners),
        }
        for key, box in self._boxes():
            box.not_known.connect(lambda typed, key=key: self.rows[key].refused(not_known(typed)))
            box.picked.connect(lambda _id, key=key: self.rows[key].accepted())
            box.keeps_unknown = True
        self._decision_id = ""
        self.decision = ElidedLabel("", look="muted")
        self._understood = PlainLabel("", look="small", wrap=True)
        self._understood.hide()
        self._refusal = PlainLabel("", look="refused", wrap=True)
        self.typed.connect(self._refusal.clear)
        self.save_button = QPushButton("Actiepunt op&slaan")
        self.save_button.setProperty("look", "primary")
        self.save_button.clicked.connect(self.submit)
        self.cancel_button = QPushButton("Annuleren")
        self.cancel_button.clicked.connect(self.closed)
        self._lay_out()

    def show_choices(self, owners: Iterable[Choice], bodies: Iterable[Choice], dossiers: Iterable[Choice]) -> None:
        """Offer the people, organisations, bodies and dossiers of the file."""
        owners = tuple(owners)
        self._names = dict(owners)
        self.owner.show_choices(owners)
        self.co_owners.show_choices(owners)
        self.body.show_choices(bodies)
        self.dossier.show_choices(dossiers, "Geen dossier")

    def begin(self, today: dt.date, body_id: str, owner_id: str, dossier_id: str) -> None:
        """Start an empty form, with what the filter says filled in already."""
        self._today = today
        self.carry_out("", "")
        self.text.clear()
        self.due.clear()
        self._refusal.clear()
        for box, value in ((self.body, body_id), (self.owner, owner_id), (self.dossier, dossier_id)):
            box.forget()
            box.show_choice(value)
        self.co_owners.box.forget()
        self.co_owners.show_picked(())
        for row in self.rows.values():
            row.accepted()
        self.text.setFocus()

    def carry_out(self, decision_id: str, words: str) -> None:
        """Say which decision the action point carries out; an empty id is none."""
        self._decision_id = decision_id
        self.decision.setText(words)
        self.decision.setVisible(bool(decision_id))

    def refused(self, sentence: str) -> None:
        """Say why it cannot be saved so."""
        self._refusal.setText(sentence)
        self.leave_button()
        empty = [field for field in (self.text, self.owner.field, self.due) if not field.text().strip()]
        if empty:
            empty[0].setFocus()

    @property
    def refusal(self) -> str:
        """Why it cannot be saved so; empty when nothing was refused."""
        return self._refusal.text()

    @property
    def understood(self) -> str:
        """What the date that was typed is taken for."""
        return self._understood.text()

    def submit(self) -> None:
        """Hand over what was typed, unless a name in it is nobody's."""
        ids: dict[str, str] = {}
        for key, box in self._boxes():
            meant = box.found()
            if isinstance(meant, Unknown) and meant.typed:
                self.rows[key].refused(not_known(meant.typed))
                box.setFocus()
                return
            ids[key] = "" if isinstance(meant, Unknown) else meant
        others = (*self.co_owners.ids, *filter(None, [ids["co_owners"]]))
        meant_all = Meant(ids["owner"], others, ids["body"], ids["dossier"], self._decision_id)
        self.wanted.emit(self.text.text(), self.due.text().strip(), meant_all)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, and on a button presses it; Esc closes."""
        if event.key() in _ENTER and not isinstance(self.focusWidget(), QPushButton):
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _boxes(self) -> tuple[tuple[str, PickBox], ...]:
        others = self.co_owners.box
        return ("owner", self.owner), ("body", self.body), ("dossier", self.dossier), ("co_owners", others)

    def _show_co_owners(self, ids: Sequence[str]) -> None:
        self.co_owners.show_picked([(one, self._names.get(one, "")) for one in dict.fromkeys(ids)])

    def _understand(self, typed: str) -> None:
        self._understood.setText(understood_term(typed, self._today))
        self._understood.setVisible(bool(self._understood.text()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.LARGE, tokens.MEDIUM, tokens.LARGE, tokens.LARGE)
        column.setSpacing(tokens.MEDIUM)
        column.addWidget(PlainLabel("Nieuw actiepunt", look="heading"))
        column.addWidget(self.decision)
        for key in ("text", "owner", "due"):
            column.addWidget(self.rows[key])
        column.addWidget(self._understood)
        for key in ("body", "dossier", "co_owners"):  # who is rarely filled in stands behind the others
            column.addWidget(self.rows[key])
        column.addWidget(self._refusal)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        column.addLayout(buttons)
        column.addStretch()
