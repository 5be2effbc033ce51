"""One save, against the same rows written by hand in the same journal mode, and against the smallest commit."""

from __future__ import annotations

import contextlib
import datetime as dt
import itertools
import json
import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from benchmarks import files
from benchmarks.measuring import Figure, Measure, in_turns, ratio_of, timed
from benchmarks.vocabulary import Prose
from secretariat.services.opening import open_workspace
from secretariat.services.workspace import Workspace
from secretariat.storage.connection import connect, keep_a_journal, set_pragmas


def figures(scale: str) -> Iterator[Figure]:
    """Saving what an item of the minutes says, and how adding an action point grows with the number there are."""
    with files.folder() as folder, contextlib.ExitStack() as stack:
        workspace = stack.enter_context(contextlib.closing(_open(folder, scale)))
        by_hand = stack.enter_context(contextlib.closing(_ByHand(folder, scale)))
        meeting_id, texts = _write_minutes(workspace), _texts()
        item = workspace.minutes.entries(meeting_id)[3].id

        def save() -> float:
            text = next(texts)
            return timed(lambda: workspace.minutes.write_text(meeting_id, item, text))

        def save_by_hand() -> float:
            text = next(texts)
            return timed(lambda: by_hand.save(text))

        taken = list(in_turns(save, save_by_hand, lambda: timed(by_hand.smallest), rounds=60, seconds=3))
        yield ratio_of("saving.text_vs_same_rows", taken, goal=1.6)
        yield ratio_of("saving.text_vs_smallest_commit", taken, place=2)
        if scale != "xs":
            small = stack.enter_context(contextlib.closing(_open(folder, "xs", "klein.vgg")))
            taken = list(in_turns(_adder(workspace), _adder(small), rounds=60, seconds=3))
            yield ratio_of("saving.action_vs_in_a_small_file", taken, goal=1.5)


def _open(folder: Path, scale: str, name: str = "kopie.vgg") -> Workspace:
    return open_workspace(files.copy_of(scale, folder, name))


def _texts() -> Iterator[str]:
    prose = Prose(random.Random(files.SEED))
    return ("\n\n".join(prose.paragraph() for _ in range(3)) for _ in itertools.count())


def _write_minutes(workspace: Workspace) -> str:
    """Give a meeting without minutes minutes of some pages; its id."""
    meeting_id = workspace.meetings.lines()[0].id
    texts = _texts()
    for entry in workspace.minutes.entries(meeting_id):
        workspace.minutes.write_text(meeting_id, entry.id, next(texts))
    return meeting_id


def _adder(workspace: Workspace) -> Measure:
    meeting = workspace.meetings.lines()[1]
    item = workspace.minutes.entries(meeting.id)[1].id
    owner = workspace.action_points.owners()[0].id
    due = dt.date(2027, 1, 4)
    add = workspace.action_points.add
    return lambda: timed(lambda: add(meeting.id, item, "Notitie over de huisvesting opstellen.", owner, due))


class _ByHand:
    """What a save must at least write, straight into a copy of the file."""

    def __init__(self, folder: Path, scale: str) -> None:
        path = files.copy_of(scale, folder, "met-de-hand.vgg")
        self.connection: sqlite3.Connection = connect(path, "rw")
        set_pragmas(self.connection, path)
        keep_a_journal(self.connection, path)
        self._numbers = map(str, itertools.count())
        execute = self.connection.execute
        self.seq, self.record_id, self.title, self.body = execute(
            "SELECT seq, record_id, title, body FROM search_entry WHERE kind = 'minutes' AND body > '' LIMIT 1"
        ).fetchone()
        self.row_id = execute("SELECT id FROM minutes__items WHERE owner_id = ?", (self.record_id,)).fetchone()[0]

    def close(self) -> None:
        self.connection.close()

    def save(self, text: str) -> None:
        """The text, its words in the index, and the step in the history."""
        execute = self.connection.execute
        execute("BEGIN IMMEDIATE")
        execute("UPDATE minutes__items SET text = ? WHERE id = ?", (text, self.row_id))
        execute(
            "INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', ?, ?, ?)",
            (self.seq, self.title, self.body),
        )
        execute("UPDATE search_entry SET body = ? WHERE seq = ?", (text, self.seq))
        execute("INSERT INTO search_index (rowid, title, body) VALUES (?, ?, ?)", (self.seq, self.title, text))
        rows = json.dumps([["minutes__items", self.row_id, {"text": self.body}, {"text": text}]])
        execute(
            "INSERT OR REPLACE INTO change (seq, made_at, made_by, action, subject_id, direction, state, rows)"
            " VALUES (2, '2026-03-02T09:00:00', 'ik', 'edit_minutes_text', ?, 'do', 'done', ?)",
            (self.record_id, rows),
        )
        execute("COMMIT")
        self.body = text

    def smallest(self) -> None:
        """One row in one transaction: what reaching the disk costs."""
        self.connection.execute("BEGIN IMMEDIATE")
        self.connection.execute("UPDATE change SET subject_id = ? WHERE seq = 1", (next(self._numbers),))
        self.connection.execute("COMMIT")
