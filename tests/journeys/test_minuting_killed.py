"""The program is killed while somebody types minutes: what was typed until two seconds ago is there, and told."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.house import ROOT
from tests.journeys.conftest import MEETING, Desk
from tests.journeys.minuting_until_killed import FIRST, ITEM, KEPT, WORDS


def test_a_killed_program_loses_two_seconds_of_typing_at_most(desk: Desk, tmp_path: Path) -> None:
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
    assert desk.files.open(tmp_path / "Voorbeeld.vgg")
    workspace = desk.files.workspace
    assert workspace is not None
    text = next(entry.text for entry in workspace.minutes.entries(MEETING) if entry.id == ITEM)
    whole = (FIRST + "".join(WORDS)).strip()
    assert whole.startswith(text)
    assert text.startswith((FIRST + "".join(WORDS[:KEPT])).strip())

    kept = workspace.history.lines()[0].made_at
    assert desk.message() == (
        "De vorige keer is het programma niet goed afgesloten. Bewaard tot en met "
        f"{kept:%H:%M}: tekst van het verslag wijzigen (BO-CULT 2023-02, 6 Rondvraag). "
        "Wat u in de laatste twee tellen typte, kan ontbreken."
    )
    QTest.mouseClick(desk.window.messages.action, Qt.MouseButton.LeftButton)
    desk.wait(lambda: desk.minutes.editor(ITEM).isVisible())
    front = desk.window.pages.front
    assert front is not None
    assert (front.key, front.state()["meeting"], front.state()["tab"]) == ("meetings", MEETING, 2)

    workspace.history.undo()
    (before,) = (entry.text for entry in workspace.minutes.entries(MEETING) if entry.id == ITEM)
    assert before == "Er zijn geen vragen voor de rondvraag."
    assert desk.files.close()
    assert desk.files.open(tmp_path / "Voorbeeld.vgg")
    assert desk.message() == ""  # closed as it should be, so nothing is said
