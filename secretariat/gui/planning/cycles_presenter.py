"""Keeps the jaarcycli on the screen equal to the file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt

from secretariat.domain.planning import PlanStatus
from secretariat.domain.refusals import RecordMissing
from secretariat.gui.planning.cycles_view import IDEAS_TAB, CyclesView
from secretariat.gui.planning.destination_dialog import DestinationDialog
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.typed_cell import TypedCell
from secretariat.services.workspace import Workspace
from secretariat.wording.carry_over import destination_choice
from secretariat.wording.planning import generated_words

_MEETING, _BODY = "meeting:", "body:"


class CyclesPresenter(QObject):
    """The second tab of the planning."""

    def __init__(self, view: CyclesView, shell: Shell) -> None:
        super().__init__(view)
        self.view = view
        self._shell = shell
        self._history = shell.history
        self._workspace: Workspace | None = None
        self._year = 0
        self._connect()

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace = workspace
        for editor in (self.view.list, self.view.steps, self.view.ideas.ideas):
            editor.forget()
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
        cycles = self._workspace.plan_cycles
        self.view.show_choices(self._workspace.dossiers.choices(), cycles.municipalities())
        lines = cycles.lines()
        self.view.show_lines(lines)
        if not self.view.list.table.current_id() and lines:
            self.view.list.table.select(lines[0].id)
        self._show_chosen()

    def show_cycle(self, cycle_id: str) -> None:
        """Bring a cycle into sight."""
        self.view.list.table.select(cycle_id)

    def show_idea(self, idea_id: str) -> None:
        """Bring an idea of the year that is shown into sight."""
        self.view.tabs.setCurrentIndex(IDEAS_TAB)
        self.view.ideas.ideas.table.select(idea_id)

    def start_new(self) -> None:
        """Bring the cursor to where an idea, or else a cycle, is typed."""
        ideas = self.view.tabs.currentIndex() == IDEAS_TAB and bool(self._cycle)
        editor = self.view.ideas.ideas if ideas else self.view.list
        editor.new_lines[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def commit(self) -> None:
        """Hand over opgaven that are still being typed."""
        if self.view.tasks.isModified():
            self._set_up("classification", self.view.tasks.text())

    @property
    def _cycle(self) -> str:
        return self.view.list.table.current_id()

    def _show_chosen(self) -> None:
        if self._workspace is None or not self._year:
            return
        try:
            record = self._workspace.plan_cycles.record(self._cycle, self._year)
        except RecordMissing:
            self.view.clear()
            return
        self.view.show_record(record)
        ideas = self._workspace.plan_ideas
        self.view.ideas.show_lines(ideas.lines(self._cycle, self._year), ideas.demands(self._cycle, self._year))

    # Cycles and their steps

    def _add(self, texts: tuple[str, ...]) -> None:
        if self._workspace is not None:
            editor = self.view.list
            made = self._history.do(self._workspace.plan_cycles.add, texts[0], initiator=editor)
            if made is not None:
                editor.added(made.subject_id)
                self.view.steps.new_lines[0].setFocus()

    def _edit(self, cycle_id: str, field: str, value: object) -> None:
        if self._workspace is not None:
            cell = TypedCell(self.view.list.table, cycle_id, field, str(value), self._shell.messages.warn)
            self._history.do(self._workspace.plan_cycles.edit, cycle_id, field, str(value), initiator=cell)

    def _set_up(self, field: str, value: str) -> None:
        if self._workspace is not None and self._cycle:
            self._history.do(self._workspace.plan_cycles.edit, self._cycle, field, value)

    def _remove(self, cycle_id: str) -> None:
        if self._workspace is not None:
            change = self._history.do(self._workspace.plan_cycles.remove, cycle_id)
            if change is not None:
                self._history.offer_undo("Jaarcyclus verwijderd", change)

    def _add_step(self, texts: tuple[str, ...]) -> None:
        if self._workspace is not None and self._cycle:
            editor = self.view.steps
            if self._history.do(self._workspace.plan_cycles.add_step, self._cycle, *texts, initiator=editor):
                editor.added()

    def _edit_step(self, step_id: str, field: str, value: object) -> None:
        if self._workspace is not None:
            cell = TypedCell(self.view.steps.table, step_id, field, str(value), self._shell.messages.warn)
            edit = self._workspace.plan_cycles.edit_step
            self._history.do(edit, self._cycle, step_id, field, value, initiator=cell)

    def _remove_step(self, step_id: str) -> None:
        if self._workspace is not None:
            change = self._history.do(self._workspace.plan_cycles.remove_step, self._cycle, step_id)
            if change is not None:
                self._history.offer_undo("Stap uit de jaarcyclus gehaald", change)

    def _generate(self) -> None:
        if self._workspace is None or not self._cycle:
            return
        count = self._workspace.plan_cycles.record(self._cycle, self._year).to_make
        change = self._history.do(self._workspace.plan_cycles.generate, self._cycle, self._year)
        if change is not None:
            name = self._workspace.plan_cycles.record(self._cycle, self._year).line.name
            self._history.offer_undo(generated_words(name, self._year, count), change)

    def _edit_talk(self, item_id: str, field: str, value: object) -> None:
        if self._workspace is None:
            return
        planning = self._workspace.planning
        if field == "done":
            self._history.do(planning.set_status, item_id, PlanStatus.DONE if value else PlanStatus.PLANNED)
            return
        cell = TypedCell(self.view.talks, item_id, field, str(value), self._shell.messages.warn)
        self._history.do(planning.edit, item_id, field, str(value), self._year, initiator=cell)

    # Ideas

    def _add_idea(self, texts: tuple[str, ...]) -> None:
        if self._workspace is None or not self._cycle:
            return
        editor, (text, who, task) = self.view.ideas.ideas, texts
        meant = _meant(who, [name for _one, name in self._workspace.plan_cycles.municipalities()])
        organisation = next((one for one, name in self._workspace.plan_cycles.municipalities() if name == meant), "")
        if who.strip() and not organisation:
            editor.refused(f"‘{who.strip()}’ is geen gemeente die lid is. Kies er een uit de lijst.")
            return
        tasks = self._workspace.plan_cycles.record(self._cycle, self._year).cycle.classification
        add = self._workspace.plan_ideas.add
        kept = _meant(task, tasks) or task
        made = self._history.do(add, self._cycle, self._year, text, organisation, kept, initiator=editor)
        if made is not None:
            editor.added(made.subject_id)

    def _edit_idea(self, idea_id: str, field: str, value: object) -> None:
        if self._workspace is None:
            return
        if not isinstance(value, str):
            self._shell.messages.warn("Die gemeente is er niet. Kies er een uit de lijst.")
            return
        cell = TypedCell(self.view.ideas.ideas.table, idea_id, field, value, self._shell.messages.warn)
        self._history.do(self._workspace.plan_ideas.edit, idea_id, field, value, initiator=cell)

    def _remove_idea(self, idea_id: str) -> None:
        if self._workspace is not None:
            ids = self.view.ideas.ideas.table.selected_ids() or [idea_id]
            change = self._history.do(self._workspace.plan_ideas.remove, *ids)
            if change is not None:
                what = "Idee" if len(ids) == 1 else f"{len(ids)} ideeën"
                self._history.offer_undo(f"{what} verwijderd", change)

    def start_placing(self, demand_ids: list[str]) -> DestinationDialog | None:
        """Ask on which agenda these ideas come: that of an overleg, or what an orgaan has to treat."""
        if self._workspace is None or not demand_ids:
            return None
        planning = self._workspace.planning
        targets: list[tuple[str, str]] = [
            destination_choice(f"{_MEETING}{one.id}", one.code, one.title, one.date, sent=one.sent)
            for one in planning.destinations()
        ]
        targets += [(f"{_BODY}{one}", f"Te agenderen bij {name}") for one, name in planning.bodies()]
        count = len(demand_ids)
        what = "1 idee op de agenda" if count == 1 else f"{count} ideeën op de agenda"
        dialog = DestinationDialog(what, "Overleg of orgaan", targets, "", self.view.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(lambda: self._place(demand_ids, dialog))
        dialog.open()
        return dialog

    def _place(self, demand_ids: list[str], dialog: DestinationDialog) -> None:
        where = dialog.chosen()
        if self._workspace is None or not where:
            return
        change = self._history.do(
            self._workspace.plan_ideas.place_on_agenda,
            self._cycle,
            self._year,
            demand_ids,
            meeting_id=where.removeprefix(_MEETING) if where.startswith(_MEETING) else "",
            body_id=where.removeprefix(_BODY) if where.startswith(_BODY) else "",
            initiator=dialog,
        )
        if change is not None:
            dialog.accept()
            count = len(demand_ids)
            self._history.offer_undo(f"{count} {'idee' if count == 1 else 'ideeën'} op de agenda gezet", change)

    def _connect(self) -> None:
        view = self.view
        view.list.table.chosen.connect(lambda _id: self._show_chosen())
        view.list.add_wanted.connect(self._add)
        view.list.edit_wanted.connect(self._edit)
        view.list.remove_wanted.connect(self._remove)
        view.steps.add_wanted.connect(self._add_step)
        view.steps.edit_wanted.connect(self._edit_step)
        view.steps.remove_wanted.connect(self._remove_step)
        view.talks.records.edit_wanted.connect(self._edit_talk)
        view.talks.opened.connect(lambda item_id: self._shell.doors.open("plan_items", item_id))
        view.generate_wanted.connect(self._generate)
        view.dossier_wanted.connect(lambda chosen: self._set_up("dossier_id", chosen))
        view.tasks_wanted.connect(lambda typed: self._set_up("classification", typed))
        view.ideas.ideas.add_wanted.connect(self._add_idea)
        view.ideas.ideas.edit_wanted.connect(self._edit_idea)
        view.ideas.ideas.remove_wanted.connect(self._remove_idea)
        view.ideas.place_wanted.connect(self.start_placing)


def _meant(typed: str, names: Sequence[str]) -> str:
    """The name that was typed, or the only one that has it in it; empty when that is not clear."""
    words = " ".join(typed.split()).casefold()
    equal = [name for name in names if name.casefold() == words]
    found = equal or [name for name in names if words and words in name.casefold()]
    return found[0] if len(found) == 1 else ""
