"""S1 and S3 at the desk: the convocatie and the conceptverslag go out, to exactly whom, in exactly which version."""

from __future__ import annotations

import datetime as dt
import hashlib
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import icalendar
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from secretariat.domain.dispatches import DispatchChannel, Mode
from secretariat.domain.meetings import MeetingStatus
from secretariat.gui.dispatches.view import Section
from secretariat.gui.documents.view import DocumentsView
from secretariat.services.workspace import Workspace
from secretariat.settings import DISPATCH_CHANNEL, DISPATCH_MODE
from tests.journeys.conftest import Desk
from tests.journeys.mailroom import ALT, KEY, Mailroom, attachments, read
from tests.services.october import held, planned
from tests.storage.contents import Clock

WETHOUDERS = [
    *("D. Bedachtsma", "R. Fictema", "G. Modelhuis", "B. Monsterboer", "J. Proefstra", "F. van ’t Proefveld"),
    *("A. Testinga", "Z. van der Verzin", "H. ten Voorbeelde", "I. Voorbeeldsma-van Dam"),
]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What other programs were asked to open."""
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toString()))
    return asked


def with_proposal(workspace: Workspace, clock: Clock) -> str:
    """S1, planned and put on the agenda on 2 October, with the file of the proposal kept at item 4."""
    meeting_id = planned(workspace)
    path = Path(workspace.path).with_name("voorstel.pdf")
    path.write_bytes(b"%PDF-1.7 voorstel")
    workspace.document_files.add_version("doc-voorstel-convenant", path)
    return meeting_id


@pytest.fixture
def october_19(desk: Desk, sample_path: Path, opened: list[str]) -> Mailroom:
    return Mailroom(desk, sample_path, with_proposal, dt.datetime(2023, 10, 19, 10))


def minutes_approved(workspace: Workspace, clock: Clock) -> str:
    """S2, and the chair found the verslag good on 9 November."""
    meeting_id = held(workspace, clock)
    workspace.lifecycle.submit(meeting_id)
    clock.now = dt.datetime(2023, 11, 9, 9)
    workspace.lifecycle.approve(meeting_id)
    return meeting_id


@pytest.fixture
def november_16(desk: Desk, sample_path: Path, opened: list[str]) -> Mailroom:
    return Mailroom(desk, sample_path, minutes_approved, dt.datetime(2023, 11, 16, 9))


def the_convocatie(message: EmailMessage) -> dict[str, bytes]:
    """The draft of S1, as a mail program and a calendar read it; gives its attachments."""
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == (
        "Uitnodiging Bestuurlijk overleg Cultuur, donderdag 2 november 2023 (BO-CULT 2023-02)"
    )
    assert [one.display_name for one in message["To"].addresses] == WETHOUDERS
    assert [one.addr_spec for one in message["Cc"].addresses] == ["h.fictens@example.nl"]
    inside = attachments(message)
    assert list(inside) == [
        "2023-11-02_BO-CULT_convocatie_definitief.pdf",
        "2023-04-13_BO-CULT_verslag_concept-v2.pdf",
        "4a-Voorstel-om-te-komen-tot-een-convenant-Cultuureducatie.pdf",
        "uitnodiging.ics",
    ]
    (event,) = icalendar.Calendar.from_ical(inside["uitnodiging.ics"]).walk("VEVENT")
    assert str(event["SUMMARY"]) == "Bestuurlijk overleg Cultuur (BO-CULT 2023-02)"
    assert [str(event.decoded(name)) for name in ("DTSTART", "DTEND")] == [
        "2023-11-02 14:00:00+01:00",
        "2023-11-02 16:30:00+01:00",
    ]
    return inside


def test_s1_the_convocatie_goes_to_ten_wethouders_and_one_adviser(october_19: Mailroom, opened: list[str]) -> None:
    room, desk, view = october_19, october_19.desk, october_19.view
    assert (view.kind.currentText(), view.section) == ("Convocatie", Section.CHECKS)
    assert (room.chosen("to"), room.chosen("cc")) == (WETHOUDERS, ["H. Fictens"])
    assert "K. Nepstra" not in {row.addressee.name for row in view.recipients.rows}
    oldambt = next(row for row in view.recipients.rows if row.addressee.organisation == "Oldambt")
    assert (oldambt.addressee.name, oldambt.ticked) == ("B. Monsterboer", True)
    assert [(row.name, row.kind) for row in view.files.rows] == [
        ("2023-11-02_BO-CULT_convocatie_definitief.pdf", "Convocatie"),
        ("2023-04-13_BO-CULT_verslag_concept-v2.pdf", "Ter vaststelling"),
        ("4a-Voorstel-om-te-komen-tot-een-convenant-Cultuureducatie.pdf", "Stuk"),
        ("uitnodiging.ics", "Voor de agenda"),
    ]
    assert room.remarks() == ["Reden nodig: Van ‘Presentatie De Nieuwe Poort’ is er geen bestand en geen webadres."]
    assert view.standing.text() == "Eerst 1 keer een reden geven."

    desk.press(KEY.Key_R, ALT)
    desk.wait(view.checks.table.hasFocus)  # a button that is pressed with its letter takes a moment to go down
    desk.press(KEY.Key_F2)
    desk.type("De inleiders brengen haar mee")
    desk.press(KEY.Key_Return)
    desk.wait(lambda: view.standing.text().startswith("Klaar: aan 10, afschrift aan 1, 4 bestanden ("))
    view.checks.table.setFocus()
    folder = room.send()

    assert folder.name == "2023-10-19_BO-CULT-2023-02_convocatie"
    (draft,) = folder.iterdir()
    assert draft.name == "2023-11-02_BO-CULT_convocatie_definitief.eml"
    assert opened == [draft.as_uri()]
    inside = the_convocatie(read(draft))
    meeting = room.workspace.meetings.head(room.meeting_id).meeting
    assert (meeting.status, meeting.convened_on) == (MeetingStatus.CONVENED, dt.date(2023, 10, 19))
    (logged,) = room.workspace.dispatches.of_meeting(room.meeting_id)
    assert {one.name: one.sha256 for one in logged.files} == {
        name: hashlib.sha256(content).hexdigest() for name, content in inside.items()
    }
    assert view.section is Section.LOG
    words = [row.words for row in view.log.rows]
    assert words[0] == "Convocatie"
    assert "Toch verzonden (bestand ontbreekt): De inleiders brengen haar mee" in words
    assert view.log.rows[0].note == "agenda versie 1 · E-mailconcept · 11 ontvangers"
    desk.wait(lambda: view.log.said.text() == "Zo is het verzonden; het controlegetal klopt.")
    desk.window.actions_["undo"].trigger()
    assert room.workspace.meetings.head(room.meeting_id).meeting.status is MeetingStatus.CONVENED

    desk.window.activateWindow()  # as a desktop does when the dialog is closed
    desk.wait(desk.window.isActiveWindow)
    view.log.withdraw_button.setFocus()
    desk.press(KEY.Key_Space)
    assert view.log.form is not None
    assert view.log.form.title.text() == "Niet verzonden: Convocatie van 19 oktober 2023"
    desk.press(KEY.Key_Return)
    assert view.log.form.refusal == "Noteer waarom dit niet is verzonden."
    desk.type("Te groot voor Outlook")
    desk.press(KEY.Key_Return)
    assert view.log.form is None
    assert room.workspace.meetings.head(room.meeting_id).meeting.status is MeetingStatus.PLANNED
    desk.wait(lambda: view.log.rows[0].words == "Convocatie – niet verzonden")
    assert view.log.rows[1].words == "Niet verzonden, vastgelegd op 19 oktober 2023: Te groot voor Outlook"
    assert not view.log.withdraw_button.isEnabled()


def test_s3_the_conceptverslag_goes_out_as_v1_to_who_was_there_as_well(november_16: Mailroom) -> None:
    room, desk, view = november_16, november_16.desk, november_16.view
    assert view.kind.currentText() == "Conceptverslag"
    assert room.chosen("to") == [*WETHOUDERS, "E. Proefhorst"]
    assert room.chosen("cc") == ["H. Fictens"]
    assert [row.name for row in view.files.rows] == ["2023-11-02_BO-CULT_verslag_concept-v1.pdf"]
    desk.wait(lambda: room.presenter.paper is not None and view.files.rows[0].size > 0)
    for row in view.checks.rows:
        if row.asks:
            view.checks.reason_given.emit(list(row.check.subjects), "Besproken met de voorzitter")
    view.recipients.table.setFocus()
    message = read(next(room.send().iterdir()))
    assert "versie" not in str(message.get_body())
    assert "Reageren kan tot en met donderdag 30 november 2023." in str(message.get_body().get_content()).replace(  # type: ignore[union-attr]
        "\r\n", " "
    )
    assert list(attachments(message)) == ["2023-11-02_BO-CULT_verslag_concept-v1.pdf"]
    minutes = room.workspace.minutes.of_meeting(room.meeting_id)
    assert minutes is not None
    assert (minutes.version, minutes.draft_sent_on) == (1, dt.date(2023, 11, 16))
    assert room.workspace.meetings.head(room.meeting_id).meeting.status is MeetingStatus.MINUTES_DRAFT
    assert view.log.rows[0].note == "concept v1 · E-mailconcept · 12 ontvangers"
    assert view.kind.currentText() == "Conceptverslag"
    assert view.before.text() == "Eerder verzonden op 16 november 2023 aan 12 ontvangers (concept v1)."


def test_a_check_leads_to_its_place_and_looking_at_drafts_sends_nothing(october_19: Mailroom) -> None:
    room, desk, view = october_19, october_19.desk, october_19.view
    view.checks.table.setFocus()
    desk.press(KEY.Key_Return)
    papers = desk.part(DocumentsView)
    assert isinstance(papers, DocumentsView)
    assert papers.isVisible()
    assert papers.row is not None
    assert papers.row.title == "Presentatie De Nieuwe Poort"
    desk.tab("Verzenden")
    desk.press(KEY.Key_P, ALT)
    room.dialog().save_button.click()
    desk.wait(lambda: [one.name for one in room.out.iterdir()] == ["2023-10-19_BO-CULT-2023-02_convocatie"])
    desk.wait(lambda: "niets vastgelegd" in desk.message())
    assert room.workspace.dispatches.of_meeting(room.meeting_id) == ()
    assert room.workspace.meetings.head(room.meeting_id).meeting.status is MeetingStatus.PLANNED


def linked(opened: list[QUrl]) -> tuple[list[str], dict[str, str]]:
    """To whom the e-mail program was asked to write, and what."""
    (link,) = [bytes(url.toEncoded().data()).decode() for url in opened if url.scheme() == "mailto"]
    assert len(link) <= 1900
    asked = urlsplit(link)
    return unquote(asked.path).split(","), {name: values[0] for name, values in parse_qs(asked.query).items()}


def test_with_the_e_mail_program_as_preference_it_opens_with_everything_that_fits(
    desk: Desk, sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    desk.window.shell.settings.remember_choice(DISPATCH_CHANNEL, DispatchChannel.MAILTO.value)
    desk.window.shell.settings.remember_choice(DISPATCH_MODE, Mode.HIDDEN.value)
    room = Mailroom(desk, sample_path, with_proposal, dt.datetime(2023, 10, 19, 10))
    view = room.view
    assert view.letter.channel.currentText() == "E-mailprogramma"

    def begin() -> None:
        desk.window.activateWindow()  # as a desktop does when the dialog is closed
        desk.wait(desk.window.isActiveWindow)
        view.letter.text.setFocus()
        view.letter.text.selectAll()
        opened.clear()
        desk.window.shell.messages.clear()

    def tried() -> tuple[list[str], dict[str, str]]:
        desk.press(KEY.Key_P, ALT)
        room.dialog().save_button.click()
        desk.wait(lambda: len(opened) == 2)
        return linked(opened)

    view.show_section(Section.LETTER)
    begin()
    desk.type("Komt u? Bel 50% eerder & zeg ja.")
    people, said = tried()
    assert people == ["secretariaat@example.nl"]
    assert said["subject"] == "Uitnodiging Bestuurlijk overleg Cultuur, donderdag 2 november 2023 (BO-CULT 2023-02)"
    assert said["body"] == "Komt u? Bel 50% eerder & zeg ja."
    assert len(said["bcc"].split(",")) == 11
    assert {"b.monsterboer@example.nl", "h.fictens@example.nl"} <= set(said["bcc"].split(","))

    begin()
    desk.type("Heel veel woorden. " * 100)
    people, said = tried()
    assert "body" not in said
    assert len(said["bcc"].split(",")) == 11
    assert desk.message() == (
        "De tekst is te lang om aan uw e-mailprogramma mee te geven. Kopieer haar uit bericht.txt in de map."
    )
    assert sum("Heel veel woorden. Heel" in one.read_text("utf-8") for one in room.out.glob("*/bericht.txt")) == 1

    begin()
    view.letter.channel_wanted.emit(DispatchChannel.FOLDER)
    view.checks.table.selectAll()
    view.checks.reason_given.emit([one for row in view.checks.rows for one in row.check.subjects], "Volgt")
    folder = room.send()
    assert sorted(one.name for one in folder.iterdir()) == [
        "2023-04-13_BO-CULT_verslag_concept-v2.pdf",
        "2023-11-02_BO-CULT_convocatie_definitief.pdf",
        "4a-Voorstel-om-te-komen-tot-een-convenant-Cultuureducatie.pdf",
        "bericht.txt",
        "uitnodiging.ics",
    ]
    letter = (folder / "bericht.txt").read_text(encoding="utf-8")
    assert "Blinde kopie: D. Bedachtsma <d.bedachtsma@example.nl>; R. Fictema <r.fictema@example.nl>;" in letter
    assert [url.toLocalFile() for url in opened] == [str(folder)]
