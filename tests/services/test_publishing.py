"""Papers: made from just the records they need, and the same as from the whole file."""

from __future__ import annotations

import csv
import datetime as dt
import zipfile
from pathlib import Path

import pytest

from secretariat.documents import action_list, convocation, decision_list, minutes
from secretariat.documents.outline import Outline, Table
from secretariat.domain.refusals import (
    FileExists,
    FileUnreachable,
    FormatUnknown,
    ListMissing,
    PaperNeeds,
    RecordMissing,
)
from secretariat.domain.register import Register
from secretariat.services.calendar import dutch_holidays
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace

MEETING = "mtg-bo-cult-2023-02"
TODAY = dt.date(2023, 11, 20)


def from_everything(register: Register, request: PaperRequest) -> Outline:
    """The paper as the whole file would make it."""
    if request.kind is PaperKind.CONVOCATION and request.meeting_id:
        holidays = dutch_holidays((2022, 2023, 2024, 2025), bevrijdingsdag_every_year=False)
        return convocation.outline(register, request.meeting_id, TODAY, holidays=holidays)
    if request.kind is PaperKind.MINUTES and request.meeting_id:
        return minutes.outline(register, request.meeting_id, TODAY)
    if request.kind is PaperKind.DECISION_LIST and request.meeting_id:
        return decision_list.of_meeting(register, request.meeting_id, TODAY)
    if request.kind is PaperKind.DECISION_LIST and request.body_id:
        return decision_list.of_body(register, request.body_id, decision_list.year_period(request.year), TODAY)
    if request.person_id:
        return action_list.of_person(register, request.person_id, TODAY)
    assert request.body_id
    return action_list.of_body(register, request.body_id, TODAY)


def test_every_paper_is_the_one_that_the_whole_file_would_make(workspace: Workspace) -> None:
    register = workspace.register()
    requests = list(workspace.publishing.requests())
    requests.append(PaperRequest(PaperKind.DECISION_LIST, body_id="body-bo-cult"))
    for request in requests:
        assert workspace.publishing.outline(request) == from_everything(register, request), request


def test_the_file_has_papers_of_every_kind(workspace: Workspace) -> None:
    assert {request.kind for request in workspace.publishing.requests()} == set(PaperKind)


def test_the_action_list_of_a_meeting_is_that_of_its_body(workspace: Workspace) -> None:
    of_meeting = workspace.publishing.outline(PaperRequest(PaperKind.ACTION_LIST, meeting_id=MEETING))
    assert of_meeting == workspace.publishing.outline(PaperRequest(PaperKind.ACTION_LIST, body_id="body-bo-cult"))


def test_a_paper_of_another_day_is_another_paper(workspace: Workspace) -> None:
    request = PaperRequest(PaperKind.ACTION_LIST, body_id="body-bo-cult", as_of=dt.date(2023, 11, 3))
    assert workspace.publishing.outline(request) == action_list.of_body(
        workspace.register(), "body-bo-cult", dt.date(2023, 11, 3)
    )


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        (PaperKind.CONVOCATION, "meeting"),
        (PaperKind.MINUTES, "meeting"),
        (PaperKind.DECISION_LIST, "meeting"),
        (PaperKind.ACTION_LIST, "body"),
    ],
)
def test_a_paper_must_be_of_something(workspace: Workspace, kind: PaperKind, what: str) -> None:
    with pytest.raises(PaperNeeds) as refused:
        workspace.publishing.outline(PaperRequest(kind))
    assert refused.value == PaperNeeds(kind.value, what)


@pytest.mark.parametrize(
    "request_",
    [
        PaperRequest(PaperKind.MINUTES, meeting_id="weg"),
        PaperRequest(PaperKind.DECISION_LIST, body_id="weg"),
        PaperRequest(PaperKind.ACTION_LIST, body_id="weg"),
        PaperRequest(PaperKind.ACTION_LIST, meeting_id="weg"),
        PaperRequest(PaperKind.ACTION_LIST, person_id="weg"),
    ],
    ids=lambda request: request.kind.value,
)
def test_what_the_paper_is_of_must_be_there(workspace: Workspace, request_: PaperRequest) -> None:
    with pytest.raises(RecordMissing, match="weg"):
        workspace.publishing.outline(request_)


