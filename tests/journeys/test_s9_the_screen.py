"""S9 of ``domain.md`` §6 in the real window: the booklet, the lists, the kitchen, and a place that comes free."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from secretariat.gui.events.papers_view import EventPapersView
from secretariat.gui.events.register_dialog import RegisterDialog
from secretariat.gui.events.registrations_view import RegistrationsView
from secretariat.gui.events.view import EventsView
from secretariat.gui.shell.paper_dialog import PaperDialog
from tests.journeys.conftest import Desk
from tests.journeys.reading_pdf import words_on

SESSIONS = ("Visie goed en aantrekkelijk werkgeverschap", "Visie online bibliotheek", "De kracht van samenwerking")

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
"""What the screenless platform says of a list that drops down."""


@pytest.fixture
def printed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The desk on 30 november, where everything is saved under the name that is proposed."""

    def answer(_parent: object, _title: str, suggestion: Path, _filters: str) -> Path:
        return desk.folder / suggestion.name

    monkeypatch.setattr("secretariat.gui.shell.saving.ask_save", answer)
    desk.now = dt.datetime(2023, 11, 30, 10)
    desk.open_sample()
    desk.window.go("events")
    return desk


def tab(desk: Desk, kind: type[EventPapersView | RegistrationsView]) -> EventPapersView | RegistrationsView:
    view, part = desk.part(EventsView), desk.part(kind)
    assert isinstance(view, EventsView)
    view.tabs.setCurrentWidget(part)
    return part  # type: ignore[return-value]


def saved(desk: Desk, name: str) -> str:
    """The words of a paper once it is in the folder."""
    path = desk.folder / name
    desk.wait(path.exists)
    return words_on(path)


def paper(desk: Desk, view: EventPapersView, word: str, name: str) -> str:
    """Make one of the papers about the participants, and read it back."""
    (button,) = (one for one in view.papers if one.text() == word)
    button.click()
    (dialog,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, PaperDialog) and one.isVisible())
    dialog.save_button.click()
    words = saved(desk, name)
    dialog.reject()
    return words


def the_papers(desk: Desk) -> None:
    """The booklet, the deelnemerslijst and the paper for the kitchen, as they stand on 30 november."""
    papers = tab(desk, EventPapersView)
    assert isinstance(papers, EventPapersView)
    (remark,) = papers.remarks.records.records
    assert remark.words == "De koppeling ‘Aanmelding werkbezoeken’ leidt nergens heen (#)."
    desk.window.actions_["save_pdf"].trigger()
    booklet = saved(desk, "2023-12-07_VOB_programmaboekje.pdf")
    assert [booklet.count(f"{day} december 2023") for day in ("Donderdag 7", "Vrijdag 8")] == [2, 2]
    assert booklet.count(" uur – ") == 9
    for title in SESSIONS:
        assert booklet.count(title) == 1
    assert booklet.count("Busvertrek 13:15 uur") == 3
    assert "Locatie volgende ledendag: Wordt tijdens het programma bekendgemaakt." in booklet
    listed = paper(desk, papers, "Deelnemerslijst…", "2023-12-08_VOB_deelnemers.pdf")
    assert "3 aangemeld (2 bus, 1 eigen vervoer), 1 op de wachtlijst" in listed
    assert "2 aangemeld (2 bus) " in listed
    assert "2 aangemeld (1 bus, 1 eigen vervoer)" in listed
    assert "Proefman" not in listed
    assert "vegetarisch" not in listed
    kitchen = paper(desk, papers, "Catering…", "2023-12-07_VOB_catering.pdf")
    assert "Diner Aantal 5 personen Dieetwens Aantal vegetarisch 1" in kitchen


def a_second_werkbezoek_is_refused(desk: Desk) -> None:
    desk.window.actions_["new"].trigger()
    (dialog,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, RegisterDialog) and one.isVisible())
    dialog.person.show_choice("per-x-fictiehof")
    dialog.excursion.setCurrentIndex(dialog.excursion.findData("exc-dnk"))
    dialog.save_button.click()
    assert dialog.refusal == (
        "P. Fictiehof is al aangemeld voor Bibliotheek Hoogezand. Eén werkbezoek per persoon: "
        "wijzig de keuze in de lijst."
    )
    dialog.reject()


def test_s9_from_the_booklet_to_the_place_that_comes_free(printed: Desk) -> None:
    the_papers(printed)
    view = tab(printed, RegistrationsView)
    assert isinstance(view, RegistrationsView)
    assert [button.text().replace("&&", "&") for button in view.totals] == [
        "Visie goed en aantrekkelijk werkgeverschap 2 aangemeld",
        "Visie online bibliotheek 2 aangemeld",
        "De kracht van samenwerking 5 aangemeld",
        "Bibliotheek Hoogezand 3 aangemeld (2 bus, 1 eigen vervoer) + 1 wachtlijst – vol (3/3)",
        "DNK & Biblionet Drenthe 2 aangemeld (2 bus)",
        "Bibliotheek Mar en Fean 2 aangemeld (1 bus, 1 eigen vervoer)",
        "Diner 5 (1 vegetarisch)",
    ]
    view.table.setFocus()
    a_second_werkbezoek_is_refused(printed)
    view.select("reg-04")
    printed.window.activateWindow()
    view.table.setFocus()
    printed.wait(view.table.hasFocus)
    QTest.keyClick(view.table, Qt.Key.Key_K)
    assert printed.message() == (
        "Werkbezoek afgezegd. Plaats voor de wachtlijst – "
        "M. Voorbeeldstra: plaats bij Bibliotheek Hoogezand – bus vol (2/2)"
    )
    (offer,) = view.offers
    assert offer.buttons[0].accessibleName() == "Bericht… – M. Voorbeeldstra"
