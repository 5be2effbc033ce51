"""What has been loaded when the window stands for the first time: nothing that the user would have to wait for."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import startup

HEAVY = {
    "reportlab", "PIL", "sqlite_utils", "click", "dateutil", "icalendar", "docx", "lxml", "pikepdf", "holidays",
    "pypdfium2",
}  # fmt: skip


@pytest.mark.parametrize("kind", ["bare", "app"])
def test_the_window_is_painted_before_anything_heavy_is_loaded(kind: str, tmp_path: Path) -> None:
    loaded = {name.split(".")[0] for name in startup.first_window(tmp_path, kind, "--modules").split()}
    assert "PySide6" in loaded
    assert loaded & HEAVY == set()


def test_it_is_the_real_window_that_is_measured(tmp_path: Path) -> None:
    loaded = startup.first_window(tmp_path, "app", "--modules").split()
    assert "secretariat.gui.shell.window" in loaded
