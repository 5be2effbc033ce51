"""A new voting member of an assembly: which organisation, with how many votes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.inset_form import InsetForm
from secretariat.gui.widgets.number_box import NumberBox
from secretariat.gui.widgets.pick_box import Choice, PickBox
from secretariat.services.votes import MOST_VOTES


class MemberForm(InsetForm):
    """One organisation and its votes."""

    wanted = Signal(str, int)
    """What was filled in: the organisation and its number of votes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Stemgerechtigd lid", "Lid toevoegen", parent)
        self.organisation = PickBox("Organisatie")
        self.votes = NumberBox()
        self.votes.setRange(1, MOST_VOTES)
        self.lay_out([(FieldRow("Or&ganisatie", self.organisation), 3), (FieldRow("&Stemmen", self.votes), 1)])
        self.submitted.connect(self._hand_over)
        self.setFocusProxy(self.organisation)

    def show_choices(self, organisations: Iterable[Choice]) -> None:
        """Who can become one, nothing chosen yet."""
        self.organisation.show_choices(organisations)
        self.organisation.show_choice("")
        self.organisation.forget()
        self.votes.setValue(1)
        self.accepted()

    def _hand_over(self) -> None:
        found = self.organisation.found()
        if isinstance(found, str) and found:
            self.wanted.emit(found, self.votes.value())
        else:
            self.refused("Kies welke organisatie mag stemmen.")
