"""The standing agenda of each kind of body, to the word, and what an overleg fills in."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.bodies import BodyKind
from secretariat.domain.records import LINE_LIMIT
from secretariat.wording.standing_agendas import (
    FIELDS,
    Neighbour,
    Surroundings,
    fields_in,
    fill,
    filled,
    unknown_field,
    usual_agenda,
    usual_first_agenda,
)

APRIL = Neighbour("Bestuurlijke bijeenkomst", "BO-CULT 2023-01", dt.date(2023, 4, 13))
NOVEMBER = Neighbour("Bestuurlijk overleg Cultuur", "BO-CULT 2023-02", dt.date(2023, 11, 2))
ALL = Surroundings("Ambtelijk overleg Cultuur", dt.date(2023, 10, 5), APRIL, NOVEMBER)
NONE = Surroundings()


def titles(kind: BodyKind, previous: Neighbour | None = None, prepared: Neighbour | None = None) -> list[str]:
    around = Surroundings(previous=previous, prepared=prepared)
    return [fill(item, around).title for item in usual_agenda(kind)]


def test_an_executive_meeting_names_the_one_before() -> None:
    assert titles(BodyKind.EXECUTIVE_MEETING, APRIL) == [
        "Opening en mededelingen",
        "Vaststellen agenda",
        "Verslag vorig overleg (BO-CULT 2023-01, 13 april 2023) en actielijst",
        "Rondvraag",
        "Sluiting",
    ]
    assert titles(BodyKind.EXECUTIVE_MEETING)[2] == "Verslag vorig overleg en actielijst"
    assert usual_agenda(BodyKind.EXECUTIVE_MEETING)[2].purpose is AgendaPurpose.ADOPTION
    assert [item.duration_min for item in usual_agenda(BodyKind.EXECUTIVE_MEETING)] == [5, 5, 10, 10, 5]


def test_officials_prepare_the_executive_meeting() -> None:
    assert titles(BodyKind.OFFICIAL_MEETING, None, NOVEMBER)[3:] == [
        "Voorbereiding bestuurlijk overleg d.d. 2 november 2023",
        "Rondje gemeenten",
        "Rondvraag",
        "Sluiting",
    ]
    assert titles(BodyKind.OFFICIAL_MEETING)[3] == "Voorbereiding bestuurlijk overleg"


def test_the_agenda_committee_looks_at_one_agenda() -> None:
    assert titles(BodyKind.AGENDA_COMMITTEE, None, NOVEMBER) == [
        "Opening",
        "Terugblik vorig overleg",
        "Concept-agenda Bestuurlijk overleg Cultuur, 2 november 2023: strategie, samenhang, scherpte",
        "Termijnagenda",
        "Sluiting",
    ]
    assert titles(BodyKind.AGENDA_COMMITTEE)[2] == "Concept-agenda: strategie, samenhang, scherpte"


def test_a_working_group_begins_with_its_task() -> None:
    first = usual_first_agenda(BodyKind.WORKING_GROUP)
    assert first is not None
    assert [item.title for item in first][2:4] == ["Opdracht en werkwijze", "Overgedragen actiepunten"]
    assert titles(BodyKind.WORKING_GROUP, APRIL)[2].startswith("Verslag vorig overleg")
    assert [kind for kind in BodyKind if usual_first_agenda(kind)] == [BodyKind.WORKING_GROUP]


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
def test_every_kind_opens_and_closes_and_asks_for_nothing_unknown(kind: BodyKind) -> None:
    for items in filter(None, (usual_agenda(kind), usual_first_agenda(kind))):
        assert items[0].title.startswith("Opening")
        assert items[-1].title in ("Sluiting", "Planning en rondvraag")
        assert [unknown_field(item.title) for item in items] == [""] * len(items)


@pytest.mark.parametrize(
    ("title", "with_all", "with_nothing"),
    [
        ("Terugblik op {datum vorig overleg}", "Terugblik op 13 april 2023", "Terugblik"),
        ("Verslag ({ Vorig  overleg })", "Verslag (BO-CULT 2023-01, 13 april 2023)", "Verslag"),
        ("Opening, {orgaan}, {datum}", "Opening, Ambtelijk overleg Cultuur, 5 oktober 2023", "Opening"),
        ("{voor te bereiden overleg}", "Bestuurlijk overleg Cultuur, 2 november 2023", "Voor te bereiden overleg"),
        ("Rondje {gemeenten} {}", "Rondje {gemeenten} {}", "Rondje {gemeenten} {}"),
        ("Een { los haakje", "Een { los haakje", "Een { los haakje"),
    ],
)
def test_a_field_that_says_nothing_takes_along_what_stood_there_for_its_sake(
    title: str, with_all: str, with_nothing: str
) -> None:
    assert filled(title, ALL) == with_all
    assert filled(title, NONE) == with_nothing


def test_what_is_no_field_is_named_as_it_was_written() -> None:
    assert unknown_field("Verslag {vorig overleg} en {Vorige Keer}") == "Vorige Keer"
    assert unknown_field("Verslag {VORIG overleg}") == ""
    assert fields_in("Verslag {VORIG overleg} en {datum}") == ["vorig overleg", "datum"]


@given(st.text(min_size=1, max_size=LINE_LIMIT), st.sampled_from(FIELDS))
def test_whatever_is_typed_gives_a_title_that_can_be_kept(typed: str, name: str) -> None:
    for around in (ALL, NONE):
        title = filled(f"Punt {typed} {{{name}}}", around)
        assert 0 < len(title) <= LINE_LIMIT
