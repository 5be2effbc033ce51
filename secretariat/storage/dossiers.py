"""Lists of dossiers and what they count, each asked of the file in one go."""

from __future__ import annotations

import datetime as dt

from secretariat.domain.action_points import CLOSED
from secretariat.domain.dossiers import Dossier, DossierStatus, FormerName
from secretariat.domain.numbering import number_key
from secretariat.storage.store import Store

_CLOSED = ", ".join(f"'{status}'" for status in CLOSED)
_OPEN_ACTIONS = (
    "SELECT dossier_id AS id, count(*) AS total FROM action_points"
    f" WHERE +dossier_id IS NOT NULL AND status NOT IN ({_CLOSED}) GROUP BY +dossier_id"
)
"""With the signs + SQLite walks along what is open; along the index of dossiers it would look up all that ever was."""
_QUESTIONS = (
    "SELECT dossier_id AS id, count(*) AS total FROM backlog_items WHERE dossier_id IS NOT NULL GROUP BY dossier_id"
)
_LISTED = "SELECT id, code, name, status, theme_id, parent_id, organisation_id, valid_until, successor_id FROM dossiers"


def listed_dossiers(store: Store) -> tuple[Dossier, ...]:
    """As much of every dossier as a list shows, by code; read again only when something was written since."""
    return store.remembered("dossiers by code", lambda: _listed(store))


def _listed(store: Store) -> tuple[Dossier, ...]:
    former: dict[str, tuple[FormerName, ...]] = {}
    for row in store.rows("SELECT owner_id, name FROM dossiers__former_names ORDER BY owner_id, position"):
        owner_id = str(row["owner_id"])
        former[owner_id] = (*former.get(owner_id, ()), FormerName(name=str(row["name"])))
    found = (
        Dossier(
            id=str(row["id"]),
            code=str(row["code"]),
            name=str(row["name"]),
            status=DossierStatus(str(row["status"])),
            theme_id=_text(row["theme_id"]),
            parent_id=_text(row["parent_id"]),
            organisation_id=_text(row["organisation_id"]),
            valid_until=dt.date.fromisoformat(str(row["valid_until"])) if row["valid_until"] else None,
            successor_id=_text(row["successor_id"]),
            former_names=former.get(str(row["id"]), ()),
        )
        for row in store.rows(_LISTED)
    )
    return tuple(sorted(found, key=lambda one: number_key(one.code)))


def _text(cell: str | int | None) -> str | None:
    return str(cell) if cell is not None else None


def open_actions(store: Store) -> dict[str, int]:
    """How many action points are open in each dossier that has any."""
    return store.remembered("open action points of dossiers", lambda: _counted(store, _OPEN_ACTIONS))


def questions(store: Store) -> dict[str, int]:
    """How many vraagstukken wait for an agenda in each dossier that has any."""
    return _counted(store, _QUESTIONS)


def _counted(store: Store, sql: str) -> dict[str, int]:
    return {str(row["id"]): int(str(row["total"])) for row in store.rows(sql)}
