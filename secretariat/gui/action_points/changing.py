"""Carries out what the user wants with the chosen action points, and asks for a reason where a rule wants one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from secretariat.domain.action_points import ActionStatus
from secretariat.domain.changes import ChangeSet
from secretariat.domain.refusals import DateNotUnderstood, ReasonNeeded
from secretariat.gui.action_points.new_form import Meant
from secretariat.gui.action_points.view import ActionPointsView
from secretariat.gui.shell.context import Shell
from secretariat.gui.widgets.pick_box import Unknown
from secretariat.gui.widgets.typed_cell import TypedCell
from secretariat.services.workspace import Workspace
from secretariat.wording.action_points import reason_question, transferred
from secretariat.wording.counting import action_points
from secretariat.wording.notices import action_done, not_known
from secretariat.wording.refusals import sentence
from secretariat.wording.term_entry import read_term

Verb = Callable[..., ChangeSet | None]


class Changing(QObject):
    """The verbs of the list, the record and the form, each through the one road of the history."""

    def __init__(self, view: ActionPointsView, shell: Shell, shown: Callable[[], str]) -> None:
        """``shown`` tells which action point the record shows."""
        super().__init__(view)
        self._view = view
        self._shell = shell
        self._shown = shown
        self._workspace: Workspace | None = None
        self._asked_about: tuple[object, ...] = ()
        self._connect()

    def open_file(self, workspace: Workspace) -> None:
        """Work with this file from now on."""
        self._workspace = workspace

    def close_file(self) -> None:
        """Forget the file and what was being asked."""
        self._workspace = None
        self._view.asking.hide()

    def _edit(self, ids: Sequence[str], column: str, value: Any) -> None:
        """A cell was changed."""
        if self._workspace is None:
            return
        typed = value.typed if isinstance(value, Unknown) else str(value)
        cell = TypedCell(self._view.table, self._view.table.current_id(), column, typed, self._shell.messages.warn)
        if column == "text":
            self._reword(ids[0], value, cell)
        elif column == "status":
            self._set_status(ids, value)
        elif column == "owner" and isinstance(value, Unknown):
            cell.not_kept()
            cell.refused(not_known(typed))
        elif column == "owner":
            self._set_owner(ids, value, None)
        elif column == "due":
            self._set_term(ids, value, cell)

    def _key(self, status: ActionStatus) -> None:
        """A key gives the chosen rows a state; after a single one the cursor goes on to the next."""
        ids = self._view.chosen()
        rows = self._view.table.records
        after = rows.row_of(ids[0]) + 1 if len(ids) == 1 else 0
        following = rows.records[after].id if 0 < after < len(rows.records) else ""
        if self._set_status(ids, status) and following:
            self._view.table.select(following)

    def _set_status(self, ids: Sequence[str], status: ActionStatus) -> bool:
        assert self._workspace is not None
        change = self._attempt(ids, self._workspace.action_following.set_status, status)
        if change is not None and len(ids) == 1 and status is ActionStatus.DONE:
            record = self._workspace.action_following.record(ids[0])
            self._shell.history.offer_undo(action_done(record.action.number), change)
        return change is not None

    def _set_term(self, ids: Sequence[str], typed: str, place: Any) -> None:
        assert self._workspace is not None
        self._attempt(ids, self._workspace.action_following.set_term, typed, place=place)

    def _set_owner(self, ids: Sequence[str], owner_id: str, place: Any) -> None:
        assert self._workspace is not None
        self._attempt(ids, self._workspace.action_following.set_owner, owner_id, place=place)

    def _transfer(self, ids: Sequence[str], body_id: str, place: Any = None) -> None:
        assert self._workspace is not None
        code = self._workspace.bodies.card(body_id).body.code

        def say(change: ChangeSet) -> str:
            one = self._workspace.action_following.record(ids[0]).action.number if self._workspace else ""
            return transferred(one if len(ids) == 1 else action_points(_count(change)), code)

        self._attempt(ids, self._workspace.action_following.transfer, body_id, place=place, say=say)

    def _reword(self, action_id: str, text: str, place: Any) -> None:
        assert self._workspace is not None
        self._shell.history.do(self._workspace.action_points.reword, action_id, text, initiator=place)

    def _attempt(
        self,
        ids: Sequence[str],
        verb: Verb,
        *values: Any,
        place: Any = None,
        say: Callable[[ChangeSet], str] | None = None,
    ) -> ChangeSet | None:
        """Carry out a verb for all these action points; where a reason is needed, ask for it first.

        What was done to one of them is seen; what ``say`` gives is said of one, too.
        """
        again = partial(self._attempt, ids, verb, *values, place=place, say=say)
        if not self._may_ask((*ids, verb), again):
            return None
        if not self._view.asking.is_answering:
            self._view.asking.close_question()

        def carry_out(*reason: str) -> ChangeSet | None:
            try:
                return verb(ids, *values, *reason)
            except ReasonNeeded as needed:
                self._ask(needed, len(ids), lambda words: done(do(words)))
                return None

        def do(*reason: str) -> ChangeSet | None:
            return self._shell.history.do(carry_out, *reason, initiator=place)

        def done(change: ChangeSet | None) -> ChangeSet | None:
            if change is not None and say is not None:
                self._shell.history.offer_undo(say(change), change)
            elif change is not None and len(ids) > 1:
                self._shell.history.offer_undo(f"{action_points(_count(change))} gewijzigd", change)
            return change

        return done(do())

    def _may_ask(self, about: tuple[object, ...], go_on: Callable[[], object]) -> bool:
        """Whether no question stands open about something else; that one is answered or thrown away first."""
        asking = self._view.asking
        if asking.is_answering:
            return True
        is_other = asking.is_begun and about != self._asked_about
        if is_other and not self._shell.half_filled.may_go(self._view, go_on):
            return False
        self._asked_about = about
        return True

    def _remark(self) -> None:
        """Ask what there is to say about the chosen rows."""
        ids = self._view.chosen()
        if ids and self._may_ask((*ids, "remark"), self._remark):
            self._ask(ReasonNeeded("remark"), len(ids), lambda words: self._say(ids, words))

    def _say(self, ids: Sequence[str], words: str, place: Any = None) -> ChangeSet | None:
        assert self._workspace is not None
        return self._attempt(ids, self._workspace.action_following.remark, words, place=place)

    def _say_of_shown(self, words: str) -> None:
        record = self._view.record
        if self._say([self._shown()], words, record.rows["remark"]) is not None:
            record.remark.clear()

    def _ask(self, needed: ReasonNeeded, count: int, answer: Callable[[str], object]) -> None:
        self._view.asking.ask(reason_question(needed.step, needed.times, count), answer)

    def _not_answered(self) -> None:
        self._view.record.show_again()
        self._view.table.setFocus()

    def _remove(self) -> None:
        ids = self._view.chosen()
        if self._workspace is None or not ids:
            return
        number = self._workspace.action_following.record(ids[0]).action.number
        change = self._shell.history.do(self._workspace.action_points.remove, *ids)
        if change is not None:
            words = f"Actiepunt {number} verwijderd" if len(ids) == 1 else f"{action_points(len(ids))} verwijderd"
            self._shell.history.offer_undo(words, change)

    def _add(self, text: str, term: str, meant: Meant) -> None:
        if self._workspace is None:
            return
        form = self._view.form
        try:
            due = read_term(term, self._workspace.today())
        except DateNotUnderstood as refusal:
            form.refused(sentence(refusal))
            return
        add = self._workspace.action_points.add_to_body
        values = (meant.body_id, text, meant.owner_id, due.date, due.note, meant.dossier_id, meant.decision_id)
        change = self._shell.history.do(add, *values, co_owner_ids=meant.co_owner_ids, initiator=form)
        if change is not None:
            form.forget()
            self._view.close_form()
            self._shell.doors.open("action_points", change.subject_id)
            number = self._workspace.action_following.record(change.subject_id).action.number
            self._shell.history.offer_undo(f"Actiepunt {number} toegevoegd", change)

    def _set_dossier(self, dossier_id: str) -> None:
        assert self._workspace is not None
        place = self._view.record.rows["dossier"]
        self._attempt([self._shown()], self._workspace.action_following.set_dossier, dossier_id or None, place=place)

    def _set_co_owners(self, owner_ids: Sequence[str]) -> None:
        assert self._workspace is not None
        place = self._view.record.rows["co_owners"]
        verb = self._workspace.action_following.set_co_owners
        self._shell.history.do(verb, self._shown(), owner_ids, initiator=place)

    def _connect(self) -> None:
        view, record, shown = self._view, self._view.record, self._shown
        rows = record.rows
        view.edit_wanted.connect(self._edit)
        view.verbs.status_wanted.connect(self._key)
        view.verbs.transfer_wanted.connect(lambda body_id: self._transfer(view.chosen(), body_id))
        view.verbs.remove_wanted.connect(self._remove)
        view.verbs.remark_wanted.connect(self._remark)
        view.asking.settled.connect(view.table.setFocus)
        view.asking.closed.connect(self._not_answered)
        view.form.wanted.connect(self._add)
        record.text_wanted.connect(lambda text: self._reword(shown(), text, rows["text"]))
        record.status_wanted.connect(lambda status: self._set_status([shown()], status))
        record.owner_wanted.connect(lambda owner_id: self._set_owner([shown()], owner_id, rows["owner"]))
        record.term_wanted.connect(lambda typed: self._set_term([shown()], typed, rows["due"]))
        record.body_wanted.connect(lambda body_id: self._transfer([shown()], body_id, rows["body"]))
        record.dossier_wanted.connect(self._set_dossier)
        record.remark_wanted.connect(self._say_of_shown)
        record.co_owners_wanted.connect(self._set_co_owners)


def _count(change: ChangeSet) -> int:
    """How many action points a step changed."""
    return len({row.id for row in change.rows if row.table == "action_points"})
