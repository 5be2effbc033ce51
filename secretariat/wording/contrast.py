"""How much a colour stands out, in words."""

from __future__ import annotations

import math


def contrast_sentence(contrast: float, least: float) -> str:
    """How well a colour can be read: "Contrast met wit: 10,2 : 1 (minstens 4,5 : 1 nodig)."."""
    return f"Contrast met wit: {ratio(contrast)} (minstens {ratio(least)} nodig)."


def ratio(contrast: float) -> str:
    """A contrast as a ratio, rounded down so that it never reads as more than it is: "10,2 : 1"."""
    return f"{math.floor(contrast * 10) / 10:.1f} : 1".replace(".", ",")
