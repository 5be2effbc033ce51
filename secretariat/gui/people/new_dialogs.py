"""The few fields with which a person or an organisation begins; the rest is filled in at the record."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from secretariat.domain.choices import Choice, names_of
from secretariat.domain.organisations import OrganisationKind
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look.palettes import Tone
from secretariat.gui.people.name_form import NameForm
from secretariat.gui.widgets.forms import FieldRow, Form
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_dialog import RecordDialog
from secretariat.wording.terms import choices


class NewPersonDialog(RecordDialog):
    """The name of a new person and how to reach him."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Nieuwe persoon", "Persoon toevoe&gen", 720, parent)
        self.names = NameForm()
        self._lay_out(self.names)
        self.names.setFocus()


class NewOrganisationDialog(RecordDialog):
    """The name and kind of a new organisation."""

    def __init__(self, known: Iterable[Choice] = (), parent: QWidget | None = None) -> None:
        """``known`` are the organisations that are there already, each with all its names."""
        super().__init__("Nieuwe organisatie", "Organisatie toe&voegen", 600, parent)
        self._known = {name.casefold(): choice[1] for choice in known for name in names_of(choice)}
        self.name, self.short, self.place = (QLineEdit(maxLength=LINE_LIMIT) for _ in range(3))
        self.name.setPlaceholderText("Gemeente Oldambt")
        self.short.setPlaceholderText("Oldambt")
        self._kind = QComboBox()
        for kind, words in choices(OrganisationKind):
            self._kind.addItem(words, kind)
        self._kind.setCurrentIndex(self._kind.findData(OrganisationKind.MUNICIPALITY))
        self.member = QCheckBox("Li&d van de vereniging")
        self._kind.currentIndexChanged.connect(lambda _row: self._expect_membership())
        self._expect_membership()
        self.warning = PlainLabel("", wrap=True)
        self.warning.setProperty("tone", Tone.WARN.value)
        self.warning.hide()
        for line in (self.name, self.short):
            line.textChanged.connect(lambda _text: self._warn())
        form = Form()
        form.add((FieldRow("&Naam", self.name), 8), (FieldRow("&Korte naam", self.short), 4))
        form.add((FieldRow("S&oort", self._kind), 6), (FieldRow("P&laats", self.place), 6))
        form.add(self.member)
        form.add(self.warning)
        self._lay_out(form)
        self.name.setFocus()

    def _expect_membership(self) -> None:
        """Municipalities are members, unless somebody says otherwise."""
        self.member.setChecked(self.kind is OrganisationKind.MUNICIPALITY)

    def _warn(self) -> None:
        """Say that the name is taken; it may be another organisation all the same."""
        typed = (line.text().strip().casefold() for line in (self.name, self.short))
        found = next((self._known[name] for name in typed if name in self._known), "")
        self.warning.setText(f"Er is al een organisatie met deze naam: {found}." if found else "")
        self.warning.setVisible(bool(found))

    @property
    def kind(self) -> OrganisationKind:
        """The kind that is chosen."""
        # Qt hands a StrEnum back as a plain text.
        return OrganisationKind(self._kind.currentData())
