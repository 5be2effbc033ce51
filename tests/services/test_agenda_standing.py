"""The standing items that an agenda misses come in their own places."""

from __future__ import annotations

import pytest

from secretariat.domain.agendas import AgendaItem
from secretariat.domain.refusals import AgendaSent
from secretariat.services.workspace import Workspace

MAY = "mtg-bo-cult-2024-01"
NOVEMBER = "mtg-bo-cult-2023-02"
REPORT = "Verslag vorig overleg (BO-CULT 2023-02, 2 november 2023) en actielijst"


def agenda(workspace: Workspace, meeting: str) -> list[str]:
    return [f"{line.number} {line.title}" for line in workspace.agendas.lines(meeting)]


def test_an_empty_agenda_gets_all_of_them(workspace: Workspace) -> None:
    workspace.agenda_standing.add_missing(MAY)
    assert agenda(workspace, MAY) == [
        "1 Opening en mededelingen",
        "2 Vaststellen agenda",
        f"3 {REPORT}",
        "4 Rondvraag",
        "5 Sluiting",
    ]
    assert [line.duration_min for line in workspace.agendas.lines(MAY)] == [5, 5, 10, 10, 5]
    assert workspace.agenda_standing.missing(MAY) == ()
    assert workspace.agenda_standing.add_missing(MAY) is None
    workspace.history.undo()
    assert agenda(workspace, MAY) == []


def test_what_is_there_in_other_words_stays_and_the_rest_comes_around_it(workspace: Workspace) -> None:
    pasting = workspace.agenda_pasting
    pasting.paste(MAY, pasting.read(MAY, "1. Vaststelling van de agenda\n2. Convenant\n2.1 Besluit\n3. Sluiting").lines)
    assert workspace.agenda_standing.missing(MAY) == ("Opening en mededelingen", REPORT, "Rondvraag")
    workspace.agenda_standing.add_missing(MAY)
    assert agenda(workspace, MAY) == [
        "1 Opening en mededelingen",
        "2 Vaststelling van de agenda",
        f"3 {REPORT}",
        "4 Convenant",
        "4.1 Besluit",
        "5 Rondvraag",
        "6 Sluiting",
    ]


def test_an_agenda_that_was_sent_gets_none(workspace: Workspace) -> None:
    assert workspace.agenda_standing.add_missing(NOVEMBER) is None
    workspace.agendas.rename("ai-bo-cult-2023-02-7", "Borrel")
    with pytest.raises(AgendaSent):
        workspace.agenda_standing.add_missing(NOVEMBER)


def test_the_verslag_of_the_overleg_before_is_adopted_at_its_standing_item(workspace: Workspace) -> None:
    workspace.agenda_standing.add_missing(MAY)
    (item,) = (one for one in workspace.register().where(AgendaItem, "meeting_id", MAY) if one.adopts_minutes_of_id)
    assert item.title.startswith("Verslag vorig overleg (BO-CULT 2023-02, 2 november 2023)")
    assert item.adopts_minutes_of_id == NOVEMBER
    assert [one.code for one in workspace.adoption.at(MAY)] == ["BO-CULT 2023-02"]
