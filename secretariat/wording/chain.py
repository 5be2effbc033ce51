"""The words that the chain from uitnodiging to vastgesteld verslag puts into records by itself."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import Amendment
from secretariat.domain.rich_text import ListItem, Paragraph, Run, write
from secretariat.wording.counting import amendments
from secretariat.wording.dates import day_month_year

WITH_CHANGES = "Met inachtneming hiervan wordt het verslag vastgesteld."
"""The formula with which minutes are adopted after the changes were named."""
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


def adopted_text(meeting: Meeting, accepted: Sequence[Amendment]) -> str:
    """What the minutes say where the minutes of another meeting are adopted, as restricted Markdown.

    What is changed in them is listed first (tekstueel), and then follows the formula.
    """
    which = f"van {day_month_year(meeting.date)}" if meeting.date else meeting.code
    if not accepted:
        return write([Paragraph((Run(f"Het verslag {which} wordt ongewijzigd vastgesteld."),))])
    return write(
        [
            Paragraph((Run(f"Verslag {which}, tekstueel:"),)),
            *(ListItem((Run(amendment_words(one)),)) for one in accepted),
            Paragraph((Run(WITH_CHANGES),)),
        ]
    )


def adopting_title(changes: int) -> str:
    """What adopting is called: "Ongewijzigd vaststellen", "Vaststellen met 2 wijzigingen"."""
    return f"Vaststellen met {amendments(changes)}" if changes else "Ongewijzigd vaststellen"


def deferred_sentence(code: str) -> str:
    """What was done when adoption was put off."""
    return f"Verslag {code} aangehouden: het komt op de agenda van een volgend overleg"


def erratum_line(recorded_on: dt.date, code: str, place: str, text: str) -> str:
    """One erratum above the verslag: "Erratum 23 mei 2024 (BO-CULT 2024-01), punt 2: Lees ‘tien’."."""
    where = _place(place)
    return f"Erratum {day_month_year(recorded_on)} ({code}){f', {where}' if where else ''}: {text}"


def _place(place: str) -> str:
    """A place in words: of a bare number "punt 4"."""
    return f"punt {place}" if re.fullmatch(r"\d[\w.]*", place) else place


def amendment_words(amendment: Amendment) -> str:
    """A change in one sentence: "Punt 4: ‘te komen tot’ wordt ‘toe te werken naar’ (Provincie Groningen)."."""
    place, old, new = amendment.place or "", _quoted(amendment.old_text), _quoted(amendment.new_text)
    change = f"{old} wordt {new}" if old and new else f"{old} vervalt" if old else f"toegevoegd wordt {new}"
    where = f"{_place(place)}: " if place else ""
    words = f"{where}{change}" + (f" ({amendment.by})" if amendment.by else "")
    return f"{words[:1].upper()}{words[1:]}."


def _quoted(text: str | None) -> str:
    return f"‘{' '.join(text.split())}’" if text else ""


def deferred_note(day: dt.date | None) -> str:
    """What stands at an item that was held over to another meeting."""
    return f"Aangehouden tot {day_month_year(day)}." if day else "Aangehouden."
