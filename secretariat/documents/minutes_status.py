"""How far the minutes of a meeting are: the same words on verslag and besluitenlijst and in their file names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from secretariat.documents import file_names
from secretariat.documents.outline import Paragraph, ParagraphKind, Run, text
from secretariat.domain.bodies import Body
from secretariat.domain.meetings import Meeting, meeting_terms, terms_of
from secretariat.domain.minutes import Minutes, MinutesStatus
from secretariat.domain.register import Register
from secretariat.wording import dates, terms
from secretariat.wording.minutes import adopted_words

DRAFT_LINE = "Concept, nog niet vastgesteld"


@dataclass(frozen=True, slots=True)
class MinutesState:
    """The state of the minutes of one meeting as a paper of a day shows it."""

    minutes: Minutes | None
    is_adopted: bool
    line: str
    footer: str
    file_part: str


def state_of(register: Register, meeting: Meeting, today: dt.date) -> MinutesState:
    """The state on a day: minutes that were adopted later are still a draft then."""
    minutes = next(iter(register.where(Minutes, "meeting_id", meeting.id)), None)
    version = minutes.version if minutes else None
    if minutes and minutes.status.is_adopted and not (minutes.adopted_on and minutes.adopted_on > today):
        adopted = terms.label(MinutesStatus.ADOPTED)
        adopted_in = register.find(Meeting, minutes.adopted_in_meeting_id)
        return MinutesState(
            minutes,
            True,
            adopted_words(minutes, adopted_in.code if adopted_in else ""),
            adopted,
            file_names.file_name(adopted.lower()),
        )
    status = minutes.status if minutes and not minutes.status.is_adopted else MinutesStatus.DRAFT
    footer = terms.label(status) + (f" v{version}" if version and status is MinutesStatus.DRAFT else "")
    return MinutesState(minutes, False, DRAFT_LINE, footer, file_names.status_part("concept", version))


def status_lines(
    register: Register, meeting: Meeting, state: MinutesState, holidays: Collection[dt.date]
) -> tuple[Paragraph, ...]:
    """The line under the title, and for a draft that went round until when one may react."""
    line = Paragraph(text(state.line), ParagraphKind.STATUS)
    until = _comments_until(register, meeting, state, holidays)
    if until is None:
        return (line,)
    words = f"Reactietermijn: tot en met {dates.long_date(until)}"
    address = register.settings.sender_email
    if not address:
        return line, Paragraph(text(f"{words}."), ParagraphKind.STATUS)
    runs = (Run(f"{words}, via "), Run(address, link=f"mailto:{address}"), Run("."))
    return line, Paragraph(runs, ParagraphKind.STATUS)


def _comments_until(
    register: Register, meeting: Meeting, state: MinutesState, holidays: Collection[dt.date]
) -> dt.date | None:
    if state.is_adopted or state.minutes is None or state.minutes.status in _NOT_SENT:
        return None
    body = register.find(Body, meeting.body_id)
    if state.minutes.comments_until or body is None:
        return state.minutes.comments_until
    return meeting_terms(meeting, terms_of(register.settings, body), holidays).comments_until


_NOT_SENT = (MinutesStatus.IN_PROGRESS, MinutesStatus.CHAIR_REVIEW)
