"""Files that become papers of an agenda item, dropped or chosen; what stood there already is said and not added."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from secretariat.domain.changes import ChangeSet
from secretariat.domain.refusals import Refusal
from secretariat.gui.shell.context import Shell
from secretariat.services.workspace import Workspace
from secretariat.wording.documents import stood_there
from secretariat.wording.refusals import sentence


def add_papers(shell: Shell, workspace: Workspace, item_id: str, paths: Sequence[Path]) -> tuple[ChangeSet | None, int]:
    """Keep files as papers of an item; gives the step, None when there was none, and how many came."""
    try:
        doubles = workspace.document_files.there_already(item_id, paths)
    except Refusal as refusal:
        shell.messages.warn(sentence(refusal))
        return None, 0
    if doubles:
        shell.messages.info(stood_there(doubles))
    if len(doubles) == len(paths):
        return None, 0
    return shell.history.do(workspace.document_files.add_files, item_id, paths), len(paths) - len(doubles)
