"""What a bestuurswissel is called, and what it will do, in a sentence before it is done."""

from __future__ import annotations

import datetime as dt

from secretariat.wording.counting import action_points, quantity
from secretariat.wording.dates import day_month_year

END_REASON = "bestuurswissel"
"""Why a membership ended."""


def what_ends(name: str, positions: int, memberships: int, last_day: dt.date) -> str:
    """Says "Op 30 juni 2023 eindigen 1 functie en 2 lidmaatschappen van K. Nepstra."."""
    held = positions_and_memberships(positions, memberships)
    verb = "eindigt" if positions + memberships == 1 else "eindigen"
    return f"Op {day_month_year(last_day)} {verb} {held} van {name}."


def what_begins(name: str, positions: int, memberships: int, actions: int, first_day: dt.date) -> str:
    """Says "B. Monsterboer begint op 1 juli 2023 met 1 functie en 2 lidmaatschappen, en krijgt 1 actiepunt."."""
    held = positions_and_memberships(positions, memberships)
    begins = f"{name} begint op {day_month_year(first_day)} met {held}" if held else f"{name} neemt niets over"
    return f"{begins}, en krijgt {action_points(actions)}." if actions else f"{begins}."


def what_goes_over(actions: int, name: str) -> str:
    """Says "2 actiepunten gaan naar Oldambt."."""
    return f"{action_points(actions)} {'gaat' if actions == 1 else 'gaan'} naar {name}."


def who_answers(organisation: str, name: str) -> str:
    """Says who will answer for the organisation of which the leaver is the contact."""
    if not name:
        return f"{organisation} heeft dan geen contactpersoon."
    return f"{name} wordt contactpersoon van {organisation}."


def positions_and_memberships(positions: int, memberships: int) -> str:
    """Says "1 functie en 2 lidmaatschappen"; an empty text for none of either."""
    counted = [
        quantity(positions, "functie", "functies") if positions else "",
        quantity(memberships, "lidmaatschap", "lidmaatschappen") if memberships else "",
    ]
    return " en ".join(words for words in counted if words)
