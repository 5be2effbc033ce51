"""Carries out what the user wants with the chosen decision, each step through the one road of the history."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from secretariat.domain.changes import ChangeSet
from secretariat.domain.decisions import DecisionKind, RatificationStatus
from secretariat.domain.refusals import DateNotUnderstood
from secretariat.gui.decisions.establishing import Establishing
from secretariat.gui.decisions.view import DecisionsView
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.typed_cell import TypedCell
from secretariat.services.workspace import Workspace
from secretariat.wording.date_entry import read_past_date
from secretariat.wording.refusals import sentence


class Changing(QObject):
    """The verbs of the list and the pane."""

    def __init__(
        self,
        view: DecisionsView,
        shell: Shell,
        establishing: Establishing,
        shown: Callable[[], str],
        show_again: Callable[[str], None],
    ) -> None:
        """``shown`` tells which decision the pane shows, ``show_again`` shows what the file says of it."""
        super().__init__(view)
        self._view = view
        self._history = shell.history
        self._messages = shell.messages
        self._establishing = establishing
        self._shown = shown
        self._show_again = show_again
        self._workspace: Workspace | None = None
        self._connect()

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace = workspace

    def close_file(self) -> None:
        """Forget the file."""
        self._workspace = None

    def ask_for_body(self, decision_id: str) -> None:
        """Ask for the body of a decision that establishes one, unless it has it."""
        if self._workspace is None or self._workspace.read_only:
            return
        record = self._workspace.decisions.record(decision_id)
        if record.line.kind is DecisionKind.ESTABLISHED and record.established is None:
            self._establishing.ask(self._workspace, decision_id, self._view)

    def _edit(self, decision_id: str, column: str, value: Any, *, initiated_in_list: bool = False) -> None:
        if self._workspace is None or not decision_id:
            return
        decisions = self._workspace.decisions
        change = None
        if column == "text":
            cell = TypedCell(self._view.table, decision_id, column, str(value), self._messages.warn)
            place = cell if initiated_in_list else self._view.pane.text
            change = self._history.do(decisions.edit, decision_id, text=value, initiator=place)
        elif column == "kind":
            change = self._history.do(decisions.edit, decision_id, kind=DecisionKind(value), initiator=self)
            if change is not None and initiated_in_list:
                QTimer.singleShot(0, lambda: self.ask_for_body(decision_id))
        elif column == "dossier":
            change = self._history.do(decisions.file_under, decision_id, value or None, initiator=self)
        if change is None and column != "text" and decision_id == self._shown():
            self._show_again(decision_id)

    def _ask_which_ends(self) -> None:
        if self._workspace is not None and self._shown():
            self._establishing.ask_which_ends(self._workspace, self._shown(), self._view)

    def _remove(self) -> None:
        if self._workspace is None or not self._shown():
            return
        number = self._workspace.decisions.record(self._shown()).line.number
        change = self._history.do(self._workspace.decisions.remove, self._shown())
        if change is not None:
            self._history.offer_undo(f"Besluit {number} verwijderd", change)

    def _agree(self, row: str, **values: Any) -> None:
        """Change what is known of a decision without overleg."""
        if self._workspace is not None and self._shown():
            place = self._view.pane.agreement.rows[row]
            self._history.do(self._workspace.decisions.edit_agreement, self._shown(), initiator=place, **values)

    def _date(self, typed: str) -> None:
        assert self._workspace is not None
        day = read_past_date(typed, self._workspace.today())
        if day is None:
            row = self._view.pane.agreement.rows["date"]
            row.not_kept()
            row.refused(sentence(DateNotUnderstood(typed)))
        else:
            self._agree("date", decided_on=day)

    def _require_ratification(self, required: bool) -> None:
        if self._workspace is None or not self._shown():
            return
        ratifications = self._workspace.ratifications
        had = any(line.status is not RatificationStatus.PENDING for line in ratifications.of_decision(self._shown()))
        change = self._history.do(ratifications.require, self._shown(), required, initiator=self)
        if change is not None and had and not required:
            words = "De bekrachtiging is van dit besluit af gehaald, met de antwoorden die er waren."
            self._history.offer_undo(words, change)

    def _answer(self, ids: list[str], column: str, value: Any) -> None:
        if self._workspace is None:
            return
        ratifications = self._workspace.ratifications
        if column == "status":
            # Qt hands a StrEnum back as a plain text.
            self._history.do(ratifications.set_status, self._shown(), ids, RatificationStatus(value), initiator=self)
            return
        today, typed, table = self._workspace.today(), str(value).strip(), self._view.pane.ratification.answers

        def note_or_date() -> ChangeSet | None:
            if column == "note":
                return ratifications.set_note(self._shown(), ids, typed)
            day = read_past_date(typed, today) if typed else None
            if typed and day is None:
                raise DateNotUnderstood(typed)
            return ratifications.set_date(self._shown(), ids, day)

        cell = TypedCell(table, table.current_id(), column, typed, self._messages.warn)
        self._history.do(note_or_date, initiator=cell)

    def _connect(self) -> None:
        pane, verbs, shown = self._view.pane, self._view.verbs, self._shown
        self._view.edit_wanted.connect(lambda *values: self._edit(*values, initiated_in_list=True))
        pane.text_wanted.connect(lambda text: self._edit(shown(), "text", text))
        pane.kind_wanted.connect(lambda kind: self._edit(shown(), "kind", kind))
        pane.dossier_wanted.connect(lambda dossier: self._edit(shown(), "dossier", dossier))
        pane.ratification.wanted.connect(self._require_ratification)
        pane.ratification.answered.connect(self._answer)
        pane.agreement.date_wanted.connect(self._date)
        pane.agreement.parties_wanted.connect(lambda ids: self._agree("parties", party_ids=ids))
        pane.agreement.source_wanted.connect(lambda words: self._agree("source", source=words))
        for signal in (pane.body_wanted, verbs.body_wanted):
            signal.connect(lambda: self.ask_for_body(shown()))
        verbs.ratification_wanted.connect(lambda: self._require_ratification(verbs.ratification.isChecked()))
        verbs.dissolving_wanted.connect(self._ask_which_ends)
        verbs.remove_wanted.connect(self._remove)
