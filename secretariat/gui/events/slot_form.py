"""The chosen part of a programme: when, where, what, who speaks, its text, and the overleg that it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from secretariat.domain.events import ProgrammeSlotKind
from secretariat.gui.events.record_form import RecordForm
from secretariat.gui.look import hours, icons, tokens
from secretariat.gui.widgets.pick_box import Choice
from secretariat.services.programme import SlotRecord
from secretariat.wording.dates import short_date
from secretariat.wording.terms import choices

NEW = "nieuw:"
"""Begins the choice of a new overleg of an orgaan."""


class SlotForm(RecordForm):
    """Every field of a part."""

    meeting_wanted = Signal(str)
    """The part is to be this overleg: its id, :data:`NEW` with the id of an orgaan, or nothing."""
    door_wanted = Signal()
    """The overleg of the part is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = self.form
        form.add(self.line("title", "&Titel"))
        form.add(
            (self.line("day", "Dag", "7-12", short=True), 4),
            (self.line("times", "Tijd", "16-17.30", short=True), 4),
            (self.choice("kind", "Soort"), 4),
        )
        form.add((self.line("room", "Zaal", "Naam van de zaal"), 6), (self.line("place", "Ergens anders"), 6))
        form.add(self.people("speaker_ids", "Sprekers", "Naam van een spreker", "Van de lijst halen"))
        form.add(self.long("description", "Tekst in het programmaboekje"))
        form.add(self.tick("members_only", "Alleen voor leden"))
        form.add(self.choice("announcement_id", "Aankondiging onder embargo"))
        self.meeting = self.choice("meeting_id", "Dit onderdeel is een overleg")
        box = self.boxes["meeting_id"]
        box.activated.disconnect()
        box.activated.connect(lambda _row: self.meeting_wanted.emit(self._chosen()))
        self.door = QPushButton("Overleg openen")
        self.door.setProperty("look", "link")
        icons.dress(self.door, "external-link", "muted")
        self.door.clicked.connect(self.door_wanted)
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SMALL)
        row.addWidget(self.meeting, 1)
        row.addWidget(self.door)
        form.add(beside)

    def show_record(
        self,
        record: SlotRecord,
        people: Sequence[Choice],
        news: Sequence[Choice],
        meetings: Sequence[Choice],
        bodies: Sequence[Choice],
    ) -> None:
        """Show a part; what is being typed in it stays."""
        slot = record.slot
        self.show_texts(
            {
                "title": slot.title,
                "day": short_date(slot.day),
                "times": hours.clock_range(slot.start_time, slot.end_time).removesuffix(" uur"),
                "room": slot.room or "",
                "place": record.place,
                "description": slot.description or "",
            }
        )
        kinds = [(one.value, name) for one, name in choices(ProgrammeSlotKind)]
        self.show_choices("kind", kinds, slot.kind.value, nobody=None)
        self.show_choices("announcement_id", news, slot.announcement_id or "")
        new = [(f"{NEW}{body_id}", f"Nieuw overleg: {name}") for body_id, name in bodies]
        self.show_choices("meeting_id", [*meetings, *new], slot.meeting_id or "")
        self.ticks["members_only"].setChecked(bool(slot.members_only))
        self.show_people("speaker_ids", people, record.speakers)
        self.door.setVisible(bool(slot.meeting_id))
        self.warn(record.conflicts)

    def _chosen(self) -> str:
        box = self.boxes["meeting_id"]
        return str(box.currentData() or "")
