"""Finding things again: by their words, and where they were left."""

from __future__ import annotations

import shutil

from PySide6.QtCore import Qt

from secretariat.gui.minutes.editor import MinutesEdit
from secretariat.gui.shell.search_box import MORE, SearchResult
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.commitments import CommitmentFacts
from tests.journeys.conftest import MEETING, Desk

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


def test_a_toezegging_a_conclusie_and_what_waits_lead_to_where_they_stand(desk: Desk) -> None:
    desk.open_sample()
    workspace = desk.files.workspace
    assert workspace is not None
    item_id = "ai-bo-cult-2023-02-4"
    promise = CommitmentFacts(text="De koraalkaart sturen.", person_id="per-floor")
    workspace.commitments.add(MEETING, item_id, promise)
    workspace.conclusions.add(MEETING, item_id, "De zeekaart is nodig.")
    workspace.backlog.add("body-bo-cult", "Landkaart bespreken")
    for words, label, opens in (
        ("koraalkaart", "Toezegging", "commitments"),
        ("zeekaart", "Conclusie", "meetings"),
        ("landkaart", "Te agenderen", "meetings"),
    ):
        assert answers(desk, words)[0].label == label
        desk.press(Qt.Key.Key_Return)
        front = desk.window.pages.front
        assert front is not None
        assert front.key == opens


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


def offered(desk: Desk) -> list[tuple[str, str, str]]:
    """What the search box offers before anything is typed."""
    desk.window.actions_["search"].trigger()
    popup = desk.window.search.popup()
    assert popup.isVisible()
    return [(result.label, result.title, result.aside) for result in popup.results()]


BO_CULT = ("Overleg", "BO-CULT 2023-02 Bestuurlijk overleg Cultuur")
APRIL = ("Overleg", "BO-CULT 2023-01 Bestuurlijke bijeenkomst: 10 jaar Cultuureducatie Met Kwaliteit")
VERZINSMA = ("Persoon", "Karin Verzinsma")


def test_the_search_box_offers_where_one_was_before_anything_is_typed(desk: Desk) -> None:
    desk.open_sample()
    desk.meetings.tree.select("meetings", MEETING)
    desk.meetings.tree.select("meetings", EARLIER)
    desk.window.open_record("persons", "per-x-verzinsma")
    found = offered(desk)
    assert found[0][:2] == APRIL
    assert found[1] == (*BO_CULT, "laatst geopend")
    assert VERZINSMA not in [line[:2] for line in found]  # that is where one is now
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    page = desk.window.pages.front
    assert page is not None
    assert page.state()["meeting"] == MEETING
    assert offered(desk)[0] == (*VERZINSMA, "laatst geopend")


def test_what_is_pinned_stands_on_top_also_tomorrow_until_it_is_let_go(desk: Desk) -> None:
    desk.open_sample()
    path = desk.folder / "VGG.vgg"
    shutil.copyfile(desk.folder / "Voorbeeld.vgg", path)
    desk.files.open(path)
    desk.window.open_record("persons", "per-x-verzinsma")
    desk.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert desk.message() == "Vastgezet: Karin Verzinsma. Met Alt+Q staat het bovenaan, zonder iets te typen."
    desk.window.open_record("meetings", EARLIER)
    desk.files.close()
    desk.files.open(path)
    desk.window.go("meetings")
    assert offered(desk)[0] == (*VERZINSMA, "vastgezet")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert desk.message() == "Losgemaakt: Karin Verzinsma"
    desk.window.go("today")
    assert "vastgezet" not in {aside for _label, _title, aside in offered(desk)}


def test_what_is_gone_is_not_offered_and_another_file_offers_its_own(desk: Desk) -> None:
    desk.open_sample()
    desk.window.open_record("action_points", "act-2023-A-008")
    workspace = desk.files.workspace
    assert workspace is not None
    desk.window.go("today")
    assert offered(desk)[0][0] == "Actiepunt"
    desk.window.shell.history.do(workspace.action_points.remove, "act-2023-A-008")
    desk.press(Qt.Key.Key_Escape)
    assert "Actiepunt" not in {label for label, _title, _aside in offered(desk)}
    assert desk.files.new(desk.folder / "Nieuw.vgg")
    desk.window.actions_["search"].trigger()
    assert not desk.window.search.popup().isVisible()


def test_answers_stand_together_by_kind_and_a_verslag_opens_at_the_word(desk: Desk) -> None:
    desk.open_sample()
    labels = [result.label for result in answers(desk, "gemeente") if result.label]
    together = [label for number, label in enumerate(labels) if label not in labels[:number]]
    assert labels == sorted(labels, key=together.index)
    more = next(result for result in answers(desk, "gemeente") if result.kind == MORE)
    assert more.title == "Meer dossiers…"
    popup = desk.window.search.popup()
    popup.list.setCurrentIndex(popup.list.model().index(popup.results().index(more), 0))
    desk.press(Qt.Key.Key_Return)
    assert desk.window.search.text() == "soort:dossier gemeente"
    desk.wait(lambda: {result.label for result in popup.results()} == {"Dossier"})
    assert len(popup.results()) > 6
    assert answers(desk, "soort:verslag impact inkijkje")[0].title == "BO-CULT 2023-02, 5 Presentatie De Nieuwe Poort"
    desk.press(Qt.Key.Key_Return)
    editor = desk.window.focusWidget()
    assert isinstance(editor, MinutesEdit)
    assert editor.textCursor().selectedText() == "inkijkje"
