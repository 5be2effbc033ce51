"""Asks who is to be registered, for whom he comes and what he would like."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QCheckBox, QWidget

from secretariat.domain.records import LINE_LIMIT
from secretariat.domain.registrations import Wishes
from secretariat.gui.models.columns import Choices
from secretariat.gui.widgets.forms import FieldRow, Form
from secretariat.gui.widgets.pick_box import Choice, PickBox, Unknown
from secretariat.gui.widgets.record_dialog import RecordDialog
from secretariat.gui.widgets.typed_rows import EntryLine, QuietCombo
from secretariat.services.newcomers import Newcomer
from secretariat.services.people import TypedPerson
from secretariat.services.registrations import TypedRegistration
from secretariat.wording.typed_names import read_name


class RegisterDialog(RecordDialog):
    """Stays open, with what was typed, until somebody could be registered; who is not known yet is entered too."""

    def __init__(
        self,
        people: Iterable[Choice],
        organisations: Iterable[Choice],
        sessions: Choices,
        excursions: Choices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Aanmelden", "Aan&melden", 560, parent)
        self.person = PickBox("Wie")
        self.person.keeps_unknown = True
        self.person.field.setMaxLength(LINE_LIMIT)
        self.person.show_choices(people)
        self.organisation = PickBox("Organisatie")
        self.organisation.show_choices(organisations, "–")
        self.email = EntryLine()
        self.email.setMaxLength(LINE_LIMIT)
        self.session, self.excursion = QuietCombo(), QuietCombo()
        self.session.show_choices([("", "–"), *sessions], "")
        self.excursion.show_choices([("", "–"), *excursions], "")
        self.bus, self.dinner = QCheckBox("Met de &bus"), QCheckBox("&Diner")
        self.diet, self.note = EntryLine(), EntryLine()
        for line in (self.diet, self.note):
            line.setMaxLength(LINE_LIMIT)
        form = Form()
        form.add(FieldRow("&Wie", self.person, "Wie nog niet in Relaties staat, komt er met deze naam bij."))
        form.add(FieldRow("&Organisatie", self.organisation), FieldRow("&E-mail van een nieuwe naam", self.email))
        form.add(FieldRow("&Kennissessie", self.session), FieldRow("Werkbe&zoek", self.excursion))
        form.add(self.bus, self.dinner)
        form.add(FieldRow("D&ieetwens", self.diet, "Alleen voor de keuken; staat op geen enkele lijst met namen."))
        form.add(FieldRow("O&pmerking", self.note))
        self._lay_out(form)
        self.person.setFocus()

    def typed(self) -> TypedRegistration:
        """What was filled in."""
        meant, organisation = self.person.found(), self.organisation.found()
        newcomer = None
        if isinstance(meant, Unknown) and meant.typed:
            parts = read_name(meant.typed)
            newcomer = Newcomer(
                name=TypedPerson(
                    salutation=parts.salutation,
                    title_before=parts.title_before,
                    initials=parts.initials,
                    first_name=parts.first_name,
                    prefix=parts.prefix,
                    last_name=parts.last_name,
                    email=self.email.text(),
                )
            )
        return TypedRegistration(
            person_id=meant if isinstance(meant, str) else "",
            newcomer=newcomer,
            organisation_id=organisation if isinstance(organisation, str) else "",
            wishes=Wishes(
                session_id=self.session.chosen() or None,
                excursion_id=self.excursion.chosen() or None,
                wants_bus=self.bus.isChecked(),
                attends_dinner=self.dinner.isChecked(),
            ),
            diet=self.diet.text(),
            note=self.note.text(),
        )
