"""How was voted on a decision: the counts, or each organisation with its votes, and what came of it in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QSpinBox, QWidget

from secretariat.domain.proxies import VoteChoice
from secretariat.domain.votes import Ballot, Entitled, Majority, Vote, VoteMethod, counted
from secretariat.gui.look import tokens
from secretariat.gui.look.palettes import Tone
from secretariat.gui.minutes.way_row import WayRow
from secretariat.gui.models.columns import Align, Column, Edit
from secretariat.gui.widgets.forms import FieldRow
from secretariat.gui.widgets.inset_form import InsetForm
from secretariat.gui.widgets.list_action import list_action
from secretariat.gui.widgets.number_box import NumberBox
from secretariat.gui.widgets.plain_label import PlainLabel
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.gui.widgets.wrapping_row import WrappingRow
from secretariat.services.votes import MOST_VOTES, VoterLine, Way
from secretariat.wording.terms import choices, label
from secretariat.wording.votes import outcome, required, who_can_vote

_TONES = {
    VoteChoice.FOR: Tone.GOOD,
    VoteChoice.AGAINST: Tone.BAD,
    VoteChoice.ABSTAIN: Tone.NEUTRAL,
    VoteChoice.BLANK: Tone.NEUTRAL,
}
_KEYS = (
    (VoteChoice.FOR, "&Voor", "V"),
    (VoteChoice.AGAINST, "&Tegen", "T"),
    (VoteChoice.ABSTAIN, "&Onthouding", "O"),
    (VoteChoice.BLANK, "&Blanco", "B"),
    (None, "&Niet gestemd", "Backspace"),
)
_HINT = "V voor, T tegen, O onthouding, B blanco, M bij machtiging: ook voor meer organisaties tegelijk."
_HINT_ASSEMBLY = (
    "V voor, T tegen, O onthouding, B blanco. Met kaarten stemt wie er een opsteekt voor al zijn stemmen; "
    "een steminstructie gaat voor."
)
_MOST_ROWS = 6


@dataclass(frozen=True, slots=True)
class _Line:
    """One organisation with its vote; None while it did not vote."""

    id: str
    name: str
    votes: int
    is_there: bool | None
    choice: VoteChoice | None = None
    by_proxy: bool = False
    voter: str = ""
    instruction: VoteChoice | None = None


_COLUMNS: tuple[Column[_Line], ...] = (
    Column(key="name", title="Organisatie", text=lambda line: line.name, stretch=True, least=120),
    Column(
        key="there",
        title="Aanwezig",
        text=lambda line: "ja" if line.is_there else "nee",
        width=88,
        muted=True,
        gives_way=2,
    ),
    Column(
        key="votes",
        title="Stemmen",
        text=lambda line: str(line.votes),
        width=92,
        align=Align.RIGHT,
        edit=Edit.NUMBER,
        value=lambda line: line.votes,
        minimum=1,
        maximum=MOST_VOTES,
    ),
    Column(
        key="choice",
        title="Stem",
        text=lambda line: label(line.choice) if line.choice else "",
        width=104,
        tone=lambda line: _TONES[line.choice].value if line.choice else None,
    ),
    Column(key="proxy", title="Machtiging", text=lambda line: "ja" if line.by_proxy else "", width=88, gives_way=1),
)


_OF_MEMBERS: tuple[Column[_Line], ...] = (
    replace(_COLUMNS[0], title="Lid"),
    Column(
        key="voter",
        title="Stemt",
        text=lambda line: _voter(line),
        width=200,
        muted=True,
        gives_way=1,
        tooltip=lambda line: _voter(line),
    ),
    replace(_COLUMNS[2], edit=None, gives_way=2),
    _COLUMNS[3],
    Column(
        key="instruction",
        title="Instructie",
        text=lambda line: label(line.instruction) if line.instruction else "",
        width=104,
        muted=True,
        gives_way=3,
    ),
)


def _voter(line: _Line) -> str:
    if not line.is_there:
        return "niet aanwezig" if line.is_there is False else ""
    return f"{line.voter} (bij machtiging)" if line.by_proxy else line.voter


class VoteForm(InsetForm):
    """Four counts and a majority; with a tick a list in which each organisation votes, and the counts follow."""

    counts_wanted = Signal(object, object)
    """Voor, tegen, onthouding and blanco were counted, in this :class:`Way`."""
    ballots_wanted = Signal(object, object)
    """Every organisation voted: the ballots, in this :class:`Way`."""
    moment_wanted = Signal(object)
    """The vote was taken at another time, when others may have been there: the time, None when it is not known."""
    remove_wanted = Signal()
    """There was no vote after all."""

    def __init__(
        self,
        number: str,
        voters: Sequence[VoterLine],
        vote: Vote | None,
        parent: QWidget | None = None,
        *,
        assembly: bool = False,
    ) -> None:
        super().__init__(f"Stemming bij besluit {number}", "Stemming opslaan", parent)
        cast = {one.organisation_id: one for one in vote.ballots} if vote else {}
        self._lines = tuple(_line(one, cast.get(one.id)) for one in voters)
        self._assembly = assembly
        self.way = WayRow(vote)
        self.way.setVisible(assembly)
        self._there = PlainLabel("", look="small", wrap=True)
        self._there.setVisible(assembly)
        self.majority = QComboBox()
        for kind, name in choices(Majority):
            self.majority.addItem(name, kind)
        counts = (vote.votes_for, vote.votes_against, vote.abstained, vote.blank) if vote else (0, 0, 0, 0)
        self.counts = {choice: _spin(count) for choice, count in zip(VoteChoice, counts, strict=True)}
        self.per_organisation = QCheckBox("Per or&ganisatie")
        self.per_organisation.setVisible(bool(voters))
        self.remove_button = QPushButton("Geen stemming")
        self.remove_button.setProperty("look", "link")
        self.remove_button.setToolTip("De stemming bij dit besluit weghalen")
        self.remove_button.setVisible(vote is not None)
        self.remove_button.clicked.connect(self.remove_wanted)
        self._outcome = PlainLabel("", look="strong", wrap=True)
        self._hint = PlainLabel(_HINT_ASSEMBLY if assembly else _HINT, look="small", wrap=True)
        columns = _OF_MEMBERS if assembly else _COLUMNS
        self.table = RecordTable(columns, name="stemming", accessible_name="Stemmen per organisatie", sortable=False)
        self._dress_table()
        if vote is not None:
            self.majority.setCurrentIndex(self.majority.findData(vote.majority))
        self._connect()
        self._lay_out_fields()
        self.per_organisation.setChecked(bool(cast))
        self._show_list(bool(cast))
        self._say()
        self._say_who_is_there()
        self.setFocusProxy(self.table if cast else self.counts[VoteChoice.FOR])
        self.counts[VoteChoice.FOR].selectAll()

    @property
    def outcome(self) -> str:
        """What comes of the vote as it stands in the form."""
        return self._outcome.text()

    def show_voters(self, voters: Sequence[VoterLine]) -> None:
        """Show who could vote at another moment; what they voted stays as far as they were there."""
        known = {one.id: one for one in self._lines}
        self._lines = tuple(_kept(_line(one, None), known.get(one.id)) for one in voters)
        self.table.show_records(self._lines)
        self._say_who_is_there()
        if self.per_organisation.isChecked():
            self._count()
        self._say()

    @property
    def voters_in_words(self) -> str:
        """Who can vote, in an assembly."""
        return self._there.text()

    def _dress_table(self) -> None:
        self.table.setAccessibleDescription(self._hint.text())
        self.table.records.edit_wanted.connect(self._weigh)
        self.table.opened.connect(lambda _id: self.submitted.emit())
        keys = [list_action(self.table, words, key, "", partial(self._cast, choice)) for choice, words, key in _KEYS]
        if self._assembly:
            self.table.set_context_actions(keys)
        else:
            proxy = list_action(self.table, "Bij &machtiging", "M", "", self._by_proxy)
            self.table.set_context_actions([*keys, None, proxy])
        self.table.show_records(self._lines)
        rows = max(1, min(len(self._lines), _MOST_ROWS)) + 1
        self.table.setFixedHeight(tokens.scaled(tokens.ROW_HEIGHT) * rows + tokens.scaled(tokens.SMALL))

    def _connect(self) -> None:
        self.majority.currentIndexChanged.connect(lambda _row: self._say())
        for spin in self.counts.values():
            spin.valueChanged.connect(lambda _count: self._say())
        self.per_organisation.toggled.connect(self._show_list)
        self.way.changed.connect(self._way_changed)
        self.way.moment_wanted.connect(self.moment_wanted)
        self.submitted.connect(self._hand_over)

    def _lay_out_fields(self) -> None:
        words = {choice: f"&{label(choice)}" for choice in VoteChoice}
        majority = FieldRow("&Meerderheid", self.majority)
        # By which majority is said before the counting; whoever only counts begins at the counts.
        self.lay_out(
            [(WrappingRow([(majority, 1), (self.per_organisation, 0), (self.remove_button, 0)]), 1)],
            [(self.way, 1)],
            [(self._there, 1)],
            [(WrappingRow([(FieldRow(words[choice], spin), 1) for choice, spin in self.counts.items()]), 1)],
            [(self.table, 1)],
            [(self._hint, 1)],
            [(self._outcome, 1)],
        )

    def _way_changed(self) -> None:
        """Nobody may know who voted what in a secret vote; when each is called, that is what it is about."""
        method = self.way.method.chosen()
        self.per_organisation.setEnabled(method != VoteMethod.SECRET)
        if method == VoteMethod.SECRET:
            self.per_organisation.setChecked(False)
        elif method == VoteMethod.NAMED:
            self.per_organisation.setChecked(True)
        self._say()

    def _say_who_is_there(self) -> None:
        there = [one for one in self._lines if one.is_there]
        known = any(one.is_there is not None for one in self._lines)
        words = who_can_vote(len(there), len(self._lines), sum(one.votes for one in there), known=known)
        self._there.setText(words)

    def _show_list(self, shown: bool) -> None:
        self.table.setVisible(shown)
        self._hint.setVisible(shown)
        for spin in self.counts.values():
            spin.setEnabled(not shown)
        if shown:
            self._count()
            if not self.table.selected_ids() and self._lines:
                self.table.select(self._lines[0].id)
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _cast(self, choice: VoteChoice | None) -> None:
        chosen = self.table.selected_ids()
        following = self.table.records.row_of(chosen[0]) + 1 if len(chosen) == 1 else 0
        self._change(self._cast_by(set(chosen), choice))
        if 0 < following < len(self._lines):
            self.table.select(self._lines[following].id)

    def _cast_by(self, chosen: set[str], choice: VoteChoice | None) -> dict[str, dict[str, object]]:
        """The votes that this choice gives: with cards whoever raises one votes for all he holds, unless he is bound.

        In an assembly nobody votes who is not there, as soon as it is known who are.
        """
        if not self._assembly:
            return {one: {"choice": choice} for one in chosen}
        lines = [one for one in self._lines if one.id in chosen]
        if self.way.method.chosen() == VoteMethod.CARDS:
            holders = {one.voter for one in lines if one.voter}
            lines = [one for one in self._lines if one.id in chosen or one.voter in holders]
        return {
            one.id: {"choice": (one.instruction or choice) if choice else None}
            for one in lines
            if one.is_there is not False
        }

    def _by_proxy(self) -> None:
        self._change({one.id: {"by_proxy": not one.by_proxy} for one in self._lines if one.id in self._chosen()})

    def _weigh(self, organisation_id: str, _column: str, value: object) -> None:
        self._change({organisation_id: {"votes": int(str(value))}})

    def _chosen(self) -> set[str]:
        return set(self.table.selected_ids())

    def _change(self, values: dict[str, dict[str, object]]) -> None:
        self._lines = tuple(replace(one, **values.get(one.id, {})) for one in self._lines)  # type: ignore[arg-type]
        self.table.show_records(self._lines)
        self._count()

    def _ballots(self) -> tuple[Ballot, ...]:
        return tuple(
            Ballot(organisation_id=one.id, choice=one.choice, votes=one.votes, by_proxy=one.by_proxy or None)
            for one in self._lines
            if one.choice is not None
        )

    def _count(self) -> None:
        for choice, count in counted(self._ballots()).items():
            self.counts[choice].setValue(count)

    def _say(self) -> None:
        counts = [self.counts[choice].value() for choice in VoteChoice]
        way = self._way()
        there = [one for one in self._lines if one.is_there] if self._assembly else []
        vote = Vote(
            id="",
            decision_id="",
            majority=way.majority,
            majority_of=way.majority_of,
            votes_for=counts[0],
            votes_against=counts[1],
            abstained=counts[2],
            blank=counts[3],
            entitled=tuple(Entitled(organisation_id=one.id, votes=one.votes) for one in there),
        )
        self._outcome.setText(outcome(vote) if any(counts) else f"Nog geen stemmen geteld. {required(vote)}")

    def _way(self) -> Way:
        majority = Majority(self.majority.currentData())
        return self.way.way(majority) if self._assembly else Way(majority=majority)

    def _hand_over(self) -> None:
        counts = [self.counts[choice].value() for choice in VoteChoice]
        if not any(counts):
            self.refused("Vul in hoeveel stemmen er zijn geteld.")
        elif self._assembly and not self.way.is_right():
            self.refused(self.way.refusal)
        elif self.per_organisation.isChecked():
            self.ballots_wanted.emit(self._ballots(), self._way())
        else:
            self.counts_wanted.emit(tuple(counts), self._way())


def _line(voter: VoterLine, ballot: Ballot | None) -> _Line:
    line = _Line(
        voter.id,
        voter.name,
        voter.votes,
        voter.is_there,
        by_proxy=voter.by_proxy,
        voter=voter.voter,
        instruction=voter.instruction,
        choice=voter.instruction,
    )
    if ballot is None:
        return line
    return replace(line, votes=ballot.votes, choice=ballot.choice, by_proxy=bool(ballot.by_proxy))


def _kept(line: _Line, before: _Line | None) -> _Line:
    """The line with what was voted on it before, as far as somebody may have been there to do so."""
    if before is None or line.is_there is False:
        return replace(line, choice=None)
    return replace(line, choice=line.instruction or before.choice)


class _Count(NumberBox):
    """A number that is replaced by what is typed, however one comes there."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()


def _spin(count: int) -> QSpinBox:
    spin = _Count()
    spin.setRange(0, MOST_VOTES)
    spin.setValue(count)
    return spin
