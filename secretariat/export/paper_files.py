"""The kinds of file a paper can be, and writing one: the libraries for a kind are loaded when it is made."""

from __future__ import annotations

import enum
from collections.abc import Callable

from secretariat.documents.listing import has_list, listing_of
from secretariat.documents.outline import Outline
from secretariat.domain.refusals import FormatUnknown, ListMissing
from secretariat.export.html_page import write_html
from secretariat.export.plain_text import write_text

Report = Callable[[int, int], None]


class FileKind(enum.StrEnum):
    """What a paper can be written as, by the ending of its name."""

    PDF = ".pdf"
    WORD = ".docx"
    EXCEL = ".xlsx"
    CSV = ".csv"
    TEXT = ".txt"
    HTML = ".html"


def kind_of(suffix: str) -> FileKind:
    """The kind of file that a name with this ending asks for, in whatever case.

    Raises:
        FormatUnknown: a paper is not written so.
    """
    found = next((kind for kind in FileKind if kind.value == suffix.lower()), None)
    if found is None:
        raise FormatUnknown(suffix, ", ".join(FileKind))
    return found


def kinds_for(outline: Outline) -> tuple[FileKind, ...]:
    """What a paper can be written as: in a spreadsheet only if it is a list."""
    return tuple(FileKind) if has_list(outline) else (FileKind.PDF, FileKind.WORD, FileKind.TEXT, FileKind.HTML)


def write_paper(outline: Outline, kind: FileKind = FileKind.PDF, report: Report | None = None) -> bytes:
    """The paper as a file.

    Raises:
        ListMissing: it is no list, or there is nothing in it, and a spreadsheet holds nothing else.
    """
    if kind is FileKind.PDF:
        from secretariat.export.pdf.writer import write_pdf  # noqa: PLC0415 - ReportLab stays out of the window's start

        return write_pdf(outline, report)
    if kind is FileKind.WORD:
        from secretariat.export.docx.writer import write_docx  # noqa: PLC0415 - python-docx is loaded when it is used

        return write_docx(outline)
    if kind is FileKind.TEXT:
        return write_text(outline)
    if kind is FileKind.HTML:
        return write_html(outline)
    from secretariat.export import csv_list, xlsx  # noqa: PLC0415 - with the kinds that need them

    listing = listing_of(outline)
    if listing is None:
        raise ListMissing(kind.value)
    return xlsx.write_xlsx(outline, listing) if kind is FileKind.EXCEL else csv_list.write_csv(listing)
