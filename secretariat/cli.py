"""The commands without a window (``main.py import …``): English verbs, Dutch answers, for IT staff, scripts and tests.

Exit code 0: done; 1: refused by a rule or the world; 2: wrong usage.
"""

from __future__ import annotations

import argparse
import datetime as dt
import io
import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from secretariat.domain.refusals import (
    ExchangeProblem,
    ExchangeRefused,
    FileUnreachable,
    PaperNeeds,
    RecordMissing,
    Refusal,
)
from secretariat.services import backups, checking, opening
from secretariat.services.drafting import export_draft, is_drafted
from secretariat.services.exchanging import export_data, import_data
from secretariat.services.meeting_packs import PACK
from secretariat.services.paper_requests import LARGE_PRINT
from secretariat.services.press_work import check_paper
from secretariat.services.publishing import PaperKind, PaperRequest, Variant
from secretariat.services.seals import usual_book
from secretariat.services.workspace import Workspace
from secretariat.wording.papers import names_replaced, verdict
from secretariat.wording.refusals import sentence

DONE, REFUSED, WRONG_USAGE = 0, 1, 2
VERBS = ("import", "export", "check", "backup", "restore", "search")


def run(arguments: Sequence[str]) -> int:
    """Carry out one command and give its exit code; what there is to say is printed."""
    _speak_utf8()
    try:
        options = _parser().parse_args(arguments)
        command: Callable[[argparse.Namespace], int] = options.command
        code = command(options)
        sys.stdout.flush()
        return code
    except SystemExit:  # --help has been answered
        return DONE
    except BrokenPipeError:  # whoever was listening, such as head, has heard enough
        _stop_talking()
        return DONE
    except _WrongUsageError as wrong:
        _complain(str(wrong))
        return WRONG_USAGE
    except ExchangeRefused as refused:
        for problem in refused.problems:
            _complain(_line(problem))
    except RecordMissing as missing:
        _complain(f"‘{missing.record_id}’ staat niet in dit bestand.")
    except Refusal as refusal:
        _complain(sentence(refusal))
    return REFUSED


class _WrongUsageError(Exception):
    """The command was not given as it should be; the text says what is wrong and what would be right."""


