"""How much a colour stands out, in words."""

from __future__ import annotations

import math


def ratio(contrast: float) -> str:
    """A contrast as a ratio, rounded down so that it never reads as more than it is: "10,2 : 1"."""
    return f"{math.floor(contrast * 10) / 10:.1f} : 1".replace(".", ",")
