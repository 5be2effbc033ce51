"""Version 6: rooms, waiting lists and versions of a programme, how a vote is taken, limits to proxies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def the_event(db: Database) -> None:
    """Add the columns and make two tables anew; one by one, a script would commit the transaction."""
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    lines = [line for line in script.splitlines() if not line.startswith("--")]
    for statement in "\n".join(lines).split(";\n"):
        if statement.strip():
            db.conn.execute(statement)
