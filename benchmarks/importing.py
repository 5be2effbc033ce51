"""Fill a new file with a whole secretariat, against ``executemany`` of the same rows lying ready."""

from __future__ import annotations

import dataclasses
import functools
import itertools
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from benchmarks import files, gen
from benchmarks.measuring import Figure, growth_of, in_turns, ratio, ratio_of, timed
from secretariat.domain.catalogue import LIST_OF
from secretariat.domain.register import Register
from secretariat.export.exchange import write_exchange
from secretariat.intake.exchange import read_exchange
from secretariat.storage import file
from secretariat.storage.filling import fill
from secretariat.storage.store import Store

Statement = tuple[str, list[tuple[object, ...]]]


def figures(scale: str) -> Iterator[Figure]:
    """Filling against bare inserts, how filling grows, and reading against ``json.loads``."""
    large, small = (gen.generate(size, files.SEED) for size in (gen.SCALES[scale], _tenth(gen.SCALES[scale])))
    statements = _statements(files.file_of(scale))
    with files.folder() as folder:
        names = itertools.count()
        fill_large = functools.partial(_fill, folder, names, large)
        fill_small = functools.partial(_fill, folder, names, small)
        insert = functools.partial(_insert, folder, names, statements)
        taken = list(in_turns(fill_large, insert, fill_small, rounds=5, seconds=6, least=2))
    yield ratio_of("importing.fill_vs_executemany", taken, goal=2.6)
    sizes = [_records(small), _records(large)]
    yield growth_of("importing.per_record", [(each[2], each[0]) for each in taken], sizes, goal=1.3, unit="us")
    data = write_exchange(small)
    read, parse = (functools.partial(timed, functools.partial(work, data)) for work in (read_exchange, json.loads))
    yield ratio("importing.read_vs_json_loads", read, parse)


def _tenth(size: gen.Size) -> gen.Size:
    return gen.Size(*(count // 10 for count in dataclasses.astuple(size)))


def _records(register: Register) -> int:
    return sum(len(register.all(kind)) for kind in LIST_OF)


def _fill(folder: Path, names: Iterator[int], register: Register) -> float:
    path = folder / f"{next(names)}.vgg"
    opened = file.create(path, files.NOW)
    try:
        store = Store(opened)
        return timed(lambda: fill(store, register))
    finally:
        opened.close()
        path.unlink()


def _insert(folder: Path, names: Iterator[int], statements: list[Statement]) -> float:
    path = folder / f"{next(names)}.vgg"
    opened = file.create(path, files.NOW)
    try:
        opened.connection.execute("PRAGMA query_only = OFF")
        return timed(lambda: _execute(opened.connection, statements))
    finally:
        opened.close()
        path.unlink()


def _execute(connection: sqlite3.Connection, statements: list[Statement]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for sql, rows in statements:
        connection.executemany(sql, rows)
    connection.execute("COMMIT")


def _statements(path: Path) -> list[Statement]:
    """Everything a filled file holds, with the words of the search index, as inserts lying ready."""
    opened = file.open_file(path, files.NOW, read_only=True)
    try:
        names = [
            str(row[0])
            for row in opened.connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
                " AND name NOT LIKE 'search_index%' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_sqlite%'"
            )
        ]
        tables = {name: opened.connection.execute(f"SELECT * FROM {name} ORDER BY rowid").fetchall() for name in names}
        words = opened.connection.execute("SELECT seq, title, body FROM search_entry ORDER BY seq").fetchall()
    finally:
        opened.close()
    statements = [
        (f"INSERT INTO {name} VALUES ({', '.join('?' * len(rows[0]))})", rows) for name, rows in tables.items() if rows
    ]
    return [*statements, ("INSERT INTO search_index (rowid, title, body) VALUES (?, ?, ?)", words)]
