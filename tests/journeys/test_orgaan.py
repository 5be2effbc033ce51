"""A secretary settles once how an orgaan works; from then on a new overleg of it needs a day and nothing else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from secretariat.gui.bodies.view import BodiesView, CardView
from secretariat.gui.widgets.fields import LineField
from tests.journeys.conftest import Desk

MEMBERS, STANDING, BACKLOG, ARRANGEMENTS, FACTS = range(5)
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def card_of(desk: Desk, body_id: str, tab: int) -> CardView:
    if desk.files.workspace is None:
        desk.open_sample()
    desk.meetings.tree.select("bodies", body_id)
    view = desk.part(BodiesView)
    assert isinstance(view, BodiesView)
    view.card.tabs.setCurrentIndex(tab)
    QApplication.processEvents()
    return view.card


def fill_in(desk: Desk, line: QLineEdit, words: str) -> None:
    """Go to a line, type over what stands there and leave it."""
    line.setFocus()
    line.selectAll()
    desk.type(words)
    desk.press(Qt.Key.Key_Tab)


def agenda(desk: Desk) -> list[str]:
    return [line.title for line in desk.agenda.table.records.records]


def test_the_lists_of_the_card_need_no_scrolling_sideways_on_a_small_screen(desk: Desk) -> None:
    desk.window.resize(1366, 728)
    card = card_of(desk, "body-bo-cult", MEMBERS)
    bars = [table.horizontalScrollBar() for table in (card.members.table, card.meetings)]
    desk.wait(lambda: [bar.maximum() for bar in bars] == [0, 0])


def make_own_agenda(desk: Desk) -> None:
    """Take the agenda of the kind, move an item and add one; what cannot be is said and stays in the line."""
    standing = card_of(desk, "body-bo-cult", STANDING).standing
    new = standing.items.list.new_lines[0]
    assert standing.origin.text() == "Volgt de vaste agenda van de soort Bestuurlijk overleg"
    assert not new.isVisible()
    desk.qtbot.mouseClick(standing.make_own, Qt.MouseButton.LeftButton)
    assert standing.origin.text() == "Eigen vaste agenda van dit orgaan"
    standing.items.select(2)
    standing.items.table.setFocus()
    desk.press(Qt.Key.Key_Up, ALT)
    new.setFocus()
    desk.type("Terugblik op {datum vorig overleg}")
    desk.press(Qt.Key.Key_Return)
    desk.type("Vooruitblik {volgende keer}")
    desk.press(Qt.Key.Key_Return)
    assert standing.items.list.refusal.startswith("Tussen de accolades kan ‘volgende keer’ niet staan. Kies uit: vorig")
    assert new.text() == "Vooruitblik {volgende keer}"
    desk.press(Qt.Key.Key_Escape)


def arrange(desk: Desk) -> None:
    """Settle place, hours, one term and a series of numbers; the next number is shown while typing."""
    arrangements = card_of(desk, "body-bo-cult", ARRANGEMENTS).arrangements
    arrangements.place.setFocus()
    arrangements.place.line.setText("DNK")  # typing would open the list of places, and keep the keyboard there
    arrangements.times.setFocus()
    assert arrangements.place.typed() == "DNK, Assen"
    fill_in(desk, arrangements.times.line, "9.30-11")
    fill_in(desk, arrangements.terms.fields["own", "submit_days_before"], "28")
    decisions = arrangements.numbers.fields["decision"]
    decisions.setFocus()
    desk.type("JJJJ-")
    assert arrangements.numbers.example("decision") == ""
    desk.type("B-00")
    assert arrangements.numbers.example("decision") == "volgende: 2023-B-07"
    fill_in(desk, decisions, "JJJJ-A-000")
    assert arrangements.numbers.refusal == (
        "Actiepunten en besluiten zouden dan dezelfde nummers krijgen. Maak het verschil met een letter."
    )
    assert decisions.text() == "JJJJ-A-000"
    fill_in(desk, decisions, "CODE-B-JJJJ-00")
    assert arrangements.numbers.example("decision") == "volgende: BO-CULT-B-2023-01"


def plan_in_february(desk: Desk) -> None:
    """Only the day is typed; everything else follows from the orgaan."""
    desk.meetings.tree.setFocus()
    desk.press(Qt.Key.Key_N, CONTROL)
    form = desk.meetings.new_meeting
    desk.wait(form.date.line.hasFocus)
    desk.type("2e do februari 2024")
    assert (form.times.typed(), form.place.typed()) == ("09:30–11:00", "DNK, Assen")
    assert "Stukken aanleveren 11-01-2024, convocatie verzenden 25-01-2024." in form.preview.text()
    desk.press(Qt.Key.Key_Return)


def undo_everything(desk: Desk) -> list[str]:
    """Go back step by step to the beginning; the names of the steps."""
    undo, names = desk.window.actions_["undo"], []
    while undo.isEnabled():
        names.append(undo.text().removeprefix("&Ongedaan maken: "))
        undo.trigger()
    return names


def test_an_orgaan_of_its_own_making(desk: Desk) -> None:
    make_own_agenda(desk)
    arrange(desk)
    plan_in_february(desk)
    assert desk.meetings.workspace.head.facts.startswith("donderdag 8 februari 2024 · 09:30–11:00 uur · DNK, Assen")
    assert agenda(desk) == [
        "Opening en mededelingen",
        "Verslag vorig overleg (BO-CULT 2023-02, 2 november 2023) en actielijst",
        "Verslag BO-CULT 2023-01 (13 april 2023), aangehouden",
        "Terugblik op 2 november 2023",
        "Vaststellen agenda",
        "Rondvraag",
        "Sluiting",
    ]

    # A later change of the standing agenda leaves this overleg as it is; undo goes back to before it all.
    card = card_of(desk, "body-bo-cult", STANDING)
    desk.qtbot.mouseClick(card.standing.reset, Qt.MouseButton.LeftButton)
    assert card.standing.origin.text() == "Volgt de vaste agenda van de soort Bestuurlijk overleg"
    workspace = desk.files.workspace
    assert workspace is not None
    lines = workspace.agendas.lines(workspace.bodies.card("body-bo-cult").meetings[1].id)
    assert lines[3].title == "Terugblik op 2 november 2023"
    assert undo_everything(desk) == [
        "vaste agenda terugzetten",
        "overleg toevoegen",
        *["afspraken van orgaan wijzigen"] * 4,
        *["vaste agenda wijzigen"] * 3,
    ]
    assert card.arrangements.place.typed() == ""
    assert card.arrangements.numbers.example("decision") == "volgende: 2023-B-007"


def test_what_the_first_overleg_of_a_werkgroep_begins_with(desk: Desk) -> None:
    standing = card_of(desk, "body-wg-conv", STANDING).standing
    assert standing.items.table.records.records[2].item.title.startswith("Verslag vorig overleg")
    standing.first.setChecked(True)
    assert [line.item.title for line in standing.items.table.records.records] == [
        "Opening en kennismaking",
        "Vaststellen agenda",
        "Opdracht en werkwijze",
        "Overgedragen actiepunten",
        "Inhoud",
        "Planning en rondvraag",
    ]
    card_of(desk, "body-bo-cult", STANDING)
    assert standing.every.isChecked()
    standing.first.setChecked(True)
    assert standing.origin.text() == "Begint zoals elk ander overleg, zonder vorig verslag"


def test_what_established_an_orgaan_is_a_door(desk: Desk) -> None:
    facts = card_of(desk, "body-wg-conv", FACTS).facts
    assert facts.decision.text() == "besluit 2023-B-004 van 2 november 2023"
    assert [facts.subtheme.itemText(row) for row in range(3)] == ["–", "Cultuur", "Bibliotheekwerk"]
    desk.qtbot.mouseClick(facts.decision, Qt.MouseButton.LeftButton)
    front = desk.window.pages.front
    assert front is not None
    assert front.key == "decisions"
    desk.window.actions_["back"].trigger()
    assert facts.isVisible()
    assert card_of(desk, "body-bo-cult", FACTS).facts.decision.isHidden()


def test_a_file_that_may_only_be_read_lets_nothing_of_an_orgaan_change(desk: Desk) -> None:
    desk.open_sample()
    workspace = desk.files.workspace
    assert workspace is not None
    path = workspace.path
    assert desk.files.close()
    assert desk.files.open(path, read_only=True)
    desk.window.go("meetings")
    card = card_of(desk, "body-bo-cult", ARRANGEMENTS)
    lines = [*card.arrangements.terms.fields.values(), *card.arrangements.numbers.fields.values()]
    assert all(line.isReadOnly() for line in lines)
    assert all(line.isReadOnly() for line in card.findChildren(LineField))
    for button in (card.standing.make_own, card.standing.reset, card.arrangements.follow, card.remove):
        assert button.isHidden()
