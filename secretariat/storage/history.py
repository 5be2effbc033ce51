"""Undo and redo over any number of steps, also after a restart: the steps are rows of the file itself."""

from __future__ import annotations

import hashlib
import itertools
import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence

from secretariat.domain.changes import ChangeSet, RowChange, RowValues, Step
from secretariat.domain.refusals import FileReadOnly, NumberIssued, StepFinal, StepNotReversible
from secretariat.storage.faults import translated
from secretariat.storage.layout import all_tables
from secretariat.storage.numbers import NUMBERED, numbers_issued
from secretariat.storage.rows import Row
from secretariat.storage.steps import StepHead, add_line, rows_from_json, step_from
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import AMONG, UnitOfWork

_CALLED = {"action_points": "action", "commitments": "commitment", "decisions": "decision", "meetings": "meeting"}
_COLUMNS = "seq, made_at, made_by, action, subject_id, state"


def undoable(store: Store) -> Step | None:
    """The step that undo would take back: the newest that stands, unless that one is final."""
    step = _first(store, "state = 'done' ORDER BY seq DESC")
    return None if step is not None and step.action.is_final else step


def redoable(store: Store) -> Step | None:
    """The step that redo would make again: the oldest of those taken back."""
    return _first(store, "state = 'undone' ORDER BY seq")


def steps(store: Store, limit: int = 200) -> list[Step]:
    """The newest steps, newest first, with those that were taken back."""
    sql = f"SELECT {_COLUMNS} FROM change WHERE state IN ('done', 'undone') ORDER BY seq DESC LIMIT ?"
    return [step_from(row) for row in store.rows(sql, (limit,))]


def changes_of(store: Store, numbers: Iterable[int]) -> dict[int, list[RowChange]]:
    """The rows that steps changed, by the number of the step."""
    sql = "SELECT seq, rows FROM change WHERE seq IN (SELECT value FROM json_each(?))"
    lines = store.rows(sql, (json.dumps(list(numbers)),))
    return {int(line["seq"] or 0): rows_from_json(str(line["rows"])) for line in lines}


def last_step_mark(store: Store) -> str:
    """By what the last line of the history is known: its number, what it holds and what it is; empty without steps."""
    rows = store.rows("SELECT seq, state, rows FROM change ORDER BY seq DESC LIMIT 1")
    return "".join(f"{row['seq']}-{_short(row)}-{_identity(store, row['seq'])}" for row in rows)


def holds_step(store: Store, mark: str) -> bool:
    """Whether the line that had this mark still stands in the history, taken back or added to as it may be."""
    if not mark:
        return True
    number, _content, identity = (*mark.split("-"), "", "")[:3]
    found = _identity(store, number)
    return bool(found) and identity in ("", found)


def _identity(store: Store, number: object) -> str:
    """What never changes of a line, shortened; empty when there is no such line."""
    sql = "SELECT made_at, made_by, action, subject_id, direction FROM change WHERE seq = ?"
    return "".join(_short(row) for row in store.rows(sql, (number,)))


def _short(row: Row) -> str:
    return hashlib.sha256(repr(row).encode()).hexdigest()[:16]


def undo(store: Store) -> ChangeSet | None:
    """Take the newest step back; None when there is none.

    Raises:
        StepNotReversible: a row is no longer what the step left behind.
        NumberIssued: a record would go whose number stands on a paper that left the program.
    """
    step = undoable(store)
    return _replay(store, [step], backwards=True) if step else None


def redo(store: Store) -> ChangeSet | None:
    """Make the last undone step again; None when there is none.

    Raises:
        StepNotReversible: a row is no longer what it was before the step.
        NumberIssued: as :func:`undo`.
    """
    step = redoable(store)
    return _replay(store, [step], backwards=False) if step else None


def undo_to(store: Store, number: int) -> ChangeSet | None:
    """Take back a step and all that stand after it, the newest first, all or none; None when it does not stand.

    Each of them can be made again on its own.

    Raises:
        StepNotReversible: a row is no longer what one of the steps left behind.
        StepFinal: one of them cannot be taken back.
        NumberIssued: as :func:`undo`.
    """
    found = _steps(store, "state = 'done' AND seq >= ? ORDER BY seq DESC", number)
    for step in found:
        if step.action.is_final:
            raise StepFinal(step.action.value)
    return _replay(store, found, backwards=True) if found and found[-1].number == number else None


def redo_to(store: Store, number: int) -> ChangeSet | None:
    """Make a step again and all that were taken back before it, the oldest first, all or none; None when it stands.

    Raises:
        StepNotReversible: a row is no longer what it was before one of the steps.
        NumberIssued: as :func:`undo`.
    """
    found = _steps(store, "state = 'undone' AND seq <= ? ORDER BY seq", number)
    return _replay(store, found, backwards=False) if found and found[-1].number == number else None


