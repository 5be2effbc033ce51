"""What is known of a decision without overleg: when, between whom, and where it was written down."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import tokens
from secretariat.gui.widgets.fields import LineField
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.pick_box import Choice
from secretariat.gui.widgets.picked_list import PickedList
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.services.decisions import DecisionRecord
from secretariat.wording.dates import short_date


class AgreementPart(QWidget):
    """Date, parties and source, each changed where it stands."""

    date_wanted = Signal(str)
    """Another day, as it was typed."""
    parties_wanted = Signal(list)
    """Other parties: their ids."""
    source_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.date = LineField(40)
        self.source = LineField(LINE_LIMIT, placeholder="Bestuursakkoord, bladzijde of brief")
        self.parties = PickedList("Partijen", "Partij toevoegen", "Partij toevoegen", "Wegha&len")
        self.quote = PlainLabel("", look="small", wrap=True)
        self.rows = {
            "date": FieldRow("Datu&m", self.date),
            "parties": FieldRow("&Partijen", self.parties),
            "source": FieldRow("Bron", self.source),
        }
        self.date.committed.connect(self.date_wanted)
        self.source.committed.connect(self.source_wanted)
        self.parties.wanted.connect(self.parties_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SMALL)
        for part in (*self.rows.values(), self.quote):
            layout.addWidget(part)

    def show_choices(self, parties: Iterable[Choice]) -> None:
        """The organisations that can be a party."""
        self.parties.show_choices(parties)

    def show_record(self, record: DecisionRecord) -> None:
        """Show a decision."""
        line = record.line
        self.date.show_text(short_date(line.decided_on) if line.decided_on else "")
        self.source.show_text(record.source)
        self.parties.show_picked(record.parties)
        self.quote.setText(f"“{record.quote}”" if record.quote else "")
        self.quote.setVisible(bool(record.quote))
        for row in self.rows.values():
            row.accepted()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.date.setReadOnly(read_only)
        self.source.setReadOnly(read_only)
        self.parties.set_read_only(read_only)

    def commit(self) -> None:
        """Hand over what was typed."""
        self.date.commit()
        self.source.commit()

    @property
    def is_held(self) -> bool:
        """Whether something that was typed could not be kept."""
        return self.date.is_held or self.source.is_held

    def forget(self) -> None:
        """Throw away what was typed, because another decision is going to be shown."""
        self.date.forget()
        self.source.forget()
