"""Everything has a name to hear and a key to reach it, in Dutch, in the order one reads."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QMenu,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from secretariat.domain.refusals import FileLocked, FileReadOnly
from secretariat.gui.look.theme import ColourChoice, Theme
from secretariat.gui.shell.about_dialog import AboutDialog
from secretariat.gui.shell.actions import SPECS, Menu
from secretariat.gui.shell.file_dialogs import LockedDialog, ProtectedDialog
from secretariat.gui.shell.help_dialog import HelpDialog
from secretariat.gui.shell.new_file_dialog import NewFileDialog
from secretariat.gui.shell.report_dialog import ReportDialog
from secretariat.gui.shell.shortcuts_dialog import ShortcutsDialog, key_words
from secretariat.gui.shell.steps_dialog import StepsDialog
from secretariat.gui.shell.window import MainWindow
from secretariat.gui.widgets.column_filter import ColumnFilterDialog
from secretariat.services.history import StepLine
from tests.gui.fakes import FakePage, FakeWorkspace, spoken_name

ENGLISH = {"cancel", "look in", "file name", "open", "save", "close", "yes", "no", "apply", "help", "edit", "view"}
ALLOWED = {"open", "help"}  # these are Dutch too
TITLES = (
    "Vandaag",
    "Overleggen",
    "Actiepunten",
    "Besluiten",
    "Dossiers",
    "Planning",
    "Relaties",
    "Evenementen",
    "Jaar",
)

STEP = StepLine("2", 2, "actiepunt toevoegen", "2023-A-017", dt.datetime(2023, 11, 2, 14, 2), "anne", False)
DIALOGS: dict[str, Callable[[], QDialog]] = {
    "about": lambda: AboutDialog("0.1"),
    "shortcuts": lambda: ShortcutsDialog(TITLES),
    "locked": lambda: LockedDialog(FileLocked("a.vgg", "anne", "PC", None), dt.date(2023, 11, 2)),
    "protected": lambda: ProtectedDialog(FileReadOnly("a.vgg")),
    "report": lambda: ReportDialog("Secretariaat 0.1"),
    "steps": lambda: StepsDialog([STEP], None, read_only=False),
    "new file": lambda: NewFileDialog(lambda short: Path(f"{short}.vgg")),
    "help": lambda: HelpDialog("overal"),
    "filter": lambda: ColumnFilterDialog("Stand", ["Open", "Gereed"], None),
}


@pytest.fixture
def full(window: MainWindow, tmp_path: Path) -> MainWindow:
    """The window with a file and a message in it."""
    pages = [FakePage(f"page{number}", title) for number, title in enumerate(TITLES)]
    for page in (*pages, FakePage("settings", "Instellingen", "settings")):
        window.register(page.plate, page.made, at_bottom=page not in pages)
    window.open_file(FakeWorkspace(tmp_path / "a.vgg"))  # type: ignore[arg-type]
    window.shell.messages.info("Actiepunt verwijderd", "Ongedaan maken", lambda: None)
    return window


@pytest.fixture(params=DIALOGS)
def dialog(request: pytest.FixtureRequest, theme: Theme, qtbot: QtBot) -> QDialog:
    """Every dialog of the shell in turn."""
    dialog = DIALOGS[request.param]()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def focusable(window: QWidget) -> Iterator[QWidget]:
    """Every part that can have the keyboard."""
    for part in window.findChildren(QWidget):
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.isVisible() and part.isEnabled():
            yield part


def nameless(window: QWidget) -> list[str]:
    inner = (QTabBar, QTextEdit)
    return [
        f"{type(part).__name__} {part.objectName()}"
        for part in focusable(window)
        if not spoken_name(part) and not isinstance(part, inner) and part.objectName() != "qt_spinbox_lineedit"
    ]


def mnemonics(texts: list[str]) -> list[str]:
    letters = Counter(letter.lower() for text in texts for letter in re.findall(r"&([^&])", text.replace("&&", "")))
    return sorted(letter for letter, times in letters.items() if times > 1)


def test_everything_in_the_window_has_a_name(full: MainWindow) -> None:
    assert nameless(full) == []


def test_the_start_page_has_names_too(window: MainWindow, tmp_path: Path) -> None:
    window.shell.settings.remember_file(tmp_path / "a.vgg", dt.datetime(2023, 11, 2))
    window.show_recent()
    assert nameless(window) == []


def test_everything_in_a_dialog_has_a_name(dialog: QDialog) -> None:
    assert nameless(dialog) == []


def test_a_dialog_has_one_default_and_no_mnemonic_twice(dialog: QDialog) -> None:
    assert mnemonics([button.text() for button in dialog.findChildren(QAbstractButton)]) == []


def test_no_menu_has_a_mnemonic_twice_and_every_item_has_one(full: MainWindow, tmp_path: Path) -> None:
    settings = full.shell.settings
    for name in ("a.vgg", "b & c.vgg"):
        settings.remember_file(tmp_path / name, dt.datetime(2023, 11, 2))
    full.show_recent()
    bar = [action.text() for action in full.menuBar().actions()]
    assert mnemonics(bar) == []
    for menu in full.menus.all_menus():
        texts = [action.text() for action in menu.actions() if not action.isSeparator()]
        assert (menu.title(), mnemonics(texts)) == (menu.title(), [])
        assert [text for text in texts if "&" not in text and text != "Instellingen"] == []


def test_every_menu_item_has_its_own_keys(full: MainWindow) -> None:
    keys = Counter(key for spec in SPECS for key in spec.keys)
    pages = {f"Ctrl+{number}" for number in range(1, 10)}
    assert [key for key, times in keys.items() if times > 1 or key in pages] == []
    assert {"Ctrl+N", "Ctrl+P", "Ctrl+S", "Ctrl+Z", "Ctrl+Y", "F2", "Ctrl+F", "Alt+Q", "F1"} <= set(keys)
    assert {"Ctrl+/", "Alt+Left", "Alt+Right", "Ctrl+Return", "Ctrl+K"} <= set(keys)


def test_every_menu_has_actions_and_the_menus_are_those_of_the_bar(full: MainWindow) -> None:
    assert [action.text() for action in full.menuBar().actions()] == [m.value for m in Menu if m is not Menu.PAGE]
    menus: list[QMenu] = full.menus.all_menus()
    assert all(menu.actions() for menu in menus if menu is not full.menus.recent)


def test_tab_walks_through_the_window_as_one_reads(full: MainWindow) -> None:
    full.go("page3")
    full.shell.messages.info("Actiepunt verwijderd", "Ongedaan maken", lambda: None)
    full.rail.button("page3").setFocus()  # the rail is one stop; arrows walk inside it
    stops = tab_stops(full)
    regions = [region for region, _stops in itertools.groupby(_region(full, part) for part in stops)]
    assert regions == ["rail", "top bar", "message", "page"]
    QTest.keyClick(stops[0], Qt.Key.Key_Backtab)
    assert full.focusWidget() is stops[-1]


def tab_stops(window: QWidget, most: int = 500) -> list[QWidget]:
    """Where Tab leads, from the part that has the keyboard until it is back there."""
    first = window.focusWidget()
    assert first is not None
    stops = [first]
    while len(stops) < most:
        QTest.keyClick(stops[-1], Qt.Key.Key_Tab)
        part = window.focusWidget()
        assert part is not None
        if part is first:
            break
        stops.append(part)
    return stops


def _region(window: MainWindow, part: QWidget) -> str:
    for name, region in (
        ("rail", window.rail),
        ("top bar", window.top_bar),
        ("message", window.messages),
        ("page", window.pages),
        ("status", window.status),
    ):
        if region.isAncestorOf(part):
            return name
    return type(part).__name__


def test_everything_speaks_dutch(full: MainWindow) -> None:
    texts = {button.text() for button in full.findChildren(QAbstractButton)}
    texts |= {label.text() for label in full.findChildren(QLabel)}
    texts |= {action.text() for menu in full.menus.all_menus() for action in menu.actions()}
    words = {text.replace("&", "").strip(" .…:").lower() for text in texts}
    assert words & (ENGLISH - ALLOWED) == set()


def test_dialogs_speak_dutch(dialog: QDialog) -> None:
    words = {button.text().replace("&", "").lower() for button in dialog.findChildren(QAbstractButton)}
    assert words & (ENGLISH - ALLOWED) == set()


def test_labels_of_the_shell_never_read_markup(full: MainWindow, dialog: QDialog) -> None:
    labels = [*full.findChildren(QLabel), *dialog.findChildren(QLabel)]
    strange = [label.text() for label in labels if label.text() and label.textFormat() != Qt.TextFormat.PlainText]
    assert strange == []


def test_keys_have_the_names_on_the_keyboard() -> None:
    assert key_words(("Ctrl+Y", "F2")) == "Ctrl+Y of F2"
    assert key_words(("Ctrl+Return", "Alt+Left", "Ctrl++")) == "Ctrl+Enter of Alt+pijl links of Ctrl++"


def test_all_keys_stand_on_one_screen(theme: Theme, qtbot: QtBot) -> None:
    dialog = ShortcutsDialog(TITLES)
    qtbot.addWidget(dialog)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    pairs = dict(itertools.pairwise(said))
    assert pairs["Vet"] == "Ctrl+B"
    assert pairs["Vorig punt"] == "Ctrl+Shift+Enter"
    assert pairs["Koppeling (buiten een tekst: overal zoeken)"] == "Ctrl+K"
    assert pairs["Afwezig met kennisgeving"] == "M"
    assert pairs["Terug"] == "Alt+pijl links"
    assert pairs["Overleggen"] == "Ctrl+2"


@pytest.mark.parametrize("choice", ColourChoice)
@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_nothing_falls_off_at_1366_by_768(full: MainWindow, choice: ColourChoice, zoom: int) -> None:
    full.shell.theme.choose(choice)
    full.shell.theme.set_zoom(zoom)
    full.resize(1366, 768)
    QApplication.processEvents()
    assert full.width() == 1366
    buttons = [full.rail.button(f"page{number}") for number in range(len(TITLES))]
    bottoms = [button.mapTo(full, QPoint(0, button.height())).y() for button in buttons]
    assert bottoms == sorted(bottoms)
    if zoom <= 150:
        assert bottoms[-1] <= full.height()
    assert not full.grab().isNull()
    assert full.findChildren(QTableView) == []


def test_dialogs_do_not_pile_up(full: MainWindow, qtbot: QtBot) -> None:
    before = len(QApplication.topLevelWidgets())
    for _ in range(20):
        full.actions_["about"].trigger()
        dialogs = [top for top in QApplication.topLevelWidgets() if isinstance(top, AboutDialog)]
        for one in dialogs:
            one.close()
        QApplication.sendPostedEvents(None, 52)  # DeferredDelete
    assert len(QApplication.topLevelWidgets()) == before
