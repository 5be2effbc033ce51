"""Work in the background: results come on the main thread, the timer rests when nothing runs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from secretariat.documents.outline import Outline
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.status import StatusLine
from secretariat.gui.shell.tasks import Tasks
from secretariat.services.press import Failure, FailureKind
from tests.gui.fakes import FakePress

PAPER = Outline("Verslag", "", "", "", "", "", "2023-11-02", ())
FAILURE = Failure(FailureKind.CHILD_DIED, "weg")


class Desk:
    """Somebody who asks for papers."""

    def __init__(self, tasks: Tasks) -> None:
        self.tasks = tasks
        self.done: list[bytes] = []
        self.failed: list[Failure] = []

    def ask(self, label: str = "Verslag maken", *, quiet: bool = False) -> int:
        return self.tasks.submit(
            label,
            lambda press: press.build(PAPER),
            self.done.append,
            self.failed.append,
            quiet=quiet,
        )


@pytest.fixture
def desk(shell: Shell) -> Desk:
    return Desk(shell.tasks)


def test_a_result_comes_back_to_whoever_asked(desk: Desk, press: FakePress) -> None:
    ticket = desk.ask()
    assert desk.tasks.busy
    press.end(ticket, b"%PDF")
    desk.tasks.poll()
    assert (desk.done, desk.failed, desk.tasks.busy) == ([b"%PDF"], [], False)


def test_a_failure_comes_back_too(desk: Desk, press: FakePress) -> None:
    press.end(desk.ask(), FAILURE)
    desk.tasks.poll()
    assert (desk.done, desk.failed) == ([], [FAILURE])


def test_whoever_cancels_hears_nothing_more(desk: Desk, press: FakePress) -> None:
    ticket = desk.ask()
    desk.tasks.cancel(ticket)
    press.end(ticket, FAILURE)
    desk.tasks.poll()
    assert (press.cancelled, desk.done, desk.failed, desk.tasks.busy) == ([ticket], [], [], False)


def test_a_result_may_ask_for_more(desk: Desk, press: FakePress) -> None:
    first = desk.tasks.submit("Een", lambda one: one.build(PAPER), lambda _pdf: desk.ask("Twee"), desk.failed.append)
    press.end(first, b"1")
    desk.tasks.poll()
    assert desk.tasks.front is not None
    assert (desk.tasks.front.label, desk.tasks.busy) == ("Twee", True)


def test_the_status_bar_shows_progress_and_stops_what_runs(
    desk: Desk, shell: Shell, press: FakePress, qtbot: QtBot
) -> None:
    status = StatusLine(shell.tasks)
    qtbot.addWidget(status)
    status.show()
    first = desk.ask()
    desk.ask("Agenda maken")
    assert (status.task.isVisible(), status.task.label.text()) == (True, "Verslag maken… (en nog 1)")
    assert (status.task.progress.value(), status.task.progress.maximum()) == (1, 4)
    QTest.mouseClick(status.task.cancel, Qt.MouseButton.LeftButton)
    assert (press.cancelled, status.task.label.text()) == ([first], "Agenda maken…")
    desk.tasks.cancel_front()
    assert status.task.isHidden()


def test_quiet_work_is_not_shown(desk: Desk, shell: Shell, qtbot: QtBot) -> None:
    status = StatusLine(shell.tasks)
    qtbot.addWidget(status)
    status.show()
    desk.ask(quiet=True)
    assert (desk.tasks.busy, status.task.isHidden()) == (True, True)


def test_closing_ends_the_press(desk: Desk, press: FakePress) -> None:
    desk.ask()
    desk.tasks.close()
    assert (press.closed, desk.tasks.busy, desk.tasks.front) == (True, False, None)
    desk.tasks.poll()


def test_warming_up_starts_the_press_without_a_job(desk: Desk, press: FakePress) -> None:
    desk.tasks.warm()
    assert (press.started, desk.tasks.busy) == (1, False)
