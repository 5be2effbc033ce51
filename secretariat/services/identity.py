"""Ids of new records: unique without asking anybody, so that a retry never makes a second record."""

from __future__ import annotations

import uuid


def new_id(prefix: str) -> str:
    """A new id such as ``act-3f2b…``; the prefix only helps a person who reads the file."""
    return f"{prefix}-{uuid.uuid4().hex}"
