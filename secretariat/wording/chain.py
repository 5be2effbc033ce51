"""The words that the chain from uitnodiging to vastgesteld verslag puts into records by itself."""

from __future__ import annotations

import datetime as dt

from secretariat.domain.meetings import Meeting
from secretariat.wording.dates import day_month_year

_ABOUT_MINUTES = ("verslag", "notulen", "vaststellen verslag", "vaststellen notulen", "vaststelling notulen")


def is_about_minutes(title: str) -> bool:
    """Whether an item is the one at which the minutes of the meeting before are adopted, by its title."""
    return title.casefold().startswith(_ABOUT_MINUTES)


def waiting_minutes_title(meeting: Meeting) -> str:
    """The item about minutes that were not adopted before: "Verslag BO-CULT 2023-01 (13 april 2023), aangehouden"."""
    day = f" ({day_month_year(meeting.date)})" if meeting.date else ""
    return f"Verslag {meeting.code}{day}, aangehouden"


def adoption_deferred(meeting: Meeting) -> str:
    """What is decided when adoption is put off, as the besluitenlijst has it."""
    which = f"van {day_month_year(meeting.date)}" if meeting.date else meeting.code
    return f"De vaststelling van het verslag {which} wordt aangehouden."


def adopted_text(meeting: Meeting, changes: int) -> str:
    """What the minutes say where the minutes of another meeting are adopted."""
    which = f"van {day_month_year(meeting.date)}" if meeting.date else meeting.code
    if changes:
        return f"Het verslag {which} wordt gewijzigd vastgesteld."
    return f"Het verslag {which} wordt ongewijzigd vastgesteld."


def deferred_note(day: dt.date | None) -> str:
    """What stands at an item that was held over to another meeting."""
    return f"Aangehouden tot {day_month_year(day)}." if day else "Aangehouden."
