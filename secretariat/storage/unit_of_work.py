"""The only way to write: one transaction, one change set, one row in ``change``.

Outside a unit of work the connection refuses every write (``PRAGMA query_only``), so a forgotten one is an error at
once and not a hole in the history.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from secretariat.domain.catalogue import LIST_OF, LISTS
from secretariat.domain.changes import ChangeSet, RowChange, Topic
from secretariat.domain.refusals import RecordInUse, RecordMissing
from secretariat.storage.layout import Table, all_tables, columns_naming, record_id_of, table_of, walk
from secretariat.storage.rows import Row, rows_of
from secretariat.storage.search import PLACED_BY, reindex
from secretariat.storage.steps import StepHead, add_step, join_step

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
    "standing_agendas": Topic.BODIES,
    "dossiers": Topic.DOSSIERS,
    "documents": Topic.DOCUMENTS,
    "document_versions": Topic.DOCUMENTS,
    "projects": Topic.DOSSIERS,
    "meetings": Topic.MEETINGS,
    "agenda_items": Topic.AGENDAS,
    "backlog_items": Topic.AGENDAS,
    "agenda_versions": Topic.AGENDAS,
    "attendance": Topic.ATTENDANCE,
    "group_attendance": Topic.ATTENDANCE,
    "minutes": Topic.MINUTES,
    "errata": Topic.MINUTES,
    "issued_papers": Topic.MINUTES,
    "dispatches": Topic.DISPATCHES,
    "dispatch_drafts": Topic.DISPATCH_DRAFTS,
    "decisions": Topic.DECISIONS,
    "decision_ratifications": Topic.DECISIONS,
    "votes": Topic.DECISIONS,
    "commitments": Topic.COMMITMENTS,
    "conclusions": Topic.MINUTES,
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
    "programme_versions": Topic.EVENTS,
    "registrations": Topic.EVENTS,
    "voting_members": Topic.PROXIES,
    "proxies": Topic.PROXIES,
}


AMONG = "IN (SELECT value FROM json_each(?))"
"""One parameter for any number of ids."""


class UnitOfWork:
    """Writes records and remembers every row it touched; made by :meth:`Store.unit_of_work`."""

    def __init__(self, connection: sqlite3.Connection, head: StepHead, *, merge: bool = False) -> None:
        self.connection = connection
        self._head = head
        self._merge = merge
        self._rows: list[RowChange] = []
        self._records: dict[str, dict[str, None]] = {}
        self._number = 0
        self._committed = False
        self._erasing = False

    def add(self, record: Any) -> None:
        """Write a new record."""
        self._write(record, {})

    def put(self, record: Any) -> None:
        """Write a record over the one with the same id, or as a new one; only rows that differ are touched."""
        self._write(record, self._present_rows(table_of(LIST_OF[type(record)]), record.id))

    def remove(self, kind: type[Any], record_id: str, name: str = "") -> None:
        """Remove a record with its parts, parts first so that every removed row is in the change set.

        Raises:
            RecordMissing: there is none.
            RecordInUse: others name it; ``name`` is what a person calls it.
        """
        table = table_of(LIST_OF[kind])
        present = self._present_rows(table, record_id)
        if not present:
            raise RecordMissing(record_id)
        users = self._users(table.name, record_id)
        if users:
            raise RecordInUse(name or record_id, len(users))
        for (table_name, row_id), row in reversed(present.items()):
            self.apply(RowChange(table_name, row_id, row, None))

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
            self.connection.execute(f"DELETE FROM {name} WHERE id = ?", (change.id,))
        elif before is None:
            columns = ", ".join(f'"{column}"' for column in after)
            marks = ", ".join("?" * len(after))
            self.connection.execute(f"INSERT INTO {name} ({columns}) VALUES ({marks})", tuple(after.values()))
        else:
            changed = [column for column in after if after[column] != before.get(column)]
            sets = ", ".join(f'"{column}" = ?' for column in changed)
            values = [after[column] for column in changed]
            self.connection.execute(f"UPDATE {name} SET {sets} WHERE id = ?", (*values, change.id))
        self._remember(change)

    def apply_alike(self, changes: Sequence[RowChange]) -> None:
        """Carry out one change, or the going of any number of rows of one table at once."""
        if len(changes) == 1:
            self.apply(changes[0])
            return
        table, ids = changes[0].table, [change.id for change in changes]
        self.connection.execute(f"DELETE FROM {table} WHERE id {AMONG}", (json.dumps(ids),))
        for change in changes:
            self._remember(change)

    def forget_rows(self) -> None:
        """Let the step that is being made remember no rows: what it erased must not stand in the history."""
        self._erasing = True

    def put_back(self, removed: RowChange) -> None:
        """Write a removed row again; at the end of its list when another record has its place by now."""
        row = dict(removed.before or {})
        if "seq" in row and self._rows_where(removed.table, "seq = ?", str(row["seq"])):
            row["seq"] = self._next_seq(removed.table)
        self.apply(RowChange(removed.table, removed.id, None, row))

    def current_row(self, table: str, row_id: str) -> Row | None:
        """A row as it stands in the file now, also the columns that only a newer version of the program knows."""
        return next(iter(self._rows_where(table, "id = ?", row_id)), None)

    def current_rows(self, table: str, ids: Sequence[str]) -> dict[str, Row]:
        """The rows with these ids as they stand in the file now, by id; one that is not there is left out."""
        return {str(row["id"]): row for row in self._rows_where(table, f"id {AMONG}", json.dumps(list(ids)))}

    @contextmanager
    def transaction(self, record_step: Callable[[], int] | None = None) -> Iterator[None]:
        """Begin, let the block write, then store the step and commit; anything raised rolls all of it back."""
        from sqlite_utils import Database  # noqa: PLC0415 - loaded at the first write, not before the first window

        if self.connection.in_transaction:
            raise RuntimeError("a unit of work was begun inside another one")
        is_whole = False
        self.connection.execute("PRAGMA query_only = OFF")
        try:
            with Database(self.connection, execute_plugins=False).atomic():
                yield
                for list_name, ids in self._records.items():
                    reindex(self.connection, list_name, list(ids), self._places(list_name))
                if record_step is not None:
                    self._number = record_step()
                elif self._rows:
                    self._number = self._store_step()
                is_whole = True
        except sqlite3.OperationalError:
            # When the folder cannot be synced after the journal has gone, the step is refused and yet in the file.
            if not (is_whole and self._stands()):
                raise
        finally:
            self.connection.execute("PRAGMA query_only = ON")
        self._committed = True

    def made(self, *, backwards: bool = False) -> ChangeSet:
        """The change set of the committed step; ``backwards`` marks one that undid something."""
        assert self._committed, "the unit of work has not been committed"
        topics = frozenset(TOPIC_OF_LIST[name] for name in self._records)
        head = self._head
        return ChangeSet(self._number, head.action, head.subject_id, topics, tuple(self._rows), backwards)

    def _remember(self, change: RowChange) -> None:
        self._rows.append(change)
        self._records.setdefault(change.table.split("__")[0], {})[record_id_of(change.table, change.id)] = None

    def _places(self, list_name: str) -> list[str] | None:
        """Where the touched records of a list say something else now; None for anywhere."""
        if list_name not in PLACED_BY:
            return None
        table, column = PLACED_BY[list_name]
        whole = [change for change in self._rows if change.table == list_name]
        if any(change.before is None or change.after is None for change in whole):
            return None
        sides = (side for change in self._rows if change.table == table for side in (change.before, change.after))
        return sorted({str(side[column]) for side in sides if side is not None})

    def _stands(self) -> bool:
        """Whether every row that was touched says in the file what was written, outside any transaction."""
        if self.connection.in_transaction or not self._rows:
            return False
        written = {(change.table, change.id): change.after for change in self._rows}
        return all(self.current_row(table, row_id) == after for (table, row_id), after in written.items())

    def _store_step(self) -> int:
        if self._erasing:
            return add_step(self.connection, self._head, ())
        joined = join_step(self.connection, self._head, self._rows) if self._merge else None
        return add_step(self.connection, self._head, self._rows) if joined is None else joined

    def _write(self, record: Any, present: dict[tuple[str, str], Row]) -> None:
        table = table_of(LIST_OF[type(record)])
        wanted = {(name, str(row["id"])): row for name, row in rows_of(table, record, self._list_of)}
        for (name, row_id), row in reversed(present.items()):
            if (name, row_id) not in wanted:
                self.apply(RowChange(name, row_id, row, None))
        for (name, row_id), row in wanted.items():
            before = present.get((name, row_id))
            start: Row = before or ({"seq": self._next_seq(name)} if name == table.name else {})
            if before != start | row:
                self.apply(RowChange(name, row_id, before, start | row))

    def _present_rows(self, table: Table, record_id: str) -> dict[tuple[str, str], Row]:
        """The rows of a record by table and id, its own first; none when it is not there."""
        own = self.current_row(table.name, record_id)
        if own is None:
            return {}
        present = {(table.name, record_id): own}
        owners = {table.name: [record_id]}
        for child in list(walk(table))[1:]:
            assert child.owner is not None
            condition = f"owner_id {AMONG} ORDER BY owner_id, position"
            rows = self._rows_where(child.name, condition, json.dumps(owners[child.owner]))
            owners[child.name] = [str(row["id"]) for row in rows]
            present |= {(child.name, str(row["id"])): row for row in rows}
        return present

    def _users(self, list_name: str, record_id: str) -> set[str]:
        """The other records that name a record."""
        users = set()
        for table in all_tables().values():
            for column in columns_naming(table, list_name):
                rows = self._rows_where(table.name, f'"{column}" = ?', record_id)
                users |= {record_id_of(table.name, str(row["id"])) for row in rows}
        return users - {record_id}

    def _rows_where(self, table: str, condition: str, value: str) -> list[Row]:
        cursor = self.connection.execute(f"SELECT * FROM {table} WHERE {condition}", (value,))
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]

    def _next_seq(self, table: str) -> int:
        return int(self.connection.execute(f"SELECT coalesce(max(seq), 0) + 1 FROM {table}").fetchone()[0])

    def _list_of(self, record_id: str) -> str:
        for name in LISTS:
            if self.connection.execute(f"SELECT 1 FROM {name} WHERE id = ?", (record_id,)).fetchone():
                return name
        raise RecordMissing(record_id)
