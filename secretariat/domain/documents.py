"""Documents (stukken): what overleggen and dossiers refer to, and the files that are kept of them."""

from __future__ import annotations

import datetime as dt
import enum
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.dates import DatePrecision
from secretariat.domain.records import DocumentId, DossierId, Line, Provenance, RecordId, Text

LARGEST_FILE = 100 * 1024 * 1024
"""The most bytes a kept file may have; a file of the association is copied whole at every back-up."""

_PROGRAMS = re.compile(
    r"(appref-ms|bat|chm|cmd|com|cpl|exe|hta|inf|jar|jse?|lnk|msc|ms[ip]|pif|psm?1|reg|sc[frt]|settingcontent-ms|sh|url"
    r"|vb|vb[es]|ws[cfh]|xll)\Z"
)
"""Suffixes of files that do something when they are opened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A paper (stuk) or web page that overleggen and dossiers refer to."""

    id: RecordId
    title: Line
    kind: Line | None = None
    date: dt.date | None = None
    date_precision: DatePrecision | None = None
    author: Line | None = None
    dossier_ids: tuple[DossierId, ...] = ()
    url: Line | None = None
    confidentiality: Confidentiality | None = None
    note: Text | None = None
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentVersion:
    """A file that is kept of a document: which version, what it was called, how large it is, and its SHA-256.

    The bytes are kept by their checksum, apart from the records, so that the same file is kept once.
    """

    id: RecordId
    document_id: DocumentId
    version: int
    file_name: Line
    size: int
    sha256: Line
    added_on: dt.date | None = None
    note: Text | None = None


class DocumentState(enum.StrEnum):
    """Whether there is something to send of a document."""

    KEPT = "kept"
    LINK = "link"
    MISSING = "missing"


class PaperFault(enum.StrEnum):
    """Why a file cannot be kept, or not be opened."""

    UNREADABLE = "unreadable"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    PROGRAM = "program"


def checksum(content: bytes) -> str:
    """The name by which the bytes of a file are kept: their SHA-256, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def newest(versions: Iterable[DocumentVersion]) -> DocumentVersion | None:
    """The version that counts: the one with the highest number."""
    return max(versions, key=lambda version: version.version, default=None)


def is_program(file_name: str) -> bool:
    """Whether opening a file of this name would run it: such a file is kept and saved, but never opened from here."""
    _stem, dot, suffix = file_name.rstrip(". ").rpartition(".")
    return bool(dot and _PROGRAMS.match(suffix.lower()))
