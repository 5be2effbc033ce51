"""The small forms with which a result is added at an item, without leaving the text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from secretariat.domain.decisions import DecisionKind
from secretariat.domain.refusals import DateNotUnderstood
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.inset_form import InsetForm
from secretariat.gui.widgets.name_choices import NameCompleter, add, fill, meant
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.services.action_points import Owner
from secretariat.wording.captures import ActionCapture
from secretariat.wording.notices import not_known
from secretariat.wording.owner_words import Candidate
from secretariat.wording.refusals import sentence
from secretariat.wording.term_entry import read_term, understood_term
from secretariat.wording.terms import choices

TEXT_LENGTH = 2000


class ActionForm(InsetForm):
    """Who does what by when."""

    wanted = Signal(str, str, object, str)
    """An action point was typed: text, id of the owner, date or None, words for the date."""

    new, what, example = "Nieuw", "actiepunt", "Startnotitie opstellen"
    needs_term = True

    def __init__(self, owners: Sequence[Owner], today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(f"{self.new} {self.what}", f"{self.what.capitalize()} opslaan", parent)
        self._today = today
        self.text = QLineEdit()
        self.text.setMaxLength(TEXT_LENGTH)
        self.text.setPlaceholderText(self.example)
        self.owner = _owner_box(owners)
        self.due = QLineEdit()
        self.due.setMaxLength(200)
        self.due.setPlaceholderText("14 dec, vrijdag, +2w, of ‘na de zomer’")
        self._understood = PlainLabel("", look="small")
        self.due.textChanged.connect(self._understand)
        self.submitted.connect(self._hand_over)
        self.lay_out(
            [(FieldRow("Wat", self.text), 1)],
            [(FieldRow("Wie", self.owner), 1), (FieldRow("Gereed op", self.due), 1)],
            [(self._understood, 1)],
        )
        self.setFocusProxy(self.text)

    def fill(self, found: ActionCapture) -> QWidget:
        """Show what was understood of a line, and give the first field in which something is missing."""
        text = found.text
        if found.co_owners:
            text += f" (samen met {', '.join(one.name for one in found.co_owners)})"
        self.text.setMaxLength(max(TEXT_LENGTH, len(text)))
        self.text.setText(text)
        if len(found.owners) == 1:
            self._show_owner(found.owners[0])
        else:
            self.owner.setEditText(found.owner_words)
        self.due.setText(found.due.typed)
        needs_term = self.needs_term and not found.has_term
        missing = [(self.text, not text), (self.owner, len(found.owners) != 1), (self.due, needs_term)]
        return next((field for field, is_missing in missing if is_missing), self.text)

    @property
    def understood(self) -> str:
        """What the date that was typed is taken for."""
        return self._understood.text()

    def _hand_over(self) -> None:
        try:
            due = read_term(self.due.text(), self._today)
        except DateNotUnderstood as refusal:
            self.refused(sentence(refusal))
            return
        owner, typed = meant(self.owner), self.owner.currentText().strip()
        if typed and owner is None:
            self.refused(not_known(typed))
            return
        self.wanted.emit(self.text.text(), owner or "", due.date, due.note)

    def _show_owner(self, owner: Candidate) -> None:
        """Choose somebody, also who sat at the table and was archived since."""
        _choose(self.owner, owner.id, owner.name)

    def _understand(self, typed: str) -> None:
        self._understood.setText(understood_term(typed, self._today))


class CommitmentForm(ActionForm):
    """What somebody promises, by when if that was said."""

    new, what, example = "Nieuwe", "toezegging", "De cijfers van 2023 toesturen"
    needs_term = False


class MakerForm(InsetForm):
    """Who made a toezegging that is recorded already."""

    wanted = Signal(str)
    """The id of the person or organisation."""

    def __init__(self, number: str, maker: tuple[str, str], owners: Sequence[Owner]) -> None:
        super().__init__(f"Wie deed {number[:1].lower()}{number[1:]}?", "Opslaan")
        self.maker = _owner_box(owners)
        _choose(self.maker, *maker)
        self.submitted.connect(self._hand_over)
        self.lay_out([(FieldRow("Door", self.maker), 1)])
        self.setFocusProxy(self.maker)

    def _hand_over(self) -> None:
        maker, typed = meant(self.maker), self.maker.currentText().strip()
        if typed and maker is None:
            self.refused(not_known(typed))
        else:
            self.wanted.emit(maker or "")


class ConclusionForm(InsetForm):
    """What the overleg found to be so."""

    wanted = Signal(str)
    """A conclusion was typed: its text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Nieuwe conclusie", "Conclusie opslaan", parent)
        self.text = QLineEdit()
        self.text.setMaxLength(TEXT_LENGTH)
        self.text.setPlaceholderText("Veel kleine instellingen kunnen er baat bij hebben.")
        self.submitted.connect(lambda: self.wanted.emit(self.text.text()))
        self.lay_out([(FieldRow("&Tekst", self.text), 1)])
        self.setFocusProxy(self.text)


class DecisionForm(InsetForm):
    """What was decided, and what kind of result that is."""

    wanted = Signal(object, str)
    """A decision was typed: its :class:`DecisionKind` and text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Nieuw besluit", "Besluit opslaan", parent)
        self.kind = QComboBox()
        for kind, name in choices(DecisionKind):
            self.kind.addItem(name, kind)
        self.kind.setCurrentIndex(self.kind.findData(DecisionKind.AGREED))
        self.text = QLineEdit()
        self.text.setMaxLength(TEXT_LENGTH)
        self.text.setPlaceholderText("Het overleg stemt in met …")
        self.submitted.connect(self._hand_over)
        self.lay_out([(FieldRow("Soort", self.kind), 0), (FieldRow("&Tekst", self.text), 1)])
        self.setFocusProxy(self.text)

    def _hand_over(self) -> None:
        # Qt hands a StrEnum back as a plain text.
        self.wanted.emit(DecisionKind(self.kind.currentData()), self.text.text())


def _owner_box(owners: Sequence[Owner]) -> QComboBox:
    """Names of people and organisations, of which nobody is chosen yet."""
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    fill(box, (owner.choice for owner in owners))
    box.setCurrentIndex(-1)
    box.setPlaceholderText("Naam of organisatie")
    box.setCompleter(NameCompleter(box))
    return box


def _choose(box: QComboBox, owner_id: str, name: str) -> None:
    if box.findData(owner_id) < 0:
        add(box, (owner_id, name))
    box.setCurrentIndex(box.findData(owner_id))
