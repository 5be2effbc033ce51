"""An event with two thousand aanmeldingen: read from a table, entered, listed, counted, found at the door, taken back.

The floors are the same rows written and read by SQLite alone. Besides them stands what somebody at the screen notices:
a fifth of a second, which no turn of the window may last. Those are seconds of the processor: how long it waits for the
disk and for other work says nothing of the program.
"""

from __future__ import annotations

import contextlib
import itertools
import sqlite3
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

from benchmarks import files
from benchmarks.measuring import Figure, in_turns, ratio, ratio_of, timed
from benchmarks.vocabulary import FIRST_NAMES, SURNAME_ENDS, SURNAME_STARTS
from secretariat.services.opening import open_workspace
from secretariat.services.workspace import Workspace
from secretariat.wording.registration_import import fields_of

PEOPLE = 2_000
NOTICED = 0.2
"""Seconds."""
_TURN = 0.05
"""Seconds that the window works before it looks at the keyboard."""
_EXCURSIONS = ("Bibliotheek Hoogezand", "DNK Assen", "Bibliotheek Mar en Fean")
_TABLES = ("registrations", "persons")
_ROWS = (
    "SELECT * FROM registrations WHERE event_id = ?",
    "SELECT id, last_name FROM persons WHERE id IN (SELECT person_id FROM registrations WHERE event_id = ?)",
)
_LIKE = (
    "SELECT r.id, p.last_name FROM registrations r JOIN persons p ON p.id = r.person_id"
    " WHERE r.event_id = ? AND p.last_name LIKE ? ORDER BY p.last_name"
)


def figures(scale: str) -> Iterator[Figure]:
    """Everything a secretary does with a long list of aanmeldingen, in a file of that scale."""
    with files.folder() as folder, contextlib.closing(open_workspace(files.copy_of(scale, folder))) as on:
        desk = _Desk(on)
        desk.enter()
        rows = {name: desk.rows(name) for name in _TABLES}
        on.history.undo()
        taken = list(in_turns(desk.enter_and_undo, lambda: _insert(folder, rows), rounds=3, seconds=8, least=2))
        yield ratio_of("registrations.import_vs_executemany", taken, goal=60)
        for name, worst in (("turn_of_the_import", desk.turns), ("undo_of_the_import", desk.undone)):
            yield ratio_of(f"registrations.{name}_vs_200_ms", [(one, NOTICED) for one in worst[1:]], goal=1)
        desk.enter()
        yield ratio("registrations.list_after_a_step_vs_its_rows", desk.list_after_a_step, desk.read_rows, goal=15)
        yield ratio("registrations.list_after_a_step_vs_200_ms", desk.turn_after_a_step, lambda: NOTICED, goal=1)
        yield ratio("registrations.totals_after_a_step_vs_its_rows", desk.totals, desk.read_rows, goal=12)
        yield ratio("registrations.door_vs_like", desk.find, desk.find_by_hand, goal=30)
        desk.bare.close()


class _Desk:
    """An event in an open file; each method does one thing and gives how long that took."""

    def __init__(self, on: Workspace) -> None:
        self._on = on
        self._event = on.events.add("Congres", "7-12-2026", "8-12-2026").subject_id
        for title in _EXCURSIONS:
            excursion = on.excursions.add(self._event, title).subject_id
            on.excursions.edit(excursion, "capacity", "400")
        self._table = on.registration_import.read_text(_table())
        self.bare = sqlite3.connect(on.path)
        self.turns: list[float] = []
        self.undone: list[float] = []
        self._letters = itertools.cycle([start[:length] for start in SURNAME_STARTS[:5] for length in (1, 2, 3)])
        self._at_the_door: Iterator[str] = iter(())

    def enter(self) -> float:
        """Read the table, show it and enter it, in turns as the window does; keeps the longest of them."""
        worst: list[float] = []
        start, work = time.perf_counter(), self._on.registration_import
        read = _in_turns(work.reading(self._event, self._table, fields_of(self._table.headings)), worst)
        lines = _in_turns(work.previewing(self._event, read), worst)
        _in_turns(work.importing(self._event, lines), worst)
        self.turns.append(max(worst))
        took = time.perf_counter() - start
        listed = [one.id for one in self._on.registration_lists.lines(self._event)]
        assert len(listed) == PEOPLE
        self._at_the_door = itertools.cycle(listed)
        return took

    def enter_and_undo(self) -> float:
        took = self.enter()
        self.undone.append(_worked(self._on.history.undo))
        return took

    def rows(self, table: str) -> list[tuple[Any, ...]]:
        """What the import wrote."""
        mine = "SELECT {} FROM registrations WHERE event_id = ?"
        sql = mine.format("*") if table == "registrations" else f"SELECT * FROM {table} WHERE id IN ({mine})"
        return self.bare.execute(sql.format("person_id"), (self._event,)).fetchall()

    def list_after_a_step(self) -> float:
        """As the screen reads it when somebody has come in."""
        self._on.check_in.check_in(next(self._at_the_door))
        return timed(lambda: self._on.registration_lists.both(self._event))

    def turn_after_a_step(self) -> float:
        self._on.check_in.check_in(next(self._at_the_door))
        return _worked(lambda: self._on.registration_lists.both(self._event))

    def totals(self) -> float:
        self._on.check_in.check_in(next(self._at_the_door))
        return timed(lambda: self._on.registration_lists.totals(self._event))

    def read_rows(self) -> float:
        return timed(lambda: [self.bare.execute(sql, (self._event,)).fetchall() for sql in _ROWS])

    def find(self) -> float:
        letters = next(self._letters)
        return timed(lambda: self._on.check_in.find(self._event, letters))

    def find_by_hand(self) -> float:
        letters = next(self._letters)
        return timed(lambda: self.bare.execute(_LIKE, (self._event, f"{letters}%")).fetchall())


def _in_turns(work: Generator[float, None, Any], worst: list[float]) -> Any:
    """What comes out of work that is done a turn at a time."""
    while True:
        start, until = time.process_time(), time.perf_counter() + _TURN
        try:
            while time.perf_counter() < until:
                next(work)
        except StopIteration as done:
            return done.value
        finally:
            worst.append(time.process_time() - start)


def _worked(work: Callable[[], object]) -> float:
    """The seconds that the processor is busy with it."""
    start = time.process_time()
    work()
    return time.process_time() - start


def _table() -> str:
    """Everybody with another name and address, as a form on a website hands it over."""
    names = itertools.product(SURNAME_STARTS, SURNAME_ENDS, FIRST_NAMES)
    lines = ["Voornaam;Achternaam;E-mailadres;Werkbezoek;Diner"]
    for number, (start, end, first) in enumerate(itertools.islice(names, PEOPLE)):
        wishes = (*_EXCURSIONS, "")[number % 4], "ja" if number % 3 else ""
        lines.append(";".join((first, f"{start.capitalize()}{end}", f"p{number}@example.nl", *wishes)))
    return "\n".join(lines)


def _insert(folder: Path, rows: dict[str, list[tuple[Any, ...]]]) -> float:
    """The same rows in tables without anything around them."""
    path = folder / "kaal.db"
    with contextlib.closing(sqlite3.connect(path)) as connection:
        for name, found in rows.items():
            connection.execute(f"CREATE TABLE {name} ({', '.join(f'c{number}' for number in range(len(found[0])))})")
        took = timed(lambda: _execute(connection, rows))
    path.unlink()
    return took


def _execute(connection: sqlite3.Connection, rows: dict[str, list[tuple[Any, ...]]]) -> None:
    for name, found in rows.items():
        connection.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(found[0]))})", found)
    connection.commit()
