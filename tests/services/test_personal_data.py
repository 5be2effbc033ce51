"""Inzage and wissen: everything of one person is found, and afterwards nothing of it is in the file any more."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from secretariat.domain.action_points import ActionPoint
from secretariat.domain.changes import Action
from secretariat.domain.dispatches import (
    Dispatch,
    DispatchChannel,
    DispatchFile,
    DispatchKind,
    DispatchRecipient,
    RecipientRole,
)
from secretariat.domain.people import Person
from secretariat.domain.refusals import FileExists, FileLocked, RecordMissing
from secretariat.services.checking import check_file
from secretariat.services.opening import open_workspace
from secretariat.services.people import TypedPerson
from secretariat.services.workspace import Workspace
from secretariat.storage.erasing import compact_file
from secretariat.wording.personal_data import PSEUDONYM

MEETING, ITEM, OWNER = "mtg-bo-cult-2023-02", "ai-bo-cult-2023-02-4", "per-x-demoma"
MAIL, PHONE, NAME = "kanarie.vogel@example.org", "06-98765432", "Kanarievogel"


@pytest.fixture
def person(workspace: Workspace) -> str:
    """Somebody with a name that stands nowhere else, and a function."""
    typed = TypedPerson(first_name="Karla", last_name=NAME, email=MAIL, phone=PHONE, aliases="Kanariebijnaam")
    person = workspace.people.add(typed).subject_id
    workspace.people.add_position(person, workspace.organisations.lines()[0].id, "adviseur")
    return person


def bytes_of(workspace: Workspace) -> bytes:
    """The swept and closed file, as somebody with a hex editor sees it."""
    compact_file(workspace.path)
    workspace.close()
    return workspace.path.read_bytes()


def test_everything_that_refers_to_a_person_is_shown(workspace: Workspace) -> None:
    person = workspace.register().all(Person)[0].id
    found = workspace.personal_data.records(person)
    assert found[0].kind == "persons"
    assert {one.kind for one in found} >= {"persons", "positions", "attendance"}
    with pytest.raises(RecordMissing):
        workspace.personal_data.records("per-weg")


def test_a_text_that_names_the_person_counts_too(workspace: Workspace, person: str) -> None:
    meeting = "mtg-bo-cult-2023-02"
    workspace.meetings.rename(meeting, f"Afscheid van Karla {NAME}")
    assert [(one.kind, one.stays) for one in workspace.personal_data.records(person)] == [
        ("persons", False),
        ("positions", False),
        ("meetings", True),
    ]


def test_inzage_is_a_paper_and_a_file_with_data(workspace: Workspace, person: str, tmp_path: Path) -> None:
    paper = workspace.personal_data.outline(person)
    assert paper.title == f"Persoonsgegevens van Karla {NAME}"
    assert MAIL in repr(paper.blocks)
    target = tmp_path / "inzage.json"
    workspace.personal_data.export_json(person, target)
    told = json.loads(target.read_text(encoding="utf-8"))
    assert [one["kind"] for one in told["records"]] == ["persons", "positions"]
    assert told["records"][0]["record"]["email"] == MAIL
    with pytest.raises(FileExists):
        workspace.personal_data.export_json(person, target)


def test_who_is_named_nowhere_is_gone_from_every_byte_of_the_file(workspace: Workspace, person: str) -> None:
    workspace.people.edit(person, "first_name", "Kanariekarla")
    erased = workspace.personal_data.erase(person)
    assert (erased.removed, erased.stayed) == (2, 0)
    content = bytes_of(workspace)
    for written in (MAIL, PHONE, NAME, "Kanariebijnaam", "Kanariekarla"):
        assert written.encode() not in content
    assert check_file(workspace.path) == ()


def test_a_file_remembers_that_it_must_still_be_swept(workspace: Workspace, person: str) -> None:
    assert not workspace.personal_data.sweep_is_owed
    workspace.personal_data.erase(person)
    workspace.close()  # the program was closed before it came that far
    again = open_workspace(workspace.path)
    assert again.personal_data.sweep_is_owed
    with closing(sqlite3.connect(workspace.path)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM persons LIMIT 1").fetchone()
        with pytest.raises(FileLocked):
            compact_file(workspace.path)
    assert again.personal_data.sweep_is_owed
    compact_file(workspace.path)
    assert not again.personal_data.sweep_is_owed
    assert again.history.undoable() is None
    again.meetings.rename(MEETING, "Gewoon verder")
    again.close()


def test_inzage_of_a_sending_names_nobody_else_who_got_it(workspace: Workspace, person: str) -> None:
    sent = Dispatch(
        id="dsp-inzage",
        kind=DispatchKind.CONVOCATION,
        meeting_id=MEETING,
        sent_on=dt.date(2023, 11, 20),
        channel=DispatchChannel.EML,
        recipients=(
            DispatchRecipient(person_id=person, name=f"Karla {NAME}", email=MAIL, role=RecipientRole.TO),
            DispatchRecipient(person_id=OWNER, name="Iemand Anders", email="ander@example.org", role=RecipientRole.TO),
            DispatchRecipient(name="Zonder Kaart", email="zonder@example.org", role=RecipientRole.CC),
        ),
        files=(DispatchFile(name="agenda.pdf", sha256="0" * 64),),
    )
    with workspace._store.unit_of_work(Action.DISPATCH, sent.id) as work:  # noqa: SLF001 - without all its papers
        work.add(sent)
    (told,) = (one for one in workspace.personal_data.records(person) if one.kind == "dispatches")
    written = json.dumps(told.plain, ensure_ascii=False) + repr(told.fields)
    assert MAIL in written
    assert "agenda.pdf" in written
    for other in ("Iemand Anders", "ander@example.org", "Zonder Kaart", "zonder@example.org", OWNER):
        assert other not in written


def test_who_is_named_in_an_overleg_becomes_a_pseudonym_and_his_address_is_gone(workspace: Workspace) -> None:
    person = workspace.register().all(Person)[0]
    workspace.people.edit(person.id, "email", MAIL)
    workspace.people.edit(person.id, "phone", PHONE)
    erased = workspace.personal_data.erase(person.id)
    assert erased.stayed > 0
    assert workspace.people.get(person.id).last_name == PSEUDONYM
    assert workspace.people.positions(person.id) == ()
    assert not any(line.id == person.id and line.name != PSEUDONYM for line in workspace.people.lines())
    content = bytes_of(workspace)
    assert MAIL.encode() not in content
    assert PHONE.encode() not in content
    assert check_file(workspace.path) == ()


def test_erasing_cannot_be_taken_back_and_nothing_of_it_lies_in_the_wastebasket(
    workspace: Workspace, person: str
) -> None:
    workspace.personal_data.erase(person)
    assert workspace.history.undoable() is None
    assert workspace.history.barrier() is not None
    assert [line for line in workspace.wastebasket.lines() if NAME in line.name] == []


def test_an_address_that_a_colleague_shares_stays_with_the_colleague(workspace: Workspace, person: str) -> None:
    other = workspace.people.add(TypedPerson(last_name="Proefvogel", email=MAIL, phone=PHONE)).subject_id
    workspace.personal_data.erase(person)
    kept = workspace.people.get(other)
    assert (kept.email, kept.phone) == (MAIL, PHONE)


def test_only_the_whole_address_is_taken_out_and_a_short_number_nowhere(workspace: Workspace, person: str) -> None:
    other = workspace.people.add(TypedPerson(last_name="Proefvogel", email=f"bert.{MAIL}")).subject_id
    workspace.people.edit(person, "phone", "2023")
    workspace.meetings.rename("mtg-bo-cult-2023-02", f"Vragen aan {MAIL}, of aan bert.{MAIL}")
    workspace.personal_data.erase(person)
    assert workspace.people.get(other).email == f"bert.{MAIL}"
    head = workspace.meetings.head("mtg-bo-cult-2023-02").meeting
    assert (head.code, head.title) == ("BO-CULT 2023-02", f"Vragen aan [gewist], of aan bert.{MAIL}")
    assert check_file(workspace.path) == ()


def action_called(workspace: Workspace, text: str) -> ActionPoint:
    return next(one for one in workspace.register().all(ActionPoint) if one.text == text)


def test_the_number_of_what_was_removed_is_not_given_again_after_wissen(workspace: Workspace, person: str) -> None:
    workspace.action_points.add(MEETING, ITEM, f"{NAME} bellen", OWNER, dt.date(2024, 1, 12))
    first = action_called(workspace, f"{NAME} bellen")
    workspace.action_points.remove(first.id)
    workspace.personal_data.erase(person)
    workspace.action_points.add(MEETING, ITEM, "Zaal bestellen", OWNER, dt.date(2024, 1, 12))
    assert action_called(workspace, "Zaal bestellen").number > first.number


def test_inzage_holds_nothing_of_somebody_else_who_names_the_person(workspace: Workspace, person: str) -> None:
    workspace.registrations.edit("reg-02", "note", f"rijdt mee met Karla {NAME}")
    (told,) = [one for one in workspace.personal_data.records(person) if one.kind == "registrations"]
    assert told.fields == (("Toelichting", f"rijdt mee met Karla {NAME}"),)
    assert told.plain == {"id": "reg-02", "note": f"rijdt mee met Karla {NAME}"}
