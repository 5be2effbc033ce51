"""What can be wrong with a file below its records."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class StorageFaultKind(enum.StrEnum):
    """Where in the file the fault lies."""

    PAGES = "pages"
    ROWS = "rows"
    LINKS = "links"
    CONTENTS = "contents"
    SEARCH = "search"


@dataclass(frozen=True, slots=True)
class StorageFault:
    """One fault; ``detail`` names the place."""

    kind: StorageFaultKind
    detail: str
