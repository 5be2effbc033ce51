"""Find meetings and say when and where they are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.agendas import AgendaItem
from secretariat.domain.attendance import Attendance
from secretariat.domain.bodies import Body, BodyStatus, Membership
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.decisions import Decision
from secretariat.domain.dispatches import AGENDA_SHOWN
from secretariat.domain.meeting_planning import with_next_appointment
from secretariat.domain.meetings import (
    Meeting,
    MeetingKind,
    MeetingStatus,
    MeetingTerms,
    chair_id_of,
    next_status,
)
from secretariat.domain.organisations import Location
from secretariat.domain.people import Person, formal_name
from secretariat.domain.refusals import MeetingAhead
from secretariat.domain.register import Register
from secretariat.domain.themes import Theme
from secretariat.services.chain_records import terms_told
from secretariat.services.dispatch_drafts import let_go
from secretariat.services.identity import new_id
from secretariat.services.minutes import meeting_with_open_minutes
from secretariat.services.numbers import next_code
from secretariat.services.typed import required_line
from secretariat.storage.meetings import MeetingLine, meeting_counts, meeting_lines, newest_meeting
from secretariat.storage.store import Store
from secretariat.wording.places import location_words

__all__ = ["BodyBranch", "MeetingHead", "MeetingLine", "MeetingService", "OtherMeeting", "Place", "ThemeBranch"]


@dataclass(frozen=True, slots=True)
class BodyBranch:
    """A body, and how many meetings it has."""

    body: Body
    meetings: int


@dataclass(frozen=True, slots=True)
class ThemeBranch:
    """A theme with its bodies; ``theme`` is None for bodies without one."""

    theme: Theme | None
    bodies: tuple[BodyBranch, ...]


@dataclass(frozen=True, slots=True)
class OtherMeeting:
    """A meeting that another one refers to."""

    id: str
    code: str
    date: dt.date | None


@dataclass(frozen=True, slots=True)
class MeetingHead:
    """What stands at the head of a meeting's screen; ``attended`` is whether anybody's presence was recorded.

    ``replaces`` is the meeting that was put off to this one, ``replaced_by`` the one that comes in its place.
    """

    meeting: Meeting
    body: Body
    place: str
    chair: str
    terms: MeetingTerms
    invented: bool
    attended: bool
    replaces: OtherMeeting | None
    replaced_by: OtherMeeting | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record is shown: at an overleg, at an agenda item of it if there is one."""

    meeting_id: str
    agenda_item_id: str | None = None


