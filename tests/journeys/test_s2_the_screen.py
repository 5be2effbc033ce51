"""S2 of ``domain.md`` §6, at the keyboard: the overleg of 2 november itself, from who is there to what comes out."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from secretariat.domain.bodies import Body, BodyStatus
from secretariat.domain.decisions import Decision, DecisionKind
from secretariat.gui.decisions.dialogs import BodyDialog
from secretariat.gui.minutes.capture import ActionForm
from secretariat.services.opening import import_exchange
from secretariat.services.publishing import PaperKind, PaperRequest
from tests.documents.papers import column, tables
from tests.journeys.conftest import Desk
from tests.journeys.keyboard import CTRL, HELD, KEY, Keyboard

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
"""What the screenless platform says of a list that drops down."""

ACTIONS = (
    (
        4,
        "Demoma ambtelijke werkgroep convenant instellen (opdracht, samenstelling en planning) voor 14 dec",
    ),
    (4, "VGG: per gemeente een contactpersoon voor het convenant doorgeven, 16 november"),
    (4, "mevrouw Voorbeeldhof Groningse kenmerken inventariseren bij het veld, gereed op 19 januari"),
    (4, "Karin Verzinsma startnotitie opstellen voor het eerste werkgroepoverleg, uiterlijk 7 december"),
    (4, "voorbeelden van convenanten verzamelen (o.a. via LKCA) - Schetsma - 7 dec"),
    (5, "Modelstra presentatie De Nieuwe Poort rondsturen, volgende week donderdag"),
)
"""The item and what is typed there."""
CAPTURED = [
    ("2023-A-011", "M. Demoma", dt.date(2023, 12, 14)),
    ("2023-A-012", "VGG", dt.date(2023, 11, 16)),
    ("2023-A-013", "L. Voorbeeldhof", dt.date(2024, 1, 19)),
    ("2023-A-014", "K. Verzinsma", dt.date(2023, 12, 7)),
    ("2023-A-015", "N. Schetsma", dt.date(2023, 12, 7)),
    ("2023-A-016", "J. Modelstra", dt.date(2023, 11, 9)),
]


def before_the_meeting(data: dict[str, Any]) -> dict[str, Any]:
    """The sample on the morning of 2 november 2023: the convocatie is out, and nothing has come of it yet."""
    gone = {"body-wg-conv"}
    for name, field in (
        *(("attendance", "meeting_id"), ("minutes", "meeting_id"), ("decisions", "meeting_id")),
        ("action_points", "origin_meeting_id"),
    ):
        gone |= {one["id"] for one in data[name] if one.get(field) == HELD}
    while True:
        tied = {
            record["id"]
            for name, fields in (
                ("memberships", ("body_id",)),
                ("meetings", ("body_id",)),
                ("attendance", ("meeting_id",)),
            )
            for record in data[name]
            if record["id"] not in gone and any(record.get(field) in gone for field in fields)
        } | {one["id"] for one in data["agenda_items"] if one["id"] not in gone and one["meeting_id"] in gone}
        if not tied:
            break
        gone |= tied
    left = {
        name: [_without(record, gone) for record in records if record["id"] not in gone]
        for name, records in data.items()
        if isinstance(records, list)
    }
    meeting = next(one for one in left["meetings"] if one["id"] == HELD)
    meeting["status"] = "convened"
    meta = {**data["meta"], "reference_date": "2023-11-02"}
    return {**data, **{name: records for name, records in left.items() if records}, "meta": meta}


def _without(value: Any, gone: set[str]) -> Any:
    """A value without everything that names what is gone."""
    if isinstance(value, dict):
        return {key: _without(one, gone) for key, one in value.items() if not (isinstance(one, str) and one in gone)}
    if isinstance(value, list):
        return [_without(one, gone) for one in value if not (isinstance(one, str) and one in gone)]
    return value


@pytest.fixture
def morning(desk: Desk, sample_data: dict[str, Any]) -> Keyboard:
    """The window on that morning, at the overleg."""
    path = desk.folder / "2-november.vgg"
    data = json.dumps(before_the_meeting(sample_data), ensure_ascii=False).encode()
    import_exchange(data, path, lambda: dt.datetime(2023, 11, 2, 13, 55)).close()
    assert desk.files.open(path)
    desk.window.go("meetings")
    return Keyboard(desk, HELD)


def note_who_is_there(morning: Keyboard) -> None:
    """The attendance of that afternoon, with the keys of the list."""
    morning.desk.tab("Deelnemers")
    table = morning.desk.attendance.table
    table.setFocus()
    morning.press(KEY.Key_I)
    table.select("per-x-fictema")
    morning.press(KEY.Key_V)
    morning.type("Proefhorst\n")
    morning.desk.window.activateWindow()
    table.setFocus()
    table.select("per-x-voorbeelde")
    morning.press(KEY.Key_M)
    table.select("per-x-proefveld")
    morning.press(KEY.Key_D)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    morning.type("1435\n")
    morning.desk.wait(lambda: any(line.present_from for line in table.records.records))
    morning.desk.window.activateWindow()


def minute(morning: Keyboard) -> None:
    """What is typed that afternoon."""
    morning.desk.tab("Verslag")
    morning.go_to(1)
    morning.type("De agenda wordt ongewijzigd vastgesteld.")
    morning.go_to(3)
    morning.type("Het voorstel wordt besproken om te komen tot een convenant Cultuureducatie.\n")
    morning.type(
        "besluit: er wordt een ambtelijke werkgroep ingesteld om het convenant Cultuureducatie verder vorm en inhoud "
        "te geven\n"
    )
    answer_who_that_is(morning)
    for item, line in ACTIONS:
        morning.go_to(item - 1)
        morning.type(f"actie: {line}\n")
        assert morning.item(item - 1).form is None
    morning.type("besluit: het overleg neemt kennis van de presentatie over De Nieuwe Poort")
    morning.press(KEY.Key_Return, CTRL)
    morning.go_to(2)
    morning.type("besluit aangehouden: de vaststelling van het verslag van 13 april 2023\n")


def answer_who_that_is(morning: Keyboard) -> None:
    """The question of the decision that establishes a body, and the dialog behind it."""
    front = morning.desk.window.shell.messages.front
    assert front is not None
    assert front.text == "Dit besluit stelt een nieuw overlegorgaan in. Orgaan nu aanmaken?"
    assert front.on_action is not None
    front.on_action()
    dialog = morning.desk.window.findChild(BodyDialog)
    assert dialog is not None
    assert [_chosen(box) for box in (dialog.parent_body, dialog.dossier)] == ["body-bo-cult", "dos-convenant"]
    dialog.name.setText("Ambtelijke werkgroep convenant Cultuureducatie")
    dialog.code.setText("wg-conv")
    dialog.submitted.emit()
    morning.desk.window.activateWindow()


def _chosen(box: QComboBox) -> str:
    return str(box.currentData())


def test_nine_of_the_ten_gemeenten_are_represented_and_the_speakers_come_at_item_5(morning: Keyboard) -> None:
    note_who_is_there(morning)
    view = morning.desk.attendance
    assert view.quorum_in_words == "9 van de 10 gemeenten vertegenwoordigd – quorum gehaald."
    assert view.missing_in_words == "Nog niemand voor Pekela."
    lines = {line.name: line for line in view.table.records.records}
    assert (lines["E. Proefhorst"].replaces, lines["F. van ’t Proefveld"].present_from) == (
        "R. Fictema",
        dt.time(14, 35),
    )
    assert [lines[name].items for name in ("N. Stellingsma", "M. Floor")] == ["5", "5"]


def test_the_afternoon_gives_three_decisions_a_werkgroep_and_six_actions(morning: Keyboard) -> None:
    note_who_is_there(morning)
    minute(morning)
    register = morning.workspace.register()
    (established,) = (one for one in register.all(Body) if one.code == "WG-CONV")
    assert (established.status, established.parent_id, established.dossier_id) == (
        BodyStatus.TO_BE_ESTABLISHED,
        "body-bo-cult",
        "dos-convenant",
    )
    decision = register.get(Decision, established.established_by_decision_id or "")
    assert (decision.number, decision.kind, decision.creates_body_id) == (
        "2023-B-004",
        DecisionKind.ESTABLISHED,
        established.id,
    )
    assert [(one.number, one.owner, one.due_date) for one in morning.actions()] == CAPTURED
    paper = morning.workspace.publishing.outline(PaperRequest(PaperKind.DECISION_LIST, meeting_id=HELD))
    assert sorted(column(tables(paper)[0], "Nr")) == ["2023-B-004", "2023-B-005", "2023-B-006"]
    kinds = {one.number: one.kind for one in morning.workspace.decisions.of_meeting(HELD)}
    assert kinds["2023-B-006"] is DecisionKind.DEFERRED


def test_an_action_without_owner_does_not_become_one(morning: Keyboard) -> None:
    morning.desk.tab("Verslag")
    morning.go_to(3)
    morning.type("actie: startnotitie opstellen voor 7 dec\n")
    form = morning.item(3).form
    assert isinstance(form, ActionForm)
    assert form.owner.hasFocus()
    morning.press(KEY.Key_Return)
    assert form.refusal == "Vul een actiehouder en een datum (of ‘Gereed op’-omschrijving) in."
    assert morning.actions() == []
    assert (form.text.text(), form.due.text()) == ("Startnotitie opstellen", "7 dec")


def test_the_whole_afternoon_can_be_taken_back_to_the_morning(morning: Keyboard) -> None:
    before = morning.workspace.register()
    note_who_is_there(morning)
    minute(morning)
    assert morning.pressed > 500
    morning.undo_everything()
    after = morning.workspace.register()
    assert all(before.all(kind) == after.all(kind) for kind in (Body, Decision))
    assert after.settings == before.settings
    assert morning.actions() == []
    assert all(line.status is None for line in morning.workspace.attendance.lines(HELD))
    assert all(not entry.text for entry in morning.workspace.minutes.entries(HELD))
