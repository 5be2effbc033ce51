"""Words typed letter by letter in the search box, against the bare query and against looking through all text."""

from __future__ import annotations

import contextlib
import functools
import random
import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence

from benchmarks import files
from benchmarks.measuring import Figure, in_turns, percentile, ratio_of, timed
from secretariat.services.opening import open_workspace

_LIMIT = 40
_SQL = (
    "SELECT e.kind, e.record_id, e.place, e.title, snippet(search_index, -1, '<', '>', '…', 16)"
    " FROM search_index f JOIN search_entry e ON e.seq = f.rowid"
    " WHERE search_index MATCH ? ORDER BY f.rowid DESC LIMIT ?"
)
_LIKE = "SELECT kind, record_id, place, title FROM search_entry WHERE title LIKE ? OR body LIKE ? LIMIT ?"


def figures(scale: str) -> Iterator[Figure]:
    """The middle and the slowest keystrokes."""
    path = files.file_of(scale)
    with (
        contextlib.closing(open_workspace(path, read_only=True)) as workspace,
        contextlib.closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection,
    ):
        keys = list(_keystrokes(_words(connection)))
        rare = _rare_words(connection)

        def find(words: str) -> object:
            return [hit.snippet for hit in workspace.search.find(words, _LIMIT)]

        def match(words: str) -> object:
            return connection.execute(_SQL, (f'"{words}"*', _LIMIT)).fetchall()

        def like(words: str) -> object:
            return connection.execute(_LIKE, (f"%{words}%", f"%{words}%", _LIMIT)).fetchall()

        typed = list(in_turns(lambda: _times(find, keys), lambda: _times(match, keys), rounds=5))
        for part, label in ((0.5, "p50"), (0.95, "p95")):
            taken = [tuple(percentile(times, part) for times in each) for each in typed]
            yield ratio_of(f"searching.keystroke_{label}_vs_bare_query", taken, goal=1.5)
        whole = list(in_turns(lambda: _times(find, rare), lambda: _times(like, rare), rounds=5))
        taken = [tuple(percentile(times, 0.5) for times in each) for each in whole]
        yield ratio_of("searching.rare_word_vs_like", taken, goal=0.1)


def _times(work: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    return [timed(functools.partial(work, text)) for text in texts]


def _keystrokes(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        yield from (word[:length] for length in range(2, len(word) + 1))


def _words(connection: sqlite3.Connection, count: int = 30) -> list[str]:
    """Words as they occur in the text, common ones as often as they do."""
    chance = random.Random(files.SEED)
    newest = int(connection.execute("SELECT max(seq) FROM search_entry").fetchone()[0])
    found: list[str] = []
    while len(found) < count:
        body = connection.execute(
            "SELECT body FROM search_entry WHERE seq = ?", (chance.randint(1, newest),)
        ).fetchone()[0]
        words = re.findall(r"\w{2,}", body)
        found += [chance.choice(words).lower()] if words else []
    return found


def _rare_words(connection: sqlite3.Connection, count: int = 10) -> list[str]:
    """The longest words, which stand in few texts."""
    return sorted(set(_words(connection, 200)), key=lambda word: (-len(word), word))[:count]
