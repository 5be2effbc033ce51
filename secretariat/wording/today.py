"""What asks attention, in words: what a term wants, and how far away its day is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from secretariat.domain.meetings import MeetingStatus
from secretariat.domain.minutes import MinutesStatus
from secretariat.domain.today import TermKind
from secretariat.wording.counting import days
from secretariat.wording.dates import short_date

TERM_WORDS: Mapping[TermKind, str] = {
    TermKind.SUBMIT: "Stukken aanleveren",
    TermKind.SEND: "Convocatie verzenden",
    TermKind.CHAIR_CHECK: "Concept naar de voorzitter",
    TermKind.DRAFT: "Conceptverslag verzenden",
    TermKind.COMMENTS: "Reactietermijn conceptverslag",
}


def distance(day: dt.date, today: dt.date) -> str:
    """How far a day is away: "vandaag", "over 10 dagen", "gisteren", "3 dagen geleden"."""
    away = (day - today).days
    near = {0: "vandaag", 1: "morgen", -1: "gisteren"}
    if away in near:
        return near[away]
    return f"over {days(away)}" if away > 0 else f"{days(-away)} geleden"


def lateness(day: dt.date, today: dt.date) -> str:
    """How long something is overdue: "4 dagen te laat"; what is not, as :func:`distance` says it."""
    return f"{days((today - day).days)} te laat" if day < today else distance(day, today)


def minutes_wait(
    status: MeetingStatus, minutes: MinutesStatus | None, comments_until: dt.date | None, today: dt.date
) -> str:
    """Why minutes have not been adopted yet, and what is next."""
    if status in (MeetingStatus.DRAFT, MeetingStatus.PLANNED, MeetingStatus.CONVENED):
        return "nog niet als gehouden vastgelegd"
    if minutes is None:
        return "nog geen verslag"
    if minutes is MinutesStatus.IN_PROGRESS:
        return "verslag in bewerking"
    if minutes is MinutesStatus.CHAIR_REVIEW:
        return "bij de voorzitter"
    if comments_until is not None and comments_until >= today:
        return f"concept verzonden, reacties t/m {short_date(comments_until)}"
    return "reactietermijn voorbij, kan worden vastgesteld"
