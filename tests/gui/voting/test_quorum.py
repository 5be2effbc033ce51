"""What the tab says of who is there: in sentences, per item, and with those who come and go."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from secretariat.domain.decisions import DecisionKind
from secretariat.gui.shell.context import Shell
from secretariat.gui.voting.presenter import VotingPresenter
from secretariat.gui.voting.view import VotingView
from secretariat.services.votes import Way
from secretariat.services.workspace import Workspace
from tests.gui.voting.conftest import ASSEMBLY
from tests.storage.contents import Clock


@pytest.fixture
def view(voting: VotingPresenter) -> VotingView:
    assert isinstance(voting.widget, VotingView)
    return voting.widget


def test_before_the_day_the_line_says_who_is_expected(voting: VotingPresenter, view: VotingView) -> None:
    assert view.quorum.text() == "4 van de 4 leden aangemeld; voor een quorum zijn er 3 nodig."


def test_the_line_follows_who_comes_and_goes(
    assembled: Workspace, shell: Shell, clock: Clock, voting: VotingPresenter, view: VotingView
) -> None:
    assert view.quorum.text() == "4 van de 4 leden vertegenwoordigd – quorum gehaald."
    assert view.present.text() == "4 van 4 (3 nodig) · 3 leden aanwezig, 1 bij machtiging · 4 van de 4 stemmen"
    do = shell.history.do
    do(assembled.attendance.set_presence, ASSEMBLY, "per-x-duinproef", None, dt.time(11, 20))
    do(assembled.attendance.set_presence, ASSEMBLY, "per-x-voorbeeldstra", None, dt.time(11, 20))
    assert view.present.text().startswith("4 van 4")
    clock.now = dt.datetime(2023, 12, 8, 11, 21)
    voting._tick()  # noqa: SLF001 - half a minute goes by
    assert view.present.text() == "2 van 4 (3 nodig) · 2 leden aanwezig, 0 bij machtiging · 2 van de 4 stemmen"
    assert (
        view.quorum.text()
        == "2 van de 4 leden vertegenwoordigd. Geen quorum: besluiten is niet mogelijk, bespreken wel."
    )
    states = [(one.voter, one.by_proxy) for one in view.members.records.records]
    assert sum(bool(voter) for voter, _by_proxy in states) == 2


def test_each_item_has_its_own_quorum_at_the_moment_of_the_vote(
    assembled: Workspace, shell: Shell, voting: VotingPresenter, view: VotingView
) -> None:
    do = shell.history.do
    item = assembled.agendas.lines(ASSEMBLY)[2].id
    added = do(assembled.decisions.add, ASSEMBLY, item, DecisionKind.ADOPTED, "Vastgesteld.")
    assert added is not None
    do(assembled.votes.record, assembled.decisions.added(added), 3, 1, way=Way(taken_at=dt.time(11, 50)))
    rows = {row.number: row for row in view.items.records.records}
    assert rows["3"].at == dt.time(11, 50)
    assert (rows["3"].quorum.represented, rows["3"].quorum.met) == (4, True)


def test_after_a_vote_a_member_keeps_its_number_of_votes_and_the_rules_stand(
    assembled: Workspace, shell: Shell, voting: VotingPresenter, view: VotingView
) -> None:
    do, item = shell.history.do, assembled.agendas.lines(ASSEMBLY)[2].id
    added = do(assembled.decisions.add, ASSEMBLY, item, DecisionKind.ADOPTED, "Vastgesteld.")
    assert added is not None
    do(assembled.votes.record, assembled.decisions.added(added), 3, 1)
    most = view.most.value()
    view.most.setValue(most + 2)
    assert view.most.value() == most
    view.votes_wanted.emit("org-demo-bieb-noord", 7)
    assert {row.votes for row in view.members.records.records} == {1}


def test_a_member_is_added_and_weighed_with_the_keyboard(voting: VotingPresenter, view: VotingView) -> None:
    view.members.setFocus()
    QTest.keyClick(view.members, Qt.Key.Key_L)
    form = view.member_form
    form.submitted.emit()
    assert form.refusal == "Kies welke organisatie mag stemmen."
    form.organisation.field.setText("Veendam")
    form.organisation.field.setModified(True)
    form.organisation.take()
    form.votes.setValue(2)
    form.submitted.emit()
    assert [row.votes for row in view.members.records.records if row.name == "Veendam"] == [2]
    view.members.setFocus()
    QTest.keyClick(view.members, Qt.Key.Key_Delete)
    assert len(view.members.records.records) == 4
