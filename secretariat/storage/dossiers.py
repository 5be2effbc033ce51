"""What a list of dossiers counts, asked of the file in one go."""

from __future__ import annotations

from secretariat.domain.action_points import CLOSED
from secretariat.storage.store import Store

_CLOSED = ", ".join(f"'{status}'" for status in CLOSED)
_OPEN_ACTIONS = (
    "SELECT dossier_id AS id, count(*) AS total FROM action_points"
    f" WHERE dossier_id IS NOT NULL AND status NOT IN ({_CLOSED}) GROUP BY dossier_id"
)
_QUESTIONS = (
    "SELECT dossier_id AS id, count(*) AS total FROM backlog_items WHERE dossier_id IS NOT NULL GROUP BY dossier_id"
)


def open_actions(store: Store) -> dict[str, int]:
    """How many action points are open in each dossier that has any."""
    return _counted(store, _OPEN_ACTIONS)


def questions(store: Store) -> dict[str, int]:
    """How many vraagstukken wait for an agenda in each dossier that has any."""
    return _counted(store, _QUESTIONS)


def _counted(store: Store, sql: str) -> dict[str, int]:
    return {str(row["id"]): int(str(row["total"])) for row in store.rows(sql)}
