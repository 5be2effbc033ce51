"""S5 of ``domain.md`` §6: the bibliotheekwerk meeting of 20 april is entered afterwards, as already held."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from secretariat import cli
from secretariat.documents.outline import Outline
from secretariat.domain.agendas import AgendaPurpose
from secretariat.domain.attendance import AttendanceCapacity
from secretariat.domain.dossiers import Dossier
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.planning import PlanItem
from secretariat.services.opening import import_exchange
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from tests.documents.papers import words
from tests.domain.sample import PATH
from tests.journeys.reading_pdf import words_on

BODY, KAMERBRIEF, SPEAKER = "body-pho-bib", "doc-kamerbrief", "per-hoogen"
TEXT_2 = "Mevrouw Van den Hoogen (Biblionet) geeft een toelichting op de Kamerbrief ‘Een abonnement op de hele wereld’."
TEXT_3 = "Verkend wordt of de pilot ‘Een bibliotheek voor iedereen’ kan worden uitgerold in de gemeenten."


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """The sample without anything of the meeting of 20 april: nothing was recorded yet."""
    data = json.loads(PATH.read_text(encoding="utf-8"))
    gone = "mtg-pho-bib-2023-01"
    for name in ("agenda_items", "attendance", "minutes", "decisions"):
        data[name] = [record for record in data[name] if record.get("meeting_id") != gone]
    data["meetings"] = [meeting for meeting in data["meetings"] if meeting["id"] != gone]
    for action in data["action_points"]:
        if action.get("origin_meeting_id") == gone:
            del action["origin_meeting_id"], action["origin_agenda_item_id"]
        for entry in action["history"]:
            if entry.get("meeting_id") == gone:
                del entry["meeting_id"]
    for report in data["theme_year_reports"]:
        for section in report["sections"]:
            section["meeting_ids"] = [one for one in section.get("meeting_ids", ()) if one != gone]
    opened = import_exchange(json.dumps(data).encode(), tmp_path / "secretariaat.vgg")
    yield opened
    opened.close()


@pytest.fixture
def meeting_id(workspace: Workspace) -> str:
    """The meeting, entered as the secretary remembers it."""
    held = workspace.meetings.record_held(
        BODY,
        "Bestuurlijke bijeenkomst bibliotheekwerk",
        dt.date(2023, 4, 20),
        dt.time(10),
        dt.time(12),
        "loc-gemeentehuis-veendam",
    )
    meeting = held.subject_id
    agendas = workspace.agendas
    agendas.add(meeting, "Opening en mededelingen", purpose=AgendaPurpose.PROCEDURAL)
    item_2 = agendas.add(
        meeting,
        "Toelichting Kamerbrief",
        purpose=AgendaPurpose.INFORMATION,
        dossier_id="dos-spuk",
        document_ids=[KAMERBRIEF],
        speaker_ids=[SPEAKER],
    ).subject_id
    item_3 = agendas.add(meeting, "Pilot ‘Een bibliotheek voor iedereen’", purpose=AgendaPurpose.OPINION).subject_id
    workspace.attendance.add_guest(
        meeting, SPEAKER, AttendanceCapacity.SPEAKER, "org-biblionet-groningen", agenda_item_ids=[item_2]
    )
    workspace.minutes.write_text(meeting, item_2, TEXT_2)
    workspace.minutes.write_text(meeting, item_3, TEXT_3)
    return meeting


def paper(workspace: Workspace, kind: PaperKind, meeting: str | None = None, body: str | None = None) -> Outline:
    return workspace.publishing.outline(PaperRequest(kind, meeting_id=meeting, body_id=body))


def test_it_is_entered_as_held_and_asks_for_no_convocatie(workspace: Workspace, meeting_id: str) -> None:
    meeting = workspace.register().get(Meeting, meeting_id)
    assert meeting.status is MeetingStatus.HELD
    assert meeting.code == "PHO-BIB 2023-01"
    assert meeting.convened_on is None
    assert workspace.meetings.head(meeting_id).place == "Gemeentehuis Veendam"


def test_the_verslag_lists_the_speaker_with_her_function_and_item(workspace: Workspace, meeting_id: str) -> None:
    said = " ".join(words(paper(workspace, PaperKind.MINUTES, meeting_id)))
    assert "mevrouw R. van den Hoogen, directeur-bestuurder, Biblionet Groningen (bij punt 2)" in said
    assert TEXT_2 in said
    assert TEXT_3 in said
    assert "Kamerbrief ‘Een abonnement op de hele wereld, versterken van het stelsel van openbare bibliotheken’" in said
    assert "(4 november 2022" in said


def test_she_stands_under_the_h_among_other_guests(workspace: Workspace, meeting_id: str) -> None:
    for person in ("per-zutphen", "per-floor"):
        workspace.attendance.add_guest(meeting_id, person, AttendanceCapacity.GUEST)
    said = " ".join(words(paper(workspace, PaperKind.MINUTES, meeting_id)))
    assert said.index("M. Floor") < said.index("mevrouw R. van den Hoogen,") < said.index("R. van Zutphen")


def test_the_forward_agenda_of_2025_holds_the_duty_of_care(workspace: Workspace) -> None:
    register = workspace.register()
    (item,) = [one for one in register.all(PlanItem) if one.date == dt.date(2025, 1, 1) and "orgplicht" in one.title]
    dossier = register.find(Dossier, item.dossier_id)
    assert item.title.startswith("Zorgplicht gemeenten")
    assert dossier is not None
    assert dossier.code == "D-2023-03"


def test_the_actielijst_of_the_body_has_its_four_groups(tmp_path: Path) -> None:
    file, folder = tmp_path / "voorbeeld.vgg", tmp_path / "stukken"
    folder.mkdir()
    assert cli.run(["import", str(PATH), str(file)]) == 0
    export = ["export", "action-list", str(file), "--body", "PHO-BIB", "--as-of", "2023-11-20"]
    assert cli.run([*export, "--output", str(folder)]) == 0
    pdf = folder / "2023-11-20_PHO-BIB_actielijst.pdf"
    text = words_on(pdf)
    places = [text.index(word) for word in ("Te laat", "2023-A-006", "2023-A-005", "2023-A-007")]
    assert places == sorted(places)
    done = text[text.index("Gereed – afvoeren") :]
    assert "2023-A-004" in done
    assert "2022-A-002" not in done
