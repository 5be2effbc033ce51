"""Every way the world of files and papers says no."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from secretariat.domain.documents import PaperFault
from secretariat.domain.refusals.base import Refusal


class FileRefusal(Refusal):
    """A file cannot be opened or written."""


@dataclass
class FileMissing(FileRefusal):
    """There is no such file."""

    path: str


@dataclass
class FileNotOurs(FileRefusal):
    """It is not a file of this program."""

    path: str


@dataclass
class FileNewer(FileRefusal):
    """It was made by a newer version of the program."""

    path: str
    version: int


@dataclass
class FileDamaged(FileRefusal):
    """Its content does not hold together."""

    path: str
    detail: str


@dataclass
class FileLocked(FileRefusal):
    """Another window or colleague has it open."""

    path: str
    user: str
    machine: str
    since: dt.datetime | None


@dataclass
class FileReadOnly(FileRefusal):
    """It may only be read."""

    path: str


@dataclass
class FileExists(FileRefusal):
    """There is a file of that name already."""

    path: str


@dataclass
class SourceIsTarget(FileRefusal):
    """A file was to be written over the one it is made from."""

    path: str


@dataclass
class FileUnreachable(FileRefusal):
    """The system refused: no rights, no room, no such folder."""

    path: str
    reason: str


@dataclass
class DiskFull(FileRefusal):
    """There is no room left."""

    path: str
    free_bytes: int | None = None


@dataclass
class FileReplaced(FileRefusal):
    """Somebody replaced or removed the file while it was open."""

    path: str


@dataclass
class TargetInUse(FileRefusal):
    """A paper cannot be written because another program has it open."""

    path: str


@dataclass
class ChangedSinceCompared(FileRefusal):
    """What was to be taken over is not what was shown any more."""

    name: str


@dataclass
class TakenClashes(FileRefusal):
    """Something of another file cannot stand beside what is here: ``other``, empty when that is not known."""

    name: str
    other: str


@dataclass
class NotInAdopted(FileRefusal):
    """Minutes adopted elsewhere do not hold what stands here of their meeting: this one, and so many more."""

    name: str
    more: int


@dataclass(frozen=True)
class ExchangeProblem:
    """One thing wrong in an exchange file, with the place in the JSON (``meetings[2].body_id``)."""

    path: str
    sentence: str


@dataclass
class ExchangeRefused(Refusal):
    """An exchange file has problems; all of them are listed, nothing was written."""

    problems: tuple[ExchangeProblem, ...]


@dataclass
class PaperNeeds(Refusal):
    """A paper was asked for without saying of which record: ``what`` is "meeting", "body", "theme" or "event"."""

    kind: str
    what: str


@dataclass
class VariantUnknown(Refusal):
    """A paper was asked for in a variant that it does not have, such as a public version of a list."""

    kind: str
    variant: str


@dataclass
class YearReportMissing(Refusal):
    """A theme has no jaaroverzicht whose period holds that year."""

    year: int


@dataclass
class FormatUnknown(Refusal):
    """A file was to be written in a format that is not written there; ``wanted`` are those that are, with commas."""

    suffix: str
    wanted: str = ".pdf"


@dataclass
class ListMissing(Refusal):
    """A paper was to be written as a spreadsheet and is no list, or a list with nothing in it."""

    suffix: str


@dataclass
class FileOlder(FileRefusal):
    """It was made by an older version and must be upgraded before it can be used."""

    path: str
    version: int


@dataclass
class PaperRefused(Refusal):
    """A file cannot be kept as a paper, or not be opened from here."""

    file_name: str
    fault: PaperFault


@dataclass
class ColourNotUnderstood(Refusal):
    """What was typed is no colour."""

    typed: str


@dataclass
class ContrastTooLow(Refusal):
    """Text in this colour would be hard to read on white; ``contrast`` is what it has."""

    colour: str
    contrast: float


@dataclass
class LogoNotUsable(Refusal):
    """A picture cannot stand on papers: no PNG or SVG, or too large."""
