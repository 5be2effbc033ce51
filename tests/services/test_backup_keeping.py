"""Back-ups that are kept in a folder: listed with their seal, thinned out, and noticed when they are no good."""

from __future__ import annotations

import concurrent.futures
import dataclasses
import datetime as dt
import threading
from pathlib import Path

import pytest

from secretariat.domain.refusals import FileDamaged, FileLocked, FileUnreachable
from secretariat.services import backup_keeping, backup_lists
from secretariat.services.backup_keeping import (
    backups_of,
    check_backup,
    covers,
    keep_backup,
    mark_erased,
    newest_backup,
    newest_good_backup,
    remove_backups,
)
from secretariat.services.backup_lists import LIST_NAME, change_list
from secretariat.services.backups import back_up
from secretariat.services.opening import open_workspace
from secretariat.services.workspace import Workspace
from secretariat.storage.lock import locked
from secretariat.storage.seals import seal_of
from tests.storage.contents import Clock

MEETING = "mtg-bo-cult-2023-02"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where back-ups go; it is made at the first one."""
    return tmp_path / "Reservekopieën"


def damage(path: Path) -> None:
    """Change one byte of a file, which SQLite does not notice."""
    content = bytearray(path.read_bytes())
    place = content.index(b"Bestuurlijk")
    content[place] ^= 1
    path.write_bytes(content)


def test_a_back_up_is_listed_with_its_seal_and_can_be_opened(path: Path, folder: Path, clock: Clock) -> None:
    kept = keep_backup(path, folder, clock)
    assert backups_of(path, folder) == (kept.backup,)
    assert kept.backup.name == "voorbeeld 2023-11-20 091200.vgg"
    assert kept.backup.seal == seal_of(folder / kept.backup.name)
    copy = open_workspace(folder / kept.backup.name, read_only=True)
    assert len(copy.meetings.lines()) == 10
    copy.close()


def test_a_back_up_covers_the_file_until_something_is_changed(path: Path, folder: Path, clock: Clock) -> None:
    kept = keep_backup(path, folder, clock)
    assert covers(kept.backup, seal_of(path))
    workspace = open_workspace(path, clock=clock)
    workspace.meetings.rename(MEETING, "Anders")
    workspace.close()
    assert not covers(kept.backup, seal_of(path))
    assert not covers(None, seal_of(path))


def test_the_back_ups_of_an_older_day_are_thinned_out_and_taken_off_the_list(
    path: Path, folder: Path, clock: Clock
) -> None:
    for hour in (9, 12, 16):
        clock.now = dt.datetime(2023, 11, 10, hour)
        keep_backup(path, folder, clock)
    clock.now = dt.datetime(2023, 11, 20, 9, 12)
    assert keep_backup(path, folder, clock).thinned == 2
    assert [one.made_at.day for one in backups_of(path, folder)] == [20, 10]
    assert sorted(found.name for found in folder.iterdir()) == [
        LIST_NAME,
        "voorbeeld 2023-11-10 160000.vgg",
        "voorbeeld 2023-11-20 091200.vgg",
    ]


def test_what_somebody_else_put_in_the_folder_is_left_alone(path: Path, folder: Path, clock: Clock) -> None:
    folder.mkdir()
    own = folder / "voorbeeld 2020-01-01 090000.vgg"
    own.write_bytes(path.read_bytes())
    other = folder / "brief.docx"
    other.write_bytes(b"brief")
    keep_backup(path, folder, clock)
    assert own.exists()
    assert other.exists()
    assert [one.made_at.year for one in backups_of(path, folder)] == [2023]


def test_two_files_of_one_name_keep_their_own_back_ups(path: Path, folder: Path, tmp_path: Path, clock: Clock) -> None:
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    (elsewhere / path.name).write_bytes(path.read_bytes())
    keep_backup(path, folder, clock)
    clock.forward(hours=1)
    keep_backup(elsewhere / path.name, folder, clock)
    assert [len(backups_of(one, folder)) for one in (path, elsewhere / path.name)] == [1, 1]


def test_a_back_up_that_was_changed_since_is_passed_over(path: Path, folder: Path, clock: Clock) -> None:
    first = keep_backup(path, folder, clock).backup
    clock.forward(hours=1)
    second = keep_backup(path, folder, clock).backup
    assert newest_good_backup(path, folder) == second
    damage(folder / second.name)
    with pytest.raises(FileDamaged):
        check_backup(second, folder)
    assert newest_good_backup(path, folder) == first
    damage(folder / first.name)
    assert newest_good_backup(path, folder) is None
    assert newest_backup(path, folder) == second


@pytest.mark.parametrize(
    "written",
    ['[{"name": "x"}, 3, "niets"', "", "[1]", '{"a": 1}', b"\xff\xfe", "[" * 100_000],
    ids=["half", "empty", "strange", "no list", "no text", "deep"],
)
def test_a_list_that_makes_no_sense_is_kept_aside_and_made_again_from_the_folder(
    path: Path, folder: Path, clock: Clock, written: str | bytes
) -> None:
    first = keep_backup(path, folder, clock).backup
    raw = written.encode() if isinstance(written, str) else written
    (folder / LIST_NAME).write_bytes(raw)
    (found,) = backups_of(path, folder)
    assert (found.name, found.made_at, found.seal) == (first.name, first.made_at, "")
    assert newest_backup(path, folder) is None  # its seal is not known, so it is not said to be checked
    assert newest_good_backup(path, folder) == found  # but it can be used
    clock.forward(hours=1)
    second = keep_backup(path, folder, clock).backup
    assert [(one.name, one.seal) for one in backups_of(path, folder)] == [
        (second.name, second.seal),
        (first.name, first.seal),  # opened, and sealed again
    ]
    (aside,) = folder.glob(".reservekopieen onleesbaar *.json")
    assert aside.read_bytes() == raw


def test_what_still_stands_in_half_a_list_is_known_as_it_was(path: Path, folder: Path, clock: Clock) -> None:
    first = keep_backup(path, folder, clock).backup
    clock.forward(hours=1)
    keep_backup(path, folder, clock)
    place = folder / LIST_NAME
    place.write_text(place.read_text(encoding="utf-8")[:-60], encoding="utf-8")
    second, known = backups_of(path, folder)
    assert known == first
    assert (second.seal, second.source) == ("", "")


def test_nothing_is_thinned_out_of_which_it_is_not_known_whose_it_is(path: Path, folder: Path, clock: Clock) -> None:
    for hour in (9, 12, 16):
        clock.now = dt.datetime(2023, 11, 10, hour)
        keep_backup(path, folder, clock)
    (folder / LIST_NAME).write_text("?", encoding="utf-8")
    clock.now = dt.datetime(2023, 11, 20, 9, 12)
    assert keep_backup(path, folder, clock).thinned == 0
    assert [one.made_at.day for one in backups_of(path, folder)] == [20, 10, 10, 10]


def test_a_list_that_cannot_be_read_now_is_not_taken_for_an_empty_one(path: Path, folder: Path, clock: Clock) -> None:
    keep_backup(path, folder, clock)
    written = (folder / LIST_NAME).read_bytes()
    (folder / LIST_NAME).unlink()
    (folder / LIST_NAME).mkdir()  # as a share that answers with an error
    with pytest.raises(FileUnreachable):
        backups_of(path, folder)
    with pytest.raises(FileUnreachable):
        keep_backup(path, folder, clock)
    (folder / LIST_NAME).rmdir()
    (folder / LIST_NAME).write_bytes(written)
    assert len(backups_of(path, folder)) == 1


class Killed(BaseException):
    """The program is gone."""


def test_a_back_up_made_just_before_the_program_was_killed_is_found_again(
    path: Path, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*given: object, **named: object) -> Path:
        back_up(*given, **named)  # type: ignore[arg-type]
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(backup_keeping, "back_up", killed)
        with pytest.raises(Killed):
            keep_backup(path, folder, clock)
    (found,) = backups_of(path, folder)
    assert (found.seal, found.source) == ("", str(path))
    clock.forward(hours=1)
    keep_backup(path, folder, clock)
    assert [one.seal for one in backups_of(path, folder)] == [
        seal_of(folder / one.name) for one in backups_of(path, folder)
    ]


def test_a_copy_that_was_begun_and_is_no_good_pushes_out_no_good_one(path: Path, folder: Path, clock: Clock) -> None:
    clock.now = dt.datetime(2023, 11, 10, 9)
    good = keep_backup(path, folder, clock).backup
    later = good.made_at.replace(hour=16)
    begun = dataclasses.replace(good, name="voorbeeld 2023-11-10 160000.vgg", made_at=later, seal="")
    (folder / begun.name).write_bytes(b"half")
    change_list(folder, later, lambda known: [*known, begun])
    clock.now = dt.datetime(2023, 11, 20, 9)
    assert keep_backup(path, folder, clock).thinned == 0
    assert newest_good_backup(path, folder) is not None
    assert [one.made_at.hour for one in backups_of(path, folder)] == [9, 16, 9]


def test_the_back_ups_of_two_computers_in_one_folder_are_all_on_the_list(path: Path, folder: Path) -> None:
    begin = threading.Barrier(4)

    def keep(number: int) -> None:
        begin.wait()
        for minute in range(3):
            moment = dt.datetime(2023, 11, 20, 9 + number, minute)
            keep_backup(path, folder, lambda moment=moment: moment)  # type: ignore[misc]

    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        list(pool.map(keep, range(4)))
    assert len(backups_of(path, folder)) == 12
    assert sorted(one.name for one in backups_of(path, folder)) == sorted(one.name for one in folder.glob("*.vgg"))


def test_who_keeps_the_list_too_long_is_named(
    path: Path, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.mkdir()
    monkeypatch.setattr(backup_lists, "_PATIENCE_S", 0.0)
    with locked(folder / LIST_NAME, clock.now), pytest.raises(FileLocked) as refused:
        keep_backup(path, folder, clock)
    assert refused.value.path == str(folder)
    assert list(folder.glob("*.vgg")) == []


def test_two_back_ups_of_one_second_do_not_take_each_others_place(
    path: Path, folder: Path, tmp_path: Path, clock: Clock
) -> None:
    elsewhere = tmp_path / "elders" / path.name
    elsewhere.parent.mkdir()
    elsewhere.write_bytes(path.read_bytes())
    assert keep_backup(path, folder, clock).backup.name == "voorbeeld 2023-11-20 091200.vgg"
    assert keep_backup(elsewhere, folder, clock).backup.name == "voorbeeld 2023-11-20 091200 2.vgg"
    assert [len(backups_of(one, folder)) for one in (path, elsewhere)] == [1, 1]


def test_a_folder_that_cannot_be_made_is_refused_and_leaves_nothing(path: Path, tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "bestand").write_text("geen map")
    with pytest.raises(FileUnreachable):
        keep_backup(path, tmp_path / "bestand" / "kopieën", clock)
    assert newest_backup(path, tmp_path / "bestand" / "kopieën") is None


def test_a_copy_that_was_broken_off_goes_with_the_next_back_up(path: Path, folder: Path) -> None:
    folder.mkdir()
    part = folder / ".secretariaat-0123456789ab.deel"
    part.write_bytes(b"half")
    keep_backup(path, folder)
    assert part.exists()  # it may be one that is being made
    in_two_days = dt.datetime.now() + dt.timedelta(days=2)
    keep_backup(path, folder, lambda: in_two_days)
    assert not part.exists()


def test_back_ups_from_before_an_erasure_say_so_and_can_go_at_once(path: Path, folder: Path, clock: Clock) -> None:
    keep_backup(path, folder, clock)
    assert mark_erased(path, folder, dt.date(2023, 11, 20)) == 1
    clock.forward(hours=1)
    keep_backup(path, folder, clock)
    assert [one.holds_erased for one in backups_of(path, folder)] == [None, dt.date(2023, 11, 20)]
    assert remove_backups(path, folder, holding_erased=True) == 1
    assert [one.holds_erased for one in backups_of(path, folder)] == [None]


def test_a_back_up_is_kept_while_somebody_works(workspace: Workspace, path: Path, folder: Path, clock: Clock) -> None:
    workspace.meetings.rename(MEETING, "Bijgewerkt")
    kept = keep_backup(path, folder, clock)
    copy = open_workspace(folder / kept.backup.name, read_only=True)
    assert copy.meetings.head(MEETING).meeting.title == "Bijgewerkt"
    copy.close()
    workspace.meetings.rename(MEETING, "Weer verder")
