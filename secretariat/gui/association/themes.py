"""The themes with their guiding question and deelthema's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.records import LINE_LIMIT, TEXT_LIMIT
from secretariat.gui.association.group import GroupView
from secretariat.gui.look import tokens
from secretariat.gui.models.columns import Align, Column, Edit
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.fields import TextField
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.list_editor import ListEditor
from secretariat.gui.widgets.plain_label import ElidedLabel
from secretariat.services.themes import ThemeLine
from secretariat.services.workspace import Workspace
from secretariat.settings import Settings

OFFERED = "offered"


@dataclass(frozen=True, slots=True)
class SubthemeLine:
    """One deelthema; its name is its id."""

    id: str


_THEMES: tuple[Column[ThemeLine], ...] = (
    Column(
        key="name",
        title="Thema",
        text=lambda line: line.name,
        stretch=True,
        strong=True,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: line.name,
        colour=lambda line: "muted" if line.archived else None,
    ),
    Column(
        key="bodies",
        title="Organen",
        text=lambda line: str(line.bodies or ""),
        width=76,
        align=Align.RIGHT,
        muted=True,
        sort_key=lambda line: line.bodies,
    ),
    Column(
        key=OFFERED,
        title="Actief",
        text=lambda line: "nee" if line.archived else "ja",
        width=64,
        edit=Edit.CHECK,
        value=lambda line: not line.archived,
    ),
)
_SUBTHEMES: tuple[Column[SubthemeLine], ...] = (
    Column(
        key="name",
        title="Deelthema",
        text=lambda line: line.id,
        stretch=True,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: line.id,
    ),
)


class ThemesView(GroupView):
    """The themes at the left, the chosen one at the right."""

    title = "Thema’s"
    sentence = "Waarover overlegd wordt. Een thema dat niet meer actief is, blijft bij zijn organen en dossiers staan."
    icon = "layers"
    words = ("Thema’s", "Deelthema’s", "Leidende vraag van een thema")

    text_wanted = Signal(str, str)
    """A text of the chosen theme was changed: the field and the text."""

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__(settings)
        self.list = ListEditor(
            _THEMES,
            name="themas",
            accessible_name="Thema’s",
            new=("Nieuw thema…",),
            add="Toevoegen",
            remove="Thema &verwijderen",
            empty=EmptyState("Nog geen thema’s", "Typ hieronder het eerste.", icon="layers"),
            settings=settings,
        )
        self.subthemes = ListEditor(
            _SUBTHEMES,
            name="deelthemas",
            accessible_name="Deelthema’s",
            new=("Nieuw deelthema…",),
            add="Toevoegen",
            remove="Deelthema &verwijderen",
            empty=EmptyState("Geen deelthema’s", "Typ hieronder het eerste, als dit thema er heeft."),
            movable=True,
            settings=settings,
        )
        self.chosen = ElidedLabel("", look="heading")
        self.texts = {field: TextField(TEXT_LIMIT) for field in ("guiding_question", "description")}
        for field, text in self.texts.items():
            text.setFixedHeight(tokens.scaled(52))
            text.committed.connect(lambda typed, field=field: self.text_wanted.emit(field, typed))
        self.rows = {
            "guiding_question": FieldRow("Leidende vraag", self.texts["guiding_question"]),
            "description": FieldRow("Omschrijving", self.texts["description"]),
        }
        self._shown = ""
        self._details = QWidget()
        right = QVBoxLayout(self._details)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(tokens.SMALL)
        right.addWidget(self.chosen)
        for row in self.rows.values():
            right.addWidget(row)
        right.addWidget(self.subthemes, 1)
        self.subthemes.table.setMinimumHeight(tokens.scaled(4 * tokens.ROW_HEIGHT))
        scroll = QScrollArea()
        scroll.setWidget(self._details)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        across = QHBoxLayout()
        across.setSpacing(tokens.LARGE)
        across.addWidget(self.list, 4)
        across.addWidget(scroll, 5)
        self.parts = (self.list.new_lines[0], self.subthemes.new_lines[0], self.texts["guiding_question"])
        self.lay_out(across, scrolls=False)

    def show_themes(self, lines: Sequence[ThemeLine]) -> None:
        """Show these themes; the first one is chosen when none is."""
        self.list.show_records(lines)
        if not self.list.table.current_id() and lines:
            self.list.table.select(lines[0].id)

    def show_theme(self, line: ThemeLine | None) -> None:
        """Show the chosen theme, or that there is none; what is being typed about the same one stays."""
        self._details.setVisible(line is not None)
        if line is not None:
            if line.id != self._shown:
                self._shown = line.id
                for text in self.texts.values():
                    text.forget()
            self.chosen.setText(line.name)
            self.texts["guiding_question"].show_text(line.guiding_question)
            self.texts["description"].show_text(line.description)
            for row in self.rows.values():
                row.accepted()
            self.subthemes.show_records([SubthemeLine(name) for name in line.subthemes])

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        for part in (self.list, self.subthemes):
            part.set_read_only(read_only)
        for text in self.texts.values():
            text.setReadOnly(read_only)

    def commit(self) -> None:
        """Hand over what is being typed."""
        for text in self.texts.values():
            text.commit()

    @property
    def is_held(self) -> bool:
        """Whether something that was typed about the theme could not be kept."""
        return any(text.is_held for text in self.texts.values())


class ThemesPart(QObject):
    """Keeps the themes equal to the file."""

    topics = frozenset({Topic.THEMES, Topic.BODIES})

    def __init__(self, view: ThemesView, shell: Shell) -> None:
        super().__init__(view)
        self.view = view
        self._history = shell.history
        self._workspace: Workspace | None = None
        self._theme_id = ""
        view.list.table.chosen.connect(self._choose)
        view.list.add_wanted.connect(self._add)
        view.list.edit_wanted.connect(self._edit)
        view.list.remove_wanted.connect(self._remove)
        view.text_wanted.connect(self._keep_text)
        view.subthemes.add_wanted.connect(self._add_subtheme)
        view.subthemes.edit_wanted.connect(lambda old, _column, name: self._rename(old, str(name)))
        view.subthemes.move_wanted.connect(self._move)
        view.subthemes.remove_wanted.connect(self._remove_subtheme)

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace, self._theme_id = workspace, ""

    def refresh(self) -> None:
        """Show what the file says."""
        if self._workspace is not None:
            self.view.show_themes(self._workspace.themes.lines())
            self._show_chosen()

    def show_record(self, record_id: str) -> None:
        """Bring a theme into sight."""
        self.view.list.table.select(record_id)
        self.view.list.table.setFocus()

    def _choose(self, theme_id: str) -> None:
        if theme_id != self._theme_id:
            self.view.commit()  # what was typed belongs to the theme it was typed at
            if not self.view.is_held or not self.view.list.table.select(self._theme_id):
                self._show_chosen()

    def _show_chosen(self) -> None:
        self._theme_id = self.view.list.table.current_id()
        lines: Sequence[ThemeLine] = self.view.list.table.records.records
        self.view.show_theme(next((line for line in lines if line.id == self._theme_id), None))

    def _add(self, texts: tuple[str, ...]) -> None:
        if self._workspace is not None:
            made = self._history.do(self._workspace.themes.add, texts[0], initiator=self.view.list)
            if made is not None:
                self.view.list.added(made.subject_id)

    def _edit(self, theme_id: str, column: str, value: object) -> None:
        if self._workspace is None:
            return
        self.view.list.refused("")
        if column == OFFERED:
            self._history.do(self._workspace.themes.set_archived, theme_id, not value)
        else:
            edit = self._workspace.themes.edit
            self._history.do(edit, theme_id, column, str(value), initiator=self.view.list)

    def _keep_text(self, field: str, typed: str) -> None:
        if self._workspace is not None and self._theme_id:
            row = self.view.rows[field]
            self._history.do(self._workspace.themes.edit, self._theme_id, field, typed, initiator=row)

    def _remove(self, theme_id: str) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.themes.remove, theme_id)

    def _add_subtheme(self, texts: tuple[str, ...]) -> None:
        if self._workspace is not None and self._done(self._workspace.themes.add_subtheme, texts[0]) is not None:
            self.view.subthemes.added(texts[0].strip())

    def _rename(self, old: str, name: str) -> None:
        if self._workspace is not None:
            self._done(self._workspace.themes.rename_subtheme, old, name)

    def _move(self, name: str, step: int) -> None:
        if self._workspace is not None:
            self._done(self._workspace.themes.move_subtheme, name, step)

    def _remove_subtheme(self, name: str) -> None:
        if self._workspace is not None:
            self._done(self._workspace.themes.remove_subtheme, name)

    def _done(self, verb: Callable[..., ChangeSet | None], *words: object) -> ChangeSet | None:
        self.view.subthemes.refused("")
        return self._history.do(verb, self._theme_id, *words, initiator=self.view.subthemes)
