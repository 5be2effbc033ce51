"""What became of an agenda item, in words."""

from __future__ import annotations

from secretariat.domain.minutes import ItemTreatment
from secretariat.wording.terms import label

TO_BE_TREATED = "Nog te behandelen"


def treatment_word(treatment: ItemTreatment | None) -> str:
    """What became of an item: "Behandeld"; "Nog te behandelen" as long as nothing did."""
    return label(treatment) if treatment is not None else TO_BE_TREATED
