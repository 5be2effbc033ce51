"""Everything of one organisation: names, kind, place, what it borders on, and who works there."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QWidget

from secretariat.domain.choices import is_archived
from secretariat.domain.organisations import Organisation, OrganisationKind
from secretariat.domain.records import LINE_LIMIT, TEXT_LIMIT
from secretariat.gui.look import tokens
from secretariat.gui.people.check_list import CheckList
from secretariat.gui.people.doors import WORKERS, DoorsPart
from secretariat.gui.people.locations import LocationsPart
from secretariat.gui.people.record_area import RecordArea
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.fields import LineField, TextField
from secretariat.gui.widgets.forms import FieldRow, Form
from secretariat.gui.widgets.pick_box import PickBox
from secretariat.services.locations import LocationLine
from secretariat.services.organisations import WorkerLine
from secretariat.settings import Settings
from secretariat.wording.notices import not_known
from secretariat.wording.terms import choices

_FIELDS = {"name": "N&aam", "short": "&Korte naam", "place": "P&laats", "website": "Webs&ite"}


class OrganisationRecord(RecordArea):
    """One organisation, edited in place."""

    committed = Signal(str, str)
    """A field was changed and left: its key and the text."""
    kind_wanted = Signal(object)
    """Another kind was chosen: :class:`OrganisationKind`."""
    member_wanted = Signal(bool)
    """It is, or is no longer, a member of the association."""
    aliases_wanted = Signal(object)
    """The other names were changed: a list of texts."""
    contact_wanted = Signal(str)
    """Somebody else answers for it: an id, or an empty text for nobody."""
    neighbours_wanted = Signal(object)
    """What it borders on was changed: a set of ids."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(
            EmptyState(
                "Geen organisatie gekozen",
                "Kies links een organisatie, of voeg een nieuwe toe.",
                icon="building-2",
            ),
            "organisatie",
        )
        self.rows = {key: FieldRow(words, LineField(LINE_LIMIT)) for key, words in _FIELDS.items()}
        for key in _FIELDS:
            self.field(key).committed.connect(lambda text, key=key: self.committed.emit(key, text))
        self.kind = QComboBox()
        for kind, words in choices(OrganisationKind):
            self.kind.addItem(words, kind)
        # Qt hands a StrEnum back as a plain text.
        self.kind.activated.connect(lambda _row: self.kind_wanted.emit(OrganisationKind(self.kind.currentData())))
        self.member = QCheckBox("Lid van de ve&reniging")
        self.member.clicked.connect(self.member_wanted)
        self.contact = PickBox("Contactpersoon")
        self.contact.field.setPlaceholderText("Wie antwoord geeft")
        self.contact_row = FieldRow("Conta&ctpersoon", self.contact)
        self.contact.picked.connect(self.contact_wanted)
        self.contact.picked.connect(lambda _id: self.contact_row.accepted())
        self.contact.not_known.connect(lambda typed: self.contact_row.refused(not_known(typed)))
        self.contact_button = QPushButton("Tonen")
        self.contact_button.setAccessibleName("Contactpersoon tonen")
        self.aliases = TextField(TEXT_LIMIT, placeholder="Eén naam per regel")
        self.aliases.committed.connect(lambda text: self.aliases_wanted.emit(text.splitlines()))
        self.neighbours = CheckList("Grenst aan")
        self.neighbours.changed.connect(lambda: self.neighbours_wanted.emit(self.neighbours.ticked()))
        self.borders = FieldRow("Grens&t aan", self.neighbours)
        self.people = DoorsPart(
            WORKERS, title="Wie hier werken", kind="persons", empty="Nog niemand met een functie.", settings=settings
        )
        self.locations = LocationsPart(settings)
        self._lay_out((), (self._form(), self.people, self.locations))

    def field(self, key: str) -> LineField:
        """One of the fields of one line."""
        field = self.rows[key].field
        assert isinstance(field, LineField)
        return field

    def show_organisation(
        self,
        organisation: Organisation,
        municipalities: Sequence[tuple[str, str]],
        neighbours: Collection[str],
        people: Sequence[WorkerLine],
        locations: Sequence[LocationLine] = (),
    ) -> None:
        """Show what the file says; a field that is being typed in, or was refused, keeps its text."""
        invented = bool(organisation.provenance and organisation.provenance.invented)
        self.show_title(organisation.name, invented, organisation.archived_on)
        for key, row in self.rows.items():
            if not row.refusal:
                self.field(key).show_text(getattr(organisation, key) or "")
        self.kind.setCurrentIndex(self.kind.findData(organisation.kind))
        self.member.setChecked(bool(organisation.vgg_member))
        self.contact.show_choice(organisation.contact_person_id or "")
        self.contact_button.setVisible(organisation.contact_person_id is not None)
        self.aliases.show_text("\n".join(organisation.aliases))
        others = [
            one
            for one in municipalities
            if one[0] != organisation.id and (one[0] in neighbours or not is_archived(one))
        ]
        self.neighbours.show_lines(others, neighbours)
        self.borders.setVisible(organisation.kind is OrganisationKind.MUNICIPALITY and bool(others))
        self.people.show_records(people)
        self.locations.show_records(locations)

    def clear(self) -> None:
        """Forget what was typed and refused, before another organisation is shown."""
        for key, row in self.rows.items():
            row.accepted()
            self.field(key).setText("")
            self.field(key).show_text("")
        self.aliases.forget()
        self.contact.forget()
        self.contact_row.accepted()
        self.locations.accepted()
        self.locations.close_form()
        self.refused("")
        self.scroll_to_top()

    def commit(self) -> None:
        """Hand over what is being typed."""
        for key in self.rows:
            self.field(key).commit()
        self.aliases.commit()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        super().set_read_only(read_only)
        for key in self.rows:
            self.field(key).setReadOnly(read_only)
        self.aliases.setReadOnly(read_only)
        self.neighbours.set_read_only(read_only)
        for widget in (self.kind, self.member, self.contact):
            widget.setEnabled(not read_only)
        self.locations.set_read_only(read_only)

    def _beside_contact(self) -> QWidget:
        """The door to the contact and the tick of membership, on the line of the field beside them."""
        part = QWidget()
        line = QHBoxLayout(part)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(tokens.LARGE)
        line.addWidget(self.contact_button)
        line.addWidget(self.member)
        line.addStretch()
        return part

    def _form(self) -> Form:
        form = Form()
        self.aliases.setFixedHeight(tokens.scaled(122))
        self.neighbours.setFixedHeight(tokens.scaled(122))
        form.add((self.rows["name"], 8), (self.rows["short"], 4))
        form.add((FieldRow("&Soort", self.kind), 4), (self.rows["place"], 4), (self.rows["website"], 4))
        form.add((self.contact_row, 6), (FieldRow("\N{NO-BREAK SPACE}", self._beside_contact()), 6))
        form.add((FieldRow("An&dere namen", self.aliases, "Ook hierop wordt gezocht."), 6), (self.borders, 6))
        return form
