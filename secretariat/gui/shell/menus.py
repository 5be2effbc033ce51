"""The menu bar, built from the declared actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from secretariat.gui.look.theme import ColourChoice, Theme
from secretariat.gui.shell.actions import Menu, WindowActions
from secretariat.settings import RecentFile

_COLOURS = {
    ColourChoice.SYSTEM: "&Systeem",
    ColourChoice.LIGHT: "&Licht",
    ColourChoice.DARK: "&Donker",
    ColourChoice.CONTRAST: "&Hoog contrast",
}


class Menus:
    """Fills a menu bar; :attr:`go` gets the pages as they are registered."""

    def __init__(self, bar: QMenuBar, actions: WindowActions, theme: Theme) -> None:
        self._actions = actions
        self._menus: dict[Menu, QMenu] = {menu: bar.addMenu(menu.value) for menu in Menu if menu is not Menu.PAGE}
        self.recent = QMenu("Recent &geopend", bar)
        self.colours = self._colour_menu(theme, bar)
        for menu in self._menus:
            self._fill(menu)
        self._menus[Menu.FILE].insertMenu(actions["open_sample"], self.recent)
        self._menus[Menu.VIEW].insertMenu(actions["full_screen"], self.colours)
        self._numbers = 0

    @property
    def edit(self) -> QMenu:
        """The menu with undo and redo."""
        return self._menus[Menu.EDIT]

    @property
    def file(self) -> QMenu:
        """The menu with the files."""
        return self._menus[Menu.FILE]

    def all_menus(self) -> list[QMenu]:
        """Every menu, submenus included."""
        return [*self._menus.values(), self.recent, self.colours]

    def add_page(self, title: str, handler: Callable[[], object]) -> None:
        """Give a page its line under "Ga naar", with Ctrl and a number for the first nine."""
        menu = self._menus[Menu.GO]
        if self._numbers == 0:
            menu.addSeparator()
        self._numbers += 1
        action = QAction(_with_number(self._numbers, title), menu)
        if self._numbers <= 9:
            action.setShortcut(f"Ctrl+{self._numbers}")
        action.triggered.connect(lambda _checked=False: handler())
        menu.addAction(action)

    def show_recent(self, files: Iterable[RecentFile], open_file: Callable[[Path], object]) -> None:
        """Fill "Recent geopend"."""
        self.recent.clear()
        for number, file in enumerate(files, start=1):
            action = self.recent.addAction(_with_number(number, file.path.name))
            action.setToolTip(str(file.path))
            action.setStatusTip(str(file.path))
            action.triggered.connect(lambda _checked=False, path=file.path: open_file(path))
        self.recent.setEnabled(not self.recent.isEmpty())

    def _fill(self, menu: Menu) -> None:
        for spec, action in self._actions.of_menu(menu):
            if spec.separated:
                self._menus[menu].addSeparator()
            self._menus[menu].addAction(action)

    def _colour_menu(self, theme: Theme, bar: QMenuBar) -> QMenu:
        menu = QMenu("Kl&euren", bar)
        group = QActionGroup(menu)
        for choice, words in _COLOURS.items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(choice is theme.choice)
            action.triggered.connect(lambda _checked=False, choice=choice: theme.choose(choice))
            group.addAction(action)
        return menu


def _with_number(number: int, words: str) -> str:
    plain = words.replace("&", "&&")
    return f"&{number}  {plain}" if number <= 9 else plain
