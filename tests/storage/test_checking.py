"""What can be wrong below the records, and that each fault is named."""

from __future__ import annotations

from secretariat.domain.faults import StorageFault, StorageFaultKind
from secretariat.storage.checking import faults_of
from secretariat.storage.store import Store


def behind_the_back(store: Store, *statements: str) -> None:
    """Change the file without any safeguard."""
    for statement in ("PRAGMA query_only = OFF", "PRAGMA foreign_keys = OFF", *statements):
        store.connection.execute(statement)


def test_a_good_file_has_no_faults(store: Store) -> None:
    assert faults_of(store) == []


def test_a_reference_that_leads_nowhere_is_named_once(store: Store) -> None:
    behind_the_back(store, "UPDATE memberships SET person_id = 'weg' WHERE body_id = 'body-agcie'")
    assert faults_of(store) == [StorageFault(StorageFaultKind.LINKS, "memberships → persons")]


def test_an_entry_of_search_that_lags_behind_is_named(store: Store) -> None:
    behind_the_back(store, "UPDATE dossiers SET name = 'Anders' WHERE code = 'D-2023-01'")
    assert faults_of(store) == [
        StorageFault(StorageFaultKind.SEARCH, "D-2023-01 Anders"),
        StorageFault(StorageFaultKind.SEARCH, "D-2023-01 Convenant Cultuureducatie"),
    ]


def test_a_damaged_index_of_search_is_named(store: Store) -> None:
    behind_the_back(store, "DELETE FROM search_index_data WHERE id = (SELECT max(id) FROM search_index_data)")
    assert faults_of(store) == [StorageFault(StorageFaultKind.SEARCH, "search_index")]


def test_a_damaged_index_of_sqlite_is_named(store: Store) -> None:
    root = "(SELECT rootpage FROM sqlite_master WHERE name = 'decisions_meeting_id')"
    behind_the_back(
        store,
        "PRAGMA writable_schema = ON",
        f"UPDATE sqlite_master SET rootpage = {root} WHERE name = 'meetings_date'",
        "PRAGMA writable_schema = RESET",
    )
    faults = faults_of(store)
    assert {fault.kind for fault in faults} == {StorageFaultKind.PAGES}
    assert "row 1 missing from index meetings_date" in {fault.detail for fault in faults}