def _replay(store: Store, replayed: Sequence[Step], *, backwards: bool) -> ChangeSet:
    """Take steps back, or make them again, in this order and in one transaction."""
    if store.file.read_only:
        raise FileReadOnly(str(store.file.path))
    last = replayed[-1]
    changes = changes_of(store, [step.number for step in replayed])
    work = UnitOfWork(store.connection, StepHead(last.action, last.subject_id, store.clock()))

    def record_steps() -> int:
        state, direction = ("undone", "undo") if backwards else ("done", "redo")
        for step in replayed:
            head = StepHead(step.action, step.subject_id, store.clock())
            store.connection.execute("UPDATE change SET state = ? WHERE seq = ?", (state, step.number))
            add_line(store.connection, head, direction, "fixed", step.number, ())
        return last.number

    issued = set(numbers_issued(store))
    step = last
    try:
        with translated(store.file.path), work.transaction(record_steps):
            for step in replayed:
                rows = _backwards(changes[step.number]) if backwards else changes[step.number]
                _check_numbers(rows, issued)
                _check_rows(work, rows, step)
                _loosen(work, rows)
                _apply_all(work, rows)
    except sqlite3.IntegrityError as error:
        raise StepNotReversible(step.action.value) from error
    return work.made(backwards=backwards)


def _backwards(changes: Sequence[RowChange]) -> list[RowChange]:
    return [RowChange(change.table, change.id, change.after, change.before) for change in reversed(changes)]


def _check_numbers(changes: Iterable[RowChange], issued: Collection[str]) -> None:
    """Refuse when a record would go whose number people may have: it is dropped, not gone."""
    for change in changes:
        column = NUMBERED.get(change.table)
        if column is None or change.before is None or change.after is not None:
            continue
        number = str(change.before[column])
        if number in issued:
            raise NumberIssued(_CALLED[change.table], number, None)


def _check_rows(work: UnitOfWork, changes: Iterable[RowChange], step: Step) -> None:
    """Refuse when a row is no longer what the step left; a row may occur in a step more than once."""
    first: dict[str, dict[str, RowChange]] = {}
    for change in changes:
        first.setdefault(change.table, {}).setdefault(change.id, change)
    for table, by_id in first.items():
        found = work.current_rows(table, list(by_id))
        for row_id, change in by_id.items():
            current = found.get(row_id)
            if current != with_later_columns(change.before, current):
                raise StepNotReversible(step.action.value)


def with_later_columns(row: RowValues | None, current: Row | None) -> RowValues | None:
    """A remembered row as it would stand today: columns that came with a later version of the file are empty in it."""
    return row if row is None or current is None else dict.fromkeys(current) | dict(row)


def _loosen(work: UnitOfWork, changes: Iterable[RowChange]) -> None:
    """Empty the references in rows about to go, so that two that name each other do not hold each other back."""
    going: dict[str, list[str]] = {}
    for change in changes:
        if change.after is None:
            going.setdefault(change.table, []).append(change.id)
    for name, ids in going.items():
        table = all_tables().get(name)
        if table is None or table.owner is not None:
            continue
        columns = [column for column in table.columns if column.shape.is_reference]
        loose = [column.name for column in columns if column.inside is not None or not column.shape.required]
        if loose:
            sets = ", ".join(f'"{name}" = NULL' for name in loose)
            work.connection.execute(f"UPDATE {name} SET {sets} WHERE id {AMONG}", (json.dumps(ids),))


def _apply_all(work: UnitOfWork, changes: list[RowChange]) -> None:
    """Carry out changes; one that must wait for another (a row still named, a number still taken) comes after it."""
    together = True
    while changes:
        waiting: list[RowChange] = []
        for some in _in_groups(changes) if together else [[change] for change in changes]:
            try:
                work.apply_alike(some)
            except sqlite3.IntegrityError:
                waiting += some
        if len(waiting) == len(changes) and not together:
            work.apply(waiting[0])
        together = len(waiting) < len(changes)
        changes = waiting


def _in_groups(changes: Iterable[RowChange]) -> Iterator[list[RowChange]]:
    """Changes one by one, but of rows that go one after the other those of a table together: it may be thousands."""
    for going, found in itertools.groupby(changes, key=lambda change: change.after is None):
        if not going:
            yield from ([change] for change in found)
            continue
        tables: dict[str, list[RowChange]] = {}
        for change in found:
            tables.setdefault(change.table, []).append(change)
        yield from tables.values()


def _steps(store: Store, condition: str, number: int) -> list[Step]:
    rows = store.rows(f"SELECT {_COLUMNS} FROM change WHERE {condition}", (number,))
    return [step_from(row) for row in rows]


def _first(store: Store, condition: str) -> Step | None:
    rows = store.rows(f"SELECT {_COLUMNS} FROM change WHERE {condition} LIMIT 1")
    return step_from(rows[0]) if rows else None
