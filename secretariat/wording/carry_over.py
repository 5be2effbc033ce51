"""What goes from one overleg to the next, in words."""

from __future__ import annotations

import datetime as dt

from secretariat.domain.carry_over import Waiting
from secretariat.domain.choices import Choice
from secretariat.wording.counting import enumeration, quantity
from secretariat.wording.dates import day_month_year, long_date, short_date

LATER = "Nog te plannen (te agenderen)"
"""The destination of an item that has no overleg yet."""


def waiting_in_words(waiting: Waiting) -> str:
    """What waits for an agenda: "het verslag van BO-CULT 2023-01 en 2 aangehouden punten"; empty when nothing does."""
    minutes = [f"het verslag van {meeting.code}" for meeting in waiting.minutes]
    items = _counted(len(waiting.items), "aangehouden punt", "aangehouden punten")
    backlog = _counted(len(waiting.backlog), "te agenderen punt", "te agenderen punten")
    return enumeration([*minutes, *filter(None, (items, backlog))])


def waiting_in_full(waiting: Waiting) -> str:
    """The same, a line for each."""
    lines = [f"Verslag van {meeting.code} (nog niet vastgesteld)" for meeting in waiting.minutes]
    lines += [f"{item.title} (aangehouden)" for item in waiting.items]
    return "\n".join([*lines, *(f"{item.title} (te agenderen)" for item in waiting.backlog)])


def waits_here(waiting: Waiting) -> str:
    """What waits for the agenda that is shown, as a sentence; empty when nothing does."""
    words = waiting_in_words(waiting)
    return f"Wacht op deze agenda: {words}." if words else ""


def taken_up(waiting: Waiting) -> str:
    """What was put on the agenda."""
    return f"Op de agenda gezet: {waiting_in_words(waiting)}"


def destination(code: str, title: str, day: dt.date | None, *, sent: bool) -> str:
    """An overleg to which an item can go: "12-12-2023 BO-CULT 2023-03 · Bestuurlijk overleg Cultuur"."""
    when = short_date(day) if day else "zonder datum"
    return f"{when}  {code} · {title}" + (" (agenda al verzonden)" if sent else "")


def destination_choice(meeting_id: str, code: str, title: str, day: dt.date | None, *, sent: bool) -> Choice:
    """An overleg to choose, which is found by the words of its day too: "mei", "donderdag"."""
    return Choice(meeting_id, destination(code, title, day, sent=sent), [long_date(day)] if day else [])


def comes_on(name: str) -> str:
    """Where an item comes that is put on an agenda, by the name in the list."""
    return f"Komt hierop: {' '.join(name.split())}"


def no_destination(typed: str) -> str:
    """Why what was typed is no overleg."""
    return f"Nog geen keuze: ‘{typed}’ past bij geen enkel of bij meer dan één overleg. Kies met pijl omlaag."


def deferred_to(title: str, code: str, day: dt.date | None) -> str:
    """Where an item went that was held over; without a code it waits."""
    if not code:
        return f"‘{title}’ is aangehouden en staat nu bij Te agenderen."
    return f"‘{title}’ is aangehouden tot {code}" + (f", {day_month_year(day)}." if day else ".")


def actions_on(day: dt.date | None, count: int) -> str:
    """The heading of the action list at an overleg: "Open actiepunten op 2 november 2023 (3)"."""
    return f"Actielijst op {day_month_year(day)} ({count})" if day else f"Actielijst ({count})"


def _counted(count: int, one: str, more: str) -> str:
    return quantity(count, one, more) if count else ""


def recorded_there(decided: int, agreed: int, promised: int, concluded: int) -> str:
    """What was recorded at an item: "1 besluit en 2 actiepunten"; empty when nothing was."""
    words = (
        _counted(decided, "besluit", "besluiten"),
        _counted(agreed, "actiepunt", "actiepunten"),
        _counted(promised, "toezegging", "toezeggingen"),
        _counted(concluded, "conclusie", "conclusies"),
    )
    return enumeration([word for word in words if word])


def also_waiting(waiting: Waiting) -> str:
    """What waits for an agenda of an orgaan besides its backlog; it comes on the first agenda by itself."""
    words = waiting_in_words(Waiting(waiting.minutes, waiting.items))
    return f"Komt vanzelf op de eerstvolgende agenda: {words}." if words else ""


def kept_for_later(title: str) -> str:
    """An item was put on the backlog."""
    return f"‘{title}’ staat bij Te agenderen"


def taken_off(title: str) -> str:
    """An item was taken off the backlog."""
    return f"‘{title}’ hoeft niet meer op een agenda"


def placed_on(title: str, code: str) -> str:
    """An item of the backlog came on an agenda."""
    return f"‘{title}’ staat nu op de agenda van {code}"
