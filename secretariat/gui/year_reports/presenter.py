"""Keeps the jaaroverzichten on the screen equal to the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from secretariat.domain.changes import ChangeSet
from secretariat.domain.refusals import RecordMissing
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.pages import State
from secretariat.gui.shell.paper_dialog import PaperDialog
from secretariat.gui.shell.paper_saving import PaperSaving
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.year_reports.changing import Changing
from secretariat.gui.year_reports.dialog import YearReportDialog
from secretariat.gui.year_reports.view import YearReportsView
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace

_INSIDE = "/sections/"
"""What stands between a report and the position of a section, where search found it."""


class YearReportsPresenter(QObject):
    """The section Jaaroverzicht."""

    key = "year_reports"
    help_topic = "jaaroverzicht"

    def __init__(self, view: YearReportsView, shell: Shell) -> None:
        super().__init__(view)
        self._view = view
        self._pane = view.pane
        self._shell = shell
        self._history = shell.history
        self._saving = PaperSaving(shell)
        self._workspace: Workspace | None = None
        self._report_id = ""
        self._is_stale = False
        self._changing = Changing(view, shell, lambda: self._report_id)
        self._connect()

    # What the window asks

    @property
    def widget(self) -> QWidget:
        """The view."""
        return self._view

    def open_file(self, workspace: Workspace) -> None:
        """Show the reports of this file."""
        self._workspace, self._report_id = workspace, ""
        self._changing.open_file(workspace)
        self._view.set_read_only(workspace.read_only)
        self._refresh()
        for line in self._view.table.records.records[:1]:
            self._view.table.select(line.id)
        self._view.table.setFocus()

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace, self._report_id = None, ""
        self._changing.open_file(None)
        self._pane.editor.show_section(None)
        self._pane.clear()

    def flush(self) -> None:
        """Commit what is being typed in a section."""
        self._pane.editor.commit()

    def state(self) -> State:
        """Which report, on which tab, at which section."""
        return {
            "report": self._report_id,
            "tab": self._pane.tabs.currentIndex(),
            "section": self._pane.section_id,
        }

    def restore(self, state: State) -> None:
        """Stand there again."""
        self._refresh()
        self._view.table.select(str(state.get("report", "")))
        self._pane.tabs.setCurrentIndex(int(state.get("tab", 0)))
        self._pane.list.table.select(str(state.get("section", "")))

    def current_record(self) -> tuple[str, str] | None:
        """The report beside the list."""
        return ("theme_year_reports", self._report_id) if self._report_id else None

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What can be done here at this moment."""
        handlers: dict[str, Callable[[], object]] = {}
        if self._workspace is not None and not self._workspace.read_only:
            handlers["new"] = self.start_new
        if self._report_id:
            handlers |= {"paper": self.show_paper, "save_pdf": self.save_paper}
        return handlers

    def show_record(self, _kind: str, record_id: str) -> None:
        """Show a report, at the section where search found something."""
        if self._workspace is None:
            return
        report_id, _, position = record_id.partition(_INSIDE)
        self._view.table.select(report_id)
        if position.isdecimal():
            self._pane.tabs.setCurrentIndex(0)
            self._pane.list.table.select(self._workspace.year_reports.section_at(report_id, int(position)))
            self._pane.editor.text.setFocus()  # where the window marks what was looked for

    # Making and showing

    def start_new(self) -> YearReportDialog | None:
        """Ask of which theme and period a report must be made; the theme is that of the chosen one."""
        if self._workspace is None or self._workspace.read_only:
            return None
        reports = self._workspace.year_reports
        theme_id = reports.record(self._report_id).line.theme_id if self._report_id else ""
        year = str(self._workspace.today().year)
        dialog = YearReportDialog(reports.themes(), theme_id, year, self._view.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(lambda: self._add(dialog))
        dialog.open()
        return dialog

    def show_paper(self) -> PaperDialog | None:
        """Show the report as it will print."""
        if self._workspace is None or not self._report_id or not self._shell.flush():
            return None
        line = self._workspace.year_reports.record(self._report_id).line
        choice = PlainLabel(f"{line.title} – {line.theme}", look="strong")
        dialog = PaperDialog("Jaaroverzicht", choice, self._workspace, self._shell, self._view)
        dialog.open()
        dialog.show_request(self._request())
        return dialog

    def save_paper(self) -> None:
        """Save the report, as PDF, in Word, as plain text or as a page for the website."""
        if self._workspace is not None and self._report_id:
            self._saving.save(self._workspace, self._request(), self._view)

    def _request(self) -> PaperRequest:
        return PaperRequest(PaperKind.YEAR_REPORT, report_id=self._report_id)

    def _add(self, dialog: YearReportDialog) -> None:
        assert self._workspace is not None
        texts = (dialog.theme.chosen(), dialog.period.text(), dialog.title.text())
        change = self._history.do(self._workspace.year_reports.add, *texts, initiator=dialog)
        if change is not None:
            dialog.accept()
            self._view.table.select(change.subject_id)
            self._pane.tabs.setCurrentIndex(0)
            self._pane.list.table.setFocus()
            self._history.offer_undo("Jaaroverzicht gemaakt uit het bestand", change)

    def _refresh(self) -> None:
        if self._workspace is not None:
            self._view.show_lines(self._workspace.year_reports.lines())
            self._show_chosen()

    def _refresh_if_stale(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self._refresh()

    def _choose(self, report_id: str) -> None:
        if report_id != self._report_id:
            self._pane.editor.commit()  # what was typed belongs to the report it was typed in
            if not self._pane.editor.is_held or not self._view.table.select(self._report_id):
                self._show_chosen()

    def _choose_section(self, section_id: str) -> None:
        editor = self._pane.editor
        if section_id != editor.section_id:
            editor.commit()
            if not editor.is_held or not self._pane.list.table.select(editor.section_id):
                editor.show_section(self._pane.section(section_id))

    def _show_chosen(self) -> None:
        if self._workspace is None:
            return
        chosen = self._view.table.current_id()
        if chosen != self._report_id:
            self._report_id = chosen
            self._pane.editor.show_section(None)
        try:
            self._pane.show_record(self._workspace.year_reports.record(chosen))
        except RecordMissing:
            self._report_id = ""
            self._pane.clear()

    def _changed(self, change: ChangeSet, _initiator: object) -> None:
        if self._workspace is None:
            return
        self._is_stale = True
        if self._view.isVisible():
            self._refresh_if_stale()
            if change.backwards:
                self._view.table.select(change.subject_id)

    def _connect(self) -> None:
        view, pane = self._view, self._pane
        view.report_chosen.connect(self._choose)
        view.new_wanted.connect(lambda: self.start_new())
        view.shown.connect(self._refresh_if_stale)
        pane.paper_wanted.connect(lambda: self.show_paper())
        pane.section_chosen.connect(self._choose_section)
        pane.opened.connect(self._shell.doors.open)
        self._history.changed.connect(self._changed)
