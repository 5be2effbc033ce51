"""Puts the agenda with all its stukken in one file: a PDF to read from front to back, or a ZIP of the files."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from secretariat.domain.refusals import Refusal
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.saving import Saving
from secretariat.services.meeting_packs import PackKind, pack_kind
from secretariat.services.workspace import Workspace
from secretariat.wording.papers import file_filter
from secretariat.wording.refusals import sentence


class PackSaving:
    """The vergaderbundel of one overleg after another."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._saving = Saving(shell, "packs")

    def save(self, workspace: Workspace, meeting_id: str, parent: QWidget) -> None:
        """Ask where the bundle must go, and let it be made."""
        if not self._shell.flush():
            return
        packs = workspace.meeting_packs
        kinds = {kind.value: file_filter(kind.value) for kind in PackKind}
        path = self._saving.ask(parent, "Vergaderbundel opslaan", packs.name(meeting_id), kinds)
        if path is None:
            return
        try:
            kind, given = pack_kind(path.suffix), packs.prepare(meeting_id)
        except Refusal as refusal:
            self._shell.messages.error(sentence(refusal))
            return
        self._saving.make("Vergaderbundel maken", lambda press: press.bind(given, kind), path, packs.save)
