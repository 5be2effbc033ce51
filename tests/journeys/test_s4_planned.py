"""S4 of ``domain.md`` §6: the first overleg of the werkgroep is planned, and what was handed over lies ready."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from secretariat.documents.outline_data import outline_text
from secretariat.domain.bodies import Body, BodyStatus
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.domain.minutes import Minutes
from secretariat.services.action_following import ActionFilter
from secretariat.services.exchanging import export_data
from secretariat.services.opening import import_exchange, open_workspace
from secretariat.services.publishing import PaperKind, PaperRequest
from tests.journeys.conftest import Desk
from tests.journeys.test_new_overleg import CONTROL, agenda
from tests.services.october import MORNING, make_october
from tests.services.test_s1_to_s4 import adopted
from tests.storage.contents import Clock

HANDED_OVER = ["2023-A-013", "2023-A-014", "2023-A-015"]


@pytest.fixture
def december(tmp_path: Path, sample_path: Path) -> Path:
    """After S3: the verslag of 2 november is vastgesteld, and three actions were handed over; it is 14 december."""
    clock, path = Clock(MORNING), tmp_path / "s3.vgg"
    make_october(sample_path, path)
    workspace = open_workspace(path, clock=clock)
    adopted(workspace, clock)
    numbers = {line.number: line.id for line in workspace.action_following.select(ActionFilter()).lines}
    body = next(one.id for one in workspace.register().all(Body) if one.code == "WG-CONV")
    handed = [numbers[number] for number in HANDED_OVER]
    workspace.action_following.transfer(handed, body, "Overgedragen aan werkgroep")
    data = json.loads(export_data(workspace, tmp_path / "s3.json").read_text(encoding="utf-8"))
    workspace.close()
    data["meta"]["reference_date"] = "2023-12-14"
    made = tmp_path / "december.vgg"
    import_exchange(json.dumps(data, ensure_ascii=False).encode(), made, clock).close()
    return made


def test_the_first_overleg_of_the_werkgroep_begins_with_what_was_handed_over(desk: Desk, december: Path) -> None:
    assert desk.files.open(december)
    desk.window.go("meetings")
    workspace = desk.files.workspace
    assert workspace is not None
    body = next(one for one in workspace.register().all(Body) if one.code == "WG-CONV")
    assert body.status is BodyStatus.TO_BE_ESTABLISHED
    desk.meetings.tree.select("bodies", body.id)
    desk.meetings.tree.setFocus()
    desk.press(Qt.Key.Key_N, CONTROL)
    form = desk.meetings.new_meeting
    desk.wait(form.date.line.hasFocus)
    desk.type("14-12-2023")
    form.times.setFocus()
    desk.type("13.30-15")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.meetings.shown is desk.meetings.workspace)

    head = desk.meetings.workspace.head
    meeting_id = next(line.id for line in workspace.meetings.lines() if line.code == "WG-CONV 2023-01")
    assert agenda(desk)[3] == "4 Overgedragen actiepunten"
    desk.meetings.workspace.toggle_panel()
    panel = desk.agenda.panel
    desk.wait(lambda: panel.actions_title.text() == "Actielijst op 14 december 2023 (3)")
    assert sorted(row.small.split(" · ")[0] for row in panel.actions_.rows) == HANDED_OVER

    words = outline_text(workspace.publishing.outline(PaperRequest(PaperKind.CONVOCATION, meeting_id=meeting_id)))
    assert "Overgedragen actiepunten (bij punt 4)" in words
    assert words.count("BO-CULT 2023-02, punt 4") == 3
    assert "Verslag Bestuurlijk overleg Cultuur d.d. donderdag 2 november 2023 (vastgesteld)" in words

    assert head.steps.next_button.text() == "Als gehouden vastleggen"
    desk.window.actions_["next_step"].trigger()
    register = workspace.register()
    assert register.get(Meeting, meeting_id).status is MeetingStatus.HELD
    assert register.get(Body, body.id).status is BodyStatus.ACTIVE
    assert desk.message() == "WG-CONV 2023-01 is vastgelegd als gehouden. Leg bij Deelnemers nog vast wie er waren."
    assert head.standing == "Stand: Gehouden (stap 4 van 7)"

    assert head.steps.next_button.text() == "Verslag ter controle"
    desk.wait(lambda: "Bij punt 4 Overgedragen actiepunten staat nog geen tekst." in head.checks.sentences)
    head.checks.choose("Er is nog niet vastgelegd wie er waren.")
    assert desk.meetings.workspace.tabs.currentIndex() == 1
    desk.qtbot.mouseClick(head.steps.next_button, Qt.MouseButton.LeftButton)
    assert desk.message() == "Het verslag van WG-CONV 2023-01 ligt ter controle bij de voorzitter."
    assert head.steps.next_button.text() == "Akkoord van de voorzitter"
    assert [action.text().replace("&", "") for action in head.steps.lines()] == [
        "Concept verzenden…",
        "Verslag terugnemen van de voorzitter",
        "Termijnen…",
    ]
    head.steps.lines()[1].trigger()
    assert desk.message() == "Het verslag van WG-CONV 2023-01 is weer in bewerking."
    desk.window.actions_["undo"].trigger()
    desk.qtbot.mouseClick(head.steps.next_button, Qt.MouseButton.LeftButton)
    assert desk.message() == "De voorzitter is akkoord met het verslag van WG-CONV 2023-01."
    (minutes,) = (one for one in workspace.register().all(Minutes) if one.meeting_id == meeting_id)
    assert minutes.chair_checked_on == dt.date(2023, 12, 14)
