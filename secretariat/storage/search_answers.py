"""The answers of full-text search, each with what was found marked.

Asking the index for a word as the beginning of others makes it gather all of those first, which takes longer than a
letter may take as soon as they stand in a hundred thousand texts. So such a word is asked for by its first letters,
which the index has lying ready, and the newest texts are read until there are enough; and what was all that the
last letters found is only read again.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from secretariat.storage.search_filters import About, Narrowing, conditions
from secretariat.storage.search_terms import INDEXED_LETTERS, NOTHING, Terms, terms

_AMONG = "IN (SELECT value FROM json_each(?))"
_NAMED = frozenset({"person", "organisation", "body", "dossier", "theme"})
"""Kinds of which the title is a name: whoever types it means them rather than what is about them."""
_FEW = 10_000
"""More entries than these are not gathered."""
_PATIENCE = 20
"""So many texts are read before it is judged whether to read on."""
_READING = 60
"""Reading a text takes as long as gathering so many in the index."""
_COLUMNS = "e.seq, e.kind, e.record_id, e.place, e.title, e.body"
_NEWEST = "f.rowid DESC"

_Row = tuple[int, str, str, str, str, str]
"""An entry: its number, kind, record, place, title and body."""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One answer; ``place`` is where it stands: an agenda item, a meeting, a body or an event, as ``kind`` asks."""

    kind: str
    id: str
    place: str
    title: str
    text: str = ""
    wanted: Terms = NOTHING

    @property
    def snippet(self) -> str:
        """The piece of the text in which most is found, with that marked; made when it is asked, for few are shown."""
        return self.wanted.snippet(self.text)


@dataclass(frozen=True, slots=True)
class _Found:
    """Entries; ``whole`` when there are no others, ``gathered`` about how many texts the index would gather."""

    rows: Sequence[_Row] = ()
    whole: bool = False
    gathered: int | None = None


@dataclass(frozen=True, slots=True)
class _Where:
    """Where the terms have to stand, and from which end the entries are looked through."""

    title_only: bool = True
    newest: bool = True

    @property
    def order(self) -> str:
        return _NEWEST if self.newest else "f.rowid ASC"

    def query(self, wanted: Terms, letters: int | None = None) -> str:
        """What the index is asked."""
        return f"{'title : ' if self.title_only else ''}({wanted.query(letters)})"


_IN_TEXT, _IN_TITLE, _FROM_OLDEST = _Where(title_only=False), _Where(), _Where(newest=False)


class LastLetters:
    """What was found for what was typed last, for as long as nothing is written; typing on only asks for the rest."""

    def __init__(self) -> None:
        self._typed = (NOTHING, 0)
        self._found: dict[str, _Found] = {}

    def before(self, wanted: Terms, limit: int) -> dict[str, _Found]:
        """What is known of the terms that these narrow; what is found now belongs there too."""
        typed, most = self._typed
        if not (typed and wanted.mean(typed) and limit == most):
            self._found = {}
        self._typed = (wanted, limit)
        return self._found


def search(
    connection: sqlite3.Connection,
    words: str,
    limit: int = 50,
    narrowing: Narrowing | None = None,
    last: LastLetters | None = None,
) -> list[SearchHit]:
    """The records in which every word occurs, whole or as the beginning of a word.

    What is written without a space, such as "2023-A-017" or "d’Exempel", is found as it stands, and so is what stands
    between double quotes. Narrowing leaves what it asks for; with narrowing and no words that is found, newest first.
    With a limit the titles that hold all words come first, but no more than half, then the newest texts: weighing
    every text in which a word stands takes half a second in a large file. Without a limit the best come first.
    """
    wanted = terms(words)
    found = conditions(narrowing) if narrowing is not None else None
    if found is None:
        rows = _with_words(connection, wanted, limit, last or LastLetters()) if wanted else []
    elif wanted:
        rows = _narrowed(connection, wanted, found, limit)
    else:
        rows = _all_about(connection, found, limit)
    return [SearchHit(*row[1:], wanted) for row in rows]


def meetings_on(connection: sqlite3.Connection, like: str) -> list[tuple[SearchHit, str]]:
    """The meetings on dates like this ("2023-04-__"), the newest first, each with the name and code of its body."""
    rows = connection.execute(
        "SELECT m.id, m.body_id, m.code || ' ' || m.title, m.date, b.name || ' ' || b.code"
        " FROM meetings m JOIN bodies b ON b.id = m.body_id WHERE m.date LIKE ? ORDER BY m.date DESC",
        (like,),
    )
    return [(SearchHit("meeting", one, body, title, date), named) for one, body, title, date, named in rows]


