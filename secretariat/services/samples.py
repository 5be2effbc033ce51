"""The example without a window: its papers in a folder."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from secretariat.services.opening import fresh_sample


def write_sample_papers(folder: Path) -> Iterator[Path]:
    """Write every paper of the example into a folder, over what was there, and name each.

    Raises:
        FileUnreachable, DiskFull, TargetInUse: it cannot be written there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        workspace = fresh_sample(Path(place) / "Voorbeeld.vgg")
        try:
            for request in workspace.publishing.requests():
                yield workspace.publishing.export(request, folder, overwrite=True)
        finally:
            workspace.close()
