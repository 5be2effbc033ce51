"""The bar at the top: back and forward, the search box, and room for what belongs to the page in front."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.shell.search_box import SearchBox
from secretariat.gui.widgets.plain_label import ElidedLabel


class TopBar(QWidget):
    """Title of the page at the left, search in the middle."""

    def __init__(self, back: QAction, forward: QAction, search: SearchBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search = search
        self.title = ElidedLabel(look="heading")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.LARGE, tokens.SMALL)
        layout.setSpacing(tokens.TIGHT)
        for action in (back, forward):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(action.text().replace("&", ""))
            layout.addWidget(button)
        layout.addSpacing(tokens.SMALL)
        layout.addWidget(self.title, 2)
        search.setMaximumWidth(560)
        search.setMinimumWidth(320)
        layout.addWidget(search, 3)
        self._right = QHBoxLayout()
        self._right.setSpacing(tokens.SMALL)
        layout.addStretch(2)
        layout.addLayout(self._right)

    def add_widget(self, widget: QWidget) -> None:
        """Put something at the right end."""
        self._right.addWidget(widget)
