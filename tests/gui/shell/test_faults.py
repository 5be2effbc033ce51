"""Mistakes of the program: written down without names, told once, and the work goes on."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from secretariat.domain.refusals import DiskFull
from secretariat.gui.look.theme import Theme
from secretariat.gui.shell.faults import Faults
from secretariat.gui.shell.report_dialog import ReportDialog
from secretariat.gui.shell.watchdog import PATIENCE_S, Watchdog


def fail(name: str = "Rachel van den Hoogen") -> None:
    raise KeyError(name)


def fail_elsewhere() -> None:
    raise ValueError("Groningen")


@pytest.fixture
def faults(qtbot: QtBot) -> Iterator[Faults]:
    faults = Faults("1.2.3")
    yield faults
    faults.uninstall()


def catch(faults: Faults, call: object) -> None:
    try:
        call()  # type: ignore[operator]
    except Exception as error:  # every mistake goes this way
        faults.catch(type(error), error, error.__traceback__)


def test_the_report_names_places_but_no_people(faults: Faults, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR), qtbot.waitSignal(faults.happened) as told:
        catch(faults, fail)
    report = (told.args or [""])[0]
    assert "builtins.KeyError" in report
    assert "in fail" in report
    assert "Secretariaat 1.2.3" in report
    assert "Rachel" not in report + caplog.text
    assert "builtins.KeyError" in caplog.text


def test_the_same_mistake_is_told_once(faults: Faults, qtbot: QtBot) -> None:
    told: list[str] = []
    faults.happened.connect(told.append)
    for _ in range(28):
        catch(faults, fail)
    catch(faults, fail_elsewhere)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert [report.splitlines()[2] for report in told] == ["builtins.KeyError", "builtins.ValueError"]


def refuse() -> None:
    raise DiskFull("/huis/Rachel.vgg", 12_000_000)


def test_a_known_fault_that_nobody_caught_is_told_in_its_own_sentence_and_is_no_mistake(
    faults: Faults, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    mistakes: list[str] = []
    refused: list[str] = []
    faults.happened.connect(mistakes.append)
    faults.refused.connect(refused.append)
    with caplog.at_level(logging.ERROR):
        for _ in range(2):  # the disk may be full again later
            catch(faults, refuse)
    qtbot.waitUntil(lambda: len(refused) == 2)
    assert refused[0] == (
        "De schijf is vol (nog 12 MB vrij); ‘Rachel.vgg’ is niet opgeslagen. Maak ruimte vrij en probeer het opnieuw."
    )
    assert mistakes == []
    assert "DiskFull" in caplog.text
    assert "Rachel" not in caplog.text


def test_nothing_is_told_while_the_mistake_is_still_happening(faults: Faults, qtbot: QtBot) -> None:
    told: list[str] = []
    faults.happened.connect(told.append)
    catch(faults, fail)
    assert told == []
    qtbot.waitUntil(lambda: len(told) == 1)


def test_mistakes_on_other_threads_are_told_on_the_main_one(faults: Faults, qtbot: QtBot) -> None:
    threads: list[int] = []
    faults.happened.connect(lambda _report: threads.append(threading.get_ident()))
    worker = threading.Thread(target=catch, args=(faults, fail))
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.get_ident()]


def test_the_report_can_be_copied(theme: Theme, qtbot: QtBot) -> None:
    dialog = ReportDialog("Secretariaat 1.2.3\nbuiltins.KeyError")
    qtbot.addWidget(dialog)
    QTest.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Secretariaat 1.2.3\nbuiltins.KeyError"


def test_a_hang_is_written_down_once_with_its_place(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    now = [100.0]
    watchdog = Watchdog(clock=lambda: now[0])
    now[0] += PATIENCE_S
    assert not watchdog.look()
    now[0] += 0.1
    with caplog.at_level(logging.WARNING):
        assert watchdog.look()
    assert "test_a_hang_is_written_down_once_with_its_place" in caplog.text
    assert not watchdog.look()
    watchdog.beat()
    assert not watchdog.look()
    now[0] += PATIENCE_S + 1
    assert watchdog.look()
