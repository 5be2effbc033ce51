"""Whether the file itself holds together: pages, rows, foreign keys, search index."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from secretariat.domain.catalogue import LISTS
from secretariat.domain.faults import StorageFault, StorageFaultKind
from secretariat.domain.refusals import FileDamaged
from secretariat.storage.documents import damaged_contents
from secretariat.storage.faults import translated
from secretariat.storage.search import index_is_sound, stale_entries
from secretariat.storage.store import Store


def faults_of(store: Store) -> list[StorageFault]:
    """Everything wrong below the records; empty is good."""
    connection = store.connection
    with translated(store.file.path):
        pages = [row[0] for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
        links = [f"{row[0]} → {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")]
        rows = _unreadable(store)
        stale = [] if rows else _stale(connection)
        files = [] if rows else damaged_contents(store)
    return [
        *(StorageFault(StorageFaultKind.PAGES, detail) for detail in pages),
        *(StorageFault(StorageFaultKind.ROWS, place) for place in rows),
        *(StorageFault(StorageFaultKind.LINKS, detail) for detail in dict.fromkeys(links)),
        *(StorageFault(StorageFaultKind.CONTENTS, name) for name in files),
        *(StorageFault(StorageFaultKind.SEARCH, title) for title in stale),
    ]


def _unreadable(store: Store) -> list[str]:
    """Table and id of every record with a value that its field cannot hold."""
    found = []
    for name, kind in LISTS.items():
        if not _can_be_read(store.all, kind):
            ids = [str(row["id"]) for row in store.rows(f"SELECT id FROM {name} ORDER BY seq")]
            found += [f"{name} {one}" for one in ids if not _can_be_read(store.find, kind, one)]
    if not (_can_be_read(store.settings) and _can_be_read(store.meta)):
        found.append("settings")
    return found


def _can_be_read(read: Callable[..., object], *what: object) -> bool:
    try:
        read(*what)
    except FileDamaged:
        return False
    return True


def _stale(connection: sqlite3.Connection) -> list[str]:
    stale = stale_entries(connection)
    return stale if stale or index_is_sound(connection) else ["search_index"]
