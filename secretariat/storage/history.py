"""Undo and redo over any number of steps, also after a restart: the steps are rows of the file itself."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable

from secretariat.domain.changes import Action, ChangeSet, RowChange, Step
from secretariat.domain.refusals import FileReadOnly, StepNotReversible
from secretariat.storage.faults import translated
from secretariat.storage.layout import all_tables
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import UnitOfWork, rows_from_plain

_COLUMNS = "seq, made_at, made_by, action, subject_id, state"


def undoable(store: Store) -> Step | None:
    """The step that undo would take back: the newest that stands."""
    return _first(store, "state = 'done' ORDER BY seq DESC")


def redoable(store: Store) -> Step | None:
    """The step that redo would make again: the oldest of those taken back."""
    return _first(store, "state = 'undone' ORDER BY seq")


def steps(store: Store, limit: int = 200) -> list[Step]:
    """The newest steps, newest first, with those that were taken back."""
    sql = f"SELECT {_COLUMNS} FROM change WHERE state IN ('done', 'undone') ORDER BY seq DESC LIMIT ?"
    return [_step(row) for row in store.connection.execute(sql, (limit,))]


def undo(store: Store) -> ChangeSet | None:
    """Take the newest step back; None when there is none.

    Raises:
        StepNotReversible: a row is no longer what the step left behind.
    """
    step = undoable(store)
    return _replay(store, step, backwards=True) if step else None


def redo(store: Store) -> ChangeSet | None:
    """Make the last undone step again; None when there is none.

    Raises:
        StepNotReversible: a row is no longer what it was before the step.
    """
    step = redoable(store)
    return _replay(store, step, backwards=False) if step else None


def _replay(store: Store, step: Step, *, backwards: bool) -> ChangeSet:
    if store.file.read_only:
        raise FileReadOnly(str(store.file.path))
    changes = _changes_of(store, step.number)
    if backwards:
        changes = [RowChange(change.table, change.id, change.after, change.before) for change in reversed(changes)]
    work = UnitOfWork(store.connection, step.action, step.subject_id, store.clock(), merge=False)

    def record_step(work: UnitOfWork) -> int:
        state, direction = ("undone", "undo") if backwards else ("done", "redo")
        store.connection.execute("UPDATE change SET state = ? WHERE seq = ?", (state, step.number))
        work.log(direction, "fixed", step.number, ())
        return step.number

    with translated(store.file.path), work.transaction(record_step):
        for change in changes:
            if work.current_row(change.table, change.id) != change.before:
                raise StepNotReversible(step.action.value)
        _loosen(store, changes)
        for change in changes:
            work.apply(change)
    return work.made(backwards=backwards)


def _loosen(store: Store, changes: Iterable[RowChange]) -> None:
    """Empty the references in rows about to go, so that two that name each other do not hold each other back."""
    for change in changes:
        if change.after is not None or "__" in change.table:
            continue
        loose = (
            [
                column.name
                for column in all_tables()[change.table].columns
                if column.shape.is_reference and not (column.shape.required and column.inside is None)
            ]
            if change.table in all_tables()
            else []
        )
        if loose:
            sets = ", ".join(f'"{name}" = NULL' for name in loose)
            store.connection.execute(f"UPDATE {change.table} SET {sets} WHERE id = ?", (change.id,))


def _changes_of(store: Store, number: int) -> list[RowChange]:
    (rows,) = store.connection.execute("SELECT rows FROM change WHERE seq = ?", (number,)).fetchone()
    return rows_from_plain(json.loads(rows))


def _first(store: Store, condition: str) -> Step | None:
    row = store.connection.execute(f"SELECT {_COLUMNS} FROM change WHERE {condition} LIMIT 1").fetchone()
    return None if row is None else _step(row)


def _step(row: tuple[int, str, str, str, str, str]) -> Step:
    number, made_at, made_by, action, subject_id, state = row
    return Step(number, dt.datetime.fromisoformat(made_at), made_by, Action(action), subject_id, state == "undone")
