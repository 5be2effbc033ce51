"""Fields that say what was understood of a date, times or a place."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QWheelEvent
from pytestqt.qtbot import QtBot

from secretariat.gui.widgets.typed_rows import DateRow, PlaceRow, QuietCombo, TimesRow

TODAY = dt.date(2026, 3, 18)


@pytest.fixture
def date(qtbot: QtBot) -> DateRow:
    row = DateRow("&Datum")
    row.set_today(TODAY)
    qtbot.addWidget(row)
    return row


def test_a_date_is_understood_while_it_is_typed(date: DateRow) -> None:
    date.line.setText("vr")
    assert date.understood == "vr 20 maart 2026 · week 12"
    assert date.line.accessibleDescription() == "vr 20 maart 2026 · week 12"
    date.line.setText("do 20 maart 2026")
    assert date.understood == "vr 20 maart 2026 · week 12 – geen donderdag"
    assert date.line.accessibleName() == "Datum"


def test_half_a_date_is_only_refused_when_it_is_saved(date: DateRow) -> None:
    date.line.setText("14-")
    assert (date.understood, date.refusal) == ("Nog geen datum", "")
    assert not date.is_right()
    assert date.refusal == "‘14-’ is geen datum. Typ bijvoorbeeld 2-11-2023, 2 nov of vrijdag."
    date.line.setText("14-4")
    assert (date.is_right(), date.refusal, date.day()) == (True, "", dt.date(2026, 4, 14))
    date.line.clear()
    assert date.is_right()
    assert date.day() is None


def test_what_the_file_says_is_shown_as_it_can_be_typed(qtbot: QtBot, date: DateRow) -> None:
    date.show_day(dt.date(2026, 11, 2))
    assert date.day() == dt.date(2026, 11, 2)
    times = TimesRow("&Tijd")
    qtbot.addWidget(times)
    times.show_times(dt.time(14), dt.time(16, 30))
    found = times.times()
    assert found is not None
    assert (times.typed(), found.start, found.end) == ("14:00–16:30", dt.time(14), dt.time(16, 30))
    times.line.setText("16-14")
    assert not times.is_right()


def test_an_unknown_place_is_new(qtbot: QtBot) -> None:
    place = PlaceRow("&Plaats")
    qtbot.addWidget(place)
    place.show_places(["Vergaderzaal Voorbeeld, zaal 2.04, Groningen"])
    place.line.setText("vergaderzaal voorbeeld")
    assert place.understood == ""
    place.line.setText("Dorpshuis")
    assert place.understood == "Nieuwe locatie"


def test_the_wheel_passes_by_a_choice_that_has_no_focus(qtbot: QtBot) -> None:
    choice = QuietCombo()
    qtbot.addWidget(choice)
    choice.show_choices([("a", "A"), ("b", "B")], "b")
    up = QWheelEvent(
        QPointF(1, 1), QPointF(1, 1), QPointF(0, 0).toPoint(), QPointF(0, 120).toPoint(), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    choice.wheelEvent(up)
    assert choice.chosen() == "b"
    assert not up.isAccepted()
