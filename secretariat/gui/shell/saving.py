"""Puts something that is made in the background in a file: asks where and as what, and remembers both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from secretariat.domain.refusals import Refusal
from secretariat.gui.shell.context import Shell
from secretariat.gui.shell.file_dialogs import ask_save, first_folder
from secretariat.wording.refusals import sentence

if TYPE_CHECKING:  # loaded with the press, not with the window
    from secretariat.services.press import Failure, Press

_NOT_MADE = "Het stuk kon niet worden gemaakt. Uw gegevens zijn veilig; probeer het opnieuw."


class Saving:
    """For one purpose, whose folder and kind of file are those of the last time."""

    def __init__(self, shell: Shell, purpose: str) -> None:
        self._shell = shell
        self._purpose = purpose

    def ask(self, parent: QWidget, title: str, name: str, kinds: Mapping[str, str]) -> Path | None:
        """Ask for a path; ``kinds`` are the endings it may have, with what a dialog says of them.

        A name without an ending gets that of the last time; a file of that name is asked about by the system.
        """
        last = self._shell.settings.choice(f"{self._purpose}-kind")
        usual, *others = sorted(kinds, key=lambda suffix: suffix != last)
        filters = ";;".join(kinds[suffix] for suffix in (usual, *others))
        path = ask_save(parent.window(), title, self._folder() / f"{name}{usual}", filters)
        return path if path is None or path.suffix else path.with_suffix(usual)

    def make(
        self,
        label: str,
        start: Callable[[Press], int],
        path: Path,
        write: Callable[[bytes, Path], object],
        saved: Callable[[Path, bytes], object] | None = None,
    ) -> None:
        """Let the press make it and write it there; ``saved`` is told, or else the message bar says so."""

        def done(content: bytes) -> None:
            try:
                write(content, path)
            except Refusal as refusal:
                self._shell.messages.error(sentence(refusal))
                return
            self._shell.settings.remember_folder(self._purpose, path.parent)
            self._shell.settings.remember_choice(f"{self._purpose}-kind", path.suffix.lower())
            if saved is None:
                self.tell(path)
            else:
                saved(path, content)

        self._shell.tasks.submit(label, start, done, self._failed)

    def tell(self, path: Path) -> None:
        """Say in the message bar that it was saved, with a door to it."""
        url = QUrl.fromLocalFile(str(path))
        self._shell.messages.info(f"Opgeslagen: {path.name}", "Openen", lambda: QDesktopServices.openUrl(url))

    def _failed(self, failure: Failure) -> None:
        self._shell.messages.error(sentence(failure.refusal) if failure.refusal is not None else _NOT_MADE)

    def _folder(self) -> Path:
        return first_folder(self._shell.settings.folder(self._purpose))
