"""Whether the file itself holds together: pages, foreign keys, search index."""

from __future__ import annotations

from secretariat.domain.faults import StorageFault, StorageFaultKind
from secretariat.storage.faults import translated
from secretariat.storage.search import index_is_sound, stale_entries
from secretariat.storage.store import Store


def faults_of(store: Store) -> list[StorageFault]:
    """Everything wrong below the records; empty is good."""
    connection = store.connection
    with translated(store.file.path):
        pages = [row[0] for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
        links = [f"{row[0]} → {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")]
        stale = stale_entries(connection)
        if not stale and not index_is_sound(connection):
            stale = ["search_index"]
    return [
        *(StorageFault(StorageFaultKind.PAGES, detail) for detail in pages),
        *(StorageFault(StorageFaultKind.LINKS, detail) for detail in dict.fromkeys(links)),
        *(StorageFault(StorageFaultKind.SEARCH, title) for title in stale),
    ]
