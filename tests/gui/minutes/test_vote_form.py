"""The form of a vote: counts or organisations, and what came of it in words while it is filled in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from secretariat.domain.proxies import VoteChoice
from secretariat.domain.votes import Ballot, Majority, Vote
from secretariat.gui.look.theme import Theme
from secretariat.gui.minutes.vote_form import VoteForm
from secretariat.services.votes import VoterLine, Way

KEY = Qt.Key
VOTERS = (
    VoterLine("org-groningen", "Groningen", 3, True),
    VoterLine("org-pekela", "Pekela", 1, False),
    VoterLine("org-veendam", "Veendam", 1, True),
)


def opened(qtbot: QtBot, vote: Vote | None = None, voters: Sequence[VoterLine] = VOTERS) -> VoteForm:
    form = VoteForm("2023-B-004", voters, vote)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    form.setFocus()
    return form


def caught(signal: Any) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = []
    signal.connect(lambda *values: found.append(values))
    return found


def test_the_counts_say_at_once_what_comes_of_them(theme: Theme, qtbot: QtBot) -> None:
    form = opened(qtbot)
    assert form.title.text() == "Stemming bij besluit 2023-B-004"
    assert form.outcome == "Nog geen stemmen geteld. Vereist: meer dan de helft van de stemmen voor en tegen."
    form.counts[VoteChoice.FOR].setValue(3)
    form.counts[VoteChoice.AGAINST].setValue(1)
    assert form.outcome == "Aangenomen met 3 stemmen voor en 1 tegen."
    form.majority.setCurrentIndex(form.majority.findData(Majority.UNANIMOUS))
    assert form.outcome == "Verworpen met 3 stemmen voor en 1 tegen (vereist: eenstemmig)."
    wanted = caught(form.counts_wanted)
    QTest.keyClick(form.counts[VoteChoice.FOR], KEY.Key_Return)
    assert wanted == [((3, 1, 0, 0), Way(majority=Majority.UNANIMOUS))]


def test_nothing_counted_is_no_vote(theme: Theme, qtbot: QtBot) -> None:
    form = opened(qtbot)
    wanted = caught(form.counts_wanted)
    QTest.keyClick(form.counts[VoteChoice.FOR], KEY.Key_Return)
    assert (wanted, form.refusal) == ([], "Vul in hoeveel stemmen er zijn geteld.")


def test_every_organisation_votes_with_one_key_and_its_own_weight(theme: Theme, qtbot: QtBot) -> None:
    form = opened(qtbot)
    form.per_organisation.click()
    assert form.table.hasFocus()
    for key in (KEY.Key_V, KEY.Key_O, KEY.Key_T):
        QTest.keyClick(form.table, key)
    form.table.select("org-pekela")
    QTest.keyClick(form.table, KEY.Key_M)
    assert [spin.value() for spin in form.counts.values()] == [3, 1, 1, 0]
    assert form.outcome == "Aangenomen met 3 stemmen voor, 1 tegen en 1 onthouding."
    wanted = caught(form.ballots_wanted)
    QTest.keyClick(form.table, KEY.Key_Return)
    assert wanted == [
        (
            (
                Ballot(organisation_id="org-groningen", choice=VoteChoice.FOR, votes=3),
                Ballot(organisation_id="org-pekela", choice=VoteChoice.ABSTAIN, votes=1, by_proxy=True),
                Ballot(organisation_id="org-veendam", choice=VoteChoice.AGAINST, votes=1),
            ),
            Way(),
        )
    ]


@pytest.mark.parametrize("key", [KEY.Key_Backspace, KEY.Key_B])
def test_a_vote_of_before_is_shown_and_changed(theme: Theme, qtbot: QtBot, key: Qt.Key) -> None:
    before = Vote(
        id="vot",
        decision_id="dec",
        majority=Majority.TWO_THIRDS,
        votes_for=2,
        votes_against=0,
        abstained=0,
        blank=0,
        ballots=(Ballot(organisation_id="org-groningen", choice=VoteChoice.FOR, votes=2),),
    )
    form = opened(qtbot, before)
    assert form.per_organisation.isChecked()
    assert form.majority.currentData() == Majority.TWO_THIRDS
    assert form.outcome == "Aangenomen met algemene stemmen (2 stemmen)."
    assert not form.remove_button.isHidden()
    form.table.select("org-groningen")
    QTest.keyClick(form.table, key)
    counts = {choice: spin.value() for choice, spin in form.counts.items()}
    assert counts == dict.fromkeys(VoteChoice, 0) | ({VoteChoice.BLANK: 2} if key == KEY.Key_B else {})


def test_of_a_decision_outside_any_overleg_only_counts_are_asked(theme: Theme, qtbot: QtBot) -> None:
    form = opened(qtbot, voters=())
    assert form.per_organisation.isHidden()
    assert form.table.isHidden()
