"""What an agenda says of itself and of its items, the same on every paper that shows one."""

from __future__ import annotations

import datetime as dt

from secretariat.documents.head import clock_range
from secretariat.documents.parties import function_of, person_with_titles
from secretariat.domain.agendas import AgendaItem, ClockTimes
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.register import Register
from secretariat.wording.counting import enumeration


def agenda_status(meeting: Meeting) -> tuple[str, str]:
    """How definite the paper is, and the line that says so where it must be said.

    A planned meeting gives the definite paper, because it is the one that goes out: only then is it *verzonden*.
    """
    if meeting.status is MeetingStatus.DRAFT:
        return "concept", "Concept, nog niet verzonden"
    if meeting.status is MeetingStatus.CANCELLED:
        return "geannuleerd", "Geannuleerd"
    if meeting.status is MeetingStatus.POSTPONED:
        return "verzet", "Verzet"
    return "definitief", ""


def speaker_words(register: Register, item: AgendaItem, day: dt.date) -> str:
    """Speakers, those of one organisation together: "Inleiders: N. Stellingsma en M. Floor (De Nieuwe Poort)".

    The organisation is that of the day of the meeting (``domain.md`` §2.3 rule 12).
    """
    by_organisation: dict[str, list[str]] = {}
    for person_id in item.speaker_ids:
        _, organisation = function_of(register, person_id, None, day)
        by_organisation.setdefault(organisation, []).append(person_with_titles(register, person_id))
    if not by_organisation:
        return ""
    groups = [
        enumeration(names) + (f" ({organisation})" if organisation else "")
        for organisation, names in by_organisation.items()
    ]
    return f"{'Inleider' if len(item.speaker_ids) == 1 else 'Inleiders'}: {'; '.join(groups)}"


def item_time(register: Register, item: AgendaItem, times: ClockTimes | None) -> str:
    """From when till when, or only how long where the beginning is not known."""
    if times:
        return clock_range(register, times.start, times.end).removesuffix(" uur")
    return f"{item.duration_min} min." if item.duration_min else ""
