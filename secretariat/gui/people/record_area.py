"""The right half of the page: one record that scrolls, with its name and what can be done above it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from secretariat.gui.look import icons, tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.widgets.chip import Chip
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.few_lines import FewLines
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.wording.dates import long_date


class RecordArea(QStackedWidget):
    """One record, or what to do while there is none."""

    remove_wanted = Signal()
    """The record is to be removed."""
    archive_wanted = Signal()
    """The record is to be offered no more."""
    bring_back_wanted = Signal()
    """The archived record is to be offered again."""

    def __init__(self, empty: EmptyState, what: str) -> None:
        super().__init__()
        self._buttons: tuple[QPushButton, ...] = ()
        self._read_only = self._is_archived = False
        self.title = FewLines()
        self.title.setProperty("look", "title")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.title.open(True)
        self._sample = Chip("voorbeeld", Tone.NEUTRAL)
        self._sample.setToolTip(f"Deze {what} is bedacht, om het programma te laten zien.")
        self.more = QToolButton()
        self.more.setAccessibleName(f"Meer bij deze {what}")
        self.more.setToolTip(f"Meer bij deze {what}")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        icons.dress(self.more, "ellipsis", "muted")
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self.remove_action = QAction("&Verwijderen", self.menu)
        icons.dress(self.remove_action, "trash-2", "muted")
        self.remove_action.triggered.connect(lambda _checked=False: self.remove_wanted.emit())
        self.bring_back_button = QPushButton("Terughalen")
        self.bring_back_button.setToolTip("Uit het archief halen: weer in de lijsten en keuzes")
        icons.dress(self.bring_back_button, "undo-2")
        self.bring_back_button.clicked.connect(self.bring_back_wanted)
        self._archived = Chip("gearchiveerd", Tone.NEUTRAL)
        self._sentence = PlainLabel("", look="refused", wrap=True)
        self.archive_button = QPushButton("Archiveren")
        icons.dress(self.archive_button, "archive")
        self.archive_button.clicked.connect(self.archive_wanted)
        self._refused = QWidget()
        beside = QHBoxLayout(self._refused)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(tokens.MEDIUM)
        beside.addWidget(self._sentence, 1)
        beside.addWidget(self.archive_button)
        self._refused.hide()
        self._page = QWidget()
        self._page.setObjectName("page")
        self._page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._page)
        self.addWidget(empty)
        self.addWidget(self._area)

    def show_title(self, title: str, invented: bool, archived_on: dt.date | None) -> None:
        """Show whose record this is, and since when it is offered no more."""
        self.title.setText(title)
        self._sample.setVisible(invented)
        self._archived.setVisible(archived_on is not None)
        self._archived.setToolTip(f"Sinds {long_date(archived_on)}." if archived_on else "")
        self._is_archived = archived_on is not None
        self._show_buttons()
        self.setCurrentIndex(1)

    def show_nothing(self) -> None:
        """Say what to do while there is no record."""
        self.setCurrentIndex(0)

    @property
    def refusal(self) -> str:
        """Why the record cannot be removed; empty when that was not asked."""
        return self._sentence.text()

    def refused(self, sentence: str, *, archivable: bool = False) -> None:
        """Say why the record as a whole cannot be treated so, and offer to archive it; no text takes that away."""
        self._sentence.setText(sentence)
        self.archive_button.setVisible(archivable and not self._is_archived)
        self._refused.setVisible(bool(sentence))
        if self.archive_button.isVisible():
            self.archive_button.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self._show_buttons()

    def scroll_to_top(self) -> None:
        """Begin reading at the name."""
        self._area.verticalScrollBar().setValue(0)

    def _lay_out(self, buttons: Iterable[QPushButton], parts: Iterable[QWidget], rarer: Iterable[QAction] = ()) -> None:
        """The name, whole, has what the buttons leave; ``rarer`` is in the menu, for what is not done every week."""
        top = QHBoxLayout()
        top.setSpacing(tokens.SMALL)
        top.addWidget(self.title, 1)
        self._buttons = tuple(buttons)
        for part in (self._sample, self._archived, self.bring_back_button, *self._buttons, self.more):
            top.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        for action in (*rarer, self.remove_action):
            self.menu.addAction(action)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(tokens.LARGE, tokens.SMALL, tokens.LARGE, tokens.LARGE)
        column.setSpacing(tokens.LARGE)
        column.addLayout(top)
        column.addWidget(self._refused)
        for part in parts:
            column.addWidget(part)
        column.addStretch()

    def _show_buttons(self) -> None:
        """An archived record comes back before anything else is done with it."""
        for button in self._buttons:
            button.setVisible(not self._read_only and not self._is_archived)
        self.bring_back_button.setVisible(not self._read_only and self._is_archived)
        self.remove_action.setVisible(not self._read_only)
        self.more.setVisible(any(action.isVisible() for action in self.menu.actions()))
