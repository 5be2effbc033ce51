"""Machtigingen at the keyboard: given, late, accepted, taken back on a day, refused and kept."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from secretariat.domain.proxies import ProxyStatus
from secretariat.gui.voting.presenter import VotingPresenter
from secretariat.gui.voting.view import VotingView
from secretariat.services.workspace import Workspace
from tests.gui.voting.conftest import ASSEMBLY
from tests.storage.contents import Clock

KEY = Qt.Key

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
"""What the screenless platform says of a list that drops down."""


@pytest.fixture
def view(workspace: Workspace, clock: Clock, voting: VotingPresenter) -> VotingView:
    """Nobody gave a machtiging yet, and it is the last day on which one can."""
    clock.now = dt.datetime(2023, 12, 7, 10, 50)
    for line in workspace.proxies.lines(ASSEMBLY):
        workspace.proxies.remove(line.id)
    voting.show_meeting(ASSEMBLY)
    assert isinstance(voting.widget, VotingView)
    voting.widget.proxies.setFocus()
    return voting.widget


def fill(view: VotingView, grantor: str, holder: str, *, day: str, hour: str = "") -> None:
    """Open the form with N and fill it in."""
    QTest.keyClick(view.proxies, KEY.Key_N)
    form = view.proxy_form
    for box, name in ((form.grantor, grantor), (form.holder, holder)):
        box.field.setText(name)
        box.field.setModified(True)
        box.take()
    form.received.line.setText(day)
    form.hour.line.setText(hour)
    form.submitted.emit()


def states(view: VotingView) -> list[tuple[ProxyStatus, bool, dt.date | None]]:
    return [(row.status, row.late, row.revoked_on) for row in view.proxies.records.records]


def test_on_the_last_day_the_form_asks_the_hour_and_keeps_what_was_typed(view: VotingView) -> None:
    fill(view, "Proefman", "Duinproef", day="7-12-2023")
    form = view.proxy_form
    assert form.refusal == (
        "Machtigingen konden uiterlijk 07-12-2023 11:00 uur binnenkomen. Vul in hoe laat deze binnenkwam."
    )
    assert form.received.line.text() == "7-12-2023"
    form.hour.line.setText("straks")
    form.submitted.emit()
    assert form.refusal == "Vul het uur in waarop de machtiging binnenkwam, bijvoorbeeld 10:15, of niets."
    form.hour.line.setText("10.40")
    form.submitted.emit()
    assert states(view) == [(ProxyStatus.VALID, False, None)]


def test_a_minute_too_late_it_waits_and_is_accepted_with_one_key(view: VotingView) -> None:
    fill(view, "Proefman", "Duinproef", day="7-12-2023", hour="11.01")
    assert states(view) == [(ProxyStatus.RECEIVED, True, None)]
    assert view.remark.text() == "Te laat ontvangen. Binnengekomen om 11:01 uur."
    QTest.keyClick(view.proxies, KEY.Key_A)
    assert [row.status for row in view.proxies.records.records] == [ProxyStatus.VALID]


def test_it_is_taken_back_today_with_two_keys_or_on_another_day(view: VotingView, workspace: Workspace) -> None:
    fill(view, "Proefman", "Duinproef", day="30-11-2023")
    QTest.keyClick(view.proxies, KEY.Key_I)
    form = view.revoke_form
    assert form.title.text() == "Machtiging van Testerhage intrekken"
    form.day.line.setText("29-11-2023")
    form.submitted.emit()
    assert form.refusal == "De machtiging kwam pas op 30-11-2023 binnen. Vul een dag daarna in."
    form.day.line.setText("")
    form.submitted.emit()
    assert form.refusal == "Vul de dag in waarop de machtiging werd ingetrokken, bijvoorbeeld 06-12-2023."
    form.day.line.setText("6-12")
    QTest.keyClick(form.day.line, KEY.Key_Return)
    assert states(view) == [(ProxyStatus.REVOKED, False, dt.date(2023, 12, 6))]
    assert view.remark.text() == "Ingetrokken op 06-12-2023."
    workspace.history.undo()
    view.proxies.setFocus()
    QTest.keyClick(view.proxies, KEY.Key_I)
    QTest.keyClick(form.day.line, KEY.Key_Return)
    assert form.refusal == "De machtiging kwam pas op 30-11-2023 binnen. Vul een dag daarna in."
    QTest.keyClick(form.day.line, KEY.Key_Escape)
    fill(view, "Biblionet", "Duinproef", day="20-11-2023")  # the sample stands at this day
    QTest.keyClick(view.proxies, KEY.Key_I)
    QTest.keyClick(form.day.line, KEY.Key_Return)
    assert (ProxyStatus.REVOKED, False, dt.date(2023, 11, 20)) in states(view)


def test_what_the_statutes_do_not_allow_is_said_and_can_be_kept_as_refused(view: VotingView) -> None:
    fill(view, "Biblionet", "Proefkamp", day="30-11-2023")
    form = view.proxy_form
    assert form.refusal.endswith("Proefkamp is geen stemgerechtigd lid en kan niet als gemachtigde optreden.")
    form.as_refused.click()
    (row,) = view.proxies.records.records
    assert (row.status, row.note) == (ProxyStatus.REFUSED, view.remark.text())


def test_without_choosing_one_nothing_is_taken_back(view: VotingView) -> None:
    QTest.keyClick(view.proxies, KEY.Key_I)
    assert view.revoke_form.isHidden()
