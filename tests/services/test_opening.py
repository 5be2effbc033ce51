"""Opening, making and upgrading files as a user does it."""

from __future__ import annotations

import datetime as dt
import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from secretariat.domain.meetings import Meeting
from secretariat.domain.organisations import Organisation, OrganisationKind
from secretariat.domain.refusals import (
    DiskFull,
    ExchangeRefused,
    FieldEmpty,
    FileExists,
    FileLocked,
    FileMissing,
    FileOlder,
    FileReadOnly,
    FileUnreachable,
)
from secretariat.services.opening import (
    Owner,
    fresh_sample,
    import_exchange,
    new_workspace,
    open_workspace,
    upgrade_file,
)
from secretariat.services.workspace import Workspace
from secretariat.storage import migrations
from tests.house import ROOT
from tests.storage.contents import Clock, fingerprint
from tests.storage.versions import next_set, pretend_version_7

MEETING = "mtg-bo-cult-2023-02"


def names(folder: Path) -> list[str]:
    """The files in a folder."""
    return sorted(found.name for found in folder.iterdir())


# Opening --------------------------------------------------------------------------------------------------------


def test_an_open_file_knows_its_name_place_and_day(workspace: Workspace, path: Path) -> None:
    assert workspace.path == path
    assert workspace.title == "Voorbeelddataset VGG-vergadersecretariaat"
    assert (workspace.read_only, workspace.recovered, workspace.is_sample) == (False, False, True)
    assert workspace.today() == dt.date(2023, 11, 20)


def test_a_file_for_reading_can_be_read_while_somebody_writes(workspace: Workspace, path: Path) -> None:
    reader = open_workspace(path, read_only=True)
    workspace.meetings.rename(MEETING, "Nieuw")
    assert reader.read_only
    assert reader.meetings.head(MEETING).meeting.title == "Nieuw"
    reader.close()


def test_closing_gives_the_file_free(workspace: Workspace, path: Path) -> None:
    with pytest.raises(FileLocked):
        open_workspace(path)
    workspace.close()
    open_workspace(path).close()


def test_a_file_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        open_workspace(tmp_path / "weg.vgg")


