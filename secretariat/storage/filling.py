"""Fill a new file with a whole register, in one transaction and at the speed of ``executemany``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from secretariat.domain.association import Meta, Settings
from secretariat.domain.catalogue import LIST_OF, LISTS
from secretariat.domain.changes import Action
from secretariat.domain.plain import to_plain
from secretariat.domain.register import Register
from secretariat.storage.faults import translated
from secretariat.storage.layout import Table, all_tables, table_of
from secretariat.storage.rows import Row, columns_of, rows_of
from secretariat.storage.search import add_entries
from secretariat.storage.steps import StepHead, add_line
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import UnitOfWork


def fill(store: Store, register: Register) -> None:
    """Write everything; the step is in the history as the beginning of the file and cannot be undone."""
    head = StepHead(Action.IMPORT, "", store.clock())
    homes = {record.id: LIST_OF[kind] for kind in LIST_OF for record in register.all(kind)}

    def record_step() -> int:
        return add_line(store.connection, head, "do", "fixed", None, ())

    with translated(store.file.path), UnitOfWork(store.connection, head).transaction(record_step):
        for name, kind in LISTS.items():
            _insert(store, table_of(name), register.all(kind), homes)
        _insert_settings(store, register.settings, register.meta)
        store.connection.executemany(
            "INSERT INTO document_contents (sha256, content) VALUES (?, ?)", register.contents.items()
        )
        for name in LISTS:
            add_entries(store.connection, name)


def _insert(store: Store, table: Table, records: tuple[Any, ...], homes: dict[str, str]) -> None:
    rows: dict[str, list[Row]] = {}
    for seq, record in enumerate(records, start=1):
        for name, row in rows_of(table, record, homes.__getitem__):
            if name == table.name:
                row["seq"] = seq
            rows.setdefault(name, []).append(row)
    for name, found in rows.items():
        columns = (("seq",) if name == table.name else ()) + columns_of(all_tables()[name])
        marks = ", ".join("?" * len(columns))
        names = ", ".join(f'"{column}"' for column in columns)
        store.connection.executemany(
            f"INSERT INTO {name} ({names}) VALUES ({marks})", ([row[column] for column in columns] for row in found)
        )


def _insert_settings(store: Store, settings: Settings, meta: Meta) -> None:
    pairs = [*_leaves("meta", to_plain(meta)), *_leaves("settings", to_plain(settings))]
    store.connection.executemany(
        "INSERT INTO settings (seq, id, value) VALUES (?, ?, ?)",
        [(seq, key, json.dumps(value, ensure_ascii=False)) for seq, (key, value) in enumerate(pairs, start=1)],
    )


def _leaves(path: str, plain: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(plain, dict):
        for key, value in plain.items():
            yield from _leaves(f"{path}.{key}", value)
    else:
        yield path, plain
