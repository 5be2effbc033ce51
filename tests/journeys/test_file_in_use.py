"""The file cannot be written for a moment: what was typed stays where it stands, and is written as soon as it can."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from secretariat.domain.changes import Action, ChangeSet, Topic
from secretariat.domain.refusals import FileLocked
from secretariat.gui.action_points.view import ActionPointsView
from secretariat.gui.bodies.view import BodiesView
from secretariat.gui.decisions.view import DecisionsView
from secretariat.gui.widgets.fields import LineField, TextField
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence
from tests.journeys.conftest import MEETING, Desk
from tests.journeys.file_in_use import held_by_another_program, impatient
from tests.journeys.keyboard import CTRL, HELD, KEY, Keyboard

__all__ = ["impatient"]

EVERYTHING = ChangeSet(0, Action.EDIT_MEETING, "", frozenset(Topic), ())
"""A change after which every screen looks at the file again."""
WORDS = "Onder voorbehoud van de begroting."
Stored = Callable[[Workspace], str]


def title_of_an_overleg(desk: Desk) -> tuple[QWidget, Stored]:
    desk.window.open_record("meetings", MEETING)
    return desk.meetings.workspace.head.title, lambda one: one.meetings.head(MEETING).meeting.title


def annotation_of_an_item(desk: Desk) -> tuple[QWidget, Stored]:
    desk.window.open_record("agenda_items", "ai-bo-cult-2023-02-4")
    desk.agenda.show_details(True)
    record = desk.agenda.record
    return record.annotation, lambda one: one.agendas.record("ai-bo-cult-2023-02-4").item.annotation or ""


def task_of_an_orgaan(desk: Desk) -> tuple[QWidget, Stored]:
    desk.window.open_record("bodies", "body-bo-cult")
    view = desk.part(BodiesView)
    assert isinstance(view, BodiesView)
    view.card.tabs.setCurrentWidget(view.card.facts)
    return view.card.facts.task, lambda one: one.bodies.card("body-bo-cult").body.task or ""


def text_of_an_actiepunt(desk: Desk) -> tuple[QWidget, Stored]:
    desk.window.open_record("action_points", "act-2023-A-008")
    view = desk.part(ActionPointsView)
    assert isinstance(view, ActionPointsView)
    return view.record.text, lambda one: one.action_following.record("act-2023-A-008").action.text


def text_of_a_besluit(desk: Desk) -> tuple[QWidget, Stored]:
    desk.window.open_record("decisions", "dec-2023-B-004")
    view = desk.part(DecisionsView)
    assert isinstance(view, DecisionsView)
    return view.pane.text, lambda one: one.decisions.record("dec-2023-B-004").line.text


def shown_in(field: QWidget) -> str:
    assert isinstance(field, LineField | TextField)
    return field.text() if isinstance(field, LineField) else field.toPlainText()


def in_use(workspace: Workspace) -> str:
    return sentence(FileLocked(str(workspace.path), "", "", None))


@pytest.mark.usefixtures("impatient")
def test_what_could_not_be_written_stays_and_is_written_later(desk: Desk) -> None:
    desk.open_sample()
    workspace = desk.files.workspace
    assert workspace is not None
    for place in (
        title_of_an_overleg,
        annotation_of_an_item,
        task_of_an_orgaan,
        text_of_an_actiepunt,
        text_of_a_besluit,
    ):
        field, stored = place(desk)
        QApplication.processEvents()
        field.setFocus()
        field.selectAll()  # type: ignore[attr-defined]
        with held_by_another_program(workspace.path):
            desk.type(WORDS)
            desk.press(Qt.Key.Key_Tab)
            assert (desk.message(), shown_in(field)) == (in_use(workspace), WORDS), place
            desk.window.shell.history.changed.emit(EVERYTHING, None)
            assert not desk.window.close()
            assert shown_in(field) == WORDS, place
            assert stored(workspace) != WORDS, place
        assert desk.window.flush(), place
        assert stored(workspace) == WORDS, place
        desk.window.shell.messages.clear()


@pytest.mark.usefixtures("impatient")
def test_a_text_of_the_verslag_is_tried_again_as_it_stands_by_then(desk: Desk) -> None:
    keys = Keyboard(desk, HELD)
    item = keys.go_to(5)
    front = desk.window.shell.messages
    with held_by_another_program(keys.workspace.path):
        keys.type(" Eerst.")
        item.commit()
        assert (front.front.action if front.front else "") == "Opnieuw proberen"
        keys.type(" Daarna.")
        desk.window.messages.action.click()
        assert desk.message() == in_use(keys.workspace)
        assert desk.window.status.saved.text() == "Niet opgeslagen"
    desk.wait(lambda: keys.workspace.minutes.entries(HELD)[5].text.endswith(" Eerst. Daarna."), 1000)
    assert (desk.message(), item.has_unsaved_text) == ("", False)


@pytest.mark.usefixtures("impatient")
def test_nothing_else_is_shown_in_a_field_that_holds_what_could_not_be_written(desk: Desk) -> None:
    desk.open_sample()
    workspace = desk.files.workspace
    assert workspace is not None
    lists = ((text_of_an_actiepunt, ActionPointsView), (text_of_a_besluit, DecisionsView))
    for place, kind in lists:
        field, stored = place(desk)
        table = desk.part(kind).table  # type: ignore[attr-defined]
        here = table.current_id()
        other = next(line.id for line in table.records.records if line.id != here)
        field.setFocus()
        field.selectAll()  # type: ignore[attr-defined]
        with held_by_another_program(workspace.path):
            desk.type(WORDS)
            table.select(other)
            assert (table.current_id(), shown_in(field)) == (here, WORDS)
        table.select(other)
        assert (table.current_id(), stored(workspace)) == (other, WORDS)
        assert shown_in(field) != WORDS


def test_what_a_rule_refuses_stays_in_its_field_and_the_program_is_not_closed_over_it(desk: Desk) -> None:
    desk.open_sample()
    desk.window.open_record("bodies", "body-bo-cult")
    view = desk.part(BodiesView)
    assert isinstance(view, BodiesView)
    view.card.tabs.setCurrentWidget(view.card.facts)
    code = view.card.facts.code
    code.setFocus()
    code.selectAll()
    desk.type("WG-CONV")
    desk.press(Qt.Key.Key_Tab)
    taken = "De code WG-CONV is al in gebruik. Kies een andere code."
    assert (code.text(), view.card.facts.rows["code"].refusal) == ("WG-CONV", taken)
    assert not desk.window.close()
    assert desk.message() == f"Niet afgesloten. {taken}"
    code.setFocus()
    desk.press(KEY.Key_Z, CTRL)
    assert code.text() == "BO-CULT"
    assert desk.window.flush()
    desk.window.shell.messages.clear()
