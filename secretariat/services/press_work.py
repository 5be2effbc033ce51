"""What the press does: build a paper, draw or measure pages, write a sending; in place, or as jobs in its child."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import signal
import traceback
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from multiprocessing.connection import Connection
from pathlib import Path

from secretariat.documents.outline import Outline
from secretariat.domain.refusals import ExchangeProblem, Refusal
from secretariat.export.paper_files import FileKind, write_paper
from secretariat.intake.pasted_table import ReadTable
from secretariat.services import spelling
from secretariat.services.backup_keeping import KeptBackup, keep_backup
from secretariat.services.checking import check_file
from secretariat.services.comparing import Difference, compare_files
from secretariat.services.meeting_packs import PackInput, PackKind, make_pack
from secretariat.services.packages import Package, Written, write_package
from secretariat.services.table_files import read_table_file

PAPERS_KEPT = 4

Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class PageImage:
    """A drawn page: rows of ``stride`` bytes, each pixel blue, green, red and one byte unused."""

    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class PaperHeading:
    """A heading as the list of contents has it, on a page (from 0), so far down it (0 to 1)."""

    title: str
    page: int
    down: float


@dataclass(frozen=True, slots=True)
class PageSizes:
    """Width and height of every page, in points, and where the headings stand."""

    sizes: tuple[tuple[float, float], ...]
    headings: tuple[PaperHeading, ...] = ()


class FailureKind(Enum):
    """Why a job has no result."""

    JOB_FAILED = "job failed"
    CHILD_DIED = "child died"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong with a job: in one line, and at length for a report; ``refusal`` is what the world said."""

    kind: FailureKind
    text: str
    details: str = ""
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check of a paper found against PDF/UA-1 and PDF/A-2a; nothing when it keeps to both."""

    problems: tuple[str, ...] = ()


Result = (
    bytes
    | PageImage
    | PageSizes
    | Verdict
    | Written
    | KeptBackup
    | ReadTable
    | tuple[Difference, ...]
    | tuple[str, ...]
    | tuple[ExchangeProblem, ...]
)


def build_paper(outline: Outline, report: Report | None = None, kind: FileKind = FileKind.PDF) -> bytes:
    """The paper as a file, built in this process.

    Raises:
        ListMissing: it asks for a spreadsheet, and the paper is no list.
    """
    return write_paper(outline, kind, report)


def check_paper(pdf: bytes) -> Verdict:
    """What is wrong with a paper, found from its bytes in this process."""
    from secretariat.export.pdf import checking  # noqa: PLC0415 - only who checks a paper needs pikepdf

    return Verdict(checking.check_paper(pdf))


def draw_page(pdf: bytes, page: int, scale: float) -> PageImage:
    """One page of a PDF, counting from 0, at ``scale`` pixels a point, drawn in this process."""
    import pypdfium2  # noqa: PLC0415 - only who looks at a page needs it

    with contextlib.closing(pypdfium2.PdfDocument(pdf)) as document:
        bitmap = document[page].render(scale=scale, prefer_bgrx=True)
        return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))


def page_sizes(pdf: bytes) -> PageSizes:
    """The sizes of the pages of a PDF and the places of its headings, measured in this process."""
    import pypdfium2  # noqa: PLC0415 - only who looks at a page needs it

    with contextlib.closing(pypdfium2.PdfDocument(pdf)) as document:
        sizes = tuple(document.get_page_size(index) for index in range(len(document)))
        headings = []
        for bookmark in document.get_toc():
            goal = bookmark.get_dest()
            page = goal.get_index() if goal is not None else None
            if goal is not None and page is not None:
                _mode, place = goal.get_view()
                top = place[1] if len(place) > 1 and place[1] is not None else sizes[page][1]
                headings.append(PaperHeading(bookmark.get_title(), page, 1 - top / sizes[page][1]))
        return PageSizes(sizes, tuple(headings))


@dataclass(frozen=True, slots=True)
class Build:
    """Asks for a paper."""

    outline: Outline
    kind: FileKind = FileKind.PDF

    @property
    def is_drawn_from(self) -> bool:
        """Whether pages can be drawn of what comes out, so that both sides keep it."""
        return self.kind is FileKind.PDF


@dataclass(frozen=True, slots=True)
class Draw:
    """Asks for a picture of a page of the PDF with that digest."""

    digest: bytes
    page: int
    scale: float


@dataclass(frozen=True, slots=True)
class Measure:
    """Asks for the sizes of the pages of the PDF with that digest."""

    digest: bytes


@dataclass(frozen=True, slots=True)
class Check:
    """Asks whether the PDF with that digest keeps to PDF/UA-1 and PDF/A-2a."""

    digest: bytes


@dataclass(frozen=True, slots=True)
class Deliver:
    """Asks for the files of a sending in a folder; ``workshop`` is the folder in it where they are made."""

    package: Package
    folder: str
    workshop: str


@dataclass(frozen=True, slots=True)
class Bind:
    """Asks for a vergaderbundel."""

    given: PackInput
    kind: PackKind


@dataclass(frozen=True, slots=True)
class Keep:
    """Asks for a back-up of a file in a folder, read back and listed, made at ``moment``."""

    path: str
    folder: str
    moment: dt.datetime


@dataclass(frozen=True, slots=True)
class Compare:
    """Asks what differs between a file and another one, which must have that seal when one is given."""

    path: str
    other: str
    seal: str = ""


@dataclass(frozen=True, slots=True)
class ReadTableFile:
    """Read a table in a CSV file or a workbook."""

    path: str


@dataclass(frozen=True, slots=True)
class Inspect:
    """Asks what is wrong with a file."""

    path: str


@dataclass(frozen=True, slots=True)
class Errand:
    """Asks for what a function of :mod:`~secretariat.services.errands` gives; ``reports`` when it tells how far."""

    work: Callable[..., object]
    given: tuple[object, ...]
    reports: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an errand gave."""

    value: object


