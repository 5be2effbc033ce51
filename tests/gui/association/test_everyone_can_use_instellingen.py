"""Every group of Instellingen: named parts, letters of their own, Dutch, and nothing that falls off the screen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from secretariat.gui.association.group import GroupView
from secretariat.gui.association.presenter import GROUPS, SettingsPresenter
from secretariat.gui.association.view import SettingsView
from secretariat.gui.shell.context import Shell
from tests.gui.fakes import spoken_name
from tests.gui.shell.test_everyone_can_use_it import ALLOWED, ENGLISH

MENUS = "bwegh"
"""The letters of the menus of the window."""
ROOM = (1366 - 92, 728 - 110)
"""What an office screen leaves for a page."""


@pytest.fixture
def page(shell: Shell) -> Iterator[SettingsView]:
    """The page without a file, all its groups made."""
    view = SettingsPresenter(shell).widget
    assert isinstance(view, SettingsView)
    view.resize(*ROOM)
    view.show()
    view.begin()
    for place in range(len(GROUPS)):
        view.show_group(place)
    yield view
    shell.theme.set_zoom(100)
    view.close()
    view.deleteLater()
    QApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)


def groups_of(page: SettingsView) -> Iterator[GroupView]:
    """Each group in turn, in front."""
    for place in range(len(GROUPS)):
        page.show_group(place)
        QApplication.processEvents()
        shown = page.stack.currentWidget()
        assert isinstance(shown, GroupView)
        shown.set_read_only(False)
        yield shown


def test_everything_that_can_be_reached_has_a_name(page: SettingsView) -> None:
    for group in groups_of(page):
        parts = [part for part in group.findChildren(QWidget) if part.isVisible() and part.isEnabled()]
        reached = [part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert reached
        assert (group.title, [type(part).__name__ for part in reached if not spoken_name(part)]) == (group.title, [])


def test_no_letter_opens_two_things(page: SettingsView) -> None:
    for group in groups_of(page):
        texts = [part.text() for part in group.findChildren(QAbstractButton) if part.isVisible()]
        texts += [part.text() for part in group.findChildren(QLabel) if part.buddy() is not None]
        letters = Counter(letter.lower() for text in texts for letter in re.findall("&([^&])", text))
        assert (group.title, [one for one, times in letters.items() if times > 1 or one in MENUS]) == (group.title, [])


def test_it_speaks_dutch_as_plain_text(page: SettingsView) -> None:
    for group in groups_of(page):
        labels = [label for label in group.findChildren(QLabel) if label.text()]
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
        texts = {label.text() for label in labels} | {one.text() for one in group.findChildren(QAbstractButton)}
        assert {text.replace("&", "").strip(" .…:").lower() for text in texts} & (ENGLISH - ALLOWED) == set()


@pytest.mark.parametrize("zoom", [100, 150])
def test_no_button_is_cut_off(page: SettingsView, shell: Shell, zoom: int) -> None:
    shell.theme.set_zoom(zoom)
    for group in groups_of(page):
        page.resize(max(ROOM[0], page.minimumSizeHint().width()), ROOM[1])
        QApplication.processEvents()
        buttons = [one for one in group.findChildren(QAbstractButton) if one.isVisible() and one.text()]
        cut = [one.text() for one in buttons if one.width() < one.minimumSizeHint().width()]
        assert (group.title, cut) == (group.title, [])


def test_the_words_that_are_searched_each_have_a_part(page: SettingsView) -> None:
    for group in groups_of(page):
        assert len(group.words) == len(group.parts) > 0
        assert all(group.isAncestorOf(part) for part in group.parts)
