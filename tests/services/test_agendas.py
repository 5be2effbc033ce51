"""Agendas: items with their times, and what they can be called."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.refusals import (
    AgendaSent,
    FieldEmpty,
    NumberOutOfRange,
    RecordInUse,
    RecordMissing,
    TextTooLong,
)
from secretariat.services.agendas import AgendaLine, TimePlan
from secretariat.services.workspace import Workspace

MEETING = "mtg-bo-cult-2023-02"
ITEM = "ai-bo-cult-2023-02-4"


def clock_times(workspace: Workspace) -> list[str]:
    """Number and clock times of every item."""
    return [f"{line.number} {line.starts:%H:%M}-{line.ends:%H:%M}" for line in workspace.agendas.lines(MEETING)]


def test_a_line_says_everything_about_an_item(workspace: Workspace) -> None:
    assert workspace.agendas.lines(MEETING)[4] == AgendaLine(
        id="ai-bo-cult-2023-02-5",
        number="5",
        title="Presentatie De Nieuwe Poort",
        purpose=AgendaPurpose.PRESENTATION,
        duration_min=40,
        starts=dt.time(15, 5),
        ends=dt.time(15, 45),
        proposer_id="",
        proposer="",
        speakers="N. Stellingsma, M. Floor",
        dossier="D-2023-06 De Nieuwe Poort",
        documents=1,
        invented=False,
    )


def test_the_clock_times_follow_from_the_durations(workspace: Workspace) -> None:
    assert clock_times(workspace) == [
        "1 14:00-14:05",
        "2 14:05-14:10",
        "3 14:10-14:20",
        "4 14:20-15:05",
        "5 15:05-15:45",
        "6 15:45-15:55",
        "7 15:55-16:00",
    ]


def test_120_of_150_minutes_are_planned(workspace: Workspace) -> None:
    assert workspace.agendas.time_plan(MEETING) == TimePlan(120, 150)


def test_another_duration_moves_what_comes_after(workspace: Workspace) -> None:
    workspace.agendas.set_duration(ITEM, 60)
    assert clock_times(workspace)[3:5] == ["4 14:20-15:20", "5 15:20-16:00"]
    assert workspace.agendas.time_plan(MEETING) == TimePlan(135, 150)


def test_an_item_of_unknown_length_takes_no_time_from_the_others(workspace: Workspace) -> None:
    workspace.agendas.set_duration(ITEM, None)
    starts = [line.starts for line in workspace.agendas.lines(MEETING)]
    assert starts[:4] == [dt.time(14, 0), dt.time(14, 5), dt.time(14, 10), None]
    assert starts[4:] == [dt.time(14, 20), dt.time(15, 0), dt.time(15, 10)]
    assert workspace.agendas.time_plan(MEETING) == TimePlan(75, 150)


@pytest.mark.parametrize("minutes", [0, 1440])
def test_a_duration_between_nothing_and_a_day_is_kept(workspace: Workspace, minutes: int) -> None:
    workspace.agendas.set_duration(ITEM, minutes)
    assert workspace.agendas.lines(MEETING)[3].duration_min == minutes


@pytest.mark.parametrize("minutes", [-1, 1441])
def test_no_item_lasts_less_than_nothing_or_more_than_a_day(workspace: Workspace, minutes: int) -> None:
    with pytest.raises(NumberOutOfRange) as refused:
        workspace.agendas.set_duration(ITEM, minutes)
    assert refused.value == NumberOutOfRange("duration_min", 0, 1440)


def test_a_title_and_a_purpose_can_be_changed(workspace: Workspace) -> None:
    workspace.agendas.rename(ITEM, " Verbond\nCultuur ")
    workspace.agendas.set_purpose(ITEM, AgendaPurpose.ADVICE)
    line = workspace.agendas.lines(MEETING)[3]
    assert (line.title, line.purpose) == ("Verbond Cultuur", AgendaPurpose.ADVICE)


def test_what_stays_the_same_is_no_step(workspace: Workspace) -> None:
    assert workspace.agendas.rename(ITEM, "Convenant Cultuureducatie") is None
    assert workspace.agendas.set_duration(ITEM, 45) is None
    assert workspace.agendas.set_purpose(ITEM, AgendaPurpose.DECISION) is None
    assert workspace.history.undoable() is None


@pytest.mark.parametrize(("title", "refusal"), [("", FieldEmpty("title")), ("x" * 501, TextTooLong("title", 500))])
def test_a_title_must_be_there_and_fit(workspace: Workspace, title: str, refusal: Exception) -> None:
    with pytest.raises(type(refusal)) as refused:
        workspace.agendas.rename(ITEM, title)
    assert refused.value == refusal
    with pytest.raises(type(refusal)):
        workspace.agendas.add(MEETING, title)


def test_after_the_convocatie_a_new_item_is_a_late_one_and_the_sent_numbers_stay(workspace: Workspace) -> None:
    workspace.agendas.add(MEETING, "Brief van de provincie")
    workspace.agendas.add(MEETING, "Tweede brief", purpose=AgendaPurpose.INFORMATION)
    lines = workspace.agendas.lines(MEETING)
    assert [(line.number, line.title) for line in lines[4:]] == [
        ("5", "Presentatie De Nieuwe Poort"),
        ("5bis", "Brief van de provincie"),
        ("5ter", "Tweede brief"),
        ("6", "Rondvraag"),
        ("7", "Sluiting"),
    ]


def test_until_the_convocatie_is_sent_a_new_item_comes_last(workspace: Workspace) -> None:
    workspace.agendas.add("mtg-wg-conv-2023-01", "Wat verder ter tafel komt")
    assert [line.number for line in workspace.agendas.lines("mtg-wg-conv-2023-01")][-2:] == ["6", "7"]


def test_a_new_item_holds_what_was_given(workspace: Workspace) -> None:
    made = workspace.agendas.add(
        MEETING,
        "Nagekomen voorstel",
        purpose=AgendaPurpose.OPINION,
        dossier_id="dos-convenant",
        document_ids=["doc-kamerbrief", "doc-wsob"],
        speaker_ids=["per-floor"],
    )
    line = workspace.agendas.lines(MEETING)[5]
    assert (line.id, line.number, line.title) == (made.subject_id, "5bis", "Nagekomen voorstel")
    assert (line.purpose, line.dossier) == (AgendaPurpose.OPINION, "D-2023-01 Convenant Cultuureducatie")
    assert (line.speakers, line.documents, line.duration_min, line.invented) == ("M. Floor", 2, None, False)


def test_the_first_item_of_a_meeting_is_number_1(workspace: Workspace) -> None:
    workspace.agendas.add("mtg-bo-cult-2024-01", "Opening")
    workspace.agendas.add("mtg-bo-cult-2024-01", "Sluiting")
    lines = workspace.agendas.lines("mtg-bo-cult-2024-01")
    assert [(line.number, line.title) for line in lines] == [("1", "Opening"), ("2", "Sluiting")]


@pytest.mark.parametrize(
    "wrong",
    [{"dossier_id": "weg"}, {"document_ids": ["weg"]}, {"speaker_ids": ["per-floor", "weg"]}],
    ids=["dossier", "document", "speaker"],
)
def test_what_an_item_names_must_be_there(workspace: Workspace, wrong: dict[str, str]) -> None:
    with pytest.raises(RecordMissing, match="weg"):
        workspace.agendas.add(MEETING, "Nagekomen", **wrong)  # type: ignore[arg-type]
    with pytest.raises(RecordMissing):
        workspace.agendas.add("mtg-weg", "Nagekomen")


FIRST = "mtg-wg-conv-2023-01"


def numbers(workspace: Workspace) -> list[tuple[str, str]]:
    return [(line.number, line.id.removeprefix("ai-wg-conv-2023-01-")) for line in workspace.agendas.lines(FIRST)]


def test_an_item_moves_and_the_numbers_follow(workspace: Workspace) -> None:
    workspace.agendas.move("ai-wg-conv-2023-01-5", -2)
    assert numbers(workspace) == [("1", "1"), ("2", "2"), ("3", "5"), ("4", "3"), ("5", "4"), ("6", "6")]
    workspace.history.undo()
    assert numbers(workspace) == [(str(place), str(place)) for place in range(1, 7)]


def test_the_first_item_cannot_go_up(workspace: Workspace) -> None:
    assert workspace.agendas.move("ai-wg-conv-2023-01-1", -1) is None


def test_numbers_that_people_have_on_paper_do_not_shift(workspace: Workspace) -> None:
    with pytest.raises(AgendaSent) as refused:
        workspace.agendas.move(ITEM, 1)
    assert refused.value.sent_on == dt.date(2023, 10, 19)


def test_an_item_is_taken_off_and_the_numbers_close_up(workspace: Workspace) -> None:
    workspace.agendas.remove("ai-wg-conv-2023-01-5")
    assert numbers(workspace) == [("1", "1"), ("2", "2"), ("3", "3"), ("4", "4"), ("5", "6")]


def test_an_item_at_which_something_was_settled_stays(workspace: Workspace) -> None:
    with pytest.raises(RecordInUse):
        workspace.agendas.remove(ITEM)


def test_somebody_brings_an_item_in(workspace: Workspace) -> None:
    workspace.agendas.set_proposer(ITEM, "per-x-proefveld")
    assert workspace.agendas.lines(MEETING)[3].proposer == "F. van ’t Proefveld"
    workspace.agendas.set_proposer(ITEM, None)
    assert workspace.agendas.lines(MEETING)[3].proposer == ""
