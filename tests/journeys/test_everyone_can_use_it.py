"""The real window with the example in it: everything has a name and a key, in Dutch, and nothing is cut off."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from secretariat.gui.association.view import SettingsView
from secretariat.gui.bodies.view import CardView
from secretariat.gui.dossiers.view import DossiersView
from secretariat.gui.events.view import EventsView
from secretariat.gui.people.view import RelationsView
from secretariat.gui.planning.view import PlanningView
from secretariat.gui.shell.window import SETTINGS
from secretariat.gui.themes.view import ThemesView
from secretariat.gui.widgets.reading_order import reading_order
from secretariat.gui.widgets.rich_text_edit import RichTextEdit
from secretariat.gui.year_reports.view import YearReportsView
from tests.gui.fakes import spoken_name
from tests.gui.shell.test_everyone_can_use_it import ALLOWED, ENGLISH
from tests.journeys.conftest import MEETING, Desk

SCREEN = (1366, 728)
"""A common office screen without its task bar."""
TABS = ("Agenda", "Deelnemers", "Verslag", "Stukken", "Verzenden")
WITH_TABS: dict[str, type[QWidget]] = {
    "dossiers": DossiersView,
    "themes": ThemesView,
    "year_reports": YearReportsView,
}
"""Pages on which the chosen record has tabs."""
PAGES_WITH_TABS: dict[str, type[QWidget]] = {"events": EventsView, "people": RelationsView, "planning": PlanningView}
"""Pages that have tabs themselves."""
CARD = "orgaan"
"""The card of an orgaan, in the section Overleggen."""
SCREENS = (
    "today",
    *(f"meetings/{tab}" for tab in TABS),
    *(f"{CARD}/{tab}" for tab in (0, 2, 3)),
    f"{SETTINGS}/4",
    "action_points",
    "decisions",
    "dossiers",
    *(f"dossiers/{tab}" for tab in (1, 2, 3, 4, 5)),
    *(f"planning/{tab}" for tab in (0, 1, 2, 3)),
    *(f"events/{tab}" for tab in range(6)),
    *(f"themes/{tab}" for tab in range(5)),
    "year_reports",
    *(f"year_reports/{tab}" for tab in (1, 2)),
    *(f"people/{tab}" for tab in (0, 1)),
    "commitments",
    "wastebasket",
)


@pytest.fixture(scope="module")
def looked_at(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    """The example in one window, for those who only look."""
    desk = Desk(QtBot(request), tmp_path_factory.mktemp("bekeken"))
    desk.open_sample()
    yield desk
    assert desk.files.close()
    desk.window.close()
    # Whatever stays of a window is dressed again in every test after this one.
    desk.window.deleteLater()
    QCoreApplication.sendPostedEvents(desk.window, QEvent.Type.DeferredDelete)


def go(desk: Desk, screen: str) -> None:
    page, _slash, tab = screen.partition("/")
    desk.window.go("meetings" if page == CARD else page)
    if page == SETTINGS:
        desk.part(SettingsView).show_group(int(tab))  # type: ignore[attr-defined]
        return settle()
    if page in PAGES_WITH_TABS and tab:
        desk.part(PAGES_WITH_TABS[page]).tabs.setCurrentIndex(int(tab))  # type: ignore[attr-defined]
        return settle()
    if page in WITH_TABS and tab:
        desk.part(WITH_TABS[page]).pane.tabs.setCurrentIndex(int(tab))  # type: ignore[attr-defined]
        return settle()
    if page == CARD:
        desk.window.open_record("bodies", "body-bo-cult")
        desk.part(CardView).tabs.setCurrentIndex(int(tab))  # type: ignore[attr-defined]
    elif tab:
        desk.meetings.tree.select("meetings", MEETING)
        desk.tab(tab)
    settle()


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def visible(desk: Desk, kind: type[QWidget]) -> list[QWidget]:
    return [part for part in desk.window.findChildren(kind) if part.isVisible()]


def regions(desk: Desk) -> tuple[QWidget, ...]:
    window = desk.window
    return (window.rail, window.top_bar, window.messages, window.pages, window.status)


def names_of(part: QWidget) -> str:
    return f"{type(part).__name__} {part.objectName()} {spoken_name(part)}".strip()


@pytest.mark.parametrize("screen", SCREENS)
def test_everything_that_can_be_reached_has_a_name(looked_at: Desk, screen: str) -> None:
    desk = looked_at
    go(desk, screen)
    stops = reading_order(regions(desk))
    assert len(stops) >= 4
    assert [type(stop).__name__ for stop in stops if not spoken_name(stop)] == []
    tools = visible(desk, QAbstractButton)
    inner = [tool for tool in tools if isinstance(tool.parentWidget(), QLineEdit | QTabBar)]
    assert [type(tool).__name__ for tool in tools if tool not in inner and not spoken_name(tool)] == []


@pytest.mark.parametrize("screen", SCREENS)
def test_tab_reads_the_window(looked_at: Desk, screen: str) -> None:
    desk = looked_at
    go(desk, screen)
    window = desk.window
    stops = reading_order(regions(desk))
    stops[0].setFocus()
    walked = [window.focusWidget()]
    while len(walked) < 2 * len(stops) and (len(walked) == 1 or walked[-1] is not stops[0]):
        desk.press(Qt.Key.Key_Tab)
        walked.append(window.focusWidget())
    missed = [names_of(stop) for stop in stops if stop not in walked]
    assert missed == []
    columns = [_place(window, stop) for stop in walked if isinstance(stop, RichTextEdit)]
    assert columns == sorted(columns, key=lambda place: place.top())


def _place(window: QWidget, part: QWidget) -> QRect:
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


@pytest.mark.parametrize("screen", SCREENS)
def test_no_letter_opens_two_things(looked_at: Desk, screen: str) -> None:
    go(looked_at, screen)
    assert letters_twice(looked_at) == {}


def test_no_letter_opens_two_things_where_a_form_stands_in_the_verslag(looked_at: Desk) -> None:
    go(looked_at, "meetings/Verslag")
    editor = next(looked_at.minutes.page.editors())
    for button in editor.buttons:
        button.click()
        settle()
        assert letters_twice(looked_at) == {}, button.text()
        editor.close_form()
    looked_at.minutes.way.amendments.show()
    looked_at.minutes.way.amendments.start_new()
    settle()
    assert letters_twice(looked_at) == {}
    looked_at.minutes.way.clear()


def letters_twice(desk: Desk) -> dict[str, list[str]]:
    """The letters that belong to more than one thing that is visible now, with the words of those."""
    texts = [action.text() for action in desk.window.menuBar().actions()]
    texts += [part.text() for part in visible(desk, QAbstractButton)]  # type: ignore[attr-defined]
    texts += [part.text() for part in visible(desk, QLabel) if part.buddy() is not None]  # type: ignore[attr-defined]
    for bar in visible(desk, QTabBar):
        texts += [bar.tabText(place) for place in range(bar.count())]  # type: ignore[attr-defined]
    owners: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        for letter in re.findall(r"&([^&])", text.replace("&&", "")):
            owners[letter.lower()].append(text)
    return {letter: said for letter, said in owners.items() if len(said) > 1}


@pytest.mark.parametrize("screen", SCREENS)
def test_the_window_speaks_dutch(looked_at: Desk, screen: str) -> None:
    desk = looked_at
    go(desk, screen)
    texts = {part.text() for part in visible(desk, QAbstractButton)}  # type: ignore[attr-defined]
    texts |= {part.text() for part in visible(desk, QLabel)}  # type: ignore[attr-defined]
    texts |= {part.toolTip() for part in visible(desk, QWidget)}
    for box in visible(desk, QComboBox):
        texts |= {box.itemText(place) for place in range(box.count())}  # type: ignore[attr-defined]
    words = {text.replace("&", "").strip(" .…:").lower() for text in texts}
    assert words & (ENGLISH - ALLOWED) == set()
