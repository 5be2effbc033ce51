"""Files in trouble: the damaged one is kept, what can be read of it is saved, and a good back-up is offered."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from secretariat.domain.refusals import FileDamaged, FileExists, FileNewer, FileNotOurs, FileRefusal, FileUnreachable
from secretariat.services.backup_keeping import keep_backup, newest_good_backup
from secretariat.services.backups import restore
from secretariat.services.checking import check_file
from secretariat.services.opening import open_workspace
from secretariat.services.salvaging import salvage_file
from secretariat.storage.connection import journal_of
from tests.storage.contents import Clock, fingerprint

PAGE = 4096


def root_page(path: Path, name: str) -> int:
    """The first page of a table or index."""
    connection = sqlite3.connect(path)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()
    connection.close()
    return int(page)


def spoil(path: Path, *pages: int) -> None:
    """Fill pages with what a disk may leave there."""
    content = bytearray(path.read_bytes())
    for page in pages:
        content[(page - 1) * PAGE : page * PAGE] = random.Random(page).randbytes(PAGE)
    path.write_bytes(content)


def corrupt_table(path: Path) -> None:
    spoil(path, root_page(path, "votes"))


def corrupt_index(path: Path) -> None:
    spoil(path, root_page(path, "change_state"))


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 19 // 20 // PAGE * PAGE])


def cut_in_half(path: Path) -> None:
    """Take away more than half, and with it the list of the tables."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2 // PAGE * PAGE])


def test_of_a_file_with_a_damaged_table_all_others_are_saved(path: Path, clock: Clock) -> None:
    corrupt_table(path)
    before = fingerprint(path)
    with pytest.raises(FileDamaged):
        open_workspace(path)
    salvaged = salvage_file(path, clock)
    assert salvaged.path.name == "voorbeeld gered 2023-11-20 091200.vgg"
    assert fingerprint(path) == before  # never repaired in place
    counts = {word: (saved, lost) for word, saved, lost in salvaged.counts}
    assert counts["Overleg"] == (10, 0)
    assert "Stemming" not in counts
    assert salvaged.faults == 0
    assert check_file(salvaged.path) == ()


def test_a_damaged_index_costs_nothing(path: Path, clock: Clock) -> None:
    whole = open_workspace(path, read_only=True)
    people = len(whole.people.lines())
    whole.close()
    corrupt_index(path)
    salvaged = salvage_file(path, clock)
    assert (salvaged.lost, salvaged.faults) == (0, 0)
    saved = open_workspace(salvaged.path)
    assert len(saved.people.lines()) == people
    saved.close()


def test_a_file_that_was_cut_short_gives_what_it_still_holds(path: Path, clock: Clock) -> None:
    cut_short(path)
    salvaged = salvage_file(path, clock)
    assert salvaged.saved > 100
    assert salvaged.faults == 0


def test_what_names_a_lost_record_lets_go_of_it_or_goes_along(path: Path, clock: Clock) -> None:
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM persons WHERE id IN (SELECT person_id FROM positions LIMIT 3)")
    connection.commit()
    connection.close()
    salvaged = salvage_file(path, clock)
    assert salvaged.lost > 0
    assert salvaged.faults == 0


def test_without_the_list_of_its_tables_only_a_back_up_helps(path: Path, clock: Clock) -> None:
    cut_in_half(path)
    with pytest.raises(FileDamaged):
        salvage_file(path, clock)
    assert [found.name for found in path.parent.iterdir()] == ["voorbeeld.vgg"]


@pytest.mark.parametrize("content", [b"", b"brief aan de gemeente", b"SQLite format 3\x00" + bytes(8000)])
def test_where_nothing_can_be_read_nothing_is_made(path: Path, clock: Clock, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises((FileDamaged, FileNotOurs)):
        salvage_file(path, clock)
    assert [found.name for found in path.parent.iterdir()] == ["voorbeeld.vgg"]


def test_a_name_that_is_taken_is_left_alone(path: Path, clock: Clock) -> None:
    other = path.with_name("voorbeeld gered 2023-11-20 091200.vgg")
    other.write_text("van iemand anders")
    corrupt_table(path)
    with pytest.raises(FileExists):
        salvage_file(path, clock)
    assert other.read_text() == "van iemand anders"


def test_a_file_in_a_folder_that_cannot_be_written_is_still_there(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    corrupt_table(path)
    before = fingerprint(path)

    def refused(*_given: object) -> None:
        raise FileUnreachable(str(path), "no room")

    monkeypatch.setattr("secretariat.storage.salvaging.settle", refused)
    with pytest.raises(FileUnreachable):
        salvage_file(path, clock)
    assert fingerprint(path) == before
    assert [found.name for found in path.parent.iterdir()] == ["voorbeeld.vgg"]


def test_a_damaged_file_is_kept_with_its_journal_when_a_back_up_takes_its_place(path: Path, clock: Clock) -> None:
    backup = keep_backup(path, path.parent / "kopieën", clock)
    corrupt_table(path)
    journal_of(path).write_bytes(b"of another file")
    before = fingerprint(path)
    taken = path.with_name("voorbeeld.beschadigd-2023-11-20 091200.vgg")
    taken.write_text("een eerdere")
    kept = restore(path.parent / "kopieën" / backup.backup.name, path, overwrite=True, clock=clock)
    assert kept == path.with_name("voorbeeld.beschadigd-2023-11-20 091200 2.vgg")
    assert fingerprint(kept) == before
    assert journal_of(kept).read_bytes() == b"of another file"
    assert not journal_of(path).exists()
    assert check_file(path) == ()
    assert taken.read_text() == "een eerdere"


def newer(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99000")
    connection.close()


@pytest.mark.parametrize(
    ("damage", "refusal"),
    [
        (corrupt_table, FileDamaged),
        (cut_short, FileDamaged),
        (lambda path: path.write_bytes(b""), FileNotOurs),
        (lambda path: path.write_bytes(b"PK\x03\x04"), FileNotOurs),
        (newer, FileNewer),
        (lambda path: path.unlink(), FileRefusal),
    ],
    ids=["table", "cut short", "empty", "document", "newer", "gone"],
)
def test_a_back_up_that_is_no_good_changes_nothing_and_the_older_good_one_is_offered(
    path: Path, clock: Clock, damage: Callable[[Path], object], refusal: type[Exception]
) -> None:
    folder = path.parent / "kopieën"
    older = keep_backup(path, folder, clock).backup
    clock.forward(hours=1)
    newest = keep_backup(path, folder, clock).backup
    damage(folder / newest.name)
    before = fingerprint(path)
    with pytest.raises(refusal):
        restore(folder / newest.name, path, overwrite=True, clock=clock)
    assert fingerprint(path) == before
    assert newest_good_backup(path, folder) == older
    damage(folder / older.name)
    assert newest_good_backup(path, folder) is None


def test_a_file_replaced_by_that_of_a_colleague_with_his_journal_beside_it_is_not_mixed(path: Path) -> None:
    """A journal that belongs to another file is not rolled back into this one."""
    other = path.with_name("ander.vgg")
    shutil.copyfile(path, other)
    journal_of(path).write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(504))
    open_workspace(path).close()
    assert check_file(path) == ()
    assert check_file(other) == ()
