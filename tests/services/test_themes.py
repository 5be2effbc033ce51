"""Themes and their deelthema's, and the list of abbreviations."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.bodies import Body
from secretariat.domain.refusals import CodeTaken, FieldEmpty, RecordInUse, RecordMissing, SubthemeTaken
from secretariat.domain.themes import Abbreviation, abbreviations_in
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


def test_the_page_of_a_theme_brings_everything_together(workspace: Workspace) -> None:
    page = workspace.theme_pages.page(CULTURE)
    assert page.theme.linked_policy_areas == ("Recreatie en toerisme", "Economie")
    assert [(one.code, one.next_on) for one in page.bodies if one.next_on] == [
        ("AO-CULT", dt.date(2024, 2, 8)),
        ("WG-CONV", dt.date(2023, 12, 14)),
        ("BO-CULT", dt.date(2024, 5, 23)),
        ("VOB-ALV", dt.date(2023, 12, 8)),
    ]
    assert ("D-2022-06-08", True) in [(one.code, one.is_sub) for one in page.dossiers]
    assert [(one.kind.value, one.name) for one in page.partners] == [
        ("province", "Provincie Groningen"),
        ("foundation", "Stichting Kunst & Cultuur"),
        ("library", "Biblionet Groningen"),
        ("national_body", "Koninklijke Bibliotheek"),
        ("programme", "Nationaal Programma Groningen"),
    ]
    assert [one.abbr for one in page.abbreviations][:4] == ["CMK", "IDO", "K&C", "NPG"]


def test_partners_and_linked_policy_areas_are_kept_up(workspace: Workspace) -> None:
    workspace.themes.add_partner(CULTURE, "org-gem-pekela")
    assert workspace.themes.add_partner(CULTURE, "org-gem-pekela") is None
    assert [one.name for one in workspace.theme_pages.page(CULTURE).partners][:1] == ["Gemeente Pekela"]
    workspace.themes.remove_partner("tp-provincie-groningen")
    assert "Provincie Groningen" not in [one.name for one in workspace.theme_pages.page(CULTURE).partners]
    with pytest.raises(FieldEmpty):
        workspace.themes.remove_partner()
    workspace.themes.edit(CULTURE, "linked_policy_areas", "economie ; onderwijs; economie;")
    assert workspace.theme_pages.page(CULTURE).theme.linked_policy_areas == ("economie", "onderwijs")


@given(st.lists(st.text(st.characters(categories=("L", "N", "P", "Z")), min_size=1, max_size=6), max_size=4), st.text())
def test_an_abbreviation_is_found_as_a_word_of_its_own(names: list[str], text: str) -> None:
    known = [Abbreviation(id=str(place), abbr=name, full="voluit") for place, name in enumerate(names)]
    assert abbreviations_in(known, [f"Het {one.abbr}, en" for one in known]) != [] or not known
    assert all(one.abbr in text for one in abbreviations_in(known, [text]))
    spuk = Abbreviation(id="a", abbr="SPUK", full="specifieke uitkering")
    assert abbreviations_in([spuk], ["SPUKS en spuk en XSPUK"]) == []
    assert abbreviations_in([spuk], ["de SPUK-regeling"]) == [spuk]
