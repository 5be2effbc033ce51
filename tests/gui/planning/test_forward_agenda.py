"""The termijnagenda on the screen: kwartalen, filters, what is typed, and the way to an agenda."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from secretariat.domain.planning import PlanPart, PlanStatus
from secretariat.gui.planning.presenter import PlanningPresenter
from secretariat.gui.shell.context import Shell
from secretariat.services.workspace import Workspace

ITEM = "plan-2024-nieuw-convenant"


def titles(page: PlanningPresenter) -> list[str]:
    records = page.forward.view.table.records
    place = records.column_of("title")
    return [str(records.index(row, place).data()) for row in range(records.rowCount())]


def typed(page: PlanningPresenter, title: str, when: str) -> None:
    editor = page.forward.view.list
    for line, words in zip(editor.new_lines, (title, when), strict=True):
        line.setText(words)
    editor.add_button.click()


def test_a_year_stands_there_with_how_much_each_kwartaal_holds(page: PlanningPresenter) -> None:
    groups = page.forward.view.groups
    assert [groups.words_of(part) for part in (None, *PlanPart)] == [
        "Heel 2024: 3",
        "1e kwartaal: 0",
        "2e kwartaal: 2",
        "3e kwartaal: 0",
        "4e kwartaal: 0",
        "Ergens in 2024: 1",
        "Nog te bepalen: 0",
    ]
    groups.press(PlanPart.IN_THE_YEAR)
    assert titles(page) == ["Ondertekening nieuw bibliotheekconvenant"]


def test_something_new_is_typed_in_one_line_with_its_time(page: PlanningPresenter) -> None:
    typed(page, "Thema-avond", "na afloop van de gesprekken")
    assert titles(page)[-1] == "Thema-avond"
    typed(page, "Evaluatie", "Q3")
    assert "Evaluatie" in titles(page)
    assert page.forward.view.groups.words_of(PlanPart.THIRD_QUARTER) == "3e kwartaal: 1"
    assert page.forward.view.list.new_lines[0].text() == ""


def test_a_time_that_cannot_be_is_said_and_stays_in_the_line(page: PlanningPresenter) -> None:
    before = titles(page)
    typed(page, "Thema-avond", "32 mei")
    editor = page.forward.view.list
    assert "32 mei" in editor.refusal
    assert [line.text() for line in editor.new_lines] == ["Thema-avond", "32 mei"]
    assert titles(page) == before


def test_done_and_dropped_are_one_key(page: PlanningPresenter, workspace: Workspace) -> None:
    view = page.forward.view
    view.table.select(ITEM)
    view.acts[1].trigger()
    assert workspace.planning.line(ITEM).status is PlanStatus.DONE
    view.acts[2].trigger()
    assert ITEM not in [line.id for line in view.table.records.records]
    view.dropped.setChecked(True)
    assert ITEM in [line.id for line in view.table.records.records]


def test_an_item_goes_to_the_agenda_of_a_chosen_overleg_and_opens_there(
    page: PlanningPresenter, shell: Shell, workspace: Workspace
) -> None:
    opened: list[tuple[str, str]] = []
    shell.doors.wanted.connect(lambda kind, one: opened.append((kind, one)))
    dialog = page.forward.start_placing("plan-2024-bo-mei")
    assert dialog is not None
    assert dialog.target.currentText() == "23-05-2024  BO-CULT 2024-01 · Bestuurlijk overleg Cultuur"
    dialog.submitted.emit()
    line = workspace.planning.line("plan-2024-bo-mei")
    assert line.agenda.startswith("BO-CULT 2024-01, punt ")
    page.forward.view.table.opened.emit("plan-2024-bo-mei")
    assert opened == [("agenda_items", line.agenda_item_id)]
    assert page.forward.start_placing("plan-2024-bo-mei") is None


def test_typing_a_month_finds_its_overleg_and_an_arrow_never_goes_on_to_another(
    page: PlanningPresenter, workspace: Workspace
) -> None:
    dialog = page.forward.start_placing(ITEM)
    assert dialog is not None
    field = dialog.target.field
    said = []
    for typed in ("februari", "augustus", "cult 2024"):
        field.setText(typed)
        said.append(dialog.outcome.text())
    field.setText("augustus")
    field.setModified(True)
    QTest.keyClick(dialog.target, Qt.Key.Key_Down)
    assert field.text() == "augustus"
    assert said == [
        "Komt hierop: 08-02-2024 AO-CULT 2024-01 · Ambtelijke bijeenkomst Cultuur",
        "Nog geen keuze: ‘augustus’ past bij geen enkel of bij meer dan één overleg. Kies met pijl omlaag.",
        "Nog geen keuze: ‘cult 2024’ past bij geen enkel of bij meer dan één overleg. Kies met pijl omlaag.",
    ]
    dialog.submitted.emit()
    assert workspace.planning.line(ITEM).agenda == ""


def test_a_door_from_elsewhere_finds_an_item_in_its_own_year_whatever_the_filter(page: PlanningPresenter) -> None:
    page.forward.view.words.setText("iets anders")
    page.show_record("plan_items", "plan-2025-zorgplicht")
    assert page.forward.view.table.current_id() == "plan-2025-zorgplicht"
    page.show_record("termijnagenda", "2023")
    assert "Einde looptijd landelijk convenant Bibliotheekwerk 2020-2023" in titles(page)


def test_a_year_without_anything_says_what_to_do(page: PlanningPresenter) -> None:
    page.show_record("termijnagenda", "2040")
    empty = page.forward.view.empty
    assert (empty.title.text(), empty.sentence.text()) == (
        "Nog niets voorzien in 2040",
        "Typ hieronder een onderwerp en wanneer het komt, en druk op Enter.",
    )


def test_a_file_for_reading_offers_no_changes(page: PlanningPresenter) -> None:
    view = page.forward.view
    view.set_read_only(True)
    assert not view.place_button.isVisible()
    assert not view.list.new_lines[0].isVisible()
    assert not any(action.isEnabled() for action in view.acts)
    assert view.paper_button.isVisible()
