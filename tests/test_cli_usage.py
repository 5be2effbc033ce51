"""The command line used wrongly, in Dutch, and as a program of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from secretariat import app, cli
from secretariat.cli import DONE, REFUSED, WRONG_USAGE
from secretariat.services.opening import import_exchange
from tests.command import Command
from tests.house import ROOT


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


# Wrong usage ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "Er ontbreekt: OPDRACHT."),
        (["exporteer"], "‘exporteer’ is geen OPDRACHT. Kies uit"),
        (["import"], "Er ontbreekt: GEGEVENS.json, BESTAND."),
        (["export", "data", "x.vgg"], "Er ontbreekt: --output."),
        (["export", "notulen", "x.vgg", "--output", "y"], "‘notulen’ is geen SOORT. Kies uit data, convocation, "),
        (["export", "data", "x.vgg", "--output"], "Achter --output hoort iets te staan."),
        (
            ["export", "minutes", "x.vgg", "--output", "y", "--as-of", "20 november"],
            "--as-of: ‘20 november’ is geen datum; schrijf hem als 2023-11-20.",
        ),
        (
            ["export", "minutes", "x.vgg", "--output", "y", "--as-of", "20231120"],
            "--as-of: ‘20231120’ is geen datum; schrijf hem als 2023-11-20.",
        ),
        (
            ["export", "minutes", "x.vgg", "--output", "y", "--as-of", "2023-W47-1"],
            "--as-of: ‘2023-W47-1’ is geen datum; schrijf hem als 2023-11-20.",
        ),
        (
            ["export", "minutes", "x.vgg", "--output", "y", "--year", "0000"],
            "--year: ‘0000’ is geen jaar; schrijf het als 2023.",
        ),
        (
            ["export", "minutes", "x.vgg", "--output", "y", "--year", "２０２３"],
            "--year: ‘２０２３’ is geen jaar; schrijf het als 2023.",
        ),
        (
            ["export", "minutes", "x.vgg", "--output", "y", "--year", "-5"],
            "--year: ‘-5’ is geen jaar; schrijf het als 2023.",
        ),
        (["check", "x.vgg", "y.vgg"], "Dit hoort er niet bij: y.vgg."),
        (["check", "x.vgg", "--overwrite"], "Dit hoort er niet bij: --overwrite."),
        (["backup", "x.vgg", "y.vgg", "--over"], "Dit hoort er niet bij: --over."),
        (["search", "x.vgg", "y", "--json=1"], "Achter --json hoort niets te staan, ook niet ‘1’."),
    ],
)
def test_wrong_usage_is_explained_in_dutch(run: Command, arguments: list[str], sentence: str) -> None:
    assert run(*arguments) == WRONG_USAGE
    first, *rest = run.complained.splitlines()
    assert first.startswith(sentence)
    assert rest[1].startswith("Gebruik: main.py")
    assert run.said == ""


def test_what_argparse_may_say_otherwise_one_day_is_not_shown_in_english(run: Command) -> None:
    assert run("export", "--", "--", "--") == WRONG_USAGE
    for word in ("error", "argument", "required", "usage", "invalid", "expected"):
        assert word not in run.complained.lower()


@pytest.mark.parametrize("verb", ["", *cli.VERBS])
def test_help_is_dutch_too(run: Command, verb: str) -> None:
    assert run(*filter(None, [verb, "--help"])) == DONE
    assert run.said.startswith(f"Gebruik: main.py {verb}".rstrip())
    assert "toon deze uitleg" in run.said
    for word in ("usage", "positional", "options:", "show this"):
        assert word not in run.said


def test_the_program_knows_the_verbs_of_the_command_line() -> None:
    assert app.VERBS == cli.VERBS


# As a program ---------------------------------------------------------------------------------------------------


def program(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program as a script calls it."""
    return subprocess.run(
        [sys.executable, ROOT / "main.py", *arguments],
        capture_output=True,
        check=False,
        env={"PATH": "", "LC_ALL": "C", "PYTHONUTF8": "0", **environment},
    )


def test_a_script_gets_exit_codes_and_utf_8_whatever_the_code_page(path: Path, tmp_path: Path) -> None:
    found = program("search", path, "cmk", "--json", PYTHONIOENCODING="cp1252")
    assert found.returncode == DONE
    assert "Cultuureducatie" in found.stdout.decode("utf-8")
    assert "‹CMK›" in found.stdout.decode("utf-8")
    refused = program("check", tmp_path / "weg.vgg", PYTHONIOENCODING="ascii")
    assert (refused.returncode, refused.stdout) == (REFUSED, b"")
    assert refused.stderr.decode("utf-8").startswith("Het bestand ‘weg.vgg’ bestaat niet (meer).")
    assert program("export").returncode == WRONG_USAGE


def test_a_command_needs_no_window(path: Path) -> None:
    code = "import sys; from secretariat.app import main; main(sys.argv[1:]); print('PySide6' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code, "check", str(path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "Er is niets mis met dit bestand.\nFalse\n"


def test_a_listener_that_leaves_is_no_fault(path: Path) -> None:
    search = subprocess.Popen(
        [sys.executable, ROOT / "main.py", "search", path, "de", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={"PATH": ""},
    )
    assert search.stdout is not None
    assert search.stderr is not None
    search.stdout.close()
    complained = search.stderr.read()
    search.stderr.close()
    assert (search.wait(), complained) == (DONE, b"")


@pytest.mark.parametrize("words", [["exporteer"], ["exporteer", "x.vgg"], ["--sampel"], ["--sample", "x.vgg"]])
def test_an_unknown_word_gives_the_list_of_commands_also_without_a_screen(words: list[str]) -> None:
    refused = program(*words)
    assert refused.returncode == WRONG_USAGE
    said = refused.stderr.decode("utf-8")
    assert said.startswith("Gebruik: main.py")
    assert "De opdrachten zijn: import, export, check, backup, restore, search." in said
