"""Files kept in the one file of the association: by content, in versions, given out unchanged."""

from __future__ import annotations

import base64
import contextlib
import json
import sqlite3
from pathlib import Path

import pytest

from secretariat.domain.documents import LARGEST_FILE, DocumentState, PaperFault, is_program
from secretariat.domain.refusals import ExchangeRefused, FileDamaged, PaperRefused
from secretariat.services.checking import check_file
from secretariat.services.exchanging import export_data
from secretariat.services.opening import import_exchange
from secretariat.services.workspace import Workspace
from tests.services.whole_file import everything

FRESH = "mtg-wg-conv-2023-01"
BYTES = bytes(range(256)) * 40


@pytest.fixture
def item(workspace: Workspace) -> str:
    """An item of an overleg that is still to come, without papers."""
    return next(line.id for line in workspace.agendas.lines(FRESH) if not line.documents)


def made(folder: Path, name: str, content: bytes = BYTES) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def kept(workspace: Workspace, item: str) -> list[tuple[str, str, int, int]]:
    return [
        (line.title, line.file_name, line.version, line.size)
        for line in workspace.documents.of_meeting(FRESH)
        if line.item_id == item
    ]


def test_dropped_files_become_papers_in_one_step(workspace: Workspace, item: str, tmp_path: Path) -> None:
    before = everything(workspace)
    files = [made(tmp_path, "Notitie_kenmerken é.pdf"), made(tmp_path, "begroting.xlsx", b"PK")]
    workspace.document_files.add_files(item, files)
    assert kept(workspace, item) == [
        ("Notitie kenmerken é", "Notitie_kenmerken é.pdf", 1, 10240),
        ("begroting", "begroting.xlsx", 1, 2),
    ]
    workspace.history.undo()
    assert everything(workspace) == before
    workspace.history.redo()
    (version,) = workspace.document_files.versions(workspace.documents.of_meeting(FRESH)[0].document_id)
    assert workspace.document_files.content(version.id) == BYTES


def test_the_same_bytes_are_the_same_paper(workspace: Workspace, item: str, tmp_path: Path) -> None:
    workspace.document_files.add_files(item, [made(tmp_path, "een.pdf"), made(tmp_path, "kopie van een.pdf")])
    assert [title for title, *_ in kept(workspace, item)] == ["een", "kopie van een"][:1]
    again = [made(tmp_path, "een.pdf"), made(tmp_path, "nieuw.pdf", b"nieuw"), made(tmp_path, "zelfde.pdf", b"nieuw")]
    assert workspace.document_files.there_already(item, again) == ("een.pdf", "zelfde.pdf")


def test_a_next_version_counts_and_the_first_stays(workspace: Workspace, item: str, tmp_path: Path) -> None:
    workspace.document_files.add_files(item, [made(tmp_path, "een.pdf")])
    document = workspace.documents.of_meeting(FRESH)[0].document_id
    workspace.document_files.add_version(document, made(tmp_path, "een (2).pdf", b"anders"), "na overleg")
    assert kept(workspace, item) == [("een", "een (2).pdf", 2, 6)]
    newest, first = workspace.document_files.versions(document)
    assert (newest.note, workspace.document_files.content(newest.id)) == ("na overleg", b"anders")
    assert workspace.document_files.content(first.id) == BYTES
    assert workspace.document_files.add_version(document, tmp_path / "een (2).pdf") is None
    workspace.document_files.remove_version(newest.id)
    assert kept(workspace, item) == [("een", "een.pdf", 1, 10240)]


def test_what_cannot_be_kept_is_refused_and_nothing_is(workspace: Workspace, item: str, tmp_path: Path) -> None:
    good, empty, large = made(tmp_path, "goed.pdf"), made(tmp_path, "leeg.pdf", b""), tmp_path / "groot.mp4"
    with large.open("wb") as stream:
        stream.truncate(LARGEST_FILE + 1)
    before = everything(workspace)
    for path, fault in (
        (empty, PaperFault.EMPTY),
        (large, PaperFault.TOO_LARGE),
        (tmp_path, PaperFault.UNREADABLE),
        (tmp_path / "weg.pdf", PaperFault.UNREADABLE),
    ):
        with pytest.raises(PaperRefused) as refused:
            workspace.document_files.add_files(item, [good, path])
        assert refused.value == PaperRefused(path.name, fault)
    assert everything(workspace) == before


