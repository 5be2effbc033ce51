"""Action points: who does what by when, and all that happened to it."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable
from dataclasses import dataclass, replace

from secretariat.domain.meetings import Meeting, last_held_before
from secretariat.domain.numbering import number_key
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import Person
from secretariat.domain.records import (
    LINE_LIMIT,
    AgendaItemId,
    BodyId,
    DecisionId,
    DossierId,
    Line,
    MeetingId,
    OrganisationId,
    PartyId,
    PersonId,
    Provenance,
    RecordId,
    Text,
)
from secretariat.domain.register import Register


class ActionStatus(enum.StrEnum):
    """How far an action point is; *te laat* is derived, never stored."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    ON_HOLD = "on_hold"
    DONE = "done"
    DROPPED = "dropped"
    TRANSFERRED = "transferred"


class ActionEvent(enum.StrEnum):
    """What can happen to an action point."""

    CREATED = "created"
    STATUS = "status"
    DUE_DATE = "due_date"
    OWNER = "owner"
    TEXT = "text"
    TRANSFERRED = "transferred"
    NOTE = "note"


class ActionGroup(enum.StrEnum):
    """Where an action point stands on the list of all bodies, the most urgent first."""

    OVERDUE = "overdue"
    THIS_WEEK = "this_week"
    LATER = "later"
    ON_HOLD = "on_hold"
    DONE = "done"
    HANDLED = "handled"


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One thing that happened to an action point; ``from_`` and ``to`` are keys, terms (:func:`term_key`) or ids."""

    date: dt.date
    event: ActionEvent
    from_: Line | None = None
    to: Line | None = None
    note: Text | None = None
    meeting_id: MeetingId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionPoint:
    """A task with one owner, person or organisation (``domain.md`` §2.3 rule 8)."""

    id: RecordId
    number: Line
    text: Text
    owner_organisation_id: OrganisationId | None = None
    owner_person_id: PersonId | None = None
    co_owner_ids: tuple[PartyId, ...] = ()
    due_date: dt.date | None = None
    due_note: Line | None = None
    status: ActionStatus
    origin_meeting_id: MeetingId | None = None
    origin_agenda_item_id: AgendaItemId | None = None
    body_id: BodyId | None = None
    dossier_id: DossierId | None = None
    decision_id: DecisionId | None = None
    history: tuple[HistoryEntry, ...] = ()
    postponed_count: int | None = None
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True)
class ActionGroups:
    """The groups of an actielijst: Te laat, Lopend, Aangehouden and Gereed – afvoeren, each in order of number."""

    overdue: tuple[ActionPoint, ...] = ()
    current: tuple[ActionPoint, ...] = ()
    on_hold: tuple[ActionPoint, ...] = ()
    done: tuple[ActionPoint, ...] = ()

    @property
    def all(self) -> tuple[ActionPoint, ...]:
        """Every action point of the list, group after group."""
        return self.overdue + self.current + self.on_hold + self.done


RUNNING = (ActionStatus.OPEN, ActionStatus.IN_PROGRESS)
CLOSED = (ActionStatus.DONE, ActionStatus.DROPPED)


def is_overdue(action: ActionPoint, today: dt.date) -> bool:
    """Whether an action point is *te laat*: due before today and still open or in progress (``domain.md`` §2.2)."""
    return action.due_date is not None and action.due_date < today and action.status in RUNNING


def is_complete(action: ActionPoint) -> bool:
    """Whether it has a text, one owner, and a date or a note that says when (``domain.md`` §2.3 rule 8)."""
    has_owner = bool(action.owner_person_id) != bool(action.owner_organisation_id)
    has_term = action.due_date is not None or bool((action.due_note or "").strip())
    return bool(action.text.strip()) and has_owner and has_term


def term_key(day: dt.date | None, words: str | None) -> str | None:
    """A term as a history holds it: "2024-02-16", "na de zomer", "2022-12-31 in 2022"; None for no term."""
    return " ".join(filter(None, (day.isoformat() if day else "", words)))[:LINE_LIMIT] or None


def term_of(key: str | None) -> tuple[dt.date | None, str | None]:
    """The date and the words of a term that a history holds."""
    if day := _day((key or "")[:10]):
        return day, (key or "")[10:].strip() or None
    return None, key


def is_postponed(before: tuple[dt.date | None, str | None], after: dt.date | None) -> bool:
    """Whether a term (date and words) is put off by another date: its date is left (``domain.md`` §2.3 rule 9).

    A day within a term in words makes it sharper and puts nothing off: "in mei" becomes 14 mei.
    """
    day, words = before
    if day is None or day == after:
        return False
    return not (words and after is not None and after < day)


def done_on(action: ActionPoint) -> dt.date | None:
    """The day on which a done action point was reported done; None if it is not done or its history does not say."""
    if action.status is not ActionStatus.DONE:
        return None
    days = [
        entry.date for entry in action.history if entry.event is ActionEvent.STATUS and entry.to == ActionStatus.DONE
    ]
    return max(days, default=None)


def as_of(action: ActionPoint, day: dt.date, register: Register | None = None) -> ActionPoint | None:
    """The action point as it was at the end of a day; None if it did not exist yet.

    What happened later is taken back: status, due date and postponements, body and text, and with a register (which
    knows whether an id is a person's) the owner too.
    """
    began = _began_on(action, register)
    if began is not None and began > day:
        return None
    steps = sorted(action.history, key=lambda entry: entry.date)
    was = action
    while steps and steps[-1].date > day:
        was = _taken_back(was, steps.pop(), steps, register)
    if len(steps) == len(action.history):
        return action
    return replace(was, history=tuple(entry for entry in action.history if entry.date <= day))


def actions_of_body(register: Register, body_id: str, today: dt.date) -> ActionGroups:
    """The actielijst of a body as of a day."""
    return _grouped(register, (action for action in _actions_on(register, today) if action.body_id == body_id), today)


def actions_of_person(register: Register, person_id: str, today: dt.date) -> ActionGroups:
    """The actielijst of a person as of a day, over all bodies: what they own or co-own.

    With what the organisations own or co-own of which they are the contact: nobody else would be asked about it.
    """
    answered_for = {one.id for one in register.where(Organisation, "contact_person_id", person_id)}
    mine = (
        action
        for action in _actions_on(register, today)
        if {person_id, *answered_for} & {action.owner_person_id, action.owner_organisation_id, *action.co_owner_ids}
    )
    return _grouped(register, mine, today)


def actions_of_meeting(register: Register, meeting_id: str) -> list[ActionPoint]:
    """The action points that a meeting gave rise to, in order of number, as they are now."""
    return sorted(register.where(ActionPoint, "origin_meeting_id", meeting_id), key=_by_number)


def _actions_on(register: Register, day: dt.date) -> Iterable[ActionPoint]:
    for action in register.all(ActionPoint):
        was = as_of(action, day, register)
        if was is not None:
            yield was


def _grouped(register: Register, actions: Iterable[ActionPoint], today: dt.date) -> ActionGroups:
    overdue: list[ActionPoint] = []
    current: list[ActionPoint] = []
    on_hold: list[ActionPoint] = []
    done: list[ActionPoint] = []
    last: dict[str, dt.date | None] = {}
    for action in sorted(actions, key=_by_number):
        if action.status is ActionStatus.DONE:
            if _leaves_the_list(register, action, today, last):
                done.append(action)
        elif action.status is ActionStatus.ON_HOLD:
            on_hold.append(action)
        elif action.status is not ActionStatus.DROPPED:
            (overdue if is_overdue(action, today) else current).append(action)
    return ActionGroups(tuple(overdue), tuple(current), tuple(on_hold), tuple(done))


def _leaves_the_list(register: Register, action: ActionPoint, today: dt.date, held: dict[str, dt.date | None]) -> bool:
    """Whether a done action stands on the list once more: done since the last held meeting of its body.

    ``held`` remembers the day of that meeting for each body: a long list asks it again and again.
    """
    day = done_on(action)
    if day is None:
        return False
    if action.body_id and action.body_id not in held:
        meeting = last_held_before(register, action.body_id, today)
        held[action.body_id] = meeting.date if meeting is not None else None
    last = held.get(action.body_id or "")
    return last is None or day >= last


def _by_number(action: ActionPoint) -> tuple[tuple[int, str], ...]:
    return number_key(action.number)


def _began_on(action: ActionPoint, register: Register | None) -> dt.date | None:
    """The day it was written down; that of the meeting it came from where the history does not say."""
    for entry in action.history:
        if entry.event is ActionEvent.CREATED:
            return entry.date
    meeting = register.find(Meeting, action.origin_meeting_id) if register else None
    return meeting.date if meeting else None


def _taken_back(
    action: ActionPoint, entry: HistoryEntry, earlier: list[HistoryEntry], register: Register | None
) -> ActionPoint:
    if entry.event is ActionEvent.STATUS:
        return replace(action, status=_status_before(entry, earlier))
    if entry.event is ActionEvent.DUE_DATE:
        return _term_taken_back(action, entry)
    if entry.event is ActionEvent.TRANSFERRED:
        return replace(action, body_id=entry.from_)
    if entry.event is ActionEvent.TEXT and entry.from_:
        return replace(action, text=entry.from_)
    if entry.event is ActionEvent.NOTE and register is not None:
        before = _parties(entry.from_, register)
        if before is None or before == _parties(entry.to, register):
            return action
        return replace(action, co_owner_ids=before)
    if entry.event is ActionEvent.OWNER and register is not None:
        is_person = register.find(Person, entry.from_) is not None
        return replace(
            action,
            owner_person_id=entry.from_ if is_person else None,
            owner_organisation_id=None if is_person else entry.from_,
        )
    return action


def _parties(key: str | None, register: Register) -> tuple[str, ...] | None:
    """The co-owners that a history holds as ids; None if it says something else."""
    found = tuple((key or "").split())
    known = all(register.find(Person, one) or register.find(Organisation, one) for one in found)
    return found if known else None


def _term_taken_back(action: ActionPoint, entry: HistoryEntry) -> ActionPoint:
    """A term without words in its history says nothing of the words there were."""
    day, words = term_of(entry.from_)
    new_day, new_words = term_of(entry.to)
    count = action.postponed_count
    moved = is_postponed((day, words), new_day)
    return replace(
        action,
        due_date=day,
        due_note=words if words or new_words else action.due_note,
        postponed_count=count and count - moved,
    )


def _status_before(entry: HistoryEntry, earlier: list[HistoryEntry]) -> ActionStatus:
    """The status from which a step came; where the step is silent, what the steps before it left behind."""
    known = set(ActionStatus)
    if entry.from_ in known:
        return ActionStatus(entry.from_)
    left = [before.to for before in earlier if before.event in _STATUS_EVENTS and before.to in known]
    return ActionStatus(left[-1]) if left else ActionStatus.OPEN


_STATUS_EVENTS = (ActionEvent.CREATED, ActionEvent.STATUS)


def _day(value: str | None) -> dt.date | None:
    """The date that a history holds as text; None if it says something else ("in 2022")."""
    try:
        return dt.date.fromisoformat(value or "")
    except ValueError:
        return None
