"""Organisations, their neighbours, and who works there."""

from __future__ import annotations

import pytest

from secretariat.domain.choices import offered
from secretariat.domain.organisations import Adjacency, Organisation, OrganisationKind
from secretariat.domain.refusals import FieldEmpty, OnlyArchivable, RecordInUse, RecordMissing, WebsiteNotUnderstood
from secretariat.services.people import TypedPerson
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


@pytest.mark.parametrize(
    "typed", ["www.pekela.nl", "https://pekela.nl/bestuur?a=b", "http://beeld-en-geluid.museum", "münchen.de", " "]
)
def test_a_website_is_an_address(workspace: Workspace, typed: str) -> None:
    workspace.organisations.edit(PEKELA, "website", typed)
    assert workspace.organisations.get(PEKELA).website == (typed.strip() or None)


@pytest.mark.parametrize("typed", ["pekela", "javascript:alert(1)", "file:///c:/x", "www.pekela nl", "@pekela.nl", "…"])
def test_what_is_no_website_is_refused(workspace: Workspace, typed: str) -> None:
    with pytest.raises(WebsiteNotUnderstood):
        workspace.organisations.edit(PEKELA, "website", typed)
    assert workspace.organisations.get(PEKELA).website is None


def test_somebody_answers_for_an_organisation(workspace: Workspace) -> None:
    workspace.organisations.set_contact("org-kc", "per-x-voorbeeldhof")
    (line,) = (line for line in workspace.organisations.lines() if line.id == "org-kc")
    assert line.contact == "L. Voorbeeldhof"
    assert workspace.organisations.set_contact("org-kc", "per-x-voorbeeldhof") is None
    workspace.organisations.set_contact("org-kc", "")
    assert workspace.organisations.get("org-kc").contact_person_id is None
    with pytest.raises(RecordMissing):
        workspace.organisations.set_contact("org-kc", "per-nobody")


def test_who_answers_for_an_organisation_is_in_use(workspace: Workspace) -> None:
    made = workspace.people.add(TypedPerson(last_name="Nieuwland"))
    workspace.organisations.set_contact("org-kc", made.subject_id)
    with pytest.raises(RecordInUse):
        workspace.people.remove(made.subject_id)


def test_an_archived_organisation_is_offered_no_more(workspace: Workspace) -> None:
    assert workspace.organisations.still_held(PEKELA)[0] > 0
    workspace.organisations.archive(PEKELA)
    assert workspace.organisations.archive(PEKELA) is None
    assert PEKELA in dict(workspace.organisations.choices())
    assert PEKELA not in dict(offered(workspace.organisations.choices()))
    assert PEKELA not in dict(offered(workspace.organisations.municipalities()))
    assert PEKELA not in dict(offered(one.choice for one in workspace.action_points.owners()))
    assert PEKELA not in {party[0] for party in workspace.decisions.parties()}
    workspace.organisations.bring_back(PEKELA)
    assert PEKELA in dict(offered(workspace.organisations.choices()))


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
