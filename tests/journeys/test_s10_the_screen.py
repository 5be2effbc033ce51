"""S10 of ``domain.md`` §6 at the keyboard: machtigingen, who is there, and a vote, in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from secretariat.domain.attendance import AttendanceStatus
from secretariat.domain.decisions import DecisionKind
from secretariat.domain.proxies import ProxyStatus, VoteChoice
from secretariat.gui.minutes.vote_form import VoteForm
from secretariat.gui.voting.view import VotingView
from secretariat.wording.votes import outcome
from tests.journeys.conftest import MEETING, Desk

KEY = Qt.Key
ASSEMBLY = "mtg-vob-alv-2023-01"
ITEM = "ai-vob-alv-2023-01-3"
CAME = ("per-x-duinproef", "per-x-fictiehof", "per-x-testhage", "per-x-demoland", "per-x-voorbeeldstra")

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
"""What the screenless platform says of a list that drops down."""


def a_machtiging_is_refused_and_kept(view: VotingView) -> None:
    """Somebody of the provincie cannot hold one; that it came in and was refused is kept."""
    view.proxies.setFocus()
    QTest.keyClick(view.proxies, KEY.Key_N)
    form = view.proxy_form
    for box, name in ((form.grantor, "Biblionet"), (form.holder, "Proefkamp")):
        box.field.setText(name)
        box.field.setModified(True)
        box.take()
    holder = form.holder.currentText()
    form.submitted.emit()
    assert (
        form.refusal == f"{holder.partition(' (')[0]} is geen stemgerechtigd lid en kan niet als gemachtigde optreden."
    )
    form.as_refused.click()
    states = [row.status.value for row in view.proxies.records.records]
    assert sorted(states) == ["refused", "revoked", "valid"]


def test_s10_from_machtiging_to_the_vote(desk: Desk) -> None:
    desk.open_sample()
    workspace = desk.files.workspace
    assert workspace is not None
    desk.window.open_record("meetings", ASSEMBLY)
    desk.tab("Stemmen")
    view = desk.window.findChild(VotingView)
    assert isinstance(view, VotingView)
    a_machtiging_is_refused_and_kept(view)
    # Who comes, and what that means for the quorum.
    do = desk.window.shell.history.do
    do(workspace.attendance.set_statuses, ASSEMBLY, CAME, AttendanceStatus.PRESENT)
    assert view.quorum.text() == "4 van de 4 leden vertegenwoordigd – quorum gehaald."
    assert view.present.text() == "4 van 4 (3 nodig) · 3 leden aanwezig, 1 bij machtiging · 4 van de 4 stemmen"
    assert {row.quorum.met for row in view.items.records.records} == {True}
    # With one card Duinproef votes twice; Proefland votes against.
    added = do(workspace.decisions.add, ASSEMBLY, ITEM, DecisionKind.ADOPTED, "Jaarplan en begroting zijn vastgesteld.")
    assert added is not None
    decision = workspace.decisions.added(added)
    desk.tab("Verslag")
    desk.minutes.wishes.vote_wanted.emit(decision)
    vote = desk.minutes.findChild(VoteForm)
    assert isinstance(vote, VoteForm)
    assert vote.voters_in_words == "4 van de 4 leden aanwezig of vertegenwoordigd, samen 4 stemmen."
    vote.per_organisation.setChecked(True)
    for member, key in (("org-demo-bieb-noord", "V"), ("org-demo-bieb-zuid", "T"), ("org-biblionet-groningen", "V")):
        vote.table.select(member)
        next(one for one in vote.table.actions() if one.shortcut().toString() == key).trigger()
    assert [vote.counts[choice].value() for choice in VoteChoice] == [3, 1, 0, 0]
    assert vote.outcome == "Aangenomen met 3 stemmen voor en 1 tegen."
    vote.submitted.emit()
    kept = workspace.votes.of_decision(decision)
    assert kept is not None
    assert outcome(kept) == "Aangenomen met 3 stemmen voor en 1 tegen."
    used = [one.grantor for one in workspace.proxies.lines(ASSEMBLY) if one.status is ProxyStatus.USED]
    assert used == ["Testerhage"]
    desk.window.shell.history.undo()
    assert workspace.votes.of_decision(decision) is None
    # The one who gave a machtiging comes after all.
    desk.tab("Deelnemers")
    desk.attendance.statuses_wanted.emit(["per-x-proefman"], AttendanceStatus.PRESENT)
    assert desk.message() == "L. Proefman is zelf aanwezig; de machtiging vervalt."
    # A bestuurlijk overleg does not vote so.
    desk.window.open_record("meetings", MEETING)
    tabs = desk.meetings.workspace.tabs
    shown = [tabs.tabText(place).replace("&", "") for place in range(tabs.count()) if tabs.isTabVisible(place)]
    assert shown == ["Agenda", "Deelnemers", "Verslag", "Stukken", "Verzenden"]
