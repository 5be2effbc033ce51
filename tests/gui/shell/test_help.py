"""Help: a page for every screen and tab, with keys that exist, found by words and links."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from secretariat.gui.look.theme import Theme
from secretariat.gui.shell.actions import SPECS
from secretariat.gui.shell.help_dialog import FIRST, TOPICS, HelpDialog, HelpPage, read_pages
from secretariat.gui.shell.page_keys import PAGE_KEYS
from secretariat.gui.shell.shortcuts_dialog import key_words
from tests.house import PACKAGE, ROOT, sources

FOLDER = ROOT / "resources" / "help"
GENERAL = {"begin", "overal", "reservekopieen", "samen"}
"""Pages that belong to no screen."""
ALONE = {"Enter", "Esc", "Tab", "Spatie", "Shift", "Ctrl", "Ctrl+A", "Insert", "Delete", "Backspace"}
"""Keys that do everywhere what they are for."""
SAID = {
    "Ctrl+Spatie": "Ctrl+Spatie",
    "Del": "Delete",
    "Alt+←": "Alt+pijl links",
    "Alt+↑": "Alt+pijl omhoog",
    "Alt+↓": "Alt+pijl omlaag",
    "Alt+Links": "Alt+pijl links",
    "Shift+pijl": "Shift+pijl omlaag",
    "Alt+pijl": "Alt+pijl omhoog",
    "Ctrl+pijl omhoog of omlaag": "Ctrl+pijl omhoog",
}
"""How help may say a key, and what the list of keys calls it."""
KEY = re.compile(r"\*\*((?:(?:Ctrl|Alt|Shift)\+)+[^*]+?|F\d+|[A-Z]|Del|Enter|Esc|Insert|Backspace|Tab|Spatie)\*\*")


def known_keys() -> set[str]:
    """Every key that the list of keys shows."""
    keys = {key_words((key,)) for spec in SPECS for key in spec.keys}
    keys |= {key_words((key,)) for part in PAGE_KEYS.values() for key in part}
    return keys | {f"Ctrl+{number}" for number in range(1, 10)} | ALONE


def mnemonics() -> set[str]:
    """Every key with Alt that some button, label or tab of the window has."""
    written = "".join(path.read_text(encoding="utf-8") for path in sources("gui"))
    return {f"Alt+{letter.upper()}" for letter in re.findall(r"&([A-Za-z])", written)}


@pytest.fixture
def dialog(theme: Theme, qtbot: QtBot) -> HelpDialog:
    dialog = HelpDialog("agenda")
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def shown(dialog: HelpDialog) -> list[str]:
    items = [dialog.contents.item(row) for row in range(dialog.contents.count())]
    return [item.text() for item in items if not item.isHidden()]


def test_every_page_is_in_the_contents_and_the_contents_name_nothing_else() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.md")) == sorted(TOPICS)


def test_every_screen_and_tab_has_its_page_and_every_page_its_screen() -> None:
    named = set()
    for path in sources("gui"):
        text = path.read_text(encoding="utf-8")
        named |= set(re.findall(r'help_topic = "(\w+)"', text))
        for body in re.findall(r"def help_topic\(.*?\n\n", text, re.DOTALL):
            named |= set(re.findall(r'(?:return|else) "(\w+)"', body))
    assert named | GENERAL == set(TOPICS)
    pages = [path for path in (PACKAGE / "gui").glob("*/presenter.py") if "\n    key = " in path.read_text("utf-8")]
    assert len(pages) > 8
    assert [path.parent.name for path in pages if "help_topic" not in path.read_text("utf-8")] == []


@pytest.mark.parametrize("page", read_pages(), ids=lambda page: page.topic)
def test_every_key_that_help_names_exists(page: HelpPage) -> None:
    known = known_keys() | mnemonics()
    named = {SAID.get(key, key) for key in KEY.findall(page.text)}
    assert {key for key in named if key not in known and key.replace("Pijl", "pijl") not in known} == set()


@pytest.mark.parametrize("page", read_pages(), ids=lambda page: page.topic)
def test_a_page_has_one_title_and_leads_only_to_pages(page: HelpPage) -> None:
    assert re.findall(r"^# ", page.text, re.MULTILINE) == ["# "]
    links = re.findall(r"\]\(([^)]+)\)", page.text)
    assert [link for link in links if link.removesuffix(".md") not in TOPICS] == []


def test_the_page_of_the_screen_is_shown_with_all_others_beside_it(dialog: HelpDialog) -> None:
    assert (dialog.topic, dialog.windowTitle()) == ("agenda", "Hulp – Agenda")
    assert dialog.browser.toPlainText().startswith("Agenda")
    assert shown(dialog)[:3] == ["Beginnen", "Overal in het programma", "Vandaag"]
    assert dialog.browser.hasFocus()


def test_a_screen_without_a_page_shows_where_to_begin(theme: Theme, qtbot: QtBot) -> None:
    dialog = HelpDialog("iets nieuws")
    qtbot.addWidget(dialog)
    assert dialog.topic == FIRST


def test_words_narrow_the_contents_and_enter_leads_to_what_was_found(dialog: HelpDialog) -> None:
    dialog.search.setFocus()
    dialog.search.setText("bestuurswissel")
    assert shown(dialog) == ["Relaties"]
    assert dialog.topic == "relaties"
    assert dialog.browser.textCursor().selectedText().casefold() == "bestuurswissel"
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.browser.hasFocus()
    dialog.search.clear()
    assert len(shown(dialog)) == len(TOPICS)
    dialog.search.setText("watkanditniet")
    assert (shown(dialog), dialog.topic) == ([], "relaties")


def test_a_link_leads_to_another_page_and_never_out_of_the_program(dialog: HelpDialog) -> None:
    dialog.show_topic("overal")
    dialog.browser.anchorClicked.emit(QUrl("prullenbak.md"))
    assert dialog.topic == "prullenbak"
    for strange in ("https://example.nl/agenda.md", "file:///etc/passwd", "weg.md", "../agenda.md"):
        dialog.browser.anchorClicked.emit(QUrl(strange))
        assert dialog.topic == "prullenbak"
