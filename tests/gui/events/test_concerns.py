"""A part that people chose is changed on the screen: they are named, and can be moved or written to at once."""

from __future__ import annotations

from secretariat.gui.events.concerns import ConcernDialog
from secretariat.gui.events.presenter import EventsPresenter
from secretariat.gui.shell.context import Shell
from secretariat.services.workspace import Workspace


def test_members_only_names_who_is_no_member_and_moves_them_in_one_step(
    page: EventsPresenter, shell: Shell, workspace: Workspace
) -> None:
    shell.history.do(workspace.event_slots.edit, "slot-6", "members_only", "ja")
    front = shell.messages.front
    assert front is not None
    assert front.text.startswith("‘Kennissessies’ is nu alleen voor leden. Gekozen, maar geen lid: 4 personen: ")
    assert front.action == "Verplaatsen of informeren…"
    assert front.on_action is not None
    front.on_action()
    dialog = page.widget.window().findChild(ConcernDialog)
    assert dialog is not None
    assert [one.name for one in dialog.people.records.records] == [
        "Modelhuis, G.",
        "Proefkamp, S.",
        "Testerman, T.",
        "Demoma, M.",
    ]
    assert dialog.target.currentText() == "Geen kennissessie"
    dialog.move_button.click()
    assert workspace.registrations.get("reg-07").session_id is None
    shell.history.undo()
    assert workspace.registrations.get("reg-07").session_id == "ses-3"


def test_a_chosen_werkbezoek_is_not_taken_away_before_who_chose_it_is_elsewhere(
    page: EventsPresenter, shell: Shell, workspace: Workspace
) -> None:
    page.show_record("excursions", "exc-dnk")
    page.excursions.list.remove_wanted.emit("exc-dnk")
    dialog = page.widget.window().findChild(ConcernDialog)
    assert dialog is not None
    assert dialog.sentence.text().endswith("Verplaats hen eerst; daarna kan het vervallen.")
    assert dialog.target.itemText(dialog.target.count() - 1) == "Geen werkbezoek"
    ids = [one.id for one in dialog.people.records.records]
    dialog.target.setCurrentIndex(1)
    dialog.move_button.click()
    assert {workspace.registrations.get(one).excursion_id for one in ids} == {"exc-mar-en-fean"}


def test_a_chosen_session_is_not_taken_away_before_who_chose_it_is_elsewhere(
    page: EventsPresenter, shell: Shell, workspace: Workspace
) -> None:
    page.show_record("event_sessions", "ses-2")
    page.programme.view.list.remove_wanted.emit("ses-2")
    dialog = page.widget.window().findChild(ConcernDialog)
    assert dialog is not None
    assert dialog.sentence.text().endswith("Verplaats hen eerst; daarna kan het vervallen.")
    dialog.target.setCurrentIndex(1)
    dialog.move_button.click()
    assert workspace.registrations.get("reg-04").session_id == "ses-3"
    page.programme.view.list.remove_wanted.emit("ses-2")
    titles = [line.title for line in workspace.programme.programme("evt-vob-2023").lines]
    assert "Visie online bibliotheek" not in titles