CRASH = """
import os, signal, sys
from pathlib import Path
from secretariat.services.opening import open_workspace
workspace = open_workspace(Path(sys.argv[1]))
workspace.meetings.rename("mtg-bo-cult-2023-02", "Bewaard")
write = workspace.minutes._store.connection.execute
write("PRAGMA query_only = OFF")
write("PRAGMA cache_size = 1")
write("BEGIN")
write("UPDATE meetings SET title = 'half' || hex(zeroblob(200))")
write("DELETE FROM search_entry")
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_after_a_crash_the_file_opens_with_every_whole_step(path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", CRASH, str(path)], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    workspace = open_workspace(path)
    assert workspace.recovered
    assert workspace.meetings.head(MEETING).meeting.title == "Bewaard"
    workspace.history.undo()
    assert workspace.meetings.head(MEETING).meeting.title == "Bestuurlijk overleg Cultuur"
    workspace.close()


# Making ---------------------------------------------------------------------------------------------------------


def test_a_new_file_is_empty_and_follows_the_clock(tmp_path: Path, clock: Clock) -> None:
    workspace = new_workspace(tmp_path / "Bureau Noord.vgg", clock)
    assert (workspace.title, workspace.is_sample, workspace.today()) == ("Bureau Noord", False, dt.date(2023, 11, 20))
    clock.forward(days=1)
    assert workspace.today() == dt.date(2023, 11, 21)
    assert workspace.meetings.lines() == ()
    assert workspace.meetings.newest_held() is None
    assert workspace.register().settings.organisation_name == "Vereniging van Groninger Gemeenten"
    workspace.close()
    assert names(tmp_path) == ["Bureau Noord.vgg"]


def test_a_new_file_knows_whose_it_is(tmp_path: Path, clock: Clock) -> None:
    owner = Owner(" Vereniging van Drentse Gemeenten ", "VDG", "Bureau VDG")
    workspace = new_workspace(tmp_path / "vdg.vgg", clock, owner)
    register = workspace.register()
    (association,) = register.all(Organisation)
    assert (association.name, association.short) == ("Vereniging van Drentse Gemeenten", "VDG")
    assert association.kind is OrganisationKind.ASSOCIATION
    assert register.settings.organisation_name == "Vereniging van Drentse Gemeenten"
    assert register.settings.sender_name == "Bureau VDG"
    assert workspace.history.undoable() is None
    workspace.close()


def test_a_file_of_nobody_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(FieldEmpty) as refused:
        new_workspace(tmp_path / "niemand.vgg", owner=Owner("  "))
    assert refused.value == FieldEmpty("organisation_name")
    assert names(tmp_path) == []


def test_an_import_holds_everything(tmp_path: Path, sample_path: Path) -> None:
    workspace = import_exchange(sample_path.read_bytes(), tmp_path / "nieuw.vgg")
    assert len(workspace.register().all(Meeting)) == 10
    assert workspace.history.undoable() is None
    workspace.close()


def test_neither_a_new_file_nor_an_import_takes_the_place_of_another(path: Path, sample_path: Path) -> None:
    before = fingerprint(path)
    with pytest.raises(FileExists):
        new_workspace(path)
    with pytest.raises(FileExists):
        import_exchange(sample_path.read_bytes(), path)
    assert fingerprint(path) == before
    assert names(path.parent) == ["voorbeeld.vgg"]


def test_an_import_over_a_file_takes_its_place_when_that_is_said(path: Path, sample_data: dict[str, Any]) -> None:
    sample_data["meetings"][0]["title"] = "Ander bestand"
    workspace = import_exchange(json.dumps(sample_data).encode(), path, overwrite=True)
    assert workspace.meetings.head(sample_data["meetings"][0]["id"]).meeting.title == "Ander bestand"
    workspace.close()
    assert names(path.parent) == ["voorbeeld.vgg"]


@pytest.mark.parametrize("overwrite", [False, True])
def test_an_import_that_is_refused_leaves_nothing_and_changes_nothing(
    tmp_path: Path, path: Path, sample_data: dict[str, Any], overwrite: bool
) -> None:
    sample_data["meetings"][0]["body_id"] = "body-weg"
    target = path if overwrite else tmp_path / "nieuw.vgg"
    before = fingerprint(path)
    with pytest.raises(ExchangeRefused) as refused:
        import_exchange(json.dumps(sample_data).encode(), target, overwrite=overwrite)
    assert [problem.path for problem in refused.value.problems] == ["meetings[0].body_id"]
    assert fingerprint(path) == before
    assert names(tmp_path) == ["voorbeeld.vgg"]


def test_an_import_that_finds_no_room_leaves_nothing(
    tmp_path: Path, sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("secretariat.storage.connection.PRAGMAS", {"max_page_count": 310})
    with pytest.raises(DiskFull) as refused:
        import_exchange(sample_path.read_bytes(), tmp_path / "nieuw.vgg")
    assert refused.value.path == str(tmp_path / "nieuw.vgg")
    assert names(tmp_path) == []


def test_an_import_over_a_file_that_somebody_has_open_is_refused(
    workspace: Workspace, path: Path, sample_path: Path
) -> None:
    with pytest.raises(FileLocked):
        import_exchange(sample_path.read_bytes(), path, overwrite=True)
    assert workspace.meetings.rename(MEETING, "Nog steeds te schrijven") is not None


def test_a_file_needs_a_folder(tmp_path: Path, sample_path: Path) -> None:
    with pytest.raises(FileUnreachable):
        import_exchange(sample_path.read_bytes(), tmp_path / "weg" / "nieuw.vgg")
    with pytest.raises(FileUnreachable):
        new_workspace(tmp_path / "weg" / "nieuw.vgg")


def test_the_example_is_fresh_every_time(tmp_path: Path) -> None:
    first = fresh_sample(tmp_path / "Voorbeeld.vgg")
    first.meetings.rename(MEETING, "Veranderd")
    with pytest.raises(FileLocked):
        fresh_sample(tmp_path / "Voorbeeld.vgg")
    first.close()
    second = fresh_sample(tmp_path / "Voorbeeld.vgg")
    assert second.meetings.head(MEETING).meeting.title == "Bestuurlijk overleg Cultuur"
    second.close()


# Upgrading ------------------------------------------------------------------------------------------------------


def test_an_older_file_is_refused_then_upgraded_then_opened(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    ordered = next_set()
    pretend_version_7(monkeypatch)
    monkeypatch.setattr(migrations, "migrations", lambda: ordered)
    for read_only in (False, True):
        with pytest.raises(FileOlder):
            open_workspace(path, read_only=read_only)
    backup = upgrade_file(path, clock)
    assert backup.name == "voorbeeld versie 6 2023-11-20 091200.vgg"
    workspace = open_workspace(path)
    assert workspace.meetings.rename(MEETING, "Ook met kleuren") is not None
    workspace.close()


def test_a_file_for_reading_refuses_every_step(path: Path) -> None:
    workspace = open_workspace(path, read_only=True)
    with pytest.raises(FileReadOnly):
        workspace.history.undo() or workspace.meetings.rename(MEETING, "X")
    workspace.close()