def test_a_copy_to_read_is_the_paper_and_cannot_be_written(workspace: Workspace, item: str, tmp_path: Path) -> None:
    workspace.document_files.add_files(item, [made(tmp_path, "Notitie: één?.pdf")])
    (version,) = workspace.document_files.versions(workspace.documents.of_meeting(FRESH)[0].document_id)
    copy = workspace.document_files.copy_to_read(version.id)
    assert copy.name == "Notitie_een.pdf"
    assert copy.read_bytes() == BYTES
    assert copy.stat().st_mode & 0o222 == 0
    saved = workspace.document_files.save_copy(version.id, tmp_path)
    assert saved == tmp_path / "Notitie_een.pdf"


@pytest.mark.parametrize("name", ["macro.exe", "factuur.pdf.js", "FACTUUR.SCR", "link.lnk", "x.hta . "])
def test_a_program_is_never_opened_from_here(name: str) -> None:
    assert is_program(name)


@pytest.mark.parametrize("name", ["notitie.pdf", "brief.docx", "lijst.xlsx", "foto.jpg", "exe", "mail.msg"])
def test_a_paper_is_no_program(name: str) -> None:
    assert not is_program(name)


def test_opening_a_program_is_refused(workspace: Workspace, item: str, tmp_path: Path) -> None:
    workspace.document_files.add_files(item, [made(tmp_path, "macro.exe")])
    (version,) = workspace.document_files.versions(workspace.documents.of_meeting(FRESH)[0].document_id)
    with pytest.raises(PaperRefused) as refused:
        workspace.document_files.copy_to_read(version.id)
    assert refused.value.fault is PaperFault.PROGRAM


def test_the_exchange_format_takes_the_files_along(workspace: Workspace, item: str, tmp_path: Path) -> None:
    workspace.document_files.add_files(item, [made(tmp_path, "een.pdf"), made(tmp_path, "twee.pdf", b"twee")])
    written = export_data(workspace, tmp_path / "uit.json")
    again = import_exchange(written.read_bytes(), tmp_path / "opnieuw.vgg")
    assert kept(again, item) == kept(workspace, item)
    assert export_data(again, tmp_path / "nog eens.json").read_bytes() == written.read_bytes()
    (version,) = again.document_files.versions(again.documents.of_meeting(FRESH)[0].document_id)
    assert again.document_files.content(version.id) == BYTES
    again.close()


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (base64.b64encode(b"iets anders").decode(), "document_contents[0].sha256"),
        ("geen base64!", "document_contents[0].content"),
        (None, "document_versions[0].sha256"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused(
    workspace: Workspace, item: str, tmp_path: Path, content: str | None, place: str
) -> None:
    workspace.document_files.add_files(item, [made(tmp_path, "een.pdf")])
    data = json.loads(export_data(workspace, tmp_path / "uit.json").read_bytes())
    if content is None:
        del data["document_contents"]
    else:
        data["document_contents"][0]["content"] = content
    with pytest.raises(ExchangeRefused) as refused:
        import_exchange(json.dumps(data).encode(), tmp_path / "opnieuw.vgg")
    assert place in [problem.path for problem in refused.value.problems]


def test_a_damaged_paper_is_noticed_and_never_given_out(workspace: Workspace, item: str, tmp_path: Path) -> None:
    workspace.document_files.add_files(item, [made(tmp_path, "een.pdf")])
    (version,) = workspace.document_files.versions(workspace.documents.of_meeting(FRESH)[0].document_id)
    assert check_file(workspace.path) == ()
    with contextlib.closing(sqlite3.connect(workspace.path)) as other, other:
        other.execute("UPDATE document_contents SET content = ?", (b"anders",))
    with pytest.raises(FileDamaged):
        workspace.document_files.content(version.id)
    assert [problem.sentence for problem in check_file(workspace.path)] == [
        f"Een bewaard stuk is beschadigd of weg ({version.sha256[:12]}). "
        "Zet een reservekopie terug, of voeg het stuk opnieuw toe."
    ]


def test_a_paper_that_was_to_come_and_came(workspace: Workspace, item: str, tmp_path: Path) -> None:
    workspace.documents.announce(item, "Begroting")
    (line,) = (one for one in workspace.documents.of_meeting(FRESH) if one.title == "Begroting")
    assert line.state is DocumentState.MISSING
    workspace.document_files.add_version(line.document_id, made(tmp_path, "begroting.pdf"))
    (line,) = (one for one in workspace.documents.of_meeting(FRESH) if one.title == "Begroting")
    assert (line.state, line.version) == (DocumentState.KEPT, 1)
