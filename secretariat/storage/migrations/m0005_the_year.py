"""Version 5: what a year plan brings, what a year report was made from, and with whom a dossier is shared."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def the_year(db: Database) -> None:
    """Add the columns and let search know more; one by one, a script would commit the transaction."""
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    lines = [line for line in script.splitlines() if not line.startswith("--")]
    for statement in "\n".join(lines).split(";\n"):
        if statement.strip():
            db.conn.execute(statement)
