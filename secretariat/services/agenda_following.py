"""Let items that name another overleg follow it: their titles, and the verslag that is adopted at them, together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from secretariat.domain.agendas import AgendaItem, AgendaPurpose
from secretariat.domain.bodies import Body
from secretariat.domain.meetings import Meeting, takes_place
from secretariat.services.carry_over import minutes_to_adopt
from secretariat.services.minutes import agenda_in
from secretariat.services.standing_agendas import UNSENT, surroundings, titles_of
from secretariat.storage.chain import body_register
from secretariat.storage.store import Store
from secretariat.wording.agendas import is_about_minutes
from secretariat.wording.standing_agendas import Surroundings, filled

Known = Mapping[str, Meeting]


def following(store: Store, was: Known, now: Known) -> list[AgendaItem]:
    """The items to write when overleggen of a body change; their agendas must be written already.

    ``was`` and ``now`` hold, by id, the overleggen of the body before and after the step. What somebody worded himself
    stays, and so does everything once the agenda has been sent.
    """
    changed = {one.id for one in now.values() if was.get(one.id) != one}
    about_changed = store.where(AgendaItem, "adopts_minutes_of_id", list(changed))
    linked = {one.meeting_id for one in about_changed}
    preparing = store.where(Meeting, "prepares_meeting_id", list(changed))
    concerned = {one.id: one for one in preparing} | {
        one.id: one
        for one in now.values()
        if one.id in changed or one.id in linked or one.previous_meeting_id in changed
    }
    items = []
    for meeting in concerned.values():
        before = was.get(meeting.id) if meeting.id in now else meeting
        if before is not None and meeting.status in UNSENT:
            items += _Following(store, was, now, before, meeting).items()
    return items


class _Following:
    """The agenda of one overleg, of which the neighbours were those of ``before`` and are those of ``after``."""

    def __init__(self, store: Store, was: Known, now: Known, before: Meeting, after: Meeting) -> None:
        self._store = store
        self._was, self._now = was, now
        self._before, self._after = before, after
        self._body = store.get(Body, after.body_id)
        self._titles = titles_of(store, self._body)

    def items(self) -> list[AgendaItem]:
        """Those that change."""
        agenda = agenda_in(self._store, self._after.id)
        found = [(one, self._followed(one, agenda)) for one in agenda]
        return [now for was, now in found if now != was]

    def _followed(self, item: AgendaItem, agenda: list[AgendaItem]) -> AgendaItem:
        if item.purpose is not AgendaPurpose.ADOPTION or not is_about_minutes(item.title):
            title = self._title(item, self._before.previous_meeting_id, self._after.previous_meeting_id)
            return replace(item, title=title or item.title)
        named = item.adopts_minutes_of_id or self._before.previous_meeting_id
        about = self._about(named, {one.adopts_minutes_of_id for one in agenda if one.id != item.id})
        title = self._title(item, named, about)
        if title is not None:
            return replace(item, title=title, adopts_minutes_of_id=about)
        return item if self._takes_place(item.adopts_minutes_of_id) else replace(item, adopts_minutes_of_id=about)

    def _about(self, named: str | None, elsewhere: set[str | None]) -> str | None:
        """The overleg of which the verslag is adopted here now; no other item of the agenda is about that one."""
        if self._before.previous_meeting_id == self._after.previous_meeting_id and self._takes_place(named):
            return named
        about = minutes_to_adopt(body_register(self._store, self._after.body_id), self._after)
        if about is not None and about.id not in elsewhere:
            return about.id
        return named if self._takes_place(named) else None

    def _title(self, item: AgendaItem, was: str | None, now: str | None) -> str | None:
        """The title as it is now; None when it is not what a standing item said."""
        before = self._surroundings(self._before, self._was, was)
        after = self._surroundings(self._after, self._now, now)
        return next((filled(one, after) for one in self._titles if filled(one, before) == item.title), None)

    def _takes_place(self, meeting_id: str | None) -> bool:
        meeting = self._find(self._now, meeting_id)
        return meeting is None or takes_place(meeting)

    def _surroundings(self, meeting: Meeting, known: Known, previous_id: str | None) -> Surroundings:
        """What the titles say when ``previous_id`` is the overleg before, as ``known`` has it, or else the file."""
        previous, prepared = (self._find(known, one) for one in (previous_id, meeting.prepares_meeting_id))
        return surroundings(self._body, meeting.date, previous, prepared)

    def _find(self, known: Known, meeting_id: str | None) -> Meeting | None:
        return known.get(meeting_id or "") or self._store.find(Meeting, meeting_id)
