"""The rounds themselves: press every button of every page, put away what it opens (``SEED ROUNDS FOLDER MINUTES``)."""

from __future__ import annotations

import json
import random
import shutil
import sys
import time
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog
from shiboken6 import isValid

from secretariat.gui.widgets.typed_form import begun_forms
from tests.campaigns.window import PAGES, Desk, megabytes, without_the_system

ESC_MS = 5


class Soak:
    """A window that is used for a long time, each round on a fresh copy of the file."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.losses: list[str] = []
        self.pressed: list[int] = []
        self.memory: list[float] = []
        self.windows: list[int] = []
        self.parts: list[int] = []
        self._original = Path(shutil.copyfile(desk.path, desk.path.with_name("origineel.vgg")))
        self._timer = QTimer(interval=ESC_MS)
        self._timer.timeout.connect(put_away)
        self._timer.start()

    def round(self) -> None:
        """Every button of every page, and then what is left of it."""
        self._fresh()
        self.pressed.append(sum(self._page(page) for page in PAGES))
        self._forget()
        self.memory.append(megabytes())
        self.windows.append(len(QApplication.topLevelWidgets()))
        self.parts.append(len(QApplication.allWidgets()))

    def _fresh(self) -> None:
        """Leave the file of the last round, whatever became of it."""
        self._forget()
        self.desk.files.close()
        settle()
        path = self.desk.path.with_name(f"ronde-{len(self.pressed)}.vgg")
        shutil.copyfile(self._original, path)
        if not self.desk.files.open(path):
            self.losses.append(f"round {len(self.pressed)} could not be opened")

    def _forget(self) -> None:
        for form in begun_forms(self.desk.window, lasting=True):  # what is half filled would keep the file
            form.forget()
        settle()

    def _page(self, page: str) -> int:
        self.desk.window.go(page)
        settle()
        count = 0
        for button in self._buttons():
            if isValid(button) and button.isVisible() and button.isEnabled():  # else one before it took it away
                button.click()
                settle()
                count += 1
            if self.desk.files.workspace is None:  # it closed the file
                break
        return count

    def _buttons(self) -> list[QAbstractButton]:
        found = self.desk.window.pages.findChildren(QAbstractButton)
        return [one for one in found if one.isVisible() and one.isEnabled()]

    def caught(self, kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        """An exception that nobody caught."""
        last = traceback.extract_tb(trace)[-1]
        self.losses.append(f"round {len(self.pressed)}: {kind.__name__}: {value} at {last.filename}:{last.lineno}")


def put_away() -> None:
    """Close whatever was opened over the window, as with Esc."""
    popup, dialog = QApplication.activePopupWidget(), QApplication.activeModalWidget()
    if popup is not None:
        popup.close()
    elif isinstance(dialog, QDialog):
        dialog.reject()


def settle() -> None:
    """Let everything happen that waits, and let go what is to be deleted."""
    for _ in range(3):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main() -> None:
    """Go round, and tell as JSON what was there after each."""
    seed, rounds, folder, minutes = int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]), float(sys.argv[4])
    desk = Desk(folder)
    without_the_system(random.Random(seed), folder)
    soak = Soak(desk)
    sys.excepthook = soak.caught
    until = time.monotonic() + minutes * 60
    while len(soak.pressed) < rounds and (len(soak.pressed) < 3 or time.monotonic() < until):
        soak.round()
    desk.leave()
    told = ("pressed", "memory", "windows", "parts", "losses")
    sys.stdout.write(f"\n{json.dumps({one: getattr(soak, one) for one in told})}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
