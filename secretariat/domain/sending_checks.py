"""Controle vóór verzending: what may be wrong with what is about to leave the house, each with the place to mend it."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from secretariat.domain.action_points import RUNNING, ActionPoint, is_complete
from secretariat.domain.agendas import (
    AgendaItem,
    AgendaPurpose,
    agenda_of,
    available_minutes,
    confidential_items,
    in_blocks,
    planned_minutes,
)
from secretariat.domain.attendance import Attendance, attendance_in_order
from secretariat.domain.bodies import Body, BodyStatus
from secretariat.domain.carry_over import waiting_for
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.decisions import FOLLOWED_UP, Decision, DecisionKind, carries_out
from secretariat.domain.documents import Document, DocumentVersion
from secretariat.domain.meetings import AgendaAspect, Meeting, MeetingTerms, chair_id_of, minute_taker_id_of
from secretariat.domain.minutes import ItemTreatment, Minutes
from secretariat.domain.recipients import Recipient
from secretariat.domain.register import Register
from secretariat.domain.rich_text import SAFE_LINK


class Severity(enum.StrEnum):
    """What a failing check means: it stops, it asks for a reason, or it only tells."""

    STOPS = "stops"
    ASKS = "asks"
    TELLS = "tells"


class CheckKey(enum.StrEnum):
    """Everything that is looked at."""

    NO_DATE = "no_date"
    NO_START = "no_start"
    NO_PLACE = "no_place"
    NO_CHAIR = "no_chair"
    NO_ITEMS = "no_items"
    NO_RECIPIENTS = "no_recipients"
    NO_EMAIL = "no_email"
    PAPER_LEFT_OUT = "paper_left_out"
    TERM_PASSED = "term_passed"
    FREE_DAY = "free_day"
    DAY_PASSED = "day_passed"
    DAY_AHEAD = "day_ahead"
    BODY_DISSOLVED = "body_dissolved"
    OVER_TIME = "over_time"
    NO_DURATION = "no_duration"
    NO_PROPOSER = "no_proposer"
    NO_SPEAKER = "no_speaker"
    NO_PAPER = "no_paper"
    FILE_MISSING = "file_missing"
    LINK_WRONG = "link_wrong"
    CONFIDENTIAL_MEETING = "confidential_meeting"
    CONFIDENTIAL_ITEM = "confidential_item"
    CONFIDENTIAL_COPY = "confidential_copy"
    CONFIDENTIAL_ACTION = "confidential_action"
    AGENDA_UNCHECKED = "agenda_unchecked"
    MINUTES_WAITING = "minutes_waiting"
    ITEM_WAITING = "item_waiting"
    ACTION_INCOMPLETE = "action_incomplete"
    ACTION_UNCLEAR = "action_unclear"
    PRESENCE_UNKNOWN = "presence_unknown"
    NO_QUORUM = "no_quorum"
    ATTENDANCE_OPEN = "attendance_open"
    TEXT_MISSING = "text_missing"
    BODY_MISSING = "body_missing"
    NO_FOLLOW_UP = "no_follow_up"
    CHAIR_UNASKED = "chair_unasked"
    CHANGED_SINCE = "changed_since"
    FOUR_EYES = "four_eyes"
    COMMENTS_RUNNING = "comments_running"
    CHANGES_UNDECIDED = "changes_undecided"
    NOT_ADOPTED = "not_adopted"


SEVERITIES: Mapping[CheckKey, Severity] = {
    CheckKey.NO_DATE: Severity.STOPS,
    CheckKey.NO_PLACE: Severity.STOPS,
    CheckKey.NO_ITEMS: Severity.STOPS,
    CheckKey.NO_RECIPIENTS: Severity.STOPS,
    CheckKey.PAPER_LEFT_OUT: Severity.STOPS,
    CheckKey.ACTION_INCOMPLETE: Severity.STOPS,
    CheckKey.NOT_ADOPTED: Severity.STOPS,
    CheckKey.NO_DURATION: Severity.TELLS,
    CheckKey.NO_PROPOSER: Severity.TELLS,
    CheckKey.FOUR_EYES: Severity.TELLS,
    CheckKey.CHANGED_SINCE: Severity.TELLS,
    CheckKey.DAY_AHEAD: Severity.STOPS,
    CheckKey.PRESENCE_UNKNOWN: Severity.TELLS,
    CheckKey.NO_QUORUM: Severity.TELLS,
}
"""What each check means; those that are not named ask for a reason."""


WITHHELD = tuple(one for one in CheckKey if one.value.startswith("confidential_"))
"""What is said of something confidential that goes to people who are not entitled to it: mended among them."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where to mend it: a list of the file and a record in it."""

    list: str
    id: str


