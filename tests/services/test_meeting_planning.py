"""Planning overleggen: everything that follows from the orgaan, and neighbours that keep naming each other."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.agendas import AgendaItem, AgendaPurpose
from secretariat.domain.bodies import Membership
from secretariat.domain.meeting_planning import ConcernKind, Rhythm
from secretariat.domain.meetings import Meeting, MeetingKind, MeetingStatus, MeetingTerm
from secretariat.domain.organisations import Location
from secretariat.domain.refusals import (
    DayNeeded,
    DayToCome,
    FieldEmpty,
    MinutesFrozen,
    RecordMissing,
    StepOutOfOrder,
    TimesReversed,
)
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.workspace import Workspace
from secretariat.wording.meeting_planning import concern_sentence
from secretariat.wording.refusals import sentence
from tests.services.october import convened
from tests.services.october import planned as planned_november
from tests.storage.contents import Clock

BO, AO = "body-bo-cult", "body-ao-cult"
FEBRUARY = dt.date(2024, 2, 15)


def planned(on: Workspace, meeting_id: str) -> Meeting:
    return on.register().get(Meeting, meeting_id)


def titles(on: Workspace, meeting_id: str) -> list[str]:
    return [line.title for line in on.agendas.lines(meeting_id)]


def test_everything_follows_from_the_orgaan(workspace: Workspace) -> None:
    facts = MeetingFacts(date=FEBRUARY, start_time=dt.time(14), end_time=dt.time(16, 30), place="gemeentehuis veendam")
    made = workspace.meeting_planning.plan(BO, facts)
    meeting = planned(workspace, made.subject_id)
    assert (meeting.code, meeting.title, meeting.kind, meeting.status) == (
        "BO-CULT 2024-02",
        "Bestuurlijk overleg Cultuur",
        MeetingKind.CONSULTATION,
        MeetingStatus.PLANNED,
    )
    assert meeting.location_id == "loc-gemeentehuis-veendam"
    assert workspace.meetings.head(meeting.id).chair == "Z. van der Verzin"
    assert titles(workspace, meeting.id) == [
        "Opening en mededelingen",
        "Vaststellen agenda",
        "Verslag vorig overleg (BO-CULT 2023-02, 2 november 2023) en actielijst",
        "Verslag BO-CULT 2023-01 (13 april 2023), aangehouden",
        "Rondvraag",
        "Sluiting",
    ]
    assert workspace.agendas.lines(meeting.id)[2].purpose is AgendaPurpose.ADOPTION
    assert [line.number for line in workspace.agendas.lines(meeting.id)] == ["1", "2", "3", "4", "5", "6"]


def test_the_neighbours_name_the_new_one_and_it_names_them(workspace: Workspace) -> None:
    new = workspace.meeting_planning.plan(BO, MeetingFacts(date=FEBRUARY)).subject_id
    assert planned(workspace, new).previous_meeting_id == "mtg-bo-cult-2023-02"
    assert planned(workspace, new).next_meeting_id == "mtg-bo-cult-2024-01"
    assert planned(workspace, "mtg-bo-cult-2023-02").next_meeting_id == new
    assert planned(workspace, "mtg-bo-cult-2024-01").previous_meeting_id == new


def test_the_item_about_the_minutes_follows_when_one_comes_between(workspace: Workspace) -> None:
    june = workspace.meeting_planning.plan(BO, MeetingFacts(date=dt.date(2024, 6, 20))).subject_id
    assert titles(workspace, june)[2] == "Verslag vorig overleg (BO-CULT 2024-01, 23 mei 2024) en actielijst"
    between = workspace.meeting_planning.plan(BO, MeetingFacts(date=dt.date(2024, 6, 6))).subject_id
    assert titles(workspace, june)[2] == "Verslag vorig overleg (BO-CULT 2024-03, 6 juni 2024) en actielijst"
    workspace.meeting_planning.reschedule(between, MeetingFacts(date=dt.date(2024, 6, 13)))
    assert titles(workspace, june)[2] == "Verslag vorig overleg (BO-CULT 2024-03, 13 juni 2024) en actielijst"
    workspace.meeting_planning.reschedule(between, MeetingFacts(date=dt.date(2024, 9, 5)))
    assert titles(workspace, june)[2] == "Verslag vorig overleg (BO-CULT 2024-01, 23 mei 2024) en actielijst"
    assert titles(workspace, between)[2] == "Verslag vorig overleg (BO-CULT 2024-02, 20 juni 2024) en actielijst"
    assert planned(workspace, june).next_meeting_id == between


def adopting(on: Workspace, meeting_id: str) -> list[tuple[str, str]]:
    """The items at which a verslag is adopted: title, and the code of the overleg of that verslag."""
    said = {line.id: line.title for line in on.agendas.lines(meeting_id)}
    return [(said[one.item_id], one.code) for one in on.adoption.at(meeting_id)]


def verslag(code: str, day: str) -> list[tuple[str, str]]:
    return [(f"Verslag vorig overleg ({code}, {day}) en actielijst", code)]


def test_the_verslag_that_is_adopted_is_the_one_that_its_title_names(workspace: Workspace) -> None:
    plan, move = workspace.meeting_planning.plan, workspace.meeting_planning.reschedule
    june = plan(BO, MeetingFacts(date=dt.date(2024, 6, 20))).subject_id
    between = plan(BO, MeetingFacts(date=dt.date(2024, 6, 6))).subject_id
    assert adopting(workspace, june) == verslag("BO-CULT 2024-03", "6 juni 2024")
    assert adopting(workspace, between) == verslag("BO-CULT 2024-01", "23 mei 2024")
    move(between, MeetingFacts(date=dt.date(2024, 9, 5)))
    assert adopting(workspace, june) == verslag("BO-CULT 2024-01", "23 mei 2024")
    assert adopting(workspace, between) == verslag("BO-CULT 2024-02", "20 juni 2024")
    workspace.calling_off.postpone(june, MeetingFacts(date=dt.date(2024, 10, 3)), "Storm")
    assert adopting(workspace, between) == verslag("BO-CULT 2024-01", "23 mei 2024")
    (new,) = workspace.register().where(Meeting, "replaces_meeting_id", june)
    assert adopting(workspace, new.id) == verslag("BO-CULT 2024-03", "5 september 2024")
    workspace.calling_off.cancel(between, "Te weinig punten")
    assert adopting(workspace, new.id) == verslag("BO-CULT 2024-01", "23 mei 2024")


def test_where_somebody_worded_the_item_the_verslag_stays_that_of_the_overleg_it_was(workspace: Workspace) -> None:
    june = workspace.meeting_planning.plan(BO, MeetingFacts(date=dt.date(2024, 6, 20))).subject_id
    workspace.agendas.rename(workspace.agendas.lines(june)[2].id, "Verslag 23 mei en actielijst")
    between = workspace.meeting_planning.plan(BO, MeetingFacts(date=dt.date(2024, 6, 6))).subject_id
    assert adopting(workspace, june) == [("Verslag 23 mei en actielijst", "BO-CULT 2024-01")]
    workspace.calling_off.cancel(between, "Te weinig punten")
    assert adopting(workspace, june) == [("Verslag 23 mei en actielijst", "BO-CULT 2024-01")]


def test_an_item_that_somebody_worded_stays(workspace: Workspace) -> None:
    june = workspace.meeting_planning.plan(BO, MeetingFacts(date=dt.date(2024, 6, 20))).subject_id
    item = workspace.agendas.lines(june)[2].id
    workspace.agendas.rename(item, "Verslag en actielijst")
    workspace.meeting_planning.plan(BO, MeetingFacts(date=dt.date(2024, 6, 6)))
    assert titles(workspace, june)[2] == "Verslag en actielijst"


def test_a_meeting_without_a_day_is_in_preparation(workspace: Workspace) -> None:
    new = workspace.meeting_planning.plan(BO, MeetingFacts()).subject_id
    assert (planned(workspace, new).status, planned(workspace, new).code) == (MeetingStatus.DRAFT, "BO-CULT 2024-02")
    workspace.meeting_planning.reschedule(new, MeetingFacts(date=FEBRUARY))
    assert planned(workspace, new).status is MeetingStatus.PLANNED
    assert planned(workspace, new).next_meeting_id == "mtg-bo-cult-2024-01"


def test_a_place_that_nobody_knows_becomes_a_location(workspace: Workspace) -> None:
    new = workspace.meeting_planning.plan(BO, MeetingFacts(date=FEBRUARY, place=" Dorpshuis De Proef ")).subject_id
    location = workspace.register().get(Location, planned(workspace, new).location_id or "")
    assert location.name == "Dorpshuis De Proef"
    assert "Dorpshuis De Proef" in workspace.meeting_planning.places()
    again = workspace.meeting_planning.plan(BO, MeetingFacts(date=FEBRUARY, place="dorpshuis de proef")).subject_id
    assert planned(workspace, again).location_id == location.id


def test_one_undo_takes_everything_back(workspace: Workspace) -> None:
    before = workspace.register()
    workspace.meeting_planning.plan(BO, MeetingFacts(date=FEBRUARY, place="Dorpshuis"))
    workspace.history.undo()
    after = workspace.register()
    assert all(before.all(kind) == after.all(kind) for kind in (Meeting, AgendaItem, Location))


def test_an_agenda_committee_prepares_the_next_executive_meeting(workspace: Workspace) -> None:
    new = workspace.meeting_planning.plan("body-agcie", MeetingFacts(date=dt.date(2024, 4, 18))).subject_id
    assert planned(workspace, new).prepares_meeting_id == "mtg-bo-cult-2024-01"
    assert "Concept-agenda Bestuurlijk overleg Cultuur, 23 mei 2024: strategie, samenhang, scherpte" in titles(
        workspace, new
    )


def test_an_overleg_without_a_day_has_a_number_after_those_that_have_one(workspace: Workspace) -> None:
    preview = workspace.meeting_planning.preview(BO, None)
    assert (preview.code, preview.previous) == ("BO-CULT 2024-02", "BO-CULT 2024-01")
    made = workspace.meeting_planning.plan(BO, MeetingFacts())
    assert workspace.meetings.head(made.subject_id).meeting.code == "BO-CULT 2024-02"


def test_the_preview_says_what_a_meeting_becomes(workspace: Workspace) -> None:
    preview = workspace.meeting_planning.preview(BO, FEBRUARY)
    assert (preview.code, preview.previous, preview.items) == ("BO-CULT 2024-02", "BO-CULT 2023-02", 6)
    assert preview.terms.submit_by == dt.date(2024, 1, 25)
    assert workspace.meeting_planning.usual_times(BO) == (dt.time(14), dt.time(16, 30))


def test_a_day_is_never_forbidden_but_what_is_known_of_it_is_said(workspace: Workspace) -> None:
    def kinds(day: dt.date, place: str = "", start: dt.time | None = None) -> list[ConcernKind]:
        facts = MeetingFacts(date=day, place=place, start_time=start)
        return [one.kind for one in workspace.meeting_planning.concerns(BO, facts)]

    assert kinds(dt.date(2024, 1, 28)) == [ConcernKind.WEEKEND]
    assert kinds(dt.date(2024, 5, 9)) == [ConcernKind.HOLIDAY]
    assert kinds(dt.date(2024, 2, 20)) == [ConcernKind.SCHOOL_HOLIDAY]
    assert kinds(dt.date(2024, 5, 23)) == [ConcernKind.SAME_BODY]
    assert kinds(dt.date(2024, 2, 8), "Gemeentehuis Ten Boer", dt.time(11)) == [
        ConcernKind.PLACE_TAKEN,
        ConcernKind.SAME_PEOPLE,
    ]
    assert kinds(dt.date(2024, 2, 8), "Gemeentehuis Ten Boer", dt.time(13)) == [ConcernKind.SAME_PEOPLE]
    assert kinds(FEBRUARY) == []


def test_a_meeting_is_not_in_its_own_way(workspace: Workspace) -> None:
    facts = MeetingFacts(date=dt.date(2024, 5, 23), place="Inspiratiecafé OSO, Garmerwolde", start_time=dt.time(14))
    assert workspace.meeting_planning.concerns(BO, facts, "mtg-bo-cult-2024-01") == ()


def test_a_series_leaves_holidays_unticked(workspace: Workspace) -> None:
    days = workspace.meeting_planning.series(
        AO, Rhythm(3, nth=2, skips_school_holidays=True), dt.date(2024, 1, 1), dt.date(2024, 12, 31), MeetingFacts()
    )
    assert [day.day.isoformat() for day in days if not day.wanted] == ["2024-02-08", "2024-05-09", "2024-08-08"]


def test_a_day_on_which_people_work_is_ticked_whatever_its_name(workspace: Workspace) -> None:
    def ticked(year: int) -> list[bool]:
        rhythm = Rhythm(dt.date(year, 5, 5).weekday(), nth=1)
        days = (dt.date(year, 5, 1), dt.date(year, 5, 31))
        return [day.wanted for day in workspace.meeting_planning.series(AO, rhythm, *days, MeetingFacts())]

    assert [ticked(year) for year in (2025, 2026, 2027)] == [[False], [True], [True]]
    workspace.association.set_bevrijdingsdag(True)
    assert [ticked(year) for year in (2025, 2026, 2027)] == [[False], [False], [False]]


def test_a_day_of_a_series_can_be_moved_and_says_what_is_known_of_the_other_one(workspace: Workspace) -> None:
    planning, facts = workspace.meeting_planning, MeetingFacts(start_time=dt.time(10))
    (may,) = planning.series(AO, Rhythm(3, nth=2), dt.date(2024, 5, 1), dt.date(2024, 5, 31), facts)
    assert (may.day, may.wanted) == (dt.date(2024, 5, 9), False)
    moved = planning.moved_day(AO, may, dt.date(2024, 5, 11), facts)
    assert (moved.id, moved.day, moved.wanted) == ("2024-05-09", dt.date(2024, 5, 11), True)
    assert [one.kind for one in moved.concerns] == [ConcernKind.WEEKEND]


def test_a_series_is_one_step_with_a_chain_of_meetings(workspace: Workspace) -> None:
    days = [dt.date(2024, 3, 14), dt.date(2024, 1, 11), dt.date(2024, 6, 13)]
    workspace.meeting_planning.plan_series(AO, days, MeetingFacts(start_time=dt.time(10), place="Online"))
    of_body = [one for one in workspace.register().where(Meeting, "body_id", AO) if one.date and one.date.year == 2024]
    chain = sorted(of_body, key=lambda one: one.date or dt.date.min)
    assert [one.code for one in chain] == ["AO-CULT 2024-02", "AO-CULT 2024-01", "AO-CULT 2024-03", "AO-CULT 2024-04"]
    assert [one.next_meeting_id for one in chain[:-1]] == [one.id for one in chain[1:]]
    assert [one.previous_meeting_id for one in chain[1:]] == [one.id for one in chain[:-1]]
    assert titles(workspace, chain[2].id)[2] == "Verslag vorig overleg (AO-CULT 2024-01, 8 februari 2024) en actielijst"
    assert len({one.location_id for one in chain if one.code != "AO-CULT 2024-01"}) == 1
    workspace.history.undo()
    assert len(workspace.register().where(Meeting, "body_id", AO)) == 3


def test_terms_follow_the_new_day(workspace: Workspace) -> None:
    workspace.meeting_planning.reschedule("mtg-bo-cult-2024-01", MeetingFacts(date=dt.date(2024, 5, 30)))
    assert workspace.meetings.head("mtg-bo-cult-2024-01").terms.submit_by == dt.date(2024, 5, 9)


@pytest.mark.parametrize("cancelled", [True, False], ids=["cancelled", "put off"])
def test_an_overleg_that_is_off_is_not_given_another_day(october: Workspace, cancelled: bool) -> None:
    meeting_id = planned_november(october)
    if cancelled:
        october.calling_off.cancel(meeting_id, "Ziekte")
    else:
        october.calling_off.postpone(meeting_id, MeetingFacts(date=FEBRUARY), "Ziekte")
    with pytest.raises(StepOutOfOrder) as refused:
        october.meeting_planning.reschedule(meeting_id, MeetingFacts(date=dt.date(2023, 12, 14)))
    assert sentence(refused.value) == (
        f"Een overleg met de status ‘{'geannuleerd' if cancelled else 'verzet'}’ kan niet worden anders gepland. "
        "Kijk eerst wat de volgende stap is."
    )


def test_an_overleg_that_people_know_keeps_a_day_and_one_that_was_held_a_day_that_was(
    october: Workspace, clock: Clock
) -> None:
    meeting_id = convened(october, clock)
    none, afternoon = MeetingFacts(place="Demonstratiezaal"), dt.time(14)
    with pytest.raises(DayNeeded) as unknown:
        october.meeting_planning.reschedule(meeting_id, none)
    clock.now = dt.datetime(2023, 11, 3, 10, 0)
    october.meetings.hold(meeting_id)
    with pytest.raises(DayNeeded) as lost:
        october.meeting_planning.reschedule(meeting_id, none)
    with pytest.raises(DayToCome) as ahead:
        october.meeting_planning.reschedule(meeting_id, MeetingFacts(date=dt.date(2023, 11, 4), start_time=afternoon))
    assert [sentence(one.value) for one in (unknown, lost, ahead)] == [
        "BO-CULT 2023-02 is al bijeengeroepen en houdt een datum. Verzet het overleg of annuleer het.",
        "BO-CULT 2023-02 is al gehouden en houdt een datum. Vul de dag in waarop het overleg was.",
        "BO-CULT 2023-02 is al gehouden en 4 november 2023 moet nog komen. Vul de dag in waarop het overleg was.",
    ]
    was = MeetingFacts(date=dt.date(2023, 11, 1), start_time=afternoon)
    assert october.meeting_planning.reschedule(meeting_id, was) is not None


def test_a_term_set_by_hand_lapses_on_another_day_and_that_is_said_before(workspace: Workspace) -> None:
    meeting_id, day = "mtg-bo-cult-2024-01", dt.date(2024, 5, 30)
    place = workspace.meeting_planning.place_of(meeting_id)
    workspace.meeting_terms.override(meeting_id, MeetingTerm.SEND, dt.date(2024, 5, 2), "Meivakantie")

    def said(facts: MeetingFacts) -> list[str]:
        return [concern_sentence(one) for one in workspace.meeting_planning.concerns(BO, facts, meeting_id)]

    lapse = "Let op: de termijnen die met de hand zijn gezet, vervallen; ze volgen weer uit de nieuwe datum."
    assert said(MeetingFacts(date=day)) == [lapse]
    assert lapse not in said(MeetingFacts(date=dt.date(2024, 5, 23)))
    workspace.meeting_planning.reschedule(meeting_id, MeetingFacts(date=dt.date(2024, 5, 23), place=place))
    assert workspace.meetings.head(meeting_id).terms.send_by == dt.date(2024, 5, 2)  # the day is the same
    workspace.meeting_planning.reschedule(meeting_id, MeetingFacts(date=day))
    assert workspace.meetings.head(meeting_id).meeting.term_overrides == ()


def test_nothing_changes_when_it_says_the_same(workspace: Workspace) -> None:
    same = MeetingFacts(
        date=dt.date(2024, 5, 23),
        start_time=dt.time(14),
        end_time=dt.time(16, 30),
        place=workspace.meeting_planning.place_of("mtg-bo-cult-2024-01"),
    )
    assert workspace.meeting_planning.reschedule("mtg-bo-cult-2024-01", same) is None


def test_what_cannot_be_is_refused(workspace: Workspace, adopted: Workspace) -> None:
    plan = workspace.meeting_planning
    with pytest.raises(TimesReversed):
        plan.plan(BO, MeetingFacts(date=FEBRUARY, start_time=dt.time(14), end_time=dt.time(13)))
    with pytest.raises(FieldEmpty):
        plan.plan("", MeetingFacts(date=FEBRUARY))
    with pytest.raises(FieldEmpty):
        plan.plan_series(BO, [], MeetingFacts())
    with pytest.raises(RecordMissing, match="body-weg"):
        plan.plan("body-weg", MeetingFacts())
    with pytest.raises(MinutesFrozen):
        adopted.meeting_planning.reschedule("mtg-bo-cult-2023-02", MeetingFacts(date=FEBRUARY))


def test_members_who_are_expected_elsewhere_that_day_are_named(workspace: Workspace) -> None:
    day = dt.date(2024, 2, 8)
    found = workspace.meeting_planning.concerns(BO, MeetingFacts(date=day, start_time=dt.time(14)))
    elsewhere = [one for one in found if one.kind is ConcernKind.SAME_PEOPLE]
    own = {one.person_id for one in workspace.register().all(Membership) if one.body_id == BO}
    other = {one.person_id for one in workspace.register().all(Membership) if one.body_id == "body-ao-cult"}
    assert [(one.name, len(one.people)) for one in elsewhere] == [("AO-CULT 2024-01", len(own & other))]
    workspace.calling_off.cancel("mtg-ao-cult-2024-01", "Geen punten")
    found = workspace.meeting_planning.concerns(BO, MeetingFacts(date=day))
    assert ConcernKind.SAME_PEOPLE not in {one.kind for one in found}
