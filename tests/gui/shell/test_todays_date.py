"""The date of today is one key away, wherever one types."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from secretariat.gui.shell.todays_date import type_date
from secretariat.gui.shell.window import MainWindow

SINTERKLAAS = dt.date(2023, 12, 5)


def test_the_date_stands_in_place_of_what_was_selected(qtbot: QtBot) -> None:
    field = QLineEdit("vóór morgen")
    qtbot.addWidget(field)
    field.setSelection(5, 6)
    assert type_date(field, SINTERKLAAS)
    assert field.text() == "vóór 05-12-2023"


@pytest.mark.parametrize("kind", [QTextEdit, QPlainTextEdit])
def test_the_date_stands_in_a_text_where_the_cursor_is(qtbot: QtBot, kind: type[QTextEdit]) -> None:
    text = kind()
    qtbot.addWidget(text)
    text.setPlainText(" besproken")
    assert type_date(text, SINTERKLAAS)
    assert text.toPlainText() == "05-12-2023 besproken"


def test_what_cannot_be_written_in_stays_as_it_is(qtbot: QtBot) -> None:
    field = QLineEdit("vast")
    field.setReadOnly(True)
    button = QPushButton("Nee")
    for part in (field, button):
        qtbot.addWidget(part)
        assert not type_date(part, SINTERKLAAS)
    assert (field.text(), button.text()) == ("vast", "Nee")
    assert not type_date(None, SINTERKLAAS)


def test_the_window_has_it_under_its_key(window: MainWindow) -> None:
    action = window.actions_["todays_date"]
    assert (action.text(), action.shortcut().toString()) == ("&Datum van vandaag", "Ctrl+;")
    field = QLineEdit(window.findChild(QWidget))
    window.show()
    window.activateWindow()
    field.show()
    field.setFocus()
    action.trigger()
    assert field.text() == f"{dt.date.today():%d-%m-%Y}"
