"""The papers of the example, all at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from secretariat.domain.refusals import FileExists, FileUnreachable
from secretariat.services.samples import MADE_HERE, sample_folder, write_sample_papers
from secretariat.services.workspace import Workspace
from tests.storage.contents import fingerprint

VERSLAG = "2023-11-02_BO-CULT_verslag_concept-v1.pdf"


def test_every_paper_of_the_example_is_written_and_named(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "stukken"
    written = list(write_sample_papers(folder))
    assert len(written) == len(list(workspace.publishing.requests()))
    assert sorted(written) == sorted(folder.glob("*.pdf"))
    assert folder / VERSLAG in written
    assert sample_folder(folder) == folder
    (folder / VERSLAG).write_text("oud", encoding="utf-8")
    assert list(write_sample_papers(folder)) == written
    assert (folder / VERSLAG).read_bytes()[:5] == b"%PDF-"


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    own = tmp_path / "voorbeeld" / VERSLAG
    own.parent.mkdir()
    assert sample_folder(own.parent) == own.parent
    own.write_text("van mij", encoding="utf-8")
    before = fingerprint(own)
    assert sample_folder(own.parent) == tmp_path / "voorbeeld-2"
    (tmp_path / "voorbeeld-2").write_text("een bestand", encoding="utf-8")
    assert sample_folder(own.parent) == tmp_path / "voorbeeld-3"
    with pytest.raises(FileExists):
        list(write_sample_papers(own.parent))
    assert fingerprint(own) == before


def test_a_file_of_somebody_in_our_folder_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "voorbeeld"
    folder.mkdir()
    (folder / MADE_HERE).write_text("", encoding="utf-8")
    (folder / VERSLAG).write_text("van mij", encoding="utf-8")
    with pytest.raises(FileExists):
        list(write_sample_papers(folder))
    assert (folder / VERSLAG).read_text(encoding="utf-8") == "van mij"


def test_where_no_folder_can_be_made_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("", encoding="utf-8")
    with pytest.raises(FileUnreachable):
        list(write_sample_papers(tmp_path / "bestand" / "voorbeeld"))
