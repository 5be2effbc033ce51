"""The command line: what it prints, what it leaves behind, and which exit code it gives."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from secretariat.cli import DONE, REFUSED, WRONG_USAGE
from secretariat.services.opening import import_exchange, open_workspace
from tests.command import Command
from tests.journeys.reading_pdf import words_on
from tests.storage.contents import fingerprint

MEETING = "BO-CULT 2023-02"
EVENT = "evt-vob-2023"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Command:
    """The command line."""
    return Command(capsys)


@pytest.fixture(scope="session")
def _original(tmp_path_factory: pytest.TempPathFactory, sample_path: Path) -> Path:
    path = tmp_path_factory.mktemp("voorbeeld") / "origineel.vgg"
    import_exchange(sample_path.read_bytes(), path).close()
    return path


@pytest.fixture
def path(tmp_path: Path, _original: Path) -> Path:
    """The sample as a file."""
    path = tmp_path / "cultuur.vgg"
    path.write_bytes(_original.read_bytes())
    return path


def names(folder: Path) -> list[str]:
    """The files in a folder."""
    return sorted(found.name for found in folder.iterdir())


# In and out -----------------------------------------------------------------------------------------------------


def test_what_goes_in_comes_out_byte_for_byte(run: Command, tmp_path: Path, sample_path: Path) -> None:
    file, out = tmp_path / "nieuw.vgg", tmp_path / "uit.json"
    assert run("import", sample_path, file) == DONE
    assert (run.said, run.complained) == (f"Ingelezen: {file}\n", "")
    assert run("export", "data", file, "--output", out) == DONE
    assert run.said == f"{out}\n"
    assert fingerprint(out) == fingerprint(sample_path)
    assert names(tmp_path) == ["nieuw.vgg", "uit.json"]


def test_an_import_tells_every_problem_with_its_place_and_leaves_nothing(
    run: Command, tmp_path: Path, sample_data: dict[str, Any]
) -> None:
    sample_data["meetings"][0]["body_id"] = "body-weg"
    sample_data["persons"][0]["colour"] = "rood"
    (tmp_path / "fout.json").write_text(json.dumps(sample_data), encoding="utf-8")
    assert run("import", tmp_path / "fout.json", tmp_path / "nieuw.vgg") == REFUSED
    lines = run.complained.splitlines()
    assert sorted(line.split(": ")[0] for line in lines) == ["meetings[0].body_id", "persons[0].colour"]
    assert run.said == ""
    assert names(tmp_path) == ["fout.json"]


def test_an_import_needs_data(run: Command, tmp_path: Path) -> None:
    assert run("import", tmp_path / "weg.json", tmp_path / "nieuw.vgg") == REFUSED
    assert "‘weg.json’ bestaat niet" in run.complained
    assert run("import", tmp_path, tmp_path / "nieuw.vgg") == REFUSED
    assert "kan niet worden gelezen" in run.complained
    assert names(tmp_path) == []


def test_an_import_replaces_a_file_only_when_that_is_said(run: Command, path: Path, sample_path: Path) -> None:
    workspace = open_workspace(path)
    workspace.meetings.rename("mtg-bo-cult-2023-02", "Veranderd")
    workspace.close()
    before = fingerprint(path)
    assert run("import", sample_path, path) == REFUSED
    assert "‘cultuur.vgg’ bestaat al" in run.complained
    assert fingerprint(path) == before
    assert run("import", sample_path, path, "--overwrite") == DONE
    assert run("search", path, "Veranderd") == DONE
    assert run.said == "Niets gevonden. Probeer een ander woord, of een deel ervan.\n"


def test_data_go_to_a_folder_under_the_name_of_the_file(run: Command, path: Path, tmp_path: Path) -> None:
    assert run("export", "data", path, "--output", tmp_path) == DONE
    assert run.said == f"{tmp_path / 'cultuur.json'}\n"
    assert run("export", "data", path, "--output", tmp_path) == REFUSED
    assert "‘cultuur.json’ bestaat al" in run.complained
    assert run("export", "data", path, "--output", tmp_path, "--overwrite") == DONE
    assert run("export", "data", path, "--output", tmp_path / "weg" / "x.json") == REFUSED
    assert run("export", "data", path, "--output", tmp_path / "uit.txt") == REFUSED
    assert run.complained.endswith("Kies een naam die eindigt op .json.\n")
    assert names(tmp_path) == ["cultuur.json", "cultuur.vgg"]


def test_nothing_is_made_from_itself(run: Command, path: Path, tmp_path: Path) -> None:
    data = tmp_path / "gegevens.json"
    run("export", "data", path, "--output", data)
    before = fingerprint(path), fingerprint(data)
    for arguments in (
        ("import", data, data),
        ("export", "data", path, "--output", path),
        ("backup", path, path),
        ("restore", path, path),
    ):
        assert run(*arguments, "--overwrite") == REFUSED
        assert "is zowel de bron als het doel" in run.complained
    assert (fingerprint(path), fingerprint(data)) == before


@pytest.mark.parametrize(
    "arguments", [["export", "data"], ["export", "minutes", "--meeting", MEETING], ["backup"]], ids=" ".join
)
def test_a_slash_at_the_end_asks_for_a_new_folder(
    run: Command, path: Path, tmp_path: Path, arguments: list[str]
) -> None:
    verb, *rest = arguments
    folder = f"{tmp_path}/nieuwe map/"
    order = [verb, str(path), folder] if verb == "backup" else [verb, *rest, str(path), "--output", folder]
    assert run(*order) == DONE
    assert len(names(tmp_path / "nieuwe map")) == 1
    refused = [*order[:-1], f"{tmp_path}/weg/nog/"]
    assert run(*refused) == REFUSED
    assert "‘nog’ kan niet worden gelezen of geschreven" in run.complained


def test_a_refused_paper_leaves_no_new_folder(run: Command, path: Path, tmp_path: Path) -> None:
    assert run("export", "minutes", path, "--output", f"{tmp_path}/nieuw/") == REFUSED
    assert names(tmp_path) == ["cultuur.vgg"]


# Papers ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "options", "name"),
    [
        ("convocation", ["--meeting", MEETING], "2023-11-02_BO-CULT_convocatie_definitief.pdf"),
        ("minutes", ["--meeting", MEETING], "2023-11-02_BO-CULT_verslag_concept-v1.pdf"),
        ("decision-list", ["--meeting", MEETING], "2023-11-02_BO-CULT_besluitenlijst_concept-v1.pdf"),
        ("action-list", ["--body", "BO-CULT", "--as-of", "2023-11-20"], "2023-11-20_BO-CULT_actielijst.pdf"),
        ("action-list", ["--meeting", MEETING], "2023-11-20_BO-CULT_actielijst.pdf"),
        ("annotated-agenda", ["--meeting", MEETING], "2023-11-02_BO-CULT_agenda-geannoteerd_definitief.pdf"),
        ("attendance-list", ["--meeting", MEETING, "--variant", "blank"], "2023-11-02_BO-CULT_presentielijst.pdf"),
        ("meeting-schedule", ["--year", "2024"], "2024_vergaderrooster.pdf"),
        ("meeting-schedule", ["--body", "BO-CULT"], "2023_BO-CULT_vergaderrooster.pdf"),
        ("forward-agenda", ["--year", "2025"], "2025_termijnagenda.pdf"),
        (
            "year-report",
            ["--theme", "theme-cultuur-bibliotheekwerk", "--year", "2023"],
            "2023_Cultuur-en-Bibliotheekwerk_jaaroverzicht_concept.pdf",
        ),
        ("programme", ["--event", EVENT, "--variant", "a5"], "2023-12-07_VOB_programmaboekje_a5.pdf"),
        ("participants", ["--event", EVENT], "2023-12-08_VOB_deelnemers.pdf"),
        ("bus-list", ["--event", EVENT, "--excursion", "exc-hoogezand"], "2023-12-08_VOB_buslijst_hoogezand.pdf"),
        (
            "sign-in-list",
            ["--event", EVENT, "--session", "ses-2"],
            "2023-12-08_VOB_presentielijst_visie-online-bibliotheek.pdf",
        ),
        ("catering", ["--event", EVENT], "2023-12-07_VOB_catering.pdf"),
        (
            "badges",
            ["--event", EVENT, "--organisation", "org-demo-bieb-zuid"],
            "2023-12-07_VOB_naamkaartjes_proefland.pdf",
        ),
        (
            "personal-programme",
            ["--event", EVENT, "--person", "per-x-testhage"],
            "2023-12-07_VOB_persoonlijk-programma_testhage.pdf",
        ),
        ("proxy-form", ["--meeting", "VOB-ALV 2023-01"], "2023-12-08_VOB-ALV_machtigingsformulier.pdf"),
        ("proxy-list", ["--meeting", "VOB-ALV 2023-01"], "2023-12-08_VOB-ALV_machtigingen.pdf"),
        (
            "minutes",
            ["--meeting", MEETING, "--variant", "large-print"],
            "2023-11-02_BO-CULT_verslag_concept-v1_grootletter.pdf",
        ),
        (
            "minutes",
            ["--meeting", MEETING, "--variant", "public", "--variant", "large-print"],
            "2023-11-02_BO-CULT_verslag_openbaar_concept-v1_grootletter.pdf",
        ),
    ],
)
def test_a_paper_is_written_to_a_folder_and_its_name_printed(
    run: Command, path: Path, tmp_path: Path, kind: str, options: list[str], name: str
) -> None:
    folder = tmp_path / "stukken"
    folder.mkdir()
    assert run("export", kind, path, *options, "--output", folder) == DONE
    assert run.said == f"{folder / name}\n"
    assert (folder / name).read_bytes()[:5] == b"%PDF-"
    assert names(folder) == [name]


@pytest.mark.parametrize("name", ["lijst.docx", "lijst.xlsx", "lijst.csv"])
def test_the_ending_of_the_name_says_what_a_paper_is_written_as(
    run: Command, path: Path, tmp_path: Path, name: str
) -> None:
    out = tmp_path / name
    assert run("export", "action-list", path, "--body", "BO-CULT", "--output", out) == DONE
    assert run.said == f"{out}\n"
    assert out.read_bytes()[:2] in (b"PK", b"\xef\xbb")


def test_what_is_no_list_is_no_spreadsheet(run: Command, path: Path, tmp_path: Path) -> None:
    assert run("export", "minutes", path, "--meeting", MEETING, "--output", tmp_path / "verslag.xlsx") == REFUSED
    assert run.complained == (
        "Op dit stuk staat geen lijst, dus er is niets voor een bestand van de soort ‘.xlsx’."
        " Kies een naam die eindigt op .pdf of .docx.\n"
    )
    assert names(tmp_path) == ["cultuur.vgg"]


def test_an_agenda_is_bound_with_its_stukken(run: Command, path: Path, tmp_path: Path) -> None:
    name = "2023-11-02_BO-CULT-2023-02_vergaderbundel.pdf"
    assert run("export", "meeting-pack", path, "--meeting", MEETING, "--output", tmp_path) == DONE
    assert run.said == f"{tmp_path / name}\n"
    assert run("export", "meeting-pack", path, "--meeting", MEETING, "--output", tmp_path / "b.zip") == DONE
    assert run("export", "meeting-pack", path, "--output", tmp_path / "c.zip") == REFUSED
    assert run.complained == "Geef aan van welk overleg u dit stuk wilt maken.\n"
    assert run("export", "meeting-pack", path, "--meeting", MEETING, "--output", tmp_path / "c.docx") == REFUSED
    assert "Kies een naam die eindigt op .pdf of .zip." in run.complained
    assert names(tmp_path) == [name, "b.zip", "cultuur.vgg"]


def test_the_public_version_has_no_names_of_officials_and_says_how_many_there_were(
    run: Command, path: Path, tmp_path: Path
) -> None:
    assert run("export", "minutes", path, "--meeting", MEETING, "--variant", "public", "--output", tmp_path) == DONE
    paper = tmp_path / "2023-11-02_BO-CULT_verslag_openbaar_concept-v1.pdf"
    assert run.said == f"{paper}\n"
    assert run.complained == (
        "PDF/UA-1 en PDF/A-2a: gecontroleerd\n"
        "1 naam in de teksten vervangen door een functie. Lees de openbare versie na voordat u haar publiceert.\n"
    )
    assert "Proefhorst" not in words_on(paper)
    assert "ambtelijk vervanger" in words_on(paper)


def test_the_public_version_of_an_agenda_counts_only_the_names_on_it(run: Command, path: Path, tmp_path: Path) -> None:
    assert run("export", "convocation", path, "--meeting", MEETING, "--variant", "public", "--output", tmp_path) == DONE
    paper = tmp_path / "2023-11-02_BO-CULT_agenda_openbaar_definitief.pdf"
    assert run.said == f"{paper}\n"
    assert "0 namen in de teksten vervangen" in run.complained
    assert "Demoma" not in words_on(paper)
    assert "secretaris, VGG" in words_on(paper)


def test_of_verslag_and_agenda_alone_there_is_a_public_version(run: Command, path: Path, tmp_path: Path) -> None:
    assert run("export", "decision-list", path, "--meeting", MEETING, "--variant", "public", "--output", tmp_path) == (
        REFUSED
    )
    assert run.complained.startswith("Een openbare versie is er alleen van het verslag en de agenda.")
    two = ("--variant", "public", "--variant", "filled")
    assert run("export", "minutes", path, "--meeting", MEETING, *two, "--output", tmp_path) == WRONG_USAGE
    assert run.complained.startswith("Kies één --variant; alleen large-print gaat samen met een andere.")
    assert run("export", "minutes", path, "--variant", "a4", "--output", tmp_path) == WRONG_USAGE
    assert "‘a4’ is geen --variant. Kies uit public, large-print, blank, filled, a5." in run.complained


def test_a_paper_is_written_under_the_name_that_is_asked(run: Command, path: Path, tmp_path: Path) -> None:
    out = tmp_path / "besluiten 2023.PDF"
    arguments = ("export", "decision-list", path, "--body", "BO-CULT", "--year", "2023", "--output", out)
    assert run(*arguments) == DONE
    assert run(*arguments) == REFUSED
    assert "‘besluiten 2023.PDF’ bestaat al" in run.complained
    assert run(*arguments, "--overwrite") == DONE
    assert names(tmp_path) == ["besluiten 2023.PDF", "cultuur.vgg"]


def test_the_same_paper_twice_is_the_same_file(run: Command, path: Path, tmp_path: Path) -> None:
    for name in ("een.pdf", "twee.pdf"):
        run("export", "minutes", path, "--meeting", MEETING, "--as-of", "2023-11-20", "--output", tmp_path / name)
    assert fingerprint(tmp_path / "een.pdf") == fingerprint(tmp_path / "twee.pdf")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["minutes"], "Geef aan van welk overleg u dit stuk wilt maken."),
        (["action-list"], "Geef aan van welk overlegorgaan u dit stuk wilt maken."),
        (["minutes", "--meeting", "BO-CULT"], "‘BO-CULT’ staat niet in dit bestand."),
        (["action-list", "--body", "BO CULT"], "‘BO CULT’ staat niet in dit bestand."),
        (["action-list", "--person", "per-weg"], "‘per-weg’ staat niet in dit bestand."),
    ],
)
def test_a_paper_of_nothing_is_refused(
    run: Command, path: Path, tmp_path: Path, arguments: list[str], sentence: str
) -> None:
    kind, *options = arguments
    assert run("export", kind, path, *options, "--output", tmp_path / "uit.pdf") == REFUSED
    assert (run.said, run.complained) == ("", f"{sentence}\n")
    assert names(tmp_path) == ["cultuur.vgg"]


def test_a_format_that_is_not_written_is_refused(run: Command, path: Path, tmp_path: Path) -> None:
    assert run("export", "minutes", path, "--meeting", MEETING, "--output", tmp_path / "verslag.odt") == REFUSED
    assert "‘.odt’" in run.complained
    out = tmp_path / "presentielijst.eml"
    assert run("export", "attendance-list", path, "--meeting", MEETING, "--output", out) == REFUSED
    assert run.complained.endswith("Kies een naam die eindigt op .pdf, .docx, .xlsx, .csv, .txt of .html.\n")
    assert names(tmp_path) == ["cultuur.vgg"]


# Checking, copying, finding -------------------------------------------------------------------------------------


def test_a_good_file_has_nothing_wrong(run: Command, path: Path) -> None:
    assert run("check", path) == DONE
    assert run.said == "Er is niets mis met dit bestand.\n"


def test_what_is_wrong_is_said_in_words(run: Command, path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: 4096 * 3] + bytes(4096) + content[4096 * 4 :])
    assert run("check", path) == REFUSED
    assert run.said.startswith("Het bestand is beschadigd (")
    assert run("export", "data", path, "--output", path.with_name("uit.json")) == REFUSED
    assert run.complained == "‘cultuur.vgg’ is beschadigd en kan niet worden geopend. Zet een reservekopie terug.\n"


def test_a_back_up_is_made_and_put_back(run: Command, path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "kopie.vgg"
    assert run("backup", path, copy) == DONE
    assert run.said == f"Reservekopie gemaakt en gecontroleerd: {copy}\n"
    assert run("backup", path, copy) == REFUSED
    assert run("backup", path, copy, "--overwrite") == DONE
    assert run("restore", copy, tmp_path / "terug.vgg") == DONE
    assert run.said == f"Teruggezet: {tmp_path / 'terug.vgg'}\n"
    assert run("restore", copy, path) == REFUSED
    assert names(tmp_path) == ["cultuur.vgg", "kopie.vgg", "terug.vgg"]
    assert run("restore", copy, path, "--overwrite") == DONE
    first, second = run.said.splitlines()
    assert first == f"Teruggezet: {path}"
    assert second.startswith(f"Wat er stond, is bewaard als: {tmp_path / 'cultuur vervangen '}")
    assert len(names(tmp_path)) == 4


def test_words_are_found_with_title_and_place(run: Command, path: Path) -> None:
    assert run("search", path, "2023-A-013") == DONE
    assert run.said == "2023-A-013\n    Groningse kenmerken voor het convenant inventariseren bij het veld.\n"


def test_scripts_get_what_is_found_as_json(run: Command, path: Path) -> None:
    assert run("search", path, "groningse kenmerken", "--json") == DONE
    found = json.loads(run.said)
    assert {"kind": "action_point", "id": "act-2023-A-013", "title": "2023-A-013"}.items() <= found[0].items()
    assert {tuple(hit) for hit in found} == {("kind", "id", "title", "snippet")}
    assert run("search", path, "zeppelin", "--json") == DONE
    assert run.said == "[]\n"


def test_a_file_that_somebody_has_open_can_be_read(run: Command, path: Path, tmp_path: Path) -> None:
    workspace = open_workspace(path)
    assert run("check", path) == DONE
    assert run("search", path, "convenant") == DONE
    assert run("backup", path, tmp_path / "kopie.vgg") == DONE
    assert run("restore", tmp_path / "kopie.vgg", path, "--overwrite") == REFUSED
    assert run.complained.startswith("‘cultuur.vgg’ is geopend door ")
    workspace.close()


@pytest.mark.parametrize(
    "arguments", [["check"], ["search", "x"], ["export", "data"], ["backup", "doel"]], ids=lambda found: found[0]
)
def test_a_file_that_is_not_there_or_not_ours_is_refused(run: Command, tmp_path: Path, arguments: list[str]) -> None:
    verb, *rest = arguments
    output = ["--output", str(tmp_path / "uit.json")] if verb == "export" else []
    (tmp_path / "brief.vgg").write_text("Geachte heer", encoding="utf-8")
    for name, sentence in (("weg.vgg", "‘weg.vgg’ bestaat niet (meer)"), ("brief.vgg", "‘brief.vgg’ is geen bestand")):
        file = str(tmp_path / name)
        order = [verb, *rest, file] if verb == "export" else [verb, file, *rest]
        assert run(*order, *output) == REFUSED
        assert sentence in run.complained
    assert names(tmp_path) == ["brief.vgg"]
