"""Every way a rule says no."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from secretariat.domain.refusals.base import Refusal


@dataclass
class RecordMissing(Refusal):
    """The record is not (or no longer) in the file."""

    record_id: str


@dataclass
class RecordInUse(Refusal):
    """A record that others name was to be removed (``domain.md`` §2.3 rule 19)."""

    name: str
    count: int


@dataclass
class TextTooLong(Refusal):
    """A text is longer than its field."""

    field: str
    limit: int


@dataclass
class FieldEmpty(Refusal):
    """A field that must be filled is empty."""

    field: str


@dataclass
class ActionIncomplete(Refusal):
    """An action point without owner or date was to be saved as complete (``domain.md`` §2.3 rule 8)."""


@dataclass
class ReasonNeeded(Refusal):
    """An action point was to be put off, put on hold or dropped without a reason (``domain.md`` §2.3 rule 9).

    ``step`` is "postpone", "on_hold" or "dropped"; ``times`` is which postponement it would be.
    """

    step: str
    times: int = 0


@dataclass
class ActionClosed(Refusal):
    """The term of an action point that is done or dropped was to be changed."""

    number: str


@dataclass
class AttendanceRecorded(Refusal):
    """Somebody was to be added as a guest who stands on the attendance list already, as a member for instance."""

    name: str


@dataclass
class AgendaNumberUnknown(Refusal):
    """An agenda item was named by a number that the agenda does not have."""

    typed: str


@dataclass
class NumberIssued(Refusal):
    """A record was to go whose number stands on a paper that left the house (``domain.md`` §2.3 rule 10).

    ``what`` is "action", "commitment", "decision" or "meeting"; ``sent_on`` is the day on which the draft went out,
    None when that is not known or it was another paper.
    """

    what: str
    number: str
    sent_on: dt.date | None


@dataclass
class MinutesFrozen(Refusal):
    """Adopted minutes were to be changed (``domain.md`` §2.2)."""

    adopted_on: dt.date | None


@dataclass
class PeriodsOverlap(Refusal):
    """Two memberships or functions of the same person overlap."""

    name: str


@dataclass
class PeriodReversed(Refusal):
    """A period was to end before it begins."""

    start: dt.date
    end: dt.date


@dataclass
class OnlyArchivable(Refusal):
    """Somebody or something that meetings name was to be removed (``domain.md`` §2.6); ``count`` of meetings."""

    name: str
    count: int


@dataclass
class WebsiteNotUnderstood(Refusal):
    """What was typed is no address of a website."""

    typed: str


@dataclass
class EmailNotUnderstood(Refusal):
    """What was typed is not an e-mail address."""

    typed: str


@dataclass
class NothingToHandOver(Refusal):
    """Somebody who is to leave holds no function or membership at the organisation on that day."""

    name: str
    organisation: str
    day: dt.date


@dataclass
class SuccessorMissing(Refusal):
    """Nobody was named to succeed somebody who leaves."""


@dataclass
class HeirMissing(Refusal):
    """Action points of somebody who leaves were to be handed over, and nobody was named to take them."""


@dataclass
class SuccessorLeaves(Refusal):
    """Somebody was to succeed himself."""

    name: str


@dataclass
class StepNotReversible(Refusal):
    """The newest step cannot be undone or redone, because a row is no longer what the step left behind."""

    action: str


@dataclass
class NamedGone(Refusal):
    """A removed record was to be put back that names another one which is no longer there.

    ``name`` is what it is called; ``other`` what it names, or an empty text when that is not known any more.
    """

    name: str
    other: str


@dataclass
class PlaceTaken(Refusal):
    """A removed record was to be put back whose code or number another one has by now: ``other``."""

    name: str
    taken: str
    other: str


@dataclass
class NumberOutOfRange(Refusal):
    """A number lies outside what its field can mean; both bounds are allowed."""

    field: str
    lowest: int
    highest: int


@dataclass
class DateNotUnderstood(Refusal):
    """What was typed is not a date."""

    typed: str


@dataclass
class CodeTaken(Refusal):
    """A code was given that another record has."""

    code: str


@dataclass
class DossierStepWrong(Refusal):
    """A dossier was to skip a step of its life (``domain.md`` §2.2); ``possible`` are the states it can get."""

    status: str
    wanted: str
    possible: tuple[str, ...]


@dataclass
class OnAgendaAlready(Refusal):
    """Something was put on an agenda a second time; ``where`` names the item that it is."""

    title: str
    where: str


@dataclass
class BodyEstablished(Refusal):
    """A decision was to establish a body a second time."""

    number: str
    name: str


@dataclass
class BodyDissolved(Refusal):
    """A body was to be ended a second time, or by a decision that ended another one; ``name`` is of what was ended."""

    name: str


@dataclass
class BodyAboveItself(Refusal):
    """A body was to stand under one that stands under it."""

    name: str


@dataclass
class TimeNotUnderstood(Refusal):
    """What was typed is not a time, nor a time until another one."""

    typed: str


@dataclass
class TimesReversed(Refusal):
    """A meeting was to end before it begins."""

    start: dt.time
    end: dt.time


@dataclass
class SuccessorItself(Refusal):
    """A dossier was to go on from itself."""

    name: str


@dataclass
class SubthemeTaken(Refusal):
    """A theme was to get a deelthema that it has."""

    name: str
    theme: str


@dataclass
class NumberFormatIncomplete(Refusal):
    """A format of numbers has no place for the sequence number, or more than one."""

    typed: str


@dataclass
class NumberFormatShared(Refusal):
    """Two kinds of records would get the same numbers; both are names of formats: "action", "decision"."""

    what: str
    other: str


@dataclass
class FieldUnknown(Refusal):
    """The title of a standing item asks for something that no overleg can fill in; ``name`` stood between braces."""

    name: str


@dataclass
class MeetingAhead(Refusal):
    """A meeting whose day has not come, or that has none yet, was to be recorded as held."""

    code: str
    date: dt.date | None


@dataclass
class DayToCome(Refusal):
    """A meeting that was held was to get a day that has not come."""

    code: str
    date: dt.date


@dataclass
class DayNeeded(Refusal):
    """A meeting that was convened, or ``held``, was to lose its day."""

    code: str
    held: bool


@dataclass
class AgendaSent(Refusal):
    """Numbers that people have on paper were to shift (``domain.md`` §2.3 rule 5)."""

    sent_on: dt.date | None


@dataclass
class LetterSent(Refusal):
    """A paper was to leave an item, and people have it under this letter ("4b")."""

    label: str
    sent_on: dt.date | None


@dataclass
class AddressNotUnderstood(Refusal):
    """What was typed is no address of a web page."""

    typed: str


@dataclass
class AgendaItemStays(Refusal):
    """An item was to go to another overleg that cannot leave its own (``domain.md`` §2.3 rule 5).

    ``reason`` is "sent" when people have its number on paper, since ``sent_on`` if that is known, and "recorded" when
    something was written, decided or agreed at it.
    """

    number: str
    reason: str
    sent_on: dt.date | None


@dataclass
class NobodyNamed(Refusal):
    """Something needs a person and none, or an unknown one, was given."""

    typed: str


@dataclass
class PeriodNotUnderstood(Refusal):
    """What was typed is not a period, or one that ends before it begins."""

    typed: str


@dataclass
class YearReportClosed(Refusal):
    """A year report was to be changed that was adopted or published."""

    title: str


@dataclass
class YearReportTitleTaken(Refusal):
    """A theme has a year report of this title."""

    title: str
