"""The programme of an event as a list that is changed in place, with the chosen part beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from secretariat.gui.events.programme_columns import PROGRAMME
from secretariat.gui.look import icons, tokens
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.list_editor import ListEditor
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.typed_rows import QuietCombo
from secretariat.services.programme import ProgrammeLine
from secretariat.settings import Settings
from secretariat.wording.dates import long_date
from secretariat.wording.names import at_start

_LEAST_WIDTH = 940
"""From this width on, in pixels at 100 %, the chosen part fits beside the list."""


class ProgrammeView(QWidget):
    """List at the left, the chosen part or session at the right; a day above it."""

    day_chosen = Signal(object)
    """Only this day is to be shown, or None for all of them."""
    copy_wanted = Signal()
    """The day that is shown is to be copied to another one."""
    session_wanted = Signal()
    """A session is to be made under the chosen part."""

    def __init__(self, settings: Settings, slot: QWidget, session: QWidget, parent: QWidget | None = None) -> None:
        """``slot`` and ``session`` show the chosen part or session."""
        super().__init__(parent)
        self._days: tuple[dt.date, ...] = ()
        self._read_only = False
        self.day = QuietCombo()
        self.day.setAccessibleName("Dag")
        self.day.setMinimumContentsLength(24)
        self.day.activated.connect(lambda _row: self.day_chosen.emit(self.chosen_day()))
        self.copy_day = QPushButton("Dag &kopiëren…")
        self.copy_day.setToolTip("Alles van de dag die u toont, nog een keer op een andere dag")
        icons.dress(self.copy_day, "copy", "muted")
        self.copy_day.clicked.connect(self.copy_wanted)
        self.new_session = QPushButton("Nieuwe &sessie")
        self.new_session.setToolTip("Een kennissessie onder het gekozen onderdeel")
        icons.dress(self.new_session, "plus", "muted")
        self.new_session.clicked.connect(self.session_wanted)
        self.list = ListEditor(
            PROGRAMME,
            name="programma",
            accessible_name="Programma",
            new=("16-17.30", "Nieuw onderdeel…"),
            shares=(1, 4),
            add="Toevoegen",
            remove="Onderdeel verwijderen",
            empty=EmptyState(
                "Nog geen programma",
                "Typ hieronder een tijd en wat er dan is, bijvoorbeeld: 9.30-10 en Ontvangst.",
                icon="clock",
            ),
            settings=settings,
        )
        self.list.new_lines[0].setAccessibleName("Tijd van het nieuwe onderdeel")
        self.list.new_lines[1].setAccessibleName("Nieuw onderdeel")
        self.record = QStackedWidget()
        self.record.addWidget(EmptyState("Geen onderdeel gekozen", "Kies links een onderdeel.", icon="clock"))
        self.record.addWidget(slot)
        self.record.addWidget(session)
        self.setFocusProxy(self.list.table)
        self._lay_out()

    def show_days(self, days: Sequence[dt.date], chosen: dt.date | None) -> None:
        """Offer these days, with one of them or all of them shown."""
        self._days = tuple(days)
        offered = [("", "Alle dagen"), *((day.isoformat(), at_start(long_date(day))) for day in days)]
        self.day.show_choices(offered, chosen.isoformat() if chosen in self._days and chosen else "")
        self.copy_day.setVisible(not self._read_only and len(days) > 1)

    def chosen_day(self) -> dt.date | None:
        """The day that is shown; None for all of them."""
        return dt.date.fromisoformat(self.day.chosen()) if self.day.chosen() else None

    def show_lines(self, lines: Sequence[ProgrammeLine]) -> None:
        """Show these parts."""
        self.list.show_records(lines)

    def show_part(self, place: int) -> None:
        """Show beside the list nothing (0), a part (1) or a session (2)."""
        self.record.setCurrentIndex(place)
        self.new_session.setEnabled(place > 0)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self._read_only = read_only
        self.list.set_read_only(read_only)
        for part in (self.copy_day, self.new_session):
            part.setVisible(not read_only)

    def set_more_actions(self, actions: Sequence[QAction | None]) -> None:
        """Offer these in the context menu too."""
        self.list.table.set_context_actions((*actions, None, self.list.removing))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chosen part below the list where there is no room beside it, as on a small screen at 150 %."""
        super().resizeEvent(event)
        beside = self.width() >= tokens.scaled(_LEAST_WIDTH)
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self.splitter.orientation() != wanted:
            self.splitter.setOrientation(wanted)
            room = self.width() if beside else self.height()
            self.splitter.setSizes([room * 5 // 9, room * 4 // 9] if beside else [room * 5 // 8, room * 3 // 8])

    def _lay_out(self) -> None:
        label = PlainLabel("&Dag")
        label.setBuddy(self.day)
        above = QHBoxLayout()
        above.setSpacing(tokens.SMALL)
        above.addWidget(label)
        above.addWidget(self.day)
        above.addWidget(self.copy_day)
        above.addStretch()
        above.addWidget(self.new_session)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(tokens.SMALL, tokens.SMALL, tokens.SMALL, tokens.SMALL)
        column.setSpacing(tokens.SMALL)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.record)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([tokens.scaled(780), tokens.scaled(470)])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
