"""The commands and pages that fit what was typed in the search box."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from secretariat.gui.shell import commands
from secretariat.gui.shell.actions import SPECS, Menu, WindowActions, spec
from secretariat.gui.shell.pages import Nameplate
from secretariat.gui.shell.search_box import COMMAND, SearchResult
from secretariat.gui.shell.shortcuts_dialog import key_words

PAGE = "page:"
"""What the id of an answer begins with when it leads to a page."""


def find_commands(words: str, actions: WindowActions, pages: Iterable[Nameplate]) -> Sequence[SearchResult]:
    """What can be done now and fits the words, best first; what ends the work is never a first guess."""
    found = [
        (one.words, SearchResult(COMMAND, one.key, "Opdracht", one.words, aside=key_words(one.keys[:1])))
        for one in SPECS
        if one.menu is not Menu.PAGE and actions[one.key].isEnabled()
    ]
    for number, page in enumerate(pages, start=1):
        keys = key_words([f"Ctrl+{number}"]) if number <= 9 else ""
        found.append((page.title, SearchResult(COMMAND, PAGE + page.key, "Ga naar", page.title, aside=keys)))
    found.sort(key=lambda one: _ends_work(one[1]))
    fitting = commands.best(words, found)
    ordered = sorted(fitting, key=lambda fit: fit[0] is commands.Fit.LOOSE and _ends_work(fit[1]))
    return [replace(result, fit=fit) for fit, result in ordered]


def _ends_work(result: SearchResult) -> bool:
    return not result.id.startswith(PAGE) and spec(result.id).ends_work
