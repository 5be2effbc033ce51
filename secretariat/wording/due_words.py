"""The term in a line: "werkgroep instellen voor 14 dec" ends in a day, "… na afloop van de gesprekken" in words."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from secretariat.wording.date_entry import read_date
from secretariat.wording.vague_terms import read_vague

_LONGEST = 8
"""How many words a term can have, at most."""


@dataclass(frozen=True, slots=True)
class Due:
    """A term: a day, or words for one, or words with the last day that fits them; ``typed`` is what a field holds."""

    date: dt.date | None = None
    note: str = ""
    typed: str = ""


def due_at_end(line: str, day: dt.date) -> tuple[str, Due]:
    """The line without the term it ends with, and that term; a day without a year lies after ``day``."""
    starts = [match.start() for match in re.finditer(r"\S+", line)]
    afterwards = re.search(r"\b(?:na afloop|voorafgaand aan|zodra|nadat)\b", line, re.IGNORECASE)
    if afterwards is not None:
        starts.append(afterwards.start())
    for start in sorted(starts[-_LONGEST:]):
        due = _read(line[start:], day, _last_word(line[:start]))
        if due is not None:
            return line[:start].rstrip(_BETWEEN), due
    return line, Due()


def due_at_start(line: str, day: dt.date) -> tuple[str, Due]:
    """The line without the day it begins with after "voor", "vóór" or "uiterlijk", and that day."""
    if not re.match(r"(?:voor|vóór|uiterlijk)\s", line, re.IGNORECASE):
        return line, Due()
    ends = [match.end() for match in re.finditer(r"\S+", line)]
    for end in reversed(ends[:_LONGEST]):
        due = _read(line[:end].rstrip(_BETWEEN), day, "")
        if due is not None and due.date is not None:
            return line[end:].lstrip(_BETWEEN), due
    return line, Due()


def due_inside(line: str, day: dt.date) -> tuple[str, Due]:
    """The line without a day that stands inside it after "uiterlijk", "vóór" or the like, and that day.

    "Stuurt uiterlijk volgende week vrijdag de notitie": only what is certainly a day, since the words go on behind it.
    """
    for lead in _LEADS.finditer(line):
        ends = [match.end() for match in re.finditer(r"\S+", line[lead.start() :])]
        for end in reversed(ends[:_LONGEST]):
            due = _read(line[lead.start() :][:end].rstrip(_BETWEEN), day, "")
            if due is not None and due.date is not None and not due.note:
                rest = line[lead.start() + end :].lstrip(_BETWEEN)
                return " ".join(filter(None, (line[: lead.start()].rstrip(_BETWEEN), rest))), due
    return line, Due()


def due_in(words: str, day: dt.date) -> Due | None:
    """The term that words are as a whole, such as "vóór 14 dec"; None when they are none."""
    return _read(words, day, "")


def _read(words: str, day: dt.date, word_before: str) -> Due | None:
    """The term that these words are as a whole; one in words has the last day that fits them, if there is one."""
    dashed = bool(re.match(r"\s*[-–—|>→]", words))
    words = _SOON.sub("", words.strip(_AROUND)).rstrip(".")
    label = _LABEL.match(words)
    words = words[label.end() :] if label else words
    match = _PREPOSITION.match(words) or ((label or dashed) and re.match("", words)) or None
    typed = words[match.end() :] if match else words
    typed = re.sub(r"^binnen\s+", "over ", typed, flags=re.IGNORECASE)
    pattern = _DATE if match else _BARE_DATE
    is_place = match is None and word_before in _NUMBERED and typed[:1].isdigit()
    if pattern.fullmatch(typed) and not is_place:
        found = read_date(typed, day)
        if found is not None:
            return Due(date=found, typed=typed)
    if not _NOTE.fullmatch(words):
        return None
    vague = read_vague(words, day)
    if vague is not None:
        return Due(date=vague.last_day, note=vague.words, typed=words)
    note = f"{words}." if words.casefold() == "z.s.m" else words
    return Due(note=note, typed=note)


def _last_word(line: str) -> str:
    return line.split()[-1].casefold() if line.split() else ""


_BETWEEN = " \t,;:-–—·|>→(["
_AROUND = " \t,;:-–—·|>→()[]."
_LABEL = re.compile(
    r"(?:(?:is |moet )?(?:gereed|klaar|af)|deadline|einddatum|datum|termijn|wanneer|d\.?d\.?)\s*:?\s+(?:zijn\s+)?",
    re.IGNORECASE,
)
"""What can stand before a term as its name: "gereed op 14 december", "deadline: 14 dec"."""
_SOON = re.compile(r"\s+(?:a\.?s\.?|aanstaande|aankomende)\.?$", re.IGNORECASE)
_LEADS = re.compile(r"(?<!\S)(?:uiterlijk|vóór|voor|per|tegen|deadline|gereed)\s", re.IGNORECASE)
_NUMBERED = {"punt", "agendapunt", "paragraaf", "artikel", "bijlage", "versie", "hoofdstuk", "pagina", "blz", "stuk"}
"""Words after which a number is a place in a text and not a day."""

_MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sep(?:t(?:ember)?)?"
    r"|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_FULL_WEEKDAY = r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)"
_WEEKDAY = rf"(?:{_FULL_WEEKDAY}|(?:ma|di|wo|do|vr|za|zo)\.?)"
_YEAR = r"(?:20[0-9]{2})"
_ANY_YEAR = rf"(?:{_YEAR}|[0-9]{{2}})"
_WHICH = r"(?:volgende week|volgende|aanstaande|komende|deze)"
_COUNT = r"(?:[0-9]{1,3}|een|één|twee|drie|vier|vijf|zes)"
_PART = r"(?:begin|half|medio|eind|einde)"
_NTH = r"(?:[1-5]e|eerste|tweede|derde|vierde|vijfde|laatste)"

_SURE_DATE = "|".join(
    (
        rf"(?:{_WEEKDAY},? )?[0-9]{{1,2}}[- ]?{_MONTH}(?:[- ]{_ANY_YEAR})?",
        rf"[0-9]{{1,2}}([-/.])[0-9]{{1,2}}\1{_ANY_YEAR}",
        r"[0-9]{4}-[0-9]{2}-[0-9]{2}",
        r"[0-9]{1,2}[-/][0-9]{1,2}",
        rf"{_WHICH} {_WEEKDAY}|{_FULL_WEEKDAY}",
        r"vandaag|morgen|overmorgen|\+ ?[0-9]{1,3} ?[dwm]?",
        rf"over {_COUNT} (?:dag|dagen|week|weken|maand|maanden)",
        rf"(?:{_WEEKDAY} )?(?:week|wk) ?[0-9]{{1,2}}(?: {_WEEKDAY})?(?: {_YEAR})?",
        rf"{_NTH} {_WEEKDAY}(?: (?:van|in))? {_MONTH}(?: {_YEAR})?",
        rf"{_PART} {_MONTH}(?: {_YEAR})?",
    )
)
_BARE_DATE = re.compile(_SURE_DATE, re.IGNORECASE)
_DATE = re.compile(rf"{_SURE_DATE}|{_WEEKDAY}", re.IGNORECASE)
_FOR = r"(?:t\.?b\.?v\.?|ten behoeve van)"
_PREPOSITION = re.compile(
    r"(?:uiterlijk (?:op |voor |vóór |in )?|voor of op |op of voor |voor |vóór |op |tot en met |t/m |tot |per |tegen "
    rf"|in |{_FOR} )",
    re.IGNORECASE,
)

_TIME_OF_YEAR = (
    r"(?:zomer|winter|herfst|lente|voorjaar|najaar|kerst|pasen|pinksteren|jaarwisseling|jaareinde|reces|zomerreces"
    r"|kerstreces|vakantie|zomervakantie|kerstvakantie|herfstvakantie|voorjaarsvakantie|meivakantie|bouwvak)"
)
_GATHERING = (
    r"(?:overleg|vergadering|bijeenkomst|zitting|keer|week|maand|jaar|kwartaal|voorjaar|najaar|bestuur|bo|pho|ao|alv)"
)
_NOTE = re.compile(
    "|".join(
        (
            r"(?:na afloop|voorafgaand aan|zodra|nadat)(?: .+)?",
            rf"(?:in|voor|vóór|uiterlijk|uiterlijk in|vanaf|na|tot|per|rond) {_MONTH}(?: {_YEAR})?",
            rf"(?:{_PART} )?{_MONTH} {_YEAR}",
            rf"(?:in|voor|vóór|na|vanaf|uiterlijk|uiterlijk in|{_PART}|voor {_PART}) {_YEAR}",
            rf"(?:in|voor|vóór|na|tijdens|rond|met|uiterlijk)(?: de| het)?(?: {_PART} van)?(?: de| het)? "
            rf"{_TIME_OF_YEAR}(?: van)?(?: {_YEAR})?",
            rf"(?:(?:voor|vóór|bij|op|in|tijdens|uiterlijk|uiterlijk bij|{_FOR}) )?(?:het |de )?(?:{_PART} )?"
            rf"(?:volgende?|eerstvolgende?|komende?|dit|deze) (?:\w+ )?{_GATHERING}",
            rf"(?:(?:voor|vóór|uiterlijk|tegen|aan) )?(?:het )?{_PART}(?: van)? (?:het|dit|volgend) jaar",
            r"(?:(?:voor|vóór|uiterlijk|tegen|aan) )?(?:het )?einde? (?:van )?(?:de|deze) (?:maand|week)",
            r"zo (?:spoedig|snel) mogelijk|z\.?s\.?m|asap|doorlopend|structureel|per omgaande",
            rf"(?:(?:in|voor|vóór|uiterlijk) )?(?:het )?(?:[1-4]e|eerste|tweede|derde|vierde|laatste) kwartaal"
            rf"(?: van)?(?: {_YEAR})?|(?:in )?q[1-4](?: {_YEAR})?",
            rf"in de (?:eerste|tweede) helft van (?:het jaar|{_YEAR}|{_MONTH}(?: {_YEAR})?)",
        )
    ),
    re.IGNORECASE,
)
