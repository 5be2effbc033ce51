"""Papers: made from just the records they need, and the same as from the whole file."""

from __future__ import annotations

import csv
import datetime as dt
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from secretariat.documents import action_list, decision_list
from secretariat.documents.outline import Table
from secretariat.domain.refusals import (
    FileExists,
    FileUnreachable,
    FormatUnknown,
    ListMissing,
    PaperNeeds,
    ProxyNotAllowed,
    RecordMissing,
    VariantUnknown,
    YearReportMissing,
)
from secretariat.services.publishing import PaperKind, PaperRequest, Variant
from secretariat.services.workspace import Workspace
from tests.documents.papers import headings
from tests.services.every_paper import from_everything
from tests.services.october import adopt

MEETING = "mtg-bo-cult-2023-02"
ASSEMBLY = "mtg-vob-alv-2023-01"
THEME = "theme-cultuur-bibliotheekwerk"
TODAY = dt.date(2023, 11, 20)


def test_every_paper_is_the_one_that_the_whole_file_would_make(workspace: Workspace) -> None:
    register = workspace.register()
    requests = list(workspace.publishing.requests())
    for request in requests:
        assert workspace.publishing.outline(request) == from_everything(register, request, TODAY), request
    of_body = workspace.publishing.outline(PaperRequest(PaperKind.DECISION_LIST, body_id="body-bo-cult"))
    assert of_body == decision_list.of_body(register, "body-bo-cult", None, TODAY)


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
        (PaperKind.ANNOTATED_AGENDA, "meeting"),
        (PaperKind.ATTENDANCE_LIST, "meeting"),
        (PaperKind.PROXY_FORM, "meeting"),
        (PaperKind.PROXY_LIST, "meeting"),
        (PaperKind.PROGRAMME, "event"),
        (PaperKind.PARTICIPANTS, "event"),
        (PaperKind.BUS_LIST, "event"),
        (PaperKind.SIGN_IN_LIST, "event"),
        (PaperKind.CATERING, "event"),
        (PaperKind.YEAR_REPORT, "theme"),
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
        PaperRequest(PaperKind.ATTENDANCE_LIST, meeting_id="weg"),
        PaperRequest(PaperKind.PROXY_FORM, meeting_id=ASSEMBLY, person_id="weg"),
        PaperRequest(PaperKind.PROGRAMME, event_id="weg"),
        PaperRequest(PaperKind.BUS_LIST, event_id="evt-vob-2023", excursion_id="weg"),
        PaperRequest(PaperKind.SIGN_IN_LIST, event_id="evt-vob-2023", session_id="weg"),
        PaperRequest(PaperKind.CATERING, event_id="evt-vob-2023", excursion_id="weg"),
        PaperRequest(PaperKind.YEAR_REPORT, theme_id="weg"),
        PaperRequest(PaperKind.MEETING_SCHEDULE, body_id="weg"),
    ],
    ids=lambda request: request.kind.value,
)
def test_what_the_paper_is_of_must_be_there(workspace: Workspace, request_: PaperRequest) -> None:
    with pytest.raises(RecordMissing, match="weg"):
        workspace.publishing.outline(request_)


@pytest.mark.parametrize(
    ("kind", "variant"),
    [
        (PaperKind.DECISION_LIST, Variant.PUBLIC),
        (PaperKind.ATTENDANCE_LIST, Variant.PUBLIC),
        (PaperKind.MINUTES, Variant.BLANK),
        (PaperKind.CONVOCATION, Variant.FILLED),
        (PaperKind.MINUTES, Variant.A5),
    ],
)
def test_a_variant_is_made_of_its_own_paper_only(workspace: Workspace, kind: PaperKind, variant: Variant) -> None:
    with pytest.raises(VariantUnknown):
        workspace.publishing.outline(PaperRequest(kind, meeting_id=MEETING, variant=variant))