@dataclass(frozen=True, slots=True)
class SendingCheck:
    """One thing that is not as it should be; ``name`` is what it is about, ``day`` and ``count`` go with the words.

    ``about`` holds the ids of what it concerns besides its place, such as the people who would receive it; ``people``
    are those, by name once that is known.
    """

    key: CheckKey
    place: Place
    name: str = ""
    day: dt.date | None = None
    count: int = 0
    about: tuple[str, ...] = ()
    people: tuple[str, ...] = ()

    @property
    def severity(self) -> Severity:
        """What it means."""
        return SEVERITIES.get(self.key, Severity.ASKS)

    @property
    def subjects(self) -> tuple[str, ...]:
        """What a reason is given for: this check, here, of this day, about each of these; nothing that comes later."""
        here = "/".join((self.key.value, self.place.id, *((self.day.isoformat(),) if self.day else ())))
        return tuple(f"{here}/{one}" for one in self.about) or (here,)

    def is_answered(self, reasons: Collection[str]) -> bool:
        """Whether a reason was given for all of it; ``reasons`` holds the subjects of those that were given."""
        return all(one in reasons for one in self.subjects)


@dataclass(frozen=True, slots=True)
class CheckedAgainst:
    """What the checks need besides the records: today, the terms and the free days."""

    today: dt.date
    terms: MeetingTerms
    holidays: Collection[dt.date] = frozenset()


def before_convocation(
    register: Register, meeting: Meeting, recipients: Iterable[Recipient], against: CheckedAgainst
) -> list[SendingCheck]:
    """What is wrong with a convocatie that is about to go."""
    chosen = list(recipients)
    return [
        *_about_meeting(register, meeting, against),
        *_about_recipients(meeting, chosen),
        *_about_items(register, meeting, against),
        *_about_papers(register, meeting),
        *_about_waiting(register, meeting),
    ]


def before_minutes(
    register: Register, meeting: Meeting, recipients: Iterable[Recipient], against: CheckedAgainst
) -> list[SendingCheck]:
    """What is wrong with minutes that are about to go round as a draft."""
    minutes = next(iter(register.where(Minutes, "meeting_id", meeting.id)), None)
    here = Place("meetings", meeting.id)
    found = [*_about_recipients(meeting, list(recipients)), *before_chair(register, meeting)]
    if minutes is None or minutes.chair_checked_on is None:
        found.append(SendingCheck(CheckKey.CHAIR_UNASKED, here))
    due = against.terms.draft_by
    if due is not None and due < against.today and (minutes is None or minutes.draft_sent_on is None):
        found.append(SendingCheck(CheckKey.TERM_PASSED, here, day=due))
    return found


def before_lists(register: Register, meeting: Meeting, recipients: Iterable[Recipient]) -> list[SendingCheck]:
    """What is wrong with a besluitenlijst and an actielijst that are about to go."""
    actions = {one.id: one for one in register.where(ActionPoint, "origin_meeting_id", meeting.id)}
    actions |= {one.id: one for one in register.where(ActionPoint, "body_id", meeting.body_id)}
    return [
        *_about_recipients(meeting, list(recipients)),
        *_incomplete(actions.values()),
        *_without_body(register, meeting),
    ]


def before_chair(register: Register, meeting: Meeting) -> list[SendingCheck]:
    """What is wrong with minutes that go to the chair to be checked."""
    found = _unfinished(register, meeting)
    chair, writer = chair_id_of(register, meeting), minute_taker_id_of(register, meeting)
    if chair is not None and chair == writer:
        found.append(SendingCheck(CheckKey.FOUR_EYES, Place("meetings", meeting.id)))
    return found


def _unfinished(register: Register, meeting: Meeting) -> list[SendingCheck]:
    """What minutes do not say yet: at an item, about who was there, of an action or of a decision."""
    minutes = next(iter(register.where(Minutes, "meeting_id", meeting.id)), None)
    found: list[SendingCheck] = []
    for item in agenda_of(register, meeting.id):
        entry = next((one for one in minutes.items if one.agenda_item_id == item.id), None) if minutes else None
        said = entry is not None and (entry.text or entry.treatment in _NEED_NO_TEXT)
        if item.purpose is not AgendaPurpose.PROCEDURAL and not said:
            found.append(SendingCheck(CheckKey.TEXT_MISSING, Place("agenda_items", item.id), _named(item)))
    found += [
        SendingCheck(CheckKey.ATTENDANCE_OPEN, Place("attendance", one.person_id), one.person_id)
        for one in attendance_in_order(register, meeting)
        if one.status is None
    ]
    if not register.where(Attendance, "meeting_id", meeting.id):
        found.append(SendingCheck(CheckKey.ATTENDANCE_OPEN, Place("meetings", meeting.id)))
    found += _incomplete(register.where(ActionPoint, "origin_meeting_id", meeting.id))
    found += _without_body(register, meeting)
    return found


