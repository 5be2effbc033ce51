"""What the history of a file knows of the text at one agenda item: everything it ever said."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from secretariat.domain.changes import Action
from secretariat.storage.store import Store

_TABLE = "minutes__items"


@dataclass(frozen=True, slots=True)
class TextVersion:
    """What the minutes said at an item from a moment on; the first one is of before the history began."""

    text: str
    made_at: dt.datetime | None = None
    made_by: str = ""


def text_versions(store: Store, agenda_item_id: str) -> tuple[TextVersion, ...]:
    """The texts an item has had, the newest first; what was said twice in a row counts once."""
    sql = (
        "SELECT l.made_at, l.made_by, l.direction, s.rows"
        " FROM change l JOIN change s ON s.seq = coalesce(l.target, l.seq)"
        " WHERE instr(s.rows, ?) > 0 AND instr(s.rows, ?) > 0 ORDER BY l.seq"
    )
    versions: list[TextVersion] = []
    for line in store.rows(sql, (_TABLE, json.dumps(agenda_item_id, ensure_ascii=False))):
        before, after = _texts(json.loads(str(line["rows"])), agenda_item_id)
        if before == after:
            continue
        if line["direction"] == "undo":
            before, after = after, before
        if not versions:
            versions.append(TextVersion(before))
        made_at = dt.datetime.fromisoformat(str(line["made_at"]))
        versions.append(TextVersion(after, made_at, str(line["made_by"])))
    return tuple(reversed(versions))


def submitted_at(store: Store, meeting_id: str) -> dt.datetime | None:
    """When the minutes of a meeting were last put before the chair by hand; None when the history does not know."""
    sql = (
        "SELECT made_at FROM change WHERE action = ? AND subject_id = ? AND direction = 'do'"
        " AND state IN ('done', 'fixed') ORDER BY seq DESC LIMIT 1"
    )
    found = store.rows(sql, (Action.SUBMIT_MINUTES.value, meeting_id))
    return dt.datetime.fromisoformat(str(found[0]["made_at"])) if found else None


def _texts(rows: Iterable[list[Any]], agenda_item_id: str) -> tuple[str, str]:
    """What stood at the item before a step and after it; parts are numbered, so an item may have moved to another."""
    texts = ["", ""]
    for table, _id, *sides in rows:
        for place, side in enumerate(sides):
            if table == _TABLE and side is not None and side["agenda_item_id"] == agenda_item_id:
                texts[place] = side["text"] or ""
    return texts[0], texts[1]
