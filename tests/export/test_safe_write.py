"""A file is written whole or not at all; what the system says becomes a refusal a person understands."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.domain.refusals import DiskFull, FileExists, FileRefusal, FileUnreachable, TargetInUse
from secretariat.export.safe_write import LONGEST_NAME, safe_file_name, write_safely

OLD, NEW = b"oud", b"nieuw" * 1000


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "verslag.pdf"


def test_a_new_file_is_written_and_nothing_else(target: Path) -> None:
    write_safely(target, NEW)
    assert target.read_bytes() == NEW
    assert list(target.parent.iterdir()) == [target]


def test_an_existing_file_is_replaced_only_when_asked(target: Path) -> None:
    target.write_bytes(OLD)
    with pytest.raises(FileExists) as refused:
        write_safely(target, NEW)
    assert refused.value.path == str(target)
    assert target.read_bytes() == OLD
    write_safely(target, NEW, overwrite=True)
    assert target.read_bytes() == NEW
    assert list(target.parent.iterdir()) == [target]


def test_colleagues_can_read_what_they_could_read(target: Path) -> None:
    write_safely(target, NEW)
    ordinary = target.with_name("gewoon")
    ordinary.touch()
    assert stat.S_IMODE(target.stat().st_mode) == stat.S_IMODE(ordinary.stat().st_mode)
    target.chmod(0o640)
    write_safely(target, NEW, overwrite=True)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_shortcut_stays_a_shortcut(target: Path) -> None:
    target.write_bytes(OLD)
    shortcut = target.with_name("snelkoppeling.pdf")
    shortcut.symlink_to(target)
    write_safely(shortcut, NEW, overwrite=True)
    assert shortcut.is_symlink()
    assert target.read_bytes() == NEW


def failing(problem: int, after: int = 0) -> Callable[..., Any]:
    """A call to the system that says no, from the call after ``after`` on."""
    calls = iter(range(1_000_000))

    def fail(*arguments: Any, **options: Any) -> Any:
        if next(calls) >= after:
            raise OSError(problem, os.strerror(problem))

    return fail


FAULTS = [
    ("os.fsync", errno.ENOSPC, DiskFull),
    ("os.fsync", errno.EDQUOT, DiskFull),
    ("os.fsync", errno.EIO, FileUnreachable),
    ("pathlib.Path.open", errno.ENOSPC, DiskFull),
    ("pathlib.Path.open", errno.EACCES, FileUnreachable),
    ("pathlib.Path.open", errno.EROFS, FileUnreachable),
    ("pathlib.Path.replace", errno.EACCES, TargetInUse),
    ("pathlib.Path.replace", errno.EBUSY, TargetInUse),
    ("pathlib.Path.replace", errno.ENOSPC, DiskFull),
    ("pathlib.Path.replace", errno.EIO, FileUnreachable),
]


@pytest.mark.parametrize(("call", "problem", "refusal"), FAULTS)
def test_when_the_system_says_no_the_old_file_stays_and_nothing_is_left_behind(
    target: Path, monkeypatch: pytest.MonkeyPatch, call: str, problem: int, refusal: type[FileRefusal]
) -> None:
    target.write_bytes(OLD)
    with monkeypatch.context() as faults:
        faults.setattr(call, failing(problem))
        with pytest.raises(refusal):
            write_safely(target, NEW, overwrite=True)
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_disk_that_is_really_full(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full = Path("/dev/full").open
    with monkeypatch.context() as faults:
        faults.setattr("pathlib.Path.open", lambda path, mode: full("wb", buffering=0))
        with pytest.raises(DiskFull) as refused:
            write_safely(target, NEW)
    assert refused.value.path == str(target)
    assert refused.value.free_bytes is not None
    assert list(target.parent.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_quota_that_is_really_reached(target: Path) -> None:
    import resource  # noqa: PLC0415 - not there on Windows
    import signal  # noqa: PLC0415

    target.write_bytes(OLD)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(FileUnreachable):
            write_safely(target, NEW, overwrite=True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


def test_where_the_system_cannot_link_a_file_made_meanwhile_is_still_spared(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pathlib.Path.hardlink_to", failing(errno.ENOTSUP))
    write_safely(target, NEW)
    assert target.read_bytes() == NEW

    def made_meanwhile(self: Path, other: Path) -> None:
        self.write_bytes(OLD)
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr("pathlib.Path.hardlink_to", made_meanwhile)
    second = target.with_name("tweede.pdf")
    with pytest.raises(FileExists):
        write_safely(second, NEW)
    assert second.read_bytes() == OLD


def test_a_folder_that_is_not_there_or_a_folder_as_target(target: Path) -> None:
    with pytest.raises(FileUnreachable):
        write_safely(target / "nergens" / "verslag.pdf", NEW)
    target.mkdir()
    with pytest.raises(FileUnreachable):
        write_safely(target, NEW, overwrite=True)


def test_an_interruption_leaves_nothing_behind(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(handle: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as faults:
        faults.setattr("os.fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            write_safely(target, NEW)
    assert list(target.parent.iterdir()) == []


# Names ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("2023-11-02_BO-CULT_verslag_concept-v1.pdf", "2023-11-02_BO-CULT_verslag_concept-v1.pdf"),
        (
            "2023_Cultuur en Bibliotheekwerk_jaaroverzicht_concept.pdf",
            "2023_Cultuur-en-Bibliotheekwerk_jaaroverzicht_concept.pdf",
        ),
        ("actielijst_Çelik – Łódź.pdf", "actielijst_Celik-Lodz.pdf"),
        ('wat? <dit>: "mag" niet|*.pdf', "wat_dit_mag_niet.pdf"),
        ("../../etc/passwd", "etc_passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("\u202egnp.exe", "gnp.exe"),
        ("CON", "_CON"),
        ("Con. approval.pdf", "_Con.-approval.pdf"),
        ("lpt1.pdf", "_lpt1.pdf"),
        ("verslag. ", "verslag"),
        (".verborgen", "verborgen"),
        ("", "document"),
        ("中文.pdf", "document.pdf"),
        ("a" * 300 + ".pdf", "a" * 116 + ".pdf"),
    ],
)
def test_a_name_every_system_accepts(name: str, safe: str) -> None:
    assert safe_file_name(name) == safe


@given(st.text(st.characters(codec=None)))
def test_no_name_leads_out_of_its_folder(name: str) -> None:
    safe = safe_file_name(name)
    folder = Path("map").resolve()
    assert (folder / safe).resolve().parent == folder
    assert re.fullmatch(r"[A-Za-z0-9_()][A-Za-z0-9._()-]*", safe)
    assert len(safe) <= LONGEST_NAME
    assert not safe.endswith((".", " "))
    assert safe.split(".")[0].upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT9"}
    assert safe_file_name(safe) == safe
