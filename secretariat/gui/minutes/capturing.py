"""Turns lines of the verslag into records; the part of the presenter that knows what was meant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from secretariat.domain.changes import ChangeSet
from secretariat.domain.decisions import DecisionKind
from secretariat.domain.refusals import Refusal
from secretariat.gui.minutes.editor import OPEN_FORM
from secretariat.gui.minutes.item_editor import ItemEditor
from secretariat.gui.minutes.view import MinutesView
from secretariat.gui.shell.history import History
from secretariat.services.commitments import CommitmentService
from secretariat.services.workspace import Workspace
from secretariat.wording.captures import (
    ActionCapture,
    CaptureKind,
    marked,
    read_action,
    read_conclusion,
    read_decision,
    understood_action,
    understood_commitment,
    understood_conclusion,
    understood_decision,
)
from secretariat.wording.owner_words import Candidate
from secretariat.wording.refusals import sentence

_MOST_ANSWERS = 9


@dataclass(frozen=True, slots=True)
class _Question:
    item_id: str
    kind: CaptureKind
    found: ActionCapture
    goes_on: bool


class Capturing:
    """Reads a line, asks what it must, and writes record and text in one step."""

    def __init__(
        self,
        view: MinutesView,
        history: History,
        write: Callable[[str, str], bool],
        offer_body: Callable[[str], object],
    ) -> None:
        """``write`` puts the text of an item in the file; False when that cannot be, which has been said then.

        ``offer_body`` is called for a decision that establishes one.
        """
        self._view = view
        self._offer_body = offer_body
        self._history = history
        self._write = write
        self._workspace: Workspace | None = None
        self._meeting_id = ""
        self._people: tuple[Candidate, ...] | None = None
        self._question: _Question | None = None
        self._steps: dict[str, int] = {}
        view.wishes.line_entered.connect(self._enter)
        view.wishes.selection_taken.connect(self._take_selection)
        view.wishes.answered.connect(self._answer)
        view.wishes.undo_wanted.connect(self._take_back)

    def show_meeting(self, workspace: Workspace, meeting_id: str) -> None:
        """Work on this overleg from now on."""
        self._workspace, self._meeting_id = workspace, meeting_id
        self._question = None
        self._steps = {}
        self.forget_people()

    def forget_people(self) -> None:
        """Ask anew who can be meant: people, members or who was there changed."""
        self._people = None

    def something_changed(self, change: ChangeSet) -> None:
        """A step was made: what was captured before it can no longer be taken back from under its text."""
        for item_id in [item for item, number in self._steps.items() if number != change.number or change.backwards]:
            del self._steps[item_id]
            editor = self._view.page.editor_of(item_id)  # the item itself may be gone
            if editor is not None and change.backwards:
                editor.understood.clear()
            elif editor is not None:
                editor.understood.settle()

    def add_action(self, item_id: str, text: str, owner: str, due: dt.date | None, note: str) -> None:
        """Record an action point that was typed in the form."""
        self._add_from_form(item_id, self._actions.add, text, owner or None, due, note)

    def add_commitment(self, item_id: str, text: str, maker: str, due: dt.date | None, note: str) -> None:
        """Record a toezegging that was typed in the form."""
        self._add_from_form(item_id, self._promises.add, self._promises.facts_of(text, maker, due, note))

    def add_conclusion(self, item_id: str, text: str) -> None:
        """Record a conclusion that was typed in the form."""
        assert self._workspace is not None
        self._add_from_form(item_id, self._workspace.conclusions.add, text)

    def add_decision(self, item_id: str, kind: DecisionKind, text: str) -> None:
        """Record a decision that was typed in the form."""
        self._offer_its_body(kind, self._add_from_form(item_id, self._decisions.add, kind, text))

    def _offer_its_body(self, kind: DecisionKind, change: ChangeSet | None) -> None:
        if change is not None and kind is DecisionKind.ESTABLISHED:
            self._offer_body(self._decisions.added(change))

    @property
    def _actions(self) -> Any:
        assert self._workspace is not None
        return self._workspace.action_points

    @property
    def _promises(self) -> CommitmentService:
        assert self._workspace is not None
        return self._workspace.commitments

    @property
    def _decisions(self) -> Any:
        assert self._workspace is not None
        return self._workspace.decisions

    def _enter(self, item_id: str, line: str, goes_on: bool) -> None:
        found = marked(line)
        if found is not None:
            self._take(item_id, *found, goes_on)

    def _take_selection(self, item_id: str, kind: CaptureKind, words: str) -> None:
        found = marked(words)
        self._take(item_id, kind, found[1] if found is not None else " ".join(words.split()), False)

    def _take(self, item_id: str, kind: CaptureKind, words: str, goes_on: bool) -> None:
        editor = self._view.editor(item_id)
        if kind is CaptureKind.DECISION:
            self._take_decision(item_id, words, goes_on)
            return
        if kind is CaptureKind.CONCLUSION:
            if words:
                assert self._workspace is not None
                change = self._add(item_id, self._workspace.conclusions.add, read_conclusion(words))
                self._finish(item_id, change, goes_on)
            else:
                editor.open_conclusion_form()
            return
        found, promises = self._read(words), kind is CaptureKind.COMMITMENT
        if found.is_complete or (promises and found.is_promise):
            self._save(item_id, kind, found, found.owners[0], goes_on)
        elif found.text and (found.has_term or promises) and 1 < len(found.owners) <= _MOST_ANSWERS:
            self._question = _Question(item_id, kind, found, goes_on)
            editor.ask(f"Wie is {found.owner_words}?", [self._full_name(one) for one in found.owners])
        else:
            self._open_form(editor, kind, found)

    def _take_decision(self, item_id: str, words: str, goes_on: bool) -> None:
        if not words:
            self._view.editor(item_id).open_decision_form()
            return
        decision = read_decision(words)
        change = self._add(item_id, self._decisions.add, decision.kind, decision.text)
        self._finish(item_id, change, goes_on)
        self._offer_its_body(decision.kind, change)

    def _open_form(self, editor: ItemEditor, kind: CaptureKind, found: ActionCapture) -> None:
        if kind is CaptureKind.COMMITMENT:
            editor.open_commitment_form(found)
        else:
            editor.open_action_form(found)

    def _answer(self, item_id: str, number: int) -> None:
        question, self._question = self._question, None
        editor = self._view.editor(item_id)
        editor.understood.clear()
        if question is None or question.item_id != item_id or number == 0:
            editor.editor.unmark()
        elif number == OPEN_FORM:
            self._open_form(editor, question.kind, question.found)
        else:
            self._save(item_id, question.kind, question.found, question.found.owners[number - 1], question.goes_on)

    def _save(self, item_id: str, kind: CaptureKind, found: ActionCapture, owner: Candidate, goes_on: bool) -> None:
        if kind is CaptureKind.COMMITMENT:
            facts = self._promises.facts_of(found.text, owner.id, found.due.date, found.due.note)
            self._finish(item_id, self._add(item_id, self._promises.add, facts), goes_on)
            return
        change = self._add(
            item_id,
            self._actions.add,
            found.text,
            owner.id,
            found.due.date,
            found.due.note,
            co_owner_ids=[one.id for one in found.co_owners],
        )
        self._finish(item_id, change, goes_on)

    def _add_from_form(self, item_id: str, verb: Any, *values: Any) -> ChangeSet | None:
        """Write what stands in the form, which closes when it can be."""
        editor = self._view.editor(item_id)
        editor.mark_of_form()
        change = self._add(item_id, verb, *values, initiator=editor.form)
        if change is not None:
            editor.close_form()
        self._finish(item_id, change)
        return change

    def _add(self, item_id: str, verb: Any, *values: Any, initiator: Any = None, **more: Any) -> ChangeSet | None:
        """Write a record, and in the same step the text without the words it was taken from.

        The text with those words is written first, so that taking the step back gives them back.
        """
        assert self._workspace is not None
        editor = self._view.editor(item_id)
        if not self._write(item_id, editor.editor.markdown()):
            return None
        taken = editor.editor.take_marked()
        refusing = initiator or editor.understood
        try:
            minutes = (
                self._workspace.minutes.saying(self._meeting_id, item_id, editor.editor.markdown()) if taken else None
            )
        except Refusal as refusal:
            refusing.refused(sentence(refusal))
            change = None
        else:
            change = self._history.do(
                verb, self._meeting_id, item_id, *values, initiator=refusing, minutes=minutes, **more
            )
        if change is not None:
            editor.text_saved()
        elif taken:
            editor.editor.put_back()
        return change

    def _finish(self, item_id: str, change: ChangeSet | None, goes_on: bool = False) -> None:
        if change is None:
            return
        editor = self._view.editor(item_id)
        if editor.form is not None and not editor.form.is_begun:
            editor.close_form()
        self._tell(editor, change)
        self._steps[item_id] = change.number
        if goes_on:
            self._view.go_to_next(item_id)

    def _tell(self, editor: ItemEditor, change: ChangeSet) -> None:
        """Say what was understood, in the words of the file."""
        assert self._workspace is not None
        new = {row.id for row in change.rows if row.before is None}
        for action in self._workspace.action_points.of_meeting(self._meeting_id):
            if action.id in new:
                words = understood_action(action.number, action.owner, action.text, action.due_date, action.due_note)
                editor.say(words, action.id)
        for decision in self._workspace.decisions.of_meeting(self._meeting_id):
            if decision.id in new:
                words = understood_decision(decision.number, decision.kind, decision.text)
                editor.say(words, decision.id, with_kind=True)
        for one in self._promises.of_meeting(self._meeting_id):
            if one.id in new:
                words = understood_commitment(one.number, one.maker, one.text, one.due_date, one.due_note)
                editor.say(words, one.id)
        for conclusion in self._workspace.conclusions.of_meeting(self._meeting_id):
            if conclusion.id in new:
                editor.say(understood_conclusion(conclusion.text), conclusion.id)

    def _take_back(self, item_id: str) -> None:
        number = self._steps.get(item_id)
        editor = self._view.editor(item_id)
        if number is not None and self._write(item_id, editor.editor.markdown()):
            self._history.undo_step(number)
            editor.editor.setFocus()

    def _read(self, words: str) -> ActionCapture:
        assert self._workspace is not None
        captures = self._workspace.captures
        if self._people is None:
            self._people = captures.candidates(self._meeting_id)
        return read_action(words, self._people, captures.day(self._meeting_id))

    def _full_name(self, one: Candidate) -> str:
        assert self._workspace is not None
        owners = {owner.id: owner.name for owner in self._workspace.action_points.owners()}
        return owners.get(one.id, one.name)
