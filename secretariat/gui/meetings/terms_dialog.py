"""The terms around one overleg: the day of each, what the rules say, and why it is another day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.meetings import MeetingTerm
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import DateNotUnderstood
from secretariat.gui.look import icons, tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.gui.widgets.record_dialog import RecordDialog
from secretariat.gui.widgets.typed_rows import EntryLine
from secretariat.services.meeting_terms import TermLine
from secretariat.wording.date_entry import date_in_words, read_date
from secretariat.wording.dates import short_date
from secretariat.wording.refusals import sentence
from secretariat.wording.terms import label

_LONGEST_DATE = 60
_EXPLAINED = "De termijnen volgen de regels van het orgaan. Typ een andere datum, met de reden."
AboutDay = Callable[[dt.date], str]
"""Gives what there is to know about a day: "Herfstvakantie", "zondag", or nothing."""


class _Row:
    """One term: its day, what there is to know about it, the reason, and the way back to the rule."""

    def __init__(self, line: TermLine, today: dt.date, about: AboutDay) -> None:
        self.line = line
        self._today = today
        self._about = about
        name = label(line.id)
        self.name = PlainLabel(name)
        self.day = EntryLine()
        self.day.setMaxLength(_LONGEST_DATE)
        self.day.setFixedWidth(tokens.scaled(112))
        self.day.setAccessibleName(f"{name}, datum")
        self.words = ElidedLabel("", look="small")
        self.words.setFixedWidth(tokens.scaled(196))
        self.reason = EntryLine()
        self.reason.setMaxLength(TEXT_LIMIT)
        self.reason.setAccessibleName(f"{name}, reden van de afwijking")
        self.reason.setPlaceholderText("Reden van de afwijking")
        self.rule = QPushButton(f"Regel: {short_date(line.by_rule)}" if line.by_rule else "Geen regel")
        self.rule.setProperty("look", "quiet")
        self.rule.setAccessibleName(f"{name}, terug naar de regel")
        self.rule.setToolTip("Terug naar wat volgens de regels geldt")
        icons.dress(self.rule, "undo-2", "muted")
        self.rule.clicked.connect(self.follow_rule)
        self.day.textChanged.connect(lambda _text: self._tell())
        self.day.setText(short_date(line.day) if line.day else "")
        self.reason.setText(line.reason)
        self._tell()

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """From left to right."""
        return self.name, self.day, self.words, self.reason, self.rule

    def typed_day(self) -> dt.date | None:
        """The day that was typed; None when nothing was or it is no day."""
        return read_date(self.day.text(), self._today)

    @property
    def refusal(self) -> str:
        """Why what was typed is no day; empty when it is one, or nothing."""
        typed = self.day.text().strip()
        return sentence(DateNotUnderstood(typed)) if typed and self.typed_day() is None else ""

    def choice(self) -> tuple[dt.date, str] | None:
        """The day with its reason; None when it follows the rule."""
        day = self.typed_day()
        return None if day is None or day == self.line.by_rule else (day, self.reason.text())

    def follow_rule(self) -> None:
        """Put the day of the rule back, without a reason."""
        self.day.setText(short_date(self.line.by_rule) if self.line.by_rule else "")
        self.reason.clear()
        self.day.setFocus()

    def _tell(self) -> None:
        day = self.typed_day()
        known = self._about(day) if day is not None else ""
        words = date_in_words(day).split(" · ")[0] if day is not None else ""
        self.words.setText(f"{words} – {known}" if known else words)
        self.words.setProperty("tone", Tone.WARN.value if known else None)
        self.words.style().unpolish(self.words)
        self.words.style().polish(self.words)
        differs = self.choice() is not None
        self.reason.setEnabled(differs)
        self.rule.setEnabled(differs)
        self.day.setAccessibleDescription(self.words.text())


class TermsDialog(RecordDialog):
    """Six terms, a row each."""

    def __init__(
        self, title: str, lines: Sequence[TermLine], today: dt.date, about: AboutDay, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, "&Opslaan", 860, parent)
        self.rows = {line.id: _Row(line, today, about) for line in lines}
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.MEDIUM)
        column.addWidget(PlainLabel(_EXPLAINED, look="muted"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.SMALL)
        grid.setVerticalSpacing(tokens.TIGHT)
        for place, row in enumerate(self.rows.values()):
            for across, part in enumerate(row.parts):
                grid.addWidget(part, place, across)
        grid.setColumnStretch(3, 1)
        column.addLayout(grid)
        self._lay_out(body)
        next(iter(self.rows.values())).day.setFocus()

    def wanted(self) -> Mapping[MeetingTerm, tuple[dt.date, str] | None] | None:
        """What was chosen for each term; None, with a sentence below the rows, when a date cannot be understood."""
        wrong = next((row.refusal for row in self.rows.values() if row.refusal), "")
        if wrong:
            self.refused(wrong)
            return None
        return {term: row.choice() for term, row in self.rows.items()}
