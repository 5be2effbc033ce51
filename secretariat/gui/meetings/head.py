"""The head of an overleg's workspace: what it is, when and where, how far it has come, and what is due."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.lifecycle import LifeStep, NextStep
from secretariat.domain.meetings import MeetingStatus
from secretariat.domain.records import LINE_LIMIT
from secretariat.gui.look import hours, icons, tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.meetings.checks import ChecksButton
from secretariat.gui.meetings.facts_form import FactsForm
from secretariat.gui.meetings.steps_bar import STATES, StepsBar
from secretariat.gui.widgets.chip import Chip
from secretariat.gui.widgets.fields import LineField
from secretariat.gui.widgets.plain_label import ElidedLabel, PlainLabel
from secretariat.services.meetings import MeetingHead, OtherMeeting
from secretariat.wording.dates import long_date
from secretariat.wording.lifecycle import all_terms, next_term, other_meeting, step_explained, term_passed
from secretariat.wording.terms import label

_TERMS_SHOWN = (MeetingStatus.DRAFT, MeetingStatus.PLANNED, MeetingStatus.CONVENED)
_CAN_BE_LATE = (LifeStep.CONVENE, LifeStep.SEND_TO_CHAIR, LifeStep.APPROVE, LifeStep.SEND_DRAFT)


class HeadView(QWidget):
    """Code, title, facts, steps and the terms."""

    title_wanted = Signal(str)
    """The title was changed."""
    facts_wanted = Signal()
    """Day, time, place and kind are to be changed."""
    terms_wanted = Signal()
    """The terms are to be shown, and set by hand."""
    other_wanted = Signal(str)
    """The overleg that came in the place of this one, or that this one replaces, is to be shown: its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shows_terms = self._is_low = False
        self._next = NextStep(None)
        self._today = dt.date.min
        self._head: MeetingHead | None = None
        self._other_id = ""
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
        self.steps = StepsBar()
        self.checks = ChecksButton()
        self.change_terms = QPushButton("Aanpassen")
        self.change_terms.setProperty("look", "link")
        self.change_terms.setAccessibleName("Termijnen aanpassen")
        self.change_terms.clicked.connect(self.terms_wanted)
        self.steps.terms_wanted.connect(self.terms_wanted)
        self._reason = ElidedLabel("", look="muted")
        self.other = QPushButton()
        self.other.setProperty("look", "link")
        self.other.clicked.connect(lambda: self.other_wanted.emit(self._other_id))
        self._lay_out()

    def show_head(self, head: MeetingHead, today: dt.date) -> None:
        """Show the overleg."""
        meeting = head.meeting
        self._head, self._today = head, today
        self._code.setText(f"{meeting.code} · {head.body.name}")
        self.title.show_text(meeting.title)
        self._sample.setVisible(head.invented)
        self._side.setVisible(meeting.status not in STATES)
        self.change.setEnabled(not meeting.status.is_called_off)
        self._side.show_state(label(meeting.status), Tone.WARN)
        self.steps.show_state(meeting.status)
        self._facts.setText(" · ".join(part for part in _facts(head) if part))
        by_hand = frozenset(one.term for one in meeting.term_overrides)
        self._terms.setText(all_terms(head.terms, by_hand))
        self._shows_terms = meeting.status in _TERMS_SHOWN and bool(self._terms.text())
        self._show_turn(head)
        self._show_due()
        self._show_parts()

    def show_next(self, step: NextStep, for_what: LifeStep | None) -> None:
        """Show what is not as it should be for a step, and whether it is late; None is no step that can be taken."""
        self._next = step
        self.checks.show_checks(step.failing if for_what else (), step_explained(for_what) if for_what else "")
        self._show_due()

    def set_low(self, is_low: bool) -> None:
        """Say whether there is little height: then the work below goes before the line with all terms."""
        if is_low != self._is_low:
            self._is_low = is_low
            self.steps.stepper.set_low(is_low)
            self._show_parts()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        self.title.setReadOnly(read_only)
        for part in (self.change, self.change_terms, self.steps.more):
            part.setVisible(not read_only)

    @property
    def facts(self) -> str:
        """Day, time, place and chair, as they stand there."""
        return self._facts.text()

    @property
    def standing(self) -> str:
        """How far the overleg is, as a screen reader says it."""
        return self.steps.stepper.accessibleName()

    @property
    def terms(self) -> str:
        """The terms, as they stand there; empty when they do not."""
        return self._terms.text() if self._shows_terms and self.form.isHidden() else ""

    @property
    def due(self) -> str:
        """The first term that is still to come, or the one that is over."""
        return self._due.text()

    @property
    def turn(self) -> str:
        """Why the overleg does not go on as planned, and which other one it is about."""
        words = (self._reason.text(), "" if self.other.isHidden() else self.other.text())
        return " ".join(filter(None, words)).replace("&&", "&")

    def open_form(self) -> None:
        """Show the form with which day, time, place and kind are changed."""
        self.form.show()
        self._show_parts()
        self.form.setFocus()
        self.form.date.line.selectAll()

    def close_form(self) -> None:
        """Go back to the facts in words."""
        had_focus = self.form.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        if self.form.isHidden():
            return
        self.form.hide()
        self._show_parts()
        if had_focus:
            self.change.setFocus()

    def _show_parts(self) -> None:
        """Show the facts in words, the terms and the steps, or in their place the form."""
        in_words = self.form.isHidden()
        self._line.setVisible(in_words)
        self._term_line.setVisible(in_words and self._shows_terms and not self._is_low)
        self._turn_line.setVisible(in_words and bool(self.turn))
        self.steps.setVisible(in_words and self._head is not None and self._head.meeting.status in STATES)

    def _show_turn(self, head: MeetingHead) -> None:
        """Say why it is off and what came in its place, or in whose place it came."""
        other = head.replaced_by or head.replaces
        why, is_off = head.meeting.status_reason or "", head.meeting.status.is_called_off
        self._reason.setText(f"Reden: {why}" if why and is_off else why)
        self._other_id = other.id if other is not None else ""
        self.other.setText(_other_words(other, comes_in_place=head.replaced_by is not None) if other else "")
        self.other.setVisible(other is not None)

    def _show_due(self) -> None:
        if self._head is None:
            return
        step, due = self._next.step, self._next.due
        late = step in _CAN_BE_LATE and due is not None and due < self._today
        coming = next_term(self._head.terms, self._today, step) if self._head.meeting.status in STATES else ""
        self._due.setText(term_passed(step, due) if late and step and due else coming)
        self._due.setVisible(bool(self._due.text()))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(tokens.SMALL)
        for part in (self._code, self._sample, self._side):
            top.addWidget(part)
        top.addWidget(self._due, 1)
        top.addWidget(self.checks)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.LARGE, tokens.SMALL, tokens.LARGE, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.title)
        self._line = _line(self._facts, self.change)
        self._term_line = _line(self._terms, self.change_terms)
        self._turn_line = _line(self._reason, self.other)
        for line in (self._line, self._turn_line, self.form, self._term_line):
            layout.addWidget(line)
        layout.addSpacing(tokens.SMALL)
        layout.addWidget(self.steps)


def _line(words: QWidget, link: QWidget) -> QWidget:
    """Words with a link at the right."""
    line = QWidget()
    across = QHBoxLayout(line)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(tokens.SMALL)
    across.addWidget(words, 1)
    across.addWidget(link)
    return line


def _other_words(other: OtherMeeting, *, comes_in_place: bool) -> str:
    words = other_meeting(other.code, other.date).replace("&", "&&")
    return f"Nu: {words}" if comes_in_place else f"In de plaats van {words}"


def _facts(head: MeetingHead) -> tuple[str, ...]:
    meeting = head.meeting
    return (
        long_date(meeting.date) if meeting.date else "datum nog niet bekend",
        hours.clock_range(meeting.start_time, meeting.end_time) if meeting.start_time else "",
        head.place,
        f"voorzitter {head.chair}" if head.chair else "",
    )
