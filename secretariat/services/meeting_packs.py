"""The vergaderbundel of a meeting: the agenda with all stukken, as one PDF or as a ZIP of files."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePath

from secretariat.documents.carried_over import adopted_sources, item_about_them
from secretariat.documents.meeting_pack import KIND, PackPaper, cover_of
from secretariat.documents.outline import Outline
from secretariat.domain.agendas import agenda_of, attachment_label
from secretariat.domain.confidentiality import Confidentiality
from secretariat.domain.documents import DocumentState, DocumentVersion, newest
from secretariat.domain.meetings import Meeting
from secretariat.domain.refusals import FileDamaged, FormatUnknown, RecordMissing
from secretariat.domain.register import Register
from secretariat.export.pack_zip import CONTENTS, names_apart, write_pack_zip
from secretariat.export.pdf_pack import PackInput, write_pack
from secretariat.export.safe_write import safe_file_name, write_safely
from secretariat.services.documents import DocumentLine, DocumentService, versions_of
from secretariat.services.minutes_along import drafts_to_adopt
from secretariat.services.paper_records import PaperRecords
from secretariat.services.publishing import PaperKind, PaperRequest, PublishingService
from secretariat.storage.documents import content_of
from secretariat.storage.store import Store
from secretariat.wording.dates import partial_date

__all__ = ["PACK", "MeetingPackService", "PackInput", "PackKind", "make_pack", "pack_kind"]

PACK = "meeting-pack"
"""The bundle, by its name on the command line."""

_Found = tuple[PackPaper, bytes | Outline | None]


class PackKind(enum.StrEnum):
    """What a bundle can be written as, by the ending of its name."""

    PDF = ".pdf"
    ZIP = ".zip"


def pack_kind(suffix: str) -> PackKind:
    """The kind of bundle that a name with this ending asks for, in whatever case.

    Raises:
        FormatUnknown: a bundle is not written so.
    """
    found = next((kind for kind in PackKind if kind.value == suffix.lower()), None)
    if found is None:
        raise FormatUnknown(suffix, ", ".join(PackKind))
    return found


def make_pack(given: PackInput, kind: PackKind, report: Callable[[int, int], None] | None = None) -> bytes:
    """The bundle as a file, made in this process."""
    return write_pack(given, report) if kind is PackKind.PDF else write_pack_zip(given)


class MeetingPackService:
    """Everything that belongs to an agenda, together."""

    def __init__(
        self, store: Store, today: Callable[[], dt.date], publishing: PublishingService, documents: DocumentService
    ) -> None:
        self._store = store
        self._today = today
        self._publishing = publishing
        self._documents = documents

    def name(self, meeting_id: str) -> str:
        """What the file is called, without its ending.

        Raises:
            RecordMissing: there is no such meeting.
        """
        meeting = self._store.get(Meeting, meeting_id)
        day = meeting.date.isoformat() if meeting.date else ""
        return safe_file_name("_".join(filter(None, (day, meeting.code, KIND.lower()))))

    def prepare(self, meeting_id: str) -> PackInput:
        """Everything that a bundle is made of, as it is now.

        Raises:
            RecordMissing: there is no such meeting.
        """
        meeting = self._store.get(Meeting, meeting_id)
        register = PaperRecords(self._store).of_meeting(meeting_id)
        agenda = self._publishing.outline(
            PaperRequest(PaperKind.CONVOCATION, meeting_id=meeting_id, as_of=self._today())
        )
        kept = self._kept(self._documents.of_meeting(meeting_id))
        found = self._to_adopt(register, meeting) + kept + self._sources(register, meeting)
        agenda_name = safe_file_name(f"{agenda.file_name}.pdf")
        names = names_apart([paper.file_name for paper, _file in found if paper.file_name], (CONTENTS, agenda_name))
        papers = [
            replace(paper, place=place, file_name=names.pop(0) if paper.file_name else "")
            for place, (paper, _file) in enumerate(found, 1)
        ]
        return PackInput(
            cover_of(register, meeting, self._today()), agenda, tuple(papers), tuple(file for _paper, file in found)
        )

    def export(self, meeting_id: str, target: Path, *, overwrite: bool = False) -> Path:
        """Write a bundle as the ending of the name says; a folder gets it as PDF under its own name.

        Raises:
            RecordMissing: there is no such meeting.
            FormatUnknown: the ending of the name is not one we write.
            FileExists, FileUnreachable, DiskFull, TargetInUse: it cannot be written there.
        """
        path = target / f"{self.name(meeting_id)}.pdf" if target.is_dir() else target
        kind = pack_kind(path.suffix)
        write_safely(path, make_pack(self.prepare(meeting_id), kind), overwrite=overwrite)
        return path

    def save(self, content: bytes, path: Path) -> None:
        """Write a bundle that was made already over whatever has its name.

        Raises:
            FileUnreachable, DiskFull, TargetInUse: it cannot be written there.
        """
        write_safely(path, content, overwrite=True)

    def _to_adopt(self, register: Register, meeting: Meeting) -> list[_Found]:
        """The draft minutes on the agenda, as they went round: they have no letter and come before what has one."""
        agenda = agenda_of(register, meeting.id)
        return [
            (
                PackPaper(
                    0,
                    "",
                    one.outline.title,
                    f"{one.item.number} {one.item.title}",
                    file_name=f"{one.outline.file_name}.pdf",
                    confidential=one.confidential,
                ),
                one.outline,
            )
            for one in drafts_to_adopt(self._store, self._publishing, agenda, self._today())
        ]

    def _sources(self, register: Register, meeting: Meeting) -> list[_Found]:
        """The adopted verslagen that action points were handed over from: the agenda names them as bijlagen too."""
        about = item_about_them(register, meeting)
        found: list[_Found] = []
        for source in adopted_sources(register, meeting, self._today()) if about is not None else ():
            assert about is not None
            outline = self._publishing.outline(PaperRequest(PaperKind.MINUTES, meeting_id=source.id))
            label = attachment_label(about, len(about.document_ids) + len(found))
            name = f"{label}_{outline.file_name}.pdf"
            paper = PackPaper(0, label, outline.title, f"{about.number}. {about.title}", file_name=name)
            found.append((paper, outline))
        return found

    def _kept(self, lines: tuple[DocumentLine, ...]) -> list[_Found]:
        kept = versions_of(self._store, [line.document_id for line in lines])
        return [self._found(line, newest(kept[line.document_id])) for line in lines]

    def _found(self, line: DocumentLine, version: DocumentVersion | None) -> _Found:
        content = None
        name = ""
        if version is not None and line.state is DocumentState.KEPT:
            name = f"{line.label}_{line.title}{PurePath(version.file_name).suffix}"
            try:
                content = content_of(self._store, version.sha256)
            except (FileDamaged, RecordMissing):
                content = None
        paper = PackPaper(
            place=0,
            label=line.label,
            title=line.title,
            item=line.item,
            date=partial_date(line.date, line.date_precision) if line.date else "",
            url=line.url,
            file_name=name,
            confidential=line.confidentiality is Confidentiality.CONFIDENTIAL,
        )
        return paper, content
