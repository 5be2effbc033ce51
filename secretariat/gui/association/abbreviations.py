"""The abbreviations and what they stand for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from secretariat.domain.changes import Topic
from secretariat.domain.records import LINE_LIMIT
from secretariat.domain.themes import Abbreviation
from secretariat.gui.association.group import GroupView
from secretariat.gui.models.columns import Column, Edit
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.list_editor import ListEditor
from secretariat.services.workspace import Workspace
from secretariat.settings import Settings

_COLUMNS: tuple[Column[Abbreviation], ...] = (
    Column(
        key="abbr",
        title="Afkorting",
        text=lambda line: line.abbr,
        width=140,
        strong=True,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
    ),
    Column(
        key="full",
        title="Betekenis",
        text=lambda line: line.full,
        stretch=True,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: line.full,
    ),
)


class AbbreviationsView(GroupView):
    """One list."""

    title = "Afkortingen"
    sentence = "Te vinden met Overal zoeken (Alt+Q), op de afkorting en op de betekenis."
    icon = "spell-check"
    words = ("Afkortingen",)

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__(settings)
        self.list = ListEditor(
            _COLUMNS,
            name="afkortingen",
            accessible_name="Afkortingen",
            new=("Afkorting…", "Betekenis…"),
            shares=(1, 3),
            add="Toevoegen",
            remove="Afkorting &verwijderen",
            empty=EmptyState("Nog geen afkortingen", "Typ hieronder de eerste en haar betekenis.", icon="spell-check"),
            settings=settings,
        )
        column = QVBoxLayout()
        column.addWidget(self.list, 1)
        self.parts = (self.list.new_lines[0],)
        self.lay_out(column, scrolls=False)

    def show_abbreviations(self, lines: Sequence[Abbreviation]) -> None:
        """Show these."""
        self.list.show_records(lines)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.list.set_read_only(read_only)


class AbbreviationsPart(QObject):
    """Keeps the abbreviations equal to the file."""

    topics = frozenset({Topic.THEMES})

    def __init__(self, view: AbbreviationsView, shell: Shell) -> None:
        super().__init__(view)
        self.view = view
        self._history = shell.history
        self._workspace: Workspace | None = None
        view.list.add_wanted.connect(self._add)
        view.list.edit_wanted.connect(self._edit)
        view.list.remove_wanted.connect(self._remove)

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace = workspace

    def refresh(self) -> None:
        """Show what the file says."""
        if self._workspace is not None:
            self.view.show_abbreviations(self._workspace.abbreviations.lines())

    def show_record(self, record_id: str) -> None:
        """Bring an abbreviation into sight."""
        self.view.list.table.select(record_id)
        self.view.list.table.setFocus()

    def _add(self, texts: tuple[str, ...]) -> None:
        if self._workspace is not None:
            made = self._history.do(self._workspace.abbreviations.add, *texts, initiator=self.view.list)
            if made is not None:
                self.view.list.added(made.subject_id)

    def _edit(self, abbreviation_id: str, column: str, value: object) -> None:
        if self._workspace is not None:
            self.view.list.refused("")
            edit = self._workspace.abbreviations.edit
            self._history.do(edit, abbreviation_id, column, str(value), initiator=self.view.list)

    def _remove(self, abbreviation_id: str) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.abbreviations.remove, abbreviation_id)
