"""What narrows the list of action points, and the groups with how many stand in each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QWidget

from secretariat.domain.action_points import ActionGroup, ActionStatus
from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.pick_box import Choice, PickBox
from secretariat.services.action_following import SETTABLE, ActionFilter
from secretariat.wording.action_points import group_count
from secretariat.wording.counting import number
from secretariat.wording.terms import label

_PAUSE_MS = 200
_EVERYTHING = "op de actielijst"


class FilterBar(QWidget):
    """Words, wie, orgaan, dossier and status; together they narrow."""

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
        self.dossier = PickBox("Dossier")
        for box in (self.owner, self.body, self.dossier):
            box.picked.connect(lambda _id: self.changed.emit())
        self.status = QComboBox()
        self.status.setAccessibleName("Status")
        self.status.addItem("Elke status", "")
        for status in SETTABLE:
            self.status.addItem(label(status), status)
        self.status.activated.connect(lambda _row: self.changed.emit())
        self.clear_button = QPushButton("&Filters wissen")
        self.clear_button.setProperty("look", "quiet")
        self.clear_button.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        for part, stretch in ((self.words, 3), (self.owner, 2), (self.body, 2), (self.dossier, 2), (self.status, 1)):
            layout.addWidget(part, stretch)
        layout.addWidget(self.clear_button)

    def show_choices(self, owners: Iterable[Choice], bodies: Iterable[Choice], dossiers: Iterable[Choice]) -> None:
        """Offer the people, organisations, bodies and dossiers of the file."""
        self.owner.show_choices(owners, "Iedereen")
        self.body.show_choices(bodies, "Alle organen")
        self.dossier.show_choices(dossiers, "Alle dossiers")

    def wanted(self, group: ActionGroup | None) -> ActionFilter:
        """The filter that stands there, within a group."""
        status = str(self.status.currentData() or "")
        return ActionFilter(
            words=self.words.text().strip(),
            owner_id=self.owner.chosen,
            body_id=self.body.chosen,
            dossier_id=self.dossier.chosen,
            status=ActionStatus(status) if status else None,
            group=group,
        )

    def show_filter(self, wanted: ActionFilter) -> None:
        """Show a filter; what the file does not know is passed over."""
        self.words.blockSignals(True)
        self.words.setText(wanted.words)
        self.words.blockSignals(False)
        for box, value in (
            (self.owner, wanted.owner_id),
            (self.body, wanted.body_id),
            (self.dossier, wanted.dossier_id),
        ):
            box.show_choice(value if box.findData(value) >= 0 else "")
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


class GroupBar(QWidget):
    """The groups as buttons: "4 te laat"; pressing one shows that group alone."""

    chosen = Signal()
    """Another group is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[ActionGroup | None, QToolButton] = {}
        group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.TIGHT)
        for which in (None, *ActionGroup):
            button = QToolButton()
            button.setCheckable(True)
            button.setProperty("look", "group")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            group.addButton(button)
            button.clicked.connect(self.chosen)
            layout.addWidget(button)
            self._buttons[which] = button
        icons.dress(self._buttons[ActionGroup.OVERDUE], "circle-alert", "bad")
        self._buttons[ActionGroup.OVERDUE].setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._buttons[None].setChecked(True)
        layout.addStretch()
        self.show_counts(dict.fromkeys(ActionGroup, 0))

    @property
    def group(self) -> ActionGroup | None:
        """The group that is shown alone; None for all that still asks something."""
        return next(which for which, button in self._buttons.items() if button.isChecked())

    def show_group(self, group: ActionGroup | None) -> None:
        """Press the button of a group."""
        self._buttons[group].setChecked(True)

    def show_counts(self, counts: Mapping[ActionGroup, int]) -> None:
        """Say how many there are in each group."""
        open_ones = sum(count for which, count in counts.items() if which is not ActionGroup.HANDLED)
        self._say(None, f"{number(open_ones)} {_EVERYTHING}")
        for which, count in counts.items():
            self._say(which, group_count(which, count))

    def words_of(self, group: ActionGroup | None) -> str:
        """What a button says."""
        return self._buttons[group].text()

    def press(self, group: ActionGroup | None) -> None:
        """Press a button as a user does."""
        self._buttons[group].click()

    def _say(self, which: ActionGroup | None, words: str) -> None:
        self._buttons[which].setText(words)
        self._buttons[which].setAccessibleName(words)


def kept(wanted: ActionFilter) -> str:
    """A filter as the settings keep it."""
    names = ("words", "owner_id", "body_id", "dossier_id", "status", "group")
    return json.dumps({name: value for name in names if (value := getattr(wanted, name))})


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
