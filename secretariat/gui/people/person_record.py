"""Everything of one person: the name, functies, lidmaatschappen, and what he is involved in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from secretariat.domain.people import Person
from secretariat.gui.look import icons
from secretariat.gui.people.doors import ACTIONS, ANSWERED_FOR, MEETINGS, PAST, DoorsPart
from secretariat.gui.people.memberships import MembershipsPart
from secretariat.gui.people.name_form import NameForm
from secretariat.gui.people.positions import PositionsPart
from secretariat.gui.people.record_area import RecordArea
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.services.people import Involvement
from secretariat.settings import Settings


class PersonRecord(RecordArea):
    """One person, edited in place."""

    succession_wanted = Signal()
    """The bestuurswissel of this person is to be prepared."""

    privacy_wanted = Signal()
    """What is kept of this person is to be shown, or erased."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(
            EmptyState("Geen persoon gekozen", "Kies links iemand, of voeg een nieuwe persoon toe.", icon="user"),
            "persoon",
        )
        self.succession_button = QPushButton("Bestuurswi&ssel…")
        icons.dress(self.succession_button, "user-check")
        self.succession_button.clicked.connect(self.succession_wanted)
        self.privacy_action = QAction("&Persoonsgegevens (AVG): inzage en wissen…", self)
        icons.dress(self.privacy_action, "lock", "muted")
        self.privacy_action.triggered.connect(lambda _checked=False: self.privacy_wanted.emit())
        self.names = NameForm()
        self.positions = PositionsPart(settings)
        self.memberships = MembershipsPart(settings)
        self.actions_ = DoorsPart(
            ACTIONS, title="Open actiepunten", kind="action_points", empty="Geen open actiepunten.", settings=settings
        )
        self.meetings = DoorsPart(
            MEETINGS,
            title="Komende overleggen",
            kind="meetings",
            empty="Geen komende overleggen.",
            settings=settings,
        )
        self.past = DoorsPart(PAST, title="Eerdere overleggen", kind="meetings", settings=settings)
        self.answered_for = DoorsPart(ANSWERED_FOR, title="Contactpersoon van", kind="organisations", settings=settings)
        self.doors = (self.actions_, self.meetings, self.past, self.answered_for)
        self._lay_out(
            (self.succession_button,),
            (self.names, self.positions, self.memberships, self.answered_for, *self.doors[:-1]),
            (self.privacy_action,),  # inzage is for everybody, archived or not
        )

    def show_person(self, person: Person, title: str) -> None:
        """Show the fields of a person."""
        self.show_title(title, bool(person.provenance and person.provenance.invented), person.archived_on)
        self.names.show_person(person)

    def show_involvement(self, involvement: Involvement) -> None:
        """Show what the person still has to do, where he is expected, where he was, and for whom he answers."""
        self.actions_.show_records(involvement.actions)
        self.meetings.show_records(involvement.meetings)
        self.past.show_records(involvement.past)
        self.answered_for.show_records(involvement.answered_for)

    def clear(self) -> None:
        """Forget what was typed and refused, before another person is shown."""
        self.names.clear()
        self.refused("")
        for part in (self.positions, self.memberships):
            part.accepted()
            part.close_form()
        self.scroll_to_top()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        super().set_read_only(read_only)
        for part in (self.names, self.positions, self.memberships):
            part.set_read_only(read_only)
