"""What the agendacommissie found of an agenda: three ticks, each with who, when and a remark."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from secretariat.domain.meetings import AgendaAspect, AgendaCheck
from secretariat.domain.records import TEXT_LIMIT
from secretariat.gui.look import tokens
from secretariat.gui.widgets.fields import LineField
from secretariat.gui.widgets.pick_box import Choice, PickBox, Unknown
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.gui.widgets.typed_rows import EntryLine
from secretariat.wording.agenda_versions import checked
from secretariat.wording.date_entry import Direction, date_in_words, read_date
from secretariat.wording.dates import short_date
from secretariat.wording.terms import label

_LONGEST_DATE = 60


class CommitteeView(QWidget):
    """A day and a person above, that count for the next tick; below them the three aspects."""

    check_wanted = Signal(object, str)
    """An aspect was found good, or something else is to be said of it: the AgendaAspect and the remark."""
    uncheck_wanted = Signal(object)
    """A tick was taken away: the AgendaAspect."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = dt.date.min
        self._checks: Mapping[AgendaAspect, AgendaCheck] = {}
        self.title = PlainLabel("Agendacommissie", look="strong", wrap=True)
        self.day = EntryLine()
        self.day.setMaxLength(_LONGEST_DATE)
        self.day.setMaximumWidth(tokens.scaled(112))
        self.day.setAccessibleName("Getoetst op")
        self.day.setPlaceholderText("vandaag")
        self.day.textChanged.connect(lambda _text: self._understand())
        self.who = PickBox("Getoetst door")
        for field in (self.day, self.who):
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # the panel may be narrow
            field.setMinimumWidth(0)
        self.understood = ElidedLabel("", look="small")
        self.ticks = {aspect: QCheckBox(label(aspect)) for aspect in AgendaAspect}
        self.said = {aspect: ElidedLabel("", look="small") for aspect in AgendaAspect}
        self.notes = {aspect: LineField(TEXT_LIMIT, placeholder="Opmerking") for aspect in AgendaAspect}
        for aspect, tick in self.ticks.items():
            tick.clicked.connect(lambda on, aspect=aspect: self._ticked(aspect, on))
            self.notes[aspect].setAccessibleName(f"Opmerking bij {label(aspect).lower()}")
            self.notes[aspect].committed.connect(lambda text, aspect=aspect: self.check_wanted.emit(aspect, text))
        self._lay_out()

    def show_choices(self, people: Iterable[Choice]) -> None:
        """Offer these people."""
        self.who.show_choices(people, "(niet vermeld)")

    def set_today(self, today: dt.date) -> None:
        """Count typed days from this one."""
        self._today = today

    def show_checks(self, committee: str, checks: Iterable[AgendaCheck], names: Mapping[str, str]) -> None:
        """Show what was found good; the day and the person of the last check count for the next one.

        Before the first no day stands there, as if there had been one.
        """
        self._checks = {check.aspect: check for check in checks}
        self.title.setText(committee)
        last = max(self._checks.values(), key=lambda check: check.checked_on, default=None)
        if not self.day.hasFocus():
            self.day.setText(short_date(last.checked_on) if last else "")
            self.day.setCursorPosition(0)
        if last is not None and last.person_id:
            self.who.show_choice(last.person_id)
        for aspect, tick in self.ticks.items():
            check = self._checks.get(aspect)
            tick.setChecked(check is not None)
            self.said[aspect].setText(checked(check, names.get(check.person_id or "", "")) if check else "nog niet")
            self.notes[aspect].setVisible(check is not None)
            self.notes[aspect].show_text((check.note or "") if check else "")

    def begin(self) -> None:
        """Another overleg is shown: nobody is named yet."""
        self.who.show_choice("")
        self.who.forget()

    def typed_day(self) -> dt.date | None:
        """The day that was typed, today without one; None when it is no day."""
        if not self.day.text().strip():
            return self._today
        return read_date(self.day.text(), self._today, Direction.AROUND)

    def person_id(self) -> str | Unknown:
        """Who checked it; an empty text is nobody in particular."""
        meant = self.who.found()
        return "" if isinstance(meant, Unknown) and not meant.typed else meant

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        for part in (*self.ticks.values(), self.who):
            part.setEnabled(not read_only)
        for line in (self.day, *self.notes.values()):
            line.setReadOnly(read_only)

    def commit(self) -> None:
        """Hand over what is being typed."""
        for note in self.notes.values():
            note.commit()

    def check_of(self, aspect: AgendaAspect) -> AgendaCheck | None:
        """The check that is shown."""
        return self._checks.get(aspect)

    def _ticked(self, aspect: AgendaAspect, on: bool) -> None:
        if on:
            self.check_wanted.emit(aspect, "")
        else:
            self.uncheck_wanted.emit(aspect)

    def _understand(self) -> None:
        if not self.day.text().strip():
            self.understood.setText("")
            return
        day = self.typed_day()
        self.understood.setText(date_in_words(day).split(" · ")[0] if day else "Nog geen datum")

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.SMALL)
        grid.setVerticalSpacing(tokens.TIGHT)
        grid.addWidget(PlainLabel("Getoetst op", look="small"), 0, 0)
        grid.addWidget(self.day, 0, 1)
        grid.addWidget(self.understood, 1, 1)
        grid.addWidget(PlainLabel("door", look="small"), 2, 0)
        grid.addWidget(self.who, 2, 1)
        for place, aspect in enumerate(AgendaAspect):
            grid.addWidget(self.ticks[aspect], 3 + 2 * place, 0)
            grid.addWidget(self.said[aspect], 3 + 2 * place, 1)
            grid.addWidget(self.notes[aspect], 4 + 2 * place, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.TIGHT)
        column.addWidget(self.title)
        column.addLayout(grid)
