"""The records one was at lately, and those one keeps at hand: what the search box offers before anything is typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from secretariat.gui.shell.files import Files
from secretariat.gui.shell.search_box import SearchResult
from secretariat.gui.shell.window import MainWindow
from secretariat.settings import VISITED_LIMIT, VisitedRecords

if TYPE_CHECKING:  # the services load the whole program; the window is painted first
    from secretariat.services.search import NamedRecord

_SHOWN = 8
"""How many of the last ones are offered."""


class Visited(QObject):
    """Notes which records are opened, per file, and pins the one on the screen."""

    def __init__(self, window: MainWindow, files: Files) -> None:
        super().__init__(window)
        self._window = window
        self._files = files
        self._settings = window.shell.settings
        window.pages.visited.connect(self._note)
        window.pin_wanted.connect(self.pin)
        window.search.offer = self._offer

    def pin(self) -> None:
        """Pin the record on the screen, or let it go when it is pinned."""
        key, workspace = self._window.pages.current_record(), self._files.workspace
        if workspace is None or key is None:
            return
        named = workspace.search.named([key])
        if not named:
            return
        known = self._settings.visited(workspace.path)
        if key in known.pinned:
            self._remember(VisitedRecords(known.recent, tuple(one for one in known.pinned if one != key)))
            self._window.shell.messages.info(f"Losgemaakt: {named[0].name}")
        elif len(known.pinned) >= VISITED_LIMIT:
            self._window.shell.messages.warn(
                f"Er staan al {VISITED_LIMIT} dingen vast. Maak er eerst een los: open het en druk op Ctrl+D."
            )
        else:
            self._remember(VisitedRecords(known.recent, (*known.pinned, key)))
            self._window.shell.messages.info(
                f"Vastgezet: {named[0].name}. Met Alt+Q staat het bovenaan, zonder iets te typen."
            )

    def _note(self, kind: str, record_id: str) -> None:
        if self._files.workspace is None:
            return
        known = self._settings.visited(self._files.workspace.path)
        key = (kind, record_id)
        if known.recent[:1] != (key,):
            recent = (key, *(one for one in known.recent if one != key))
            self._remember(VisitedRecords(recent, known.pinned))

    def _offer(self) -> Sequence[SearchResult]:
        workspace = self._files.workspace
        if workspace is None:
            return ()
        known = self._settings.visited(workspace.path)
        here = self._window.pages.current_record()
        lately = [key for key in known.recent if key not in known.pinned and key != here][:_SHOWN]
        found = workspace.search.named(key for key in (*known.pinned, *lately) if self._window.can_open(key[0]))
        return [SearchResult(one.kind, one.id, one.word, one.name, aside=_aside(one, known)) for one in found]

    def _remember(self, records: VisitedRecords) -> None:
        if self._files.workspace is not None:
            self._settings.remember_visited(self._files.workspace.path, records)


def _aside(one: NamedRecord, known: VisitedRecords) -> str:
    return "vastgezet" if (one.kind, one.id) in known.pinned else "laatst geopend"
