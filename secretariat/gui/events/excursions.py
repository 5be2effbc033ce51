"""The werkbezoeken of an event: the list, and the chosen one beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from secretariat.domain.changes import Topic
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.events.record_form import RecordForm
from secretariat.gui.look import hours, tokens
from secretariat.gui.models.columns import Align, Column, Edit
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.list_editor import ListEditor
from secretariat.gui.widgets.pick_box import Choice
from secretariat.gui.widgets.typed_cell import TypedCell
from secretariat.services.excursions import ExcursionLine, ExcursionRecord
from secretariat.services.workspace import Workspace
from secretariat.wording.programme import nobody_known


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


EXCURSIONS: tuple[Column[ExcursionLine], ...] = (
    Column(
        key="title",
        title="Werkbezoek",
        text=lambda line: line.title,
        stretch=True,
        least=180,
        edit=Edit.LINE,
        max_length=LINE_LIMIT,
        tooltip=lambda line: line.title,
    ),
    Column(key="hosts", title="Gastheer", text=lambda line: line.hosts, width=140, tooltip=lambda line: line.hosts),
    Column(
        key="capacity",
        title="Plaatsen",
        text=lambda line: _number(line.capacity),
        width=76,
        align=Align.RIGHT,
        edit=Edit.LINE,
        max_length=6,
    ),
    Column(
        key="bus_departure",
        title="Bus",
        text=lambda line: line.departure,
        width=62,
        edit=Edit.LINE,
        max_length=20,
    ),
    Column(
        key="bus_capacity",
        title="In de bus",
        text=lambda line: _number(line.bus_capacity),
        width=78,
        align=Align.RIGHT,
        edit=Edit.LINE,
        max_length=6,
    ),
)


class ExcursionForm(RecordForm):
    """Every field of a werkbezoek."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = self.form
        form.add(self.line("title", "&Titel"))
        form.add(self.people("hosts", "Gastheren", "Naam van een organisatie", "Van de lijst halen"))
        form.add(self.line("place", "Plaatsnaam"), self.line("address", "Adres"))
        form.add(self.line("aliases", "Andere namen", "Met een puntkomma ertussen"))
        form.add(self.line("topics", "Programma", "Onderwerpen, met een puntkomma ertussen"))
        form.add(self.long("description", "Tekst in het programmaboekje"))
        form.add(self.several("questions", "Vragen, elk op een eigen regel"))
        form.add(
            (self.line("capacity", "Plaatsen", short=True), 4),
            (self.line("bus_departure", "Vertrek bus", "13.15", short=True), 4),
            (self.line("bus_capacity", "Plaatsen in de bus", short=True), 4),
        )
        form.add(self.tick("bus_available", "Er gaat een bus"), self.tick("station_nearby", "Station in de buurt"))
        form.add(self.line("station_name", "Station"))

    def show_record(self, record: ExcursionRecord, organisations: Sequence[Choice]) -> None:
        """Show a werkbezoek; what is being typed in it stays."""
        one = record.excursion
        self.show_texts(
            {
                "title": one.title,
                "place": one.place or "",
                "address": record.address,
                "aliases": "; ".join(one.aliases),
                "topics": "; ".join(one.topics),
                "description": one.description or "",
                "questions": "\n".join(one.questions),
                "capacity": _number(one.capacity),
                "bus_departure": hours.bare(one.bus_departure),
                "bus_capacity": _number(one.bus_capacity),
                "station_name": one.station_name or "",
            }
        )
        self.ticks["bus_available"].setChecked(bool(one.bus_available))
        self.ticks["station_nearby"].setChecked(bool(one.station_nearby))
        self.show_people("hosts", organisations, record.hosts)


