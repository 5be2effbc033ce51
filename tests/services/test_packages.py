"""What a sending is as files: complete in a folder of its own, or not there at all."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.dispatches import DispatchChannel, DispatchKind, Mode
from secretariat.domain.refusals import FileUnreachable
from secretariat.export.eml import Email, EmailFile, Mailbox, letter_to_copy
from secretariat.services.dispatches import Choice
from secretariat.services.packages import Package, Written, sweep, take_back, write_package
from secretariat.services.workspace import Workspace
from tests.services.october import planned
from tests.services.test_dispatches import sketched, to_all

WORKSHOP = ".bezig"
PAPERS = Package("2023-10-19_BO CULT_convocatie", papers=(EmailFile("a.pdf", b"een"), EmailFile("b.pdf", b"twee")))


def test_a_package_comes_in_a_folder_of_its_own_and_a_next_one_beside_it(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    first = write_package(PAPERS, tmp_path, WORKSHOP, lambda done, total: told.append((done, total)))
    second = write_package(PAPERS, tmp_path, WORKSHOP)
    assert [Path(one.folder).name for one in (first, second)] == [
        "2023-10-19_BO-CULT_convocatie",
        "2023-10-19_BO-CULT_convocatie-2",
    ]
    assert {path.name: path.read_bytes() for path in Path(second.folder).iterdir()} == {
        "a.pdf": b"een",
        "b.pdf": b"twee",
    }
    assert (told, first.first.name) == ([(1, 2), (2, 2)], "a.pdf")


def test_where_it_cannot_be_written_nothing_is_left_behind(tmp_path: Path) -> None:
    with pytest.raises(FileUnreachable):
        write_package(PAPERS, tmp_path / "weg", WORKSHOP)
    twice = Package("dubbel", papers=(EmailFile("a.pdf", b"een"), EmailFile("a.pdf", b"twee")))
    with pytest.raises(Exception, match=r"a\.pdf"):
        write_package(twice, tmp_path, WORKSHOP)
    assert list(tmp_path.iterdir()) == []


def test_what_was_left_unfinished_is_swept_away(tmp_path: Path) -> None:
    (tmp_path / WORKSHOP).mkdir()
    (tmp_path / WORKSHOP / "half.eml").write_bytes(b"half")
    sweep(tmp_path, WORKSHOP)
    sweep(tmp_path, WORKSHOP)
    assert list(tmp_path.iterdir()) == []


def test_taking_a_package_back_leaves_what_somebody_else_put_there(tmp_path: Path) -> None:
    written = write_package(PAPERS, tmp_path, WORKSHOP)
    (Path(written.folder) / "aantekening.txt").write_text("van mij")
    take_back(written)
    assert [path.name for path in Path(written.folder).iterdir()] == ["aantekening.txt"]
    take_back(Written(str(tmp_path / "weg"), ("a.pdf",)))


def test_a_folder_has_the_papers_and_the_letter_with_everybody_in_it(october: Workspace) -> None:
    parcel = october.parcels.prepare(DispatchKind.CONVOCATION, planned(october))
    choice = Choice(recipients=to_all(parcel), channel=DispatchChannel.FOLDER, mode=Mode.EACH, text="Komt u?")
    package = october.dispatches.package(parcel, sketched(parcel), choice)
    assert [file.name for file in package.files()] == [
        "2023-11-02_BO-CULT_convocatie_definitief.pdf",
        "2023-04-13_BO-CULT_verslag_concept-v2.pdf",
        "uitnodiging.ics",
    ]
    assert package.letter is not None
    lines = package.letter.content.decode().split("\r\n")
    assert lines[0].startswith("Aan: D. Bedachtsma <d.bedachtsma@example.nl>; R. Fictema <r.fictema@example.nl>;")
    assert lines[1] == "Afschrift: H. Fictens <h.fictens@example.nl>"
    assert lines[2].startswith("Onderwerp: Uitnodiging Bestuurlijk overleg Cultuur")
    assert lines[3:] == ["", "Komt u?", ""]


@given(name=st.text(), subject=st.text(), text=st.text())
def test_no_name_or_subject_can_add_a_line_to_the_letter(name: str, subject: str, text: str) -> None:
    letter = letter_to_copy(Email(Mailbox("", ""), (Mailbox(name, ""),), (), subject, text))
    head, _empty, _body = letter.partition("\r\n\r\n")
    assert [line.partition(":")[0] for line in head.split("\r\n")] == ["Aan", "Onderwerp"]


@given(name=st.text(min_size=1))
def test_no_code_or_word_leads_a_package_out_of_its_folder(name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        written = write_package(Package(name, papers=(EmailFile("a.pdf", b"een"),)), Path(folder), WORKSHOP)
        assert Path(written.folder).parent == Path(folder)
