"""Opens the form of a vote at a decision of the verslag, and writes what was counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from secretariat.domain.changes import ChangeSet
from secretariat.domain.votes import Ballot, Majority
from secretariat.gui.minutes.view import MinutesView
from secretariat.gui.minutes.vote_form import VoteForm
from secretariat.gui.shell.history import History
from secretariat.services.workspace import Workspace


class Voting:
    """The part of the presenter that knows how was voted."""

    def __init__(self, view: MinutesView, history: History) -> None:
        self._view = view
        self._history = history
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
        voters = votes.voters(decision_id)
        possible = sum(one.votes for one in voters) or None
        form = VoteForm(number, voters, votes.of_decision(decision_id))
        form.counts_wanted.connect(partial(self._record, form, decision_id, possible))
        form.ballots_wanted.connect(partial(self._record_ballots, form, decision_id))
        form.remove_wanted.connect(lambda: self._remove(form, decision_id))
        editor.open_form(form)

    def _record(
        self,
        form: VoteForm,
        decision_id: str,
        possible: int | None,
        counts: tuple[int, int, int, int],
        majority: Majority,
    ) -> None:
        """Record the counts; ``possible`` is how many votes could be cast, None when nobody knows."""
        assert self._workspace is not None
        record = self._workspace.votes.record
        verb = partial(record, decision_id, *counts, majority=Majority(majority), possible=possible)
        self._carry_out(form, decision_id, verb)

    def _record_ballots(self, form: VoteForm, decision_id: str, ballots: Sequence[Ballot], majority: Majority) -> None:
        assert self._workspace is not None
        verb = partial(self._workspace.votes.record_ballots, decision_id, ballots, majority=Majority(majority))
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
