"""The main job: open the overleg of 2 november 2023, correct a sentence, add an action point, hold the PDF minutes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit

from secretariat.domain.catalogue import LISTS
from secretariat.gui.minutes.capture import ActionForm, DecisionForm
from secretariat.gui.shell.help_dialog import HelpDialog
from secretariat.services.opening import open_workspace
from secretariat.services.publishing import PaperKind
from tests.documents.papers import words
from tests.export.check_pdf import Checked
from tests.journeys.conftest import MEETING, Desk
from tests.journeys.reading_pdf import words_on

ITEM_4 = "ai-bo-cult-2023-02-4"
ITEM_6 = "ai-bo-cult-2023-02-6"


def on_paper(desk: Desk) -> list[str]:
    """The lines of the paper beside the work."""
    outline = desk.paper.outline
    return words(outline) if outline is not None else [""]


def correct(desk: Desk, item: str, wrong: str, right: str) -> None:
    """Select words in the text of an item and type others."""
    desk.minutes.go_to(item)
    editor = desk.minutes.editor(item).editor
    desk.wait(editor.hasFocus)
    cursor = editor.document().find(wrong)
    assert not cursor.isNull()
    editor.setTextCursor(cursor)
    desk.type(right)


def save_pdf(desk: Desk, monkeypatch: pytest.MonkeyPatch, name: str) -> Path:
    """Press "Opslaan als…" and answer where to."""
    path = desk.folder / name
    monkeypatch.setattr("secretariat.gui.shell.saving.ask_save", lambda *_question: path)
    desk.qtbot.mouseClick(desk.pane.save_button, Qt.MouseButton.LeftButton)
    desk.wait(desk.pane.saved_bar.isVisible)
    desk.wait(lambda: desk.pane.saved_bar.verdict == "PDF/UA-1 en PDF/A-2a: gecontroleerd")
    return path


def test_from_the_example_to_the_pdf_minutes(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open_sample()
    assert desk.window.windowTitle() == "Voorbeelddataset VGG-vergadersecretariaat – Secretariaat"
    desk.meetings.tree.select("meetings", MEETING)
    desk.tab("Verslag")

    correct(
        desk, ITEM_4, "Er wordt een ambtelijke werkgroep ingesteld", "Het overleg stelt een ambtelijke werkgroep in"
    )

    desk.minutes.editor(ITEM_4).open_action_form()
    form = desk.minutes.editor(ITEM_4).form
    assert isinstance(form, ActionForm)
    form.text.setFocus()
    desk.type("Coördinatie met K&C en “De Steeg” regelen")
    form.owner.setCurrentIndex(form.owner.findText("Karin Verzinsma"))
    form.due.setFocus()
    desk.type("15 dec")
    assert form.understood == "Gereed op vrijdag 15 december 2023 · week 50"
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.minutes.editor(ITEM_4).form is None)

    pdf = save_pdf(desk, monkeypatch, "verslag.pdf")
    said = words_on(pdf)
    assert "Het overleg stelt een ambtelijke werkgroep in om dit verder vorm en inhoud te geven." in said
    assert "Actie 2023-A-017" in said
    assert "Coördinatie met K&C en “De Steeg” regelen – K. Verzinsma – 15 december 2023" in said
    assert Checked(pdf.read_bytes()).problems == []


def test_an_action_without_owner_is_refused_and_what_was_typed_stays(desk: Desk) -> None:
    desk.open_sample()
    desk.tab("Verslag")
    desk.minutes.editor(ITEM_6).open_action_form()
    form = desk.minutes.editor(ITEM_6).form
    assert isinstance(form, ActionForm)
    form.text.setFocus()
    desk.type("Iets uitzoeken")
    desk.press(Qt.Key.Key_Return)
    assert form.refusal == "Vul een actiehouder en een datum (of ‘Gereed op’-omschrijving) in."
    assert form.text.text() == "Iets uitzoeken"
    assert desk.files.workspace is not None
    assert len(desk.files.workspace.action_points.of_meeting(MEETING)) == 6
    desk.press(Qt.Key.Key_Escape)
    assert desk.minutes.editor(ITEM_6).form is None


def test_a_decision_is_added_and_undone_until_the_file_is_as_it_was(desk: Desk) -> None:
    desk.open_sample()
    workspace = desk.files.workspace
    assert workspace is not None
    before = workspace.register()
    desk.tab("Verslag")
    correct(desk, ITEM_6, "geen vragen", "twee vragen")
    desk.minutes.editor(ITEM_6).open_decision_form()
    form = desk.minutes.editor(ITEM_6).form
    assert isinstance(form, DecisionForm)
    form.text.setFocus()
    desk.type("Het overleg stemt in.")
    desk.press(Qt.Key.Key_Return)
    assert [decision.number for decision in workspace.decisions.of_meeting(MEETING)][-1] == "2023-B-007"

    desk.meetings.tree.setFocus()
    undo = desk.window.actions_["undo"]
    assert undo.text() == "&Ongedaan maken: besluit toevoegen"
    undo.trigger()
    assert undo.text() == "&Ongedaan maken: tekst van het verslag wijzigen"
    undo.trigger()
    assert not undo.isEnabled()
    assert desk.minutes.editor(ITEM_6).editor.toPlainText() == "Er zijn geen vragen voor de rondvraag."
    after = workspace.register()
    assert all(before.all(kind) == after.all(kind) for kind in LISTS.values())


def test_what_was_typed_is_in_the_file_within_two_seconds(desk: Desk) -> None:
    desk.open_sample()
    desk.tab("Verslag")
    desk.minutes.go_to(ITEM_6)
    editor = desk.minutes.editor(ITEM_6).editor
    desk.wait(editor.hasFocus)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    desk.type(" Wethouder Ten Voorbeelde meldt zich af.")
    workspace = desk.files.workspace
    assert workspace is not None
    desk.wait(lambda: "meldt zich af" in workspace.minutes.entries(MEETING)[5].text, patience=2_000)
    assert editor.hasFocus()


def test_the_title_and_minutes_of_an_item_are_edited_in_place(desk: Desk) -> None:
    desk.open_sample()
    desk.tab("Agenda")
    table = desk.agenda.table
    table.records.edit_wanted.emit(ITEM_4, "title", "Convenant Cultuureducatie: voorstel")
    table.records.edit_wanted.emit(ITEM_4, "duration_min", 90)
    assert desk.agenda.sum_in_words == "15 minuten te lang"
    row = table.records.row_of(ITEM_4)
    assert table.records.index(row, 1).data() == "Convenant Cultuureducatie: voorstel"
    assert table.records.index(row, 4).data() == "14:20 – 15:50"
    table.records.edit_wanted.emit(ITEM_4, "title", "   ")
    assert desk.message() == "Vul ‘Titel’ in."
    assert table.records.index(row, 1).data() == "Convenant Cultuureducatie: voorstel"
    desk.wait(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    desk.press(Qt.Key.Key_Escape)


def test_a_purpose_and_a_status_are_chosen_from_their_lists(desk: Desk) -> None:
    desk.open_sample()
    desk.agenda.table.records.edit_wanted.emit(ITEM_4, "purpose", "advice")
    row = desk.agenda.table.records.row_of(ITEM_4)
    assert desk.agenda.table.records.index(row, 2).data() == "Ter advisering"
    desk.tab("Deelnemers")
    table = desk.attendance.table
    table.records.edit_wanted.emit("per-x-bedachtsma", "status", "absent_unnotified")
    row, status = table.records.row_of("per-x-bedachtsma"), table.records.column_of("status")
    assert table.records.index(row, status).data() == "Afwezig zonder kennisgeving"


def test_the_paper_beside_the_text_follows_what_is_typed(desk: Desk) -> None:
    desk.open_sample()
    desk.tab("Verslag")
    desk.wait(lambda: "Er zijn geen vragen voor de rondvraag." in on_paper(desk))
    correct(desk, ITEM_6, "geen vragen", "drie vragen")
    desk.wait(lambda: "Er zijn drie vragen voor de rondvraag." in on_paper(desk))
    desk.pane.show_kind(PaperKind.DECISION_LIST)
    desk.wait(lambda: on_paper(desk)[0].startswith("Besluitenlijst"))


def test_searching_leads_to_the_very_item(desk: Desk) -> None:
    desk.open_sample()
    assert desk.window.open_record("minutes", ITEM_4)
    desk.wait(desk.minutes.editor(ITEM_4).editor.hasFocus)
    heading = desk.minutes.editor(ITEM_4)
    desk.wait(lambda: heading.mapTo(desk.minutes.page.viewport(), QPoint(0, 0)).y() == 0)


def test_back_leads_to_the_overleg_before(desk: Desk) -> None:
    desk.open_sample()
    assert desk.window.actions_["back"].isEnabled() is False
    desk.meetings.meeting_chosen.emit("mtg-pho-bib-2023-01")
    assert desk.meetings.workspace.head.title.text() == "Bestuurlijke bijeenkomst bibliotheekwerk"
    desk.window.actions_["back"].trigger()
    assert desk.meetings.workspace.head.title.text() == "Bestuurlijk overleg Cultuur"
    desk.window.actions_["forward"].trigger()
    assert desk.meetings.workspace.head.title.text() == "Bestuurlijke bijeenkomst bibliotheekwerk"


def test_ctrl_s_commits_what_is_being_typed_and_makes_a_back_up(desk: Desk) -> None:
    desk.open_sample()
    desk.tab("Verslag")
    correct(desk, ITEM_6, "geen vragen", "vijf vragen")
    desk.window.actions_["save"].trigger()
    made = "Alles is vastgelegd. Reservekopie gemaakt en gecontroleerd: Voorbeeld 2023-11-20 140200.vgg"
    desk.wait(lambda: desk.message() == made)
    copy = open_workspace(desk.folder / "Reservekopieën" / "Voorbeeld 2023-11-20 140200.vgg", read_only=True)
    assert copy.minutes.entries(MEETING)[5].text == "Er zijn vijf vragen voor de rondvraag."
    copy.close()


def help_shown(desk: Desk) -> str:
    """The page that F1 opens now."""
    desk.window.actions_["help"].trigger()
    dialog = desk.window.findChild(HelpDialog)
    assert dialog is not None
    topic = dialog.topic
    dialog.close()
    desk.wait(lambda: desk.window.findChild(HelpDialog) is None)
    desk.window.activateWindow()
    return topic


def test_f1_explains_the_very_part_one_is_in(desk: Desk) -> None:
    assert help_shown(desk) == "begin"
    desk.open_sample()
    assert help_shown(desk) == "overleggen"
    desk.tab("Verslag")
    desk.minutes.go_to(ITEM_4)
    desk.wait(desk.minutes.editor(ITEM_4).editor.hasFocus)
    assert help_shown(desk) == "verslag"
    desk.tab("Agenda")
    desk.agenda.table.setFocus()
    assert help_shown(desk) == "agenda"
    desk.window.open_record("bodies", "body-bo-cult")
    assert help_shown(desk) == "orgaan"
    desk.window.go("wastebasket")
    assert help_shown(desk) == "prullenbak"


def test_items_move_with_the_keyboard_until_the_agenda_is_sent(desk: Desk) -> None:
    desk.open_sample()
    desk.meetings.meeting_chosen.emit("mtg-wg-conv-2023-01")
    desk.tab("Agenda")
    table = desk.agenda.table
    table.select("ai-wg-conv-2023-01-5")
    table.setFocus()
    desk.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [record.id[-1] for record in table.records.records] == ["1", "2", "3", "5", "4", "6"]
    assert [record.number for record in table.records.records] == ["1", "2", "3", "4", "5", "6"]
    assert table.current_id() == "ai-wg-conv-2023-01-5"
    desk.press(Qt.Key.Key_Delete)
    assert [record.id[-1] for record in table.records.records] == ["1", "2", "3", "4", "6"]
    desk.meetings.meeting_chosen.emit(MEETING)
    table.select(ITEM_4)
    desk.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert desk.message().startswith("De agenda is op 19 oktober 2023 verzonden")
