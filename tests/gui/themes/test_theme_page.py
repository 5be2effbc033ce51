"""The page of a theme: its texts and lists, every line a door, partners added by name and taken away again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from secretariat.gui.shell.context import Shell
from secretariat.gui.themes.presenter import ThemesPresenter
from secretariat.gui.themes.view import ThemesView
from secretariat.services.opening import open_workspace
from secretariat.services.workspace import Workspace
from tests.storage.contents import Clock, make_file

CULTURE = "theme-cultuur-bibliotheekwerk"


@pytest.fixture
def workspace(tmp_path: Path, sample_path: Path) -> Iterator[Workspace]:
    path = tmp_path / "voorbeeld.vgg"
    make_file(path, sample_path, Clock())
    workspace = open_workspace(path, clock=Clock())
    yield workspace
    workspace.close()


@pytest.fixture
def view(qtbot: QtBot, shell: Shell, workspace: Workspace) -> ThemesView:
    view = ThemesView(shell.settings)
    page = ThemesPresenter(view, shell)
    qtbot.addWidget(view)
    shell.history.open_file(workspace.history)
    page.open_file(workspace)
    view.resize(1274, 620)
    view.show()
    page.show_record("themes", CULTURE)
    return view


def test_everything_of_a_theme_is_shown_counted_and_a_door(view: ThemesView, shell: Shell) -> None:
    pane = view.pane
    assert pane.name.text() == "Cultuur en Bibliotheekwerk"
    assert pane.texts["guiding_question"].toPlainText() == (
        "Waar kunnen de Groninger gemeenten zich op verenigen en op samenwerken?"
    )
    assert [pane.tabs.tabText(place) for place in range(5)] == [
        "&Organen (7)",
        "&Dossiers (28)",
        "&Partners (5)",
        "Deel&thema’s (2)",
        "&Afkortingen (9)",
    ]
    opened: list[tuple[str, str]] = []
    shell.doors.wanted.connect(lambda kind, one: opened.append((kind, one)))
    pane.tabs.setCurrentIndex(2)
    pane.partners.select("tp-provincie-groningen")
    QTest.keyClick(pane.partners, Qt.Key.Key_Return)
    pane.tabs.setCurrentIndex(0)
    pane.bodies.select("body-bo-cult")
    QTest.keyClick(pane.bodies, Qt.Key.Key_Return)
    assert opened == [("organisations", "org-provincie-groningen"), ("bodies", "body-bo-cult")]


def test_a_partner_is_added_by_name_and_taken_away_with_one_key(view: ThemesView, shell: Shell) -> None:
    pane = view.pane
    pane.tabs.setCurrentIndex(2)
    pane.partner.field.setText("pekel")
    pane.partner.take()
    names = [one.name for one in pane.partners.records.records]
    assert ("Gemeente Pekela" in names, len(names)) == (True, 6)
    pane.partners.select(pane.partners.records.records[names.index("Gemeente Pekela")].id)
    pane.remove_partner.trigger()
    assert "Gemeente Pekela" not in [one.name for one in pane.partners.records.records]
    shell.history.undo()
    assert "Gemeente Pekela" in [one.name for one in pane.partners.records.records]


def test_texts_and_deelthemas_are_kept_and_refused_where_they_are_typed(view: ThemesView, workspace: Workspace) -> None:
    pane = view.pane
    pane.areas.selectAll()
    QTest.keyClicks(pane.areas, "recreatie; onderwijs")
    pane.areas.commit()
    assert workspace.theme_pages.page(CULTURE).theme.linked_policy_areas == ("recreatie", "onderwijs")
    pane.subthemes.table.records.edit_wanted.emit("Cultuur", "name", "Kunst en Cultuur")
    assert workspace.bodies.card("body-bo-cult").body.subtheme == "Kunst en Cultuur"
    pane.subthemes.table.records.edit_wanted.emit("Kunst en Cultuur", "name", "Bibliotheekwerk")
    assert pane.subthemes.refusal == (
        "Cultuur en Bibliotheekwerk heeft al een deelthema ‘Bibliotheekwerk’. Kies een andere naam."
    )
    view.set_read_only(True)
    assert all(text.isReadOnly() for text in pane.texts.values())
    assert pane.areas.isReadOnly()
