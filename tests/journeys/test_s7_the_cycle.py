"""S7 of ``domain.md`` §6: the jaarcyclus Innovatiejaarplan 2024 through the window, typed and pressed with keys."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from secretariat.domain.agendas import AgendaItem
from secretariat.domain.planning import PlanIdea
from secretariat.gui.dossiers.view import DossiersView
from secretariat.gui.planning.cycles_view import CyclesView
from secretariat.gui.planning.destination_dialog import DestinationDialog
from secretariat.gui.widgets.record_table import RecordTable
from secretariat.services.workspace import Workspace
from tests.journeys.conftest import Desk

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
READING, TAKING_PART, LEARNING = (
    "geletterde samenleving",
    "participatie in de informatiesamenleving",
    "een leven lang ontwikkelen",
)
IDEAS = [
    ("Taalhuis aan huis", "Veendam", READING),
    ("Taalhuis aan huis", "Pekela", READING),
    ("Taalhuis aan huis", "Stadskanaal", READING),
    ("IDO-spreekuur in de wijk", "Groningen", TAKING_PART),
    ("IDO-spreekuur in de wijk", "Oldambt", TAKING_PART),
    ("Lezingenreeks", "Westerkwartier", LEARNING),
]


def workspace(desk: Desk) -> Workspace:
    assert desk.files.workspace is not None
    return desk.files.workspace


def shown(table: RecordTable, *columns: str) -> list[tuple[Any, ...]]:
    wanted = [table.records.columns[table.records.column_of(column)] for column in columns]
    return [tuple(column.text(one) for column in wanted) for one in table.records.records]


def focused(kind: type[QWidget]) -> QWidget:
    found = QApplication.focusWidget()
    assert isinstance(found, kind)
    return found


def to_the_cycle_of_2024(desk: Desk) -> CyclesView:
    """Ctrl+6 Planning, Alt+C Jaarcycli, Alt+J one year on, and the cycle in the list."""
    desk.press(Qt.Key.Key_6, CONTROL)
    desk.press(Qt.Key.Key_C, ALT)
    desk.press(Qt.Key.Key_J, ALT)
    desk.press(Qt.Key.Key_Up)
    view: CyclesView = desk.part(CyclesView)  # type: ignore[assignment]
    view.list.table.setFocus()
    desk.press(Qt.Key.Key_Home, CONTROL)
    for _cycle in range(view.list.table.records.rowCount()):
        if view.title.text() != "Innovatiejaarplan bibliotheken 2024":
            desk.press(Qt.Key.Key_Down)
    assert view.title.text() == "Innovatiejaarplan bibliotheken 2024"
    return view


def the_cycle_is_put_out(desk: Desk, view: CyclesView) -> None:
    desk.press(Qt.Key.Key_U, ALT)
    told = "Innovatiejaarplan bibliotheken 2024 uitgezet: 13 punten op de termijnagenda"
    desk.wait(lambda: desk.message() == told)
    assert shown(view.steps.table, "when", "progress")[:3] == [
        ("maart 2024", "Gepland"),
        ("mei 2024", "0/10"),
        ("nog te bepalen", "Gepland"),
    ]
    assert view.talks_title.text() == "Gesprekken met de gemeenten: 0/10 gevoerd"
    view.talks.setFocus()
    view.talks.select(view.talks.records.records[0].id, "done")
    desk.press(Qt.Key.Key_Space)
    assert view.talks_title.text() == "Gesprekken met de gemeenten: 1/10 gevoerd"


def six_ideas_are_typed(desk: Desk, view: CyclesView) -> None:
    desk.press(Qt.Key.Key_I, ALT)
    for line in view.ideas.ideas.new_lines[1:]:
        line.setCompleter(None)  # type: ignore[arg-type]  # its list would grab a keyboard that a test does not have
    view.ideas.ideas.new_lines[0].setFocus()
    for idea in IDEAS:
        for words in idea:
            focused(QLineEdit)
            desk.type(words)
            if words != idea[-1]:
                desk.press(Qt.Key.Key_Tab)
        desk.press(Qt.Key.Key_Return)
        assert view.ideas.ideas.refusal == ""
    assert shown(view.ideas.demands, "text", "count", "organisations") == [
        ("Taalhuis aan huis", "3", "Pekela, Stadskanaal, Veendam"),
        ("IDO-spreekuur in de wijk", "2", "Groningen, Oldambt"),
        ("Lezingenreeks", "1", "Westerkwartier"),
    ]
    assert view.ideas.place_button.text() == "2 ideeën op de agen&da zetten…"


def two_ideas_go_to_the_agenda(desk: Desk) -> None:
    desk.press(Qt.Key.Key_D, ALT)
    desk.wait(lambda: isinstance(QApplication.activeModalWidget(), DestinationDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DestinationDialog)
    dialog.target.field.setText("AO-CULT 2024-01")
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert not dialog.isVisible()
    items = workspace(desk).register().where(AgendaItem, "meeting_id", "mtg-ao-cult-2024-01")
    assert {"Taalhuis aan huis", "IDO-spreekuur in de wijk"} <= {one.title for one in items}
    assert "Lezingenreeks" not in {one.title for one in items}


def the_huisvestingsplan_of_veendam_is_shared_with_its_neighbours(desk: Desk) -> None:
    desk.window.open_record("dossiers", "dos-huisvesting-veendam")
    view: DossiersView = desk.part(DossiersView)  # type: ignore[assignment]
    view.pane.tabs.setCurrentIndex(view.pane.tabs.count() - 1)
    shares = view.pane.shares
    shares.all_button.click()
    desk.wait(lambda: shares.table.records.rowCount() > 0)
    assert sorted(name for (name,) in shown(shares.table, "name")) == ["Midden-Groningen", "Pekela", "Stadskanaal"]


def test_s7(desk: Desk) -> None:
    desk.open_sample()
    file = workspace(desk)
    file.plan_ideas.remove(*(one.id for one in file.register().all(PlanIdea)))
    view = to_the_cycle_of_2024(desk)
    the_cycle_is_put_out(desk, view)
    six_ideas_are_typed(desk, view)
    two_ideas_go_to_the_agenda(desk)
    the_huisvestingsplan_of_veendam_is_shared_with_its_neighbours(desk)
