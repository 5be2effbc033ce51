"""Planning in words: what is known about a day, and how often a body meets ("elke 2e donderdag")."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from secretariat.domain.meeting_planning import Concern, ConcernKind, Rhythm
from secretariat.wording.counting import enumeration, quantity
from secretariat.wording.date_entry import month_number, ordinal_number, weekday_number
from secretariat.wording.dates import MONTHS, TIME_FORMAT, WEEKDAYS, clock_range, day_month_year
from secretariat.wording.notices import weekend_date

RHYTHM_EXAMPLES = "elke 2e donderdag, elke 4 weken op dinsdag, om de week maandag"
RHYTHM_NOT_UNDERSTOOD = f"Dit is geen regelmaat. Typ bijvoorbeeld {RHYTHM_EXAMPLES}."

RHYTHMS: tuple[tuple[str, Rhythm], ...] = (
    *((f"elke {nth}e van de maand", Rhythm(0, nth=nth)) for nth in (1, 2, 3, 4)),
    ("elke laatste van de maand", Rhythm(0, nth=-1)),
    ("elke week", Rhythm(0, every_weeks=1)),
    ("om de week", Rhythm(0, every_weeks=2)),
    *((f"elke {weeks} weken", Rhythm(0, every_weeks=weeks)) for weeks in (3, 4, 6, 8)),
)
"""How often an orgaan may meet, to choose from; the day of the week is chosen beside it."""

_NUMBERS = {"twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "acht": 8}
_HOLIDAYS = re.compile(
    r",? ?(?:en )?(?:maar )?(?:niet in|niet tijdens|buiten|geen|behalve in|behalve)"
    r" (?:de )?(?:school)?vakanties?( noord)?"
)
_EVERY = "(?:elke|iedere|om de|op elke)"
_MONTHLY = re.compile(r"(?:maandelijks|(?:elke|iedere) maand),? (?:op )?(?:de )?")
_WEEKLY = re.compile(r"(twee|drie|vier|zes|acht)?wekelijks,?(?: op)?")
_PLACE = "(?:[1-5]e|eerste|tweede|derde|vierde|vijfde|laatste)"
_NTH = re.compile(
    rf"(?:{_EVERY}|de)? ?({_PLACE}(?:(?:, ?| en )(?:de )?{_PLACE}){{0,4}}) ([a-z]+)"
    r"(?: van de maand| van elke maand)?(?: (?:van|in) ([a-z, .]+))?"
)
_YEAR = re.compile(
    r",? (?:(?:van|in|over|voor) )?(?:het jaar )?((?:19|20)[0-9]{2})(?=$|,? (?:maar )?(?:niet|buiten|geen|behalve))"
)
_WEEKS = re.compile(rf"{_EVERY} (?:([0-9]{{1,2}}|twee|drie|vier|vijf|zes|acht) )?(?:weken|week)(?: op)? ([a-z]+)")
_WEEKDAY = re.compile(rf"{_EVERY} (andere )?([a-z]+)")


def concern_sentence(concern: Concern, time_format: str | None = TIME_FORMAT) -> str:
    """What there is to know about a day: "Let op: 2 november 2023 valt in de herfstvakantie (regio Noord)."."""
    day = day_month_year(concern.day)
    if concern.kind is ConcernKind.WEEKEND:
        return weekend_date(concern.day)
    if concern.kind is ConcernKind.HOLIDAY:
        return f"Let op: {day} is een feestdag: {concern.name}."
    if concern.kind is ConcernKind.SCHOOL_HOLIDAY:
        return f"Let op: {day} valt in de {concern.name.lower()} (regio Noord)."
    when = f", {clock_range(concern.start, concern.end, time_format)}" if concern.start else ""
    if concern.kind is ConcernKind.SAME_BODY:
        return f"Let op: dit orgaan komt op {day} al bijeen ({concern.name}{when})."
    if concern.kind is ConcernKind.SAME_PEOPLE:
        return f"Let op: die dag is ook {concern.name}{when}, met {_who(concern.people, 3)}."
    if concern.kind is ConcernKind.TERMS_LAPSE:
        return "Let op: de termijnen die met de hand zijn gezet, vervallen; ze volgen weer uit de nieuwe datum."
    return f"Let op: deze locatie is dan al bezet door {concern.name}{when}."


def concern_in_short(concern: Concern) -> str:
    """The same for a cell of a table: "Herfstvakantie", "zondag", "locatie bezet: PHO-BIB 2023-01"."""
    if concern.kind is ConcernKind.WEEKEND:
        return WEEKDAYS[concern.day.weekday()]
    if concern.kind is ConcernKind.SAME_BODY:
        return f"al een overleg: {concern.name}"
    if concern.kind is ConcernKind.SAME_PEOPLE:
        return f"ook {concern.name}, met {_who(concern.people, 1)}"
    if concern.kind is ConcernKind.TERMS_LAPSE:
        return "eigen termijnen vervallen"
    return f"locatie bezet: {concern.name}" if concern.kind is ConcernKind.PLACE_TAKEN else concern.name


def _who(people: Sequence[str], named: int) -> str:
    """The first of these people by name and how many more: "A. Bakker en 4 anderen", "A. Bakker"."""
    rest = len(people) - named
    if rest <= 0:
        return enumeration(people)
    return enumeration([*people[:named], "1 ander" if rest == 1 else f"{rest} anderen"])


def read_rhythm(typed: str) -> Rhythm | None:
    """How often was meant, or None when it cannot be told; a year and "niet in de vakantie" may stand behind it."""
    words = re.sub(r"\s+", " ", typed.strip().casefold()).rstrip(".")
    bare = _HOLIDAYS.sub("", words)
    skips = bare != words
    year = _YEAR.search(bare)
    rhythm = _read_bare(_YEAR.sub("", bare, count=1) if year else bare)
    if rhythm is None:
        return None
    return replace(rhythm, skips_school_holidays=skips, year=int(year[1]) if year else 0)


def _read_bare(bare: str) -> Rhythm | None:
    """How often, of words that say nothing else."""
    bare = _WEEKLY.sub(lambda one: f"elke {one[1] or 1} weken op", _MONTHLY.sub("", bare.strip(" ,"), count=1), count=1)
    if (match := _NTH.fullmatch(bare)) is not None:
        places = [ordinal_number(word) for word in re.findall(_PLACE, match[1])]
        weekday, months = weekday_number(match[2]), _months(match[3])
        if not all(places) or weekday is None or months is None:
            return None
        every = Rhythm(weekday, also=tuple(place for place in places if place)).places
        return Rhythm(weekday, nth=every[0], also=every[1:], months=months)
    if (match := _WEEKS.fullmatch(bare)) is not None:
        written, weekday = match[1], weekday_number(match[2])
        if weekday is None:
            return None
        weeks = (_NUMBERS.get(written) or int(written)) if written else (2 if bare.startswith("om de") else 1)
        return Rhythm(weekday, every_weeks=weeks) if weeks else None
    if (match := _WEEKDAY.fullmatch(bare)) is not None and (weekday := weekday_number(match[2])) is not None:
        other = bool(match[1]) or bare.startswith("om de")
        return Rhythm(weekday, every_weeks=2 if other else 1)
    return None


def rhythm_in_words(rhythm: Rhythm) -> str:
    """What a typed rhythm is taken for: "elke 2e donderdag van de maand"."""
    day = WEEKDAYS[rhythm.weekday]
    if rhythm.every_weeks:
        words = f"elke {day}" if rhythm.every_weeks == 1 else f"elke {rhythm.every_weeks} weken op {day}"
    else:
        places = ["laatste" if nth < 0 else f"{nth}e" for nth in rhythm.places]
        of = _listed([MONTHS[month - 1] for month in rhythm.months]) if rhythm.months else "de maand"
        words = f"elke {_listed(places)} {day} van {of}"
    if rhythm.year:
        words = f"{words} {'in' if rhythm.every_weeks or not rhythm.months else ''} {rhythm.year}".replace("  ", " ")
    return f"{words}, niet in de vakantie" if rhythm.skips_school_holidays else words


def held(code: str, attended: bool) -> str:
    """An overleg was recorded as held; who were there may still be to do."""
    return f"{code} is vastgelegd als gehouden." + ("" if attended else " Leg bij Deelnemers nog vast wie er waren.")


def series_planned(code: str, days: Sequence[dt.date]) -> str:
    """A series was planned: "BO-CULT: 10 overleggen gepland, van 11 januari 2024 tot en met 12 december 2024."."""
    if len(days) == 1:
        return f"{code}: 1 overleg gepland, op {day_month_year(days[0])}."
    count = quantity(len(days), "overleg", "overleggen")
    return f"{code}: {count} gepland, van {day_month_year(min(days))} tot en met {day_month_year(max(days))}."


def series_button(count: int) -> str:
    """What the button does: "12 overleggen plannen"."""
    return f"{quantity(count, 'overleg', 'overleggen')} p&lannen"


def rule_in_words(wanted: int, given: int, present: int) -> str:
    """What comes of how often a body meets: "10 van 12 dagen", "2 dagen; 1 staat er al"."""
    days = quantity(given, "dag", "dagen")
    parts = [days if wanted == given else f"{wanted} van {days}"] if given else []
    return "; ".join([*parts, *([f"{present} {'staat' if present == 1 else 'staan'} er al"] if present else [])])


def schedule_in_words(given: int, wanted: int, concerned: int) -> str:
    """What a vergaderrooster in the making holds: "24 dagen, 20 aangevinkt, bij 3 daarvan is iets om op te letten"."""
    if not given:
        return ""
    parts = [quantity(given, "dag", "dagen"), f"{wanted} aangevinkt"]
    if concerned:
        parts.append(f"bij {concerned} daarvan is iets om op te letten")
    return ", ".join(parts)


def schedule_planned(year: int, bodies: int, days: Sequence[dt.date]) -> str:
    """A year was planned: "Vergaderrooster 2024: 24 overleggen van 3 organen gepland."."""
    of = f"van {quantity(bodies, 'orgaan', 'organen')}"
    return f"Vergaderrooster {year}: {quantity(len(days), 'overleg', 'overleggen')} {of} gepland."


def _listed(words: Sequence[str]) -> str:
    return " en ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _months(written: str | None) -> tuple[int, ...] | None:
    if not written:
        return ()
    found = [month_number(word) for word in re.split(r",| en | ", written) if word.strip(" .")]
    return tuple(sorted({month for month in found if month})) if found and all(found) else None
