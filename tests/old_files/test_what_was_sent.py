"""What version 3 had sent, as version 4 keeps it: the tables of sendings were made anew around it."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from secretariat.domain.dispatches import Dispatch, DispatchKind, RecipientRole
from secretariat.domain.issued_papers import IssuedPaper, checksum
from secretariat.services.opening import open_workspace, upgrade_file
from secretariat.services.workspace import Workspace

OLD = Path(__file__).parent / "version-3.vgg"
MEETING = "mtg-bo-cult-2023-02"
PAPER = {
    "id": "iss-1",
    "meeting_id": MEETING,
    "kind": "convocation",
    "version": 1,
    "issued_on": "2023-10-19",
    "file_name": "convocatie",
    "outline": "{}",
    "sha256": checksum("{}"),
}
SENT: dict[str, Any] = {
    "seq": 1,
    "id": "dsp-1",
    "kind": "convocation",
    "meeting_id": MEETING,
    "body_id": "body-bo-cult",
    "sent_on": "2023-10-19",
    "channel": "eml",
    "version": 1,
    "subject": "Uitnodiging",
    "note": "Ook op papier",
}
WITHDRAWN = {**SENT, "withdrawn_on": "2023-10-20", "withdrawn_reason": "Vergeten"}
PARTS = {
    "dispatches__recipients": [
        {
            "id": "dsp-1/0",
            "owner_id": "dsp-1",
            "position": 0,
            "name": "N. Demoma",
            "email": "d@example.nl",
            "role": "to",
        },
        {"id": "dsp-1/1", "owner_id": "dsp-1", "position": 1, "name": "Griffie", "role": "cc"},
    ],
    "dispatches__files": [
        {"id": "f-0", "owner_id": "dsp-1", "position": 0, "name": "a.pdf", "sha256": "a", "issued_paper_id": "iss-1"},
        {"id": "f-1", "owner_id": "dsp-1", "position": 1, "name": "b.pdf", "sha256": "b", "document_id": ""},
    ],
    "dispatches__overruled": [{"id": "o-0", "owner_id": "dsp-1", "position": 0, "key": "no_paper", "note": "volgt"}],
}


def insert(connection: sqlite3.Connection, table: str, row: dict[str, Any]) -> None:
    """Put a row in a table of then."""
    marks = ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))


@pytest.fixture
def upgraded(tmp_path: Path) -> Iterator[Workspace]:
    """The file of then in which something was sent, and was said not to have gone, brought to today."""
    path = tmp_path / "oud.vgg"
    shutil.copyfile(OLD, path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        (document,) = connection.execute("SELECT id FROM documents ORDER BY seq LIMIT 1").fetchone()
        columns = [row[1] for row in connection.execute("PRAGMA table_info(dispatches)")]
        insert(connection, "issued_papers", PAPER)
        insert(connection, "dispatches", WITHDRAWN)
        for table, rows in PARTS.items():
            for row in rows:
                insert(connection, table, row | ({"document_id": document} if "document_id" in row else {}))
        before, after = (dict.fromkeys(columns) | row for row in (SENT, WITHDRAWN))
        step = {
            "made_at": "2023-10-20T09:00:00",
            "made_by": "secretaris",
            "action": "withdraw_dispatch",
            "subject_id": MEETING,
            "direction": "do",
            "state": "done",
            "rows": json.dumps([["dispatches", "dsp-1", before, after]]),
        }
        connection.execute("UPDATE change SET state = 'dropped' WHERE state = 'undone'")
        insert(connection, "change", step)
        connection.commit()
    upgrade_file(path)
    workspace = open_workspace(path)
    yield workspace
    workspace.close()


def test_what_was_sent_comes_along_whole(upgraded: Workspace) -> None:
    (dispatch,) = upgraded.dispatches.of_meeting(MEETING)
    assert (dispatch.kind, dispatch.subject, dispatch.text) == (DispatchKind.CONVOCATION, "Uitnodiging", None)
    assert (dispatch.note, dispatch.withdrawn_on) == ("Ook op papier", dt.date(2023, 10, 20))
    assert [(one.name, one.email, one.role) for one in dispatch.recipients] == [
        ("N. Demoma", "d@example.nl", RecipientRole.TO),
        ("Griffie", None, RecipientRole.CC),
    ]
    assert [(one.name, one.issued_paper_id, bool(one.document_id)) for one in dispatch.files] == [
        ("a.pdf", "iss-1", False),
        ("b.pdf", None, True),
    ]
    assert [(one.key, one.note) for one in dispatch.overruled] == [("no_paper", "volgt")]
    (paper,) = upgraded.register().all(IssuedPaper)
    assert (paper.outline, paper.issued_on, paper.is_whole) == ("{}", dt.date(2023, 10, 19), True)


def test_a_step_of_then_about_a_sending_is_taken_back_today(upgraded: Workspace) -> None:
    upgraded.history.undo()
    (dispatch,) = upgraded.register().all(Dispatch)
    assert (dispatch.withdrawn_on, dispatch.note) == (None, "Ook op papier")
    upgraded.history.redo()
    (dispatch,) = upgraded.register().all(Dispatch)
    assert dispatch.withdrawn_reason == "Vergeten"
