"""What is wrong with a file, in sentences for a person."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from secretariat.domain.refusals import FileDamaged, FileMissing, FileNotOurs
from secretariat.services.checking import check_file
from secretariat.services.opening import open_workspace
from secretariat.services.workspace import Workspace
from tests.storage.contents import fingerprint


def edited(path: Path, *statements: str) -> None:
    """Change a file behind the back of the program."""
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def sentences(path: Path) -> list[str]:
    """Place and sentence of every problem."""
    return [f"{problem.path}: {problem.sentence}".removeprefix(": ") for problem in check_file(path)]


def test_nothing_is_wrong_with_the_sample_and_looking_changes_nothing(path: Path) -> None:
    before = fingerprint(path)
    assert check_file(path) == ()
    assert fingerprint(path) == before


def test_an_open_file_can_be_checked(workspace: Workspace, path: Path) -> None:
    workspace.meetings.rename("mtg-bo-cult-2023-02", "Tussendoor")
    assert check_file(path) == ()


def test_a_search_index_that_lags_behind_is_named(path: Path) -> None:
    edited(path, "UPDATE search_entry SET body = 'verdwenen' WHERE record_id = 'dec-2023-B-004'")
    assert sentences(path) == [
        "De zoekindex klopt niet bij ‘2023-B-004’. Exporteer de gegevens en lees ze in een nieuw bestand in."
    ]


def test_a_reference_that_leads_nowhere_is_named_with_its_place(path: Path) -> None:
    edited(path, "PRAGMA foreign_keys = OFF", "UPDATE memberships SET person_id = 'weg' WHERE seq = 3")
    found = sentences(path)
    assert found[0] == (
        "Een verwijzing loopt dood (memberships → persons). Zet een reservekopie terug of exporteer de gegevens."
    )
    assert [problem.path for problem in check_file(path)] == ["", "memberships[2].person_id"]


def test_what_a_rule_forbids_is_named_with_its_place(path: Path) -> None:
    edited(path, "UPDATE meetings SET end_time = '09:00' WHERE id = 'mtg-bo-cult-2023-02'")
    assert [problem.path for problem in check_file(path)] == ["meetings[5].end_time"]


def test_a_damaged_page_is_named(path: Path) -> None:
    with path.open("r+b") as stream:
        stream.seek(4096 * 3)
        stream.write(bytes(4096))
    (sentence,) = sentences(path)
    assert sentence.startswith("Het bestand is beschadigd (")
    assert sentence.endswith("). Zet een reservekopie terug en bewaar dit bestand apart.")


def test_what_cannot_be_opened_cannot_be_checked(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        check_file(tmp_path / "weg.vgg")
    (tmp_path / "tekst.vgg").write_text("tekst", encoding="utf-8")
    with pytest.raises(FileNotOurs):
        check_file(tmp_path / "tekst.vgg")


@pytest.mark.parametrize(
    ("statement", "place"),
    [
        ("UPDATE meetings SET date = '2023-99-99' WHERE id = 'mtg-bo-cult-2023-02'", "meetings mtg-bo-cult-2023-02"),
        ("UPDATE meetings SET status = 'held?' WHERE id = 'mtg-bo-cult-2023-02'", "meetings mtg-bo-cult-2023-02"),
        ("UPDATE themes SET subthemes = '[x' WHERE seq = 1", "themes theme-cultuur-bibliotheekwerk"),
        (
            "UPDATE action_points__history SET date = '2023-02-30' WHERE owner_id = 'act-2023-A-013'",
            "action_points act-2023-A-013",
        ),
        ("UPDATE settings SET value = '{' WHERE id = 'settings.sender_name'", "settings"),
    ],
    ids=["date", "choice", "JSON", "part", "setting"],
)
def test_a_value_that_cannot_be_is_named_with_table_and_id(path: Path, statement: str, place: str) -> None:
    edited(path, "PRAGMA ignore_check_constraints = ON", statement)
    assert sentences(path) == [
        f"Een gegeven is onleesbaar ({place}). Zet een reservekopie terug en bewaar dit bestand apart."
    ]
    workspace = open_workspace(path, read_only=True)
    with pytest.raises(FileDamaged):
        workspace.register()
    workspace.close()
