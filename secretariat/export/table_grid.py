"""How the columns of a table share its width."""

from __future__ import annotations

from collections.abc import Sequence

from secretariat.documents.outline import Column

WIDEST_SHARE = 0.35
"""The part of a table that one column gets for its widest word, at most."""


def shared_widths(columns: Sequence[Column], width: float, least: Sequence[float]) -> list[float]:
    """The share each column asks for, but never less than ``least`` as long as the others can spare it."""
    if sum(least) > width:
        return [width * need / sum(least) for need in least]
    weights = [max(column.weight, 0.01) for column in columns]
    wanted = [width * weight / sum(weights) for weight in weights]
    lacking = sum(max(need - have, 0) for need, have in zip(least, wanted, strict=True))
    to_spare = sum(max(have - need, 0) for need, have in zip(least, wanted, strict=True))
    share = lacking / to_spare if to_spare else 0
    return [need if have < need else have - (have - need) * share for need, have in zip(least, wanted, strict=True)]