class ExcursionsPresenter(QObject):
    """The tab of the werkbezoeken."""

    title = "We&rkbezoeken"
    icon = "bus"
    kinds = frozenset({"excursions"})
    topics = frozenset({Topic.EVENTS, Topic.ORGANISATIONS})
    chosen_part_going = Signal(str)
    """A werkbezoek was to be taken away that somebody chose: its id."""

    def __init__(self, shell: Shell) -> None:
        self.view = QWidget()
        super().__init__(self.view)
        self._history = shell.history
        self._messages = shell.messages
        self._workspace: Workspace | None = None
        self._event_id = self._shown = ""
        self.form = ExcursionForm()
        self.list = ListEditor(
            EXCURSIONS,
            name="werkbezoeken",
            accessible_name="Werkbezoeken",
            new=("Nieuw werkbezoek…",),
            add="Toevoegen",
            remove="Werkbezoek verwijderen",
            empty=EmptyState("Nog geen werkbezoeken", "Typ hieronder waar men op bezoek kan.", icon="bus"),
            settings=shell.settings,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(EmptyState("Geen werkbezoek gekozen", "Kies links een werkbezoek.", icon="bus"))
        self._stack.addWidget(self.form)
        self._lay_out()
        self.list.add_wanted.connect(self._add)
        self.list.edit_wanted.connect(self._edit_cell)
        self.list.remove_wanted.connect(self._remove)
        self.list.table.chosen.connect(self._choose)
        self.form.edit_wanted.connect(self._edit)
        self.form.people_wanted.connect(self._set_hosts)
        self.form.not_known.connect(lambda typed: self._messages.warn(nobody_known(typed)))

    # What the page asks

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self.view

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace, self._event_id, self._shown = workspace, "", ""
        self.form.forget()
        self.list.forget()
        if workspace is not None:
            self.list.set_read_only(workspace.read_only)
            self.form.set_read_only(workspace.read_only)

    def show_event(self, event_id: str) -> None:
        """Show the werkbezoeken of this event."""
        self._event_id = event_id
        if self._workspace is None or not event_id:
            return
        lines = self._workspace.excursions.lines(event_id)
        self.list.show_records(lines)
        if not self.list.table.current_id() and lines:
            self.list.table.select(lines[0].id)
        self._show_chosen()

    def show_record(self, record_id: str) -> None:
        """Bring a werkbezoek into sight."""
        self.list.table.select(record_id)

    def commit(self) -> None:
        """Hand over what is being typed beside the list."""
        self.form.commit()

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done here at this moment."""
        if self._workspace is None or self._workspace.read_only:
            return {}
        return {"new": lambda: self.list.new_lines[0].setFocus(Qt.FocusReason.ShortcutFocusReason)}

    # Inner workings

    def _choose(self, record_id: str) -> None:
        if record_id == self._shown:
            return
        self.form.commit()
        if self.form.is_held and self.list.table.select(self._shown):
            return
        self.form.forget()
        self._show_chosen()

    def _show_chosen(self) -> None:
        self._shown = self.list.table.current_id()
        if self._workspace is None or not self._shown:
            self._stack.setCurrentIndex(0)
            return
        record = self._workspace.excursions.record(self._shown)
        self.form.show_record(record, self._workspace.events.organisers())
        self._stack.setCurrentIndex(1)

    def _add(self, texts: tuple[str, ...]) -> None:
        if self._workspace is not None:
            made = self._history.do(self._workspace.excursions.add, self._event_id, texts[0], initiator=self.list)
            if made is not None:
                self.list.added(made.subject_id)

    def _edit_cell(self, record_id: str, column: str, value: object) -> None:
        if self._workspace is not None:
            cell = TypedCell(self.list.table, record_id, column, str(value), self._messages.warn)
            self._history.do(self._workspace.excursions.edit, record_id, column, str(value), initiator=cell)

    def _edit(self, field: str, typed: str) -> None:
        if self._workspace is not None and self._shown:
            place = self.form.place(field)
            self._history.do(self._workspace.excursions.edit, self._shown, field, typed, initiator=place)

    def _set_hosts(self, _field: str, ids: list[str]) -> None:
        if self._workspace is not None and self._shown:
            self._history.do(self._workspace.excursions.set_hosts, self._shown, ids)

    def _remove(self, record_id: str) -> None:
        if self._workspace is not None:
            if self._workspace.choice_concerns.of_part(record_id):
                self.chosen_part_going.emit(record_id)
                return
            title = self._workspace.excursions.record(record_id).excursion.title
            made = self._history.do(self._workspace.excursions.remove, record_id)
            if made is not None:
                self._history.offer_undo(f"Werkbezoek verwijderd: {title}", made)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        column.addWidget(self.list)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(self._stack)
        splitter.setChildrenCollapsible(False)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([tokens.scaled(700), tokens.scaled(560)])
        layout = QVBoxLayout(self.view)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.view.setFocusProxy(self.list.table)
