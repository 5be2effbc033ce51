"""Who owns action points already."""

from __future__ import annotations

from secretariat.storage.store import Store


def earlier_owners(store: Store) -> frozenset[str]:
    """The ids of the people and organisations that ever owned an action point."""
    sql = " UNION ".join(
        f"SELECT DISTINCT {column} AS id FROM action_points WHERE {column} IS NOT NULL"
        for column in ("owner_person_id", "owner_organisation_id")
    )
    return frozenset(str(row["id"]) for row in store.rows(sql))
