"""Lists from Word and Excel come in after a look at what was understood; items go on to another overleg."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel
from pytestqt.qtbot import QtBot

from secretariat.domain.agendas import AgendaPurpose
from secretariat.gui.agendas.defer_dialog import DeferDialog
from secretariat.gui.agendas.paste_dialog import PasteDialog
from secretariat.gui.agendas.transfer_dialog import TransferDialog
from secretariat.wording.carry_over import LATER
from tests.gui.agendas.conftest import MAY, NOVEMBER, Tab
from tests.gui.fakes import spoken_name

KEY = Qt.Key
WORD = "Agenda\n\n1.\tOpening\t5 min\n2.\tConvenant (ter besluitvorming)\t45\n2.1\tBesluit\n3.\t\n4.\tSluiting\n"


def copied(text: str) -> None:
    """Something was copied in another program."""
    QGuiApplication.clipboard().setText(text)


def paste(tab: Tab, text: str) -> PasteDialog:
    copied(text)
    tab.view.table.setFocus()
    tab.press(KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = tab.presenter.taking_over.dialog
    assert isinstance(dialog, PasteDialog)
    dialog.activateWindow()
    tab.qtbot.waitUntil(dialog.table.hasFocus)
    return dialog


def rows(dialog: PasteDialog) -> list[tuple[str, ...]]:
    """What stands in the preview: tick, number, title, purpose, minutes, remark."""
    columns = dialog.table.records.columns
    return [tuple(column.text(shown) for column in columns) for shown in dialog.table.records.records]


def transfer(tab: Tab, *items: str) -> TransferDialog:
    tab.view.select_items(items)
    tab.view.table.setFocus()
    tab.press(KEY.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    dialog = tab.presenter.taking_over.dialog
    assert isinstance(dialog, TransferDialog)
    return dialog


def test_an_item_waits_unless_an_overleg_of_its_own_orgaan_is_planned(qtbot: QtBot) -> None:
    others = [("m-1", "08-02-2024  WG-CONV 2024-01 · Werkgroep"), ("m-2", "23-05-2024  VOB 2024-01 · VOB")]
    waiting, planned = DeferDialog("2  Statuten", others, "", ""), DeferDialog("2  Statuten", others, "m-2", "")
    for dialog in (waiting, planned):
        qtbot.addWidget(dialog)
    assert (waiting.target.currentText(), waiting.meeting_id()) == (LATER, None)
    assert planned.meeting_id() == "m-2"
    assert [waiting.target.itemText(row) for row in range(waiting.target.count())] == [*dict(others).values(), LATER]


def letters_of(dialog: QDialog) -> Counter[str]:
    texts = [button.text() for button in dialog.findChildren(QAbstractButton)]
    texts += [label.text() for label in dialog.findChildren(QLabel) if label.buddy() is not None]
    return Counter(letter.lower() for text in texts for letter in re.findall("&(.)", text))


def test_ctrl_v_shows_what_was_understood_before_anything_is_written(tab: Tab) -> None:
    tab.show(MAY)
    dialog = paste(tab, WORD)
    assert rows(dialog) == [
        ("nee", "", "Agenda", "Ter bespreking", "", "Geen nummer: lijkt een kop of een toelichting"),
        ("ja", "1", "Opening", "Procedureel", "5", ""),
        ("ja", "2", "Convenant", "Ter besluitvorming", "45", ""),
        ("ja", "2.1", "Besluit", "Ter besluitvorming", "", ""),
        ("nee", "", "", "Ter bespreking", "", "Er staat geen titel. Vul die in, of laat het punt weg."),
        ("ja", "3", "Sluiting", "Procedureel", "", ""),
    ]
    assert dialog.summary == "4 van 6 regels op de agenda"
    assert tab.rows == []
    tab.qtbot.keyClick(dialog.table, KEY.Key_Return)
    assert tab.rows == ["1 Opening", "2 Convenant", "2.1 Besluit", "3 Sluiting"]
    assert len(tab.view.table.selected_ids()) == 4
    assert tab.presenter.taking_over.dialog is None
    assert tab.shell.history.undo_text == "agendapunten plakken"
    tab.shell.history.undo()
    assert tab.rows == []


def test_rows_are_ticked_off_and_changed_in_the_preview(tab: Tab) -> None:
    tab.show(MAY)
    dialog = paste(tab, WORD)
    dialog.table.select("4")
    tab.qtbot.keyClick(dialog.table, KEY.Key_Space)
    assert [row[1] for row in rows(dialog)] == ["", "1", "", "2", "", "3"]
    dialog.table.records.edit_wanted.emit("6", "title", "Rondvraag")
    dialog.table.records.edit_wanted.emit("6", "duration_min", 10)
    dialog.table.records.edit_wanted.emit("5", "purpose", AgendaPurpose.ADVICE)
    assert rows(dialog)[4] == ("ja", "3", "Rondvraag", "Ter bespreking", "10", "")
    dialog.submitted.emit()
    assert tab.rows == ["1 Opening", "2 Besluit", "3 Rondvraag", "4 Sluiting"]


def test_a_row_that_cannot_be_an_item_cannot_be_ticked(tab: Tab) -> None:
    dialog = paste(tab, "1.\t\n")
    tab.qtbot.keyClick(dialog.table, KEY.Key_Space)
    assert rows(dialog)[0][0] == "nee"
    assert not dialog.save_button.isEnabled()
    dialog.reject()
    assert tab.presenter.taking_over.dialog is None


def test_without_anything_to_paste_it_is_said_what_to_do(tab: Tab) -> None:
    copied(" \n ")
    tab.view.paste_button.click()
    assert tab.presenter.taking_over.dialog is None
    assert tab.message() == (
        "Er is nog niets gekopieerd. Kopieer in Word, Excel of een mail de agenda (Ctrl+C), en plak die hier."
    )
    QGuiApplication.clipboard().setMimeData(QMimeData())
    tab.view.paste_button.click()
    assert tab.presenter.taking_over.dialog is None


def test_something_else_that_was_copied_meanwhile_is_shown_instead(tab: Tab) -> None:
    tab.show(MAY)
    dialog = paste(tab, WORD)
    copied("Rondvraag\n")
    tab.qtbot.keyClick(dialog.table, KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [row[2] for row in rows(dialog)] == ["Rondvraag"]
    copied("")
    dialog.paste_wanted.emit()
    assert [row[2] for row in rows(dialog)] == ["Rondvraag"]
    dialog.reject()


def test_a_whole_agenda_is_copied_to_another_overleg(tab: Tab) -> None:
    tab.show(NOVEMBER)
    tab.view.table.selectAll()
    tab.view.table.setFocus()
    tab.press(KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    cells = QGuiApplication.clipboard().mimeData()
    assert cells.text().startswith(
        "Nr\tAgendapunt\tDoel\tMin.\tTijd\tInbrenger\r\n1\tOpening en mededelingen\tProcedureel"
    )
    assert "<td>Convenant Cultuureducatie</td>" in cells.html()
    tab.show(MAY)
    tab.press(KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = tab.presenter.taking_over.dialog
    assert isinstance(dialog, PasteDialog)
    dialog.submitted.emit()
    assert len(tab.rows) == 7
    item = tab.workspace.agendas.record(tab.view.table.records.records[4].id).item
    assert item.speaker_ids == ("per-stellingsma", "per-floor")
    assert item.desired_outcome == "Kennisnemen van de plannen en de impact op de regio"


def test_an_item_goes_to_the_next_overleg(tab: Tab) -> None:
    dialog = transfer(tab, "ai-wg-conv-2023-01-5")
    assert dialog.move_button.isChecked()
    dialog.target.setEditText("AO-CULT 2024-01")
    dialog.documents.setChecked(False)
    dialog.submitted.emit()
    assert tab.order == "1=1 2=2 3=3 4=4 5=6"
    assert tab.message() == "Verplaatst naar AO-CULT 2024-01, punt 1"
    tab.shell.history.undo()
    assert len(tab.rows) == 6


def test_what_was_sent_is_copied_and_it_is_said_why(tab: Tab) -> None:
    tab.show(NOVEMBER)
    dialog = transfer(tab, "ai-bo-cult-2023-02-4", "ai-bo-cult-2023-02-5")
    assert (dialog.move_button.isEnabled(), dialog.copy_button.isChecked()) == (False, True)
    said = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "2 agendapunten" in said
    assert (
        "Punt 4 staat in de convocatie die op 19 oktober 2023 is verzonden, en blijft daar. "
        "Kopieer het; de kopie verwijst naar dit punt."
    ) in said
    assert dialog.target.currentText() == "BO-CULT 2024-01 · 23-05-2024 · Bestuurlijk overleg Cultuur"
    dialog.submitted.emit()
    assert tab.message() == "Gekopieerd naar BO-CULT 2024-01, punt 1"
    tab.show(MAY)
    assert tab.rows == ["1 Convenant Cultuureducatie", "2 Presentatie De Nieuwe Poort"]


def test_an_overleg_that_is_not_there_is_told_and_the_dialog_stays(tab: Tab) -> None:
    dialog = transfer(tab, "ai-wg-conv-2023-01-5")
    dialog.target.setEditText("Raad van State")
    dialog.submitted.emit()
    assert dialog._row.refusal == (  # noqa: SLF001 - the sentence below the field
        "‘Raad van State’ is geen overleg dat dit kan overnemen. Kies een overleg uit de lijst."
    )
    assert dialog.isVisible()
    dialog.reject()
    assert len(tab.rows) == 6


@pytest.mark.parametrize("ask", [lambda tab: paste(tab, WORD), lambda tab: transfer(tab, "ai-wg-conv-2023-01-5")])
def test_the_dialogs_can_be_used_without_a_mouse(tab: Tab, ask: Callable[[Tab], QDialog]) -> None:
    dialog = ask(tab)
    assert [letter for letter, times in letters_of(dialog).items() if times > 1] == []
    named = [part for part in dialog.findChildren(QAbstractButton) if part.isVisible()]
    assert [part for part in named if not spoken_name(part)] == []
    dialog.reject()
