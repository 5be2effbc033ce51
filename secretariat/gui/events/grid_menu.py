"""What can be done with a part of the grid, as a menu: the same as with the keys and the mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from secretariat.gui.events.grid_layout import GridBlock
from secretariat.gui.look import icons
from secretariat.wording.programme import WITHOUT_ROOM

Wish = Callable[[str], object]


def grid_menu(
    block: GridBlock,
    rooms: Sequence[str],
    parent: QWidget,
    *,
    open_: Wish,
    copy: Wish,
    remove: Wish,
    to_room: Callable[[str, str], object],
    read_only: bool,
) -> QMenu:
    """The menu of one part; a session has no copy, and in a read-only file there is nothing but opening."""
    line, menu = block.line, QMenu(parent)

    def add(words: str, icon: str, act: Callable[[], object], keys: str = "") -> QAction:
        action = menu.addAction(words + (f"\t{keys}" if keys else ""))
        icons.dress(action, icon, "muted")
        action.triggered.connect(lambda _on=False: act())
        return action

    add("&Openen", "pencil", lambda: open_(line.id), "Enter")
    if read_only:
        return menu
    if not line.is_session:
        add("&Kopiëren", "copy", lambda: copy(line.id))
    others = menu.addMenu("Naar &zaal")
    for room in rooms:
        action = others.addAction((room or WITHOUT_ROOM).replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(room == line.room)
        action.setEnabled(room != line.room)
        action.triggered.connect(lambda _on=False, chosen=room: to_room(line.id, chosen))
    menu.addSeparator()
    add("&Verwijderen", "trash-2", lambda: remove(line.id), "Del")
    return menu
