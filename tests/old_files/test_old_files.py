"""A real file of every version that was ever released still opens and says what it said.

``version-1.vgg`` was made by version 1 itself from the sample of that day, with one step made and taken back. Such a
file is never made again: a program that came later would make another one.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from secretariat.domain.changes import Action
from secretariat.domain.refusals import FileOlder
from secretariat.services.checking import check_file
from secretariat.services.exchanging import export_data
from secretariat.services.opening import open_workspace, upgrade_file
from secretariat.services.workspace import Workspace
from secretariat.storage.migrations import SCHEMA_DIGESTS

FILES = sorted(Path(__file__).parent.glob("version-*.vgg"))
ITEM_4 = (
    "Het voorstel wordt besproken om te komen tot het opstellen van een convenant Cultuureducatie. Doel is de "
    "verankering van het cultuureducatiebeleid in de Groninger gemeenten. In het convenant zouden het Groningse "
    "karakter en de Groninger kenmerken van het gebied naar voren moeten komen. Er wordt een ambtelijke werkgroep "
    "ingesteld om dit verder vorm en inhoud te geven."
)

CAME_LATER = {"version-1": {"group_attendance": {"grp-bo-cult-2023-01-jongeren"}}}
"""The records by list that came into the sample after these files were made of it."""
LINKED_LATER = {"ai-bo-cult-2023-02-3": "adopts_minutes_of_id"}
"""What was said of a record only after version 3 was made of the sample."""
TOLD_LATER = {"themes": "theme-cultuur-bibliotheekwerk", "theme_year_reports": "rep-2021-2022"}
"""The record of a list whose words were shorter until version 4 was made of the sample; nothing else differs."""


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Workspace]:
    """An old file, brought to the version of today where that is needed."""
    path = tmp_path / request.param.name
    shutil.copyfile(request.param, path)
    try:
        workspace = open_workspace(path)
    except FileOlder:
        upgrade_file(path)
        workspace = open_workspace(path)
    yield workspace
    workspace.close()


def test_there_is_a_file_of_every_version() -> None:
    assert [path.stem for path in FILES] == [f"version-{version // 1000}" for version in sorted(SCHEMA_DIGESTS)]


def test_the_minutes_say_what_they_said(old: Workspace) -> None:
    texts = {entry.number: entry.text for entry in old.minutes.entries("mtg-bo-cult-2023-02")}
    assert texts["4"] == ITEM_4


def test_every_record_comes_out_as_it_went_in(old: Workspace, tmp_path: Path, sample_path: Path) -> None:
    written = export_data(old, tmp_path / "uit.json")
    sample = json.loads(sample_path.read_text(encoding="utf-8"))
    for name, later in CAME_LATER.get(old.path.stem, {}).items():
        sample[name] = [record for record in sample[name] if record["id"] not in later]
    if old.path.stem in ("version-1", "version-2", "version-3"):
        for record in sample["agenda_items"]:
            record.pop(LINKED_LATER.get(record["id"], ""), None)
    if old.path.stem not in ("version-5", "version-6"):
        said = json.loads(written.read_text(encoding="utf-8"))
        for name, told in TOLD_LATER.items():
            place = [record["id"] for record in sample[name]].index(told)
            assert len(said[name][place]) == len(sample[name][place])
            sample[name][place] = said[name][place] | {"id": told}
    then = {name: records for name, records in sample.items() if records}
    assert written.read_text(encoding="utf-8") == json.dumps(then, ensure_ascii=False, indent=1) + "\n"


def test_search_finds_what_was_written_then(old: Workspace) -> None:
    assert "BO-CULT 2023-02, 5 Presentatie De Nieuwe Poort" in {hit.title for hit in old.search.find("inkijkje")}


def test_search_knows_what_it_was_taught_since(old: Workspace) -> None:
    assert "dossier" in {hit.kind for hit in old.search.find("shared service centre")}
    assert [hit.title for hit in old.search.find("rangschikken behoefte")] == ["Innovatiejaarplan bibliotheken"]


def test_nothing_is_wrong_with_an_old_file(old: Workspace) -> None:
    assert check_file(old.path) == ()


def test_a_step_of_then_can_be_made_again_today(old: Workspace) -> None:
    (step,) = old.history.steps()
    assert (step.action, step.made_by, step.undone) == (Action.EDIT_MEETING, "secretaris", True)
    old.history.redo()
    assert old.meetings.head("mtg-bo-cult-2023-02").meeting.title == "Overleg Cultuur"
