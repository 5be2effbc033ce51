"""The records of an open file, as records: read by id, by field, or all at once."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from secretariat.domain.association import Meta, Settings
from secretariat.domain.catalogue import LIST_OF, LISTS
from secretariat.domain.changes import Action
from secretariat.domain.plain import from_plain
from secretariat.domain.refusals import FileReadOnly, RecordInUse, RecordMissing
from secretariat.domain.register import Register
from secretariat.storage.faults import translated
from secretariat.storage.file import OpenFile
from secretariat.storage.layout import Table, all_tables, columns_naming, table_of, walk
from secretariat.storage.rows import Row, columns_of, grouped, record_from
from secretariat.storage.unit_of_work import UnitOfWork

R = TypeVar("R")
_CHUNK = 500
"""How many ids one statement names; SQLite allows more, readers gain nothing by it."""


class Store:
    """Reads records and hands out units of work; the only thing that holds the connection."""

    def __init__(self, file: OpenFile, clock: Callable[[], dt.datetime] = dt.datetime.now) -> None:
        self.file = file
        self.clock = clock
        self.connection = file.connection

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
        return self._load(table_of(LIST_OF[kind]), None)

    def where(self, kind: type[R], field: str, values: Collection[str | int]) -> list[R]:
        """The records whose field has one of these values, in the order in which they were given."""
        table = table_of(LIST_OF[kind])
        found: list[R] = []
        for chunk in _chunks(values):
            marks = ", ".join("?" * len(chunk))
            ids = self._rows(f'SELECT id FROM {table.name} WHERE "{field}" IN ({marks}) ORDER BY seq', chunk)
            found += self._load(table, [str(row["id"]) for row in ids])
        return found

    def by_ids(self, kind: type[R], ids: Collection[str]) -> list[R]:
        """The records with these ids, in the order of the file; unknown ids are passed over."""
        return self._load(table_of(LIST_OF[kind]), list(ids))

    def values(self, kind: type[Any], field: str) -> list[str]:
        """What the records of a kind hold in one field."""
        return [str(row["value"]) for row in self._rows(f'SELECT "{field}" AS value FROM {LIST_OF[kind]}')]

    def refuse_when_used(self, kind: type[Any], record_id: str, name: str) -> None:
        """Refuse to let go of a record that others name.

        Raises:
            RecordInUse: with the number of records that do.
        """
        target = LIST_OF[kind]
        count = 0
        for table in all_tables().values():
            for column in columns_naming(table, target):
                sql = f'SELECT count(*) AS n FROM {table.name} WHERE "{column}" = ?'
                count += int(self._rows(sql, (record_id,))[0]["n"] or 0)
        if count:
            raise RecordInUse(name, count)

    def places(self, kind: type[Any], ids: Collection[str]) -> dict[str, int]:
        """The place of records in their list, by id."""
        name = LIST_OF[kind]
        places: dict[str, int] = {}
        for chunk in _chunks(ids):
            marks = ", ".join("?" * len(chunk))
            places |= {
                str(row["id"]): int(row["seq"] or 0)
                for row in self._rows(f"SELECT id, seq FROM {name} WHERE id IN ({marks})", chunk)
            }
        return places

    def list_of(self, record_id: str) -> str:
        """In which list an id stands.

        Raises:
            RecordMissing: in none.
        """
        for name in LISTS:
            if self.connection.execute(f"SELECT 1 FROM {name} WHERE id = ?", (record_id,)).fetchone():
                return name
        raise RecordMissing(record_id)

    def settings(self) -> Settings:
        """The settings of the association."""
        return from_plain(Settings, self._settings_tree().get("settings", {}))

    def meta(self) -> Meta:
        """What the file says of itself."""
        return from_plain(Meta, self._settings_tree().get("meta", {}))

    def register(self) -> Register:
        """Everything in the file."""
        return Register({kind: self.all(kind) for kind in LIST_OF}, self.settings(), self.meta())

    @contextmanager
    def unit_of_work(self, action: Action, subject_id: str, *, merge: bool = False) -> Iterator[UnitOfWork]:
        """One transaction in which records are written; :meth:`UnitOfWork.made` tells afterwards what changed.

        ``merge`` lets the step join the newest one when that has the same action and subject, as typing does.

        Raises:
            FileReadOnly: the file was opened for reading only.
        """
        if self.file.read_only:
            raise FileReadOnly(str(self.file.path))
        work = UnitOfWork(self.connection, action, subject_id, self.clock(), merge=merge)
        with translated(self.file.path), work.transaction():
            yield work

    def _settings_tree(self) -> dict[str, Any]:
        tree: dict[str, Any] = {}
        for key, value in self.connection.execute("SELECT id, value FROM settings ORDER BY seq"):
            *path, last = key.split(".")
            branch = tree
            for part in path:
                branch = branch.setdefault(part, {})
            branch[last] = json.loads(value)
        return tree

    def _rows(self, sql: str, parameters: Iterable[Any] = ()) -> list[Row]:
        with translated(self.file.path):
            cursor = self.connection.execute(sql, tuple(parameters))
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def _load(self, table: Table, ids: list[str] | None) -> list[Any]:
        if ids is not None and len(ids) > _CHUNK:
            found = [record for chunk in _chunks(ids) for record in self._load(table, list(chunk))]
            order = {record_id: place for place, record_id in enumerate(ids)}
            return sorted(found, key=lambda record: order[record.id])
        parts: dict[str, dict[str, list[Row]]] = {}
        chosen = "" if ids is None else f" WHERE id IN ({', '.join('?' * len(ids))})"
        rows = self._rows(_select(table) + chosen + " ORDER BY seq", ids or ())
        owners = {table.name: None if ids is None else ids}
        for child in list(walk(table))[1:]:
            assert child.owner is not None
            within = owners[child.owner]
            condition = "" if within is None else f" WHERE owner_id IN ({', '.join('?' * len(within))})"
            found = self._rows(_select(child) + condition + " ORDER BY owner_id, position", within or ())
            parts[child.name] = grouped(found)
            owners[child.name] = None if within is None else [str(row["id"]) for row in found]
        return [record_from(table, row, parts) for row in rows]


def _select(table: Table) -> str:
    names = ", ".join(f'"{name}"' for name in columns_of(table))
    return f"SELECT {names} FROM {table.name}"


def _chunks(values: Collection[R]) -> Iterator[tuple[R, ...]]:
    items = tuple(values)
    for start in range(0, len(items), _CHUNK):
        yield items[start : start + _CHUNK]
