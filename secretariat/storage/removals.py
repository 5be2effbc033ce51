"""What was removed and is still known: the steps of a file hold every row of every removal."""

from __future__ import annotations

import datetime as dt
import functools
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from secretariat.domain.changes import Action, RowChange, RowValues, Step
from secretariat.storage.history import with_later_columns
from secretariat.storage.layout import Table, all_tables, party_columns, record_id_of, table_of, walk
from secretariat.storage.rows import Row, columns_of, grouped, record_from
from secretariat.storage.steps import rows_from_json, step_from
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import UnitOfWork

Key = tuple[str, str]
"""The list and the id of a record."""


@dataclass(frozen=True, slots=True)
class Removed:
    """A record that was removed, and the step that did it.

    ``rows`` are its own and those of whatever went along because it named the record (functions, ratifications);
    ``aside`` are the rows of others that the step changed.
    """

    step: Step
    key: Key
    record: Any
    rows: tuple[RowChange, ...]
    aside: tuple[RowChange, ...]


def removed_since(store: Store, since: dt.datetime) -> list[Removed]:
    """What was removed after a moment and has not come back, newest first; of each record the last removal."""
    removals = [action.value for action in Action if action.is_removal]
    sql = (
        "SELECT seq, made_at, made_by, action, subject_id, state, rows FROM change WHERE state = 'done'"
        " AND made_at >= ? AND action IN (SELECT value FROM json_each(?)) ORDER BY seq DESC"
    )
    found: dict[Key, Removed] = {}
    for line in store.rows(sql, (since.isoformat(timespec="seconds"), json.dumps(removals))):
        for removed in _removed_by(step_from(line), rows_from_json(str(line["rows"]))):
            found.setdefault(removed.key, removed)
    present = existing(store, found)
    return [removed for key, removed in found.items() if key not in present]


def existing(store: Store, keys: Iterable[Key]) -> set[Key]:
    """Those of these records that are in the file."""
    ids: dict[str, list[str]] = defaultdict(list)
    for list_name, record_id in keys:
        ids[list_name].append(record_id)
    return {
        (list_name, str(row["id"]))
        for list_name, wanted in ids.items()
        for row in store.rows(
            f"SELECT id FROM {list_name} WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(wanted),)
        )
    }


def named_in(rows: Iterable[RowChange]) -> dict[str, tuple[str, ...]]:
    """The ids that removed rows name, each with the lists in which it may stand."""
    return {
        target: lists for change in rows if change.before for target, lists in _names_in(change.table, change.before)
    }


def write_back(work: UnitOfWork, removed: Removed, *, aside: bool = True) -> None:
    """Write the rows of a removed record again.

    ``aside`` also takes back what the removal did to rows of others that have not changed since.
    """
    for change in removed.rows:
        if work.current_row(change.table, change.id) is None:
            work.put_back(change)
    for change in removed.aside if aside else ():
        current = work.current_row(change.table, change.id)
        if change.before is None or current is None:
            continue
        if current == with_later_columns(change.after, current):
            work.apply(RowChange(change.table, change.id, current, with_later_columns(change.before, current)))


def record_of(list_name: str, rows: Sequence[tuple[str, RowValues]]) -> Any:
    """A record out of its rows, the first of which is its own; columns that are newer than the rows are empty."""
    table = table_of(list_name)
    parts: dict[str, Mapping[str, Sequence[Row]]] = {}
    for child in list(walk(table))[1:]:
        inside = [_whole(child, row) for name, row in rows if name == child.name]
        parts[child.name] = grouped(sorted(inside, key=lambda row: int(row["position"] or 0)))
    return record_from(table, _whole(table, rows[0][1]), parts)


def _removed_by(step: Step, changes: Sequence[RowChange]) -> Iterator[Removed]:
    gone: dict[Key, list[RowChange]] = {}
    aside = []
    for change in changes:
        key = key_of(change)
        if change.after is None and change.before is not None:
            gone.setdefault(key, []).append(change)
        else:
            aside.append(change)
    gone = {key: rows for key, rows in gone.items() if any(row.table == key[0] for row in rows)}
    named = {key: {other for other in gone if other != key and other[1] in named_in(gone[key])} for key in gone}
    for key in [key for key in gone if not named[key]] or list(gone)[:1]:
        along = _along(key, named)
        rows = [row for one in (key, *along) for row in sorted(gone[one], key=lambda row: row.table != one[0])]
        own = [(row.table, row.before) for row in rows if row.before is not None and key_of(row) == key]
        yield Removed(step, key, record_of(key[0], own), tuple(rows), tuple(aside))


def _along(key: Key, named: Mapping[Key, Collection[Key]]) -> list[Key]:
    """The records that went along with one: they name it, or something that did."""
    found = [key]
    for one in found:  # grows while it is walked
        found += [other for other, names in named.items() if one in names and other not in found]
    return found[1:]


def key_of(change: RowChange) -> Key:
    """The record that a changed row belongs to."""
    return change.table.partition("__")[0], record_id_of(change.table, change.id)


def _names_in(table_name: str, row: RowValues) -> Iterator[tuple[str, tuple[str, ...]]]:
    for column, lists in _references(table_name).items():
        if row.get(column) is not None:
            yield str(row[column]), lists


@functools.cache
def _references(table_name: str) -> Mapping[str, tuple[str, ...]]:
    """The columns of a table that name other records, with the lists in which those stand."""
    table = all_tables().get(table_name)
    if table is None:
        return {}
    if table.record is None and table.field is not None:
        lists = zip(party_columns(table.field), table.field.lists, strict=True)
        return {column: (name,) for column, name in lists}
    return {column.name: column.shape.lists for column in table.columns if column.shape.is_reference}


def _whole(table: Table, row: RowValues) -> Row:
    return {column: row.get(column) for column in columns_of(table)}
