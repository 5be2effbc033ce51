"""The dossiers on the screen: the list, the route, what expires, and a file for reading."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from secretariat.domain.dossiers import Dossier, DossierStatus, Expiry
from secretariat.domain.routes import Stop
from secretariat.gui.dossiers.facts import DossierChoices
from secretariat.gui.dossiers.view import DossiersView
from secretariat.gui.look.theme import Theme
from secretariat.services.dossier_routes import Route, RouteLine
from secretariat.services.dossiers import (
    DossierFilter,
    DossierLine,
    DossierRecord,
    PartyLine,
    ProgressLine,
)
from secretariat.services.projects import ProjectLine
from secretariat.settings import Settings
from secretariat.wording.dossiers import expiry_warning

LINE = DossierLine(
    id="s1",
    code="D-2020-02",
    name="Landelijk convenant Bibliotheekwerk & <b>Cultuur</b>",
    status=DossierStatus.ACTIVE,
    theme="Cultuur en Bibliotheekwerk",
    organisation="",
    is_sub=False,
    valid_until=dt.date(2023, 12, 31),
    expiry=Expiry.SOON,
    open_actions=2,
    questions=0,
)
RECORD = DossierRecord(
    line=LINE,
    dossier=Dossier(
        id="s1", code=LINE.code, name=LINE.name, status=LINE.status, valid_until=LINE.valid_until, lead_body_id="b2"
    ),
    parent=None,
    successor=None,
    follows=(),
    progress=(ProgressLine("0", dt.date(2023, 11, 20), "Ligt bij de colleges."),),
    questions=(),
    shared_with=(),
    neighbours=(("o3", "Stadskanaal"), ("o2", "Veendam")),
    parties=(PartyLine("o1", "Pekela", dt.date(2023, 11, 17)), PartyLine("o2", "Veendam", None)),
    subs=(),
    projects=(ProjectLine("p1", "Museumhuis", "o1", "Pekela", "NPG", "groot", "loopt", ""),),
)
ROUTE = Route(
    (
        RouteLine(
            "i1", Stop.ITEM, "minutes", "i1", dt.date(2023, 11, 2), "02-11-2023", "BO-CULT", "Convenant", "Besproken"
        ),
        RouteLine("a1", Stop.ACTION, "action_points", "a1", None, "", "BO-CULT", "2023-A-011", "", "loopt", True),
        RouteLine("p1", Stop.PLAN, "", "p1", None, "mei 2024", "", "Nieuw convenant", "", "gepland", True),
    ),
    (),
)
CHOICES = DossierChoices((), (("b1", "Agendacommissie"), ("b2", "Bestuurlijk overleg")), (("o3", "Oldambt"),), (), ())


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, settings: Settings) -> DossiersView:
    """One dossier, in front."""
    view = DossiersView(settings)
    qtbot.addWidget(view)
    view.resize(1274, 640)
    view.show_lines([LINE])
    view.table.select("s1")
    view.pane.show_record(RECORD, ROUTE, (), CHOICES)
    view.show()
    return view


def test_a_dossier_is_one_line_and_says_that_it_expires(view: DossiersView) -> None:
    records = view.table.records
    shown = [records.index(0, place).data() for place in range(records.columnCount())]
    assert shown == [
        *("D-2020-02", "Landelijk convenant Bibliotheekwerk & <b>Cultuur</b>", "Lopend"),
        *("Cultuur en Bibliotheekwerk", "", "31-12-2023", "2", ""),
    ]
    assert view.pane.warning.text() == "De geldigheid verloopt op 31-12-2023. Regel een opvolger."
    assert view.pane.holds.text() == "geldig t/m 31-12-2023"
    assert view.pane.name.textFormat() == Qt.TextFormat.PlainText


def test_what_has_expired_and_what_has_not() -> None:
    day = dt.date(2023, 12, 31)
    assert expiry_warning(Expiry.PASSED, day) == (
        "De geldigheid is verlopen op 31-12-2023. Kies een opvolger, of rond het dossier af."
    )
    assert expiry_warning(None, day) == ""


def test_the_route_opens_what_has_a_door(view: DossiersView, qtbot: QtBot) -> None:
    opened: list[tuple[str, str]] = []
    view.pane.route.opened.connect(lambda kind, record_id: opened.append((kind, record_id)))
    assert view.pane.route.count.text() == "3 stappen, 2 nog open"
    for line in ("i1", "p1", "a1"):
        view.pane.route.table.select(line)
        qtbot.keyClick(view.pane.route.table, Qt.Key.Key_Return)
    assert opened == [("minutes", "i1"), ("action_points", "a1")]
    view.pane.route.only_open.click()
    assert [line.id for line in view.pane.route.table.records.records] == ["a1", "p1"]


def test_the_tabs_count_what_is_on_them(view: DossiersView) -> None:
    tabs = view.pane.tabs
    assert [tabs.tabText(place) for place in range(tabs.count())] == [
        *(
            "Route",
            "Stand van zaken (1)",
            "Te agenderen",
            "Gegevens",
            "Partijen (2)",
            "Onderdelen",
            "Projecten (1)",
            "Gedeeld",
        ),
    ]
    assert view.pane.parties.about.text() == "1 van de 2 getekend"
    assert view.pane.questions.body.chosen() == "b2"
    (project,) = view.pane.projects.list.table.records.records
    assert (project.name, project.organisation, project.size) == ("Museumhuis", "Pekela", "groot")
    assert not tabs.isTabVisible(7)
    assert view.pane.shares.about.text() == ("Buurgemeenten waarmee dit nog niet gedeeld is: Stadskanaal en Veendam.")


def test_a_file_for_reading_shows_everything_and_offers_no_change(view: DossiersView) -> None:
    view.set_read_only(True)
    pane = view.pane
    hidden = (view.new_button, pane.parts.new_button, pane.parties.box, pane.parties.all_button)
    assert all(part.isHidden() for part in hidden)
    assert pane.progress.list.new_lines[0].isHidden()
    assert not pane.status.isEnabled()
    assert not any(action.isEnabled() for action in (view.sub, view.archive, view.remove))
    assert pane.route.table.isEnabled()


def test_an_empty_list_says_the_next_step(view: DossiersView) -> None:
    view.show_lines([])
    assert view.empty.sentence.text() == "Begin het eerste dossier met Ctrl+N."
    view.filters.show_filter(DossierFilter(words="iets"))
    view.show_lines([])
    assert view.empty.title.text() == "Geen dossier gevonden"


def test_on_a_small_screen_the_dossier_stands_below_the_list(view: DossiersView) -> None:
    view.resize(900, 700)
    assert view.splitter.orientation() == Qt.Orientation.Vertical
    view.resize(1274, 700)
    assert view.splitter.orientation() == Qt.Orientation.Horizontal
