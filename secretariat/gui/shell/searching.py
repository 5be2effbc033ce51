"""Answers the search box from the open file."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from secretariat.gui.shell.files import Files
from secretariat.gui.shell.search_box import MORE, SearchResult
from secretariat.gui.shell.visited import Visited
from secretariat.gui.shell.window import MainWindow
from secretariat.wording.dates import short_date
from secretariat.wording.search_words import KIND_WORDS, kind_filter, more_of

if TYPE_CHECKING:  # the services load the whole program; the window is painted first
    from secretariat.services.search import SearchHit

_PAGE_OF = {
    "meeting": "meetings",
    "agenda_item": "agenda_items",
    "minutes": "minutes",
    "decision": "decisions",
    "action_point": "action_points",
    "commitment": "commitments",
    "conclusion": "minutes",
    "erratum": "meetings",
    "backlog_item": "bodies",
    "person": "persons",
    "organisation": "organisations",
    "body": "bodies",
    "dossier": "dossiers",
    "document": "documents",
    "theme": "themes",
    "abbreviation": "abbreviations",
    "location": "locations",
    "plan_cycle": "plan_cycles",
    "plan_item": "plan_items",
    "plan_idea": "plan_ideas",
    "project": "projects",
    "event": "events",
    "event_slot": "event_slots",
    "event_session": "event_sessions",
    "excursion": "excursions",
    "year_report": "theme_year_reports",
}
"""Kind of answer → the list whose page shows it."""
_AT_ITS_PLACE = {"minutes", "conclusion", "erratum", "backlog_item", "year_report"}
"""Kinds that are shown where they belong, because they have no door of their own."""
_BARE = {"person", "document"}
"""Kinds of which the found text says nothing to a reader: initials, a key."""
_NUMBERED = {"meeting", "decision", "action_point"}
"""Kinds of which the title begins with the code that people say and write."""
_LIMIT = 40
_OF_A_KIND = 6
"""So many answers of one kind are shown when there are other kinds too."""
_WIDER = 2
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
        search = self._files.workspace.search
        hits = [hit for hit in search.find(words, _LIMIT * _WIDER) if self._window.can_open(_PAGE_OF[hit.kind])]
        hits.sort(key=lambda hit: not _has_code(hit, words))
        self._window.show_found(words, _grouped(hits), "" if hits else search.unknown_name(words))


def _has_code(hit: SearchHit, words: str) -> bool:
    """Whether this is what the code that was typed stands for, and not something that speaks of it."""
    return hit.kind in _NUMBERED and f"{hit.title} ".casefold().startswith(f"{words} ".casefold())


def _grouped(hits: Sequence[SearchHit]) -> list[SearchResult]:
    """The answers of one kind together, the kind of the best answer first; of a long group only its beginning."""
    groups: dict[str, list[SearchHit]] = {}
    for hit in hits:
        groups.setdefault(hit.kind, []).append(hit)
    room = _OF_A_KIND if len(groups) > 1 else _LIMIT
    found = []
    for kind, group in groups.items():
        found += [_result(hit, leads=number == 0) for number, hit in enumerate(group[:room])]
        if len(group) > room:
            found.append(SearchResult(MORE, kind_filter(kind), "", more_of(kind)))
    return found


def _result(hit: SearchHit, *, leads: bool) -> SearchResult:
    kind, label = _PAGE_OF[hit.kind], KIND_WORDS[hit.kind]
    record_id = hit.place if hit.kind in _AT_ITS_PLACE else hit.id
    title = _in_dutch(" ".join(hit.title.split()))
    snippet = "" if hit.kind in _BARE else _in_dutch(hit.snippet)
    if hit.kind == "meeting":  # all that is found in an overleg besides its title is its date
        return SearchResult(kind, record_id, label, title, aside=snippet, leads=leads)
    return SearchResult(kind, record_id, label, title, snippet, leads=leads)


def _in_dutch(text: str) -> str:
    return _DATE.sub(_short, text)


def _short(found: re.Match[str]) -> str:
    try:
        return short_date(dt.date(*(int(part) for part in found.groups())))
    except ValueError:
        return found.group()
