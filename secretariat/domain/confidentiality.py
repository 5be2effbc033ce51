"""Who may read something."""

from __future__ import annotations

import enum


class Confidentiality(enum.StrEnum):
    """How far a record may travel."""

    PUBLIC = "public"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"
