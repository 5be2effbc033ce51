"""Give all records out in the exchange format."""

from __future__ import annotations

from pathlib import Path

from secretariat.export.exchange import write_exchange
from secretariat.export.safe_write import write_safely
from secretariat.services.workspace import Workspace


def export_data(workspace: Workspace, target: Path, *, overwrite: bool = False) -> Path:
    """Write everything in the file as exchange JSON; a folder as target gets the file's own name.

    Raises:
        FileExists, FileUnreachable, DiskFull, TargetInUse: it cannot be written there.
    """
    path = target / f"{workspace.path.stem}.json" if target.is_dir() else target
    write_safely(path, write_exchange(workspace.register()), overwrite=overwrite)
    return path
