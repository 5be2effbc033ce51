"""Asking for a step, and getting the reason back where the question was put."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from secretariat.domain.changes import ChangeSet
from secretariat.domain.refusals import Refusal
from secretariat.gui.shell.history import History

Step = Callable[[], ChangeSet | None]


@dataclass
class Asker:
    """Whoever wants a step; ``refused`` gets the sentence when a rule says no, ``not_kept`` is told of any no."""

    refused: Callable[[str], object]
    not_kept: Callable[[], object] = lambda: None


@dataclass
class Pending:
    """Fields of which the text could not be kept; it stays on the screen, and the file is not closed without it."""

    history: History
    refusals: dict[str, Refusal] = field(default_factory=dict)

    def write(self, key: str, step: Step, accepted: Callable[[], object], refused: Callable[[str], object]) -> None:
        """Carry out the step of one field, and remember it if it was refused."""
        self.refusals.pop(key, None)

        def attempt() -> ChangeSet | None:
            try:
                return step()
            except Refusal as refusal:
                self.refusals[key] = refusal
                raise

        self.history.do(attempt, initiator=Asker(refused))
        if key not in self.refusals:
            accepted()

    def check(self) -> None:
        """Say no while something is refused.

        Raises:
            Refusal: the first thing that could not be kept.
        """
        for refusal in self.refusals.values():
            raise refusal
