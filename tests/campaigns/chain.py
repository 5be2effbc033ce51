"""R12: the chain from uitnodiging to vastgesteld verslag in any order of steps, in long histories beside a plain model.

The steps and what must stay true of them stand in ``tests/services/chain_machine.py``; a few
short histories of them are a test of their own.
"""

from __future__ import annotations

import traceback

import hypothesis
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.campaigns.tally import Tally
from tests.services.chain_machine import Chain

WHAT = "histories of the chain, each step beside a plain model"
SIZES = {"pr": (1, 2, 8), "evening": (120, 5, 50), "night": (800, 5, 80)}
"""Rounds, histories in a round, and steps in a history."""


def campaign(tally: Tally, size: str) -> None:
    """Rounds with a seed of their own; the smallest history that fails is told with its round."""
    rounds, histories, steps = SIZES[size]
    wanted = settings(
        max_examples=histories,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        print_blob=False,
        suppress_health_check=list(HealthCheck),
    )
    for number in range(rounds):
        if tally.time_is_up:
            break

        class Round(Chain):
            """The same machine with the seed of this round; counts what it did."""

            def teardown(self) -> None:
                tally.cases += 1
                tally.counts["steps"] += self.steps_made
                super().teardown()

        try:
            run_state_machine_as_test(hypothesis.seed(tally.seed * 10_000 + number)(Round), settings=wanted)
        except Exception:
            tally.lose(f"round {number}: {traceback.format_exc()[-3000:]}")
