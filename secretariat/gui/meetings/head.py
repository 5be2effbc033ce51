"""The head of an overleg's workspace: what it is, when and where, how far it has come, and what is due."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.meetings import MeetingStatus, MeetingTerms
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import hours, icons, tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.meetings.facts_form import FactsForm
from secretariat.gui.widgets.chip import Chip
from secretariat.gui.widgets.fields import LineField
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.gui.widgets.stepper import Stepper
from secretariat.services.meetings import MeetingHead
from secretariat.wording.dates import long_date, short_date
from secretariat.wording.meeting_planning import NEXT_STEPS
from secretariat.wording.terms import label

_STEPS = tuple(status for status in MeetingStatus if status not in (MeetingStatus.POSTPONED, MeetingStatus.CANCELLED))
_DEADLINES = {
    "submit_by": "stukken aanleveren",
    "send_by": "convocatie verzenden",
    "late_papers_until": "nazending uiterlijk",
    "chair_check_by": "concept naar de voorzitter",
    "draft_by": "conceptverslag verzenden",
    "comments_until": "reacties uiterlijk",
}
_IN_SHORT = {
    "submit_by": "stukken",
    "send_by": "verzending",
    "late_papers_until": "nazending t/m",
    "chair_check_by": "concept bij voorzitter",
    "draft_by": "concept verzonden",
    "comments_until": "reacties t/m",
}
_TERMS_SHOWN = (MeetingStatus.DRAFT, MeetingStatus.PLANNED, MeetingStatus.CONVENED)


class HeadView(QWidget):
    """Code, title, facts, steps and the terms."""

    title_wanted = Signal(str)
    """The title was changed."""
    facts_wanted = Signal()
    """Day, time, place and kind are to be changed."""
    held_wanted = Signal()
    """The overleg took place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on_the_way = self._shows_terms = False
        self._code = PlainLabel("", look="muted")
        self._sample = Chip("voorbeeld", Tone.NEUTRAL)
        self._sample.setToolTip("Dit overleg is bedacht, om het programma te laten zien.")
        self._side = Chip()
        self.title = LineField(LINE_LIMIT)
        self.title.setAccessibleName("Titel van het overleg")
        self.title.setProperty("look", "title")
        self.title.committed.connect(self.title_wanted)
        self._facts = ElidedLabel("", look="muted")
        self._due = ElidedLabel("", look="small")
        self._due.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._terms = ElidedLabel("", look="small")
        self.change = QPushButton("Wij&zigen")
        self.change.setProperty("look", "link")
        self.change.setAccessibleName("Datum, tijd, plaats en soort wijzigen")
        self.change.setToolTip("Datum, tijd, plaats en soort wijzigen")
        icons.dress(self.change, "pencil", "accent")
        self.change.clicked.connect(self.facts_wanted)
        self.form = FactsForm()
        self.form.hide()
        self.form.closed.connect(self.close_form)
        self._stepper = Stepper(tuple(label(status) for status in _STEPS))
        self._next: MeetingStatus | None = None
        self._read_only = False
        self.next_button = QPushButton()
        self.next_button.setProperty("look", "primary")
        self.next_button.clicked.connect(self._take_next_step)
        self._lay_out()

    def show_head(self, head: MeetingHead, today: dt.date) -> None:
        """Show the overleg."""
        meeting = head.meeting
        self._code.setText(f"{meeting.code} · {head.body.name}")
        self.title.show_text(meeting.title)
        self._sample.setVisible(head.invented)
        on_the_way = meeting.status in _STEPS
        self._on_the_way, self._next = on_the_way, head.next_status
        self._steps.setVisible(on_the_way and self.form.isHidden())
        self.next_button.setText(NEXT_STEPS[self._next] if self._next else "")
        self.next_button.setVisible(self._next is not None and not self._read_only)
        self._side.setVisible(not on_the_way)
        self._side.show_state(label(meeting.status), Tone.WARN)
        if on_the_way:
            self._stepper.show_step(_STEPS.index(meeting.status))
        self._facts.setText(" · ".join(part for part in _facts(head) if part))
        self._terms.setText(_all_terms(head.terms))
        self._shows_terms = meeting.status in _TERMS_SHOWN and bool(self._terms.text())
        self._terms.setVisible(self._shows_terms and self.form.isHidden())
        self._due.setText(_next_term(head.terms, today))
        self._due.setVisible(bool(self._due.text()))

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.title.setReadOnly(read_only)
        self.change.setVisible(not read_only)
        self._read_only = read_only
        self.next_button.setVisible(self._next is not None and not read_only)

    @property
    def facts(self) -> str:
        """Day, time, place and chair, as they stand there."""
        return self._facts.text()

    @property
    def standing(self) -> str:
        """How far the overleg is, as a screen reader says it."""
        return self._stepper.accessibleName()

    @property
    def terms(self) -> str:
        """The terms, as they stand there; empty when they do not."""
        return "" if self._terms.isHidden() else self._terms.text()

    def open_form(self) -> None:
        """Show the form with which day, time, place and kind are changed."""
        for part in (self._line, self._terms, self._steps):
            part.hide()
        self.form.show()
        self.form.setFocus()
        self.form.date.line.selectAll()

    def close_form(self) -> None:
        """Go back to the facts in words."""
        had_focus = self.form.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        if self.form.isHidden():
            return
        self.form.hide()
        self._line.show()
        self._terms.setVisible(self._shows_terms)
        self._steps.setVisible(self._on_the_way)
        if had_focus:
            self.change.setFocus()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(tokens.SMALL)
        top.addWidget(self._code)
        top.addWidget(self._sample)
        top.addWidget(self._side)
        top.addWidget(self._due, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.SMALL, tokens.LARGE, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.title)
        self._line = QWidget()
        facts = QHBoxLayout(self._line)
        facts.setContentsMargins(0, 0, 0, 0)
        facts.setSpacing(tokens.SMALL)
        facts.addWidget(self._facts, 1)
        facts.addWidget(self.change)
        layout.addWidget(self._line)
        layout.addWidget(self.form)
        layout.addWidget(self._terms)
        layout.addSpacing(tokens.SMALL)
        self._steps = QWidget()
        steps = QHBoxLayout(self._steps)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(tokens.MEDIUM)
        steps.addWidget(self._stepper, 1)
        steps.addWidget(self.next_button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._steps)

    def _take_next_step(self) -> None:
        if self._next is MeetingStatus.PLANNED:
            self.facts_wanted.emit()
        else:
            self.held_wanted.emit()


def _facts(head: MeetingHead) -> tuple[str, ...]:
    meeting = head.meeting
    return (
        long_date(meeting.date) if meeting.date else "datum nog niet bekend",
        hours.clock_range(meeting.start_time, meeting.end_time) if meeting.start_time else "",
        head.place,
        f"voorzitter {head.chair}" if head.chair else "",
    )


def _next_term(terms: MeetingTerms, today: dt.date) -> str:
    coming = [
        (day, words)
        for field, words in _DEADLINES.items()
        if (day := getattr(terms, field)) is not None and day >= today
    ]
    if not coming:
        return ""
    day, words = min(coming, key=lambda one: one[0])
    return f"Eerstvolgende termijn: {words} {long_date(day)}"


def _all_terms(terms: MeetingTerms) -> str:
    """Every term in one line: "Termijnen: stukken 12-10-2023 · verzending 19-10-2023 …"."""
    words = [f"{name} {short_date(day)}" for field, name in _IN_SHORT.items() if (day := getattr(terms, field))]
    return f"Termijnen: {' · '.join(words)}" if words else ""
