"""Keep the files of papers (stukken) in versions, and give copies of them."""

from __future__ import annotations

import datetime as dt
import stat
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from secretariat.domain.agendas import AgendaItem
from secretariat.domain.changes import Action, ChangeSet
from secretariat.domain.documents import (
    LARGEST_FILE,
    Document,
    DocumentVersion,
    PaperFault,
    checksum,
    is_program,
    newest,
)
from secretariat.domain.records import LINE_LIMIT
from secretariat.domain.refusals import PaperRefused
from secretariat.domain.text import clean_line
from secretariat.export.safe_write import safe_file_name, write_safely
from secretariat.services.documents import dossiers_of, open_item, versions_of
from secretariat.services.identity import new_id
from secretariat.services.typed import optional_line
from secretariat.storage.documents import content_of, keep
from secretariat.storage.store import Store
from secretariat.storage.workrooms import room_until_the_end


class DocumentFileService:
    """The files that are kept of documents."""

    def __init__(self, store: Store, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._today = today

    def versions(self, document_id: str) -> tuple[DocumentVersion, ...]:
        """The versions that are kept of a document, newest first."""
        return tuple(sorted(versions_of(self._store, [document_id])[document_id], key=lambda one: -one.version))

    def add_files(self, item_id: str, paths: Sequence[Path]) -> ChangeSet:
        """Keep files as papers of an item, in one step; a title is the name of its file.

        A file that is kept already, to the byte, is the same paper: it is only put at the item.

        Raises:
            PaperRefused: one cannot be read or kept; nothing is.
            MinutesFrozen: the minutes of the meeting have been adopted.
        """
        item = open_item(self._store, item_id)
        read = [(path, read_file(path)) for path in paths]
        with self._store.unit_of_work(Action.ADD_DOCUMENT, item_id) as work:
            ids = list(item.document_ids)
            for path, content in read:
                known = self._store.where(DocumentVersion, "sha256", [checksum(content)])
                document_id = known[0].document_id if known else new_id("doc")
                if not known:
                    work.add(Document(id=document_id, title=_title_of(path), dossier_ids=dossiers_of(item)))
                    work.add(self._version(document_id, 1, path.name, content, keep(work, content)))
                if document_id not in ids:
                    ids.append(document_id)
            work.put(replace(item, document_ids=tuple(ids)))
        return work.made()

    def there_already(self, item_id: str, paths: Sequence[Path]) -> tuple[str, ...]:
        """The names of those files that are a paper of the item already, or come twice among these; nothing is written.

        Raises:
            PaperRefused: one cannot be read.
            RecordMissing: there is no such item.
        """
        item = self._store.get(AgendaItem, item_id)
        seen = {one.sha256 for one in self._store.where(DocumentVersion, "document_id", item.document_ids)}
        found = []
        for path in paths:
            sha256 = checksum(read_file(path))
            if sha256 in seen:
                found.append(path.name)
            seen.add(sha256)
        return tuple(found)

    def add_version(self, document_id: str, path: Path, note: str = "") -> ChangeSet | None:
        """Keep a file as the next version of a document; None when the newest is that file to the byte.

        Raises:
            PaperRefused: it cannot be read or kept.
        """
        self._store.get(Document, document_id)
        content = read_file(path)
        last = newest(self.versions(document_id))
        if last is not None and last.sha256 == checksum(content):
            return None
        said = optional_line(note, "note")
        with self._store.unit_of_work(Action.ADD_DOCUMENT_VERSION, document_id) as work:
            number = last.version + 1 if last else 1
            work.add(replace(self._version(document_id, number, path.name, content, keep(work, content)), note=said))
        return work.made()

    def remove_version(self, version_id: str) -> ChangeSet:
        """Take one version away."""
        version = self._store.get(DocumentVersion, version_id)
        with self._store.unit_of_work(Action.REMOVE_DOCUMENT_VERSION, version.document_id) as work:
            work.remove(DocumentVersion, version_id, version.file_name)
        return work.made()

    def content(self, version_id: str) -> bytes:
        """The bytes of a version.

        Raises:
            FileDamaged: they are no longer what was kept.
        """
        return content_of(self._store, self._store.get(DocumentVersion, version_id).sha256)

    def save_copy(self, version_id: str, target: Path, *, overwrite: bool = False) -> Path:
        """Write a version as a file; into a folder under the name it had.

        Raises:
            FileExists, FileUnreachable, DiskFull, TargetInUse: it cannot be written there.
        """
        version = self._store.get(DocumentVersion, version_id)
        path = target / safe_file_name(version.file_name) if target.is_dir() else target
        write_safely(path, content_of(self._store, version.sha256), overwrite=overwrite)
        return path

    def copy_to_read(self, version_id: str) -> Path:
        """A copy to look at in another program: in a folder of its own, write-protected so that nobody works in it.

        Raises:
            PaperRefused: opening it would run it.
            FileUnreachable, DiskFull: it cannot be written.
        """
        version = self._store.get(DocumentVersion, version_id)
        name = safe_file_name(version.file_name)
        if is_program(version.file_name) or is_program(name):
            raise PaperRefused(version.file_name, PaperFault.PROGRAM)
        path = room_until_the_end() / name
        write_safely(path, content_of(self._store, version.sha256))
        path.chmod(stat.S_IREAD)
        return path

    def _version(self, document_id: str, number: int, name: str, content: bytes, sha256: str) -> DocumentVersion:
        return DocumentVersion(
            id=new_id("dv"),
            document_id=document_id,
            version=number,
            file_name=clean_line(name)[-LINE_LIMIT:] or "document",
            size=len(content),
            sha256=sha256,
            added_on=self._today(),
        )


def read_file(path: Path) -> bytes:
    """The bytes of a file that is to be kept.

    Raises:
        PaperRefused: it cannot be read, holds nothing, or is larger than :data:`LARGEST_FILE`.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise PaperRefused(path.name, PaperFault.TOO_LARGE)
        content = path.read_bytes()
    except OSError as error:
        raise PaperRefused(path.name, PaperFault.UNREADABLE) from error
    if not content:
        raise PaperRefused(path.name, PaperFault.EMPTY)
    return content


def _title_of(path: Path) -> str:
    """The name of a file as a title: without its suffix, underscores as spaces."""
    return clean_line(path.stem.replace("_", " "))[:LINE_LIMIT] or "Stuk"
