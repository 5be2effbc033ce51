"""The monkey itself: the window with the example, and one event after the other (``SEED EVENTS FOLDER SECONDS``)."""

from __future__ import annotations

import faulthandler
import heapq
import json
import math
import random
import re
import sys
import time
import traceback
from collections import deque
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from shiboken6 import isValid

from secretariat.services.checking import check_file
from tests.campaigns.window import PAGES, Desk, megabytes, without_the_system

NASTIES = (
    *("", " ", "Overleg", "2-11-2023", "31-2-2023", "14:00", "ja", "=1+1", "’t IJ", "é会😀", "\u202etxt.exe", "a\x00b"),
    *("\ud800", '50% "ja" & <b>nee</b>', "<img src=x>", "**vet** [x](javascript:1)", "- een\n- twee\n\n1. drie"),
    *("x" * 3000, "%s {} \\n", "a\tb\tc\n1\t2\t3", "1.245.000", "-5", "J. de Vries"),
)
KEYS = (
    *(Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_PageDown, Qt.Key.Key_A, Qt.Key.Key_Z),
    *(Qt.Key.Key_N, Qt.Key.Key_S, Qt.Key.Key_B, Qt.Key.Key_1, Qt.Key.Key_5, Qt.Key.Key_Plus, Qt.Key.Key_Slash),
)
MODIFIERS = (
    *[Qt.KeyboardModifier.NoModifier] * 6,
    *[Qt.KeyboardModifier.ControlModifier] * 3,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
DEEDS = {"click": 10, "double": 2, "context": 2, "key": 6, "write": 3, "paste": 1, "resize": 0.2}
"""What it does, and how often of one another."""
UNLUCKY = re.compile("^This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)")
"""Warnings that only a platform without a screen gives."""
CHECKED_EVERY, REMEMBERED, SLOWEST, DEEPEST, HANGS_S = 500, 30, 10, 4, 120
MARKS = 5
"""How often the memory is measured."""


class Monkey(QObject):
    """Presses something whenever the window is ready for it."""

    def __init__(self, seed: int, events: int, folder: Path, seconds: float) -> None:
        super().__init__()
        self.source = random.Random(seed)
        self.left = self.wanted = events
        self.until = time.monotonic() + seconds
        self.checks = self.depth = 0
        self.losses: list[str] = []
        self.last: deque[str] = deque(maxlen=REMEMBERED)
        self.slowest: list[tuple[int, str]] = []
        self.memory: list[float] = []
        self.desk = Desk(folder)
        self.window = self.desk.window
        self.window.installEventFilter(self)
        QTimer.singleShot(0, self.act)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep the window open: a monkey that has left finds nothing."""
        if watched is self.window and event.type() == QEvent.Type.Close:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def act(self) -> None:
        """One event; while a dialog waits for an answer, the next ones come here too."""
        QTimer.singleShot(0, self.act)  # a timer that repeats itself is silent while it is answered
        faulthandler.dump_traceback_later(HANGS_S, exit=True)
        if time.monotonic() > self.until:
            self.until = math.inf
            self.wanted, self.left = self.wanted - self.left, 0
        if self.left <= 0 or self.depth > DEEPEST:
            self._leave_a_dialog()
            return
        self.left -= 1
        before, begun = self.left, time.thread_time()
        what = "?"
        self.depth += 1
        try:
            what = self._one()
        finally:
            self.depth -= 1
        if before == self.left:  # nothing happened within it
            milliseconds = round((time.thread_time() - begun) * 1000)
            heapq.heappush(self.slowest, (milliseconds, what))
            self.slowest = heapq.nlargest(SLOWEST, self.slowest)
        if self.left % CHECKED_EVERY == 0:
            self.check()
        if self.left % max(1, self.wanted // MARKS) == 0:
            self.memory.append(megabytes())

    def check(self) -> None:
        """The file holds together and breaks no rule."""
        workspace = self.desk.files.workspace
        if workspace is None:
            self.desk.open()
            return
        self.checks += 1
        problems = check_file(workspace.path)
        if problems:
            self.lose(f"the file: {problems[0].sentence}")

    def lose(self, what: str) -> None:
        """Something went wrong; with what was done just before it."""
        self.losses.append(f"{what} | after {' ; '.join(self.last)}")

    def caught(self, kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        """An exception that nobody caught."""
        frames = reversed(traceback.extract_tb(trace))
        places = " < ".join(f"{frame.filename.split('secretariat/')[-1]}:{frame.lineno}" for frame in frames)
        self.lose(f"{kind.__name__}: {value} at {places}")

    def said(self, kind: QtMsgType, _: object, text: str) -> None:
        """Qt warns of something."""
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not UNLUCKY.match(text):
            self.lose(f"Qt: {text}")

    def _leave_a_dialog(self) -> None:
        popup, dialog = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if popup is not None:
            popup.close()
        elif isinstance(dialog, QDialog):
            dialog.reject()
        elif self.left <= 0 and self.depth == 0:
            self.check()
            self.memory.append(megabytes())
            self.desk.program.exit()

    def _one(self) -> str:
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window
        if top is self.window and self.source.random() < 0.02:
            page = self.source.choice(PAGES)
            self.last.append(f"go {page}")
            self.window.go(page)
            return self.last[-1]
        target = self._target(top)
        (kind,) = self.source.choices(list(DEEDS), list(DEEDS.values()))
        what = f"{kind} {type(target).__name__} {target.objectName() or target.accessibleName()[:30]}".strip()
        self.last.append(what)
        getattr(self, f"_{kind}")(target)
        return what

    def _target(self, top: QWidget) -> QWidget:
        found = [one for one in top.findChildren(QWidget) if one.isVisible() and one.isEnabled()]
        buttons = [one for one in found if isinstance(one, QAbstractButton)]
        likely = [one for one in found if one.focusPolicy() != Qt.FocusPolicy.NoFocus]
        return self.source.choice(self.source.choice([found, buttons or found, likely or found]) or [top])

    def _place(self, target: QWidget) -> QPoint:
        return QPoint(self.source.randrange(max(1, target.width())), self.source.randrange(max(1, target.height())))

    def _click(self, target: QWidget) -> None:
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, self.source.choice(MODIFIERS), self._place(target))

    def _double(self, target: QWidget) -> None:
        place = self._place(target)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=place)
        if isValid(target) and target.isVisible():
            QTest.mouseDClick(target, Qt.MouseButton.LeftButton, pos=place)

    def _context(self, target: QWidget) -> None:
        place = self._place(target)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, target.mapToGlobal(place))
        QApplication.sendEvent(target, event)

    def _key(self, target: QWidget) -> None:
        QTest.keyClick(QApplication.focusWidget() or target, self.source.choice(KEYS), self.source.choice(MODIFIERS))

    def _write(self, target: QWidget) -> None:
        event = QInputMethodEvent()  # a key stroke of the test library cannot carry an "é"
        event.setCommitString(self._nasty())
        QApplication.sendEvent(QApplication.focusWidget() or target, event)

    def _nasty(self) -> str:
        return self.source.choice(NASTIES).encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def _paste(self, target: QWidget) -> None:
        data = QMimeData()
        data.setText(self._nasty())
        if self.source.random() < 0.3:
            data.setHtml(f"<p>{data.text()}</p><img src='file:///x.png'><table><tr><td>a<td>b</table>")
        QApplication.clipboard().setMimeData(data)
        QTest.keyClick(QApplication.focusWidget() or target, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def _resize(self, _: QWidget) -> None:
        self.window.resize(self.source.randrange(900, 1900), self.source.randrange(600, 1100))


def main() -> None:
    """Let one monkey go, and tell what it found as JSON."""
    seed, events, folder, seconds = int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]), float(sys.argv[4])
    monkey = Monkey(seed, events, folder, seconds)
    without_the_system(monkey.source, folder)
    sys.excepthook = monkey.caught
    qInstallMessageHandler(monkey.said)
    monkey.desk.program.exec()
    faulthandler.cancel_dump_traceback_later()
    monkey.desk.leave()
    qInstallMessageHandler(None)  # Qt still says things when Python has gone
    told = {
        "events": monkey.wanted,
        "checks": monkey.checks,
        "losses": monkey.losses,
        "slowest": monkey.slowest,
        "memory": monkey.memory,
    }
    sys.stdout.write(f"\n{json.dumps(told)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
