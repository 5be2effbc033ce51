"""Wijzigingsvoorstellen: taken over in the text or not, and what the list says of them."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from secretariat.domain.dispatches import DispatchKind
from secretariat.domain.lifecycle import LifeStep
from secretariat.domain.minutes import Amendment
from secretariat.domain.refusals import AmendmentElsewhere
from secretariat.services.amendments import AmendmentFacts
from secretariat.services.opening import import_exchange
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence
from secretariat.wording.sending_checks import reason
from tests.services.october import adopt, held, item, send
from tests.storage.contents import Clock


def test_a_change_that_is_taken_over_stands_in_the_text_and_one_that_is_not_does_not(
    october: Workspace, clock: Clock
) -> None:
    meeting_id = held(october, clock)
    send(october, DispatchKind.DRAFT_MINUTES, meeting_id)
    on = october.amendments
    on.add(meeting_id, AmendmentFacts(place="4", old_text="te komen tot", new_text="te werken aan", by="Veendam"))
    on.add(meeting_id, AmendmentFacts(new_text="Ook genoemd is het geld.", by="Pekela"))
    assert [one.accepted for one in on.lines(meeting_id)] == [None, None]
    on.settle(meeting_id, 0, True, in_text=True)
    on.settle(meeting_id, 1, False)
    on.add(meeting_id, AmendmentFacts(new_text="En de tijd.", by="Pekela"))
    assert [one.accepted for one in on.lines(meeting_id)] == [True, False, None]
    said = [reason(one) for one in october.lifecycle.checks(meeting_id, LifeStep.ADOPT)]
    assert said[-1] == "Over 1 wijzigingsvoorstel is nog niet beslist; bij vaststellen wordt het niet overgenomen."
    assert (
        "om te werken aan het opstellen"
        in {entry.number: entry.text for entry in october.minutes.entries(meeting_id)}["4"]
    )
    assert on.of_meeting(meeting_id)[0] == Amendment(
        place="4",
        old_text="te komen tot",
        new_text="te werken aan",
        by="Veendam",
        received_on=dt.date(2023, 11, 2),
        accepted=True,
    )
    minutes = october.minutes.of_meeting(meeting_id)
    assert minutes is not None
    assert (minutes.accepted_amendments, minutes.undecided_amendments) == (1, 1)
    adopt(october, meeting_id)
    assert [one.accepted for one in on.of_meeting(meeting_id)] == [True, False, False]


def test_words_that_stand_elsewhere_or_twice_are_left_to_the_secretary(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    october.minutes.write_text(meeting_id, item(october, meeting_id, "4"), "Goed, heel goed.")
    for old in ("goed", "slecht"):
        october.amendments.add(meeting_id, AmendmentFacts(place="4", old_text=old, new_text="best"))
    october.amendments.settle(meeting_id, 0, True, in_text=True)
    with pytest.raises(AmendmentElsewhere) as refused:
        october.amendments.settle(meeting_id, 1, True, in_text=True)
    assert sentence(refused.value).startswith("Deze woorden staan niet (meer) in de tekst.")


def test_a_list_of_changes_says_how_often_the_old_words_stand_there(october: Workspace, clock: Clock) -> None:
    meeting_id = held(october, clock)
    october.minutes.write_text(meeting_id, item(october, meeting_id, "4"), "Goed, heel goed en beter.")
    for place, old in (("punt 4", "beter"), ("4", "oed"), ("5", "beter"), ("elders", "beter"), ("4", "")):
        october.amendments.add(meeting_id, AmendmentFacts(place=place, old_text=old, new_text="best"))
    assert [one.stands for one in october.amendments.lines(meeting_id)] == [1, 2, 0, 1, 0]


def text_of(october: Workspace, meeting_id: str, number: str) -> str:
    return {entry.number: entry.text for entry in october.minutes.entries(meeting_id)}[number]


def taken_over(october: Workspace, clock: Clock, old: str = "elf", new: str = "tien") -> str:
    """The verslag of 2 november, with one change taken over at item 4."""
    meeting_id = held(october, clock)
    october.minutes.write_text(meeting_id, item(october, meeting_id, "4"), "Er zijn elf gemeenten.")
    october.amendments.add(meeting_id, AmendmentFacts(place="4", old_text=old, new_text=new, by="Veendam"))
    october.amendments.settle(meeting_id, 0, True, in_text=True)
    return meeting_id


@pytest.mark.parametrize("new", ["tien", "elf of twaalf"])
def test_what_was_taken_over_and_is_refused_after_all_gives_the_old_words_back(
    october: Workspace, clock: Clock, new: str
) -> None:
    meeting_id = taken_over(october, clock, "elf", new)
    assert text_of(october, meeting_id, "4") == f"Er zijn {new} gemeenten."
    october.amendments.settle(meeting_id, 0, False)
    assert text_of(october, meeting_id, "4") == "Er zijn elf gemeenten."
    assert [one.accepted for one in october.amendments.lines(meeting_id)] == [False]
    october.history.undo()
    assert text_of(october, meeting_id, "4") == f"Er zijn {new} gemeenten."


@pytest.mark.parametrize(
    "typed", ["Er zijn tien gemeenten en tien wethouders.", "Er zijn er genoeg.", "Er zijn elf gemeenten, niet tien."]
)
def test_where_nobody_knows_which_words_it_were_the_text_stays(october: Workspace, clock: Clock, typed: str) -> None:
    meeting_id = taken_over(october, clock)
    october.minutes.write_text(meeting_id, item(october, meeting_id, "4"), typed)
    october.amendments.settle(meeting_id, 0, False)
    assert text_of(october, meeting_id, "4") == typed
    assert [one.accepted for one in october.amendments.lines(meeting_id)] == [False]


def test_other_words_are_another_proposal_that_waits_for_an_answer(october: Workspace, clock: Clock) -> None:
    meeting_id = taken_over(october, clock)
    on = october.amendments
    on.edit(meeting_id, 0, AmendmentFacts(place="4", old_text="elf", new_text="tien", by="Gemeente Veendam"))
    assert [(one.by, one.accepted) for one in on.lines(meeting_id)] == [("Gemeente Veendam", True)]
    assert text_of(october, meeting_id, "4") == "Er zijn tien gemeenten."
    on.edit(meeting_id, 0, AmendmentFacts(place="4", old_text="elf", new_text="negen", by="Gemeente Veendam"))
    assert [(one.new_text, one.accepted, one.stands) for one in on.lines(meeting_id)] == [("negen", None, 1)]
    assert text_of(october, meeting_id, "4") == "Er zijn elf gemeenten."


def test_an_answer_is_not_kept_for_other_words_of_a_proposal_without_a_day(
    sample_data: dict[str, Any], tmp_path: Path, clock: Clock
) -> None:
    (minutes,) = (one for one in sample_data["minutes"] if one["meeting_id"] == "mtg-bo-cult-2023-02")
    minutes["amendments"] = [{"place": "4", "new_text": "Ook de musea.", "accepted": True}]
    data = json.dumps(sample_data, ensure_ascii=False).encode()
    with contextlib.closing(import_exchange(data, tmp_path / "zonder-dag.vgg", clock)) as workspace:
        workspace.amendments.edit("mtg-bo-cult-2023-02", 0, AmendmentFacts(place="4", new_text="Ook de archieven."))
        (line,) = workspace.amendments.lines("mtg-bo-cult-2023-02")
        assert (line.accepted, line.received_on) == (None, dt.date(2023, 11, 20))


def test_a_change_that_was_entered_by_mistake_leaves_the_text_with_it(october: Workspace, clock: Clock) -> None:
    meeting_id = taken_over(october, clock)
    october.amendments.remove(meeting_id, 0)
    assert text_of(october, meeting_id, "4") == "Er zijn elf gemeenten."
    assert october.amendments.lines(meeting_id) == ()
