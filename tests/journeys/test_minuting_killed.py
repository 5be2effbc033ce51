"""The program is killed while somebody types minutes: what was typed until two seconds ago is there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from secretariat.services.opening import open_workspace
from tests.house import ROOT
from tests.journeys.conftest import MEETING
from tests.journeys.minuting_until_killed import FIRST, ITEM, LAST


def test_a_killed_program_loses_two_seconds_of_typing_at_most(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.minuting_until_killed", str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "getypt\n"
        program.kill()
        program.wait()
    workspace = open_workspace(tmp_path / "Voorbeeld.vgg")
    text = next(entry.text for entry in workspace.minutes.entries(MEETING) if entry.id == ITEM)
    assert text in (FIRST.strip(), (FIRST + LAST).strip())
    workspace.history.undo()
    (before,) = (entry.text for entry in workspace.minutes.entries(MEETING) if entry.id == ITEM)
    assert before == "Er zijn geen vragen voor de rondvraag."
    workspace.close()
