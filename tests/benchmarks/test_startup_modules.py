"""What has been loaded when the window stands for the first time: nothing that the user would have to wait for."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import files, startup

HEAVY = {
    "reportlab", "PIL", "sqlite_utils", "click", "dateutil", "icalendar", "docx", "lxml", "pikepdf", "holidays",
    "pypdfium2",
}  # fmt: skip


@pytest.mark.parametrize("kind", ["bare", "app"])
def test_the_window_is_painted_before_anything_heavy_is_loaded(kind: str, tmp_path: Path) -> None:
    loaded = {name.split(".")[0] for name in startup.first_window(tmp_path, kind, "--modules").split()}
    assert "PySide6" in loaded
    assert loaded & HEAVY == set()


def test_the_window_is_painted_before_its_pages_and_all_that_works_are_loaded(tmp_path: Path) -> None:
    loaded = startup.first_window(tmp_path, "app", "--modules").split()
    assert "secretariat.gui.shell.window" in loaded
    ours = {name for name in loaded if name.startswith("secretariat.")}
    assert {name.split(".")[1] for name in ours} == {"app", "domain", "gui", "resources", "settings", "wording"}
    assert {name.split(".")[2] for name in ours if name.startswith("secretariat.gui.")} == {"look", "shell", "widgets"}


def test_a_file_that_was_asked_for_stands_in_the_window_after_that(tmp_path: Path) -> None:
    path = files.copy_of("xs", tmp_path)
    loaded = startup.first_window(tmp_path, "app", str(path), "--all-modules").split()
    assert {"secretariat.gui.today.view", "secretariat.gui.meetings.view", "secretariat.services.workspace"} <= set(
        loaded
    )
