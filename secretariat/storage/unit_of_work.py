"""The only way to write: one transaction, one change set, one row in ``change``.

Outside a unit of work the connection refuses every write (``PRAGMA query_only``), so a forgotten one is an error at
once and not a hole in the history.
"""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from secretariat.domain.catalogue import LIST_OF, LISTS
from secretariat.domain.changes import Action, ChangeSet, RowChange, Topic
from secretariat.domain.refusals import RecordMissing
from secretariat.storage.layout import Table, table_of, walk
from secretariat.storage.lock import user_name
from secretariat.storage.rows import Row, columns_of, rows_of
from secretariat.storage.search import reindex

MERGE_WITHIN = dt.timedelta(minutes=5)
"""How long typing at one place counts as one step."""

TOPIC_OF_LIST: Mapping[str, Topic] = {
    "settings": Topic.ASSOCIATION,
    "themes": Topic.THEMES,
    "abbreviations": Topic.THEMES,
    "theme_partners": Topic.THEMES,
    "organisations": Topic.ORGANISATIONS,
    "adjacencies": Topic.ORGANISATIONS,
    "locations": Topic.ORGANISATIONS,
    "persons": Topic.PEOPLE,
    "positions": Topic.PEOPLE,
    "bodies": Topic.BODIES,
    "memberships": Topic.BODIES,
    "dossiers": Topic.DOSSIERS,
    "documents": Topic.DOSSIERS,
    "projects": Topic.DOSSIERS,
    "meetings": Topic.MEETINGS,
    "agenda_items": Topic.AGENDAS,
    "attendance": Topic.ATTENDANCE,
    "minutes": Topic.MINUTES,
    "decisions": Topic.DECISIONS,
    "decision_ratifications": Topic.DECISIONS,
    "action_points": Topic.ACTION_POINTS,
    "plan_cycles": Topic.PLANNING,
    "plan_items": Topic.PLANNING,
    "plan_ideas": Topic.PLANNING,
    "theme_year_reports": Topic.YEAR_REPORTS,
    "events": Topic.EVENTS,
    "event_slots": Topic.EVENTS,
    "event_announcements": Topic.EVENTS,
    "event_sessions": Topic.EVENTS,
    "excursions": Topic.EVENTS,
    "registrations": Topic.EVENTS,
    "voting_members": Topic.PROXIES,
    "proxies": Topic.PROXIES,
}


