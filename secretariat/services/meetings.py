"""Find meetings and say when and where they are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from secretariat.domain.bodies import Body
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.meetings import Meeting, MeetingStatus, MeetingTerms, meeting_terms
from secretariat.domain.organisations import Location
from secretariat.domain.people import Person, formal_name
from secretariat.domain.records import LINE_LIMIT
from secretariat.domain.refusals import FieldEmpty, TextTooLong
from secretariat.domain.text import clean_line
from secretariat.domain.themes import Theme
from secretariat.services.calendar import dutch_holidays
from secretariat.storage.meetings import MeetingLine, meeting_lines
from secretariat.storage.store import Store

__all__ = ["BodyBranch", "MeetingHead", "MeetingLine", "MeetingService", "ThemeBranch"]


@dataclass(frozen=True, slots=True)
class BodyBranch:
    """A body with its meetings, newest first."""

    body: Body
    meetings: tuple[MeetingLine, ...]


@dataclass(frozen=True, slots=True)
class ThemeBranch:
    """A theme with its bodies; ``theme`` is None for bodies without one."""

    theme: Theme | None
    bodies: tuple[BodyBranch, ...]


@dataclass(frozen=True, slots=True)
class MeetingHead:
    """What stands at the head of a meeting's screen."""

    meeting: Meeting
    body: Body
    place: str
    chair: str
    terms: MeetingTerms
    invented: bool


class MeetingService:
    """The meetings of all bodies."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def lines(self) -> tuple[MeetingLine, ...]:
        """All meetings, newest first; those without a date come first."""
        return meeting_lines(self._store)

    def tree(self) -> tuple[ThemeBranch, ...]:
        """Themes with their bodies and meetings; themes without bodies are left out."""
        lines: dict[str, list[MeetingLine]] = {}
        for line in self.lines():
            lines.setdefault(line.body_id, []).append(line)
        bodies: dict[str | None, list[BodyBranch]] = {}
        for body in sorted(self._store.all(Body), key=lambda body: body.name.casefold()):
            bodies.setdefault(body.theme_id, []).append(BodyBranch(body, tuple(lines.get(body.id, ()))))
        themes = sorted(self._store.all(Theme), key=lambda theme: theme.name.casefold())
        branches = [ThemeBranch(theme, tuple(bodies[theme.id])) for theme in themes if theme.id in bodies]
        return (*branches, *([ThemeBranch(None, tuple(bodies[None]))] if None in bodies else []))

    def head(self, meeting_id: str) -> MeetingHead:
        """What stands at the head of a meeting."""
        meeting = self._store.get(Meeting, meeting_id)
        body = self._store.get(Body, meeting.body_id)
        location = self._store.find(Location, meeting.location_id)
        chair = self._store.find(Person, meeting.chair_id)
        settings = self._store.settings()
        every_year = bool(settings.holidays and settings.holidays.bevrijdingsdag_every_year)
        year = (meeting.date or self._today()).year
        terms = meeting_terms(meeting, settings.terms_for(body.level), dutch_holidays((year, year + 1), every_year))
        words = (location.name, location.room, location.place) if location else ()
        place = ", ".join(dict.fromkeys(word for word in words if word and word != "—"))
        invented = bool(meeting.provenance and meeting.provenance.invented)
        return MeetingHead(meeting, body, place, formal_name(chair) if chair else "", terms, invented)

    def newest_held(self) -> str | None:
        """The meeting to open first: the newest that was held."""
        held = [line for line in self.lines() if MeetingStatus(line.status).has_been_held]
        return held[0].id if held else None

    def rename(self, meeting_id: str, title: str) -> ChangeSet | None:
        """Give a meeting another title; None when it has that title.

        Raises:
            FieldEmpty, TextTooLong: the title cannot be kept so.
        """
        title = clean_line(title)
        if not title:
            raise FieldEmpty("title")
        if len(title) > LINE_LIMIT:
            raise TextTooLong("title", LINE_LIMIT)
        meeting = self._store.get(Meeting, meeting_id)
        if meeting.title == title:
            return None
        with self._store.unit_of_work(Action.EDIT_MEETING, meeting_id) as work:
            work.put(replace(meeting, title=title))
        return work.made()
