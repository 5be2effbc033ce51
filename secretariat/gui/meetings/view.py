"""The overleggen: themes, organen and overleggen as a tree or a list, and the workspace of the chosen one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from secretariat.domain.meetings import MeetingStatus
from secretariat.gui.look import icons, tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.meetings.workspace import WorkspaceView
from secretariat.gui.models.columns import Column
from secretariat.gui.models.tree import Node
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.node_tree import NodeTree
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.meetings import MeetingLine, ThemeBranch
from secretariat.settings import Settings
from secretariat.wording.counting import meetings as count_meetings
from secretariat.wording.dates import short_date
from secretariat.wording.terms import label

_PLACE = "meetings-list"
_TONES = {
    MeetingStatus.DRAFT: Tone.NEUTRAL,
    MeetingStatus.PLANNED: Tone.INFO,
    MeetingStatus.CONVENED: Tone.INFO,
    MeetingStatus.HELD: Tone.WARN,
    MeetingStatus.MINUTES_DRAFT: Tone.WARN,
    MeetingStatus.MINUTES_ADOPTED: Tone.GOOD,
    MeetingStatus.CLOSED: Tone.NEUTRAL,
    MeetingStatus.POSTPONED: Tone.BAD,
    MeetingStatus.CANCELLED: Tone.BAD,
}


def _date(line: MeetingLine) -> str:
    return short_date(line.date) if line.date else ""


COLUMNS: tuple[Column[MeetingLine], ...] = (
    Column(key="date", title="Datum", text=_date, width=92, sort_key=lambda line: line.date or dt.date.min),
    Column(key="title", title="Overleg", text=lambda line: line.title, stretch=True, tooltip=lambda line: line.title),
    Column(key="code", title="Code", text=lambda line: line.code, width=120, hidden=True),
    Column(
        key="status",
        title="Stand",
        text=lambda line: label(line.status),
        width=136,
        tone=lambda line: _TONES[line.status].value,
        hidden=True,
    ),
)


class MeetingsView(QWidget):
    """Tree or list at the left, workspace at the right."""

    meeting_chosen = Signal(str)
    """An overleg was chosen: its id."""

    def __init__(self, workspace: WorkspaceView, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.workspace = workspace
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Zoek in overleggen")
        self.filter.setAccessibleName("Zoek in overleggen")
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._filter)
        self.tree = NodeTree("Overleggen")
        self.tree.chosen.connect(self._chosen_in_tree)
        self.table = RecordTable(COLUMNS, name="overleggen", accessible_name="Overleggen", settings=settings)
        self.table.chosen.connect(self._chosen)
        self.as_list = QToolButton()
        self.as_list.setCheckable(True)
        self.as_list.setAccessibleName("Als lijst tonen")
        self.as_list.setToolTip("Als lijst tonen, nieuwste eerst")
        icons.dress(self.as_list, "list", "muted")
        self.lists = QStackedWidget()
        self.as_list.toggled.connect(lambda _on: self._filter(self.filter.text()))
        self.lists.addWidget(self.tree)
        self.lists.addWidget(self.table)
        self._empty = EmptyState(
            "Nog geen overleg", "Kies links een overleg, of lees gegevens in.", icon="messages-square"
        )
        self._right = QStackedWidget()
        self._right.addWidget(self._empty)
        self._right.addWidget(workspace)
        self._lay_out()

    def show_meetings(self, branches: Sequence[ThemeBranch], lines: Sequence[MeetingLine]) -> None:
        """Show all overleggen; what was open stays open."""
        self.tree.show_nodes([_theme_node(branch) for branch in branches])
        self.table.show_records(lines)
        if not lines:
            self._right.setCurrentIndex(0)

    def show_meeting(self, meeting_id: str) -> None:
        """Mark an overleg as the chosen one and show its workspace."""
        self.tree.select("meetings", meeting_id)
        self.table.select(meeting_id)
        self._right.setCurrentIndex(1)

    def start_filter(self) -> None:
        """Go to the field that narrows the list."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _filter(self, words: str) -> None:
        self.table.records.filter_words(words)
        self.lists.setCurrentIndex(int(bool(words) or self.as_list.isChecked()))

    def _chosen_in_tree(self, kind: str, node_id: str) -> None:
        if kind == "meetings":
            self.meeting_chosen.emit(node_id)

    def _chosen(self, meeting_id: str) -> None:
        if meeting_id and self.lists.currentIndex() == 1:
            self.meeting_chosen.emit(meeting_id)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, 0)
        top.addWidget(self.filter, 1)
        top.addWidget(self.as_list)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SMALL)
        column.addLayout(top)
        column.addWidget(self.lists, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self._right)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([tokens.scaled(250), tokens.scaled(1000)])
        self.splitter.setChildrenCollapsible(False)
        self.splitter.splitterMoved.connect(lambda: self._settings.remember_place(_PLACE, self.splitter.saveState()))
        state = self._settings.place(_PLACE)
        if state is not None:
            self.splitter.restoreState(state)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)


def _theme_node(branch: ThemeBranch) -> Node:
    children = tuple(
        Node(
            id=body.body.id,
            kind="bodies",
            title=body.body.name,
            tooltip=f"{body.body.name} ({body.body.code})",
            said=f"{body.body.name}, {count_meetings(len(body.meetings))}",
            icon="users",
            children=tuple(_meeting_node(line) for line in body.meetings),
        )
        for body in branch.bodies
    )
    theme = branch.theme
    return Node(
        theme.id if theme else "", "themes", theme.name if theme else "Zonder thema", strong=True, children=children
    )


def _meeting_node(line: MeetingLine) -> Node:
    when = short_date(line.date) if line.date else "zonder datum"
    return Node(
        id=line.id,
        kind="meetings",
        title=f"{when}  {line.title}" if line.date else line.title,
        tooltip=f"{line.code} · {line.title} · {when} · {label(line.status)}",
        said=f"{line.title}, {when}, {label(line.status)}",
    )
