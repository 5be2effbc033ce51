"""What the window lends to the presenters of its pages."""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.gui.look.theme import Theme
from secretariat.gui.shell.history import History
from secretariat.gui.shell.messages import Messages
from secretariat.gui.shell.navigation import Doors
from secretariat.gui.shell.tasks import Tasks
from secretariat.settings import Settings


@dataclass(frozen=True, slots=True)
class Shell:
    """Everything a presenter needs besides its view and its services; made by ``app.py``, handed to each page."""

    settings: Settings
    theme: Theme
    messages: Messages
    history: History
    tasks: Tasks
    doors: Doors
