"""The actions that the page in front does: which of them are possible now, and doing them."""

from __future__ import annotations

import functools

from PySide6.QtCore import QObject

from secretariat.gui.shell.actions import SPECS, Menu, WindowActions
from secretariat.gui.shell.focus import focused_view
from secretariat.gui.shell.messages import Messages
from secretariat.gui.shell.page_stack import PageStack
from secretariat.gui.shell.read_only import ReadOnlyBar

_CHANGING = ("new", "edit")
"""Actions that change something, so that a file that may only be read has an answer to them."""
_OF_A_FILE = ("close_file", "save", "search", "wastebasket", "commitments", "themes", "steps")
"""Actions of the window that need an open file."""
_BY_PAGE = tuple(spec.key for spec in SPECS if spec.by_page and spec.menu is not Menu.PAGE)


class PageActions(QObject):
    """Keeps the menus honest about what can be done at this moment."""

    def __init__(
        self,
        actions: WindowActions,
        pages: PageStack,
        read_only: ReadOnlyBar,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._pages = pages
        self._read_only = read_only
        self._messages = messages
        for key in _BY_PAGE:
            actions.connect(key, functools.partial(self._act, key))
        pages.trail.changed.connect(self.refresh)
        read_only.refused.connect(self._say_read_only)

    def refresh(self, *_args: object) -> None:
        """Grey what cannot be done."""
        handlers = self._pages.handlers()
        working = self._pages.front is not None
        for key in _BY_PAGE:
            possible = key in handlers or (key == "edit" and focused_view() is not None)
            possible = possible or (self._read_only.is_on and key in _CHANGING)  # to say why not
            self._actions[key].setEnabled(possible)
        for key in _OF_A_FILE:
            self._actions[key].setEnabled(working)
        self._actions["pin"].setEnabled(self._pages.current_record() is not None)
        self._actions["back"].setEnabled(working and self._pages.trail.can_go_back)
        self._actions["forward"].setEnabled(working and self._pages.trail.can_go_forward)

    def _act(self, key: str) -> None:
        handler = self._pages.handlers().get(key)
        view = focused_view()
        if handler is not None:
            handler()
        elif key == "edit" and view is not None:
            view.edit(view.currentIndex())
        elif self._read_only.is_on:
            self._say_read_only()

    def _say_read_only(self) -> None:
        self._messages.info(self._read_only.text.text())
