"""A file that is in use: who, where and since when."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from secretariat.domain.refusals import FileLocked
from secretariat.gui.look.theme import Theme
from secretariat.gui.shell.delivering import sending_folder
from secretariat.gui.shell.file_dialogs import LockedChoice, LockedDialog, file_dialog, first_folder
from secretariat.settings import Settings

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


def test_another_kind_of_file_gives_the_name_its_ending(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    word = "Word-document (*.docx)"
    start = tmp_path / "2023-11-02_verslag_v1.2.pdf"
    dialog = file_dialog(None, "Stuk opslaan", start, f"PDF-bestand (*.pdf);;{word}", QFileDialog.AcceptMode.AcceptSave)
    qtbot.addWidget(dialog)
    dialog.filterSelected.emit(word)
    assert [Path(one).name for one in dialog.selectedFiles()] == ["2023-11-02_verslag_v1.2.docx"]
    dialog.selectFile("verslag van 2.1")
    dialog.filterSelected.emit("PDF-bestand (*.pdf)")
    assert [Path(one).name for one in dialog.selectedFiles()] == ["verslag van 2.1.pdf"]


def test_a_folder_that_is_not_there_is_not_offered(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = tmp_path / "Documenten"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(documents))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert sending_folder(settings) == tmp_path
    documents.mkdir()
    assert sending_folder(settings) == documents


def test_a_dialog_begins_in_a_folder_that_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = tmp_path / "Documenten"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(documents))
    assert first_folder(None) == Path.home()
    documents.mkdir()
    assert first_folder(None) == documents
    assert first_folder(tmp_path / "weg") == documents
    assert first_folder(tmp_path) == tmp_path
