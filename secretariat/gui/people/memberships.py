"""The lidmaatschappen of a person: table and form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from secretariat.domain.bodies import BodyRole
from secretariat.domain.choices import offered
from secretariat.domain.refusals import DateNotUnderstood
from secretariat.gui.models.columns import Column, Edit
from secretariat.gui.people.choice_field import ChoiceField
from secretariat.gui.people.date_entry import DateEntry
from secretariat.gui.people.held_part import AddForm, HeldPart, day_order, day_text
from secretariat.gui.widgets.forms import FieldRow
from secretariat.services.memberships import MembershipLine
from secretariat.settings import Settings
from secretariat.wording.date_entry import Direction
from secretariat.wording.refusals import sentence
from secretariat.wording.terms import choices, label

Choices = Sequence[tuple[str, str]]
_ROLES = tuple(choices(BodyRole))
_VOTING = (BodyRole.CHAIR, BodyRole.VICE_CHAIR, BodyRole.MEMBER)


class MembershipForm(AddForm):
    """Of which body, as what, for whom, from when."""

    wanted = Signal(str, str, object, bool, object, object)
    """A membership was typed: body, organisation, :class:`BodyRole`, vote, first and last day (or None)."""

    def __init__(
        self,
        bodies: Choices,
        organisations: Choices,
        organisation_id: str,
        today: dt.date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Nieuw lidmaatschap", "Lidmaatschap opslaan", parent)
        self.body = ChoiceField("Overlegorgaan")
        self.body.show_choices(bodies)
        self.voting = QCheckBox("Stemgerechtigd")
        self.voting.setChecked(True)
        self.role = QComboBox()
        for role, name in _ROLES:
            self.role.addItem(name, role)
        self.role.setCurrentIndex(self.role.findData(BodyRole.MEMBER))
        self.organisation = ChoiceField("Namens welke organisatie")
        self.organisation.show_choices(organisations, organisation_id)
        self.role.currentIndexChanged.connect(lambda _row: self.voting.setChecked(self._role() in _VOTING))
        self.start = DateEntry("Van", today, direction=Direction.BEGUN)
        self.end = DateEntry("Tot en met", today, "Leeg: nog niet bekend")
        self.submitted.connect(self._hand_over)
        self._lay_out(
            [(FieldRow("Orgaan", self.body), 2), (FieldRow("Rol", self.role), 1)],
            [(FieldRow("Namens", self.organisation), 2), (self.start, 1), (self.end, 1)],
            [(self.voting, 1)],
        )
        self.setFocusProxy(self.body)

    def _role(self) -> BodyRole:
        # Qt hands a StrEnum back as a plain text.
        return BodyRole(self.role.currentData())

    def _hand_over(self) -> None:
        try:
            start, end = self.start.day(), self.end.day()
        except DateNotUnderstood as refusal:
            self.refused(sentence(refusal))
            return
        body, organisation = self.body.chosen(), self.organisation.chosen()
        self.wanted.emit(body, organisation, self._role(), self.voting.isChecked(), start, end)


class MembershipsPart(HeldPart):
    """The lidmaatschappen of the person."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        self._bodies: tuple[tuple[str, str], ...] = ()
        self._organisations: tuple[tuple[str, str], ...] = ()
        super().__init__(
            (*self._columns(), *_periods()),
            title="Lidmaatschappen",
            add="L&idmaatschap toevoegen",
            remove="Lidmaatschap ver&wijderen",
            empty="Nog geen lid van een overlegorgaan.",
            opens="Orgaan &tonen",
            settings=settings,
            parent=parent,
        )

    def show_choices(self, bodies: Choices, organisations: Choices) -> None:
        """The bodies there are, and the organisations somebody can speak for."""
        self._bodies, self._organisations = tuple(bodies), tuple(organisations)

    def _columns(self) -> tuple[Column[MembershipLine], ...]:
        return (
            Column(
                key="body_id",
                title="Orgaan",
                text=lambda line: line.body,
                stretch=True,
                edit=Edit.CHOICE,
                value=lambda line: line.body_id,
                choices=lambda _line: self._bodies,
                tooltip=lambda line: line.body,
            ),
            Column(
                key="role",
                title="Rol",
                text=lambda line: label(line.role),
                width=100,
                edit=Edit.CHOICE,
                value=lambda line: line.role,
                choices=_ROLES,
            ),
            Column(
                key="organisation_id",
                gives_way=2,
                title="Namens",
                text=lambda line: line.organisation,
                width=108,
                edit=Edit.CHOICE,
                value=lambda line: line.organisation_id,
                choices=lambda line: offered(self._organisations, line.organisation_id),
            ),
            Column(
                key="voting",
                gives_way=3,
                title="Stem",
                text=lambda line: "ja" if line.voting else "nee",
                width=52,
                edit=Edit.CHOICE,
                value=lambda line: line.voting,
                choices=((True, "ja"), (False, "nee")),
                tooltip=lambda line: "Stemgerechtigd" if line.voting else "Niet stemgerechtigd",
            ),
        )


def _periods() -> tuple[Column[MembershipLine], ...]:
    return (
        Column(
            key="start_date",
            title="Van",
            text=day_text(lambda line: line.start_date),
            sort_key=day_order(lambda line: line.start_date),
            width=84,
            edit=Edit.LINE,
        ),
        Column(
            key="end_date",
            title="Tot en met",
            text=day_text(lambda line: line.end_date),
            sort_key=day_order(lambda line: line.end_date),
            width=84,
            edit=Edit.LINE,
            tooltip=lambda line: line.end_reason,
        ),
    )
