"""How the association and its secretariat are called on papers."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from secretariat.domain.changes import Topic
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.association.group import GroupView
from secretariat.gui.look import tokens
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.fields import LineField
from secretariat.gui.widgets.forms import FieldRow
from secretariat.services.workspace import Workspace
from secretariat.settings import Settings

_FIELDS = (
    ("organisation_name", "Naam van de vereniging", "Staat boven elk stuk."),
    ("sender_name", "Afzender", "Bij wie leden zich aan- en afmelden, op de convocatie."),
    ("sender_email", "E-mailadres van de afzender", "Voor aan- en afmelden, en voor reacties op een conceptverslag."),
)


class NamesView(GroupView):
    """Three lines."""

    title = "Vereniging"
    sentence = "Zoals het op de stukken staat."
    icon = "landmark"
    words = tuple(words for _field, words, _hint in _FIELDS)

    line_wanted = Signal(str, str)
    """A line was changed: the field and the text."""

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__(settings)
        self.rows: dict[str, FieldRow] = {}
        column = QVBoxLayout()
        column.setSpacing(tokens.MEDIUM)
        for field, words, hint in _FIELDS:
            line = LineField(LINE_LIMIT)
            line.committed.connect(lambda typed, field=field: self.line_wanted.emit(field, typed))
            self.rows[field] = FieldRow(words, line, hint)
            column.addWidget(self.rows[field])
        self.parts = tuple(row.field for row in self.rows.values())
        self.lay_out(column, scrolls=True)

    def line(self, field: str) -> LineField:
        """The line of a field."""
        line = self.rows[field].field
        assert isinstance(line, LineField)
        return line

    def show_lines(self, lines: Mapping[str, str | None]) -> None:
        """Show what the file says."""
        for field, text in lines.items():
            self.line(field).show_text(text or "")
            self.rows[field].accepted()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        for field in self.rows:
            self.line(field).setReadOnly(read_only)

    def commit(self) -> None:
        """Hand over what is being typed."""
        for field in self.rows:
            self.line(field).commit()


class NamesPart(QObject):
    """Keeps the names equal to the file."""

    topics = frozenset({Topic.ASSOCIATION})

    def __init__(self, view: NamesView, shell: Shell) -> None:
        super().__init__(view)
        self.view = view
        self._history = shell.history
        self._workspace: Workspace | None = None
        view.line_wanted.connect(self._keep)

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace = workspace

    def refresh(self) -> None:
        """Show what the file says."""
        if self._workspace is not None:
            settings = self._workspace.association.settings()
            self.view.show_lines({field: getattr(settings, field) for field, _words, _hint in _FIELDS})

    def show_record(self, record_id: str) -> None:
        """Bring a setting into sight."""
        if record_id in self.view.rows:
            self.view.line(record_id).setFocus()

    def _keep(self, field: str, typed: str) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.association.set_line, field, typed, initiator=self.view.rows[field])
