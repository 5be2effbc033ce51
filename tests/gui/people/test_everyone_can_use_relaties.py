"""Every part of Relaties has a name to hear and keys of its own, and nothing falls off the screen."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QTabBar, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from secretariat.domain.bodies import BodyRole
from secretariat.domain.organisations import Organisation, OrganisationKind
from secretariat.domain.people import Person
from secretariat.gui.look.theme import ColourChoice, Theme
from secretariat.gui.people.memberships import MembershipForm
from secretariat.gui.people.new_dialogs import NewOrganisationDialog, NewPersonDialog
from secretariat.gui.people.positions import PositionForm
from secretariat.gui.people.succession_dialog import NEWCOMER, SuccessionDialog
from secretariat.gui.people.view import RelationsView
from secretariat.services.memberships import MembershipLine
from secretariat.services.organisations import OrganisationLine
from secretariat.services.people import Involvement, PersonLine, PositionLine
from secretariat.settings import Settings
from tests.gui.fakes import spoken_name

TODAY = dt.date(2023, 11, 20)
MENUS = "bwegh"
"""The letters of the menus of the window."""
LONG = "Vereniging van Openbare Bibliotheken en Provinciale Ondersteuningsinstellingen in Noord-Nederland"


def succession_dialog() -> SuccessionDialog:
    dialog = SuccessionDialog([("p", "Nepstra, K.")], [], {"p": "K. Nepstra"}, TODAY)
    dialog.successor.choose(NEWCOMER)
    return dialog


DIALOGS: dict[str, Callable[[], QDialog]] = {
    "person": NewPersonDialog,
    "organisation": NewOrganisationDialog,
    "succession": succession_dialog,
}


@pytest.fixture
def empty(theme: Theme, settings: Settings) -> Iterator[RelationsView]:
    """The page without anything; it is gone after the test, so that the next one has fewer parts to dress."""
    view = RelationsView(settings)
    yield view
    view.close()
    view.deleteLater()
    QApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)


@pytest.fixture
def view(empty: RelationsView) -> RelationsView:
    """The page with one person and one organisation, both with the longest names."""
    view = empty
    person = PersonLine("p", "Voorbeeldsma-van Dam, I.", f"wethouder {LONG}", LONG, None, "i@example.nl", True)
    kind = OrganisationKind.ASSOCIATION
    view.people.show_records([person])
    view.organisations.show_records([OrganisationLine("o", LONG, LONG, kind, LONG, "", (LONG,), True, 3)])
    view.person.show_person(Person(id="p", last_name="Voorbeeldsma-van Dam"), "Voorbeeldsma-van Dam, I.")
    day = dt.date(2022, 6, 1)
    view.person.positions.show_records([PositionLine("q", f"wethouder {LONG}", "o", LONG, day, None)])
    member = MembershipLine("m", "b", LONG, BodyRole.AGENDA_MEMBER, "o", LONG, True, day, day, "")
    view.person.memberships.show_records([member])
    view.person.show_involvement(Involvement((), ()))
    view.organisation.show_organisation(
        Organisation(id="o", name=LONG, kind=OrganisationKind.MUNICIPALITY), [("x", "Oldambt")], ["x"], []
    )
    view.resize(1274, 640)
    view.show()
    return view


def named(part: QWidget) -> list[str]:
    inner = (QTabBar, QTextEdit)
    found = [one for one in part.findChildren(QWidget) if one.isVisible() and one.isEnabled()]
    reachable = [one for one in found if one.focusPolicy() != Qt.FocusPolicy.NoFocus and not isinstance(one, inner)]
    return [type(one).__name__ for one in reachable if not spoken_name(one)]


def letters(part: QWidget) -> list[str]:
    texts = [button.text() for button in part.findChildren(QAbstractButton) if button.isVisible()]
    texts += [label.text() for label in part.findChildren(QLabel) if label.isVisible()]
    texts += [bar.tabText(place) for bar in part.findChildren(QTabBar) for place in range(bar.count())]
    return [letter.lower() for text in texts for letter in re.findall(r"&([^&])", text.replace("&&", ""))]


@pytest.mark.parametrize("tab", [0, 1])
def test_everything_has_a_name_and_no_key_is_used_twice(view: RelationsView, tab: int) -> None:
    view.tabs.setCurrentIndex(tab)
    assert named(view) == []
    assert [letter for letter, times in Counter([*letters(view), *MENUS]).items() if times > 1] == []


@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs_have_names_and_keys_of_their_own(theme: Theme, qtbot: QtBot, name: str) -> None:
    dialog = DIALOGS[name]()
    qtbot.addWidget(dialog)
    dialog.show()
    assert named(dialog) == []
    assert [letter for letter, times in Counter(letters(dialog)).items() if times > 1] == []
    assert dialog.minimumSizeHint().height() <= 700


def test_forms_have_names(view: RelationsView) -> None:
    view.person.positions.open_form(PositionForm([("o", "Oldambt")], TODAY))
    view.person.memberships.open_form(MembershipForm([("b", "Overleg")], [("o", "Oldambt")], "o", TODAY))
    assert named(view) == []


def test_labels_show_data_as_it_is(view: RelationsView) -> None:
    labels = [one for one in view.findChildren(QLabel) if one.text()]
    assert [one.text() for one in labels if one.textFormat() != Qt.TextFormat.PlainText] == []


@pytest.mark.parametrize("choice", ColourChoice)
@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_the_list_and_the_record_both_stay_in_sight(
    view: RelationsView, theme: Theme, choice: ColourChoice, zoom: int
) -> None:
    theme.choose(choice)
    theme.set_zoom(zoom)
    view.resize(1228, 620)
    QApplication.processEvents()
    assert view.width() == 1228
    assert view.people.width() >= 200
    assert view.person.width() >= 600
    for record in (view.person, view.organisation):
        record.show_title("Voorbeeldsma-van Dam, mr. dr. É.J.M. van ’t, Stichting Bibliotheekwerk", True, None)
        QApplication.processEvents()
        assert record.title.height() >= record.title.heightForWidth(record.title.width())
    assert not view.grab().isNull()


def test_an_empty_file_says_the_next_step(empty: RelationsView) -> None:
    empty.people.show_records([])
    empty.show()
    said = {one.text() for one in empty.findChildren(QLabel) if one.isVisible()}
    assert {"Nog geen personen", "Voeg de eerste persoon toe.", "Geen persoon gekozen", "0 personen"} <= said


def test_five_thousand_people_are_narrowed_while_typing(view: RelationsView) -> None:
    lines = [PersonLine(f"p{n}", f"Naam {n}, A.", "wethouder", "Oldambt", None, "", False) for n in range(5000)]
    view.people.show_records(lines)
    view.people.filter.setText("naam 4999")
    assert view.people.count_in_words == "1 van 5000 personen"
