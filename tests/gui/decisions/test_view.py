"""The register on the screen: empty, one, many, frozen, and read only."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from secretariat.domain.decisions import DecisionKind, DecisionWait, RatificationTally
from secretariat.domain.votes import Majority, Vote
from secretariat.gui.decisions.filters import kept, read_back
from secretariat.gui.decisions.view import DecisionsView
from secretariat.gui.look.theme import Theme
from secretariat.services.decisions import DecisionFilter, DecisionLine, DecisionPage, FilterChoices
from secretariat.settings import Settings
from tests.gui.fakes import spoken_name

LINE = DecisionLine(
    id="d1",
    number="2023-B-004",
    decided_on=dt.date(2023, 11, 2),
    kind=DecisionKind.ESTABLISHED,
    text="Er wordt een werkgroep ingesteld.",
    meeting_id="m1",
    meeting_code="BO-CULT 2023-02",
    body_id="b1",
    agenda_item_id="a1",
    dossier_id="s1",
    dossier="D-2023-01 Convenant Cultuureducatie",
    creates_body_id="",
    ratification_required=False,
    frozen=False,
    ratified=RatificationTally(10, 6, 1, 2),
    vote=Vote(
        id="v1",
        decision_id="d1",
        majority=Majority.MORE_THAN_HALF,
        votes_for=9,
        votes_against=1,
        abstained=0,
        blank=0,
    ),
)
CHOICES = FilterChoices((("b1", "Bestuurlijk overleg Cultuur"),), (2023, 2020), (("s1", "D-2023-01 Convenant"),))


def page(*lines: DecisionLine, total: int = -1) -> DecisionPage:
    """A page of the register, on which one decision waits for an action."""
    waiting = {DecisionWait.FOLLOW_UP: 1, DecisionWait.RATIFICATION: 0}
    total = len(lines) if total < 0 else total
    return DecisionPage(lines, total, total, waiting)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, settings: Settings) -> DecisionsView:
    """The register with one decision."""
    view = DecisionsView(settings)
    qtbot.addWidget(view)
    view.resize(1274, 640)
    view.show_choices(CHOICES, (("s1", "D-2023-01 Convenant"), ("s2", "D-2023-02 SPUK")))
    view.show_page(page(LINE))
    view.show()
    return view


def cells(view: DecisionsView) -> list[str]:
    records = view.table.records
    return [records.index(0, place).data() for place in range(records.columnCount())]


def test_a_decision_is_one_line(view: DecisionsView) -> None:
    assert cells(view) == [
        *("2023-B-004", "02-11-2023", "BO-CULT 2023-02", "Er wordt een werkgroep ingesteld.", "Ingesteld"),
        *("D-2023-01", "9 – 1", "6 van de 10, 1 afgewezen"),
    ]
    assert view.count_in_words == "1 besluit"


def test_a_decision_without_overleg_names_its_parties(view: DecisionsView) -> None:
    agreement = dataclasses.replace(
        LINE, meeting_id="", meeting_code="", municipality_parties=("Pekela",), other_parties=("Provincie",)
    )
    view.show_page(page(agreement))
    assert cells(view)[2] == "Provincie en Pekela"


def test_text_kind_and_dossier_are_edited_in_place_until_they_are_frozen(view: DecisionsView) -> None:
    def editable() -> list[str]:
        records = view.table.records
        return [
            column.key
            for place, column in enumerate(records.columns)
            if records.flags(records.index(0, place)) & Qt.ItemFlag.ItemIsEditable
        ]

    assert editable() == ["text", "kind", "dossier"]
    view.show_page(page(dataclasses.replace(LINE, frozen=True)))
    assert editable() == []
    view.show_page(page(LINE))
    view.set_read_only(True)
    assert editable() == []
    assert view.new_button.isHidden()


def test_choosing_in_a_filter_is_enough(view: DecisionsView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.filter_changed) as asked:
        view.filters.body.setCurrentIndex(1)
    assert asked.args == [DecisionFilter(body_id="b1")]
    with qtbot.waitSignal(view.filter_changed) as asked:
        view.filters.kind.setCurrentIndex(view.filters.kind.findText("Ingesteld"))
    assert asked.args == [DecisionFilter(body_id="b1", kind=DecisionKind.ESTABLISHED)]
    with qtbot.waitSignal(view.filter_changed) as asked:
        view.filters.words.setText("  werkgroep   cultuur ")
    assert asked.args[0].words == "werkgroep cultuur"
    with qtbot.waitSignal(view.filter_changed) as asked:
        view.filters.clear_button.click()
    assert asked.args == [DecisionFilter()]


def test_what_waits_is_a_press_away(view: DecisionsView, qtbot: QtBot) -> None:
    words = [view.waits.words_of(group) for group in (None, *DecisionWait)]
    assert words == ["1 besluit", "1 zonder actie", "0 bekrachtiging niet rond"]
    with qtbot.waitSignal(view.filter_changed) as asked:
        view.waits.press(DecisionWait.FOLLOW_UP)
    assert asked.args == [DecisionFilter(waits=DecisionWait.FOLLOW_UP)]


@pytest.mark.parametrize(
    "wanted", [DecisionFilter(), DecisionFilter("b", 2023, DecisionKind.NOTED, "d", "é “x”", DecisionWait.RATIFICATION)]
)
def test_a_filter_comes_back_as_it_was_kept(wanted: DecisionFilter) -> None:
    assert read_back(kept(wanted)) == wanted


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '["b", 2023, "nonsense", "", "", ""]', "3"])
def test_a_damaged_filter_is_none(text: str) -> None:
    assert read_back(text) == DecisionFilter()


def test_a_filter_on_what_is_gone_falls_away(view: DecisionsView) -> None:
    view.show_filter(DecisionFilter(body_id="b1", year=2020))
    view.show_choices(dataclasses.replace(CHOICES, years=(2023,)), ())
    assert view.chosen_filter == DecisionFilter(body_id="b1")


def test_a_list_that_is_cut_off_says_so(view: DecisionsView) -> None:
    lines = tuple(dataclasses.replace(LINE, id=f"d{number}") for number in range(1000))
    view.show_page(page(*lines, total=100_000))
    assert view.count_in_words == "De nieuwste 1000 van 100.000 besluiten; verfijn om oudere te zien"


def test_an_empty_list_says_the_next_step(view: DecisionsView) -> None:
    view.show_page(page())
    assert view.table.findChild(QWidget) is not None
    assert view.count_in_words == "0 besluiten"


def test_everything_has_a_name(view: DecisionsView) -> None:
    bar, answers = view.filters, view.pane.ratification
    filters = (bar.words, bar.body, bar.year, bar.kind, bar.dossier)
    assert [part.accessibleName() for part in filters] == [
        *("Zoek in besluiten", "Filter op orgaan", "Filter op jaar", "Filter op soort", "Filter op dossier")
    ]
    others = (view.table, view.list_button, view.new_button, answers.answers, answers.required)
    assert all(spoken_name(part) for part in others)
