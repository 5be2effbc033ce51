"""When something must be done, as it is typed in one field: a day, "+1w", "in mei", or words that are no day."""

from __future__ import annotations

import datetime as dt
import re

from secretariat.domain.refusals import DateNotUnderstood
from secretariat.wording.action_points import term_in_full
from secretariat.wording.date_entry import read_date
from secretariat.wording.dates import long_date
from secretariat.wording.due_words import Due, due_in
from secretariat.wording.vague_terms import read_vague

_ONLY_FIGURES = re.compile(r"[\d\s./-]+")
_SHIFT = re.compile(r"\s*[+-]\s*\d.*")


def read_term(typed: str, today: dt.date, standing: dt.date | None = None) -> Due:
    """What was meant; "+1w" counts from the date that stands there already, or from today when that has passed.

    Raises:
        DateNotUnderstood: there are figures and signs, as in a date, that make none.
    """
    words = " ".join(typed.split())
    is_shift = _SHIFT.fullmatch(words) is not None
    day = read_date(words, max(today, standing) if standing is not None and is_shift else today)
    if day is not None:
        return Due(date=day, typed=words)
    if words and _ONLY_FIGURES.fullmatch(words):
        raise DateNotUnderstood(words)
    vague = read_vague(words, today)
    if vague is not None:
        return Due(date=vague.last_day, note=vague.words, typed=words)
    found = due_in(words, today)
    return Due(found.date, found.note, words) if found is not None else Due(note=words, typed=words)


def understood_term(typed: str, today: dt.date, standing: dt.date | None = None) -> str:
    """What a term is taken for while it is typed; an empty text for nothing."""
    try:
        due = read_term(typed, today, standing)
    except DateNotUnderstood:
        return "Dit is nog geen datum."
    if due.date is not None and due.note:
        return term_in_full(due.date, due.note)
    if due.date is not None:
        return f"Gereed op {long_date(due.date)} · week {due.date.isocalendar().week}"
    return "Geen datum: wordt als omschrijving bewaard." if due.note else ""
