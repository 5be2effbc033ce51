"""The status line of minutes (``domain.md`` §4.3)."""

from __future__ import annotations

from secretariat.domain.minutes import StatusFacts
from secretariat.wording.counting import amendments
from secretariat.wording.dates import day_month_year

NOT_ADOPTED = "Concept, nog niet vastgesteld"


def status_line(facts: StatusFacts) -> str:
    """How far minutes are: "Vastgesteld op 30 november 2023 (schriftelijk), met inachtneming van 1 wijziging"."""
    if not facts.adopted:
        if facts.comments_until is None:
            return NOT_ADOPTED
        return f"{NOT_ADOPTED}; reacties t/m {day_month_year(facts.comments_until)}"
    on = f" op {day_month_year(facts.adopted_on)}" if facts.adopted_on else ""
    how = " (schriftelijk)" if facts.written else ""
    if facts.amendments:
        changed = f"met inachtneming van {amendments(facts.amendments)}"
    else:
        changed = "gewijzigd" if facts.amended else "ongewijzigd"
    return f"Vastgesteld{on}{how}, {changed}"
