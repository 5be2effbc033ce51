"""Keeps the termijnagenda on the screen equal to the file."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from secretariat.domain.planning import PlanStatus
from secretariat.gui.planning.destination_dialog import DestinationDialog
from secretariat.gui.planning.forward_view import ForwardView
from secretariat.gui.planning.year_paper import YearPaper
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.typed_cell import TypedCell
from secretariat.services.publishing import PaperKind
from secretariat.services.workspace import Workspace
from secretariat.wording.carry_over import destination_choice


class ForwardPresenter(QObject):
    """The first tab of the planning."""

    def __init__(self, view: ForwardView, shell: Shell) -> None:
        super().__init__(view)
        self.view = view
        self._shell = shell
        self._history = shell.history
        self._workspace: Workspace | None = None
        self._year = 0
        self.paper = YearPaper("Termijnagenda", PaperKind.FORWARD_AGENDA, view, shell)
        self._connect()

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace = workspace
        self.view.clear_filter()
        self.view.list.forget()
        if workspace is not None:
            self.view.set_read_only(workspace.read_only)

    def show_year(self, year: int) -> None:
        """Show this year."""
        self._year = year
        self.refresh()

    def refresh(self) -> None:
        """Show what the file says now."""
        if self._workspace is None or not self._year:
            return
        planning = self._workspace.planning
        self.view.show_choices(planning.bodies(), self._workspace.dossiers.choices())
        self.view.show_lines(self._year, planning.lines(self.view.wanted(self._year)))

    def show_item(self, item_id: str) -> None:
        """Bring an item of the year that is shown into sight, whatever the filters were."""
        if self._workspace is None or self.view.show_item(item_id):
            return
        self.view.clear_filter()
        self.view.dropped.setChecked(self._workspace.planning.line(item_id).status is PlanStatus.DROPPED)
        self.refresh()
        self.view.show_item(item_id)

    def start_new(self) -> None:
        """Bring the cursor to where something new is typed."""
        self.view.list.new_lines[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def start_filter(self) -> None:
        """Go to the field that narrows the list."""
        self.view.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.view.words.selectAll()

    def show_paper(self) -> None:
        """Show the termijnagenda on paper, of the orgaan that was filtered on."""
        if self._workspace is not None:
            self.paper.show(self._workspace, self._year, self.view.body.chosen())

    def save_paper(self) -> None:
        """Save it without looking at it first."""
        if self._workspace is not None:
            self.paper.save(self._workspace, self._year, self.view.body.chosen())

    def start_placing(self, item_id: str) -> DestinationDialog | None:
        """Ask on which agenda an item comes; one that is there already is shown instead."""
        if self._workspace is None or not item_id:
            return None
        planning = self._workspace.planning
        line = planning.line(item_id)
        if line.agenda:
            self._shell.messages.info(f"Dit staat al op de agenda: {line.agenda}. Enter opent het agendapunt.")
            return None
        targets = [
            destination_choice(one.id, one.code, one.title, one.date, sent=one.sent)
            for one in planning.destinations(item_id)
        ]
        if not targets:
            self._shell.messages.info("Er is geen overleg gepland. Plan er eerst een bij Overleggen (Ctrl+2, Ctrl+N).")
            return None
        likely = planning.likely_destination(item_id)
        dialog = DestinationDialog(line.title, "Overleg", targets, likely, self.view.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(lambda: self._place(item_id, dialog))
        dialog.open()
        return dialog

    def _place(self, item_id: str, dialog: DestinationDialog) -> None:
        meeting_id = dialog.chosen()
        if self._workspace is None or not meeting_id:
            return
        change = self._history.do(self._workspace.planning.place, item_id, meeting_id, initiator=dialog)
        if change is not None:
            dialog.accept()
            line = self._workspace.planning.line(item_id)
            self._history.offer_undo(f"Op de agenda gezet: {line.agenda}", change)

    def _open(self, item_id: str) -> None:
        if self._workspace is None:
            return
        line = self._workspace.planning.line(item_id)
        if line.agenda_item_id:
            self._shell.doors.open("agenda_items", line.agenda_item_id)
        elif not self._workspace.read_only:
            self.view.table.edit_cell(item_id, "when")

    def _add(self, texts: tuple[str, ...]) -> None:
        if self._workspace is None:
            return
        view, editor = self.view, self.view.list
        add = self._workspace.planning.add
        title, when = texts
        body, dossier = view.body.chosen(), view.dossier.chosen()
        made = self._history.do(add, title, when, self._year, body, dossier, initiator=editor)
        if made is None:
            return
        editor.added(made.subject_id)
        year = self._workspace.planning.year_of(made.subject_id)
        line = self._workspace.planning.line(made.subject_id)
        if line.day is not None and year != self._year:
            self._history.offer_undo(f"Toegevoegd aan de termijnagenda van {year}: {line.title}", made)

    def _edit(self, item_id: str, column: str, value: object) -> None:
        if self._workspace is None:
            return
        planning = self._workspace.planning
        if column == "status":
            self._set_status(item_id, str(value))
            return
        if not isinstance(value, str):
            self._shell.messages.warn("Die naam is er niet. Kies er een uit de lijst.")
            return
        cell = TypedCell(self.view.table, item_id, column, value, self._shell.messages.warn)
        self._history.do(planning.edit, item_id, column, value, self._year, initiator=cell)

    def _set_status(self, item_id: str, status: str) -> None:
        if self._workspace is None or not item_id:
            return
        change = self._history.do(self._workspace.planning.set_status, item_id, PlanStatus(status))
        if change is not None and status == PlanStatus.DROPPED:
            self._history.offer_undo("Vervallen; het staat niet meer op de termijnagenda", change)

    def _remove(self, item_id: str) -> None:
        if self._workspace is None:
            return
        ids = self.view.table.selected_ids() or [item_id]
        change = self._history.do(self._workspace.planning.remove, *ids)
        if change is not None:
            what = "Onderwerp" if len(ids) == 1 else f"{len(ids)} onderwerpen"
            self._history.offer_undo(f"{what} van de termijnagenda gehaald", change)

    def _connect(self) -> None:
        view = self.view
        view.filter_changed.connect(self.refresh)
        view.list.add_wanted.connect(self._add)
        view.list.edit_wanted.connect(self._edit)
        view.list.remove_wanted.connect(self._remove)
        view.status_wanted.connect(self._set_status)
        view.place_wanted.connect(self.start_placing)
        view.paper_wanted.connect(self.show_paper)
        view.opened.connect(self._open)
