"""The records of an open file, as records: read by id, by field, or all at once."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

from secretariat.domain.association import Meta, Settings
from secretariat.domain.catalogue import LIST_OF
from secretariat.domain.changes import Action
from secretariat.domain.plain import from_plain
from secretariat.domain.refusals import FileDamaged, FileReadOnly, RecordMissing
from secretariat.domain.register import Register
from secretariat.storage.faults import translated
from secretariat.storage.file import OpenFile
from secretariat.storage.layout import Table, table_of, walk
from secretariat.storage.rows import Row, columns_of, grouped, record_from
from secretariat.storage.steps import StepHead
from secretariat.storage.unit_of_work import UnitOfWork

R = TypeVar("R")
Known = dict[str, tuple[tuple[Row, list[list[Row] | None]], Any]]
"""Records by id, each with the rows it was made from."""
UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, AssertionError, RuntimeError)
"""What reading a record raises when a row holds what it never could: an unknown choice, no date, no JSON."""
LAST_SIGN = "\U0010ffff"
"""Comes after every sign that a text can hold."""
FEW, MANY = 200, 4000
"""How many records an answer may have to be remembered, and how many answers are."""
_AMONG = "IN (SELECT value FROM json_each(?))"
"""One parameter for any number of values."""


class Store:
    """Reads records and hands out units of work; the only thing that holds the connection."""

    def __init__(self, file: OpenFile, clock: Callable[[], dt.datetime] = dt.datetime.now) -> None:
        self.file = file
        self.clock = clock
        self.connection = file.connection
        self._memory: dict[Hashable, Any] = {}
        self._remembered_at: tuple[int, int] | None = None
        self._known: dict[tuple[type[Any], str], Known] = {}

    def find(self, kind: type[R], record_id: str | None) -> R | None:
        """The record with this id, or None."""
        return next(iter(self.by_ids(kind, [record_id])), None) if record_id else None

    def get(self, kind: type[R], record_id: str) -> R:
        """The record with this id.

        Raises:
            RecordMissing: there is none.
        """
        record = self.find(kind, record_id)
        if record is None:
            raise RecordMissing(record_id)
        return record

    def all(self, kind: type[R]) -> list[R]:
        """All records of a kind, in the order in which they were given."""
        return self._load(kind, "")

    def where(self, kind: type[R], field: str, values: Collection[str | int]) -> list[R]:
        """The records whose field has one of these values, in the order in which they were given."""
        return self._load(kind, f'WHERE "{field}" {_AMONG}', json.dumps(list(values)))

    def where_again(self, kind: type[R], field: str, value: str) -> list[R]:
        """As :meth:`where`, for a long list that is read after every step: what stands as it did is the same record."""
        known = self._known.setdefault((kind, value), {})
        return self._read(kind, f'WHERE "{field}" {_AMONG}', json.dumps([value]), known=known)

    def by_ids(self, kind: type[R], ids: Collection[str]) -> list[R]:
        """The records with these ids, in the order in which they were given; unknown ids are passed over."""
        return self.where(kind, "id", ids)

    def owners_of_part(self, table: str, values: Mapping[str, str]) -> list[str]:
        """The ids of the records that have a part (a row of ``table``) with these values."""
        condition = " AND ".join(f'"{column}" = ?' for column in values)
        found = self.rows(f"SELECT DISTINCT owner_id FROM {table} WHERE {condition}", tuple(values.values()))
        return [str(row["owner_id"]) for row in found]

    def part_values(self, table: str, expression: str) -> list[str]:
        """What an expression over a table of parts gives, without what is empty."""
        return [str(row["value"]) for row in self.rows(f"SELECT {expression} AS value FROM {table}") if row["value"]]

    def values(self, kind: type[Any], field: str) -> list[str]:
        """What the records of a kind hold in one field, where they hold something."""
        sql = f'SELECT "{field}" AS value FROM {LIST_OF[kind]} WHERE "{field}" IS NOT NULL ORDER BY seq'
        return [str(row["value"]) for row in self.rows(sql)]

    def values_beginning(self, kind: type[Any], field: str, begin: str) -> list[str]:
        """The values of a field that begin so, in their own order; quick when the field has an index."""
        between = f'"{field}" >= ? AND "{field}" < ?'
        sql = f'SELECT "{field}" AS value FROM {LIST_OF[kind]} WHERE {between} ORDER BY "{field}"'
        return [str(row["value"]) for row in self.rows(sql, (begin, begin + LAST_SIGN))]

    def places(self, kind: type[Any], ids: Collection[str]) -> dict[str, int]:
        """The place of records in their list, by id."""
        sql = f"SELECT id, seq FROM {LIST_OF[kind]} WHERE id {_AMONG}"
        return {str(row["id"]): int(row["seq"] or 0) for row in self.rows(sql, (json.dumps(list(ids)),))}

    def settings(self) -> Settings:
        """The settings of the association."""
        return self.remembered("settings", lambda: self._setting("settings", Settings))

    def meta(self) -> Meta:
        """What the file says of itself."""
        return self.remembered("meta", lambda: self._setting("meta", Meta))

    def register(self, contents: Mapping[str, bytes] | None = None) -> Register:
        """Everything in the file; the bytes of kept files only if they are given."""
        return Register({kind: self.all(kind) for kind in LIST_OF}, self.settings(), self.meta(), contents)

    @contextmanager
    def unit_of_work(self, action: Action, subject_id: str, *, merge: bool = False) -> Iterator[UnitOfWork]:
        """One transaction in which records are written; :meth:`UnitOfWork.made` tells afterwards what changed.

        ``merge`` lets the step join the newest one when that has the same action and subject, as typing does.

        Raises:
            FileReadOnly: the file was opened for reading only.
        """
        if self.file.read_only:
            raise FileReadOnly(str(self.file.path))
        work = UnitOfWork(self.connection, StepHead(action, subject_id, self.clock()), merge=merge)
        with translated(self.file.path), work.transaction():
            yield work

    def rows(self, sql: str, parameters: Iterable[Any] = ()) -> list[Row]:
        """The answer to a question in SQL."""
        with translated(self.file.path):
            cursor = self.connection.execute(sql, tuple(parameters))
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def remembered(self, name: str, make: Callable[[], R]) -> R:
        """What ``make`` gives, made anew when anything was written since, here or by another program.

        For what every screen asks again and a large file makes slow, such as everybody by name.
        """
        memory = self._valid_memory()
        if memory is None:
            return make()
        if name in memory:
            found: R = memory[name]
            return found
        state, made = self._remembered_at, make()
        if state == self._remembered_at:  # else somebody wrote meanwhile
            memory[name] = made
        return made

    def version_of_others(self) -> int:
        """A number that is another one when somebody else has written since."""
        with translated(self.file.path):
            return int(self.connection.execute("PRAGMA data_version").fetchone()[0])

    def _valid_memory(self) -> dict[Hashable, Any] | None:
        """What is remembered, nothing if anything was written since; None while that may yet be taken back."""
        if self.connection.in_transaction:
            return None
        state = (self.connection.total_changes, self.version_of_others())
        if state != self._remembered_at:
            self._memory.clear()
            self._remembered_at = state
        return self._memory

    def _setting(self, branch: str, kind: type[R]) -> R:
        with self._readable("settings"):
            return from_plain(kind, self._settings_tree().get(branch, {}))

    def _settings_tree(self) -> dict[str, Any]:
        tree: dict[str, Any] = {}
        for row in self.rows("SELECT id, value FROM settings ORDER BY seq"):
            *path, last = str(row["id"]).split(".")
            branch = tree
            for part in path:
                branch = branch.setdefault(part, {})
            branch[last] = json.loads(str(row["value"]))
        return tree

    def _load(self, kind: type[R], condition: str, *values: str) -> list[R]:
        """The records that the condition chooses; a few are remembered, as every part of a screen asks for them."""
        memory, question = self._valid_memory(), (kind, condition, values)
        if memory is not None and question in memory:
            return list(memory[question])
        records = self._read(kind, condition, *values)
        if memory is not None and len(records) <= FEW:
            if len(memory) >= MANY:
                memory.clear()
            memory[question] = tuple(records)
        return records

    def _read(self, kind: type[R], condition: str, *values: str, known: Known | None = None) -> list[R]:
        """The records whose rows the condition chooses, each with its parts; ``known`` are those of the last time."""
        table = table_of(LIST_OF[kind])
        rows = self.rows(f"{_select(table)} {condition} ORDER BY seq", values)
        owners = {table.name: rows}
        parts: dict[str, dict[str, list[Row]]] = {}
        for child in list(walk(table))[1:]:
            assert child.owner is not None
            chosen = f"WHERE owner_id {_AMONG}" if condition else ""
            within = (json.dumps([row["id"] for row in owners[child.owner]]),) if condition else ()
            owners[child.name] = self.rows(f"{_select(child)} {chosen} ORDER BY owner_id, position", within)
            parts[child.name] = grouped(owners[child.name])
        with self._readable(table.name):
            if known is None:
                return [record_from(table, row, parts) for row in rows]
            found: Known = {}
            for row in rows:
                whole = (row, [parts[child.name].get(str(row["id"])) for child in table.children])
                last, record = known.get(str(row["id"]), (None, None))
                found[str(row["id"])] = whole, record if last == whole else record_from(table, row, parts)
            known.clear()
            known.update(found)
            return [record for _whole, record in found.values()]

    @contextmanager
    def _readable(self, place: str) -> Iterator[None]:
        """A value that no field can hold, put there by something else than this program, means a damaged file."""
        try:
            yield
        except UNREADABLE as error:
            raise FileDamaged(str(self.file.path), f"{place}: {error}") from error


def _select(table: Table) -> str:
    names = ", ".join(f'"{name}"' for name in columns_of(table))
    return f"SELECT {names} FROM {table.name}"
