"""Agendas: items with their times, and what they can be called."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.agendas import AgendaPurpose, BobPhase
from secretariat.domain.confidentiality import Confidentiality
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
from tests.storage.contents import Clock

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
        is_sub=False,
        duration_min=40,
        sub_minutes=0,
        starts=dt.time(15, 5),
        ends=dt.time(15, 45),
        proposer_id="",
        proposer="",
        speakers="N. Stellingsma, M. Floor",
        dossier_id="dos-nieuwe-poort",
        dossier="D-2023-06 De Nieuwe Poort",
        bob_phase=BobPhase.IMAGING,
        confidentiality=Confidentiality.INTERNAL,
        documents=1,
        desired_outcome="Kennisnemen van de plannen en de impact op de regio",
        annotated=False,
        origin="",
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
    workspace.agenda_order.move(["ai-wg-conv-2023-01-5"], -2)
    assert numbers(workspace) == [("1", "1"), ("2", "2"), ("3", "5"), ("4", "3"), ("5", "4"), ("6", "6")]
    workspace.history.undo()
    assert numbers(workspace) == [(str(place), str(place)) for place in range(1, 7)]


def test_the_first_item_cannot_go_up(workspace: Workspace) -> None:
    assert workspace.agenda_order.move(["ai-wg-conv-2023-01-1"], -1) is None


def test_numbers_that_people_have_on_paper_do_not_shift(workspace: Workspace) -> None:
    with pytest.raises(AgendaSent) as refused:
        workspace.agenda_order.move([ITEM], 1)
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


def test_new_items_come_before_the_rondvraag_until_the_convocatie_is_sent(workspace: Workspace) -> None:
    for title in ("Verkenning in het veld", "Wat verder ter tafel komt", "Brief van de provincie"):
        workspace.agendas.add(FIRST, title)
    assert [(line.number, line.title) for line in workspace.agendas.lines(FIRST)][4:] == [
        ("5", "Gronings karakter en Groninger kenmerken: eerste inventarisatie"),
        ("6", "Verkenning in het veld"),
        ("7", "Brief van de provincie"),
        ("8", "Planning en rondvraag"),
        ("9", "Wat verder ter tafel komt"),
    ]


def test_a_sub_item_is_made_and_lifted_up_again(workspace: Workspace) -> None:
    before = numbers(workspace)
    workspace.agenda_order.nest(["ai-wg-conv-2023-01-3", "ai-wg-conv-2023-01-4"])
    assert numbers(workspace) == [("1", "1"), ("2", "2"), ("2.1", "3"), ("2.2", "4"), ("3", "5"), ("4", "6")]
    assert [line.is_sub for line in workspace.agendas.lines(FIRST)] == [False, False, True, True, False, False]
    assert workspace.agendas.lines(FIRST)[1].sub_minutes == 35
    workspace.agenda_order.unnest(["ai-wg-conv-2023-01-4", "ai-wg-conv-2023-01-3"])
    assert numbers(workspace) == before


def test_several_items_are_put_in_a_place_in_one_step(workspace: Workspace) -> None:
    before = numbers(workspace)
    workspace.agenda_order.place(["ai-wg-conv-2023-01-5", "ai-wg-conv-2023-01-3"], "ai-wg-conv-2023-01-1")
    assert [item for _number, item in numbers(workspace)] == ["3", "5", "1", "2", "4", "6"]
    workspace.agenda_order.place(["ai-wg-conv-2023-01-1"], "", as_sub_items=True)
    assert numbers(workspace)[-2:] == [("5", "6"), ("5.1", "1")]
    workspace.history.undo()
    workspace.history.undo()
    assert numbers(workspace) == before


def test_nothing_is_arranged_on_an_agenda_that_was_sent(workspace: Workspace) -> None:
    for verb in (workspace.agenda_order.nest, workspace.agenda_order.unnest):
        assert verb(["ai-bo-cult-2023-02-1"]) is None
    with pytest.raises(AgendaSent):
        workspace.agenda_order.nest([ITEM])
    with pytest.raises(AgendaSent):
        workspace.agenda_order.place([ITEM], "ai-bo-cult-2023-02-2")
    with pytest.raises(RecordMissing):
        workspace.agenda_order.nest([ITEM, "ai-wg-conv-2023-01-3"])


def test_everything_of_an_item_can_be_said(workspace: Workspace) -> None:
    item = "ai-wg-conv-2023-01-5"
    workspace.agendas.set_phase(item, BobPhase.JUDGING)
    workspace.agendas.set_confidentiality(item, Confidentiality.CONFIDENTIAL)
    workspace.agendas.set_dossier(item, "dos-cmk")
    workspace.agendas.set_speakers(item, ["per-floor", "per-stellingsma", "per-floor"])
    workspace.documents.attach(item, "doc-wsob")
    workspace.documents.attach(item, "doc-lkca-kader")
    workspace.agendas.write(item, "desired_outcome", " Een eerste\r\nlijst ")
    workspace.agendas.write(item, "annotation", "Laat K&C beginnen.")
    record = workspace.agendas.record(item)
    assert (record.item.bob_phase, record.item.confidentiality) == (BobPhase.JUDGING, Confidentiality.CONFIDENTIAL)
    assert record.speakers == (("per-floor", "M. Floor"), ("per-stellingsma", "N. Stellingsma"))
    assert [words for _document, words in record.documents] == [
        "5a  Wet Stelsel Openbare Bibliotheekvoorzieningen (Wsob)",
        "5b  Bestuurlijk kader Cultuur en Onderwijs",
    ]
    assert (record.item.desired_outcome, record.item.annotation) == ("Een eerste\nlijst", "Laat K&C beginnen.")
    line = workspace.agendas.lines(FIRST)[4]
    assert line.dossier == "D-2023-05 10 jaar Cultuureducatie Met Kwaliteit (CMK)"
    assert (line.documents, line.annotated) == (2, True)
    assert line.desired_outcome == "Een eerste lijst"


def test_typing_an_annotation_is_one_step(workspace: Workspace) -> None:
    workspace.agendas.set_phase(ITEM, None)
    workspace.agendas.write(ITEM, "annotation", "Eerst")
    workspace.agendas.write(ITEM, "annotation", "Eerst de provincie.")
    workspace.history.undo()
    record = workspace.agendas.record(ITEM)
    assert (record.item.annotation or "").startswith("Voorstel: in te stemmen")
    assert record.item.bob_phase is None


def test_taking_an_annotation_back_leaves_the_desired_outcome(workspace: Workspace, clock: Clock) -> None:
    workspace.agendas.write(ITEM, "desired_outcome", "Een besluit")
    clock.forward(seconds=3)
    workspace.agendas.write(ITEM, "annotation", "Laat de provincie beginnen.")
    workspace.history.undo()
    item = workspace.agendas.record(ITEM).item
    assert item.desired_outcome == "Een besluit"
    assert (item.annotation or "").startswith("Voorstel: in te stemmen")


def test_an_annotation_that_was_thought_over_is_a_step_of_its_own(workspace: Workspace, clock: Clock) -> None:
    workspace.agendas.write(ITEM, "annotation", "Laat de provincie beginnen.")
    clock.forward(seconds=60)
    workspace.agendas.write(ITEM, "annotation", "Laat de provincie beginnen, dan K&C.")
    workspace.history.undo()
    assert workspace.agendas.record(ITEM).item.annotation == "Laat de provincie beginnen."


def test_an_item_takes_its_sub_items_off_the_agenda(workspace: Workspace) -> None:
    workspace.agenda_order.nest(["ai-wg-conv-2023-01-3", "ai-wg-conv-2023-01-4"])
    workspace.agendas.remove("ai-wg-conv-2023-01-2", "ai-wg-conv-2023-01-6")
    assert numbers(workspace) == [("1", "1"), ("2", "5")]
    workspace.history.undo()
    assert [number for number, _item in numbers(workspace)] == ["1", "2", "2.1", "2.2", "3", "4"]


def test_an_item_and_its_sub_items_come_back_from_the_wastebasket_as_they_were(workspace: Workspace) -> None:
    workspace.agenda_order.nest(["ai-wg-conv-2023-01-3", "ai-wg-conv-2023-01-4"])
    before = numbers(workspace)
    workspace.agendas.remove("ai-wg-conv-2023-01-2")
    workspace.wastebasket.put_back(*(line.id for line in workspace.wastebasket.lines()))
    assert numbers(workspace) == before
