"""A ZIP without a clock in it: the same files always give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP knows."""
_LEVEL = 6
_ORDINARY_FILE = 0o644 << 16


def zip_of(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Files by name, in that order."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _ORDINARY_FILE
            entry.create_system = 3  # the same on every system
            archive.writestr(entry, content, compresslevel=_LEVEL)
    return stream.getvalue()


def same_zip(data: bytes) -> bytes:
    """A ZIP that another library wrote, with the same files in the same order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return zip_of([(entry.filename, archive.read(entry)) for entry in archive.infolist()])
