"""The numbers of decisions and action points: given once, never again, and kept as long as a paper has them.

A number leaves the house with the draft of the minutes, or with any paper that is saved or printed. Until then its
record can be removed, and the number is not given again; after that the record stays and is corrected or dropped. Only
undoing the step that gave a number frees it, and once it left the house that step is not undone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.association import NumberFormats, number_formats
from secretariat.domain.bodies import Body
from secretariat.domain.changes import Action
from secretariat.domain.commitments import Commitment
from secretariat.domain.decisions import Decision
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.minutes import Minutes, MinutesStatus
from secretariat.domain.numbering import MEETING_FORMAT, next_number, number_prefix
from secretariat.domain.refusals import NumberIssued
from secretariat.storage.chain import number_was_sent
from secretariat.storage.numbers import added_on, numbers_issued, numbers_removed
from secretariat.storage.store import Store


@dataclass(frozen=True, slots=True)
class Numbered:
    """A kind of record with numbers, and the steps that bring and take it.

    ``what`` names it in a refusal and its format among the number formats.
    """

    kind: type[Any]
    what: str
    addition: Action
    removal: Action


ACTIONS = Numbered(ActionPoint, "action", Action.ADD_ACTION_POINT, Action.REMOVE_ACTION_POINT)
COMMITMENTS = Numbered(Commitment, "commitment", Action.ADD_COMMITMENT, Action.REMOVE_COMMITMENT)
DECISIONS = Numbered(Decision, "decision", Action.ADD_DECISION, Action.REMOVE_DECISION)

Issuable = ActionPoint | Decision | Commitment

_SENT = (MeetingStatus.MINUTES_DRAFT, MeetingStatus.MINUTES_ADOPTED)


def number_after(store: Store, numbered: Numbered, year: int, body: Body | None) -> str:
    """The next number of a year, in the format of the body that gives it or else that of the association."""
    formats = number_formats(store.settings(), body.numbering if body else None)
    return number_in(store, numbered, formats, year, body.code if body else "")


def number_in(store: Store, numbered: Numbered, formats: NumberFormats, year: int, body_code: str = "") -> str:
    """The next number of a year in one of these formats.

    Numbers of removed records count as given (``domain.md`` §2.3 rule 10).
    """
    number_format = getattr(formats, numbered.what)
    given = [
        *store.values_beginning(numbered.kind, "number", number_prefix(number_format, year, body_code)),
        *numbers_removed(store, numbered.kind, numbered.removal),
        *numbers_issued(store),
    ]
    return next_number(number_format, year, given, body_code)


def next_code(store: Store, year: int, body: Body, given: Sequence[str] = ()) -> str:
    """The code of the next overleg of a body in a year, after those in the file and those in ``given``."""
    number_format = number_formats(store.settings(), body.numbering).meeting or MEETING_FORMAT
    in_file = store.values_beginning(Meeting, "code", number_prefix(number_format, year, body.code))
    return next_number(number_format, year, [*in_file, *numbers_issued(store), *given], body.code)


def check_not_issued(store: Store, numbered: Numbered, record: Issuable, meeting_id: str | None) -> None:
    """Let a record go only while its number stands on no draft that was sent.

    Raises:
        NumberIssued: a paper has left the house with this number on it, or the draft of the minutes of its meeting.
    """
    if record.number and number_was_sent(store, record.number):
        raise NumberIssued(numbered.what, record.number, None)
    meeting = store.find(Meeting, meeting_id)
    if meeting is None:
        return
    minutes = next(iter(store.where(Minutes, "meeting_id", [meeting.id])), None)
    sent_on = minutes.draft_sent_on if minutes else None
    was_sent = sent_on is not None or (minutes is not None and minutes.status is MinutesStatus.DRAFT)
    if not was_sent and meeting.status not in _SENT:
        return
    entered = added_on(store, numbered.kind, record.id, numbered.addition)
    if sent_on is None or entered is None or entered <= sent_on:
        raise NumberIssued(numbered.what, record.number, sent_on)
