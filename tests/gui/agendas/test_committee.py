"""What the agendacommissie found, before and after it looked."""

from __future__ import annotations

import datetime as dt

from pytestqt.qtbot import QtBot

from secretariat.domain.meetings import AgendaAspect, AgendaCheck
from secretariat.gui.agendas.committee import CommitteeView
from secretariat.gui.look.theme import Theme

TODAY = dt.date(2023, 11, 20)


def test_before_the_first_check_no_day_and_nobody_stand_there(theme: Theme, qtbot: QtBot) -> None:
    view = CommitteeView()
    qtbot.addWidget(view)
    view.set_today(TODAY)
    view.show_choices([("p1", "Tom Testerman")])
    view.begin()
    view.show_checks("Agendacommissie", (), {})
    assert (view.day.text(), view.understood.text(), view.who.currentText()) == ("", "", "(niet vermeld)")
    assert (view.typed_day(), view.person_id()) == (TODAY, "")
    view.day.setText("gisteren niet")
    assert view.typed_day() is None
    check = AgendaCheck(aspect=AgendaAspect.SHARPNESS, checked_on=dt.date(2023, 10, 5), person_id="p1")
    view.show_checks("Agendacommissie", [check], {})
    assert (view.day.text(), view.who.currentText()) == ("05-10-2023", "Tom Testerman")
