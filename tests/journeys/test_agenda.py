"""A secretary builds the agenda of the next overleg: from Word, by typing, with the mouse, out of the one before."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSpinBox

from secretariat.domain.agendas import AgendaItem
from secretariat.domain.catalogue import LISTS
from secretariat.domain.meetings import Meeting
from secretariat.gui.agendas.paste_dialog import PasteDialog
from secretariat.gui.agendas.transfer_dialog import TransferDialog
from secretariat.services.meeting_planning import MeetingFacts
from tests.documents.papers import column, tables
from tests.journeys.conftest import Desk

KEY = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
IN_WORD = """Agenda Bestuurlijk overleg Cultuur
donderdag 15 februari 2024, 14.00 uur

1.\tOpening en mededelingen\t5 min
2.\tVaststellen agenda\t5 min
3.\tVerslag bestuurlijke bijeenkomst 13 april 2023 en actielijst (ter vaststelling, 10 min)
4.\tConvenant Cultuureducatie (ter besluitvorming, 45 min)\tTesterman
5.\tPresentatie De Nieuwe Poort – 40 min
6.\tRondvraag – 10 min
7.\tSluiting – 5 min
"""

HELD_OVER = "4 Verslag BO-CULT 2023-01 (13 april 2023), aangehouden"
"""Comes on a new agenda by itself, because the overleg of November put its adoption off (besluit 2023-B-006)."""


def agenda(desk: Desk) -> list[str]:
    return [f"{line.number} {line.title}" for line in desk.agenda.table.records.records]


def times(desk: Desk) -> list[str]:
    return [f"{line.starts:%H:%M}" if line.starts else "" for line in desk.agenda.table.records.records]


def choose(desk: Desk, *titles: str) -> None:
    ids = [line.id for line in desk.agenda.table.records.records if line.title in titles]
    desk.agenda.select_items(ids)
    desk.agenda.table.setFocus()


def dialog_of(desk: Desk, kind: type[PasteDialog] | type[TransferDialog]) -> PasteDialog | TransferDialog:
    (dialog,) = desk.window.findChildren(kind)
    dialog.activateWindow()
    desk.wait(dialog.isActiveWindow)
    return dialog


def accept(desk: Desk) -> None:
    """Press Enter in a dialog; the window behind it is then in front again, as on a desktop."""
    desk.press(KEY.Key_Return)
    desk.window.activateWindow()
    desk.wait(lambda: QApplication.focusWidget() is not None)


def file_as_it_is(desk: Desk) -> dict[str, list[object]]:
    workspace = desk.files.workspace
    assert workspace is not None
    register = workspace.register()
    return {name: list(register.all(kind)) for name, kind in LISTS.items()}


def plan_february(desk: Desk) -> str:
    """Plan an overleg of the orgaan with the keyboard, and be at its agenda."""
    desk.meetings.tree.select("bodies", "body-bo-cult")
    desk.meetings.tree.setFocus()
    desk.press(KEY.Key_N, CONTROL)
    form = desk.meetings.new_meeting
    desk.wait(form.date.line.hasFocus)
    desk.type("15 feb 2024")
    form.times.line.setFocus()
    form.times.line.selectAll()
    desk.type("14-16.30")
    desk.press(KEY.Key_Return)
    desk.wait(desk.agenda.new_title.hasFocus)
    workspace = desk.files.workspace
    assert workspace is not None
    (february,) = (one.id for one in workspace.register().all(Meeting) if one.date == dt.date(2024, 2, 15))
    return february


def paste_from_word(desk: Desk) -> None:
    """She copied the agenda of last time in Word; what stands there already is not taken again."""
    QGuiApplication.clipboard().setText(IN_WORD)
    desk.agenda.table.setFocus()
    desk.press(KEY.Key_V, CONTROL)
    preview = dialog_of(desk, PasteDialog)
    assert isinstance(preview, PasteDialog)
    assert preview.summary == "2 van 9 regels op de agenda"
    accept(desk)


def add_below(desk: Desk, title: str, typed: str) -> None:
    """Type a new item below another one."""
    choose(desk, title)
    desk.press(KEY.Key_Insert)
    desk.type(typed)
    desk.press(KEY.Key_Return)
    desk.press(KEY.Key_Escape)


def set_minutes(desk: Desk, title: str, minutes: int) -> None:
    """Change the minutes of an item in its cell."""
    choose(desk, title)
    table = desk.agenda.table
    table.edit_cell(table.current_id(), "duration_min")
    (spin,) = table.findChildren(QSpinBox)
    spin.setValue(minutes)
    desk.press(KEY.Key_Return)


def tell_more(desk: Desk, annotation: str, speaker: str) -> None:
    """Fill in what the chair must know and who comes to tell about the chosen item."""
    desk.press(KEY.Key_Return)
    record = desk.agenda.record
    desk.wait(record.proposer.field.hasFocus)
    record.annotation.setFocus()
    desk.type(annotation)
    record.speakers.box.setFocus()
    record.speakers.box.setEditText(speaker)
    desk.press(KEY.Key_Return)
    desk.press(KEY.Key_Escape)
    desk.wait(desk.agenda.table.hasFocus)


def copy_to_next(desk: Desk, title: str) -> None:
    """Take an item along to the next overleg of the orgaan."""
    choose(desk, title)
    desk.press(KEY.Key_M, CONTROL | SHIFT)
    transfer = dialog_of(desk, TransferDialog)
    assert isinstance(transfer, TransferDialog)
    assert transfer.target.currentText() == "BO-CULT 2024-01 · 23-05-2024 · Bestuurlijk overleg Cultuur"
    transfer.copy_button.setChecked(True)
    accept(desk)


def test_an_agenda_from_word_is_taken_over_put_in_order_and_taken_back(desk: Desk) -> None:
    desk.open_sample()
    before = file_as_it_is(desk)
    plan_february(desk)
    paste_from_word(desk)
    assert agenda(desk)[3:] == [
        HELD_OVER,
        "5 Convenant Cultuureducatie",
        "6 Presentatie De Nieuwe Poort",
        "7 Rondvraag",
        "8 Sluiting",
    ]
    assert times(desk) == ["14:00", "14:05", "14:10", "", "14:20", "15:05", "15:45", "15:55"]

    choose(desk, "Presentatie De Nieuwe Poort")
    desk.press(KEY.Key_Up, ALT)
    add_below(desk, "Convenant Cultuureducatie", "Stand van zaken 15 min")
    choose(desk, "Stand van zaken")
    desk.press(KEY.Key_Right, ALT | SHIFT)
    assert agenda(desk)[4:7] == ["5 Presentatie De Nieuwe Poort", "6 Convenant Cultuureducatie", "6.1 Stand van zaken"]
    assert times(desk)[4:] == ["14:20", "15:00", "15:00", "15:45", "15:55"]
    set_minutes(desk, "Presentatie De Nieuwe Poort", 82)
    desk.wait(lambda: desk.agenda.sum_in_words == "12 minuten te lang")
    tell_more(desk, "Laat de vragen tot het eind wachten.", "Floor")
    assert desk.agenda.record.speakers.names == ["M. Floor"]

    def on_paper() -> list[str]:
        outline = desk.paper.outline
        return column(tables(outline)[0], "Agendapunt") if outline is not None else []

    desk.wait(lambda: "Stand van zaken" in on_paper())
    assert on_paper()[4] == "Presentatie De Nieuwe Poort / Inleider: M. Floor (De Nieuwe Poort)"
    copy_to_next(desk, "Convenant Cultuureducatie")
    assert desk.message() == "Gekopieerd naar BO-CULT 2024-01, punt 1"

    undo = desk.window.actions_["undo"]
    desk.meetings.tree.setFocus()
    while undo.isEnabled():
        undo.trigger()
    assert file_as_it_is(desk) == before


def test_a_copied_item_leads_back_to_where_it_came_from(desk: Desk) -> None:
    desk.open_sample()
    desk.meetings.meeting_chosen.emit("mtg-bo-cult-2023-02")
    desk.tab("Agenda")
    choose(desk, "Convenant Cultuureducatie")
    desk.press(KEY.Key_M, CONTROL | SHIFT)
    dialog_of(desk, TransferDialog)
    accept(desk)
    desk.agenda.show_details(True)
    doors = desk.agenda.record.doors.findChildren(type(desk.agenda.add_button))
    door = next(button for button in doors if button.text().startswith("ook op"))
    assert door.text() == "ook op BO-CULT 2024-01, punt 1"
    door.click()
    assert desk.meetings.workspace.head.facts.startswith("donderdag 23 mei 2024")
    assert agenda(desk) == ["1 Convenant Cultuureducatie"]
    desk.window.actions_["back"].trigger()
    assert desk.meetings.workspace.head.facts.startswith("donderdag 2 november 2023")


def test_an_agenda_of_seven_items_asks_two_keys_besides_its_words(desk: Desk) -> None:
    desk.open_sample()
    plan_february(desk)
    keys = 0
    for words in ("Convenant Cultuureducatie 45 min ter besluitvorming", "Presentatie De Nieuwe Poort 40 min"):
        desk.type(words)
        desk.press(KEY.Key_Return)
        keys += 1
    assert keys == 2
    assert agenda(desk)[3:] == [
        HELD_OVER,
        "5 Convenant Cultuureducatie",
        "6 Presentatie De Nieuwe Poort",
        "7 Rondvraag",
        "8 Sluiting",
    ]
    assert times(desk) == ["14:00", "14:05", "14:10", "", "14:20", "15:05", "15:45", "15:55"]
    assert desk.agenda.sum_in_words == "120 van 150 minuten"


def test_a_row_is_dragged_in_the_window(desk: Desk) -> None:
    desk.open_sample()
    desk.meetings.meeting_chosen.emit("mtg-wg-conv-2023-01")
    desk.tab("Agenda")
    QApplication.processEvents()
    table = desk.agenda.table
    viewport, left, none = table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    start, end = (QPoint(100, table.rowViewportPosition(row) + 5) for row in (4, 2))
    QTest.mousePress(viewport, left, none, start)
    QTest.mouseMove(viewport, start - QPoint(0, 20))
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, left, none, end)
    assert agenda(desk)[2] == "3 Gronings karakter en Groninger kenmerken: eerste inventarisatie"
    assert table.selected_ids() == ["ai-wg-conv-2023-01-5"]


def test_a_hundred_items_in_the_window_stay_quick_to_reach(desk: Desk) -> None:
    desk.open_sample()
    workspace = desk.files.workspace
    assert workspace is not None
    made = workspace.meeting_planning.plan("body-bo-cult", MeetingFacts(date=dt.date(2024, 3, 14)))
    pasting = workspace.agenda_pasting
    change = pasting.paste(made.subject_id, pasting.read(made.subject_id, "Een punt van orde\n" * 100).lines)
    assert change is not None
    desk.window.shell.history.made(change, None)
    assert desk.window.open_record("agenda_items", change.subject_id)
    assert desk.agenda.table.current_id() == change.subject_id
    assert len([item for item in workspace.register().all(AgendaItem) if item.meeting_id == made.subject_id]) == 106
