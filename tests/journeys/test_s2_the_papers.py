"""S2 of ``domain.md`` §6, the half on paper: what the overleg of 2 november 2023 leaves on verslag and lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from secretariat import cli
from secretariat.domain.bodies import Body, BodyStatus
from secretariat.domain.decisions import Decision, DecisionKind
from secretariat.services.opening import open_workspace
from tests.domain.sample import PATH
from tests.export.check_pdf import Checked
from tests.journeys.reading_pdf import words_on


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The example as a file."""
    path = tmp_path / "voorbeeld.vgg"
    assert cli.run(["import", str(PATH), str(path)]) == 0
    return path


def exported(file: Path, kind: str, name: str, *words: str) -> str:
    """Export a paper from the command line under its own name, check it, and read it back."""
    folder = file.parent / "stukken"
    folder.mkdir(exist_ok=True)
    assert cli.run(["export", kind, str(file), *words, "--as-of", "2023-11-20", "--output", str(folder)]) == 0
    pdf = folder / name
    assert Checked(pdf.read_bytes()).problems == []
    return words_on(pdf)


def test_the_verslag_says_who_was_there_and_for_whom(file: Path) -> None:
    said = exported(file, "minutes", "2023-11-02_BO-CULT_verslag_concept-v1.pdf", "--meeting", "BO-CULT 2023-02")
    assert "9 van de 10 gemeenten vertegenwoordigd – quorum gehaald." in said
    assert "E. Proefhorst namens R. Fictema, Midden-Groningen" in said
    assert "H. ten Voorbeelde, wethouder, Pekela" in said
    assert "(vanaf 14:35 uur)" in said
    assert "de heer M. Floor, De Nieuwe Poort (bij punt 5)" in said
    assert "Concept, nog niet vastgesteld" in said
    assert "donderdag 30 november 2023" in said


def test_the_decision_establishes_the_working_group(file: Path) -> None:
    workspace = open_workspace(file, read_only=True)
    register = workspace.register()
    workspace.close()
    (decision,) = register.where(Decision, "number", "2023-B-004")
    group = register.get(Body, decision.creates_body_id or "")
    assert decision.kind is DecisionKind.ESTABLISHED
    assert (group.code, group.status) == ("WG-CONV", BodyStatus.TO_BE_ESTABLISHED)
    assert group.parent_id == "body-bo-cult"
    assert group.dossier_id == "dos-convenant"
    assert group.established_by_decision_id == decision.id


def test_six_action_points_carry_the_numbers_011_to_016(file: Path) -> None:
    said = exported(file, "minutes", "2023-11-02_BO-CULT_verslag_concept-v1.pdf", "--meeting", "BO-CULT 2023-02")
    for number in range(11, 17):
        assert f"Actie 2023-A-{number:03d}:" in said
    assert "Actie 2023-A-017" not in said


def test_the_besluitenlijst_has_exactly_three_decisions_in_order_of_treatment(file: Path) -> None:
    name = "2023-11-02_BO-CULT_besluitenlijst_concept-v1.pdf"
    said = exported(file, "decision-list", name, "--meeting", "BO-CULT 2023-02")
    found = [said.index(number) for number in ("2023-B-006", "2023-B-004", "2023-B-005")]
    assert found == sorted(found)
    assert said.count("2023-B-") == 3
    assert "De agenda wordt ongewijzigd vastgesteld" not in said


def test_the_convocatie_has_seven_items_and_goes_to_the_members_of_that_day(file: Path) -> None:
    name = "2023-11-02_BO-CULT_convocatie_definitief.pdf"
    said = exported(file, "convocation", name, "--meeting", "BO-CULT 2023-02")
    for title in ("Opening en mededelingen", "Convenant Cultuureducatie", "Presentatie De Nieuwe Poort", "Sluiting"):
        assert title in said
    for label in ("4a", "4b", "5a"):
        assert label in said
    assert "B. Monsterboer (Oldambt)" in said
    assert "Nepstra" not in said


def test_the_actielijst_of_the_body_shows_what_is_late(file: Path) -> None:
    said = exported(file, "action-list", "2023-11-20_BO-CULT_actielijst.pdf", "--body", "BO-CULT")
    late, current = said.index("Te laat"), said.index("Lopend")
    assert late < said.index("2023-A-012") < current < said.index("2023-A-003")
    assert "Gereed – afvoeren" in said
    assert said.index("Gereed – afvoeren") < said.index("2023-A-016")


def test_a_paper_made_twice_is_the_same_to_the_byte(file: Path) -> None:
    first, second = file.parent / "een.pdf", file.parent / "twee.pdf"
    for target in (first, second):
        words = ["--meeting", "BO-CULT 2023-02", "--as-of", "2023-11-20", "--output", str(target)]
        assert cli.run(["export", "minutes", str(file), *words]) == 0
    assert first.read_bytes() == second.read_bytes()
