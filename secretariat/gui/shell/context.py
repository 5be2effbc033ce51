"""What the window lends to the presenters of its pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from secretariat.gui.look.theme import Theme
from secretariat.gui.shell.half_filled import HalfFilled
from secretariat.gui.shell.handing_out import HandingOut
from secretariat.gui.shell.history import History
from secretariat.gui.shell.messages import Messages
from secretariat.gui.shell.navigation import Doors
from secretariat.gui.shell.tasks import Tasks
from secretariat.settings import Settings


@dataclass(frozen=True, slots=True)
class Shell:
    """Everything a presenter needs besides its view and its services; made by ``app.py``, handed to each page.

    ``flushes`` commit what is being typed, each by raising a Refusal or returning; the window adds those of its pages.
    """

    settings: Settings
    theme: Theme
    messages: Messages
    history: History
    tasks: Tasks
    doors: Doors
    flushes: list[Callable[[], None]] = field(default_factory=list)
    handing_out: HandingOut = field(init=False)
    half_filled: HalfFilled = field(init=False)

    def __post_init__(self) -> None:
        """Make what needs no more than the other parts."""
        object.__setattr__(self, "handing_out", HandingOut(self.messages))
        object.__setattr__(self, "half_filled", HalfFilled(self.messages, self.history))

    def flush(self) -> bool:
        """Commit everything that is being typed; False, with the reason in the message bar, when that cannot be."""
        from secretariat.domain.refusals import Refusal  # noqa: PLC0415 - after the window is painted

        told = len(self.history.refusals)
        try:
            for commit in self.flushes:
                commit()
        except Refusal as refusal:
            from secretariat.wording.refusals import sentence  # noqa: PLC0415 - after the window is painted

            reasons = [sentence(refusal)]
        else:
            reasons = self.history.refusals[told:]  # said beside a field perhaps, on a page that is not in front
        for reason in reasons[-1:]:
            self.history.not_saved.emit()
            self.messages.error(reason)
        return not reasons
