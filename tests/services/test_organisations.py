"""Organisations, their neighbours, and who works there."""

from __future__ import annotations

import pytest

from secretariat.domain.organisations import Adjacency, Organisation, OrganisationKind
from secretariat.domain.refusals import FieldEmpty, OnlyArchivable, RecordInUse, RecordMissing
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence

PEKELA = "org-gem-pekela"
AROUND_PEKELA = {"org-gem-oldambt", "org-gem-stadskanaal", "org-gem-veendam", "org-gem-westerwolde"}


def test_the_list_tells_names_kind_and_how_many_work_there(workspace: Workspace) -> None:
    lines = workspace.organisations.lines()
    assert [line.name for line in lines] == sorted((line.name for line in lines), key=str.casefold)
    found = {line.id: line for line in lines}
    oldambt, mar_en_fean = found["org-gem-oldambt"], found["org-mar-en-fean"]
    assert (oldambt.short, oldambt.kind, oldambt.people) == ("Oldambt", OrganisationKind.MUNICIPALITY, 2)
    assert oldambt.vgg_member
    assert mar_en_fean.aliases == ("Bibliotheek Heerenveen", "Mienskipbibliotheek Mar en Fean")


def test_who_works_there_now_and_before(workspace: Workspace) -> None:
    assert [line.name for line in workspace.organisations.people("org-gem-oldambt")] == [
        "Monsterboer, B.",
        "Nepstra, K.",
        "Verzinsma, K.",
    ]


def test_neighbours_are_set_as_a_whole_and_both_ways(workspace: Workspace) -> None:
    assert workspace.organisations.neighbours(PEKELA) == AROUND_PEKELA
    wanted = AROUND_PEKELA - {"org-gem-veendam"} | {"org-gem-eemsdelta"}
    workspace.organisations.set_neighbours(PEKELA, wanted)
    assert workspace.organisations.neighbours(PEKELA) == wanted
    assert PEKELA in workspace.organisations.neighbours("org-gem-eemsdelta")
    assert PEKELA not in workspace.organisations.neighbours("org-gem-veendam")
    assert workspace.organisations.set_neighbours(PEKELA, wanted) is None
    with pytest.raises(RecordMissing):
        workspace.organisations.set_neighbours(PEKELA, ["org-nowhere"])


def test_other_names_are_kept_once(workspace: Workspace) -> None:
    workspace.organisations.set_aliases("org-vob", [" Bibliotheken ", "", "VOB-leden", "Bibliotheken"])
    assert workspace.organisations.get("org-vob").aliases == ("Bibliotheken", "VOB-leden")
    assert workspace.organisations.set_aliases("org-vob", ["Bibliotheken", "VOB-leden"]) is None


def test_membership_of_the_association(workspace: Workspace) -> None:
    assert workspace.organisations.set_member("org-vob", False) is None
    workspace.organisations.set_member("org-vob", True)
    assert workspace.organisations.get("org-vob").vgg_member is True


def test_a_name_is_needed(workspace: Workspace) -> None:
    with pytest.raises(FieldEmpty):
        workspace.organisations.add(" ", OrganisationKind.OTHER)
    with pytest.raises(FieldEmpty):
        workspace.organisations.edit(PEKELA, "name", "")
    workspace.organisations.edit(PEKELA, "place", "Oude Pekela")
    assert workspace.organisations.get(PEKELA).place == "Oude Pekela"


def test_what_is_used_stays(workspace: Workspace) -> None:
    with pytest.raises(OnlyArchivable) as refused:
        workspace.organisations.remove(PEKELA)
    assert sentence(refused.value) == "Pekela wordt gebruikt in 4 overleggen en kan alleen worden gearchiveerd."
    with pytest.raises(RecordInUse):
        workspace.organisations.remove("org-npg")


def test_what_is_not_used_goes_with_its_borders(workspace: Workspace) -> None:
    made = workspace.organisations.add("Gemeente Nieuwland", OrganisationKind.MUNICIPALITY, "Nieuwland")
    workspace.organisations.set_neighbours(made.subject_id, [PEKELA])
    count = len(workspace.register().all(Adjacency))
    workspace.organisations.remove(made.subject_id)
    assert workspace.register().find(Organisation, made.subject_id) is None
    assert len(workspace.register().all(Adjacency)) == count - 1
