"""The index of full-text search: which words of a record are found.

``search_entry`` holds the words, ``search_index`` (FTS5, diacritics removed) finds them; both are kept by the unit
of work that writes the records. What is asked of it is in ``search_answers.py``.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from secretariat.domain import rich_text
from secretariat.storage.layout import table_of

_CODE = "(SELECT code FROM meetings m WHERE m.id = t.meeting_id)"
"""What is called by the meeting it is about; a code is never changed."""
_AMONG = "IN (SELECT value FROM json_each(?))"
_TEXTS: Mapping[str, tuple[str, str, str, tuple[str, ...]]] = {
    # list: kind, place, title, the columns whose words are found
    "themes": ("theme", "''", "t.name", ("description", "guiding_question", "subthemes", "linked_policy_areas")),
    "organisations": ("organisation", "''", "t.name", ("short", "place", "aliases", "note")),
    "persons": (
        "person",
        "''",
        "trim(coalesce(t.first_name, '') || ' ' || coalesce(t.prefix, '') || ' ' || t.last_name)",
        ("initials", "aliases"),
    ),
    "bodies": ("body", "''", "t.name", ("code", "subtheme", "task")),
    "dossiers": ("dossier", "''", "t.code || ' ' || t.name", ("summary", "note", "classification")),
    "documents": ("document", "''", "t.title", ("kind", "url", "note")),
    "meetings": ("meeting", "t.body_id", "t.code || ' ' || t.title", ("date",)),
    "agenda_items": ("agenda_item", "t.meeting_id", "t.number || ' ' || t.title", ("desired_outcome", "annotation")),
    "decisions": ("decision", "coalesce(t.meeting_id, '')", "t.number", ("text",)),
    "action_points": ("action_point", "coalesce(t.body_id, '')", "t.number", ("text", "due_note")),
    "commitments": ("commitment", "t.meeting_id", "t.number", ("text", "due_note", "note")),
    "conclusions": ("conclusion", "coalesce(t.agenda_item_id, '')", _CODE, ("text",)),
    "errata": ("erratum", "t.meeting_id", _CODE, ("place", "text")),
    "backlog_items": ("backlog_item", "t.body_id", "t.title", ("annotation",)),
    "plan_cycles": ("plan_cycle", "''", "t.name", ("classification",)),
    "plan_items": ("plan_item", "''", "t.title", ("date_note", "note")),
    "plan_ideas": ("plan_idea", "t.cycle_id", "t.text", ("societal_task",)),
    "projects": ("project", "''", "t.name", ("programme", "size", "status", "note")),
    "events": ("event", "''", "t.name", ("aliases", "rules")),
    "event_slots": ("event_slot", "t.event_id", "t.title", ("description",)),
    "event_sessions": (
        "event_session",
        "t.event_id",
        "t.title",
        ("description", "questions", "target_group", "results"),
    ),
    "excursions": ("excursion", "t.event_id", "t.title", ("place", "aliases", "topics", "questions", "description")),
}
_INSIDE: Mapping[str, tuple[tuple[str, str], ...]] = {
    # list: the tables of its parts whose words are found too, each with the column
    "dossiers": (("dossiers__former_names", "name"), ("dossiers__progress", "text")),
    "plan_cycles": (("plan_cycles__steps", "title"), ("plan_cycles__steps", "note")),
}
_PARTS: Mapping[str, str] = {
    "minutes": (
        "SELECT 'minutes', t.id, p.agenda_item_id, m.code || ', ' || a.number || ' ' || a.title, coalesce(p.text, '')"
        " FROM minutes t JOIN minutes__items p ON p.owner_id = t.id JOIN meetings m ON m.id = t.meeting_id"
        " JOIN agenda_items a ON a.id = p.agenda_item_id"
    ),
    "theme_year_reports": (
        "SELECT 'year_report', t.id, p.id, t.title || coalesce(': ' || p.heading, ''), coalesce(p.text, '')"
        " FROM theme_year_reports t JOIN theme_year_reports__sections p ON p.owner_id = t.id"
    ),
}
"""Lists of which each part is an entry of its own; the text is restricted Markdown."""
_NAMED_BY_MINUTES: Mapping[str, str] = {
    "meetings": f"SELECT id FROM minutes WHERE meeting_id {_AMONG}",
    "agenda_items": f"SELECT owner_id FROM minutes__items WHERE agenda_item_id {_AMONG}",
}
"""Lists whose words stand in the titles of minutes, with the minutes concerned."""
PLACED_BY: Mapping[str, tuple[str, str]] = {"minutes": ("minutes__items", "agenda_item_id")}
"""Lists that say a lot in many places, with the table of those and the column that names one."""


def reindex(
    connection: sqlite3.Connection, list_name: str, ids: Sequence[str], places: Sequence[str] | None = None
) -> None:
    """Make search know what the records of these ids say now; with ``places`` only what they say there."""
    among = json.dumps(list(ids))
    if list_name in _NAMED_BY_MINUTES:
        minutes = [row[0] for row in connection.execute(_NAMED_BY_MINUTES[list_name], (among,))]
        reindex(connection, "minutes", minutes)
    if not ids or (list_name not in _TEXTS and list_name not in _PARTS):
        return
    here = [json.dumps(list(places))] if places is not None else []
    only = f" AND place {_AMONG}" if here else ""
    old = connection.execute(
        f"SELECT seq, title, body FROM search_entry WHERE record_id {_AMONG}{only}", (among, *here)
    ).fetchall()
    connection.executemany(
        "INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', ?, ?, ?)", old
    )
    connection.executemany("DELETE FROM search_entry WHERE seq = ?", [(row[0],) for row in old])
    only = f" AND p.{PLACED_BY[list_name][1]} {_AMONG}" if here else ""
    add_entries(connection, list_name, f"WHERE t.id {_AMONG}{only}", (among, *here))


def add_entries(
    connection: sqlite3.Connection, list_name: str, condition: str = "", values: Sequence[str] = ()
) -> None:
    """Add the words of the records that the condition chooses, all of the list without one."""
    if list_name not in _TEXTS and list_name not in _PARTS:
        return
    newest = int(connection.execute("SELECT coalesce(max(seq), 0) FROM search_entry").fetchone()[0])
    rows = [
        (number, *row)
        for number, row in enumerate(_entries(connection, list_name, condition, values), start=newest + 1)
    ]
    connection.executemany(
        "INSERT INTO search_entry (seq, kind, record_id, place, title, body) VALUES (?, ?, ?, ?, ?, ?)", rows
    )
    connection.executemany(
        "INSERT INTO search_index (rowid, title, body) VALUES (?, ?, ?)", [(row[0], row[4], row[5]) for row in rows]
    )


def rewrite_entries(connection: sqlite3.Connection, rewrite: Callable[[str], str], condition: str) -> int:
    """Let search know other words where ``rewrite`` changes them, in the index too; gives in how many entries."""
    found = connection.execute(f"SELECT seq, title, body FROM search_entry WHERE {condition}")
    changed = [(row, new) for row in found if (new := tuple(rewrite(text or "") for text in row[1:])) != row[1:]]
    connection.executemany(
        "INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', ?, ?, ?)",
        [row for row, _new in changed],
    )
    connection.executemany(
        "UPDATE search_entry SET title = ?, body = ? WHERE seq = ?", [(*new, row[0]) for row, new in changed]
    )
    connection.executemany(
        "INSERT INTO search_index (rowid, title, body) VALUES (?, ?, ?)", [(row[0], *new) for row, new in changed]
    )
    return len(changed)


def stale_entries(connection: sqlite3.Connection) -> list[str]:
    """The titles of entries that do not say what the records say now, or that have no record."""
    kept = Counter(connection.execute("SELECT kind, record_id, place, title, body FROM search_entry"))
    wanted = Counter(entry for name in (*_TEXTS, *_PARTS) for entry in _entries(connection, name, "", ()))
    return sorted({entry[3] for entry in (kept - wanted) + (wanted - kept)})


def index_is_sound(connection: sqlite3.Connection) -> bool:
    """Whether the index holds exactly the words of the entries; SQLite compares them on a copy in memory."""
    with contextlib.closing(sqlite3.connect(":memory:")) as copy:
        connection.backup(copy)
        try:
            copy.execute("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
                raise
            return False
    return True


def _entries(
    connection: sqlite3.Connection, list_name: str, condition: str, values: Sequence[str]
) -> Iterator[tuple[str, str, str, str, str]]:
    if list_name in _PARTS:
        order = " ORDER BY t.seq, p.position"
        for kind, record_id, place, title, body in connection.execute(
            f"{_PARTS[list_name]} {condition}{order}", values
        ):
            yield kind, record_id, place, title, rich_text.plain(rich_text.parse(body))
        return
    kind, place, title, columns = _TEXTS[list_name]
    lists = {column.name for column in table_of(list_name).columns if column.as_json}
    texts = [_text_of(name, name in lists) for name in columns]
    texts += [_texts_inside(table, name) for table, name in _INSIDE.get(list_name, ())]
    body = " || ' ' || ".join(texts) or "''"
    yield from connection.execute(
        f"SELECT '{kind}', t.id, {place}, {title}, trim({body}) FROM {list_name} t {condition} ORDER BY t.seq", values
    )


def _text_of(column: str, is_list: bool) -> str:
    if is_list:
        return f"coalesce((SELECT group_concat(value, '; ') FROM json_each(t.{column})), '')"
    return f"coalesce(t.{column}, '')"


def _texts_inside(table: str, column: str) -> str:
    inside = f"SELECT x.{column} FROM {table} x WHERE x.owner_id = t.id AND x.{column} IS NOT NULL ORDER BY x.position"
    return f"coalesce((SELECT group_concat({column}, '; ') FROM ({inside})), '')"
