"""Who was invited: a convocatie that went out asks everybody it went to whether they come."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from secretariat.domain.attendance import Attendance, Rsvp
from secretariat.domain.meetings import Meeting
from secretariat.services.attendance_lines import expected
from secretariat.services.identity import new_id
from secretariat.storage.selection import Selection
from secretariat.storage.store import Store


def invited(store: Store, meeting: Meeting, person_ids: Collection[str]) -> list[Attendance]:
    """The attendance of those who are invited by this and gave no answer yet.

    That is whoever is expected, or stands on the list already; who receives it for information is not asked to come.
    """
    selection = Selection(store)
    selection.add_meetings([meeting.id])
    selection.add_body(meeting.body_id)
    register = selection.register()
    recorded = {one.person_id: one for one in register.where(Attendance, "meeting_id", meeting.id)}
    coming = {one.person_id: replace(one, id=new_id("att")) for one in expected(register, meeting)} | recorded
    asked = [coming[one] for one in dict.fromkeys(person_ids) if one in coming]
    return [replace(one, rsvp=Rsvp.INVITED) for one in asked if one.rsvp is None]


def no_longer_invited(store: Store, meeting_id: str, person_ids: Collection[str]) -> list[Attendance]:
    """The attendance of those who were invited by something that did not go after all, and gave no answer."""
    recorded = store.where(Attendance, "meeting_id", [meeting_id])
    return [replace(one, rsvp=None) for one in recorded if one.person_id in person_ids and one.rsvp is Rsvp.INVITED]
