"""The phrases of the association, offered in the verslag beside the usual ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from secretariat.domain.changes import Topic
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.association.group import GroupView
from secretariat.gui.models.columns import Column, Edit
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.list_editor import ListEditor
from secretariat.services.workspace import Workspace
from secretariat.settings import Settings


@dataclass(frozen=True, slots=True)
class PhraseLine:
    """One phrase; ``id`` is its place, counted from 0."""

    id: str
    words: str


_COLUMNS: tuple[Column[PhraseLine], ...] = (
    Column(
        key="words",
        title="Frase",
        text=lambda line: line.words,
        stretch=True,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: line.words,
    ),
)


class PhrasesView(GroupView):
    """One list."""

    title = "Frasen"
    sentence = "Bij Ctrl+Spatie in het verslag, vóór de gebruikelijke. Een … is de plaats waar de cursor komt."
    icon = "quote"
    words = ("Frasen voor het verslag",)

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__(settings)
        self.list = ListEditor(
            _COLUMNS,
            name="frasen",
            accessible_name="Frasen van de vereniging",
            new=("Nieuwe frase, zoals: Het overleg geeft mee dat …",),
            add="Toevoegen",
            remove="Frase &verwijderen",
            empty=EmptyState("Nog geen eigen frasen", "Typ hieronder een zin die vaak terugkomt.", icon="quote"),
            movable=True,
            settings=settings,
        )
        column = QVBoxLayout()
        column.addWidget(self.list, 1)
        self.parts = (self.list.new_lines[0],)
        self.lay_out(column, scrolls=False)

    def show_phrases(self, phrases: Sequence[str]) -> None:
        """Show these."""
        self.list.show_records([PhraseLine(str(place), words) for place, words in enumerate(phrases)])

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.list.set_read_only(read_only)


class PhrasesPart(QObject):
    """Keeps the phrases equal to the file."""

    topics = frozenset({Topic.ASSOCIATION})

    def __init__(self, view: PhrasesView, shell: Shell) -> None:
        super().__init__(view)
        self.view = view
        self._history = shell.history
        self._workspace: Workspace | None = None
        view.list.add_wanted.connect(self._add)
        view.list.edit_wanted.connect(lambda row, _column, words: self._replace(int(row), str(words)))
        view.list.move_wanted.connect(lambda row, step: self._move(int(row), step))
        view.list.remove_wanted.connect(lambda row: self._replace(int(row), ""))

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace = workspace

    def refresh(self) -> None:
        """Show what the file says."""
        if self._workspace is not None:
            self.view.show_phrases(self._workspace.association.phrases())

    def show_record(self, record_id: str) -> None:
        """Bring the list into sight."""
        self.view.list.table.setFocus()

    def _phrases(self) -> list[str]:
        return list(self._workspace.association.phrases()) if self._workspace is not None else []

    def _keep(self, phrases: Sequence[str]) -> bool:
        if self._workspace is None:
            return False
        self.view.list.refused("")
        set_phrases = self._workspace.association.set_phrases
        return self._history.do(set_phrases, phrases, initiator=self.view.list) is not None

    def _add(self, texts: tuple[str, ...]) -> None:
        phrases = self._phrases()
        if self._keep([*phrases, texts[0]]):
            self.view.list.added(str(len(phrases)))
        elif not self.view.list.refusal:
            self.view.list.refused("Deze frase staat al in de lijst.")

    def _replace(self, place: int, words: str) -> None:
        phrases = self._phrases()
        phrases[place] = words
        self._keep(phrases)

    def _move(self, place: int, step: int) -> None:
        phrases = self._phrases()
        if 0 <= place + step < len(phrases):
            phrases.insert(place + step, phrases.pop(place))
            if self._keep(phrases):
                self.view.list.table.select(str(place + step))