def _with_words(connection: sqlite3.Connection, wanted: Terms, limit: int, last: LastLetters) -> Sequence[_Row]:
    """The entries with these terms; with a limit half of them titles, also of what is oldest, such as people."""
    if limit < 0:
        return _asked(connection, wanted.query(), "f.rank", limit).fetchall()
    known = last.before(wanted, limit)
    texts = known["texts"] = _typed_on(connection, wanted, limit, known.get("texts", _Found()), _IN_TEXT)
    if texts.whole:
        titled = [row for row in texts.rows if _holds(row, wanted, _IN_TITLE)]
    else:
        unknown = _Found(gathered=texts.gathered)
        titles = known["titles"] = _typed_on(connection, wanted, limit, known.get("titles", unknown), _IN_TITLE)
        titled = list(titles.rows)
        if not titles.whole:
            oldest = known["oldest"] = _typed_on(connection, wanted, limit, known.get("oldest", unknown), _FROM_OLDEST)
            titled = [one for pair in zip(oldest.rows, titled, strict=True) for one in pair]
    titled.sort(key=lambda row: row[1] not in _NAMED)
    found = {row[0]: row for row in titled[: (limit + 1) // 2]} | {row[0]: row for row in texts.rows}
    return list((found | {row[0]: row for row in titled if row[0] not in found}).values())[:limit]


def _typed_on(connection: sqlite3.Connection, wanted: Terms, limit: int, before: _Found, where: _Where) -> _Found:
    """The first entries with the terms: of what was found ``before`` what still holds them, and the rest after it."""
    kept = [row for row in before.rows if _holds(row, wanted, where)]
    if before.whole or len(kept) == limit:
        return _Found(kept, before.whole, before.gathered)
    after = before.rows[-1][0] if before.rows else None
    rest = _looked_up(connection, wanted, limit - len(kept), before.gathered, where, after)
    return _Found([*kept, *rest.rows], rest.whole, rest.gathered)


def _looked_up(
    connection: sqlite3.Connection, wanted: Terms, limit: int, gathered: int | None, where: _Where, after: int | None
) -> _Found:
    """The first entries with the terms after that entry, as the index gives them."""
    beyond, values = (f"AND f.rowid {'<' if where.newest else '>'} ?", [after]) if after else ("", [])
    if wanted.are_long:
        query = where.query(wanted, INDEXED_LETTERS)
        with contextlib.closing(_asked(connection, query, where.order, -1, beyond, values)) as asked:
            found = _read_on(asked, wanted, limit, gathered, where)
        if found.rows or found.whole:
            return found
        gathered = found.gathered
    rows = _asked(connection, where.query(wanted), where.order, limit, beyond, values).fetchall()
    return _Found(rows, len(rows) < limit, gathered)


def _read_on(asked: Iterable[_Row], wanted: Terms, limit: int, gathered: int | None, where: _Where) -> _Found:
    """The first of these entries with the terms; none, not whole, when having the index gather them is quicker."""
    found: list[_Row] = []
    begin, many = None, gathered or 0
    for read, row in enumerate(asked):
        begin = begin or row[0]
        if read >= _PATIENCE:
            if gathered is None:  # as many as there are if they stand as close together everywhere
                many = (len(found) + 1) * begin // max(1, begin - row[0])
            if (limit - len(found)) * read * _READING > (len(found) + 1) * many:
                return _Found(gathered=many)
        if _holds(row, wanted, where):
            found.append(row)
            if len(found) == limit:
                return _Found(found, gathered=many)
    return _Found(found, whole=True)


def _holds(row: _Row, wanted: Terms, where: _Where) -> bool:
    return wanted.stand_in(row[4] if where.title_only else f"{row[4]}\n{row[5]}")


def _narrowed(connection: sqlite3.Connection, wanted: Terms, found: Sequence[About], limit: int) -> Sequence[_Row]:
    """The entries with these terms that are about what is asked, the newest first.

    Few entries that are about it are gathered first, for then the texts need not be asked one by one. When they are
    many, the newest texts soon hold enough of them.
    """
    if not found:
        return []
    few: list[int] = []
    for about in found:
        few += [row[0] for row in _of_kind(connection, about, "e.seq", "", _FEW)]
        if len(few) >= _FEW:
            return _asked(connection, wanted.query(), _NEWEST, limit, *_any_of(found)).fetchall()
    # The sign keeps SQLite from looking up every text of the list in the index.
    among = f"AND +f.rowid {_AMONG}"
    return _asked(connection, wanted.query(), _NEWEST, limit, among, [json.dumps(few)]).fetchall()


def _any_of(found: Sequence[About]) -> tuple[str, Sequence[str]]:
    """That an entry is about one of these, as part of a condition, and the values of it."""
    cases = " ".join(
        f"WHEN '{about.kind}' THEN EXISTS"
        f" (SELECT 1 FROM {about.table} t WHERE t.id = e.record_id AND {about.condition})"
        for about in found
    )
    return f"AND CASE e.kind {cases} ELSE FALSE END", [value for about in found for value in about.values]


def _asked(
    connection: sqlite3.Connection,
    query: str,
    order: str,
    limit: int = -1,
    among: str = "",
    values: Sequence[str | int] = (),
) -> sqlite3.Cursor:
    """The entries that the index gives, one by one as they are read."""
    return connection.execute(
        f"SELECT {_COLUMNS} FROM search_index f JOIN search_entry e ON e.seq = f.rowid"
        f" WHERE search_index MATCH ? {among} ORDER BY {order} LIMIT ?",
        (query, *values, limit),
    )


def _all_about(connection: sqlite3.Connection, found: Sequence[About], limit: int) -> list[_Row]:
    """Everything that is about what is asked, the newest first; of each kind no more than the limit."""
    rows = [row for about in found for row in _of_kind(connection, about, _COLUMNS, "ORDER BY t.seq DESC", limit)]
    return sorted(rows, reverse=True)[: limit if limit >= 0 else None]


def _of_kind(connection: sqlite3.Connection, about: About, columns: str, order: str, limit: int) -> list[Any]:
    return connection.execute(
        f"SELECT {columns} FROM {about.table} t CROSS JOIN search_entry e ON e.record_id = t.id AND e.kind = ?"
        f" WHERE {about.condition} {order} LIMIT ?",
        (about.kind, *about.values, limit),
    ).fetchall()
