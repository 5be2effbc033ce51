"""The standing agenda of an orgaan: that of its kind, or one of its own."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QRadioButton, QVBoxLayout, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.shell.history import History
from secretariat.gui.shell.standing_steps import StandingSteps
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
        self.reset = QPushButton("Terug naar die van de soort")
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
            StandingOrigin.EVERY_MEETING: "Begint zoals elk ander overleg, zonder vorig verslag",
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
        self._steps = StandingSteps(view.items, history)
        self._workspace: Workspace | None = None
        self._body_id = ""
        view.first_wanted.connect(self._show_first)
        view.own_wanted.connect(self._steps.make_own)
        view.reset_wanted.connect(self._steps.reset)

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace, self._body_id = workspace, ""
        self._steps.close_file()

    def show_body(self, card: BodyCard) -> None:
        """Show the standing agenda of this orgaan; another one begins with what counts for every overleg."""
        if card.body.id != self._body_id:
            self._view.every.setChecked(True)
        self._body_id = card.body.id
        self._refresh()

    def _refresh(self) -> None:
        if self._workspace is not None and self._body_id:
            first = self._view.first.isChecked()
            holder = self._workspace.standing_agendas.holder_of(self._body_id, first_meeting=first)
            self._view.show_origin(self._steps.show(self._workspace, holder))

    def _show_first(self, _first: bool) -> None:
        self._view.items.commit()
        self._refresh()
