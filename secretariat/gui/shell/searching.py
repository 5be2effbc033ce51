"""Answers the search box from the open file."""

from __future__ import annotations

from PySide6.QtCore import QObject

from secretariat.gui.shell.files import Files
from secretariat.gui.shell.search_box import SearchResult
from secretariat.gui.shell.window import MainWindow

_KINDS = {
    "meeting": ("meetings", "Overleg"),
    "agenda_item": ("agenda_items", "Agendapunt"),
    "minutes": ("minutes", "Verslag"),
    "decision": ("decisions", "Besluit"),
    "action_point": ("action_points", "Actiepunt"),
}
"""What can be opened from an answer: kind of hit → list whose page shows it, and its word."""
_LIMIT = 40


class Searching(QObject):
    """Looks up words as they are typed; answers that no page can show stay out."""

    def __init__(self, window: MainWindow, files: Files) -> None:
        super().__init__(window)
        self._window = window
        self._files = files
        window.search_wanted.connect(self._find)

    def _find(self, words: str) -> None:
        if self._files.workspace is None:
            return
        results = []
        for hit in self._files.workspace.search.find(words, _LIMIT):
            if hit.kind in _KINDS:
                kind, label = _KINDS[hit.kind]
                record_id = hit.place if hit.kind == "minutes" else hit.id
                results.append(SearchResult(kind, record_id, label, hit.title, hit.snippet))
        self._window.show_found(words, results)
