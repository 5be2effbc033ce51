"""The few fields with which a person or an organisation begins; the rest is filled in at the record."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from secretariat.domain.organisations import OrganisationKind
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.people.name_form import NameForm
from secretariat.gui.widgets.forms import FieldRow, Form
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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Nieuwe organisatie", "Organisatie toe&voegen", 600, parent)
        self.name, self.short, self.place = (QLineEdit(maxLength=LINE_LIMIT) for _ in range(3))
        self.name.setPlaceholderText("Gemeente Oldambt")
        self.short.setPlaceholderText("Oldambt")
        self._kind = QComboBox()
        for kind, words in choices(OrganisationKind):
            self._kind.addItem(words, kind)
        self._kind.setCurrentIndex(self._kind.findData(OrganisationKind.MUNICIPALITY))
        form = Form()
        form.add((FieldRow("&Naam", self.name), 8), (FieldRow("&Korte naam", self.short), 4))
        form.add((FieldRow("S&oort", self._kind), 6), (FieldRow("P&laats", self.place), 6))
        self._lay_out(form)
        self.name.setFocus()

    @property
    def kind(self) -> OrganisationKind:
        """The kind that is chosen."""
        # Qt hands a StrEnum back as a plain text.
        return OrganisationKind(self._kind.currentData())
