"""The sample as it was before the bestuurswissel of Oldambt (S6 of ``domain.md`` §6)."""

from __future__ import annotations

import json
from typing import Any

NEPSTRA, MONSTERBOER, OLDAMBT = "per-x-nepstra", "per-x-monsterboer", "org-gem-oldambt"


def before_the_change(data: dict[str, Any]) -> bytes:
    """The exchange format in which Nepstra has not left yet and Monsterboer holds nothing."""
    for name in ("positions", "memberships"):
        data[name] = [one for one in data[name] if one["person_id"] != MONSTERBOER]
        for one in data[name]:
            if one["person_id"] == NEPSTRA:
                one.pop("end_date")
                one.pop("end_reason", None)
    return json.dumps(data, ensure_ascii=False).encode()
