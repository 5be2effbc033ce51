"""F7 in the verslag: from one doubtful word to the next, with the keyboard alone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from secretariat.gui.minutes.presenter import MinutesPresenter
from secretariat.gui.minutes.view import MinutesView
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.tasks import Tasks
from secretariat.services import spelling
from secretariat.services.opening import open_workspace
from secretariat.services.press import Finished, Press
from secretariat.services.workspace import Workspace
from secretariat.wording.spelling import words_of
from tests.gui.fakes import FakePress, type_text
from tests.storage.contents import Clock, make_file

MEETING = "mtg-bo-cult-2023-02"
F7, ESC, ENTER = Qt.Key.Key_F7, Qt.Key.Key_Escape, Qt.Key.Key_Return
TEXT = "De vergadring van Demoma’s bestuur is uitgestelt; Verzinsma en Verzinsma-Fictema gaan accoord."


class PressInPlace(FakePress):
    """Looks at words in this process, with the real word list."""

    def spell(self, words: tuple[str, ...]) -> int:
        self.ended.append(Finished(self.build(words), spelling.doubtful(words)))
        self.running.clear()
        return self.started

    def suggest(self, word: str) -> int:
        self.ended.append(Finished(self.build(word), spelling.suggestions(word)))
        self.running.clear()
        return self.started


@pytest.fixture(scope="session")
def _file(tmp_path_factory: pytest.TempPathFactory, sample_path: Path) -> Path:
    path = tmp_path_factory.mktemp("voorbeeld") / "origineel.vgg"
    make_file(path, sample_path, Clock())
    return path


@pytest.fixture
def workspace(_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    path = tmp_path / "verslag.vgg"
    shutil.copyfile(_file, path)
    workspace = open_workspace(path, clock=Clock())
    yield workspace
    workspace.close()


class Reader:
    """Somebody who has the spelling of a verslag looked at."""

    def __init__(self, qtbot: QtBot, shell: Shell, workspace: Workspace) -> None:
        object.__setattr__(shell, "tasks", Tasks(lambda: cast("Press", PressInPlace())))
        self.shell = shell
        self.item = workspace.minutes.entries(MEETING)[0].id
        for entry in workspace.minutes.entries(MEETING):
            workspace.minutes.write_text(MEETING, entry.id, TEXT if entry.id == self.item else "")
        self.view = MinutesView()
        self.presenter = MinutesPresenter(self.view, shell, lambda *_: None, lambda *_: None)
        qtbot.addWidget(self.view)
        self.view.resize(900, 700)
        with qtbot.waitActive(self.view):
            self.view.show()
            self.view.activateWindow()
        self.presenter.open_file(workspace)
        self.presenter.show_meeting(MEETING)
        self.view.go_to(self.item)

    def press(self, *keys: Qt.Key | str) -> None:
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            type_text(focused, key) if isinstance(key, str) else QTest.keyClick(focused, key)
            for _ in range(2):  # the words, and then what may have been meant
                self.shell.tasks.poll()

    @property
    def asked(self) -> str:
        """The word that is asked about; empty when none is."""
        strip = self.view.spelling
        return "" if strip.isHidden() else strip.words.text().split("‘")[1].split("’ ")[0]

    @property
    def text(self) -> str:
        return self.view.editor(self.item).editor.toPlainText()

    @property
    def selected(self) -> str:
        return self.view.editor(self.item).editor.textCursor().selectedText()


@pytest.fixture
def reader(qtbot: QtBot, shell: Shell, workspace: Workspace) -> Reader:
    return Reader(qtbot, shell, workspace)


def test_f7_goes_from_one_doubtful_word_to_the_next_and_says_when_it_is_done(reader: Reader) -> None:
    seen = []
    for _ in range(4):
        reader.press(F7)
        seen.append(reader.asked)
    assert seen == ["vergadring", "uitgestelt", "accoord", ""]
    front = reader.shell.messages.front
    assert front is not None
    assert front.text == "De spelling van het verslag is nagekeken."
    assert reader.view.editor(reader.item).editor.hasFocus()


def test_a_digit_takes_a_suggestion_and_enter_what_stands_in_the_line(reader: Reader, workspace: Workspace) -> None:
    reader.press(F7)
    assert reader.selected == "vergadring"
    words = [button.text() for button in reader.view.spelling.suggestions if not button.isHidden()]
    place = words.index(next(word for word in words if word.endswith("  vergadering"))) + 1
    reader.press(Qt.Key(Qt.Key.Key_0 + place))
    assert reader.asked == "uitgestelt"
    assert reader.view.spelling.line.text() == "uitgesteld"
    reader.press(ENTER)
    assert reader.asked == "accoord"
    reader.view.spelling.line.selectAll()
    reader.press("akkoord", ENTER)
    assert reader.asked == ""
    good = "De vergadering van Demoma’s bestuur is uitgesteld; Verzinsma en Verzinsma-Fictema gaan akkoord."
    assert reader.text == good
    reader.presenter.flush()
    assert workspace.minutes.entries(MEETING)[0].text == good
    workspace.history.undo()
    assert workspace.minutes.entries(MEETING)[0].text == TEXT


def test_esc_leaves_with_the_word_selected_so_that_typing_mends_it(reader: Reader) -> None:
    reader.press(F7, F7, ESC)
    assert (reader.asked, reader.selected) == ("", "uitgestelt")
    reader.press("opgeschoven")
    assert reader.text == TEXT.replace("uitgestelt", "opgeschoven")


def test_a_word_that_is_called_good_is_never_doubted_again(reader: Reader) -> None:
    reader.press(F7)
    reader.view.spelling.good_button.click()
    reader.press(ESC)
    assert reader.shell.settings.good_words() == {"vergadring"}
    reader.view.go_to(reader.item)
    reader.view.select_word(reader.item, words_of(TEXT)[0])
    reader.press(F7)
    assert reader.asked == "uitgestelt"


def test_a_verslag_that_cannot_be_changed_is_only_read(reader: Reader) -> None:
    reader.view.set_read_only(True)
    reader.press(F7)
    assert (reader.asked, reader.view.spelling.line.isHidden()) == ("vergadring", True)
    reader.press(F7)
    assert reader.asked == "uitgestelt"
    assert reader.text == TEXT
