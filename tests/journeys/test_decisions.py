"""The decisions in the window: one that establishes a body, one that municipalities ratify, and the list on paper."""

from __future__ import annotations

import datetime as dt
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from secretariat.domain.bodies import Body, BodyStatus
from secretariat.domain.catalogue import LISTS
from secretariat.domain.decisions import Decision, DecisionKind, DecisionWait, RatificationStatus
from secretariat.gui.action_points.view import ActionPointsView
from secretariat.gui.decisions.dialogs import AgreementDialog, BodyDialog, DissolvingDialog
from secretariat.gui.decisions.list_choice import ListChoice
from secretariat.gui.decisions.view import DecisionsView
from secretariat.gui.minutes.capture import DecisionForm
from secretariat.gui.shell.paper_dialog import PaperDialog
from secretariat.services.workspace import Workspace
from tests.journeys.conftest import MEETING, Desk
from tests.journeys.reading_pdf import words_on

ITEM_4 = "ai-bo-cult-2023-02-4"
QUESTION = "Dit besluit stelt een nieuw overlegorgaan in. Orgaan nu aanmaken?"


def register(desk: Desk) -> DecisionsView:
    """The section Besluiten."""
    return desk.part(DecisionsView)  # type: ignore[return-value]


def workspace(desk: Desk) -> Workspace:
    """The open file."""
    assert desk.files.workspace is not None
    return desk.files.workspace


def dialog(desk: Desk, kind: type) -> object:
    """The question that is being asked."""
    desk.wait(lambda: any(isinstance(one, kind) for one in QApplication.topLevelWidgets() if one.isVisible()))
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def shown(desk: Desk) -> list[str]:
    """The numbers in the list, from top to bottom."""
    return [line.number for line in register(desk).table.records.records]


def test_a_decision_at_item_4_establishes_a_working_group(desk: Desk) -> None:
    desk.open_sample()
    before = workspace(desk).register()
    desk.tab("Verslag")
    desk.minutes.editor(ITEM_4).open_decision_form()
    form = desk.minutes.editor(ITEM_4).form
    assert isinstance(form, DecisionForm)
    form.kind.setCurrentIndex(form.kind.findText("Ingesteld"))
    form.text.setFocus()
    desk.type("Er wordt een werkgroep musea ingesteld.")
    desk.press(Qt.Key.Key_Return)
    assert desk.message() == QUESTION
    desk.window.messages.action.click()

    asked = dialog(desk, BodyDialog)
    assert isinstance(asked, BodyDialog)
    assert (asked.kind.currentText(), asked.level.currentText()) == ("Werkgroep", "Ambtelijk")
    assert asked.parent_body.currentText() == "Bestuurlijk overleg Cultuur"
    asked.name.setText("Ambtelijke werkgroep musea")
    asked.code.setText("WG-CONV")
    asked.dossier.setCurrentIndex(asked.dossier.findText("D-2023-01", Qt.MatchFlag.MatchStartsWith))
    asked.save_button.click()
    assert asked.refusal == "De code WG-CONV is al in gebruik. Kies een andere code."
    assert asked.name.text() == "Ambtelijke werkgroep musea"
    asked.code.setText("WG-MUS")
    asked.save_button.click()

    after = workspace(desk).register()
    (body,) = (one for one in after.all(Body) if one.code == "WG-MUS")
    decision = after.get(Decision, body.established_by_decision_id or "")
    assert (decision.number, decision.kind, decision.creates_body_id) == (
        "2023-B-007",
        DecisionKind.ESTABLISHED,
        body.id,
    )
    assert (body.status, body.parent_id, body.dossier_id) == (
        BodyStatus.TO_BE_ESTABLISHED,
        "body-bo-cult",
        "dos-convenant",
    )

    undo = desk.window.actions_["undo"]
    assert undo.text() == "&Ongedaan maken: orgaan bij besluit aanmaken"
    undo.trigger()
    undone = workspace(desk).register()
    assert undone.find(Body, body.id) is None
    assert undone.get(Decision, decision.id).creates_body_id is None
    undo.trigger()
    assert all(before.all(kind) == workspace(desk).register().all(kind) for kind in LISTS.values())


def test_the_kind_ingesteld_in_the_list_asks_for_the_body(desk: Desk) -> None:
    desk.open_sample()
    desk.window.go("decisions")
    table = register(desk).table
    table.records.edit_wanted.emit("dec-2023-B-006", "kind", "established")
    asked = dialog(desk, BodyDialog)
    assert isinstance(asked, BodyDialog)
    asked.name.clear()
    QTest.keyClicks(asked.name, "Werkgroep Verslagen")
    assert asked.code.text() == "WV"
    asked.name.setText("Werkgroep verslagen")
    asked.code.setText("wg-ver")
    asked.save_button.click()
    assert desk.message() == "Werkgroep verslagen is aangemaakt en gekoppeld aan besluit 2023-B-006."
    desk.window.messages.action.click()
    assert workspace(desk).decisions.record("dec-2023-B-006").established is None


