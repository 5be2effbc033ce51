"""S7 on the screen: the cycle of 2024, its talks, six ideas typed in, and the demand that goes to an agenda."""

from __future__ import annotations

from secretariat.domain.agendas import AgendaItem
from secretariat.gui.planning.cycles_view import CyclesView
from secretariat.gui.planning.presenter import CYCLES, PlanningPresenter
from secretariat.gui.planning.view import PlanningView
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.workspace import Workspace

SIX = (
    ("Taalhuis aan huis", "veen", "geletterd"),
    ("Taalhuis aan huis", "pekela", "geletterd"),
    ("taalhuis aan huis", "Stadskanaal", "geletterd"),
    ("IDO-spreekuur in de wijk", "Groningen", "participatie"),
    ("IDO-spreekuur in de wijk", "oldambt", "participatie"),
    ("Lezingenreeks", "westerkw", "leven lang"),
)


def cycles(page: PlanningPresenter) -> CyclesView:
    view = page.widget
    assert isinstance(view, PlanningView)
    view.tabs.setCurrentIndex(CYCLES)
    return page.cycles.view


def rows(table: RecordTable) -> list[tuple[str, ...]]:
    records = table.records
    return [
        tuple(str(records.index(row, place).data() or "") for place in range(records.columnCount()))
        for row in range(records.rowCount())
    ]


def test_the_cycle_of_2024_is_put_on_the_termijnagenda_once(page: PlanningPresenter, workspace: Workspace) -> None:
    view = cycles(page)
    assert view.title.text() == "Innovatiejaarplan bibliotheken 2024"
    view.generate.click()
    steps = rows(view.steps.table)
    assert [(step[2], step[4], step[5]) for step in steps] == [
        ("maart", "maart 2024", "Gepland"),
        ("mei", "mei 2024", "0/10"),
        ("", "nog te bepalen", "Gepland"),
        ("", "nog te bepalen (na afloop van de individuele gesprekken)", "Gepland"),
    ]
    assert (view.generate.isVisible(), view.state.text()) == (False, "Alles van 2024 staat er")
    talk = view.talks.records.records[0].id
    view.talks.records.edit_wanted.emit(talk, "done", True)
    assert view.talks_title.text() == "Gesprekken met de gemeenten: 1/10 gevoerd"
    assert rows(view.steps.table)[1][5] == "1/10"
    workspace.history.undo()
    workspace.history.undo()
    page.cycles.refresh()
    assert view.generate.isVisible()


def test_six_ideas_are_typed_counted_and_put_on_the_agenda(page: PlanningPresenter, workspace: Workspace) -> None:
    workspace.plan_ideas.remove(*(f"idea-0{number}" for number in range(1, 7)))
    view = cycles(page)
    page.cycles.refresh()
    for typed in SIX:
        for line, words in zip(view.ideas.ideas.new_lines, typed, strict=True):
            line.setText(words)
        view.ideas.ideas.add_button.click()
    assert rows(view.ideas.demands) == [
        ("geletterde samenleving", "Taalhuis aan huis", "3", "Pekela, Stadskanaal, Veendam"),
        ("participatie in de informatiesamenleving", "IDO-spreekuur in de wijk", "2", "Groningen, Oldambt"),
        ("een leven lang ontwikkelen", "Lezingenreeks", "1", "Westerkwartier"),
    ]
    assert view.ideas.place_button.text() == "2 ideeën op de agen&da zetten…"
    dialog = page.cycles.start_placing(view.ideas.shared())
    assert dialog is not None
    dialog.submitted.emit()
    assert dialog.isVisible()  # nothing was chosen: it says so and stays
    dialog.target.setEditText("08-02-2024  AO-CULT 2024-01 · Ambtelijke bijeenkomst Cultuur")
    dialog.submitted.emit()
    placed = [one.title for one in workspace.register().all(AgendaItem) if one.meeting_id == "mtg-ao-cult-2024-01"]
    assert [one for one in placed if one in ("Taalhuis aan huis", "IDO-spreekuur in de wijk")] == [
        "Taalhuis aan huis",
        "IDO-spreekuur in de wijk",
    ]
    view.ideas.least.setValue(1)
    assert view.ideas.place_button.text() == "3 ideeën op de agen&da zetten…"


def test_a_gemeente_that_is_none_is_said_and_what_was_typed_stays(page: PlanningPresenter) -> None:
    view = cycles(page)
    for line, words in zip(view.ideas.ideas.new_lines, ("Voorlezen", "Assen", ""), strict=True):
        line.setText(words)
    view.ideas.ideas.add_button.click()
    assert view.ideas.ideas.refusal == "‘Assen’ is geen gemeente die lid is. Kies er een uit de lijst."
    assert [line.text() for line in view.ideas.ideas.new_lines] == ["Voorlezen", "Assen", ""]


def test_search_opens_a_cycle_and_an_idea_at_its_place(page: PlanningPresenter) -> None:
    page.show_record("plan_cycles", "cyc-vergaderrooster")
    assert page.cycles.view.title.text() == "Vergaderrooster 2024"
    page.show_record("plan_ideas", "idea-04")
    assert page.cycles.view.ideas.ideas.table.current_id() == "idea-04"


def test_a_cycle_for_reading_is_not_put_on_the_termijnagenda(page: PlanningPresenter) -> None:
    view = cycles(page)
    view.set_read_only(True)
    page.cycles.refresh()
    assert not view.generate.isVisible()
    assert not view.ideas.place_button.isVisible()


def test_opgaven_that_are_being_typed_are_kept_when_the_file_is_saved(
    page: PlanningPresenter, workspace: Workspace
) -> None:
    view = cycles(page)
    view.tasks.setText("taal; digitaal")
    view.tasks.setModified(True)  # as typing does
    page.flush()
    assert workspace.plan_cycles.record("cyc-innovatiejaarplan", 2024).cycle.classification == ("taal", "digitaal")
