"""What is in a parcel: the papers, the files and the words that are about to be sent, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from secretariat.documents.appointments import CalendarFile
from secretariat.documents.outline import Outline
from secretariat.domain.dispatches import DispatchKind, RecipientRole
from secretariat.domain.issued_papers import IssuedKind
from secretariat.domain.recipients import RecipientGroup
from secretariat.domain.sending_checks import SendingCheck
from secretariat.export.safe_write import safe_file_name

CALENDAR = "calendar"
"""The key of the appointment among what goes along; a paper has its own, that of a file is the document."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody who may receive it, as a list shows it; ``chosen`` is whether it goes there by itself.

    ``entitled`` is whether they may read what is confidential.
    """

    id: str
    name: str
    organisation: str
    email: str
    group: RecipientGroup
    role: RecipientRole
    chosen: bool
    entitled: bool = True


@dataclass(frozen=True, slots=True)
class PaperToSend:
    """A paper of ours that goes along; it is kept as it is when it goes.

    ``meeting_id`` is the meeting it is of. ``to_adopt`` marks the draft minutes of an earlier one, to be adopted in the
    meeting: ``issued_id`` is the paper as which they went round, empty when that was done without the program, and
    ``confidential`` whether they tell what is.
    """

    kind: IssuedKind
    outline: Outline
    meeting_id: str
    version: int | None = None
    to_adopt: bool = False
    issued_id: str = ""
    confidential: bool = False

    @property
    def key(self) -> str:
        """By what it is left out."""
        return f"{self.kind.value}/{self.meeting_id}" if self.to_adopt else self.kind.value

    @property
    def file_name(self) -> str:
        """What the file is called."""
        return safe_file_name(f"{self.outline.file_name}.pdf")


@dataclass(frozen=True, slots=True)
class FileToSend:
    """A kept file that goes along, as ``name`` ("4a-Voorstel-convenant.pdf")."""

    name: str
    document_id: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that could go along and does not; ``key`` is by what."""

    key: str
    name: str
    paper: IssuedKind | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """Everything that is about to be sent; ``version`` is that of the agenda or of the draft minutes."""

    kind: DispatchKind
    meeting_id: str
    version: int | None
    subject: str
    text: str
    addressees: tuple[Addressee, ...]
    papers: tuple[PaperToSend, ...]
    files: tuple[FileToSend, ...]
    calendar: CalendarFile | None
    checks: tuple[SendingCheck, ...]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def contents(self) -> tuple[Any, ...]:
        """All that people will have of it, the proposed letter too."""
        return self.papers, self.files, self.version, self.calendar, self.subject, self.text
