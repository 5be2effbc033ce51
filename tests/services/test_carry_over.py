"""What goes from one overleg to the next: nothing open is forgotten."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from secretariat.domain.agendas import AgendaItem, AgendaPurpose
from secretariat.domain.backlog import BacklogItem
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.meetings import Meeting
from secretariat.domain.minutes import ItemTreatment
from secretariat.domain.refusals import AlreadyHeldOver, MinutesNotHeldOver, NotLater, OtherBody, StepOutOfOrder
from secretariat.services.agenda_transfers import TakenAlong
from secretariat.services.meeting_planning import MeetingFacts
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence
from tests.services.october import PREVIOUS, adopt, held, item, planned, send
from tests.storage.contents import Clock

MAY = MeetingFacts(date=dt.date(2024, 5, 23), start_time=dt.time(14))


def titles(workspace: Workspace, meeting_id: str) -> list[str]:
    return [f"{line.number} {line.title}" for line in workspace.agendas.lines(meeting_id)]


def test_the_first_overleg_to_come_takes_the_backlog_and_the_next_one_does_not(october: Workspace) -> None:
    october.backlog.add("body-bo-cult", "Vrijwilligersbeleid", AgendaPurpose.OPINION)
    first = october.meeting_planning.plan("body-bo-cult", MAY).subject_id
    assert titles(october, first)[3:] == ["4 Vrijwilligersbeleid", "5 Rondvraag", "6 Sluiting"]
    assert october.backlog.of_body("body-bo-cult") == ()
    october.backlog.add("body-bo-cult", "Musea")
    later = october.meeting_planning.plan("body-bo-cult", MeetingFacts(date=dt.date(2024, 9, 5))).subject_id
    assert "4 Musea" not in titles(october, later)
    assert [one.title for one in october.carry_over.waiting(first).backlog] == ["Musea"]


def test_an_item_that_is_held_over_comes_in_the_chosen_overleg_and_names_its_origin(
    october: Workspace, clock: Clock
) -> None:
    meeting_id = held(october, clock)
    coming = october.meeting_planning.plan("body-bo-cult", MAY).subject_id
    original = item(october, meeting_id, "5")
    assert next(one.code for one in october.carry_over.destinations(original)) == "BO-CULT 2024-01"
    october.carry_over.defer(original, coming)
    copy = next(one for one in october.register().where(AgendaItem, "origin_item_id", original))
    assert (copy.meeting_id, copy.title, copy.speaker_ids) == (
        coming,
        "Presentatie De Nieuwe Poort",
        ("per-stellingsma", "per-floor"),
    )
    assert item(october, meeting_id, "5") == original
    minutes = october.minutes.of_meeting(meeting_id)
    assert minutes is not None
    assert [one.treatment for one in minutes.items if one.agenda_item_id == original] == ["deferred"]


@pytest.mark.parametrize(("with_results", "left"), [(False, 1), (True, 0)])
def test_its_results_stay_or_go_along_as_chosen(
    october: Workspace, clock: Clock, with_results: bool, left: int
) -> None:
    meeting_id = held(october, clock)
    coming = october.meeting_planning.plan("body-bo-cult", MAY).subject_id
    original = item(october, meeting_id, "5")
    october.carry_over.defer(original, coming, with_results=with_results)
    here = [one.number for one in october.decisions.of_meeting(meeting_id) if one.agenda_item_id == original]
    there = [one.number for one in october.decisions.of_meeting(coming)]
    assert (len(here), here + there) == (left, ["2023-B-005"])
    actions = [line.number for line in october.action_points.of_meeting(coming)]
    assert actions == (["2023-A-016"] if with_results else [])


def test_an_item_is_not_held_over_to_an_overleg_earlier_on_the_same_day(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    morning = MeetingFacts(date=dt.date(2023, 11, 2), start_time=dt.time(10))
    earlier = october.meeting_planning.plan("body-bo-cult", morning).subject_id
    original = item(october, meeting_id, "5")
    assert earlier not in {one.id for one in october.carry_over.destinations(original)}
    with pytest.raises(NotLater) as refused:
        october.carry_over.defer(original, earlier)
    assert sentence(refused.value) == ("Dit overleg komt niet na BO-CULT 2023-02 (02-11-2023). Kies een later overleg.")


def test_what_was_held_over_comes_on_no_agenda_before_it(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    left = item(october, meeting_id, "5")
    october.carry_over.defer(left)
    (waiting,) = october.backlog.of_body("body-bo-cult")
    september = MeetingFacts(date=dt.date(2023, 9, 7), start_time=dt.time(10))
    before = october.meeting_planning.plan("body-bo-cult", september).subject_id
    assert "Presentatie De Nieuwe Poort" not in str(titles(october, before))
    assert october.carry_over.take_up(before) is None
    with pytest.raises(NotLater):
        october.backlog.place(waiting.id, before)
    assert [one.title for one in october.carry_over.waiting_of_body("body-bo-cult").backlog] == [waiting.title]


def test_a_draft_comes_on_no_agenda_before_its_own_overleg(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    summer = MeetingFacts(date=dt.date(2023, 6, 1), start_time=dt.time(10))
    before = october.meeting_planning.plan("body-bo-cult", summer).subject_id
    after = october.meeting_planning.plan("body-bo-cult", MAY).subject_id
    send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    on_agenda = {one.meeting_id for one in october.register().where(AgendaItem, "adopts_minutes_of_id", meeting_id)}
    assert on_agenda == {after}
    item_about = next(one for one in october.agendas.lines(after) if "2 november" in one.title)
    october.agendas.remove(item_about.id)
    adopt(october, PREVIOUS)
    on_agenda = {one.meeting_id for one in october.register().where(AgendaItem, "adopts_minutes_of_id", meeting_id)}
    assert (before in on_agenda, on_agenda) == (False, {after})


@pytest.mark.parametrize("to_next", [True, False], ids=["to an overleg", "to the backlog"])
def test_a_verslag_is_not_held_over_as_an_item_and_stands_on_the_next_agenda_once(
    october: Workspace, clock: Clock, to_next: bool
) -> None:
    meeting_id = planned(october)
    clock.now = dt.datetime(2023, 11, 2, 17)
    october.meetings.hold(meeting_id)
    later = october.meeting_planning.plan("body-bo-cult", MAY).subject_id if to_next else None
    with pytest.raises(MinutesNotHeldOver) as refused:
        october.carry_over.defer(item(october, meeting_id, "3"), later)
    assert refused.value.code == "BO-CULT 2023-01"
    assert october.backlog.of_body("body-bo-cult") == ()
    october.adoption.defer(PREVIOUS, meeting_id)
    later = later or october.meeting_planning.plan("body-bo-cult", MAY).subject_id
    on_agenda = october.register().where(AgendaItem, "adopts_minutes_of_id", PREVIOUS)
    assert sorted(one.meeting_id for one in on_agenda) == sorted([meeting_id, later])


def test_without_a_day_it_waits_on_the_backlog(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    october.carry_over.defer(item(october, meeting_id, "5"))
    assert [one.title for one in october.carry_over.waiting_of_body("body-bo-cult").backlog] == [
        "Presentatie De Nieuwe Poort"
    ]


@pytest.mark.parametrize("by_hand", [True, False], ids=["placed", "taken up"])
def test_what_comes_back_from_the_backlog_is_as_confidential_as_it_was(
    october: Workspace, clock: Clock, by_hand: bool
) -> None:
    meeting_id = planned(october)
    talk = item(october, meeting_id, "5")
    october.agendas.set_confidentiality(talk, Confidentiality.CONFIDENTIAL)
    october.agendas.write(talk, "desired_outcome", "Een gezamenlijk beeld")
    speakers = october.register().get(AgendaItem, talk).speaker_ids
    coming = october.meeting_planning.plan("body-bo-cult", MAY).subject_id
    october.calling_off.cancel(meeting_id, "Te weinig punten")
    if by_hand:
        (waiting,) = (one for one in october.backlog.of_body("body-bo-cult") if one.origin_item_id == talk)
        october.backlog.place(waiting.id, coming)
    else:
        october.carry_over.take_up(coming)
    (back,) = (one for one in october.register().where(AgendaItem, "meeting_id", coming) if one.origin_item_id == talk)
    assert back.confidentiality is Confidentiality.CONFIDENTIAL
    assert (back.desired_outcome, back.speaker_ids) == ("Een gezamenlijk beeld", speakers)
    assert speakers


def _with_secret_part(workspace: Workspace) -> tuple[str, str]:
    """The overleg of November and its 4.1, which is confidential only because 4 is."""
    meeting_id = planned(workspace)
    main = item(workspace, meeting_id, "4")
    workspace.agendas.set_confidentiality(main, Confidentiality.CONFIDENTIAL)
    workspace.agendas.add(meeting_id, "Geheim onderdeel")
    part = next(line.id for line in workspace.agendas.lines(meeting_id) if line.title == "Geheim onderdeel")
    workspace.agenda_order.place([part], item(workspace, meeting_id, "5"), as_sub_items=True)
    assert workspace.register().get(AgendaItem, part).confidentiality is None
    return meeting_id, part


@pytest.mark.parametrize("way", ["cancelled", "alone", "backlog", "by hand", "moved"])
def test_what_is_confidential_through_its_main_item_stays_so_without_it(
    october: Workspace, clock: Clock, way: str
) -> None:
    meeting_id, part = _with_secret_part(october)
    coming = october.meeting_planning.plan("body-bo-cult", MAY).subject_id
    if way == "cancelled":
        october.calling_off.cancel(meeting_id, "Ziekte")
        october.carry_over.take_up(coming)
    elif way == "alone":
        october.carry_over.defer(part, coming)
    elif way == "moved":
        october.agenda_transfers.move([part], coming, TakenAlong())
    else:
        clock.now = dt.datetime(2023, 11, 2, 17, 0)
        october.meetings.hold(meeting_id)
        october.carry_over.defer(part)
        (waiting,) = (one for one in october.backlog.of_body("body-bo-cult") if one.origin_item_id == part)
        if way == "by hand":
            october.backlog.place(waiting.id, coming)
        else:
            october.carry_over.take_up(coming)
    (back,) = (one for one in october.register().where(AgendaItem, "meeting_id", coming) if one.title.startswith("Geh"))
    assert ("." in back.number, back.confidentiality) == (False, Confidentiality.CONFIDENTIAL)


def test_an_agenda_that_was_sent_is_completed_with_late_items(october: Workspace, clock: Clock) -> None:
    meeting_id = planned(october)
    october.backlog.add("body-bo-cult", "Vrijwilligersbeleid")
    october.carry_over.take_up(meeting_id)
    assert "6 Vrijwilligersbeleid" in titles(october, meeting_id)
    assert october.carry_over.take_up(meeting_id) is None


def test_a_new_overleg_has_the_open_actions_of_its_day_on_the_table(october: Workspace, clock: Clock) -> None:
    held(october, clock)
    coming = october.meeting_planning.plan("body-bo-cult", MAY).subject_id
    clock.now = dt.datetime(2024, 5, 23, 9)
    groups = october.carry_over.open_actions(coming)
    assert [one.number for one in groups.overdue] == [
        *("2023-A-003", "2023-A-011", "2023-A-012", "2023-A-013", "2023-A-014", "2023-A-015", "2023-A-016")
    ]


def test_an_item_goes_forward_in_time_only(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    with pytest.raises(NotLater) as refused:
        october.carry_over.defer(item(october, meeting_id, "5"), "mtg-bo-cult-2023-01")
    # Without a planned overleg of its own body, those of others can be chosen and none of them is proposed.
    assert {one.of_own_body for one in october.carry_over.destinations(item(october, meeting_id, "5"))} == {False}
    assert sentence(refused.value) == ("Dit overleg komt niet na BO-CULT 2023-02 (02-11-2023). Kies een later overleg.")


def test_what_waits_is_placed_on_an_agenda_of_its_own_body_that_is_to_come(october: Workspace, clock: Clock) -> None:
    made = october.backlog.add("body-bo-cult", "Vrijwilligersbeleid").subject_id
    with pytest.raises(OtherBody) as refused:
        october.backlog.place(made, "mtg-ao-cult-2024-01")
    assert sentence(refused.value) == (
        "Dit overleg hoort bij een ander orgaan. Kies een overleg van Bestuurlijk overleg Cultuur."
    )
    with pytest.raises(StepOutOfOrder):
        october.backlog.place(made, "mtg-bo-cult-2023-01")
    meeting_id = planned(october)
    assert october.backlog.of_body("body-bo-cult") == ()
    assert "4 Vrijwilligersbeleid" in titles(october, meeting_id)


def test_the_list_of_a_past_day_still_has_what_was_handed_over_since(workspace: Workspace) -> None:
    then = workspace.carry_over.open_actions("mtg-bo-cult-2023-02")
    now = workspace.carry_over.open_actions("mtg-bo-cult-2024-01")
    assert "2023-A-013" in [action.number for action in then.all]
    assert "2023-A-013" not in [action.number for action in now.all]


def test_an_item_is_held_over_once_and_its_copy_is_the_only_one(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    coming = october.meeting_planning.plan("body-bo-cult", MAY).subject_id
    original = item(october, meeting_id, "5")
    october.carry_over.defer(original, coming)
    for target in (coming, None):
        with pytest.raises(AlreadyHeldOver) as refused:
            october.carry_over.defer(original, target)
        assert sentence(refused.value) == (
            "‘Presentatie De Nieuwe Poort’ is al aangehouden en staat op de agenda van BO-CULT 2024-01. "
            "Haal het daar weg als het ergens anders heen moet."
        )
    october.history.undo()
    october.carry_over.defer(original)
    with pytest.raises(AlreadyHeldOver) as refused:
        october.carry_over.defer(original, coming)
    assert refused.value.code == ""


def test_an_item_that_was_not_reached_and_is_taken_up_is_not_held_over_once_more(
    october: Workspace, clock: Clock
) -> None:
    meeting_id = held(october, clock)
    original = item(october, meeting_id, "5")
    october.minutes.set_treatment(meeting_id, original, ItemTreatment.NOT_TREATED)
    october.meeting_planning.plan("body-bo-cult", MAY)
    later = october.meeting_planning.plan("body-bo-cult", replace(MAY, date=dt.date(2024, 6, 20))).subject_id
    with pytest.raises(AlreadyHeldOver) as refused:
        october.carry_over.defer(original, later)
    assert refused.value.code == "BO-CULT 2024-01"


def test_what_was_held_over_to_an_overleg_that_is_called_off_stands_where_it_went_from_there(
    october: Workspace, clock: Clock
) -> None:
    meeting_id = held(october, clock)
    coming = october.meeting_planning.plan("body-bo-cult", MAY).subject_id
    original = item(october, meeting_id, "5")
    october.carry_over.defer(original, coming)
    october.calling_off.cancel(coming, "Geen tijd")
    with pytest.raises(AlreadyHeldOver) as refused:
        october.carry_over.defer(original)
    assert sentence(refused.value).startswith(
        "‘Presentatie De Nieuwe Poort’ is al aangehouden en staat bij Te agenderen."
    )
    (waiting,) = october.register().where(BacklogItem, "body_id", "body-bo-cult")
    october.backlog.remove(waiting.id)
    october.carry_over.defer(original)
    assert [one.title for one in october.register().where(BacklogItem, "origin_item_id", original)] == [
        "Presentatie De Nieuwe Poort"
    ]


@pytest.mark.parametrize("sent", [False, True])
def test_what_hangs_below_an_item_is_held_over_with_it(october: Workspace, clock: Clock, sent: bool) -> None:
    meeting_id = planned(october)
    coming = october.meeting_planning.plan("body-bo-cult", replace(MAY, place="Zaal")).subject_id
    main = item(october, meeting_id, "5")
    for title in ("Begroting", "Planning", "Besproken"):
        october.agendas.add(meeting_id, title)
    lines = october.agendas.lines(meeting_id)
    below = {line.title: line.id for line in lines if line.title in ("Begroting", "Planning", "Besproken")}
    october.agenda_order.place(list(below.values()), next(one.id for one in lines if one.number == "6"))
    october.agenda_order.nest(list(below.values()))
    clock.now = dt.datetime(2023, 11, 2, 17)
    october.meetings.hold(meeting_id)
    october.minutes.write_text(meeting_id, below["Besproken"], "Hierover is gesproken.")
    if sent:
        october.agendas.add(coming, "Convenant")
        send(october, DispatchKind.CONVOCATION, coming)
    october.carry_over.defer(main, coming)
    agenda = [one for one in titles(october, coming) if "Poort" in one or one.split(" ", 1)[1] in below]
    start = "4bis" if sent else "4"
    assert agenda == [f"{start} Presentatie De Nieuwe Poort", f"{start}.1 Begroting", f"{start}.2 Planning"]
    minutes = october.minutes.of_meeting(meeting_id)
    assert minutes is not None
    assert [minutes.treatment_of(below[one]) for one in ("Begroting", "Planning", "Besproken")] == [
        ItemTreatment.DEFERRED,
        ItemTreatment.DEFERRED,
        None,
    ]
    assert october.carry_over.waiting_of_body("body-bo-cult").items == ()


def test_what_is_taken_off_an_agenda_that_came_in_the_place_of_another_waits_again(
    october: Workspace, clock: Clock
) -> None:
    meeting_id = held(october, clock)
    coming = october.meeting_planning.plan("body-bo-cult", MAY).subject_id
    original = item(october, meeting_id, "5")
    october.carry_over.defer(original, coming)
    october.calling_off.postpone(coming, replace(MAY, date=dt.date(2024, 6, 6)), "Storm")
    (instead,) = october.register().where(Meeting, "replaces_meeting_id", coming)
    (copy,) = [line.id for line in october.agendas.lines(instead.id) if "Poort" in line.title]
    assert october.carry_over.waiting_of_body("body-bo-cult").items == ()
    october.agendas.remove(copy)
    assert [one.id for one in october.carry_over.waiting_of_body("body-bo-cult").items] == [original]


def test_what_an_overleg_to_come_holds_over_waits_for_one_after_it(october: Workspace) -> None:
    meeting_id = planned(october)
    october.carry_over.defer(item(october, meeting_id, "5"))
    assert october.carry_over.waiting(meeting_id).backlog == ()
    (waiting,) = october.backlog.of_body("body-bo-cult")
    later = october.meeting_planning.plan("body-bo-cult", MAY).subject_id
    assert october.carry_over.waiting(meeting_id).backlog == ()
    october.backlog.place(waiting.id, later)
    assert "4 Presentatie De Nieuwe Poort" in titles(october, later)
