"""Carries out what the user wants with the chosen jaaroverzicht, each step through the one road of the history."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from secretariat.domain.changes import ChangeSet
from secretariat.domain.refusals import DateNotUnderstood
from secretariat.domain.year_reports import YearReportStatus
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.typed_cell import TypedCell
from secretariat.gui.year_reports.view import YearReportsView
from secretariat.services.workspace import Workspace
from secretariat.services.year_sections import SourceChoice
from secretariat.wording.date_entry import Direction, read_date
from secretariat.wording.refusals import sentence
from secretariat.wording.terms import label


class Changing(QObject):
    """The verbs of the list and the pane."""

    def __init__(self, view: YearReportsView, shell: Shell, shown: Callable[[], str]) -> None:
        """``shown`` tells which report the pane shows."""
        super().__init__(view)
        self._view = view
        self._pane = view.pane
        self._history = shell.history
        self._messages = shell.messages
        self._shown = shown
        self._workspace: Workspace | None = None
        self._connect()

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace = workspace

    def _do(self, verb: Callable[..., ChangeSet | None], *given: Any, initiator: object = None) -> ChangeSet | None:
        """Do something with the chosen report, after what was being typed in it."""
        self._pane.editor.commit()
        if self._pane.editor.is_held or not self._shown():
            return None
        return self._history.do(verb, self._shown(), *given, initiator=initiator)

    def _write(self, section_id: str, text: str) -> None:
        if self._workspace is None or not self._shown():
            return
        editor = self._pane.editor
        editor.refused("")
        self._history.do(self._workspace.year_sections.write, self._shown(), section_id, text, initiator=editor)
        editor.settle()

    def _edit_report(self, report_id: str, column: str, value: object) -> None:
        if self._workspace is not None:
            cell = TypedCell(self._view.table, report_id, column, str(value), self._messages.warn)
            reports = self._workspace.year_reports
            verb = reports.set_period if column == "period" else reports.rename
            self._history.do(verb, report_id, str(value), initiator=cell)

    def _set_status(self, status: YearReportStatus) -> None:
        if self._workspace is not None:
            change = self._do(self._workspace.year_reports.set_status, status)
            if change is not None:
                self._history.offer_undo(f"Jaaroverzicht: {label(status).lower()}", change)

    def _publish_on(self, typed: str) -> None:
        if self._workspace is None:
            return
        day = read_date(typed, self._workspace.today(), Direction.AROUND)
        if day is None:
            self._messages.warn(sentence(DateNotUnderstood(typed)))
            self._pane.published.not_kept()
            return
        self._do(self._workspace.year_reports.set_status, YearReportStatus.PUBLISHED, day)

    def _offer_sources(self) -> None:
        if self._workspace is not None and self._shown():
            self._pane.show_sources(self._workspace.year_sections.sources(self._shown()))

    def _add_from(self, chosen: SourceChoice) -> None:
        if self._workspace is None:
            return
        after, add = self._pane.section_id, self._workspace.year_sections.add_from
        if self._do(add, chosen.source, chosen.meeting_id, after or None) is not None:
            place = int(after) + 1 if after else self._pane.list.table.records.rowCount() - 1
            self._pane.list.table.select(str(place))

    def _remove(self) -> None:
        if self._workspace is not None and self._shown():
            change = self._do(self._workspace.year_reports.remove)
            if change is not None:
                self._history.offer_undo("Jaaroverzicht verwijderd", change)

    def _add_section(self, texts: tuple[str, ...]) -> None:
        if self._workspace is None:
            return
        after = self._pane.section_id
        add = self._workspace.year_sections.add
        if self._do(add, texts[0], "", after or None, initiator=self._pane.list) is not None:
            self._pane.list.added(str(int(after) + 1) if after else "0")
            self._pane.editor.text.setFocus()

    def _edit_heading(self, section_id: str, _column: str, value: object) -> None:
        if self._workspace is not None:
            rename = self._workspace.year_sections.rename
            self._pane.list.refused("")
            self._do(rename, section_id, str(value), initiator=self._pane.list)

    def _move(self, section_id: str, step: int) -> None:
        if self._workspace is not None and self._do(self._workspace.year_sections.move, section_id, step) is not None:
            self._pane.list.table.select(str(int(section_id) + step))

    def _place(self, section_id: str, before: str) -> None:
        if self._workspace is not None:
            made = self._do(self._workspace.year_sections.place, section_id, before or None)
            if made is not None:
                goal = int(before) if before else self._pane.list.table.records.rowCount()
                self._pane.list.table.select(str(goal - (goal > int(section_id))))

    def _drop(self, section_id: str) -> None:
        if self._workspace is not None:
            change = self._do(self._workspace.year_sections.drop, section_id)
            if change is not None:
                self._history.offer_undo("Onderdeel uit het jaaroverzicht gehaald", change)

    def _sort(self) -> None:
        if self._workspace is not None and self._do(self._workspace.year_sections.sort_by_date) is None:
            self._messages.info("De onderdelen staan al op datum.")

    def _with_report(self, name: str, *given: str) -> None:
        """Do what needs no more than the report, or a section of it."""
        workspace = self._workspace
        if workspace is not None:
            verbs: dict[str, Callable[..., ChangeSet | None]] = {
                "complete": workspace.year_reports.complete,
                "take_over": workspace.year_sections.take_over,
                "keep": workspace.year_sections.keep_own,
            }
            self._do(verbs[name], *given)

    def _connect(self) -> None:
        view, pane, editor = self._view, self._pane, self._pane.editor
        view.edit_wanted.connect(self._edit_report)
        view.remove_wanted.connect(self._remove)
        pane.status_wanted.connect(self._set_status)
        pane.published_wanted.connect(self._publish_on)
        pane.sources_wanted.connect(self._offer_sources)
        pane.source_chosen.connect(self._add_from)
        pane.complete_wanted.connect(lambda: self._with_report("complete"))
        pane.sort_wanted.connect(self._sort)
        pane.list.add_wanted.connect(self._add_section)
        pane.list.edit_wanted.connect(self._edit_heading)
        pane.list.move_wanted.connect(self._move)
        pane.list.remove_wanted.connect(self._drop)
        pane.dragging.dropped.connect(self._place)
        editor.text_wanted.connect(self._write)
        editor.take_over_wanted.connect(lambda section: self._with_report("take_over", section))
        editor.keep_wanted.connect(lambda section: self._with_report("keep", section))
