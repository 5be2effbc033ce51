"""Search as a user does it: words in, places out."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.services.commitments import CommitmentFacts
from secretariat.services.opening import import_exchange
from secretariat.services.planning import PlanFilter
from secretariat.services.workspace import Workspace
from secretariat.wording.date_entry import typed_when
from tests.storage.contents import Clock


def test_words_lead_to_the_item_of_the_minutes(workspace: Workspace) -> None:
    (hit,) = (hit for hit in workspace.search.find("inkijkje impact") if hit.kind == "minutes")
    assert (hit.id, hit.place) == ("min-bo-cult-2023-02", "ai-bo-cult-2023-02-5")
    assert hit.title == "BO-CULT 2023-02, 5 Presentatie De Nieuwe Poort"
    assert hit.snippet == "…Zij bieden een ‹inkijkje› in de plannen en de ‹impact› die deze zullen hebben op de…"


def test_a_number_leads_to_its_action_point(workspace: Workspace) -> None:
    assert [(hit.kind, hit.id) for hit in workspace.search.find("2023-A-013")] == [("action_point", "act-2023-A-013")]


def test_what_was_just_typed_is_found(workspace: Workspace) -> None:
    workspace.minutes.write_text("mtg-bo-cult-2023-02", "ai-bo-cult-2023-02-6", "Er was *vlaai*.")
    assert [hit.snippet for hit in workspace.search.find("vlaai")] == ["Er was ‹vlaai›."]
    workspace.history.undo()
    assert workspace.search.find("vlaai") == []


def test_what_was_written_between_two_letters_is_found(workspace: Workspace) -> None:
    assert workspace.search.find("vlaa") == []
    workspace.minutes.write_text("mtg-bo-cult-2023-02", "ai-bo-cult-2023-02-6", "Er was *vlaai*.")
    assert [hit.snippet for hit in workspace.search.find("vlaai")] == ["Er was ‹vlaai›."]


def test_what_the_chain_wrote_down_is_found(workspace: Workspace) -> None:
    meeting_id, item_id = "mtg-bo-cult-2023-02", "ai-bo-cult-2023-02-4"
    workspace.commitments.add(
        meeting_id, item_id, CommitmentFacts(text="De koraalkaart sturen.", person_id="per-floor")
    )
    workspace.conclusions.add(meeting_id, item_id, "Voor de koraalkaart is draagvlak.")
    workspace.backlog.add("body-bo-cult", "Koraalkaart bespreken")
    assert [(hit.kind, hit.place, hit.title, hit.snippet) for hit in workspace.search.find("koraalkaart")] == [
        ("backlog_item", "body-bo-cult", "Koraalkaart bespreken", ""),
        ("conclusion", item_id, "BO-CULT 2023-02", "Voor de ‹koraalkaart› is draagvlak."),
        ("commitment", meeting_id, "2023-T-001", "De ‹koraalkaart› sturen."),
    ]
    for _step in range(3):
        workspace.history.undo()
    assert workspace.search.find("koraalkaart") == []


def test_the_answer_is_no_longer_than_asked(workspace: Workspace) -> None:
    assert len(workspace.search.find("cultuur", limit=2)) == 2


def test_people_are_called_by_their_full_name(tmp_path: Path, sample_data: dict[str, Any]) -> None:
    sample_data["persons"] += [
        {"id": "per-1", "first_name": "Sanne", "prefix": "d’", "last_name": "Exempel"},
        {"id": "per-2", "first_name": "Sanne", "last_name": "Zeldzaam"},
        {"id": "per-3", "initials": "S.", "last_name": "Zeldzaam"},
    ]
    workspace = import_exchange(json.dumps(sample_data).encode(), tmp_path / "namen.vgg")
    assert [hit.title for hit in workspace.search.find("Exempel")] == ["Sanne d’Exempel"]
    assert sorted(hit.title for hit in workspace.search.find("Zeldzaam")) == ["S. Zeldzaam", "Sanne Zeldzaam"]
    workspace.close()


def test_other_names_lead_to_people_and_organisations(workspace: Workspace) -> None:
    workspace.people.edit("per-x-nepstra", "aliases", "Kees Oldamt")
    workspace.organisations.set_aliases("org-kc", ["Kunst in Drenthe"])
    assert [(hit.kind, hit.id) for hit in workspace.search.find("oldamt")] == [("person", "per-x-nepstra")]
    assert [hit.id for hit in workspace.search.find("kunst in dren")] == ["org-kc"]
    workspace.history.undo()
    workspace.history.undo()
    assert workspace.search.find("oldamt") == []


def test_who_was_archived_is_still_found_and_said_to_be_so(workspace: Workspace) -> None:
    workspace.people.archive("per-x-nepstra")
    workspace.organisations.archive("org-npg")
    assert [hit.title for hit in workspace.search.find("nepstra") if hit.kind == "person"] == [
        "Klaas Nepstra (gearchiveerd)"
    ]
    assert "Nationaal Programma Groningen (gearchiveerd)" in [hit.title for hit in workspace.search.find("npg")]


def test_without_a_limit_everything_is_found(workspace: Workspace) -> None:
    assert len(workspace.search.find("2023", limit=None)) > 50 == len(workspace.search.find("2023"))


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("bibliotheek april", ["PHO-BIB 2023-01"]),
        ("cultuur 2-11-2023", ["BO-CULT 2023-02"]),
        ("2 november", ["BO-CULT 2023-02", "AGCIE-CULT 2023-01"]),
        ("bo-cult november 2023", ["BO-CULT 2023-02"]),
        ("cultuur november 2022", []),
        ("november", ["AGCIE-CULT 2023-01"]),
        ("31 februari", []),
    ],
)
def test_an_overleg_is_found_by_its_orgaan_and_when_it_is(workspace: Workspace, words: str, codes: list[str]) -> None:
    hits = [hit for hit in workspace.search.find(words) if hit.kind == "meeting"]
    found = [" ".join(hit.title.split()[:2]) for hit in hits]
    assert found == codes


@given(st.text(max_size=40))
def test_no_words_with_a_date_are_a_mistake_of_ours(typed: str) -> None:
    when = typed_when(typed)
    assert when is None or when.year or when.month


def test_what_a_jaarcyclus_brought_is_of_the_year_of_its_plan_as_long_as_it_has_no_time(workspace: Workspace) -> None:
    workspace.plan_cycles.generate("cyc-innovatiejaarplan", 2024)
    found = [hit.id for hit in workspace.search.find("jaar:2024 soort:planning gezamenlijke")]
    lines = workspace.planning.lines(PlanFilter(2024, words="gezamenlijke"))
    assert (found, [one.day for one in lines]) == ([one.id for one in lines], [None])


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("te:laat", ["2023-A-012", "2023-A-008", "2023-A-006", "2022-A-001"]),
        ("te:laat wie:provincie", ["2022-A-001"]),
        ("soort:actie status:open wie:demoma", ["2023-A-011", "2023-A-006"]),
        ("orgaan:bo-cult jaar:2023 soort:besluit", ["2023-B-006", "2023-B-005", "2023-B-004", "2023-B-002"]),
        ("orgaan:bo-cult soort:verslag convenant", ["BO-CULT 2023-02, 4 Convenant Cultuureducatie"]),
        ('dossier:"shared service centre" soort:dossier', ["D-2022-01 Innovatieprogramma musea"]),
        ("thema:cultuur soort:besluit jaar:2020", ["2020-B-004", "2020-B-003", "2020-B-002", "2020-B-001"]),
        ("status:aangehouden", ["2023-A-007"]),
        ("soort:verslag “opstellen van een convenant”", ["BO-CULT 2023-02, 4 Convenant Cultuureducatie"]),
        ("soort:verslag “convenant van een opstellen”", []),
        (
            "wie:proefveld wie:demoma soort:overleg",
            [
                "BO-CULT 2023-02 Bestuurlijk overleg Cultuur",
                "PHO-BIB 2023-01 Bestuurlijke bijeenkomst bibliotheekwerk",
            ],
        ),
        ("soort:afkorting vgg", ["VGG"]),
        ("soort:overleg cultuur 2-11", ["BO-CULT 2023-02 Bestuurlijk overleg Cultuur"]),
        ("jaar:1999", []),
    ],
)
def test_filters_leave_what_they_ask_for(workspace: Workspace, typed: str, titles: list[str]) -> None:
    assert [hit.title for hit in workspace.search.find(typed)] == titles


def test_what_is_too_late_is_so_on_the_day_of_the_file(workspace: Workspace, clock: Clock) -> None:
    clock.forward(days=1000)  # the example is of 20 November 2023, whenever it is opened
    assert workspace.today() == dt.date(2023, 11, 20)
    found = [hit.title for hit in workspace.search.find("te:laat")]
    assert found == ["2023-A-012", "2023-A-008", "2023-A-006", "2022-A-001"]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("wie:niemand besluit", "Niemand heet ‘niemand’. Probeer een deel van de naam, of laat wie: weg."),
        ("orgaan:xyz", "Er is geen orgaan dat ‘xyz’ heet. Probeer een deel van de naam of de code."),
        ("dossier:xyz", "Er is geen dossier dat ‘xyz’ heet. Probeer een deel van de naam of de code."),
        ("wie:demoma zeldzaam", ""),
        ("zeldzaam", ""),
    ],
)
def test_a_name_that_nobody_has_is_said(workspace: Workspace, typed: str, sentence: str) -> None:
    assert workspace.search.find(typed) == []
    assert workspace.search.unknown_name(typed) == sentence


def test_a_kind_without_words_is_all_of_it(workspace: Workspace) -> None:
    assert {hit.kind for hit in workspace.search.find("soort:locatie")} == {"location"}
    assert len(workspace.search.find("soort:afkorting", limit=None)) == len(workspace.abbreviations.lines())


def test_names_in_filters_are_found_without_their_accents(tmp_path: Path, sample_data: dict[str, Any]) -> None:
    sample_data["persons"].append({"id": "per-1", "first_name": "Zoë", "last_name": "Coördinator"})
    workspace = import_exchange(json.dumps(sample_data).encode(), tmp_path / "namen.vgg")
    assert [hit.id for hit in workspace.search.find("wie:coordi")] == ["per-1"]
    workspace.close()


@pytest.fixture(scope="module")
def shared_workspace(tmp_path_factory: pytest.TempPathFactory, sample_path: Path) -> Iterator[Workspace]:
    workspace = import_exchange(sample_path.read_bytes(), tmp_path_factory.mktemp("zoeken") / "a.vgg")
    yield workspace
    workspace.close()


_ASKED = st.text(alphabet="wieorgaanthmdsjuk: “”’*()^-'%_0129laté\ud800", max_size=40)


@given(typed=st.one_of(st.text(max_size=30), _ASKED))
def test_no_filter_breaks_the_search(shared_workspace: Workspace, typed: str) -> None:
    for asked in (typed, f"wie:{typed}", f'orgaan:"{typed}" jaar:{typed} status:{typed} soort:{typed}'):
        assert isinstance(shared_workspace.search.find(asked), list)
        assert isinstance(shared_workspace.search.unknown_name(asked), str)
