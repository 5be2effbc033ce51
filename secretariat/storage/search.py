"""Full-text search: which words of a record are found, and the answer with the hit marked.

``search_entry`` holds the words, ``search_index`` (FTS5, diacritics removed) finds them; both are kept by the unit
of work that writes the records.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from secretariat.domain import rich_text

HIT_START, HIT_END = "\u2039", "\u203a"
"""The signs around a hit in a snippet."""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One answer; ``place`` is the agenda item within minutes, or the meeting of an agenda item."""

    kind: str
    id: str
    place: str
    title: str
    snippet: str


_TEXTS: Mapping[str, tuple[str, str, str, tuple[str, ...]]] = {
    # list: kind, place, title, the columns whose words are found
    "themes": ("theme", "''", "t.name", ("description", "guiding_question", "subthemes", "linked_policy_areas")),
    "organisations": ("organisation", "''", "t.name", ("short", "place", "aliases", "note")),
    "persons": (
        "person",
        "''",
        "trim(coalesce(t.first_name, '') || ' ' || coalesce(t.prefix, '') || ' ' || t.last_name)",
        ("initials",),
    ),
    "bodies": ("body", "''", "t.name", ("code", "subtheme", "task")),
    "dossiers": ("dossier", "''", "t.code || ' ' || t.name", ("summary", "note", "classification")),
    "documents": ("document", "''", "t.title", ("kind", "url", "note")),
    "meetings": ("meeting", "t.body_id", "t.code || ' ' || t.title", ("date",)),
    "agenda_items": ("agenda_item", "t.meeting_id", "t.number || ' ' || t.title", ("desired_outcome", "annotation")),
    "decisions": ("decision", "coalesce(t.meeting_id, '')", "t.number", ("text",)),
    "action_points": ("action_point", "coalesce(t.body_id, '')", "t.number", ("text", "due_note")),
    "plan_items": ("plan_item", "''", "t.title", ()),
    "plan_ideas": ("plan_idea", "t.cycle_id", "t.text", ("societal_task",)),
    "projects": ("project", "''", "t.name", ("programme",)),
    "events": ("event", "''", "t.name", ("aliases", "rules")),
    "event_slots": ("event_slot", "t.event_id", "t.title", ("description",)),
    "event_sessions": ("event_session", "t.event_id", "t.title", ("description", "questions", "target_group")),
    "excursions": ("excursion", "t.event_id", "t.title", ("place", "aliases", "topics", "questions", "description")),
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
_NAMED_BY_MINUTES: Mapping[str, str] = {
    "meetings": "SELECT id FROM minutes WHERE meeting_id IN",
    "agenda_items": "SELECT m.id FROM minutes m JOIN agenda_items a ON a.meeting_id = m.meeting_id WHERE a.id IN",
}
"""Lists whose words stand in the titles of minutes, with the minutes concerned."""
_WORD = re.compile(r"\w+", re.UNICODE)
_CHUNK = 500


def reindex(connection: sqlite3.Connection, list_name: str, ids: Sequence[str]) -> None:
    """Make search know what the records of these ids say now."""
    if list_name not in _TEXTS and list_name not in _PARTS:
        return
    for chunk in _chunks(ids):
        if list_name in _NAMED_BY_MINUTES:
            reindex(connection, "minutes", _minutes_that_name(connection, list_name, chunk))
        marks = ", ".join("?" * len(chunk))
        old = connection.execute(
            f"SELECT seq, title, body FROM search_entry WHERE record_id IN ({marks})", chunk
        ).fetchall()
        connection.executemany(
            "INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', ?, ?, ?)", old
        )
        connection.executemany("DELETE FROM search_entry WHERE seq = ?", [(row[0],) for row in old])
        add_entries(connection, list_name, f"WHERE t.id IN ({marks})", chunk)


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


def search(
    connection: sqlite3.Connection, words: str, limit: int = 50, *, newest_first: bool = False
) -> list[SearchHit]:
    """The records in which every word occurs, whole or as the beginning of a word; best first."""
    terms = [f'"{word}"*' for word in _WORD.findall(words)]
    if not terms:
        return []
    order = "f.rowid DESC" if newest_first else "f.rank"
    rows = connection.execute(
        "SELECT e.kind, e.record_id, e.place, e.title,"
        f" snippet(search_index, -1, '{HIT_START}', '{HIT_END}', '…', 16)"
        " FROM search_index f JOIN search_entry e ON e.seq = f.rowid"
        f" WHERE search_index MATCH ? ORDER BY {order} LIMIT ?",
        (" ".join(terms), limit),
    )
    return [SearchHit(*row) for row in rows]


def stale_entries(connection: sqlite3.Connection) -> list[str]:
    """The titles of entries that do not say what the records say now, or that have no record."""
    kept = connection.execute("SELECT kind, record_id, place, title, body FROM search_entry").fetchall()
    wanted = {entry for name in (*_TEXTS, *_PARTS) for entry in _entries(connection, name, "", ())}
    return sorted({entry[3] for entry in wanted.symmetric_difference(kept)})


def _minutes_that_name(connection: sqlite3.Connection, list_name: str, ids: Sequence[str]) -> list[str]:
    sql = f"{_NAMED_BY_MINUTES[list_name]} ({', '.join('?' * len(ids))})"
    return [row[0] for row in connection.execute(sql, ids)]


def _chunks(ids: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for start in range(0, len(ids), _CHUNK):
        yield tuple(ids[start : start + _CHUNK])


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
    body = " || ' ' || ".join(f"coalesce(t.{column}, '')" for column in columns) or "''"
    yield from connection.execute(
        f"SELECT '{kind}', t.id, {place}, {title}, trim({body}) FROM {list_name} t {condition} ORDER BY t.seq", values
    )
