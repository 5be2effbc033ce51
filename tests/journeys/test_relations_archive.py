"""The archive of relaties: who is in use is archived with one click, is found again, and comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from secretariat.domain.choices import offered
from secretariat.gui.people.view import RelationsView
from secretariat.services.workspace import Workspace
from tests.journeys.conftest import Desk

NEPSTRA, HOOGEN, KC = "per-x-nepstra", "per-hoogen", "org-kc"


@pytest.fixture
def view(desk: Desk) -> RelationsView:
    """The page Relaties of the sample."""
    desk.open_sample()
    assert desk.window.go("people")
    view = desk.part(RelationsView)
    assert isinstance(view, RelationsView)
    desk.wait(desk.window.isActiveWindow)
    return view


def open_file(desk: Desk) -> Workspace:
    assert desk.files.workspace is not None
    return desk.files.workspace


def people_shown(view: RelationsView) -> set[str]:
    return {line.id for line in view.people.table.records.records}


def undo(desk: Desk) -> None:
    desk.window.actions_["undo"].trigger()


def test_somebody_in_use_is_archived_with_one_click_and_comes_back(desk: Desk, view: RelationsView) -> None:
    before = open_file(desk).register()
    desk.window.open_record("persons", NEPSTRA)
    assert not view.person.archive_button.isVisible()
    view.person.remove_action.trigger()
    assert view.person.refusal == "K. Nepstra wordt gebruikt in 2 overleggen en kan alleen worden gearchiveerd."
    assert view.person.archive_button.isVisible()
    view.person.archive_button.click()
    assert desk.message() == "Nepstra, K. is gearchiveerd."
    assert NEPSTRA not in people_shown(view)
    assert view.people.count_in_words == "32 personen"
    assert view.person.title.text() != "Nepstra, K."
    assert view.person.refusal == ""
    assert NEPSTRA not in dict(offered(open_file(desk).people.choices()))
    assert view.people.with_archived.text() == "Ook gearchiveerde tonen (1)"
    view.people.with_archived.click()
    assert NEPSTRA in people_shown(view)
    view.people.table.select(NEPSTRA)
    assert not view.person.succession_button.isVisible()
    view.person.bring_back_button.click()
    assert desk.message() == "Nepstra, K. staat weer in de lijsten."
    assert not view.people.with_archived.isVisible()
    assert view.person.succession_button.isVisible()
    undo(desk)
    undo(desk)
    after = open_file(desk).register()
    assert before.get(type(open_file(desk).people.get(NEPSTRA)), NEPSTRA) == open_file(desk).people.get(NEPSTRA)
    assert before.meta == after.meta


def test_the_button_that_takes_archiving_back_takes_back_nothing_newer(desk: Desk, view: RelationsView) -> None:
    people = open_file(desk).people
    desk.window.open_record("persons", NEPSTRA)
    view.person.remove_action.trigger()
    view.person.archive_button.click()
    assert desk.window.messages.action.text() == "Ongedaan maken"
    desk.window.shell.history.do(people.edit, HOOGEN, "phone", "050 123 45 67")
    assert desk.message() == ""
    assert people.get(HOOGEN).phone == "050 123 45 67"


def test_del_and_space_archive_and_the_list_has_the_keyboard_again(desk: Desk, view: RelationsView) -> None:
    desk.window.open_record("persons", NEPSTRA)
    desk.window.activateWindow()
    view.people.table.setFocus()
    desk.wait(view.people.table.hasFocus)
    desk.press(Qt.Key.Key_Delete)
    assert view.person.archive_button.hasFocus()
    desk.press(Qt.Key.Key_Space)
    assert NEPSTRA not in people_shown(view)
    assert view.people.table.hasFocus()


def test_what_still_runs_is_mentioned_and_a_search_finds_who_was_archived(desk: Desk, view: RelationsView) -> None:
    desk.window.open_record("persons", "per-x-monsterboer")
    view.people.archive_wanted.emit()
    assert desk.message() == (
        "Monsterboer, B. is gearchiveerd. Er lopen nog 1 functie en 2 lidmaatschappen. "
        "Vul een einddatum in als dat niet meer klopt."
    )
    assert desk.window.open_record("persons", "per-x-monsterboer")
    assert view.people.with_archived.isChecked()
    assert view.person.title.text() == "Monsterboer, B."
    assert view.person.bring_back_button.isVisible()


def test_an_organisation_is_archived_and_undone(desk: Desk, view: RelationsView) -> None:
    desk.window.open_record("organisations", KC)
    view.organisation.remove_action.trigger()
    assert view.organisation.refusal.endswith("en kan alleen worden gearchiveerd.")
    view.organisation.archive_button.click()
    assert KC not in {line.id for line in view.organisations.table.records.records}
    undo(desk)
    assert view.organisation.title.text() == "Stichting Kunst & Cultuur"
    assert not view.organisation.bring_back_button.isVisible()


def test_an_archive_can_be_read_but_not_changed_in_a_file_for_reading(desk: Desk, view: RelationsView) -> None:
    open_file(desk).people.archive(NEPSTRA)
    path = open_file(desk).path
    assert desk.files.close()
    assert desk.files.open(path, read_only=True)
    assert desk.window.open_record("persons", NEPSTRA)
    assert view.person.title.text() == "Nepstra, K."
    assert not view.person.bring_back_button.isVisible()
    assert not view.person.remove_action.isVisible()
    assert all(field.isReadOnly() for field in view.person.names.findChildren(QLineEdit))