def test_a_decision_is_found_by_its_number_and_its_door_leads_to_the_verslag(desk: Desk) -> None:
    desk.open_sample()
    assert desk.window.open_record("decisions", "dec-2023-B-004")
    view = register(desk)
    assert view.isVisible()
    assert view.table.current_id() == "dec-2023-B-004"
    view.pane.place_button.click()
    desk.wait(desk.minutes.editor(ITEM_4).editor.hasFocus)
    desk.window.actions_["back"].trigger()
    assert view.isVisible()
    assert view.table.current_id() == "dec-2023-B-004"


def test_filters_narrow_the_list_together_and_are_kept(desk: Desk) -> None:
    desk.open_sample()
    desk.window.go("decisions")
    view = register(desk)
    view.filters.body.setCurrentIndex(view.filters.body.findText("Bestuurlijk overleg Cultuur"))
    view.filters.year.setCurrentIndex(view.filters.year.findText("2023"))
    assert shown(desk) == ["2023-B-006", "2023-B-005", "2023-B-004", "2023-B-002"]
    view.filters.words.setText("convenant")
    desk.wait(lambda: shown(desk) == ["2023-B-004"])
    assert view.count_in_words == "1 besluit"
    view.filters.words.clear()
    desk.wait(lambda: len(shown(desk)) == 4)
    assert desk.files.close()
    assert desk.files.open_sample()
    desk.window.go("decisions")
    assert shown(desk) == ["2023-B-006", "2023-B-005", "2023-B-004", "2023-B-002"]
    assert desk.window.open_record("decisions", "dec-2020-B-001")
    assert view.table.current_id() == "dec-2020-B-001"
    assert len(shown(desk)) == 10


def test_ratification_is_followed_per_municipality(desk: Desk) -> None:
    desk.open_sample()
    desk.window.open_record("decisions", "dec-2023-B-002")
    pane = register(desk).pane
    assert pane.ratification.tally_in_words == "6 van de 10 gemeenten hebben bekrachtigd."
    assert pane.ratification.missing_in_words == (
        "Aangeboden, nog geen antwoord: Stadskanaal, Veendam en Westerkwartier. Nog niet aangeboden: Westerwolde."
    )
    answers = pane.ratification.answers.records
    answers.edit_wanted.emit("org-gem-veendam", "status", "agreed")
    answers.edit_wanted.emit("org-gem-veendam", "decided_on", "9 okt")
    assert pane.ratification.tally_in_words == "7 van de 10 gemeenten hebben bekrachtigd."
    row = answers.row_of("org-gem-veendam")
    assert [answers.index(row, place).data() for place in range(3)] == ["Veendam", "bekrachtigd", "09-10-2023"]
    answers.edit_wanted.emit("org-gem-veendam", "decided_on", "ooit")
    assert desk.message().startswith("‘ooit’ is geen datum.")


def test_ratification_is_switched_on_for_every_municipality(desk: Desk) -> None:
    desk.open_sample()
    desk.window.open_record("decisions", "dec-2023-B-006")
    pane = register(desk).pane
    assert not pane.ratification.required.isChecked()
    pane.ratification.required.click()
    assert pane.ratification.required.isChecked()
    assert pane.ratification.tally_in_words == "0 van de 10 gemeenten hebben bekrachtigd."
    assert {line.status for line in pane.ratification.answers.records.records} == {RatificationStatus.PENDING}
    desk.window.actions_["undo"].trigger()
    assert not pane.ratification.required.isChecked()


def test_text_typed_beside_the_list_is_kept(desk: Desk) -> None:
    desk.open_sample()
    desk.window.open_record("decisions", "dec-2023-B-005")
    pane = register(desk).pane
    pane.text.setFocus()
    pane.text.selectAll()
    desk.type("Het overleg neemt kennis van De Nieuwe Poort.")
    register(desk).table.select("dec-2023-B-004")
    assert (
        workspace(desk).decisions.record("dec-2023-B-005").line.text == "Het overleg neemt kennis van De Nieuwe Poort."
    )
    register(desk).table.select("dec-2023-B-005")
    pane.text.setFocus()
    pane.text.selectAll()
    pane.text.insertPlainText(" ")
    assert not desk.window.flush()
    assert desk.message() == "Vul ‘Tekst’ in."
    desk.window.actions_["back"].isEnabled()
    pane.text.setPlainText("Weer iets.")
    assert desk.window.flush()


