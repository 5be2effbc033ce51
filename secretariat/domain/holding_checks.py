"""What is looked at when a meeting is said to have been held."""

from __future__ import annotations

import datetime as dt

from secretariat.domain.attendance import Attendance, attendance_in_order, representation
from secretariat.domain.meetings import Meeting
from secretariat.domain.register import Register
from secretariat.domain.sending_checks import CheckKey, Place, SendingCheck


def before_holding(register: Register, meeting: Meeting, today: dt.date) -> list[SendingCheck]:
    """What is to be known when a meeting is said to have been held: its day, who was there, and the quorum.

    ``register`` has an attendance for everybody who is expected. Only the day stops it: who were there is often written
    down afterwards, and is asked before the minutes go on.
    """
    here = Place("meetings", meeting.id)
    if meeting.date is not None and meeting.date > today:
        return [SendingCheck(CheckKey.DAY_AHEAD, here, day=meeting.date)]
    if not any(one.status for one in register.where(Attendance, "meeting_id", meeting.id)):
        return [SendingCheck(CheckKey.PRESENCE_UNKNOWN, here)]
    found = [
        SendingCheck(CheckKey.PRESENCE_UNKNOWN, Place("attendance", one.person_id), one.person_id)
        for one in attendance_in_order(register, meeting)
        if one.status is None
    ]
    there = representation(register, meeting)
    if there.met is False:
        found.append(SendingCheck(CheckKey.NO_QUORUM, here, str(there.total), count=there.represented))
    return found
