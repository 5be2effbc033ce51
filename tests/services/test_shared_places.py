"""A share and a folder of a cloud are recognised by their path, and so is what a cloud leaves behind."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath

import pytest

from secretariat.services.shared_places import PlaceKind, conflicted_copies, is_share, kind_of_place

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//server/vgg /mnt/vgg cifs rw 0 0
nas:/export /mnt/met\\040spatie nfs4 rw 0 0
/dev/sdb1 /mnt/vgg/lokaal ext4 rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/anne/VGG.vgg", PlaceKind.OWN),
        ("/mnt/vgg/VGG.vgg", PlaceKind.SHARE),
        ("/mnt/met spatie/VGG.vgg", PlaceKind.SHARE),
        ("/mnt/vgg/lokaal/VGG.vgg", PlaceKind.OWN),
        ("/home/anne/OneDrive - VGG Groningen/VGG.vgg", PlaceKind.SYNCED),
        ("/home/anne/Dropbox/VGG.vgg", PlaceKind.SYNCED),
        ("/home/anne/Dropbox (VGG)/map/VGG.vgg", PlaceKind.SYNCED),
        ("/home/anne/Mijn OneDriveloze map/VGG.vgg", PlaceKind.OWN),
        ("/home/anne/OneDrive.vgg", PlaceKind.OWN),
        ("/wolk/map/VGG.vgg", PlaceKind.SYNCED),
    ],
)
def test_a_place_is_recognised(path: str, kind: PlaceKind) -> None:
    assert kind_of_place(Path(path), {"OneDrive": "/wolk"}, MOUNTS) is kind


def test_a_path_of_windows_to_a_server_is_a_share() -> None:
    assert is_share(PureWindowsPath(r"\\server\vgg\VGG.vgg"), "")


@pytest.mark.parametrize(
    ("name", "folder", "found"),
    [
        ("VGG (Karin's conflicted copy 2023-11-02).vgg", "map", True),
        ("VGG (kopie met conflict van Karin 2023-11-02).vgg", "map", True),
        ("VGG.sync-conflict-20231102-140200-ABCDEF.vgg", "map", True),
        ("VGG-PC-12.vgg", "OneDrive", True),
        ("VGG-PC-12.vgg", "map", False),
        ("VGG-oud.vgg", "OneDrive", False),
        ("VGG vervangen 2023-11-20 091200.vgg", "OneDrive", False),
        ("Anders (conflicted copy).vgg", "map", False),
        ("VGG (conflicted copy).docx", "map", False),
    ],
)
def test_what_a_cloud_left_is_noticed(tmp_path: Path, name: str, folder: str, found: bool) -> None:
    place = tmp_path / folder
    place.mkdir()
    for each in ("VGG.vgg", name):
        (place / each).touch()
    assert [one.name for one in conflicted_copies(place / "VGG.vgg")] == ([name] if found else [])


def test_a_folder_that_is_away_holds_no_copies(tmp_path: Path) -> None:
    assert conflicted_copies(tmp_path / "weg" / "VGG.vgg") == ()
