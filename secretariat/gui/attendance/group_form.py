"""People who were there without being named: what they are called, how many, from where and at which items."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from secretariat.domain.attendance import GUESTS, AttendanceCapacity, GroupAttendance
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.widgets.fields import LineField
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.inset_form import InsetForm
from secretariat.gui.widgets.pick_box import Choice, PickBox
from secretariat.services.group_attendance import TypedGroup
from secretariat.wording.terms import label


class GroupForm(InsetForm):
    """One group, new or changed."""

    wanted = Signal(str, object)
    """What was typed: the id of the group, empty for a new one, and the :class:`TypedGroup`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Groep zonder namen", "Groep opslaan", parent)
        self._group_id = ""
        self.label = LineField(LINE_LIMIT, placeholder="jongeren van theater De Steeg")
        self.headcount = LineField(9, placeholder="12")
        self.capacity = QComboBox()
        for capacity in GUESTS:
            self.capacity.addItem(label(capacity), capacity.value)
        self.organisation = PickBox("Organisatie")
        self.items = LineField(60, placeholder="4, 5")
        self.lay_out(
            [(FieldRow("Wie waren er", self.label), 3), (FieldRow("Aantal", self.headcount), 1)],
            [
                (FieldRow("Organisatie", self.organisation), 2),
                (FieldRow("Als", self.capacity), 1),
                (FieldRow("Bij punt", self.items), 1),
            ],
        )
        self.submitted.connect(self._hand_over)
        self.setFocusProxy(self.label)

    def show_choices(self, organisations: Iterable[Choice]) -> None:
        """Where a group can come from."""
        self.organisation.show_choices(organisations, "")

    def open_for(self, group: GroupAttendance | None, items: str = "") -> None:
        """Begin a new group, or change one; ``items`` are the numbers at which it was there."""
        self._group_id = group.id if group else ""
        self.label.setText(group.label if group else "")
        self.headcount.setText(str(group.headcount) if group and group.headcount else "")
        self.capacity.setCurrentIndex(max(self.capacity.findData(group.capacity.value if group else ""), 0))
        self.organisation.show_choice((group.organisation_id or "") if group else "")
        self.items.setText(items)
        self.accepted()
        self.label.setFocus()
        self.label.selectAll()

    def _hand_over(self) -> None:
        organisation = self.organisation.found()
        typed = TypedGroup(
            label=self.label.text(),
            organisation_id=organisation if isinstance(organisation, str) else "",
            headcount=self.headcount.text(),
            capacity=AttendanceCapacity(self.capacity.currentData()),
            items=self.items.text(),
        )
        self.wanted.emit(self._group_id, typed)
