"""The head of an overleg: how far it is, what comes next, what is not right for it, and how it folds."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from secretariat.domain.bodies import Body, BodyKind, BodyLevel, BodyStatus
from secretariat.domain.lifecycle import LifeStep, NextStep
from secretariat.domain.meetings import Meeting, MeetingKind, MeetingStatus, MeetingTerms
from secretariat.domain.sending_checks import CheckKey, Place, SendingCheck
from secretariat.gui.look.theme import Theme
from secretariat.gui.meetings.head import HeadView
from secretariat.services.meetings import MeetingHead, OtherMeeting

TODAY = dt.date(2023, 10, 20)
BODY = Body(
    id="b",
    code="BO-CULT",
    name="Bestuurlijk overleg Cultuur",
    kind=BodyKind.EXECUTIVE_MEETING,
    level=BodyLevel.EXECUTIVE,
    status=BodyStatus.ACTIVE,
)
MEETING = Meeting(
    id="m",
    code="BO-CULT 2023-02",
    body_id="b",
    title="Overleg",
    kind=MeetingKind.CONSULTATION,
    date=dt.date(2023, 11, 2),
    status=MeetingStatus.PLANNED,
)
TERMS = MeetingTerms(send_by=dt.date(2023, 10, 19), late_papers_until=dt.date(2023, 10, 31))
HEAD = MeetingHead(
    meeting=MEETING,
    body=BODY,
    place="",
    chair="",
    terms=TERMS,
    invented=False,
    attended=False,
    replaces=None,
    replaced_by=None,
)
HERE = Place("meetings", "m")


@pytest.fixture
def head(theme: Theme, qtbot: QtBot) -> HeadView:
    head = HeadView()
    qtbot.addWidget(head)
    head.resize(900, 240)
    head.show_head(HEAD, TODAY)
    head.show()
    return head


def test_it_says_the_term_to_come_or_the_step_that_is_late(head: HeadView) -> None:
    assert head.due == ""  # what comes next is not known yet
    head.show_next(NextStep(LifeStep.CONVENE, TERMS.send_by), LifeStep.CONVENE)
    assert head.due == "Te laat: convocatie verzenden (termijn 19 oktober 2023)"
    head.show_next(NextStep(LifeStep.HOLD, dt.date(2023, 10, 1)), LifeStep.HOLD)
    assert head.due == "Eerstvolgende termijn: nazending uiterlijk dinsdag 31 oktober 2023"


def test_what_is_not_right_is_counted_and_told_with_the_worst_first(head: HeadView, qtbot: QtBot) -> None:
    items = [SendingCheck(CheckKey.NO_DURATION, Place("agenda_items", str(n)), f"{n} R&D") for n in range(1, 6)]
    failing = (*items, SendingCheck(CheckKey.NO_PLACE, HERE))
    head.show_next(NextStep(LifeStep.CONVENE, None, failing), LifeStep.CONVENE)
    assert (head.checks.text(), head.checks.accessibleName()) == (
        "6 opmerkingen",
        "6 opmerkingen vóór: Convocatie verzenden",
    )
    assert head.checks.sentences == [
        "Eerst herstellen",
        "Er is geen locatie en geen adres voor online deelname.",
        "Ter informatie",
        "Punt 1 R&D heeft geen tijd.",
        "Punt 2 R&D heeft geen tijd.",
        "Punt 3 R&D heeft geen tijd.",
        "… en nog 2",
    ]
    with qtbot.waitSignal(head.checks.wanted) as told:
        head.checks.choose("Punt 2 R&D heeft geen tijd.")
    assert told.args == [items[1]]
    head.show_next(NextStep(LifeStep.CONVENE), LifeStep.CONVENE)
    assert not head.checks.isVisible()


def test_the_steps_that_are_possible_stand_in_the_button_and_its_menu(head: HeadView, qtbot: QtBot) -> None:
    head.steps.show_steps(LifeStep.HOLD, [LifeStep.POSTPONE, LifeStep.CANCEL], can_take_back=True)
    assert head.steps.next_button.text() == "Als gehouden vastleggen"
    assert [line.text() for line in head.steps.lines()] == [
        "Verslag &terugnemen van de voorzitter",
        "Overleg &verzetten…",
        "Overleg &annuleren…",
        "T&ermijnen…",
    ]
    with qtbot.waitSignal(head.steps.step_wanted) as told:
        head.steps.take_next()
    assert told.args == [LifeStep.HOLD]
    head.steps.show_steps(None, [], can_take_back=False)
    assert not head.steps.next_button.isVisible()


def test_an_overleg_that_is_off_says_why_and_what_came_in_its_place(head: HeadView) -> None:
    off = replace(MEETING, status=MeetingStatus.POSTPONED, status_reason="Ziekte <b>")
    new = OtherMeeting("n", "BO-CULT 2023-03", dt.date(2023, 12, 14))
    head.show_head(replace(HEAD, meeting=off, replaced_by=new), TODAY)
    assert head.turn == "Reden: Ziekte <b> Nu: BO-CULT 2023-03, 14 december 2023"
    assert (head.steps.isVisible(), head.due, head.terms) == (False, "", "")
    head.show_head(replace(HEAD, replaces=new), TODAY)
    assert head.turn == "In de plaats van BO-CULT 2023-03, 14 december 2023"
    assert head.steps.isVisible()


def test_where_there_is_little_height_the_work_goes_before_the_line_with_all_terms(head: HeadView) -> None:
    high = head.sizeHint().height()
    head.set_low(True)
    assert not head.change_terms.isVisible()
    assert head.sizeHint().height() < high
    assert head.standing == "Stand: Gepland (stap 2 van 7)"
    head.set_low(False)
    assert head.change_terms.isVisible()
