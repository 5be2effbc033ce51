"""What the program asks or mentions on its own accord; what ``domain.md`` §2.6 says, in its exact words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from secretariat.wording.counting import enumeration, meetings
from secretariat.wording.dates import day_month_year, short_date, weekday

BODY_FROM_DECISION = "Dit besluit stelt een nieuw overlegorgaan in. Orgaan nu aanmaken?"
EMBARGO = "Wordt tijdens het programma bekendgemaakt."
_NAMED = 5
"""So many names can still be read in one sentence."""


def weekend_date(day: dt.date) -> str:
    """A meeting is planned in a weekend."""
    return f"Let op: {day_month_year(day)} valt op een {weekday(day)}. Toch opslaan?"


def late_convocation(send_by: dt.date) -> str:
    """The convocatie goes out after its term."""
    return f"De verzendtermijn ({short_date(send_by)}) is verstreken. Noteer een reden om toch te verzenden."


def due_date_moved(times: int) -> str:
    """The date of an action point is moved for the ``times``-th time."""
    return f"Wat is de reden van het uitstel? Dit wordt uitstel {times}."


def action_done(number: str) -> str:
    """An action point is reported done."""
    return f"Actiepunt {number} is gereed gemeld en wordt bij het volgende overleg afgevoerd."


def proxy_refused(name: str) -> str:
    """Somebody without a vote was to be a proxy holder."""
    return f"{name} is geen stemgerechtigd lid en kan niet als gemachtigde optreden."


def proxy_void(name: str) -> str:
    """Somebody who gave a proxy comes after all."""
    return f"{name} is zelf aanwezig; de machtiging vervalt."


def excursion_full(excursion: str, name: str, place: int) -> str:
    """A werkbezoek has no room left."""
    return f"{excursion} is vol. {name} staat op de wachtlijst (plaats {place})."


def not_known(typed: str) -> str:
    """A name was typed where one must be chosen, and it is nobody’s or that of more than one."""
    return (
        f"‘{typed}’ is geen naam uit de lijst, of past op meer dan één. Kies een naam uit de lijst."
        if typed
        else "Kies een naam uit de lijst."
    )


def which_one(typed: str, names: Sequence[str]) -> str:
    """A name was typed that more than one has: who they are, or how many when there are too many to name."""
    if len(names) > _NAMED:
        return f"‘{typed}’ past op {len(names)} namen. Typ er iets bij, of kies een naam uit de lijst."
    return f"‘{typed}’ past op {enumeration(names).removesuffix('.')}. Kies wie u bedoelt."


def in_use(name: str, count: int) -> str:
    """Somebody who is named in meetings was to be deleted."""
    return f"{name} wordt gebruikt in {meetings(count)} en kan alleen worden gearchiveerd."
