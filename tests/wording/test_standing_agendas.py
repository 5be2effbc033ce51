"""The standing agenda of each kind of body, to the word."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.bodies import BodyKind
from secretariat.wording.standing_agendas import Neighbour, standing_agenda

APRIL = Neighbour("Bestuurlijke bijeenkomst", "BO-CULT 2023-01", dt.date(2023, 4, 13))
NOVEMBER = Neighbour("Bestuurlijk overleg Cultuur", "BO-CULT 2023-02", dt.date(2023, 11, 2))


def titles(kind: BodyKind, previous: Neighbour | None = None, prepared: Neighbour | None = None) -> list[str]:
    return [item.title for item in standing_agenda(kind, previous, prepared)]


def test_an_executive_meeting_names_the_one_before() -> None:
    assert titles(BodyKind.EXECUTIVE_MEETING, APRIL) == [
        "Opening en mededelingen",
        "Vaststellen agenda",
        "Verslag vorig overleg (BO-CULT 2023-01, 13 april 2023) en actielijst",
        "Rondvraag",
        "Sluiting",
    ]
    assert standing_agenda(BodyKind.EXECUTIVE_MEETING)[2].title == "Verslag vorig overleg en actielijst"
    assert standing_agenda(BodyKind.EXECUTIVE_MEETING)[2].purpose is AgendaPurpose.ADOPTION


def test_officials_prepare_the_executive_meeting() -> None:
    assert titles(BodyKind.OFFICIAL_MEETING, None, NOVEMBER)[3:] == [
        "Voorbereiding bestuurlijk overleg d.d. 2 november 2023",
        "Rondje gemeenten",
        "Rondvraag",
        "Sluiting",
    ]


def test_the_agenda_committee_looks_at_one_agenda() -> None:
    assert titles(BodyKind.AGENDA_COMMITTEE, None, NOVEMBER) == [
        "Opening",
        "Terugblik vorig overleg",
        "Concept-agenda Bestuurlijk overleg Cultuur, 2 november 2023: strategie, samenhang, scherpte",
        "Termijnagenda",
        "Sluiting",
    ]


def test_a_working_group_begins_with_its_task() -> None:
    assert titles(BodyKind.WORKING_GROUP)[2:4] == ["Opdracht en werkwijze", "Overgedragen actiepunten"]
    assert titles(BodyKind.WORKING_GROUP, APRIL)[2].startswith("Verslag vorig overleg")


def test_a_statutory_assembly_establishes_who_may_vote() -> None:
    assert titles(BodyKind.GENERAL_ASSEMBLY) == [
        "Opening",
        "Vaststelling presentielijst, machtigingen en quorum",
        "Vaststellen notulen vorige vergadering",
        "Voorstellen ter besluitvorming",
        "Rondvraag",
        "Sluiting",
    ]


@pytest.mark.parametrize("kind", BodyKind)
def test_every_kind_opens_and_closes(kind: BodyKind) -> None:
    agenda = titles(kind)
    assert agenda[0].startswith("Opening")
    assert agenda[-1] in ("Sluiting", "Planning en rondvraag")
