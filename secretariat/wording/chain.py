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
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-Z‘\"])|[;\n]")
_ADOPTED = re.compile(r"(?<!niet )\bvastgesteld\b", re.IGNORECASE)
_THE_MINUTES = re.compile(r"verslag|notulen", re.IGNORECASE)
_SOMETHING_ELSE = re.compile(r"\b(?:actie\w*|agenda\w*|besluitenlijst|presentielijst|toezeggingen\w*)\b", re.IGNORECASE)


def says_adopted(text: str) -> bool:
    """Whether a text says of the verslag that it is adopted; of the actielijst alone is not enough."""
    return any(
        _ADOPTED.search(one) and (_THE_MINUTES.search(one) or not _SOMETHING_ELSE.search(one))
        for one in _SENTENCE_END.split(text)
    )


def waiting_minutes_title(meeting: Meeting, *, was_on_agenda: bool) -> str:
    """The item about minutes that wait: "Verslag BO-CULT 2023-01 (13 april 2023), aangehouden" if they were on one."""
    day = f" ({day_month_year(meeting.date)})" if meeting.date else ""
    return f"Verslag {meeting.code}{day}" + (", aangehouden" if was_on_agenda else "")


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


def adopted_sentence(code: str) -> str:
    """What was done when minutes were adopted."""
    return f"Verslag {code} vastgesteld"


def deferred_sentence(code: str) -> str:
    """What was done when adoption was put off."""
    return f"Verslag {code} aangehouden"


def comes_later(code: str) -> str:
    """What becomes of minutes that were put off while no next overleg is planned."""
    return f"Verslag {code} aangehouden: het komt op de agenda van het eerstvolgende overleg dat u plant"


def put_on_agenda(about: str, code: str, number: str) -> str:
    """Which minutes came on an agenda by themselves: "Verslag BO-CULT 2023-01 staat nu op de agenda van …, punt 4"."""
    return f"Verslag {about} staat nu op de agenda van {code}, punt {number}"


def comes_on_agenda(code: str, day: dt.date | None) -> str:
    """On which agenda minutes come when their draft goes round, said before that is done."""
    return f"Het verslag komt ook op de agenda van {code}{f' ({day_month_year(day)})' if day else ''}."


def later_meeting(code: str, day: dt.date | None, hindrance: str) -> str:
    """A later meeting to choose, with the key of what hinders: "BO-CULT 2024-01, 23 mei 2024 – nog niet gehouden"."""
    words = f"{code}, {day_month_year(day)}" if day else code
    return words + (f" – {_HINDRANCES[hindrance]}" if hindrance else "")


_HINDRANCES = {
    "ahead": "nog niet gehouden",
    "before_draft": "toen was er nog geen concept",
    "put_off": "heeft het aangehouden",
}
"""Why nothing about a verslag can be established in a meeting."""
IN_WRITING = "Schriftelijk, buiten een overleg"
"""The choice to adopt minutes without a meeting."""
NOTHING_ADOPTED = "Het bestand is alleen-lezen. Er kan nu geen verslag worden vastgesteld."
"""Why the step of adopting asks nothing in a file that can only be read."""
ERRATUM_CONDITION = "Een erratum wordt vastgesteld in een later overleg van hetzelfde orgaan dat is gehouden."
"""What must be before an erratum can be recorded."""


def not_yet_here(day: dt.date | None) -> str:
    """Why nothing is adopted at an overleg that must still come: "Kan als dit overleg is geweest (23 mei 2024)."."""
    return f"Kan als dit overleg is geweest{f' ({day_month_year(day)})' if day else ''}."


NO_DRAFT_THEN = "Bij dit overleg was er nog geen concept van dit verslag."
"""Why minutes are not adopted at an overleg that was held before their draft went round."""


def put_off_here(number: str, next_code: str) -> str:
    """Why minutes can not be adopted where that was put off: "aangehouden (2023-B-006), nu bij BO-CULT 2024-01"."""
    by = f" ({number})" if number else ""
    return f"aangehouden{by}" + (f", nu op de agenda van {next_code}" if next_code else ", tot een volgend overleg")


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
