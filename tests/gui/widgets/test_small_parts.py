"""Labels, chips, steps and forms: data stays text, and states are said in words."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from secretariat.gui.look.palettes import Tone
from secretariat.gui.look.theme import ColourChoice, Theme
from secretariat.gui.widgets.chip import Chip
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.fields import LineField, TextField
from secretariat.gui.widgets.forms import FieldRow, Form
from secretariat.gui.widgets.number_box import NumberBox
from secretariat.gui.widgets.part_scroll import PartScroll
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel, plain_tooltip
from secretariat.gui.widgets.reading_order import reading_order
from secretariat.gui.widgets.stepper import Stepper
from tests.gui.fakes import spoken_name, type_text

MARKUP = "<img src='x.png'><h1>R&D</h1>"
Show = Callable[..., QWidget]
STEPS = ("In voorbereiding", "Gepland", "Convocatie verzonden", "Gehouden")


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> Show:
    """Puts parts under each other in a window that lives as long as the test."""
    windows = []

    def show(*parts: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)
        layout = QVBoxLayout(window)
        for part in parts:
            layout.addWidget(part)
        qtbot.addWidget(window)
        window.resize(400, 200)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return show


def test_a_refusal_below_the_edge_is_brought_into_sight(qtbot: QtBot) -> None:
    page, area = QWidget(), QScrollArea()
    rows = [FieldRow(f"Veld {number}", LineField(100)) for number in range(20)]
    column = QVBoxLayout(page)
    for row in rows:
        column.addWidget(row)
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.resize(300, 200)
    qtbot.addWidget(area)
    area.show()
    rows[-1].refused("Vul een naam in.")
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
    below = rows[-1].mapTo(area.viewport(), rows[-1].rect().bottomLeft()).y()
    assert below <= area.viewport().height()


def test_markup_in_data_is_shown_as_it_is(shown: Show) -> None:
    labels = (PlainLabel(MARKUP), ElidedLabel(MARKUP), Chip(MARKUP))
    shown(*labels)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert plain_tooltip("<b>R&D") == "<p style='white-space:pre-wrap'>&lt;b>R&amp;D</p>"
    assert plain_tooltip("R&D") == "R&D"


def test_a_shortened_label_tells_the_rest_in_its_tooltip(shown: Show) -> None:
    label = ElidedLabel("Bestuurlijk overleg Cultuur van de Vereniging van Groninger Gemeenten, najaar 2023")
    shown(label).resize(160, 60)
    label.grab()
    assert label.toolTip() == label.text()
    label.setText("Kort")
    label.grab()
    assert label.toolTip() == ""


def test_a_chip_changes_with_its_state(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip("Gepland", Tone.NEUTRAL)
    qtbot.addWidget(chip)
    chip.show_state("Te laat", Tone.BAD)
    assert (chip.text(), chip.property("tone")) == ("Te laat", "bad")


def test_steps_are_said_in_words(shown: Show, theme: Theme) -> None:
    stepper = Stepper(STEPS)
    shown(stepper)
    stepper.show_step(2)
    assert spoken_name(stepper) == "Stand: Convocatie verzonden (stap 3 van 4)"
    stepper.show_step(99)
    assert stepper.current == 3
    for choice in ColourChoice:
        theme.choose(choice)
        assert not stepper.grab().isNull()


def test_narrow_steps_show_their_dots_and_the_name_of_this_moment(shown: Show) -> None:
    stepper = Stepper(STEPS)
    shown(stepper)
    stepper.resize(stepper.minimumSizeHint().width(), 80)
    assert stepper.minimumSizeHint().width() < stepper.sizeHint().width() / 3
    pictures = []
    for step in range(4):
        stepper.show_step(step)
        pictures.append(stepper.grab().toImage())
    assert all(one != other for one, other in itertools.pairwise(pictures))


def test_a_field_is_named_by_its_label(shown: Show) -> None:
    row = FieldRow("&Titel", LineField(100), "Zoals het op de uitnodiging staat")
    shown(row)
    assert spoken_name(row.field) == "Titel"
    assert row.field.accessibleDescription() == "Zoals het op de uitnodiging staat"


def test_a_refusal_stands_below_its_field(shown: Show) -> None:
    row = FieldRow("&Titel", LineField(100))
    shown(row)
    row.refused("Vul ‘Titel’ in.")
    assert (row.refusal, row.field.accessibleDescription()) == ("Vul ‘Titel’ in.", "Vul ‘Titel’ in.")
    row.accepted()
    assert (row.refusal, row.field.accessibleDescription()) == ("", "")


def test_a_nearly_full_field_counts(theme: Theme, qtbot: QtBot) -> None:
    field = LineField(10)
    row = FieldRow("Titel", field)
    qtbot.addWidget(row)
    field.setText("negen van")
    assert {label.text() for label in row.findChildren(PlainLabel)} == {"Titel", "9 van 10 tekens", ""}


def test_a_line_is_handed_over_when_it_is_left(shown: Show) -> None:
    line, other = LineField(100), LineField(100)
    shown(line, other)
    committed: list[str] = []
    line.committed.connect(committed.append)
    line.show_text("Overleg")
    line.setFocus()
    type_text(line, " Cultuur")
    assert committed == []
    other.setFocus()
    line.setFocus()
    other.setFocus()
    assert committed == ["Overleg Cultuur"]


def test_what_is_being_typed_is_not_overwritten(shown: Show) -> None:
    line = LineField(100)
    shown(line)
    line.setFocus()
    type_text(line, "Concept")
    line.show_text("van een collega")
    assert line.text() == "Concept"
    QTest.keyClick(line, Qt.Key.Key_Return)
    line.show_text("van een collega")
    assert line.text() == "van een collega"


def test_a_text_is_handed_over_when_typing_pauses_or_the_field_is_left(shown: Show) -> None:
    text, other = TextField(20), LineField(5)
    shown(text, other)
    committed: list[str] = []
    text.committed.connect(committed.append)
    text.show_text("Eén")
    text.setFocus()
    text.selectAll()
    type_text(text, "Één regel")
    text.show_text("overschreven?")
    assert text.toPlainText() == "Één regel"
    other.setFocus()
    assert (committed, text.room_left()) == (["Één regel"], 11)
    text.commit()
    assert committed == ["Één regel"]


@pytest.mark.parametrize("make", [LineField, TextField])
def test_what_could_not_be_kept_stays_until_it_can_or_is_given_up(
    shown: Show, make: Callable[[int], LineField | TextField]
) -> None:
    field, other = make(100), LineField(100)
    row = FieldRow("&Titel", field)
    shown(row, other)
    field.show_text("Overleg")
    tried: list[str] = []

    def refuse(text: str) -> None:
        tried.append(text)
        row.not_kept()
        row.refused("Nu even niet.")

    field.committed.connect(refuse)
    field.setFocus()
    field.selectAll()
    type_text(field, "Cultuur")
    other.setFocus()
    field.show_text("Overleg")
    row.accepted()
    assert (text_in(field), row.refusal, row.is_held) == ("Cultuur", "Nu even niet.", True)
    field.commit()
    assert tried == ["Cultuur", "Cultuur"]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (text_in(field), row.refusal, row.is_held) == ("Overleg", "", False)
    other.setFocus()
    assert tried == ["Cultuur", "Cultuur"]


def text_in(field: LineField | TextField) -> str:
    return field.text() if isinstance(field, LineField) else field.toPlainText()


def test_tab_follows_the_reading_order_of_a_form(shown: Show) -> None:
    form = Form()
    form.add_heading("Gegevens")
    fields = [LineField(10), QComboBox(), LineField(10), TextField(10)]
    rows = [FieldRow(name, field) for name, field in zip(("A", "B", "C", "D"), fields, strict=True)]
    form.add(rows[0], (rows[1], 3))
    form.add(rows[2])
    form.add(rows[3])
    shown(form)
    fields[0].setFocus()
    order = [fields[0]]
    for _ in range(3):
        QTest.keyClick(order[-1], Qt.Key.Key_Tab)
        order.append(form.window().focusWidget())
    assert order == fields
    assert list(form.field_rows()) == rows


def test_tab_goes_from_the_tabs_to_the_field_beside_them_and_then_to_the_page(shown: Show) -> None:
    tabs, beside, page = QTabWidget(), QSpinBox(), LineField(10)
    tabs.addTab(page, "Termijnagenda")
    tabs.setCornerWidget(beside)
    shown(tabs)
    assert reading_order([tabs]) == [tabs.tabBar(), beside, page]


@pytest.mark.dressed
def test_the_digits_of_a_number_stay_off_its_border_at_any_size(shown: Show, theme: Theme) -> None:
    box = NumberBox()
    box.setRange(0, 9999)
    shown(box)
    for zoom, margin in ((100, 4), (200, 8)):
        theme.set_zoom(zoom)
        box.resize(box.sizeHint())
        margins = box.lineEdit().textMargins()
        assert (margins.left(), margins.right()) == (margin, margin)
        assert box.lineEdit().fontMetrics().horizontalAdvance("9999") + 2 * margin <= box.lineEdit().width()


def test_an_empty_state_in_a_low_list_still_says_what_to_do(shown: Show) -> None:
    table = QTableView()
    shown(table)
    empty = EmptyState("Nog geen zalen", "Typ hieronder een zaal, en hoeveel er in kunnen.", icon="map-pin")
    empty.setParent(table)
    empty.show()
    seen = []
    for height in (240, 100, 50):
        empty.setGeometry(0, 0, 360, height)
        parts = (empty.title, empty.sentence)
        seen.append([part.text() for part in parts if not part.isHidden()])
        assert [part.text() for part in parts if not part.isHidden() and part.geometry().bottom() > height] == []
    assert seen == [
        ["Nog geen zalen", "Typ hieronder een zaal, en hoeveel er in kunnen."],
        ["Nog geen zalen", "Typ hieronder een zaal, en hoeveel er in kunnen."],
        ["Typ hieronder een zaal, en hoeveel er in kunnen."],
    ]


def test_what_was_handed_over_is_not_taken_back_in_the_field(shown: Show) -> None:
    line, text = LineField(50), TextField(500)
    shown(line, text)
    for field in (line, text):
        field.setFocus()
        type_text(field, "Groningen")
        assert field.has_uncommitted()
        field.commit()
        assert not field.has_uncommitted()
        field.undo()
        type_text(field, "!")
        assert field.has_uncommitted()
    assert (line.text(), text.toPlainText()) == ("Groningen!", "Groningen!")


def test_a_part_that_does_not_fit_is_scrolled_and_one_that_does_fills_its_place(theme: Theme, qtbot: QtBot) -> None:
    part = QWidget()
    column = QVBoxLayout(part)
    for _ in range(3):
        row = QLineEdit()
        row.setFixedHeight(60)
        column.addWidget(row)
    scroll = PartScroll(part)
    qtbot.addWidget(scroll)
    scroll.resize(300, 500)
    with qtbot.waitExposed(scroll):
        scroll.show()
    assert part.height() == 500
    assert not scroll.verticalScrollBar().isVisible()
    scroll.resize(300, 100)
    assert part.height() == part.minimumSizeHint().height() > 100
    qtbot.waitUntil(scroll.verticalScrollBar().isVisible)
