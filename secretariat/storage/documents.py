"""The bytes of kept files, by their SHA-256: written once, in the step that first names them, and never changed.

And what a list of documents needs.
"""

from __future__ import annotations

from collections.abc import Iterator

from secretariat.domain.documents import checksum
from secretariat.domain.refusals import FileDamaged, RecordMissing
from secretariat.storage.faults import translated
from secretariat.storage.store import Store
from secretariat.storage.unit_of_work import UnitOfWork


def keep(work: UnitOfWork, content: bytes) -> str:
    """Keep bytes in the step that is being made and give their checksum; what is there already is not written again.

    Bytes that are no longer what their checksum says are replaced by those that are.
    Undoing the step takes away the record that names them; the bytes stay, so that the step can be made again.
    """
    sha256 = checksum(content)
    work.connection.execute(
        "INSERT INTO document_contents (sha256, content) VALUES (?, ?) ON CONFLICT (sha256)"
        " DO UPDATE SET content = excluded.content WHERE content IS NOT excluded.content",
        (sha256, content),
    )
    return sha256


def content_of(store: Store, sha256: str) -> bytes:
    """The bytes that are kept under a checksum.

    Raises:
        RecordMissing: there are none.
        FileDamaged: they are not what was kept.
    """
    rows = _contents(store, "WHERE sha256 = ?", sha256)
    for name, content in rows:
        if checksum(content) != name:
            raise FileDamaged(str(store.file.path), f"document_contents {name}")
        return content
    raise RecordMissing(sha256)


def all_contents(store: Store) -> Iterator[tuple[str, bytes]]:
    """Checksum and bytes of everything a document names, one at a time, by checksum."""
    yield from _contents(store, "WHERE sha256 IN (SELECT sha256 FROM document_versions) ORDER BY sha256")


def titles_of_documents(store: Store) -> tuple[tuple[str, str], ...]:
    """Id and title of every document, by title."""
    rows = store.rows("SELECT id, title FROM documents ORDER BY seq")
    return tuple(sorted(((str(row["id"]), str(row["title"])) for row in rows), key=lambda one: one[1].casefold()))


def damaged_contents(store: Store) -> list[str]:
    """The checksums whose bytes are gone or no longer what was kept."""
    with translated(store.file.path):
        named = [row["sha256"] for row in store.rows("SELECT DISTINCT sha256 FROM document_versions ORDER BY 1")]
    sound = {name for name, content in all_contents(store) if checksum(content) == name}
    return [str(name) for name in named if name not in sound]


def _contents(store: Store, condition: str, *values: str) -> Iterator[tuple[str, bytes]]:
    with translated(store.file.path):
        yield from store.connection.execute(f"SELECT sha256, content FROM document_contents {condition}", values)
