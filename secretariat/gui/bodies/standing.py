"""The standing agenda of an orgaan: that of its kind, or one of its own."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QRadioButton, QVBoxLayout, QWidget

from secretariat.domain.standing_agendas import AgendaHolder
from secretariat.gui.look import tokens
from secretariat.gui.shell.history import History
from secretariat.gui.widgets.plain_label import ElidedLabel
from secretariat.gui.widgets.standing_table import StandingTable
from secretariat.services.bodies import BodyCard
from secretariat.services.standing_agendas import StandingLines, StandingOrigin
from secretariat.services.workspace import Workspace
from secretariat.settings import Settings
from secretariat.wording.terms import label


class StandingView(QWidget):
    """For every overleg and for the very first one: the items, whose they are, and a button to have its own."""

    first_wanted = Signal(bool)
    """The agenda of the first overleg, or that of all others, is to be shown."""
    own_wanted = Signal()
    """The orgaan is to have a standing agenda of its own."""
    reset_wanted = Signal()
    """The orgaan is to follow its kind again."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = False
        self.every, self.first = QRadioButton("Elk overleg"), QRadioButton("Eerste overleg")
        self._which = QButtonGroup(self)
        for choice in (self.every, self.first):
            self._which.addButton(choice)
        self.every.setChecked(True)
        self.first.toggled.connect(self.first_wanted)
        self.origin = ElidedLabel("", look="muted")
        self.make_own = QPushButton("E&igen vaste agenda")
        self.reset = QPushButton("&Terug naar die van de soort")
        self.make_own.clicked.connect(self.own_wanted)
        self.reset.clicked.connect(self.reset_wanted)
        self.items = StandingTable(settings)
        top = QHBoxLayout()
        top.setSpacing(tokens.MEDIUM)
        for part in (self.every, self.first):
            top.addWidget(part)
        top.addWidget(self.origin, 1)
        for button in (self.make_own, self.reset):
            top.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.MEDIUM, tokens.LARGE, tokens.SMALL)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(top)
        layout.addWidget(self.items, 1)

    def show_origin(self, lines: StandingLines) -> None:
        """Say whose items these are, and offer the other way."""
        own = lines.origin is StandingOrigin.OWN
        kind = label(lines.holder.kind)
        words = {
            StandingOrigin.OWN: "Eigen vaste agenda van dit orgaan",
            StandingOrigin.KIND: f"Volgt de vaste agenda van de soort {kind}",
            StandingOrigin.USUAL: f"Volgt de vaste agenda van de soort {kind}",
            StandingOrigin.EVERY_MEETING: "Begint zoals elk ander overleg",
        }
        self.origin.setText(words[lines.origin])
        self.make_own.setVisible(not own and not self._read_only)
        self.reset.setVisible(own and not self._read_only)
        self.items.set_read_only(self._read_only or not own)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only


class StandingPart(QObject):
    """Keeps the standing agenda on the card equal to the file."""

    def __init__(self, view: StandingView, history: History) -> None:
        super().__init__(view)
        self._view = view
        self._history = history
        self._workspace: Workspace | None = None
        self._body_id = ""
        self._first = False
        view.first_wanted.connect(self._show_first)
        view.own_wanted.connect(self._make_own)
        view.reset_wanted.connect(self._reset)
        view.items.add_wanted.connect(self._add)
        view.items.edit_wanted.connect(self._edit)
        view.items.move_wanted.connect(self._move)
        view.items.remove_wanted.connect(self._remove)

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace, self._body_id = workspace, ""

    def show_body(self, card: BodyCard) -> None:
        """Show the standing agenda of this orgaan; another one begins with what counts for every overleg."""
        if card.body.id != self._body_id:
            self._first = False
            self._view.every.setChecked(True)
        self._body_id = card.body.id
        self._refresh()

    def _refresh(self) -> None:
        if self._workspace is None or not self._body_id:
            return
        standing = self._workspace.standing_agendas
        lines = standing.lines(self._holder())
        self._view.show_origin(lines)
        self._view.items.show_items(lines.items, standing.example(self._holder()))

    def _holder(self) -> AgendaHolder:
        assert self._workspace is not None
        return self._workspace.standing_agendas.holder_of(self._body_id, first_meeting=self._first)

    def _show_first(self, first: bool) -> None:
        self._view.items.commit()
        self._first = first
        self._refresh()

    def _make_own(self) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.standing_agendas.make_own, self._holder())
            self._view.items.table.setFocus()

    def _reset(self) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.standing_agendas.reset, self._holder())

    def _add(self, title: str, place: int) -> None:
        if self._workspace is not None:
            add, items = self._workspace.standing_agendas.add_item, self._view.items
            if self._history.do(add, self._holder(), title, place, initiator=items) is not None:
                items.list.added(str(place))

    def _edit(self, place: int, field: str, value: object) -> None:
        if self._workspace is not None:
            edit = self._workspace.standing_agendas.edit_item
            self._view.items.refused("")
            self._history.do(edit, self._holder(), place, field, value, initiator=self._view.items)

    def _move(self, place: int, step: int) -> None:
        if self._workspace is not None:
            move = self._workspace.standing_agendas.move_item
            if self._history.do(move, self._holder(), place, step) is not None:
                self._view.items.select(place + step)

    def _remove(self, place: int) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.standing_agendas.remove_item, self._holder(), place)
