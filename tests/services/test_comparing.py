"""Two files side by side: which records differ, and in what words."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from secretariat.domain.refusals import FileDamaged, FileMissing
from secretariat.services.comparing import Difference, FieldDifference, Side, compare_files, counts
from secretariat.services.opening import open_workspace
from secretariat.services.people import TypedPerson
from secretariat.services.workspace import Workspace
from secretariat.wording.values import setting_title, setting_words

MEETING = "mtg-bo-cult-2023-02"


@pytest.fixture
def other(path: Path) -> Path:
    """The same file once more, as a colleague has it."""
    other = path.with_name("collega.vgg")
    shutil.copyfile(path, other)
    return other


def test_two_files_with_the_same_in_them_do_not_differ(path: Path, other: Path) -> None:
    assert compare_files(path, other) == ()


def test_every_record_that_differs_is_named_with_what_each_file_says(path: Path, other: Path) -> None:
    here = open_workspace(path)
    before = here.meetings.head(MEETING).meeting.title
    here.meetings.rename(MEETING, "Anders")
    here.close()
    there = open_workspace(other)
    added = there.people.add(TypedPerson(first_name="Nieuwe", last_name="Collega", email="n.collega@example.org"))
    there.close()
    person, meeting = compare_files(path, other)
    assert person == Difference(
        "persons",
        added.subject_id,
        "Persoon",
        "Nieuwe Collega",
        Side.THERE,
        (
            FieldDifference("Roepnaam", "", "Nieuwe"),
            FieldDifference("Achternaam", "", "Collega"),
            FieldDifference("E-mailadres", "", "n.collega@example.org"),
        ),
    )
    assert (meeting.side, meeting.fields[0]) == (Side.BOTH, FieldDifference("Titel", "Anders", before))
    assert counts((person, meeting)) == [
        ("Persoon", {Side.HERE: 0, Side.THERE: 1, Side.BOTH: 0}),
        ("Overleg", {Side.HERE: 0, Side.THERE: 0, Side.BOTH: 1}),
    ]


def test_a_setting_that_differs_is_a_difference(path: Path, other: Path) -> None:
    there = open_workspace(other)
    there.association.set_line("sender_name", "Het secretariaat")
    there.close()
    (found,) = compare_files(path, other)
    assert (found.kind, found.word, found.name, found.side) == ("settings", "Instelling", "Afzender", Side.BOTH)
    assert found.fields == (FieldDifference("Afzender", "VGG-secretariaat", "Het secretariaat"),)


@pytest.mark.parametrize(
    ("key", "value", "title", "words"),
    [
        (
            "settings.deadlines.executive.send_days_before",
            14,
            "Termijnen: Bestuurlijk: Verzending (dagen ervoor)",
            "14",
        ),
        ("settings.holidays.bevrijdingsdag_every_year", False, "Feestdagen: Bevrijdingsdag elk jaar vrij", "nee"),
        ("settings.house_style.logo", "iVBORw0KGgo" * 90, "Huisstijl: Logo", "een afbeelding"),
        ("settings.phrases", ["Eens.", "Akkoord."], "Frasen", "Eens.; Akkoord."),
        ("meta.reference_date", "2023-11-20", "Peildatum", "20-11-2023"),
        ("meta.reference_date", "geen datum", "Peildatum", "geen datum"),
        ("settings.van_later", {"a": 1}, "Dit veld", "{'a': 1}"),
    ],
)
def test_a_setting_is_said_in_words(key: str, value: object, title: str, words: str) -> None:
    assert (setting_title(key), setting_words(key, value)) == (title, words)


def test_a_file_somebody_works_in_can_be_compared(workspace: Workspace, path: Path, other: Path) -> None:
    workspace.meetings.rename(MEETING, "Net gewijzigd")
    assert [one.side for one in compare_files(path, other)] == [Side.BOTH]


def test_a_copy_that_is_not_what_was_written_or_is_gone_is_refused(path: Path, other: Path, tmp_path: Path) -> None:
    with pytest.raises(FileDamaged) as refused:
        compare_files(path, other, seal="0" * 64)
    assert (refused.value.path, refused.value.detail) == (str(other), "seal")
    with pytest.raises(FileMissing):
        compare_files(path, tmp_path / "weg.vgg")
