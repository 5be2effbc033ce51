"""Who came instead of somebody, or who else was there: chosen from those who are known, or entered on the spot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from secretariat.domain.attendance import GUESTS, AttendanceCapacity
from secretariat.domain.choices import names_of
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.widgets.fields import LineField
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.inset_form import InsetForm
from secretariat.gui.widgets.pick_box import Choice, PickBox, Unknown
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.services.newcomers import Newcomer
from secretariat.services.people import TypedPerson
from secretariat.wording.terms import label
from secretariat.wording.typed_names import read_name

CAPACITIES = (*GUESTS, AttendanceCapacity.ADVISER, AttendanceCapacity.SECRETARIAT)
_NAME_FIELDS = {
    "salutation": "Aanhef",
    "initials": "Voorletters",
    "first_name": "Roepnaam",
    "prefix": "Tussenvoegsel",
    "last_name": "Achternaam",
}


class PersonForm(InsetForm):
    """A name; if nobody is called so, the fields in which somebody new is entered, filled with what was understood."""

    chosen = Signal(object, object, str)
    """The id of a person or a :class:`Newcomer`, the :class:`AttendanceCapacity`, and the numbers of the items."""

    grown = Signal()
    """The fields for somebody new came or went."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Wie was er nog meer?", "Toevoegen", parent)
        self.person = PickBox("Wie")
        self.person.keeps_unknown = True
        self.person.field.setMaxLength(LINE_LIMIT)
        self.person.field.setPlaceholderText("Typ een deel van de naam; wie er nog niet is, voegt u hier toe")
        self.capacity = QComboBox()
        for capacity in CAPACITIES:
            self.capacity.addItem(label(capacity), capacity.value)
        self.items = LineField(60, placeholder="5")
        self.new_note = PlainLabel("", look="small", wrap=True)
        self.names = {key: LineField(LINE_LIMIT) for key in _NAME_FIELDS}
        self.function = LineField(LINE_LIMIT, placeholder="beleidsadviseur")
        self.organisation = PickBox("Organisatie")
        self._organisations: tuple[Choice, ...] = ()
        self._who_row = FieldRow("Wie", self.person)
        self._as_row, self._items_row = FieldRow("Als", self.capacity), FieldRow("Bij punt", self.items)
        rows = [FieldRow(words, self.names[key]) for key, words in _NAME_FIELDS.items()]
        function, organisation = FieldRow("Functie", self.function), FieldRow("Organisatie", self.organisation)
        self._new_rows = (self.new_note, *rows, function, organisation)
        self.lay_out(
            [(self._who_row, 3), (self._as_row, 1), (self._items_row, 1)],
            [(self.new_note, 1)],
            [(rows[0], 2), (rows[1], 2), (rows[2], 2), (rows[3], 2), (rows[4], 3)],
            [(function, 1), (organisation, 1)],
        )
        self.submitted.connect(self._hand_over)
        self.person.field.textEdited.connect(lambda _text: self._close_new())
        self.setFocusProxy(self.person)
        self._close_new()

    def show_choices(self, people: Iterable[Choice], organisations: Iterable[Choice]) -> None:
        """Everybody there is to choose from, and where somebody new can come from."""
        self.person.show_choices(people)
        self._organisations = tuple(organisations)
        self.organisation.show_choices(self._organisations, "")

    def ask(self, question: str, organisation_id: str = "", *, guest: bool) -> None:
        """Ask who; a guest comes as something and at some items, a deputy for an organisation."""
        self.title.setText(question)
        self.person.setAccessibleName(question)
        self.person.field.setAccessibleName(question)
        self._as_row.setVisible(guest)
        self._items_row.setVisible(guest)
        self.accepted()
        self._close_new()
        self.person.show_choice("")
        self.person.forget()
        self.items.setText("")
        self.organisation.show_choice(organisation_id)
        self.person.setFocus()
        self.person.field.selectAll()

    @property
    def enters_somebody_new(self) -> bool:
        """Whether the fields for somebody new are open."""
        return not self.new_note.isHidden()

    def _hand_over(self) -> None:
        meant = self.person.found()
        if self.enters_somebody_new:
            self._emit(self._newcomer())
        elif isinstance(meant, Unknown) and meant.typed:
            self._open_new(meant.typed)
        elif isinstance(meant, Unknown) or not meant:
            self.refused("Typ wie het is.")
        else:
            self._emit(meant)

    def _emit(self, who: str | Newcomer) -> None:
        # Qt hands a StrEnum back as a plain text.
        self.chosen.emit(who, AttendanceCapacity(self.capacity.currentData()), self.items.text())

    def _newcomer(self) -> Newcomer:
        organisation = self.organisation.found()
        return Newcomer(
            name=TypedPerson(**{key: field.text() for key, field in self.names.items()}),
            organisation_id=organisation if isinstance(organisation, str) else "",
            title=self.function.text(),
        )

    def _open_new(self, typed: str) -> None:
        """Show what was understood of a name that nobody has."""
        parts = read_name(typed)
        self.new_note.setText(f"‘{typed}’ staat nog niet in Relaties. Met Enter komt deze naam erbij:")
        for key, field in self.names.items():
            field.setText(getattr(parts, key))
        titles = []
        for part in parts.behind:
            home = _organisation_called(part, self._organisations)
            if home:
                self.organisation.show_choice(home)
            else:
                titles.append(part)
        self.function.setText(", ".join(titles))
        self._who_row.hide()
        for widget in self._new_rows:
            widget.show()
        self.grown.emit()
        (self.function if not self.function.text() else self.organisation).setFocus()

    def _close_new(self) -> None:
        self._who_row.show()
        for widget in self._new_rows:
            widget.hide()
        self.grown.emit()


def _organisation_called(words: str, organisations: Sequence[Choice]) -> str:
    called = words.casefold()
    return next((one[0] for one in organisations if called in [name.casefold() for name in names_of(one)]), "")
