"""The vergaderbundel of a meeting: every stuk that its agenda names, found by number, or named as missing."""

from __future__ import annotations

import contextlib
import io
import sqlite3
import zipfile
from pathlib import Path

import pikepdf
import pytest

from secretariat.documents.outline import Outline
from secretariat.domain.refusals import FormatUnknown, RecordMissing
from secretariat.services.meeting_packs import PackKind, make_pack
from secretariat.services.press import Press
from secretariat.services.workspace import Workspace
from tests.services.test_document_files import made

MEETING = "mtg-bo-cult-2023-02"
ITEM = "ai-bo-cult-2023-02-4"
ADOPTS = "3 Verslag bestuurlijke bijeenkomst 13 april 2023 en actielijst"


def pdf(pages: int) -> bytes:
    """An empty PDF."""
    with pikepdf.new() as made_:
        for _page in range(pages):
            made_.add_blank_page()
        stream = io.BytesIO()
        made_.save(stream, deterministic_id=True)
        return stream.getvalue()


def test_every_stuk_of_the_agenda_is_in_it_in_its_order(workspace: Workspace, tmp_path: Path) -> None:
    workspace.document_files.add_files(
        ITEM, [made(tmp_path, "Voorstel é.pdf", pdf(2)), made(tmp_path, "x.xlsx", b"PK")]
    )
    given = workspace.meeting_packs.prepare(MEETING)
    assert [(one.label, one.file_name, one.item) for one in given.papers] == [
        ("", "2023-04-13_BO-CULT_verslag_concept-v2.pdf", ADOPTS),
        ("4a", "", "4 Convenant Cultuureducatie"),
        ("4b", "", "4 Convenant Cultuureducatie"),
        ("4c", "4c_Voorstel-e.pdf", "4 Convenant Cultuureducatie"),
        ("4d", "4d_x.xlsx", "4 Convenant Cultuureducatie"),
        ("5a", "", "5 Presentatie De Nieuwe Poort"),
    ]
    draft, *files = given.files
    assert isinstance(draft, Outline)
    assert draft.watermark == "CONCEPT"
    assert files == [None, None, pdf(2), b"PK", None]


def test_the_newest_version_is_the_one_that_counts(workspace: Workspace, tmp_path: Path) -> None:
    workspace.document_files.add_files(ITEM, [made(tmp_path, "Voorstel.pdf", pdf(1))])
    document = next(one for one in workspace.documents.of_meeting(MEETING) if one.label == "4c")
    workspace.document_files.add_version(document.document_id, made(tmp_path, "Voorstel nieuw.pdf", pdf(3)))
    given = workspace.meeting_packs.prepare(MEETING)
    assert given.files[3] == pdf(3)


def test_a_bundle_is_written_under_its_own_name_or_as_asked(workspace: Workspace, tmp_path: Path) -> None:
    packs = workspace.meeting_packs
    path = packs.export(MEETING, tmp_path)
    assert path.name == "2023-11-02_BO-CULT-2023-02_vergaderbundel.pdf"
    assert path.read_bytes() == make_pack(packs.prepare(MEETING), PackKind.PDF)
    assert zipfile.is_zipfile(packs.export(MEETING, tmp_path / "bundel.ZIP"))
    with pytest.raises(FormatUnknown) as refused:
        packs.export(MEETING, tmp_path / "bundel.docx")
    assert refused.value == FormatUnknown(".docx", ".pdf, .zip")
    with pytest.raises(RecordMissing):
        packs.prepare("weg")


def test_the_press_makes_the_same_bundle(workspace: Workspace) -> None:
    given = workspace.meeting_packs.prepare(MEETING)
    press = Press()
    try:
        for kind in PackKind:
            assert press.wait(press.bind(given, kind), 60).result == make_pack(given, kind)
    finally:
        press.close()


def test_a_stuk_that_got_damaged_in_the_file_is_named(workspace: Workspace, tmp_path: Path) -> None:
    workspace.document_files.add_files(ITEM, [made(tmp_path, "Voorstel.pdf", pdf(1))])
    with contextlib.closing(sqlite3.connect(workspace.path)) as other, other:
        other.execute("UPDATE document_contents SET content = ?", (b"anders",))
    given = workspace.meeting_packs.prepare(MEETING)
    assert (given.papers[3].file_name, given.files[3]) == ("4c_Voorstel.pdf", None)
