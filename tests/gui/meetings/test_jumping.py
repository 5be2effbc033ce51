"""Every check: what it means, and where it brings the secretary to mend it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from secretariat.domain.sending_checks import CheckKey, Place, SendingCheck, Severity
from secretariat.gui.meetings.jumping import Jumping

STOPS, ASKS, TELLS = Severity.STOPS, Severity.ASKS, Severity.TELLS
EVERY = [
    (CheckKey.NO_DATE, STOPS, "meetings", "field date"),
    (CheckKey.NO_START, ASKS, "meetings", "field times"),
    (CheckKey.NO_PLACE, STOPS, "meetings", "field place"),
    (CheckKey.NO_CHAIR, ASKS, "meetings", "bodies body"),
    (CheckKey.NO_ITEMS, STOPS, "meetings", "tab agenda"),
    (CheckKey.NO_RECIPIENTS, STOPS, "meetings", "bodies body"),
    (CheckKey.NO_EMAIL, ASKS, "persons", "persons one"),
    (CheckKey.TERM_PASSED, ASKS, "meetings", "terms"),
    (CheckKey.FREE_DAY, ASKS, "meetings", "field date"),
    (CheckKey.DAY_PASSED, ASKS, "meetings", "field date"),
    (CheckKey.DAY_AHEAD, STOPS, "meetings", "field date"),
    (CheckKey.BODY_DISSOLVED, ASKS, "bodies", "bodies one"),
    (CheckKey.OVER_TIME, ASKS, "meetings", "tab agenda"),
    (CheckKey.NO_DURATION, TELLS, "agenda_items", "tab agenda, row one"),
    (CheckKey.NO_PROPOSER, TELLS, "agenda_items", "tab agenda, row one"),
    (CheckKey.NO_SPEAKER, ASKS, "agenda_items", "tab agenda, row one"),
    (CheckKey.NO_PAPER, ASKS, "agenda_items", "tab agenda, row one"),
    (CheckKey.FILE_MISSING, ASKS, "documents", "tab stukken, row one"),
    (CheckKey.LINK_WRONG, ASKS, "documents", "tab stukken, row one"),
    (CheckKey.AGENDA_UNCHECKED, ASKS, "meetings", "tab agenda"),
    (CheckKey.MINUTES_WAITING, ASKS, "meetings", "tab agenda"),
    (CheckKey.ITEM_WAITING, ASKS, "meetings", "tab agenda"),
    (CheckKey.ACTION_INCOMPLETE, STOPS, "action_points", "action_points one"),
    (CheckKey.ACTION_UNCLEAR, ASKS, "action_points", "action_points one"),
    (CheckKey.PRESENCE_UNKNOWN, TELLS, "attendance", "tab deelnemers, row one"),
    (CheckKey.NO_QUORUM, TELLS, "meetings", "tab deelnemers"),
    (CheckKey.ATTENDANCE_OPEN, ASKS, "attendance", "tab deelnemers, row one"),
    (CheckKey.TEXT_MISSING, ASKS, "agenda_items", "tab verslag, row one"),
    (CheckKey.BODY_MISSING, ASKS, "decisions", "decisions one"),
    (CheckKey.NO_FOLLOW_UP, ASKS, "decisions", "decisions one"),
    (CheckKey.CHAIR_UNASKED, ASKS, "meetings", "tab verslag"),
    (CheckKey.CHANGED_SINCE, TELLS, "meetings", "tab verslag"),
    (CheckKey.FOUR_EYES, TELLS, "meetings", "tab verslag"),
    (CheckKey.COMMENTS_RUNNING, ASKS, "meetings", "tab verslag"),
    (CheckKey.CHANGES_UNDECIDED, ASKS, "meetings", "tab verslag"),
    (CheckKey.NOT_ADOPTED, STOPS, "meetings", "tab verslag"),
]
IN_VERZENDEN = {
    CheckKey.PAPER_LEFT_OUT: STOPS,
    CheckKey.CONFIDENTIAL_MEETING: ASKS,
    CheckKey.CONFIDENTIAL_ITEM: ASKS,
    CheckKey.CONFIDENTIAL_COPY: ASKS,
    CheckKey.CONFIDENTIAL_ACTION: ASKS,
}
"""What is about who receives it or what goes along is mended in the list where it is shown."""


class Desk:
    """Notes where it was brought, as whatever of the desk a jump asks for."""

    def __init__(self) -> None:
        self.places: list[str] = []
        self.widget = SimpleNamespace(setFocus=lambda: None)

    def open(self, kind: str, record_id: str) -> None:
        self.places.append(f"{kind} {record_id}")

    def turn_to_topic(self, topic: str) -> Desk:
        self.places.append(f"tab {topic}")
        return self

    def show_place(self, place: str) -> None:
        self.places.append(f"row {place}")


@pytest.mark.parametrize(("key", "severity", "kind", "where"), EVERY, ids=[key.value for key, *_ in EVERY])
def test_a_check_has_its_weight_and_leads_to_its_place(
    key: CheckKey, severity: Severity, kind: str, where: str
) -> None:
    desk: Any = Desk()
    jumping = Jumping(
        cast(Any, desk),
        cast(Any, desk),
        lambda field: desk.places.append(f"field {field}"),
        lambda: desk.places.append("terms"),
    )
    check = SendingCheck(key, Place(kind, "one"))
    jumping.to(check, "body")
    assert (check.severity, ", ".join(desk.places)) == (severity, where)


def test_no_check_is_forgotten() -> None:
    listed = [key for key, *_ in EVERY] + list(IN_VERZENDEN)
    assert sorted(listed) == sorted(CheckKey)
    assert {key: SendingCheck(key, Place("meetings", "one")).severity for key in IN_VERZENDEN} == IN_VERZENDEN
