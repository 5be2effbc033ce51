"""The overleggen: themes, organen and overleggen as a tree or a list, and the workspace of the chosen one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from secretariat.domain.meetings import MeetingStatus
from secretariat.gui.look import icons, tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.meetings.planning_forms import NewMeetingForm
from secretariat.gui.meetings.series_form import SeriesForm
from secretariat.gui.meetings.workspace import WorkspaceView
from secretariat.gui.models.columns import Column
from secretariat.gui.models.tree import Node
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.front_stack import FrontStack
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

LinesOf = Callable[[str], Sequence[MeetingLine]]
"""Gives the overleggen of an orgaan, or all of them for an empty text, newest first."""


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
    body_chosen = Signal(str)
    """An orgaan was chosen: its id."""
    new_meeting_wanted = Signal()
    """An overleg is to be planned, of the orgaan at hand."""
    series_wanted = Signal()
    """A series of overleggen is to be planned, of the orgaan at hand."""
    new_body_wanted = Signal()
    """An orgaan is to be entered."""

    def __init__(
        self, workspace: WorkspaceView, card: QWidget, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.workspace = workspace
        self.card = card
        self.new_meeting = NewMeetingForm()
        self.series = SeriesForm()
        self._works_on_meeting = False
        self._has_bodies = False
        self._lines_of: LinesOf = lambda _body_id: ()
        self._is_listed = self._is_narrowing = False
        self._meeting_id = ""
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Zoek in overleggen")
        self.filter.setAccessibleName("Zoek in overleggen")
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._filter)
        self.filter.returnPressed.connect(self._open_found)
        self.tree = NodeTree("Overleggen")
        self.tree.chosen.connect(self._chosen_in_tree)
        self.table = RecordTable(COLUMNS, name="overleggen", accessible_name="Overleggen", settings=settings)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self.meeting_chosen)
        self.as_list = QToolButton()
        self.as_list.setCheckable(True)
        self.as_list.setAccessibleName("Als lijst tonen")
        self.as_list.setToolTip("Als lijst tonen, nieuwste eerst")
        icons.dress(self.as_list, "list", "muted")
        self.lists = QStackedWidget()
        self.as_list.toggled.connect(lambda _on: self._filter(self.filter.text()))
        self.lists.addWidget(self.tree)
        self.lists.addWidget(self.table)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._open_menu)
        self.empty = EmptyState("Nog geen orgaan", "", "Nieuw orgaan", icon="messages-square")
        self.empty.wanted.connect(self._begin)
        self._right = FrontStack()
        for part in (self.empty, workspace, card, self.new_meeting, self.series):
            self._right.addWidget(part)
        self.add = QToolButton()
        self.add.setAccessibleName("Nieuw overleg of orgaan")
        self.add.setToolTip("Nieuw overleg of orgaan")
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        icons.dress(self.add, "plus", "muted")
        self.add.setMenu(self._new_menu())
        self._lay_out()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def show_meetings(self, branches: Sequence[ThemeBranch], lines_of: LinesOf) -> None:
        """Show all overleggen; what was open stays open. ``lines_of`` is asked for those of an orgaan, or for all."""
        self._lines_of = lines_of
        self.tree.show_nodes([_theme_node(branch) for branch in branches], self._below)
        self._is_listed = False
        if self.lists.currentWidget() is self.table:
            self._fill_list()
        self._has_bodies = bool(branches)
        if branches:
            self.empty.show_texts(
                "Nog geen overleg", "Kies links een orgaan, of plan het eerste overleg.", "Nieuw overleg"
            )
        else:
            self.empty.show_texts(
                "Nog geen orgaan",
                "Een orgaan is wie er overlegt: een bestuurlijk overleg, een werkgroep. Begin met een orgaan; daarna "
                "plant u het eerste overleg.",
                "Nieuw orgaan",
            )

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.add.setVisible(not read_only)
        self.empty.button.setVisible(not read_only)

    def show_meeting(self, meeting_id: str, body_id: str) -> None:
        """Mark an overleg of an orgaan as the chosen one and show its workspace."""
        self._meeting_id = meeting_id
        self.tree.select("meetings", meeting_id, within=("bodies", body_id))
        self.table.select(meeting_id)
        self._right.setCurrentWidget(self.workspace)

    def show_body(self, body_id: str) -> None:
        """Mark an orgaan as the chosen one and show its card."""
        self.tree.select("bodies", body_id)
        self._right.setCurrentWidget(self.card)

    def show_nothing(self) -> None:
        """Say the next step where nothing is chosen yet."""
        self._right.setCurrentWidget(self.empty)

    def show_form(self, form: QWidget) -> None:
        """Show a form instead of the overleg or the card."""
        self._right.setCurrentWidget(form)

    @property
    def shown(self) -> QWidget | None:
        """What stands at the right."""
        return self._right.currentWidget()

    @property
    def works_on_meeting(self) -> bool:
        """Whether the keyboard is, or was before the menu was opened, in the workspace of an overleg."""
        return self._works_on_meeting and self.shown is self.workspace

    def focus_list(self) -> None:
        """Give the keyboard to the tree or the list."""
        (self.table if self.lists.currentIndex() else self.tree).setFocus()

    def body_at_hand(self) -> str:
        """The orgaan that is chosen in the tree, or whose overleg is; an empty text when none is."""
        index = self.tree.currentIndex()
        while index.isValid():
            node = self.tree.nodes.node_at(index)
            if node is not None and node.kind == "bodies":
                return node.id
            index = index.parent()
        return ""

    def start_filter(self) -> None:
        """Go to the field that narrows the list."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _filter(self, words: str) -> None:
        """Narrow the list; what is found is opened when it is chosen, not at every letter."""
        self._is_narrowing = True
        if not self._is_listed:
            self.table.show_records(())  # what stood there is read again; it need not be narrowed first
        self.table.records.filter_words(words)
        self._is_narrowing = False
        if words or self.as_list.isChecked():
            self._fill_list()
            self.lists.setCurrentWidget(self.table)
        else:
            self.lists.setCurrentWidget(self.tree)

    def _fill_list(self) -> None:
        """Fill the list when it is wanted: ten thousand lines that nobody looks at would be read at every change."""
        if not self._is_listed:
            self._is_listed = True
            self.table.show_records(self._lines_of(""))
            self.table.select(self._meeting_id)

    def _below(self, node: Node) -> list[Node]:
        return [_meeting_node(line, node.title) for line in self._lines_of(node.id)]

    def _chosen_in_tree(self, kind: str, node_id: str) -> None:
        if kind == "meetings":
            self.meeting_chosen.emit(node_id)
        elif kind == "bodies":
            self.body_chosen.emit(node_id)

    def _begin(self) -> None:
        (self.new_meeting_wanted if self._has_bodies else self.new_body_wanted).emit()

    def _new_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction("Nieuw &overleg…\tCtrl+N", self.new_meeting_wanted.emit)
        menu.addAction("&Reeks overleggen…", self.series_wanted.emit)
        menu.addSeparator()
        menu.addAction("Nieuw or&gaan…", self.new_body_wanted.emit)
        return menu

    def _open_menu(self, point: QPoint) -> None:
        if not self.add.isHidden():
            menu = self.menu_of_tree()
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.tree.viewport().mapToGlobal(point))

    def menu_of_tree(self) -> QMenu:
        """What can be done with the overleg that is chosen in the tree, and what can be made."""
        menu = QMenu(self)
        node = self.tree.current_node()
        if node is not None and node.kind == "meetings" and self.shown is self.workspace:
            menu.addActions(list(self.workspace.head.steps.lines()))
            menu.addSeparator()
        menu.addActions(self.add.menu().actions())
        return menu

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self._works_on_meeting = self.workspace.isAncestorOf(new)
        if new is self.filter:
            self._fill_list()  # before the first letter, which then need not wait for it

    def _chosen(self, meeting_id: str) -> None:
        if meeting_id and self.lists.currentIndex() == 1 and not self._is_narrowing:
            self.meeting_chosen.emit(meeting_id)

    def _open_found(self) -> None:
        """Open the first overleg that was found."""
        if self.lists.currentWidget() is self.table and self.table.records.records:
            self.meeting_chosen.emit(self.table.records.records[0].id)
            self.table.setFocus()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, 0)
        top.addWidget(self.filter, 1)
        top.addWidget(self.as_list)
        top.addWidget(self.add)
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
        self.splitter.setSizes([tokens.scaled(288), tokens.scaled(1000)])
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
            said=f"{body.body.name}, {count_meetings(body.meetings)}",
            icon="users",
            count=body.meetings,
        )
        for body in branch.bodies
    )
    theme = branch.theme
    return Node(
        theme.id if theme else "", "themes", theme.name if theme else "Zonder thema", strong=True, children=children
    )


def _meeting_node(line: MeetingLine, body: str) -> Node:
    """The day and how far it is; the title only where it says more than the name of the orgaan above it."""
    when = short_date(line.date) if line.date else "zonder datum"
    return Node(
        id=line.id,
        kind="meetings",
        title=when if line.title == body else f"{when}  {line.title}",
        detail=label(line.status),
        tooltip=f"{line.code} · {line.title} · {when} · {label(line.status)}",
        said=f"{line.title}, {when}, {label(line.status)}",
    )
