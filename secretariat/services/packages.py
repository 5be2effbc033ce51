"""What a sending is as files, and writing them: all of them in one folder of their own, or nothing.

A package is plain data without a file behind it, so that another process can turn it into e-mails and write them: with
large papers for many people that takes seconds.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from secretariat.documents.outline import Outline
from secretariat.domain.refusals import FileUnreachable
from secretariat.export.eml import Email, EmailFile, Lacks, write_eml
from secretariat.export.paper_files import FileKind, write_paper
from secretariat.export.safe_write import safe_file_name, write_safely

Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Package:
    """Drafts of e-mails with their names, or else the papers themselves; ``name`` is what their folder is called.

    ``pages`` are papers that are drawn when the drafts are made, and put in the draft of that name before its files.
    ``letter`` is what belongs in the e-mail that the secretary makes herself, and ``link`` opens her e-mail program;
    ``lacks`` is what that had no room for.
    """

    name: str
    emails: tuple[tuple[str, Email], ...] = ()
    papers: tuple[EmailFile, ...] = ()
    pages: Mapping[str, Outline] = field(default_factory=dict)
    letter: EmailFile | None = None
    link: str = ""
    lacks: Lacks = Lacks.NOTHING

    def files(self) -> Iterator[EmailFile]:
        """The drafts or the papers, one after another as they are made."""
        for name, email in self.emails:
            page = self.pages.get(name)
            drawn = () if page is None else (EmailFile(safe_file_name(f"{page.file_name}.pdf"), _draw(page)),)
            yield EmailFile(name, write_eml(replace(email, files=(*drawn, *email.files))))
        yield from self.papers

    @property
    def count(self) -> int:
        """How many files come in the folder."""
        return len(self.emails) + len(self.papers) + (self.letter is not None)


@dataclass(frozen=True, slots=True)
class Written:
    """Where a package was written: its folder, and the files in it, the first first."""

    folder: str
    names: tuple[str, ...]

    @property
    def first(self) -> Path:
        """The file to open first."""
        return Path(self.folder) / self.names[0]


def write_package(package: Package, folder: Path, workshop: str, report: Report | None = None) -> Written:
    """Write a package into a new folder within another one; ``workshop`` is how that is called until it is complete.

    A folder that is there already is left alone: the new one then gets a number.

    Raises:
        FileUnreachable, DiskFull, TargetInUse: it cannot be written there, and nothing is left behind.
    """
    making = folder / workshop
    names: list[str] = []
    try:
        with _told(making):
            making.mkdir()
        for file in package.files():
            write_safely(making / file.name, file.content)
            names.append(file.name)
            if report is not None:
                report(len(names), package.count)
        if package.letter is not None:
            write_safely(making / package.letter.name, package.letter.content)
            names.append(package.letter.name)
        return Written(str(_settled(making, folder, package.name)), tuple(names))
    finally:
        sweep(folder, workshop)


def _draw(page: Outline) -> bytes:
    return write_paper(page, FileKind.PDF)


def sweep(folder: Path, workshop: str) -> None:
    """Take away what is left of a package that was not finished."""
    shutil.rmtree(folder / workshop, ignore_errors=True)


def take_back(written: Written) -> None:
    """Take away a package that was written after all for nothing; what else came in its folder stays."""
    folder = Path(written.folder)
    with contextlib.suppress(OSError):
        for name in written.names:
            (folder / name).unlink(missing_ok=True)
        folder.rmdir()


def _settled(making: Path, folder: Path, name: str) -> Path:
    """The finished folder under its own name."""
    plain = safe_file_name(name)
    for number in range(1, 1000):
        target = folder / (plain if number == 1 else f"{plain}-{number}")
        if not target.exists():
            with _told(target):
                return making.rename(target)
    raise FileUnreachable(str(folder / plain), "")


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        raise FileUnreachable(str(path), problem.strerror or str(problem)) from problem
