"""S4 of ``domain.md`` §6, the list work: the day of the first overleg of the werkgroep, 14 December 2023."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from secretariat.domain.action_points import ActionStatus
from secretariat.domain.bodies import Body, BodyStatus
from secretariat.domain.meetings import Meeting, MeetingStatus
from secretariat.gui.shell.paper_dialog import PaperDialog
from secretariat.gui.widgets.pick_box import PickBox
from secretariat.services.opening import import_exchange
from tests.documents.papers import column, headings, tables
from tests.journeys.conftest import Desk
from tests.journeys.follow_up import KEY, FollowUp

DAY = dt.datetime(2023, 12, 14, 9, 5)
FIRST = "mtg-wg-conv-2023-01"


@pytest.fixture
def list_(desk: Desk, sample_path: Path) -> FollowUp:
    """The sample on 14 December 2023: A-013, A-014 and A-015 were handed over on 16 November."""
    data = json.loads(sample_path.read_text(encoding="utf-8"))
    data["meta"]["reference_date"] = DAY.date().isoformat()
    path = desk.folder / "december.vgg"
    import_exchange(json.dumps(data, ensure_ascii=False).encode(), path, lambda: DAY).close()
    return FollowUp(desk, path)


def paper(list_: FollowUp, of: str) -> PaperDialog:
    """Ask for the actielijst of an orgaan or of somebody."""
    list_.desk.window.actions_["paper"].trigger()
    dialog = list_.desk.window.findChild(PaperDialog)
    assert dialog is not None
    box = dialog.choice
    assert isinstance(box, PickBox)
    box.setEditText(of)
    list_.desk.qtbot.keyClick(box, KEY.Key_Return)
    return dialog


def test_the_list_work_of_the_first_werkgroep(list_: FollowUp) -> None:
    desk = list_.desk
    list_.filter("body", "WG-CONV")
    assert list_.numbers == ["2023-A-014", "2023-A-015", "2023-A-013"]
    assert [line.meeting for line in list_.view.table.records.records] == ["BO-CULT 2023-02"] * 3

    list_.go_to("2023-A-014")
    desk.press(KEY.Key_G)
    assert desk.message() == "Actiepunt 2023-A-014 is gereed gemeld en wordt bij het volgende overleg afgevoerd."
    list_.go_to("2023-A-013")
    list_.type_in("due", "16-2-2024")
    assert list_.view.asking.question == "Wat is de reden van het uitstel? Dit wordt uitstel 1."
    list_.answer("wacht op veld")
    assert list_.row("2023-A-013")[3:5] == ["16-02-2024", "1"]
    assert list_.view.record.history.lines[0] == "14-12-2023 Gereed op: 19-01-2024 → 16-02-2024\n“wacht op veld”"
    assert list_.groups() == [
        "3 op de actielijst", "1 te laat", "0 deze week", "1 later", "0 aangehouden", "1 gereed – afvoeren",
        "0 afgehandeld",
    ]  # fmt: skip

    list_.filter("body", "BO-CULT")
    assert [list_.row(number)[5] for number in ("2023-A-011", "2023-A-012")] == ["Loopt", "Open – te laat"]

    assert desk.window.open_record("meetings", FIRST)
    desk.qtbot.mouseClick(desk.meetings.workspace.head.steps.next_button, Qt.MouseButton.LeftButton)
    register = list_.workspace.register()
    assert register.get(Meeting, FIRST).status is MeetingStatus.HELD
    assert register.get(Body, "body-wg-conv").status is BodyStatus.ACTIVE

    desk.window.go("action_points")
    list_.filter("body", "WG-CONV")
    desk.window.actions_["new"].trigger()
    desk.type("Leden vragen om voorbeelden uit hun gemeente")
    list_.view.form.owner.setEditText("verzinsma")
    list_.view.form.due.setText("eind januari")
    desk.press(KEY.Key_Return)
    assert desk.message() == "Actiepunt 2023-A-017 toegevoegd"
    assert list_.action("2023-A-017").due_date == dt.date(2024, 1, 31)
    assert list_.action("2023-A-014").status is ActionStatus.DONE


def test_the_actielijst_of_somebody_who_was_not_there(list_: FollowUp) -> None:
    list_.go_to("2023-A-014")
    list_.desk.press(KEY.Key_G)
    dialog = paper(list_, "schets")
    list_.desk.wait(lambda: dialog.outline is not None and dialog.outline.title == "Actielijst N. Schetsma")
    assert dialog.outline is not None
    assert dialog.outline.file_name == "2023-12-14_actielijst_Schetsma"
    assert "2023-A-015" in column(tables(dialog.outline)[0], "Nr")
    dialog.reject()


def test_the_actielijst_of_the_werkgroep_lets_go_of_what_is_done(list_: FollowUp) -> None:
    list_.go_to("2023-A-014")
    list_.desk.press(KEY.Key_G)
    dialog = paper(list_, "Ambtelijke werkgroep convenant Cultuureducatie (WG-CONV)")
    wanted = "2023-12-14_WG-CONV_actielijst"
    list_.desk.wait(lambda: dialog.outline is not None and dialog.outline.file_name == wanted)
    assert dialog.outline is not None
    assert headings(dialog.outline)[-1] == "Gereed – afvoeren 1 actiepunt"
    assert column(tables(dialog.outline)[-1], "Nr") == ["2023-A-014"]
    dialog.reject()
