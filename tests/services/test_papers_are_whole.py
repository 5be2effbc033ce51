"""A paper is made from a part of the file; it must say exactly what it would say with the whole file before it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from secretariat.documents import decision_list, minutes
from secretariat.documents.public_version import public_version
from secretariat.domain.bodies import Body
from secretariat.domain.minutes import Minutes
from secretariat.services.calendar import dutch_holidays
from secretariat.services.opening import import_exchange
from secretariat.services.publishing import PaperKind, PaperRequest, Variant
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


def named_everywhere(data: dict[str, Any]) -> None:
    """At item 4 stand the names of everybody in the file, some half bold; some have a namesake or another name."""
    for number, person in enumerate(list(data["persons"])):
        if number % 5 == 0:
            person["aliases"] = [f"Alias{number}"]
        if number % 3 == 0:
            namesake = {"id": f"per-naamgenoot-{number}", "last_name": person["last_name"]}
            data["persons"].append(namesake)
            title = "wethouder" if number % 2 else "adviseur"
            data["positions"].append(
                {
                    "id": f"pos-naamgenoot-{number}",
                    "person_id": namesake["id"],
                    "organisation_id": "org-gem-pekela",
                    "title": title,
                }
            )
            data["memberships"].append(
                {
                    "id": f"mem-naamgenoot-{number}",
                    "body_id": "body-wg-conv",
                    "person_id": namesake["id"],
                    "organisation_id": "org-gem-pekela",
                    "role": "member",
                }
            )
    names = [f"{one.get('first_name', 'De heer')} {one['last_name']}" for one in data["persons"]]
    names += [f"{one['last_name'][:2]}{{**}}**{one['last_name'][2:]}** en" for one in data["persons"]]
    names += [one["last_name"].upper() for one in data["persons"]] + ["Alias0", "Alias5", "Alias30"]
    (report,) = [one for one in data["minutes"] if one["id"] == "min-bo-cult-2023-02"]
    for entry in report["items"]:
        if entry["agenda_item_id"] == "ai-bo-cult-2023-02-4":
            entry["text"] = ". ".join(names)
    for record in (*data["agenda_items"], *data["documents"]):
        record["title"] = f"{record['title']} van Modelman"
    for record in (*data["decisions"], *data["action_points"]):
        record["text"] = f"{record['text']} Met dank aan Proefkamp en Testerman."
    data["group_attendance"] = [
        {
            "id": "grp-1",
            "meeting_id": "mtg-bo-cult-2023-02",
            "label": "gasten van Fictiehof",
            "capacity": "guest",
        }
    ]


@pytest.mark.parametrize("change", [adopted_and_assembled, named_everywhere], ids=["as it is", "with names"])
def test_the_openbare_versie_hides_who_it_would_hide_with_the_whole_file(
    filled: Callable[..., Workspace], change: Callable[[dict[str, Any]], None]
) -> None:
    workspace = filled(change)
    register = workspace.register()
    for report in register.all(Minutes):
        asked = PaperRequest(PaperKind.MINUTES, meeting_id=report.meeting_id, variant=Variant.PUBLIC, as_of=DAYS[2])
        holidays = dutch_holidays((2023, 2024))
        whole = minutes.outline(register, report.meeting_id, DAYS[2], public=True, holidays=holidays)
        assert words(workspace.publishing.outline(asked)) == words(whole)
        assert workspace.publishing.names_replaced(asked) == public_version(register, report.meeting_id).replaced


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
