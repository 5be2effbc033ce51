"""Who names a record: the meetings it is used in, and whatever else."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from secretariat.domain.catalogue import LIST_OF
from secretariat.storage.layout import all_tables, columns_naming, record_id_of, table_of
from secretariat.storage.store import Store

_MEETING_COLUMNS = ("meeting_id", "origin_meeting_id")


@dataclass(slots=True)
class References:
    """The ids of the meetings in which a record is used, and of the other records that name it."""

    meetings: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)


def references_to(store: Store, kind: type[Any], record_id: str, own_parts: Collection[type[Any]]) -> References:
    """Where a person or organisation is used; records of the kinds in ``own_parts`` go with it and do not count.

    A meeting uses it when the meeting itself, its agenda, attendance, minutes, decisions or action points name it, or
    when it belonged to the body on that day.
    """
    found = References()
    skipped = {LIST_OF[part] for part in own_parts}
    for table in all_tables().values():
        base = table.name.split("__")[0]
        if base in skipped:
            continue
        for column in columns_naming(table, LIST_OF[kind]):
            rows = store.rows(f'SELECT id FROM {table.name} WHERE "{column}" = ?', (record_id,))
            ids = {record_id_of(table.name, str(row["id"])) for row in rows}
            if ids - {record_id}:
                _sort_out(store, base, ids - {record_id}, found)
    return found


def _sort_out(store: Store, base: str, ids: set[str], found: References) -> None:
    """Put the records of a list under the meetings they belong to, or under the others."""
    meetings = {(one, one) for one in ids} if base == "meetings" else _meetings_of(store, base, ids)
    found.meetings |= {meeting for _record, meeting in meetings}
    found.others |= ids - {record for record, _meeting in meetings}


def _meetings_of(store: Store, base: str, ids: set[str]) -> set[tuple[str, str]]:
    """Pairs of a record and a meeting it belongs to; none for a list that knows no meetings."""
    columns = [column.name for column in table_of(base).columns if column.name in _MEETING_COLUMNS]
    among = "IN (SELECT value FROM json_each(?))"
    if columns:
        sql = f"SELECT id, {columns[0]} AS meeting FROM {base} WHERE {columns[0]} IS NOT NULL AND id {among}"
    elif base == "memberships":
        sql = (
            "SELECT m.id, t.id AS meeting FROM memberships m JOIN meetings t ON t.body_id = m.body_id"
            " AND coalesce(m.start_date, t.date) <= t.date AND coalesce(m.end_date, t.date) >= t.date"
            f" WHERE m.id {among}"
        )
    else:
        return set()
    return {(str(row["id"]), str(row["meeting"])) for row in store.rows(sql, (json.dumps(sorted(ids)),))}
