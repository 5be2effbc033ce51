"""What narrows the list of action points, and the groups with how many stand in each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from secretariat.domain.action_points import ActionGroup, ActionStatus
from secretariat.gui.action_points.saved_filters import SavedFilters
from secretariat.gui.widgets.group_bar import GroupBar
from secretariat.gui.widgets.pick_box import Choice, PickBox
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.action_following import NO_ORIGIN, SETTABLE, ActionFilter
from secretariat.wording.action_points import group_count
from secretariat.wording.counting import number
from secretariat.wording.terms import label

_PAUSE_MS = 200
_EVERYTHING = "op de actielijst"


class FilterBar(QWidget):
    """Words, wie, orgaan, herkomst, dossier and status; together they narrow."""

    changed = Signal()
    """The list must be asked for again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLineEdit(placeholderText="Zoek in actiepunten", clearButtonEnabled=True)
        self.words.setAccessibleName("Zoek in actiepunten")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.words.textEdited.connect(lambda _words: self._pause.start())
        self.words.textChanged.connect(lambda words: None if words else self._pause.start())
        self.owner = PickBox("Wie")
        self.body = PickBox("Orgaan")
        self.origin = PickBox("Herkomst")
        self.dossier = PickBox("Dossier")
        self._boxes = (self.owner, self.body, self.origin, self.dossier)
        for box in self._boxes:
            box.picked.connect(lambda _id: self.changed.emit())
        self.status = QComboBox()
        self.status.setAccessibleName("Status")
        self.status.addItem("Elke status", "")
        for status in SETTABLE:
            self.status.addItem(label(status), status)
        self.status.activated.connect(lambda _row: self.changed.emit())
        self.saved = SavedFilters()
        self.clear_button = QPushButton("&Filters wissen")
        self.clear_button.setProperty("look", "quiet")
        self.clear_button.clicked.connect(lambda: self.words.setFocus())  # the button is about to go grey
        self.clear_button.clicked.connect(self.clear)
        parts = [(self.words, 3), *((box, 2) for box in self._boxes), (self.status, 1)]
        self.row = WrappingRow([*parts, (self.saved.button, 0), (self.clear_button, 0)])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.row)

    def show_choices(self, owners: Iterable[Choice], bodies: Iterable[Choice], dossiers: Iterable[Choice]) -> None:
        """Offer the people, organisations, bodies and dossiers of the file."""
        self.owner.show_choices(owners, "Iedereen")
        self.body.show_choices(bodies, "Alle organen")
        self.dossier.show_choices(dossiers, "Alle dossiers")

    def show_origins(self, origins: Iterable[Choice]) -> None:
        """Offer the overleggen from which action points came."""
        self.origin.show_choices([(NO_ORIGIN, "Zonder overleg"), *origins], "Elk overleg")

    def wanted(self, group: ActionGroup | None) -> ActionFilter:
        """The filter that stands there, within a group."""
        status = str(self.status.currentData() or "")
        return ActionFilter(
            words=self.words.text().strip(),
            owner_id=self.owner.chosen,
            body_id=self.body.chosen,
            origin_id=self.origin.chosen,
            dossier_id=self.dossier.chosen,
            status=ActionStatus(status) if status else None,
            group=group,
        )

    def show_filter(self, wanted: ActionFilter) -> None:
        """Show a filter; what the file does not know is passed over."""
        self.words.blockSignals(True)
        self.words.setText(wanted.words)
        self.words.blockSignals(False)
        values = (wanted.owner_id, wanted.body_id, wanted.origin_id, wanted.dossier_id)
        for box, value in zip(self._boxes, values, strict=True):
            box.show_choice(value if box.place_of(value) >= 0 else "")
        self.status.setCurrentIndex(max(0, self.status.findData(wanted.status or "")))
        self.clear_button.setEnabled(self.is_narrowing)

    def clear(self) -> None:
        """Show everything again."""
        self.show_filter(ActionFilter())
        self.changed.emit()

    @property
    def is_narrowing(self) -> bool:
        """Whether anything stands in a filter."""
        return self.wanted(None) != ActionFilter()


class ActionGroupBar(GroupBar["ActionGroup | None"]):
    """All that still asks something, and each group of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((None, *ActionGroup), ActionGroup.OVERDUE, parent)
        self.show_counts(dict.fromkeys(ActionGroup, 0))

    def show_counts(self, counts: Mapping[ActionGroup, int]) -> None:
        """Say how many there are in each group."""
        open_ones = sum(count for which, count in counts.items() if which is not ActionGroup.HANDLED)
        words: dict[ActionGroup | None, str] = {None: f"{number(open_ones)} {_EVERYTHING}"}
        self.show_words(words | {which: group_count(which, count) for which, count in counts.items()})


def kept(wanted: ActionFilter) -> str:
    """A filter as the settings keep it."""
    names = ("words", "owner_id", "body_id", "origin_id", "dossier_id", "status", "group")
    return json.dumps({name: value for name in names if (value := getattr(wanted, name))}, ensure_ascii=False)


def read_back(text: str) -> ActionFilter:
    """The filter that the settings kept; a damaged one is none."""
    try:
        found = json.loads(text or "{}")
        status, group = found.pop("status", None), found.pop("group", None)
        words = {name: str(value) for name, value in found.items()}
        return ActionFilter(
            **words, status=ActionStatus(status) if status else None, group=ActionGroup(group) if group else None
        )
    except (ValueError, TypeError, AttributeError):
        return ActionFilter()