def before_adoption(register: Register, meeting: Meeting, today: dt.date) -> list[SendingCheck]:
    """What is wrong with minutes that are about to be adopted: afterwards nothing of it can be mended."""
    minutes = next(iter(register.where(Minutes, "meeting_id", meeting.id)), None)
    found = _unfinished(register, meeting)
    if minutes is not None and minutes.comments_until is not None and today < minutes.comments_until:
        found.append(SendingCheck(CheckKey.COMMENTS_RUNNING, Place("meetings", meeting.id), day=minutes.comments_until))
    if minutes is not None and minutes.undecided_amendments:
        here = Place("meetings", meeting.id)
        found.append(SendingCheck(CheckKey.CHANGES_UNDECIDED, here, count=minutes.undecided_amendments))
    return found


def before_closing(register: Register, meeting: Meeting) -> list[SendingCheck]:
    """What stands in the way of closing a meeting: an action without owner, a decision that nobody follows up."""
    minutes = next(iter(register.where(Minutes, "meeting_id", meeting.id)), None)
    found: list[SendingCheck] = []
    if minutes is None or not minutes.status.is_adopted:
        found.append(SendingCheck(CheckKey.NOT_ADOPTED, Place("meetings", meeting.id)))
    found += _incomplete(register.where(ActionPoint, "origin_meeting_id", meeting.id))
    found += _without_body(register, meeting)
    for decision in register.where(Decision, "meeting_id", meeting.id):
        followed = any(carries_out(one, decision) for one in register.all(ActionPoint)) or decision.creates_body_id
        if decision.kind in FOLLOWED_UP and not followed:
            found.append(SendingCheck(CheckKey.NO_FOLLOW_UP, Place("decisions", decision.id), decision.number))
    return found


_NEED_NO_TEXT = (ItemTreatment.DEFERRED, ItemTreatment.NOT_TREATED)
_NEED_PAPERS = (AgendaPurpose.DECISION, AgendaPurpose.ADOPTION)
_OPEN_PURPOSES = (AgendaPurpose.PROCEDURAL, AgendaPurpose.PRESENTATION)


def _about_meeting(register: Register, meeting: Meeting, against: CheckedAgainst) -> Iterator[SendingCheck]:
    here = Place("meetings", meeting.id)
    if meeting.date is None:
        yield SendingCheck(CheckKey.NO_DATE, here)
    elif meeting.date < against.today:
        yield SendingCheck(CheckKey.DAY_PASSED, here, day=meeting.date)
    elif meeting.date.weekday() >= 5 or meeting.date in against.holidays:
        yield SendingCheck(CheckKey.FREE_DAY, here, day=meeting.date)
    if meeting.start_time is None:
        yield SendingCheck(CheckKey.NO_START, here)
    if meeting.location_id is None and not meeting.online_url:
        yield SendingCheck(CheckKey.NO_PLACE, here)
    if chair_id_of(register, meeting) is None:
        yield SendingCheck(CheckKey.NO_CHAIR, here)
    due = against.terms.send_by
    if due is not None and due < against.today and meeting.convened_on is None:
        yield SendingCheck(CheckKey.TERM_PASSED, here, day=due)
    body = register.find(Body, meeting.body_id)
    if body is None:
        return
    if body.status is BodyStatus.DISSOLVED:
        yield SendingCheck(CheckKey.BODY_DISSOLVED, Place("bodies", body.id), body.name)
    if body.agenda_guarded_by_body_id and meeting.convened_on is None:  # it looks at the concept agenda, once
        checked = {one.aspect for one in meeting.agenda_checks}
        missing = len(set(AgendaAspect) - checked)
        if missing:
            yield SendingCheck(CheckKey.AGENDA_UNCHECKED, here, count=missing)


def _about_recipients(meeting: Meeting, chosen: list[Recipient]) -> Iterator[SendingCheck]:
    if not chosen:
        yield SendingCheck(CheckKey.NO_RECIPIENTS, Place("meetings", meeting.id))
    for one in chosen:
        if not one.email:
            yield SendingCheck(CheckKey.NO_EMAIL, Place("persons", one.id), one.id)


