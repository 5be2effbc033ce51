"""What the history of a file knows of numbers: which were given to records that are gone, and when a record came."""

from __future__ import annotations

import datetime as dt
from typing import Any

from secretariat.domain.catalogue import LIST_OF
from secretariat.domain.changes import Action
from secretariat.storage.store import Store


def numbers_removed(store: Store, kind: type[Any], removal: Action) -> list[str]:
    """The numbers of records that were removed by a step that stands; undoing the step gives the record back."""
    return _removed(store, kind, removal, "number")


def codes_removed(store: Store, kind: type[Any], removal: Action) -> list[str]:
    """The codes of records that were removed by a step that stands."""
    return _removed(store, kind, removal, "code")


def _removed(store: Store, kind: type[Any], removal: Action, column: str) -> list[str]:
    sql = (
        f"SELECT json_extract(r.value, '$[2].{column}') AS number FROM change c, json_each(c.rows) r"
        " WHERE c.state IN ('done', 'fixed') AND c.action = ? AND json_extract(r.value, '$[0]') = ?"
        " AND json_extract(r.value, '$[3]') IS NULL"
    )
    return [str(row["number"]) for row in store.rows(sql, (removal.value, LIST_OF[kind])) if row["number"]]


def added_on(store: Store, kind: type[Any], record_id: str, addition: Action) -> dt.date | None:
    """The day on which a record was entered or, if later, put back; None for one that came with an import."""
    sql = (
        "SELECT c.made_at FROM change c, json_each(c.rows) r WHERE c.state = 'done'"
        " AND c.action IN (?, ?) AND json_extract(r.value, '$[0]') = ? AND json_extract(r.value, '$[1]') = ?"
        " AND json_extract(r.value, '$[2]') IS NULL ORDER BY c.seq"
    )
    found = store.rows(sql, (addition.value, Action.PUT_BACK.value, LIST_OF[kind], record_id))
    return dt.datetime.fromisoformat(str(found[-1]["made_at"])).date() if found else None