def test_a_presentielijst_can_be_had_blank_and_filled(workspace: Workspace) -> None:
    def status(variant: Variant | None, meeting_id: str = MEETING) -> str:
        request = PaperRequest(PaperKind.ATTENDANCE_LIST, meeting_id=meeting_id, variant=variant)
        return workspace.publishing.outline(request).footer_left.split(" · ")[1]

    assert [status(variant) for variant in (Variant.BLANK, Variant.FILLED, None)] == [
        "om te tekenen",
        "ingevuld",
        "ingevuld",
    ]
    assert status(None, ASSEMBLY) == "om te tekenen"


def test_a_form_to_vote_by_proxy_is_there_only_where_that_is_allowed(workspace: Workspace) -> None:
    with pytest.raises(ProxyNotAllowed, match="Bestuurlijk overleg Cultuur"):
        workspace.publishing.outline(PaperRequest(PaperKind.PROXY_FORM, meeting_id=MEETING))
    filled = PaperRequest(PaperKind.PROXY_FORM, meeting_id=ASSEMBLY, person_id="per-x-proefman")
    assert workspace.publishing.outline(filled).file_name.endswith("machtigingsformulier_Bibliotheek-Testerhage")


def test_a_year_without_a_report_says_so_and_the_year_is_this_one_if_none_is_given(workspace: Workspace) -> None:
    with pytest.raises(YearReportMissing) as refused:
        workspace.publishing.outline(PaperRequest(PaperKind.YEAR_REPORT, theme_id=THEME, year=1999))
    assert refused.value == YearReportMissing(1999)
    for kind in (PaperKind.YEAR_REPORT, PaperKind.MEETING_SCHEDULE, PaperKind.FORWARD_AGENDA):
        assert workspace.publishing.outline(PaperRequest(kind, theme_id=THEME)).file_name.startswith("2023_")


def test_a_booklet_on_small_paper_has_a_name_of_its_own(workspace: Workspace) -> None:
    booklet = PaperRequest(PaperKind.PROGRAMME, event_id="evt-vob-2023", variant=Variant.A5)
    assert workspace.publishing.outline(booklet).file_name == "2023-12-07_VOB_programmaboekje_a5"


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
    assert refused.value == FormatUnknown(".odt", ".pdf, .docx, .xlsx, .csv, .txt, .html")
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


@pytest.mark.parametrize(
    ("request_of", "usually"),
    [
        (PaperRequest(PaperKind.MINUTES, meeting_id=MEETING), True),
        (PaperRequest(PaperKind.CONVOCATION, meeting_id=MEETING), False),
        (PaperRequest(PaperKind.ANNOTATED_AGENDA, meeting_id=ASSEMBLY), False),
        (PaperRequest(PaperKind.YEAR_REPORT, theme_id=THEME, year=2023), True),
    ],
    ids=lambda one: one.kind.value if isinstance(one, PaperRequest) else str(one),
)
def test_a_paper_tells_its_abbreviations_as_it_usually_does_or_as_is_chosen(
    workspace: Workspace, request_of: PaperRequest, usually: bool
) -> None:
    def tells(wanted: bool | None) -> bool:
        return "Afkortingen" in headings(workspace.publishing.outline(replace(request_of, abbreviations=wanted)))

    assert workspace.publishing.explains_abbreviations(request_of) is usually
    assert (tells(None), tells(True), tells(False)) == (usually, True, False)


def test_there_is_nothing_to_choose_in_what_was_adopted_or_has_no_such_list(workspace: Workspace) -> None:
    adopt(workspace, MEETING)
    verslag = PaperRequest(PaperKind.MINUTES, meeting_id=MEETING)
    assert workspace.publishing.explains_abbreviations(verslag) is None
    assert "Afkortingen" in headings(workspace.publishing.outline(replace(verslag, abbreviations=False)))
    assert (
        workspace.publishing.explains_abbreviations(PaperRequest(PaperKind.DECISION_LIST, meeting_id=MEETING)) is None
    )
