"""The menu of the filters with a name, made anew whenever they change."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from secretariat.gui.action_points.saved_filters import SavedFilters


def test_a_menu_that_is_made_anew_leaves_nothing_of_the_old_one(qtbot: QtBot) -> None:
    filters = SavedFilters()
    qtbot.addWidget(filters.button)
    for names in (("Te laat",), ("Te laat", "Van mij")):
        filters.show_names(names, can_keep=True)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    (below,) = filters.button.menu().findChildren(QMenu)
    assert [one.text() for one in below.actions()] == ["Te laat", "Van mij"]
