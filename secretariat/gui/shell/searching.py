"""Answers the search box from the open file."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from secretariat.gui.shell.files import Files
from secretariat.gui.shell.search_box import SearchResult
from secretariat.gui.shell.visited import Visited
from secretariat.gui.shell.window import MainWindow
from secretariat.wording.dates import short_date

if TYPE_CHECKING:  # the services load the whole program; the window is painted first
    from secretariat.services.search import SearchHit

_KINDS = {
    "meeting": ("meetings", "Overleg"),
    "agenda_item": ("agenda_items", "Agendapunt"),
    "minutes": ("minutes", "Verslag"),
    "decision": ("decisions", "Besluit"),
    "action_point": ("action_points", "Actiepunt"),
    "commitment": ("commitments", "Toezegging"),
    "conclusion": ("minutes", "Conclusie"),
    "erratum": ("meetings", "Erratum"),
    "backlog_item": ("bodies", "Te agenderen"),
    "person": ("persons", "Persoon"),
    "organisation": ("organisations", "Organisatie"),
    "body": ("bodies", "Orgaan"),
    "dossier": ("dossiers", "Dossier"),
    "document": ("documents", "Stuk"),
    "theme": ("themes", "Thema"),
    "abbreviation": ("abbreviations", "Afkorting"),
    "location": ("locations", "Locatie"),
    "plan_item": ("plan_items", "Planning"),
    "event": ("events", "Evenement"),
    "event_slot": ("event_slots", "Programma"),
    "event_session": ("event_sessions", "Sessie"),
    "excursion": ("excursions", "Werkbezoek"),
    "year_report": ("theme_year_reports", "Jaaroverzicht"),
}
"""What an answer can be: kind of hit → list whose page shows it, and its word."""
_AT_ITS_PLACE = {"minutes", "conclusion", "erratum", "backlog_item"}
"""Kinds that are shown where they belong, because they have no door of their own."""
_BARE = {"person", "document"}
"""Kinds of which the found text says nothing to a reader: initials, a key."""
_LIMIT = 40
_WIDER = 4
"""So many times the limit is asked for, because some answers have no page."""
_DATE = re.compile("[\u2039]?(\\d{4})[\u203a]?-[\u2039]?(\\d{2})[\u203a]?-[\u2039]?(\\d{2})[\u203a]?")
"""A date, of which parts may be marked as found."""


class Searching(QObject):
    """Looks up words as they are typed; answers that no page can show stay out."""

    def __init__(self, window: MainWindow, files: Files) -> None:
        super().__init__(window)
        self._window = window
        self._files = files
        window.search_wanted.connect(self._find)
        Visited(window, files)

    def _find(self, words: str) -> None:
        if self._files.workspace is None:
            return
        hits = self._files.workspace.search.find(words, _LIMIT * _WIDER)
        shown = [hit for hit in hits if hit.kind in _KINDS and self._window.can_open(_KINDS[hit.kind][0])]
        self._window.show_found(words, [_result(hit) for hit in shown[:_LIMIT]])


def _result(hit: SearchHit) -> SearchResult:
    kind, label = _KINDS[hit.kind]
    record_id = hit.place if hit.kind in _AT_ITS_PLACE else hit.id
    title = _in_dutch(" ".join(hit.title.split()))
    snippet = "" if hit.kind in _BARE else _in_dutch(hit.snippet)
    if hit.kind == "meeting":  # all that is found in an overleg besides its title is its date
        return SearchResult(kind, record_id, label, title, aside=snippet)
    return SearchResult(kind, record_id, label, title, snippet)


def _in_dutch(text: str) -> str:
    return _DATE.sub(_short, text)


def _short(found: re.Match[str]) -> str:
    try:
        return short_date(dt.date(*(int(part) for part in found.groups())))
    except ValueError:
        return found.group()