@dataclass(frozen=True, slots=True)
class Spell:
    """Asks which of these words are doubtful."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggest:
    """Asks what may have been meant by a doubtful word."""

    word: str


_OfPapers = Build | Draw | Measure | Check | Deliver | Bind
Job = _OfPapers | Keep | Compare | Inspect | Errand | ReadTableFile | Spell | Suggest


@dataclass(frozen=True, slots=True)
class Message:
    """A job for the child, with the PDF it is about when the child does not hold it."""

    job: Job
    pdf: bytes | None


Answer = Result | Outcome | Failure | Progress | None
"""What comes back: None once, when the child is ready; then any number of Progress and one end for every message."""


class Shelf:
    """The PDFs used last; both sides keep the same ones, because they see the same jobs in the same order."""

    def __init__(self) -> None:
        self._papers: OrderedDict[bytes, bytes] = OrderedDict()

    def __contains__(self, digest: bytes) -> bool:
        return digest in self._papers

    def put(self, pdf: bytes) -> None:
        """Keep a PDF, and let go of the one that was used longest ago."""
        key = digest(pdf)
        self._papers[key] = pdf
        self._papers.move_to_end(key)
        if len(self._papers) > PAPERS_KEPT:
            self._papers.popitem(last=False)

    def take(self, key: bytes) -> bytes:
        """The PDF with that digest, now the one used last.

        Raises:
            KeyError: it is not kept (any more).
        """
        self._papers.move_to_end(key)
        return self._papers[key]


def digest(pdf: bytes) -> bytes:
    """What a PDF is known by."""
    return hashlib.sha256(pdf).digest()


def work(connection: Connection) -> None:
    """The child: do jobs until the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the parent
    from secretariat.export.pdf import writer  # noqa: PLC0415 - the parent never loads ReportLab

    writer.warm_up()
    shelf = Shelf()
    with contextlib.suppress(EOFError, OSError):
        connection.send(None)
        while True:
            connection.send(_do(connection.recv(), shelf, connection))


def _do(message: Message, shelf: Shelf, connection: Connection) -> Result | Outcome | Failure:
    try:
        if message.pdf is not None:
            shelf.put(message.pdf)
        return _result(message.job, shelf, lambda done, total: connection.send(Progress(done, total)))
    except Refusal as refusal:
        return Failure(FailureKind.JOB_FAILED, type(refusal).__name__, refusal=refusal)
    except Exception as problem:
        text = f"{type(problem).__name__}: {problem}"
        return Failure(FailureKind.JOB_FAILED, text, traceback.format_exc())


def _result(job: Job, shelf: Shelf, report: Report) -> Result | Outcome:
    match job:
        case Build():
            made = build_paper(job.outline, report, job.kind)
            if job.is_drawn_from:
                shelf.put(made)
            return made
        case Draw():
            return draw_page(shelf.take(job.digest), job.page, job.scale)
        case Measure():
            return page_sizes(shelf.take(job.digest))
        case Check():
            return check_paper(shelf.take(job.digest))
        case Keep():
            return keep_backup(Path(job.path), Path(job.folder), lambda: job.moment)
        case Compare():
            return compare_files(Path(job.path), Path(job.other), job.seal)
        case ReadTableFile():
            return read_table_file(Path(job.path))
        case Inspect():
            return check_file(Path(job.path))
        case Errand():
            return Outcome(job.work(*job.given, *((report,) if job.reports else ())))
        case Bind():
            return make_pack(job.given, job.kind, report)
        case Deliver():
            return write_package(job.package, Path(job.folder), job.workshop, report)
        case Spell():
            return spelling.doubtful(job.words)
        case Suggest():
            return spelling.suggestions(job.word)
