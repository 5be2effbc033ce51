"""What there is to say of a file that has just been opened: it was cut off, or somebody else was here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from secretariat.gui.shell.context import Shell

if TYPE_CHECKING:  # the services load the whole program; the window is painted first
    from secretariat.services.workspace import Workspace

_CUT_OFF = "De vorige keer is het programma niet goed afgesloten."


def tell(shell: Shell, workspace: Workspace, today: dt.date, compare: Callable[[], object]) -> None:
    """Say what must be known; ``compare`` shows what differs from a back-up."""
    from secretariat.services.seals import Elsewhere  # noqa: PLC0415 - after the window is painted

    if workspace.recovered:
        _tell_cut_off(shell, workspace)
        return
    change = workspace.change_elsewhere
    if change is Elsewhere.STEPS:
        _tell_steps(shell, workspace, today)
    elif change is not Elsewhere.NONE:
        from secretariat.wording.backups import another_file, changed_silently  # noqa: PLC0415 - idem

        assert workspace.left is not None
        said = changed_silently if change is Elsewhere.SILENT else another_file
        shell.messages.warn(said(workspace.left.moment, today), "Vergelijken…", compare, lasting=True)


def _tell_cut_off(shell: Shell, workspace: Workspace) -> None:
    """Say what is known of a session that was cut off, with a door to where somebody was."""
    last = workspace.last_before_the_cut()
    if last is None:
        shell.messages.info(f"{_CUT_OFF} Alles wat was vastgelegd, is er nog.")
        return
    about = f" ({last.about})" if last.about else ""
    shell.messages.warn(
        f"{_CUT_OFF} Bewaard tot en met {last.made_at:%H:%M}: {last.words}{about}. Wat u in de laatste twee tellen"
        " typte, kan ontbreken.",
        "Daarheen",
        lambda: shell.doors.show(workspace.history.change(last.number)),
        lasting=True,
    )


def _tell_steps(shell: Shell, workspace: Workspace, today: dt.date) -> None:
    from secretariat.wording.backups import changed_by_steps  # noqa: PLC0415 - after the window is painted

    last = next((line for line in workspace.history.lines(limit=20) if not line.undone), None)
    assert workspace.left is not None
    if last is not None:
        words = changed_by_steps(workspace.left.moment, last.made_by, last.made_at, today)
        shell.messages.info(words, "Daarheen", lambda: shell.doors.show(workspace.history.change(last.number)))
