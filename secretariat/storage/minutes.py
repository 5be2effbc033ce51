"""What the history of a file knows of the text at one agenda item: everything it ever said."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from secretariat.domain.changes import Action, RowChange
from secretariat.domain.minutes import ItemTreatment, Minutes, MinutesStatus
from secretariat.storage.steps import rows_from_json
from secretariat.storage.store import Store

_TABLE = "minutes__items"
_NOT_DONE = (ItemTreatment.DEFERRED.value, ItemTreatment.NOT_TREATED.value)
"""What became of an item when the minutes say so; that it was treated goes without saying."""
_READ: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "decisions": ("meeting_id", ("text", "kind")),
    "conclusions": ("meeting_id", ("text",)),
    "commitments": ("meeting_id", ("text", "person_id", "organisation_id", "due_date", "due_note")),
    "action_points": (
        "origin_meeting_id",
        ("text", "owner_person_id", "owner_organisation_id", "due_date", "due_note"),
    ),
    "votes": ("decision_id", ("majority", "majority_of", "method", "votes_for", "votes_against", "abstained", "blank")),
    "attendance": (
        "meeting_id",
        ("person_id", "status", "capacity", "present_from", "present_until", "replaces_person_id"),
    ),
    "group_attendance": ("meeting_id", ("label", "headcount")),
    "agenda_items": ("meeting_id", ("number", "title")),
}
"""The tables of what minutes say beside their texts: the column with the meeting or decision, and what can be read."""


@dataclass(frozen=True, slots=True)
class TextVersion:
    """What the minutes said at an item from a moment on; the first one is of before the history began."""

    text: str
    made_at: dt.datetime | None = None
    made_by: str = ""


def written_texts(store: Store, meeting_ids: Collection[str]) -> list[str]:
    """What the minutes of these meetings say at their items: the texts alone, of which a theme has thousands."""
    sql = (
        "SELECT item.text AS text FROM minutes JOIN minutes__items AS item ON item.owner_id = minutes.id"
        " WHERE minutes.meeting_id IN (SELECT value FROM json_each(?)) AND item.text <> ''"
    )
    return [str(row["text"]) for row in store.rows(sql, (json.dumps(list(meeting_ids)),))]


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


def changed_since_approval(store: Store, minutes: Minutes | None) -> bool:
    """Whether minutes that the chair found good, and that did not go round yet, say something else now."""
    if minutes is None or minutes.chair_checked_on is None or minutes.status is not MinutesStatus.CHAIR_REVIEW:
        return False
    newest = "SELECT max(seq) FROM change WHERE action = ? AND subject_id = ? AND state = 'done'"
    since = f"SELECT action, rows FROM change WHERE state = 'done' AND seq > ({newest}) ORDER BY seq"
    lines = store.rows(since, (Action.APPROVE_MINUTES.value, minutes.meeting_id))
    decisions = store.rows("SELECT id FROM decisions WHERE meeting_id = ?", (minutes.meeting_id,))
    owners = {minutes.meeting_id, *(str(row["id"]) for row in decisions)}
    return any(
        _other_order(line, minutes) or _says_otherwise(rows_from_json(str(line["rows"])), minutes, owners)
        for line in lines
    )


def _says_otherwise(rows: Iterable[RowChange], minutes: Minutes, owners: Collection[str]) -> bool:
    """Whether these changes are to be read in the minutes: a text, what became of it, an item, or who was there.

    ``owners`` are the meeting and its decisions.
    """
    texts: tuple[dict[Any, Any], dict[Any, Any]] = ({}, {})
    for change in rows:
        for side, row in enumerate((change.before, change.after)):
            if row is None:
                continue
            if change.table == _TABLE and row.get("owner_id") == minutes.id:
                became = row.get("treatment") or ""
                texts[side][row["agenda_item_id"]] = (row.get("text") or "", became if became in _NOT_DONE else "")
            elif change.table in _READ and row.get(_READ[change.table][0]) in owners:
                texts[side][change.id] = tuple(row.get(column) or "" for column in _READ[change.table][1])
    before, after = texts
    nothing = ("", "")
    return any((before.get(one) or nothing) != (after.get(one) or nothing) for one in before.keys() | after.keys())


def _other_order(line: Mapping[str, Any], minutes: Minutes) -> bool:
    """Whether a step put the items of these minutes in another order of treatment."""
    return line["action"] == Action.ORDER_TREATMENT and any(
        row is not None and row.get("owner_id") == minutes.id
        for change in rows_from_json(str(line["rows"]))
        for row in (change.before, change.after)
    )


def _texts(rows: Iterable[list[Any]], agenda_item_id: str) -> tuple[str, str]:
    """What stood at the item before a step and after it; parts are numbered, so an item may have moved to another."""
    texts = ["", ""]
    for table, _id, *sides in rows:
        for place, side in enumerate(sides):
            if table == _TABLE and side is not None and side["agenda_item_id"] == agenda_item_id:
                texts[place] = side["text"] or ""
    return texts[0], texts[1]
