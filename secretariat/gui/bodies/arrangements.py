"""What an orgaan arranges for itself: usual place and hours, verslag, quorum, terms and numbers."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secretariat.domain.association import Terms
from secretariat.domain.bodies import Body, QuorumBase, QuorumRule
from secretariat.domain.minutes import MinutesKind
from secretariat.domain.refusals import Refusal
from secretariat.gui.bodies.facts import scrolled
from secretariat.gui.look import tokens
from secretariat.gui.shell.history import History
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.number_box import NumberBox
from secretariat.gui.widgets.number_rows import NumberRows
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.terms_grid import TermsGrid
from secretariat.gui.widgets.typed_rows import PlaceRow, QuietCombo, TimesRow
from secretariat.services.arrangements import Arrangements
from secretariat.services.bodies import LARGEST_QUORUM, BodyCard
from secretariat.services.workspace import Workspace
from secretariat.wording.terms import choices, label

_OWN = "own"
_WIDEST = 1040


class ArrangementsView(QWidget):
    """At the left what a new overleg begins with and when it can decide, at the right terms and numbers."""

    minutes_wanted = Signal(str)
    """Another kind of verslag was chosen."""
    quorum_wanted = Signal(str, str, int)
    """Another quorum was chosen: rule, what it is counted over, number."""
    place_wanted = Signal(str)
    """Another usual place was typed."""
    times_wanted = Signal()
    """Other usual hours were typed."""
    following_wanted = Signal()
    """The terms and numbers of the association are to count again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place, self.times = PlaceRow("Vaste plaats"), TimesRow("Vaste tijd")
        self.minutes, self.rule, self.base = QuietCombo(), QuietCombo(), QuietCombo()
        self.number = NumberBox()
        self.number.setRange(1, LARGEST_QUORUM)
        self.terms = TermsGrid(((_OWN, ""),), "Een leeg veld volgt de vereniging; de lichte waarde is wat dan geldt.")
        self.numbers = NumberRows()
        self.follow = QPushButton("Ter&ug naar die van de vereniging")
        self.follow.clicked.connect(self.following_wanted)
        self.terms_title = PlainLabel("Termijnen", look="heading")
        self._base_row = FieldRow("Geteld over", self.base)
        self._number_row = FieldRow("Aantal", self.number)
        self._shown_place = self._shown_times = ""
        self.place.line.editingFinished.connect(self._place_typed)
        self.times.line.editingFinished.connect(self._times_typed)
        self.minutes.activated.connect(lambda _row: self.minutes_wanted.emit(self.minutes.chosen()))
        for part in (self.rule, self.base):
            part.activated.connect(lambda _row: self._quorum())
        self.number.editingFinished.connect(self._quorum)
        self._lay_out()

    def show_arrangements(self, card: BodyCard, arranged: Arrangements, places: tuple[str, ...]) -> None:
        """Show what the file says."""
        self.place.show_places(places)
        if not self.place.line.hasFocus() or self.place.typed() == self._shown_place:
            self.place.line.setText(arranged.place)
            self._shown_place = arranged.place
        if not self.times.line.hasFocus() or self.times.typed() == self._shown_times:
            self.times.show_times(arranged.start_time, arranged.end_time)
            self._shown_times = self.times.typed()
        self.minutes.show_choices(choices(MinutesKind), card.body.default_minutes_kind)
        self._show_quorum(card.body)
        self.terms_title.setText(f"Termijnen ({label(card.body.level).lower()})")
        self.terms.show_terms({_OWN: (arranged.own_terms, arranged.usual_terms)})
        self.numbers.show_formats(arranged.numbering)
        owns = arranged.own_terms != Terms() or any(line.own for line in arranged.numbering)
        self.follow.setEnabled(owns and self.minutes.isEnabled())

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid every change."""
        for line in (self.place.line, self.times.line):
            line.setReadOnly(read_only)
        for part in (self.minutes, self.rule, self.base, self.number):
            part.setEnabled(not read_only)
        self.terms.set_read_only(read_only)
        self.numbers.set_read_only(read_only)
        self.follow.setVisible(not read_only)

    def commit(self) -> None:
        """Hand over what is being typed."""
        self._place_typed()
        self._times_typed()
        self.terms.commit()
        self.numbers.commit()

    def _place_typed(self) -> None:
        if self.place.typed() != self._shown_place:
            self._shown_place = self.place.typed()
            self.place_wanted.emit(self.place.typed())

    def _times_typed(self) -> None:
        if self.times.typed() != self._shown_times and self.times.is_right():
            self._shown_times = self.times.typed()
            self.times_wanted.emit()

    def _quorum(self) -> None:
        self.quorum_wanted.emit(self.rule.chosen(), self.base.chosen(), self.number.value())

    def _show_quorum(self, body: Body) -> None:
        quorum = body.quorum
        rule = quorum.rule if quorum else QuorumRule.NONE
        self.rule.show_choices(choices(QuorumRule), rule)
        self.base.show_choices(choices(QuorumBase), (quorum.of if quorum else None) or QuorumBase.ORGANISATIONS)
        self.number.blockSignals(True)
        self.number.setValue((quorum.number if quorum else None) or 1)
        self.number.blockSignals(False)
        self._base_row.setVisible(rule is not QuorumRule.NONE)
        self._number_row.setVisible(rule is QuorumRule.NUMBER)

    def _lay_out(self) -> None:
        counted = QHBoxLayout()
        counted.setSpacing(tokens.MEDIUM)
        counted.addWidget(self._base_row, 2)
        counted.addWidget(self._number_row, 1)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(tokens.SMALL)
        left.addWidget(PlainLabel("Nieuw overleg", look="heading"))
        left.addWidget(self.place)
        left.addWidget(self.times)
        left.addWidget(FieldRow("Soort verslag", self.minutes))
        left.addSpacing(tokens.SMALL)
        left.addWidget(PlainLabel("Quorum", look="heading"))
        left.addWidget(FieldRow("Wanneer kan er besloten worden?", self.rule))
        left.addLayout(counted)
        left.addStretch()
        right.addWidget(self.terms_title)
        right.addWidget(self.terms)
        right.addSpacing(tokens.SMALL)
        right.addWidget(PlainLabel("Nummering", look="heading"))
        right.addWidget(self.numbers)
        right.addWidget(self.follow, 0, Qt.AlignmentFlag.AlignLeft)
        right.addStretch()
        held = QWidget()
        held.setMaximumWidth(tokens.scaled(_WIDEST))
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.HUGE)
        grid.addLayout(left, 0, 0)
        grid.addLayout(right, 0, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(held))


class ArrangementsPart(QObject):
    """Keeps the arrangements on the card equal to the file."""

    def __init__(self, view: ArrangementsView, history: History) -> None:
        super().__init__(view)
        self._view = view
        self._history = history
        self._workspace: Workspace | None = None
        self._body_id = ""
        view.minutes_wanted.connect(self._set_minutes)
        view.quorum_wanted.connect(self._set_quorum)
        view.place_wanted.connect(self._set_place)
        view.times_wanted.connect(self._set_times)
        view.following_wanted.connect(self._follow)
        view.terms.term_wanted.connect(self._set_term)
        view.numbers.format_wanted.connect(self._set_format)
        view.numbers.typing.connect(self._show_example)

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on, or with none."""
        self._workspace, self._body_id = workspace, ""

    def show_body(self, card: BodyCard) -> None:
        """Show the arrangements of this orgaan."""
        self._body_id = card.body.id
        if self._workspace is not None:
            places = self._workspace.meeting_planning.places()
            self._view.show_arrangements(card, self._workspace.arrangements.of_body(self._body_id), places)

    def _set_minutes(self, kind: str) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.bodies.set_minutes_kind, self._body_id, MinutesKind(kind))

    def _set_quorum(self, rule: str, base: str, number: int) -> None:
        if self._workspace is not None:
            set_quorum = self._workspace.bodies.set_quorum
            self._history.do(set_quorum, self._body_id, QuorumRule(rule), QuorumBase(base), number)

    def _set_place(self, typed: str) -> None:
        if self._workspace is not None:
            set_place = self._workspace.arrangements.set_place
            self._history.do(set_place, self._body_id, typed, initiator=self._view.place)

    def _set_times(self) -> None:
        times = self._view.times.times()
        start, end = (times.start, times.end) if times else (None, None)
        self._keep_times(start, end)

    def _keep_times(self, start: dt.time | None, end: dt.time | None) -> None:
        if self._workspace is not None:
            set_times = self._workspace.arrangements.set_times
            self._history.do(set_times, self._body_id, start, end, initiator=self._view.times)

    def _set_term(self, _column: str, field: str, count: int | None) -> None:
        if self._workspace is not None:
            set_term = self._workspace.arrangements.set_term
            self._history.do(set_term, self._body_id, field, count, initiator=self._view.terms)

    def _set_format(self, what: str, typed: str) -> None:
        if self._workspace is not None:
            set_format = self._workspace.arrangements.set_number_format
            self._history.do(set_format, self._body_id, what, typed, initiator=self._view.numbers)

    def _show_example(self, what: str, typed: str) -> None:
        if self._workspace is None:
            return
        try:
            following = self._workspace.arrangements.following(self._body_id, what, typed)
        except Refusal:  # said when the field is left; until then it is being typed
            following = ""
        self._view.numbers.show_example(what, following)

    def _follow(self) -> None:
        if self._workspace is not None:
            self._history.do(self._workspace.arrangements.follow_association, self._body_id)
