"""Steps that can be counted afterwards; as a program it makes them in the real window until it is killed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from secretariat.domain.changes import ChangeSet
from secretariat.domain.people import Person
from secretariat.services.people import TypedPerson
from secretariat.services.workspace import Workspace

MEETING, ITEM = "mtg-bo-cult-2023-02", "ai-bo-cult-2023-02-4"
NAME, WORDS = "Stap ", "Dit is stap "


def step_of(on: Workspace, number: int) -> ChangeSet | None:
    """The step with this number: somebody is added, or the minutes are written over."""
    if number % 2:
        return on.people.add(TypedPerson(last_name=f"{NAME}{number}"))
    return on.minutes.write_text(MEETING, ITEM, f"{WORDS}{number}. " + "Er wordt lang over gesproken. " * 20)


def count_of(on: Workspace) -> int:
    """The number of the last step in the file; 0 when there is none."""
    return max([0, *_people(on), _written(on)])


def wrong_with(on: Workspace, number: int) -> str:
    """What of the steps up to this one is not there; empty is good."""
    people = sorted(_people(on))
    if people != list(range(1, number + 1, 2)):
        return f"up to step {number} there should be {(number + 1) // 2} people and there are {len(people)}"
    if _written(on) != number - number % 2:
        return f"the minutes say step {_written(on)} after step {number}"
    return ""


def _people(on: Workspace) -> list[int]:
    names = (person.last_name for person in on.register().all(Person))
    return [int(name.removeprefix(NAME)) for name in names if name.startswith(NAME)]


def _written(on: Workspace) -> int:
    (text,) = (entry.text or "" for entry in on.minutes.entries(MEETING) if entry.id == ITEM)
    return int(text.removeprefix(WORDS).split(".")[0]) if text.startswith(WORDS) else 0


def main() -> None:
    """Open the file in the window and make step after step."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - the writers without a window need no Qt
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from secretariat import app  # noqa: PLC0415
    from secretariat.gui.shell.files import Files  # noqa: PLC0415

    path = Path(sys.argv[1])
    program = QApplication(sys.argv[:1])
    window = app.build_window(program, path.parent / "voorkeuren.ini")
    files = Files(window, folder=path.parent)
    window.show()
    files.open(path)
    workspace = files.workspace
    assert workspace is not None
    window.open_record("minutes", ITEM)
    numbers = iter(range(count_of(workspace) + 1, sys.maxsize))

    def go_on() -> None:
        number = next(numbers)
        if window.shell.history.do(step_of, workspace, number) is not None:
            os.write(1, f"{number}\n".encode())

    timer = QTimer()
    timer.timeout.connect(go_on)
    timer.start(0)
    program.exec()


if __name__ == "__main__":
    main()
