"""Whether a file is in order, and what a colleague's copy has more, as it is shown and taken over."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from secretariat.gui.shell.check_dialog import CheckDialog
from secretariat.gui.shell.compare_dialog import CompareDialog
from secretariat.gui.shell.file_care import FileCare
from secretariat.gui.shell.window import MainWindow
from secretariat.services.opening import import_exchange, open_workspace
from secretariat.services.people import TypedPerson
from secretariat.services.workspace import Workspace

MEETING = "mtg-bo-cult-2023-02"


@pytest.fixture
def workspace(tmp_path: Path, sample_data: dict[str, Any]) -> Iterator[Workspace]:
    workspace = import_exchange(json.dumps(sample_data, ensure_ascii=False).encode(), tmp_path / "een.vgg")
    yield workspace
    workspace.close()


@pytest.fixture
def care(window: MainWindow, workspace: Workspace) -> FileCare:
    window.shell.history.open_file(workspace.history)
    return FileCare(window.shell, window, lambda: workspace)


def message(window: MainWindow) -> str:
    front = window.shell.messages.front
    return front.text if front else ""


def test_a_file_in_order_is_said_to_be_so(window: MainWindow, care: FileCare) -> None:
    care.check()
    window.shell.tasks.poll()
    assert message(window) == "Het bestand is gecontroleerd en in orde: opbouw, verwijzingen, regels en zoekindex."


def test_what_is_wrong_stands_in_sentences(window: MainWindow, care: FileCare, workspace: Workspace) -> None:
    connection = sqlite3.connect(workspace.path)
    connection.execute("UPDATE search_entry SET title = 'iets anders' WHERE record_id = ?", (MEETING,))
    connection.commit()
    connection.close()
    care.check()
    window.shell.tasks.poll()
    (dialog,) = window.findChildren(CheckDialog)
    assert dialog.text.toPlainText().startswith("De zoekindex klopt niet bij ‘")
    dialog.close()


def test_a_colleagues_work_is_shown_and_taken_over_and_can_be_undone(
    window: MainWindow, care: FileCare, workspace: Workspace
) -> None:
    other = workspace.path.with_name("van Karin.vgg")
    shutil.copyfile(workspace.path, other)
    theirs = open_workspace(other)
    theirs.meetings.rename(MEETING, "Zoals Karin het noemt")
    theirs.people.add(TypedPerson(first_name="Nieuwe", last_name="Collega"))
    theirs.close()
    before = workspace.meetings.head(MEETING).meeting.title
    care.compare(other)
    window.shell.tasks.poll()
    (dialog,) = window.findChildren(CompareDialog)
    assert [(one.word, one.name) for one in dialog.table.records.records] == [
        ("Persoon", "Nieuwe Collega"),
        ("Overleg", f"BO-CULT 2023-02 {before}"),
    ]
    dialog.table.select(f"meetings/{MEETING}")
    assert dialog.fields.toPlainText().startswith(
        f"Titel\n    bij u: {before}\n    bij uw collega: Zoals Karin het noemt"
    )
    dialog.take.click()
    window.shell.tasks.poll()
    assert workspace.meetings.head(MEETING).meeting.title == "Zoals Karin het noemt"
    assert message(window) == "1 gegeven overgenomen van uw collega."
    assert [one.word for one in dialog.table.records.records] == ["Persoon"]
    dialog.close()
    window.messages.action.click()
    assert workspace.meetings.head(MEETING).meeting.title == before


def test_what_only_stands_here_cannot_be_taken_over(window: MainWindow, care: FileCare, workspace: Workspace) -> None:
    other = workspace.path.with_name("van Karin.vgg")
    shutil.copyfile(workspace.path, other)
    workspace.people.add(TypedPerson(first_name="Nieuwe", last_name="Collega"))
    care.compare(other)
    window.shell.tasks.poll()
    (dialog,) = window.findChildren(CompareDialog)
    assert not dialog.take.isEnabled()
    assert dialog.said.text().startswith("Dit staat alleen in uw bestand")
    dialog.close()


def test_a_copy_that_cannot_be_read_is_said_to_be_so(window: MainWindow, care: FileCare, tmp_path: Path) -> None:
    (tmp_path / "brief.vgg").write_text("brief")
    care.compare(tmp_path / "brief.vgg")
    window.shell.tasks.poll()
    assert message(window) == "‘brief.vgg’ is geen bestand van dit programma. Kies een ander bestand."
