"""The locations where overleggen are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from secretariat.domain.changes import Topic
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.association.group import GroupView
from secretariat.gui.models.columns import Align, Choices, Column, Edit
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.list_editor import ListEditor
from secretariat.services.locations import LocationLine
from secretariat.services.workspace import Workspace
from secretariat.settings import Settings

OFFERED = "offered"


class LocationsView(GroupView):
    """One list."""

    title = "Locaties"
    sentence = "Waar overleggen zijn. Een locatie die u niet meer aanbiedt, blijft op de overleggen en stukken staan."
    icon = "map-pin"
    words = ("Locaties en zalen",)

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__(settings)
        self._organisations: Choices = ()
        self.list = ListEditor(
            self._columns(),
            name="locaties",
            accessible_name="Locaties",
            new=("Nieuwe locatie…", "Zaal", "Plaats"),
            shares=(3, 2, 2),
            add="Toevoegen",
            remove="Locatie &verwijderen",
            empty=EmptyState("Nog geen locaties", "Typ hieronder de eerste, of bij een nieuw overleg.", icon="map-pin"),
            settings=settings,
        )
        column = QVBoxLayout()
        column.addWidget(self.list, 1)
        self.parts = (self.list.new_lines[0],)
        self.lay_out(column, scrolls=False)

    def show_locations(self, lines: Sequence[LocationLine], organisations: Sequence[tuple[str, str]]) -> None:
        """Show these; an organisation can be chosen as the one whose house it is."""
        self._organisations = (("", "–"), *organisations)
        self.list.show_records(lines)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.list.set_read_only(read_only)

    def _columns(self) -> tuple[Column[LocationLine], ...]:
        def line(key: str, title: str, *, main: bool = False) -> Column[LocationLine]:
            return Column(
                key=key,
                title=title,
                text=lambda line: str(getattr(line, key)),
                stretch=main,
                strong=main,
                edit=Edit.LINE,
                max_length=LINE_LIMIT,
                tooltip=lambda line: str(getattr(line, key)),
                colour=lambda line: "muted" if line.archived else None,
            )

        return (
            line("name", "Naam", main=True),
            line("room", "Zaal"),
            line("place", "Plaats"),
            Column(
                key="organisation",
                title="Huis van",
                text=lambda line: line.organisation,
                width=160,
                edit=Edit.CHOICE,
                value=lambda line: line.organisation_id,
                choices=lambda _line: self._organisations,
                colour=lambda line: "muted" if line.archived else None,
            ),
            Column(
                key="meetings",
                title="Overleggen",
                text=lambda line: str(line.meetings or ""),
                width=92,
                align=Align.RIGHT,
                muted=True,
                sort_key=lambda line: line.meetings,
            ),
            Column(
                key=OFFERED,
                title="Aanbieden",
                text=lambda line: "nee" if line.archived else "ja",
                width=92,
                edit=Edit.CHECK,
                value=lambda line: not line.archived,
            ),
        )


class LocationsPart(QObject):
    """Keeps the locations equal to the file."""

    topics = frozenset({Topic.ORGANISATIONS, Topic.MEETINGS})

    def __init__(self, view: LocationsView, shell: Shell) -> None:
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
            self.view.show_locations(self._workspace.locations.lines(), self._workspace.organisations.choices())

    def show_record(self, record_id: str) -> None:
        """Bring a location into sight."""
        self.view.list.table.select(record_id)
        self.view.list.table.setFocus()

    def _add(self, texts: tuple[str, ...]) -> None:
        if self._workspace is not None:
            name, room, place = texts
            add = self._workspace.locations.add
            made = self._history.do(add, name, place, room, initiator=self.view.list)
            if made is not None:
                self.view.list.added(made.subject_id)

    def _edit(self, location_id: str, column: str, value: object) -> None:
        if self._workspace is None:
            return
        locations, told = self._workspace.locations, self.view.list
        told.refused("")
        if column == OFFERED:
            self._history.do(locations.set_archived, location_id, not value)
        elif column == "organisation":
            self._history.do(locations.set_organisation, location_id, str(value or ""))
        else:
            self._history.do(locations.edit, location_id, column, str(value), initiator=told)

    def _remove(self, location_id: str) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.locations.remove, location_id)
