"""The seal of a file: SHA-256 over its bytes, which alone notices a change that SQLite does not."""

from __future__ import annotations

import hashlib
from pathlib import Path

from secretariat.storage.faults import translated

_CHUNK = 1 << 20


def seal_of(path: Path) -> str:
    """The seal of a file that this process has not opened: closing it would drop the locks SQLite holds on it.

    Raises:
        FileUnreachable: it cannot be read.
    """
    digest = hashlib.sha256()
    with translated(path), path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
