"""Pages are made when somebody wants them, or ahead of that, one at a time."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from secretariat.gui.shell.making_ahead import MakingAhead
from secretariat.gui.shell.window import MainWindow
from tests.gui.fakes import FakePage, FakeWorkspace

NAMES = {"today": "Vandaag", "meetings": "Overleggen", "action_points": "Actiepunten"}


@pytest.fixture
def made(window: MainWindow, tmp_path: Path) -> list[str]:
    """The keys of the pages that were made, in that order; a file is open."""
    made: list[str] = []

    def make(page: FakePage) -> FakePage:
        made.append(page.key)
        return page

    for key, title in NAMES.items():
        page = FakePage(key, title, kinds=frozenset({key}))
        window.register(page.plate, functools.partial(make, page))
    window.open_file(FakeWorkspace(tmp_path / "a.vgg"))  # type: ignore[arg-type]
    return made


def test_a_page_is_made_when_it_is_wanted_and_known_before(window: MainWindow, made: list[str]) -> None:
    assert made == ["today"]
    assert [button.text() for button in window.rail.buttons()] == list(NAMES.values())
    assert window.can_open("action_points")
    assert made == ["today"]
    assert window.open_record("action_points", "a7")
    assert made == ["today", "action_points"]
    window.pages.back()
    window.go("action_points")
    assert made == ["today", "action_points"]


def test_what_nobody_asked_for_is_made_ahead_behind_the_page_in_front(
    window: MainWindow, made: list[str], qtbot: QtBot
) -> None:
    ahead = MakingAhead(window.pages)
    with qtbot.waitSignal(ahead.ended):
        ahead.start()
    assert made == ["today", "meetings", "action_points"]
    assert window.pages.front is window.pages.page("today")
    assert window.pages.currentWidget() is window.pages.page("today").widget
