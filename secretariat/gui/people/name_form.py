"""The fields of a person, and how the name will print, while it is being typed."""

from __future__ import annotations

from dataclasses import asdict

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from secretariat.domain.people import Person
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.widgets.fields import LineField
from secretariat.gui.widgets.forms import FieldRow, Form
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.services.people import ALIAS_SIGN, TypedPerson, printed_name

SALUTATIONS = ("mevrouw", "de heer")
_FIELDS = {
    "salutation": "&Aanhef",
    "title_before": "Titels &vóór",
    "initials": "Voor&letters",
    "first_name": "&Roepnaam",
    "prefix": "&Tussenvoegsel",
    "last_name": "A&chternaam",
    "title_after": "Titels achter",
    "email": "E-&mailadres",
    "phone": "Tele&foon",
    "aliases": "Andere namen",
}
_PLACEHOLDERS = {
    "salutation": "neutraal",
    "title_before": "bijv. drs.",
    "initials": "bijv. R.",
    "prefix": "bijv. van den",
    "title_after": "bijv. MSc",
    "aliases": "bijv. Ans; A. Jansma",
}
_ALIASES = "Ook hierop wordt gezocht; zet een puntkomma tussen twee namen."


class NameForm(Form):
    """Two lines for the name, one for how to find and reach somebody, one that shows the name in print."""

    committed = Signal(str, str)
    """A field was changed and left: its key and the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = {
            key: FieldRow(label, LineField(LINE_LIMIT, placeholder=_PLACEHOLDERS.get(key, "")))
            for key, label in _FIELDS.items()
        }
        self.field("aliases").setToolTip(_ALIASES)
        self.field("aliases").setAccessibleDescription(_ALIASES)
        completer = QCompleter(SALUTATIONS, self)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field("salutation").setCompleter(completer)
        for key in _FIELDS:
            field = self.field(key)
            field.textChanged.connect(lambda _text: self._preview())
            field.committed.connect(lambda text, key=key: self.committed.emit(key, text))
        self._printed = PlainLabel("", look="small", wrap=True)
        self._printed.setAccessibleName("Zo komt de naam op papier")
        rows = self.rows
        self.add(*((rows[key], 3) for key in ("salutation", "title_before", "initials", "first_name")))
        self.add((rows["prefix"], 3), (rows["last_name"], 6), (rows["title_after"], 3))
        self.add(self._printed)
        self.add((rows["email"], 4), (rows["phone"], 3), (rows["aliases"], 5))
        self.setFocusProxy(self.field("salutation"))
        self._preview()

    def field(self, key: str) -> LineField:
        """One of the fields."""
        field = self.rows[key].field
        assert isinstance(field, LineField)
        return field

    @property
    def printed(self) -> str:
        """How the name will print, in words."""
        return self._printed.text()

    def typed(self) -> TypedPerson:
        """Everything as it is typed."""
        return TypedPerson(**{key: self.field(key).text() for key in _FIELDS})

    def show_person(self, person: Person | None) -> None:
        """Show what the file says; a field that is being typed in, or was refused, keeps its text."""
        for key in _FIELDS:
            if not self.rows[key].refusal:
                self.field(key).show_text(_text_of(person, key) if person else "")

    def clear(self) -> None:
        """Begin anew with empty fields."""
        for key, text in asdict(TypedPerson()).items():
            self.rows[key].accepted()
            self.field(key).show_text(text)
            self.field(key).setText(text)

    def refused(self, key: str, sentence: str) -> None:
        """Say below a field why what was typed there cannot be."""
        self.rows[key].refused(sentence)

    def accepted(self, key: str) -> None:
        """Take that sentence away."""
        self.rows[key].accepted()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        for key in _FIELDS:
            self.field(key).setReadOnly(read_only)

    def _preview(self) -> None:
        name = printed_name(self.typed())
        words = f"Op papier: {name.formal}   ·   In lijsten: {name.listed}\nIn een brief: {name.letter}"
        nothing = "Vul een achternaam in; hier ziet u dan hoe de naam op papier komt."
        self._printed.setText(words if name.formal else nothing)


def _text_of(person: Person, key: str) -> str:
    if key == "aliases":
        return f"{ALIAS_SIGN} ".join(person.aliases)
    return getattr(person, key) or ""
