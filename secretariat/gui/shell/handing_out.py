"""Papers for other programs: a copy in a folder of our own, to be opened there or dragged into a letter or a mail."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices

from secretariat.gui.shell.messages import Messages


class HandingOut(QObject):
    """Writes copies, each in a folder of its own, that are gone when the file is closed; nothing is saved by it."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._folders: list[QTemporaryDir] = []

    def copy(self, name: str, pdf: bytes) -> Path | None:
        """A copy of a paper as ``name``.pdf; None, with the reason in the message bar, when it cannot be written."""
        return self.file(f"{name}.pdf", pdf)

    def file(self, name: str, content: bytes) -> Path | None:
        """A copy of any file; None, with the reason in the message bar, when it cannot be written."""
        folder = QTemporaryDir()
        path = Path(folder.path()) / name
        try:
            path.write_bytes(content)
        except OSError:
            self._messages.error(
                "Er is geen ruimte voor een kopie van het stuk. Bewaar het als PDF op een andere plaats."
            )
            return None
        self._folders.append(folder)
        return path

    def open(self, name: str, pdf: bytes) -> None:
        """Show a copy in the program this computer has for PDF."""
        path = self.copy(name, pdf)
        if path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._messages.warn(
                "Deze computer heeft geen programma voor PDF. Bewaar het stuk als PDF en open het op een andere plek."
            )

    def forget(self) -> None:
        """Remove the copies; one that another program holds open stays in the temporary folder of the system."""
        self._folders.clear()
