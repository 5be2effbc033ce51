"""Terms and formats of numbers to type: what counts where nothing is typed shows through."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from secretariat.domain.association import Terms
from secretariat.gui.look.theme import Theme
from secretariat.gui.widgets.number_rows import NumberRows
from secretariat.gui.widgets.terms_grid import TermsGrid
from secretariat.services.association import NumberLine

USUAL = Terms(21, 14, 2, None, 5, 10, 10)


@pytest.fixture
def grid(theme: Theme, qtbot: QtBot) -> TermsGrid:
    grid = TermsGrid((("executive", "Bestuurlijk"), ("official", "Ambtelijk")), "Leeg is gebruikelijk.")
    qtbot.addWidget(grid)
    grid.show_terms({"executive": (Terms(submit_days_before=28), USUAL), "official": (Terms(), Terms(10, 7))})
    return grid


def type_in(grid: TermsGrid, key: str, field: str, text: str) -> None:
    line = grid.fields[key, field]
    line.setText(text)
    line.setModified(True)
    line.commit()


def test_what_is_settled_stands_there_and_what_is_usual_shows_through(grid: TermsGrid) -> None:
    own, usual = grid.fields["executive", "submit_days_before"], grid.fields["executive", "send_days_before"]
    assert (own.text(), own.placeholderText(), own.font().weight() >= 600) == ("28", "21", True)
    assert (usual.text(), usual.placeholderText(), usual.font().weight() >= 600) == ("", "14", False)
    assert grid.fields["official", "comment_workdays"].placeholderText() == "–"
    assert own.accessibleName() == "Stukken aanleveren, dagen ervoor (bestuurlijk)"


def test_a_number_or_nothing_is_wanted_and_anything_else_is_said(grid: TermsGrid) -> None:
    wanted: list[tuple[object, ...]] = []
    grid.term_wanted.connect(lambda *what: wanted.append(what))
    type_in(grid, "official", "send_days_before", "5")
    type_in(grid, "executive", "submit_days_before", "")
    type_in(grid, "executive", "comment_workdays", "een")
    assert wanted == [("official", "send_days_before", 5), ("executive", "submit_days_before", None)]
    assert grid.refusal == ("‘een’ is geen aantal. Typ een getal, of laat het veld leeg voor wat gebruikelijk is.")
    assert grid.fields["executive", "comment_workdays"].text() == "een"


def test_terms_in_an_odd_order_are_kept_but_pointed_out(grid: TermsGrid) -> None:
    grid.show_terms({"executive": (Terms(submit_days_before=3), USUAL)})
    assert grid.refusal == "Let op: de stukken komen zo pas na de verzending binnen."
    grid.show_terms({"executive": (Terms(late_papers_days_before=20), USUAL)})
    assert grid.refusal == "Let op: de nazending ligt zo vóór de verzending."
    grid.show_terms({"executive": (Terms(), USUAL)})
    assert grid.refusal == ""


def test_a_format_shows_the_number_it_gives_next(theme: Theme, qtbot: QtBot) -> None:
    rows = NumberRows()
    qtbot.addWidget(rows)
    rows.show_formats([NumberLine("decision", "", "{year}-B-{seq:03d}", "2023-B-012")])
    assert (rows.fields["decision"].text(), rows.fields["decision"].placeholderText()) == ("", "JJJJ-B-000")
    assert rows.example("decision") == "volgende: 2023-B-012"
    asked: list[tuple[str, str]] = []
    rows.typing.connect(lambda *what: asked.append(what))
    qtbot.keyClicks(rows.fields["decision"], "B0")
    assert asked == [("decision", "B"), ("decision", "B0")]
    rows.show_example("decision", "B12")
    assert rows.example("decision") == "volgende: B12"
