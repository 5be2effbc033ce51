"""Themes and their deelthema's, and the list of abbreviations."""

from __future__ import annotations

import pytest

from secretariat.domain.bodies import Body
from secretariat.domain.refusals import CodeTaken, FieldEmpty, RecordInUse, RecordMissing, SubthemeTaken
from secretariat.services.themes import ThemeLine
from secretariat.services.workspace import Workspace

CULTURE = "theme-cultuur-bibliotheekwerk"


def line(on: Workspace, theme_id: str = CULTURE) -> ThemeLine:
    return next(one for one in on.themes.lines() if one.id == theme_id)


def test_a_theme_has_a_question_and_deelthemas(workspace: Workspace) -> None:
    assert line(workspace).subthemes == ("Cultuur", "Bibliotheekwerk")
    assert line(workspace).bodies == 7
    new = workspace.themes.add("Mobiliteit").subject_id
    workspace.themes.edit(new, "guiding_question", "Hoe komt iedereen er?")
    workspace.themes.add_subtheme(new, "Fiets")
    workspace.themes.add_subtheme(new, "Openbaar vervoer")
    workspace.themes.move_subtheme(new, "Openbaar vervoer", -1)
    theme = line(workspace, new)
    assert (theme.guiding_question, theme.subthemes) == ("Hoe komt iedereen er?", ("Openbaar vervoer", "Fiets"))
    assert workspace.themes.move_subtheme(new, "Fiets", 1) is None
    with pytest.raises(SubthemeTaken):
        workspace.themes.add_subtheme(new, "FIETS")
    with pytest.raises(FieldEmpty):
        workspace.themes.edit(new, "name", "")


def test_a_deelthema_is_renamed_and_removed_at_its_organen_too(workspace: Workspace) -> None:
    def subtheme() -> str | None:
        return workspace.register().get(Body, "body-bo-cult").subtheme

    workspace.themes.rename_subtheme(CULTURE, "Cultuur", "Kunst en Cultuur")
    assert (subtheme(), line(workspace).subthemes) == ("Kunst en Cultuur", ("Kunst en Cultuur", "Bibliotheekwerk"))
    assert workspace.themes.rename_subtheme(CULTURE, "Kunst en Cultuur", " Kunst en Cultuur ") is None
    workspace.themes.remove_subtheme(CULTURE, "Kunst en Cultuur")
    assert (subtheme(), line(workspace).subthemes) == (None, ("Bibliotheekwerk",))
    workspace.history.undo()
    workspace.history.undo()
    assert (subtheme(), line(workspace).subthemes) == ("Cultuur", ("Cultuur", "Bibliotheekwerk"))
    with pytest.raises(RecordMissing):
        workspace.themes.remove_subtheme(CULTURE, "Sport")


def test_an_archived_theme_is_not_offered_any_more(workspace: Workspace) -> None:
    workspace.themes.set_archived(CULTURE, True)
    assert workspace.themes.lines()[-1].id == CULTURE
    assert CULTURE not in dict(workspace.bodies.themes())
    assert CULTURE in dict(workspace.bodies.themes("body-bo-cult"))
    with pytest.raises(RecordInUse):
        workspace.themes.remove(CULTURE)
    empty = workspace.themes.add("Mobiliteit").subject_id
    workspace.themes.remove(empty)
    assert empty not in [one.id for one in workspace.themes.lines()]


def test_an_orgaan_that_changes_theme_lets_go_of_its_deelthema(workspace: Workspace) -> None:
    assert workspace.bodies.subthemes("body-bo-cult") == ("Cultuur", "Bibliotheekwerk")
    workspace.bodies.set_theme("body-bo-cult", "theme-bestuur-veiligheid")
    assert workspace.register().get(Body, "body-bo-cult").subtheme is None


def test_abbreviations_are_a_list_without_doubles(workspace: Workspace) -> None:
    kept = workspace.abbreviations
    new = kept.add(" MOB ", "mobiliteit").subject_id
    kept.edit(new, "full", "mobiliteit en bereikbaarheid")
    assert kept.edit(new, "abbr", "MOB") is None
    assert [(one.abbr, one.full) for one in kept.lines() if one.id == new] == [("MOB", "mobiliteit en bereikbaarheid")]
    with pytest.raises(CodeTaken):
        kept.add("MOB", "iets anders")
    with pytest.raises(FieldEmpty):
        kept.edit(new, "full", "")
    kept.remove(new)
    assert new not in [one.id for one in kept.lines()]
