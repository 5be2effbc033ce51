"""What goes from one overleg to the next, in words."""

from __future__ import annotations

import datetime as dt

from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.backlog import BacklogItem
from secretariat.domain.carry_over import Waiting
from secretariat.domain.meetings import Meeting, MeetingKind, MeetingStatus
from secretariat.wording.carry_over import (
    also_waiting,
    deferred_to,
    destination,
    recorded_there,
    waiting_in_full,
    waits_here,
)

HELD = Meeting(
    id="m", code="BO 2023-01", body_id="b", title="Overleg", kind=MeetingKind.GATHERING, status=MeetingStatus.HELD
)
KEPT = BacklogItem(id="x", body_id="b", title="Museumplan", purpose=AgendaPurpose.DISCUSSION)


def test_what_waits_is_named_and_counted() -> None:
    assert waits_here(Waiting()) == ""
    assert waits_here(Waiting(minutes=(HELD,), backlog=(KEPT, KEPT))) == (
        "Wacht op deze agenda: het verslag van BO 2023-01 en 2 te agenderen punten."
    )
    assert waiting_in_full(Waiting(minutes=(HELD,), backlog=(KEPT,))) == (
        "Verslag van BO 2023-01 (nog niet vastgesteld)\nMuseumplan (te agenderen)"
    )


def test_on_the_card_the_backlog_is_not_said_again() -> None:
    assert also_waiting(Waiting(backlog=(KEPT,))) == ""
    assert also_waiting(Waiting(minutes=(HELD,), backlog=(KEPT,))) == (
        "Komt vanzelf op de eerstvolgende agenda: het verslag van BO 2023-01."
    )


def test_where_an_item_can_go_and_went() -> None:
    day = dt.date(2024, 5, 23)
    assert (
        destination("BO 2024-01", "Overleg", day, sent=True) == "23-05-2024  BO 2024-01 · Overleg (agenda al verzonden)"
    )
    assert destination("BO 2024-01", "Overleg", None, sent=False) == "zonder datum  BO 2024-01 · Overleg"
    assert deferred_to("Plan", "BO 2024-01", None) == "‘Plan’ is aangehouden tot BO 2024-01."
    assert deferred_to("Plan", "", None) == "‘Plan’ is aangehouden en staat nu bij Te agenderen."


def test_what_was_recorded_at_an_item() -> None:
    assert recorded_there(0, 0, 0, 0) == ""
    assert recorded_there(1, 2, 0, 1) == "1 besluit, 2 actiepunten en 1 conclusie"
