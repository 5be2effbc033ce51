"""Undo and redo, and the list of steps with what each was about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from secretariat.documents.outline import Outline
from secretariat.documents.outline_data import outline_text
from secretariat.domain.catalogue import LISTS
from secretariat.domain.changes import Action, ChangeSet, RowChange, Step
from secretariat.storage import history
from secretariat.storage.numbers import keep_issued, numbers_in
from secretariat.storage.removals import Key, key_of, record_of
from secretariat.storage.store import Store
from secretariat.wording.actions import undo_label
from secretariat.wording.records import and_more, record_name

_OF_SEVERAL = {
    Action.SET_ACTION_STATUS,
    Action.SET_ACTION_TERM,
    Action.SET_ACTION_OWNER,
    Action.SET_ACTION_DOSSIER,
    Action.TRANSFER_ACTION,
}
"""Steps that change several records alike; others change one, and what must follow it."""
_SAY_OF: Mapping[str, str] = {"minutes": "agenda_items", "adjacencies": "organisations"}
"""Lists without names of their own, with the list of what they say something of: the subject of the step."""


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step as a list shows it: its Dutch name, what it was about, and whether it was taken back."""

    id: str
    number: int
    words: str
    about: str
    made_at: dt.datetime
    made_by: str
    undone: bool


class HistoryService:
    """The steps of a file."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def undoable(self) -> Step | None:
        """The step that :meth:`undo` would take back."""
        return history.undoable(self._store)

    def barrier(self) -> Step | None:
        """The final step that keeps :meth:`undo` from going further back; None when nothing does."""
        newest = next((step for step in self.steps() if not step.undone), None)
        return newest if newest is not None and newest.action.is_final else None

    def redoable(self) -> Step | None:
        """The step that :meth:`redo` would make again."""
        return history.redoable(self._store)

    def steps(self, limit: int = 200) -> list[Step]:
        """The newest steps, newest first."""
        return history.steps(self._store, limit)

    def lines(self, limit: int = 200) -> tuple[StepLine, ...]:
        """The newest steps with what they were about, newest first, those that were taken back included."""
        found = history.steps(self._store, limit)
        changes = history.changes_of(self._store, [step.number for step in found])
        return tuple(self._line(step, changes[step.number]) for step in found)

    def change(self, number: int) -> ChangeSet:
        """What a step changed, for whoever wants to go and see it; nothing is done."""
        step = next(step for step in history.steps(self._store) if step.number == number)
        changes = history.changes_of(self._store, [number])[number]
        return ChangeSet(number, step.action, step.subject_id, frozenset(), tuple(changes))

    def undo(self) -> ChangeSet | None:
        """Take the newest step back; None when there is none.

        Raises:
            StepNotReversible: something else has changed the same rows since.
            NumberIssued: a record would go whose number stands on a paper that left the program.
        """
        return history.undo(self._store)

    def redo(self) -> ChangeSet | None:
        """Make the last undone step again; None when there is none.

        Raises:
            StepNotReversible: something else has changed the same rows since.
            NumberIssued: a record would go whose number stands on a paper that left the program.
        """
        return history.redo(self._store)

    def undo_to(self, number: int) -> ChangeSet | None:
        """Take a step back with all that stand after it, in one go; None when it does not stand.

        Raises:
            StepNotReversible: something else has changed the same rows since; then all of them stand.
            NumberIssued: as :meth:`undo`.
        """
        return history.undo_to(self._store, number)

    def redo_to(self, number: int) -> ChangeSet | None:
        """Make a step again with all that were taken back before it, in one go; None when it stands.

        Raises:
            StepNotReversible: something else has changed the same rows since; then none of them stand.
            NumberIssued: as :meth:`undo`.
        """
        return history.redo_to(self._store, number)

    def papers_left(self, papers: Iterable[Outline]) -> None:
        """Write down that papers were saved, printed or opened elsewhere: people may have the numbers on them.

        Those are not given again, and no step takes their records away. A file that may only be read is left alone.
        """
        if not self._store.file.read_only:
            numbers = [number for paper in papers for number in numbers_in(self._store, outline_text(paper))]
            keep_issued(self._store, numbers)

    def _line(self, step: Step, changes: Sequence[RowChange]) -> StepLine:
        about = _about(step, changes)
        name = self._name(about[0], changes) if about else ""
        if not name:  # a step of the whole verslag is about the overleg
            whole = next((key for key in map(key_of, changes) if key[0] == "minutes"), None)
            name = self._name(whole, changes) if whole is not None else ""
        return StepLine(
            id=str(step.number),
            number=step.number,
            words=undo_label(step.action),
            about=and_more(name, len(about) - 1),
            made_at=step.made_at,
            made_by=step.made_by,
            undone=step.undone,
        )

    def _name(self, key: Key, changes: Sequence[RowChange]) -> str:
        """What a record is called now, or else what it was called when the step touched it."""
        touched = _records(changes)

        def find(kind: type[Any], record_id: str | None) -> Any:
            present = self._store.find(kind, record_id)
            return present or next((one for one in touched.values() if (type(one), one.id) == (kind, record_id)), None)

        record = find(LISTS[key[0]], key[1])
        return record_name(record, find) if record is not None else ""


def _about(step: Step, changes: Sequence[RowChange]) -> list[Key]:
    """What a step was about: its subject, or else what it added or removed, or else what it touched."""
    touched = [key for key in dict.fromkeys(map(key_of, changes)) if key[0] in LISTS]
    made = [key_of(change) for change in changes if change.table in LISTS and None in (change.before, change.after)]
    subject = [key for key in touched if key[1] == step.subject_id]
    first = next(iter((*subject, *made, *touched)), None)
    if first is None:
        return []
    if first[0] in _SAY_OF:
        return [(_SAY_OF[first[0]], step.subject_id)]
    others = made if first in made else touched if step.action in _OF_SEVERAL else ()
    return [first, *(key for key in others if key[0] == first[0] and key != first)]


def _records(changes: Sequence[RowChange]) -> Mapping[Key, Any]:
    rows = {key_of(change): change.after or change.before for change in changes if change.table in LISTS}
    return {key: record_of(key[0], [(key[0], row)]) for key, row in rows.items() if row is not None}
