"""After the convocatie: papers that come late, an overleg that is put off and called off, and a letter that waits."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import icalendar
import pytest
from PySide6.QtGui import QDesktopServices

from secretariat.domain.dispatches import DispatchKind
from secretariat.gui.dispatches.view import Section
from secretariat.gui.meetings.calling_off_dialogs import CancelDialog, PostponeDialog
from secretariat.gui.meetings.presenter import MeetingsPresenter
from secretariat.services.workspace import Workspace
from tests.journeys.conftest import Desk
from tests.journeys.mailroom import Mailroom, attachments, read
from tests.services.october import convened, planned
from tests.storage.contents import Clock

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
"""What the screenless platform says of a dialog."""


@pytest.fixture(autouse=True)
def _nothing_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)


def with_a_late_paper(workspace: Workspace, clock: Clock) -> str:
    """S1 until the convocatie was sent, and a paper about something that came up on 27 October."""
    meeting_id = convened(workspace, clock)
    path = Path(workspace.path).with_name("begroting.pdf")
    path.write_bytes(b"%PDF-1.7 begroting")
    workspace.agendas.add(meeting_id, "Begroting")
    late = next(line for line in workspace.agendas.lines(meeting_id) if line.title == "Begroting")
    workspace.document_files.add_files(late.id, [path])
    return meeting_id


def give_reasons(room: Mailroom) -> None:
    for row in room.view.checks.rows:
        if row.asks:
            room.view.checks.reason_given.emit(list(row.check.subjects), "Zo besproken")
    room.view.recipients.table.setFocus()


def test_a_late_paper_goes_alone_as_5bis_with_the_agenda_and_shifts_no_number(desk: Desk, sample_path: Path) -> None:
    room = Mailroom(desk, sample_path, with_a_late_paper, dt.datetime(2023, 10, 27, 9))
    view = room.view
    assert view.kind.currentText() == "Nazending"
    assert [row.name for row in view.files.rows] == [
        "2023-11-02_BO-CULT_convocatie_definitief.pdf",
        "5bis-a-begroting.pdf",
    ]
    give_reasons(room)
    message = read(next(room.send().iterdir()))
    assert "nagekomen" in str(message.get_body().get_content())  # type: ignore[union-attr]
    assert list(attachments(message)) == ["2023-11-02_BO-CULT_convocatie_definitief.pdf", "5bis-a-begroting.pdf"]
    assert (view.log.rows[0].words, view.log.rows[0].note) == (
        "Nazending",
        "agenda versie 2 · E-mailconcept · 11 ontvangers",
    )
    numbers = [line.number for line in room.workspace.agendas.lines(room.meeting_id)]
    assert numbers == ["1", "2", "3", "4", "5", "5bis", "6", "7"]


def test_an_overleg_that_is_put_off_and_then_called_off_leaves_the_calendars(desk: Desk, sample_path: Path) -> None:
    room = Mailroom(desk, sample_path, convened, dt.datetime(2023, 10, 30, 9))
    presenter = desk.window.findChild(MeetingsPresenter)
    assert presenter is not None
    desk.window.actions_["postpone"].trigger()
    dialog = presenter.steps.calling_off.dialog
    assert isinstance(dialog, PostponeDialog)
    dialog.date.line.setText("9-11-2023")
    dialog.reason.line.setText("Storm")
    dialog.save_button.click()
    new = next(line.id for line in room.workspace.meetings.lines() if line.code == "BO-CULT 2023-03")

    def sent_about(meeting_id: str, kind: str) -> tuple[str, icalendar.Calendar]:
        desk.window.open_record("meetings", meeting_id)
        desk.tab("Verzenden")
        room.meeting_id = meeting_id
        desk.window.activateWindow()  # as a desktop does when a dialog is closed
        desk.wait(desk.window.isActiveWindow)
        desk.wait(lambda: room.view.kind.currentText() == kind)
        give_reasons(room)
        message = read(next(room.send().iterdir()))
        return str(message["Subject"]), icalendar.Calendar.from_ical(attachments(message)["uitnodiging.ics"])

    old = room.meeting_id
    subject, calendar = sent_about(old, "Bericht van verzetten")
    assert subject == "Verzet: Bestuurlijk overleg Cultuur, donderdag 2 november 2023 (BO-CULT 2023-02)"
    (event,) = calendar.walk("VEVENT")
    assert (str(calendar["METHOD"]), str(event["STATUS"]), str(event["UID"])) == (
        "CANCEL",
        "CANCELLED",
        f"{old}@secretariaat.invalid",
    )
    assert event.decoded("SEQUENCE") == 1
    desk.window.open_record("meetings", new)
    desk.window.actions_["cancel_meeting"].trigger()
    off = presenter.steps.calling_off.dialog
    assert isinstance(off, CancelDialog)
    off.reason.line.setText("Nog een storm")
    off.save_button.click()
    subject, calendar = sent_about(new, "Afzegging")
    assert subject == "Gaat niet door: Bestuurlijk overleg Cultuur, donderdag 9 november 2023 (BO-CULT 2023-03)"
    assert str(calendar["METHOD"]) == "CANCEL"
    assert room.view.log.rows[0].words == "Afzegging"


def test_what_is_typed_and_chosen_waits_in_the_file_also_for_who_may_only_read_it(
    desk: Desk, sample_path: Path
) -> None:
    def tell(workspace: Workspace, _clock: Clock) -> str:
        return planned(workspace)

    room = Mailroom(desk, sample_path, tell, dt.datetime(2023, 10, 19, 10))
    view, path = room.view, room.workspace.path
    view.show_section(Section.LETTER)
    view.letter.text.setFocus()
    view.letter.text.selectAll()
    desk.type("Beste allen, let op de zaal.")
    view.recipients.ticked.emit(["per-x-testinga"], False)
    view.recipients.add_wanted.emit("per-x-verzinsma")
    view.checks.reason_given.emit(["file_missing/doc-presentatie-nieuwe-poort"], "volgt")
    view.files.ticked.emit(["calendar"], False)
    assert [row.key for row in view.files.rows if not row.goes] == ["calendar"]
    desk.window.actions_["undo"].trigger()
    desk.wait(lambda: all(row.goes for row in view.files.rows))
    desk.window.actions_["redo"].trigger()
    assert desk.files.close()
    assert desk.files.open(path, read_only=True)
    assert desk.files.workspace is not None
    desk.window.open_record("meetings", room.meeting_id)
    desk.tab("Verzenden")
    desk.wait(lambda: view.letter.text.toPlainText() == "Beste allen, let op de zaal.")
    ticked = {row.id: row.ticked for row in view.recipients.rows}
    assert (ticked["per-x-testinga"], ticked["per-x-verzinsma"]) == (False, True)
    assert "volgt" in [row.why for row in view.checks.rows]
    assert [row.key for row in view.files.rows if not row.goes] == ["calendar"]
    assert (view.send_button.isVisible(), view.letter.text.isReadOnly()) == (False, True)
    assert not view.checks.reason_button.isEnabled()
    assert view.trial_button.isEnabled()
    kept = desk.files.workspace.dispatch_drafts.of(room.meeting_id, DispatchKind.CONVOCATION)
    assert kept is not None
