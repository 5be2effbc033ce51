"""Version 4: the words of what was sent and of what is about to be, and the lists of an overleg as a sending."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def the_letter(db: Database) -> None:
    """Make the tables of sendings anew and add those of drafts; one by one, a script would commit the transaction."""
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    lines = [line for line in script.splitlines() if not line.startswith("--")]
    for statement in "\n".join(lines).split(";\n"):
        if statement.strip():
            db.conn.execute(statement)
