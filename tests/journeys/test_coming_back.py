"""Finding things again: by their words, and where they were left."""

from __future__ import annotations

import shutil

from PySide6.QtCore import Qt

from secretariat.gui.shell.search_box import SearchResult
from secretariat.gui.widgets.record_table import RecordTable
from tests.journeys.conftest import Desk

EARLIER = "mtg-bo-cult-2023-01"


def answers(desk: Desk, words: str) -> list[SearchResult]:
    """What stands under the box when these words were typed."""
    box = desk.window.search
    box.setFocus()
    box.setText(words)
    box.textEdited.emit(words)
    popup = box.popup()
    desk.wait(lambda: popup.isVisible() and any(result.kind != "command" for result in popup.results()))
    return popup.results()


def test_people_and_organisations_are_found_by_name(desk: Desk) -> None:
    desk.open_sample()
    first = answers(desk, "verzinsma")[0]
    assert (first.label, first.title, first.snippet) == ("Persoon", "Karin Verzinsma", "")
    assert "Organisatie" in {result.label for result in answers(desk, "biblionet")}
    desk.press(Qt.Key.Key_Return)
    front = desk.window.pages.front
    assert front is not None
    assert front.key == "people"


def test_dates_are_dutch_and_kinds_are_words(desk: Desk) -> None:
    desk.open_sample()
    found = answers(desk, "2023-02")
    meeting = next(result for result in found if result.title == "BO-CULT 2023-02 Bestuurlijk overleg Cultuur")
    assert (meeting.label, meeting.aside, meeting.snippet) == ("Overleg", "02-11-2023", "")
    said = " ".join(result.said for result in answers(desk, "2023"))
    assert "2023-11-02" not in said
    assert not set(said) & set("\u2039\u203a")


def test_a_decision_is_found_before_any_command(desk: Desk) -> None:
    desk.open_sample()
    found = answers(desk, "besluiten samen")
    assert {result.label for result in found} == {"Besluit"}


def test_a_file_opens_at_the_overleg_and_tab_where_it_was_left(desk: Desk) -> None:
    desk.open_sample()
    desk.files.close()
    path = desk.folder / "VGG.vgg"
    shutil.copyfile(desk.folder / "Voorbeeld.vgg", path)
    assert desk.files.open(path)
    desk.window.go("meetings")
    desk.meetings.tree.select("meetings", EARLIER)
    desk.tab("Deelnemers")
    assert desk.files.close()
    assert desk.files.open(path)
    desk.window.go("meetings")
    page = desk.window.pages.front
    assert page is not None
    assert (page.state()["meeting"], page.state()["tab"]) == (EARLIER, 1)


def test_another_file_is_not_sorted_as_this_one_was(desk: Desk) -> None:
    desk.open_sample()
    desk.window.go("decisions")
    table = next(table for table in desk.window.findChildren(RecordTable) if table.isVisible())
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert table.is_sorted
    desk.open_sample()
    assert not table.is_sorted
