"""The questions of the register: a decision without overleg, the body a decision establishes, which list to print."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from secretariat.domain.bodies import BodyKind, BodyLevel
from secretariat.domain.decisions import DecisionKind
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import tokens
from secretariat.gui.widgets.forms import FieldRow, Form
from secretariat.gui.widgets.pick_box import Choice, PickBox
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.services.establishing import NewBody
from secretariat.wording.date_entry import read_past_date
from secretariat.wording.dates import long_date
from secretariat.wording.decisions import BODY_QUESTION
from secretariat.wording.terms import choices

_ID = Qt.ItemDataRole.UserRole
_NONE = (("", "(geen)"),)


class AskingDialog(QDialog):
    """A form that stays open, with what was typed, until it is saved or cancelled; Ctrl+Enter saves."""

    submitted = Signal()

    def __init__(self, title: str, save: str, cancel: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(tokens.scaled(520))
        self.form = Form()
        self._sentence = PlainLabel("", look="refused", wrap=True)
        self._sentence.hide()
        self._buttons = QDialogButtonBox()
        self.save_button = self._buttons.addButton(save, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self._buttons.accepted.connect(self.submitted)
        self._buttons.rejected.connect(self.reject)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(tokens.WIDE, tokens.WIDE, tokens.WIDE, tokens.LARGE)
        self.column.setSpacing(tokens.LARGE)

    def lay_out(self, *above: QWidget) -> None:
        """Put the form between a question above it and the buttons below."""
        for part in (*above, self.form, self._sentence, self._buttons):
            self.column.addWidget(part)
        self.save_button.setDefault(True)  # only now: a button that is in no dialog yet is the default of none

    def refused(self, sentence: str) -> None:
        """Say why what was typed cannot be."""
        self._sentence.setText(sentence)
        self._sentence.show()

    @property
    def refusal(self) -> str:
        """The sentence that says why what was typed cannot be; empty when nothing was refused."""
        return self._sentence.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves, from whatever field."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
        else:
            super().keyPressEvent(event)


class BodyDialog(AskingDialog):
    """Asks for the body that a decision establishes, with what is known of it filled in."""

    def __init__(
        self,
        suggested: NewBody,
        bodies: Sequence[tuple[str, str]],
        dossiers: Sequence[tuple[str, str]],
        existing: Sequence[Choice],
        parent: QWidget | None = None,
        *,
        code_of: Callable[[str], str] = lambda _name: "",
    ) -> None:
        """``existing`` are the bodies that may have been meant instead; ``code_of`` gives a free code for a name."""
        super().__init__("Orgaan aanmaken bij besluit", "Orgaan aan&maken", "Niet n&u", parent)
        self.name = _line(LINE_LIMIT, "Werkgroep convenant Cultuureducatie")
        self.code = _line(40, "WG-CONV")
        self.code.textEdited.connect(lambda _text: self.code.setModified(True))
        self.name.textEdited.connect(lambda name: self._propose_code(code_of(name)))
        self.level = _combo(choices(BodyLevel), suggested.level)
        self.kind = _combo(choices(BodyKind), suggested.kind)
        self.parent_body = _combo((*_NONE, *bodies), suggested.parent_id)
        self.dossier = _combo((*_NONE, *dossiers), suggested.dossier_id)
        self.form.add((FieldRow("&Naam", self.name), 8), (FieldRow("&Code", self.code), 4))
        self.form.add(FieldRow("Ni&veau", self.level), FieldRow("&Soort", self.kind))
        self.form.add(FieldRow("Valt &onder", self.parent_body), FieldRow("&Dossier", self.dossier))
        self.existing = PickBox("Bestaand orgaan")
        self.existing.show_choices(existing, "(een nieuw orgaan)")
        self.existing.show_choice("")
        self.existing.picked.connect(self._take_existing)
        self.form.add(FieldRow("Of het &bestaande orgaan", self.existing))
        self.lay_out(PlainLabel(BODY_QUESTION, look="strong", wrap=True))
        self.name.setFocus()

    @property
    def wanted(self) -> NewBody:
        """The body as it was typed."""
        return NewBody(
            name=self.name.text(),
            code=self.code.text(),
            level=BodyLevel(self.level.currentData()),
            kind=BodyKind(self.kind.currentData()),
            parent_id=str(self.parent_body.currentData()),
            dossier_id=str(self.dossier.currentData()),
        )

    @property
    def existing_id(self) -> str:
        """The body that exists and was meant; empty for a new one."""
        return self.existing.chosen

    @property
    def existing_name(self) -> str:
        """What that body is called."""
        return self.existing.currentText()

    def _propose_code(self, code: str) -> None:
        """Fill in a code, unless one was typed."""
        if not (self.code.isModified() and self.code.text()):
            self.code.setText(code)

    def _take_existing(self, body_id: str) -> None:
        """A body that exists knows its own name and place."""
        for part in (self.name, self.code, self.level, self.kind, self.parent_body, self.dossier):
            part.setEnabled(not body_id)
        self.save_button.setText("Orgaan &koppelen" if body_id else "Orgaan aan&maken")


class DissolvingDialog(AskingDialog):
    """Asks which body a decision ends."""

    def __init__(self, bodies: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__("Orgaan opheffen bij besluit", "Orgaan op&heffen", "Ann&uleren", parent)
        self.body = PickBox("Orgaan")
        self.body.field.setPlaceholderText("Typ een deel van de naam")
        self.body.show_choices(bodies)
        self.body.not_known.connect(lambda _typed: self.refused("Kies een orgaan uit de lijst."))
        self.form.add(FieldRow("&Orgaan", self.body))
        self.lay_out(PlainLabel("Welk orgaan heft dit besluit op?", look="strong", wrap=True))
        self.body.setFocus()


class AgreementDialog(AskingDialog):
    """Asks for a decision that was taken outside any overleg."""

    def __init__(
        self,
        parties: Sequence[tuple[str, str, bool]],
        dossiers: Sequence[tuple[str, str]],
        today: dt.date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Besluit zonder overleg", "Besluit vast&leggen", "Ann&uleren", parent)
        self._today = today
        self._members = {party_id for party_id, _name, is_member in parties if is_member}
        self.date = _line(40, "26-1-2020")
        self.kind = _combo(choices(DecisionKind), DecisionKind.AGREEMENT)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText("De provincie en de gemeenten besluiten samen op te trekken in …")
        self.text.setFixedHeight(tokens.scaled(84))
        self.dossier = _combo((*_NONE, *dossiers), "")
        self.search = QLineEdit(placeholderText="Zoek een partij", clearButtonEnabled=True)
        self.search.setAccessibleName("Zoek een partij")
        self.parties = QListWidget()
        self.parties.setFixedHeight(tokens.scaled(168))
        for party_id, name, _is_member in parties:
            item = QListWidgetItem(name, self.parties)
            item.setData(_ID, party_id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.all_button = QPushButton("Alle &gemeenten")
        self.all_button.setAutoDefault(False)  # Enter saves, wherever the cursor is
        self.all_button.clicked.connect(self._check_members)
        self._understood = PlainLabel(" ", look="small")
        self.form.add((FieldRow("Datu&m", self.date), 6), (FieldRow("&Soort", self.kind), 6))
        self.form.add(self._understood)
        self.form.add(FieldRow("&Tekst", self.text))
        self.source = _line(LINE_LIMIT, "Bestuursakkoord, bladzijde of brief")
        self.form.add((FieldRow("D&ossier", self.dossier), 6), (FieldRow("&Bron", self.source), 6))
        self.form.add(FieldRow("&Partijen", self.parties))
        self.form.add((self.search, 8), (self.all_button, 4))
        self.lay_out()
        self.date.textChanged.connect(self._understand)
        self.search.textChanged.connect(self._narrow)
        self.date.setFocus()

    @property
    def day(self) -> dt.date | None:
        """The day that was typed, as it is understood."""
        return read_past_date(self.date.text(), self._today)

    @property
    def party_ids(self) -> tuple[str, ...]:
        """The parties that were checked."""
        items = (self.parties.item(row) for row in range(self.parties.count()))
        return tuple(str(item.data(_ID)) for item in items if item.checkState() == Qt.CheckState.Checked)

    @property
    def understood(self) -> str:
        """What the date that was typed is taken for."""
        return self._understood.text().strip()

    def _understand(self, typed: str) -> None:
        day = self.day
        words = long_date(day) if day else "Dit is geen datum." if typed.strip() else " "
        self._understood.setText(words)
        self.date.setAccessibleDescription(words.strip())

    def _check_members(self) -> None:
        for row in range(self.parties.count()):
            item = self.parties.item(row)
            if item.data(_ID) in self._members:
                item.setCheckState(Qt.CheckState.Checked)

    def _narrow(self, words: str) -> None:
        for row in range(self.parties.count()):
            item = self.parties.item(row)
            item.setHidden(words.casefold() not in item.text().casefold())


def _line(limit: int, placeholder: str) -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(limit)
    line.setPlaceholderText(placeholder)
    return line


def _combo(values: Sequence[tuple[object, str]], chosen: object) -> QComboBox:
    combo = QComboBox()
    combo.setMinimumContentsLength(10)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for value, name in values:
        combo.addItem(name, value)
    found = [row for row in range(combo.count()) if combo.itemData(row) == chosen]
    combo.setCurrentIndex(found[0] if found else 0)
    return combo
