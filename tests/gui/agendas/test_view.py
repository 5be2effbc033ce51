"""The agenda is built and changed where it stands."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPushButton

from secretariat.domain.agendas import AgendaPurpose, BobPhase
from secretariat.domain.confidentiality import Confidentiality
from secretariat.gui.agendas.columns import COLUMNS
from secretariat.gui.agendas.view import AgendaView
from secretariat.gui.widgets.pick_box import PickBox
from secretariat.services.agenda_transfers import TakenAlong
from tests.gui.agendas.conftest import MAY, NOVEMBER, Tab
from tests.gui.fakes import spoken_name, type_text

KEY = Qt.Key
FOUR = "ai-wg-conv-2023-01-4"
LONG = "Gezamenlijke verkenning " * 20


def cell(tab: Tab, item: str, column: str) -> str:
    records = tab.view.table.records
    return str(records.index(records.row_of(item), records.column_of(column)).data())


def typed(tab: Tab, text: str) -> None:
    tab.view.new_title.setFocus()
    type_text(tab.view.new_title, text)


def test_a_typed_line_becomes_an_item_and_says_what_is_understood(tab: Tab) -> None:
    tab.presenter.start_new()
    typed(tab, "Verkenning in het veld 20 min ter advisering")
    tab.view.new_title.textEdited.emit(tab.view.new_title.text())
    assert tab.view.new_title.note == "Ter advisering · 20 minuten"
    assert tab.view.new_title.accessibleDescription() == "Ter advisering · 20 minuten"
    tab.press(KEY.Key_Return)
    assert tab.rows[5] == "6 Verkenning in het veld"
    assert (tab.view.new_title.text(), tab.view.new_title.note) == ("", "")
    assert tab.view.new_title.hasFocus()
    assert tab.view.sum_in_words == "20 minuten te lang"


def test_insert_types_below_a_row_until_esc(tab: Tab) -> None:
    tab.choose(2)
    tab.press(KEY.Key_Insert)
    assert tab.view.new_title.placeholderText() == "Nieuw punt na 2…"
    assert spoken_name(tab.view.new_title) == "Nieuw punt na 2"
    typed(tab, "Eerst")
    tab.press(KEY.Key_Return)
    typed(tab, "Daarna")
    tab.press(KEY.Key_Return)
    assert tab.rows[1:4] == ["2 Vaststellen agenda", "3 Eerst", "4 Daarna"]
    tab.press(KEY.Key_Escape)
    assert tab.view.table.hasFocus()
    assert tab.view.new_title.placeholderText() == "Nieuw agendapunt…"


def test_a_line_that_cannot_be_kept_stays_where_it_was_typed(tab: Tab) -> None:
    tab.view.add_wanted.emit("x" * 501, "")
    assert tab.message() == "‘Titel’ mag niet langer zijn dan 500 tekens. Kort de tekst in."
    typed(tab, "   ")
    tab.press(KEY.Key_Return)
    assert len(tab.rows) == 6


def test_typing_in_a_cell_replaces_what_it_says_as_in_a_spreadsheet(tab: Tab) -> None:
    table = tab.view.table
    tab.choose(4)
    keys = [column.key for column in COLUMNS]
    table.setCurrentIndex(table.currentIndex().siblingAtColumn(keys.index("duration_min")))
    for key in (KEY.Key_2, KEY.Key_5, KEY.Key_Return):
        tab.press(key)
    tab.qtbot.waitUntil(lambda: table.records.records[3].duration_min == 25 and table.hasFocus())
    table.setCurrentIndex(table.currentIndex().siblingAtColumn(keys.index("number")))
    tab.press(KEY.Key_7)
    assert table.hasFocus()


def test_rows_are_taken_off_together_and_can_come_back(tab: Tab) -> None:
    tab.choose(3, 5)
    tab.press(KEY.Key_Delete)
    assert tab.order == "1=1 2=2 3=4 4=6"
    front = tab.shell.messages.front
    assert front is not None
    assert (front.text, front.action) == ("2 agendapunten van de agenda gehaald", "Ongedaan maken")
    tab.shell.history.undo()
    assert len(tab.rows) == 6


def test_minutes_say_what_the_sub_items_need(tab: Tab) -> None:
    tab.workspace.agenda_order.nest([FOUR, "ai-wg-conv-2023-01-5"])
    tab.show(tab.meeting)
    assert cell(tab, "ai-wg-conv-2023-01-3", "duration_min") == "20 (45)"
    assert cell(tab, "ai-wg-conv-2023-01-3", "times") == "13:45 – 14:30"
    assert cell(tab, FOUR, "times") == "13:45 – 14:00"
    tab.view.edit_wanted.emit("ai-wg-conv-2023-01-3", "duration_min", 0)
    assert cell(tab, "ai-wg-conv-2023-01-3", "duration_min") == "(45)"
    tab.view.edit_wanted.emit("ai-wg-conv-2023-01-6", "duration_min", 42)
    assert tab.view.sum_in_words == "12 minuten te lang"


def test_every_field_is_changed_in_the_pane_below(tab: Tab) -> None:
    tab.choose(4)
    tab.view.show_details(True)
    record = tab.view.record
    assert record.title.text() == "4  Overgedragen actiepunten uit het bestuurlijk overleg van 2 november"
    record.speakers.box.setEditText("floor")
    record.speakers.box.take()
    record.speakers.box.setEditText("Stellingsma")
    record.speakers.box.take()
    assert record.speakers.names == ["M. Floor", "N. Stellingsma"]
    record.documents.box.setEditText("Wet Stelsel")
    record.documents.box.take()
    assert record.documents.names == ["4a  Wet Stelsel Openbare Bibliotheekvoorzieningen (Wsob)"]
    record.phase.setCurrentIndex(record.phase.findData("imaging"))
    record.phase.activated.emit(record.phase.currentIndex())
    record.confidentiality.setCurrentIndex(record.confidentiality.findData("confidential"))
    record.confidentiality.activated.emit(record.confidentiality.currentIndex())
    record.outcome.setPlainText("De lijst is bijgewerkt.")
    record.outcome.commit()
    item = tab.workspace.agendas.record(FOUR).item
    assert item.speaker_ids == ("per-floor", "per-stellingsma")
    assert item.document_ids == ("doc-wsob",)
    assert (item.bob_phase, item.confidentiality) == (BobPhase.IMAGING, Confidentiality.CONFIDENTIAL)
    assert item.desired_outcome == "De lijst is bijgewerkt."
    assert cell(tab, FOUR, "speakers") == "M. Floor, N. Stellingsma"


def test_inleiders_change_places_and_leave(tab: Tab) -> None:
    tab.workspace.agendas.set_speakers(FOUR, ["per-floor", "per-stellingsma", "per-eijk"])
    tab.choose(4)
    tab.view.show_details(True)
    speakers = tab.view.record.speakers
    speakers.list.setFocus()
    speakers.list.setCurrentRow(2)
    tab.press(KEY.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert speakers.ids == ["per-floor", "per-eijk", "per-stellingsma"]
    assert speakers.list.currentRow() == 1
    tab.press(KEY.Key_Delete)
    assert speakers.ids == ["per-floor", "per-stellingsma"]


def test_papers_change_letters_and_leave(tab: Tab) -> None:
    for paper in ("doc-wsob", "doc-lkca-kader"):
        tab.workspace.documents.attach(FOUR, paper)
    tab.choose(4)
    tab.view.show_details(True)
    documents = tab.view.record.documents
    documents.wanted.emit(["doc-lkca-kader", "doc-wsob"])
    assert documents.ids == ["doc-lkca-kader", "doc-wsob"]
    documents.wanted.emit(["doc-wsob"])
    assert documents.names == ["4a  Wet Stelsel Openbare Bibliotheekvoorzieningen (Wsob)"]


def test_what_is_typed_in_a_text_is_kept_when_another_row_is_chosen(tab: Tab) -> None:
    tab.choose(4)
    tab.view.show_details(True)
    tab.view.record.annotation.setFocus()
    type_text(tab.view.record.annotation, "Laat de provincie beginnen. ")
    tab.view.table.select("ai-wg-conv-2023-01-5")
    assert tab.workspace.agendas.record(FOUR).item.annotation == "Laat de provincie beginnen."
    assert tab.view.record.annotation.toPlainText() == ""
    tab.view.table.select(FOUR)
    assert tab.view.record.annotation.toPlainText() == "Laat de provincie beginnen."


def test_typing_on_is_not_disturbed_by_what_was_kept(tab: Tab) -> None:
    tab.choose(4)
    tab.view.show_details(True)
    annotation = tab.view.record.annotation
    annotation.setFocus()
    type_text(annotation, "Laat de ")
    annotation.commit()
    type_text(annotation, "provincie beginnen")
    assert annotation.toPlainText() == "Laat de provincie beginnen"
    tab.presenter.flush()
    assert tab.workspace.agendas.record(FOUR).item.annotation == "Laat de provincie beginnen"


def test_enter_leads_to_the_fields_and_esc_back(tab: Tab) -> None:
    tab.choose(4)
    tab.press(KEY.Key_Return)
    assert tab.view.record.proposer.field.hasFocus()
    tab.press(KEY.Key_Escape)
    assert tab.view.table.hasFocus()


def test_on_a_low_screen_table_and_fields_take_turns(tab: Tab) -> None:
    tab.view.show_details(False)
    tab.view.resize(760, 300)
    tab.choose(4)
    tab.press(KEY.Key_Return)
    assert (tab.view.table.isVisible(), tab.view.record.isVisible()) == (False, True)
    tab.press(KEY.Key_Escape)
    assert (tab.view.table.isVisible(), tab.view.record.isVisible()) == (True, False)
    tab.view.resize(760, 700)
    assert (tab.view.table.isVisible(), tab.view.record.isVisible()) == (True, True)


def test_the_pane_is_as_it_was_left(tab: Tab) -> None:
    tab.choose(4)
    tab.view.show_details(True)
    tab.view.record.close_button.click()
    again = AgendaView(tab.shell.settings)
    tab.qtbot.addWidget(again)
    again.resize(760, 900)
    again.show()
    assert not again.shows_details


def test_a_name_that_is_not_in_the_list_is_told(tab: Tab) -> None:
    tab.choose(4)
    tab.view.show_details(True)
    record = tab.view.record
    record.proposer.setEditText("Jansen")
    record.proposer.take()
    assert (
        record.rows["proposer"].refusal
        == "‘Jansen’ is geen naam uit de lijst, of past op meer dan één. Kies een naam uit de lijst."
    )
    tab.view.table.edit_cell(FOUR, "proposer")
    (box,) = tab.view.table.findChildren(PickBox)
    box.setEditText("Jansen")
    tab.press(KEY.Key_Tab)
    assert tab.message() == "‘Jansen’ is geen naam uit de lijst, of past op meer dan één. Kies een naam uit de lijst."


def test_the_inbrenger_is_found_by_typing_in_the_cell_and_let_go(tab: Tab) -> None:
    for words, shown in (("Voorbeeldhof", "L. Voorbeeldhof"), ("Niemand", "")):
        tab.view.table.edit_cell(FOUR, "proposer")
        box = tab.view.table.findChildren(PickBox)[-1]
        box.setEditText(words)
        tab.press(KEY.Key_Tab)
        assert cell(tab, FOUR, "proposer") == shown
        tab.qtbot.waitUntil(lambda: not tab.view.table.findChildren(PickBox))


def test_a_copy_is_a_door_to_where_it_comes_from_and_back(tab: Tab) -> None:
    opened: list[tuple[str, str]] = []
    tab.shell.doors.wanted.connect(lambda kind, record: opened.append((kind, record)))
    tab.workspace.agenda_transfers.copy(["ai-bo-cult-2023-02-4"], MAY, TakenAlong())
    tab.show(MAY)
    copy = tab.view.table.records.records[0].id
    tab.view.table.select(copy)
    tab.view.show_details(True)
    to_dossier, door = tab.view.record.doors.findChildren(QPushButton)
    assert (to_dossier.text(), door.text()) == ("Naar het dossier", "uit BO-CULT 2023-02, punt 4")
    to_dossier.click()
    door.click()
    tab.show(NOVEMBER)
    tab.view.table.select("ai-bo-cult-2023-02-4")
    doors = [one for one in tab.view.record.doors.findChildren(QPushButton) if one.text().startswith("ook")]
    tab.qtbot.waitUntil(doors[0].isVisible)
    assert [one.text() for one in doors] == ["ook op BO-CULT 2024-01, punt 1"]
    doors[0].click()
    assert opened == [
        ("dossiers", "dos-convenant"),
        ("agenda_items", "ai-bo-cult-2023-02-4"),
        ("agenda_items", copy),
    ]


def test_confidential_items_say_so_without_colour(tab: Tab) -> None:
    tab.view.edit_wanted.emit(FOUR, "confidentiality", "confidential")
    records = tab.view.table.records
    number = records.index(records.row_of(FOUR), 0)
    assert number.data(Qt.ItemDataRole.AccessibleTextRole) == "Nr: 4, vertrouwelijk"
    assert number.data(Qt.ItemDataRole.ToolTipRole) == "Vertrouwelijk"
    tab.view.edit_wanted.emit(FOUR, "confidentiality", "")
    assert tab.workspace.agendas.record(FOUR).item.confidentiality is None


def test_undo_leads_to_the_row_that_changed(tab: Tab) -> None:
    tab.view.edit_wanted.emit(FOUR, "purpose", AgendaPurpose.ADVICE)
    tab.choose(1)
    tab.shell.history.undo()
    assert tab.view.table.current_id() == FOUR


def test_an_empty_agenda_offers_the_standing_items(tab: Tab) -> None:
    tab.view.show_details(True)
    tab.show(MAY)
    assert not tab.view.record.isVisible()
    (empty,) = [button for button in tab.view.table.findChildren(QPushButton) if button.isVisible()]
    assert empty.text() == "Vaste agendapunten toevoegen"
    empty.click()
    assert len(tab.rows) == 5
    assert tab.message() == "5 agendapunten toegevoegd"
    tab.view.verbs.standing.trigger()
    assert tab.message() == "Alle vaste agendapunten staan er al."


def test_a_file_for_reading_shows_everything_and_changes_nothing(reading: Tab) -> None:
    reading.choose(4)
    reading.view.show_details(True)
    assert not reading.view.new_title.isVisible()
    assert not reading.view.paste_button.isVisible()
    assert [action.text() for action in reading.view.verbs.all if action is not None and action.isEnabled()] == [
        "Alle &gegevens\tEnter"
    ]
    assert reading.view.record.annotation.isReadOnly()
    assert not reading.view.record.proposer.isEnabled()
    reading.show(MAY)
    assert [button for button in reading.view.table.findChildren(QPushButton) if button.isVisible()] == []


def test_a_hundred_items_with_the_longest_titles_stay_in_their_column(tab: Tab) -> None:
    text = "".join(f"{number}. {LONG[:490]}\n" for number in range(1, 101))
    tab.workspace.agenda_pasting.paste(MAY, tab.workspace.agenda_pasting.read(MAY, text).lines)
    tab.show(MAY)
    assert len(tab.rows) == 100
    assert tab.view.table.horizontalScrollBar().maximum() == 0
    tab.view.table.select(tab.view.table.records.records[99].id)
    tab.view.show_details(True)
    assert tab.view.record.minimumSizeHint().width() < 400


def test_menu_and_context_menu_hold_the_same_and_no_letter_or_key_twice(tab: Tab) -> None:
    actions = [action for action in tab.view.verbs.all if action is not None]
    menu = tab.view.change_button.menu()
    assert [action for action in menu.actions() if not action.isSeparator()] == actions
    letters = Counter(letter.lower() for action in actions for letter in re.findall("&(.)", action.text()))
    assert len(letters) == len(actions) == sum(letters.values())
    keys = [action.shortcut().toString(QKeySequence.SequenceFormat.PortableText) for action in actions]
    assert keys == [
        "Ins", "Ctrl+V", "", "Alt+Up", "Alt+Down", "Alt+Shift+Right", "Alt+Shift+Left", "", "Ctrl+Shift+H",
        "Ctrl+Shift+M", "Del",
    ]  # fmt: skip


def test_everything_has_a_name(tab: Tab) -> None:
    tab.workspace.agendas.set_speakers(FOUR, ["per-floor"])
    tab.choose(4)
    tab.view.show_details(True)
    focusable = [
        part
        for part in tab.view.findChildren(QLineEdit) + tab.view.findChildren(QPushButton)
        if part.isVisible() and part.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert [part for part in focusable if not spoken_name(part)] == []
    assert spoken_name(tab.view.record.speakers.list) == "Inleiders"
    assert spoken_name(tab.view.record.annotation) == "Annotatie voor de voorzitter"


@pytest.mark.parametrize("column", ["times", "number"])
def test_what_follows_from_the_rest_is_not_typed(tab: Tab, column: str) -> None:
    records = tab.view.table.records
    index = records.index(0, records.column_of(column))
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable


def test_with_nothing_copied_there_is_nothing_to_paste(tab: Tab) -> None:
    QGuiApplication.clipboard().clear()
    before = tab.rows
    tab.view.table.setFocus()
    tab.press(KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert tab.view.table.from_clipboard() == ""
    assert tab.rows == before
