"""A whole open file as bytes, to see that nothing in it changed."""

from __future__ import annotations

from secretariat.export.exchange import write_exchange
from secretariat.services.workspace import Workspace


def everything(workspace: Workspace) -> bytes:
    """All records, settings and kept files, in the exchange format."""
    return write_exchange(workspace.whole())