def test_an_agreement_without_overleg_is_written_down(desk: Desk) -> None:
    desk.open_sample()
    desk.window.go("decisions")
    desk.window.actions_["new"].trigger()
    asked = dialog(desk, AgreementDialog)
    assert isinstance(asked, AgreementDialog)
    asked.save_button.click()
    assert asked.refusal == "Vul ‘Tekst’ in."
    asked.text.setPlainText("Samen optrekken in de zorgplicht.")
    asked.date.setText("gisterochtend")
    asked.save_button.click()
    assert asked.refusal.startswith("‘gisterochtend’ is geen datum.")
    asked.date.setText("6 juni")
    assert asked.understood == "dinsdag 6 juni 2023"
    asked.all_button.click()
    asked.save_button.click()
    assert shown(desk)[1:5] == ["2023-B-005", "2023-B-004", "2023-B-007", "2023-B-003"]
    line = workspace(desk).decisions.record(register(desk).table.current_id()).line
    assert (line.number, len(line.municipality_parties)) == ("2023-B-007", 10)


def test_the_besluitenlijst_is_looked_at_and_saved(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.open_sample()
    desk.window.go("decisions")
    names: list[str] = []
    kinds: list[str] = []

    def answer(_parent: object, _title: str, suggestion: Path, filters: str) -> Path:
        names.append(suggestion.name)
        kinds.append(filters)
        return desk.folder / ("lijst-1.pdf" if len(names) == 1 else f"lijst-{len(names)}.xlsx")

    monkeypatch.setattr("secretariat.gui.shell.saving.ask_save", answer)
    desk.window.actions_["paper"].trigger()
    asked = dialog(desk, PaperDialog)
    assert isinstance(asked, PaperDialog)
    choice = asked.choice
    assert isinstance(choice, ListChoice)
    assert choice.of.currentText() == "BO-CULT 2023-02 Bestuurlijk overleg Cultuur"
    assert choice.period.isHidden()
    desk.wait(lambda: asked.outline is not None)
    assert asked.outline is not None
    assert asked.outline.title == "Besluitenlijst Bestuurlijk overleg Cultuur d.d. donderdag 2 november 2023"

    choice.of.setEditText("Bestuurlijk overleg Cultuur")
    desk.press(Qt.Key.Key_Return)
    choice.period.setCurrentIndex(choice.period.findText("2023"))
    choice.period.activated.emit(choice.period.currentIndex())
    desk.wait(lambda: asked.outline is not None and asked.outline.title.endswith("Cultuur 2023"))
    asked.save_button.click()
    desk.wait(lambda: asked.saved_bar.words == "Opgeslagen: lijst-1.pdf")
    said = words_on(desk.folder / "lijst-1.pdf")
    assert "2023-B-004" in said
    assert MEETING not in said

    choice.period.setCurrentIndex(choice.period.findText("Andere periode…"))
    choice.period.activated.emit(choice.period.currentIndex())
    assert (choice.first.text(), choice.last.text()) == ("01-01-2023", "20-11-2023")
    choice.last.setText("30 juni")
    choice.last.editingFinished.emit()
    desk.wait(lambda: asked.outline is not None and asked.outline.title.endswith("1 januari t/m 30 juni 2023"))
    choice.last.setText("ooit")
    choice.last.editingFinished.emit()
    assert not asked.save_button.isEnabled()
    asked.reject()
    desk.window.actions_["save_pdf"].trigger()
    desk.wait(lambda: desk.message() == "Opgeslagen: lijst-2.xlsx")
    assert zipfile.is_zipfile(desk.folder / "lijst-2.xlsx")
    desk.window.actions_["save_pdf"].trigger()
    desk.wait(lambda: desk.message() == "Opgeslagen: lijst-3.xlsx")
    # The kind of the last time comes first.
    assert names == [
        "2023_BO-CULT_besluitenlijst.pdf",
        "2023-11-02_BO-CULT_besluitenlijst_concept-v1.pdf",
        "2023-11-02_BO-CULT_besluitenlijst_concept-v1.xlsx",
    ]
    pdf, word = "PDF-bestand (*.pdf)", "Word-document (*.docx)"
    others = "CSV-bestand (*.csv);;Platte tekst (*.txt);;Pagina voor de website (*.html)"
    assert kinds[1] == f"{pdf};;{word};;Excel-werkmap (*.xlsx);;{others}"
    assert kinds[2] == f"Excel-werkmap (*.xlsx);;{pdf};;{word};;{others}"


def test_one_key_answers_for_the_chosen_municipalities(desk: Desk) -> None:
    desk.open_sample()
    desk.window.open_record("decisions", "dec-2023-B-002")
    part = register(desk).pane.ratification
    part.answers.select("org-gem-stadskanaal")
    part.answers.setFocus()
    desk.press(Qt.Key.Key_B)
    assert part.tally_in_words == "7 van de 10 gemeenten hebben bekrachtigd."
    assert part.answers.current_id() == "org-gem-veendam"
    desk.press(Qt.Key.Key_F)
    assert part.tally_in_words == "7 van de 10 gemeenten hebben bekrachtigd; 1 afgewezen."
    desk.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    desk.press(Qt.Key.Key_B)
    assert part.tally_in_words == "9 van de 10 gemeenten hebben bekrachtigd; 1 afgewezen."
    assert part.missing_in_words == ""
    for _step in range(3):
        desk.window.actions_["undo"].trigger()
    assert part.missing_in_words == (
        "Aangeboden, nog geen antwoord: Stadskanaal, Veendam en Westerkwartier. Nog niet aangeboden: Westerwolde."
    )


def test_a_decision_gets_its_action_point_in_one_form(desk: Desk) -> None:
    desk.open_sample()
    made = workspace(desk).decisions.add(MEETING, ITEM_4, DecisionKind.ASSIGNED, "Het secretariaat maakt een planning.")
    desk.window.open_record("decisions", workspace(desk).decisions.added(made))
    view = register(desk)
    assert view.waits.words_of(DecisionWait.FOLLOW_UP) == "1 zonder actie"
    view.table.setFocus()
    desk.press(Qt.Key.Key_A)
    actions = desk.part(ActionPointsView)
    assert isinstance(actions, ActionPointsView)
    form = actions.form
    desk.wait(form.text.hasFocus)
    assert form.decision.text() == "Bij besluit 2023-B-007: Het secretariaat maakt een planning."
    assert form.body.currentText() == "Bestuurlijk overleg Cultuur (BO-CULT)"
    desk.type("Planning rondsturen")
    form.owner.setEditText("demoma")
    form.due.setText("in januari")
    desk.press(Qt.Key.Key_Return)
    assert desk.message() == "Actiepunt 2023-A-017 toegevoegd"
    assert actions.record.decision.text() == "2023-B-007"
    desk.window.go("decisions")
    assert view.waits.words_of(DecisionWait.FOLLOW_UP) == "0 zonder actie"


def test_a_decision_ends_an_orgaan_and_says_what_is_still_open_there(desk: Desk) -> None:
    desk.open_sample()
    desk.window.open_record("decisions", "dec-2023-B-006")
    view = register(desk)
    view.table.setFocus()
    desk.press(Qt.Key.Key_O)
    asked = dialog(desk, DissolvingDialog)
    assert isinstance(asked, DissolvingDialog)
    asked.save_button.click()
    assert asked.refusal == "Kies het orgaan dat wordt opgeheven."
    asked.body.setEditText("wg-conv")
    asked.body.take()
    asked.save_button.click()
    assert desk.message() == (
        "Ambtelijke werkgroep convenant Cultuureducatie (WG-CONV) is opgeheven bij besluit 2023-B-006."
        " Er staan nog 3 actiepunten open: draag ze over."
    )
    assert not view.verbs.dissolving.isEnabled()
    desk.window.messages.action.click()
    assert workspace(desk).register().get(Body, "body-wg-conv").status is BodyStatus.TO_BE_ESTABLISHED


def test_an_agreement_is_corrected_beside_the_list_and_can_go(desk: Desk) -> None:
    desk.open_sample()
    desk.window.open_record("decisions", "dec-2020-B-001")
    view = register(desk)
    part = view.pane.agreement
    assert part.date.text() == "26-01-2020"
    assert part.parties.names[:2] == ["Provincie", "Eemsdelta"]
    assert part.quote.text().startswith("“Op 26 januari 2020 hebben de provincie")
    part.date.setFocus()
    part.date.selectAll()
    desk.type("27-1-2020")
    desk.press(Qt.Key.Key_Return)
    assert workspace(desk).decisions.record("dec-2020-B-001").line.decided_on == dt.date(2020, 1, 27)
    part.date.selectAll()
    desk.type("ooit")
    desk.press(Qt.Key.Key_Return)
    assert part.rows["date"].refusal.startswith("‘ooit’ is geen datum.")
    part.parties.wanted.emit(["org-gem-pekela"])
    assert part.parties.names == ["Pekela"]
    view.table.setFocus()
    desk.press(Qt.Key.Key_Delete)
    assert desk.message() == "Besluit 2020-B-001 verwijderd"
    desk.window.messages.action.click()
    assert "2020-B-001" in shown(desk)


def test_what_waits_is_one_door_away(desk: Desk) -> None:
    desk.open_sample()
    assert desk.window.open_record("decision_waits", "ratification")
    assert shown(desk) == ["2023-B-002"]
    assert register(desk).waits.words_of(None) == "10 besluiten"
    desk.window.go("today")
    desk.window.actions_["back"].trigger()
    assert shown(desk) == ["2023-B-002"]
    register(desk).clear_filter()
    assert len(shown(desk)) == 10
