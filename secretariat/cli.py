"""The commands without a window (``main.py import …``): English verbs, Dutch answers, for IT staff, scripts and tests.

Exit code 0: done; 1: refused by a rule or the world; 2: wrong usage.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from secretariat.domain.refusals import ExchangeRefused, FileUnreachable, Refusal
from secretariat.services import backups, checking, opening
from secretariat.services.exchanging import export_data
from secretariat.services.publishing import PaperKind, PaperRequest
from secretariat.services.workspace import Workspace
from secretariat.wording.refusals import sentence

DONE, REFUSED, WRONG_USAGE = 0, 1, 2
VERBS = ("import", "export", "check", "backup", "restore", "search")


def run(arguments: Sequence[str]) -> int:
    """Carry out one command and give its exit code; what there is to say is printed."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except ExchangeRefused as refused:
        for problem in refused.problems:
            _complain(f"{problem.path}: {problem.sentence}" if problem.path else problem.sentence)
        return REFUSED
    except Refusal as refusal:
        _complain(sentence(refusal))
        return REFUSED


def write_papers(workspace: Workspace, folder: Path) -> Iterator[Path]:
    """Write every paper that a file has something for into a folder, naming each."""
    folder.mkdir(parents=True, exist_ok=True)
    for request in workspace.publishing.requests():
        yield workspace.publishing.export(request, folder, overwrite=True)


class _DutchParser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        _complain(f"Verkeerd gebruik: {message}\n\n{self.format_usage()}")
        sys.exit(WRONG_USAGE)


def _parser() -> argparse.ArgumentParser:
    parser = _DutchParser(prog="main.py", description="Secretariaat zonder venster.")
    verbs = parser.add_subparsers(required=True, metavar="OPDRACHT")

    command = _verb(verbs, "import", "een nieuw bestand uit het uitwisselformaat", _import)
    command.add_argument("data", type=Path, metavar="GEGEVENS.json")
    command.add_argument("file", type=Path, metavar="BESTAND")

    command = _verb(verbs, "export", "een stuk of alle gegevens uit een bestand", _export)
    command.add_argument("kind", metavar="SOORT", choices=["data", *(kind.value for kind in PaperKind)])
    command.add_argument("file", type=Path, metavar="BESTAND")
    command.add_argument("--meeting", metavar="CODE", help="code van het overleg, bijvoorbeeld 'BO-CULT 2023-02'")
    command.add_argument("--body", metavar="CODE", help="code van het orgaan, bijvoorbeeld BO-CULT")
    command.add_argument("--person", metavar="ID")
    command.add_argument("--year", type=int, metavar="JAAR")
    command.add_argument("--as-of", type=_date, metavar="JJJJ-MM-DD", help="de dag die als vandaag geldt")
    command.add_argument("--output", type=Path, required=True, metavar="PAD", help="bestand of map")

    command = _verb(verbs, "check", "wat er mis is met een bestand, in woorden", _check)
    command.add_argument("file", type=Path, metavar="BESTAND")

    command = _verb(verbs, "backup", "een gecontroleerde reservekopie", _backup)
    command.add_argument("file", type=Path, metavar="BESTAND")
    command.add_argument("target", type=Path, metavar="DOEL", help="bestand of map")

    command = _verb(verbs, "restore", "een reservekopie terugzetten", _restore)
    command.add_argument("backup", type=Path, metavar="RESERVEKOPIE")
    command.add_argument("file", type=Path, metavar="BESTAND")

    command = _verb(verbs, "search", "zoeken in alles wat is vastgelegd", _search)
    command.add_argument("file", type=Path, metavar="BESTAND")
    command.add_argument("words", metavar="WOORDEN")
    command.add_argument("--json", action="store_true", help="als lijst van {kind, id, title, snippet}")
    return parser


def _verb(
    verbs: Any, name: str, explanation: str, command: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=explanation, description=explanation)
    parser.add_argument("--overwrite", action="store_true", help="een bestaand bestand vervangen")
    parser.set_defaults(command=command)
    return parser


def _date(typed: str) -> dt.date:
    try:
        return dt.date.fromisoformat(typed)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{typed}' is geen datum; schrijf hem als 2023-11-20") from None


def _import(options: argparse.Namespace) -> int:
    if options.overwrite:
        return _import_over(options)
    workspace = opening.import_exchange(_read(options.data), options.file)
    workspace.close()
    _say(f"Ingelezen: {options.file}")
    return DONE


def _import_over(options: argparse.Namespace) -> int:
    opening.import_exchange_over(_read(options.data), options.file)
    _say(f"Ingelezen: {options.file}")
    return DONE


def _export(options: argparse.Namespace) -> int:
    with _opened(options.file) as workspace:
        if options.kind == "data":
            path = export_data(workspace, options.output, overwrite=options.overwrite)
        else:
            path = workspace.publishing.export(
                _request(workspace, options), options.output, overwrite=options.overwrite
            )
    _say(str(path))
    return DONE


def _request(workspace: Workspace, options: argparse.Namespace) -> PaperRequest:
    return PaperRequest(
        PaperKind(options.kind),
        meeting_id=workspace.publishing.meeting_id(options.meeting) if options.meeting else None,
        body_id=workspace.publishing.body_id(options.body) if options.body else None,
        person_id=options.person,
        year=options.year,
        as_of=options.as_of,
    )


def _check(options: argparse.Namespace) -> int:
    problems = checking.check_file(options.file)
    for problem in problems:
        _say(f"{problem.path}: {problem.sentence}" if problem.path else problem.sentence)
    if not problems:
        _say("Er is niets mis met dit bestand.")
    return REFUSED if problems else DONE


def _backup(options: argparse.Namespace) -> int:
    _say(
        f"Reservekopie gemaakt en gecontroleerd: {backups.back_up(options.file, options.target, overwrite=options.overwrite)}"
    )
    return DONE


def _restore(options: argparse.Namespace) -> int:
    backups.restore(options.backup, options.file, overwrite=options.overwrite)
    _say(f"Teruggezet: {options.file}")
    return DONE


def _search(options: argparse.Namespace) -> int:
    with _opened(options.file) as workspace:
        hits = workspace.search.find(options.words)
    if options.json:
        found = [{"kind": hit.kind, "id": hit.id, "title": hit.title, "snippet": hit.snippet} for hit in hits]
        _say(json.dumps(found, ensure_ascii=False, indent=1))
        return DONE
    for hit in hits:
        _say(f"{hit.title}\n    {hit.snippet}")
    if not hits:
        _say("Niets gevonden. Probeer een ander woord, of een deel ervan.")
    return DONE


@contextmanager
def _opened(path: Path) -> Iterator[Workspace]:
    workspace = opening.open_workspace(path, read_only=True)
    try:
        yield workspace
    finally:
        workspace.close()


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileUnreachable(str(path), error.strerror or "") from error


def _say(words: str) -> None:
    print(words)


def _complain(words: str) -> None:
    print(words, file=sys.stderr)
