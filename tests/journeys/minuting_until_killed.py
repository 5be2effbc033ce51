"""A program in which somebody types minutes until it is killed; started by the test beside it, tells when it typed."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from secretariat import app
from secretariat.gui.minutes.view import MinutesView
from secretariat.gui.shell.files import Files

ITEM = "ai-bo-cult-2023-02-6"
FIRST = " Wethouder Fictema vraagt naar één brief."
WORDS = (" Hij", " is", " erbij", " en", " wie", " hem", " nog", " niet", " heeft", " krijgt", " hem", " morgen")
EVERY = 300
"""Milliseconds between two words: somebody who types on pauses nowhere."""
KEPT = len(WORDS) - 2000 // EVERY - 1
"""How many of the words were typed more than two seconds before the last one, and must be in the file."""


def main() -> None:
    """Open the example, type word after word, say "getypt" and go on until killed."""
    program = QApplication(sys.argv[:1])
    window = app.build_window(program, Path(sys.argv[1]) / "voorkeuren.ini")
    files = Files(window, folder=Path(sys.argv[1]))
    window.show()
    files.open_sample()
    window.open_record("minutes", ITEM)
    view = window.findChild(MinutesView)
    assert view is not None
    editor = view.editor(ITEM).editor

    def type_(words: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(editor, event)

    def go_on(place: int) -> None:
        type_(WORDS[place])
        if place + 1 < len(WORDS):
            QTimer.singleShot(EVERY, lambda: go_on(place + 1))
        else:
            say("getypt")

    def begin() -> None:
        editor.setFocus()
        editor.selectAll()
        type_(FIRST)
        QTimer.singleShot(EVERY, lambda: go_on(0))

    QTimer.singleShot(0, begin)
    program.exec()


def say(word: str) -> None:
    """Tell whoever started this program."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
