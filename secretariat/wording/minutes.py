"""What became of an agenda item, and how far the minutes are, in words."""

from __future__ import annotations

import datetime as dt

from secretariat.domain.minutes import AdoptionMethod, ItemTreatment, Minutes, MinutesStatus
from secretariat.wording.counting import amendments
from secretariat.wording.dates import day_month_year
from secretariat.wording.terms import label

TO_BE_TREATED = "Nog te behandelen"


def treatment_word(treatment: ItemTreatment | None) -> str:
    """What became of an item: "Behandeld"; "Nog te behandelen" as long as nothing did."""
    return label(treatment) if treatment is not None else TO_BE_TREATED


def state_words(
    minutes: Minutes | None,
    *,
    submitted_on: dt.date | None = None,
    adopted_in: str = "",
    changed_since: bool = False,
) -> str:
    """How far minutes are: "Concept v1, verzonden 16 november 2023, reacties t/m 30 november 2023".

    ``changed_since`` is whether they say something else than what the chair found good.
    """
    if minutes is None:
        return label(MinutesStatus.IN_PROGRESS)
    if minutes.status.is_adopted:
        return adopted_words(minutes, adopted_in)
    words = label(minutes.status)
    if minutes.status is MinutesStatus.CHAIR_REVIEW:
        if minutes.chair_checked_on:
            agreed = f"Akkoord voorzitter op {day_month_year(minutes.chair_checked_on)}"
            return f"{agreed}; daarna gewijzigd, nog te verzenden" if changed_since else f"{agreed}, nog te verzenden"
        return f"{words} sinds {day_month_year(submitted_on)}" if submitted_on else words
    if minutes.status is MinutesStatus.DRAFT:
        words += f" v{minutes.version}" if minutes.version else ""
        words += f", verzonden {day_month_year(minutes.draft_sent_on)}" if minutes.draft_sent_on else ""
        words += f", reacties t/m {day_month_year(minutes.comments_until)}" if minutes.comments_until else ""
    return words


def adopted_words(minutes: Minutes, adopted_in: str = "") -> str:
    """The line of adopted minutes: "Vastgesteld op 30 november 2023 (schriftelijk), met inachtneming van 1 wijziging".

    ``adopted_in`` is the code of the meeting that adopted them.
    """
    line = label(MinutesStatus.ADOPTED)
    if minutes.adopted_on:
        line += f" op {day_month_year(minutes.adopted_on)}"
    if minutes.adoption_method is AdoptionMethod.WRITTEN:
        line += " (schriftelijk)"
    elif adopted_in:
        line += f" ({adopted_in})"
    return f"{line}, {_changes(minutes)}"


def _changes(minutes: Minutes) -> str:
    count = minutes.accepted_amendments
    if count:
        return f"met inachtneming van {amendments(count)}"
    return "gewijzigd" if minutes.status is MinutesStatus.ADOPTED_AMENDED else "ongewijzigd"
