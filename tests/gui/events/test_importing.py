"""A table of aanmeldingen is pasted, looked at and entered: in the page, as a secretary would."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from secretariat.gui.events.presenter import EventsPresenter
from secretariat.services.workspace import Workspace
from tests.gui.fakes import FakePress

EVENT = "evt-vob-2023"
TABLE = "Naam\tBezoek\tBus\nPietje Puk\tBibliotheek Hoogezand\tja\nM. Voorbeeldstra\t\t\nTrijntje Test\t\t\n"


def test_a_file_is_read_beside_the_window_and_not_at_all_when_the_dialog_is_closed(
    page: EventsPresenter, press: FakePress, tmp_path: Path
) -> None:
    page.show_record("registrations", "reg-04")
    path = tmp_path / "aanmeldingen.csv"
    path.write_text(TABLE.replace("\t", ";"), encoding="utf-8")
    importing = page.registrations.start_import()
    assert importing is not None
    importing.read_file(path)
    assert importing.dialog.progress.isVisible()
    assert (importing.dialog.table.records.records, importing.dialog.progress.maximum()) == ((), 0)
    importing.dialog.reject()
    assert press.cancelled == [press.started]
    importing = page.registrations.start_import()
    assert importing is not None
    importing.read_file(tmp_path / "is er niet.csv")
    page.registrations._shell.tasks.poll()  # noqa: SLF001 - the child process ended its job
    assert importing.dialog.refusal.startswith("Dit bestand kan niet worden geopend.")
    assert not importing.dialog.progress.isVisible()
    importing.dialog.reject()


def test_a_pasted_table_is_looked_at_mended_and_entered_as_one_step(
    qtbot: QtBot, page: EventsPresenter, workspace: Workspace
) -> None:
    page.show_record("registrations", "reg-04")
    before = len(workspace.registration_lists.lines(EVENT))
    importing = page.registrations.start_import()
    assert importing is not None
    dialog, records = importing.dialog, importing.dialog.table.records

    def settled() -> None:
        qtbot.waitUntil(lambda: not importing.turns.busy)

    assert not dialog.save_button.isEnabled()
    importing.read_text("")
    assert dialog.refusal == "Hier staan geen rijen in. Kopieer de rijen met hun kopregel, en plak opnieuw."
    QGuiApplication.clipboard().setText(TABLE)
    QTest.keyClick(dialog.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert dialog.refusal == ""
    assert dialog.summary == "1 van 3 rijen, 1 nieuwe persoon"  # a bus, but to no werkbezoek
    excursion = dialog.fields["excursion"]
    excursion.setCurrentIndex(excursion.findText("Bezoek"))
    excursion.activated.emit(excursion.currentIndex())
    settled()
    assert dialog.summary == "2 van 3 rijen, 2 nieuwe personen"
    assert [line.choices for line in records.records] == ["wachtlijst 2 voor Bibliotheek Hoogezand", "", ""]
    dialog.table.select("4")
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    settled()
    assert [line.wanted for line in records.records] == [True, False, False]
    with qtbot.waitSignal(dialog.accepted):
        dialog.submitted.emit()
    assert len(workspace.registration_lists.lines(EVENT)) == before + 1
    step = workspace.history.undoable()
    assert step is not None
    workspace.history.undo()
    assert len(workspace.registration_lists.lines(EVENT)) == before