def test_codes_lead_to_meetings_and_bodies(workspace: Workspace) -> None:
    assert workspace.publishing.meeting_id("BO-CULT 2023-02") == MEETING
    assert workspace.publishing.body_id("PHO-BIB") == "body-pho-bib"
    with pytest.raises(RecordMissing, match="BO-CULT"):
        workspace.publishing.meeting_id("BO-CULT")
    with pytest.raises(RecordMissing, match="PHO"):
        workspace.publishing.body_id("PHO")


def test_a_folder_gets_the_paper_under_its_own_name(workspace: Workspace, tmp_path: Path) -> None:
    request = PaperRequest(PaperKind.DECISION_LIST, meeting_id=MEETING)
    path = workspace.publishing.export(request, tmp_path)
    assert path == tmp_path / "2023-11-02_BO-CULT_besluitenlijst_concept-v1.pdf"
    assert path.read_bytes()[:5] == b"%PDF-"
    with pytest.raises(FileExists):
        workspace.publishing.export(request, tmp_path)
    workspace.publishing.export(request, tmp_path, overwrite=True)


def test_a_paper_that_cannot_be_written_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    request = PaperRequest(PaperKind.DECISION_LIST, meeting_id=MEETING)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(FileUnreachable):
        workspace.publishing.export(request, tmp_path / "weg" / "lijst.pdf")
    with pytest.raises(FormatUnknown) as refused:
        workspace.publishing.export(request, tmp_path / "lijst.odt")
    assert refused.value == FormatUnknown(".odt", ".pdf, .docx, .xlsx, .csv")
    with pytest.raises(ListMissing):
        workspace.publishing.export(PaperRequest(PaperKind.MINUTES, meeting_id=MEETING), tmp_path / "verslag.xlsx")
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("request_", "titles", "count"),
    [
        (
            PaperRequest(PaperKind.ACTION_LIST, body_id="body-bo-cult"),
            "Groep;Nr;Datum;Punt;Actie;Actiehouder;Gereed op;Uitstel;Status;Toelichting",
            0,
        ),
        (PaperRequest(PaperKind.DECISION_LIST, meeting_id=MEETING), "Nr;Agendapunt;Besluit;Soort;Bekrachtiging", 3),
        (
            PaperRequest(PaperKind.CONVOCATION, meeting_id=MEETING),
            "Nr;Agendapunt;Doel;Inbrenger;Tijd;Bijlage",
            7,
        ),
    ],
    ids=lambda one: one.kind.value if isinstance(one, PaperRequest) else "",
)
def test_a_list_goes_into_a_spreadsheet_as_it_stands_on_paper(
    workspace: Workspace, tmp_path: Path, request_: PaperRequest, titles: str, count: int
) -> None:
    path = workspace.publishing.export(request_, tmp_path / "lijst.csv")
    rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    assert rows[0] == titles.split(";")
    on_paper = [
        row for block in workspace.publishing.outline(request_).blocks if isinstance(block, Table) for row in block.rows
    ]
    assert len(rows) - 1 == len(on_paper)
    assert count in (0, len(rows) - 1)


def test_a_verslag_goes_into_word(workspace: Workspace, tmp_path: Path) -> None:
    path = workspace.publishing.export(PaperRequest(PaperKind.MINUTES, meeting_id=MEETING), tmp_path / "verslag.DOCX")
    assert zipfile.ZipFile(path).testzip() is None


def test_a_paper_that_was_drawn_already_is_saved_over_the_last_one(workspace: Workspace, tmp_path: Path) -> None:
    for pdf in (b"eerste", b"tweede"):
        workspace.publishing.save(pdf, tmp_path / "lijst.pdf")
    assert (tmp_path / "lijst.pdf").read_bytes() == b"tweede"
