"""Items that go on to another overleg."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.refusals import AgendaItemStays, MinutesFrozen, RecordMissing
from secretariat.services.agenda_transfers import TakenAlong
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence

NOVEMBER, MAY, FIRST, FEBRUARY = (
    "mtg-bo-cult-2023-02", "mtg-bo-cult-2024-01", "mtg-wg-conv-2023-01", "mtg-ao-cult-2024-01",
)  # fmt: skip
CONVENANT = "ai-bo-cult-2023-02-4"


def agenda(workspace: Workspace, meeting: str) -> list[str]:
    return [f"{line.number} {line.title}" for line in workspace.agendas.lines(meeting)]


def test_the_overleggen_to_come_of_the_same_orgaan_are_offered_first(workspace: Workspace) -> None:
    targets = workspace.agenda_transfers.targets(NOVEMBER)
    assert [words for _meeting, words in targets][:3] == [
        "BO-CULT 2024-01 · 23-05-2024 · Bestuurlijk overleg Cultuur",
        "VOB-ALV 2023-01 · 08-12-2023 · Statutaire ledenvergadering VOB",
        "WG-CONV 2023-01 · 14-12-2023 · Eerste overleg werkgroep convenant Cultuureducatie",
    ]
    assert NOVEMBER not in dict(targets)


def test_a_copy_says_where_it_comes_from_and_the_original_where_it_went(workspace: Workspace) -> None:
    made = workspace.agenda_transfers.copy([CONVENANT], MAY, TakenAlong())
    (line,) = workspace.agendas.lines(MAY)
    assert (line.id, line.number, line.title) == (made.subject_id, "1", "Convenant Cultuureducatie")
    assert line.origin == "BO-CULT 2023-02, punt 4"
    copy, original = workspace.agendas.record(line.id), workspace.agendas.record(CONVENANT)
    assert copy.origin is not None
    assert copy.origin.id == CONVENANT
    assert [(one.id, one.words) for one in original.copies] == [(line.id, "BO-CULT 2024-01, punt 1")]
    assert copy.item.document_ids == original.item.document_ids
    assert copy.item.annotation == original.item.annotation
    assert copy.item.desired_outcome == original.item.desired_outcome


def test_what_is_not_wanted_stays_behind(workspace: Workspace) -> None:
    workspace.agenda_transfers.copy(["ai-bo-cult-2023-02-5", CONVENANT], MAY, TakenAlong(False, False, False))
    first, second = (workspace.agendas.record(line.id).item for line in workspace.agendas.lines(MAY))
    assert (first.title, first.document_ids, first.annotation) == ("Convenant Cultuureducatie", (), None)
    assert (second.title, second.speaker_ids) == ("Presentatie De Nieuwe Poort", ())


def test_sub_items_go_along_and_a_lonely_one_becomes_an_item(workspace: Workspace) -> None:
    workspace.agenda_order.nest(["ai-wg-conv-2023-01-4", "ai-wg-conv-2023-01-5"])
    workspace.agenda_transfers.copy(["ai-wg-conv-2023-01-3"], MAY, TakenAlong())
    workspace.agenda_transfers.copy(["ai-wg-conv-2023-01-5"], MAY, TakenAlong())
    assert [line.number for line in workspace.agendas.lines(MAY)] == ["1", "1.1", "1.2", "2"]


def test_an_item_moves_and_both_agendas_close_up(workspace: Workspace) -> None:
    assert workspace.agenda_transfers.why_not_move(["ai-wg-conv-2023-01-5"]) is None
    workspace.agenda_transfers.move(["ai-wg-conv-2023-01-5"], FEBRUARY, TakenAlong())
    assert agenda(workspace, FIRST)[3:] == [
        "4 Overgedragen actiepunten uit het bestuurlijk overleg van 2 november",
        "5 Planning en rondvraag",
    ]
    assert agenda(workspace, FEBRUARY) == ["1 Gronings karakter en Groninger kenmerken: eerste inventarisatie"]
    assert workspace.agendas.lines(FEBRUARY)[0].id == "ai-wg-conv-2023-01-5"
    workspace.history.undo()
    assert len(agenda(workspace, FIRST)) == 6


def test_an_item_that_people_have_on_paper_stays_where_it_is(workspace: Workspace) -> None:
    refusal = AgendaItemStays("4", "sent", dt.date(2023, 10, 19))
    assert workspace.agenda_transfers.why_not_move([CONVENANT]) == refusal
    with pytest.raises(AgendaItemStays):
        workspace.agenda_transfers.move([CONVENANT], MAY, TakenAlong())
    assert sentence(refusal) == (
        "Punt 4 staat in de convocatie die op 19 oktober 2023 is verzonden, en blijft daar. "
        "Kopieer het; de kopie verwijst naar dit punt."
    )


def test_an_item_at_which_something_was_recorded_stays_too(workspace: Workspace) -> None:
    workspace.minutes.write_text(FIRST, "ai-wg-conv-2023-01-3", "Besproken.")
    refusal = workspace.agenda_transfers.why_not_move(["ai-wg-conv-2023-01-3"])
    assert refusal == AgendaItemStays("3", "recorded", None)
    assert sentence(refusal).startswith("Bij punt 3 is al iets vastgelegd; het blijft bij dit overleg.")
    workspace.agenda_transfers.copy(["ai-wg-conv-2023-01-3"], MAY, TakenAlong())
    assert workspace.agenda_transfers.why_not_move(["ai-wg-conv-2023-01-2"]) is None


def test_removing_the_original_leaves_its_copies(workspace: Workspace) -> None:
    workspace.agenda_transfers.copy(["ai-wg-conv-2023-01-5"], MAY, TakenAlong())
    workspace.agendas.remove("ai-wg-conv-2023-01-5")
    assert [line.origin for line in workspace.agendas.lines(MAY)] == [""]
    workspace.history.undo()
    assert [line.origin for line in workspace.agendas.lines(MAY)] == ["WG-CONV 2023-01, punt 5"]


def test_adopted_minutes_take_no_items(adopted: Workspace) -> None:
    assert NOVEMBER not in dict(adopted.agenda_transfers.targets(MAY))
    with pytest.raises(MinutesFrozen):
        adopted.agenda_transfers.copy(["ai-wg-conv-2023-01-5"], NOVEMBER, TakenAlong())
    adopted.agenda_transfers.copy([CONVENANT], MAY, TakenAlong())
    with pytest.raises(RecordMissing):
        adopted.agenda_transfers.copy(["weg"], MAY, TakenAlong())
