"""Keeps the agenda on the screen equal to the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from secretariat.domain.agendas import AgendaPurpose, BobPhase
from secretariat.domain.changes import ChangeSet, Topic
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.refusals import RecordMissing
from secretariat.gui.agendas.changing import Changing
from secretariat.gui.agendas.preparing import Preparing
from secretariat.gui.agendas.taking_over import TakingOver
from secretariat.gui.agendas.view import AgendaView
from secretariat.gui.agendas.waiting import TakingUp
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.paper_adding import add_papers
from secretariat.gui.shell.tabs import TabPaper
from secretariat.gui.widgets.pick_box import Unknown
from secretariat.gui.widgets.typed_cell import TypedCell
from secretariat.services.workspace import Workspace
from secretariat.wording.documents import added_to
from secretariat.wording.notices import not_known

_CHOICES = {Topic.PEOPLE, Topic.DOSSIERS}
_TEXTS = ("desired_outcome", "annotation")
"""What is typed beside the table, where a refusal is said too."""
_TOPICS = {Topic.AGENDAS, Topic.MEETINGS, *_CHOICES}


class AgendaPresenter(QObject):
    """The tab Agenda of an overleg."""

    title = "&Agenda"
    icon = "list-checks"
    help_topic = "agenda"
    paper: TabPaper | None = None

    def __init__(self, view: AgendaView, shell: Shell, ask_to_defer: Callable[[Workspace, str, QWidget], None]) -> None:
        """``ask_to_defer`` asks to which overleg an item, given by its id, is held over."""
        super().__init__(view)
        self._view = view
        self._shell = shell
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        self._changing = Changing(view, shell)
        self.taking_over = TakingOver(view, shell)
        self._ask_to_defer = ask_to_defer
        self._taking_up = TakingUp(view.waiting, shell)
        self._preparing = Preparing(view.panel, shell)
        view.verbs.defer_wanted.connect(self._defer)
        view.edit_wanted.connect(self._edit)
        view.table.files_dropped.connect(self._add_files)
        view.new_title.textEdited.connect(self._understand)
        view.record_wanted.connect(self._show_record)
        view.record.door_wanted.connect(lambda item_id: shell.doors.open("agenda_items", item_id))
        view.record.plan_wanted.connect(lambda plan_id: shell.doors.open("plan_items", plan_id))
        view.record.dossier_opened.connect(lambda dossier_id: shell.doors.open("dossiers", dossier_id))
        view.record.minutes_wanted.connect(lambda item_id: shell.doors.open("minutes", item_id))
        shell.history.changed.connect(self._changed)

    def _add_files(self, item_id: str, paths: Sequence[Path]) -> None:
        """Keep files as papers of an item; they come on the tab Stukken, and that is said."""
        if self._workspace is None or not item_id:
            return
        change, count = add_papers(self._shell, self._workspace, item_id, paths)
        if change is not None:
            self._shell.history.offer_undo(added_to(self._workspace.agendas.place_of(item_id), count), change)

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    @property
    def aside(self) -> QWidget:
        """The agendacommissie, the versions and the action list of that day."""
        return self._view.panel

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace = workspace
        self._changing.open_file(workspace)
        self._view.set_read_only(workspace.read_only)
        self._show_choices()

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self._meeting_id = None, ""
        self._changing.close_file()
        self.taking_over.close_file()
        self._taking_up.show_meeting(None, "")
        self._preparing.show_meeting(None, "")
        self._view.show_record(None)

    def show_meeting(self, meeting_id: str) -> None:
        """Show the agenda of this overleg."""
        self._view.show_record(None)
        self._meeting_id = meeting_id
        self._changing.show_meeting(meeting_id)
        if self._workspace is not None:
            self.taking_over.show_meeting(self._workspace, meeting_id)
            self._taking_up.show_meeting(self._workspace, meeting_id)
            self._preparing.show_meeting(self._workspace, meeting_id)
        self._refresh()

    def show_place(self, place: str) -> None:
        """Bring one item into sight."""
        self._view.table.select(place)

    def start_new(self) -> None:
        """Bring the cursor to the title of a new item."""
        self._view.start_new()

    def flush(self) -> None:
        """Commit what is being typed about an item; cells commit themselves when they are left."""
        self._view.record.commit()
        self._view.panel.committee.commit()

    # Showing

    def _refresh(self) -> None:
        if self._workspace is not None and self._meeting_id:
            agendas = self._workspace.agendas
            self._view.show_agenda(agendas.lines(self._meeting_id), agendas.time_plan(self._meeting_id))
            self._taking_up.refresh()
            if self._view.shows_details:
                self._show_record(self._view.table.current_id())

    def _defer(self, item_id: str) -> None:
        if self._workspace is not None and item_id and self._shell.flush():
            self._ask_to_defer(self._workspace, item_id, self._view.table)

    def _show_choices(self) -> None:
        if self._workspace is not None:
            agendas = self._workspace.agendas
            self._view.show_choices(agendas.people(), agendas.dossiers(), agendas.documents())

    def _show_record(self, item_id: str) -> None:
        record = self._view.record
        if item_id != record.item_id:
            record.commit()
            if record.is_held and self._view.table.select(record.item_id):
                return
        if self._workspace is None or not item_id:
            self._view.show_record(None)
            return
        try:
            self._view.show_record(self._workspace.agendas.record(item_id))
        except RecordMissing:
            self._view.show_record(None)

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if not change.topics & _TOPICS:
            return
        if change.topics & _CHOICES:
            self._show_choices()
        self._refresh()
        if change.backwards:
            self._view.table.select(change.subject_id)

    # Editing one item

    def _understand(self, typed: str) -> None:
        """Say what a new item that is being typed is taken for."""
        if self._workspace is not None and self._meeting_id:
            self._view.new_title.show_note(self._workspace.agenda_pasting.understood(self._meeting_id, typed))

    def _edit(self, item_id: str, field: str, value: Any) -> None:
        if self._workspace is None:
            return
        if isinstance(value, Unknown) and value.typed:
            self._view.table.type_again(item_id, field, value.typed)
            self._shell.messages.warn(not_known(value.typed))
            return
        if isinstance(value, Unknown):
            value = ""
        if field == "documents":
            self._changing.set_documents(item_id, value)
        else:
            self._shell.history.do(self._verbs()[field], item_id, value, initiator=self._place(item_id, field, value))

    def _place(self, item_id: str, field: str, value: Any) -> object:
        """Where something was typed that stays when it cannot be kept; a choice is as easily made anew."""
        if field in _TEXTS:
            return self._view.record.rows[field]
        if field == "title":
            return TypedCell(self._view.table, item_id, field, value, self._shell.messages.warn)
        return self

    def _verbs(self) -> Mapping[str, Callable[[str, Any], ChangeSet | None]]:
        assert self._workspace is not None
        agendas = self._workspace.agendas
        return {
            "title": agendas.rename,
            "duration_min": lambda item, value: agendas.set_duration(item, value or None),
            "purpose": lambda item, value: agendas.set_purpose(item, AgendaPurpose(value)),
            "proposer": lambda item, value: agendas.set_proposer(item, value or None),
            "dossier": lambda item, value: agendas.set_dossier(item, value or None),
            "speakers": agendas.set_speakers,
            "bob_phase": lambda item, value: agendas.set_phase(item, BobPhase(value) if value else None),
            "confidentiality": lambda item, value: agendas.set_confidentiality(
                item, Confidentiality(value) if value else None
            ),
            "desired_outcome": lambda item, value: agendas.write(item, "desired_outcome", value),
            "annotation": lambda item, value: agendas.write(item, "annotation", value),
        }