class MeetingService:
    """The meetings of all bodies."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def lines(self, body_id: str = "") -> tuple[MeetingLine, ...]:
        """All meetings, or those of one body, newest first; those without a date come first."""
        return meeting_lines(self._store, body_id)

    def tree(self) -> tuple[ThemeBranch, ...]:
        """Themes with their bodies; themes without bodies are left out."""
        counts = meeting_counts(self._store)
        bodies: dict[str | None, list[BodyBranch]] = {}
        for body in sorted(self._store.all(Body), key=lambda body: body.name.casefold()):
            bodies.setdefault(body.theme_id, []).append(BodyBranch(body, counts.get(body.id, 0)))
        themes = sorted(self._store.all(Theme), key=lambda theme: theme.name.casefold())
        branches = [ThemeBranch(theme, tuple(bodies[theme.id])) for theme in themes if theme.id in bodies]
        return (*branches, *([ThemeBranch(None, tuple(bodies[None]))] if None in bodies else []))

    def head(self, meeting_id: str) -> MeetingHead:
        """What stands at the head of a meeting."""
        meeting = self._store.get(Meeting, meeting_id)
        body = self._store.get(Body, meeting.body_id)
        place = location_words(self._store.find(Location, meeting.location_id))
        chair = self._store.find(Person, self._chair_id_of(meeting))
        return MeetingHead(
            meeting=meeting,
            body=body,
            place=place,
            chair=formal_name(chair) if chair else "",
            terms=terms_told(self._store, meeting, self._today()),
            invented=bool(meeting.provenance and meeting.provenance.invented),
            attended=bool(self._store.where(Attendance, "meeting_id", [meeting_id])),
            replaces=_other(self._store.find(Meeting, meeting.replaces_meeting_id)),
            replaced_by=_other(next(iter(self._store.where(Meeting, "replaces_meeting_id", [meeting_id])), None)),
        )

    def place_of(self, kind: str, record_id: str) -> Place | None:
        """At which overleg a record of the lists meetings, agenda_items, decisions or action_points is shown."""
        if kind == "meetings":
            return Place(record_id) if self._store.find(Meeting, record_id) else None
        if kind == "agenda_items":
            item = self._store.find(AgendaItem, record_id)
            return Place(item.meeting_id, item.id) if item else None
        if kind == "decisions":
            decision = self._store.find(Decision, record_id)
            return Place(decision.meeting_id, decision.agenda_item_id) if decision and decision.meeting_id else None
        action = self._store.find(ActionPoint, record_id) if kind == "action_points" else None
        if action is None or not action.origin_meeting_id:
            return None
        return Place(action.origin_meeting_id, action.origin_agenda_item_id)

    def newest_held(self) -> str | None:
        """The newest meeting that was held."""
        return newest_meeting(self._store, held=True)

    def first_to_open(self) -> str | None:
        """The meeting to open first: the newest that was held, or else the first of the list."""
        return self.newest_held() or newest_meeting(self._store, held=False)

    def record_held(
        self,
        body_id: str,
        title: str,
        date: dt.date,
        start_time: dt.time | None = None,
        end_time: dt.time | None = None,
        location_id: str | None = None,
    ) -> ChangeSet:
        """Enter a meeting that took place already; no invitation is needed for it.

        Raises:
            FieldEmpty, TextTooLong: the title cannot be kept so.
            RecordMissing: there is no such body or location.
        """
        title = required_line(title, "title")
        body = self._store.get(Body, body_id)
        if location_id:
            self._store.get(Location, location_id)
        meeting = Meeting(
            id=new_id("mtg"),
            code=next_code(self._store, date.year, body),
            body_id=body_id,
            title=title,
            kind=MeetingKind.GATHERING,
            date=date,
            start_time=start_time,
            end_time=end_time,
            location_id=location_id,
            status=MeetingStatus.HELD,
            confidentiality=Confidentiality.INTERNAL,
        )
        meeting = replace(meeting, chair_id=self._chair_id_of(meeting))
        with self._store.unit_of_work(Action.ADD_MEETING, meeting.id) as work:
            work.add(meeting)
        return work.made()

    def hold(self, meeting_id: str) -> ChangeSet | None:
        """Say that a meeting took place, invited for or not; a body that was to be established is at work from then on.

        An invitation that was prepared and never went goes no more.

        None when it took place already, or was postponed or cancelled.

        Raises:
            MeetingAhead: its day has not come.
            RecordMissing: there is no such meeting.
        """
        meeting = self._store.get(Meeting, meeting_id)
        following = next_status(meeting, self._today())
        if following is not MeetingStatus.HELD:
            if meeting.status.is_coming:
                raise MeetingAhead(meeting.code, meeting.date)
            return None
        body = self._store.get(Body, meeting.body_id)
        with self._store.unit_of_work(Action.HOLD_MEETING, meeting_id) as work:
            work.put(replace(meeting, status=MeetingStatus.HELD))
            let_go(work, self._store, meeting_id, AGENDA_SHOWN)
            if body.status is BodyStatus.TO_BE_ESTABLISHED:
                work.put(replace(body, status=BodyStatus.ACTIVE))
        return work.made()

    def rename(self, meeting_id: str, title: str) -> ChangeSet | None:
        """Give a meeting another title; None when it has that title.

        Raises:
            FieldEmpty, TextTooLong: the title cannot be kept so.
            MinutesFrozen: its minutes have been adopted.
        """
        title = required_line(title, "title")
        meeting = meeting_with_open_minutes(self._store, meeting_id)
        if meeting.title == title:
            return None
        with self._store.unit_of_work(Action.EDIT_MEETING, meeting_id) as work:
            work.put(with_next_appointment(meeting, replace(meeting, title=title)))
        return work.made()

    def _chair_id_of(self, meeting: Meeting) -> str | None:
        members = self._store.where(Membership, "body_id", [meeting.body_id])
        return chair_id_of(Register({Membership: members}), meeting)


def _other(meeting: Meeting | None) -> OtherMeeting | None:
    return OtherMeeting(meeting.id, meeting.code, meeting.date) if meeting is not None else None
