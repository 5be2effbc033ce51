"""What is needed to read a line of the verslag: who can be meant in it, and from which day a date is counted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from secretariat.domain.attendance import Attendance
from secretariat.domain.bodies import BodyRole, Membership
from secretariat.domain.dates import in_period
from secretariat.domain.meetings import Meeting
from secretariat.domain.organisations import Organisation
from secretariat.domain.people import formal_name
from secretariat.storage.captures import earlier_owners
from secretariat.storage.people import people_by_name
from secretariat.storage.store import Store
from secretariat.wording.owner_words import Candidate, Nearness, organisation_candidate, person_candidate

_SAID_OF_ROLE = {
    BodyRole.CHAIR: ("voorzitter",),
    BodyRole.SECRETARY: ("secretaris", "secretariaat"),
    BodyRole.MINUTE_TAKER: ("notulist",),
}


class CaptureService:
    """The people and organisations around a meeting, as people at the table call them."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def day(self, meeting_id: str) -> dt.date:
        """The day from which terms are counted: that of the meeting, or else today.

        Raises:
            RecordMissing: there is no such meeting.
        """
        return self._store.get(Meeting, meeting_id).date or self._today()

    def candidates(self, meeting_id: str) -> tuple[Candidate, ...]:
        """Everybody who can own an action point of a meeting; who was there is nearest, then earlier owners.

        Who was archived is meant only at a table where he sat.

        Raises:
            RecordMissing: there is no such meeting.
        """
        meeting = self._store.get(Meeting, meeting_id)
        roles = self._roles(meeting)
        table = roles.keys() | {one.person_id for one in self._store.where(Attendance, "meeting_id", [meeting_id])}
        known = earlier_owners(self._store)

        def nearness(party_id: str) -> Nearness:
            if party_id in table:
                return Nearness.AT_TABLE
            return Nearness.KNOWN if party_id in known else Nearness.FAR

        people = people_by_name(self._store)
        return (
            *(
                person_candidate(one, formal_name(one), nearness(one.id), roles.get(one.id, ()))
                for one in people
                if one.archived_on is None or one.id in table
            ),
            *(
                organisation_candidate(one, nearness(one.id))
                for one in self._store.all(Organisation)
                if one.archived_on is None
            ),
        )

    def _roles(self, meeting: Meeting) -> dict[str, tuple[str, ...]]:
        """The members of the body on the day of the meeting, with the words that mean them there."""
        roles: dict[str, tuple[str, ...]] = {}
        day = meeting.date or self._today()
        for one in self._store.where(Membership, "body_id", [meeting.body_id]):
            if in_period(day, one.start_date, one.end_date):
                roles[one.person_id] = roles.get(one.person_id, ()) + _SAID_OF_ROLE.get(one.role, ())
        return roles
