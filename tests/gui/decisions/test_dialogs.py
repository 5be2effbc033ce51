"""The questions of the register: what is filled in, what stays, and how the keyboard saves."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog
from pytestqt.qtbot import QtBot

from secretariat.domain.bodies import BodyKind, BodyLevel
from secretariat.domain.decisions import DecisionKind
from secretariat.gui.decisions.dialogs import AgreementDialog, BodyDialog, DissolvingDialog
from secretariat.gui.decisions.list_choice import ListChoice
from secretariat.gui.look.theme import Theme
from secretariat.gui.widgets.forms import FieldRow
from secretariat.services.establishing import NewBody
from secretariat.services.publishing import PaperKind, PaperRequest
from tests.gui.fakes import spoken_name

TODAY = dt.date(2023, 11, 20)
BODIES = (("b1", "Bestuurlijk overleg Cultuur"), ("b2", "Ambtelijk overleg Cultuur"))
DOSSIERS = (("d1", "D-2023-01 Convenant"),)
PARTIES = (("o1", "Pekela", True), ("o2", "Veendam", True), ("o3", "Provincie", False))


def body_dialog() -> BodyDialog:
    return BodyDialog(NewBody(parent_id="b1", dossier_id="d1"), BODIES, DOSSIERS, BODIES)


def agreement_dialog() -> AgreementDialog:
    return AgreementDialog(PARTIES, DOSSIERS, TODAY)


def dissolving_dialog() -> DissolvingDialog:
    return DissolvingDialog(BODIES)


@pytest.fixture(params=[body_dialog, agreement_dialog, dissolving_dialog])
def dialog(request: pytest.FixtureRequest, theme: Theme, qtbot: QtBot) -> QDialog:
    """Every question in turn."""
    dialog: QDialog = request.param()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_everything_has_a_name_and_a_letter_of_its_own(dialog: QDialog) -> None:
    fields = list(dialog.findChildren(FieldRow))
    assert all(spoken_name(row.field) for row in fields)
    texts = [row.label.text() for row in fields] + [button.text() for button in dialog.findChildren(QAbstractButton)]
    letters = Counter(letter.lower() for text in texts for letter in re.findall(r"&(\w)", text))
    assert {letter for letter, times in letters.items() if times > 1} == set()


def test_what_is_known_of_a_body_is_filled_in(qtbot: QtBot, theme: Theme) -> None:
    dialog = body_dialog()
    qtbot.addWidget(dialog)
    assert dialog.wanted == NewBody("", "", BodyLevel.OFFICIAL, BodyKind.WORKING_GROUP, "b1", "d1")
    dialog.name.setText("Werkgroep musea")
    dialog.code.setText("WG-MUS")
    with qtbot.waitSignal(dialog.submitted):
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog.refused("De code WG-MUS is al in gebruik.")
    assert (dialog.refusal, dialog.name.text()) == ("De code WG-MUS is al in gebruik.", "Werkgroep musea")


def test_a_body_that_exists_needs_no_name(qtbot: QtBot, theme: Theme) -> None:
    dialog = body_dialog()
    qtbot.addWidget(dialog)
    assert dialog.existing_id == ""
    dialog.existing.setEditText("Ambtelijk")
    dialog.existing.take()
    assert (dialog.existing_id, dialog.existing_name) == ("b2", "Ambtelijk overleg Cultuur")
    assert (dialog.name.isEnabled(), dialog.save_button.text()) == (False, "Orgaan &koppelen")
    dialog.existing.setEditText("(een nieuw orgaan)")
    dialog.existing.take()
    assert (dialog.name.isEnabled(), dialog.save_button.text()) == (True, "Orgaan aan&maken")


def test_an_agreement_is_between_the_parties_that_were_checked(qtbot: QtBot, theme: Theme) -> None:
    dialog = agreement_dialog()
    qtbot.addWidget(dialog)
    assert DecisionKind(dialog.kind.currentData()) is DecisionKind.AGREEMENT
    dialog.all_button.click()
    dialog.parties.item(2).setCheckState(Qt.CheckState.Checked)
    assert dialog.party_ids == ("o1", "o2", "o3")
    dialog.search.setText("veen")
    assert [dialog.parties.item(row).isHidden() for row in range(3)] == [True, False, True]
    dialog.date.setText("26-1-2020")
    assert (dialog.day, dialog.understood) == (dt.date(2020, 1, 26), "zondag 26 januari 2020")
    dialog.date.setText("ooit")
    assert (dialog.day, dialog.understood) == (None, "Dit is geen datum.")


def test_a_list_is_of_the_body_and_year_or_of_the_overleg_that_were_looked_at(qtbot: QtBot, theme: Theme) -> None:
    choice = ListChoice(BODIES, (("m1", "BO-CULT 2023-02"),), (2023, 2020), TODAY)
    qtbot.addWidget(choice)
    choice.choose("b2", 2020, "m1")
    assert choice.request == PaperRequest(PaperKind.DECISION_LIST, body_id="b2", year=2020)
    choice.choose("", None, "m1")
    assert choice.request == PaperRequest(PaperKind.DECISION_LIST, meeting_id="m1")
    choice.choose("", None, "gone")
    assert choice.request == PaperRequest(PaperKind.DECISION_LIST, body_id="b1")
    assert [part.accessibleName() for part in (choice.of, choice.period, choice.first, choice.last)] == [
        "Besluitenlijst van", "Periode", "Vanaf", "Tot en met"
    ]  # fmt: skip


def test_without_decisions_there_is_no_list(qtbot: QtBot, theme: Theme) -> None:
    choice = ListChoice((), (), (), TODAY)
    qtbot.addWidget(choice)
    choice.choose("", None, "")
    assert choice.request is None
