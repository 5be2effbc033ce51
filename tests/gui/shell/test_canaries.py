"""Names in the file stay in the file: not in preferences, seals, lists of back-ups, logs or reports of mistakes."""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path
from typing import Any

import pytest

from secretariat.gui.shell.faults import Faults
from secretariat.gui.shell.files import Files
from secretariat.gui.shell.watchdog import Watchdog
from secretariat.gui.shell.window import MainWindow
from secretariat.services.opening import import_exchange
from secretariat.services.people import TypedPerson
from tests.gui.fakes import FakePage, FakePress

CANARY = "Kanarievogel"


def fail(name: str) -> None:
    """A mistake of the program with a name in its text."""
    raise ValueError(f"cannot do this with {name}")


def test_a_name_leaves_no_trace_outside_the_file_and_its_back_ups(
    window: MainWindow,
    press: FakePress,
    tmp_path: Path,
    sample_data: dict[str, Any],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    page = FakePage("people", "Relaties", "contact-round")
    window.register(page.plate, page.made)
    files = Files(window, folder=tmp_path)
    path = tmp_path / "vereniging.vgg"
    import_exchange(json.dumps(sample_data, ensure_ascii=False).encode(), path).close()
    assert files.open(path)
    assert files.workspace is not None
    history = window.shell.history
    typed = TypedPerson(first_name=CANARY, last_name=CANARY, email=f"{CANARY}@example.org", phone="06-1")
    assert history.do(files.workspace.people.add, typed) is not None
    history.do(files.workspace.people.add, TypedPerson(first_name=CANARY, last_name=""))  # refused
    files.back_up()
    press.keep()
    window.shell.tasks.poll()

    faults = Faults("0.1")
    reports: list[str] = []
    faults.happened.connect(reports.append)
    try:
        fail(CANARY)
    except ValueError:
        kind, value, trace = sys.exc_info()
        assert kind is not None
        assert value is not None
        faults.catch(kind, value, trace)
    moments = iter((0.0, 60.0, 60.0))
    dog = Watchdog(clock=lambda: next(moments))
    assert dog.look()
    files.close()
    press.keep()
    window.shell.tasks.poll()
    window.shell.settings.save()

    assert "ValueError" in caplog.text  # it was written down, without the name
    written = [one for one in tmp_path.rglob("*") if one.is_file() and one.suffix != ".vgg"]
    assert {one.name for one in written} >= {"preferences.ini", "zegels.json", ".reservekopieen.json"}
    assert [one.name for one in written if CANARY.encode() in one.read_bytes()] == []
    assert CANARY not in caplog.text
    assert all(CANARY not in report for report in reports)