def _about_items(register: Register, meeting: Meeting, against: CheckedAgainst) -> Iterator[SendingCheck]:
    items = agenda_of(register, meeting.id)
    if not items:
        yield SendingCheck(CheckKey.NO_ITEMS, Place("meetings", meeting.id))
    available = available_minutes(meeting)
    over = planned_minutes(items) - available if available is not None else 0
    if over > 0:
        yield SendingCheck(CheckKey.OVER_TIME, Place("meetings", meeting.id), count=over)
    for item in items:
        place = Place("agenda_items", item.id)
        if not item.duration_min:
            yield SendingCheck(CheckKey.NO_DURATION, place, _named(item))
        if not item.proposer_id and item.purpose not in _OPEN_PURPOSES and not item.adopts_minutes_of_id:
            yield SendingCheck(CheckKey.NO_PROPOSER, place, _named(item))
        if item.purpose is AgendaPurpose.PRESENTATION and not item.speaker_ids:
            yield SendingCheck(CheckKey.NO_SPEAKER, place, _named(item))


def confidential_copies(
    register: Register,
    meeting: Meeting,
    outsiders: Sequence[str],
    *,
    paper: bool,
    files: Collection[str] = (),
    actions: Iterable[ActionPoint] = (),
) -> Iterator[SendingCheck]:
    """What is confidential of a sending and goes to people who are not entitled to it, by their ids.

    ``paper`` is whether a paper of the meeting goes along, ``files`` which documents do, ``actions`` what stands on
    the papers from confidential items elsewhere. An item that is named stands for its sub-items and its documents; a
    meeting that is confidential for all of it.
    """
    if not outsiders:
        return
    people = tuple(outsiders)
    for action in actions:
        where = Place("action_points", action.id)
        yield SendingCheck(CheckKey.CONFIDENTIAL_ACTION, where, action.number, about=people, people=people)
    if paper and meeting.confidentiality is Confidentiality.CONFIDENTIAL:
        where = Place("meetings", meeting.id)
        yield SendingCheck(CheckKey.CONFIDENTIAL_MEETING, where, about=people, people=people)
        return
    secret = confidential_items(register, meeting)
    for block in in_blocks(agenda_of(register, meeting.id)):
        told = [one for one in block if one.id in secret] if paper else []
        for item in told[:1] if block[0] in told else told:
            where = Place("agenda_items", item.id)
            yield SendingCheck(CheckKey.CONFIDENTIAL_ITEM, where, _named(item), about=people, people=people)
        for item in (one for one in block if one not in told):
            for document in (register.find(Document, one) for one in item.document_ids if one in files):
                if document and (item.id in secret or document.confidentiality is Confidentiality.CONFIDENTIAL):
                    where = Place("documents", document.id)
                    yield SendingCheck(CheckKey.CONFIDENTIAL_COPY, where, document.title, about=people, people=people)


def _about_papers(register: Register, meeting: Meeting) -> Iterator[SendingCheck]:
    for item in agenda_of(register, meeting.id):
        place = Place("agenda_items", item.id)
        documents = [found for one in item.document_ids if (found := register.find(Document, one))]
        if item.purpose in _NEED_PAPERS and not documents and not item.adopts_minutes_of_id:
            yield SendingCheck(CheckKey.NO_PAPER, place, _named(item))
        for document in documents:
            where = Place("documents", document.id)
            if not document.url and not register.where(DocumentVersion, "document_id", document.id):
                yield SendingCheck(CheckKey.FILE_MISSING, where, document.title)
            if document.url and not SAFE_LINK.match(document.url):
                yield SendingCheck(CheckKey.LINK_WRONG, where, document.title)


def _about_waiting(register: Register, meeting: Meeting) -> Iterator[SendingCheck]:
    waiting = waiting_for(register, meeting)
    here = Place("meetings", meeting.id)
    for one in waiting.minutes:
        yield SendingCheck(CheckKey.MINUTES_WAITING, here, one.code, one.date, about=(one.id,))
    for item in waiting.items:
        yield SendingCheck(CheckKey.ITEM_WAITING, here, item.title, about=(item.id,))
    for action in register.where(ActionPoint, "body_id", meeting.body_id):
        if action.status in RUNNING and not is_complete(action):
            yield SendingCheck(CheckKey.ACTION_UNCLEAR, Place("action_points", action.id), action.number)


def _incomplete(actions: Iterable[ActionPoint]) -> list[SendingCheck]:
    """Actions that cannot be distributed (``domain.md`` §2.3 rule 8); what is over needs no owner."""
    return [
        SendingCheck(CheckKey.ACTION_INCOMPLETE, Place("action_points", one.id), one.number)
        for one in actions
        if one.status in RUNNING and not is_complete(one)
    ]


def _without_body(register: Register, meeting: Meeting) -> list[SendingCheck]:
    return [
        SendingCheck(CheckKey.BODY_MISSING, Place("decisions", one.id), one.number)
        for one in register.where(Decision, "meeting_id", meeting.id)
        if one.kind is DecisionKind.ESTABLISHED and one.creates_body_id is None
    ]


def _named(item: AgendaItem) -> str:
    return f"{item.number} {item.title}"
