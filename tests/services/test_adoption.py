"""Vaststellen: in an overleg or in writing, with or without changes; put off; and corrected afterwards."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.documents.outline_data import outline_text
from secretariat.domain.attendance import Attendance, AttendanceStatus
from secretariat.domain.decisions import DecisionKind
from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.lifecycle import Hindrance, LifeStep
from secretariat.domain.meetings import MeetingStatus
from secretariat.domain.minutes import ItemTreatment, MinutesStatus
from secretariat.domain.refusals import (
    AdoptionDayWrong,
    ApprovalDayWrong,
    DraftCameLater,
    MeetingAhead,
    NotLater,
    OtherBody,
    StepOutOfOrder,
)
from secretariat.domain.sending_checks import CheckKey
from secretariat.services.amendments import AmendmentFacts
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.minutes_state import LaterMeeting
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from secretariat.wording.minutes import state_words
from secretariat.wording.refusals import sentence
from secretariat.wording.sending_checks import reason
from tests.services.october import PREVIOUS, adopt, convened, held, item, send
from tests.storage.contents import Clock


def test_a_verslag_is_adopted_in_the_next_overleg_which_says_so(october: Workspace, clock: Clock) -> None:
    meeting_id = convened(october, clock)
    clock.now = dt.datetime(2023, 11, 2, 17)
    october.meetings.hold(meeting_id)
    adopt(october, PREVIOUS, meeting_id)
    minutes = october.minutes.of_meeting(PREVIOUS)
    assert minutes is not None
    assert (minutes.status, minutes.adopted_on, minutes.adopted_in_meeting_id) == (
        MinutesStatus.ADOPTED,
        dt.date(2023, 11, 2),
        meeting_id,
    )
    assert october.meetings.head(PREVIOUS).meeting.status is MeetingStatus.MINUTES_ADOPTED
    texts = {entry.number: entry.text for entry in october.minutes.entries(meeting_id)}
    assert texts["3"] == "Het verslag van 13 april 2023 wordt ongewijzigd vastgesteld."
    paper = outline_text(october.publishing.outline(PaperRequest(PaperKind.MINUTES, meeting_id=PREVIOUS)))
    assert "Vastgesteld op 2 november 2023 (BO-CULT 2023-02), ongewijzigd" in paper
    (about,) = october.adoption.at(meeting_id)
    assert about.status is MinutesStatus.ADOPTED


def test_a_verslag_that_was_adopted_keeps_the_house_style_of_that_day(october: Workspace, clock: Clock) -> None:
    october.house_style.set_footer("Postbus 1, Groningen")
    meeting_id = convened(october, clock)
    clock.now = dt.datetime(2023, 11, 2, 17)
    october.meetings.hold(meeting_id)
    adopt(october, PREVIOUS, meeting_id)
    october.house_style.set_footer("Postbus 2, Groningen")
    paper = october.publishing.outline(PaperRequest(PaperKind.MINUTES, meeting_id=PREVIOUS))
    assert paper.house is not None
    assert paper.house.footer == "Postbus 1, Groningen"


def test_an_overleg_in_the_morning_adopts_nothing_of_the_afternoon(october: Workspace, clock: Clock) -> None:
    afternoon = held(october, clock)
    facts = MeetingFacts(date=dt.date(2023, 11, 2), start_time=dt.time(10), end_time=dt.time(12), place="Zaal")
    morning = october.meeting_planning.plan("body-bo-cult", facts).subject_id
    october.meetings.hold(morning)
    send(october, DispatchKind.DRAFT_MINUTES, afternoon)
    with pytest.raises(NotLater) as refused:
        october.adoption.adopt_in_meeting(afternoon, morning)
    assert refused.value.code == "BO-CULT 2023-02"
    assert not any(one.id == morning for one in october.minutes_state.of_meeting(afternoon).later)


def test_only_a_later_overleg_of_the_same_body_adopts(october: Workspace, clock: Clock) -> None:
    with pytest.raises(OtherBody):
        october.adoption.adopt_in_meeting(PREVIOUS, "mtg-ao-cult-2023-02")
    with pytest.raises(NotLater):
        october.adoption.adopt_in_meeting(PREVIOUS, PREVIOUS)
    meeting_id = held(october, clock)
    with pytest.raises(StepOutOfOrder) as refused:
        october.adoption.adopt_in_writing(meeting_id)
    assert sentence(refused.value) == (
        "Een verslag met de status ‘in bewerking’ kan niet worden vastgesteld. Kijk eerst wat de volgende stap is."
    )


def test_an_overleg_that_is_still_to_come_or_does_not_go_on_adopts_nothing(october: Workspace, clock: Clock) -> None:
    meeting_id = convened(october, clock)
    with pytest.raises(MeetingAhead) as ahead:
        adopt(october, PREVIOUS, meeting_id)
    assert sentence(ahead.value) == ("BO-CULT 2023-02 is pas op 2 november 2023. Leg het vast als het is gehouden.")
    october.calling_off.cancel(meeting_id, "Ziekte van de voorzitter")
    clock.now = dt.datetime(2023, 11, 3, 9)
    with pytest.raises(StepOutOfOrder) as off:
        adopt(october, PREVIOUS, meeting_id)
    assert sentence(off.value) == (
        "Een overleg met de status ‘geannuleerd’ kan niet worden gekozen om er een verslag in te behandelen. "
        "Kijk eerst wat de volgende stap is."
    )
    minutes = october.minutes.of_meeting(PREVIOUS)
    assert minutes is not None
    assert minutes.status is MinutesStatus.DRAFT


def test_an_erratum_stands_behind_the_verslag_and_leaves_it_as_it_was(october: Workspace, clock: Clock) -> None:
    adopt(october, PREVIOUS, on=dt.date(2023, 10, 2))
    request = PaperRequest(PaperKind.MINUTES, meeting_id=PREVIOUS)
    before = october.publishing.outline(request)
    meeting_id = held_without_previous(october, clock)
    october.adoption.correct(PREVIOUS, meeting_id, "Lees ‘tien’ in plaats van ‘elf’.", "2")
    after = october.publishing.outline(request)
    assert after.blocks[: len(before.blocks)] == before.blocks
    words = outline_text(after)[len(outline_text(before)) - 200 :]
    assert "2 november 2023 (BO-CULT 2023-02)" in words
    assert "2: Lees ‘tien’ in plaats van ‘elf’." in words
    assert october.publishing.outline(PaperRequest(PaperKind.MINUTES, PREVIOUS, as_of=dt.date(2023, 10, 31))) == before


def held_without_previous(october: Workspace, clock: Clock) -> str:
    meeting_id = convened(october, clock)
    clock.now = dt.datetime(2023, 11, 2, 17)
    october.meetings.hold(meeting_id)
    return meeting_id


def test_a_verslag_that_is_not_adopted_is_changed_and_not_corrected(october: Workspace, clock: Clock) -> None:
    meeting_id = convened(october, clock)
    with pytest.raises(StepOutOfOrder):
        october.adoption.correct(PREVIOUS, meeting_id, "Lees tien.")


def test_the_way_to_afgesloten_is_one_step_at_a_time(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    seen = []
    for do in (
        lambda: october.lifecycle.submit(meeting_id),
        lambda: october.lifecycle.approve(meeting_id),
        lambda: send(october, DispatchKind.DRAFT_MINUTES, meeting_id),
        lambda: adopt(october, meeting_id),
        lambda: october.lifecycle.close(meeting_id),
    ):
        seen.append(october.lifecycle.next_step(meeting_id).step)
        do()
    assert seen == [LifeStep.SEND_TO_CHAIR, LifeStep.APPROVE, LifeStep.SEND_DRAFT, LifeStep.ADOPT, LifeStep.CLOSE]
    assert october.lifecycle.next_step(meeting_id).step is None
    assert october.meetings.head(meeting_id).meeting.status is MeetingStatus.CLOSED


@pytest.mark.parametrize("later", [True, False], ids=["afterwards, in the register", "at the item"])
def test_an_overleg_is_closed_when_an_action_point_carries_out_what_was_assigned(
    october: Workspace, clock: Clock, later: bool
) -> None:
    meeting_id = held(october, clock)
    item_6, due = item(october, meeting_id, "6"), dt.date(2024, 1, 15)
    made = october.decisions.add(meeting_id, item_6, DecisionKind.ASSIGNED, "Het bureau werkt een voorstel uit.")
    decision_id = october.decisions.added(made)
    if not later:
        october.action_points.add(meeting_id, item_6, "Voorstel uitwerken", "per-x-demoma", due)
    send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    adopt(october, meeting_id)
    if later:
        failing = october.lifecycle.checks(meeting_id, LifeStep.CLOSE)
        assert [reason(check) for check in failing] == ["Op besluit 2023-B-007 volgt nog geen actiepunt of orgaan."]
        on = october.action_points
        on.add_to_body("body-bo-cult", "Voorstel uitwerken", "per-x-demoma", due, decision_id=decision_id)
    assert [one.text for one in october.decisions.record(decision_id).actions] == ["Voorstel uitwerken"]
    assert october.attention.overview().without_follow_up.total == 0
    october.lifecycle.close(meeting_id)
    assert october.meetings.head(meeting_id).meeting.status is MeetingStatus.CLOSED


def test_what_was_changed_stands_where_the_verslag_is_adopted_before_the_formula(
    october: Workspace, clock: Clock
) -> None:
    meeting_id = held_without_previous(october, clock)
    on = october.amendments
    on.add(PREVIOUS, AmendmentFacts(place="2", old_text="10 *jaar*", new_text="tien jaar", by="Veendam"))
    on.add(PREVIOUS, AmendmentFacts(place="2", new_text="Ook K&C was er.", by="Pekela"))
    on.add(PREVIOUS, AmendmentFacts(place="2", old_text="weg", by="Pekela"))
    for at, accepted in enumerate((True, True, False)):
        on.settle(PREVIOUS, at, accepted)
    item_3 = item(october, meeting_id, "3")
    october.minutes.write_text(meeting_id, item_3, "De actielijst wordt doorgenomen.")
    adopt(october, PREVIOUS, meeting_id)
    texts = {entry.id: entry.text for entry in october.minutes.entries(meeting_id)}
    assert texts[item_3] == (
        "De actielijst wordt doorgenomen.\n\n"
        "Verslag van 13 april 2023, tekstueel:\n\n"
        "- Punt 2: ‘10 \\*jaar\\*’ wordt ‘tien jaar’ (Veendam).\n"
        "- Punt 2: toegevoegd wordt ‘Ook K&C was er.’ (Pekela).\n\n"
        "Met inachtneming hiervan wordt het verslag vastgesteld."
    )
    (about,) = october.adoption.at(meeting_id)
    assert (about.changes, about.can_be, about.adopted_in) == (2, False, "BO-CULT 2023-02")


def test_what_the_secretary_wrote_of_the_adoption_herself_stays(october: Workspace, clock: Clock) -> None:
    meeting_id = held_without_previous(october, clock)
    item_3 = item(october, meeting_id, "3")
    october.minutes.write_text(meeting_id, item_3, "Het verslag wordt ongewijzigd vastgesteld, met dank.")
    adopt(october, PREVIOUS, meeting_id)
    texts = {entry.id: entry.text for entry in october.minutes.entries(meeting_id)}
    assert texts[item_3] == "Het verslag wordt ongewijzigd vastgesteld, met dank."


def test_that_the_actielijst_is_vastgesteld_says_nothing_of_the_verslag(october: Workspace, clock: Clock) -> None:
    meeting_id = held_without_previous(october, clock)
    item_3 = item(october, meeting_id, "3")
    october.minutes.write_text(meeting_id, item_3, "De actielijst wordt bijgewerkt en vastgesteld.")
    adopt(october, PREVIOUS, meeting_id)
    texts = {entry.id: entry.text for entry in october.minutes.entries(meeting_id)}
    assert texts[item_3] == (
        "De actielijst wordt bijgewerkt en vastgesteld.\n\nHet verslag van 13 april 2023 wordt ongewijzigd vastgesteld."
    )


def test_the_state_says_since_when_where_and_what_can_be_done(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    state_of = october.minutes_state.of_meeting
    assert LifeStep.SEND_TO_CHAIR in state_of(meeting_id).steps
    clock.now = dt.datetime(2023, 11, 8, 9)
    october.lifecycle.submit(meeting_id)
    state = state_of(meeting_id)
    assert state_words(state.minutes, submitted_on=state.submitted_on) == (
        "Ter controle bij voorzitter sinds 8 november 2023"
    )
    october.history.undo()
    assert state_of(meeting_id).submitted_on is None
    october.history.redo()
    clock.now = dt.datetime(2023, 11, 9, 9)
    october.lifecycle.approve(meeting_id)
    assert state_words(state_of(meeting_id).minutes) == "Akkoord voorzitter op 9 november 2023, nog te verzenden"
    clock.now = dt.datetime(2023, 11, 16, 9)
    send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    assert state_words(state_of(meeting_id).minutes) == (
        "Concept v1, verzonden 16 november 2023, reacties t/m 30 november 2023"
    )
    later = state_of(PREVIOUS)
    assert [(one.code, one.number) for one in later.adopting] == [("BO-CULT 2023-02", "3")]
    assert not later.can_be_corrected
    adopt(october, PREVIOUS)
    after = state_of(PREVIOUS)
    assert after.later == (LaterMeeting(meeting_id, "BO-CULT 2023-02", dt.date(2023, 11, 2), is_planned_here=True),)
    assert after.can_be_corrected
    october.meeting_planning.plan("body-bo-cult", MeetingFacts(date=dt.date(2024, 5, 23), start_time=dt.time(14)))
    assert [one.hindrance for one in state_of(PREVIOUS).later] == [None, Hindrance.AHEAD]
    october.history.undo()
    assert (after.is_adopted, after.adopted_in, after.errata) == (True, "", ())
    october.adoption.correct(PREVIOUS, meeting_id, "Lees ‘tien’.", "2")
    assert [(one.code, one.place, one.text) for one in state_of(PREVIOUS).errata] == [
        ("BO-CULT 2023-02", "2", "Lees ‘tien’.")
    ]


def test_the_agenda_knows_which_verslag_an_item_is_about(october: Workspace, clock: Clock) -> None:
    meeting_id = held_without_previous(october, clock)
    adopts = october.agendas.record(item(october, meeting_id, "3")).adopts
    assert adopts is not None
    assert (adopts.id, adopts.words) == (item(october, PREVIOUS, "1"), "BO-CULT 2023-01")
    assert october.agendas.record(item(october, meeting_id, "4")).adopts is None


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (dt.date(2023, 12, 1), "1 december 2023 moet nog komen."),
        (dt.date(2023, 11, 1), "Op 1 november 2023 was het overleg nog niet geweest. Kies 2 november 2023 of"),
        (dt.date(2023, 11, 15), "Op 15 november 2023 was er nog geen concept van dit verslag verzonden;"),
    ],
)
def test_minutes_are_adopted_in_writing_between_the_first_concept_and_today(
    october: Workspace, clock: Clock, day: dt.date, words: str
) -> None:
    meeting_id = held(october, clock)
    clock.now = dt.datetime(2023, 11, 16, 9)
    send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    clock.now = dt.datetime(2023, 11, 30, 9)
    with pytest.raises(AdoptionDayWrong) as refused:
        october.adoption.adopt_in_writing(meeting_id, day)
    assert sentence(refused.value).startswith(words)
    adopt(october, meeting_id, on=dt.date(2023, 11, 16))
    minutes = october.minutes.of_meeting(meeting_id)
    assert minutes is not None
    assert minutes.adopted_on == dt.date(2023, 11, 16)


def test_what_was_changed_after_the_chair_agreed_is_said_where_that_is_shown(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    clock.now = dt.datetime(2023, 11, 9, 9)
    october.lifecycle.submit(meeting_id)
    october.lifecycle.approve(meeting_id)

    def said() -> str:
        state = october.minutes_state.of_meeting(meeting_id)
        return state_words(state.minutes, changed_since=state.changed_since_approval)

    def remarks() -> list[str]:
        parcel = october.parcels.prepare(DispatchKind.DRAFT_MINUTES, meeting_id)
        return [reason(one) for one in parcel.checks if one.key is CheckKey.CHANGED_SINCE]

    agreed = "Akkoord voorzitter op 9 november 2023, nog te verzenden"
    changed = "Akkoord voorzitter op 9 november 2023; daarna gewijzigd, nog te verzenden"
    assert (said(), remarks()) == (agreed, [])
    october.minutes.set_treatment(meeting_id, item(october, meeting_id, "2"), ItemTreatment.TREATED)
    october.people.edit("per-x-testinga", "email", "anders@example.nl")
    assert said() == agreed
    october.minutes.write_text(meeting_id, item(october, meeting_id, "5"), "Zij gaven twee inkijkjes in de plannen.")
    assert said() == changed
    assert remarks() == ["De voorzitter was op 9 november 2023 akkoord; daarna is het verslag gewijzigd."]
    october.history.undo()
    assert said() == agreed
    (decision, *_rest) = october.decisions.of_meeting(meeting_id)
    attending = october.register().where(Attendance, "meeting_id", meeting_id)[0].person_id
    for verb in (
        lambda: october.decisions.edit(decision.id, text="Anders besloten."),
        lambda: october.votes.record(decision.id, 8, 1),
        lambda: october.attendance.set_status(meeting_id, attending, AttendanceStatus.ABSENT_NOTIFIED),
        lambda: october.agendas.rename(item(october, meeting_id, "5"), "De Nieuwe Poort"),
        lambda: october.minutes.set_treatment(meeting_id, item(october, meeting_id, "6"), ItemTreatment.DEFERRED),
        lambda: october.minutes.set_treatment(meeting_id, item(october, meeting_id, "5"), ItemTreatment.NOT_TREATED),
        lambda: october.minutes.move_treatment(meeting_id, item(october, meeting_id, "5"), -1),
    ):
        verb()
        assert said() == changed
        october.history.undo()
        assert said() == agreed
    october.decisions.edit(decision.id, text="Anders besloten.")
    october.lifecycle.take_back(meeting_id)
    october.lifecycle.submit(meeting_id)
    october.lifecycle.approve(meeting_id)
    assert said() == agreed


def test_an_overleg_of_before_the_first_concept_adopts_nothing(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    between = october.meeting_planning.plan("body-bo-cult", MeetingFacts(date=dt.date(2023, 11, 9))).subject_id
    clock.now = dt.datetime(2023, 11, 9, 17)
    october.meetings.hold(between)
    clock.now = dt.datetime(2023, 11, 16, 9)
    send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    code = october.meetings.head(between).meeting.code
    with pytest.raises(DraftCameLater) as refused:
        october.adoption.adopt_in_meeting(meeting_id, between)
    assert sentence(refused.value) == (
        f"Bij {code} op 9 november 2023 was er nog geen concept van dit verslag; dat ging rond op 16 november 2023. "
        "Kies een later overleg, of stel het schriftelijk vast."
    )
    assert [one.hindrance for one in october.minutes_state.of_meeting(meeting_id).later] == [Hindrance.BEFORE_DRAFT]
    assert {one.code: one.hindrance for one in october.adoption.at(between)} == {
        "BO-CULT 2023-01": None,
        "BO-CULT 2023-02": Hindrance.BEFORE_DRAFT,
    }
    clock.now = dt.datetime(2023, 11, 20, 9)
    send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    adopt(october, meeting_id, on=dt.date(2023, 11, 16))


def test_of_a_concept_that_another_program_sent_first_the_day_is_not_known(october: Workspace, clock: Clock) -> None:
    meeting_id = held_without_previous(october, clock)
    clock.now = dt.datetime(2023, 11, 6, 9)
    send(october, DispatchKind.DRAFT_MINUTES, PREVIOUS)
    assert [one.version for one in october.dispatches.of_meeting(PREVIOUS)] == [3]
    adopt(october, PREVIOUS, meeting_id)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (
            dt.date(2023, 11, 9),
            "9 november 2023 moet nog komen. Kies de dag waarop de voorzitter akkoord was, uiterlijk vandaag.",
        ),
        (
            dt.date(2023, 11, 1),
            "Op 1 november 2023 was het overleg nog niet geweest. Kies 2 november 2023 of een latere dag.",
        ),
    ],
)
def test_the_chair_approves_between_the_overleg_and_today(
    october: Workspace, clock: Clock, day: dt.date, words: str
) -> None:
    meeting_id = held(october, clock)
    october.lifecycle.submit(meeting_id)
    clock.now = dt.datetime(2023, 11, 8, 9)
    with pytest.raises(ApprovalDayWrong) as refused:
        october.lifecycle.approve(meeting_id, day)
    assert sentence(refused.value) == words
    minutes = october.minutes.of_meeting(meeting_id)
    assert minutes is not None
    assert minutes.chair_checked_on is None
    october.lifecycle.approve(meeting_id, dt.date(2023, 11, 2))
