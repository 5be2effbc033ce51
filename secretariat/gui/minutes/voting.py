"""Opens the form of a vote at a decision of the verslag, and writes what was counted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial

from secretariat.domain.changes import ChangeSet
from secretariat.domain.votes import Ballot, Vote
from secretariat.gui.minutes.view import MinutesView
from secretariat.gui.minutes.vote_form import VoteForm
from secretariat.gui.shell.history import History
from secretariat.services.votes import Way
from secretariat.services.workspace import Workspace


class Voting:
    """The part of the presenter that knows how was voted."""

    def __init__(self, view: MinutesView, history: History, clock: Callable[[], dt.datetime]) -> None:
        self._view = view
        self._history = history
        self._clock = clock
        self._workspace: Workspace | None = None
        view.wishes.vote_wanted.connect(self._ask)

    def open_file(self, workspace: Workspace | None) -> None:
        """Work with this file from now on."""
        self._workspace = workspace

    def _ask(self, decision_id: str) -> None:
        assert self._workspace is not None
        editor = next((one for one in self._view.page.editors() if one.row(decision_id) is not None), None)
        row = self._view.row(decision_id)
        if editor is None or row is None:
            return
        votes = self._workspace.votes
        number = row.shown.number.removeprefix("Besluit ")
        vote, assembly = votes.of_decision(decision_id), votes.is_in_assembly(decision_id)
        moment = self._moment(decision_id, vote) if assembly else None
        voters = votes.voters(decision_id, moment)
        form = VoteForm(number, voters, vote, assembly=assembly)
        form.way.show_time(moment)
        form.counts_wanted.connect(partial(self._record, form, decision_id))
        form.ballots_wanted.connect(partial(self._record_ballots, form, decision_id))
        form.moment_wanted.connect(lambda at: form.show_voters(votes.voters(decision_id, at)))
        form.remove_wanted.connect(lambda: self._remove(form, decision_id))
        editor.open_form(form)

    def _moment(self, decision_id: str, vote: Vote | None) -> dt.time | None:
        """When the vote was taken; a new one on the day of the overleg is taken now."""
        assert self._workspace is not None
        if vote is not None:
            return vote.taken_at
        now, day = self._clock(), self._workspace.votes.day(decision_id)
        return now.time().replace(second=0, microsecond=0) if now.date() == day else None

    def _record(self, form: VoteForm, decision_id: str, counts: tuple[int, int, int, int], way: Way) -> None:
        assert self._workspace is not None
        votes = self._workspace.votes
        possible = sum(one.votes for one in votes.voters(decision_id)) or None  # an assembly knows it better
        self._carry_out(form, decision_id, partial(votes.record, decision_id, *counts, way=way, possible=possible))

    def _record_ballots(self, form: VoteForm, decision_id: str, ballots: Sequence[Ballot], way: Way) -> None:
        assert self._workspace is not None
        verb = partial(self._workspace.votes.record_ballots, decision_id, ballots, way=way)
        self._carry_out(form, decision_id, verb)

    def _remove(self, form: VoteForm, decision_id: str) -> None:
        assert self._workspace is not None
        self._carry_out(form, decision_id, partial(self._workspace.votes.remove, decision_id))

    def _carry_out(self, form: VoteForm, decision_id: str, verb: Callable[[], ChangeSet | None]) -> None:
        form.accepted()
        self._history.do(verb, initiator=form)
        if not form.refusal:
            editor = next((one for one in self._view.page.editors() if one.row(decision_id) is not None), None)
            if editor is not None:
                editor.close_form()
