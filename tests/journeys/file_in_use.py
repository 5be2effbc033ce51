"""A file that another program holds for a moment, as a virus scanner or a copying back-up does."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest


@contextlib.contextmanager
def held_by_another_program(path: Path) -> Iterator[None]:
    """Let nobody write in the file within the block; reading goes on."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.rollback()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A write does not wait until the other program is ready, and is tried again soon."""
    monkeypatch.setattr("secretariat.storage.connection.BUSY_MILLISECONDS", 0)
    monkeypatch.setattr("secretariat.gui.minutes.presenter.TRY_AGAIN", 200)