class UnitOfWork:
    """Writes records and remembers every row it touched; made by :meth:`Store.unit_of_work`."""

    def __init__(
        self, connection: sqlite3.Connection, action: Action, subject_id: str, now: dt.datetime, *, merge: bool
    ) -> None:
        self._connection = connection
        self._action = action
        self._subject_id = subject_id
        self._now = now
        self._merge = merge
        self._rows: list[RowChange] = []
        self._records: dict[str, dict[str, None]] = {}
        self._number = 0
        self._committed = False

    def add(self, record: Any) -> None:
        """Write a new record."""
        self._write(record)

    def put(self, record: Any) -> None:
        """Write a record over the one with the same id; only rows that differ are touched."""
        self._write(record)

    def remove(self, kind: type[Any], record_id: str) -> None:
        """Remove a record with its parts, parts first so that every removed row is in the change set.

        Raises:
            RecordMissing: there is none.
        """
        table = table_of(LIST_OF[kind])
        present = self._present_rows(table, record_id)
        if not present:
            raise RecordMissing(record_id)
        for (name, row_id), row in reversed(present.items()):
            self.apply(RowChange(name, row_id, row, None))

    def set_value(self, key: str, value: Any) -> None:
        """Write one setting; ``key`` is its dotted path, None removes it."""
        before = self.current_row("settings", key)
        after: Row | None = None
        if value is not None:
            seq = before["seq"] if before else self._next_seq("settings")
            after = {"seq": seq, "id": key, "value": json.dumps(value, ensure_ascii=False)}
        if before != after:
            self.apply(RowChange("settings", key, before, after))

    def apply(self, change: RowChange) -> None:
        """Carry out one change of one row and remember it."""
        name, before, after = change.table, change.before, change.after
        if after is None:
            self._connection.execute(f"DELETE FROM {name} WHERE id = ?", (change.id,))
        elif before is None:
            columns = ", ".join(f'"{column}"' for column in after)
            marks = ", ".join("?" * len(after))
            self._connection.execute(f"INSERT INTO {name} ({columns}) VALUES ({marks})", tuple(after.values()))
        else:
            changed = [column for column in after if after[column] != before.get(column)]
            sets = ", ".join(f'"{column}" = ?' for column in changed)
            values = [after[column] for column in changed]
            self._connection.execute(f"UPDATE {name} SET {sets} WHERE id = ?", (*values, change.id))
        self._rows.append(change)
        self._records.setdefault(name.split("__")[0], {})[change.id.split("/")[0]] = None

    def current_row(self, table: str, row_id: str) -> Row | None:
        """A row as it stands in the file now."""
        cursor = self._connection.execute(f"SELECT * FROM {table} WHERE id = ?", (row_id,))
        row = cursor.fetchone()
        return None if row is None else dict(zip([column[0] for column in cursor.description], row, strict=True))

    @contextmanager
    def transaction(self, record_step: Callable[[UnitOfWork], int] | None = None) -> Iterator[None]:
        """Begin, let the block write, then store the step and commit; anything raised rolls all of it back."""
        from sqlite_utils import Database  # noqa: PLC0415 - loaded at the first write, not before the first window

        self._connection.execute("PRAGMA query_only = OFF")
        try:
            with Database(self._connection, execute_plugins=False).atomic():
                yield
                for list_name, ids in self._records.items():
                    reindex(self._connection, list_name, list(ids))
                if record_step is not None:
                    self._number = record_step(self)
                elif self._rows:
                    self._number = self._store_step()
        finally:
            self._connection.execute("PRAGMA query_only = ON")
        self._committed = True

    def made(self, *, backwards: bool = False) -> ChangeSet:
        """The change set of the committed step; ``backwards`` marks one that undid something."""
        assert self._committed, "the unit of work has not been committed"
        topics = frozenset(TOPIC_OF_LIST[name] for name in self._records)
        return ChangeSet(self._number, self._action, self._subject_id, topics, tuple(self._rows), backwards)

    def _write(self, record: Any) -> None:
        table = table_of(LIST_OF[type(record)])
        present = self._present_rows(table, record.id)
        wanted = {(name, str(row["id"])): (name, row) for name, row in rows_of(table, record, self._list_of)}
        for (name, row_id), row in reversed(present.items()):
            if (name, row_id) not in wanted:
                self.apply(RowChange(name, row_id, row, None))
        for (name, row_id), (_, row) in wanted.items():
            before = present.get((name, row_id))
            if name == table.name:
                row = {"seq": before["seq"] if before else self._next_seq(name)} | row
            if before != row:
                self.apply(RowChange(name, row_id, before, row))

    def _present_rows(self, table: Table, record_id: str) -> dict[tuple[str, str], Row]:
        own = self.current_row(table.name, record_id)
        if own is None:
            return {}
        present = {(table.name, record_id): own}
        owners: dict[str, list[str]] = {table.name: [record_id]}
        for child in list(walk(table))[1:]:
            assert child.owner is not None
            within = owners[child.owner]
            marks = ", ".join("?" * len(within))
            cursor = self._connection.execute(
                f"SELECT {', '.join(_quoted(columns_of(child)))} FROM {child.name}"
                f" WHERE owner_id IN ({marks}) ORDER BY owner_id, position",
                within,
            )
            rows = [dict(zip(columns_of(child), row, strict=True)) for row in cursor]
            owners[child.name] = [str(row["id"]) for row in rows]
            present |= {(child.name, str(row["id"])): row for row in rows}
        return present

    def _next_seq(self, table: str) -> int:
        return int(self._connection.execute(f"SELECT coalesce(max(seq), 0) + 1 FROM {table}").fetchone()[0])

    def _list_of(self, record_id: str) -> str:
        for name in LISTS:
            if self.current_row(name, record_id):
                return name
        raise RecordMissing(record_id)

    def _store_step(self) -> int:
        newest = self._newest_step() if self._merge else None
        if newest is not None:
            number, earlier = newest
            rows = json.dumps(rows_as_plain(merged([*earlier, *self._rows])), ensure_ascii=False)
            self._connection.execute("UPDATE change SET rows = ? WHERE seq = ?", (rows, number))
            return number
        self._connection.execute("UPDATE change SET state = 'dropped' WHERE state = 'undone'")
        return self.log("do", "done", None, self._rows)

    def log(self, direction: str, state: str, target: int | None, rows: Iterable[RowChange]) -> int:
        """Write one line of the history and give its number."""
        cursor = self._connection.execute(
            "INSERT INTO change (made_at, made_by, action, subject_id, direction, target, state, rows)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                self._now.isoformat(timespec="seconds"),
                user_name(),
                self._action.value,
                self._subject_id,
                direction,
                target,
                state,
                json.dumps(rows_as_plain(rows), ensure_ascii=False),
            ),
        )
        assert cursor.lastrowid is not None
        return cursor.lastrowid

    def _newest_step(self) -> tuple[int, list[RowChange]] | None:
        row = self._connection.execute(
            "SELECT seq, made_at, made_by, action, subject_id, state, rows FROM change ORDER BY seq DESC LIMIT 1"
        ).fetchone()
        if row is None or row[2:6] != (user_name(), self._action.value, self._subject_id, "done"):
            return None
        if self._now - dt.datetime.fromisoformat(row[1]) > MERGE_WITHIN:
            return None
        return int(row[0]), rows_from_plain(json.loads(row[6]))


def merged(changes: Iterable[RowChange]) -> list[RowChange]:
    """Changes with those of one row joined: its first ``before`` and its last ``after``."""
    by_row: dict[tuple[str, str], RowChange] = {}
    for change in changes:
        earlier = by_row.get((change.table, change.id))
        before = earlier.before if earlier else change.before
        by_row[change.table, change.id] = RowChange(change.table, change.id, before, change.after)
    return [change for change in by_row.values() if change.before != change.after]


def rows_as_plain(changes: Iterable[RowChange]) -> list[list[Any]]:
    """Row changes as JSON holds them."""
    return [[change.table, change.id, change.before, change.after] for change in changes]


def rows_from_plain(plain: Iterable[list[Any]]) -> list[RowChange]:
    """Row changes read back from JSON."""
    return [RowChange(table, row_id, before, after) for table, row_id, before, after in plain]


def _quoted(names: Iterable[str]) -> list[str]:
    return [f'"{name}"' for name in names]
