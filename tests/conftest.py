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

from tests.hangs import LIMIT_S, WATCH, Answer

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


@pytest.fixture(autouse=True)
def _the_window_answers(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test of a window in which one answer keeps the main thread busy too long."""
    is_of_a_window = {"gui", "journeys"} & set(request.path.parts)
    if not is_of_a_window or not WATCH.begin(request.node.nodeid):
        yield
        return
    yield
    answer = WATCH.end()
    _note(request.config, answer)
    if answer.seconds > LIMIT_S:
        pytest.fail(f"the window did not answer for {answer.seconds:.1f} s of processor time: {answer.place}")


@pytest.fixture(scope="session", autouse=True)
def _the_event_loop_is_heard(request: pytest.FixtureRequest) -> None:
    """Tell the watch when the event loop comes round, in a run with windows."""
    if any({"gui", "journeys"} & set(item.path.parts) for item in request.session.items):
        from PySide6.QtCore import QAbstractEventDispatcher  # noqa: PLC0415 - only for windows

        request.getfixturevalue("qapp")
        QAbstractEventDispatcher.instance().aboutToBlock.connect(WATCH.beat)


_SLOWEST = pytest.StashKey[Answer]()


def _note(config: pytest.Config, answer: Answer) -> None:
    if answer.seconds > config.stash.get(_SLOWEST, Answer()).seconds:
        config.stash[_SLOWEST] = answer


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Hear of the slowest answer on another processor."""
    told = getattr(node, "workeroutput", {}).get("slowest_answer")
    if told:
        _note(node.config, Answer(*told))


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Tell which answer of a window took the longest."""
    slowest = config.stash.get(_SLOWEST, None)
    if slowest is not None:
        words = f"slowest answer of a window: {slowest.seconds:.2f} s in {slowest.test}, at {slowest.place}"
        terminalreporter.write_line(words)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Empty the clipboard: without a screen it outlives Python, and Qt would crash on what Python put there."""
    slowest = session.config.stash.get(_SLOWEST, None)
    if slowest is not None and hasattr(session.config, "workeroutput"):
        session.config.workeroutput["slowest_answer"] = [slowest.seconds, slowest.place, slowest.test]
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
