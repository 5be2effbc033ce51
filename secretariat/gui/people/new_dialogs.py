"""The few fields with which a person or an organisation begins; the rest is filled in at the record."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from secretariat.domain.organisations import OrganisationKind
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import tokens
from secretariat.gui.people.name_form import NameForm
from secretariat.gui.widgets.forms import FieldRow, Form
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.wording.terms import choices


class RecordDialog(QDialog):
    """A form with a sentence for what is refused; it stays open, with what was typed, until it is accepted."""

    submitted = Signal()
    """What was typed must be saved; answer with ``accept`` or :meth:`refused`."""

    def __init__(self, title: str, save: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(tokens.scaled(width))
        self._sentence = PlainLabel("", look="refused", wrap=True)
        self._sentence.hide()
        buttons = QDialogButtonBox()
        self.save_button = buttons.addButton(save, QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button.setDefault(True)
        self.cancel_button = buttons.addButton("Annuleren", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.submitted)
        buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submitted.emit)
        self._buttons = buttons

    @property
    def refusal(self) -> str:
        """Why what was typed cannot be; empty when nothing was refused."""
        return self._sentence.text()

    def refused(self, sentence: str) -> None:
        """Say why what was typed cannot be."""
        self._sentence.setText(sentence)
        self._sentence.show()

    def _lay_out(self, body: QWidget) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.WIDE, tokens.WIDE, tokens.WIDE, tokens.LARGE)
        layout.setSpacing(tokens.LARGE)
        layout.addWidget(body, 1)
        layout.addWidget(self._sentence)
        layout.addWidget(self._buttons)


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
