"""Folders of copies go with whoever made them, also when that was killed."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from secretariat.storage.workrooms import Workroom, sweep_workrooms, workroom

KILLED = """
import os, signal, sys
from secretariat.storage.workrooms import Workroom
room = Workroom()
(room.path / "kopie.vgg").write_bytes(b"namen")
sys.stdout.write(str(room.path))
sys.stdout.flush()
os._exit(9)
"""


@pytest.fixture(autouse=True)
def _temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))


def test_a_room_is_there_within_its_block(tmp_path: Path) -> None:
    with workroom() as room:
        (room / "kopie.vgg").write_bytes(b"namen")
    assert list(tmp_path.iterdir()) == []


def test_the_room_of_a_program_that_was_killed_is_swept_and_no_other(tmp_path: Path) -> None:
    mine = Workroom()
    own = tmp_path / "secretariaat-eigen"
    own.mkdir()  # no lock belongs to it: of somebody else
    killed = subprocess.run(
        [sys.executable, "-c", KILLED], check=False, capture_output=True, text=True, env=dict(os.environ)
    )
    left = Path(killed.stdout)
    assert (left / "kopie.vgg").exists()
    sweep_workrooms()
    assert not left.exists()
    assert mine.path.exists()
    assert own.exists()
    mine.cleanup()
    assert [one.name for one in tmp_path.iterdir()] == ["secretariaat-eigen"]
