"""The standing agenda of each kind of body."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout

from secretariat.domain.bodies import BodyKind
from secretariat.domain.changes import Topic
from secretariat.domain.standing_agendas import AgendaHolder
from secretariat.gui.association.group import GroupView
from secretariat.gui.look import tokens
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.standing_steps import StandingSteps
from secretariat.gui.widgets.plain_label import ElidedLabel
from secretariat.gui.widgets.standing_table import StandingTable
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.standing_agendas import StandingLines, StandingOrigin
from secretariat.services.workspace import Workspace
from secretariat.settings import Settings
from secretariat.wording.terms import choices

_ORIGINS = {
    StandingOrigin.OWN: "Aangepast voor deze vereniging",
    StandingOrigin.USUAL: "Zoals gebruikelijk",
    StandingOrigin.EVERY_MEETING: "Begint zoals elk ander overleg, zonder vorig verslag",
    StandingOrigin.KIND: "",
}


class KindsView(GroupView):
    """A kind to choose, its items below."""

    title = "Vaste agenda’s"
    sentence = (
        "Waarmee een nieuw overleg begint. Overleggen die er al zijn, veranderen niet mee; "
        "een orgaan kan een eigen vaste agenda hebben, op zijn kaart."
    )
    icon = "list-checks"
    words = ("Vaste agenda per soort orgaan", "Vaste agenda van het eerste overleg")

    holder_wanted = Signal()
    """Another kind, or its first overleg, is to be shown."""
    reset_wanted = Signal()
    """The kind is to begin as is usual."""

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__(settings)
        self.kind = QuietCombo()
        self.kind.setAccessibleName("Soort orgaan")
        self.kind.show_choices(choices(BodyKind), BodyKind.EXECUTIVE_MEETING)
        self.kind.setMinimumWidth(tokens.scaled(240))
        self.first = QCheckBox("Eerste overleg")
        self.origin = ElidedLabel("", look="muted")
        self.reset = QPushButton("Terug naar gebruikelijk")
        self.items = StandingTable(settings)
        self.kind.activated.connect(lambda _row: self.holder_wanted.emit())
        self.first.clicked.connect(lambda _on: self.holder_wanted.emit())
        self.reset.clicked.connect(self.reset_wanted)
        top = QHBoxLayout()
        top.setSpacing(tokens.MEDIUM)
        top.addWidget(self.kind)
        top.addWidget(self.first)
        top.addWidget(self.origin, 1)
        top.addWidget(self.reset)
        column = QVBoxLayout()
        column.setSpacing(tokens.SMALL)
        column.addLayout(top)
        column.addWidget(self.items, 1)
        self.parts = (self.kind, self.first)
        self.lay_out(column, scrolls=False)

    def show_lines(self, lines: StandingLines) -> None:
        """Say whether these items are the usual ones."""
        self.origin.setText(_ORIGINS[lines.origin])
        self.reset.setEnabled(lines.origin is StandingOrigin.OWN)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.items.set_read_only(read_only)
        self.reset.setVisible(not read_only)

    def commit(self) -> None:
        """Hand over what is being typed."""
        self.items.commit()


class KindsPart(QObject):
    """Keeps the standing agenda of a kind equal to the file."""

    topics = frozenset({Topic.BODIES, Topic.MEETINGS})

    def __init__(self, view: KindsView, shell: Shell) -> None:
        super().__init__(view)
        self.view = view
        self._steps = StandingSteps(view.items, shell.history)
        self._workspace: Workspace | None = None
        view.holder_wanted.connect(self._choose)
        view.reset_wanted.connect(self._steps.reset)

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace = workspace
        self._steps.close_file()

    def refresh(self) -> None:
        """Show what the file says."""
        if self._workspace is not None:
            holder = AgendaHolder(BodyKind(self.view.kind.chosen()), "", self.view.first.isChecked())
            self.view.show_lines(self._steps.show(self._workspace, holder))

    def show_record(self, record_id: str) -> None:
        """Bring the agenda of a kind into sight."""
        if record_id in list(BodyKind):
            self.view.kind.setCurrentIndex(self.view.kind.findData(record_id))
            self._choose()
        self.view.items.table.setFocus()

    def _choose(self) -> None:
        self.view.items.commit()
        self.refresh()
