"""The form of a vote in an assembly, with who is there really: majority first, one card for all its votes."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from secretariat.domain.decisions import DecisionKind
from secretariat.domain.proxies import VoteChoice
from secretariat.domain.votes import Majority, MajorityBase, VoteMethod
from secretariat.gui.look.theme import Theme
from secretariat.gui.minutes.vote_form import VoteForm
from secretariat.services.workspace import Workspace
from tests.gui.voting.conftest import ASSEMBLY

KEY = Qt.Key
NORTH, SOUTH, BIBLIONET = "org-demo-bieb-noord", "org-demo-bieb-zuid", "org-biblionet-groningen"


def opened(qtbot: QtBot, workspace: Workspace) -> VoteForm:
    """The form at a besluit on the budget."""
    item = workspace.agendas.lines(ASSEMBLY)[2].id
    decision = workspace.decisions.added(workspace.decisions.add(ASSEMBLY, item, DecisionKind.ADOPTED, "Vastgesteld."))
    votes = workspace.votes
    form = VoteForm("2023-B-007", votes.voters(decision), None, assembly=True)
    form.moment_wanted.connect(lambda at: form.show_voters(votes.voters(decision, at)))
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    form.setFocus()
    return form


def vote(form: VoteForm, **keys: Qt.Key) -> None:
    for member, key in keys.items():
        form.table.select({"north": NORTH, "south": SOUTH, "biblionet": BIBLIONET}[member])
        QTest.keyClick(form.table, key)


def test_the_majority_is_seen_and_chosen_before_the_counting(theme: Theme, qtbot: QtBot, assembled: Workspace) -> None:
    form = opened(qtbot, assembled)
    assert form.majority.isVisible()
    assert form.majority.mapTo(form, form.majority.rect().topLeft()).y() < (
        form.counts[VoteChoice.FOR].mapTo(form, form.counts[VoteChoice.FOR].rect().topLeft()).y()
    )
    assert form.counts[VoteChoice.FOR].hasFocus()
    assert form.outcome == "Nog geen stemmen geteld. Vereist: meer dan de helft van de stemmen voor en tegen."
    form.majority.setCurrentIndex(form.majority.findData(Majority.THREE_QUARTERS))
    form.way.base.setCurrentIndex(form.way.base.findData(MajorityBase.MEMBERS_PRESENT))
    assert form.outcome == (
        "Nog geen stemmen geteld. Vereist: drie vierde van de 4 stemmen die konden worden uitgebracht, dus 3."
    )


def test_s10_one_card_votes_twice_and_the_result_reads_as_the_notulen(
    theme: Theme, qtbot: QtBot, assembled: Workspace
) -> None:
    form = opened(qtbot, assembled)
    assert form.voters_in_words == "4 van de 4 leden aanwezig of vertegenwoordigd, samen 4 stemmen."
    form.per_organisation.click()
    vote(form, north=KEY.Key_V, south=KEY.Key_T, biblionet=KEY.Key_V)
    assert [spin.value() for spin in form.counts.values()] == [3, 1, 0, 0]
    assert form.outcome == "Aangenomen met 3 stemmen voor en 1 tegen."


def test_as_long_as_nobody_is_noted_everybody_can_be_filled_in(
    theme: Theme, qtbot: QtBot, workspace: Workspace
) -> None:
    form = opened(qtbot, workspace)
    assert form.voters_in_words == "Nog niet vastgelegd wie er waren: alle leden kunnen worden ingevuld."
    form.per_organisation.click()
    vote(form, north=KEY.Key_V)
    assert form.counts[VoteChoice.FOR].value() == 1


def test_at_a_moment_at_which_nobody_was_there_nobody_votes(theme: Theme, qtbot: QtBot, assembled: Workspace) -> None:
    for one in assembled.attendance.lines(ASSEMBLY):
        assembled.attendance.set_presence(ASSEMBLY, one.id, None, dt.time(11, 40))
    form = opened(qtbot, assembled)
    form.per_organisation.click()
    vote(form, north=KEY.Key_V)
    assert form.counts[VoteChoice.FOR].value() == 2  # Duinproef raises one card
    form.way.time.setText("11.45")
    form.way.time.editingFinished.emit()
    assert form.voters_in_words == "Er was toen niemand die kon stemmen."
    assert form.counts[VoteChoice.FOR].value() == 0
    vote(form, north=KEY.Key_V)
    assert form.counts[VoteChoice.FOR].value() == 0


@pytest.mark.parametrize(("method", "shown"), [(VoteMethod.NAMED, True), (VoteMethod.SECRET, False)])
def test_named_is_about_who_votes_what_and_secret_keeps_that_from_everybody(
    theme: Theme, qtbot: QtBot, assembled: Workspace, method: VoteMethod, shown: bool
) -> None:
    form = opened(qtbot, assembled)
    form.way.method.setCurrentIndex(form.way.method.findData(method))
    assert form.table.isVisible() is shown
    assert form.per_organisation.isEnabled() is shown
