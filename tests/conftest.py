"""What every test relies on: no screen, no settings of the person at the machine, the same examples every time."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

settings.register_profile("ci", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", deadline=None, max_examples=2000, print_blob=True)
# The seed is given with it (tests/campaigns/made_up.py), and what is found is not kept for the next run.
_EXAMPLES = int(os.environ.get("HYPOTHESIS_EXAMPLES", "100"))
settings.register_profile("campaign", deadline=None, max_examples=_EXAMPLES, database=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session", autouse=True)
def _home_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Preferences and data folders of this run lie in a temporary folder, not with the person who runs the tests."""
    home = tmp_path_factory.mktemp("home")
    for name in (
        "HOME",
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "XDG_CACHE_HOME",
        "XDG_STATE_HOME",
        "APPDATA",
        "LOCALAPPDATA",
    ):
        os.environ[name] = str(home)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    """Let the windows of a test go with it: every one that stays about is dressed again by each test after it."""
    yield
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - only when a test has used it
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - idem

    if nextitem is None or nextitem.path != item.path:
        for window in QApplication.topLevelWidgets():
            if window.parent() is None:
                window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def pytest_sessionfinish() -> None:
    """Empty the clipboard: without a screen it outlives Python, and Qt would crash on what Python put there."""
    if "PySide6.QtGui" in sys.modules:
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - only when a test has used it

        if QGuiApplication.instance() is not None:
            QGuiApplication.clipboard().clear()


@pytest.fixture(scope="session")
def sample_path() -> Path:
    """The exchange file of the sample."""
    return ROOT / "resources" / "sample" / "vgg-cultuur.json"


@pytest.fixture
def sample_data(sample_path: Path) -> dict[str, Any]:
    """The sample as JSON gives it; every test has its own copy."""
    data: dict[str, Any] = json.loads(sample_path.read_text(encoding="utf-8"))
    return data


@pytest.fixture(scope="session")
def sample_labels() -> dict[str, dict[str, str]]:
    """The exact Dutch label of every key of every enum."""
    labels: dict[str, dict[str, str]] = json.loads(
        (ROOT / "resources" / "sample" / "labels.json").read_text(encoding="utf-8")
    )
    return labels
