"""The dossiers: their codes, what the list says, how they are kept up, and how they end."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from secretariat.domain.changes import Action
from secretariat.domain.dossiers import Dossier, DossierStatus, Expiry, FormerName, next_statuses
from secretariat.domain.records import TEXT_LIMIT
from secretariat.domain.refusals import (
    DossierStepWrong,
    FieldEmpty,
    PeriodReversed,
    RecordInUse,
    RecordMissing,
    SignedAhead,
    SuccessorItself,
    TextTooLong,
)
from secretariat.domain.text import clean
from secretariat.export.exchange import write_exchange
from secretariat.intake.exchange import read_exchange
from secretariat.services.dossiers import DossierFilter, DossierLine
from secretariat.services.workspace import Workspace
from secretariat.wording.dossiers import status_choices
from secretariat.wording.refusals import sentence

CONVENANT = "dos-convenant"
PLAN = "dos-huisvesting"
NATIONAL = "dos-landelijk-convenant"


def dossier(on: Workspace, dossier_id: str = CONVENANT) -> Dossier:
    return on.dossiers.record(dossier_id).dossier


def line(on: Workspace, dossier_id: str = CONVENANT) -> DossierLine:
    return next(one for one in on.dossiers.lines() if one.id == dossier_id)


def codes(on: Workspace, wanted: DossierFilter) -> list[str]:
    return [one.code for one in on.dossiers.lines(wanted)]


def test_nobody_signed_on_a_day_that_is_still_to_come(workspace: Workspace) -> None:
    with pytest.raises(SignedAhead):
        workspace.dossier_keeping.sign(CONVENANT, "org-gem-pekela", dt.date(2023, 11, 21))
    workspace.dossier_keeping.set_parties(CONVENANT, ["org-gem-pekela"])
    today = dt.date(2023, 11, 20)
    assert workspace.dossier_keeping.sign(CONVENANT, "org-gem-pekela", today) is not None


def test_the_list_says_what_is_open_in_every_dossier(workspace: Workspace) -> None:
    found = workspace.dossiers.lines()
    assert len(found) == 28
    assert [one.code for one in found][7:10] == ["D-2022-06", "D-2022-06-01", "D-2022-06-02"]
    convenant = line(workspace)
    assert (convenant.code, convenant.name) == ("D-2023-01", "Convenant Cultuureducatie")
    assert (convenant.theme, convenant.open_actions, convenant.questions) == ("Cultuur en Bibliotheekwerk", 5, 0)
    assert (found[8].is_sub, found[8].organisation) == (True, "Eemsdelta")


def test_the_list_is_narrowed_by_words_status_and_theme(workspace: Workspace) -> None:
    assert codes(workspace, DossierFilter(words="SHARED service")) == ["D-2022-01"]  # a former name
    assert codes(workspace, DossierFilter(words="d-2022-06-08")) == ["D-2022-06-08"]
    assert codes(workspace, DossierFilter(status=DossierStatus.CONCLUDED)) == ["D-2022-03"]
    assert codes(workspace, DossierFilter(theme_id="theme-nowhere")) == []
    workspace.dossiers.set_status("dos-corona", DossierStatus.ARCHIVED)
    assert "D-2022-03" not in codes(workspace, DossierFilter())
    assert codes(workspace, DossierFilter(status=DossierStatus.ARCHIVED)) == ["D-2022-03"]


def test_a_dossier_gets_the_next_code_of_the_year_and_a_sub_dossier_that_of_its_parent(workspace: Workspace) -> None:
    new = dossier(workspace, workspace.dossiers.add("  Muziek in de klas ").subject_id)
    assert (new.code, new.name, new.status) == ("D-2023-09", "Muziek in de klas", DossierStatus.EXPLORING)
    sub = dossier(workspace, workspace.dossiers.add("Appingedam", parent_id=PLAN).subject_id)
    assert (sub.code, sub.parent_id, sub.theme_id) == ("D-2022-06-11", PLAN, "theme-cultuur-bibliotheekwerk")
    below = dossier(workspace, workspace.dossiers.add("Hoofdgebouw", parent_id=sub.id).subject_id)
    assert below.code == "D-2022-06-11-01"


def test_the_code_of_a_removed_dossier_is_not_given_again(workspace: Workspace) -> None:
    new = workspace.dossiers.add("Vergissing").subject_id
    workspace.dossiers.remove(new)
    assert dossier(workspace, workspace.dossiers.add("Muziek").subject_id).code == "D-2023-10"
    workspace.history.undo()
    workspace.history.undo()
    assert dossier(workspace, new).code == "D-2023-09"


def test_a_dossier_in_use_is_archived_and_not_removed(workspace: Workspace) -> None:
    with pytest.raises(RecordInUse) as refused:
        workspace.dossiers.remove(CONVENANT)
    assert refused.value.name == "D-2023-01 Convenant Cultuureducatie"
    new = workspace.dossiers.add("Vergissing").subject_id
    workspace.dossiers.remove(new)
    (gone,) = (one for one in workspace.wastebasket.lines() if one.record_id == new)
    assert gone.name == "D-2023-09 Vergissing"
    workspace.wastebasket.put_back(gone.id)
    assert dossier(workspace, new).name == "Vergissing"


def test_the_end_of_a_convenant_asks_for_a_successor(workspace: Workspace) -> None:
    assert line(workspace, NATIONAL).expiry is Expiry.SOON  # 31 December 2023, on 20 November
    workspace.dossiers.edit(NATIONAL, "valid_until", dt.date(2023, 11, 19))
    assert line(workspace, NATIONAL).expiry is Expiry.PASSED
    workspace.dossiers.edit(NATIONAL, "valid_until", dt.date(2024, 5, 22))
    assert line(workspace, NATIONAL).expiry is None  # more than half a year ahead
    workspace.dossiers.edit(NATIONAL, "valid_until", dt.date(2023, 12, 31))
    new = workspace.dossiers.add("Landelijk convenant 2024-2027").subject_id
    workspace.dossiers.edit(NATIONAL, "successor_id", new)
    assert line(workspace, NATIONAL).expiry is None
    assert workspace.dossiers.record(NATIONAL).successor == (new, "D-2023-09 Landelijk convenant 2024-2027")
    assert workspace.dossiers.record(new).follows == (
        (NATIONAL, "D-2020-02 Landelijk convenant Bibliotheekwerk 2020-2023"),
    )
    with pytest.raises(SuccessorItself):
        workspace.dossiers.edit(NATIONAL, "successor_id", NATIONAL)
    with pytest.raises(PeriodReversed):
        workspace.dossiers.edit(NATIONAL, "valid_until", dt.date(2019, 12, 31))


def test_the_facts_are_edited_one_by_one(workspace: Workspace) -> None:
    workspace.dossiers.edit(CONVENANT, "name", " Convenant Cultuur en School ")
    workspace.dossiers.edit(CONVENANT, "lead_body_id", "body-bo-cult")
    workspace.dossiers.edit(CONVENANT, "summary", "  ")
    now = dossier(workspace)
    assert (now.name, now.lead_body_id, now.summary) == ("Convenant Cultuur en School", "body-bo-cult", None)
    assert workspace.dossiers.edit(CONVENANT, "name", "Convenant Cultuur en School") is None
    with pytest.raises(FieldEmpty):
        workspace.dossiers.edit(CONVENANT, "name", " ")
    with pytest.raises(TextTooLong):
        workspace.dossiers.edit(CONVENANT, "summary", "a" * (TEXT_LIMIT + 1))
    with pytest.raises(RecordMissing):
        workspace.dossiers.edit(CONVENANT, "theme_id", "theme-nowhere")
    assert dossier(workspace) == now


def test_former_names_keep_until_when_they_held(workspace: Workspace) -> None:
    musea = "dos-innovatie-musea"
    workspace.dossiers.set_former_names(musea, ["Shared Service Centre", " SSC ", "SSC", ""])
    assert dossier(workspace, musea).former_names == (
        FormerName(name="Shared Service Centre"),
        FormerName(name="SSC"),
    )


def test_the_stand_van_zaken_is_dated_and_the_newest_comes_first(workspace: Workspace) -> None:
    keeping = workspace.dossier_keeping
    keeping.note(CONVENANT, "De werkgroep begint.")
    keeping.note(CONVENANT, "Voorstel ligt klaar.", dt.date(2023, 10, 19))
    assert [(one.date.day, one.text) for one in workspace.dossiers.record(CONVENANT).progress] == [
        (20, "De werkgroep begint."),
        (19, "Voorstel ligt klaar."),
    ]
    older = workspace.dossiers.record(CONVENANT).progress[1].id
    keeping.edit_note(CONVENANT, older, day=dt.date(2023, 12, 1))
    assert workspace.dossiers.record(CONVENANT).progress[0].text == "Voorstel ligt klaar."
    step = keeping.remove_note(CONVENANT, older)
    assert step is not None
    assert step.action is Action.NOTE_PROGRESS
    workspace.history.undo()
    assert len(workspace.dossiers.record(CONVENANT).progress) == 2
    with pytest.raises(FieldEmpty):
        keeping.note(CONVENANT, " \n")
    for unknown in ("2", "-1", "x"):
        with pytest.raises(RecordMissing):
            keeping.remove_note(CONVENANT, unknown)


def test_parties_sign_one_by_one(workspace: Workspace) -> None:
    keeping = workspace.dossier_keeping
    keeping.set_parties(CONVENANT, ["org-gem-veendam", "org-gem-pekela", "org-gem-veendam"])
    keeping.sign(CONVENANT, "org-gem-pekela", dt.date(2023, 11, 17))
    keeping.set_parties(CONVENANT, ["org-gem-pekela", "org-kc"])
    parties = workspace.dossiers.record(CONVENANT).parties
    assert [(one.id, one.signed_on) for one in parties] == [
        ("org-gem-pekela", dt.date(2023, 11, 17)),
        ("org-kc", None),
    ]
    with pytest.raises(RecordMissing):
        keeping.sign(CONVENANT, "org-gem-veendam", dt.date(2023, 11, 17))


def test_the_huisvestingsplan_of_veendam_is_shared_with_the_gemeenten_around_it(workspace: Workspace) -> None:
    plan = "dos-huisvesting-veendam"
    near = workspace.dossiers.record(plan).neighbours
    assert [name for _id, name in near] == ["Midden-Groningen", "Pekela", "Stadskanaal"]
    workspace.dossier_keeping.share(plan, ["org-gem-pekela", "org-gem-veendam", "org-gem-pekela"])
    record = workspace.dossiers.record(plan)
    assert [(one.name, one.shared_on) for one in record.shared_with] == [("Pekela", dt.date(2023, 11, 20))]
    assert [name for _id, name in record.neighbours] == ["Midden-Groningen", "Stadskanaal"]
    workspace.dossier_keeping.set_shared_on(plan, "org-gem-pekela", dt.date(2023, 3, 1))
    workspace.dossier_keeping.share(plan, [one for one, _name in near])
    since = {one.name: one.shared_on for one in workspace.dossiers.record(plan).shared_with}
    assert since == {
        "Midden-Groningen": dt.date(2023, 11, 20),
        "Pekela": dt.date(2023, 3, 1),
        "Stadskanaal": dt.date(2023, 11, 20),
    }
    assert workspace.dossiers.record(plan).neighbours == ()
    with pytest.raises(RecordMissing):
        workspace.dossier_keeping.set_shared_on(plan, "org-kc", dt.date(2023, 3, 1))


def test_the_register_of_projects_is_kept_in_the_dossier(workspace: Workspace) -> None:
    plan, projects = "dos-huisvesting-veendam", workspace.projects
    made = projects.add(plan, "Bibliotheek  in het\nkulturhus")
    for field, value in (("programme", "NPG"), ("size", "groot"), ("status", "aangevraagd"), ("note", "Twee\nregels")):
        projects.edit(made.subject_id, field, value)
    (line,) = workspace.dossiers.record(plan).projects
    assert (line.name, line.organisation) == ("Bibliotheek  in het kulturhus", "Veendam")
    assert (line.programme, line.size, line.status, line.note) == ("NPG", "groot", "aangevraagd", "Twee\nregels")
    projects.edit(made.subject_id, "organisation_id", "")
    assert workspace.dossiers.record(plan).projects[0].organisation == ""
    assert projects.edit(made.subject_id, "size", "groot") is None
    with pytest.raises(FieldEmpty):
        projects.edit(made.subject_id, "name", " ")
    assert [hit.kind for hit in workspace.search.find("kulturhus aangevraagd")] == ["project"]
    assert projects.dossier_of(made.subject_id) == plan
    projects.remove(made.subject_id)
    assert projects.dossier_of(made.subject_id) == ""
    assert workspace.dossiers.record(plan).projects == ()


def test_a_vraagstuk_waits_for_an_agenda_of_a_body(workspace: Workspace) -> None:
    workspace.dossier_keeping.ask(CONVENANT, "body-bo-cult", "Wie betaalt het?")
    (question,) = workspace.dossiers.record(CONVENANT).questions
    assert (question.title, question.body, question.added_on) == (
        "Wie betaalt het?",
        "BO-CULT",
        dt.date(2023, 11, 20),
    )
    assert line(workspace).questions == 1
    assert [one.title for one in workspace.backlog.lines("body-bo-cult")] == ["Wie betaalt het?"]
    workspace.backlog.place(question.id, "mtg-bo-cult-2024-01")
    assert workspace.dossiers.record(CONVENANT).questions == ()
    with pytest.raises(FieldEmpty):
        workspace.dossier_keeping.ask(CONVENANT, "", "Wie betaalt het?")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(words=st.text(max_size=60))
def test_whatever_is_noted_is_kept_as_it_can_be_read(workspace: Workspace, words: str) -> None:
    wanted = clean(words).strip()
    if not wanted:
        with pytest.raises(FieldEmpty):
            workspace.dossier_keeping.note(CONVENANT, words)
        return
    workspace.dossier_keeping.note(CONVENANT, words)
    assert dossier(workspace).progress[-1].text == wanted


def test_what_is_kept_up_comes_along_in_an_export(workspace: Workspace) -> None:
    workspace.dossier_keeping.note(CONVENANT, "De werkgroep begint.")
    workspace.dossier_keeping.set_parties(CONVENANT, ["org-gem-pekela"])
    workspace.dossier_keeping.sign(CONVENANT, "org-gem-pekela", dt.date(2023, 11, 17))
    workspace.dossiers.edit(NATIONAL, "successor_id", CONVENANT)
    again = read_exchange(write_exchange(workspace.whole()))
    assert again.all(Dossier) == workspace.register().all(Dossier)


def test_a_dossier_goes_through_its_life_step_by_step(workspace: Workspace) -> None:
    new = workspace.dossiers.add("Muziek in de klas").subject_id
    set_status = workspace.dossiers.set_status
    with pytest.raises(DossierStepWrong) as refused:
        set_status(new, DossierStatus.CONCLUDED)
    assert sentence(refused.value) == (
        "Een dossier met de status ‘verkenning’ kan niet meteen ‘afgerond’ worden. Kies eerst ‘lopend’."
    )
    for status in (
        *(DossierStatus.ACTIVE, DossierStatus.WAITING, DossierStatus.ACTIVE, DossierStatus.WAITING),
        *(DossierStatus.CONCLUDED, DossierStatus.ACTIVE, DossierStatus.CONCLUDED, DossierStatus.ARCHIVED),
    ):
        assert set_status(new, status) is not None
    assert set_status(new, DossierStatus.ARCHIVED) is None
    for wrong in (DossierStatus.EXPLORING, DossierStatus.ACTIVE, DossierStatus.WAITING):
        with pytest.raises(DossierStepWrong):
            set_status(new, wrong)
    assert dossier(workspace, new).status is DossierStatus.ARCHIVED


@pytest.mark.parametrize("status", DossierStatus)
def test_only_what_can_follow_is_offered(status: DossierStatus) -> None:
    offered = {one for one, _name in status_choices(status)}
    assert offered == {status.value, *(one.value for one in next_statuses(status))}
    assert len(offered) < len(DossierStatus)
