"""The card of an orgaan: its name, who belongs to it and when it meets, its standing agenda, arrangements and facts."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QTabWidget, QVBoxLayout, QWidget

from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.bodies.arrangements import ArrangementsView
from secretariat.gui.bodies.backlog import BacklogView
from secretariat.gui.bodies.facts import FactsChoices, FactsView
from secretariat.gui.bodies.members import MembersView
from secretariat.gui.bodies.new_form import NewBodyForm
from secretariat.gui.bodies.standing import StandingView
from secretariat.gui.look import icons, tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.models.columns import Column
from secretariat.gui.widgets.chip import Chip
from secretariat.gui.widgets.empty_state import EmptyState
from secretariat.gui.widgets.fields import LineField
from secretariat.gui.widgets.front_stack import FrontStack
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.gui.widgets.record_door import ThemeDoor
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.bodies import BodyCard, MeetingLine
from secretariat.settings import Settings
from secretariat.wording.counting import meetings as count_meetings
from secretariat.wording.dates import short_date
from secretariat.wording.terms import label

COLUMNS: tuple[Column[MeetingLine], ...] = (
    Column(
        key="date",
        title="Datum",
        text=lambda line: short_date(line.date) if line.date else "",
        width=88,
        sort_key=lambda line: line.date or dt.date.max,
    ),
    Column(key="code", title="Code", text=lambda line: line.code, width=120, hidden=True),
    Column(
        key="title",
        title="Overleg",
        text=lambda line: line.title,
        stretch=True,
        least=96,
        tooltip=lambda line: line.title,
    ),
    Column(key="status", title="Stand", text=lambda line: label(line.status), width=128, muted=True),
)


class CardView(QWidget):
    """One orgaan: its name, and below it five tabs."""

    name_wanted = Signal(str)
    """The name was changed."""
    remove_wanted = Signal()
    """The orgaan is to be removed."""
    new_meeting_wanted = Signal()
    """An overleg of it is to be planned."""
    series_wanted = Signal()
    """A series of overleggen of it is to be planned."""
    calendar_wanted = Signal()
    """Its overleggen are to be saved for a calendar."""
    meeting_opened = Signal(str)
    """One of its overleggen is to be shown: the id."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = ElidedLabel("", look="muted")
        self.theme_door = ThemeDoor()
        self._sample = Chip("voorbeeld", Tone.NEUTRAL)
        self.name = LineField(LINE_LIMIT)
        self.name.setAccessibleName("Naam van het orgaan")
        self.name.setProperty("look", "title")
        self.name.committed.connect(self.name_wanted)
        self.new_meeting = QPushButton("&Nieuw overleg")
        icons.dress(self.new_meeting, "plus")
        self.new_meeting.clicked.connect(self.new_meeting_wanted)
        self.series = QPushButton("&Reeks…")
        self.series.clicked.connect(self.series_wanted)
        self.remove = QPushButton("Verwi&jderen")
        self.remove.clicked.connect(self.remove_wanted)
        self.members = MembersView(settings)
        self.standing = StandingView(settings)
        self.backlog = BacklogView(settings)
        self.arrangements = ArrangementsView()
        self.facts = FactsView()
        self._meetings_title = PlainLabel("Overleggen", look="strong")
        self.calendar = QPushButton("Voor de agenda (.ics)…")
        self.calendar.setToolTip("Alle overleggen opslaan, zoals Outlook en andere agenda’s ze lezen")
        self.calendar.setProperty("look", "quiet")
        icons.dress(self.calendar, "calendar-days", "muted")
        self.calendar.clicked.connect(self.calendar_wanted)
        self.meetings = RecordTable(COLUMNS, name="orgaan-overleggen", accessible_name="Overleggen", settings=settings)
        self.meetings.set_empty_state(
            EmptyState("Nog geen overleg", "Plan het eerste met ‘Nieuw overleg’ of Ctrl+N.", icon="messages-square")
        )
        self.meetings.opened.connect(self.meeting_opened)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName("Onderdelen van het orgaan")
        self._lay_out()

    def show_card(self, card: BodyCard, offered: FactsChoices) -> None:
        """Show what the file says."""
        body = card.body
        self._about.setText(" · ".join(filter(None, (body.code, label(body.kind), label(body.status), card.theme))))
        self._sample.setVisible(card.invented)
        self.theme_door.lead_to(body.theme_id)
        self.name.show_text(body.name)
        self.facts.show_facts(card, offered)
        self._meetings_title.setText(count_meetings(len(card.meetings)).capitalize())
        self.meetings.show_records(card.meetings)
        self.calendar.setEnabled(bool(card.meetings))

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.name.setReadOnly(read_only)
        for part in (self.facts, self.members, self.standing, self.backlog, self.arrangements):
            part.set_read_only(read_only)
        for button in (self.new_meeting, self.series, self.remove):
            button.setVisible(not read_only)

    def place_of(self, field: str) -> QWidget:
        """Where a text is typed: that of its name, code or task."""
        return self.name if field == "name" else self.facts.rows[field]

    def forget(self) -> None:
        """Throw away what was typed, because another orgaan is going to be shown."""
        self.name.forget()
        self.facts.forget()

    def show_member_form(self, wanted: bool) -> None:
        """Open or close the form for a new member."""
        self.members.form.setVisible(wanted)

    def commit(self) -> None:
        """Hand over what is being typed."""
        self.name.commit()
        self.facts.commit()
        self.arrangements.commit()
        self.standing.items.commit()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(tokens.SMALL)
        top.addWidget(self._about, 1)
        top.addWidget(self._sample)
        top.addWidget(self.theme_door)
        for button in (self.remove, self.series, self.new_meeting):
            top.addWidget(button)
        head = QVBoxLayout()
        head.setContentsMargins(tokens.LARGE, tokens.SMALL, tokens.LARGE, 0)
        head.setSpacing(0)
        head.addLayout(top)
        head.addWidget(self.name)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(tokens.SMALL, tokens.MEDIUM, tokens.LARGE, tokens.SMALL)
        column.setSpacing(tokens.SMALL)
        column.addWidget(WrappingRow([(self._meetings_title, 1), (self.calendar, 0)]))
        column.addWidget(self.meetings, 1)
        across = QSplitter(Qt.Orientation.Horizontal)
        across.addWidget(self.members)
        across.addWidget(below)
        across.setStretchFactor(0, 5)
        across.setStretchFactor(1, 3)
        across.setSizes([tokens.scaled(672), tokens.scaled(350)])
        across.setChildrenCollapsible(False)
        for part, words in (
            (across, "Le&den en overleggen"),
            (self.standing, "&Vaste agenda"),
            (self.backlog, "&Te agenderen"),
            (self.arrangements, "Afspra&ken"),
            (self.facts, "Gegeven&s"),
        ):
            self.tabs.addTab(part, words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        layout.addLayout(head)
        layout.addWidget(self.tabs, 1)


class BodiesView(FrontStack):
    """The card of one orgaan, or the form for a new one."""

    def __init__(self, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = CardView(settings)
        self.new = NewBodyForm()
        self.addWidget(self.card)
        self.addWidget(self.new)
