"""Minutes: the text per agenda item, typing as one step, and the end of changing."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from secretariat.domain.changes import Action
from secretariat.domain.decisions import DecisionKind
from secretariat.domain.minutes import ItemTreatment, Minutes, MinutesKind, MinutesStatus
from secretariat.domain.refusals import MinutesFrozen, RecordMissing, TextTooLong
from secretariat.services.minutes import MinutesEntry
from secretariat.services.opening import import_exchange
from secretariat.services.workspace import Workspace
from tests.storage.contents import Clock

MEETING = "mtg-bo-cult-2023-02"
ITEM = "ai-bo-cult-2023-02-4"
EMPTY = "mtg-wg-conv-2023-01"
"""A meeting that is still to come, without minutes."""


def text_of(workspace: Workspace, item_id: str, meeting_id: str = MEETING) -> str:
    """What the minutes say at an item."""
    return next(entry.text for entry in workspace.minutes.entries(meeting_id) if entry.id == item_id)


def test_every_item_has_its_entry_also_without_text(workspace: Workspace) -> None:
    entries = workspace.minutes.entries("mtg-bo-cult-2023-01")
    assert [(entry.number, entry.title, bool(entry.text)) for entry in entries] == [
        ("1", "Opening en mededelingen", False),
        ("2", "10 jaar Cultuureducatie Met Kwaliteit (CMK)", True),
        ("3", "Ingrediënten voor de toekomst", True),
        ("4", "Rondvraag en sluiting", False),
    ]


def test_a_meeting_without_minutes_has_empty_entries(workspace: Workspace) -> None:
    assert workspace.minutes.of_meeting(EMPTY) is None
    assert {entry.text for entry in workspace.minutes.entries(EMPTY)} == {""}


def test_entries_stand_in_the_order_of_treatment_under_their_own_numbers(
    tmp_path: Path, sample_data: dict[str, Any]
) -> None:
    minutes = next(one for one in sample_data["minutes"] if one["meeting_id"] == MEETING)
    minutes["items"] = [minutes["items"][place] for place in (0, 4, 3)]
    workspace = import_exchange(json.dumps(sample_data).encode(), tmp_path / "anders.vgg")
    assert [entry.number for entry in workspace.minutes.entries(MEETING)] == ["1", "5", "4", "2", "3", "6", "7"]
    workspace.close()


def test_text_is_cleaned_and_kept(workspace: Workspace) -> None:
    made = workspace.minutes.write_text(MEETING, ITEM, "**Vet**\r\n\r\n- cafe\u0301\x00")
    assert made is not None
    assert (made.action, made.subject_id) == (Action.EDIT_MINUTES_TEXT, ITEM)
    assert text_of(workspace, ITEM) == "**Vet**\n\n- café"


def test_the_same_text_is_no_step(workspace: Workspace) -> None:
    assert workspace.minutes.write_text(MEETING, ITEM, text_of(workspace, ITEM)) is None
    assert workspace.minutes.write_text(EMPTY, workspace.minutes.entries(EMPTY)[0].id, "") is None
    assert workspace.history.undoable() is None


def test_an_empty_text_keeps_the_place_of_the_item(workspace: Workspace) -> None:
    workspace.minutes.write_text(MEETING, ITEM, "")
    minutes = workspace.minutes.of_meeting(MEETING)
    assert minutes is not None
    assert [(item.agenda_item_id, item.text is None) for item in minutes.items][3] == (ITEM, True)


def test_the_first_text_makes_the_minutes(workspace: Workspace) -> None:
    first, second = workspace.minutes.entries(EMPTY)[:2]
    workspace.minutes.write_text(EMPTY, second.id, "Tweede")
    workspace.minutes.write_text(EMPTY, first.id, "Eerste")
    minutes = workspace.minutes.of_meeting(EMPTY)
    assert minutes is not None
    assert replace(minutes, items=()) == Minutes(
        id=minutes.id, meeting_id=EMPTY, kind=MinutesKind.DECISION_LIST, status=MinutesStatus.IN_PROGRESS
    )
    assert [(item.agenda_item_id, item.text) for item in minutes.items] == [(first.id, "Eerste"), (second.id, "Tweede")]
    workspace.history.undo()
    workspace.history.undo()
    assert workspace.minutes.of_meeting(EMPTY) is None


def test_an_item_that_comes_later_gets_its_place_among_the_others(workspace: Workspace) -> None:
    workspace.agendas.add(MEETING, "Nagekomen")
    (added,) = (line for line in workspace.agendas.lines(MEETING) if line.title == "Nagekomen")
    workspace.minutes.write_text(MEETING, added.id, "Ook besproken.")
    assert workspace.minutes.entries(MEETING)[5] == MinutesEntry(
        added.id, "5bis", "Nagekomen", "Ook besproken.", ItemTreatment.TREATED
    )


def test_typing_that_goes_on_is_one_step_and_a_pause_begins_another(workspace: Workspace, clock: Clock) -> None:
    before = text_of(workspace, ITEM)
    for seconds in range(0, 25, 5):
        workspace.minutes.write_text(MEETING, ITEM, f"Na {seconds} seconden.")
        clock.forward(seconds=5)
    clock.forward(seconds=9)
    workspace.minutes.write_text(MEETING, ITEM, "Na even nadenken.")
    assert len(workspace.history.steps()) == 2
    workspace.history.undo()
    assert text_of(workspace, ITEM) == "Na 20 seconden."
    workspace.history.undo()
    assert text_of(workspace, ITEM) == before


def test_a_new_paragraph_is_a_step_of_its_own(workspace: Workspace, clock: Clock) -> None:
    for text in ("Eerste.", "Eerste alinea.", "Eerste alinea.\n\nTw", "Eerste alinea.\n\nTweede."):
        workspace.minutes.write_text(MEETING, ITEM, text)
        clock.forward(seconds=2)
    assert len(workspace.history.steps()) == 2
    workspace.history.undo()
    assert text_of(workspace, ITEM) == "Eerste alinea."


def test_who_types_without_a_pause_can_still_go_back_a_sentence_or_two(workspace: Workspace, clock: Clock) -> None:
    for seconds in range(0, 61, 5):
        workspace.minutes.write_text(MEETING, ITEM, f"Na {seconds} seconden.")
        clock.forward(seconds=5)
    workspace.history.undo()
    assert text_of(workspace, ITEM) == "Na 30 seconden."


def test_more_text_than_the_file_can_hold_is_refused(workspace: Workspace) -> None:
    with pytest.raises(TextTooLong) as refused:
        workspace.minutes.write_text(MEETING, ITEM, "x" * 200_001)
    assert refused.value == TextTooLong("text", 200_000)


@pytest.mark.parametrize(("meeting", "item"), [("mtg-weg", ITEM), (MEETING, "ai-weg"), (EMPTY, ITEM)])
def test_the_item_must_be_one_of_the_meeting(workspace: Workspace, meeting: str, item: str) -> None:
    with pytest.raises(RecordMissing):
        workspace.minutes.write_text(meeting, item, "Tekst")


def test_adopted_minutes_keep_their_text(adopted: Workspace) -> None:
    before = text_of(adopted, ITEM)
    with pytest.raises(MinutesFrozen) as refused:
        adopted.minutes.write_text(MEETING, ITEM, "Toch anders")
    assert refused.value == MinutesFrozen(dt.date(2023, 11, 30))
    assert text_of(adopted, ITEM) == before


def numbers(workspace: Workspace, meeting_id: str) -> list[str]:
    """The numbers of the items in the order of treatment."""
    return [entry.number for entry in workspace.minutes.entries(meeting_id)]


def became(workspace: Workspace, item_id: str, meeting_id: str = MEETING) -> ItemTreatment | None:
    """What became of an item."""
    return next(entry.treatment for entry in workspace.minutes.entries(meeting_id) if entry.id == item_id)


def test_what_is_written_decided_or_agreed_at_an_item_makes_it_treated(workspace: Workspace) -> None:
    first, second, third = (f"ai-wg-conv-2023-01-{number}" for number in (1, 2, 3))
    assert became(workspace, first, EMPTY) is None
    workspace.minutes.write_text(EMPTY, first, "De voorzitter opent.")
    workspace.decisions.add(EMPTY, second, DecisionKind.ADOPTED, "De agenda wordt vastgesteld.")
    workspace.action_points.add(EMPTY, third, "Brief sturen", "per-x-demoma", dt.date(2024, 1, 1))
    assert [entry.treatment for entry in workspace.minutes.entries(EMPTY)][:4] == [*[ItemTreatment.TREATED] * 3, None]
    workspace.minutes.write_text(EMPTY, first, "")
    assert became(workspace, first, EMPTY) is None


def test_what_is_said_of_an_item_goes_before_what_is_written_there(workspace: Workspace) -> None:
    workspace.minutes.set_treatment(MEETING, ITEM, ItemTreatment.DEFERRED)
    workspace.minutes.write_text(MEETING, ITEM, "Er wordt nog even over gesproken.")
    assert became(workspace, ITEM) is ItemTreatment.DEFERRED
    assert workspace.minutes.set_treatment(MEETING, ITEM, ItemTreatment.DEFERRED) is None
    workspace.minutes.set_treatment(MEETING, ITEM, None)
    assert became(workspace, ITEM) is ItemTreatment.TREATED


def test_an_item_of_which_nothing_is_written_can_be_put_off(workspace: Workspace) -> None:
    item = "ai-wg-conv-2023-01-5"
    workspace.minutes.set_treatment(EMPTY, item, ItemTreatment.NOT_TREATED)
    assert numbers(workspace, EMPTY) == ["1", "2", "3", "4", "5", "6"]
    minutes = workspace.minutes.of_meeting(EMPTY)
    assert minutes is not None
    assert [(one.agenda_item_id, one.treatment) for one in minutes.items] == [(item, ItemTreatment.NOT_TREATED)]
    workspace.minutes.set_treatment(EMPTY, item, None)
    minutes = workspace.minutes.of_meeting(EMPTY)
    assert minutes is not None
    assert minutes.items == ()


def test_an_item_can_be_treated_before_its_turn_and_keeps_its_number(workspace: Workspace) -> None:
    workspace.minutes.write_text(EMPTY, "ai-wg-conv-2023-01-1", "De voorzitter opent.")
    workspace.minutes.treat_now(EMPTY, "ai-wg-conv-2023-01-5")
    assert numbers(workspace, EMPTY) == ["1", "5", "2", "3", "4", "6"]
    assert workspace.minutes.treat_now(EMPTY, "ai-wg-conv-2023-01-5") is None
    for number in (5, 3, 2):
        workspace.minutes.write_text(EMPTY, f"ai-wg-conv-2023-01-{number}", "Besproken.")
    assert numbers(workspace, EMPTY) == ["1", "5", "2", "3", "4", "6"]
    workspace.minutes.treat_now(EMPTY, "ai-wg-conv-2023-01-6")
    assert numbers(workspace, EMPTY) == ["1", "5", "2", "3", "6", "4"]


def test_the_order_of_treatment_is_changed_by_hand_and_goes_back_to_that_of_the_agenda(workspace: Workspace) -> None:
    move = workspace.minutes.move_treatment
    move(EMPTY, "ai-wg-conv-2023-01-5", -1)
    move(EMPTY, "ai-wg-conv-2023-01-5", -1)
    assert numbers(workspace, EMPTY) == ["1", "2", "5", "3", "4", "6"]
    move(EMPTY, "ai-wg-conv-2023-01-5", 1)
    move(EMPTY, "ai-wg-conv-2023-01-5", 1)
    assert numbers(workspace, EMPTY) == ["1", "2", "3", "4", "5", "6"]
    assert move(EMPTY, "ai-wg-conv-2023-01-1", -1) is None
    assert move(EMPTY, "ai-wg-conv-2023-01-6", 1) is None
    minutes = workspace.minutes.of_meeting(EMPTY)
    assert minutes is not None
    assert minutes.items == ()


def test_who_treats_an_item_early_can_still_take_it_off_the_agenda(workspace: Workspace) -> None:
    workspace.minutes.treat_now(EMPTY, "ai-wg-conv-2023-01-5")
    workspace.agendas.remove("ai-wg-conv-2023-01-5")
    assert numbers(workspace, EMPTY) == ["1", "2", "3", "4", "5"]
