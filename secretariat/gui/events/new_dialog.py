"""Asks for a new event: its name, days, place and organiser."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QWidget

from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.widgets.forms import FieldRow, Form
from secretariat.gui.widgets.pick_box import Choice, PickBox
from secretariat.gui.widgets.record_dialog import RecordDialog
from secretariat.gui.widgets.typed_rows import DateRow, EntryLine, PlaceRow


class EventDialog(RecordDialog):
    """Stays open, with what was typed, until the event could be made."""

    def __init__(self, places: Iterable[str], organisers: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__("Nieuw evenement", "Evenement &toevoegen", 520, parent)
        self.name = EntryLine()
        self.name.setMaxLength(LINE_LIMIT)
        self.name.setPlaceholderText("Ledencongres 2024")
        self.start, self.end = DateRow("&Eerste dag"), DateRow("&Laatste dag")
        self.place = PlaceRow("&Plaats")
        self.place.show_places(places)
        self.organiser = PickBox("Organisator")
        self.organiser.show_choices(organisers, "–")
        form = Form()
        form.add(FieldRow("&Naam", self.name))
        form.add(self.start, self.end)
        form.add(self.place)
        form.add(FieldRow("&Organisator", self.organiser))
        self._lay_out(form)
        self.name.setFocus()
