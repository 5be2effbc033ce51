"""Search as a user does it: words in, places out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.services.commitments import CommitmentFacts
from secretariat.services.opening import import_exchange
from secretariat.services.search import SearchHit
from secretariat.services.workspace import Workspace
from secretariat.wording.date_entry import typed_when


def test_words_lead_to_the_item_of_the_minutes(workspace: Workspace) -> None:
    (hit,) = (hit for hit in workspace.search.find("inkijkje impact") if hit.kind == "minutes")
    assert hit == SearchHit(
        kind="minutes",
        id="min-bo-cult-2023-02",
        place="ai-bo-cult-2023-02-5",
        title="BO-CULT 2023-02, 5 Presentatie De Nieuwe Poort",
        snippet="…Zij bieden een ‹inkijkje› in de plannen en de ‹impact› die deze zullen hebben op de…",
    )


def test_a_number_leads_to_its_action_point(workspace: Workspace) -> None:
    assert [(hit.kind, hit.id) for hit in workspace.search.find("2023-A-013")] == [("action_point", "act-2023-A-013")]


def test_what_was_just_typed_is_found(workspace: Workspace) -> None:
    workspace.minutes.write_text("mtg-bo-cult-2023-02", "ai-bo-cult-2023-02-6", "Er was *vlaai*.")
    assert [hit.snippet for hit in workspace.search.find("vlaai")] == ["Er was ‹vlaai›."]
    workspace.history.undo()
    assert workspace.search.find("vlaai") == []


def test_what_the_chain_wrote_down_is_found(workspace: Workspace) -> None:
    meeting_id, item_id = "mtg-bo-cult-2023-02", "ai-bo-cult-2023-02-4"
    workspace.commitments.add(
        meeting_id, item_id, CommitmentFacts(text="De koraalkaart sturen.", person_id="per-floor")
    )
    workspace.conclusions.add(meeting_id, item_id, "Voor de koraalkaart is draagvlak.")
    workspace.backlog.add("body-bo-cult", "Koraalkaart bespreken")
    assert [(hit.kind, hit.place, hit.title, hit.snippet) for hit in workspace.search.find("koraalkaart")] == [
        ("backlog_item", "body-bo-cult", "Koraalkaart bespreken", ""),
        ("commitment", meeting_id, "2023-T-001", "De ‹koraalkaart› sturen."),
        ("conclusion", item_id, "BO-CULT 2023-02", "Voor de ‹koraalkaart› is draagvlak."),
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
