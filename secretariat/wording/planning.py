"""What is said of planning: when something is foreseen, as it is typed and shown, and the parts of a year."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from secretariat.domain.dates import DatePrecision
from secretariat.domain.planning import PlanItem, PlanPart, last_day_of
from secretariat.domain.records import LINE_LIMIT
from secretariat.domain.refusals import DateNotUnderstood
from secretariat.wording.counting import enumeration, quantity
from secretariat.wording.date_entry import month_number, read_date
from secretariat.wording.dates import MONTHS, TO_BE_DETERMINED, partial_date
from secretariat.wording.partial_dates import read_partial_date
from secretariat.wording.vague_terms import read_vague

WHEN_EXAMPLES = "14 maart, mei 2024, Q3, eind 2024, na afloop van de gesprekken"
"""What can be typed where it is asked when something is foreseen."""


@dataclass(frozen=True, slots=True)
class When:
    """When something is foreseen: a date as far as it is known, and the words for it where a date says less."""

    date: dt.date | None = None
    precision: DatePrecision = DatePrecision.UNKNOWN
    note: str = ""


def read_when(typed: str, today: dt.date) -> When | None:
    """What was meant, a day or month without a year being the first ahead; None when it cannot be a time.

    "mei 2024" and "Q3" are dates, "eind 2024" is the last quarter with its own words, "na afloop van de gesprekken"
    is words alone. Nothing at all is "nog te bepalen".
    """
    words = " ".join(typed.split())
    if not words or words.casefold() in _UNKNOWN:
        return When()
    bare = _IN.sub("", words)
    for meant in (bare, f"{bare} {today.year}", f"{bare} {today.year + 1}"):
        known = read_partial_date(meant, today)
        if known is None or known[1] is DatePrecision.DAY:
            continue
        last = last_day_of(*known)
        if meant == bare or (last is not None and last >= today):
            return When(*known)
    day = read_date(words, today)
    if day is not None:
        return When(day, DatePrecision.DAY)
    vague = read_vague(words, today)
    if vague is not None:
        known = read_partial_date(_IN.sub("", vague.words), today)
        if known is not None:
            return When(*known)
        return When(_begin_of_quarter(vague.last_day), DatePrecision.QUARTER, vague.words)
    if not _RELATIVE.match(words):
        return None
    year = _YEAR.search(words)
    return When(dt.date(int(year[0]), 1, 1), DatePrecision.YEAR, words) if year else When(note=words)


def when_words(item: PlanItem) -> str:
    """When something is foreseen, in words: "mei 2024", "eind 2024", "nog te bepalen (na afloop van …)"."""
    note = item.date_note or ""
    if item.date is None or item.date_precision is DatePrecision.UNKNOWN:
        return f"{TO_BE_DETERMINED} ({note})" if note else TO_BE_DETERMINED
    return note or partial_date(item.date, item.date_precision)


def when_typed(item: PlanItem) -> str:
    """What a field holds in which the time is changed."""
    known = item.date is not None and item.date_precision is not DatePrecision.UNKNOWN
    return item.date_note or (partial_date(item.date, item.date_precision) if known else "")


def part_name(part: PlanPart, year: int) -> str:
    """A part of a year as a heading: "2e kwartaal 2024", "In 2024", "Nog te bepalen"."""
    if part is PlanPart.TO_BE_DETERMINED:
        return f"{TO_BE_DETERMINED[:1].upper()}{TO_BE_DETERMINED[1:]}"
    return f"In {year}" if part is PlanPart.IN_THE_YEAR else f"{part.value}e kwartaal {year}"


def progress_words(done: int, total: int) -> str:
    """How far the talks with the gemeenten are: "0/10"; empty for a step without talks."""
    return f"{done}/{total}" if total else ""


def month_or_none(typed: str) -> int | None:
    """The month that was typed, by name or number; None for nothing.

    Raises:
        DateNotUnderstood: it is no month.
    """
    words = typed.strip().casefold()
    if not words:
        return None
    number = int(words) if words.isdecimal() and len(words) <= 2 else month_number(words)
    if not number or not 1 <= number <= 12:
        raise DateNotUnderstood(typed.strip())
    return number


def month_name(month: int | None) -> str:
    """A month of every year: "mei"; empty where it is not fixed."""
    return MONTHS[month - 1] if month and 1 <= month <= 12 else ""


def demand_title(text: str) -> str:
    """How an idea is called on an agenda: its own words, as far as a title holds them."""
    return text if len(text) <= LINE_LIMIT else f"{text[: LINE_LIMIT - 1].rstrip()}…"


def demand_words(task: str, organisations: Sequence[str]) -> str:
    """Who wants an idea, for the annotation of the agenda: "Geletterde samenleving. Behoefte vanuit 3 gemeenten: …"."""
    names = enumeration(sorted(organisations, key=str.casefold))
    count = quantity(len(organisations), "gemeente", "gemeenten")
    lead = f"{task[:1].upper()}{task[1:]}. " if task else ""
    return f"{lead}Behoefte vanuit {count}: {names}."


def generated_words(name: str, year: int, count: int) -> str:
    """What was put on the termijnagenda: "Innovatiejaarplan 2024 uitgezet: 13 punten op de termijnagenda"."""
    return f"{name} {year} uitgezet: {quantity(count, 'punt', 'punten')} op de termijnagenda"


def _begin_of_quarter(day: dt.date) -> dt.date:
    return dt.date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


_UNKNOWN = (TO_BE_DETERMINED, "n.t.b.", "ntb", "onbekend", "?", "-")
_IN = re.compile(r"^in (?:het )?", re.IGNORECASE)
_YEAR = re.compile(r"\b20[0-9]{2}\b")
_RELATIVE = re.compile(
    r"(?:na|nadat|zodra|voor|vóór|voorafgaand|tijdens|bij|rond|rondom|vanaf|tot|uiterlijk|als|wanneer|in|begin|half"
    r"|medio|eind|einde|gelijk|tegelijk|samen|z\.?s\.?m\.?|zo|doorlopend|structureel|jaarlijks|elk|elke|per|tussen"
    r"|volgend|volgende|dit|deze|komend|komende)\b",
    re.IGNORECASE,
)
"""With such a word a time in words begins; other words are a slip of the keyboard."""
