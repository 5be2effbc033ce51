"""Copies: they count when they read back the same, and a failed one leaves nothing."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from secretariat.domain.refusals import FileDamaged, FileExists, FileLocked, FileUnreachable, SourceIsTarget
from secretariat.storage.backup import check_apart, content_digest, copy_verified, keep_aside, settle, verified_copy
from secretariat.storage.connection import connect, journal_of
from secretariat.storage.file import open_file
from secretariat.storage.store import Store
from tests.storage.contents import Clock, contents, fingerprint


def names(folder: Path) -> list[str]:
    """The files in a folder, without the lock of an open one."""
    return sorted(found.name for found in folder.iterdir() if not found.name.endswith(".slot"))


def test_a_copy_of_an_open_file_is_a_file_with_the_same_in_it(store: Store, path: Path, clock: Clock) -> None:
    copy_verified(store.connection, path.with_name("kopie.vgg"))
    assert names(path.parent) == ["kopie.vgg", "voorbeeld.vgg"]
    opened = open_file(path.with_name("kopie.vgg"), clock())
    assert contents(opened.connection) == contents(store.connection)
    opened.close()


def test_a_copy_takes_the_place_of_another_file_only_when_that_is_said(store: Store, path: Path) -> None:
    target = path.with_name("kopie.vgg")
    target.write_text("iets anders", encoding="utf-8")
    with pytest.raises(FileExists):
        copy_verified(store.connection, target)
    assert target.read_text(encoding="utf-8") == "iets anders"
    copy_verified(store.connection, target, overwrite=True)
    assert target.read_bytes()[:15] == b"SQLite format 3"


def test_without_its_folder_there_is_no_copy(store: Store, path: Path) -> None:
    with pytest.raises(FileUnreachable):
        copy_verified(store.connection, path.parent / "weg" / "kopie.vgg")
    assert names(path.parent) == ["voorbeeld.vgg"]


@pytest.mark.parametrize("there", [False, True])
def test_a_copy_that_is_broken_off_leaves_nothing(store: Store, path: Path, there: bool) -> None:
    target = path.with_name("kopie.vgg")
    if there:
        target.write_text("de vorige", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt), verified_copy(store.connection, target):
        raise KeyboardInterrupt
    assert names(path.parent) == (["kopie.vgg", "voorbeeld.vgg"] if there else ["voorbeeld.vgg"])
    assert not there or target.read_text(encoding="utf-8") == "de vorige"


def test_two_copies_to_one_place_do_not_write_into_each_other(store: Store, path: Path) -> None:
    target = path.with_name("kopie.vgg")
    with verified_copy(store.connection, target) as one, verified_copy(store.connection, target) as other:
        assert one != other
        settle(one, target)
        settle(other, target)
    assert names(path.parent) == ["kopie.vgg", "voorbeeld.vgg"]


def test_a_file_and_itself_are_not_apart_whatever_they_are_called(path: Path) -> None:
    link = path.with_name("link.vgg")
    link.hardlink_to(path)
    for same in (path, path.parent / "." / path.name, link):
        with pytest.raises(SourceIsTarget):
            check_apart(path, same)
    check_apart(path, path.with_name("anders.vgg"))


def test_a_copy_of_a_damaged_file_is_refused(path: Path) -> None:
    with path.open("r+b") as stream:
        stream.seek(4096 * 3)
        stream.write(bytes(4096))
    source = connect(path, "ro")
    with pytest.raises(FileDamaged):
        copy_verified(source, path.with_name("kopie.vgg"))
    source.close()
    assert names(path.parent) == ["voorbeeld.vgg"]


class Restless(sqlite3.Connection):
    """A source in which somebody else writes during every copy, until ``left`` is 0."""

    left = 0
    other: sqlite3.Connection

    def backup(self, target: sqlite3.Connection, *, pages: int = -1, **_: Any) -> None:
        """Copy, and then let the other one write."""
        super().backup(target, pages=pages)
        if self.left:
            type(self).left -= 1
            self.other.execute("UPDATE meetings SET title = title || '.'")


@pytest.mark.parametrize("writes", [1, 4, 5])
def test_a_copy_is_begun_again_when_somebody_wrote_meanwhile(path: Path, writes: int) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    source = sqlite3.connect(path, factory=Restless)
    Restless.left, Restless.other = writes, other
    target = path.with_name("kopie.vgg")
    if writes == 5:
        with pytest.raises(FileLocked):
            copy_verified(source, target)
    else:
        copy_verified(source, target)
        with sqlite3.connect(target) as copy:
            title = copy.execute("SELECT title FROM meetings WHERE id = 'mtg-bo-cult-2023-02'").fetchone()[0]
        copy.close()
        assert title == "Bestuurlijk overleg Cultuur" + "." * writes
    source.close()
    other.close()


class Forgetful(sqlite3.Connection):
    """A source of which one title does not arrive."""

    def backup(self, target: sqlite3.Connection, *, pages: int = -1, **_: Any) -> None:
        """Copy as a disk does that wrote something else."""
        super().backup(target, pages=pages)
        target.execute("UPDATE meetings SET title = '' WHERE id = 'mtg-bo-cult-2023-02'")


def test_a_copy_that_does_not_read_back_the_same_is_refused(path: Path) -> None:
    source = sqlite3.connect(path, factory=Forgetful)
    with pytest.raises(FileDamaged, match="digest"):
        copy_verified(source, path.with_name("kopie.vgg"))
    source.close()
    assert names(path.parent) == ["voorbeeld.vgg"]


def test_the_digest_sees_every_cell(store: Store) -> None:
    before = content_digest(store.connection)
    assert content_digest(store.connection) == before
    store.connection.execute("PRAGMA query_only = OFF")
    store.connection.execute("UPDATE action_points__history SET note = 'x' WHERE id = 'act-2023-A-016/history/0'")
    assert content_digest(store.connection) != before


def test_what_is_settled_has_been_forced_to_disk_with_its_name(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    happened: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def noted_fsync(handle: int) -> None:
        happened.append("fsync")
        fsync(handle)

    def noted_replace(part: Path, target: Path) -> Path:
        happened.append("replace")
        return replace(part, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(Path, "replace", noted_replace)
    part = tmp_path / "deel"
    part.write_text("nieuw", encoding="utf-8")
    settle(part, path)
    assert happened == ["fsync", "replace", "fsync"]


def test_the_journal_of_the_file_that_goes_does_not_stay_for_the_one_that_comes(path: Path, tmp_path: Path) -> None:
    journal_of(path).write_text("van het oude bestand", encoding="utf-8")
    part = tmp_path / "deel"
    part.write_text("nieuw", encoding="utf-8")
    settle(part, path)
    assert names(tmp_path) == ["voorbeeld.vgg"]


def test_settling_through_a_link_keeps_the_link(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.vgg"
    link.symlink_to(path)
    part = tmp_path / "deel"
    part.write_text("nieuw", encoding="utf-8")
    settle(part, link)
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == "nieuw"


def test_a_file_is_kept_aside_with_what_it_needs_to_be_recovered(path: Path, clock: Clock) -> None:
    journal_of(path).write_text("journaal", encoding="utf-8")
    kept = keep_aside(path, clock())
    assert kept.name == "voorbeeld vervangen 2023-11-20 091200.vgg"
    assert fingerprint(kept) == fingerprint(path)
    assert journal_of(kept).read_text(encoding="utf-8") == "journaal"
    with pytest.raises(FileExists):
        keep_aside(path, clock())
