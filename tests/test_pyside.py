"""The PySide6 that is installed is one that a long day's work survives."""

from __future__ import annotations

import importlib.metadata
import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_calls_that_return_nothing_lose_no_reference_to_none(qtbot: QtBot) -> None:
    """6.12.0 loses one per call; Python 3.11 starts with some 5,700 and aborts when they are gone."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(2000):
        label.setText("x")
    assert sys.getrefcount(None) > before - 100


def test_pyside_is_of_the_line_that_was_tried() -> None:
    assert importlib.metadata.version("PySide6-Essentials").startswith("6.11.")
