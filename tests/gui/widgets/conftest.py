"""What the tests of small parts share."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.widgets.writing_desk import Desk


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    """A window with an editor in which the cursor stands."""
    return Desk(qtbot)
