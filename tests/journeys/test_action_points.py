"""The list work of the secretary: who still has to do what, and what becomes of it (S4)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit

from secretariat.domain.action_points import ActionEvent, ActionGroup, ActionStatus
from secretariat.domain.catalogue import LISTS
from secretariat.gui.shell.help_dialog import HelpDialog
from secretariat.gui.shell.paper_dialog import PaperDialog
from secretariat.gui.widgets.pick_box import PickBox
from tests.documents.papers import words
from tests.export.check_pdf import Checked
from tests.journeys.conftest import Desk
from tests.journeys.follow_up import KEY, FollowUp
from tests.journeys.reading_pdf import words_on


@pytest.fixture
def list_(desk: Desk) -> FollowUp:
    """The list of the sample on 20 November 2023."""
    return FollowUp(desk)


def test_the_list_begins_with_what_is_late(list_: FollowUp) -> None:
    assert list_.numbers[:4] == ["2022-A-001", "2023-A-006", "2023-A-008", "2023-A-012"]
    assert list_.groups() == [
        "15 op de actielijst",
        "4 te laat",
        "0 deze week",
        "6 later",
        "1 aangehouden",
        "4 gereed – afvoeren",
        "4 afgehandeld",
    ]
    assert list_.row("2023-A-012") == [
        "2023-A-012", "VGG +10", "BO-CULT", "16-11-2023", "", "Open – te laat", "BO-CULT 2023-02 · 4"
    ]  # fmt: skip
    assert list_.view.count.text() == "15 actiepunten"


def test_the_werkgroep_has_three_and_the_bestuurlijk_overleg_keeps_its_own(list_: FollowUp) -> None:
    list_.filter("body", "WG-CONV")
    assert list_.numbers == ["2023-A-014", "2023-A-015", "2023-A-013"]
    list_.filter("body", "BO-CULT")
    assert list_.numbers == ["2023-A-012", "2023-A-011", "2023-A-003", "2023-A-016"]
    assert list_.row("2023-A-012")[5] == "Open – te laat"


def test_one_key_reports_an_action_point_done(list_: FollowUp) -> None:
    list_.go_to("2023-A-014")
    list_.desk.press(KEY.Key_G)
    assert list_.action("2023-A-014").status is ActionStatus.DONE
    assert list_.desk.message() == (
        "Actiepunt 2023-A-014 is gereed gemeld en wordt bij het volgende overleg afgevoerd."
    )
    assert list_.view.table.current_id() == "act-2023-A-015"
    list_.view.groups.press(ActionGroup.DONE)
    assert "2023-A-014" in list_.numbers
    list_.undo()
    assert list_.action("2023-A-014").status is ActionStatus.OPEN
    assert list_.view.table.current_id() == "act-2023-A-014"
    assert list_.row("2023-A-014")[5] == "Open"


def test_another_date_asks_for_the_reason_and_is_counted(list_: FollowUp) -> None:
    list_.go_to("2023-A-013")
    list_.type_in("due", "16 feb")
    assert list_.view.asking.question == "Wat is de reden van het uitstel? Dit wordt uitstel 1."
    assert list_.action("2023-A-013").postponed_count == 0
    list_.answer("wacht op veld")
    assert list_.view.asking.question == ""
    assert list_.row("2023-A-013")[3:5] == ["16-02-2024", "1"]
    assert list_.view.record.history.lines[0] == ("20-11-2023 Gereed op: 19-01-2024 → 16-02-2024\n“wacht op veld”")
    list_.undo()
    assert list_.action("2023-A-013").due_date == dt.date(2024, 1, 19)
    assert list_.row("2023-A-013")[3:5] == ["19-01-2024", ""]


def test_without_a_reason_everything_stays_as_it_was(list_: FollowUp) -> None:
    list_.go_to("2023-A-013")
    list_.type_in("due", "16 feb")
    list_.desk.wait(list_.view.asking.reason.hasFocus)
    list_.desk.press(KEY.Key_Return)
    assert list_.view.asking.question != ""
    list_.desk.press(KEY.Key_Escape)
    assert list_.view.asking.question == ""
    assert list_.row("2023-A-013")[3:5] == ["19-01-2024", ""]


def test_what_is_no_date_stays_to_be_mended(list_: FollowUp) -> None:
    list_.go_to("2023-A-013")
    list_.type_in("due", "31-2")
    assert list_.desk.message() == "‘31-2’ is geen datum. Typ bijvoorbeeld 2-11-2023, 2 nov of vrijdag."
    list_.give_up("31-2")


def test_a_vague_term_replaces_a_date(list_: FollowUp) -> None:
    list_.go_to("2023-A-013")
    list_.type_in("due", "na de zomer")
    list_.answer("veld heeft geen tijd")
    assert list_.row("2023-A-013")[3:5] == ["na de zomer", "1"]
    assert list_.action("2023-A-013").due_date is None


def test_what_is_typed_in_the_list_is_understood_while_typing(list_: FollowUp) -> None:
    list_.go_to("2023-A-013")
    list_.desk.press(KEY.Key_U)
    editor = list_.view.table.findChild(QLineEdit)
    assert editor is not None
    list_.desk.wait(editor.hasFocus)
    editor.selectAll()
    list_.desk.qtbot.keyClicks(editor, "+1w")
    hint = list_.view.term_delegate.hint
    assert (hint.isVisible(), hint.text()) == (True, "Gereed op vrijdag 26 januari 2024 · week 4")
    assert editor.width() >= hint.width()
    list_.desk.qtbot.keyClick(editor, KEY.Key_Return)
    list_.answer("nog een week")
    assert not hint.isVisible()
    assert list_.row("2023-A-013")[3:5] == ["26-01-2024", "1"]


def test_a_month_is_a_term_that_is_late_when_it_is_over(list_: FollowUp) -> None:
    list_.go_to("2023-A-013")
    list_.type_in("due", "in oktober 2023")
    list_.answer("had al gemoeten")
    assert list_.row("2023-A-013")[3:6] == ["in oktober 2023", "1", "Open – te laat"]
    assert list_.numbers[:4] == ["2022-A-001", "2023-A-006", "2023-A-008", "2023-A-013"]
    assert list_.view.record.due_note.text() == "In oktober 2023: uiterlijk dinsdag 31 oktober 2023"


def test_one_key_writes_down_a_remark(list_: FollowUp) -> None:
    list_.choose("2023-A-013", "2023-A-014")
    list_.desk.press(KEY.Key_M)
    assert list_.view.asking.question == "Welke opmerking wilt u bij deze 2 actiepunten vastleggen?"
    list_.answer("veld gebeld")
    assert list_.view.record.history.lines[0] == "20-11-2023 Opmerking\n“veld gebeld”"
    list_.view.record.remark.setFocus()
    list_.desk.type("en nog eens")
    list_.desk.press(KEY.Key_Return)
    assert list_.view.record.remark.text() == ""
    assert list_.view.record.history.lines[0] == "20-11-2023 Opmerking\n“en nog eens”"
    list_.undo()
    list_.undo()
    assert not any("Opmerking" in line for line in list_.view.record.history.lines)


def test_holding_and_dropping_ask_why(list_: FollowUp) -> None:
    list_.go_to("2023-A-015")
    list_.desk.press(KEY.Key_A)
    assert list_.view.asking.question == "Wat is de reden om dit actiepunt aan te houden?"
    list_.answer("LKCA reageert niet")
    assert list_.row("2023-A-015")[5] == "Aangehouden"
    list_.go_to("2023-A-008")
    list_.desk.press(KEY.Key_V)
    assert list_.view.asking.question == "Wat is de reden om dit actiepunt te laten vervallen?"
    list_.answer("dubbel")
    assert "2023-A-008" not in list_.numbers
    list_.view.groups.press(ActionGroup.HANDLED)
    assert list_.row("2023-A-008")[5] == "Vervallen"


def test_another_owner_is_typed(list_: FollowUp) -> None:
    list_.go_to("2023-A-014")
    list_.type_in("owner", "schets")
    assert list_.row("2023-A-014")[1] == "N. Schetsma"
    assert list_.view.record.history.lines[0] == "20-11-2023 Actiehouder: Karin Verzinsma → Nienke Schetsma"
    list_.undo()
    assert list_.row("2023-A-014")[1] == "K. Verzinsma"


def test_a_name_that_nobody_has_stays_to_be_mended(list_: FollowUp) -> None:
    list_.go_to("2023-A-014")
    list_.type_in("owner", "Niemand")
    assert (
        list_.desk.message()
        == "‘Niemand’ is geen naam uit de lijst, of past op meer dan één. Kies een naam uit de lijst."
    )
    box = list_.view.table.findChild(QComboBox)
    assert box is not None
    assert box.currentText() == "Niemand"
    list_.desk.qtbot.keyClick(box, KEY.Key_Escape)
    assert list_.row("2023-A-014")[1] == "K. Verzinsma"


def test_several_rows_change_in_one_step(list_: FollowUp) -> None:
    list_.choose("2023-A-013", "2023-A-014", "2023-A-015")
    assert list_.view.count.text() == "15 actiepunten · 3 gekozen"
    list_.type_in("due", "1-3-2024")
    assert list_.view.asking.question == "Wat is de reden van het uitstel? Het geldt voor 3 actiepunten."
    list_.answer("eerste overleg verzet")
    assert [list_.row(f"2023-A-0{number}")[3:5] for number in (13, 14, 15)] == [["01-03-2024", "1"]] * 3
    assert list_.desk.message() == "3 actiepunten gewijzigd"
    list_.undo()
    assert [list_.row(f"2023-A-0{number}")[3] for number in (13, 14, 15)] == ["19-01-2024", "07-12-2023", "07-12-2023"]


def test_action_points_are_handed_over_with_their_numbers(list_: FollowUp) -> None:
    list_.choose("2023-A-011", "2023-A-012")
    (action,) = (one for one in list_.view.verbs.bodies.actions() if "WG-CONV" in one.text())
    action.trigger()
    assert [list_.row(f"2023-A-0{number}")[2] for number in (11, 12)] == ["WG-CONV"] * 2
    history = list_.action("2023-A-011").history[-1]
    assert (history.event, history.from_, history.to) == (ActionEvent.TRANSFERRED, "body-bo-cult", "body-wg-conv")
    list_.undo()
    assert [list_.row(f"2023-A-0{number}")[2] for number in (11, 12)] == ["BO-CULT"] * 2


def test_the_text_is_corrected_in_the_list(list_: FollowUp) -> None:
    list_.go_to("2023-A-013")
    list_.type_in("text", "Groningse kenmerken inventariseren")
    assert list_.action("2023-A-013").text == "Groningse kenmerken inventariseren"
    list_.type_in("text", "   ")
    assert list_.desk.message() == "Vul ‘Tekst’ in."
    assert list_.action("2023-A-013").text == "Groningse kenmerken inventariseren"
    list_.give_up("   ")


def test_a_new_action_point_without_overleg(list_: FollowUp) -> None:
    list_.filter("body", "WG-CONV")
    list_.desk.window.actions_["new"].trigger()
    form = list_.view.form
    assert form.text.hasFocus()
    list_.desk.type("Leden van de werkgroep uitnodigen")
    list_.desk.press(KEY.Key_Return)
    assert form.refusal == "Vul een actiehouder en een datum (of ‘Gereed op’-omschrijving) in."
    assert form.text.text() == "Leden van de werkgroep uitnodigen"
    list_.desk.window.actions_["new"].trigger()
    assert form.text.text() == "Leden van de werkgroep uitnodigen"
    form.owner.setFocus()
    form.owner.setEditText("verzins")
    form.due.setFocus()
    list_.desk.type("1 dec")
    assert form.understood == "Gereed op vrijdag 1 december 2023 · week 48"
    list_.desk.press(KEY.Key_Return)
    assert list_.desk.message() == "Actiepunt 2023-A-017 toegevoegd"
    assert list_.row("2023-A-017") == ["2023-A-017", "K. Verzinsma", "WG-CONV", "01-12-2023", "", "Open", ""]
    assert list_.view.record.number.text() == "2023-A-017"
    list_.undo()
    assert "2023-A-017" not in list_.numbers


def test_removing_can_be_undone(list_: FollowUp) -> None:
    add = list_.workspace.action_points.add_to_body
    made = list_.desk.window.shell.history.do(add, "body-wg-conv", "Zaal huren", "org-vgg", dt.date(2023, 12, 1))
    assert made is not None
    assert list_.view.table.select(made.subject_id)
    list_.view.table.setFocus()
    list_.desk.press(KEY.Key_Delete)
    assert list_.desk.message() == "Actiepunt 2023-A-017 verwijderd"
    assert "2023-A-017" not in list_.numbers
    list_.undo()
    assert "2023-A-017" in list_.numbers


def test_what_went_out_in_a_concept_stays(list_: FollowUp) -> None:
    list_.go_to("2023-A-015")
    list_.desk.press(KEY.Key_Delete)
    assert "Zet het op Vervallen" in list_.desk.message()
    assert "2023-A-015" in list_.numbers


def test_the_origin_is_a_door_and_back_leads_here(list_: FollowUp) -> None:
    list_.go_to("2023-A-014")
    list_.view.record.meeting.click()
    assert list_.desk.meetings.isVisible()
    list_.desk.wait(list_.desk.minutes.editor("ai-bo-cult-2023-02-4").editor.hasFocus)
    list_.desk.window.actions_["back"].trigger()
    assert list_.view.isVisible()
    assert list_.view.record.number.text() == "2023-A-014"


def test_enter_on_the_origin_opens_the_overleg(list_: FollowUp) -> None:
    assert list_.view.table.select("act-2023-A-008", "origin")
    list_.view.table.setFocus()
    list_.desk.press(KEY.Key_Return)
    assert list_.desk.meetings.workspace.head.title.isVisible()


def test_searching_leads_to_an_action_point_that_was_handled(list_: FollowUp) -> None:
    assert list_.desk.window.open_record("action_points", "act-2022-A-002")
    assert list_.view.record.number.text() == "2022-A-002"
    assert list_.view.table.current_id() == "act-2022-A-002"


@pytest.mark.parametrize(
    ("owner", "body", "title"),
    [
        ("Schetsma", "", "Actielijst N. Schetsma"),
        ("", "WG-CONV", "Actielijst Ambtelijke werkgroep convenant Cultuureducatie"),
    ],
)
def test_the_actielijst_as_pdf(
    list_: FollowUp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, owner: str, body: str, title: str
) -> None:
    path = tmp_path / "actielijst.pdf"
    asked: list[Path] = []

    def answer(_parent: object, _title: str, suggested: Path, _filter: str) -> Path:
        asked.append(suggested)
        return path

    monkeypatch.setattr("secretariat.gui.shell.saving.ask_save", answer)
    for box, typed in (("owner", owner), ("body", body)):
        if typed:
            list_.filter(box, typed)
    list_.desk.window.actions_["save_pdf"].trigger()
    list_.desk.wait(path.exists)
    list_.desk.wait(lambda: list_.desk.message() == "Opgeslagen: actielijst.pdf")
    said = words_on(path)
    assert title in said
    assert "2023-A-015" in said
    assert Checked(path.read_bytes()).problems == []
    assert asked[0].name == ("2023-11-20_actielijst_Schetsma.pdf" if owner else "2023-11-20_WG-CONV_actielijst.pdf")


def test_the_actielijst_is_looked_at_before_it_is_saved(list_: FollowUp) -> None:
    list_.go_to("2023-A-014")
    list_.desk.window.actions_["paper"].trigger()
    paper = list_.desk.window.findChild(PaperDialog)
    assert paper is not None
    box = paper.choice
    assert isinstance(box, PickBox)
    assert box.currentText() == "Ambtelijke werkgroep convenant Cultuureducatie (WG-CONV)"
    list_.desk.wait(lambda: paper.paper.pages.page_count() == 1)
    box.setEditText("schets")
    list_.desk.qtbot.keyClick(box, KEY.Key_Return)
    list_.desk.wait(lambda: paper.outline is not None and paper.outline.title == "Actielijst N. Schetsma")
    assert paper.outline is not None
    assert paper.outline.file_name == "2023-11-20_actielijst_Schetsma"
    assert any("2023-A-015" in line for line in words(paper.outline))
    list_.desk.qtbot.keyClick(paper, KEY.Key_Escape)
    list_.desk.wait(lambda: list_.desk.window.findChild(PaperDialog) is None)


def test_everything_undone_leaves_the_file_as_it_was(list_: FollowUp) -> None:
    before = list_.workspace.register()
    list_.go_to("2023-A-014")
    list_.desk.press(KEY.Key_G)
    list_.go_to("2023-A-013")
    list_.type_in("due", "16 feb")
    list_.answer("wacht op veld")
    list_.view.record.co_owners.wanted.emit(["per-x-demoma"])
    list_.view.record.dossier_wanted.emit("")
    for _step in range(4):
        list_.undo()
    assert not list_.desk.window.actions_["undo"].isEnabled()
    after = list_.workspace.register()
    assert all(before.all(kind) == after.all(kind) for kind in LISTS.values())


def test_f1_explains_the_list(list_: FollowUp) -> None:
    list_.desk.window.actions_["help"].trigger()
    page = list_.desk.window.findChild(HelpDialog)
    assert page is not None
    assert page.browser.toPlainText().startswith("Actiepunten")
    page.close()
