"""The register of projects in a dossier, kept in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretariat.domain.records import LINE_LIMIT, TEXT_LIMIT
from secretariat.gui.dossiers.facts import Pairs
from secretariat.gui.look import tokens
from secretariat.gui.models.columns import Choices, Column, Edit
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.list_editor import ListEditor
from secretariat.services.projects import ProjectLine
from secretariat.settings import Settings

_NONE = ("", "–")


class ProjectsView(QWidget):
    """Every project with its municipality, programme, size and status, and a line for a new one."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._organisations: Pairs = ()
        self.list = ListEditor(
            self._columns(),
            name="dossier-projecten",
            accessible_name="Projecten",
            new=("Nieuw project…",),
            add="Toevoegen",
            remove="Project &verwijderen",
            empty=EmptyState(
                "Geen projecten", "Typ hieronder de naam van een project van een gemeente.", icon="landmark"
            ),
            settings=settings,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.MEDIUM, tokens.SMALL)
        layout.addWidget(self.list)

    def show_lines(self, lines: Sequence[ProjectLine], organisations: Pairs) -> None:
        """Show these projects; one can be of any of the organisations."""
        self._organisations = organisations
        self.list.show_records(lines)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.list.set_read_only(read_only)

    def _choices(self, _line: ProjectLine) -> Choices:
        return (_NONE, *self._organisations)

    def _columns(self) -> tuple[Column[ProjectLine], ...]:
        return (
            Column(
                key="name",
                title="Project",
                text=lambda line: line.name,
                stretch=True,
                least=150,
                edit=Edit.LINE,
                max_length=LINE_LIMIT,
                tooltip=lambda line: line.name,
            ),
            Column(
                key="organisation_id",
                title="Gemeente",
                text=lambda line: line.organisation,
                width=118,
                edit=Edit.CHOICE,
                value=lambda line: line.organisation_id,
                choices=self._choices,
            ),
            _typed("programme", "Programma", 110, lambda line: line.programme),
            _typed("size", "Omvang", 78, lambda line: line.size),
            _typed("status", "Status", 96, lambda line: line.status),
            _typed("note", "Opmerking", 140, lambda line: line.note, hidden=True),
        )


def _typed(
    key: str, title: str, width: int, text: Callable[[ProjectLine], str], *, hidden: bool = False
) -> Column[ProjectLine]:
    limit = TEXT_LIMIT if key == "note" else LINE_LIMIT
    return Column(
        key=key, title=title, text=text, width=width, edit=Edit.LINE, max_length=limit, tooltip=text, hidden=hidden
    )
