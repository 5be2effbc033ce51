"""The terms per level, and how overleggen, actiepunten and besluiten are numbered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from secretariat.domain.association import Terms
from secretariat.domain.bodies import BodyLevel
from secretariat.domain.changes import Topic
from secretariat.domain.refusals import Refusal
from secretariat.gui.association.group import GroupView
from secretariat.gui.look import tokens
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.number_rows import WORDS, NumberRows
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.terms_grid import ROWS, TermsGrid
from secretariat.services.association import LevelLine, NumberLine
from secretariat.services.workspace import Workspace
from secretariat.settings import Settings
from secretariat.wording.terms import label

_LEVELS = (BodyLevel.EXECUTIVE, BodyLevel.OFFICIAL, BodyLevel.STATUTORY)
_LEGEND = "Een leeg veld is wat gebruikelijk is; dat is de lichte waarde. Een orgaan kan ervan afwijken op zijn kaart."


class TermsView(GroupView):
    """A grid of terms and levels, with a way back for each level."""

    title = "Termijnen"
    sentence = "Rond elk overleg, per niveau. Gemengd volgt bestuurlijk."
    icon = "clock"
    words = tuple(words for _field, words, _unit in ROWS)

    reset_wanted = Signal(str)
    """A level is to go back to what is usual."""

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__(settings)
        self.grid = TermsGrid([(level.value, label(level)) for level in _LEVELS], _LEGEND)
        self.resets = {level: QPushButton(label(level)) for level in _LEVELS}
        self._back = PlainLabel("Terug naar gebruikelijk:")
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SMALL)
        buttons.addWidget(self._back)
        for level, button in self.resets.items():
            button.setAccessibleName(f"{label(level)} terug naar gebruikelijk")
            button.clicked.connect(lambda _on=False, level=level: self.reset_wanted.emit(level.value))
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout()
        column.setSpacing(tokens.MEDIUM)
        column.addWidget(self.grid)
        column.addLayout(buttons)
        self.parts = tuple(self.grid.fields[_LEVELS[0].value, field] for field, _words, _unit in ROWS)
        self.lay_out(column, scrolls=True)

    def show_terms(self, lines: Sequence[LevelLine]) -> None:
        """Show what is settled and what is usual."""
        self.grid.show_terms({line.level.value: (line.own, line.usual) for line in lines})
        for line in lines:
            self.resets[line.level].setEnabled(line.own != Terms())

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.grid.set_read_only(read_only)
        for part in (self._back, *self.resets.values()):
            part.setVisible(not read_only)

    def commit(self) -> None:
        """Hand over what is being typed."""
        self.grid.commit()


class TermsPart(QObject):
    """Keeps the terms equal to the file."""

    topics = frozenset({Topic.ASSOCIATION})

    def __init__(self, view: TermsView, shell: Shell) -> None:
        super().__init__(view)
        self.view = view
        self._history = shell.history
        self._workspace: Workspace | None = None
        view.grid.term_wanted.connect(self._keep)
        view.reset_wanted.connect(self._reset)

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace = workspace

    def refresh(self) -> None:
        """Show what the file says."""
        if self._workspace is not None:
            self.view.show_terms(self._workspace.association.terms())

    def show_record(self, record_id: str) -> None:
        """Bring a term into sight: "deadlines.executive.submit_days_before"."""
        level, _dot, field = record_id.removeprefix("deadlines.").partition(".")
        if (level, field) in self.view.grid.fields:
            self.view.grid.fields[level, field].setFocus()

    def _keep(self, level: str, field: str, count: int | None) -> None:
        if self._workspace is not None:
            set_term = self._workspace.association.set_term
            self._history.do(set_term, BodyLevel(level), field, count, initiator=self.view.grid)

    def _reset(self, level: str) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.association.reset_terms, BodyLevel(level))


class NumbersView(GroupView):
    """The formats, with a way back."""

    title = "Nummering"
    sentence = (
        "Nummers lopen door over de hele vereniging, per kalenderjaar, en worden nooit opnieuw gebruikt. "
        "Wat al een nummer heeft, houdt het."
    )
    icon = "list-ordered"
    words = tuple(f"Nummering van {words.lower()}" for words in WORDS.values())

    reset_wanted = Signal()
    """Everything is to be numbered as is usual."""

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__(settings)
        self.rows = NumberRows()
        self.reset = QPushButton("Terug naar gebruikelijk")
        self.reset.clicked.connect(self.reset_wanted)
        column = QVBoxLayout()
        column.setSpacing(tokens.MEDIUM)
        column.addWidget(self.rows)
        column.addWidget(PlainLabel("Een orgaan kan een eigen reeks hebben, op zijn kaart.", look="small"))
        column.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        self.parts = tuple(self.rows.fields.values())
        self.lay_out(column, scrolls=True)

    def show_formats(self, lines: Sequence[NumberLine]) -> None:
        """Show the formats with the next number of each."""
        self.rows.show_formats(lines)
        self.reset.setEnabled(any(line.own for line in lines))

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.rows.set_read_only(read_only)
        self.reset.setVisible(not read_only)

    def commit(self) -> None:
        """Hand over what is being typed."""
        self.rows.commit()


class NumbersPart(QObject):
    """Keeps the formats equal to the file."""

    topics = frozenset({Topic.ASSOCIATION})

    def __init__(self, view: NumbersView, shell: Shell) -> None:
        super().__init__(view)
        self.view = view
        self._history = shell.history
        self._workspace: Workspace | None = None
        view.rows.format_wanted.connect(self._keep)
        view.rows.typing.connect(self._show_example)
        view.reset_wanted.connect(self._reset)

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace = workspace

    def refresh(self) -> None:
        """Show what the file says."""
        if self._workspace is not None:
            self.view.show_formats(self._workspace.association.numbering())

    def show_record(self, record_id: str) -> None:
        """Bring a format into sight: "numbering.action"."""
        what = record_id.removeprefix("numbering.")
        if what in self.view.rows.fields:
            self.view.rows.fields[what].setFocus()

    def _keep(self, what: str, typed: str) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.association.set_number_format, what, typed, initiator=self.view.rows)

    def _show_example(self, what: str, typed: str) -> None:
        if self._workspace is None:
            return
        try:
            following = self._workspace.association.following(what, typed)
        except Refusal:  # said when the field is left; until then it is being typed
            following = ""
        self.view.rows.show_example(what, following)

    def _reset(self) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.association.reset_numbering)
