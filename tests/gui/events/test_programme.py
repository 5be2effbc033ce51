"""The programme on the screen: day one remade by keyboard alone, parts and sessions beside the list, conflicts."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from secretariat.gui.events.presenter import EventsPresenter
from secretariat.gui.events.view import EventsView
from secretariat.gui.shell.context import Shell
from secretariat.services.workspace import Workspace
from tests.gui.fakes import FakePress

EVENT = "evt-vob-2023"
DAY_ONE = (
    ("15.30-16", "Ontvangst"),
    ("16-17.30", "Reinier van Zutphen, Nationale Ombudsman"),
    ("half 6-18", "Sneak-preview corporate campagne"),
    ("18-19", "Er gaat niets boven Groningen"),
    ("19", "Diner, rondleiding & feest"),
)


def rows(page: EventsPresenter) -> list[tuple[str, str, str]]:
    lines = page.programme.view.list.table.records.records
    return [(line.day.isoformat(), f"{line.start:%H:%M}", line.title) for line in lines]


def test_day_one_is_remade_with_the_keyboard_alone(page: EventsPresenter, workspace: Workspace, qtbot: QtBot) -> None:
    before = rows(page)[:5]
    workspace.event_slots.remove(*(f"slot-{number}" for number in range(1, 6)))
    page.programme.view.day_chosen.emit(dt.date(2023, 12, 7))
    assert rows(page) == []
    page.handlers()["new"]()
    when, what = page.programme.view.list.new_lines
    for times, title in DAY_ONE:
        assert when.hasFocus()
        QTest.keyClicks(when, times)
        QTest.keyClick(when, Qt.Key.Key_Tab)
        QTest.keyClicks(what, title)
        QTest.keyClick(what, Qt.Key.Key_Return)
    assert rows(page) == before
    workspace.history.undo()
    page.show_event(EVENT)
    assert len(rows(page)) == 4


def test_the_list_shows_sessions_under_their_part_and_the_chosen_one_beside_it(page: EventsPresenter) -> None:
    assert len(rows(page)) == 9 + 3
    page.show_record("event_sessions", "ses-1")
    assert page.programme.view.record.currentWidget() is page.programme.session
    form = page.programme.session
    assert form.texts["target_group"].text() == "bestuurders en managers"  # type: ignore[union-attr]
    assert [form.boxes["core_theme"].itemText(row) for row in range(form.boxes["core_theme"].count())] == [
        "–",
        "werkgeverszaken",
        "belangenbehartiging",
        "het stimuleren van informatie- en kennisdeling",
        "marketing",
    ]
    page.show_record("event_slots", "slot-7")
    assert page.programme.slot.door.isVisibleTo(page.programme.slot)
    assert page.programme.slot.ticks["members_only"].isChecked()


def test_what_cannot_be_is_said_at_the_field_and_stays_there(page: EventsPresenter, workspace: Workspace) -> None:
    page.show_record("event_slots", "slot-2")
    row = page.programme.slot.rows["times"]
    field = page.programme.slot.texts["times"]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "laat")
    field.commit()
    assert row.refusal == "‘laat’ is geen tijd. Typ bijvoorbeeld 14-16.30, 9.30 of half tien."
    page.show_record("event_slots", "slot-3")
    assert page.programme.view.list.table.current_id() == "slot-2"  # what was typed is not lost
    assert workspace.programme.slot("slot-2").slot.start_time == dt.time(16)


def test_conflicts_are_counted_above_and_lead_to_a_list_with_a_jump(
    page: EventsPresenter, workspace: Workspace, shell: Shell
) -> None:
    view = page.widget
    assert isinstance(view, EventsView)
    assert view.conflicts.isHidden()
    workspace.events.add_room(EVENT, "zaal 1", "30")
    page.show_event(EVENT)
    assert view.conflicts.text() == "1 botsing"
    view.conflicts.click()
    remarks = page.papers.view.remarks.records.records
    assert [(one.title, one.words) for one in remarks] == [
        ("Visie goed en aantrekkelijk werkgeverschap", "zaal 1 heeft 30 plaatsen; er zijn er 40 nodig."),
        ("Aanmelding werkbezoeken", "De koppeling ‘Aanmelding werkbezoeken’ leidt nergens heen (#)."),
    ]
    opened: list[tuple[str, str]] = []
    page.papers.view.remark_opened.connect(lambda kind, record_id: opened.append((kind, record_id)))
    page.papers.view.remarks.opened.emit(remarks[0].id)
    assert opened == [("event_sessions", "ses-1")]


def test_a_version_is_kept_with_a_note_and_says_what_changed_since(page: EventsPresenter, workspace: Workspace) -> None:
    view = page.widget
    assert isinstance(view, EventsView)
    view.tabs.setCurrentWidget(page.papers.view)
    page.papers.view.note.setText("Naar de sprekers")
    page.papers.view.keep.click()
    page.papers.view.keep.click()  # nothing changed: no second one
    workspace.event_slots.remove("slot-5")
    page.show_event(EVENT)
    (line,) = page.papers.view.versions.records.records
    assert (line.note, line.changes) == ("Naar de sprekers", "Vervallen: Diner, rondleiding & feest")


def test_a_new_event_is_in_front_and_its_removal_can_be_undone(page: EventsPresenter, workspace: Workspace) -> None:
    dialog = page.start_new()
    assert dialog is not None
    dialog.submitted.emit()
    assert dialog.refusal == "Vul ‘Naam’ in."
    dialog.name.setText("Ledendag 2024")
    dialog.start.line.setText("5-12-2024")
    dialog.submitted.emit()
    view = page.widget
    assert isinstance(view, EventsView)
    assert view.events.currentText() == "Ledendag 2024"
    assert view.facts.text() == "5 december 2024"
    view.remove_button.click()
    assert view.events.currentText() == "VOB-ledencongres 2023"
    workspace.history.undo()
    assert len(workspace.events.lines()) == 2


def test_a_booklet_that_is_saved_is_kept_as_a_version_once_also_when_its_window_closed_before(
    page: EventsPresenter,
    workspace: Workspace,
    shell: Shell,
    press: FakePress,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("secretariat.gui.shell.saving.ask_save", lambda *_: tmp_path / "boekje.docx")
    gone: list[str] = []
    for number in range(2):
        dialog = page.papers.show_booklet()
        assert dialog is not None
        dialog.save()
        ticket = press.started
        dialog.destroyed.connect(lambda: gone.append("dialog"))
        dialog.reject()
        qtbot.waitUntil(lambda windows=number + 1: len(gone) == windows)  # type: ignore[misc]
        page.show_event("")
        press.end(ticket, b"boekje")
        qtbot.waitUntil(lambda: not shell.tasks.busy)
    assert [(one.version, one.note) for one in workspace.programme_versions.of_event(EVENT)] == [(1, "Programmaboekje")]
