"""People, their functions, and what they are involved in."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.attendance import AttendanceStatus
from secretariat.domain.choices import offered
from secretariat.domain.people import Person, Position
from secretariat.domain.refusals import (
    EmailNotUnderstood,
    FieldEmpty,
    OnlyArchivable,
    PeriodReversed,
    PeriodsOverlap,
    RecordInUse,
    TextTooLong,
)
from secretariat.domain.text import clean_line
from secretariat.services.people import PrintedName, TypedPerson, printed_name
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence

HOOGEN, NEPSTRA = "per-hoogen", "per-x-nepstra"


def test_everybody_stands_on_the_core_of_the_surname(workspace: Workspace) -> None:
    names = [line.name for line in workspace.people.lines()]
    assert len(names) == 33
    place = names.index("Hoogen, R. van den")
    assert names[place - 1 : place + 2] == ["Floor, M.", "Hoogen, R. van den", "Modelhuis, G."]
    assert names[-1] == "Zutphen, R. van"


def test_a_line_tells_the_function_of_today_or_else_the_last_one(workspace: Workspace) -> None:
    lines = {line.id: line for line in workspace.people.lines()}
    hoogen, nepstra = lines[HOOGEN], lines[NEPSTRA]
    assert (hoogen.function, hoogen.organisation, hoogen.until) == ("directeur-bestuurder", "Biblionet", None)
    assert (nepstra.organisation, nepstra.until) == ("Oldambt", dt.date(2023, 6, 30))
    assert nepstra.email == "k.nepstra@example.nl"


def test_the_list_takes_two_questions_however_many_people(workspace: Workspace) -> None:
    asked: list[str] = []
    workspace.people._store.connection.set_trace_callback(asked.append)  # noqa: SLF001 - to count the questions
    workspace.people.lines()
    workspace.people._store.connection.set_trace_callback(None)  # noqa: SLF001
    assert len([one for one in asked if "FROM persons" in one or "FROM positions" in one]) == 2


def test_how_a_name_will_print() -> None:
    typed = TypedPerson(salutation="mevrouw", initials="R.", prefix="van den", last_name="Hoogen")
    hoogen = PrintedName("mevrouw R. van den Hoogen", "Hoogen, R. van den", "Geachte mevrouw Van den Hoogen")
    assert printed_name(typed) == hoogen
    titled = replace(typed, title_before=" drs.", title_after="MSc ")
    assert printed_name(titled) == replace(hoogen, formal="mevrouw drs. R. van den Hoogen MSc")
    assert printed_name(TypedPerson(first_name="Rachel", last_name=" Hoogen ")).formal == "Rachel Hoogen"
    assert printed_name(TypedPerson(initials="R.")) == PrintedName("", "", "")


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_any_typing_has_a_preview(initials: str, prefix: str, last_name: str) -> None:
    name = printed_name(TypedPerson(initials=initials, prefix=prefix, last_name=last_name))
    assert bool(name.listed) == bool(clean_line(last_name))


def test_a_person_is_entered_and_changed(workspace: Workspace) -> None:
    made = workspace.people.add(TypedPerson(initials="N.", prefix="van ’t", last_name="Nieuwland", email="n@a.nl"))
    person = workspace.people.get(made.subject_id)
    assert (person.prefix, person.email, person.salutation) == ("van ’t", "n@a.nl", None)
    workspace.people.edit(person.id, "phone", " 050 123 45 67 ")
    assert workspace.people.get(person.id).phone == "050 123 45 67"
    assert workspace.people.edit(person.id, "phone", "050 123 45 67") is None
    workspace.people.edit(person.id, "phone", "")
    assert workspace.people.get(person.id).phone is None


def test_titles_and_other_names_are_kept_as_typed_without_empty_and_double_ones(workspace: Workspace) -> None:
    workspace.people.edit(HOOGEN, "title_before", " prof. dr. ")
    workspace.people.edit(HOOGEN, "aliases", "Rachel Biblionet; ;RvdH;Rachel Biblionet")
    hoogen = workspace.people.get(HOOGEN)
    assert (hoogen.title_before, hoogen.aliases) == ("prof. dr.", ("Rachel Biblionet", "RvdH"))
    assert workspace.people.edit(HOOGEN, "aliases", "Rachel Biblionet;RvdH") is None
    workspace.people.edit(HOOGEN, "aliases", " ")
    assert workspace.people.get(HOOGEN).aliases == ()


def test_the_sorted_name_of_other_programs_follows(workspace: Workspace) -> None:
    workspace.people.edit(HOOGEN, "last_name", "Laagen")
    assert workspace.people.get(HOOGEN).sort_key == "Laagen Rachel van den"


@pytest.mark.parametrize(
    ("field", "typed", "refusal"),
    [
        ("last_name", "  ", FieldEmpty),
        ("last_name", "x" * 501, TextTooLong),
        ("aliases", "Kees; " + "x" * 501, TextTooLong),
        ("email", "k.nepstra", EmailNotUnderstood),
        ("email", "k nepstra@a.nl", EmailNotUnderstood),
    ],
)
def test_a_field_that_cannot_be_so(workspace: Workspace, field: str, typed: str, refusal: type[Exception]) -> None:
    before = workspace.people.get(NEPSTRA)
    with pytest.raises(refusal):
        workspace.people.edit(NEPSTRA, field, typed)
    assert workspace.people.get(NEPSTRA) == before


def test_who_is_used_in_overleggen_can_only_be_archived(workspace: Workspace) -> None:
    with pytest.raises(OnlyArchivable) as refused:
        workspace.people.remove(NEPSTRA)
    assert sentence(refused.value) == "K. Nepstra wordt gebruikt in 2 overleggen en kan alleen worden gearchiveerd."
    assert workspace.people.get(NEPSTRA).last_name == "Nepstra"
    assert len(workspace.people.positions(NEPSTRA)) == 1


def test_who_was_archived_stays_on_every_paper_and_is_offered_no_more(workspace: Workspace) -> None:
    april = PaperRequest(PaperKind.MINUTES, meeting_id="mtg-pho-bib-2023-01")
    before = workspace.publishing.outline(april)
    workspace.people.archive(NEPSTRA)
    assert workspace.people.get(NEPSTRA).archived_on == dt.date(2023, 11, 20)
    assert workspace.people.archive(NEPSTRA) is None
    assert workspace.publishing.outline(april) == before
    choices = workspace.people.choices()
    assert "Nepstra, K." in dict(choices).values()
    assert "Nepstra, K." not in dict(offered(choices)).values()
    assert [line.archived for line in workspace.people.lines() if line.id == NEPSTRA] == [True]
    workspace.people.bring_back(NEPSTRA)
    assert workspace.people.get(NEPSTRA).archived_on is None
    assert workspace.people.bring_back(NEPSTRA) is None


def test_what_somebody_still_holds_is_counted(workspace: Workspace) -> None:
    assert workspace.people.still_held(NEPSTRA) == (0, 0)
    assert workspace.people.still_held("per-x-monsterboer") == (1, 2)


def test_a_choice_knows_every_way_of_writing_a_name(workspace: Workspace) -> None:
    workspace.people.edit(HOOGEN, "aliases", "RvdH")
    (hoogen,) = (one for one in workspace.people.choices() if one[0] == HOOGEN)
    assert hoogen == (HOOGEN, "Hoogen, R. van den")
    assert hoogen.also == ("R. van den Hoogen", "Rachel van den Hoogen", "RvdH")


def test_a_function_has_a_portfolio(workspace: Workspace) -> None:
    person_id = workspace.people.add(TypedPerson(last_name="Nieuwland")).subject_id
    workspace.people.add_position(person_id, "org-gem-pekela", "wethouder", portfolio=" Cultuur ")
    (held,) = workspace.people.positions(person_id)
    assert (held.title, held.portfolio) == ("wethouder", "Cultuur")
    workspace.people.edit_position(held.id, portfolio="Cultuur en Sport")
    (line,) = (line for line in workspace.people.lines() if line.id == person_id)
    assert (line.function, line.portfolio) == ("wethouder", "Cultuur en Sport")
    (worker,) = (one for one in workspace.organisations.people("org-gem-pekela") if one.id == person_id)
    assert worker.portfolio == "Cultuur en Sport"
    with pytest.raises(TextTooLong):
        workspace.people.edit_position(held.id, portfolio="x" * 501)


def test_who_is_used_elsewhere_says_so(workspace: Workspace) -> None:
    with pytest.raises(RecordInUse) as refused:
        workspace.people.remove("per-nijdam")
    assert (refused.value.name, refused.value.count) == ("D. Nijdam", 1)


def test_who_is_not_used_goes_with_his_functions(workspace: Workspace) -> None:
    person_id = workspace.people.add(TypedPerson(last_name="Nieuwland")).subject_id
    workspace.people.add_position(person_id, "org-vob", "lid")
    workspace.people.remove(person_id)
    register = workspace.register()
    assert register.find(Person, person_id) is None
    assert register.where(Position, "person_id", person_id) == []


def test_a_member_without_overleggen_is_in_use_all_the_same(workspace: Workspace) -> None:
    person_id = workspace.people.add(TypedPerson(last_name="Nieuwland")).subject_id
    start = dt.date(2030, 1, 1)
    workspace.memberships.add(person_id, "body-wg-conv", "org-vgg", start_date=start)
    with pytest.raises(RecordInUse):
        workspace.people.remove(person_id)


def test_a_function_gets_a_period(workspace: Workspace) -> None:
    workspace.people.edit_position("pos-hoogen", start_date=dt.date(2020, 1, 1), end_date=dt.date(2023, 12, 31))
    workspace.people.add_position(HOOGEN, "org-biblionet-groningen", "adviseur", dt.date(2024, 1, 1))
    assert [line.title for line in workspace.people.positions(HOOGEN)] == ["adviseur", "directeur-bestuurder"]


def test_periods_that_overlap_or_run_backwards_are_refused(workspace: Workspace) -> None:
    with pytest.raises(PeriodsOverlap) as refused:
        workspace.people.add_position(HOOGEN, "org-biblionet-groningen", "adviseur", dt.date(2024, 1, 1))
    assert (
        sentence(refused.value) == "R. van den Hoogen heeft in deze periode al een functie of lidmaatschap. "
        "Beëindig eerst de vorige periode."
    )
    with pytest.raises(PeriodReversed):
        workspace.people.edit_position("pos-x-nepstra", end_date=dt.date(2022, 5, 31))
    with pytest.raises(FieldEmpty):
        workspace.people.add_position(HOOGEN, "", "adviseur")


def test_what_somebody_is_involved_in(workspace: Workspace) -> None:
    found = workspace.people.involvement("per-x-verzinsma")
    assert [(one.number, one.due_date) for one in found.actions] == [("2023-A-014", dt.date(2023, 12, 7))]
    assert [one.code for one in found.meetings] == ["WG-CONV 2023-01", "AO-CULT 2024-01"]
    assert [(one.code, one.status) for one in found.past] == []
    gone = workspace.people.involvement(NEPSTRA)
    assert (gone.actions, gone.meetings) == ((), ())
    assert [(one.code, one.status) for one in gone.past] == [("PHO-BIB 2023-01", AttendanceStatus.PRESENT)]


def test_for_whom_somebody_answers(workspace: Workspace) -> None:
    for organisation_id in ("org-kc", "org-biblionet-groningen"):
        workspace.organisations.set_contact(organisation_id, HOOGEN)
    assert [one.name for one in workspace.people.involvement(HOOGEN).answered_for] == [
        "Biblionet Groningen",
        "Stichting Kunst & Cultuur",
    ]
