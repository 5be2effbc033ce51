"""A paper is made from a part of the file; it must say exactly what it would say with the whole file before it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from secretariat.documents import decision_list
from secretariat.domain.bodies import Body
from secretariat.services.opening import import_exchange
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from tests.documents.papers import words
from tests.domain.sample import PATH
from tests.services.every_paper import from_everything

DAYS = (dt.date(2023, 4, 25), dt.date(2023, 11, 3), dt.date(2023, 11, 20), dt.date(2023, 12, 20), dt.date(2024, 6, 1))


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Callable[[Callable[[dict[str, Any]], None]], Workspace]]:
    """Makes a file of the example after something in it was changed."""
    opened: list[Workspace] = []

    def fill(change: Callable[[dict[str, Any]], None]) -> Workspace:
        data = json.loads(PATH.read_text(encoding="utf-8"))
        change(data)
        opened.append(import_exchange(json.dumps(data).encode(), tmp_path / f"{len(opened)}.vgg"))
        return opened[-1]

    yield fill
    for workspace in opened:
        workspace.close()


def adopted_and_assembled(data: dict[str, Any]) -> None:
    """The verslag of 2 november is adopted, and the ledenvergadering was held with its four voting members there."""
    (report,) = [one for one in data["minutes"] if one["id"] == "min-bo-cult-2023-02"]
    report |= {"status": "adopted", "adopted_on": "2023-11-30", "adoption_method": "written"}
    (assembly,) = [one for one in data["meetings"] if one["id"] == "mtg-vob-alv-2023-01"]
    assembly["status"] = "held"
    for number, member in enumerate(data["voting_members"]):
        people = [one for one in data["positions"] if one["organisation_id"] == member["organisation_id"]]
        data["attendance"].append(
            {
                "id": f"att-alv-{number}",
                "meeting_id": assembly["id"],
                "person_id": people[0]["person_id"],
                "organisation_id": member["organisation_id"],
                "status": "present",
                "capacity": "member",
            }
        )
    data["minutes"].append({"id": "min-alv", "meeting_id": assembly["id"], "kind": "extended", "status": "in_progress"})


@pytest.mark.parametrize("day", DAYS)
def test_every_paper_says_the_same_as_with_the_whole_file(filled: Callable[..., Workspace], day: dt.date) -> None:
    workspace = filled(adopted_and_assembled)
    register = workspace.register()
    for request in workspace.publishing.requests():
        asked = replace(request, as_of=day)
        assert words(workspace.publishing.outline(asked)) == words(from_everything(register, asked, day))
    for body in register.all(Body):
        for period in (None, (day - dt.timedelta(days=200), day)):
            asked = PaperRequest(PaperKind.DECISION_LIST, body_id=body.id, period=period, as_of=day)
            whole = decision_list.of_body(register, body.id, period, day)
            assert words(workspace.publishing.outline(asked)) == words(whole)


def test_the_notulen_of_the_assembly_count_its_voting_members(filled: Callable[..., Workspace]) -> None:
    workspace = filled(adopted_and_assembled)
    paper = workspace.publishing.outline(PaperRequest(PaperKind.MINUTES, meeting_id="mtg-vob-alv-2023-01"))
    assert "4 van de 4 leden vertegenwoordigd – quorum gehaald." in words(paper)


def test_the_adopted_verslag_goes_with_the_first_agenda_of_the_working_group(filled: Callable[..., Workspace]) -> None:
    workspace = filled(adopted_and_assembled)
    request = PaperRequest(PaperKind.CONVOCATION, meeting_id="mtg-wg-conv-2023-01", as_of=dt.date(2023, 12, 1))
    assert any("Verslag" in line and "2 november 2023" in line for line in words(workspace.publishing.outline(request)))


def test_a_reactietermijn_that_is_computed_skips_holidays(filled: Callable[..., Workspace]) -> None:
    def without_terms(data: dict[str, Any]) -> None:
        for report in data["minutes"]:
            report.pop("comments_until")

    workspace = filled(without_terms)
    paper = workspace.publishing.outline(PaperRequest(PaperKind.MINUTES, meeting_id="mtg-pho-bib-2023-01"))
    assert any("maandag 22 mei 2023" in line for line in words(paper))
