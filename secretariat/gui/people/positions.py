"""The functies of a person: table and form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from secretariat.domain.choices import offered
from secretariat.domain.records import LINE_LIMIT
from secretariat.domain.refusals import DateNotUnderstood
from secretariat.gui.models.columns import Column, Edit
from secretariat.gui.people.choice_field import ChoiceField
from secretariat.gui.people.date_entry import DateEntry
from secretariat.gui.people.held_part import AddForm, HeldPart, day_order, day_text
from secretariat.gui.widgets.forms import FieldRow
from secretariat.services.people import PositionLine
from secretariat.settings import Settings
from secretariat.wording.date_entry import Direction
from secretariat.wording.refusals import sentence

Choices = Sequence[tuple[str, str]]


class PositionForm(AddForm):
    """Which function, where, from when."""

    wanted = Signal(str, str, object, object, str)
    """A function was typed: organisation, title, first and last day (or None), portfolio."""

    def __init__(self, organisations: Choices, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__("Nieuwe functie", "Functie opslaan", parent)
        self.title = QLineEdit()
        self.title.setMaxLength(LINE_LIMIT)
        self.title.setPlaceholderText("bijv. wethouder")
        self.portfolio = QLineEdit()
        self.portfolio.setMaxLength(LINE_LIMIT)
        self.portfolio.setPlaceholderText("bijv. Cultuur en Bibliotheekwerk")
        self.organisation = ChoiceField("Gemeente of andere organisatie")
        self.organisation.show_choices(organisations)
        self.start = DateEntry("Van", today, direction=Direction.BEGUN)
        self.end = DateEntry("Tot en met", today, "Leeg: nog niet bekend")
        self.submitted.connect(self._hand_over)
        self._lay_out(
            [(FieldRow("Functie", self.title), 1), (FieldRow("Portefeuille", self.portfolio), 1)],
            [(FieldRow("Organisatie", self.organisation), 2), (self.start, 1), (self.end, 1)],
        )
        self.setFocusProxy(self.title)

    def _hand_over(self) -> None:
        try:
            start, end = self.start.day(), self.end.day()
        except DateNotUnderstood as refusal:
            self.refused(sentence(refusal))
            return
        self.wanted.emit(self.organisation.chosen(), self.title.text(), start, end, self.portfolio.text())


class PositionsPart(HeldPart):
    """The functies of the person."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        self._organisations: tuple[tuple[str, str], ...] = ()
        super().__init__(
            self._columns(),
            title="Functies",
            add="F&unctie toevoegen",
            remove="Functie ver&wijderen",
            empty="Nog geen functie.",
            opens="Organisatie &tonen",
            settings=settings,
            parent=parent,
        )

    def show_choices(self, organisations: Choices) -> None:
        """The organisations a function can be at."""
        self._organisations = tuple(organisations)

    def _columns(self) -> tuple[Column[PositionLine], ...]:
        return (
            Column(
                key="title",
                title="Functie",
                text=lambda line: line.title,
                stretch=True,
                edit=Edit.LINE,
                max_length=LINE_LIMIT,
                tooltip=lambda line: line.title,
            ),
            Column(
                key="portfolio",
                gives_way=2,
                title="Portefeuille",
                text=lambda line: line.portfolio,
                width=128,
                edit=Edit.LINE,
                max_length=LINE_LIMIT,
                tooltip=lambda line: line.portfolio,
            ),
            Column(
                key="organisation_id",
                title="Organisatie",
                text=lambda line: line.organisation,
                width=116,
                edit=Edit.CHOICE,
                value=lambda line: line.organisation_id,
                choices=lambda line: offered(self._organisations, line.organisation_id),
                tooltip=lambda line: line.organisation,
            ),
            Column(
                key="start_date",
                title="Van",
                text=day_text(lambda line: line.start_date),
                sort_key=day_order(lambda line: line.start_date),
                width=84,
                edit=Edit.LINE,
            ),
            Column(
                key="end_date",
                title="Tot en met",
                text=day_text(lambda line: line.end_date),
                sort_key=day_order(lambda line: line.end_date),
                width=84,
                edit=Edit.LINE,
            ),
        )
