"""Qt speaks Dutch, also where its translators forgot something."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from secretariat.gui.look.theme import Theme
from secretariat.gui.shell.file_dialogs import file_dialog

ENGLISH = {"Cancel", "Look in:", "Files of type:", "File name:", "Open", "Save", "Close", "Discard", "Apply", "Help"}


def words_on(widget: QWidget) -> set[str]:
    """Every word a user sees on buttons and labels."""
    buttons = {part.text() for part in widget.findChildren(QAbstractButton)}
    labels = {part.text() for part in widget.findChildren(QLabel)}
    return {text.replace("&", "") for text in buttons | labels if text}


def test_the_buttons_of_qt_are_dutch(theme: Theme, qtbot: QtBot) -> None:
    buttons = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(buttons.Save | buttons.Cancel | buttons.Yes)
    qtbot.addWidget(box)
    assert {button.text().replace("&", "") for button in box.buttons()} == {"Opslaan", "Annuleren", "Ja"}


def test_dates_are_dutch(theme: Theme) -> None:
    assert QLocale().toString(QDate(2023, 11, 2), QLocale.FormatType.LongFormat) == "donderdag 2 november 2023"


@pytest.mark.parametrize(
    ("mode", "accept"),
    [(QFileDialog.AcceptMode.AcceptOpen, "Openen"), (QFileDialog.AcceptMode.AcceptSave, "Opslaan")],
)
def test_the_file_dialog_of_qt_is_dutch_throughout(
    theme: Theme, qtbot: QtBot, tmp_path: Path, mode: QFileDialog.AcceptMode, accept: str
) -> None:
    dialog = file_dialog(None, "Bestand", tmp_path / "verslag.pdf", "PDF-bestand (*.pdf)", mode)
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    words = words_on(dialog)
    assert {"Zoeken in:", "Bestandsnaam:", "Soort bestand:", accept, "Annuleren"} <= words
    assert words & ENGLISH == set()
