"""A file that is in use: who, where and since when."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from secretariat.domain.refusals import FileLocked
from secretariat.gui.look.theme import Theme
from secretariat.gui.shell.file_dialogs import LockedChoice, LockedDialog

TODAY = dt.date(2023, 11, 2)
FILE = str(Path("map") / "VGG cultuur.vgg")


@pytest.mark.parametrize(
    ("user", "machine", "since", "sentence"),
    [
        ("anne", "PC-VGG-03", dt.datetime(2023, 11, 2, 9, 12), "Geopend door anne op PC-VGG-03 sinds 09:12."),
        (
            "anne",
            "PC-VGG-03",
            dt.datetime(2023, 11, 1, 9, 12),
            "Geopend door anne op PC-VGG-03 sinds 01-11-2023 09:12.",
        ),
        ("", "", None, "Geopend door Iemand."),
    ],
)
def test_the_dialog_says_who_where_and_since_when(
    theme: Theme, qtbot: QtBot, user: str, machine: str, since: dt.datetime | None, sentence: str
) -> None:
    dialog = LockedDialog(FileLocked(FILE, user, machine, since), TODAY)
    qtbot.addWidget(dialog)
    assert dialog.heading.text() == "‘VGG cultuur.vgg’ is in gebruik"
    assert dialog.sentence.text() == sentence


@pytest.mark.parametrize("choice", LockedChoice)
def test_each_button_is_an_answer(theme: Theme, qtbot: QtBot, choice: LockedChoice) -> None:
    dialog = LockedDialog(FileLocked(FILE, "anne", "PC", None), TODAY)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.mouseClick(dialog.buttons[choice], Qt.MouseButton.LeftButton)
    assert dialog.choice is choice


def test_reading_along_is_the_first_choice_and_escape_is_none(theme: Theme, qtbot: QtBot) -> None:
    dialog = LockedDialog(FileLocked(FILE, "anne", "PC", None), TODAY)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.buttons[LockedChoice.READ_ONLY].isDefault()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.choice is LockedChoice.CANCEL
