"""The evenementen: which one above, what belongs to it on tabs below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QTabWidget, QToolButton, QVBoxLayout, QWidget

from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.events import EventLine
from secretariat.wording.dates import date_range
from secretariat.wording.programme import conflicts_counted


class EventsView(QWidget):
    """A choice of events, and the tabs of the chosen one."""

    event_chosen = Signal(str)
    new_wanted = Signal()
    remove_wanted = Signal()
    conflicts_wanted = Signal()
    """The list of what clashes is wanted."""
    shown = Signal()
    """The page, or another tab of it, came into sight."""

    def __init__(self, tabs: Sequence[tuple[QWidget, str, str]], parent: QWidget | None = None) -> None:
        """``tabs`` are views with their word and icon."""
        super().__init__(parent)
        self._icons = [icon for _view, _title, icon in tabs]
        self._read_only = False
        self.events = QuietCombo()
        self.events.setMinimumContentsLength(24)
        self.events.setAccessibleName("Evenement")
        self.events.activated.connect(lambda _row: self.event_chosen.emit(self.events.chosen()))
        label = PlainLabel("Evene&ment")
        label.setBuddy(self.events)
        self.facts = ElidedLabel("", look="muted")
        self.conflicts = QPushButton()
        self.conflicts.setProperty("look", "link")
        icons.dress(self.conflicts, "triangle-alert", "warn")
        self.conflicts.clicked.connect(self.conflicts_wanted)
        self.new_button = QPushButton("Nieuw…")
        self.new_button.setAccessibleName("Nieuw evenement")
        self.new_button.setToolTip("Een evenement beginnen (Ctrl+N)")
        icons.dress(self.new_button, "plus", "muted")
        self.new_button.clicked.connect(self.new_wanted)
        self.remove_button = QToolButton()
        self.remove_button.setAccessibleName("Evenement verwijderen")
        icons.dress(self.remove_button, "trash-2", "muted")
        self.remove_button.setToolTip("Het evenement met zijn hele programma naar de prullenbak")
        self.remove_button.clicked.connect(self.remove_wanted)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName("Onderdelen van het evenement")
        for view, title, _icon in tabs:
            self.tabs.addTab(view, title)
        self.tabs.currentChanged.connect(lambda _place: self.shown.emit())
        self.empty = EmptyState(
            "Nog geen evenementen",
            "Begin een congres of ledendag van een of meer dagen met Ctrl+N.",
            "Nieuw evenement…",
            icon="ticket",
        )
        self.empty.wanted.connect(self.new_wanted)
        self._draw_icons()
        self._lay_out(label)

    def show_lines(self, lines: Sequence[EventLine], event_id: str) -> None:
        """Offer these events, with one of them chosen."""
        self.events.show_choices([(one.id, one.name) for one in lines], event_id)
        chosen = next((one for one in lines if one.id == event_id), None)
        if chosen is not None:
            days = date_range(chosen.start, chosen.end or chosen.start) if chosen.start else ""
            self.facts.setText(" · ".join(filter(None, (days, chosen.place, chosen.organiser))))
        self.stack.setCurrentIndex(1 if chosen else 0)
        for part in (self.events, self.remove_button):
            part.setEnabled(chosen is not None)
        self.remove_button.setVisible(chosen is not None and not self._read_only)

    def show_conflicts(self, count: int) -> None:
        """Say how much clashes; nothing is said of nothing."""
        self.conflicts.setText(conflicts_counted(count))
        self.conflicts.setAccessibleName(f"{conflicts_counted(count)} in het programma: tonen")
        self.conflicts.setVisible(count > 0)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        for part in (self.new_button, self.remove_button, self.empty.button):
            part.setVisible(not read_only)

    def begin(self) -> None:
        """Bring the keyboard to what the tab in front is about."""
        self.tabs.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the page came in front."""
        super().showEvent(event)
        self.shown.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons in the colours of the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "tabs"):
            self._draw_icons()

    def _draw_icons(self) -> None:
        for place, name in enumerate(self._icons):
            self.tabs.setTabIcon(place, icons.icon(name, "muted"))

    def _lay_out(self, label: QWidget) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(tokens.MEDIUM, tokens.SMALL, tokens.SMALL, tokens.TIGHT)
        above.setSpacing(tokens.SMALL)
        above.addWidget(label)
        above.addWidget(self.events)
        above.addWidget(self.facts, 1)
        above.addWidget(self.conflicts)
        above.addWidget(self.new_button)
        above.addWidget(self.remove_button)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.tabs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addWidget(self.stack, 1)
