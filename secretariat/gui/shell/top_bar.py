"""The bar at the top: back and forward, the search box, and room for what belongs to the page in front."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from secretariat.gui.look import tokens
from secretariat.gui.shell.search_box import SearchBox
from secretariat.gui.widgets.plain_label import ElidedLabel

_LEAST_END = 180
"""What the title and the right end have at least, in pixels at 100 %."""


class TopBar(QWidget):
    """Title of the page at the left, search in the middle."""

    def __init__(self, back: QAction, forward: QAction, search: SearchBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search = search
        self.title = ElidedLabel(look="heading")
        left, right = QWidget(), QWidget()
        self._left, self._right = QHBoxLayout(left), QHBoxLayout(right)
        for row in (self._left, self._right):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(tokens.TIGHT)
        for action in (back, forward):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(action.text().replace("&", ""))
            self._left.addWidget(button)
        self._left.addSpacing(tokens.SMALL)
        self._left.addWidget(self.title, 1)
        self._right.addStretch()
        self.end = right
        """What stands at the right end; good news may lie there."""
        search.setMinimumWidth(280)
        search.setMaximumWidth(560)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.LARGE, tokens.SMALL)
        layout.setSpacing(tokens.LARGE)
        for widget, share in ((left, 2), (search, 3), (right, 2)):
            layout.addWidget(widget, share)
        for side in (left, right):
            side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            side.setMinimumWidth(tokens.scaled(_LEAST_END))

    def make_room(self, width: int) -> bool:
        """Leave this much at the right end and say whether it is there; 0 gives it back to the search box."""
        least = tokens.scaled(_LEAST_END)
        others = least + self.search.minimumWidth() + 2 * tokens.LARGE + tokens.SMALL + tokens.LARGE
        fits = not self.isHidden() and others + width <= self.width()
        self.end.setMinimumWidth(max(width, least) if fits else least)
        layout = self.layout()
        if layout is not None:
            layout.activate()
        return fits

    def add_widget(self, widget: QWidget) -> None:
        """Put something at the right end."""
        self._right.addWidget(widget)