class _DutchFormatter(argparse.HelpFormatter):
    """Help with Dutch headings."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "Gebruik: " if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        super().start_section(_HEADINGS.get(heading or "", heading))


class _DutchParser(argparse.ArgumentParser):
    """A parser that explains itself in Dutch and raises instead of ending the program."""

    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=_DutchFormatter, add_help=False, allow_abbrev=False, **options)
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        raise _WrongUsageError(f"{_in_dutch(message)}\n\n{self.format_usage().rstrip()}")


_HEADINGS = {"positional arguments": "gegevens", "options": "keuzes"}
_MISUSES = (
    (r"the following arguments are required: (.+)", "Er ontbreekt: {0}."),
    (r"unrecognized arguments: (.+)", "Dit hoort er niet bij: {0}."),
    (r"argument (.+?): expected one argument", "Achter {0} hoort iets te staan."),
    (r"argument (.+?): ignored explicit argument (.+)", "Achter {0} hoort niets te staan, ook niet ‘{1}’."),
    (r"argument (.+?): invalid choice: ('.*?')(?:,| \(| ).*?choose from (.+)\)", "‘{1}’ is geen {0}. Kies uit {2}."),
    (r"argument (.+?): (.+ is geen .+)", "{0}: {1}."),
)
"""What argparse says in English, and the same in Dutch."""


def _in_dutch(message: str) -> str:
    for english, dutch in _MISUSES:
        found = re.fullmatch(english, message, re.DOTALL)
        if found:
            return dutch.format(*(part.replace("'", "") for part in found.groups()))
    return "Zo kent het programma deze opdracht niet."


def _parser() -> argparse.ArgumentParser:
    parser = _DutchParser(prog="main.py", description="Secretariaat zonder venster.")
    verbs = parser.add_subparsers(required=True, metavar="OPDRACHT")

    command = _verb(verbs, "import", "een nieuw bestand uit het uitwisselformaat", _import)
    command.add_argument("data", type=Path, metavar="GEGEVENS.json")
    command.add_argument("file", type=Path, metavar="BESTAND")

    command = _verb(verbs, "export", "een stuk of alle gegevens uit een bestand", _export)
    kinds = ["data", *(kind.value for kind in PaperKind), PACK]
    command.add_argument("kind", metavar="SOORT", choices=kinds, help=f"een van {', '.join(kinds)}")
    command.add_argument("file", type=Path, metavar="BESTAND")
    command.add_argument("--meeting", metavar="CODE", help="code van het overleg, bijvoorbeeld 'BO-CULT 2023-02'")
    command.add_argument("--body", metavar="CODE", help="code van het orgaan, bijvoorbeeld BO-CULT")
    command.add_argument("--person", metavar="ID")
    command.add_argument("--theme", metavar="ID")
    command.add_argument("--event", metavar="ID")
    command.add_argument("--excursion", metavar="ID", help="één werkbezoek van het evenement")
    command.add_argument("--organisation", metavar="ID", help="de deelnemers van één organisatie")
    command.add_argument("--session", metavar="ID", help="één kennissessie van het evenement")
    command.add_argument("--year", type=_year, metavar="JAAR")
    command.add_argument("--as-of", type=_date, metavar="JJJJ-MM-DD", help="de dag die als vandaag geldt")
    command.add_argument(
        "--variant",
        metavar="VARIANT",
        action="append",
        default=[],
        choices=[Variant.PUBLIC.value, LARGE_PRINT, *(one.value for one in Variant if one is not Variant.PUBLIC)],
        help=(
            "large-print (grote letters), public (openbare versie van verslag of agenda), "
            "blank of filled (presentielijst), a5 (programmaboekje)"
        ),
    )
    command.add_argument("--abbreviations", action=argparse.BooleanOptionalAction, help="met lijst van afkortingen")
    command.add_argument(
        "--output",
        type=_Target.typed,
        required=True,
        metavar="PAD",
        help="map, of bestand waarvan de naam de soort zegt (.pdf, .docx, .xlsx, .csv, .zip)",
    )

    command = _verb(verbs, "check", "wat er mis is met een bestand, in woorden", _check, writes=False)
    command.add_argument("file", type=Path, metavar="BESTAND")

    command = _verb(verbs, "backup", "een gecontroleerde reservekopie", _backup)
    command.add_argument("file", type=Path, metavar="BESTAND")
    command.add_argument("target", type=_Target.typed, metavar="DOEL", help="bestand of map")

    command = _verb(verbs, "restore", "een reservekopie terugzetten", _restore)
    command.add_argument("backup", type=Path, metavar="RESERVEKOPIE")
    command.add_argument("file", type=Path, metavar="BESTAND")

    command = _verb(verbs, "search", "zoeken in alles wat is vastgelegd", _search, writes=False)
    command.add_argument("file", type=Path, metavar="BESTAND")
    command.add_argument(
        "words", metavar="WOORDEN", help="ook wie: orgaan: thema: dossier: jaar: status: soort: te:laat"
    )
    command.add_argument("--json", action="store_true", help="als lijst van {kind, id, title, snippet}")
    return parser


def _verb(
    verbs: Any, name: str, explanation: str, command: Callable[[argparse.Namespace], int], *, writes: bool = True
) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=explanation, description=explanation)
    if writes:
        parser.add_argument("--overwrite", action="store_true", help="een bestaand bestand vervangen")
    parser.set_defaults(command=command)
    return parser


def _year(typed: str) -> int:
    if not re.fullmatch(r"[0-9]{4}", typed) or not int(typed):
        raise argparse.ArgumentTypeError(f"‘{typed}’ is geen jaar; schrijf het als 2023")
    return int(typed)


def _date(typed: str) -> dt.date:
    try:
        # fromisoformat also takes 20231120 and 2023-W47-1.
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", typed):
            return dt.date.fromisoformat(typed)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"‘{typed}’ is geen datum; schrijf hem als 2023-11-20")


@dataclass(frozen=True)
class _Target:
    """Where something is to be written; a name that ends in a slash asks for a folder, new or not."""

    path: Path
    is_folder: bool

    @classmethod
    def typed(cls, words: str) -> _Target:
        return cls(Path(words), words.endswith(("/", os.sep)))

    @contextmanager
    def ready(self) -> Iterator[Path]:
        """The path, its folder made; a folder that stayed empty because of a refusal goes again."""
        new = self.is_folder and not self.path.is_dir()
        if new:
            try:
                self.path.mkdir()
            except OSError as error:
                raise FileUnreachable(str(self.path), error.strerror or "") from error
        try:
            yield self.path
        except Refusal:
            if new:
                with suppress(OSError):
                    self.path.rmdir()
            raise


def _import(options: argparse.Namespace) -> int:
    import_data(options.data, options.file, overwrite=options.overwrite, seals=usual_book()).close()
    _say(f"Ingelezen: {options.file}")
    return DONE


def _export(options: argparse.Namespace) -> int:
    with _opened(options.file) as workspace, options.output.ready() as output:
        if options.kind == "data":
            _say(str(export_data(workspace, output, overwrite=options.overwrite)))
            return DONE
        if options.kind == PACK:
            _say(str(_pack(workspace, options, output)))
            return DONE
        if is_drafted(output):
            _say(str(_draft(workspace, options, output)))
            return DONE
        request = _request(workspace, options)
        written = workspace.publishing.export(request, output, overwrite=options.overwrite)
        _say(str(written))
        # What follows is not among what a script reads: that is the name of the file, and nothing else.
        if written.suffix.lower() == ".pdf":
            _complain(verdict(check_paper(written.read_bytes()).problems))
        if request.variant is Variant.PUBLIC:
            _complain(names_replaced(workspace.publishing.names_replaced(request)))
    return DONE


def _draft(workspace: Workspace, options: argparse.Namespace, output: Path) -> Path:
    return export_draft(
        workspace,
        options.kind,
        output,
        meeting_id=workspace.publishing.meeting_id(options.meeting) if options.meeting else None,
        body_id=workspace.publishing.body_id(options.body) if options.body else None,
        event_id=options.event,
        person_id=options.person,
        overwrite=options.overwrite,
    )


def _pack(workspace: Workspace, options: argparse.Namespace, output: Path) -> Path:
    if not options.meeting:
        raise PaperNeeds(PACK, "meeting")
    meeting_id = workspace.publishing.meeting_id(options.meeting)
    return workspace.meeting_packs.export(meeting_id, output, overwrite=options.overwrite)


def _request(workspace: Workspace, options: argparse.Namespace) -> PaperRequest:
    variants = {Variant(one) for one in options.variant if one != LARGE_PRINT}
    if len(variants) > 1:
        raise _WrongUsageError(f"Kies één --variant; alleen {LARGE_PRINT} gaat samen met een andere.")
    return PaperRequest(
        PaperKind(options.kind),
        meeting_id=workspace.publishing.meeting_id(options.meeting) if options.meeting else None,
        body_id=workspace.publishing.body_id(options.body) if options.body else None,
        person_id=options.person,
        theme_id=options.theme,
        event_id=options.event,
        excursion_id=options.excursion,
        session_id=options.session,
        organisation_id=options.organisation,
        year=options.year,
        as_of=options.as_of,
        variant=next(iter(variants), None),
        large_print=LARGE_PRINT in options.variant,
        abbreviations=options.abbreviations,
    )


def _check(options: argparse.Namespace) -> int:
    problems = checking.check_file(options.file, usual_book())
    for problem in problems:
        _say(_line(problem))
    if not problems:
        _say("Er is niets mis met dit bestand.")
    return REFUSED if problems else DONE


def _backup(options: argparse.Namespace) -> int:
    with options.target.ready() as target:
        copy = backups.back_up(options.file, target, overwrite=options.overwrite)
    _say(f"Reservekopie gemaakt en gecontroleerd: {copy}")
    return DONE


def _restore(options: argparse.Namespace) -> int:
    kept = backups.restore(options.backup, options.file, overwrite=options.overwrite, seals=usual_book())
    _say(f"Teruggezet: {options.file}")
    if kept is not None:
        _say(f"Wat er stond, is bewaard als: {kept}")
    return DONE


def _search(options: argparse.Namespace) -> int:
    with _opened(options.file) as workspace:
        hits = workspace.search.find(options.words, limit=None)
        unknown = "" if hits else workspace.search.unknown_name(options.words)
    if options.json:
        found = [{"kind": hit.kind, "id": hit.id, "title": hit.title, "snippet": hit.snippet} for hit in hits]
        _say(json.dumps(found, ensure_ascii=False, indent=1))
        return DONE
    for hit in hits:
        _say(f"{hit.title}\n    {hit.snippet}")
    if not hits:
        _say(unknown or "Niets gevonden. Probeer een ander woord, of een deel ervan.")
    return DONE


@contextmanager
def _opened(path: Path) -> Iterator[Workspace]:
    workspace = opening.open_workspace(path, read_only=True)
    try:
        yield workspace
    finally:
        workspace.close()


def _line(problem: ExchangeProblem) -> str:
    return f"{problem.path}: {problem.sentence}" if problem.path else problem.sentence


def _speak_utf8() -> None:
    """Let a script read the same signs on every system, whatever the code page of its console."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _stop_talking() -> None:
    """Let what is still to be said go nowhere, or Python complains about it at its end."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _say(words: str) -> None:
    print(words)


def _complain(words: str) -> None:
    print(words, file=sys.stderr)
