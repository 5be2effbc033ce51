"""Who owns action points already."""

from __future__ import annotations

from secretariat.storage.store import Store


def earlier_owners(store: Store) -> frozenset[str]:
    """The ids of the people and organisations that ever owned an action point."""
    # Asking it of each party is far less than reading the owner of each action point.
    sql = " UNION ALL ".join(
        f"SELECT p.id FROM {table} p WHERE EXISTS (SELECT 1 FROM action_points WHERE {column} = p.id)"
        for table, column in (("persons", "owner_person_id"), ("organisations", "owner_organisation_id"))
    )
    return frozenset(str(row["id"]) for row in store.rows(sql))
